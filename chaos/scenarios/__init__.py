"""One module a family of troubles; each lists its scenarios."""

from collections.abc import Sequence

from chaos.scenarios import clock, confirmations, endurance, forms, kills, pitches, storage, updates, weather
from chaos.stage import Scenario

SCENARIOS: Sequence[Scenario] = (
    # It takes longest, so it begins first.
    *endurance.SCENARIOS,
    *kills.SCENARIOS,
    *forms.SCENARIOS,
    *pitches.SCENARIOS,
    *confirmations.SCENARIOS,
    *weather.SCENARIOS,
    *storage.SCENARIOS,
    *clock.SCENARIOS,
    *updates.SCENARIOS,
)
