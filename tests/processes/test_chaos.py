"""The short form of `make chaos`. How long people wait is measured by the long form alone, on a quiet machine."""

from collections.abc import Iterator

import pytest

from chaos.databases import Databases, Kind, databases
from chaos.playing import parts_of
from chaos.scenarios import SCENARIOS
from chaos.stage import Run, Scenario

SHORT = parts_of(SCENARIOS, short=True)


@pytest.fixture(scope="module")
def ready() -> Iterator[Databases]:
    with databases() as ready:
        yield ready


@pytest.mark.long
@pytest.mark.processes
@pytest.mark.timeout(400)
@pytest.mark.parametrize(
    ("scenario", "kind"), SHORT, ids=[f"{scenario.name}-{kind}" for scenario, kind in SHORT]
)
async def test_bars_hold(scenario: Scenario, kind: Kind, ready: Databases) -> None:
    rows = await scenario.play(Run(scenario.name, kind, ready, seed=1, short=True))
    assert [row for row in rows if not row.held] == []
