"""What is asked about a project ends with it, and with each side, whatever the deed: a question to its people, and a
request for another language.
"""

from collections.abc import Callable
from typing import Any

import pytest

from bot.models.outbox import OutboxMessage
from bot.models.pitches import PitchStatus
from bot.models.projects import TAKES_INTEREST, ProjectStage
from bot.models.questions import Question, QuestionStatus
from bot.models.reference import Language
from bot.models.translations import LanguageRequest, RequestStatus
from bot.models.waits import Wait
from bot.use_cases.kernel.events import Event
from bot.use_cases.organizations.events import (
    ContactChanged,
    OrganizationRenamed,
    OrganizationResumed,
    OrganizationStopped,
)
from bot.use_cases.progress.stages import CompleteProject
from bot.use_cases.projects.events import (
    ProjectClosed,
    ProjectCompleted,
    ProjectCorrected,
    ProjectPaused,
    ProjectReopened,
    ProjectResumed,
)
from bot.use_cases.questions.asking import AskQuestion
from bot.use_cases.translations.asking import AskForLanguage
from bot.wiring.registry import registry
from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.kernel.promised.world import World

WAITS = {"question", "call-question", "language-request", "call-language"}


def of_project(kind: type[Any], stage: ProjectStage) -> Callable[[World], Event]:
    def happen(world: World) -> Event:
        world.project.stage = stage
        return kind(world.project.id)  # type: ignore[no-any-return]

    return happen


EVENTS: dict[str, tuple[type[Event], Callable[[World], Event]]] = {
    "closed": (ProjectClosed, of_project(ProjectClosed, ProjectStage.WITHDRAWN)),
    "completed": (ProjectCompleted, of_project(ProjectCompleted, ProjectStage.COMPLETED)),
    "paused": (ProjectPaused, of_project(ProjectPaused, ProjectStage.PAUSED)),
    "carrier stopped": (OrganizationStopped, lambda world: OrganizationStopped(world.ngo.id)),
    "backer stopped": (OrganizationStopped, lambda world: OrganizationStopped(world.backer.id)),
}
"""Everything after which a pitch closes, or its project takes no interest."""
OTHERS = {
    ProjectCorrected,
    ProjectReopened,
    ProjectResumed,
    OrganizationRenamed,
    OrganizationResumed,
    ContactChanged,
}
"""Of projects and organisations, those after which neither is so."""


@pytest.fixture
async def world(uow: Database, clock: FrozenClock) -> World:
    """A project under way, about which a backer has asked."""
    world = World(uow, clock)
    world.giver.language = Language.RUSSIAN
    world.project.stage = ProjectStage.UNDER_WAY
    _ = world.profile, world.pitch
    await world.by_backer(AskQuestion)(world.pitch.id, "Сколько детей придёт?")
    await world.by_backer(AskForLanguage)(world.pitch.id)
    return world


async def test_every_event_of_a_project_and_of_an_organisation_is_sorted() -> None:
    touching = {
        event
        for event in registry().touches.of
        if event.__module__.endswith(("projects.events", "organizations.events"))
        and set(event.__dataclass_fields__) - {"closed_at"}  # type: ignore[attr-defined]
        == {f"{event.__module__.split('.')[-2].rstrip('s')}_id"}
    }
    assert touching == {event for event, _ in EVENTS.values()} | OTHERS


@pytest.mark.parametrize("name", EVENTS)
async def test_what_is_asked_ends_with_what_it_is_about(world: World, name: str) -> None:
    async with world.uow as block:
        event = EVENTS[name][1](world)
        depending = await block.depending(event)
        await block.touch(event)
        await block.commit()
    open_still = world.pitch.status is PitchStatus.SENT and world.project.stage in TAKES_INTEREST
    assert not open_still
    assert [one.status for one in world.uow.all(Question)] == [QuestionStatus.ENDED]
    assert depending["questions"] == 1
    (request,) = world.uow.all(LanguageRequest)
    rests = world.project.stage is ProjectStage.PAUSED
    assert request.status is (RequestStatus.OPEN if rests else RequestStatus.CLOSED)
    waiting = {wait.kind for wait in world.uow.all(Wait) if wait.ended_at is None} & WAITS
    assert waiting == ({"language-request"} if rests else set())


async def test_who_asked_reads_that_with_the_completion(world: World) -> None:
    await world.by_ngo(CompleteProject)(world.project.id, "Үйірмелер ашылды, балалар оқып жатыр.")
    (said,) = [
        row.content for row in world.uow.all(OutboxMessage) if row.content["key"] == "project-completed"
    ]
    assert "settled-own-question" in str(said)
    assert "settled-language" in str(said)
