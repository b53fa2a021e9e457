"""What a question offers: an option with its button, and an answer that is known already."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.models.words import Value


@dataclass(frozen=True, slots=True)
class Option:
    """`value` is stored and travels in the button, `label` is what the person reads. `short` stands on the button
    where the label is too long for it. `also` are other words by which people who type may mean the option.
    """

    value: str
    label: Value
    short: Value | None = None
    also: Sequence[str] = ()

    @property
    def on_button(self) -> Value:
        return self.label if self.short is None else self.short


@dataclass(frozen=True, slots=True)
class Known:
    """An answer that is known already, such as one's own name, and stands on the first button. `also` are answers to
    other questions that are given with it.
    """

    answer: Any
    label: Value
    also: Mapping[str, Any] = field(default_factory=dict)
