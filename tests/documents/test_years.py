"""The report of a year: the same figures in both files, each leading to its records, whatever people are called."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from bot.documents.paper_wording import SPOKEN
from bot.documents.year_tables import YearWording, tables_of
from bot.documents.years import YearFiles, YearTypesetter
from bot.models.pledges import MoneyKind
from bot.models.reference import Need
from bot.models.voices import Answer, Tally
from bot.models.words import OrganizationName
from bot.use_cases.memoranda.document import LocalizedText
from bot.use_cases.papers.year import YearPrinter, YearRecord, YearReport
from tests.documents.test_papers import HOSTILE, copied

CARRIER = LocalizedText("«Болашақ кілті» қоғамдық қоры", "Общественный фонд «Болашақ кілті»")
MONEY = YearRecord(
    pledge_id=7,
    project_id=3,
    project=LocalizedText("Ауыл үйірмелері", "Сельские кружки"),
    carrier=CARRIER,
    need=Need.MONEY,
    money_kind=MoneyKind.VOLUNTARY,
    what="",
    due=date(2027, 9, 1),
    promised=1_200_000,
    parts=((700_000, date(2027, 6, 3)), (100_000, date(2027, 7, 14))),
    standing=True,
)
GOODS = replace(
    MONEY,
    pledge_id=9,
    need=Need.EQUIPMENT,
    money_kind=None,
    what="ноутбук",
    promised=12,
    parts=((5, date(2027, 8, 1)),),
)
REPORT = YearReport(
    organization=LocalizedText("«Жем компрессор» ЖШС", "ТОО «Жем компрессор»"),
    name=OrganizationName("llp", "Жем компрессор", "Жем компрессор", ""),
    year=2027,
    made_at=datetime(2027, 12, 30, 6, tzinfo=UTC),
    records=(MONEY, GOODS),
    reached=((3, date(2027, 6, 1), 120), (3, date(2027, 7, 1), 130)),
    voices={3: Tally({Answer.WORKS: 7, Answer.PARTLY: 2})},
)


@pytest.fixture(scope="module")
def typesetter() -> YearTypesetter:
    return YearTypesetter()


def text_of(spreadsheet: bytes) -> str:
    with ZipFile(BytesIO(spreadsheet)) as book:
        shared = book.read("xl/sharedStrings.xml").decode()
    return " ".join(shared.replace("\N{NO-BREAK SPACE}", " ").split())


def sheets_of(spreadsheet: bytes) -> list[str]:
    with ZipFile(BytesIO(spreadsheet)) as book:
        names = sorted(name for name in book.namelist() if name.startswith("xl/worksheets/sheet"))
        return [book.read(name).decode() for name in names]


def test_the_figures_are_those_of_the_records() -> None:
    assert (REPORT.money.promised, REPORT.money.delivered) == (1_200_000, 800_000)
    assert {need: (sum_.promised, sum_.delivered) for need, sum_ in REPORT.in_kind.items()} == {
        Need.EQUIPMENT: (12, 5)
    }
    assert REPORT.people == 250
    assert REPORT.answers == {Answer.WORKS: 7, Answer.PARTLY: 2, Answer.NOT_THERE: 0}


def test_both_files_say_the_same(typesetter: YearTypesetter) -> None:
    pdf = copied(typesetter.pdf(REPORT))
    spreadsheet = text_of(typesetter.spreadsheet(REPORT))
    for said in (
        "1 200 000 тенге",
        "800 000 теңге",
        "700 000",
        "12 шт.",
        "5 дана",
        "№ 7",
        "03.06.2027",
        "06.2027",
    ):
        assert said in pdf, said
        assert said in spreadsheet, said
    for language in SPOKEN:
        words = YearWording.of(language)
        for key in ("pledges", "deliveries", "reports", "voice_table", "people"):
            assert getattr(words, key) in pdf
    assert "250" in pdf


def test_each_figure_leads_to_a_table_with_rows(typesetter: YearTypesetter) -> None:
    tables = tables_of(REPORT)
    assert all(tables.tables[figure.table - 1].rows for figure in tables.figures)
    pages = PdfReader(BytesIO(typesetter.pdf(REPORT))).pages
    links = [
        note for page in pages for note in page.get("/Annots", ()) if note.get_object()["/Subtype"] == "/Link"
    ]
    assert len(links) >= len(tables.figures)
    summary, *others = sheets_of(typesetter.spreadsheet(REPORT))
    assert summary.count("<hyperlink ") == len(tables.figures)
    assert len(others) == 4


def test_numbers_can_be_added_up(typesetter: YearTypesetter) -> None:
    _, _, _, people, _ = sheets_of(typesetter.spreadsheet(REPORT))
    assert re.findall(r"<v>(120|130)</v>", people) == ["120", "130"]


@pytest.mark.parametrize("words", [*HOSTILE.values(), '=HYPERLINK("http://x","y")', "+1", "-1+2", "@SUM(A1)"])
def test_people_may_be_called_whatever_they_like(typesetter: YearTypesetter, words: str) -> None:
    same = LocalizedText.as_written(words)
    record = replace(GOODS, project=same, carrier=same, what=words[:120])
    report = replace(REPORT, organization=same, records=(record,), reached=(), voices={})
    assert typesetter.pdf(report).startswith(b"%PDF")
    spreadsheet = typesetter.spreadsheet(report)
    assert not any("<f>" in sheet for sheet in sheets_of(spreadsheet))
    if words[0] in "=+-@":
        with ZipFile(BytesIO(spreadsheet)) as book:
            assert 'quotePrefix="1"' in book.read("xl/styles.xml").decode()


def test_many_records_go_over_pages(typesetter: YearTypesetter) -> None:
    report = replace(REPORT, records=tuple(replace(GOODS, pledge_id=number) for number in range(200)))
    assert len(PdfReader(BytesIO(typesetter.pdf(report))).pages) > 10


def test_both_languages_say_as_much() -> None:
    for language in SPOKEN:
        assert set(YearWording.of(language).answers) == set(Answer)


async def test_the_port_is_filled() -> None:
    async with YearFiles() as files:
        printer: YearPrinter = files
        assert (await printer.pdf(REPORT)).startswith(b"%PDF")
        assert (await printer.spreadsheet(REPORT)).startswith(b"PK")
