"""What people have at a time, in words."""

from collections.abc import Iterable, Sequence
from datetime import time

from bot.models.words import Listed, TimeOfDay
from bot.presenting.translator import Translator
from bot.use_cases.kernel.engagements import Engagement, clash


def clash_lines(t: Translator, engagements: Iterable[Engagement], *, busy: bool = False) -> str:
    """What a time clashes with: what the reader has themselves, and of the other side that it is busy."""
    own = [t.value(clash(one)) for one in engagements]
    return t.lines(*own, t("clash-busy") if busy else "")


def engagement_line(t: Translator, engagement: Engagement) -> str:
    return t(
        "engagement-line",
        start=TimeOfDay(engagement.starts_at),
        end=TimeOfDay(engagement.ends_at),
        title=engagement.title,
    )


def day_aside(t: Translator, own: Sequence[Engagement], busy: Iterable[time]) -> str:
    """Below the question for the time: what the reader has on that day, and which times do not suit the other side."""
    lines = [engagement_line(t, one) for one in own]
    times = tuple(f"{at:%H:%M}" for at in busy)
    return t.lines(
        t.lines(t("engagements-of-day"), *lines) if lines else "",
        t("clash-busy-times", times=Listed(times)) if times else "",
    )
