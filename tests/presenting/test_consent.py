"""The consent's wording: what the law wants in it stands in each language, and changes are told in words."""

import json
import re
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from bot.models.consents import VERSION, VERSIONS, Terms
from bot.models.reference import Language
from bot.presenting.consent import CHANGES, consent_changes, consent_summary, consent_text, wording
from bot.presenting.medium import Medium
from bot.use_cases.people.introducing import GivenConsent
from tests.builders import OTHERWISE, TERMS
from tests.presenting.cards.reading import read_everywhere, speaks

KEPT = Path(__file__).with_name("consent_wordings.json")
MESSAGE_MAX = 4096
NAME = "Әлия & <b>"
WITH_MODEL = replace(TERMS, model_host="model.example")

DEMANDED = {
    "title": (
        "Дербес деректерді жинауға және өңдеуге келісім",
        "Согласие на сбор и обработку персональных данных",
        "Consent to the collection and processing of personal data",
    ),
    "a sentence of consent": ("келісім беремін", "даю согласие", "consent to the collection"),
    "matching by a program": ("автоматты", "автоматический", "automatically"),
    "learning from answers": ("үйренеді", "учится", "learns"),
    "moderation": ("модерация", "модерация", "moderation"),
    "statistics": ("есімсіз статистика", "статистика без имён", "statistics without names"),
    "list of data": ("Деректер тізбесі", "Перечень данных", "Data"),
    "Telegram's ID": ("ID нөмірім", "ID в Telegram", "ID on Telegram"),
    "username": ("пайдаланушы атым", "имя пользователя", "username"),
    "language": ("тілім", "язык", "language"),
    "position": ("лауазымым", "должность", "position"),
    "authority": ("өкілеттігімнің негізі", "основание полномочий", "basis of authority"),
    "phone": ("телефоным", "телефон", "phone"),
    "e-mail": ("электрондық поштам", "e-mail", "e-mail"),
    "files": ("файлдарым", "файлы", "files"),
    "photos": ("суреттерім", "фото", "photos"),
    "place": ("геопозициям", "геопозиция", "location I send"),
    "meetings": ("кездесулерім", "встречи", "meetings"),
    "starred sessions": ("сессияларым", "сессии форума", "forum sessions"),
    "buttons": ("батырмаларым", "нажатые кнопки", "buttons I press"),
    "audit log": ("әрекеттерімнің журналы", "журнал моих действий", "log of my actions"),
    "no personal number": ("ЖСН жиналмайды", "ИИН не собирается", "IIN is not collected"),
    "third parties": ("Үшінші тұлғаларға беру", "Передача третьим лицам", "Transfer to third parties"),
    "the other side": ("екі жақ келіскеннен кейін", "после согласия обеих сторон", "once both sides agree"),
    "parties of a memorandum": ("Меморандум тараптарына", "Сторонам меморандума", "parties to a memorandum"),
    "colleagues": ("басқа өкілдеріне", "Другим представителям", "Other representatives"),
    "staff": ("модераторлары", "Модераторам", "moderators"),
    "nobody else": ("Басқа ешкімге", "Больше никому", "Nobody else"),
    "cross-border": ("Трансшекаралық беру", "Трансграничная передача", "Cross-border transfer"),
    "database": (
        "дерекқоры Қазақстанда",
        "База данных сервиса находится в Казахстане",
        "database is in Kazakhstan",
    ),
    "public sources": (
        "Жалпыға қолжетімді дереккөздер",
        "Общедоступные источники",
        "Publicly available sources",
    ),
    "never contacts": ("ешқашан жарияланбайды", "не публикуются никогда", "never published"),
    "term": ("Мерзімі", "Срок", "Term"),
    "withdrawal": ("/forget", "/forget", "/forget"),
    "what remains": ("Мыналар қалады", "Остаются", "What remains"),
    "own data": ("/mydata", "/mydata", "/mydata"),
    "review by a person": ("адамның қайта қарауын", "пересмотрел человек", "a person to review"),
    "the law": ("№ 94-V", "№ 94-V", "No. 94-V"),
}
"""What has to stand in the text, in Kazakh, Russian and English (Law 94-V, art. 8; docs/privacy.md)."""


def read(language: Language, terms: Terms = TERMS) -> str:
    return consent_text(speaks(language, Medium.PLAIN), terms, NAME)


@pytest.mark.parametrize("demanded", DEMANDED.values(), ids=DEMANDED.keys())
@pytest.mark.parametrize("language", Language, ids=str)
def test_what_the_law_wants_is_said(language: Language, demanded: tuple[str, str, str]) -> None:
    assert dict(zip(Language, demanded, strict=True))[language] in read(language)


@pytest.mark.parametrize("language", Language, ids=str)
def test_operator_subject_and_version_are_named(language: Language) -> None:
    text = read(language)
    named = (
        *(TERMS.operator_name, TERMS.operator_bin, TERMS.operator_address, TERMS.operator_contact),
        *(NAME, VERSION),
    )
    assert [value for value in named if value not in text] == []
    assert TERMS.operator_name in consent_summary(speaks(language), TERMS)


@pytest.mark.parametrize("language", Language, ids=str)
def test_a_model_elsewhere_is_named_wherever_consent_is_asked(language: Language) -> None:
    t = speaks(language)
    for text in (consent_text, lambda t, terms, _: consent_summary(t, terms)):
        assert "model.example" in text(t, WITH_MODEL, NAME)
        assert "model.example" not in text(t, TERMS, NAME)


