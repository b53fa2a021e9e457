"""Which language the acting person is spoken to in: asked anew each time, since it may change in mid-update."""

from typing import Protocol

from aiogram_dialog import DialogManager

from bot.i18n.translator import Translator
from bot.models.reference import Language
from bot.use_cases.ports import Clock, Identity

SPEECH = "speech"


class Speech(Protocol):
    async def translator(self) -> Translator: ...


class ActorsSpeech:
    """The language that the actor chose, or the guess from Telegram before that."""

    def __init__(self, identity: Identity, clock: Clock) -> None:
        self._identity = identity
        self._clock = clock

    async def translator(self) -> Translator:
        actor = await self._identity.actor()
        return Translator(actor.language, self._clock.now)


async def translator_of(manager: DialogManager) -> Translator:
    speech: Speech = manager.middleware_data[SPEECH]
    return await speech.translator()


def guessed_language(code: str | None) -> Language:
    """From Telegram's IETF tag; Kazakh where it names none of ours."""
    prefix = (code or "").split("-")[0].lower()
    return Language(prefix) if prefix in set(Language) else Language.KAZAKH
