"""Papers about a pledge: in both languages, whatever people are called, and printed as they were worded."""

from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from bot.documents.paper_wording import SPOKEN, PaperWording, sheet_of
from bot.documents.papers import PaperTypesetter, TypstPapers
from bot.models.papers import PaperKind
from bot.models.pledges import MoneyKind
from bot.models.reference import Need
from bot.use_cases.memoranda.document import LocalizedText
from bot.use_cases.papers.document import PaperFacts, PaperPrinter, PaperRow, PaperSide

GIVER = PaperSide(
    LocalizedText("«Жем компрессор» ЖШС", "ТОО «Жем компрессор»"),
    LocalizedText("Атырау облысы, Құлсары қаласы", "Атырауская область, город Кульсары"),
    "140940023346",
)
RECEIVER = PaperSide(
    LocalizedText("«Болашақ кілті» қоғамдық қоры", "Общественный фонд «Болашақ кілті»"),
    LocalizedText("Атырау облысы, Индербор кенті", "Атырауская область, посёлок Индербор"),
    "990440005678",
)
ACT = PaperFacts(
    kind=PaperKind.ACT,
    number="ASAR-A-2027-0007",
    made_at=datetime(2027, 7, 15, 20, 30, tzinfo=UTC),
    giver=GIVER,
    receiver=RECEIVER,
    project=LocalizedText("Ауыл мектептеріндегі үйірмелер", "Кружки в сельских школах"),
    gist=LocalizedText("Он екі мектепте үйірме ашамыз.", "Откроем кружки в двенадцати школах."),
    place=LocalizedText("Атырау облысы, Индербор кенті", "Атырауская область, посёлок Индербор"),
    starts_on=date(2027, 3, 1),
    ends_on=date(2027, 11, 30),
    need=Need.MONEY,
    money_kind=MoneyKind.VOLUNTARY,
    what="",
    promised=1_200_000,
    amount=1_200_000,
    due=date(2027, 9, 1),
    rows=(PaperRow(700_000, date(2027, 6, 3)), PaperRow(500_000, date(2027, 7, 14))),
    so_far=1_200_000,
)
GOODS = {"need": Need.EQUIPMENT, "money_kind": None, "what": "ноутбук", "promised": 12}
HOSTILE = {
    "markup": '#panic("x") $a$ <b> *_` {number} %s \\u{41}',
    "one word": "ұ" * 200,
    "far letters": "ӘҒҚҢӨҰҮҺІ 漢字 🤝 \u202e \x00 ‘„“»",
    "many words": "Шалғай ауылдардағы жас бағдарламашылар " * 5,
}


@pytest.fixture(scope="module")
def typesetter() -> PaperTypesetter:
    return PaperTypesetter()


def copied(pdf: bytes) -> str:
    """What a reader copies out of the file, with every kind of space and hyphen made plain."""
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    return " ".join(text.replace("\N{NON-BREAKING HYPHEN}", "-").split())


def of_kind(kind: PaperKind, **fields: Any) -> PaperFacts:
    return ACT if kind is PaperKind.ACT else replace(ACT, kind=kind, rows=(), so_far=0, **fields)


@pytest.mark.parametrize("kind", PaperKind)
def test_it_is_in_both_languages(typesetter: PaperTypesetter, kind: PaperKind) -> None:
    text = copied(typesetter.pdf(sheet_of(of_kind(kind))))
    for language in SPOKEN:
        words = PaperWording.of(language)
        assert words.titles[kind].split()[0] in text
        assert getattr(RECEIVER.name, language).split()[0] in text
    for said in ("один миллион", "бір миллион", "ASAR-A-2027-0007", "№"):
        assert said in text


def test_an_act_tells_each_part_and_both_sides(typesetter: PaperTypesetter) -> None:
    text = copied(typesetter.pdf(sheet_of(ACT)))
    for said in (
        "140940023346",
        "990440005678",
        "700 000",
        "500 000",
        "03.06.2027",
        "14.07.2027",
        "16 июля 2027",
    ):
        assert said in text, said
    assert "1 200 000 (один миллион двести тысяч) тенге" in text
    assert "1 200 000 (бір миллион екі жүз мың) теңге" in text
    assert "из обещанных" not in text


def test_a_later_act_says_what_stands_in_all(typesetter: PaperTypesetter) -> None:
    part = replace(ACT, **GOODS, amount=1, rows=(PaperRow(1, date(2027, 7, 14)),), so_far=6)
    text = copied(typesetter.pdf(sheet_of(part)))
    assert "1 (одна) шт." in text
    assert "1 (бір) дана" in text
    assert "передано 6 шт. из обещанных 12 шт." in text


@pytest.mark.parametrize("kind", PaperKind)
@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_people_may_be_called_whatever_they_like(
    typesetter: PaperTypesetter, kind: PaperKind, words: str
) -> None:
    same = LocalizedText.as_written(words)
    side = PaperSide(same, same, None)
    facts = replace(
        of_kind(kind), giver=side, receiver=side, project=same, gist=same, **(GOODS | {"what": words[:120]})
    )
    pdf = typesetter.pdf(sheet_of(facts))
    shown = "".join(copied(pdf).split())
    assert "".join(words.split())[:8].replace("漢字", "\ufffd\ufffd") in shown
    assert "БСН" not in shown


def test_many_parts_go_over_pages(typesetter: PaperTypesetter) -> None:
    rows = tuple(PaperRow(1, date(2027, 7, 14)) for _ in range(80))
    pdf = typesetter.pdf(sheet_of(replace(ACT, **GOODS, rows=rows, amount=80, so_far=80)))
    pages = [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]
    assert len(pages) > 2
    assert "Передающая сторона" in pages[-1]


def test_what_was_worded_is_printed_and_attached(typesetter: PaperTypesetter) -> None:
    sheet = sheet_of(ACT)
    assert typesetter.pdf(sheet) == typesetter.pdf(sheet)
    attached = PdfReader(BytesIO(typesetter.pdf(sheet))).attachments["paper.json"][0].decode()
    assert "«Болашақ кілті» қоғамдық қоры" in attached


def test_a_project_without_a_summary_says_nothing_of_it() -> None:
    facts = of_kind(PaperKind.REQUEST, gist=LocalizedText("", ""))
    assert all(len(side["before"]) == 6 for side in sheet_of(facts)["sides"])


def test_both_languages_say_as_much() -> None:
    kazakh, russian = (PaperWording.of(language) for language in SPOKEN)
    for name in ("request", "decision", "act", "act_after"):
        assert len(getattr(kazakh, name)) == len(getattr(russian, name))
    for words in (kazakh, russian):
        assert set(words.titles) == set(PaperKind)
        assert set(words.units) == set(Need)
        assert set(words.needs) == set(Need) - {Need.MONEY}
        assert set(words.money_kinds) == set(MoneyKind)


async def test_the_port_is_filled() -> None:
    async with TypstPapers() as papers:
        printer: PaperPrinter = papers
        assert (await printer.print(printer.worded(ACT))).startswith(b"%PDF")
