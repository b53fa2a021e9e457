"""What an NGO is told of a moderator's call."""

from datetime import timedelta

from bot.models.pitches import PitchStatus
from bot.models.waits import Wait
from bot.use_cases.moderation.calling import NoteCall, UndoCall
from bot.use_cases.moderation.calls import CallOutcome
from bot.use_cases.pitches.answering import AcceptInterest, PitchAnswer, RefuseInterest
from bot.use_cases.pitches.clocks import CALL_BACKERS
from tests.use_cases.kernel.promised.world import (
    GROUND_IS_GONE,
    Deed,
    Table,
    World,
    the_ngo_is_no_longer_verified,
    the_project_is_paused,
    the_project_is_withdrawn,
)

TABLE = Table()


def _call(world: World) -> tuple[str, int]:
    wait = next(wait for wait in world.uow.all(Wait) if wait.kind.startswith("call-"))
    return wait.kind, wait.record_id


def about_interest(outcome: CallOutcome) -> Deed:
    async def call(world: World) -> None:
        await world.answered(PitchAnswer.INTERESTED)
        world.clock.advance(timedelta(days=5))
        await world.ring_clocks()
        await world.by(world.moderator, NoteCall)(*_call(world), outcome)

    return call


def about_project(outcome: CallOutcome, *, silent: bool = True) -> Deed:
    async def call(world: World) -> None:
        _ = world.profile
        world.pitch.status = PitchStatus.EXPIRED if silent else PitchStatus.DECLINED
        async with world.uow as block:
            await block.waits.begin(CALL_BACKERS, world.project.id, region=world.project.region)
            await block.commit()
        await world.by(world.moderator, NoteCall)(*_call(world), outcome)

    return call


async def undo(world: World) -> None:
    await world.by(world.moderator, UndoCall)(*_call(world))


async def accept(world: World) -> None:
    await world.by_ngo(AcceptInterest)(world.pitch.id)


async def refuse(world: World) -> None:
    await world.by_ngo(RefuseInterest)(world.pitch.id)


async def late_interest(world: World) -> None:
    await world.answered(PitchAnswer.INTERESTED)


PROJECT_HAS_MOVED_ON = (
    undo,
    the_project_is_withdrawn,
    the_project_is_paused,
    the_ngo_is_no_longer_verified,
)

TABLE.kind("call-agreed", about_interest(CallOutcome.WILL_ANSWER), undo, accept, refuse, *GROUND_IS_GONE)
TABLE.kind("call-missed", about_interest(CallOutcome.NO_ANSWER), undo, accept, refuse, *GROUND_IS_GONE)
TABLE.kind("call-refused", about_interest(CallOutcome.DOES_NOT_WANT))
TABLE.kind("call-backers-hope", about_project(CallOutcome.WILL_ANSWER), late_interest, *PROJECT_HAS_MOVED_ON)
TABLE.kind("call-backers-none", about_project(CallOutcome.NO_ANSWER), late_interest, *PROJECT_HAS_MOVED_ON)
TABLE.kind("call-team-missed", about_project(CallOutcome.NO_ANSWER, silent=False), *PROJECT_HAS_MOVED_ON)
