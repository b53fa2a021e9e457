"""Own data reads in words: each table and column that is kept of a person has a label or a reason to have none, each
value is said in each language, and no name of the program's own gets onto the page.
"""

import json
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import sqlalchemy as sa

from bot.models.base import UtcDateTime
from bot.models.memoranda import Content, Pair, PlanItem
from bot.models.people import Person
from bot.models.reference import Language, spheres
from bot.presenting.files.own_data import own_data_json, own_data_page
from bot.presenting.own_data import column_in_words, table_in_words
from bot.presenting.own_data_internal import INTERNAL
from bot.presenting.own_data_tables import TOLD
from bot.presenting.own_data_values import ENTITIES, SETTLEMENT
from bot.storage.tables import metadata
from bot.use_cases.people.given import DEEDS, PERSONS_OWN
from bot.use_cases.people.own_data import REFERENCES, MyData
from tests.fakes import FrozenClock
from tests.presenting import audited
from tests.presenting.cards.reading import speaks

ALSO_THEIRS = {"people", "wordings", "dialog_states", "owed_replies", "memorandum_answers"}
"""Tables of which a person gets rows that do not name them by their id (`storage/own_data.py`)."""

PROGRAMS_OWN = re.compile(r"[a-z]+_[a-z]+|mydata|\bNone\b|\bTrue\b|\bFalse\b|\d{4}-\d{2}-\d{2}")


def of_a_person(table: sa.Table) -> bool:
    points = any(key.column.table.name == Person.__tablename__ for key in table.foreign_keys)
    return points or table.name in ALSO_THEIRS


def theirs() -> list[sa.Table]:
    return [table for table in metadata().sorted_tables if of_a_person(table)]


def test_every_table_is_told_and_every_column_is_told_or_internal() -> None:
    assert set(TOLD) == set(INTERNAL) == {table.name for table in theirs()}
    for table in theirs():
        told, internal = set(TOLD[table.name]), INTERNAL[table.name]
        assert told | internal == set(table.columns.keys()), table.name
        assert not told & internal, table.name


def test_what_names_another_record_is_called_by_its_name() -> None:
    for table in theirs():
        for column in set(TOLD[table.name]) - {SETTLEMENT}:
            points = {key.column.table.name for key in table.columns[column].foreign_keys} - {"people"}
            assert points == ({REFERENCES[column]} if TOLD[table.name][column] is None else set()), column


def test_everything_that_is_audited_has_its_word() -> None:
    assert audited.entities() == ENTITIES


SPECIAL: dict[str, Any] = {
    "account_id": 77,
    "number": "KZ-23-0001",
    "region": "KZ-23",
    "settlement": "Құлсары",
    "legal_form": "public_fund",
    "spheres": tuple(spheres())[:2],
    "needs": ("money", "equipment"),
    "clauses": Content(
        title=Pair.same("Үйірмелер"),
        aims=Pair.same("Балаларды оқыту"),
        place=Pair.same("Индер"),
        plan=(PlanItem("Ноутбук сатып алу", date(2026, 9, 1), "Дана").row,),
    ),
    "answers": {"legal_form": "public_fund", "about": "Үйірме ашамыз", "contact_phone": "+77010000000"},
    "value": '{"state": "Some:form_state", "dialog_data": {"answers": {"kind": "ngo", "about": "Үйірме"}}}',
    "content": {"method": "sendMessage", "text": "Жауап", "chat_id": 77},
    "text": "<b>Келісім</b> мәтіні",
    "position": "chairperson",
    "basis": "charter",
    "photo": "AgACAgIAAx_file",
}
"""Values of columns whose type does not say what they are like."""


def made_up(column: sa.Column[Any], variant: int) -> object:
    """A value of the column's type; of a choice, each in its turn."""
    if column.name in SPECIAL:
        return SPECIAL[column.name]
    if column.name == "entity":
        return sorted(ENTITIES)[variant % len(ENTITIES)]
    if isinstance(column.type, sa.Enum):
        return column.type.python_type(column.type.enums[variant % len(column.type.enums)])
    if column.foreign_keys:
        return 1
    if isinstance(column.type, UtcDateTime):
        return datetime(2027, 3, 1, 6, tzinfo=UTC)
    kind = column.type.python_type
    values = {
        date: date(2027, 3, 1),
        bool: True,
        int: 7,
        float: 47.1,
    }
    return values.get(kind, "Мәтін")


