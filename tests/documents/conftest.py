"""Two memoranda that everything here is shown on: one of three parties that is agreed, one of two as a draft."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from pypdf import PdfReader

from bot.documents.memorandum import MemorandumTypesetter
from bot.use_cases.memoranda.document import (
    DocumentOperator,
    DocumentParty,
    LocalizedText,
    MemorandumDocument,
    PlannedAction,
)

DIRECTOR = LocalizedText("Директор", "Директор", "Director")
CHARTER = LocalizedText("Жарғы", "Устав", "Charter")
CHARTER_SAID = LocalizedText("Жарғы", "Устава", "the charter")

NGO = DocumentParty(
    side="ngo",
    name=LocalizedText(
        "«Болашақ кілті» қоғамдық қоры",
        "Общественный фонд «Болашақ кілті»",
        "Bolashaq Kilti Public Foundation",
    ),
    bin="140940023346",
    address=LocalizedText(
        "Атырау облысы, Индер ауданы, Индербор кенті, Абай көшесі, 12",
        "Атырауская область, Индерский район, посёлок Индербор, улица Абая, 12",
    ),
    phone="+7 701 123 45 67",
    email="kense@bolashaq.example",
    signatory="Нұрғалиева Әйгерім Өмірзаққызы",
    position=DIRECTOR,
    position_said=LocalizedText("директор", "директора", "the director"),
    authority=CHARTER,
    authority_said=CHARTER_SAID,
    intentions=(
        LocalizedText("Он екі мектепте үйірме ашу", "открыть кружки в двенадцати школах"),
        LocalizedText("Тоқсан сайын есеп беру", "отчитываться каждый квартал", "report every quarter"),
    ),
)
BUSINESS = DocumentParty(
    side="business",
    name=LocalizedText("«Каспий Құрылыс» ЖШС", "ТОО «Каспий Құрылыс»"),
    address=LocalizedText("Атырау қаласы, Сәтбаев даңғылы, 5", "город Атырау, проспект Сатпаева, 5"),
    signatory="Ким Сергей Владимирович",
    position=LocalizedText("Бас директор", "Генеральный директор", "General director"),
    position_said=LocalizedText("бас директор", "генерального директора", "the general director"),
    authority=LocalizedText.as_written("Доверенность № 12 от 5 марта 2026 года"),
    authority_said=LocalizedText("", "доверенности № 12 от 5 марта 2026 года"),
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
    address=LocalizedText("Атырау қаласы, Әйтеке би көшесі, 77", "город Атырау, улица Айтеке би, 77"),
    signatory="Қожахметұлы Һәкім",
    position=LocalizedText("Басшының орынбасары", "Заместитель руководителя", "Deputy head"),
    position_said=LocalizedText("басшының орынбасары", "заместителя руководителя", "the deputy head"),
    authority=LocalizedText("Бұйрық", "Приказ", "Order"),
    authority_said=LocalizedText("бұйрық", "приказа", "an order"),
    number_at_party="14-07/215",
)
MADE_AT = datetime(2026, 6, 15, 4, 0, tzinfo=UTC)
CONFIRMED_AT = datetime(2026, 6, 22, 9, 5, tzinfo=UTC)
CHECK_URL = "https://asar.example/m/Zk3vQ9xT1mWb7LrYc0aHsg"


@pytest.fixture
def agreed() -> MemorandumDocument:
    return MemorandumDocument(
        title=LocalizedText(
            "Ынтымақтастық туралы меморандум", "Меморандум о сотрудничестве", "Memorandum of cooperation"
        ),
        place=LocalizedText("Атырау қаласы", "город Атырау"),
        made_at=MADE_AT,
        stage="agreed",
        dated=date(2026, 6, 22),
        level="regional",
        project_title=LocalizedText("Бағдарламалау үйірмелері", "Кружки программирования"),
        parties=tuple(replace(party, confirmed_at=CONFIRMED_AT) for party in (NGO, BUSINESS, STATE)),
        number="ASAR-2026-23-0007",
        check_url=CHECK_URL,
        operator=DocumentOperator("«Асар» қоры", "050140004567"),
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
def draft(agreed: MemorandumDocument) -> MemorandumDocument:
    return replace(
        agreed,
        stage="draft",
        number=None,
        dated=None,
        check_url=None,
        operator=None,
        parties=(NGO, BUSINESS),
        aims=(),
        areas=(),
        plan=(),
        term_months=24,
    )


@pytest.fixture(scope="session")
def typesetter() -> MemorandumTypesetter:
    return MemorandumTypesetter()


TextOf = Callable[[MemorandumDocument], str]


@pytest.fixture
def text_of(typesetter: MemorandumTypesetter) -> TextOf:
    """What a reader copies out of the file, with line breaks and column breaks made plain spaces."""
    return lambda document: _copied(typesetter.pdf(document))


@pytest.fixture
def text_of_translation(typesetter: MemorandumTypesetter) -> TextOf:
    return lambda document: _copied(typesetter.translation(document))


def _copied(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())
