"""Who may do what. A role is a fact about a person; a permission is what a use case asks for."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Role(StrEnum):
    """`VISITOR` reads the public pages and is not known to us; `GUEST` has not consented yet. NGO, BACKER and STATE
    represent an organisation of that kind.

    A representative of an organisation that is still to be verified holds `REPRESENTATIVE` alone.
    A verified business is a BACKER; a verified state body is both STATE and BACKER.
    """

    VISITOR = "visitor"
    GUEST = "guest"
    PARTICIPANT = "participant"
    REPRESENTATIVE = "representative"
    NGO = "ngo"
    BACKER = "backer"
    STATE = "state"
    MODERATOR = "moderator"
    ORGANISER = "organiser"
    ADMINISTRATOR = "administrator"
    SYSTEM = "system"


class Permission(StrEnum):
    LOOK_UP = "look_up"
    """Read what is public anyway: open to strangers on the web, and to whoever uses the bot."""
    INTRODUCE_ONESELF = "introduce_oneself"
    """Language, consent, name: open to whoever writes to the bot."""
    PARTICIPATE = "participate"
    """Whatever a person does for themselves: forum, own data, founding or joining an organisation."""
    REPRESENT = "represent"
    """Prepare on behalf of an organisation, verified or not: card, drafts, profile."""
    SEEK_SUPPORT = "seek_support"
    """Put a project of a verified NGO before others."""
    BACK = "back"
    """Answer pitches on behalf of a verified business or state body."""
    SIGN = "sign"
    """Take part in a memorandum on behalf of any verified organisation."""
    MEET = "meet"
    """Propose and answer meetings on behalf of either side of a match."""
    MODERATE = "moderate"
    ORGANISE = "organise"
    ADMINISTER = "administer"
    RUN_SYSTEM = "run_system"
    """Work that no person asks for: due reminders, the outbox."""


_VISITOR = frozenset({Permission.LOOK_UP})
_GUEST = _VISITOR | {Permission.INTRODUCE_ONESELF}
_PARTICIPANT = _GUEST | {Permission.PARTICIPATE}

GRANTS: Mapping[Role, frozenset[Permission]] = MappingProxyType(
    {
        Role.VISITOR: _VISITOR,
        Role.GUEST: _GUEST,
        Role.PARTICIPANT: _PARTICIPANT,
        Role.REPRESENTATIVE: _PARTICIPANT | {Permission.REPRESENT},
        Role.NGO: _PARTICIPANT
        | {Permission.REPRESENT, Permission.SEEK_SUPPORT, Permission.SIGN, Permission.MEET},
        Role.BACKER: _PARTICIPANT | {Permission.REPRESENT, Permission.BACK, Permission.SIGN, Permission.MEET},
        Role.STATE: _PARTICIPANT | {Permission.REPRESENT, Permission.SIGN},
        Role.MODERATOR: _PARTICIPANT | {Permission.MODERATE},
        Role.ORGANISER: _PARTICIPANT | {Permission.ORGANISE},
        Role.ADMINISTRATOR: _PARTICIPANT | {Permission.ADMINISTER},
        Role.SYSTEM: frozenset({Permission.RUN_SYSTEM}),
    }
)


def permissions_of(roles: frozenset[Role]) -> frozenset[Permission]:
    return frozenset().union(*(GRANTS[role] for role in roles))
