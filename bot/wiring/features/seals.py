"""What the feature `seals` hands to the kernel."""

from bot.storage.seals import SqlSealCertificates, SqlSealedFiles
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature, happened
from bot.use_cases.seals.ports import SealCertificates, SealedFiles
from bot.use_cases.seals.warning import EndingSeal, ending_seal_by_now

FEATURE = Feature(
    name="seals",
    repositories={SealedFiles: SqlSealedFiles, SealCertificates: SqlSealCertificates},
    permissions=frozenset({Permission.RUN_SYSTEM}),
    notifications={"seal-key-ends": EndingSeal, **happened("seal-key-missing")},
    still_true={EndingSeal: ending_seal_by_now},
)
