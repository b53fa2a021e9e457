"""A person blocks the bot, and comes back. What fell due meanwhile is held for them."""

from collections.abc import Sequence
from typing import ClassVar

from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.held import FEW, Held, HeldMessages
from bot.use_cases.kernel.messages import Notification, decode_notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity, StorageUnavailableError
from bot.use_cases.kernel.registry import Registry
from bot.use_cases.kernel.summaries import said_by_now
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.people.events import ReachedAnew
from bot.use_cases.people.ports import People


class GoAway(UseCase):
    """The person has blocked the bot. Messages to them are held from now on; what is asked of them goes to their own
    address, if they have one.
    """

    permission: ClassVar = Permission.INTRODUCE_ONESELF

    async def __call__(self) -> None:
        actor = await self.identity.actor()
        if actor.person_id is None:
            return
        async with self.uow as block:
            person = await block[People].get(actor.person_id)
            if person is not None:
                # Whoever sends may have noticed before: what asks them something goes to their address all the same.
                person.reachable = False
                await block.flush()
                await block.touch(ReachedAnew(person.id))
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
                said = [(part, await said_by_now(self._registry, block, part, now)) for part in parts]
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
