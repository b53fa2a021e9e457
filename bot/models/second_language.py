"""Words of a project that may stand in a second language as well."""

from typing import Protocol

from bot.models.reference import Language
from bot.models.words import Bilingual, Words, WrittenIn


class InLanguages(Protocol):
    """What has a title and a summary, perhaps in a second language as well."""

    @property
    def language(self) -> Language: ...
    @property
    def summary(self) -> str | None: ...
    @property
    def second_language(self) -> Language | None: ...
    @property
    def second_title(self) -> str | None: ...
    @property
    def second_summary(self) -> str | None: ...
    @property
    def second_by(self) -> str | None: ...


def in_both(text: str, second_language: Language | None, second: str | None) -> Words:
    """Words of a project, which stand in a second language as well if `second` is given."""
    return Bilingual(text, second_language, second) if second_language and second else text


def original_of(words: InLanguages) -> WrittenIn:
    """The line that tells the language of the title and the summary. Readers of the second language need none once
    both are there in it.
    """
    whole = words.second_title and (words.second_summary or not words.summary)
    return WrittenIn(
        words.language, words.second_language if whole else None, by_model=words.second_by is not None
    )


SECOND_LANGUAGES = (Language.KAZAKH, Language.RUSSIAN)
"""Languages in which the words of a project may be asked for: those of the country."""
