"""An organisation promises help to a project. The project's people read it and say whether they take it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from bot.models.country import today
from bot.models.organizations import Organization, OrganizationKind
from bot.models.pledges import STANDING, MoneyKind, Pledge, PledgeSide, check_amount, check_due
from bot.models.projects import Project
from bot.models.reference import Need
from bot.models.words import Money
from bot.understanding.languages import written_in
from bot.understanding.masking import mask_contacts
from bot.understanding.texts import parse_line
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import InvalidValueError, NotFoundError
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.organizations.access import represents, require_organization
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.pledges.access import Promise, require_giver, require_taking_project
from bot.use_cases.pledges.clocks import ask_about
from bot.use_cases.pledges.notifications import OfferedPledge
from bot.use_cases.pledges.ports import Pledges
from bot.use_cases.pledges.telling import facts_of, tell_side, to_open

WHAT_MAX = 120
"""Characters of what is given, where it is not money."""
MONEY_KINDS = {
    OrganizationKind.BUSINESS: (MoneyKind.VOLUNTARY, MoneyKind.CONTRACT, MoneyKind.GRANT),
    OrganizationKind.STATE: (MoneyKind.BUDGET, MoneyKind.CONTRACT, MoneyKind.GRANT),
}
"""Out of what each kind of giver can give; the first is the usual one."""


@dataclass(frozen=True, slots=True)
class PledgeForm:
    """`besides`: the giver knows that it has promised something of this kind already, and gives this on top."""

    organization_id: int
    project_id: int
    kind: Need
    amount: int
    what: str
    money_kind: MoneyKind | None
    due: date
    named: bool
    besides: bool = False


class OfferPledge(UseCase):
    """Promise it, as the giver. Returns the pledge's id; the same form twice is one pledge.

    Raises `InvalidValueError` for what cannot be promised, `OutdatedError` where the project takes nothing any more.
    """

    permission: ClassVar = Permission.BACK

    async def __call__(self, submission_id: str, form: PledgeForm) -> int:
        now = self.clock.now()
        what = parse_what(form.what) if form.kind is not Need.MONEY else ""
        check_amount(form.kind, form.amount)
        check_due(form.due, today(now))
        async with self.uow as block:
            actor, person_id = await require_giver(self, form.organization_id)
            project, carrier = await require_taking_project(block, form.project_id, lock=True)
            known = await block[Pledges].by_submission(submission_id)
            if known is not None:
                if not represents(actor, known.organization_id):
                    raise NotFoundError
                return known.id
            giver = await require_organization(block, form.organization_id)
            await _check(block, form, project, giver)
            pledge = Pledge(
                submission_id=submission_id,
                project_id=project.id,
                organization_id=giver.id,
                kind=form.kind,
                amount=form.amount,
                what=what,
                language=written_in(what, actor.language),
                money_kind=form.money_kind,
                due=form.due,
                named=form.named,
                offered_at=now,
                offered_by=person_id,
                pitch_id=await _match_of(block, project, giver),
                memorandum_id=await _memorandum_of(block, project, giver),
            )
            await block[Pledges].add(pledge)
            await block.flush()
            promise = Promise(pledge, project, carrier, giver)
            await ask_about(block, [promise], now)
            await block.audit.record(actor, "pledge.offer", "pledge", pledge.id)
            await tell_side(block, promise, PledgeSide.RECEIVER, _offered(promise), f"pledge:{pledge.id}")
            await block.commit()
            return pledge.id


def parse_what(text: str) -> str:
    """What is given, in the giver's words, without contacts: those are given once both sides know of it."""
    masked = mask_contacts(parse_line(text, longest=WHAT_MAX, shortest=2))
    if masked.empty:
        raise InvalidValueError("only-contacts")
    return masked.text


def _offered(promise: Promise) -> Notification:
    return Notification(
        "pledge-offered",
        facts_of(promise, PledgeSide.RECEIVER),
        actions=(offer_answers(promise), to_open(promise)),
        about=OfferedPledge(promise.pledge.id),
    )


def offer_answers(promise: Promise) -> tuple[Action, ...]:
    return (
        Action("accept-pledge", promise.pledge.id, "success"),
        Action("decline-pledge", promise.pledge.id),
    )


async def _check(block: Block, form: PledgeForm, project: Project, giver: Organization) -> None:
    """Raises `InvalidValueError` or `OutdatedError` for what this giver cannot promise to this project."""
    usual = MONEY_KINDS[giver.kind] if form.kind is Need.MONEY else (None,)
    if form.money_kind not in usual:
        raise InvalidValueError("choice-unknown")
    pledges = await block[Pledges].of_project(project.id, lock=True)
    own = [one for one in pledges if one.organization_id == giver.id and one.open and one.kind is form.kind]
    if own and not form.besides:
        raise InvalidValueError("pledge-same-kind")
    if form.kind is Need.MONEY:
        offered = sum(one.amount for one in own if not one.promised)
        require_missing(project, pledges, form.amount, offered)


async def _match_of(block: Block, project: Project, giver: Organization) -> int | None:
    """The match from which the pledge has come, if they have one."""
    pitches = await block[Pitches].of_project(project.id)
    return next((pitch.id for pitch, backer in pitches if backer.id == giver.id and pitch.matched), None)


async def _memorandum_of(block: Block, project: Project, giver: Organization) -> int | None:
    """The memorandum in force beside which the pledge stands, if there is one; of several, the newest."""
    found = [
        memorandum.id
        for memorandum in await block[Memoranda].holding_of_project(project.id)
        if giver.id in {party.organization_id for party in memorandum.parties}
    ]
    return max(found, default=None)


def missing_money(project: Project, pledges: Sequence[Pledge]) -> int:
    """What the project lacks of its full budget, with all that is promised to it counted."""
    money = [one for one in pledges if one.kind is Need.MONEY]
    promised = sum(one.amount if one.stage in STANDING else one.delivered for one in money)
    return max(0, project.budget_full - promised)


def require_missing(project: Project, pledges: Sequence[Pledge], amount: int, offered: int = 0) -> None:
    """Raises `InvalidValueError` if this is more money than the project lacks, `offered` already counted."""
    missing = max(0, missing_money(project, pledges) - offered)
    if not missing:
        raise InvalidValueError("pledge-nothing-missing", most=Money(project.budget_full))
    if amount > missing:
        raise InvalidValueError("pledge-more-than-missing", most=Money(missing))
