"""A paper about a pledge as a file."""

from bot.presenting.files.file import File
from bot.presenting.files.names import file_name
from bot.presenting.translator import Translator
from bot.use_cases.papers.making import PrintedPaper


def paper_file(t: Translator, printed: PrintedPaper) -> File:
    """The PDF, named by its kind and number."""
    name = t.plain(f"paper-file-{printed.kind}", number=printed.number)
    return File(file_name(name, "pdf"), printed.pdf)
