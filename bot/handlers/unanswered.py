"""Passes over what needs no answer: what Telegram itself writes into the chat, the further parts of an album, and what
people share in our own chat.
"""

from typing import Any

from aiogram import Bot, Router
from aiogram.enums import ContentType
from aiogram.filters import Filter
from aiogram.types import Message
from aiogram_dialog.api.entities import Stack
from aiogram_dialog.api.internal import STACK_KEY

router = Router(name="unanswered")

WRITTEN_BY_PEOPLE = frozenset(
    {
        ContentType.TEXT,
        ContentType.RICH_MESSAGE,
        ContentType.ANIMATION,
        ContentType.AUDIO,
        ContentType.CHECKLIST,
        ContentType.CONTACT,
        ContentType.DICE,
        ContentType.DOCUMENT,
        ContentType.GAME,
        ContentType.GIVEAWAY,
        ContentType.GIVEAWAY_WINNERS,
        ContentType.INVOICE,
        ContentType.LIVE_PHOTO,
        ContentType.LOCATION,
        ContentType.PAID_MEDIA,
        ContentType.PHOTO,
        ContentType.POLL,
        ContentType.STICKER,
        ContentType.STORY,
        ContentType.VENUE,
        ContentType.VIDEO,
        ContentType.VIDEO_NOTE,
        ContentType.VOICE,
    }
)
"""What a person sends or forwards. All else is a service message ("pinned a message"), which nobody expects an answer
to; a kind that aiogram does not know is taken for one, as most new kinds are.
"""


class ServiceMessage(Filter):
    async def __call__(self, message: Message) -> bool:
        return message.content_type not in WRITTEN_BY_PEOPLE


class FurtherPartOfAlbum(Filter):
    """Passes a photo or file of an album that was answered already: Telegram delivers each as a message of its own.

    aiogram-dialog keeps the album's id with the screen that answered it, in the database. A restart between two parts
    therefore makes no difference.
    """

    async def __call__(self, message: Message, **data: Any) -> bool:  # noqa: ANN401 - aiogram's data
        stack: Stack | None = data.get(STACK_KEY)
        return (
            message.media_group_id is not None
            and stack is not None
            and stack.last_income_media_group_id == message.media_group_id
        )


class SharedHere(Filter):
    """Passes a card that somebody has chosen from what we offer for other chats: the words are ours, and answer nothing
    that we have asked.
    """

    async def __call__(self, message: Message, bot: Bot) -> bool:
        return message.via_bot is not None and message.via_bot.id == bot.id


@router.message(ServiceMessage())
@router.message(SharedHere())
@router.message(FurtherPartOfAlbum())
async def pass_over(_: Message) -> None:
    """Do nothing, so that no other handler answers."""
