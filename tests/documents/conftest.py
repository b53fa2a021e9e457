"""Two memoranda that everything here is shown on: one of three parties in force, one of two as a draft."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from pypdf import PdfReader

from bot.documents.memorandum import MemorandumTypesetter
from bot.use_cases.memoranda.document import (
    DocumentParty,
    LocalizedText,
    MemorandumDocument,
    PlannedAction,
)

NGO = DocumentParty(
    side="ngo",
    name=LocalizedText("«Болашақ кілті» қоғамдық қоры", "Общественный фонд «Болашақ кілті»"),
    bin="140940023346",
    address=LocalizedText("Атырау облысы, Индер ауданы", "Атырауская область, Индерский район"),
    signatory="Нұрғалиева Әйгерім Өмірзаққызы",
    position=LocalizedText("Директор", "Директор"),
    authority=LocalizedText("Жарғы", "Устав"),
    intentions=(
        LocalizedText("Он екі мектепте үйірме ашу", "открыть кружки в двенадцати школах"),
        LocalizedText("Тоқсан сайын есеп беру", "отчитываться каждый квартал"),
    ),
)
BUSINESS = DocumentParty(
    side="business",
    name=LocalizedText("«Каспий Құрылыс» ЖШС", "ТОО «Каспий Құрылыс»"),
    address=LocalizedText("Атырау қаласы", "город Атырау"),
    signatory="Ким Сергей Владимирович",
    position=LocalizedText("Бас директор", "Генеральный директор"),
    authority=LocalizedText("Жарғы", "Устав"),
    intentions=(
        LocalizedText(
            "12 ноутбук беру, бюджеті 2,4 млн ₸ дейін", "передать 12 ноутбуков, бюджет до 2,4 млн ₸"
        ),
    ),
)
STATE = DocumentParty(
    side="state",
    name=LocalizedText("Қоғамдық даму басқармасы", "Управление общественного развития"),
    bin="990440005678",
    address=LocalizedText("Атырау қаласы", "город Атырау"),
    signatory="Қожахметұлы Һәкім",
    position=LocalizedText("Басқарма басшысы", "Руководитель управления"),
    authority=LocalizedText("Ереже", "Положение"),
)
MADE_AT = datetime(2026, 6, 15, 4, 0, tzinfo=UTC)
CONFIRMED_AT = datetime(2026, 6, 22, 9, 5, tzinfo=UTC)


@pytest.fixture
def in_force() -> MemorandumDocument:
    return MemorandumDocument(
        title=LocalizedText("Ынтымақтастық туралы меморандум", "Меморандум о сотрудничестве"),
        place=LocalizedText("Атырау қаласы", "город Атырау"),
        made_at=MADE_AT,
        stage="agreed",
        dated=date(2026, 6, 22),
        level="regional",
        project_title=LocalizedText("Бағдарламалау үйірмелері", "Кружки программирования"),
        parties=tuple(replace(party, confirmed_at=CONFIRMED_AT) for party in (NGO, BUSINESS, STATE)),
        number="2026-0007",
        aims=(LocalizedText("цифрлық дағдыларды дамыту", "развитие цифровых навыков"),),
        areas=(LocalizedText("тәлімгерлік", "наставничество"),),
        plan=(
            PlannedAction(
                LocalizedText("Ноутбуктерді тапсыру", "Передать ноутбуки"),
                LocalizedText.as_written("Ким С. В."),
                date(2026, 8, 15),
            ),
            PlannedAction(LocalizedText("Ашық сабақ", "Открытый урок"), LocalizedText("", "")),
        ),
    )


@pytest.fixture
def draft(in_force: MemorandumDocument) -> MemorandumDocument:
    return replace(
        in_force,
        stage="draft",
        number=None,
        dated=None,
        parties=(NGO, BUSINESS),
        aims=(),
        areas=(),
        plan=(),
        term_months=24,
    )


@pytest.fixture(scope="session")
def typesetter() -> MemorandumTypesetter:
    return MemorandumTypesetter()


@pytest.fixture
def text_of(typesetter: MemorandumTypesetter) -> Callable[[MemorandumDocument], str]:
    """What a reader copies out of the file, with line breaks and column breaks made plain spaces."""

    def extract(document: MemorandumDocument) -> str:
        pages = PdfReader(BytesIO(typesetter.pdf(document))).pages
        text = " ".join(page.extract_text() for page in pages).replace("\N{ZERO WIDTH SPACE}", "")
        return " ".join(text.split())

    return extract
