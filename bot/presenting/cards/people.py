"""People in words."""

from bot.models.words import Listed, Text
from bot.presenting.translator import Translator
from bot.use_cases.people.introducing import StaffMember


def staff_line(t: Translator, member: StaffMember) -> str:
    """A member of staff and the roles that they hold."""
    roles = Listed(tuple(Text(f"role-{role.value}") for role in sorted(member.roles)))
    return t("staff-member", name=member.name, roles=roles)
