"""One module a family of troubles; each lists its scenarios."""

from collections.abc import Sequence

from chaos.scenarios import clock, confirmations, endurance, forms, kills, pitches, storage, updates, weather
from chaos.stage import Scenario

SCENARIOS: Sequence[Scenario] = (
    # Those at the set pace come first, beside those that mostly wait for a trouble to pass: where the machine is busy,
    # a kill hits more that is in flight.
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
