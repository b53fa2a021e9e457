"""When somebody answers: by their character, and by day alone.

Everything here follows from a seed, the person and the message. So nothing of it need be kept, and the same world
answers in the same way again.
"""

import random
from datetime import datetime, timedelta

from playground.world.clock import HOME

_HOUR = 3600.0
_DAY = 24 * _HOUR
DELAYS: dict[str, tuple[float, float]] = {
    "quick": (3 * 60.0, 2 * _HOUR),
    "choosy": (8 * _HOUR, 16 * _HOUR),
    "slow": (_DAY, 4 * _DAY),
}
"""The shortest and the longest time to an answer, in seconds. Whoever is silent is not here."""
OPENS, CLOSES = 9, 20
"""The hours between which people answer."""
_AFTER_NINE = 90 * 60.0
"""What came by night is answered within so many seconds of the morning."""


def chance(seed: int, *about: object) -> random.Random:
    """The same for the same."""
    return random.Random(":".join(str(one) for one in (seed, *about)))


def answers_at(character: str, asked_at: float, luck: random.Random) -> float | None:
    """The moment at which somebody answers what they were asked at `asked_at`; None if never."""
    delay = DELAYS.get(character)
    if delay is None:
        return None
    at = asked_at + luck.uniform(*delay)
    here = datetime.fromtimestamp(at, HOME)
    if OPENS <= here.hour < CLOSES:
        return at
    morning = here.replace(hour=OPENS, minute=0, second=0, microsecond=0)
    if here.hour >= CLOSES:
        morning += timedelta(days=1)
    return morning.timestamp() + luck.uniform(0, _AFTER_NINE)
