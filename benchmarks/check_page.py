"""How many answers a second the public page of a memorandum gives, beside bare aiohttp that sends the same bytes
(`benchmarks/_beside.py` says how).

Target: at least 0.7 of bare aiohttp, as the median of the rounds. What it costs to make the page anew from the
database, as happens once in ten seconds for each memorandum and language, is printed beside it.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import uvloop

from benchmarks._beside import a_site, beside_bare
from tests.fakes import FrozenClock
from tests.seals import sealed_bytes
from tests.web.memoranda.memorandum import CODE, NUMBER, keep_agreed

PORT = 18_474


async def measure(folder: Path) -> bool:
    """Print the figures. Returns whether the target was met."""
    async with a_site(folder, PORT) as container:
        await keep_agreed(container, FrozenClock().now(), CODE, NUMBER, sealed_bytes())
        return await beside_bare(f"/m/{CODE}", PORT)


def main() -> None:
    with TemporaryDirectory() as folder:
        met = uvloop.run(measure(Path(folder)))
    if not met:
        print("MISSED: the check page beside bare aiohttp", file=sys.stderr)
    sys.exit(not met)


if __name__ == "__main__":
    main()
