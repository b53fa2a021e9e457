"""What the drafter had answered for a memorandum that came to nothing, so that the next one starts from there."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.models.memoranda import MIN_PARTIES, OVER, Pair, PlanRow
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.access import Ground
from bot.use_cases.memoranda.parties import (
    PossibleParty,
    address_on_card,
    possible_party,
    possible_third_sides,
)
from bot.use_cases.memoranda.ports import Memoranda


@dataclass(frozen=True, slots=True)
class EarlierMemorandum:
    """`signatories` are by organisation. Without `two_sides` and `third` the body that was the third side is none any
    more. A last day or a line of the plan that has passed is left out. What a party tells of itself is the reader's
    own, and empty if somebody else was to sign.
    """

    aims: Pair
    place: Pair
    plan: tuple[PlanRow, ...]
    term_months: int | None
    term_until: date | None
    intentions: Pair
    signatories: Mapping[int, int]
    two_sides: bool
    third: PossibleParty | None
    position: str
    basis: str
    title: Pair = field(default_factory=Pair)
    full_name: str = ""
    address: Pair = field(default_factory=Pair)
    phone: str = ""
    email: str = ""
    own_number: str = ""
    paper: str = ""


async def earlier_of(block: Block, ground: Ground, today: date) -> EarlierMemorandum | None:
    """The match's last memorandum, if it came to nothing. Both sides have read it, so either may go on from it."""
    last = await block[Memoranda].last_of_pitch(ground.match.pitch.id) if ground.match else None
    if last is None or last.stage not in OVER:
        return None
    invited = next((party for party in last.parties if party.organization_id not in ground.sides), None)
    possible = await possible_third_sides(block, ground) if invited else []
    third = next((body for body in possible if invited and body.id == invited.organization_id), None)
    mine = last.party_of(ground.person_id)
    own = mine if mine and mine.organization_id == ground.own.id and mine.told_at else None
    office = own.signatory if own else None
    content = last.content
    return EarlierMemorandum(
        aims=content.aims,
        place=content.place,
        plan=tuple(row for row in content.plan if row.until > today),
        term_months=content.term_months,
        term_until=content.last_day if content.last_day and content.last_day > today else None,
        intentions=own.intentions if own else Pair(),
        signatories={
            party.organization_id: party.signatory_id for party in last.parties if party.signatory_id
        },
        two_sides=len(last.parties) == MIN_PARTIES,
        third=await possible_party(block, third) if third else None,
        position=office.position if office else "",
        basis=office.basis if office else "",
        title=content.title,
        full_name=office.name if office else "",
        address=(own.address or address_on_card(ground.own)) if own else Pair(),
        phone=own.phone if own else "",
        email=own.email if own else "",
        own_number=own.own_number if own else "",
        paper=office.paper.line if office else "",
    )
