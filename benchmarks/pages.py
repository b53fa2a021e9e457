"""How many answers a second the public page of a project gives, and the list of all projects, beside bare aiohttp that
sends the same bytes (`benchmarks/_beside.py` says how). The project has pledges, reports, a memorandum and voices.

Target: at least 0.7 of bare aiohttp, as the median of the rounds. Then the totals of all regions over 100,000 pledges:
how many statements they take, which is to be one, and how long.
"""

import sqlite3
import statistics
import sys
import time
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import uvloop
from dishka import AsyncContainer
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine

from benchmarks._beside import a_site, beside_bare
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.pledges.ports import Pledges
from tests.fakes import FrozenClock
from tests.web.projects.shown import CODE, keep_project

PORT = 18_478
PLEDGES = 100_000
REPEATS = 5

_MANY = """
INSERT INTO pledges ({columns})
WITH RECURSIVE counted(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM counted WHERE i < {number})
SELECT {values} FROM counted CROSS JOIN pledges WHERE pledges.id = 1
"""


def promise_many(folder: Path) -> None:
    """Copies of the first pledge: each with its own key, all to that project."""
    with closing(sqlite3.connect(folder / "asar.db")) as database, database:
        columns = [row[1] for row in database.execute("PRAGMA table_info(pledges)") if row[1] != "id"]
        values = ["'many-' || i" if column == "submission_id" else column for column in columns]
        many = _MANY.format(columns=", ".join(columns), values=", ".join(values), number=PLEDGES)
        database.execute(many)


async def totals(container: AsyncContainer) -> bool:
    """Print the figures. Returns whether it was one statement."""
    said: list[str] = []
    engine = (await container.get(AsyncEngine)).sync_engine
    event.listen(engine, "before_cursor_execute", lambda _, __, statement, *___: said.append(statement))
    took = []
    for _ in range(REPEATS):
        async with container() as scope:
            uow = await scope.get(UnitOfWork)
            async with uow.read() as block:
                said.clear()
                began = time.perf_counter()
                await block[Pledges].totals_by_region()
                took.append(time.perf_counter() - began)
    number = sum("pledges" in statement for statement in said)
    print(
        f"totals of all regions over {PLEDGES:,} pledges: {number} statement, {statistics.median(took) * 1e3:.0f} ms"
    )
    return number == 1


async def measure(folder: Path) -> bool:
    """Print the figures. Returns whether the targets were met."""
    async with a_site(folder, PORT) as container:
        await keep_project(container, FrozenClock().now())
        met = [await beside_bare(path, PORT) for path in (f"/p/{CODE}", "/projects")]
        promise_many(folder)
        return all([*met, await totals(container)])


def main() -> None:
    with TemporaryDirectory() as folder:
        met = uvloop.run(measure(Path(folder)))
    if not met:
        print("MISSED: the pages of projects", file=sys.stderr)
    sys.exit(not met)


if __name__ == "__main__":
    main()
