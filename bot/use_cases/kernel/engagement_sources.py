"""Where what people have at a time comes from: each feature that keeps something of it registers a source."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.use_cases.kernel.engagements import Engagement
from bot.use_cases.kernel.unit_of_work import Block


class EngagementSource(Protocol):
    """What a feature keeps of people's time."""

    async def between(
        self, block: Block, person_ids: Collection[int], since: datetime, until: datetime
    ) -> Mapping[int, Sequence[Engagement]]:
        """By person, what they have that shares some time with this span."""


async def find_engagements(
    block: Block,
    sources: Sequence[EngagementSource],
    person_ids: Collection[int],
    since: datetime,
    until: datetime,
) -> Mapping[int, Sequence[Engagement]]:
    """By person, what all features know of this span, by its start. Everybody asked for is among the keys."""
    found: dict[int, list[Engagement]] = {person_id: [] for person_id in person_ids}
    for source in sources:
        for person_id, engagements in (await source.between(block, person_ids, since, until)).items():
            found[person_id].extend(engagements)
    return {
        person_id: sorted(each, key=lambda one: (one.starts_at, one.ends_at, one.kind, one.id))
        for person_id, each in found.items()
    }
