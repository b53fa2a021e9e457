"""Projects from the applicant's and from the moderator's side."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from bot.models.meaning import TextVector, VectorOwner
from bot.models.organizations import Organization, OrganizationKind
from bot.models.people import Person
from bot.models.projects import Project, ProjectStage
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.models.waits import Wait
from bot.use_cases.kernel.errors import (
    ForbiddenError,
    InvalidValueError,
    NotFoundError,
    OutdatedError,
)
from bot.use_cases.memoranda.sealing import Imprint
from bot.use_cases.moderation.projects import (
    PROJECTS_TO_REVIEW,
    ListPublishedProjects,
    PublishProject,
    RejectProject,
    ReviewProject,
)
from bot.use_cases.moderation.queues import CountWaiting
from bot.use_cases.projects.changes import (
    PauseProject,
    ResumeProject,
    WithdrawProject,
)
from bot.use_cases.projects.reading import ListMyProjects, ShowProject
from bot.use_cases.projects.submission import EditProject, SubmitProject
from bot.use_cases.projects.views import ProjectForm
from tests.builders import a_membership, a_person, a_project, a_vector, an_actor, an_organization, own_words
from tests.database import Database
from tests.fakes import FakeIdentity, FrozenClock
from tests.imprint import IMPRINT
from tests.use_cases.projects.project_forms import FORM


@pytest.fixture
def leader(uow: Database) -> Person:
    return uow.keep(a_person())


@pytest.fixture
def ngo(uow: Database, leader: Person) -> Organization:
    organization = uow.keep(an_organization(by=leader))
    uow.keep(a_membership(leader, organization))
    return organization


@pytest.fixture
def moderator(uow: Database) -> Person:
    return uow.keep(a_person("Модератор", staff=(StaffRole.MODERATOR,)))


@pytest.fixture
def leading(leader: Person, ngo: Organization) -> FakeIdentity:
    return FakeIdentity(an_actor(leader, ngo))


@pytest.fixture
def moderating(moderator: Person) -> FakeIdentity:
    return FakeIdentity(an_actor(moderator))


async def test_a_submitted_project_waits_for_moderators_who_get_no_message_of_it(
    uow: Database, clock: FrozenClock, leading: FakeIdentity, ngo: Organization
) -> None:
    project_id = await SubmitProject(leading, uow, clock)("s-1", ngo.id, FORM)
    project = uow.by_id(Project, project_id)
    assert (project.stage, project.language) == (ProjectStage.SUBMITTED, Language.KAZAKH)
    assert uow.actions == ["project.submit"]
    (wait,) = uow.all(Wait)
    assert (wait.kind, wait.record_id, wait.region) == ("project-review", project_id, project.region)
    assert uow.promised == []


async def test_the_same_submission_twice_is_one_project(
    uow: Database, clock: FrozenClock, leading: FakeIdentity, ngo: Organization
) -> None:
    submit = SubmitProject(leading, uow, clock)
    assert await submit("s-1", ngo.id, FORM) == await submit("s-1", ngo.id, FORM)
    assert [project.stage for project in uow.all(Project)] == [ProjectStage.SUBMITTED]


async def test_the_texts_tell_their_language(
    uow: Database, clock: FrozenClock, leading: FakeIdentity, ngo: Organization
) -> None:
    russian = replace(
        FORM,
        title="Кружки программирования в сельских школах",
        problem="Дети в сёлах хотят учиться программированию, но кружков рядом нет.",
        solution="Откроем бесплатные кружки в трёх школах и обучим учителей.",
        beneficiaries="120 школьников",
    )
    project_id = await SubmitProject(leading, uow, clock)("s-1", ngo.id, russian)
    assert (await ShowProject(leading, uow, clock)(project_id)).language is Language.RUSSIAN


async def test_only_a_verified_ngo_submits(
    uow: Database, clock: FrozenClock, leader: Person, ngo: Organization
) -> None:
    unverified = uow.keep(an_organization("Жаңа қор", by=leader, verified=False))
    business = uow.keep(an_organization("Каспий", kind=OrganizationKind.BUSINESS, by=leader))
    foreign = uow.keep(an_organization("Бөтен қор"))
    submit = SubmitProject(FakeIdentity(an_actor(leader, ngo, unverified, business)), uow, clock)
    with pytest.raises(ForbiddenError) as refusal:
        await submit("s-1", unverified.id, FORM)
    assert refusal.value.code == "organization-not-verified"
    with pytest.raises(ForbiddenError) as refusal:
        await submit("s-2", business.id, FORM)
    assert refusal.value.code == "project-ngo-only"
    with pytest.raises(NotFoundError):
        await submit("s-3", foreign.id, FORM)
    assert uow.commits == 0


async def test_a_submission_id_of_somebody_else_shows_nothing_of_theirs(
    uow: Database, clock: FrozenClock, leading: FakeIdentity, ngo: Organization
) -> None:
    foreign = uow.keep(an_organization("Бөтен қор"))
    uow.keep(a_project(foreign, submission_id="theirs"))
    with pytest.raises(NotFoundError):
        await SubmitProject(leading, uow, clock)("theirs", ngo.id, FORM)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"title": "😀😀😀😀😀"}, "text-no-letters"),
        ({"title": "Т" * 121}, "text-too-long"),
        ({"problem": "Қысқа"}, "text-too-short"),
        ({"region": "KZ-99"}, "choice-unknown"),
        ({"spheres": ()}, "choice-unknown"),
        ({"spheres": ("magic",)}, "choice-unknown"),
        ({"needs": ()}, "choice-unknown"),
        ({"budget_min": 3_000_000}, "budget-below-minimum"),
        ({"budget_min": 0}, "amount-not-positive"),
        ({"budget_full": 10**13}, "amount-not-positive"),
        ({"ends_on": date(2027, 8, 31)}, "period-backwards"),
        ({"ends_on": date(2060, 1, 1)}, "period-too-long"),
        ({"latitude": 55.7, "longitude": 37.6}, "location-abroad"),
        ({"latitude": 47.1, "longitude": None}, "choice-unknown"),
        ({"starts_on": date(2017, 1, 1), "ends_on": date(2017, 6, 1)}, "period-over"),
    ],
)
async def test_a_form_that_cannot_stand_is_refused_and_leaves_nothing_behind(
    fields: dict[str, Any],
    code: str,
    uow: Database,
    clock: FrozenClock,
    leading: FakeIdentity,
    ngo: Organization,
) -> None:
    with pytest.raises(InvalidValueError) as refusal:
        await SubmitProject(leading, uow, clock)("s-1", ngo.id, replace(FORM, **fields))
    assert refusal.value.code == code
    assert uow.commits == 0


@pytest.mark.parametrize(("last_day", "stands"), [(date(2027, 9, 2), False), (date(2027, 9, 3), True)])
async def test_the_last_day_is_counted_in_kazakhstan(
    uow: Database,
    clock: FrozenClock,
    leading: FakeIdentity,
    ngo: Organization,
    last_day: date,
    *,
    stands: bool,
) -> None:
    """At 23:30 of the 2nd in UTC it is half past four of the 3rd there."""
    clock.move_to(datetime(2027, 9, 2, 23, 30, tzinfo=UTC))
    form = replace(FORM, starts_on=date(2027, 9, 1), ends_on=last_day)
    if stands:
        assert await SubmitProject(leading, uow, clock)("s-1", ngo.id, form)
    else:
        with pytest.raises(InvalidValueError, match="period-over"):
            await SubmitProject(leading, uow, clock)("s-1", ngo.id, form)


async def test_publishing_tells_every_representative_at_once(
    uow: Database, clock: FrozenClock, moderating: FakeIdentity, leader: Person, ngo: Organization
) -> None:
    second = uow.keep(a_person("Дана Омар"))
    uow.keep(a_membership(second, ngo))
    project = uow.keep(a_project(ngo, stage=ProjectStage.SUBMITTED))
    assert await PublishProject(moderating, uow, clock, IMPRINT)(project.id) == project.title
    assert (project.stage, project.published_at) == (ProjectStage.PUBLISHED, clock.now())
    assert {(told.recipient_id, told.key) for told in uow.promised} == {
        (leader.id, "project-published"),
        (second.id, "project-published"),
    }
    assert {action.name for told in uow.promised for row in told.notification.actions for action in row} == {
        "share-project",
        "open-project",
    }
    with pytest.raises(OutdatedError):
        await PublishProject(moderating, uow, clock, IMPRINT)(project.id)


async def test_where_no_pages_are_served_none_is_told_of(
    uow: Database, clock: FrozenClock, moderating: FakeIdentity, leader: Person, ngo: Organization
) -> None:
    project = uow.keep(a_project(ngo, stage=ProjectStage.SUBMITTED))
    await PublishProject(moderating, uow, clock, Imprint("http://127.0.0.1", served=False))(project.id)
    (told,) = uow.promised
    assert "page" not in told.notification.args
    assert [action.name for row in told.notification.actions for action in row] == ["open-project"]


async def test_a_rejected_project_is_corrected_and_goes_back_into_the_queue(
    uow: Database,
    clock: FrozenClock,
    leading: FakeIdentity,
    moderating: FakeIdentity,
    ngo: Organization,
) -> None:
    project = uow.keep(a_project(ngo, stage=ProjectStage.SUBMITTED, ends_on=date(2028, 5, 30)))
    await RejectProject(moderating, uow, clock)(project.id, "Сметасын нақтылаңыз")
    told = uow.promised[-1]
    assert told.key == "project-rejected"
    assert told.notification.args["reason"] == own_words("Сметасын нақтылаңыз")
    clock.advance(timedelta(hours=1))
    assert (await EditProject(leading, uow, clock)(project.id, FORM)).resubmitted
    assert project.stage is ProjectStage.SUBMITTED
    assert await CountWaiting(moderating, uow, clock)([PROJECTS_TO_REVIEW]) == (1,)
    assert uow.promised[-1] == told
    assert uow.actions == ["project.rejected", "project.edit"]


async def test_rejecting_needs_words(
    uow: Database, clock: FrozenClock, moderating: FakeIdentity, ngo: Organization
) -> None:
    project = uow.keep(a_project(ngo, stage=ProjectStage.SUBMITTED))
    with pytest.raises(InvalidValueError):
        await RejectProject(moderating, uow, clock)(project.id, "😀")
    assert project.stage is ProjectStage.SUBMITTED


async def test_a_published_projects_texts_change_with_a_trace_and_its_terms_stay(
    uow: Database, clock: FrozenClock, leading: FakeIdentity, ngo: Organization
) -> None:
    project = uow.keep(a_project(ngo))
    view = await ShowProject(leading, uow, clock)(project.id)
    form = ProjectForm(**{name: getattr(view, name) for name in ProjectForm.__dataclass_fields__})
    edit = EditProject(leading, uow, clock)
    edited = await edit(project.id, replace(form, title="Ауыл балаларына код үйірмесі"))
    assert (edited.moderator, project.title) == (("title",), view.title)
    assert uow.audited[-1].changes == {"fields": ["title"]}
    assert uow.promised == []
    with pytest.raises(OutdatedError) as refusal:
        await edit(project.id, replace(form, budget_full=9_000_000))
    assert refusal.value.code == "project-terms-fixed"
    assert project.budget_full == view.budget_full


async def test_other_words_are_read_anew_and_the_same_are_not(
    uow: Database, clock: FrozenClock, leading: FakeIdentity, ngo: Organization
) -> None:
    project = uow.keep(a_project(ngo, stage=ProjectStage.SUBMITTED))
    vector = uow.keep(a_vector(VectorOwner.PROJECT, project.id))
    edit = EditProject(leading, uow, clock)
    view = await ShowProject(leading, uow, clock)(project.id)
    form = ProjectForm(**{name: getattr(view, name) for name in ProjectForm.__dataclass_fields__})
    form = replace(form, starts_on=FORM.starts_on, ends_on=FORM.ends_on)
    await edit(project.id, replace(form, settlement="Мақат"))
    assert uow.all(TextVector) == [vector]
    await edit(project.id, replace(form, beneficiaries="150 оқушы"))
    assert uow.all(TextVector) == []


async def test_pause_resume_and_withdraw_leave_a_trace(
    uow: Database, clock: FrozenClock, leading: FakeIdentity, ngo: Organization
) -> None:
    project = uow.keep(a_project(ngo))
    await PauseProject(leading, uow, clock)(project.id)
    assert project.stage is ProjectStage.PAUSED
    await ResumeProject(leading, uow, clock)(project.id)
    assert project.stage is ProjectStage.PUBLISHED
    await WithdrawProject(leading, uow, clock)(project.id)
    assert project.stage is ProjectStage.WITHDRAWN
    assert uow.actions == ["project.pause", "project.resume", "project.withdraw"]
    with pytest.raises(OutdatedError):
        await WithdrawProject(leading, uow, clock)(project.id)


async def test_to_others_a_project_does_not_exist(
    uow: Database, clock: FrozenClock, leading: FakeIdentity, ngo: Organization
) -> None:
    theirs = uow.keep(a_project(uow.keep(an_organization("Бөтен қор"))))
    for use_case in (
        ShowProject(leading, uow, clock),
        PauseProject(leading, uow, clock),
        ResumeProject(leading, uow, clock),
        WithdrawProject(leading, uow, clock),
    ):
        with pytest.raises(NotFoundError):
            await use_case(theirs.id)
    with pytest.raises(NotFoundError):
        await EditProject(leading, uow, clock)(theirs.id, FORM)
    with pytest.raises(NotFoundError):
        await ListMyProjects(leading, uow, clock)(theirs.organization_id)
    assert (await ListMyProjects(leading, uow, clock)()).total == 0


async def test_ones_projects_come_by_organisation_the_newest_first_page_by_page(
    uow: Database, clock: FrozenClock, leader: Person, ngo: Organization
) -> None:
    other = uow.keep(an_organization("Екінші қор", by=leader))
    kept: list[Project] = [uow.keep(a_project(organization)) for organization in (ngo, other, ngo)]
    mine = ListMyProjects(FakeIdentity(an_actor(leader, ngo, other)), uow, clock)
    first = await mine(limit=2)
    rest = await mine(offset=2, limit=2)
    assert [view.id for view in (*first.items, *rest.items)] == [kept[2].id, kept[0].id, kept[1].id]
    assert first.total == rest.total == 3
    assert (await mine(other.id)).total == 1


async def test_a_moderator_sees_what_waits_and_nothing_that_is_not_there(
    uow: Database, clock: FrozenClock, moderating: FakeIdentity, ngo: Organization
) -> None:
    uow.keep(a_project(ngo, stage=ProjectStage.SUBMITTED))
    project = uow.keep(a_project(ngo))
    assert [view.id for view in (await ListPublishedProjects(moderating, uow, clock)()).items] == [project.id]
    assert (await ReviewProject(moderating, uow, clock)(project.id)).title == project.title
    with pytest.raises(NotFoundError):
        await ReviewProject(moderating, uow, clock)(999)
