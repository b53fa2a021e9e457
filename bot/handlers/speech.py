"""In which language the bot speaks with the actor. It is looked up for each text anew, because an update may change
it.
"""

from collections import OrderedDict
from typing import Protocol

from aiogram_dialog import DialogManager

from bot.models.reference import Language
from bot.presenting.translator import Translator
from bot.use_cases.kernel.ports import Clock, Identity

SPEECH = "speech"
_REMEMBERED = 10_000
"""How many people are remembered; each takes a few dozen bytes."""


class Speech(Protocol):
    async def translator(self) -> Translator: ...


class LanguageMemory:
    """Remembers the languages of recent people. When the database is away, the bot can still tell them so in their
    language.
    """

    def __init__(self) -> None:
        self._languages: OrderedDict[int, Language] = OrderedDict()

    def remember(self, account_id: int, language: Language) -> None:
        self._languages[account_id] = language
        self._languages.move_to_end(account_id)
        if len(self._languages) > _REMEMBERED:
            self._languages.popitem(last=False)

    def recall(self, account_id: int) -> Language | None:
        return self._languages.get(account_id)


class ActorsSpeech:
    """Speaks the language that the actor has chosen. Until then, it speaks the language that the actor's Telegram is
    set to.
    """

    def __init__(self, identity: Identity, clock: Clock, memory: LanguageMemory) -> None:
        self._identity = identity
        self._clock = clock
        self._memory = memory

    async def translator(self) -> Translator:
        actor = await self._identity.actor()
        if actor.account_id is not None:
            self._memory.remember(actor.account_id, actor.language)
        return Translator(actor.language, self._clock.now)


async def translator_of(manager: DialogManager) -> Translator:
    speech: Speech = manager.middleware_data[SPEECH]
    return await speech.translator()
