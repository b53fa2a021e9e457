"""The project's people answer what was offered: they take it, or they do not need it."""

from dataclasses import dataclass
from typing import ClassVar

from bot.models.pledges import PledgeSide, PledgeStage
from bot.models.reference import Need
from bot.models.words import Value
from bot.understanding.languages import written_in
from bot.understanding.masking import mask_contacts
from bot.understanding.texts import parse_line
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import InvalidValueError, OutdatedError
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.organizations.views import REASON_MAX
from bot.use_cases.pitches.contacts import Contacts, contact_now
from bot.use_cases.pledges.access import ACCEPTS, require_side
from bot.use_cases.pledges.clocks import ask_about, end_asking
from bot.use_cases.pledges.events import PledgePromised
from bot.use_cases.pledges.notifications import promised_to
from bot.use_cases.pledges.offering import require_missing
from bot.use_cases.pledges.ports import Pledges
from bot.use_cases.pledges.telling import facts_of, given_to, tell_side, to_open, words_line


@dataclass(frozen=True, slots=True)
class AnsweredPledge:
    """`contacts` are the giver's; None after a no."""

    pledge_id: int
    facts: dict[str, Value]
    contacts: Contacts | None = None


class AcceptPledge(UseCase):
    """Say yes: both sides know of it now, and have each other's contacts. The same twice changes nothing.

    Raises `InvalidValueError` if it is more money by now than the project lacks.
    """

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, pledge_id: int) -> AnsweredPledge:
        now = self.clock.now()
        async with self.uow as block:
            actor, person_id, promise = await require_side(self, block, pledge_id, PledgeSide.RECEIVER)
            pledge, project = promise.pledge, promise.project
            if pledge.stage is PledgeStage.OFFERED:
                if project.stage not in ACCEPTS:
                    raise OutdatedError("pledge-project-closed", stage=project.stage.value)
                if not promise.giver.verified:
                    raise OutdatedError("pledge-giver-stopped")
                if pledge.kind is Need.MONEY:
                    others = await block[Pledges].of_project(project.id, lock=True)
                    require_missing(project, others, pledge.amount)
            contacts = {side: contact_now(promise.side(side)) for side in PledgeSide}
            if pledge.accept(person_id, now, contacts):
                await end_asking(block, [pledge_id], "accepted")
                await ask_about(block, [promise], now)
                await block.touch(PledgePromised(pledge_id))
                await block.audit.record(actor, "pledge.accept", "pledge", pledge_id)
                for side in PledgeSide:
                    said, occasion = promised_to(promise, side), f"pledge-promised:{pledge_id}"
                    await tell_side(block, promise, side, said, occasion, but=person_id)
                await block.commit()
            facts = facts_of(promise, PledgeSide.RECEIVER)
            return AnsweredPledge(pledge_id, facts, given_to(promise, PledgeSide.RECEIVER))


class DeclinePledge(UseCase):
    """Say that it is not needed, with a reason or without. The giver is told. The same twice changes nothing."""

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, pledge_id: int, reason: str = "") -> AnsweredPledge:
        words = parse_reason(reason) if reason else ""
        now = self.clock.now()
        async with self.uow as block:
            actor, person_id, promise = await require_side(self, block, pledge_id, PledgeSide.RECEIVER)
            if promise.pledge.decline(person_id, words, now):
                await end_asking(block, [pledge_id], "declined")
                await block.audit.record(actor, "pledge.decline", "pledge", pledge_id)
                said = Notification(
                    "pledge-declined",
                    {
                        **facts_of(promise, PledgeSide.GIVER),
                        "words": words_line(words, written_in(words, actor.language)),
                    },
                    actions=((Action("promise-help", promise.project.id),), to_open(promise)),
                )
                await tell_side(
                    block, promise, PledgeSide.GIVER, said, f"pledge-declined:{pledge_id}", but=person_id
                )
                await block.commit()
            return AnsweredPledge(pledge_id, facts_of(promise, PledgeSide.RECEIVER))


def parse_reason(text: str) -> str:
    """Own words that the other side reads, without contacts."""
    masked = mask_contacts(parse_line(text, longest=REASON_MAX, shortest=2))
    if masked.empty:
        raise InvalidValueError("only-contacts")
    return masked.text
