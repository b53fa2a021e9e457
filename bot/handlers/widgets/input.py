"""Windows that ask for a text, and ask again after a refusal."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Contact, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, SwitchTo
from aiogram_dialog.widgets.text import Multi

from bot.handlers.widgets.refusal import RefusalLine, forget_refusal, keep_refusal, shown_refusal
from bot.handlers.widgets.text import Say, label
from bot.understanding.skips import says_none
from bot.use_cases.kernel.errors import DomainError, InvalidValueError


def require_text(message: Message, of_contact: Callable[[Contact], str] | None = None) -> str:
    """The text of the message. A contact card answers by what `of_contact` takes from it, where that is asked for.

    Raises `InvalidValueError` for anything else, such as a sticker, a photo or a file, and for "no" and "skip", which
    are no text that anybody asks for: where an answer may be missing, that is looked for first.
    """
    if message.contact is not None:
        if of_contact is None:
            raise InvalidValueError("expected-text-not-contact")
        return of_contact(message.contact)
    if message.text is None:
        raise InvalidValueError("expected-text")
    if says_none(message.text):
        raise InvalidValueError("answer-needed")
    return message.text


def name_of_contact(contact: Contact) -> str:
    return " ".join(filter(None, (contact.first_name, contact.last_name)))


def phone_of_contact(contact: Contact) -> str:
    return contact.phone_number


@asynccontextmanager
async def ask_again_if_refused(
    manager: DialogManager, refusals: type[DomainError] = InvalidValueError
) -> AsyncIterator[None]:
    """Wrap the code that takes an answer. If it refuses the answer, the question stays, and the refusal stands above
    it.
    """
    try:
        yield
    except refusals as error:
        await keep_refusal(manager, error)
    else:
        forget_refusal(manager)


async def _forget_refusal(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    forget_refusal(manager)


def leave_question(state: State) -> SwitchTo:
    """The button back from a question. It forgets the refusal, which would mean nothing on another screen."""
    return SwitchTo(label("button-back"), id="back", state=state, on_click=_forget_refusal)


async def refusal(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    """A getter for the refusal above the question, if there is one."""
    return shown_refusal(dialog_manager)


def question_window(
    question: str,
    take: Callable[[Message, MessageInput, DialogManager], Awaitable[None]],
    *,
    state: State,
    back: State,
) -> Window:
    """A window with one question, which a message answers, and a button back."""
    return Window(
        Multi(RefusalLine(), Say(question), sep="\n\n"),
        MessageInput(take),
        leave_question(back),
        state=state,
        getter=refusal,
        preview_data=refusal,
    )
