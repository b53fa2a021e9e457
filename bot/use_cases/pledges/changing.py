"""The giver says why a pledge is late and names another day, or withdraws it."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from bot.models.pledges import PledgeSide
from bot.models.words import LegalDate, Value
from bot.understanding.languages import written_in
from bot.understanding.texts import parse_line
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.organizations.views import REASON_MAX
from bot.use_cases.pledges.access import require_side
from bot.use_cases.pledges.answering import parse_reason
from bot.use_cases.pledges.clocks import CALL, DUE, ask_about, end_asking, wholly_told
from bot.use_cases.pledges.events import PledgeWithdrawn
from bot.use_cases.pledges.ports import Deliveries
from bot.use_cases.pledges.telling import facts_of, tell_side, to_open, words_line


@dataclass(frozen=True, slots=True)
class ChangedPledge:
    pledge_id: int
    facts: dict[str, Value]


class ExplainPledge(UseCase):
    """Say why it is late and when it comes. The project's people read it, and the clock begins anew.

    Raises `OutdatedError` after the third time, and `InvalidValueError` for a day that is not later.
    """

    permission: ClassVar = Permission.BACK

    async def __call__(self, pledge_id: int, words: str, due: date) -> ChangedPledge:
        tidy = parse_line(words, longest=REASON_MAX, shortest=2)
        now = self.clock.now()
        async with self.uow as block:
            actor, person_id, promise = await require_side(self, block, pledge_id, PledgeSide.GIVER)
            pledge, before = promise.pledge, promise.pledge.due
            parts = (await block[Deliveries].of_pledges([pledge_id]))[pledge_id]
            if pledge.promised and wholly_told(promise, parts):
                raise OutdatedError("delivery-wholly-told")
            if pledge.explain(person_id, tidy, due, now):
                for kind in (DUE, CALL):
                    await block.waits.end(kind, pledge_id, "explained")
                await ask_about(block, [promise], now)
                await block.audit.record(
                    actor,
                    "pledge.explain",
                    "pledge",
                    pledge_id,
                    before=before.isoformat(),
                    due=due.isoformat(),
                )
                said = Notification(
                    "pledge-explained",
                    {
                        **facts_of(promise, PledgeSide.RECEIVER),
                        "before": LegalDate(before),
                        "words": words_line(tidy, written_in(tidy, actor.language)),
                    },
                    actions=(to_open(promise),),
                )
                occasion = f"pledge-explained:{pledge_id}:{pledge.explanations}"
                await tell_side(block, promise, PledgeSide.RECEIVER, said, occasion, but=person_id)
                await block.commit()
            return ChangedPledge(pledge_id, facts_of(promise, PledgeSide.GIVER))


class WithdrawPledge(UseCase):
    """Take back what has not arrived, with a reason that the project's people read. The same twice changes nothing.

    Raises `OutdatedError` while a part waits for an answer: first both say what has become of it.
    """

    permission: ClassVar = Permission.BACK

    async def __call__(self, pledge_id: int, reason: str) -> ChangedPledge:
        words = parse_reason(reason)
        now = self.clock.now()
        async with self.uow as block:
            actor, person_id, promise = await require_side(self, block, pledge_id, PledgeSide.GIVER)
            parts = (await block[Deliveries].of_pledges([pledge_id]))[pledge_id]
            if any(part.told for part in parts):
                raise OutdatedError("pledge-part-unanswered")
            if promise.pledge.withdraw(person_id, words, now):
                await end_asking(block, [pledge_id], "withdrawn")
                await block.touch(PledgeWithdrawn(pledge_id))
                await block.audit.record(actor, "pledge.withdraw", "pledge", pledge_id)
                said = Notification(
                    "pledge-withdrawn",
                    {
                        **facts_of(promise, PledgeSide.RECEIVER),
                        "words": words_line(words, written_in(words, actor.language)),
                    },
                    actions=(to_open(promise),),
                )
                occasion = f"pledge-withdrawn:{pledge_id}"
                await tell_side(block, promise, PledgeSide.RECEIVER, said, occasion, but=person_id)
                await block.commit()
            return ChangedPledge(pledge_id, facts_of(promise, PledgeSide.GIVER))
