"""What the previews of the screens about people show."""

from bot.models.roles import StaffRole
from bot.use_cases.people.introducing import StaffMember

MEMBER = StaffMember(1, "Айгүл", frozenset(StaffRole))
