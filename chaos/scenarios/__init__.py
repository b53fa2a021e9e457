"""One module a family of troubles; each lists its scenarios."""

from collections.abc import Sequence

from chaos.scenarios import clock, confirmations, endurance, forms, kills, pitches, storage, updates, weather
from chaos.stage import Scenario

SCENARIOS: Sequence[Scenario] = (
    *kills.SCENARIOS,
    *weather.SCENARIOS,
    *storage.SCENARIOS,
    *clock.SCENARIOS,
    *forms.SCENARIOS,
    *pitches.SCENARIOS,
    *confirmations.SCENARIOS,
    *updates.SCENARIOS,
    *endurance.SCENARIOS,
)
