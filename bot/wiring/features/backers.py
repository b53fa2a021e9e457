"""What the feature `backers` hands to the kernel."""

from bot.models.meaning import VectorOwner
from bot.storage.backers import SqlBackers
from bot.use_cases.backers.ports import Backers
from bot.use_cases.backers.texts import text_of_backer
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature

FEATURE = Feature(
    name="backers",
    repositories={Backers: SqlBackers},
    permissions=frozenset({Permission.REPRESENT}),
    texts={VectorOwner.BACKER: text_of_backer},
)
