"""What the feature `health` hands to the kernel."""

from bot.storage.health import SqlSigns
from bot.use_cases.health.signs import Signs
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature

FEATURE = Feature(
    name="health", repositories={Signs: SqlSigns}, permissions=frozenset({Permission.RUN_SYSTEM})
)
