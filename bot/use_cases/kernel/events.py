"""What a deed has changed that others rely on (`kernel/touching.py`)."""


class Event:
    """Something that has happened to a record that others rely on. A subclass is a frozen dataclass of plain values in
    the `events.py` of the feature whose record it is.
    """

    __slots__ = ()
