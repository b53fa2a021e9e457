"""What arrives where a text is asked for."""

from aiogram.types import Message

from bot.use_cases.errors import InvalidValueError


def text_of(message: Message) -> str:
    """The text, or a refusal that says that text is wanted: a sticker, a photo or a file is none."""
    if message.text is None:
        raise InvalidValueError("expected-text")
    return message.text
