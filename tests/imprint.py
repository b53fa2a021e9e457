"""Where the pages are, for use cases that tell their addresses."""

from inspect import signature
from typing import Any

from bot.use_cases.memoranda.sealing import Imprint

IMPRINT = Imprint("https://asar.example")


def with_imprint(kind: type[Any]) -> tuple[Imprint, ...]:
    """What a use case wants beside the usual, if it tells addresses."""
    return (IMPRINT,) if "imprint" in signature(kind.__init__).parameters else ()
