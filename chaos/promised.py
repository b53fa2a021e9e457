"""Messages that wait in the outbox, each with a mark of its own, so that every one can be found in people's chats."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime

import sqlalchemy as sa

from bot.models.outbox import DeliveryStatus, OutboxMessage
from bot.use_cases.kernel.messages import Notification
from chaos.stage import PATIENCE, Known, Stage

_MARK = re.compile(r"\bNo (\d+)\b")


class Promised:
    """Promises messages to people by turns, and counts what has become of them."""

    def __init__(self, stage: Stage, people: Sequence[Known]) -> None:
        self._stage = stage
        self._people = people
        self.count = 0

    async def promise(self, count: int, *, not_before: datetime | None = None) -> None:
        """In the words of a message that the bot sends anyway, and by the code that promises it."""
        async with self._stage.uow as block:
            for number in range(self.count, self.count + count):
                recipient = self._people[number % len(self._people)]
                await block.outbox.promise(
                    recipient.person_id,
                    Notification("interest-refused", {"title": f"No {number}"}),
                    dedupe_key=_key(number),
                    not_before=not_before,
                )
            await block.commit()
        self.count += count

    def _received(self, one: Known) -> list[int]:
        """The marks of the messages in this person's chat, in their order."""
        texts = (message.data.get("text", "") for message in self._stage.said_to(one.account))
        return [int(found[1]) for text in texts if (found := _MARK.search(text))]

    def delivered(self) -> Counter[int]:
        return Counter(mark for one in self._people for mark in self._received(one))

    @property
    def lost(self) -> int:
        return self.count - len(self.delivered())

    @property
    def doubled(self) -> int:
        found = self.delivered()
        return found.total() - len(found)

    @property
    def out_of_order(self) -> int:
        """How many people got a message after one that was promised later."""
        return sum(firsts != sorted(firsts) for firsts in map(_once, map(self._received, self._people)))

    async def in_flight(self) -> int:
        """Of the messages that people have, how many the database does not know to be sent. Asked after a kill."""
        query = sa.select(OutboxMessage.dedupe_key).where(OutboxMessage.status == DeliveryStatus.SENT)
        async with self._stage.reading() as connection:
            recorded = set(await connection.scalars(query))
        return sum(_key(mark) not in recorded for mark in self.delivered())

    async def arrived(self, seconds: float = PATIENCE) -> bool:
        """Wait until all are there, as long as any come."""
        return await self._stage.at_rest(lambda: self.lost == 0, seconds)


def _key(number: int) -> str:
    return f"chaos:{number}"


def _once(marks: Iterable[int]) -> list[int]:
    return list(dict.fromkeys(marks))
