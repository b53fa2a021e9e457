"""What happens to people that others rely on."""

from dataclasses import dataclass

from bot.use_cases.kernel.events import Event


@dataclass(frozen=True, slots=True)
class PersonGone(Event):
    """Somebody takes part no more: they wished to be forgotten, were away for years, or were barred."""

    person_id: int


@dataclass(frozen=True, slots=True)
class ReachedAnew(Event):
    """Somebody is reached by another way from now on: they have blocked the bot, are one with who answers at an
    address, or have taken theirs away.
    """

    person_id: int
