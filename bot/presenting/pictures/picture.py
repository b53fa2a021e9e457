"""What all pictures have: a drawing and its data. Who draws it stands in `bot.documents.pictures`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"


@dataclass(frozen=True, slots=True)
class Picture:
    """`drawing` is the name of a template, `data` what the template shows: plain texts, ready to read, and numbers. A
    text is never read as markup, so people's own words can stand in it.
    """

    drawing: str
    data: Mapping[str, Json]


class Pictures(Protocol):
    async def png(self, picture: Picture) -> bytes:
        """The picture as a PNG, 1,080 pixels wide and as high as it needs.

        Raises `ValueError` for one that is too high for one photo of the messenger (`HIGHEST`).
        """


HIGHEST = 8_000
"""Pixels. Telegram takes a photo whose width and height are 10,000 together at most (Bot API, sendPhoto)."""
