"""Named stand-ins for what the use cases need from outside: in memory, and as strict as the real ones."""

from tests.fakes.clock import FrozenClock
from tests.fakes.identity import FakeIdentity
from tests.fakes.matching import FakeMatching
from tests.fakes.notifier import RecordingNotifier, Sent
from tests.fakes.shelf import Shelf
from tests.fakes.unit_of_work import FakeUnitOfWork

__all__ = [
    "FakeIdentity",
    "FakeMatching",
    "FakeUnitOfWork",
    "FrozenClock",
    "RecordingNotifier",
    "Sent",
    "Shelf",
]
