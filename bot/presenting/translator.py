"""Writes sentences, by their key, for one reader: in the reader's language and for the medium where they are read.

Integers are formatted with the language's own separators, so pass an identifier as a string.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import assert_never

from bot.models.country import local, today
from bot.models.reference import Language
from bot.models.words import (
    Bilingual,
    Day,
    Gist,
    LegalDate,
    Listed,
    Live,
    Localized,
    Moment,
    Money,
    Month,
    Named,
    OrganizationName,
    Period,
    Prose,
    SettlementName,
    Text,
    TimeOfDay,
    Value,
    WrittenIn,
)
from bot.presenting import formats
from bot.presenting.medium import Medium
from bot.presenting.sentences import constant, formatted, quoted_gaps
from bot.understanding import quotes
from bot.use_cases.kernel.messages import Action

_GAP_MAX = 1000
"""Fluent takes at most 2500 characters into a gap. A text longer than this limit is put in after Fluent has formatted
the sentence.
"""
_MARK = re.compile("\0([^\0]+)\0")
"""Holds the place of a long text until then. `Medium.words` removes NULs, so nobody can type such a mark."""


class Translator:
    """Speaks one language in one medium: Telegram's chat, unless another medium is given.

    Its results are finished for that medium, whatever the values contain. Callers escape nothing, and join several
    texts with `lines` and `paragraphs`. With `Medium.HTML`, a template may mark a result as safe.

    What `lasts` in the chat, like a message, is read on other days as well, so it calls no day "today" or "tomorrow".
    """

    def __init__(
        self,
        language: Language,
        now: Callable[[], datetime],
        medium: Medium = Medium.CHAT,
        *,
        lasts: bool = False,
    ) -> None:
        self.language = language
        self.medium = medium
        self._now = now
        self._lasts = lasts

    def __call__(self, key: str, /, **args: Value) -> str:
        return self._sentence(key, args, self.medium)

    def value(self, value: Value) -> str:
        """One value in words."""
        return str(self._words(value, self.medium))

    def plain(self, key: str, /, **args: Value) -> str:
        """A sentence without markup in every medium, for labels of buttons and names of files."""
        return self._sentence(key, args, Medium.PLAIN)

    def plain_value(self, value: Value) -> str:
        return str(self._words(value, Medium.PLAIN))

    def label(self, action: Action) -> str:
        return self.plain(f"action-{action.name}", **action.args)

    def formatted(self, write: Callable[..., str], *given: object) -> str:
        """What one of `formats` makes of it in the reader's language, where no value says it so, as on a label."""
        return write(*given, self.language)

    def lines(self, *parts: str) -> str:
        """The parts one below the other; an empty part takes no line."""
        return self.medium.words("\n").join(part for part in parts if part)

    def paragraphs(self, *parts: str) -> str:
        """The parts with a blank line between them; an empty part is left out."""
        return self.medium.words("\n\n").join(part for part in parts if part)

    def to(self, medium: Medium) -> "Translator":
        """A translator for the same reader in another medium, such as an attribute of the same page."""
        return self._like(self.language, medium, lasts=self._lasts)

    def in_language(self, language: Language) -> "Translator":
        """A translator for a reader of another language in the same medium."""
        return self._like(language, self.medium, lasts=self._lasts)

    def lasting(self) -> "Translator":
        """A translator for the same reader, of what stays in the chat as it is written now."""
        return self._like(self.language, self.medium, lasts=True)

    def _like(self, language: Language, medium: Medium, *, lasts: bool) -> "Translator":
        return Translator(language, self._now, medium, lasts=lasts)

    def is_today(self, at: datetime) -> bool:
        return today(at) == today(self._now())

    def _sentence(self, key: str, args: Mapping[str, Value], medium: Medium) -> str:
        if not args:
            return constant(self.language, medium, key)
        in_marks = quoted_gaps(self.language, key)
        given = {
            name: self._words(self._inside(value) if name in in_marks else value, medium)
            for name, value in args.items()
        }
        long = {name: text for name, text in given.items() if isinstance(text, str) and len(text) > _GAP_MAX}
        marked = formatted(self.language, medium, key, given | {name: f"\0{name}\0" for name in long})
        return _MARK.sub(lambda mark: long[mark[1]], marked) if long else marked

    def _inside(self, value: Value) -> Value:
        """A text of somebody's that the sentence puts in quotation marks: its own become inner ones."""
        match value:
            case str():
                return quotes.inside(value, self.language)
            case Localized() | Bilingual():
                return quotes.inside(self._plain_text(value), self.language)
            case _:
                return value

    def _words(self, value: Value, medium: Medium) -> str | int:  # noqa: C901, PLR0911, PLR0912
        match value:
            case int():
                return value
            case str():
                return medium.typed(value)
            case Prose():
                return medium.prose(self._plain_text(value.text))
            case Live():
                return medium.live(value.text)
            case Money():
                return medium.words(formats.money(value.tenge, self.language))
            case Moment():
                return medium.words(f"{self._day(local(value.at).date())}, {formats.time_of_day(value.at)}")
            case TimeOfDay():
                return medium.words(formats.time_of_day(value.at))
            case Day():
                return medium.words(self._day(value.on))
            case Month():
                year = value.on.year != today(self._now()).year
                return medium.words(formats.month_within(value.on, self.language, year=year))
            case LegalDate():
                return medium.words(formats.full_date(value.on, self.language))
            case Period():
                return medium.words(self._period(value.first, value.last))
            case Named(kind="need" | "language"):
                return self._sentence(f"{value.kind}-{value.id}", {}, medium)
            case Named():
                return medium.words(formats.named(value, self.language))
            case WrittenIn():
                if value.language is self.language:
                    return ""
                if value.second is self.language:
                    return self._sentence("translated-by-model", {}, medium) if value.by_model else ""
                return self._sentence("written-in", {"language": Named("language", value.language)}, medium)
            case OrganizationName():
                return medium.typed(formats.organization(value, self.language))
            case SettlementName():
                return medium.typed(formats.settlement(value, self.language))
            case Localized() | Bilingual():
                return medium.typed(self._plain_text(value))
            case Text():
                return self._sentence(value.key, value.args, medium)
            case Gist():
                gist = formats.gist(self._sentence(value.text.key, value.text.args, Medium.PLAIN))
                return medium.words("\n").join(map(medium.typed, gist.splitlines()))
            case Listed():
                separator = medium.words(value.separator)
                return separator.join(str(self._words(item, medium)) for item in value.items)
            case _:
                assert_never(value)

    def _plain_text(self, text: str | Localized | Bilingual) -> str:
        match text:
            case Localized():
                return formats.localized(text, self.language)
            case Bilingual():
                return formats.bilingual(text, self.language)
            case _:
                return text

    def _day(self, on: date) -> str:
        return formats.day(on, self.language, today(self._now()), None if self._lasts else self.plain)

    def _period(self, first: date, last: date) -> str:
        this_year = today(self._now()).year
        return formats.period(first, last, self.language, year=not first.year == last.year == this_year)
