"""A memorandum that came to nothing is drafted anew from what was answered before."""

from datetime import timedelta

import pytest

from bot.models.memoranda import Memorandum, MemorandumStage, Pair
from bot.use_cases.memoranda.answering import DeclineMemorandum
from bot.use_cases.memoranda.drafting import Groundwork, PrepareMemorandum
from bot.use_cases.memoranda.forming import PartyForm
from tests.use_cases.memoranda.memorandum_world import World


async def prepared(world: World) -> Groundwork:
    return await world.act(PrepareMemorandum, world.seeker, world.ngo)(world.pitch.id)


async def declined(world: World, memorandum: Memorandum, *, by_state: bool = False) -> None:
    person, organization = (world.official, world.department) if by_state else (world.giver, world.backer)
    await world.act(DeclineMemorandum, person, organization)(memorandum.id, "Мерзімі сәйкес емес")


@pytest.mark.parametrize("stage", MemorandumStage)
async def test_only_what_came_to_nothing_is_gone_on_from(world: World, stage: MemorandumStage) -> None:
    assert (await prepared(world)).earlier is None
    memorandum = await world.invite()
    memorandum.stage = stage
    found = await prepared(world)
    over = stage in {MemorandumStage.DECLINED, MemorandumStage.LAPSED}
    assert (found.earlier is not None, found.standing is None) == (
        over,
        over or stage is MemorandumStage.ENDED,
    )


async def test_all_that_was_answered_is_there(world: World) -> None:
    form = world.form(PartyForm(world.department.id))
    memorandum = await world.invite(form)
    await declined(world, memorandum)
    earlier = (await prepared(world)).earlier
    assert earlier is not None
    assert (earlier.aims, earlier.place, earlier.plan) == (form.aims, form.place, form.plan)
    assert (earlier.term_months, earlier.term_until) == (12, None)
    assert form.own is not None
    assert earlier.intentions == form.own.intentions
    assert earlier.third is not None
    assert (earlier.two_sides, earlier.third.organization_id) == (False, world.department.id)
    assert (earlier.position, earlier.basis) == ("chairperson", "charter")
    assert earlier.signatories[world.backer.id] == world.giver.id


async def test_the_other_side_goes_on_from_it_in_its_own_name(world: World) -> None:
    await declined(world, await world.invite())
    theirs = (await world.act(PrepareMemorandum, world.giver, world.backer)(world.pitch.id)).earlier
    colleague = (await world.act(PrepareMemorandum, world.colleague, world.ngo)(world.pitch.id)).earlier
    assert theirs is not None
    assert colleague is not None
    assert theirs.position
    assert (colleague.position, colleague.basis) == ("", "")


async def test_a_body_that_declined_is_not_taken_over(world: World) -> None:
    await declined(world, await world.invite(), by_state=True)
    earlier = (await prepared(world)).earlier
    assert earlier is not None
    assert (earlier.two_sides, earlier.third) == (False, None)


async def test_a_memorandum_of_two_stays_one(world: World) -> None:
    await declined(world, await world.invite(world.form()))
    earlier = (await prepared(world)).earlier
    assert earlier is not None
    assert (earlier.two_sides, earlier.third) == (True, None)


async def test_days_that_have_passed_are_asked_anew(world: World) -> None:
    until = world.clock.now().date() + timedelta(days=90)
    memorandum = await world.invite(world.form(term_months=None, term_until=until))
    await declined(world, memorandum)
    earlier = (await prepared(world)).earlier
    assert earlier is not None
    assert (earlier.term_until, len(earlier.plan)) == (until, 1)
    world.clock.advance(timedelta(days=91))
    earlier = (await prepared(world)).earlier
    assert earlier is not None
    assert (earlier.term_until, earlier.plan) == (None, ())


async def test_the_last_of_several_counts(world: World) -> None:
    for number in (1, 2):
        memorandum = await world.invite(
            world.form(aims=Pair(f"Ауыл балаларына көмек, {number}-нұсқа.", "Помощь сельским детям.")),
            submission=f"number {number}",
        )
        await declined(world, memorandum)
    earlier = (await prepared(world)).earlier
    assert earlier is not None
    assert earlier.aims.kk == "Ауыл балаларына көмек, 2-нұсқа."
