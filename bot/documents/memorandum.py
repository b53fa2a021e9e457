"""The memorandum as a PDF: Kazakh and Russian side by side, typeset by typst, and a convenience copy in English.

The file is both PDF/A-3a (ISO 19005-3, for archives) and PDF/UA-1 (ISO 14289-1, for screen readers): tagged, with its
fonts inside. What the document says is attached to it as JSON, so that a machine reads the same as a person. Its
creation time is the moment of its version.
"""

import asyncio
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC
from functools import cached_property
from io import BytesIO
from typing import Final, Literal, Self

import segno
import typst
from pydantic import TypeAdapter

from bot.documents.columns import Column, Json
from bot.documents.typesetting import SERIF, own_compiler, own_glyphs
from bot.documents.wording import LANGUAGES, TEMPLATES, Language, Wording
from bot.use_cases.memoranda.document import WORDINGS, MemorandumDocument

_MASK = 3
"""Of the QR code: one of eight, 0 to 7."""
STANDARDS: Final[list[Literal["a-3a", "ua-1"]]] = ["a-3a", "ua-1"]
_DOCUMENT: Final = TypeAdapter(MemorandumDocument)


class MemorandumTypesetter:
    """Typesets in the calling thread. It keeps the templates, the wording and the fonts in memory."""

    @cached_property
    def _compiler(self) -> typst.Compiler:
        return own_compiler(TEMPLATES)

    @cached_property
    def _templates(self) -> dict[str, bytes]:
        return {name: (TEMPLATES / f"{name}.typ").read_bytes() for name in ("memorandum", "translation")}

    @cached_property
    def _wordings(self) -> dict[tuple[str, Language], Wording]:
        return {
            (version, language): Wording.load(language, version)
            for version in WORDINGS
            for language in LANGUAGES
        }

    @cached_property
    def _printable(self) -> Callable[[str], str]:
        return own_glyphs(SERIF)

    def pdf(self, document: MemorandumDocument) -> bytes:
        """The memorandum in one file."""
        return self._typeset("memorandum", document, ("kk", "ru"))

    def translation(self, document: MemorandumDocument) -> bytes:
        """The English copy in one file."""
        return self._typeset("translation", document, ("en",))

    def _typeset(self, template: str, document: MemorandumDocument, languages: tuple[Language, ...]) -> bytes:
        made = self._compiler.compile(
            input=self._templates[template],
            format="pdf",
            sys_inputs=self._inputs(document, languages),
            pdf_standards=[*STANDARDS],
            timestamp=document.made_at.replace(microsecond=0),
        )
        if not isinstance(made, bytes):
            raise TypeError("typst did not return a single file")
        return made

    def _inputs(self, document: MemorandumDocument, languages: tuple[Language, ...]) -> dict[str, str]:
        # People's words are passed as JSON. The templates read them as strings only, never as markup.
        columns: dict[str, Json] = {
            language: Column(self._wordings[document.wording, language], document, self._printable).content()
            for language in languages
        }
        data: dict[str, Json] = {
            **columns,
            "number": self._printable(document.number) if document.number else None,
            "created": [*document.made_at.astimezone(UTC).timetuple()[:6]],
            "has_annex": bool(document.plan) and document.supplements is None,
            "check_url": document.check_url,
        }
        return {
            "data": json.dumps(data),
            # A copy has no data attached.
            **({} if languages == ("en",) else {"record": record_of(document)}),
            "code": _code_of(document.check_url) if document.check_url else "",
        }


def record_of(document: MemorandumDocument) -> str:
    """What is attached to the file: all that the document says, as people wrote it, and the version of its wording."""
    told = _DOCUMENT.dump_python(document, mode="json", exclude={"wording"})
    value = {"wording": document.wording, "document": told}
    return json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1).encode(errors="replace").decode()


def _code_of(url: str) -> str:
    """The address as a QR code in SVG (ISO/IEC 18004), with the quiet zone that readers need around it.

    The mask is fixed: to try all eight, as 7.8.3 advises for the look of the pattern, takes three quarters of the time.
    Readers undo whichever it is, since the code names it.
    """
    drawn = BytesIO()
    segno.make_qr(url, error="m", mask=_MASK).save(
        drawn, kind="svg", border=4, xmldecl=False, dark="#000", light="#fff"
    )
    return drawn.getvalue().decode()


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
        """The PDF. Raises typst.TypstError when the document cannot be typeset, KeyError in a wording that is not kept,
        RuntimeError after `close`.
        """
        return await self._in_thread(self._typesetter.pdf, document)

    async def print_translation(self, document: MemorandumDocument) -> bytes:
        """The English copy. Raises as `print` does."""
        return await self._in_thread(self._typesetter.translation, document)

    async def _in_thread(
        self, typeset: Callable[[MemorandumDocument], bytes], document: MemorandumDocument
    ) -> bytes:
        return await asyncio.get_running_loop().run_in_executor(self._executor, typeset, document)

    def close(self) -> None:
        """Let the document in work be finished; give up the documents that still wait."""
        self._executor.shutdown(wait=True, cancel_futures=True)
