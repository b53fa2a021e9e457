"""Quotation marks as a printer sets them: «…» and within them „…“ in Kazakh and Russian, “…” and ‘…’ in English.

People type whatever their keyboard has: straight marks, marks of another language, one too few. Which of them open and
which close is told from where they stand, and what stays unpaired is paired or dropped, so that what is printed is
always balanced.
"""

import re
from collections.abc import Iterator
from itertools import accumulate

from bot.models.reference import Language

OPEN, CLOSE = "\ue000", "\ue001"
"""Stand for an opening and a closing mark while their look is not decided. Nobody can type them: `paired` takes private
signs out.
"""
_LEVELS = {
    Language.KAZAKH: ("«»", "„“", "‚‘"),
    Language.RUSSIAN: ("«»", "„“", "‚‘"),
    Language.ENGLISH: ("“”", "‘’", "“”"),
}
_DOUBLE = '«»„“”‟"＂'
_OPENS, _CLOSES = "«„‟", "»”"
_SINGLE = "‹›‘’‚'"
_INSIDE_A_WORD = r"(?<=\w)['’](?=\w)"
_SINGLE_QUOTED = re.compile(
    rf"(?<!\w)‚(?=\S)((?:[^{_SINGLE}]|(?<=\w)’)+)‘(?!\w)|"
    rf"(?<!\w)‘(?=\S)((?:[^{_SINGLE}]|(?<=\w)’(?=\w))+)’(?!\w)|"
    rf"(?<!\w)(?:[‚‘‹]|[{_SINGLE}](?=[^{_SINGLE}]{{2}}))(?=\S)((?:[^{_SINGLE}]|{_INSIDE_A_WORD})+?)(?<=\S)[{_SINGLE}](?!\w)"
)
"""Single marks around words, which may have apostrophes between ‚ and ‘, or ‘ and ’. Any other single mark is an
apostrophe, as in O’Neil and rock 'n' roll.
"""
_LONE = str.maketrans({"'": "’", "‘": "’", "‚": ",", "‹": "", "›": ""})
"""What single marks are that pair with nothing."""
_AFTER_AN_OPENING = re.compile(r"[\s(\[{/–—-]")
_EMPTY = re.compile(rf"\s*{OPEN}\s*{CLOSE}")
_INNER_SPACE = re.compile(rf"(?<={OPEN})\s+|\s+(?={CLOSE})")


def paired(text: str) -> str:
    """The text with `OPEN` and `CLOSE` for its quotation marks, each with its other half."""
    text = text.replace(OPEN, "").replace(CLOSE, "").replace("<<", "«").replace(">>", "»")
    found = 1
    while found:  # the innermost first
        text, found = _SINGLE_QUOTED.subn(
            lambda quoted: f"{OPEN}{quoted[1] or quoted[2] or quoted[3]}{CLOSE}", text
        )
    text = text.translate(_LONE)
    signs: list[str] = []
    depth = 0
    for sign in text:
        mark = _mark(sign, signs[-1] if signs else " ")
        if mark == CLOSE and not depth:
            continue
        depth += {OPEN: 1, CLOSE: -1}.get(mark, 0)
        signs.append(mark)
    whole = "".join(signs) + CLOSE * depth
    while _EMPTY.search(whole):
        whole = _EMPTY.sub("", whole)
    return _INNER_SPACE.sub("", whole)


def _mark(sign: str, before: str) -> str:
    if sign in _OPENS:
        return OPEN
    if sign in _CLOSES:
        return CLOSE
    if sign in _DOUBLE:
        return OPEN if before == OPEN or _AFTER_AN_OPENING.match(before) else CLOSE
    return sign


def kept(text: str) -> str:
    """A `paired` text with «…» for all its marks, whichever they were: so one name is kept in one spelling, and is
    read again as it was.
    """
    return text.replace(OPEN, "«").replace(CLOSE, "»")


def unwrapped(text: str) -> str:
    """A `paired` text without the marks around the whole of it."""
    while text.startswith(OPEN) and text.endswith(CLOSE) and _is_open_throughout(text[:-1]):
        text = text[1:-1].strip()
    return text


def shallow(text: str, levels: int) -> str:
    """A `paired` text without the marks that stand within more than `levels` others: no language has marks for them,
    so what is printed could not be read again.
    """
    signs, depth = list[str](), 0
    for sign in text:
        depth += sign == OPEN
        if sign not in (OPEN, CLOSE) or depth <= levels:
            signs.append(sign)
        depth -= sign == CLOSE
    return "".join(signs)


def _is_open_throughout(text: str) -> bool:
    """Whether the mark with which the text begins is never closed."""
    return all(accumulate({OPEN: 1, CLOSE: -1}.get(sign, 0) for sign in text))


def with_marks(text: str, language: Language, *, within: int = 0) -> str:
    """A `paired` text with the marks of a language. `within` tells in how many quotations it will stand itself."""
    return "".join(_set(text, _LEVELS[language], within))


def _set(text: str, levels: tuple[str, ...], depth: int) -> Iterator[str]:
    for sign in text:
        depth -= sign == CLOSE
        pair = levels[min(depth, len(levels) - 1)]
        yield pair[0] if sign == OPEN else pair[1] if sign == CLOSE else sign
        depth += sign == OPEN


def inside(text: str, language: Language) -> str:
    """What somebody has typed, as it reads within the marks of a sentence: „…“ within «…»."""
    typed = paired(text)
    return with_marks(unwrapped(typed), language, within=1)


def quoted(text: str, language: Language) -> str:
    """A `paired` text in quotation marks, those inside it set as inner ones."""
    return with_marks(f"{OPEN}{text}{CLOSE}", language)
