"""What happens to the addresses of organisations' cards, and behind links, that others rely on."""

from dataclasses import dataclass

from bot.use_cases.kernel.events import Event


@dataclass(frozen=True, slots=True)
class AddressGone(Event):
    """Somebody answers for the organisation at an address no more: it was taken off its card, or the person wished to
    be forgotten.
    """

    organization_id: int
    person_id: int


@dataclass(frozen=True, slots=True)
class LinkEntered(Event):
    """Somebody has proved themselves behind a link that works: they can read the record, and act on it."""

    kind: str
    record_id: int
    person_id: int


@dataclass(frozen=True, slots=True)
class AddressUnusable(Event):
    """No mail goes any more to the address at which somebody answers for the organisation: it was refused there, or
    stopped.
    """

    organization_id: int
