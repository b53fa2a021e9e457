"""What happens to a pledge that others rely on."""

from dataclasses import dataclass

from bot.use_cases.kernel.events import Event


@dataclass(frozen=True, slots=True)
class PledgePromised(Event):
    """The project's people have accepted a pledge: both sides know of it."""

    pledge_id: int


@dataclass(frozen=True, slots=True)
class PledgeWithdrawn(Event):
    """The giver has taken back what has not arrived of a pledge."""

    pledge_id: int


@dataclass(frozen=True, slots=True)
class PledgeDelivered(Event):
    """Both sides agree that all of a pledge has arrived, or all that will."""

    pledge_id: int
