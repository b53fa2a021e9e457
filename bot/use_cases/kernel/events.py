"""What a deed has changed that others rely on, and what was settled because of it (`kernel/touching.py`)."""

from dataclasses import dataclass

from bot.models.words import Text
from bot.use_cases.kernel.messages import Attachment


class Event:
    """Something that has happened to a record that others rely on. A subclass is a frozen dataclass of plain values in
    the `events.py` of the feature whose record it is.
    """

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Settled:
    """What a feature has settled because of an event: `line` says it to the people of an organisation. `attachment` is
    a file that goes with it, such as one that takes a meeting out of their calendars.
    """

    organization_id: int
    line: Text
    attachment: Attachment | None = None
