"""Draws the open screen of a chat when it is owed, without anything that the person has done now."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog
from aiogram import Bot, Dispatcher
from aiogram.types import Chat, User
from aiogram_dialog import ShowMode
from aiogram_dialog.api.entities import DEFAULT_STACK_ID, DialogAction, DialogUpdate, DialogUpdateEvent

from bot.handlers.gate import HANDLING_SECONDS, UpdateJournal
from bot.use_cases.kernel.ports import DeliverLater, StorageUnavailableError
from bot.use_cases.kernel.replies import CALL_SECONDS

log = structlog.get_logger()

InTurn = Callable[[int, Callable[[], Awaitable[None]]], Awaitable[None]]
"""Does some work in a person's turn, after the updates of theirs that have arrived, and before later ones."""


class ScreenRedraw:
    """Draws what is open in a chat: the menu, a list, the question at which a form stands.

    aiogram-dialog takes the deed for an update of its own kind, so scope, language and errors are handled as for any
    other.
    """

    def __init__(
        self,
        bot: Bot,
        dispatcher: Dispatcher,
        journal: UpdateJournal,
        in_turn: InTurn,
        seconds: float = HANDLING_SECONDS,
    ) -> None:
        self._bot = bot
        self._dispatcher = dispatcher
        self._journal = journal
        self._in_turn = in_turn
        self._seconds = seconds

    async def __call__(self, chat_id: int, language_code: str) -> None:
        """Raises `DeliverLater` if Telegram does not take the screen. Where nothing is open, nothing is drawn.

        If only the state behind the screen cannot be stored, the screen counts as drawn all the same. It is in the
        chat, and would be there once more after each further try; its buttons work by the state that is stored. A
        drawing that hangs is a bug, and is given up: the person could do nothing meanwhile, and it would hang again.
        """
        taken = False

        async def draw() -> None:
            nonlocal taken
            async with self._journal.update([], chat_id) as replies:
                if replies is None:
                    return
                replies.behind = False  # this is what the chat is owed
                replies.deadline = asyncio.get_running_loop().time() + CALL_SECONDS
                replies.language_code = language_code
                limit = asyncio.timeout(self._seconds)
                try:
                    async with limit:
                        await self._feed(chat_id, language_code)
                except TimeoutError:
                    if not limit.expired():
                        raise
                    log.exception("screen_hangs")
                    return
                if replies.owed:
                    replies.owed.clear()
                    why = "screen not taken"
                    raise DeliverLater(why, outage=True)
                taken = True

        try:
            await self._in_turn(chat_id, draw)
        except StorageUnavailableError:
            if not taken:
                raise
            log.warning("screen_not_recorded")

    async def _feed(self, chat_id: int, language_code: str) -> None:
        # In a private chat the chat has the number of the person.
        user = User(id=chat_id, is_bot=False, first_name="", language_code=language_code or None)
        chat = Chat(id=chat_id, type="private")
        event = DialogUpdateEvent(
            from_user=user,
            chat=chat,
            action=DialogAction.UPDATE,
            data={},
            intent_id=None,
            stack_id=DEFAULT_STACK_ID,
            thread_id=None,
            business_connection_id=None,
            show_mode=ShowMode.SEND,
        ).as_(self._bot)
        await self._dispatcher.propagate_event(
            update_type="update",
            event=DialogUpdate(aiogd_update=event).as_(self._bot),
            bot=self._bot,
            event_from_user=user,
            event_chat=chat,
            event_thread_id=None,
            **self._dispatcher.workflow_data,
        )