@pytest.mark.parametrize("language", Language, ids=str)
def test_the_longest_text_fits_a_message(language: Language) -> None:
    longest = Terms(
        operator_name="Қ" * 120,
        operator_bin="1" * 12,
        operator_address="Қ" * 200,
        operator_contact="q" * 120,
        database_in_kazakhstan=True,
        model_host="m" * 63 + ".example",
    )
    assert len(consent_text(speaks(language, Medium.PLAIN), longest, "Қ" * 129)) <= MESSAGE_MAX


@pytest.mark.parametrize("language", Language, ids=str)
def test_chat_and_page_show_the_same_words_and_the_same_wording_is_kept(language: Language) -> None:
    lines = read_everywhere(lambda t: consent_text(t, TERMS, NAME), language)
    assert TERMS.operator_name in "\n".join(lines)
    assert len({wording(speaks(language, medium), TERMS) for medium in Medium}) == 1


@pytest.mark.parametrize("name", OTHERWISE)
@pytest.mark.parametrize("language", Language, ids=str)
def test_other_terms_are_another_wording(language: Language, name: str) -> None:
    """Or else whoever is asked anew could never answer: their consent would be taken for the one they gave before."""
    other = wording(speaks(language), replace(TERMS, **{name: OTHERWISE[name]}))
    assert other.text != wording(speaks(language), TERMS).text


@pytest.mark.parametrize("language", Language, ids=str)
def test_no_name_is_kept_in_the_wording(language: Language) -> None:
    kept = wording(speaks(language), TERMS)
    shown = consent_text(speaks(language), TERMS, "Дана")
    assert kept.text == shown.replace("Дана", "…")
    assert kept.language is language


def test_other_words_are_another_version() -> None:
    """The file holds what each version said, as hashes, and nothing writes it. Whoever changes the words makes a new
    version in `bot/models/consents.py` with a line here. Only while nobody can have consented to a version, which is
    before its release, may its line be changed instead.
    """
    kept = json.loads(KEPT.read_text(encoding="utf-8"))
    assert tuple(kept) == VERSIONS[1:], "the first version came before wordings were kept"
    said = {
        language.value: sha256(
            "\0".join(
                wording(speaks(language), terms).text for terms in (TERMS, WITH_MODEL, Terms())
            ).encode()
        ).hexdigest()
        for language in Language
    }
    assert kept[VERSION] == said


WHAT_REMAINS = {
    "memoranda": ("меморандум", "меморандум", "memoranda"),
    "basis of authority": ("негізі", "основание полномочий", "basis of authority"),
    "the profile": ("ұйым парақшасы", "карточка организации", "organisation's profile"),
    "projects": ("жобалары", "проекты", "projects"),
    "wishes": ("тілектері", "пожелания", "wishes"),
    "answers": ("жауаптары", "ответы на предложения", "answers to pitches"),
    "with reasons": ("себептерімен", "с причинами", "with reasons"),
    "meetings": ("кездесулердің уақыты мен орны", "время и место встреч", "time and place of meetings"),
    "contact details": ("байланыс деректері", "контакты", "contact details"),
    "the log": ("журналдың", "журнал", "log entries"),
    "the consent itself": ("келісімнің", "согласии", "consent"),
    "Telegram": ("Telegram", "Telegram", "Telegram"),
}
"""All that is left of somebody who has used `/forget` (`traces` in wiring/registry.py)."""


@pytest.mark.parametrize("language", Language, ids=str)
@pytest.mark.parametrize("remains", WHAT_REMAINS.values(), ids=WHAT_REMAINS.keys())
def test_what_remains_is_told_in_the_consent_and_before_forgetting(
    language: Language, remains: tuple[str, str, str]
) -> None:
    t = speaks(language, Medium.PLAIN)
    begins = {
        Language.KAZAKH: ("Мыналар қалады", "Қалады"),
        Language.RUSSIAN: ("Остаются", "Останутся"),
        Language.ENGLISH: ("What remains", "What remains"),
    }
    for text, begin in zip((read(language), t("forget-ask")), begins[language], strict=True):
        (listed,) = re.findall(rf"{begin}.*", text)
        assert dict(zip(Language, remains, strict=True))[language] in listed


def test_each_version_says_what_it_changed() -> None:
    assert set(CHANGES) == set(VERSIONS[1:])


@pytest.mark.parametrize("language", Language, ids=str)
def test_what_has_changed_is_told(language: Language) -> None:
    t = speaks(language)

    def told(before: Terms, *versions: str, today: Terms = TERMS) -> str:
        return consent_changes(t, GivenConsent(before, versions), today)

    assert told(TERMS) == ""
    assert TERMS.operator_address in told(replace(TERMS, operator_address="Алматы"))
    assert "model.example" in told(TERMS, today=WITH_MODEL)
    assert t("consent-no-model") in told(WITH_MODEL)
    assert told(Terms(), *VERSIONS[1:]) == t.lines(*(t(CHANGES[version]) for version in VERSIONS[1:]))


@pytest.mark.parametrize("language", Language, ids=str)
def test_an_administrator_reads_what_is_not_set_yet(language: Language) -> None:
    text = consent_text(speaks(language), Terms(), NAME)
    assert text.count(speaks(language)("consent-unset")) >= 4
    assert speaks(language)("consent-no-database") in text
    assert re.search(r"[:(,] *[,).]", text) is None, "a gap without a word"
