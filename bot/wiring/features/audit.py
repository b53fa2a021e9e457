"""What the feature `audit` hands to the kernel."""

from bot.storage.audit import SqlAuditEntries
from bot.use_cases.audit.ports import AuditEntries
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature

FEATURE = Feature(
    name="audit",
    repositories={AuditEntries: SqlAuditEntries},
    permissions=frozenset({Permission.ADMINISTER}),
)
