"""What the feature `pictures` hands to the kernel."""

from bot.storage.pictures import SqlKeptPictures
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature
from bot.use_cases.pictures.ports import KeptPictures

FEATURE = Feature(
    name="pictures",
    repositories={KeptPictures: SqlKeptPictures},
    permissions=frozenset({Permission.LOOK_UP, Permission.RUN_SYSTEM}),
)
