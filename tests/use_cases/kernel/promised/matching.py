"""What backers, projects' people and moderators are told of pitches."""

from datetime import timedelta

from bot.models.backers import PitchFrequency
from bot.models.pitches import MatchEnd, Pitch, PitchStatus
from bot.use_cases.backers.profiles import PauseBacking
from bot.use_cases.pitches.answering import AcceptInterest, AnswerPitch, PitchAnswer, RefuseInterest
from bot.use_cases.pitches.matches import EndMatch
from bot.use_cases.pitches.parts import Part
from bot.use_cases.projects.changes import WithdrawProject
from tests.builders import a_pitch
from tests.use_cases.kernel.promised.world import (
    GROUND_IS_GONE,
    Deed,
    Table,
    World,
    the_backer_is_no_longer_verified,
    the_ngo_is_no_longer_verified,
    the_project_is_paused,
    the_project_is_withdrawn,
)

TABLE = Table()


async def a_pitch_comes(world: World) -> None:
    """Found by a search, to a backer that gets each at once."""
    _ = world.profile, world.project
    await world.search()
    world.__dict__["pitch"] = world.uow.one(Pitch, project_id=world.project.id)


async def interested(world: World) -> None:
    await world.answered(PitchAnswer.INTERESTED)


async def later(world: World) -> None:
    await world.answered(PitchAnswer.LATER)


async def no(world: World) -> None:
    await world.answered(PitchAnswer.NOT_FOR_US)


async def it_expires(world: World) -> None:
    world.pitch.expire(world.clock.now())


async def the_backer_pauses(world: World) -> None:
    await world.by_backer(PauseBacking)(world.backer.id, paused=True)


WAYS = (
    interested,
    later,
    no,
    it_expires,
    the_backer_pauses,
    the_project_is_paused,
    *GROUND_IS_GONE,
)


async def a_pitch_comes_again(world: World) -> None:
    await a_pitch_comes(world)
    await later(world)
    await world.advance(after=timedelta(days=14))


async def a_pitch_is_brought_to_mind(world: World) -> None:
    await a_pitch_comes(world)
    await world.advance(after=timedelta(days=2))


TABLE.kind("pitch", a_pitch_comes, *WAYS)
TABLE.kind("pitch-again", a_pitch_comes_again, *WAYS)
TABLE.kind("pitch-nudge", a_pitch_is_brought_to_mind, *WAYS)


async def the_best_is_busy(world: World) -> None:
    """The backer takes one a week and has got another project in it."""
    world.profile.pitches_per_week = 1
    await world.shown(world.new_project(), world.backer)
    _ = world.project
    await world.search()


async def another_says_yes(world: World) -> None:
    world.uow.keep(a_pitch(world.project, world.new_backer(), status=PitchStatus.INTERESTED))


TABLE.kind(
    "best-busy",
    the_best_is_busy,
    another_says_yes,
    the_project_is_paused,
    the_project_is_withdrawn,
    the_ngo_is_no_longer_verified,
)


async def a_digest(world: World) -> None:
    """Two pitches for the next morning, which has come."""
    world.profile.frequency = PitchFrequency.DAILY
    world.made = [world.project, world.new_project("Басқа жоба")]
    await world.search()
    world.clock.move_to(world.uow.all(Pitch)[0].asked_at)


async def a_digest_is_brought_to_mind(world: World) -> None:
    await a_digest(world)
    await world.advance(after=timedelta(days=2))


async def all_are_answered(world: World) -> None:
    for pitch in world.uow.all(Pitch):
        pitch.decline(world.giver.id, world.clock.now())


async def all_expire(world: World) -> None:
    for pitch in world.uow.all(Pitch):
        pitch.expire(world.clock.now())


async def all_are_withdrawn(world: World) -> None:
    for project in world.made:
        await WithdrawProject(world.as_ngo, world.uow, world.clock)(project.id)


DIGEST_WAYS = (
    all_are_answered,
    all_expire,
    all_are_withdrawn,
    the_backer_pauses,
    the_ngo_is_no_longer_verified,
    the_backer_is_no_longer_verified,
)
TABLE.kind("digest", a_digest, *DIGEST_WAYS)
TABLE.kind("digest-nudge", a_digest_is_brought_to_mind, *DIGEST_WAYS)


