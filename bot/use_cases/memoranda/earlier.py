"""What the drafter had answered for a memorandum that came to nothing, so that the next one starts from there."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.models.memoranda import MIN_PARTIES, OVER, PlanItem
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.access import Ground
from bot.use_cases.memoranda.parties import PossibleParty, possible_party, possible_third_sides
from bot.use_cases.memoranda.ports import Memoranda


@dataclass(frozen=True, slots=True)
class EarlierMemorandum:
    """`intentions` and `signatories` are by organisation. Without `two_sides` and `third` the body that was the third
    side is none any more. A last day or a line of the plan that has passed is left out. `position` and `basis` are the
    reader's own, and empty if somebody else was to sign.
    """

    subject: str
    place: str
    plan: tuple[PlanItem, ...]
    term_months: int | None
    term_until: date | None
    intentions: Mapping[int, str]
    signatories: Mapping[int, int]
    two_sides: bool
    third: PossibleParty | None
    position: str
    basis: str


async def earlier_of(block: Block, ground: Ground, today: date) -> EarlierMemorandum | None:
    """The match's last memorandum, if it came to nothing. Both sides have read it, so either may go on from it."""
    last = await block[Memoranda].last_of_pitch(ground.match.pitch.id)
    if last is None or last.stage not in OVER:
        return None
    invited = next((party for party in last.parties if party.organization_id not in ground.sides), None)
    possible = await possible_third_sides(block, ground) if invited else []
    third = next((body for body in possible if invited and body.id == invited.organization_id), None)
    mine = last.party_of(ground.person_id)
    own = mine if mine and mine.organization_id == ground.own.id and mine.office_told_at else None
    return EarlierMemorandum(
        subject=last.subject,
        place=last.place,
        plan=tuple(item for item in last.plan_items if item.until > today),
        term_months=last.term_months,
        term_until=last.term_until if last.term_months is None and last.term_until > today else None,
        intentions={party.organization_id: party.intentions for party in last.parties},
        signatories={
            party.organization_id: party.signatory_id for party in last.parties if party.signatory_id
        },
        two_sides=len(last.parties) == MIN_PARTIES,
        third=await possible_party(block, third) if third else None,
        position=own.position if own else "",
        basis=own.basis if own else "",
    )
