"""Requests for another language, on both databases."""

from dataclasses import dataclass

import pytest
from sqlalchemy.exc import IntegrityError

from bot.models.organizations import OrganizationKind
from bot.models.reference import Language
from bot.models.translations import LanguageRequest, RequestStatus
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.projects.ports import Projects
from bot.use_cases.translations.ports import Translations
from tests.builders import a_person, a_pitch, a_project, an_organization
from tests.fakes.clock import MONDAY_MORNING


@dataclass(frozen=True)
class Kept:
    ngo_id: int
    backer_id: int
    people: tuple[int, int]
    project_id: int
    pitch_id: int
    request_id: int


@pytest.fixture
async def kept(storage: SqlUnitOfWork) -> Kept:
    """Two of a backer's people ask for a project in Russian."""
    async with storage as block:
        people = a_person(), a_person()
        for person in people:
            await block[People].add(person)
        await block.flush()
        ngo = an_organization(by=people[0])
        backer = an_organization(kind=OrganizationKind.BUSINESS, by=people[0])
        for organization in (ngo, backer):
            await block[Organizations].add(organization)
        await block.flush()
        project = a_project(ngo)
        await block[Projects].add(project)
        await block.flush()
        pitch = a_pitch(project, backer)
        await block[Pitches].add(pitch)
        await block.flush()
        request = a_request(project.id)
        await block[Translations].add(request)
        for person in people:
            await block[Translations].join(request.id, person.id, pitch.id)
        await block[Translations].join(request.id, people[0].id, pitch.id)
        await block.commit()
        return Kept(ngo.id, backer.id, (people[0].id, people[1].id), project.id, pitch.id, request.id)


def a_request(project_id: int, status: RequestStatus = RequestStatus.OPEN) -> LanguageRequest:
    return LanguageRequest(
        project_id=project_id, language=Language.RUSSIAN, asked_at=MONDAY_MORNING, status=status
    )


async def test_it_is_found_by_its_project_its_carrier_and_whoever_asks(
    storage: SqlUnitOfWork, kept: Kept
) -> None:
    async with storage as block:
        requests = block[Translations]
        for lock in (False, True):
            found = await requests.open_of(kept.project_id, Language.RUSSIAN, lock=lock)
            assert found is not None
            assert [one.id for one in await requests.all_open_of(kept.project_id, lock=lock)] == [found.id]
        assert await requests.open_of(kept.project_id, Language.KAZAKH) is None
        assert [one.id for one in await requests.open_of_carrier(kept.ngo_id)] == [kept.request_id]
        assert not await requests.open_of_carrier(kept.backer_id)
        assert [one.id for one in await requests.asked_by(kept.backer_id)] == [kept.request_id]
        assert [one.id for one in await requests.asked_by(kept.backer_id, kept.people[1])] == [
            kept.request_id
        ]
        assert not await requests.asked_by(kept.ngo_id)
        assert await requests.askers(kept.request_id) == dict.fromkeys(kept.people, kept.pitch_id)
        ((request, project, carrier),) = (await requests.with_projects([kept.request_id])).values()
        assert (request.id, project.id, carrier.id) == (kept.request_id, kept.project_id, kept.ngo_id)


async def test_who_leaves_asks_no_more_and_at_last_nobody_does(storage: SqlUnitOfWork, kept: Kept) -> None:
    async with storage as block:
        assert await block[Translations].leave(kept.request_id, kept.ngo_id) == 2
        assert await block[Translations].leave(kept.request_id, kept.backer_id, kept.people[0]) == 1
        assert not await block[Translations].asks(kept.request_id, kept.people[0])
        assert await block[Translations].leave(kept.request_id, kept.backer_id) == 0
        await block[Translations].forget_askers([kept.request_id])


async def test_one_request_of_a_language_is_open_and_earlier_ones_stay(
    storage: SqlUnitOfWork, kept: Kept
) -> None:
    async with storage as block:
        await block[Translations].add(a_request(kept.project_id, RequestStatus.LAPSED))
        await block.commit()
    async with storage as block:
        with pytest.raises(IntegrityError):
            await block[Translations].add(a_request(kept.project_id))
