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
    intentions="Он екі мектепте үйірме ашамыз.\nКаждый квартал публикуем отчёт.",
)
BUSINESS = DocumentParty(
    side="business",
    name=LocalizedText("«Каспий Құрылыс» ЖШС", "ТОО «Каспий Құрылыс»"),
    address=LocalizedText("Атырау қаласы", "город Атырау"),
    signatory="Ким Сергей Владимирович",
    position=LocalizedText("Бас директор", "Генеральный директор"),
    authority=LocalizedText("Жарғы", "Устав"),
    intentions="Передать 12 ноутбуков, бюджет до 2,4 млн ₸.",
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
ACKNOWLEDGED_AT = datetime(2026, 6, 22, 9, 5, tzinfo=UTC)


@pytest.fixture
def in_force() -> MemorandumDocument:
    return MemorandumDocument(
        title=LocalizedText("Ынтымақтастық туралы меморандум", "Меморандум о сотрудничестве"),
        place=LocalizedText("Атырау қаласы", "город Атырау"),
        dated=date(2026, 6, 22),
        level="regional",
        project_title="Бағдарламалау үйірмелері",
        parties=tuple(replace(party, acknowledged_at=ACKNOWLEDGED_AT) for party in (NGO, BUSINESS, STATE)),
        number="2026-0007",
        aims=(LocalizedText("цифрлық дағдыларды дамыту", "развитие цифровых навыков"),),
        areas=(LocalizedText("тәлімгерлік", "наставничество"),),
        plan=(
            PlannedAction("Ноутбуктерді тапсыру", "Ким С. В.", due_on=date(2026, 8, 15)),
            PlannedAction("Ашық сабақ", "", date(2026, 9, 1), date(2026, 12, 25)),
        ),
    )


@pytest.fixture
def draft(in_force: MemorandumDocument) -> MemorandumDocument:
    return replace(in_force, number=None, parties=(NGO, BUSINESS), aims=(), areas=(), plan=(), term_months=24)


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
