"""What happens to a memorandum that others rely on."""

from dataclasses import dataclass

from bot.use_cases.kernel.events import Event


@dataclass(frozen=True, slots=True)
class MemorandumAgreed(Event):
    """The last party has confirmed a memorandum."""

    memorandum_id: int


@dataclass(frozen=True, slots=True)
class MemorandumEnded(Event):
    """What was agreed holds no more."""

    memorandum_id: int
