"""The memorandum as a PDF: Kazakh and Russian side by side, typeset by typst.

The file is both PDF/A-2a (ISO 19005-2, for archives) and PDF/UA-1 (ISO 14289-1, for screen readers): tagged, with its
fonts inside. Its creation time is the memorandum's own date. The same document therefore always gives the same bytes,
and a hash of them identifies it.
"""

import asyncio
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC
from functools import cached_property
from typing import Final, Literal, Self

import typst

from bot.documents.typesetting import own_compiler, own_glyphs
from bot.documents.wording import TEMPLATES, Column, Json, Wording, plan_row
from bot.use_cases.memoranda.document import MemorandumDocument

STANDARDS: Final[list[Literal["a-2a", "ua-1"]]] = ["a-2a", "ua-1"]


class MemorandumTypesetter:
    """Typesets in the calling thread. It keeps the template, the wording and the fonts in memory."""

    @cached_property
    def _compiler(self) -> typst.Compiler:
        return own_compiler(TEMPLATES)

    @cached_property
    def _template(self) -> bytes:
        return (TEMPLATES / "memorandum.typ").read_bytes()

    @cached_property
    def _wordings(self) -> tuple[Wording, Wording]:
        return Wording.load("kk"), Wording.load("ru")

    @cached_property
    def _printable(self) -> Callable[[str], str]:
        return own_glyphs()

    def pdf(self, document: MemorandumDocument) -> bytes:
        """The whole document in one file."""
        made = self._compiler.compile(
            input=self._template,
            format="pdf",
            sys_inputs=self._inputs(document),
            pdf_standards=[*STANDARDS],
            timestamp=document.made_at.replace(microsecond=0),
        )
        if not isinstance(made, bytes):
            raise TypeError("typst did not return a single file")
        return made

    def _inputs(self, document: MemorandumDocument) -> dict[str, str]:
        # People's words are passed as JSON. The template reads them as strings only, never as markup.
        kazakh, russian = (Column(wording, document, self._printable) for wording in self._wordings)
        data: dict[str, Json] = {
            "number": self._printable(document.number) if document.number else None,
            "created": [*document.made_at.astimezone(UTC).timetuple()[:6]],
            "kk": kazakh.content(),
            "ru": russian.content(),
            "plan": [plan_row(action, self._printable) for action in document.plan],
        }
        return {"data": json.dumps(data)}


class TypstMemorandumPrinter:
    """The MemorandumPrinter port. It typesets in a thread of its own, so that the event loop's shared pool stays
    free.

    Close it when the program ends, or use it as an async context manager.
    """

    def __init__(self) -> None:
        self._typesetter = MemorandumTypesetter()
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="typesetting")

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        self.close()

    async def print(self, document: MemorandumDocument) -> bytes:
        """The PDF. Raises typst.TypstError when the document cannot be typeset, RuntimeError after `close`."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._executor, self._typesetter.pdf, document)

    def close(self) -> None:
        """Let the document in work be finished; give up the documents that still wait."""
        self._executor.shutdown(wait=True, cancel_futures=True)
