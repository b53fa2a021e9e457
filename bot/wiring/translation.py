"""The operator's language model, where the settings name one."""

from collections.abc import AsyncIterator

from dishka import Provider, Scope, provide

from bot.config import Settings
from bot.translation.http_translator import HttpTranslator, NoTranslator
from bot.use_cases.translations.ports import TranslationService


class TranslationProvider(Provider):
    scope = Scope.APP

    @provide
    async def service(self, settings: Settings) -> AsyncIterator[TranslationService]:
        if settings.translation_url is None:
            yield NoTranslator()
            return
        key = settings.translation_key
        translator = HttpTranslator(
            str(settings.translation_url),
            settings.translation_model,
            key.get_secret_value() if key else None,
            seconds=settings.translation_seconds,
        )
        yield translator
        await translator.close()
