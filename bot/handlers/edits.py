"""Answers people who correct a message that they have sent: the bot took it as it was, and says where to correct it."""

from collections import OrderedDict

from aiogram import Bot, Router
from aiogram.filters import Filter
from aiogram.fsm.state import StatesGroup
from aiogram.fsm.storage.base import BaseStorage
from aiogram.fsm.storage.memory import DisabledEventIsolation
from aiogram.types import Message
from aiogram_dialog.api.exceptions import UnknownIntent, UnknownState
from aiogram_dialog.context.storage import StorageProxy

from bot.handlers import states
from bot.handlers.speech import Speech
from bot.use_cases.kernel.replies import in_passing

router = Router(name="edits")

FORMS = {
    group.__full_group_name__: group
    for group in vars(states).values()
    if isinstance(group, type) and issubclass(group, StatesGroup) and hasattr(group, "resume")
}
"""The screens of forms, by the name under which aiogram-dialog keeps them. Forms alone can be resumed."""
_REMEMBERED = 1_000


class NewEdit(Filter):
    """Passes the first edit of a message. Further ones, which Telegram also sends for changes that nobody sees, need
    no second answer; neither does a live location, which is edited as its owner moves.

    It forgets old messages and, with the process, all. The answer then comes once more, which does no harm.
    """

    def __init__(self) -> None:
        self._answered: OrderedDict[tuple[int, int], None] = OrderedDict()

    async def __call__(self, message: Message) -> bool:
        key = (message.chat.id, message.message_id)
        if key in self._answered or (message.text is None and message.caption is None):
            return False
        self._answered[key] = None
        if len(self._answered) > _REMEMBERED:
            self._answered.popitem(last=False)
        return True


@router.edited_message(NewEdit())
async def say_where_to_correct(message: Message, bot: Bot, fsm_storage: BaseStorage, speech: Speech) -> None:
    t = await speech.translator()
    in_form = await _form_is_open(bot, fsm_storage, message.chat.id)
    with in_passing():
        await message.answer(t("edit-not-read-in-form" if in_form else "edit-not-read"))


@router.edited_message()
async def pass_over(_: Message) -> None:
    """Do nothing about an edit that was answered before."""


async def _form_is_open(bot: Bot, storage: BaseStorage, chat_id: int) -> bool:
    """Whether the person has a form on the screen. aiogram-dialog loads no dialog for an edited message."""
    proxy = StorageProxy(
        storage=storage,
        events_isolation=DisabledEventIsolation(),
        user_id=chat_id,
        chat_id=chat_id,
        thread_id=None,
        business_connection_id=None,
        bot=bot,
        state_groups=FORMS,
    )
    stack = await proxy.load_stack()
    if not stack.intents:
        return False
    try:
        await proxy.load_context(stack.intents[-1])
    except (UnknownIntent, UnknownState):
        return False
    return True
