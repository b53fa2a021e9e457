"""The number and the day of a paper, such as a power of attorney, as people type them in one line: № 12 от 3 марта 2026
года, 2026 жылғы 3 наурыздағы № 12, No. 12 of 3 March 2026, 12; 03.03.2026.
"""

import re
from datetime import date

from bot.models.errors import InvalidValueError
from bot.models.signatories import Customary, Paper, bases
from bot.understanding.days import parse_date
from bot.understanding.spelling import clean, merged

NUMBER_MAX = 64
LINE_MAX = 120
_EARLIEST = date(1991, 12, 16)
"""No paper of the country is older than the country."""
_SIGN = r"(?:№|#|[Nn][º°]|[Nn]o\.|нөмірі?|номер|number)"
_SIGNED = re.compile(rf"{_SIGN}\s*:?\s*([^\s,;]+)", re.IGNORECASE)
_DAY = (
    r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d{2}-\d{2}"
    r"|\d{4}\s*(?:жылғы|жылы|ж\.|ж)?\s+\d{1,2}\s+[^\W\d_]+|\d{1,2}\s+[^\W\d_]+\s+\d{4}|[^\W\d_]+\s+\d{1,2},?\s+\d{4})"
)
_DATED = re.compile(
    rf"(?:\b(?:от|of|dated)\s+)?({_DAY})(?:\s*(?:года|г\.?|жылғы|ж\.?))?(?![\w-])", re.IGNORECASE
)
_ENDINGS = re.compile(r"(?<=\w)(?:дағы|дегі|тағы|тегі)\b", re.IGNORECASE)
_QUOTES = str.maketrans("", "", '«»„“”"')
_LEFT = " \t,;:.–—-/"
_WITHOUT_NUMBER = frozenset({"б/н", "н/ж"})


def parse_paper(text: str, today: date) -> Paper:
    """The number, which may be missing, and the day, not after today. Raises `InvalidValueError`."""
    said = clean(text).translate(_QUOTES)
    found = _DATED.search(said)
    if len(said) > LINE_MAX or found is None:
        raise InvalidValueError("paper-unclear")
    number = _number(f"{said[: found.start()]} {said[found.end() :]}")
    day = " ".join(_ENDINGS.sub("", found[1]).replace("/", ".").split())
    return Paper(number, parse_date(day, today=today, earliest=_EARLIEST, latest=today))


def _number(said: str) -> str:
    """Raises `InvalidValueError` for words that are none: a sentence would stand in the document as a number."""
    signed = _SIGNED.search(said)
    number = signed[1] if signed else said.strip(_LEFT)
    if not number or number.casefold() in _WITHOUT_NUMBER:
        return ""
    others = f"{said[: signed.start()]}{said[signed.end() :]}".strip(_LEFT) if signed else ""
    if others or " " in number or len(number) > NUMBER_MAX or not any(map(str.isdigit, number)):
        raise InvalidValueError("paper-unclear")
    return number


def meant_basis(words: str, today: date) -> tuple[str, Paper]:
    """The customary basis of authority that somebody's own words name, with its number and day: "Доверенность № 12 от
    3 марта 2026 года". Other words are left as they are.
    """
    for basis in bases().values():
        rest = _without_name(words, basis)
        if rest is None or (rest and not basis.numbered):
            continue
        if not rest:
            return basis.id, Paper()
        try:
            return basis.id, parse_paper(rest, today)
        except InvalidValueError:
            continue
    return words, Paper()


def _without_name(words: str, basis: Customary) -> str | None:
    """What is said beside the name, before or behind it; None where the name is not said."""
    said = words.split()
    for name in (basis.name.kk, basis.name.ru, basis.name.en):
        count = len(name.split())
        if merged(" ".join(said[:count])) == merged(name):
            return " ".join(said[count:])
        if merged(" ".join(said[-count:])) == merged(name):
            return " ".join(said[:-count])
    return None
