"""A language model that says what the test wants."""

from collections.abc import Mapping

from bot.models.reference import Language
from bot.use_cases.translations.ports import TranslationUnavailableError


class FakeTranslator:
    """Says `said`; without it, there is no translation. `asked` are the texts that were sent."""

    def __init__(self, said: Mapping[str, str] | None = None, model: str = "some-model") -> None:
        self.said = said
        self.model = model
        self.asked: list[Mapping[str, str]] = []

    async def translate(
        self,
        texts: Mapping[str, str],
        first: Language,
        second: Language,
    ) -> Mapping[str, str]:
        self.asked.append(texts)
        if self.said is None:
            raise TranslationUnavailableError
        return {name: self.said[name] for name in texts}
