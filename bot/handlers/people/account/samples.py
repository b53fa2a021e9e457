"""What the previews of the screens about people show."""

from bot.models.roles import StaffRole
from bot.models.words import OrganizationName
from bot.use_cases.organizations.successors import WithoutSuccessor
from bot.use_cases.people.barring import Account
from bot.use_cases.people.staff import StaffMember

MEMBER = StaffMember(1, "Айгүл", frozenset(StaffRole), ("KZ-23",))
HANGING = {"organizations-alone": 1, "memoranda": 1, "memoranda-signed": 2}
BARRED = Account(1, "Дана", barred=True, reason="Жарнама таратқан", depending=HANGING)
ALONE = (WithoutSuccessor(1, OrganizationName("public_fund", "Болашақ кілті", "", "")),)
