"""Answers to a memorandum: who may give them, and what follows."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.models.memoranda import MemorandumStage, PartyAnswer
from bot.models.organizations import OrganizationKind
from bot.models.pitches import Pitch, PitchStatus
from bot.models.projects import ProjectStage
from bot.models.roles import StaffRole
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import (
    DomainError,
    ForbiddenError,
    InvalidValueError,
    NotFoundError,
    OutdatedError,
)
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.memoranda.answering import ConfirmMemorandum, DeclineMemorandum
from tests.builders import a_project, an_actor
from tests.use_cases.memoranda.memorandum_world import World


async def test_the_last_acknowledgement_brings_it_into_force(world: World) -> None:
    memorandum = await world.invite()
    first = await world.confirm(memorandum, world.official, world.department)
    assert (first.number, first.awaited) == (None, 2)
    await world.confirm(memorandum, world.seeker, world.ngo)
    assert memorandum.stage is MemorandumStage.PUT
    assert world.project.stage is ProjectStage.PUBLISHED
    last = await world.confirm(memorandum, world.giver, world.backer)
    assert world.told_of("memorandum-agreed") == [], "it is told with the sealed file"
    assert await world.seal() == 1
    assert await world.seal() == 0
    number = f"ASAR-{world.clock.now().year}-23-0001"
    assert (last.number, last.awaited) == (number, 0)
    assert memorandum.stage is MemorandumStage.AGREED
    assert world.project.stage is ProjectStage.SUPPORTED
    assert world.told_of("memorandum-agreed") == sorted([world.seeker.id, world.giver.id, world.official.id])
    message = next(row for row in world.uow.promised if row.key == "memorandum-agreed").notification
    assert message.attachment is not None
    assert world.uow.actions.count("memorandum.agreed") == 1


async def test_the_same_tap_twice_is_one_acknowledgement(world: World) -> None:
    memorandum = await world.invite()
    for _ in range(3):
        done = await world.confirm(memorandum, world.seeker, world.ngo)
        assert done.awaited == 2
    assert world.uow.actions.count("memorandum.confirm") == 1
    await world.confirm_all(memorandum)
    for _ in range(2):
        again = await world.confirm(memorandum, world.giver, world.backer)
        assert again.number == memorandum.number
    assert len(world.told_of("memorandum-agreed")) == 3


async def test_a_term_in_months_runs_from_the_day_of_force(world: World) -> None:
    memorandum = await world.invite()
    proposed = memorandum.term_until
    world.clock.advance(timedelta(days=10))
    await world.confirm_all(memorandum)
    assert memorandum.term_until == proposed + timedelta(days=10)


async def test_the_year_of_the_number_is_that_of_kazakhstan(world: World) -> None:
    memorandum = await world.invite()
    world.clock.move_to(world.clock.now().replace(month=12, day=31, hour=19, minute=30))
    await world.confirm_all(memorandum)
    assert memorandum.number == f"ASAR-{world.clock.now().year + 1}-23-0001"


async def test_numbers_follow_each_other(world: World) -> None:
    first = await world.invite()
    await world.confirm_all(first)
    world.pitch = world.uow.keep(
        Pitch(
            project_id=world.uow.keep(a_project(world.ngo)).id,
            backer_id=world.backer.id,
            score=0.9,
            reasons=[],
            sent_at=world.clock.now(),
            status=PitchStatus.ACCEPTED,
        )
    )
    second = await world.invite(world.form(), submission="second")
    await world.confirm_all(second)
    assert [memorandum.number and memorandum.number[-4:] for memorandum in (first, second)] == [
        "0001",
        "0002",
    ]


async def test_a_refusal_ends_it_and_everybody_hears_why(world: World) -> None:
    memorandum = await world.invite()
    await world.confirm(memorandum, world.seeker, world.ngo)
    decline = world.act(DeclineMemorandum, world.giver, world.backer)
    await decline(memorandum.id, "Мерзімі сәйкес емес")
    await decline(memorandum.id, "Мерзімі сәйкес емес")
    assert memorandum.stage is MemorandumStage.DECLINED
    assert world.told_of("memorandum-declined") == sorted(
        [world.seeker.id, world.giver.id, world.official.id]
    )
    message = next(row for row in world.uow.promised if row.key == "memorandum-declined").notification
    assert message.args["reason"] == "Мерзімі сәйкес емес"
    with pytest.raises(OutdatedError, match="memorandum-closed"):
        await world.confirm(memorandum, world.official, world.department)
    assert world.project.stage is ProjectStage.PUBLISHED


async def test_who_has_confirmed_may_decline_until_it_is_agreed_and_not_after(world: World) -> None:
    memorandum = await world.invite()
    await world.confirm(memorandum, world.seeker, world.ngo)
    await world.act(DeclineMemorandum, world.seeker, world.ngo)(memorandum.id, "Ойланып қалдым")
    assert memorandum.stage is MemorandumStage.DECLINED
    answers = [(answer.answer, answer.words) for answer in memorandum.answers]
    assert answers == [(PartyAnswer.CONFIRMED, ""), (PartyAnswer.DECLINED, "Ойланып қалдым")]
    second = await world.invite(submission="second")
    await world.confirm_all(second)
    with pytest.raises(OutdatedError, match="memorandum-closed"):
        await world.act(DeclineMemorandum, world.seeker, world.ngo)(second.id, "Ойланып қалдым")


async def test_a_refusal_needs_its_reason(world: World) -> None:
    memorandum = await world.invite()
    with pytest.raises(InvalidValueError, match="text-no-letters"):
        await world.act(DeclineMemorandum, world.giver, world.backer)(memorandum.id, "…")
    assert memorandum.stage is MemorandumStage.PUT


ANSWERS: tuple[tuple[type[UseCase], tuple[object, ...]], ...] = (
    (ConfirmMemorandum, (1,)),
    (DeclineMemorandum, ("Бізге сәйкес емес",)),
)


def everybody_else(world: World) -> dict[str, Actor]:
    """Everyone but the invited person of a party, by the role in which they come."""
    staff = {
        role: world.new_person(f"Қызметкер {role}", staff=(role,))
        for role in (StaffRole.MODERATOR, StaffRole.ORGANISER, StaffRole.ADMINISTRATOR)
    }
    unverified = world.new_organization(
        "Расталмаған", OrganizationKind.NGO, world.new_person("Өкіл"), verified=False
    )
    other_backer = world.new_organization("Өзге", OrganizationKind.BUSINESS, world.new_person("Кәсіпкер"))
    other_body = world.new_organization("Орган", OrganizationKind.STATE, world.new_person("Маман"))
    return {
        "guest": an_actor(),
        "participant": an_actor(world.new_person("Қатысушы")),
        "representative": an_actor(world.new_person("Өкіл"), unverified),
        "ngo": an_actor(world.stranger, world.other),
        "backer": an_actor(world.new_person("Кәсіпкер"), other_backer),
        "state": an_actor(world.new_person("Маман"), other_body),
        **{role.value: an_actor(person) for role, person in staff.items()},
        "colleague of the invited person": an_actor(world.colleague, world.ngo),
        "invited, no longer representing": an_actor(world.seeker),
    }


@pytest.mark.parametrize(("deed", "words"), ANSWERS)
async def test_nobody_but_the_invited_person_answers(
    world: World, deed: type[UseCase], words: tuple[str, ...]
) -> None:
    memorandum = await world.invite()
    for who, actor in everybody_else(world).items():
        with pytest.raises((ForbiddenError, NotFoundError)) as refusal:
            await world.act_as(deed, actor)(memorandum.id, *words)  # type: ignore[operator]
        assert isinstance(refusal.value, DomainError), who
        assert memorandum.answers == [], who
    system = deed(SystemIdentity(), world.uow, world.clock)
    with pytest.raises(ForbiddenError):
        await system(memorandum.id, *words)  # type: ignore[operator]


@pytest.mark.parametrize(("deed", "words"), ANSWERS)
async def test_the_refusal_of_a_colleague_names_who_was_invited(
    world: World, deed: type[UseCase], words: tuple[str, ...]
) -> None:
    memorandum = await world.invite()
    with pytest.raises(ForbiddenError, match="memorandum-other-signatory") as refusal:
        await world.act(deed, world.colleague, world.ngo)(memorandum.id, *words)  # type: ignore[operator]
    assert refusal.value.params == {"signatory": "Айгерім Сәрсен"}


async def test_an_organisation_that_lost_its_verification_cannot_answer(world: World) -> None:
    memorandum = await world.invite()
    actor = an_actor(world.seeker, world.ngo)
    unverified = replace(actor, represents=tuple(replace(row, verified=False) for row in actor.represents))
    with pytest.raises(ForbiddenError, match="organization-not-verified"):
        await world.act_as(ConfirmMemorandum, unverified)(memorandum.id, 1)
