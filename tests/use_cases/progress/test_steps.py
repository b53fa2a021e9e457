"""The plan of a memorandum in force: who answers for a line is asked, and the others read what became of it."""

from datetime import timedelta

import pytest

from bot.models.memoranda import Memorandum
from bot.models.waits import Wait
from bot.use_cases.kernel.errors import NotFoundError, OutdatedError
from bot.use_cases.memoranda.freezing import hash_of
from bot.use_cases.progress.asking import STEP
from bot.use_cases.progress.notifications import PlanNews, news_of
from bot.use_cases.progress.reading import ShowPlan
from bot.use_cases.progress.responsible import Named, responsible_for
from bot.use_cases.progress.stages import CompleteProject
from bot.use_cases.progress.steps import PutStepOff, TickStep, UntickStep
from tests.use_cases.progress.progress_world import WORDS, World

NGO, BUSINESS, BODY = 1, 2, 3
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
    before = (memorandum.frozen_hash, list(memorandum.plan))
    await world.ngo_does(TickStep)(world.steps()[0].id)
    assert (memorandum.frozen_hash, list(memorandum.plan)) == before
    assert memorandum.frozen is not None
    assert hash_of(memorandum.frozen, memorandum.wording) == memorandum.frozen_hash


async def test_who_may_tick(world: World) -> None:
    prepared, laptops, _ = world.steps()
    for others in (world.backer_does, world.body_does, world.stranger_does):
        for deed in (TickStep, PutStepOff, UntickStep):
            with pytest.raises(NotFoundError):
                await others(deed)(prepared.id)
    await world.ngo_does(TickStep)(laptops.id)
    assert laptops.done_at is not None, "the carrier keeps the plan together"
    with pytest.raises(NotFoundError):
        await world.ngo_does(TickStep)(10**6)


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
