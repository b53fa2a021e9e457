"""What happens to an organisation, or to those who represent it, that others rely on."""

from dataclasses import dataclass

from bot.use_cases.kernel.events import Event


@dataclass(frozen=True, slots=True)
class OrganizationStopped(Event):
    """An organisation may act no more: its verification was withdrawn, it was suspended, or nobody represents it any
    longer.
    """

    organization_id: int


@dataclass(frozen=True, slots=True)
class RepresentativeGone(Event):
    """Somebody represents the organisation no more: they left, were removed, or wished to be forgotten."""

    organization_id: int
    person_id: int


@dataclass(frozen=True, slots=True)
class OrganizationRenamed(Event):
    """A verified organisation has another name, legal form or place now, because a moderator has let that through."""

    organization_id: int


@dataclass(frozen=True, slots=True)
class ContactChanged(Event):
    """An organisation has given itself another contact, or has none any longer. Whoever was given the old one by the
    organisation gets the new one.
    """

    organization_id: int
