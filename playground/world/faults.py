"""Faults that a test can switch on: refusals, slowness, dropped connections, updates that arrive twice."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from random import Random
from types import MappingProxyType
from typing import Any

from playground.world.errors import ControlError

KINDS = ("400", "429", "500", "slow", "drop", "lost_answer", "duplicate_update")
"""`drop` cuts the connection before anything is done, `lost_answer` when it is done."""


@dataclass(slots=True)
class Fault:
    kind: str
    method: str = "*"
    times: int = 1
    """How often the fault will still strike."""
    retry_after: int = 1
    seconds: float = 1.0
    """Seconds that `slow` waits."""
    chat_id: int | None = None
    description: str = "REFUSED"
    """What `400` says."""
    probability: float = 1.0
    """How likely a call that it applies to is struck. `duplicate_update` strikes always."""

    def __post_init__(self) -> None:
        for name, types in _TYPES.items():
            if not isinstance(getattr(self, name), types):
                raise ControlError(f"{name} is not of the right kind")
        if self.kind not in KINDS:
            raise ControlError(f"kind must be one of {', '.join(KINDS)}")
        if self.times < 1:
            raise ControlError("times must be at least 1")
        if not 0 < self.probability <= 1:
            raise ControlError("probability must be above 0 and at most 1")


_TYPES: Mapping[str, Any] = MappingProxyType(
    {
        **dict.fromkeys(("kind", "method", "description"), str),
        **dict.fromkeys(("times", "retry_after"), int),
        **dict.fromkeys(("seconds", "probability"), int | float),
        "chat_id": int | None,
    }
)


class Faults:
    def __init__(self) -> None:
        self._active: list[Fault] = []
        self.random = Random()
        """Decides whether a fault that is not certain strikes. Give it a seed to have the same again."""

    def add(self, fault: Fault) -> None:
        self._active.append(fault)

    def clear(self) -> None:
        self._active.clear()

    def as_json(self) -> list[dict[str, Any]]:
        return [asdict(fault) for fault in self._active]

    def strike(self, method: str, chat_id: int | None) -> Fault | None:
        """The first fault that applies to a call of `method`. The fault can then strike once less."""
        for fault in self._active:
            # "*" does not mean the long poll: a test that writes "*" means what the bot does.
            named = method != "getUpdates" if fault.method == "*" else fault.method.lower() == method.lower()
            applies = named and fault.kind != "duplicate_update" and fault.chat_id in (None, chat_id)
            if applies and (fault.probability == 1 or self.random.random() < fault.probability):
                return self._use_up(fault)
        return None

    def copies(self, chat_id: int | None) -> int:
        """How often the next update is to arrive."""
        for fault in self._active:
            if fault.kind == "duplicate_update" and fault.chat_id in (None, chat_id):
                self._use_up(fault)
                return 2
        return 1

    def _use_up(self, fault: Fault) -> Fault:
        fault.times -= 1
        if fault.times == 0:
            self._active.remove(fault)
        return fault
