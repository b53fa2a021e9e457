"""People in words."""

from collections.abc import Sequence

from bot.models.roles import StaffRole
from bot.models.words import Listed, Text
from bot.presenting.translator import Translator
from bot.use_cases.people.own_data import NamedAsContact
from bot.use_cases.people.staff import StaffMember, role_in_words

_FEW = 5
"""Organisations of which one message tells, however long their names and addresses are."""


def staff_line(t: Translator, member: StaffMember) -> str:
    """A member of staff, the roles that they hold, and whether the settings name them."""
    held = [
        role_in_words(role, member.regions if role is StaffRole.MODERATOR else ())
        for role in sorted(member.roles)
    ]
    if member.named:
        held.append(Text("role-from-settings"))
    return t("staff-member", name=member.name or str(member.account_id), roles=Listed(tuple(held)))


def as_contact_messages(t: Translator, found: Sequence[NamedAsContact]) -> Sequence[str]:
    """Where a person is named as an organisation's contact, with what is stored of them there; a few to a message."""
    if not found:
        return (t("as-contact-none"),)
    lines = [
        Text(
            "as-contact-one",
            {
                "organization": each.organization,
                "contact": Listed(tuple(part for part in (each.name, each.phone, each.email) if part)),
            },
        )
        for each in found
    ]
    return [
        t("as-contact-found", organizations=Listed(tuple(lines[first : first + _FEW]), "\n"))
        for first in range(0, len(lines), _FEW)
    ]
