"""What the previews of queues show."""

from datetime import UTC, datetime

from bot.handlers.organizations import samples
from bot.models.words import Text, Value
from bot.use_cases.moderation.queues import Place

NAME: Value = samples.ORGANIZATION.name
PLACE = Place(
    waits=False,
    decision=Text("decision-rejected"),
    at=datetime(2026, 6, 22, 6, 0, tzinfo=UTC),
    left=3,
    next=2,
)
