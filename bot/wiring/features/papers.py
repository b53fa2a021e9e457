"""What the feature `papers` hands to the kernel."""

from bot.storage.papers import SqlPapers
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature
from bot.use_cases.papers.ports import Papers

FEATURE = Feature(
    name="papers",
    repositories={Papers: SqlPapers},
    permissions=frozenset({Permission.REPRESENT}),
)
