"""Named stand-ins for what lies outside: the time, the messenger, the language model, and who acts."""

from tests.fakes.clock import FrozenClock
from tests.fakes.going_on import GoingOn
from tests.fakes.identity import FakeIdentity
from tests.fakes.matching import FakeMatching
from tests.fakes.notifier import RecordingNotifier, Sent
from tests.fakes.post import RecordingTransport
from tests.fakes.secrets import FixedSecrets

__all__ = [
    "FakeIdentity",
    "FakeMatching",
    "FixedSecrets",
    "FrozenClock",
    "GoingOn",
    "RecordingNotifier",
    "RecordingTransport",
    "Sent",
]
