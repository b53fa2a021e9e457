"""What the previews of the screens of asar lists show."""

from datetime import UTC, datetime

from bot.models.asar_lines import LineKind
from bot.models.asars import AsarStage
from bot.models.reference import Language
from bot.models.words import OrganizationName, Text
from bot.use_cases.asars.reading import AsarView, HandsView, HandView, LineView

_TITLE = "Ауылдағы балалар алаңы"
_NGO = OrganizationName("public_fund", "Болашақ кілті", "Болашақ кілті", "")
LINE = LineView(2, LineKind.THINGS, "Цемент", "қап", 40, 40, 25, mine=5)
ASAR = AsarView(
    id=1,
    project_id=1,
    code="abcd1234",
    title=_TITLE,
    organization=_NGO,
    language=Language.KAZAKH,
    stage=AsarStage.OPEN,
    starts_at=datetime(2027, 6, 12, 5, tzinfo=UTC),
    decided_at=datetime(2027, 6, 10, 13, tzinfo=UTC),
    place="Индер, Абай көшесі 5",
    lines=(
        LineView(1, LineKind.PEOPLE, Text("asar-kind-people"), "", 12, 8, 7),
        LINE,
        LineView(3, LineKind.TOOLS, "Жүк көлігі, бір күнге", "", 1, 1, 1),
        LineView(4, LineKind.MONEY, Text("asar-kind-money"), "", 180_000, 90_000, 95_000, matched=40_000),
    ),
    ours=True,
    open_to_parts=True,
    over=True,
    changeable=True,
)
HANDS = HandsView(
    1,
    _TITLE,
    datetime(2027, 6, 12, 5, tzinfo=UTC),
    (
        HandView(
            "Айгерім Сәрсен", "+77012345678", "Цемент", Text("asar-amount", {"amount": 5, "unit": "қап"})
        ),
    ),
)
