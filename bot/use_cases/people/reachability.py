"""A person blocks the bot, and comes back. What fell due meanwhile is held for them."""

from collections.abc import Iterator
from typing import ClassVar

from bot.models.words import Gist, Listed, Text, Value
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.messages import Action, Notification, decode_notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity, StorageUnavailableError
from bot.use_cases.kernel.registry import Registry
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.people.ports import People

FEW = 3
"""So many held messages are sent as they are. More of them come as one summary."""
LISTED = 10
"""The most messages of which a summary tells: the newest."""
SUMMARY = "while-away"


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
        by_now: dict[int, Notification | str] = {}
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

    async def _look(self, person_id: int) -> dict[int, Notification | str]:
        """What the held messages say by now, or why they are dropped, by their ids and in their order."""
        now = self.clock.now()
        by_now: dict[int, Notification | str] = {}
        async with self.uow.read() as block:
            for message in await block.outbox.held(person_id, now):
                if message.expired(now):
                    by_now[message.id] = "expired"
                    continue
                promised = decode_notification(message.content, self._registry.subjects)
                by_now[message.id] = await self._registry.by_now(block, promised, now) or "outdated"
        return by_now

    async def _let_go(self, person_id: int, by_now: dict[int, Notification | str]) -> None:
        now = self.clock.now()
        still_hold = [said for said in by_now.values() if isinstance(said, Notification)]
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
                key = f"{SUMMARY}:{person_id}:{max(by_now)}"
                await block.outbox.promise(person_id, _summary(still_hold), dedupe_key=key)
            await block.commit()


def _summary(messages: list[Notification]) -> Notification:
    gists = [gist for message in messages for gist in _gists(message)]
    left_out = len(gists) - LISTED
    return Notification(
        "while-away",
        {
            "count": len(gists),
            "left_out": Text("while-away-left-out", {"count": left_out}) if left_out > 0 else "",
            "messages": Listed(tuple(gists[-LISTED:]), "\n\n"),
        },
        actions=((Action("open-menu", 0),),),
    )


def _gists(message: Notification) -> Iterator[Value]:
    """What a summary tells of a message. An earlier summary, which was held itself, becomes part of the new one."""
    told = message.args.get("messages")
    if message.key == SUMMARY and isinstance(told, Listed):
        yield from told.items
    else:
        yield Gist(Text(message.key, message.args))
