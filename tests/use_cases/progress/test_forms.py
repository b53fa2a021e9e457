"""Forms about a project's progress that were left half-way end with the project, and for whoever represents its carrier
no more.
"""

from collections.abc import Awaitable, Callable

import pytest

from bot.models.drafts import Draft
from bot.models.memoranda import Memorandum
from bot.models.waits import Wait
from bot.use_cases.drafts.keeping import SaveDraft
from bot.use_cases.moderation.projects import TakeProjectDown
from bot.use_cases.organizations.leaving import LeaveOrganization
from bot.use_cases.progress.stages import CompleteProject, StartProject
from bot.use_cases.projects.changes import WithdrawProject
from tests.builders import a_membership, a_person
from tests.fakes import FakeIdentity
from tests.use_cases.progress.progress_world import WORDS, World


async def leave_half_way(world: World, *forms: str) -> None:
    for form in forms:
        await world.ngo_does(SaveDraft)(form, {"words": "Екі мектепте"})


def kept(world: World) -> set[str]:
    waiting = {
        wait.record_id for wait in world.uow.all(Wait) if wait.kind == "form" and wait.ended_at is None
    }
    drafts = world.uow.all(Draft)
    assert waiting == {draft.id for draft in drafts}
    return {draft.form for draft in drafts}


def names(world: World) -> tuple[str, ...]:
    return (f"report:{world.project.id}", f"completion:{world.project.id}")


async def it_is_withdrawn(world: World) -> None:
    await world.ngo_does(WithdrawProject)(world.project.id)


async def it_is_taken_down(world: World) -> None:
    moderator = FakeIdentity(world.new_moderator())
    await TakeProjectDown(moderator, world.uow, world.clock)(world.project.id, "Деректері дұрыс емес")


async def it_is_completed(world: World) -> None:
    await world.ngo_does(StartProject)(world.project.id)
    await world.ngo_does(CompleteProject)(world.project.id, WORDS)


@pytest.mark.parametrize("end", [it_is_withdrawn, it_is_taken_down, it_is_completed])
async def test_they_end_with_the_project(world: World, end: Callable[[World], Awaitable[None]]) -> None:
    another = f"report:{world.project.id}0"
    await leave_half_way(world, *names(world), another, "organization")
    await end(world)
    assert kept(world) == {another, "organization"}


async def test_a_memorandum_is_drafted_no_more_once_the_project_is_completed(world: World) -> None:
    pitch_id = world.uow.one(Memorandum).pitch_id
    await leave_half_way(world, f"memorandum:{pitch_id}", f"meeting:{pitch_id}")
    await it_is_completed(world)
    assert kept(world) == {f"meeting:{pitch_id}"}, "those who have carried it out may still meet"


async def test_they_end_for_whoever_represents_the_carrier_no_more(world: World) -> None:
    second = world.uow.keep(a_person("Екінші"))
    world.uow.keep(a_membership(second, world.ngo))
    await world.act(SaveDraft, second, world.ngo)(names(world)[0], {"words": "Екі мектепте"})
    await world.act(SaveDraft, second, world.ngo)("organization", {"kind": "ngo"})
    await leave_half_way(world, *names(world))
    await world.act(LeaveOrganization, second, world.ngo)(world.ngo.id)
    theirs = {draft.form for draft in world.uow.all(Draft) if draft.person_id == second.id}
    assert theirs == {"organization"}
    assert kept(world) == {*names(world), "organization"}
