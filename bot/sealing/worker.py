"""The process that looks into files of strangers: one file, little memory, little time, nothing of ours at hand.

`python -m bot.sealing.worker`: a line of JSON and the bytes of the file come in, JSON goes out. It gets no environment
of ours, so that a file that took it over would find no token and no password there.
"""

import json
import logging
import sys
from dataclasses import asdict
from datetime import datetime
from typing import Any, BinaryIO

MEGABYTES = 1024
"""Address space, of which Python with pyHanko takes some 300 and a file of the greatest size some of the rest."""
SECONDS = 10
"""Of processor time."""


def main(source: BinaryIO, target: BinaryIO) -> None:
    _limit()
    # pyHanko writes a trace of 10 kB for each change that it finds, with words of the file.
    logging.disable(logging.CRITICAL)
    question = json.loads(source.readline())
    content = source.read(question["length"])
    sealed = source.read(question["sealed_length"]) if question["sealed_length"] is not None else None
    try:
        found = _answer(question, content, sealed)
    except (MemoryError, RecursionError):
        found = {"too_hard": True}
    target.write(json.dumps(found, default=_written).encode())


def _limit() -> None:
    import resource  # noqa: PLC0415 - not there on Windows, where this process ends without an answer

    resource.setrlimit(resource.RLIMIT_AS, (MEGABYTES << 20, MEGABYTES << 20))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _answer(question: dict[str, Any], content: bytes, sealed: bytes | None) -> dict[str, Any]:
    from bot.sealing.copies import read_copy  # noqa: PLC0415 - after the limits are set
    from bot.sealing.examining import KnownSeal, examine  # noqa: PLC0415

    seals = [KnownSeal.from_pem(each["pem"], counts_alone=each["counts_alone"]) for each in question["seals"]]
    now = datetime.fromisoformat(question["now"])
    if question["work"] == "examine":
        return asdict(examine(content, sealed, seals, now))
    return asdict(read_copy(content, sealed, seals, now))


def _written(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(type(value).__name__)


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)
