"""Sentences by key, from Fluent files, for one language at a time.

Text that people typed is escaped for Telegram's HTML; integers are formatted with the language's own separators,
so an identifier is passed as a string.
"""

import html
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from typing import assert_never

from fluent.runtime import FluentBundle, FluentResource

from bot.models.reference import Language
from bot.presenting import formats
from bot.use_cases.kernel.messages import (
    Action,
    Day,
    Listed,
    Localized,
    Moment,
    Money,
    Named,
    OrganizationName,
    Text,
    TimeOfDay,
    Value,
    WrittenIn,
)

_GAP_MAX = 1000
"""Fluent takes no more than 2500 characters into a gap; what is longer than this is put in afterwards."""


class MissingTextError(LookupError):
    """A key that no locale file has, or a sentence whose gap was not filled: a bug, found by the tests."""


@cache
def _bundle(language: Language) -> FluentBundle:
    bundle = FluentBundle([language.value], use_isolating=False)
    folder = files("bot.presenting").joinpath("locales", language.value)
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if file.name.endswith(".ftl"):
            bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle


@cache
def _constant(language: Language, key: str) -> str:
    """A sentence without gaps is the same each time; most labels are."""
    return _format(language, key, {})


def _format(language: Language, key: str, given: dict[str, str | int]) -> str:
    bundle = _bundle(language)
    if not bundle.has_message(key):
        raise MissingTextError(f"{language}: {key}")
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise MissingTextError(f"{language}: {key} has no text")
    text, errors = bundle.format_pattern(pattern, given)
    if errors:
        raise MissingTextError(f"{language}: {key}: {errors[0]}")
    return str(text)


def _mark(name: str) -> str:
    """What stands for a long text in the meantime: nobody can type it."""
    return f"\0{name}\0"


class Translator:
    """Speaks one language. Called with a key it returns HTML; `plain` is for button labels and file names."""

    def __init__(self, language: Language, now: Callable[[], datetime]) -> None:
        self.language = language
        self._now = now

    def __call__(self, key: str, /, **args: Value) -> str:
        return self._render(key, args, lambda text: html.escape(text, quote=False))

    def plain(self, key: str, /, **args: Value) -> str:
        return self._render(key, args, str)

    def label(self, action: Action) -> str:
        return self.plain(f"action-{action.name}", **action.args)

    def value(self, value: Value) -> str:
        """One value in words, escaped."""
        return str(self._argument(value, lambda text: html.escape(text, quote=False)))

    def plain_value(self, value: Value) -> str:
        """One value in words, for button labels."""
        return str(self._argument(value, str))

    def _render(self, key: str, args: Mapping[str, Value], escape: Callable[[str], str]) -> str:
        if not args:
            return _constant(self.language, key)
        given = {name: self._argument(value, escape) for name, value in args.items()}
        long = {name: text for name, text in given.items() if isinstance(text, str) and len(text) > _GAP_MAX}
        text = _format(self.language, key, given | {name: _mark(name) for name in long})
        for name, value in long.items():
            text = text.replace(_mark(name), value)
        return text

    def _argument(self, value: Value, escape: Callable[[str], str]) -> str | int:  # noqa: C901, PLR0911, PLR0912
        match value:
            case int():
                return value
            case str():
                return escape(value)
            case Money():
                return formats.money(value.tenge, self.language)
            case Moment():
                return f"{self._day(formats.local(value.at).date())}, {formats.time_of_day(value.at)}"
            case TimeOfDay():
                return formats.time_of_day(value.at)
            case Day():
                return self._day(value.on)
            case Named(kind="need" | "language"):
                return self._render(f"{value.kind}-{value.id}", {}, escape)
            case Named():
                return escape(formats.named(value, self.language))
            case WrittenIn():
                if value.language is self.language:
                    return ""
                return self._render("written-in", {"language": Named("language", value.language)}, escape)
            case OrganizationName():
                return escape(formats.organization(value, self.language))
            case Localized():
                return escape(formats.localized(value, self.language))
            case Text():
                return self._render(value.key, value.args, escape)
            case Listed():
                return value.separator.join(str(self._argument(item, escape)) for item in value.items)
            case _:
                assert_never(value)

    def _day(self, on: date) -> str:
        return formats.day(on, self.language, formats.today(self._now()), self.plain)
