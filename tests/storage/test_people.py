"""People in both databases: what is kept about them, and what is left when they are forgotten."""

from bot.models.drafts import Draft
from bot.models.people import ConsentKind
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.storage.identity import Identities
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.drafts.ports import Drafts
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.kernel.permissions import Role
from bot.use_cases.kernel.ports import Traces
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import OwnData, People
from bot.wiring.registry import registry
from tests.builders import TERMS, a_membership, a_person, an_organization
from tests.fakes import FrozenClock

NEWS = Notification("role-assigned")


async def test_a_person_comes_back_as_they_were(storage: SqlUnitOfWork) -> None:
    async with storage as uow:
        await uow[People].add(a_person("Дана", account_id=2**40, staff=(StaffRole.MODERATOR,)))
        await uow.commit()
    async with storage.read() as uow:
        person = await uow[People].by_account(2**40)
        assert person is not None
        assert (person.name, person.language) == ("Дана", Language.KAZAKH)
        assert person.staff_roles == {StaffRole.MODERATOR}
        assert person.consent_in_force(ConsentKind.SERVICE) is not None
        assert person.created_at.tzinfo is not None
        assert [found.id for found in await uow[People].with_staff_role(StaffRole.MODERATOR)] == [person.id]
        assert await uow[People].with_staff_role(StaffRole.ORGANISER) == []


async def test_everything_about_a_person_and_nothing_about_others(
    storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    async with storage as uow:
        person, other = a_person("Дана"), a_person("Басқа")
        await uow[People].add(person)
        await uow[People].add(other)
        await uow.flush()
        organization = an_organization(by=person)
        await uow[Organizations].add(organization)
        await uow.flush()
        await uow[Organizations].add_membership(a_membership(person, organization))
        await uow[Drafts].save(
            Draft(person_id=person.id, form="project", answers={"title": "Жоба"}, updated_at=clock.now())
        )
        await uow.outbox.promise(person.id, NEWS, dedupe_key="mine")
        await uow.outbox.promise(other.id, NEWS, dedupe_key="theirs")
        await uow.commit()
    async with storage.read() as uow:
        data = await uow[OwnData].rows(person.id)
    assert [row["name"] for row in data["people"]] == ["Дана"]
    assert data["drafts"][0]["answers"] == {"title": "Жоба"}
    assert [row["dedupe_key"] for row in data["outbox"]] == ["mine"]
    assert {"consents", "memberships", "organizations"} <= data.keys()
    assert "Басқа" not in str(data)


async def test_forgotten_people_leave_no_drafts_and_no_unsent_messages(
    storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    async with storage as uow:
        person = a_person("Дана")
        await uow[People].add(person)
        await uow.flush()
        await uow[Drafts].save(Draft(person_id=person.id, form="project", answers={}, updated_at=clock.now()))
        await uow.outbox.promise(person.id, NEWS, dedupe_key="news")
        await uow.commit()
    async with storage as uow:
        known = await uow[People].get(person.id)
        assert known is not None
        known.forget(clock.now())
        await uow[Traces].erase(person.id, clock.now())
        await uow.commit()
    async with storage.read() as uow:
        data = await uow[OwnData].rows(person.id)
        assert data.keys() == {"people", "consents", "wordings"}
        assert (data["people"][0]["name"], data["people"][0]["account_id"]) == ("", None)


async def test_roles_follow_from_consent_staff_and_verified_organizations(
    storage: SqlUnitOfWork, sessions: object
) -> None:
    async with storage as uow:
        guest = a_person(consented=False)
        person = a_person(staff=(StaffRole.ORGANISER,))
        await uow[People].add(guest)
        await uow[People].add(person)
        await uow.flush()
        organization = an_organization(by=person, verified=False)
        await uow[Organizations].add(organization)
        await uow.flush()
        await uow[Organizations].add_membership(a_membership(person, organization))
        await uow.commit()
    identities = Identities(
        sessions,  # type: ignore[arg-type]
        registry(),
        administrators=frozenset({9}),
        terms=TERMS,
        remember=False,
    )
    stranger = await identities.actor(9, Language.ENGLISH)
    assert (stranger.person_id, stranger.language, stranger.roles) == (None, Language.ENGLISH, {Role.GUEST})
    assert (await identities.actor(guest.account_id or 0, Language.ENGLISH)).roles == {Role.GUEST}
    actor = await identities.actor(person.account_id or 0, Language.ENGLISH)
    assert actor.roles == {Role.PARTICIPANT, Role.ORGANISER, Role.REPRESENTATIVE}
    assert actor.language is Language.KAZAKH
    async with storage as uow:
        found = await uow[Organizations].get_for_update(organization.id)
        assert found is not None
        found.verify(person.created_at)
        await uow.commit()
    actor = await identities.actor(person.account_id or 0, Language.ENGLISH)
    assert Role.NGO in actor.roles
    assert [item.region for item in actor.represents] == [organization.region]
    async with storage as uow:
        found = await uow[Organizations].get_for_update(organization.id)
        assert found is not None
        found.legal_form = "ministry"
        await uow.commit()
    actor = await identities.actor(person.account_id or 0, Language.ENGLISH)
    assert [item.region for item in actor.represents] == [None]
