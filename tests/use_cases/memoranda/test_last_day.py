"""Nobody agrees on a term that is over: the last day may come while the parts are told or the text is confirmed."""

from datetime import timedelta

import pytest

from bot.models.memoranda import Memorandum, MemorandumStage, PlanItem
from bot.models.waits import Wait
from bot.use_cases.kernel.errors import InvalidValueError, OutdatedError
from bot.use_cases.memoranda.answering import AskForChange
from bot.use_cases.memoranda.asking import DRAFT
from bot.use_cases.memoranda.drafting import ReviseMemorandum
from bot.use_cases.memoranda.forming import MemorandumForm
from tests.use_cases.memoranda.memorandum_world import World

DAYS = 70


def until(world: World, days: int) -> MemorandumForm:
    return world.form(term_months=None, term_until=world.clock.now().date() + timedelta(days=days))


def stage_of(world: World, memorandum: Memorandum) -> MemorandumStage:
    return world.uow.by_id(Memorandum, memorandum.id).stage


async def revise(world: World, memorandum: Memorandum, days: int) -> bool:
    return await world.act(ReviseMemorandum, world.seeker, world.ngo)(memorandum.id, until(world, days))


@pytest.mark.parametrize("late", [0, 1, 10])
async def test_a_last_day_that_has_come_is_not_confirmed_and_another_one_is(world: World, late: int) -> None:
    memorandum = await world.invite(until(world, DAYS))
    await world.confirm(memorandum, world.seeker, world.ngo)
    world.clock.advance(timedelta(days=DAYS + late))
    with pytest.raises(OutdatedError, match="memorandum-day-has-come"):
        await world.confirm(memorandum, world.giver, world.backer)
    assert stage_of(world, memorandum) is MemorandumStage.PUT
    await world.act(AskForChange, world.giver, world.backer)(memorandum.id, "term", "Мерзімі өтіп кетті")
    for days in (-late, 0):
        with pytest.raises(InvalidValueError, match="memorandum-term-over"):
            await revise(world, memorandum, days)
    assert await revise(world, memorandum, DAYS)
    await world.confirm_all(memorandum)
    assert memorandum.stage is MemorandumStage.AGREED
    assert memorandum.term_until == world.clock.now().date() + timedelta(days=DAYS)


async def test_the_day_before_is_early_enough(world: World) -> None:
    memorandum = await world.invite(until(world, DAYS))
    world.clock.advance(timedelta(days=DAYS - 1))
    await world.confirm_all(memorandum)
    assert memorandum.stage is MemorandumStage.AGREED


async def test_while_the_parts_are_told_the_drafter_is_asked_for_another_day(world: World) -> None:
    memorandum = await world.prepare(until(world, DAYS))
    world.clock.advance(timedelta(days=DAYS))
    await world.tell_part(memorandum, world.giver, world.backer)
    assert stage_of(world, memorandum) is MemorandumStage.DRAFT
    assert world.told_of("memorandum-day-has-come") == sorted([world.seeker.id, world.colleague.id])
    assert [wait.kind for wait in world.uow.all(Wait) if wait.kind == DRAFT and not wait.ended_at]
    assert await revise(world, memorandum, DAYS)
    assert memorandum.stage is MemorandumStage.PUT


async def test_a_term_in_months_waits_for_agreement(world: World) -> None:
    soon = PlanItem("Ноутбук сатып алу", world.clock.now().date() + timedelta(days=20), "Жем компрессор").row
    memorandum = await world.invite(world.form(term_months=1, plan=(soon,)))
    world.clock.advance(timedelta(days=40))
    await world.confirm_all(memorandum)
    assert memorandum.stage is MemorandumStage.AGREED
    assert memorandum.term_until > world.clock.now().date()
