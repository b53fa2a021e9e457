"""What the feature `sharing` hands to the kernel."""

from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature

FEATURE = Feature(name="sharing", permissions=frozenset({Permission.LOOK_UP}))
