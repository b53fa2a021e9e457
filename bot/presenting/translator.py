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
    Day,
    Gist,
    Listed,
    Localized,
    Moment,
    Money,
    Named,
    OrganizationName,
    SettlementName,
    Text,
    TimeOfDay,
    Value,
    WrittenIn,
)
from bot.presenting import formats
from bot.presenting.medium import Medium
from bot.presenting.sentences import constant, formatted
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
    """

    def __init__(self, language: Language, now: Callable[[], datetime], medium: Medium = Medium.CHAT) -> None:
        self.language = language
        self.medium = medium
        self._now = now

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

    def lines(self, *parts: str) -> str:
        """The parts one below the other; an empty part takes no line."""
        return self.medium.words("\n").join(part for part in parts if part)

    def paragraphs(self, *parts: str) -> str:
        """The parts with a blank line between them; an empty part is left out."""
        return self.medium.words("\n\n").join(part for part in parts if part)

    def to(self, medium: Medium) -> "Translator":
        """A translator for the same reader in another medium, such as an attribute of the same page."""
        return Translator(self.language, self._now, medium)

    def _sentence(self, key: str, args: Mapping[str, Value], medium: Medium) -> str:
        if not args:
            return constant(self.language, medium, key)
        given = {name: self._words(value, medium) for name, value in args.items()}
        long = {name: text for name, text in given.items() if isinstance(text, str) and len(text) > _GAP_MAX}
        marked = formatted(self.language, medium, key, given | {name: f"\0{name}\0" for name in long})
        return _MARK.sub(lambda mark: long[mark[1]], marked) if long else marked

    def _words(self, value: Value, medium: Medium) -> str | int:  # noqa: C901, PLR0911, PLR0912
        match value:
            case int():
                return value
            case str():
                return medium.words(value)
            case Money():
                return medium.words(formats.money(value.tenge, self.language))
            case Moment():
                return medium.words(f"{self._day(local(value.at).date())}, {formats.time_of_day(value.at)}")
            case TimeOfDay():
                return medium.words(formats.time_of_day(value.at))
            case Day():
                return medium.words(self._day(value.on))
            case Named(kind="need" | "language"):
                return self._sentence(f"{value.kind}-{value.id}", {}, medium)
            case Named():
                return medium.words(formats.named(value, self.language))
            case WrittenIn():
                if value.language is self.language:
                    return ""
                return self._sentence("written-in", {"language": Named("language", value.language)}, medium)
            case OrganizationName():
                return medium.words(formats.organization(value, self.language))
            case SettlementName():
                return medium.words(formats.settlement(value, self.language))
            case Localized():
                return medium.words(formats.localized(value, self.language))
            case Text():
                return self._sentence(value.key, value.args, medium)
            case Gist():
                return medium.words(
                    formats.gist(self._sentence(value.text.key, value.text.args, Medium.PLAIN))
                )
            case Listed():
                separator = medium.words(value.separator)
                return separator.join(str(self._words(item, medium)) for item in value.items)
            case _:
                assert_never(value)

    def _day(self, on: date) -> str:
        return formats.day(on, self.language, today(self._now()), self.plain)
