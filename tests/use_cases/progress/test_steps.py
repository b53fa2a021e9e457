"""The plan of a memorandum in force: who answers for a line is asked, and the others read what became of it."""

from datetime import timedelta
from typing import Any

import pytest

from bot.models.country import moment, today
from bot.models.memoranda import Memorandum
from bot.models.progress import MORNING
from bot.models.waits import Wait
from bot.use_cases.kernel.errors import NotFoundError, OutdatedError
from bot.use_cases.memoranda.freezing import hash_of
from bot.use_cases.progress.asking import CALL, STEP
from bot.use_cases.progress.notifications import PlanNews, news_of
from bot.use_cases.progress.plans import ShowPlan
from bot.use_cases.progress.ports import PlanSteps
from bot.use_cases.progress.reading import ShowProgress
from bot.use_cases.progress.responsible import Named, responsible_for
from bot.use_cases.progress.stages import CompleteProject, StartProject
from bot.use_cases.progress.steps import PutStepOff, TickStep, UntickStep
from tests.builders import an_actor
from tests.use_cases.progress.progress_world import DAY, WORDS, World

NGO, BUSINESS, BODY = 1, 2, 3


async def news_for(world: World, organization_id: int, days_ago: int = 0) -> list[Any]:
    """What the organisation reads of that day in the plan's news."""
    day = today(world.clock.now()) - days_ago * DAY
    async with world.uow.read() as block:
        return list(
            await news_of(block, world.memorandum, PlanNews(world.memorandum.id, organization_id, day))
        )


PARTIES = (
    Named(NGO, ("Болашақ кілті", "Ключ к будущему", "Айгерім Сәрсен")),
    Named(BUSINESS, ("Жем компрессор", "Сергей Волков")),
    Named(BODY, ("Атырау облысының білім басқармасы", "Управление образования Атырауской области", "")),
)


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("Болашақ кілті", NGO),
        ("болашак килти", NGO),
        ("ОФ «Ключ к будущему»", NGO),
        ("Жем", BUSINESS),
        ("ТОО «Жем компрессор», директор", BUSINESS),
        ("Волков С.", BUSINESS),
        ("Управление образования", BODY),
        ("Білім басқармасы", BODY),
        ("Айгерім", NGO),
        ("барлығы", None),
        ("ҚҚ", None),
        ("", None),
        ("Болашақ кілті, Жем компрессор", None),
        ("Ключ к будущему и управление образования", None),
        ("общественный фонд", None),
    ],
)
def test_a_line_names_the_party_that_shares_most_words_with_it(who: str, expected: int | None) -> None:
    assert responsible_for(who, PARTIES) == expected


async def test_each_line_gets_its_record_and_its_clock(world: World) -> None:
    steps = world.steps()
    assert [step.organization_id for step in steps] == [world.ngo.id, world.backer.id, world.ngo.id]
    for step in steps:
        wait = world.wait(STEP, step.id)
        assert wait is not None
        assert wait.party_id == step.organization_id


async def test_who_answers_for_it_is_reminded_a_week_before_and_on_the_day(world: World) -> None:
    await world.pass_days(32)
    assert world.giver.id not in world.told_of("plan-step-asked")
    await world.pass_days(2)
    assert world.told_of("plan-step-asked").count(world.giver.id) == 1
    await world.pass_days(7)
    assert world.told_of("plan-step-asked").count(world.giver.id) == 2


async def test_a_tick_ends_it_and_the_others_read_of_it_in_one_message_in_the_morning(world: World) -> None:
    prepared, laptops, summary = world.steps()
    for step in (prepared, summary):
        await world.ngo_does(TickStep)(step.id)
        await world.ngo_does(TickStep)(step.id)
    assert prepared.done_at == world.clock.now()
    assert prepared.done_by == world.seeker.id
    assert world.wait(STEP, prepared.id) is None
    assert world.uow.actions.count("plan_step.tick") == 2
    assert world.told_of("plan-news") == sorted([world.giver.id, world.official.id])
    assert all(
        promise.not_before > world.clock.now() for promise in world.uow.promised if promise.key == "plan-news"
    )
    await world.backer_does(TickStep)(laptops.id)
    assert world.seeker.id in world.told_of("plan-news")
    memorandum = world.uow.all(Memorandum)[0]
    day = world.clock.now().date()
    async with world.uow.read() as block:
        for_business = await news_of(block, memorandum, PlanNews(memorandum.id, world.backer.id, day))
        for_ngo = await news_of(block, memorandum, PlanNews(memorandum.id, world.ngo.id, day))
    assert (len(for_business), len(for_ngo)) == (2, 1)


async def test_a_tick_changes_nothing_of_what_was_agreed(world: World) -> None:
    memorandum = world.uow.all(Memorandum)[0]
    version = memorandum.versions[0]
    before = (version.hash, memorandum.plan)
    await world.ngo_does(TickStep)(world.steps()[0].id)
    assert (version.hash, memorandum.plan) == before
    assert version.value is not None
    assert hash_of(version.value, version.wording) == version.hash


