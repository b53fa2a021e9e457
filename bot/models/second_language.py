"""Words of a project that may stand in a second language as well."""

from typing import Protocol

from bot.models.reference import Language
from bot.models.words import Bilingual, Words, WrittenIn

SECOND_LANGUAGES = (Language.KAZAKH, Language.RUSSIAN)
"""Languages in which the words of a project may be asked for: those of the country."""


class InLanguages(Protocol):
    """What has a title and a summary, perhaps in a second language as well."""

    @property
    def language(self) -> Language: ...
    @property
    def title(self) -> str: ...
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
    @property
    def open_to_changes(self) -> bool: ...


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


class Told:
    """What has a title and a summary, as each reader gets them."""

    __slots__ = ()

    @property
    def name(self: InLanguages) -> Words:
        """The title."""
        return in_both(self.title, self.second_language, self.second_title)

    @property
    def gist(self: InLanguages) -> Words | None:
        """The summary, if there is one."""
        return in_both(self.summary, self.second_language, self.second_summary) if self.summary else None

    @property
    def original(self: InLanguages) -> WrittenIn:
        return original_of(self)

    @property
    def lacks(self: InLanguages) -> tuple[Language, ...]:
        """Languages in which its people can still add both."""
        if self.second_title or not self.open_to_changes:
            return ()
        return tuple(one for one in SECOND_LANGUAGES if one is not self.language)
