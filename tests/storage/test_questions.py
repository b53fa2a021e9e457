"""Questions on both databases: what is found, and that a pitch has one."""

import pytest
import sqlalchemy as sa

from bot.models.organizations import OrganizationKind
from bot.models.questions import Question
from bot.models.reference import Language
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.projects.ports import Projects
from bot.use_cases.questions.ports import Questions
from tests.builders import a_person, a_pitch, a_project, an_organization
from tests.fakes import FrozenClock


async def a_pitch_with_sides(storage: SqlUnitOfWork) -> tuple[int, int, int]:
    """Ids of the pitch, the project and the backer."""
    async with storage as block:
        founder = a_person()
        await block[People].add(founder)
        await block.flush()
        carrier = an_organization("Кілт", by=founder)
        backer = an_organization("Жем", kind=OrganizationKind.BUSINESS, by=founder)
        for organization in (carrier, backer):
            await block[Organizations].add(organization)
        await block.flush()
        project = a_project(carrier)
        await block[Projects].add(project)
        await block.flush()
        pitch = a_pitch(project, backer)
        await block[Pitches].add(pitch)
        await block.commit()
        return pitch.id, project.id, backer.id


def a_question(pitch_id: int, clock: FrozenClock) -> Question:
    return Question(
        pitch_id=pitch_id, words="Неше бала?", language=Language.KAZAKH, asked_by=None, asked_at=clock.now()
    )


async def test_an_open_question_is_found_from_every_side_until_it_ends(
    storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    pitch_id, project_id, backer_id = await a_pitch_with_sides(storage)
    async with storage as block:
        await block[Questions].add(a_question(pitch_id, clock))
        await block.commit()
    async with storage as block:
        questions = block[Questions]
        found = [
            await questions.open_of_pitches([pitch_id]),
            await questions.open_of_project(project_id),
            await questions.open_of_organization(backer_id),
            await questions.of_project(project_id, offset=0, limit=8),
        ]
        assert [[one.pitch_id for one in each] for each in found] == [[pitch_id]] * 4
        found[0][0].end(clock.now())
        await block.commit()
    async with storage as block:
        assert not await block[Questions].open_of_project(project_id)
        await block[Questions].add(a_question(pitch_id, clock))
        await block.commit()
    async with storage.read() as block:
        newest = await block[Questions].of_pitch(pitch_id)
        assert newest is not None
        assert newest.open
        assert await block[Questions].count_of_project(project_id) == 2


async def test_a_pitch_has_one_question(storage: SqlUnitOfWork, clock: FrozenClock) -> None:
    pitch_id, _, _ = await a_pitch_with_sides(storage)
    async with storage as block:
        await block[Questions].add(a_question(pitch_id, clock))
        with pytest.raises(sa.exc.IntegrityError):
            await block[Questions].add(a_question(pitch_id, clock))
