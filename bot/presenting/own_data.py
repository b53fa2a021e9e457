"""What is kept of a person, as words on a page (`own_data_tables.py` says what is told).

Tables and columns that are told have a label each, `mydata-table-…` and `mydata-…`.
"""

from collections.abc import Sequence

from bot.models.words import SettlementName
from bot.presenting.own_data_tables import TOLD
from bot.presenting.own_data_values import (
    SETTLEMENT,
    Row,
    Words,
    name_of_record,
)
from bot.presenting.translator import Translator
from bot.use_cases.people.own_data import REFERENCES, MyData


def table_in_words(t: Translator, table: str) -> str:
    return t(f"mydata-table-{table}")


def column_in_words(t: Translator, column: str) -> str:
    return t(f"mydata-{column}")


def lines_of(t: Translator, data: MyData, table: str, row: Row) -> Sequence[tuple[str, str]]:
    """The labels and values of a row, in words; what is empty is left out."""
    said_of = ((column, _value(t, data, row, column, words)) for column, words in TOLD[table].items())
    return [(column_in_words(t, column), value) for column, value in said_of if value]


def record_in_words(t: Translator, data: MyData, column: str, value: int) -> str:
    """The name of the record to which a column points; empty if it is gone."""
    table = REFERENCES[column]
    record = data.named.get(table, {}).get(value)
    return t.value(name_of_record(data, table, record)) if record else ""


def _value(t: Translator, data: MyData, row: Row, column: str, words: Words | None) -> str:
    value = row.get(column)
    if value is None or value == "":
        return ""
    if column == SETTLEMENT:
        return t.value(SettlementName(row["region"], value))
    if words is None:
        return record_in_words(t, data, column, value)
    return t.value(words(value))
