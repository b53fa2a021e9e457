"""Papers about a pledge as PDF: Kazakh and Russian side by side, both PDF/A-3a and PDF/UA-1, with what they say
attached as JSON.
"""

import asyncio
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import cached_property
from typing import Any, Self

import typst

from bot.documents.memorandum import STANDARDS
from bot.documents.paper_wording import sheet_of
from bot.documents.typesetting import SERIF, own_compiler, own_glyphs
from bot.documents.typography import NO_BREAK, bound
from bot.documents.wording import TEMPLATES
from bot.models.papers import Sheet
from bot.use_cases.papers.document import PaperFacts


class PaperTypesetter:
    """Typesets in the calling thread. It keeps the template and the fonts in memory."""

    @cached_property
    def _compiler(self) -> typst.Compiler:
        return own_compiler(TEMPLATES)

    @cached_property
    def _template(self) -> bytes:
        return (TEMPLATES / "paper.typ").read_bytes()

    @cached_property
    def _printable(self) -> Callable[[str], str]:
        return own_glyphs(SERIF)

    def pdf(self, sheet: Sheet) -> bytes:
        made_at = datetime.fromisoformat(sheet["made_at"])
        # People's words are passed as JSON. The template reads them as strings only, never as markup.
        data = {
            "number": self._printable(sheet["number"]),
            "created": [*made_at.astimezone(UTC).timetuple()[:6]],
            "sides": [self._set(side, side["language"]) for side in sheet["sides"]],
        }
        record = json.dumps(dict(sheet), ensure_ascii=False, sort_keys=True, indent=1)
        made = self._compiler.compile(
            input=self._template,
            format="pdf",
            sys_inputs={
                "data": json.dumps(data),
                "record": record.encode(errors="replace").decode(),
            },
            pdf_standards=[*STANDARDS],
            timestamp=made_at.replace(microsecond=0),
        )
        if not isinstance(made, bytes):
            raise TypeError("typst did not return a single file")
        return made

    def _set(self, told: Any, language: str) -> Any:  # noqa: ANN401 - JSON of any shape
        """The same with every text of it safe to typeset, and with spaces at which no line breaks."""
        match told:
            case str():
                return printed(told, language, self._printable)
            case list():
                return [self._set(one, language) for one in told]
            case dict():
                return {name: self._set(one, language) for name, one in told.items()}
            case _:
                return told


def printed(text: str, language: str, printable: Callable[[str], str]) -> str:
    """A text that is safe to typeset, with the spaces at which no line breaks: its own, and those of a typist."""
    return bound(NO_BREAK.join(map(printable, text.split(NO_BREAK))), language)


class TypstPapers:
    """The PaperPrinter port. It typesets in a thread of its own, so that the event loop's shared pool stays free.

    Close it when the program ends, or use it as an async context manager.
    """

    def __init__(self) -> None:
        self._typesetter = PaperTypesetter()
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="papers")

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        self.close()

    def worded(self, facts: PaperFacts) -> dict[str, Any]:
        return sheet_of(facts)

    async def print(self, sheet: Sheet) -> bytes:
        """The PDF. Raises typst.TypstError when it cannot be typeset, RuntimeError after `close`."""
        return await asyncio.get_running_loop().run_in_executor(self._executor, self._typesetter.pdf, sheet)

    def close(self) -> None:
        """Let the paper in work be finished; give up those that still wait."""
        self._executor.shutdown(wait=True, cancel_futures=True)
