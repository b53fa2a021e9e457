"""How long something is put off at most."""

from datetime import timedelta

_DAY = timedelta(days=1)


def within_a_day(seconds: float) -> timedelta:
    """The time that the messenger named, or a day if it named more: a moment too far ahead does not exist, and the
    error would hold up whatever is written along with it. What is below 0, or no number, is no time.
    """
    return timedelta(seconds=min(max(0.0, seconds), _DAY.total_seconds()))
