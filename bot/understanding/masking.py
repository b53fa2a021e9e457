"""Takes contacts out of what one side writes to the other before both have said yes: phones, e-mail addresses, links,
names at messengers. A gap stands in their place.

Rather one word too many is hidden than a phone shown: contacts come by themselves with the yes. What people need to
write stays: amounts, days, counts, BINs (a public number by which nobody can be called).
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

GAP = "•••"
"""Stands where a contact stood. It needs no translation."""

_INVISIBLE = "[\u200b-\u200f\u2060\ufe0f\u20e3\u00ad]"

_UNSEEN_AFTER = re.compile(f"{_INVISIBLE}*")

_ENDINGS = (
    "kz|ru|com|org|net|info|biz|edu|gov|su|by|uz|kg|ua|tv|io|me|app|dev|site|online|link|ly|gl|gg|cc|eu|us|uk|de|tr|cn|"
    "xyz|pro|club|store|shop|page|space|live|team|group|қаз|каз|рф|рус"
)
_HOST = rf"(?<![\w-])(?:[\w-]{{1,63}}\.){{1,6}}(?:{_ENDINGS}|{_ENDINGS.upper()})(?![\w-])"
_ADDRESS = re.compile(
    rf"[A-Za-z][A-Za-z0-9+.-]{{1,19}}://\S+"
    rf"|(?<![\w.])[wW]{{3}}\.\S+"
    rf"|[\w.+-]{{1,64}}\s?@\s?(?:[\w-]{{1,63}}\s?\.\s?){{1,4}}[A-Za-zа-яёқғ]{{2,24}}(?![\w-])"
    rf"|{_HOST}(?::\d{{1,5}})?(?:[/?#]\S*)?"
    rf"|(?<![\w-])(?:[\w-]{{1,63}}\.){{1,6}}[a-z]{{2,24}}/\S+"
)
_SPELLED_ADDRESS = re.compile(
    r"[\w.+-]{1,64}\s*[(\[{]?\s*(?:\bat\b|\bсобака\b|\bсобачка\b|\bэт\b|\bит\s+белгісі\b)\s*[)\]}]?\s*"
    r"[\w-]{1,63}\s*[(\[{]?\s*(?:\bdot\b|\bточка\b|\bнүкте\b|\bнукте\b|\.)\s*[)\]}]?\s*"
    rf"(?:{_ENDINGS}|ру|ком|кз)(?!\w)",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<!\w)@\s?\w{2,64}(?:\.\w{1,64})*")
_AT_MESSENGER = re.compile(
    r"(?<!\w)(?:instagram|insta|инстаграм\w*|инста|telegram|телеграм\w*|телега|tg|тг|whats?app|ватс\w*|вотс\w*|уатсап|"
    r"viber|вайбер|facebook|фейсбук|vk|вк|skype|скайп|tiktok|тикток|threads|nick|ник)"
    r"(?:\s*[:=@]\s*@?|\s+(?=\w*[\d_.]\w)|\s+-\s+)(?P<name>[A-Za-z][\w.]{2,63})",
    re.IGNORECASE,
)

_BETWEEN = r"(?:[\s\-()_/*|~·•\u2010-\u2015\u2212]|[.,](?!\s)|" + _INVISIBLE + ")"
_GROUP = re.compile(r"\d+")
_PARTED = re.compile(rf"{_BETWEEN}{{0,5}}\+?{_BETWEEN}{{0,2}}")
_DAY = re.compile(
    r"(?<!\d)\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)"
)
_COUNTED = re.compile(
    r"\s*(?:[₸₽$€]|(?:тг|тенг|тенге\w{0,4}|теңге\w{0,4}|kzt|tenge|руб\w{0,4}|usd|млн|млрд|миллион\w{0,3}|миллиард\w{0,3}|"
    r"мың\w{0,4}|тыс|тысяч\w?|thousand|million|тонн\w?|шт|человек\w?|people|(?-i:дана|адам\w{0,3}))(?!\w))",
    re.IGNORECASE,
)
"""What follows a sum or a count. Адам and Дана are names as well, so these have to be small."""
_PHONE = re.compile(r"8[6-9]\d{9}|7[6-9]\d{9}|7[0-7]\d{8}|00\d{9,13}")
_SHORTEST_MOBILE = 10
_LONGEST = 15
"""Digits of any phone number in the world (ITU-T E.164)."""
_CALL = re.compile(
    r"(?<!\w)(?:тел|телефон\w*|номер\w*|нөмір\w*|номир\w*|звон\w*|позвон\w*|набер\w*|қоңырау\w*|конырау\w*|хабарлас\w*|"
    r"phone|tel|call|whats?app|ватс\w*|вотс\w*)\b[^\d\n]{0,20}$",
    re.IGNORECASE,
)

_NUMBERS = (
    "ноль нуль один одна два две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать "
    "четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать тридцать сорок пятьдесят "
    "шестьдесят семьдесят восемьдесят девяносто сто двести триста четыреста пятьсот шестьсот семьсот восемьсот "
    "девятьсот плюс нөл нол бір бир екі еки үш уш төрт торт бес алты жеті жети сегіз сегиз тоғыз тогыз он жиырма отыз "
    "қырық кырык елу алпыс жетпіс жетпис сексен тоқсан токсан жүз жуз "
    "zero oh one two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred double triple plus"
)
_SPELLED_MOST = 5
"""Words for numbers in a row that are no phone yet: a count or a year has fewer."""
_SPELLED = re.compile(
    rf"(?<!\w)(?:(?:{'|'.join(_NUMBERS.split())})(?:[\s,.\-–—]+(?=\w)|(?!\w))){{{_SPELLED_MOST + 1},}}",
    re.IGNORECASE,
)
_LETTERS_FOR_DIGITS = str.maketrans("oOоОlIзЗ", "00001133")
_LOOKS_LIKE_DIGIT = re.compile(r"(?<=\d)[oOоОlIзЗ](?=[\doOоОlIзЗ])|(?<![^\W\d])[oOоО](?=\d)")


@dataclass(frozen=True, slots=True)
class Masked:
    """`found`: something was taken out."""

    text: str
    found: bool

    @property
    def empty(self) -> bool:
        """Whether hardly anything is left but gaps."""
        return sum(sign.isalpha() for sign in self.text) < 3


def mask_contacts(text: str) -> Masked:
    """The text with a gap in place of each contact. Spaces around a gap stay as they were."""
    read = _readable(text)
    spans = sorted([*_addresses(read), *_phones(read)])
    masked, end = [], 0
    for start, stop in spans:
        if stop <= end:
            continue
        if start >= end:
            masked += [text[end:start], GAP]
        end = stop
    masked.append(text[end:])
    return Masked("".join(masked), bool(spans))


def _readable(text: str) -> str:
    """The text with one plain sign for each of its own, so that places in both are the same."""
    plain = "".join(map(_plain, text))
    return _LOOKS_LIKE_DIGIT.sub(lambda letter: letter[0].translate(_LETTERS_FOR_DIGITS), plain)


def _plain(sign: str) -> str:
    digit = unicodedata.digit(sign, None)
    if digit is not None:
        return str(digit)
    compatible = unicodedata.normalize("NFKC", sign)
    return compatible if len(compatible) == 1 else sign


def _addresses(read: str) -> Iterator[tuple[int, int]]:
    for pattern in (_ADDRESS, _SPELLED_ADDRESS, _NAME):
        for match in pattern.finditer(read):
            tail = len(match[0]) - len(match[0].rstrip(".,;:!?)»\"'"))
            yield match.start(), match.end() - tail
    for match in _AT_MESSENGER.finditer(read):
        yield match.span("name")


def _phones(read: str) -> Iterator[tuple[int, int]]:
    for match in _SPELLED.finditer(read):
        yield match.start(), match.start() + len(match[0].rstrip(" ,.-–—\n"))
    days = [match.span() for match in _DAY.finditer(read)]
    for run in _runs(read):
        yield from _in_run(read, [group for group in run if not _within(group, days)])


def _within(group: tuple[int, int], spans: list[tuple[int, int]]) -> bool:
    return any(start <= group[0] and group[1] <= stop for start, stop in spans)


def _runs(read: str) -> Iterator[list[tuple[int, int]]]:
    """Groups of digits, as long as nothing but what people write inside of a phone parts them."""
    run: list[tuple[int, int]] = []
    for match in _GROUP.finditer(read):
        if run and not _PARTED.fullmatch(read, run[-1][1], match.start()):
            yield run
            run = []
        run.append(match.span())
    if run:
        yield run


def _in_run(read: str, groups: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    first = 0
    while first < len(groups):
        last = _phone_from(read, groups, first)
        if last is None:
            first += 1
            continue
        start = _begun(read, groups[first][0])
        unseen = _UNSEEN_AFTER.match(read, groups[last][1])
        yield start, unseen.end() if unseen else groups[last][1]
        first = last + 1


def _phone_from(read: str, groups: list[tuple[int, int]], first: int) -> int | None:
    """The last group of the phone that begins with this group; None if none does. The longest is taken."""
    before = read[: groups[first][0]].rstrip(" (")
    abroad, called = before.endswith("+"), bool(_CALL.search(read[: groups[first][0]]))
    digits, found = "", None
    for last in range(first, len(groups)):
        start, stop = groups[last]
        digits += read[start:stop]
        if len(digits) > _LONGEST:
            break
        sum_ = _in_thousands(groups[first : last + 1])
        if not abroad and _COUNTED.match(read, stop) and (sum_ or len(digits) < _SHORTEST_MOBILE):
            return found
        least = 8 if abroad else 5 if called else 99
        if len(digits) >= least or (_PHONE.fullmatch(digits) and not (sum_ and digits.endswith("00000"))):
            found = last
    return found


def _in_thousands(groups: list[tuple[int, int]]) -> bool:
    """Whether the digits stand as those of a long number do, which is no way to write a phone: 87 012 345 678."""
    sizes = [stop - start for start, stop in groups]
    return len(sizes) > 1 and sizes[0] <= 3 and all(size == 3 for size in sizes[1:])


def _begun(read: str, start: int) -> int:
    """Where a phone begins whose first digit stands there: its plus and bracket belong to it."""
    head = re.search(r"(?:\+\s?)?\(?\s?$", read[:start])
    return (
        start - len(head[0]) + (len(head[0]) - len(head[0].lstrip())) if head and head[0].strip() else start
    )
