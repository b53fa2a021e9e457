"""A person registers an organisation, and the moderator verifies it."""

from collections.abc import Sequence
from dataclasses import dataclass

from playground.tour.cast import Cast
from playground.tour.voice import Voice


@dataclass(frozen=True, slots=True)
class Organization:
    """The answers to the form of an organisation. Labels of buttons are given in part, in the language of the person
    who fills in the form.
    """

    kind: str
    legal_form: str
    bin: str
    name_kk: str | None
    name_ru: str
    region: str
    settlement: str
    spheres: Sequence[str]
    about: str
    contact: str
    phone: str
    email: str | None = None
    mistyped_bin: str | None = None
    """A BIN with a digit too few, which the person types first."""
    types_region: bool = False
    """Whether the person types the region instead of pressing its button."""


@dataclass(frozen=True, slots=True)
class _Words:
    mine: str
    none_yet: str
    register: str
    asks_kind: str
    asks_form: str
    asks_bin: str
    bin_has_11_digits: str
    asks_name_kk: str
    asks_name_ru: str
    asks_region: str
    asks_settlement: str
    asks_spheres: str
    asks_about: str
    asks_contact: str
    asks_phone: str
    asks_email: str
    review: str
    submit: str
    waits: str


_WORDS = {
    "kk": _Words(
        mine="Ұйымдарым",
        none_yet="әзірге ұйым жоқ",
        register="Ұйым тіркеу",
        asks_kind="қай түрге жатады",
        asks_form="құқықтық нысаны",
        asks_bin="БСН",
        bin_has_11_digits="мұнда 11 цифр бар",
        asks_name_kk="қазақша атауын",
        asks_name_ru="Орысша атауы",
        asks_region="Қай өңірдесіз",
        asks_settlement="Қай елді мекенде",
        asks_spheres="Қай салаларда",
        asks_about="немен айналысады",
        asks_contact="Кіммен хабарласамыз",
        asks_phone="телефоны",
        asks_email="Электрондық поштасы",
        review="Тексеріп шығыңыз",
        submit="Модераторға жіберу",
        waits="Модератор тексеріп жатыр",
    ),
    "ru": _Words(
        mine="Мои организации",
        none_yet="пока нет организации",
        register="Зарегистрировать",
        asks_kind="К какому типу",
        asks_form="правовая форма",
        asks_bin="БИН",
        bin_has_11_digits="здесь 11",
        asks_name_kk="название на казахском",
        asks_name_ru="называется по-русски",
        asks_region="В каком регионе находится",
        asks_settlement="городе или селе",
        asks_spheres="В каких сферах",
        asks_about="в двух-трёх предложениях",
        asks_contact="С кем связываться",
        asks_phone="Какой телефон",
        asks_email="Какая электронная почта",
        review="Проверьте",
        submit="Отправить модератору",
        waits="Модератор проверяет",
    ),
}


async def register_organization(person: Voice, organization: Organization, *, another: bool = False) -> None:
    """Fill in the whole form, beginning at the menu, and send it to the moderator. `another`: the person has one."""
    words = _WORDS[person.language]
    await person.press(words.mine, words.mine if another else words.none_yet)
    await person.press(words.register, words.asks_kind)
    await person.press(organization.kind, words.asks_form)
    await person.press(organization.legal_form, words.asks_bin)
    if organization.mistyped_bin is not None:
        await person.say(organization.mistyped_bin, words.bin_has_11_digits)
    await person.say(organization.bin, words.asks_name_kk)
    await person.answer(organization.name_kk, words.asks_name_ru)
    await person.say(organization.name_ru, words.asks_region)
    give_region = person.say if organization.types_region else person.press
    await give_region(organization.region, words.asks_settlement)
    await person.say(organization.settlement, words.asks_spheres)
    await person.choose(organization.spheres, words.asks_about)
    await person.say(organization.about, words.asks_contact)
    await person.say(organization.contact, words.asks_phone)
    await person.say(organization.phone, words.asks_email)
    await person.answer(organization.email, words.review)
    await person.press(words.submit, words.waits)


async def verify_organization(cast: Cast, name: str) -> None:
    """As the moderator, open the queue from the summary, look at the card and verify the organisation."""
    await cast.dana.see("1 организация на проверке")
    await cast.dana.press("Организации", "Организации ждут проверки")
    await cast.dana.press(name[:20], name)
    await cast.dana.press("Подтвердить", "Непроверенных организаций нет")
