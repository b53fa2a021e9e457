"""What the preview of the screens about meetings shows."""

from datetime import UTC, datetime

from bot.models.reference import Language
from bot.models.words import Listed, OrganizationName
from bot.use_cases.meetings.views import MeetingState, MeetingView

_NAME = OrganizationName("llp", "Жем компрессор", "Жем компрессор", "")
SAMPLE = MeetingView(
    id=1,
    pitch_id=1,
    project_title="Ауыл мектептеріндегі бағдарламалау үйірмелері",
    other=_NAME,
    starts_at=datetime(2026, 6, 25, 6, 30, tzinfo=UTC),
    place=Listed((_NAME, "Құлсары")),
    note="Смета мен мектептердің тізімін ала келеміз.",
    language=Language.KAZAKH,
    words="Ол күні қалада болмаймыз.",
    state=MeetingState.AWAITS_US,
    match_stands=True,
)
