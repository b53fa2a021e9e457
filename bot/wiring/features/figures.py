"""What the feature `figures` hands to the kernel."""

from bot.storage.ends import SqlLedger
from bot.storage.figures import SqlFigures
from bot.use_cases.figures.ports import Figures, Ledger
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature

FEATURE = Feature(
    name="figures",
    repositories={Figures: SqlFigures, Ledger: SqlLedger},
    permissions=frozenset({Permission.LOOK_UP, Permission.RUN_SYSTEM}),
)
