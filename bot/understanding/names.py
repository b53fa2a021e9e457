"""Names that people give: their own, of organisations, projects, places. A name is one line of words, seen whole."""

import re
import unicodedata
from functools import cache

from bot.models.errors import InvalidValueError
from bot.understanding.drawable import require_drawable
from bot.understanding.identification import refuse_personal_number
from bot.understanding.links import has_live, leads_away
from bot.understanding.looks import looks, mixed_word, with_one_script_a_word
from bot.understanding.spelling import folded, joined
from bot.understanding.texts import BLANK, text_as_seen

_WORD = re.compile(r"[^\W_]+")
_SIGNS_OF_NAMES = frozenset("№°©®™`^´")


_CLAIMS = (
    "подтверждено подтверждён подтверждена подтверждённый проверено проверен проверена проверенный верифицировано "
    "верифицирован верифицирована модератор модераторы администратор администраторы админ "
    "расталды расталған растаған растады тексерілді тексерілген әкімшісі "
    "verified confirmed approved moderator moderators administrator administrators admin"
)
"""What only the bot says of somebody, and who speaks for it. «Комитет по проверенным решениям» is another word."""
_SERVICE = frozenset({"ASAR", "АСАР"})
"""In capitals, the bot's own name. Asar is also a given name, and what many organisations are called."""


def _one_of(patterns: str) -> re.Pattern[str]:
    """Finds these in what `folded` makes of a name. Patterns are spelt as it spells, without letters of Kazakh."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns.split(', '))})(?!\w)")


_SPEAKS_FOR_US = _one_of(
    r"админ\w*, модер, модератор\w*, (?:тех)?поддержк\w*, суппорт, саппорт, служб[аы], сервисе?, сервице, "
    r"кызмети, асар ?(?:бот|суппорт|саппорт|сервис)\w*, (?:чат)?бот, подтвержд\w*, верифи\w*, проверен\w*, "
    r"раста[лдг]\w*, тексерил\w*"
)
"""Of people, in whatever ending: an organisation may well be a fund of support."""
_BODY_OF_STATE = _one_of(
    r"аким(?:ди[кг]|шили[кг]|ат)\w*, министр(?:ли[кг]|ств)\w*, министерств\w*, министри?, министры, "
    r"прокуратур\w*, прокурор, просецутор, полици[яиею]\w*, полице, "
    r"парламент\w*, мажилис\w*, правительств\w*, укимет\w*, говернмент, "
    r"президент\w*, "
    r"мвд, кнб, мчс, иим, укк, аппарат\w* аким\w*, аким\w* аппарат\w*, аким (?:раион|област|город|сел|аул|округ)\w*, "
    r"(?:аудан|облыс|кала|ауыл)\w* аким\w*, "
    r"управлени[еяю], баскарма\w*, департамент\w*, агентств[оа], агентти[кг]\w*, комитети\w*"
)
_ALSO_A_GIVEN_NAME = _one_of(r"маслихат\w*")
"""More by which a body of the state is known. People may be called so: Мәслихат is a given name, as Әкім is."""


def parse_name(text: str, *, longest: int, shortest: int = 2) -> str:
    """A name of any kind: one line with at least one letter, without signs, links, and words in mixed alphabets.

    Raises `InvalidValueError`.
    """
    name = _line_of_words(text, longest=longest)
    if len(name) > longest:
        raise InvalidValueError("text-too-long", longest=longest, count=len(name))
    if not any(character.isalpha() for character in name):
        refuse_personal_number(name)
        raise InvalidValueError("text-no-letters")
    if sum(1 for character in name if character.isalnum()) < shortest:
        raise InvalidValueError("text-too-short", shortest=shortest)
    refuse_personal_number(name)
    require_drawable(name)
    if leads_away(name):
        raise InvalidValueError("name-link")
    if (word := mixed_word(name)) is not None:
        raise InvalidValueError("name-mixed-letters", word=word)
    return name


def parse_person_name(text: str, *, longest: int) -> str:
    """A person's name. It claims nothing for itself that only the bot could say, and is no address of any kind."""
    name = parse_name(text, longest=longest)
    if has_live(name):
        raise InvalidValueError("name-link")
    refuse_claims(name)
    plain = folded(joined(name))
    words = _WORD.findall(joined(name))
    shouted = len(words) > 1 and name.isupper()
    if _SPEAKS_FOR_US.search(plain) or (_SERVICE.intersection(words) and not shouted):
        raise InvalidValueError("name-claims")
    if _BODY_OF_STATE.search(plain):
        raise InvalidValueError("name-of-office")
    return name


def refuse_claims(name: str) -> None:
    """Refuse a name that says of itself what only the bot could say, or has a word that looks so."""
    if any(looks(word) & _looks_of_claims() for word in _WORD.findall(joined(name))):
        raise InvalidValueError("name-claims")


def names_an_office(name: str) -> bool:
    """Whether the name has a word by which a body of the state is known, or is the bot's own."""
    plain = folded(joined(name))
    return bool(
        _BODY_OF_STATE.search(plain)
        or _ALSO_A_GIVEN_NAME.search(plain)
        or _SERVICE.intersection(_WORD.findall(joined(name)))
    )


@cache
def _looks_of_claims() -> frozenset[str]:
    return frozenset[str]().union(*map(looks, _CLAIMS.split()))


def _line_of_words(text: str, *, longest: int) -> str:
    seen = text_as_seen("".join(filter(_may_stand_in_a_name, text)), longest=longest)
    seen = re.sub(r"(?<![^\W_])[\u0300-\u036f\u20d0-\u20ff]+", "", seen)
    lines = [" ".join(line.split()) for line in seen.splitlines() if any(map(str.isalnum, line))]
    if len(lines) > 1:
        raise InvalidValueError("name-lines")
    return with_one_script_a_word(lines[0]) if lines else ""


@cache
def _may_stand_in_a_name(character: str) -> bool:
    """Whether it is no sign or emoji: a name is made of words."""
    return character in _SIGNS_OF_NAMES | BLANK or unicodedata.category(character) not in {"So", "Sk", "Me"}