async def test_who_may_tick(world: World) -> None:
    prepared, laptops, _ = world.steps()
    for others in (world.backer_does, world.body_does, world.stranger_does):
        for deed in (TickStep, PutStepOff, UntickStep):
            with pytest.raises(NotFoundError):
                await others(deed)(prepared.id)
    await world.ngo_does(TickStep)(laptops.id)
    assert laptops.done_at is not None, "the carrier keeps the plan together"
    with pytest.raises(NotFoundError):
        await world.ngo_does(PutStepOff)(laptops.id)
    with pytest.raises(NotFoundError):
        await world.ngo_does(TickStep)(10**6)


async def test_the_carrier_says_of_nobody_else_that_they_need_more_time(world: World) -> None:
    await world.pass_days(41)
    laptops = world.steps()[1]
    with pytest.raises(NotFoundError):
        await world.ngo_does(PutStepOff)(laptops.id)
    assert laptops.late_at is None
    assert (await world.backer_does(PutStepOff)(laptops.id)).late


async def test_what_the_carrier_ticks_for_a_business_is_told_to_the_business(world: World) -> None:
    laptops = world.steps()[1]
    await world.ngo_does(TickStep)(laptops.id)
    assert world.told_of("plan-news") == [world.giver.id]
    assert [line.key for line in await news_for(world, world.backer.id)] == ["plan-news-done-by"]
    assert await news_for(world, world.ngo.id) == []
    for reads in (world.backer_does, world.ngo_does):
        step = (await reads(ShowPlan)(world.memorandum.id)).steps[1]
        assert step.ticked_by is not None
        assert step.untickable
    await world.backer_does(UntickStep)(laptops.id)
    await world.backer_does(TickStep)(laptops.id)
    assert [line.key for line in await news_for(world, world.ngo.id)] == ["plan-news-done"]
    assert await news_for(world, world.backer.id) == []


async def test_where_nobody_knows_any_more_who_ticked_all_read_that_it_is_done(world: World) -> None:
    laptops = world.steps()[1]
    await world.ngo_does(TickStep)(laptops.id)
    async with world.uow as block:
        for step, _, __ in await block[PlanSteps].with_ground([laptops.id]):
            step.done_by = None
        await block.commit()
    for reader in (world.ngo, world.backer):
        assert [line.key for line in await news_for(world, reader.id)] == ["plan-news-done"]


async def test_the_carrier_takes_back_no_tick_of_another(world: World) -> None:
    laptops = world.steps()[1]
    await world.backer_does(TickStep)(laptops.id)
    assert not (await world.ngo_does(ShowPlan)(world.memorandum.id)).steps[1].untickable
    with pytest.raises(NotFoundError):
        await world.ngo_does(UntickStep)(laptops.id)
    assert laptops.done_at is not None


async def test_who_has_read_of_a_tick_is_told_that_it_is_undone(world: World) -> None:
    prepared, laptops, _ = world.steps()
    for step in (prepared, laptops):
        await world.ngo_does(TickStep)(step.id)
    await world.ngo_does(UntickStep)(prepared.id)
    assert world.told_of("plan-step-undone") == [], "nobody has read of it"
    await world.ngo_does(TickStep)(prepared.id)
    world.clock.advance(timedelta(days=1))
    await world.ngo_does(UntickStep)(prepared.id)
    assert world.told_of("plan-step-undone") == sorted([world.giver.id, world.official.id])
    await world.backer_does(UntickStep)(laptops.id)
    both = [world.seeker.id, world.colleague.id]
    assert world.told_of("plan-step-undone") == sorted([world.giver.id, world.official.id, *both])


async def test_a_state_body_reads_the_same_whatever_becomes_of_the_line_of_a_business(world: World) -> None:
    """Done, late or overdue: neither the plan, nor the project, nor the news tell which."""

    async def read() -> object:
        plan = await world.body_does(ShowPlan)(world.memorandum.id)
        return (
            plan.done,
            plan.seen,
            plan.steps[1],
            (await world.body_does(ShowProgress)(world.project.id)).waits,
        )

    laptops = world.steps()[1]
    for number in (0, 2):
        await world.ngo_does(TickStep)(world.steps()[number].id)
    await world.ngo_does(StartProject)(world.project.id)
    world.clock.advance(timedelta(days=20))
    told_before = len(world.told)
    before = await read()
    await world.backer_does(TickStep)(laptops.id)
    assert await read() == before
    await world.backer_does(UntickStep)(laptops.id)
    assert await read() == before
    for late in (0, 24):
        world.clock.move_to(moment(laptops.due + late * DAY, MORNING))
        await world.ring()
        if not late:
            await world.backer_does(PutStepOff)(laptops.id)
        assert (await read())[:3] == before[:3]
    assert world.wait(CALL, world.project.id) is not None
    kinds = {wait.kind for wait in (await world.body_does(ShowProgress)(world.project.id)).waits}
    assert CALL not in kinds
    kinds = {wait.kind for wait in (await world.ngo_does(ShowProgress)(world.project.id)).waits}
    assert CALL in kinds
    told = {key for key, person_id in world.told[told_before:] if person_id == world.official.id}
    assert not {key for key in told if key.startswith("plan-")}
    assert world.giver.id in world.told_of("plan-step-late-ours")
    assert world.seeker.id in world.told_of("plan-step-late")
    for day in range(60):
        assert await news_for(world, world.department.id, day) == []


