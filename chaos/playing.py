"""Plays scenarios: first those that may have little or nothing beside them, then the others in lanes."""

import asyncio
import traceback
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from chaos.databases import Databases, Kind
from chaos.figures import Row
from chaos.stage import Beside, Run, Scenario

_LANES = 4
"""Scenarios at the same time. Most of them wait for the pace, or for a trouble to pass."""
_LONGEST = 900.0
"""Seconds after which a scenario has failed, whatever it waits for."""

Part = tuple[Scenario, Kind]
Tell = Callable[[Row], None]


def parts_of(scenarios: Iterable[Scenario], *, short: bool) -> list[Part]:
    return [
        (scenario, kind)
        for scenario in scenarios
        for kind in (scenario.short_kinds if short else scenario.kinds)
    ]


async def play(
    scenarios: Iterable[Scenario],
    databases: Databases,
    *,
    seed: int,
    short: bool,
    logs: Path | None,
    tell: Tell,
) -> list[Row]:
    """All rows in the order of the scenarios. Each is told as soon as it is known."""
    parts = parts_of(scenarios, short=short)
    rows: dict[int, Sequence[Row]] = {}

    async def play_one(number: int) -> None:
        scenario, kind = parts[number]
        rows[number] = await _rows(scenario, Run(scenario.name, kind, databases, seed, short, logs))
        for row in rows[number]:
            tell(row)

    async def lane(waiting: list[int]) -> None:
        while waiting:
            await play_one(waiting.pop(0))

    async def lanes(count: int, beside: Beside) -> None:
        waiting = [number for number, (scenario, _) in enumerate(parts) if scenario.beside is beside]
        await asyncio.gather(*(lane(waiting) for _ in range(count)))

    await lanes(1, Beside.NOTHING)
    await lanes(len(Kind), Beside.ITSELF)
    await lanes(_LANES, Beside.ANYTHING)
    return [row for number in sorted(rows) for row in rows[number]]


async def _rows(scenario: Scenario, run: Run) -> Sequence[Row]:
    """A scenario that does not come to its end is a bar that broke."""
    try:
        async with asyncio.timeout(_LONGEST):
            return await scenario.play(run)
    except Exception as error:  # noqa: BLE001 - the others are still to be played
        traceback.print_exception(error)
        return [run.row(f"ended with {type(error).__name__}", "comes to its end", held=False)]
