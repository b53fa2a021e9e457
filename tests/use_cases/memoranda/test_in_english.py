"""Names in the English copy can be read by whoever reads no Cyrillic; what is sealed has them as written."""

import re
from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from pypdf import PdfReader

from bot.documents.memorandum import MemorandumTypesetter
from bot.models.words import OrganizationName
from bot.use_cases.memoranda.document import (
    DocumentOperator,
    DocumentParty,
    LocalizedText,
    MemorandumDocument,
    PlannedAction,
)
from bot.use_cases.memoranda.in_english import in_english
from bot.use_cases.memoranda.responsible import name_in_text

NAMES = (
    OrganizationName("public_fund", "Болашақ кілті", "Болашақ кілті", ""),
    OrganizationName("llp", "Жем компрессор", "Жем компрессор", "Zhem Compressor"),
    OrganizationName("department", "Білім басқармасы", "Управление образования", ""),
)
TITLE = LocalizedText(
    "Ынтымақтастық туралы меморандум", "Меморандум о сотрудничестве", "Memorandum of cooperation"
)
CYRILLIC = re.compile("[а-яёәғқңөұүһі]", re.IGNORECASE)


def party(
    name: OrganizationName, kazakh: str, russian: str, signatory: str, address: LocalizedText
) -> DocumentParty:
    post = LocalizedText("Директор", "Директор", "Director")
    charter = LocalizedText("Жарғы", "Устав", "Charter")
    return DocumentParty(
        side="state" if name.legal_form == "department" else "ngo",
        name=LocalizedText(kazakh, russian, f"{name.en} LLP" if name.en else ""),
        address=address,
        signatory=signatory,
        position=post,
        authority=charter,
    )


@pytest.fixture
def document() -> MemorandumDocument:
    fund = name_in_text(NAMES[0])
    return MemorandumDocument(
        title=TITLE,
        place=LocalizedText(
            "Атырау облысы, Жаңа ауыл", "Атырауская область, Жаңа ауыл", "Atyrau Region, Жаңа ауыл"
        ),
        level="regional",
        made_at=datetime(2026, 6, 15, 4, 0, tzinfo=UTC),
        parties=(
            party(
                NAMES[0],
                "«Болашақ кілті» қоғамдық қоры",
                "Общественный фонд «Болашақ кілті»",
                "Сәрсен Айгерім Қайратқызы",
                LocalizedText("Атырау, Сәтбаев көшесі, 5", "Атырау, ул. Сатпаева, 5"),
            ),
            party(
                NAMES[1], "«Жем компрессор» ЖШС", "ТОО «Жем компрессор»", "Ким Сергей", LocalizedText("", "")
            ),
            party(NAMES[2], "Білім басқармасы", "Управление образования", "", LocalizedText("", "")),
        ),
        operator=DocumentOperator("«Асар» қоғамдық қоры", "050140004567"),
        plan=(
            PlannedAction(
                LocalizedText("Ноутбук алу", "Купить ноутбуки"),
                LocalizedText(fund.kk, fund.ru),
                date(2026, 8, 15),
            ),
            PlannedAction(LocalizedText("Сабақ", "Урок"), LocalizedText("Ким С. В.", "Ким С. В.")),
            PlannedAction(LocalizedText("Есеп", "Отчёт"), LocalizedText("Екі тарап", "Обе стороны")),
        ),
    )


def test_names_are_spelt_in_latin_letters_and_words_are_not(document: MemorandumDocument) -> None:
    copy = in_english(document, NAMES)
    fund, partnership, department = copy.parties
    assert (fund.name.en, partnership.name.en) == ("Bolashaq Kilti Public Foundation", "Zhem Compressor LLP")
    assert [one.signatory for one in copy.parties] == ["Sarsen Aygerim Qayratqyzy", "Kim Sergey", ""]
    assert fund.address.en == "Atyrau, ul. Satpayeva, 5"
    assert copy.place.en == "Atyrau Region, Zhanga auyl"
    assert [row.who.en for row in copy.plan] == ["Bolashaq Kilti Public Foundation", "Kim S. V.", ""]
    assert copy.operator is not None
    assert copy.operator.name == "Asar Public Foundation"
    assert not department.name.en, "a description, which its own people put into English"


def test_the_kazakh_and_russian_texts_stay_as_they_are(
    document: MemorandumDocument,
) -> None:
    copy = in_english(document, NAMES)
    for language in ("kk", "ru"):
        for own, same in zip(document.parties, copy.parties, strict=True):
            assert getattr(own.name, language) == getattr(same.name, language)
            assert getattr(own.address, language) == getattr(same.address, language)
        assert [getattr(row.who, language) for row in document.plan] == [
            getattr(row.who, language) for row in copy.plan
        ]


def test_what_stays_in_cyrillic_is_marked_and_the_copy_says_so(document: MemorandumDocument) -> None:
    pdf = MemorandumTypesetter().translation(in_english(document, NAMES))
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())
    assert "spelt here in Latin letters" in text
    assert "the sealed document in these two languages counts" in text
    for marked in ("Управление образования*", "Купить ноутбуки*", "Урок*", "Отчёт*", "Обе стороны*"):
        assert marked in text
        text = text.replace(marked, "")
    assert not CYRILLIC.search(text)
