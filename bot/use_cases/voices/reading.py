"""What people have said at the place of a project, as its people and everybody else read it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from bot.models.voices import Answer, Round, Shown, Tally
from bot.models.words import OrganizationName, Words
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.memoranda.sealing import Imprint
from bot.use_cases.organizations.access import represents
from bot.use_cases.organizations.views import name_of
from bot.use_cases.voices.access import require_listener
from bot.use_cases.voices.asking import CALL, POSTER
from bot.use_cases.voices.ports import VoicePoints, Voices


@dataclass(frozen=True, slots=True)
class SaidThere:
    """A photo or a line that somebody has left with their answer, and a moderator has let be shown. `photo` is the hash
    of a picture, if there is one.
    """

    answer: Answer
    round: Round
    on: date
    words: str
    photo: str | None


@dataclass(frozen=True, slots=True)
class VoicesOfProject:
    """What people have said, by round: those rounds alone in which they are enough to be told. The newest of what they
    have added comes first.
    """

    rounds: Mapping[Round, Tally]
    said: tuple[SaidThere, ...]


async def voices_of_project(block: Block, project_id: int) -> VoicesOfProject | None:
    """What everybody may read; None if nobody is asked, or too few have answered to be told."""
    point = await block[VoicePoints].of_project(project_id)
    if point is None or not point.open:
        return None
    told = {asked: tally for asked, tally in (await block[Voices].tallies(point.id)).items() if tally.told}
    if not told:
        return None
    said = [
        SaidThere(voice.answer, Round(voice.round), voice.given_on, voice.words, voice.photo)
        for voice in await block[Voices].with_words(point.id)
        if voice.shown is Shown.SHOWN and voice.round in told
    ]
    return VoicesOfProject(told, tuple(said))


@dataclass(frozen=True, slots=True)
class VoicesView:
    """The same for the project's people and those who follow it. `asked` are the rounds asked so far, each with what
    was answered, or None while too few have. `mine`: the reader is of the project's people; `can_hang`: they are asked
    whether the poster hangs. `page` is the address at the place.
    """

    project_id: int
    title: Words
    organization: OrganizationName
    asked: Mapping[Round, Tally | None]
    said: tuple[SaidThere, ...]
    page: str
    mine: bool
    can_hang: bool
    waits: tuple[WaitView, ...] = ()


class ShowVoices(UseCase):
    """What people say at the place of a project, for its people and those who follow it."""

    permission: ClassVar = Permission.REPRESENT
    reads: ClassVar = True

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, imprint: Imprint) -> None:
        super().__init__(identity, uow, clock)
        self._imprint = imprint

    async def __call__(self, project_id: int) -> VoicesView:
        now = self.clock.now()
        async with self.uow.read() as block:
            actor, project, carrier, point = await require_listener(self, block, project_id)
            mine = represents(actor, carrier.id)
            found = await voices_of_project(block, project_id)
            told = found.rounds if found else {}
            hanging = [*(await block.waits.views(POSTER, [point.id])).values()]
            calls = [*(await block.waits.views(CALL, [project_id])).values()]
            return VoicesView(
                project_id=project.id,
                title=project.name,
                organization=name_of(carrier),
                asked={asked: told.get(asked) for asked in Round if asked <= point.round_at(now)},
                said=found.said if found else (),
                page=f"{self._imprint.public_url}/v/{point.code}",
                mine=mine,
                can_hang=mine and bool(hanging) and Permission.SEEK_SUPPORT in actor.permissions,
                waits=(*(view.read_by(ours=mine) for view in hanging), *calls),
            )
