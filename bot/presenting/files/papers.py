"""A paper about a pledge and the report of a year, as files."""

from bot.presenting.files.file import File
from bot.presenting.files.names import file_name
from bot.presenting.translator import Translator
from bot.use_cases.papers.making import PrintedPaper
from bot.use_cases.papers.year import YearFile


def paper_file(t: Translator, printed: PrintedPaper) -> File:
    """The PDF, named by its kind and number."""
    name = t.plain(f"paper-file-{printed.kind}", number=printed.number)
    return File(file_name(name, "pdf"), printed.pdf)


def year_file(t: Translator, made: YearFile, extension: str) -> File:
    """Named by the backer and the year."""
    name = t.plain("year-report-file", organization=made.name, year=str(made.year))
    return File(file_name(name, extension), made.content)
