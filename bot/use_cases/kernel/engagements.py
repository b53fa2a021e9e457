"""What people have at a time: sessions that they have starred, meetings of those whom they represent.

Each feature registers what it keeps of that (`engagement_sources.py`). So whoever proposes a meeting, stars a session
or looks at their day reads of all that clashes, and the features need not know each other.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from bot.models.words import Listed, Text, TimeOfDay, Value

CLASHES_MAX = 3
"""So many are named at once. Whoever has more at one time knows that something is wrong."""

Span: TypeAlias = tuple[datetime, datetime]
"""From a moment up to another, which is no part of it."""


@dataclass(frozen=True, slots=True)
class Engagement:
    """`kind` and `id` name the record. `firm`: nobody has to agree to it any more. `answered`: the person has said that
    they come, or nobody asks them.
    """

    kind: Literal["session", "meeting"]
    id: int
    title: Value
    place: Value
    starts_at: datetime
    ends_at: datetime
    firm: bool = True
    answered: bool = True

    def overlaps(self, since: datetime, until: datetime) -> bool:
        """Whether both share some time. What ends as the other begins does not clash with it."""
        return self.starts_at < until and since < self.ends_at

    def clashes_with(self, other: "Engagement") -> bool:
        same = (self.kind, self.id) == (other.kind, other.id)
        return not same and self.overlaps(other.starts_at, other.ends_at)


def clash(engagement: Engagement) -> Text:
    """What the person reads of something that they have at the same time."""
    return Text(
        "clash" if engagement.firm else "clash-open",
        {
            "start": TimeOfDay(engagement.starts_at),
            "end": TimeOfDay(engagement.ends_at),
            "title": engagement.title,
        },
    )


def clashes_below(engagements: Sequence[Engagement]) -> Value:
    """Lines that stand below a message; nothing where nothing clashes."""
    lines = Listed(tuple(clash(one) for one in engagements[:CLASHES_MAX]), "\n")
    return Text("clashes-below", {"lines": lines}) if engagements else ""


def clashing(engagement: Engagement, others: Iterable[Engagement]) -> tuple[Engagement, ...]:
    return tuple(other for other in others if engagement.clashes_with(other))


def shared_spans(people: Iterable[Iterable[Engagement]]) -> Sequence[Span]:
    """When none of these people is free; nothing for nobody. Only what is firm keeps anybody from coming."""
    spans: list[Sequence[Span]] = [
        _joined((one.starts_at, one.ends_at) for one in engagements if one.firm) for engagements in people
    ]
    if not spans:
        return ()
    shared = spans[0]
    for each in spans[1:]:
        shared = [
            (max(first[0], second[0]), min(first[1], second[1]))
            for first in shared
            for second in each
            if first[0] < second[1] and second[0] < first[1]
        ]
    return shared


def _joined(spans: Iterable[Span]) -> Sequence[Span]:
    joined: list[Span] = []
    for since, until in sorted(spans):
        if joined and since <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], until))
        else:
            joined.append((since, until))
    return joined
