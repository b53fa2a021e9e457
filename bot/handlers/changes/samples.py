"""A change, for previews of screens."""

from datetime import UTC, datetime

from bot.handlers.projects.samples import ORGANIZATION, PROJECT
from bot.models.changes import ChangeKind, Entity
from bot.use_cases.changes.views import ChangeView
from bot.use_cases.moderation.changes import ReviewedChange

CHANGE = ChangeView(
    id=1,
    kind=ChangeKind.MODERATED,
    entity=Entity.PROJECT,
    before={"title": PROJECT.title, "photo": None},
    after={"title": f"{PROJECT.title} 2", "photo": "photo"},
    proposed_at=datetime(2026, 6, 22, 6, 0, tzinfo=UTC),
    waiting=True,
)
REVIEWED = ReviewedChange(CHANGE, ORGANIZATION, PROJECT.title, PROJECT.region)
