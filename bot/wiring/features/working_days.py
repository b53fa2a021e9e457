"""What the feature `working_days` hands to the kernel."""

from bot.storage.working_days import SqlSpecialDays
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature
from bot.use_cases.working_days.ports import SpecialDays

FEATURE = Feature(
    name="working_days",
    repositories={SpecialDays: SqlSpecialDays},
    permissions=frozenset({Permission.ADMINISTER, Permission.RUN_SYSTEM}),
)
