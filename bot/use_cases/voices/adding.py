"""Whoever has answered may leave a photo and a line with it. A moderator looks at both before anybody else does."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import ClassVar

from bot.models.country import today
from bot.models.errors import InvalidValueError
from bot.models.voices import WORDS_MOST, Shown, VoicePoint
from bot.models.waits import WaitsFor
from bot.understanding.masking import mask_contacts
from bot.understanding.texts import parse_line
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.files import Photos
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.telling import Message
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork
from bot.use_cases.kernel.wait_views import Beginning
from bot.use_cases.kernel.waiting import ANY, OVERDUE, Moment, Ring, Untold, WaitKind
from bot.use_cases.pictures.ports import KeptPictures
from bot.use_cases.voices.access import ground_of, require_point
from bot.use_cases.voices.giving import require_own_voice
from bot.use_cases.voices.ports import VoicePoints, Voices

REVIEW = "voice-review"
"""A photo or words wait for a moderator. The record is the voice."""


class AddToVoice(UseCase):
    """Leave a photo, a line, or both with the answer that this browser has given, once. The answer counts without.

    Raises `NotFoundError`, `OutdatedError` where nothing is asked any more, this browser has not answered or has left
    something before, and `InvalidValueError` for nothing at all, for what is no picture, and for words that are too
    long or hold somebody's contacts.
    """

    permission: ClassVar = Permission.TESTIFY

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, photos: Photos) -> None:
        super().__init__(identity, uow, clock)
        self._photos = photos

    async def __call__(self, code: str, token: str, words: str, photo: bytes) -> None:
        line = parse_line(words, longest=WORDS_MOST) if words.strip() else ""
        if mask_contacts(line).found:
            raise InvalidValueError("voice-contacts")
        if not line and not photo:
            raise InvalidValueError("voice-nothing")
        now = self.clock.now()
        async with self.uow.read() as block:
            point = await require_point(block, code)
            point.require_open()
            await require_own_voice(block, point, token, today(now))
        # A picture is drawn anew outside of any transaction: it takes its time.
        drawn = await self._photos.redraw(photo) if photo else b""
        async with self.uow as block:
            point = await require_point(block, code, lock=True)
            point.require_open()
            voice = await require_own_voice(block, point, token, today(now))
            voice.add(line, await block[KeptPictures].keep(drawn, now) if drawn else None)
            project, _carrier = await ground_of(block, point)
            await block.waits.begin(REVIEW, voice.id, region=project.region)
            await block.commit()


async def end_reviews(block: Block, point: VoicePoint, outcome: str) -> None:
    """Nobody reads of this place any more, so nothing is left to be looked at."""
    await block.waits.end_all(REVIEW, await _waiting_at(block, point), outcome)


async def begin_reviews(block: Block, point: VoicePoint, region: str) -> None:
    """What was not looked at when the place was closed waits again."""
    waiting = await _waiting_at(block, point)
    await block.waits.begin_all(REVIEW, [Beginning(id_, region=region) for id_ in waiting])


async def _waiting_at(block: Block, point: VoicePoint) -> list[int]:
    return [voice.id for voice in await block[Voices].with_words(point.id) if voice.shown is Shown.WAITS]


async def _still_waiting(block: Block, voice_ids: Collection[int], _: datetime) -> Collection[int]:
    voices = await block[Voices].by_ids(voice_ids)
    points = await block[VoicePoints].by_ids({voice.point_id for voice in voices.values()})
    return [
        id_ for id_, voice in voices.items() if voice.shown is Shown.WAITS and points[voice.point_id].open
    ]


async def _say_nothing(_: Block, __: Sequence[Ring], ___: datetime) -> Sequence[Message]:
    """Moderators find it in their summary, and administrators once it is overdue."""
    return ()


REVIEWS = WaitKind(
    name=REVIEW,
    waits_for=WaitsFor.MODERATORS,
    moments=(Moment(1, working=True), Moment(3, working=True)),
    ends=False,
    still_waiting=_still_waiting,
    on_ring=_say_nothing,
    untold={OVERDUE: Untold.IN_SUMMARY, ANY: Untold.NO_ACCOUNT},
)
