"""Names that people give: their own, of organisations, projects, places. A name is one line of words, seen whole."""

import re
import unicodedata
from functools import cache

from bot.models.errors import InvalidValueError
from bot.understanding.identification import refuse_personal_number
from bot.understanding.links import has_live, leads_away
from bot.understanding.looks import mixed_word, with_one_script_a_word
from bot.understanding.spelling import folded
from bot.understanding.texts import text_as_seen

_WORD = re.compile(r"[^\W_]+")
_SIGNS_OF_NAMES = frozenset("№°©®™`^´")


def _spelt(words: str) -> frozenset[str]:
    return frozenset(map(folded, words.split()))


_CLAIMS = _spelt(
    "подтверждено подтверждён подтверждена подтверждённый проверено проверен проверена проверенный верифицировано "
    "верифицирован верифицирована модератор модераторы администратор администраторы админ "
    "расталды расталған растаған тексерілді тексерілген әкімшісі "
    "verified confirmed approved moderator moderators administrator administrators admin"
)
"""What only the bot says of somebody, and who speaks for it. «Комитет по проверенным решениям» is another word."""
_SERVICE = frozenset({"ASAR", "АСАР"})
"""In capitals, the bot's own name. Asar is also a given name, and what many organisations are called."""
_OFFICES = _spelt(
    "әкімдік әкімдігі әкімшілік министрлік министрлігі прокуратура прокуратурасы полиция полициясы парламент мәжіліс "
    "мәслихат мәслихаты үкімет үкіметі комитеті акимат акимата министерство министерства маслихат маслихата "
    "правительство правительства akimat ministry prosecutor police parliament government maslikhat"
)
"""Words by which a body of the state is known."""


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
    words = _WORD.findall(name)
    if _SERVICE.intersection(words) and not (len(words) > 1 and name.isupper()):
        raise InvalidValueError("name-claims")
    return name


def refuse_claims(name: str) -> None:
    """Refuse a name that says of itself what only the bot could say."""
    if any(folded(word) in _CLAIMS for word in _WORD.findall(name)):
        raise InvalidValueError("name-claims")


def names_an_office(name: str) -> bool:
    """Whether the name has a word by which a body of the state is known, or is the bot's own."""
    return any(folded(word) in _OFFICES or word in _SERVICE for word in _WORD.findall(name))


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
    return character in _SIGNS_OF_NAMES or unicodedata.category(character) not in {"So", "Sk", "Me"}
