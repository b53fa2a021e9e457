"""A person blocks the bot, and comes back. What fell due meanwhile is held for them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

import structlog

from bot.models.words import Gist, Listed, Text
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.messages import Action, Notification, Subject, decode_notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity, StorageUnavailableError
from bot.use_cases.kernel.registry import Registry, StillTrue
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork
from bot.use_cases.people.ports import People

log = structlog.get_logger()

FEW = 3
"""So many held messages are sent as they are. More of them come as one summary."""
LISTED = 10
"""The most messages of which a summary tells: the newest."""
_NOBODY = 0
"""No person's id: whoever asks for it learns whether the database still answers."""


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

    If it cannot be told of a message whether it still holds, because of a bug, they are reachable all the same and get
    it by itself. The first bug is raised afterwards.
    """

    permission: ClassVar = Permission.INTRODUCE_ONESELF

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, registry: Registry) -> None:
        super().__init__(identity, uow, clock)
        self._registry = registry

    async def __call__(self) -> None:
        actor = await self.identity.actor()
        if actor.person_id is None:
            return
        bugs: list[Exception] = []
        by_now: dict[int, Sequence[Held] | str] = {}
        try:
            by_now = await self._look(actor.person_id, bugs)
        except StorageUnavailableError:
            raise
        except Exception as error:  # noqa: BLE001 - raised when the person is reachable
            bugs.append(error)
        await self._let_go(actor.person_id, by_now)
        self.identity.changed()
        if bugs:
            raise bugs[0]

    async def _look(self, person_id: int, bugs: list[Exception]) -> dict[int, Sequence[Held] | str]:
        """The held messages by their ids, in their order; or why one of them is dropped. An earlier summary, which was
        held itself, is taken apart.

        A message that cannot be looked at is not among them, so that it stays by itself. A part of a summary stays in
        the next one, which looks at it again.
        """
        now = self.clock.now()
        by_now: dict[int, Sequence[Held] | str] = {}
        async with self.uow.read() as block:
            for message in await block.outbox.held(person_id, now):
                held = Held(message.content, message.expires_at)
                try:
                    promised = decode_notification(held.content, self._registry.subjects)
                except Exception as bug:  # noqa: BLE001 - raised when the person is reachable
                    bugs.append(bug)
                    continue
                is_summary = isinstance(promised.about, HeldMessages)
                parts = promised.about.messages if isinstance(promised.about, HeldMessages) else (held,)
                said = [(part, await _by_now(self._registry, block, part, now)) for part in parts]
                broken = [bug for _, bug in said if isinstance(bug, Exception)]
                bugs.extend(broken)
                if broken and not is_summary:
                    continue
                still_hold = [part for part, part_by_now in said if part_by_now is not None]
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
    """The check of a summary. It puts the summary together anew, of what holds at that moment.

    A part that is a bug is logged and left out, because the summary is all that is left of the others. If nothing
    else is left, the bug is raised, so that the summary is tried again like any message.
    """

    async def summary_by_now(
        block: Block, about: HeldMessages, _: Notification, now: datetime
    ) -> Notification | None:
        said = [await _by_now(registry(), block, message, now) for message in about.messages]
        still_hold = [notification for notification in said if isinstance(notification, Notification)]
        bugs = [bug for bug in said if isinstance(bug, Exception)]
        if bugs and not still_hold:
            raise bugs[0]
        for bug in bugs:
            log.error("held_message_broken", exc_info=bug)
        return _summary(still_hold, about) if still_hold else None

    return summary_by_now


async def _by_now(
    registry: Registry, block: Block, held: Held, now: datetime
) -> Notification | Exception | None:
    """What the message says by now, or the bug that keeps us from knowing. Raises if that has spoilt the block."""
    if held.expired(now):
        return None
    try:
        promised = decode_notification(held.content, registry.subjects)
        registry.require_registered(promised)
        return await registry.by_now(block, promised, now)
    except StorageUnavailableError:
        raise
    except Exception as bug:  # noqa: BLE001 - the caller logs or raises it
        await block[People].get(_NOBODY)
        return bug


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
