"""What the feature `drafts` hands to the kernel."""

from bot.models.drafts import Draft
from bot.storage.drafts import SqlDrafts
from bot.storage.traces import rows_of
from bot.use_cases.drafts.ports import Drafts
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature

FEATURE = Feature(
    name="drafts",
    repositories={Drafts: SqlDrafts},
    permissions=frozenset({Permission.PARTICIPATE}),
    traces={"drafts": rows_of(Draft.person_id)},
)
