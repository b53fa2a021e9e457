"""In which language the bot speaks with the actor. It is looked up for each text anew, because an update may change
it.
"""

from collections import OrderedDict
from collections.abc import Mapping
from typing import Any, Protocol

from aiogram_dialog import DialogManager
from aiogram_dialog.api.entities import Context
from aiogram_dialog.api.internal import CONTEXT_KEY

from bot.handlers.states import OnboardingScreens
from bot.models.reference import Language
from bot.presenting.recipes import MakeTranslator
from bot.presenting.translator import Translator
from bot.understanding.languages import language_of_tag
from bot.use_cases.kernel.ports import Clock, Identity

SPEECH = "speech"
LANGUAGE = "language"
"""In the data of the first screens: the language that a guest has chosen. Nothing else is kept of a guest."""
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

    def __init__(
        self,
        identity: Identity,
        clock: Clock,
        memory: LanguageMemory,
        translator: MakeTranslator = Translator,
    ) -> None:
        self._identity = identity
        self._clock = clock
        self._memory = memory
        self._translator = translator

    async def translator(self) -> Translator:
        actor = await self._identity.actor()
        if actor.account_id is not None:
            self._memory.remember(actor.account_id, actor.language)
        return self._translator(actor.language, self._clock.now)


async def translator_of(manager: DialogManager) -> Translator:
    speech: Speech = manager.middleware_data[SPEECH]
    return await speech.translator()


def language_of_guest(data: Mapping[str, Any], language_code: str | None) -> Language:
    """The language to speak with somebody of whom no record is kept: the one that they have chosen on the first screen,
    else the one that their Telegram is set to. `data` are aiogram's, with the context of the open screen.
    """
    context: Context | None = data.get(CONTEXT_KEY)
    chosen = context.dialog_data.get(LANGUAGE) if context and context.state in OnboardingScreens else None
    return Language(chosen) if chosen in set(Language) else language_of_tag(language_code)
