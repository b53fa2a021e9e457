"""Who may do what. A role is a fact about an actor; a permission is what a use case asks for."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Role(StrEnum):
    """`VISITOR` reads the public pages and is not known to us. `GUEST` writes to the bot and has not consented yet.
    `BARRED` is whoever was shut out: they can get their data and be forgotten, and have no other role. `INVITED` came
    by a personal link and has proved that it is theirs: they can answer what it is for (`Actor.invited`);
    `ONCE_INVITED` by one that is over: they can get their data and be forgotten. `INVITED_WITH_ACCOUNT` came by one as
    well, and has an account: they can answer, and no more, since a mailbox may be read by several people.

    `NGO`, `BACKER` and `STATE` belong to representatives of a verified organisation: of a business `BACKER`, of a
    state body both `STATE` and `BACKER`. Until the organisation is verified, they have `REPRESENTATIVE` instead.
    """

    VISITOR = "visitor"
    GUEST = "guest"
    BARRED = "barred"
    INVITED = "invited"
    INVITED_WITH_ACCOUNT = "invited_with_account"
    ONCE_INVITED = "once_invited"
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
    """Read what is public: open to strangers on the web and to everybody who uses the bot."""
    INTRODUCE_ONESELF = "introduce_oneself"
    """Tell one's language, consent and name: open to everybody who writes to the bot."""
    PARTICIPATE = "participate"
    """What a person does for themselves: the forum, founding or joining an organisation."""
    OWN_DATA = "own_data"
    """Get what is kept of oneself, and be forgotten: open to everybody who has ever consented, to whatever wording."""
    PROVE_ONESELF = "prove_oneself"
    """Ask for the code of a personal link, and type it: open to strangers on the web."""
    TESTIFY = "testify"
    """Say at the place of a project whether it works: open to strangers on the web."""
    ANSWER = "answer"
    """Answer what a personal link is for, on a page."""
    REPRESENT = "represent"
    """Prepare things on behalf of an organisation, verified or not: its card, drafts, its profile as a backer."""
    SEEK_SUPPORT = "seek_support"
    """Seek support for a project of a verified NGO."""
    BACK = "back"
    """Answer pitches on behalf of a verified business or state body."""
    SIGN = "sign"
    """Take part in a memorandum on behalf of any verified organisation."""
    MEET = "meet"
    """Propose and answer meetings on behalf of either side of a match."""
    MODERATE = "moderate"
    """See how matching does, and to whom a project was shown."""
    OVERSEE = "oversee"
    """Decide on what waits for staff, and look over verified organisations and stop them: moderators in their regions,
    administrators everywhere, since what nobody decides on in time stands with them.
    """
    ORGANISE = "organise"
    MOVE_REPORTS = "move_reports"
    """Move the next reports of a region by one act: organisers and administrators."""
    ADMINISTER = "administer"
    BAR = "bar"
    """Shut an account out, and let it in again."""
    RUN_SYSTEM = "run_system"
    """Work that no person asks for: due reminders, the outbox."""


_PUBLIC = frozenset({Permission.LOOK_UP})
_VISITOR = _PUBLIC | {Permission.PROVE_ONESELF, Permission.TESTIFY}
_GUEST = _PUBLIC | {Permission.INTRODUCE_ONESELF}
_PARTICIPANT = _GUEST | {Permission.PARTICIPATE, Permission.OWN_DATA}

NEED_NO_CONSENT = _VISITOR | _GUEST | {Permission.OWN_DATA, Permission.RUN_SYSTEM}
"""What may be done by somebody who has not answered the wording of today. Beside it they may read (`UseCase.reads`)
and consent itself (`UseCase.needs_consent`)."""

GRANTS: Mapping[Role, frozenset[Permission]] = MappingProxyType(
    {
        Role.VISITOR: _VISITOR,
        Role.GUEST: _GUEST,
        Role.BARRED: _GUEST | {Permission.OWN_DATA},
        Role.INVITED: _PUBLIC | {Permission.ANSWER, Permission.OWN_DATA},
        Role.INVITED_WITH_ACCOUNT: _PUBLIC | {Permission.ANSWER},
        Role.ONCE_INVITED: _PUBLIC | {Permission.OWN_DATA},
        Role.PARTICIPANT: _PARTICIPANT,
        Role.REPRESENTATIVE: _PARTICIPANT | {Permission.REPRESENT},
        Role.NGO: _PARTICIPANT
        | {Permission.REPRESENT, Permission.SEEK_SUPPORT, Permission.SIGN, Permission.MEET},
        Role.BACKER: _PARTICIPANT | {Permission.REPRESENT, Permission.BACK, Permission.SIGN, Permission.MEET},
        Role.STATE: _PARTICIPANT | {Permission.REPRESENT, Permission.SIGN},
        Role.MODERATOR: _PARTICIPANT | {Permission.BAR, Permission.MODERATE, Permission.OVERSEE},
        Role.ORGANISER: _PARTICIPANT | {Permission.ORGANISE, Permission.MOVE_REPORTS},
        Role.ADMINISTRATOR: _PARTICIPANT
        | {Permission.BAR, Permission.ADMINISTER, Permission.MOVE_REPORTS, Permission.OVERSEE},
        Role.SYSTEM: frozenset({Permission.RUN_SYSTEM}),
    }
)


def permissions_of(roles: frozenset[Role]) -> frozenset[Permission]:
    return frozenset().union(*(GRANTS[role] for role in roles))
