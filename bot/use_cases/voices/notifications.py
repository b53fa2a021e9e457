"""What is told of a poster and of what people say at the place, and whether that is still so when it is sent."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from bot.models.voices import Answer, Round, Tally, VoicePoint
from bot.models.words import Value
from bot.use_cases.kernel.messages import Notification, Subject
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.voices.asking import POSTER
from bot.use_cases.voices.ports import VoicePoints, Voices


@dataclass(frozen=True, slots=True)
class AwaitedPoster(Subject):
    """For what asks whether the poster hangs. It is out of date once that was said, or nobody is asked at the place."""

    point_id: int
    round: int
    type: ClassVar = "awaited-poster"


@dataclass(frozen=True, slots=True)
class OpenVoicePoint(Subject):
    """For what is told of a place. It is out of date while nobody is asked there."""

    point_id: int
    type: ClassVar = "open-voice-point"


@dataclass(frozen=True, slots=True)
class HeardVoices(Subject):
    """For what people have said in a round: it says how many of them have said what by then. Where `not_there`, it is
    out of date once not most of them say so.
    """

    point_id: int
    round: int
    not_there: bool = False
    type: ClassVar = "heard-voices"


async def poster_by_now(
    block: Block, about: AwaitedPoster, promised: Notification, _: datetime
) -> Notification | None:
    point = await _open_point(block, about.point_id)
    if point is None or point.asked != about.round:
        return None
    return promised if await block.waits.of(POSTER, [point.id]) else None


async def point_by_now(
    block: Block, about: OpenVoicePoint, promised: Notification, _: datetime
) -> Notification | None:
    return promised if await _open_point(block, about.point_id) is not None else None


async def heard_by_now(
    block: Block, about: HeardVoices, promised: Notification, _: datetime
) -> Notification | None:
    if await _open_point(block, about.point_id) is None:
        return None
    tally = (await block[Voices].tallies(about.point_id)).get(Round(about.round))
    if tally is None or not (tally.not_there_prevails if about.not_there else tally.told):
        return None
    return replace(promised, args={**promised.args, **counts_of(tally)})


def counts_of(tally: Tally) -> Mapping[str, Value]:
    """How often each answer was given, by its name."""
    return {answer.value: tally.counts.get(answer, 0) for answer in Answer}


async def _open_point(block: Block, point_id: int) -> VoicePoint | None:
    point = (await block[VoicePoints].by_ids([point_id])).get(point_id)
    return point if point is not None and point.open else None
