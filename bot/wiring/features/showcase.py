"""What the feature `showcase` hands to the kernel."""

from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature

FEATURE = Feature(name="showcase", permissions=frozenset({Permission.LOOK_UP}))
