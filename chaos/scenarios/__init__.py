"""One module a family of troubles; each lists its scenarios."""

from collections.abc import Sequence

from chaos.scenarios import clock, confirmations, endurance, forms, kills, pitches, storage, updates, weather
from chaos.stage import Scenario

SCENARIOS: Sequence[Scenario] = (
    # Those in which bots mostly wait for the pace or for a trouble to pass come first: a kill hits more that is in
    # flight where the machine is busy, and all that takes the machine comes after them.
    *kills.SCENARIOS,
    *weather.SCENARIOS,
    *storage.SCENARIOS,
    *clock.SCENARIOS,
    *endurance.SCENARIOS,
    *forms.SCENARIOS,
    *pitches.SCENARIOS,
    *confirmations.SCENARIOS,
    *updates.SCENARIOS,
)
