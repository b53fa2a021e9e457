"""What the previews of the screens about moved reports show."""

from datetime import UTC, date, datetime

from bot.use_cases.progress.delaying import DelayAhead, DelayView

AHEAD = DelayAhead("KZ-23", 14, 12, 9, date(2027, 12, 5), date(2027, 12, 19), moved_before=2)
DELAY = DelayView(
    1,
    "KZ-23",
    14,
    "Су тасқыны",
    datetime(2027, 12, 1, 6, tzinfo=UTC),
    12,
    taken_back_at=None,
    can_take_back=True,
)
