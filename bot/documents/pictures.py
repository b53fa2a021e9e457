"""Pictures for the chat, typeset by typst: a template and its data give a PNG.

People look at them on a phone, so a picture is 540 points wide at two pixels a point, its smallest type is 13 points
high, and it is as high as it needs. The colours and the parts that drawings share stand in `look.typ`.
"""

import asyncio
import json
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property, lru_cache
from pathlib import Path
from struct import unpack_from
from typing import Any, Final, Self

import typst

from bot.documents.glyphs import PrintableText
from bot.documents.typesetting import own_compiler, own_glyphs
from bot.presenting.pictures.picture import HIGHEST, Picture

DRAWINGS: Final = Path(__file__).parent / "drawings"
PIXELS_PER_INCH: Final = 144.0
"""Two pixels a point: a page of 540 points gives 1,080 pixels."""
_KEPT: Final = 64
"""So many pictures are kept, each some 100 kB: the same data is asked for again and again, and drawn once."""


class PictureTypesetter:
    """Draws in the calling thread. It keeps the fonts, and what it drew last by template and data."""

    def __init__(self) -> None:
        self.draw = lru_cache(maxsize=_KEPT)(self._draw)

    @cached_property
    def _compiler(self) -> typst.Compiler:
        return own_compiler(DRAWINGS)

    @cached_property
    def _printable(self) -> PrintableText:
        return own_glyphs()

    def png(self, picture: Picture) -> bytes:
        data = json.dumps(self._with_glyphs(picture.data), sort_keys=True, ensure_ascii=False)
        return self.draw(picture.drawing, data)

    def _draw(self, drawing: str, data: str) -> bytes:
        made = self._compiler.compile(
            input=(DRAWINGS / f"{drawing}.typ").read_bytes(),
            format="png",
            ppi=PIXELS_PER_INCH,
            sys_inputs={"data": data},
        )
        if not isinstance(made, bytes):
            raise TypeError(f"{drawing} is not one page")
        if height_of(made) > HIGHEST:
            raise ValueError(f"{drawing} is too high for one photo")
        return made

    def _with_glyphs(self, value: Any) -> Any:  # noqa: ANN401
        match value:
            case str():
                return self._printable(value)
            case Mapping():
                return {key: self._with_glyphs(one) for key, one in value.items()}
            case list() | tuple():
                return [self._with_glyphs(one) for one in value]
            case _:
                return value


def height_of(png: bytes) -> int:
    """Its height in pixels, from the header chunk (PNG specification, 11.2.2 IHDR)."""
    return int(unpack_from(">II", png, 16)[1])


class TypstPictures:
    """The Pictures port. It draws in a thread of its own, so that the event loop's shared pool stays free.

    Close it when the program ends, or use it as an async context manager.
    """

    def __init__(self) -> None:
        self._typesetter = PictureTypesetter()
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="drawing")

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        self.close()

    async def png(self, picture: Picture) -> bytes:
        """Raises typst.TypstError for data that the template cannot draw, RuntimeError after `close`."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._executor, self._typesetter.png, picture)

    def close(self) -> None:
        """Let the picture in work be finished; give up those that still wait."""
        self._executor.shutdown(wait=True, cancel_futures=True)
