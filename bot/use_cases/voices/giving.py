"""Whoever stands at the place of a project says in one tap whether it works. Nobody is asked who they are."""

import hmac
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from typing import ClassVar

from bot.models.country import today
from bot.models.errors import InvalidValueError
from bot.models.voices import Answer, Round, Shown, Tally, Voice, VoicePoint
from bot.models.words import OrganizationName, Words
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import ForbiddenError, OutdatedError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.secrets import Secrets
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork
from bot.use_cases.organizations.views import name_of
from bot.use_cases.voices.access import ground_of, require_point
from bot.use_cases.voices.heard import tally_of, tell_what_is_heard
from bot.use_cases.voices.ports import Voices

SENDERS = "voice-senders"
"""The purpose of the key that stands between an address and its mark."""
CHANGEABLE_FOR = timedelta(days=1)
"""An answer can be changed on its day and on the next one. Then it is forgotten which browser has given it."""


@dataclass(frozen=True, slots=True)
class OwnVoice:
    """What this browser has answered. `can_add`: a photo and a line may still go with it."""

    answer: Answer
    can_add: bool


@dataclass(frozen=True, slots=True)
class PointView:
    """What is asked at a place. `tally` is what others have answered in this round, once they are enough to be told."""

    title: Words
    organization: OrganizationName
    region: str
    settlement: str
    open: bool
    round: Round
    own: OwnVoice | None
    tally: Tally | None


class OpenPoint(UseCase):
    """What stands behind the code of a poster, for whoever opens its page. `token` is what the browser was given with
    its answer. Raises `NotFoundError`.
    """

    permission: ClassVar = Permission.LOOK_UP
    reads: ClassVar = True

    async def __call__(self, code: str, token: str = "") -> PointView:
        now = self.clock.now()
        async with self.uow.read() as block:
            point = await require_point(block, code)
            project, carrier = await ground_of(block, point)
            asked = point.round_at(now)
            voice = await own_voice(block, point, token, today(now)) if token else None
            tally = (await block[Voices].tallies(point.id)).get(asked)
            return PointView(
                title=project.name,
                organization=name_of(carrier),
                region=project.region,
                settlement=project.settlement,
                open=point.open,
                round=asked,
                own=OwnVoice(voice.answer, voice.shown is Shown.NOTHING) if voice else None,
                tally=tally if tally is not None and tally.told else None,
            )


class GiveVoice(UseCase):
    """Answer at a place, or change the answer that the same browser has given. The same twice does one thing.

    `token` is made for one opened page, `address` is where the answer comes from: both are kept as marks alone, until
    the next day is over. Raises `NotFoundError`, `OutdatedError` where nothing is asked any more, `InvalidValueError`
    for what is no answer, and `ForbiddenError` where too many have come from one address that day.
    """

    permission: ClassVar = Permission.TESTIFY

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, secrets: Secrets) -> None:
        super().__init__(identity, uow, clock)
        self._secrets = secrets

    async def __call__(self, code: str, answer: str, token: str, address: str) -> None:
        said, now = parse_answer(answer), self.clock.now()
        async with self.uow as block:
            point = await require_point(block, code, lock=True)
            point.require_open()
            voice = await own_voice(block, point, token, today(now))
            asked = point.round_at(now) if voice is None else Round(voice.round)
            before = await tally_of(block, point, asked)
            if voice is not None:
                voice.change(said)
            else:
                await self._count(block, point, address, today(now))
                mark = Voice.mark_of(token)
                voice = Voice(
                    point_id=point.id, round=asked.value, answer=said, given_on=today(now), mark=mark
                )
                await block[Voices].add(voice)
            await tell_what_is_heard(block, point, asked, before)
            await block.commit()

    async def _count(self, block: Block, point: VoicePoint, address: str, day: date) -> None:
        """One more from this address. Raises `ForbiddenError` where it is one too many."""
        sender = await block[Voices].sender(point.id, day, self._mark_of(address, day))
        if not sender.allowed:
            raise ForbiddenError("voices-too-many")
        sender.answers += 1

    def _mark_of(self, address: str, day: date) -> str:
        """It is another one each day, so that nobody can be followed from day to day."""
        key = self._secrets.key(SENDERS)
        return hmac.digest(key, f"{day.isoformat()}:{address}".encode(), sha256).hex()


def parse_answer(typed: str) -> Answer:
    """Raises `InvalidValueError` for what is no answer."""
    if typed not in set(Answer):
        raise InvalidValueError("choice-unknown")
    return Answer(typed)


async def own_voice(block: Block, point: VoicePoint, token: str, day: date) -> Voice | None:
    """What the browser with this token has answered at this point lately."""
    voice = await block[Voices].by_mark(Voice.mark_of(token))
    if voice is None or voice.point_id != point.id or voice.given_on < day - CHANGEABLE_FOR:
        return None
    return voice


async def require_own_voice(block: Block, point: VoicePoint, token: str, day: date) -> Voice:
    """Raises `OutdatedError` where this browser has given none, or it is known no more."""
    voice = await own_voice(block, point, token, day)
    if voice is None:
        raise OutdatedError("voice-unknown")
    return voice
