"""What happens to people that others rely on."""

from dataclasses import dataclass

from bot.use_cases.kernel.events import Event


@dataclass(frozen=True, slots=True)
class PersonGone(Event):
    """Somebody takes part no more: they wished to be forgotten, were away for years, or were barred."""

    person_id: int
