"""A person blocks the bot, and comes back. What fell due meanwhile is held for them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from bot.models.words import Gist, Listed, Text
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.messages import Action, Notification, Subject, decode_notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity, StorageUnavailableError
from bot.use_cases.kernel.registry import Registry, StillTrue
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork
from bot.use_cases.people.ports import People

FEW = 3
"""So many held messages are sent as they are. More of them come as one summary."""
LISTED = 10
"""The most messages of which a summary tells: the newest."""


@dataclass(frozen=True, slots=True)
class Held:
    """A message as the outbox kept it."""

    content: dict[str, Any]
    expires_at: datetime | None

    def expired(self, now: datetime) -> bool:
        return self.expires_at is not None and self.expires_at <= now


@dataclass(frozen=True, slots=True)
class HeldMessages(Subject):
    """For a summary: what it tells of. It may have to wait like any message, so each is looked at again."""

    messages: tuple[Held, ...]
    type: ClassVar = "held-messages"


class GoAway(UseCase):
    """The person has blocked the bot. Messages to them are held from now on."""

    permission: ClassVar = Permission.INTRODUCE_ONESELF

    async def __call__(self) -> None:
        actor = await self.identity.actor()
        if actor.person_id is None:
            return
        async with self.uow as block:
            person = await block[People].get(actor.person_id)
            if person is not None:
                person.reachable = False
            await block.commit()
        self.identity.changed()


class ComeBack(UseCase):
    """The person is there again. Of what was held for them, they get what still holds: a few messages as they are, more
    as one summary.

    If it cannot be told what still holds, because of a bug, they are reachable all the same and get each message by
    itself. The bug is raised afterwards.
    """

    permission: ClassVar = Permission.INTRODUCE_ONESELF

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, registry: Registry) -> None:
        super().__init__(identity, uow, clock)
        self._registry = registry

    async def __call__(self) -> None:
        actor = await self.identity.actor()
        if actor.person_id is None:
            return
        bug: Exception | None = None
        by_now: dict[int, Sequence[Held] | str] = {}
        try:
            by_now = await self._look(actor.person_id)
        except StorageUnavailableError:
            raise
        except Exception as error:  # noqa: BLE001 - raised when the person is reachable
            bug = error
        await self._let_go(actor.person_id, by_now)
        self.identity.changed()
        if bug is not None:
            raise bug

    async def _look(self, person_id: int) -> dict[int, Sequence[Held] | str]:
        """The held messages by their ids, in their order; or why one of them is dropped. An earlier summary, which was
        held itself, is taken apart.
        """
        now = self.clock.now()
        by_now: dict[int, Sequence[Held] | str] = {}
        async with self.uow.read() as block:
            for message in await block.outbox.held(person_id, now):
                held = Held(message.content, message.expires_at)
                promised = decode_notification(held.content, self._registry.subjects)
                parts = promised.about.messages if isinstance(promised.about, HeldMessages) else (held,)
                still_hold = [part for part in parts if await _by_now(self._registry, block, part, now)]
                gone = "expired" if held.expired(now) else "outdated"
                by_now[message.id] = still_hold or gone
        return by_now

    async def _let_go(self, person_id: int, by_now: dict[int, Sequence[Held] | str]) -> None:
        now = self.clock.now()
        still_hold = [part for parts in by_now.values() if not isinstance(parts, str) for part in parts]
        summed_up = len(still_hold) > FEW
        async with self.uow as block:
            person = await block[People].get(person_id)
            if person is None:
                return
            person.reachable = True
            for message in await block.outbox.unclosed(by_now):
                said = by_now[message.id]
                if isinstance(said, str):
                    message.drop(now, said)
                elif summed_up:
                    message.drop(now, "summed up")
            if summed_up:
                summary = Notification("while-away", about=HeldMessages(tuple(still_hold)))
                await block.outbox.promise(
                    person_id, summary, dedupe_key=f"while-away:{person_id}:{max(by_now)}"
                )
            await block.commit()


def held_by_now(registry: Callable[[], Registry]) -> StillTrue:
    """The check of a summary. It puts the summary together anew, of what holds at that moment."""

    async def summary_by_now(
        block: Block, about: HeldMessages, _: Notification, now: datetime
    ) -> Notification | None:
        said = [await _by_now(registry(), block, message, now) for message in about.messages]
        still_hold = [notification for notification in said if notification is not None]
        return _summary(still_hold, about) if still_hold else None

    return summary_by_now


async def _by_now(registry: Registry, block: Block, held: Held, now: datetime) -> Notification | None:
    if held.expired(now):
        return None
    return await registry.by_now(block, decode_notification(held.content, registry.subjects), now)


def _summary(messages: Sequence[Notification], about: HeldMessages) -> Notification:
    left_out = len(messages) - LISTED
    return Notification(
        "while-away",
        {
            "count": len(messages),
            "left_out": Text("while-away-left-out", {"count": left_out}) if left_out > 0 else "",
            "messages": Listed(
                tuple(Gist(Text(message.key, message.args)) for message in messages[-LISTED:]), "\n\n"
            ),
        },
        actions=((Action("open-menu", 0),),),
        about=about,
    )