async def test_what_an_ngo_promised_is_read_by_the_state_body_too(world: World) -> None:
    await world.pass_days(21)
    await world.ngo_does(PutStepOff)(world.steps()[0].id)
    assert world.official.id in world.told_of("plan-news")
    assert (await world.body_does(ShowPlan)(world.memorandum.id)).steps[0].late


async def test_who_works_for_a_state_body_besides_learns_nothing_of_a_business(world: World) -> None:
    laptops = world.steps()[1]
    await world.backer_does(TickStep)(laptops.id)
    both = an_actor(world.seeker, world.ngo, world.department)
    step = (await world.act_as(ShowPlan, both)(world.memorandum.id)).steps[1]
    assert (step.done_at, step.open_to, step.tickable, step.untickable) == (None, False, False, False)
    for deed in (TickStep, UntickStep):
        with pytest.raises(NotFoundError):
            await world.act_as(deed, both)(laptops.id)


async def test_a_tick_is_taken_back_for_three_days(world: World) -> None:
    prepared = world.steps()[0]
    await world.ngo_does(TickStep)(prepared.id)
    await world.ngo_does(UntickStep)(prepared.id)
    assert prepared.done_at is None
    assert world.wait(STEP, prepared.id) is not None
    await world.ngo_does(TickStep)(prepared.id)
    world.clock.advance(timedelta(hours=72))
    with pytest.raises(OutdatedError, match="plan-step-stands"):
        await world.ngo_does(UntickStep)(prepared.id)


async def test_not_yet_before_the_day_changes_nothing(world: World) -> None:
    await world.pass_days(14)
    prepared = world.steps()[0]
    said = await world.ngo_does(PutStepOff)(prepared.id)
    assert not said.late
    assert prepared.late_at is None
    assert world.told_of("plan-news") == []


async def test_not_yet_on_the_day_is_late_and_asked_again_in_a_week(world: World) -> None:
    await world.pass_days(21)
    prepared = world.steps()[0]
    said = await world.ngo_does(PutStepOff)(prepared.id)
    assert said.late
    assert prepared.late_at is not None
    assert world.told_of("plan-news") == sorted([world.giver.id, world.official.id])
    asked = len(world.told_of("plan-step-asked"))
    await world.pass_days(6)
    assert len(world.told_of("plan-step-asked")) == asked
    await world.pass_days(2)
    assert len(world.told_of("plan-step-asked")) == asked + 2
    await world.ngo_does(TickStep)(prepared.id)
    with pytest.raises(OutdatedError, match="plan-step-done"):
        await world.ngo_does(PutStepOff)(prepared.id)


async def test_two_weeks_after_its_day_all_parties_are_told_and_it_stands_as_overdue(world: World) -> None:
    await world.pass_days(36)
    prepared = world.steps()[0]
    wait = world.wait(STEP, prepared.id)
    assert wait is not None
    assert wait.overdue
    assert world.told_of("plan-step-late-ours") == sorted([world.seeker.id, world.colleague.id])
    assert world.told_of("plan-step-late") == sorted([world.giver.id, world.official.id])


async def test_the_plan_is_read_by_its_parties_alone(world: World) -> None:
    memorandum = world.uow.all(Memorandum)[0]
    await world.pass_days(21)
    await world.ngo_does(TickStep)(world.steps()[2].id)
    view = await world.body_does(ShowPlan)(memorandum.id)
    assert [(step.late, step.done_at is not None) for step in view.steps] == [
        (False, False) if number == 1 else (number == 0, number == 2) for number in range(3)
    ]
    assert not any(step.tickable or step.untickable for step in view.steps)
    mine = await world.ngo_does(ShowPlan)(memorandum.id)
    assert [step.tickable for step in mine.steps] == [True, True, False]
    assert [step.untickable for step in mine.steps] == [False, False, True]
    with pytest.raises(NotFoundError):
        await world.stranger_does(ShowPlan)(memorandum.id)


async def test_the_plan_of_a_completed_project_asks_nothing_more(world: World) -> None:
    await world.ngo_does(CompleteProject)(world.project.id, WORDS)
    assert not [wait for wait in world.uow.all(Wait) if wait.kind == STEP and wait.ended_at is None]
    with pytest.raises(OutdatedError, match="memorandum-not-in-force"):
        await world.ngo_does(PutStepOff)(world.steps()[0].id)
