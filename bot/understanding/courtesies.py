"""Whether somebody just says thank you, hello or all right: it deserves a word, and no screen."""

import unicodedata
from enum import StrEnum
from typing import Final

from bot.understanding.signs import bare_words, evened

_LONGEST: Final = 60
"""Characters. A longer text says something else as well."""


class Courtesy(StrEnum):
    """`SMILE`: signs without words, such as an emoji."""

    THANKS = "thanks"
    GREETING = "greeting"
    AGREED = "agreed"
    SMILE = "smile"


_SAID: Final = {
    Courtesy.THANKS: bare_words(
        "рахмет рақмет рахмед рахметжан алғыс раx спасибо спс спасиб спасибочки благодарю благодарим благодарен "
        "благодарна пасиб мерси thanks thank thx ty tnx cheers"
    ),
    Courtesy.GREETING: bare_words(
        "сәлем салам сәлеметсіз сәлеметсізбе саламатсыз саламатсызба ассалаумағалейкум ассалам ассаламу уағалейкум "
        "армысыз армысыздар здравствуйте здравствуй здрасте привет приветствую добрый доброе доброго hello hi hey "
        "greetings good"
    ),
    Courtesy.AGREED: bare_words(
        "жақсы жарайды түсінікті мақұл болады ок окей ok okay хорошо ладно понятно понял поняла ясно договорились "
        "отлично супер класс fine great understood agreed super"
    ),
}
_BESIDE: Final = bare_words(
    "сізге сіздерге сендерге көп көп-көп үлкен бе ба ма па қайырлы таң күн кеш кештеріңіз түн барлығыңызға бәріңізге "
    "достар вам вас большое огромное за помощь всё все это очень день дня утро утра вечер вечера времени суток всем "
    "друзья "
    "напоминание напоминания напомнили что ответ ескерту ескерткеніңізге еске салғаныңызға жауабыңызға "
    "you very so much for help everyone all there morning afternoon evening day to a lot many it is the this your "
    "reminder reminding reminders answer me алейкум магалейкум"
)
"""Words that leave a courtesy what it is."""

_HELP: Final = bare_words("help помощь помогите помоги справка көмек көмектесіңіз көмектесіңізші көмектес")
"""Words each of which alone asks for what the command /help shows."""


def asks_for_help(text: str) -> bool:
    """Whether the text is a single word that asks for help."""
    if len(text) > _LONGEST:
        return False
    words = _words(text)
    return len(words) == 1 and words[0] in _HELP


def courtesy_in(text: str) -> Courtesy | None:
    """What courtesy the text is, if it is nothing else. Of two in one text the first counts, but thanks before
    all others: "ok, thank you" is one.
    """
    if len(text) > _LONGEST:
        return None
    typed = text.strip()
    if typed and not typed.strip("+"):
        return Courtesy.AGREED
    if typed.strip(" !+") and all(_is_sign(character) for character in typed):
        return Courtesy.SMILE
    words = _words(typed)
    found = [kind for word in words for kind, said in _SAID.items() if word in said]
    polite = all(word in _BESIDE or any(word in said for said in _SAID.values()) for word in words)
    if not (found and polite):
        return None
    return Courtesy.THANKS if Courtesy.THANKS in found else found[0]


def _words(typed: str) -> list[str]:
    words = ("".join(filter(str.isalnum, word)) for word in evened(typed.replace("-", " ")).split())
    return [word for word in words if word]


def _is_sign(character: str) -> bool:
    """Whether it is an emoji, a part of one, or one of the signs of which people make smiles."""
    return unicodedata.category(character) in {"So", "Sk", "Cf", "Mn", "Me"} or character in " :;)(+!❤"
