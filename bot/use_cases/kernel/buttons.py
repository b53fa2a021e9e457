"""Old messages lose their buttons when the matter is over, however it ended: a colleague has answered, it was
withdrawn, its time is up.

A message with buttons that was sent about something that may become untrue is remembered (`models/outbox.py`,
`MessageButtons`). A tick asks the checks that features have registered for sending whether it would still be sent
(`Registry.buttons_by_now`); if not, its buttons are taken off. What is only put off, such as by a pause, keeps them,
and where other buttons lead on it gets those: features register that (`Feature.buttons`). So none needs to think of
old messages.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import ClassVar, Protocol

from bot.models.outbox import LOOKED_AT_LEAST, MessageButtons
from bot.models.reference import Language
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.board import Board
from bot.use_cases.kernel.due import Undated
from bot.use_cases.kernel.errors import DomainError
from bot.use_cases.kernel.messages import (
    Notification,
    Rows,
    decode_notification,
    encode_notification,
    encode_rows,
)
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, DeliverLater, Identity, StorageUnavailableError
from bot.use_cases.kernel.registry import Registry
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork

BATCH = 100
"""Messages that are looked at in one pass, so that nobody waits for the database."""
REMEMBERED = timedelta(days=90)
"""After this time a message is far up in the chat. Its buttons stay and answer politely."""


@dataclass(frozen=True, slots=True)
class Reader:
    """In whose chat a message stands. Without an account nothing of it is there any more."""

    account_id: int | None
    language: Language


class Buttons(Protocol):
    """The messages in people's chats whose buttons may have to be taken off."""

    async def keep(self, rows: Sequence[MessageButtons]) -> None:
        """Remember them. A message that is remembered already stays as it is."""

    async def due(self, now: datetime, limit: int) -> Sequence[tuple[MessageButtons, Reader]]:
        """Those that are to be looked at, each with its reader; the longest waiting first."""

    async def by_ids(self, ids: Collection[int]) -> Sequence[MessageButtons]: ...
    async def forget(self, ids: Collection[int]) -> None: ...
    async def let_stand(self, recipient_id: int, message_id: int, now: datetime) -> None:
        """Forget this message, and do not remember it from now on: what it was sent with may be written down only
        after somebody has pressed one of its buttons.
        """


def buttons_of(
    notification: Notification, recipient_id: int, message_id: int, sent_at: datetime
) -> MessageButtons | None:
    """What to remember of a message that was sent; None if it tells of something that has happened and stays true."""
    if notification.about is None:
        return None
    encoded = encode_notification(replace(notification, args={}, actions=(), attachment=None))
    return MessageButtons(
        recipient_id=recipient_id,
        message_id=message_id,
        kind=notification.key,
        subjects={name: encoded[name] for name in ("about", "to") if name in encoded},
        sent_at=sent_at,
        look_at=sent_at + LOOKED_AT_LEAST,
    )


class TakeButtonsOff(Undated, UseCase):
    """Take the buttons off messages that would not be sent any more, and change those that lead elsewhere by now.
    Returns how many it looked at; 0: none was due.

    A refusal of the messenger is no matter: then the message is gone, or has no buttons already.
    """

    permission: ClassVar = Permission.RUN_SYSTEM
    why_undated: ClassVar = "it looks at messages in people's chats again and again, and says nothing"

    def __init__(
        self, identity: Identity, uow: UnitOfWork, clock: Clock, board: Board, registry: Registry
    ) -> None:
        super().__init__(identity, uow, clock)
        self._board = board
        self._registry = registry

    async def __call__(self) -> int:
        now = self.clock.now()
        if self._board.resting():
            return 0
        bugs: list[Exception] = []
        async with self.uow.read() as block:
            due = await block[Buttons].due(now, BATCH)
            dead = {row.id for row, _ in due if row.let_stand or now - row.sent_at >= REMEMBERED}
            by_now = {
                row.id: await self._by_now(block, row, now, bugs) for row, _ in due if row.id not in dead
            }
        if not due:
            return 0
        changed = await self._put(
            [(row, reader, rows) for row, reader in due if (rows := by_now.get(row.id)) is not None]
        )
        done = dead | {id_ for id_, rows in changed.items() if not rows}
        async with self.uow as block:
            await block[Buttons].forget(done)
            for row in await block[Buttons].by_ids([row.id for row, _ in due if row.id not in done]):
                row.look_later(now)
                if row.id in changed:
                    row.subjects = {**row.subjects, "actions": encode_rows(changed[row.id])}
            await block.commit()
        if bugs:
            msg = "some messages could not be looked at"
            raise ExceptionGroup(msg, bugs)
        return len(due)

    async def _put(self, due: Sequence[tuple[MessageButtons, Reader, Rows]]) -> Mapping[int, Rows]:
        """Returns what was put below which, by the id of what is remembered of it. A flood ends it."""
        put: dict[int, Rows] = {}
        for row, reader, rows in due:
            if reader.account_id is not None:
                try:
                    await self._board.put_buttons(reader.account_id, reader.language, row.message_id, rows)
                except DeliverLater:
                    break
            put[row.id] = rows
        return put

    async def _by_now(
        self, block: Block, row: MessageButtons, now: datetime, bugs: list[Exception]
    ) -> Rows | None:
        """See `Registry.buttons_by_now`."""
        try:
            content = {"key": row.kind, **row.subjects}
            sent = decode_notification(content, self._registry.subjects)
            return await self._registry.buttons_by_now(block, sent, now)
        except StorageUnavailableError:
            raise
        except DomainError:
            return ()  # the record is gone
        except Exception as bug:  # noqa: BLE001 - raised when the others are looked at
            bugs.append(bug)
            return None


class LetButtonsStand(UseCase):
    """Forget a message of the actor's own: the buttons that it has now are others, which lead on from an answer."""

    permission: ClassVar = Permission.INTRODUCE_ONESELF

    async def __call__(self, message_id: int) -> None:
        actor = await self.identity.actor()
        if actor.person_id is None:
            return
        async with self.uow as block:
            await block[Buttons].let_stand(actor.person_id, message_id, self.clock.now())
            await block.commit()
