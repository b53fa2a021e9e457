"""Whether somebody types that they want the programme of the forum, or what is on now: "что сейчас", "бағдарлама"."""

import re
from typing import Final

from bot.understanding.signs import bare_words, evened

_LONGEST = 60
"""Characters. A longer text says something else."""
_SIGNS: Final = re.compile(r"[^\w\s]+|_+")
_BESIDE: Final = bare_words(
    "на по идет идёт "
    "форум форумда форума форуме форумның форумның а и же там у нас біз бізде мұнда осында пожалуйста өтінемін скажите "
    "айтыңызшы сейчас щас қазір енді бүгін сегодня now today right at the forum please so there here is s "
    "покажи покажите открой открыть көрсет көрсетіңіз ашу show me open"
)
"""Words that leave the question what it is, wherever they stand."""
_PHRASES: Final = (
    (
        "не болып жатыр, не өтіп жатыр, не бар, не болады, не, бағдарлама, бағдарламасы, бағдарламаны, кесте, кестесі, "
        "кестені, келесі не, кейін не болады, қандай сессия, қандай сессия өтіп жатыр"
    ),
    (
        "что, что идет, что идёт, что происходит, что дальше, что далее, что потом, что будет, что следующее, "
        "программа, программу, расписание, какая сессия, что где, что где когда, какая сессия идет"
    ),
    (
        "what, whats, whats on, what on, what next, whats next, whats happening, what happening, programme, program, "
        "agenda, schedule, timetable, what goes on, whats going on, what going on"
    ),
)
_OWN: Final = (
    "менің күнім, күнім, менің сессияларым, сессияларым, менің кестем, кестем, менің бағдарламам",
    "мой день, мои сессии, мое расписание, моё расписание, моя программа",
    "my day, my sessions, my schedule, my timetable, my programme, my program, my agenda",
)
_OWN_DAY: Final = frozenset(evened(phrase) for phrases in _OWN for phrase in phrases.split(", "))
_ALONE: Final = bare_words("что не what whats")
"""With nothing beside them these are no question: somebody is only surprised."""
_NAME: Final = bare_words("форум форумды forum")
"""Whoever types its name alone wants to see it."""


def _words(typed: str) -> list[str]:
    return _SIGNS.sub(" ", evened(typed)).split()


def _said(typed: str) -> str:
    return " ".join(word for word in _words(typed) if word not in _BESIDE)


_ASKED: Final = frozenset(_said(phrase) for phrases in _PHRASES for phrase in phrases.split(", ")) - {""}


def asks_whats_on(text: str) -> bool:
    """Whether the text asks for no more than the programme or what is on."""
    if len(text) > _LONGEST:
        return False
    words = _words(text)
    if len(words) == 1 and words[0] in _ALONE | _NAME:
        return words[0] in _NAME
    return _said(text) in _ASKED


def asks_my_day(text: str) -> bool:
    """Whether the text asks for no more than the person's own day at the forum."""
    return len(text) <= _LONGEST and " ".join(_words(text)) in _OWN_DAY