async def interested_in_a_part(world: World) -> None:
    _ = world.pitch
    part = Part(world.project.needs[:1], "12 ноутбук береміз")
    await world.by_backer(AnswerPitch)(world.pitch.id, PitchAnswer.INTERESTED, part)


async def matched_in_part(world: World) -> None:
    await interested_in_a_part(world)
    await world.by_ngo(AcceptInterest)(world.pitch.id)


async def the_backer_is_interested(world: World) -> None:
    _ = world.pitch
    await interested(world)


async def accept(world: World) -> None:
    await world.by_ngo(AcceptInterest)(world.pitch.id)


async def refuse(world: World) -> None:
    await world.by_ngo(RefuseInterest)(world.pitch.id)


async def refused(world: World) -> None:
    await the_backer_is_interested(world)
    await refuse(world)


async def would_help_with_something_else(world: World) -> None:
    part = Part((), "Тек тәлімгер бөлеміз")
    await world.by_backer(AnswerPitch)(world.pitch.id, PitchAnswer.INTERESTED, part)


TOLD_OF_INTEREST = (accept, refuse, would_help_with_something_else, *GROUND_IS_GONE)
TABLE.kind("pitch-interest", the_backer_is_interested, *TOLD_OF_INTEREST)
TABLE.kind("pitch-interest-part", interested_in_a_part, *TOLD_OF_INTEREST)


async def the_interest_is_a_day_old(world: World) -> None:
    await the_backer_is_interested(world)
    world.clock.advance(timedelta(days=1))
    await world.ring_clocks()


TABLE.kind("interest-nudge", the_interest_is_a_day_old, accept, refuse, *GROUND_IS_GONE)


async def four_interests_are_a_day_old(world: World) -> None:
    """All clocks ring in one pass, so that the NGO gets one summary."""
    world.made = [world.new_project(f"Жоба {number}") for number in range(4)]
    world.made = [world.uow.keep(a_pitch(project, world.backer)) for project in world.made]
    for pitch in world.made:
        await world.by_backer(AnswerPitch)(pitch.id, PitchAnswer.INTERESTED)
    world.clock.advance(timedelta(days=1))
    await world.ring_clocks()


async def accept_all(world: World) -> None:
    for pitch in world.made:
        await world.by_ngo(AcceptInterest)(pitch.id)


TABLE.kind("waits-summary", four_interests_are_a_day_old, accept_all, the_ngo_is_no_longer_verified)
TABLE.kind("match", World.matched, *GROUND_IS_GONE)
TABLE.kind("match-in-part", matched_in_part, *GROUND_IS_GONE)
TABLE.kind("interest-refused", refused)


def after(days: int, deed: Deed) -> Deed:
    async def and_then(world: World) -> None:
        await deed(world)
        world.clock.advance(timedelta(days=days))
        await world.ring_clocks()

    return and_then


async def end(world: World) -> None:
    await world.by_ngo(EndMatch)(world.pitch.id, MatchEnd.NOT_SUITABLE)


async def ended_by_the_ngo(world: World) -> None:
    await world.matched()
    await end(world)


async def ended_by_the_backer(world: World) -> None:
    await world.matched()
    await world.by_backer(EndMatch)(world.pitch.id, MatchEnd.WORDS, "Қаражат жоқ")


TABLE.kind("interest-called", after(5, the_backer_is_interested), accept, refuse, *GROUND_IS_GONE)
TABLE.kind("interest-unanswered", after(14, the_backer_is_interested))
TABLE.kind("interest-lost", after(14, the_backer_is_interested))
TABLE.kind("match-next-step", after(3, World.matched), end, *GROUND_IS_GONE)
TABLE.kind("match-how", after(10, World.matched), end, *GROUND_IS_GONE)
TABLE.kind("match-ended-backer", ended_by_the_ngo)
TABLE.kind("match-ended-project", ended_by_the_backer)
