"""What the feature `backers` hands to the kernel."""

from bot.models.meaning import VectorOwner
from bot.storage.backers import SqlBackers
from bot.use_cases.backers.ports import Backers
from bot.use_cases.backers.texts import text_of_backer
from bot.use_cases.backers.touching import WHEN_REPRESENTATIVE_GONE
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature
from bot.use_cases.organizations.events import RepresentativeGone

FEATURE = Feature(
    name="backers",
    repositories={Backers: SqlBackers},
    permissions=frozenset({Permission.REPRESENT}),
    touches={RepresentativeGone: WHEN_REPRESENTATIVE_GONE},
    texts={VectorOwner.BACKER: text_of_backer},
)
