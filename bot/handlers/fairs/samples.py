"""What the previews of the fair's screens show."""

from datetime import UTC, datetime

from bot.matching.round_rules import RoundRules
from bot.models.fairs import FairStatus, PairOutcome, ShortfallCause
from bot.models.words import Localized
from bot.use_cases.fairs.rounds import (
    FairGround,
    FairItem,
    FairView,
    Shortage,
)

_NAME = Localized((("en", "ASAR forum"), ("kk", "ASAR форумы"), ("ru", "Форум ASAR")))
_MOMENT = datetime(2027, 6, 22, 6, 30, tzinfo=UTC)
GROUND = FairGround(_NAME, over=False, projects=216, backers=60, places=171, rounds=2)
VIEW = FairView(
    id=1,
    forum_id=1,
    forum=_NAME,
    status=FairStatus.SENT,
    rules=RoundRules(),
    requested_at=_MOMENT,
    projects=216,
    weighed=216,
    pairs=171,
    addressees=58,
    short=45,
    outcomes=dict.fromkeys(PairOutcome, 4),
)
SHORTAGE = Shortage("Ауыл мектептеріндегі бағдарламалау үйірмелері", 1, 2, ShortfallCause.BACKERS_FULL)
ROUNDS = tuple(FairItem(1, _MOMENT, status) for status in FairStatus)
