"""What the previews of queues show."""

from datetime import UTC, datetime

from bot.handlers.organizations import samples
from bot.models.words import Text, Value
from bot.use_cases.audit.reading import AuditLine
from bot.use_cases.moderation.background import Alike, Background, Shared
from bot.use_cases.moderation.queues import Place

NAME: Value = samples.ORGANIZATION.name
PLACE = Place(
    waits=False,
    decision=Text("decision-rejected"),
    at=datetime(2026, 6, 22, 6, 0, tzinfo=UTC),
    left=3,
    next=2,
)
_SENT = datetime(2026, 6, 20, 6, 0, tzinfo=UTC)
BACKGROUND = Background(
    "Айгүл Сәрсен",
    _SENT,
    _SENT,
    ("settlement",),
    (Alike(1, NAME, (Shared.NAME, Shared.CONTACT)),),
    "https://example.org/140940023346",
)
HISTORY = (
    AuditLine(_SENT, "Айгүл Сәрсен", "organization.edit", NAME, Text("button-reason-name-differs")),
    AuditLine(_SENT, None, "organization.register", NAME, None),
)
