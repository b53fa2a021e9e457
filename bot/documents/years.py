"""The report of a year as a PDF and as a spreadsheet. Each figure leads to the table with its records."""

import asyncio
import json
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC
from functools import cached_property
from io import BytesIO
from typing import Self

import typst
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from bot.documents.memorandum import STANDARDS
from bot.documents.papers import printed
from bot.documents.typesetting import SERIF, own_compiler, own_glyphs
from bot.documents.wording import TEMPLATES
from bot.documents.year_tables import Cell, YearTables, table_name, tables_of
from bot.presenting.formats import NO_BREAK_SPACE
from bot.use_cases.memoranda.document import LocalizedText
from bot.use_cases.papers.year import YearReport

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a cell must not begin with: a table program takes it for a formula once somebody edits or copies it."""
_WIDTH = 28
_SUMMARY = "Қорытынды · Итоги"
_SHEETS = ("1 Уәде · Обещано", "2 Жеткені · Передано", "3 Адамдар · Люди", "4 Жауаптар · Ответы")
"""At most 31 characters each (Excel)."""


class YearTypesetter:
    """Works in the calling thread. It keeps the template and the fonts in memory."""

    @cached_property
    def _compiler(self) -> typst.Compiler:
        return own_compiler(TEMPLATES)

    @cached_property
    def _template(self) -> bytes:
        return (TEMPLATES / "year.typ").read_bytes()

    @cached_property
    def _printable(self) -> Callable[[str], str]:
        return own_glyphs(SERIF)

    def pdf(self, report: YearReport) -> bytes:
        tables = tables_of(report)
        # People's words are passed as JSON. The template reads them as strings only, never as markup.
        data = {
            "number": "",
            "created": [*report.made_at.astimezone(UTC).timetuple()[:6]],
            "organization": self._pair(report.organization),
            "title": self._pair(tables.title),
            "made": self._pair(tables.made),
            "heading": self._pair(tables.heading),
            "columns": self._row(tables.columns),
            "figures": [
                [*self._row((one.label, one.value, table_name(one.table))), one.table]
                for one in tables.figures
            ],
            "tables": [
                {
                    "title": self._pair(table.title),
                    "name": self._pair(table_name(number)),
                    "columns": self._row(table.columns),
                    "rows": [self._row(row) for row in table.rows],
                }
                for number, table in enumerate(tables.tables, 1)
            ],
            "notes": self._row(tables.notes),
        }
        made = self._compiler.compile(
            input=self._template,
            format="pdf",
            sys_inputs={"data": json.dumps(data)},
            pdf_standards=[*STANDARDS[1:]],
            timestamp=report.made_at.replace(microsecond=0),
        )
        if not isinstance(made, bytes):
            raise TypeError("typst did not return a single file")
        return made

    def spreadsheet(self, report: YearReport) -> bytes:
        return _spreadsheet(report, tables_of(report))

    def _row(self, cells: Iterable[Cell]) -> list[list[str]]:
        return [self._pair(cell) for cell in cells]

    def _pair(self, cell: Cell) -> list[str]:
        """In Kazakh and in Russian."""
        if isinstance(cell, int):
            figures = f"{cell:,}".replace(",", NO_BREAK_SPACE)
            return [figures, figures]
        return [printed(cell.kk, "kk", self._printable), printed(cell.ru, "ru", self._printable)]


def _spreadsheet(report: YearReport, tables: YearTables) -> bytes:
    made = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(made, options) as book:
        book.set_properties({"title": _both(tables.title), "created": report.made_at.replace(tzinfo=None)})
        bold, plain = (
            book.add_format({"bold": bold, "text_wrap": True, "valign": "top"}) for bold in (True, False)
        )
        quoted = book.add_format({"text_wrap": True, "valign": "top", "quote_prefix": True})
        writes = _Writer(bold, plain, quoted)
        sheet = book.add_worksheet(_SUMMARY)
        writes.row(sheet, 0, (tables.title,), heading=True)
        writes.row(sheet, 1, (report.organization,))
        writes.row(sheet, 2, (tables.made,))
        writes.row(sheet, 4, tables.columns, heading=True)
        for number, figure in enumerate(tables.figures, 5):
            writes.row(sheet, number, (figure.label, figure.value))
            target = f"internal:'{_SHEETS[figure.table - 1]}'!A1"
            sheet.write_url(number, 2, target, string=_both(table_name(figure.table)))
        for number, note in enumerate(tables.notes, 6 + len(tables.figures)):
            writes.row(sheet, number, (note,))
        sheet.set_column(0, 0, 2 * _WIDTH)
        sheet.set_column(1, 2, _WIDTH)
        for name, table in zip(_SHEETS, tables.tables, strict=True):
            sheet = book.add_worksheet(name)
            writes.row(sheet, 0, table.columns, heading=True)
            for number, row in enumerate(table.rows, 1):
                writes.row(sheet, number, row)
            sheet.set_column(0, len(table.columns) - 1, _WIDTH)
            sheet.freeze_panes(1, 0)
    return made.getvalue()


class _Writer:
    """Writes numbers as numbers, and all else as text, whatever it looks like."""

    def __init__(self, bold: Format, plain: Format, quoted: Format) -> None:
        self._bold, self._plain, self._quoted = bold, plain, quoted

    def row(self, sheet: Worksheet, number: int, cells: Iterable[Cell], *, heading: bool = False) -> None:
        for column, cell in enumerate(cells):
            if isinstance(cell, int):
                sheet.write_number(number, column, cell, self._plain)
                continue
            text = _both(cell)
            usual = self._bold if heading else self._plain
            sheet.write_string(number, column, text, self._quoted if text.startswith(_FORMULA) else usual)


def _both(text: LocalizedText) -> str:
    """Both languages in one cell, or once what is the same in both."""
    return text.kk if text.kk == text.ru else f"{text.kk}\n{text.ru}"


class YearFiles:
    """The YearPrinter port. It works in a thread of its own, so that the event loop's shared pool stays free.

    Close it when the program ends, or use it as an async context manager.
    """

    def __init__(self) -> None:
        self._typesetter = YearTypesetter()
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="years")

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        self.close()

    async def pdf(self, report: YearReport) -> bytes:
        """Raises typst.TypstError when it cannot be typeset, RuntimeError after `close`."""
        return await asyncio.get_running_loop().run_in_executor(self._executor, self._typesetter.pdf, report)

    async def spreadsheet(self, report: YearReport) -> bytes:
        """Raises RuntimeError after `close`."""
        return await asyncio.get_running_loop().run_in_executor(
            self._executor, self._typesetter.spreadsheet, report
        )

    def close(self) -> None:
        """Let the report in work be finished; give up those that still wait."""
        self._executor.shutdown(wait=True, cancel_futures=True)
