"""What the feature `changes` hands to the kernel."""

from bot.models.changes import Change
from bot.storage.changes import SqlChanges, erase_contacts_in_changes
from bot.use_cases.changes.ports import Changes
from bot.use_cases.kernel.registry import Feature

FEATURE = Feature(
    name="changes",
    repositories={Changes: SqlChanges},
    traces={Change.__tablename__: erase_contacts_in_changes},
)
