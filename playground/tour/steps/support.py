"""A backer says once what it would support, so that pitches can come."""

from collections.abc import Sequence
from dataclasses import dataclass

from playground.tour.voice import Voice


@dataclass(frozen=True, slots=True)
class Support:
    """The answers to the form of a backer. Labels of buttons are given in part, in the language of the person who
    fills in the form.
    """

    spheres: Sequence[str]
    regions: Sequence[str]
    wish: str
    """In the backer's own words."""
    gives: Sequence[str]
    up_to: str
    """The highest amount, as people type it."""


@dataclass(frozen=True, slots=True)
class _Words:
    support: str
    say_once: str
    begin: str
    asks_spheres: str
    asks_regions: str
    asks_wish: str
    asks_gives: str
    asks_amount: str
    asks_how_many: str
    asks_when: str
    at_once: str
    review: str
    save: str


_WORDS = {
    "kk": _Words(
        support="Нені қолдаймыз",
        say_once="бір рет айтыңыз",
        begin="Толтыру",
        asks_spheres="Қай салаларды",
        asks_regions="Қай өңірлерді",
        asks_wish="өз сөзіңізбен",
        asks_gives="Немен көмектесе",
        asks_amount="қанша бөле аласыз",
        asks_how_many="неше ұсыныс келсін",
        asks_when="қашан келсін",
        at_once="Табыла салысымен",
        review="Тексеріп шығыңыз",
        save="Сақтау",
    ),
    "ru": _Words(
        support="Что поддерживаем",
        say_once="Укажите один раз",
        begin="Заполнить",
        asks_spheres="Какие сферы",
        asks_regions="В каких регионах",
        asks_wish="своими словами",
        asks_gives="Чем можете помочь",
        asks_amount="Какую наибольшую сумму",
        asks_how_many="предложений в неделю",
        asks_when="Когда присылать",
        at_once="Как только найдутся",
        review="Проверьте",
        save="Сохранить",
    ),
}
_A_WEEK = "3"


async def offer_support(backer: Voice, support: Support) -> None:
    """Fill in the whole form, beginning at the menu. Pitches are to come as soon as they are found."""
    words = _WORDS[backer.language]
    await backer.open_from_menu(words.support, words.say_once)
    await backer.press(words.begin, words.asks_spheres)
    await backer.choose(support.spheres, words.asks_regions)
    await backer.choose(support.regions, words.asks_wish)
    await backer.say(support.wish, words.asks_gives)
    await backer.choose(support.gives, words.asks_amount)
    await backer.say(support.up_to, words.asks_how_many)
    await backer.press(_A_WEEK, words.asks_when)
    await backer.press(words.at_once, words.review)
    await backer.press(words.save, words.support)
