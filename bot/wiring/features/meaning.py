"""What the feature `meaning` hands to the kernel."""

from bot.storage.meaning import SqlTextVectors
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature
from bot.use_cases.meaning.ports import TextVectors

FEATURE = Feature(
    name="meaning",
    repositories={TextVectors: SqlTextVectors},
    permissions=frozenset({Permission.RUN_SYSTEM}),
)
