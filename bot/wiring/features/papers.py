"""What the feature `papers` hands to the kernel."""

from bot.storage.papers import SqlPapers, SqlYears
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature
from bot.use_cases.papers.ports import Papers, Years

FEATURE = Feature(
    name="papers",
    repositories={Papers: SqlPapers, Years: SqlYears},
    permissions=frozenset({Permission.REPRESENT}),
)
