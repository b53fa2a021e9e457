"""A person's own data as files: a page to read on any phone, and the same as JSON for programs.

The page is HTML and not plain text, because a phone shows it with headings and in large type, a browser opens it
without any other program, and it prints well. It is whole in itself: no script, no picture, nothing from elsewhere.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any
from xml.etree.ElementTree import Element, tostring

from bot.presenting.files.file import File
from bot.presenting.medium import Medium
from bot.presenting.own_data import lines_of, record_in_words, table_in_words
from bot.presenting.own_data_tables import TOLD
from bot.presenting.own_data_values import Row
from bot.presenting.translator import Translator
from bot.use_cases.people.own_data import REFERENCES, MyData

_LONG_AGO = datetime(1970, 1, 2, tzinfo=UTC)
_STYLE = """
:root { color-scheme: light dark; font: 17px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 42rem; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
dl { margin: 0 0 .75rem; padding: .75rem; border: 1px solid #8886; border-radius: .75rem; }
dt { font-size: .85rem; opacity: .7; } dd { margin: 0 0 .5rem; white-space: pre-line; } dd:last-child { margin: 0; }
"""


def own_data_page(speaker: Translator, data: MyData) -> File:
    """Grouped by what it is about. What is empty is left out."""
    # Elements escape their texts themselves. Each date has its year, and none is "today": a file is read later.
    t = Translator(speaker.language, lambda: _LONG_AGO, Medium.PLAIN)
    title = t("mydata-title-page")
    head = _element(
        "head",
        Element("meta", charset="utf-8"),
        Element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        _element("title", text=title),
        _element("style", text=_STYLE),
    )
    body = _element(
        "body",
        _element("h1", text=title),
        _element("p", text=t("mydata-intro")),
        *(part for table in TOLD for part in _section(t, data, table)),
        _element("p", text=t("mydata-end")),
    )
    page = _element("html", head, body)
    page.set("lang", t.language.value)
    return File("asar-mydata.html", b"<!doctype html>\n" + tostring(page, encoding="utf-8", method="html"))


def _section(t: Translator, data: MyData, table: str) -> Iterable[Element]:
    entries = [lines for row in data.rows.get(table, ()) if (lines := lines_of(t, data, table, row))]
    if entries:
        yield _element("h2", text=table_in_words(t, table))
    for lines in entries:
        yield _element("dl", *(part for line in lines for part in _line(line)))


def _line(line: Sequence[str]) -> Iterable[Element]:
    label, value = line
    return _element("dt", text=label), _element("dd", text=value)


def _element(tag: str, *inside: Element, text: str = "") -> Element:
    element = Element(tag)
    element.text = text or None
    element.extend(inside)
    return element


def own_data_json(speaker: Translator, data: MyData) -> File:
    """For programs: the columns that the page tells, as they are stored; other records by their names."""
    t = Translator(speaker.language, lambda: _LONG_AGO, Medium.PLAIN)
    tables = {table: [_told(t, data, table, row) for row in rows] for table, rows in data.rows.items()}
    content = json.dumps(tables, ensure_ascii=False, indent=2, default=_plain)
    return File("asar-mydata.json", content.encode())


def _told(t: Translator, data: MyData, table: str, row: Row) -> Mapping[str, Any]:
    return {
        column: record_in_words(t, data, column, row[column])
        if column in REFERENCES and row[column] is not None
        else row[column]
        for column in TOLD[table]
        if column in row
    }


def _plain(value: Any) -> object:  # noqa: ANN401 - whatever a column holds
    return value.isoformat() if isinstance(value, datetime | date) else str(value)
