"""What the feature `fairs` hands to the kernel."""

from bot.storage.fairs import SqlFairs
from bot.use_cases.fairs.notifications import ComputedFair, computed_fair_by_now
from bot.use_cases.fairs.ports import Fairs
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature, happened
from bot.wiring.features.reasons import NUMBER_ALONE

FEATURE = Feature(
    name="fairs",
    repositories={Fairs: SqlFairs},
    permissions=frozenset({Permission.ORGANISE, Permission.RUN_SYSTEM}),
    notifications={
        **dict.fromkeys(("fair-computed", "fair-computed-none"), ComputedFair),
        **happened("fair-failed", "fair-sent"),
    },
    still_true={ComputedFair: computed_fair_by_now},
    traces={"fair_rounds": NUMBER_ALONE},
)