def everything() -> MyData:
    """Rows in every table, with each value of every choice in one of them."""
    rows = {
        table.name: [
            {column.name: made_up(column, variant) for column in table.columns} for variant in range(9)
        ]
        for table in theirs()
    }
    named = {
        "organizations": {
            1: {"legal_form": "public_fund", "name_kk": "Болашақ", "name_ru": "", "name_en": ""}
        },
        "projects": {1: {"title": "Үйірмелер"}},
        "forums": {1: {"names": {"kk": "Форум", "ru": "Форум", "en": "Forum"}}},
        "forum_sessions": {1: {"titles": {"kk": "Сессия", "ru": "Сессия", "en": "Session"}}},
        "memoranda": {1: {"number": None}},
        "pitches": {1: {"project_id": 1}},
    }
    return MyData(rows, named)


def visible(page: bytes) -> Iterator[str]:
    body = page.decode().partition("</head>")[2].removesuffix("</html>\n").removesuffix("</html>")
    yield from ET.fromstring(body).itertext()  # noqa: S314 - our own page


@pytest.mark.parametrize("language", Language, ids=str)
def test_the_page_tells_everything_in_words(language: Language) -> None:
    t, data = speaks(language), everything()
    file = own_data_page(t, data)
    texts = list(visible(file.content))
    assert [text for text in texts if PROGRAMS_OWN.search(text)] == []
    for table in TOLD:
        assert table_in_words(t, table) in texts
        for column in TOLD[table]:
            assert column_in_words(t, column) in texts, column
    for typed in ("Үйірме ашамыз", "Үйірме", "Келісім мәтіні", "Жауап", "+77010000000"):
        assert any(typed in text for text in texts), typed
    assert file.content.startswith(b"<!doctype html>")
    assert re.search(rb"<script|https?://", file.content) is None, "whole in itself"


@pytest.mark.parametrize("language", [Language.RUSSIAN, Language.ENGLISH], ids=str)
def test_no_label_is_left_in_kazakh(language: Language) -> None:
    t, kazakh = speaks(language), speaks(Language.KAZAKH)
    same = {"forum_id", "session_id", "memorandum_id", "phone"} if language is Language.RUSSIAN else set()
    columns = {column for table in TOLD.values() for column in table} - same
    assert {
        column for column in columns if column_in_words(t, column) == column_in_words(kazakh, column)
    } == set()


@pytest.mark.parametrize("language", Language, ids=str)
def test_dates_are_those_of_any_day_on_which_the_file_is_read(language: Language) -> None:
    t = speaks(language)
    row = dict.fromkeys(TOLD["people"]) | {"created_at": FrozenClock().now()}
    page = own_data_page(t, MyData({"people": [row]}, {})).content.decode()
    assert t("date-today") not in page
    assert str(FrozenClock().now().year) in page


def test_what_somebody_typed_is_no_markup() -> None:
    row = dict.fromkeys(TOLD["people"]) | {"name": "<script>alert(1)</script>&"}
    file = own_data_page(speaks(Language.ENGLISH), MyData({"people": [row]}, {}))
    assert b"<script>" not in file.content
    assert "<script>alert(1)</script>&" in list(visible(file.content))


@pytest.mark.parametrize("language", Language, ids=str)
def test_the_file_for_programs_holds_what_the_page_tells_and_no_internal_number(language: Language) -> None:
    content = json.loads(own_data_json(speaks(language), everything()).content)
    for table in theirs():
        assert content[table.name][0].keys() == set(TOLD[table.name]), table.name


def test_each_table_is_a_persons_own_or_says_which_columns_tell_of_their_deeds() -> None:
    assert set(DEEDS).isdisjoint(PERSONS_OWN)
    assert DEEDS.keys() | PERSONS_OWN == {table.name for table in theirs()}
    for name, by_column in DEEDS.items():
        table = metadata().tables[name]
        pointing = {
            column.name
            for column in table.columns
            for key in column.foreign_keys
            if key.column.table.name == Person.__tablename__
        }
        assert set(by_column) == pointing, name
        assert frozenset().union(*by_column.values()) <= set(TOLD[name]), name
