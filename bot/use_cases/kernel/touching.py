"""The law of touch: nothing changes behind anybody's back.

A deed that changes what others rely on names what has happened by an `Event` (`block.touch`). Features that rely on it
have registered what they settle then. So the deed need not know who relies on what it changes, and what it changes is
settled in its own transaction. Each feature returns what it has settled and for whom, so that the deed can tell
everybody once. Before it is done, `block.depending` counts what hangs on it.
"""

from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias

from bot.use_cases.kernel.events import Event, Settled
from bot.use_cases.kernel.unit_of_work import Block

Settle: TypeAlias = Callable[[Block, Any, datetime], Awaitable[Sequence[Settled]]]
"""Given a block, an event and the moment: settles what relies on the record, in the deed's transaction."""

CountDepending: TypeAlias = Callable[[Block, Any, datetime], Awaitable[Mapping[str, int]]]
"""Given a block, an event that has not happened yet, and the moment: how much would be settled, by what it is. Each
name has a text `depends-<name>`.
"""


@dataclass(frozen=True, slots=True)
class Touch:
    """What a feature does when an event happens."""

    settle: Settle
    depending: CountDepending


@dataclass(frozen=True, slots=True)
class Touches:
    """What all features do, by event. They settle in the order in which they are registered."""

    of: Mapping[type[Event], Sequence[Touch]]

    async def settle(self, block: Block, event: Event, at: datetime) -> Mapping[int, Sequence[Settled]]:
        """Settle what relies on the event. Returns what was settled for each organisation concerned, by its id."""
        found: dict[int, list[Settled]] = defaultdict(list)
        for touch in self.of.get(type(event), ()):
            for settled in await touch.settle(block, event, at):
                found[settled.organization_id].append(settled)
        return found

    async def depending(self, block: Block, event: Event, at: datetime) -> Mapping[str, int]:
        """How much hangs on what the event would change, by what it is; nothing that is 0.

        An event may bring another one about, such as an organisation that stops with its last representative. What
        both would settle counts once.
        """
        counted: Counter[str] = Counter()
        for touch in self.of.get(type(event), ()):
            counted |= Counter(await touch.depending(block, event, at))
        return {name: number for name, number in counted.items() if number}


async def nothing_depends(_: Block, __: Any, ___: datetime) -> Mapping[str, int]:  # noqa: ANN401
    """For a touch that settles what nobody needs to be warned of."""
    return {}


def touches_of(registered: Iterable[Mapping[type[Event], Touch]]) -> Touches:
    of: dict[type[Event], list[Touch]] = defaultdict(list)
    for touches in registered:
        for event, touch in touches.items():
            of[event].append(touch)
    return Touches(of)
