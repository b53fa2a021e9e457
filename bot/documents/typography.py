"""Spaces and hyphens at which a line must not break, as a careful typist sets them.

They are put in when a document is typeset. What is kept and attached has the characters that people wrote.
"""

import re
from functools import cache
from typing import Final

NO_BREAK: Final = "\N{NO-BREAK SPACE}"
_CAPITAL: Final = "A-ZА-ЯЁӘҒҚҢӨҰҮҺІ"
_UNITS: Final = (
    r"жылғы|ж\.|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан|ай|күн|күнтізбелік"
    r"|года|году|г\.|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|месяц|календарн"
    r"|млн|млрд|мың|тыс\.|₸|тенге|теңге|%|January|February|March|April|May|June|July|August|September|October|November"
    r"|December|months?|days?|calendar"
)
_BOUND: Final = (
    # № 12, § 3
    (re.compile(r"(?<=[№§]) +"), NO_BREAK),
    # 22 июня, 2026 жылғы, 2,4 млн ₸
    (re.compile(rf"(?<=\d) (?={_UNITS})"), NO_BREAK),
    (re.compile(r"(?<=мл[нр]|лрд|мың) (?=₸|теңге|тенге)"), NO_BREAK),
    # С. В. Ким, Ким С. В.
    (re.compile(rf"(?<=\b[{_CAPITAL}]\.) ?(?=[{_CAPITAL}])"), NO_BREAK),
    (re.compile(rf"(?<=\w) (?=[{_CAPITAL}]\.)"), NO_BREAK),
    # a dash never begins a line
    (re.compile(r" (?=– )"), NO_BREAK),
    # 1-тарап
    (re.compile(r"(?<=\d)-(?=[^\W\d_])"), "\N{NON-BREAKING HYPHEN}"),
)
_SHORT_RUSSIAN: Final = re.compile(r"(?<![^\s«(„“])([А-Яа-яЁё]{1,2}) (?=\S)")
"""A preposition, a conjunction or «не» never ends a line."""
_KAZAKH_PAIR: Final = re.compile(r"(?<=[А-Яа-яӘәҒғҚқҢңӨөҰұҮүҺһІі])-(?=[а-яәғқңөұүһі])")
"""іс-шара, бір-бірі: such words are short, and stay whole."""
_NAME_IN_ONE: Final = 30
"""Names of up to so many characters are kept on one line: it fits into every column."""


def bound(text: str, language: str) -> str:
    """A text with its no-break spaces and hyphens."""
    for pattern, character in _BOUND:
        text = pattern.sub(character, text)
    if language == "kk":
        return _KAZAKH_PAIR.sub("\N{NON-BREAKING HYPHEN}", text)
    return _SHORT_RUSSIAN.sub(rf"\1{NO_BREAK}", text) if language == "ru" else text


@cache
def bound_wording(text: str, language: str) -> str:
    """The same of our own fixed wording, of which there is little and which does not change."""
    return bound(text, language)


def bound_name(name: str) -> str:
    """A person's name, on one line unless it is too long for one. A double surname never breaks at its hyphen."""
    whole = name.replace("-", "\N{NON-BREAKING HYPHEN}")
    return whole.replace(" ", NO_BREAK) if len(name) <= _NAME_IN_ONE else whole
