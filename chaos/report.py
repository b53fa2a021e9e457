"""The table of a run, and the page that is written of it."""

import os
import platform
from collections.abc import Iterable, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from chaos.databases import Kind
from chaos.figures import Row
from chaos.stage import Scenario

PAGE = Path(__file__).parents[1] / "docs" / "reliability.md"

_HEAD = """\
# Reliability

What happens when things go wrong, measured by `make chaos`, which writes this page: bots as real processes against the
playground, on SQLite and on PostgreSQL. A bar that breaks ends the command with 1.

*Lost*: promised and never seen by its reader. *Doubled*: seen once more than it should be. *In flight*: taken by
Telegram when the kill came, and not yet on record.
"""
_NOT_COVERED = """\
## What is not covered

- **Power failures.** `kill -9` leaves the system's memory of files alone. With `synchronous=NORMAL` SQLite may lose the
  last moments before the power fails; PostgreSQL loses nothing that was committed.
- **Telegram itself.** The playground follows its rules and rates; how often and how long the real one fails is its own.
- **The machine's clock.** Steps are those of the clock that the bot follows in development. That ticks go on when the
  machine's own clock is set is held by a test (`tests/scheduling`).
- **Disks that lie or die**, networks that slow down without breaking, and a machine without memory.
- **A SQLite file on a network's disk.** SQLite's locks do not hold there.
"""


def verdict(row: Row) -> str:
    return "held" if row.held else "BROKEN"


def print_table(rows: Iterable[Row]) -> None:
    table = Table("scenario", "database", "measured", "bar", "")
    for row in rows:
        table.add_row(row.scenario, row.database, row.measured, row.bar, verdict(row))
    Console().print(table)


def page_of(rows: Sequence[Row], scenarios: Sequence[Scenario], *, seed: int, minutes: float) -> str:
    """The page, with the rows that are known so far in the order of the scenarios."""
    order = [scenario.name for scenario in scenarios]
    measured = {(row.scenario, row.database) for row in rows}
    missing = [
        f"{name}, {kind.value}"
        for name, kind in ((scenario.name, kind) for scenario in scenarios for kind in scenario.kinds)
        if (name, kind.value) not in measured
    ]
    rows = sorted(
        rows,
        key=lambda row: (
            order.index(row.scenario) if row.scenario in order else len(order),
            row.database != Kind.SQLITE.value,
        ),
    )
    lines = [
        "| scenario | database | measured | bar | |",
        "|---|---|---|---|---|",
        *(
            f"| {row.scenario} | {row.database} | {row.measured} | {row.bar} | {verdict(row)} |"
            for row in rows
        ),
    ]
    machine = (
        f"{os.cpu_count()} cores, {platform.system()} on {platform.machine()}, "
        f"Python {platform.python_version()}; seed {seed}, {minutes:.0f} minutes."
    )
    if missing:
        machine += "\n\nThis run was cut short. It has no figures of: " + "; ".join(missing) + "."
    said = [f"- **{scenario.name}**: {scenario.says}" for scenario in scenarios]
    return "\n".join(
        (_HEAD, "## Figures", "", *lines, "", machine, "", "## What each does", "", *said, "", _NOT_COVERED)
    )
