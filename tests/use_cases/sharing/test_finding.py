"""What somebody who shares is offered: nothing that not everybody may read, and what they meant at the top."""

import pytest

from bot.models.organizations import Organization, OrganizationStatus
from bot.models.people import Person
from bot.models.projects import ProjectStage
from bot.models.reference import Language
from bot.use_cases.kernel.identity import VisitorIdentity
from bot.use_cases.kernel.permissions import Role
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.sharing.finding import FOUND_MAX, FindToShare
from tests.builders import a_membership, a_person, a_project, an_actor, an_organization
from tests.database import Database
from tests.fakes import FakeIdentity, FrozenClock

GUEST = Actor(None, 77, Language.RUSSIAN)
GARDEN = "Қуаңшылыққа төзімді бақ"
HOME = "Балалар үйі"
SHARED = {
    ProjectStage.PUBLISHED,
    ProjectStage.SUPPORTED,
    ProjectStage.UNDER_WAY,
    ProjectStage.COMPLETED,
}


@pytest.fixture
def person(uow: Database) -> Person:
    return uow.keep(a_person())


@pytest.fixture
def ngo(uow: Database, person: Person) -> Organization:
    return uow.keep(an_organization("Болашақ кілті", by=person))


async def found(uow: Database, clock: FrozenClock, text: str, actor: Actor = GUEST) -> list[str]:
    return [view.title for view in await FindToShare(FakeIdentity(actor), uow, clock)(text)]


@pytest.mark.parametrize("text", ["", "бақ"])
@pytest.mark.parametrize("stage", ProjectStage)
async def test_only_what_everybody_may_read_is_offered(
    uow: Database, clock: FrozenClock, person: Person, ngo: Organization, stage: ProjectStage, text: str
) -> None:
    uow.keep(a_project(ngo, GARDEN, stage=stage))
    uow.keep(a_membership(person, ngo))
    own = an_actor(person, ngo)
    assert await found(uow, clock, text, own) == ([GARDEN] if stage in SHARED else [])
    if text:
        assert await found(uow, clock, text) == ([GARDEN] if stage in SHARED else [])


@pytest.mark.parametrize("text", ["", "бақ"])
@pytest.mark.parametrize("status", sorted(set(OrganizationStatus) - {OrganizationStatus.VERIFIED}, key=str))
async def test_nothing_of_an_organisation_that_is_not_verified(
    uow: Database, clock: FrozenClock, person: Person, status: OrganizationStatus, text: str
) -> None:
    stopped = an_organization(by=person)
    stopped.status = status
    uow.keep(stopped)
    uow.keep(a_project(stopped, GARDEN))
    assert await found(uow, clock, text) == []
    assert await found(uow, clock, text, an_actor(person, stopped)) == []


@pytest.mark.parametrize(
    "typed",
    [
        "бақ",
        "БАҚ төзімді",
        "бак",
        "baq",
        "қуаңш",
        "куаншылыкка",
        "қуаншылыққа бақ",
        "болашақ",
        "bolashaq kilti",
        "сад",
        "«Бақ»!",
        GARDEN,
    ],
)
async def test_words_in_any_spelling_of_either_language_or_the_carrier(
    uow: Database, clock: FrozenClock, ngo: Organization, person: Person, typed: str
) -> None:
    second = "Сад, который не боится засухи"
    uow.keep(a_project(ngo, GARDEN, second_language=Language.RUSSIAN, second_title=second))
    uow.keep(a_project(uow.keep(an_organization("Басқа қор", by=person)), HOME))
    assert await found(uow, clock, typed) == [GARDEN]


@pytest.mark.parametrize("typed", ["xyzzy", "бақ ракета", "9", "б" * 256, "бақ" * 85])
async def test_what_is_not_there_finds_nothing(
    uow: Database, clock: FrozenClock, ngo: Organization, typed: str
) -> None:
    uow.keep(a_project(ngo, GARDEN))
    assert await found(uow, clock, typed) == []


async def test_the_likest_come_first_and_of_those_the_newest(
    uow: Database, clock: FrozenClock, ngo: Organization
) -> None:
    for title in ("Компютер сыныбы", "Компьютер сыныбы", "Ауылға компьютер"):
        uow.keep(a_project(ngo, title))
    assert await found(uow, clock, "компьютер") == ["Ауылға компьютер", "Компьютер сыныбы", "Компютер сыныбы"]


@pytest.mark.parametrize("typed", ["", "  ", "?!", "😀", "\u202e", "—"])
async def test_without_words_ones_own_or_else_the_newest_that_seek_help(
    uow: Database, clock: FrozenClock, ngo: Organization, person: Person, typed: str
) -> None:
    other = uow.keep(an_organization("Басқа қор", by=person))
    uow.keep(a_project(ngo, GARDEN))
    uow.keep(a_project(other, HOME))
    uow.keep(a_project(other, "Аяқталған жоба", stage=ProjectStage.COMPLETED))
    assert await found(uow, clock, typed) == [HOME, GARDEN]
    assert await found(uow, clock, typed, an_actor(person, ngo)) == [GARDEN]
    third = uow.keep(an_organization("Жаңа қор", by=person))
    assert await found(uow, clock, typed, an_actor(person, third)) == [HOME, GARDEN]


@pytest.mark.parametrize("typed", ["", "бақ"])
async def test_no_more_than_somebody_reads(
    uow: Database, clock: FrozenClock, ngo: Organization, person: Person, typed: str
) -> None:
    for number in range(FOUND_MAX + 5):
        uow.keep(a_project(ngo, f"Бақ {number}"))
    newest = [f"Бақ {number}" for number in range(FOUND_MAX + 4, 4, -1)]
    for actor in (GUEST, an_actor(person, ngo)):
        assert await found(uow, clock, typed, actor) == newest


@pytest.mark.parametrize("role", [Role.GUEST, Role.PARTICIPANT, Role.BARRED])
async def test_everybody_may_look(uow: Database, clock: FrozenClock, ngo: Organization, role: Role) -> None:
    uow.keep(a_project(ngo, GARDEN))
    actor = Actor(None, 77, Language.KAZAKH, roles=frozenset({role}))
    assert await found(uow, clock, "бақ", actor) == [GARDEN]
    visitor = VisitorIdentity(Language.KAZAKH)
    assert [view.title for view in await FindToShare(visitor, uow, clock)("бақ")] == [GARDEN]
