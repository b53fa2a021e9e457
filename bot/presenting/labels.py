"""Labels of buttons as a phone shows them: on one line, cut where the button ends. Nobody presses a cut label.

Assumed is a narrow phone, 360 points wide, whose keyboard is as wide as a bubble (some 0.8 of the screen), with labels
of 14 points in the medium font of Android. Wider phones show more.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import TypeVar

from bot.presenting.medium import Medium

T = TypeVar("T")

KEYBOARD = 286.0
"""Points, like the next three."""
GAP = 5.0
"""Between two buttons of a row."""
PADDING = 7.0
"""At either end of a label."""
LETTER = 14.0
"""The height of the font, which is the unit of what is called a width here."""

_WIDTHS: Mapping[float, str] = MappingProxyType(
    {
        0.0: "\ufe0f\u200d",  # they choose how the sign before them is drawn
        0.25: "',; ’",
        0.3: "ijlIіІ!.:[]|·",
        0.35: 't"(-`{}‹›•',
        0.4: "fr)/„“”",
        0.45: "гғ*\\^",
        0.5: "vyту?_«»",
        0.55: "aceksxzFLаеёзсхчэәұү<>",
        0.6: "0123456789bdghnopquEJбвийклнопрьяөһГЕЁҒ$+=−",
        0.65: "BKPRSTVXYZдцъқңБВЗКРТУХЬЯҰҮ#&–",
        0.7: "ACDGOQUАОСЧЭӘӨҺ~",
        0.75: "wHNфИЙЛНПЦҚ%…",
        0.8: "мДФЪҢ—",
        0.85: "жшыю",
        0.95: "mMWщМЫ@Ю",
        1.0: "ЖШЩ",
    }
)
_WIDTH_OF: Mapping[str, float] = MappingProxyType(
    {sign: width for width, signs in _WIDTHS.items() for sign in signs}
)
_EMOJI = 1.25
"""As wide as any sign that is not listed is taken to be."""


def room(buttons: int) -> float:
    """The width of a label that is seen whole where so many buttons share a row."""
    return ((KEYBOARD - GAP * (buttons - 1)) / buttons - 2 * PADDING) / LETTER


@lru_cache(4096)
def width_of(label: str) -> float:
    return sum(_WIDTH_OF.get(sign, _EMOJI) for sign in label)


def fits(label: str, buttons: int = 1) -> bool:
    return width_of(label) <= room(buttons)


def shortened(label: str) -> str:
    """The label, cut where it would not be seen whole in a row of its own. For names that people gave: our own words
    fit by themselves. Two names may begin alike, so that all the room is used, and a word may be cut in two.
    """
    label = Medium.PLAIN.typed(label)
    if fits(label):
        return label
    longest = next(end for end in range(len(label), 0, -1) if fits(label[:end] + "…"))
    return label[:longest].rstrip(" ,;:-–—·") + "…"


def in_rows(items: Iterable[T], label: Callable[[T], str], most: int) -> list[list[T]]:
    """The items in rows of up to `most`, in their order; fewer in a row where a label needs more room."""
    rows: list[list[T]] = []
    for item in items:
        wider = [*rows[-1], item] if rows else []
        if 0 < len(wider) <= most and all(fits(label(other), len(wider)) for other in wider):
            rows[-1].append(item)
        else:
            rows.append([item])
    return rows
