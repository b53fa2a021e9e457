"""Who was told stands in the ledger as it was: who did it, who was away, and where nobody was left to be told."""

from collections.abc import Awaitable, Callable

import pytest

from bot.models.organizations import Membership
from bot.models.people import Person
from bot.models.reference import Language
from bot.models.tellings import Telling, ToldAs
from bot.models.waits import Wait
from bot.presenting.cards.ends import end_line
from bot.presenting.translator import Translator
from bot.use_cases.figures.ledger import End, EndState, ListEnds
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.waiting import AS_REGISTERED, Clocks
from bot.use_cases.pitches.answering import AcceptInterest, PitchAnswer, RefuseInterest
from bot.wiring.registry import registry
from tests.database import Database
from tests.fakes import FrozenClock
from tests.statements import statements_of
from tests.use_cases.kernel.promised.matching import a_pitch_comes, the_backer_is_interested
from tests.use_cases.kernel.promised.world import World


async def lines(uow: Database, clock: FrozenClock, kind: str) -> list[End]:
    list_ends = ListEnds(SystemIdentity(), uow, clock, Clocks(registry().waits, AS_REGISTERED))
    return [end for end in await list_ends() if end.kind == kind]


async def test_whoever_answers_did_it_and_the_other_side_is_told(uow: Database, clock: FrozenClock) -> None:
    world = World(uow, clock)
    await the_backer_is_interested(world)
    await world.by_ngo(RefuseInterest)(world.pitch.id)
    (interest,) = await lines(uow, clock, "interest")
    told = {telling.organization_id for telling in uow.all(Telling) if telling.wait_id == interest.id}
    assert (interest.state, interest.outcome) == (EndState.ENDED, "refused")
    assert {one.acted for one in interest.told} == {True, False}
    assert told == {world.ngo.id, world.backer.id}


async def test_who_has_blocked_the_bot_could_not_be_told(uow: Database, clock: FrozenClock) -> None:
    world = World(uow, clock)
    await the_backer_is_interested(world)
    for membership in uow.all(Membership):
        if membership.organization_id == world.backer.id:
            uow.by_id(Person, membership.person_id).reachable = False
    await world.by_ngo(RefuseInterest)(world.pitch.id)
    (interest,) = await lines(uow, clock, "interest")
    (told,) = [one for one in interest.told if not one.acted]
    assert told.people == told.away > 0
    english = Translator(Language.ENGLISH, clock.now)
    assert any("has blocked the bot" in line for line in end_line(english, interest)["told"])


async def test_where_nobody_is_left_the_ledger_says_so(uow: Database, clock: FrozenClock) -> None:
    world = World(uow, clock)
    await the_backer_is_interested(world)
    for membership in uow.all(Membership):
        if membership.organization_id == world.backer.id:
            membership.leave(clock.now())
    await world.by_ngo(RefuseInterest)(world.pitch.id)
    (interest,) = await lines(uow, clock, "interest")
    (told,) = [one for one in interest.told if not one.acted]
    assert (told.told_as, told.people) == (ToldAs.ORGANIZATION, 0)


async def declined(world: World) -> None:
    await a_pitch_comes(world)
    await world.answered(PitchAnswer.NOT_FOR_US)


async def lapsed(world: World) -> None:
    await a_pitch_comes(world)
    while due := [wait.next_at for wait in world.uow.all(Wait) if wait.kind == "pitch" and wait.next_at]:
        world.clock.move_to(min(due))
        await world.ring_clocks()


@pytest.mark.parametrize("deed", [declined, lapsed])
async def test_a_refusal_reads_like_silence(
    deed: Callable[[World], Awaitable[None]], uow: Database, clock: FrozenClock
) -> None:
    """Nobody is asked under power, and the demo's ledger is seen by everybody who plays."""
    await deed(World(uow, clock))
    *_, pitch = await lines(uow, clock, "pitch")
    assert pitch.outcome == deed.__name__
    line = end_line(Translator(Language.ENGLISH, clock.now), pitch)
    assert line["end"] == "passed without interest"
    assert line["told"] == ["nobody: a refusal is not told apart from silence"]
    assert (line["state"], line["ended_at"]) == ("ended", None), (
        "silence ends at the last moment, a refusal before"
    )


async def test_the_ledger_takes_as_many_queries_however_many_lines(uow: Database, clock: FrozenClock) -> None:
    world = World(uow, clock)
    await the_backer_is_interested(world)
    await world.by_ngo(AcceptInterest)(world.pitch.id)
    list_ends = ListEnds(SystemIdentity(), uow, clock, Clocks(registry().waits, AS_REGISTERED))
    with statements_of(uow) as few:
        ends = await list_ends()
    row = {"kind": "interest", "waits_for": ends[0].waits_for, "since": clock.now(), "outcome": "refused"}
    for _ in range(50):
        uow.keep(Wait(record_id=world.pitch.id, **row)).end("refused", clock.now())  # type: ignore[arg-type]
    with statements_of(uow) as many:
        assert len(await list_ends()) == len(ends) + 50
    assert len(many) == len(few)
