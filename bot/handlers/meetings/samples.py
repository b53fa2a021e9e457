"""What the preview of the screens about meetings shows."""

from datetime import UTC, datetime

from bot.models.reference import Language
from bot.models.waits import WaitsFor
from bot.models.words import Listed, OrganizationName, Text
from bot.use_cases.kernel.engagements import Engagement
from bot.use_cases.kernel.wait_views import WaitView
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
    waits=WaitView(
        "meeting-proposed",
        WaitsFor.ORGANIZATION,
        1,
        datetime(2026, 6, 22, 6, tzinfo=UTC),
        1,
        datetime(2026, 6, 24, 6, 30, tzinfo=UTC),
        overdue=False,
    ),
    ends_at=datetime(2026, 6, 25, 7, 15, tzinfo=UTC),
    clashes=(
        Engagement(
            "meeting",
            2,
            Text("meeting-with", {"organization": _NAME}),
            "Құлсары",
            datetime(2026, 6, 25, 6, tzinfo=UTC),
            datetime(2026, 6, 25, 6, 45, tzinfo=UTC),
        ),
    ),
    settlement="Құлсары",
)
