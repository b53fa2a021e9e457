"""The poster at the place of a completed project, as a PDF of one page: A4, in Kazakh and Russian, with a QR code. It
is made to be printed in black on any printer, and to be read from two steps away.
"""

import asyncio
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from io import BytesIO
from typing import Final, Literal, Self

import segno
import typst

from bot.documents.typesetting import own_compiler, own_glyphs
from bot.documents.wording import TEMPLATES
from bot.models.reference import Language
from bot.presenting.files.posters import poster_words
from bot.use_cases.voices.posters import Poster

STANDARDS: Final[list[Literal["a-3a", "ua-1"]]] = ["ua-1"]
"""For screen readers (ISO 14289-1)."""
_LANGUAGES: Final = (Language.KAZAKH, Language.RUSSIAN)


class PosterTypesetter:
    """Typesets in the calling thread. It keeps the template and the fonts in memory."""

    @cached_property
    def _compiler(self) -> typst.Compiler:
        return own_compiler(TEMPLATES)

    @cached_property
    def _template(self) -> bytes:
        return (TEMPLATES / "poster.typ").read_bytes()

    @cached_property
    def _printable(self) -> Callable[[str], str]:
        return own_glyphs()

    def pdf(self, poster: Poster) -> bytes:
        sides = [
            {name: self._printable(text) for name, text in poster_words(language, poster).items()}
            for language in _LANGUAGES
        ]
        made = self._compiler.compile(
            input=self._template,
            format="pdf",
            sys_inputs={
                "data": json.dumps({"sides": sides, "typed": poster.typed, "address": poster.address}),
                "code": _code_of(poster.address),
            },
            pdf_standards=[*STANDARDS],
        )
        if not isinstance(made, bytes):
            raise TypeError("typst did not return a single file")
        return made


def _code_of(address: str) -> str:
    """As a QR code in SVG (ISO/IEC 18004). It hangs outside, so a quarter of it may be worn off."""
    drawn = BytesIO()
    segno.make_qr(address, error="q").save(
        drawn, kind="svg", border=4, xmldecl=False, dark="#000", light="#fff"
    )
    return drawn.getvalue().decode()


class TypstPosters:
    """The PosterPrinter port. It typesets in a thread of its own, so that the event loop's shared pool stays free.

    Close it when the program ends, or use it as an async context manager.
    """

    def __init__(self) -> None:
        self._typesetter = PosterTypesetter()
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="posters")

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        self.close()

    async def print(self, poster: Poster) -> bytes:
        """The PDF. Raises typst.TypstError when it cannot be typeset, RuntimeError after `close`."""
        return await asyncio.get_running_loop().run_in_executor(self._executor, self._typesetter.pdf, poster)

    def close(self) -> None:
        """Let the poster in work be finished; give up those that still wait."""
        self._executor.shutdown(wait=True, cancel_futures=True)
