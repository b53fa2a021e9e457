"""What was moderated is what is shown: a change of it waits for a moderator, and the old stays meanwhile."""

from dataclasses import fields, replace
from datetime import timedelta

import pytest

from bot.models.changes import Change, ChangeKind, ChangeStatus
from bot.models.meaning import TextVector, VectorOwner
from bot.models.organizations import OrganizationStatus
from bot.models.pitches import PitchStatus
from bot.models.waits import Wait
from bot.use_cases.kernel.errors import ForbiddenError, NotFoundError, OutdatedError
from bot.use_cases.moderation.changes import CHANGES_TO_REVIEW, AcceptChange, RejectChange, ReviewChange
from bot.use_cases.moderation.queues import CountWaiting
from bot.use_cases.moderation.standing import WithdrawVerification
from bot.use_cases.organizations.cards import EditOrganization, ShowOrganization
from bot.use_cases.organizations.proposals import TakeBackChange
from bot.use_cases.organizations.views import as_proposed
from bot.use_cases.pitches.received import FindReceivedPitch, ShowPitch
from bot.use_cases.projects.changes import WithdrawProject
from bot.use_cases.projects.reading import ShowProject
from bot.use_cases.projects.submission import EditProject
from bot.use_cases.projects.views import ProjectForm
from tests.builders import a_memorandum, a_vector
from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.changes.change_scene import ChangeScene, card_of

FORMER, NEW = "Болашақ кілті", "Ауыл болашағы"


@pytest.fixture
def scene(uow: Database, clock: FrozenClock) -> ChangeScene:
    scene = ChangeScene(uow, clock)
    _ = scene.pitch
    return scene


async def test_a_new_name_waits_and_the_former_is_shown_everywhere(scene: ChangeScene) -> None:
    edited = await scene.edit_card(name_kk=NEW, spheres=("youth_children",))
    assert (edited.at_once, edited.moderator, edited.colleague) == (("spheres",), ("name_kk",), ())
    assert (scene.ngo.name_kk, scene.ngo.spheres) == (FORMER, ("youth_children",))
    shown = await scene.by(scene.giver, ShowPitch, scene.backer)(scene.pitch.id)
    assert shown.project.organization.kk == FORMER
    own = await scene.by_ngo(ShowOrganization)(scene.ngo.id)
    assert own.name.kk == FORMER
    assert own.change is not None
    assert own.change.wait is not None
    assert as_proposed(own).name.kk == NEW
    await scene.by_moderator(AcceptChange)(scene.change.id)
    assert scene.ngo.name_kk == NEW
    assert [wait.outcome for wait in scene.uow.all(Wait)] == ["accepted"]


async def test_words_photo_and_files_of_a_published_project_wait(scene: ChangeScene) -> None:
    """The waves after it carry the former words until a moderator has let the new ones through."""
    scene.uow.keep(a_vector(VectorOwner.PROJECT, scene.project.id))
    former = scene.project.title
    edited = await scene.edit_project(
        title="Ауылдағы үйірмелер", photo="other", document="d", document_name="d.pdf"
    )
    assert edited.moderator == ("document", "document_name", "photo", "title")
    shown = await scene.by(scene.giver, ShowPitch, scene.backer)(scene.pitch.id)
    assert (shown.project.title, shown.project.photo, shown.project.document) == (former, None, None)
    assert len(scene.uow.all(TextVector)) == 1
    await scene.by_moderator(AcceptChange)(scene.change.id)
    assert (scene.project.title, scene.project.photo) == ("Ауылдағы үйірмелер", "other")
    assert scene.uow.all(TextVector) == []


async def test_the_same_twice_is_one_change_and_another_takes_its_place(scene: ChangeScene) -> None:
    for _ in range(2):
        await scene.edit_card(name_kk=NEW)
    assert len(scene.uow.all(Change)) == 1
    await scene.edit_card(name_kk="Басқа атау")
    assert [row.status for row in scene.uow.all(Change)] == [ChangeStatus.REPLACED, ChangeStatus.WAITING]
    await scene.edit_card()
    assert scene.change.status is ChangeStatus.REPLACED
    assert all(wait.ended_at for wait in scene.uow.all(Wait))


async def test_two_moderators_decide_once(scene: ChangeScene) -> None:
    await scene.edit_card(name_kk=NEW)
    await scene.by_moderator(RejectChange)(scene.change.id, "Құжат жоқ")
    with pytest.raises(OutdatedError, match="change-decided-already"):
        await scene.by_moderator(AcceptChange)(scene.change.id)
    assert scene.ngo.name_kk == FORMER
    assert scene.said == ["change-rejected"]


async def test_it_is_taken_back_by_a_colleague_who_says_so(scene: ChangeScene) -> None:
    colleague = scene.new_person("Дана Омар")
    await scene.edit_card(name_kk=NEW)
    await scene.by(colleague, TakeBackChange, scene.ngo)(scene.change.id)
    assert scene.told == [("change-taken-back", scene.seeker.id)]
    with pytest.raises(OutdatedError, match="change-decided-already"):
        await scene.by_moderator(AcceptChange)(scene.change.id)
    assert scene.ngo.name_kk == FORMER


async def test_nobody_else_takes_it_back(scene: ChangeScene) -> None:
    await scene.edit_card(name_kk=NEW)
    with pytest.raises(NotFoundError):
        await scene.by(scene.giver, TakeBackChange, scene.backer)(scene.change.id)
    assert scene.change.waiting


async def test_nobody_decides_on_what_is_theirs(scene: ChangeScene) -> None:
    await scene.edit_card(name_kk=NEW)
    with pytest.raises(ForbiddenError, match="decision-on-own"):
        await scene.by(scene.moderator, AcceptChange, scene.ngo)(scene.change.id)
    assert scene.change.waiting


async def test_a_project_withdrawn_meanwhile_takes_its_change_along(scene: ChangeScene) -> None:
    await scene.edit_project(title="Ауылдағы үйірмелер")
    await scene.by_ngo(WithdrawProject)(scene.project.id)
    assert scene.change.status is ChangeStatus.LAPSED
    with pytest.raises(OutdatedError, match="change-decided-already"):
        await scene.by_moderator(AcceptChange)(scene.change.id)


async def test_who_has_left_meanwhile_hears_nothing(scene: ChangeScene) -> None:
    colleague = scene.new_person("Дана Омар")
    await scene.edit_card(by=colleague, name_kk=NEW)
    await scene.by_moderator(AcceptChange)(scene.change.id)
    assert scene.told == [("change-accepted", scene.seeker.id)]


async def test_those_who_rely_on_a_name_are_told_once(scene: ChangeScene) -> None:
    scene.pitch.status = PitchStatus.ACCEPTED
    sides = [(scene.ngo, scene.seeker), (scene.backer, scene.giver)]
    scene.uow.keep(a_memorandum(scene.project, scene.pitch, sides))
    await scene.edit_card(name_kk=NEW)
    await scene.by_moderator(AcceptChange)(scene.change.id)
    assert scene.told == [("organization-renamed", scene.giver.id), ("change-accepted", scene.seeker.id)]
    await scene.edit_card(settlement="Құлсары")
    await scene.by_moderator(AcceptChange)(scene.change.id)
    assert scene.told[2:] == [("organization-moved", scene.giver.id), ("change-accepted", scene.seeker.id)]


@pytest.mark.parametrize("status", [PitchStatus.INTERESTED, PitchStatus.ACCEPTED])
async def test_backers_who_said_yes_are_told_what_changed(scene: ChangeScene, status: PitchStatus) -> None:
    scene.pitch.status = status
    await scene.edit_project(title="Ауылдағы үйірмелер")
    await scene.by_moderator(AcceptChange)(scene.change.id)
    assert scene.told[0] == ("project-corrected", scene.giver.id)
    found = await scene.by(scene.giver, FindReceivedPitch, scene.backer)(scene.project.id)
    assert found == scene.pitch.id


async def test_a_name_of_an_office_is_flagged(scene: ChangeScene) -> None:
    await scene.edit_card(name_kk="Мәдениет министрлігі")
    reviewed = await scene.by_moderator(ReviewChange)(scene.change.id)
    assert reviewed.claims_office
    await scene.edit_card(name_kk=scene.backer.name_kk)
    reviewed = await scene.by_moderator(ReviewChange)(scene.change.id)
    assert [name.kk for name in reviewed.resembles] == [scene.backer.name_kk]


async def test_it_stays_overdue_and_its_people_are_told_that_it_takes_longer(scene: ChangeScene) -> None:
    await scene.edit_card(name_kk=NEW)
    await scene.pass_time(timedelta(days=1))
    assert scene.said == []
    await scene.pass_time(timedelta(days=4))
    assert scene.told == [("change-overdue", scene.seeker.id)]
    assert scene.uow.all(Wait)[0].overdue
    assert await scene.by_moderator(CountWaiting)([CHANGES_TO_REVIEW]) == (1,)


async def test_a_card_that_was_never_verified_changes_at_once(scene: ChangeScene) -> None:
    scene.ngo.status = OrganizationStatus.PENDING
    assert (await scene.edit_card(name_kk=NEW)).at_once == ("name_kk",)
    assert (scene.ngo.name_kk, scene.uow.all(Change)) == (NEW, [])


async def test_whoever_corrects_again_goes_on_from_what_waits(scene: ChangeScene) -> None:
    await scene.edit_project(title="Ауылдағы үйірмелер")
    view = await scene.by_ngo(ShowProject)(scene.project.id)
    assert view.title == scene.project.title
    assert view.change is not None


async def test_a_correction_lapses_with_the_verification_that_it_needed(scene: ChangeScene) -> None:
    """Let through later, it would overwrite what the people have corrected in the returned card themselves."""
    await scene.edit_card(name_kk="Жаңа атау")
    await scene.by_moderator(WithdrawVerification)(scene.ngo.id, "Құжаттар жалған")
    assert scene.change.status is ChangeStatus.LAPSED
    assert [wait.outcome for wait in scene.uow.all(Wait) if wait.kind == "change-review"] == ["lapsed"]
    (told,) = [one.notification for one in scene.uow.promised if one.key == "organization-unverified"]
    assert "settled-change-lapsed" in repr(told.args["settled"])
    await scene.edit_card(name_kk="Басқа атау")
    with pytest.raises(OutdatedError):
        await scene.by_moderator(AcceptChange)(scene.change.id)
    assert scene.ngo.name_kk == "Басқа атау"


async def test_a_field_is_corrected_on_top_of_what_waits_and_what_was_done_meanwhile(
    scene: ChangeScene,
) -> None:
    """The card was opened before a colleague proposed another name and changed the phone."""
    opened = card_of(scene.ngo)
    await scene.edit_card(name_kk="Жаңа атау", contact_phone="+77015556677", spheres=("environment",))
    edit = scene.by(scene.seeker, EditOrganization, scene.ngo)
    edited = await edit(scene.ngo.id, replace(opened, about="Қалада спорт үйірмелерін ашамыз."), {"about"})
    assert edited.moderator == ("about", "name_kk")
    assert (edited.at_once, edited.colleague) == ((), ())
    moderated = [change for change in scene.uow.all(Change) if change.kind is ChangeKind.MODERATED]
    assert moderated[-1].after == {"about": "Қалада спорт үйірмелерін ашамыз.", "name_kk": "Жаңа атау"}
    assert (scene.ngo.contact_phone, scene.ngo.spheres) == ("+77015556677", ("environment",))
    edited = await edit(scene.ngo.id, replace(opened, spheres=("youth_children",)), {"spheres"})
    assert (edited.at_once, edited.moderator) == (("spheres",), ()), "of what was corrected alone"
    assert scene.uow.all(Change)[-1].after == moderated[-1].after


async def test_words_of_a_project_are_corrected_on_top_of_what_waits(scene: ChangeScene) -> None:
    opened = ProjectForm(**{field.name: getattr(scene.project, field.name) for field in fields(ProjectForm)})
    await scene.edit_project(title="Ауылдағы кодтау үйірмелері", programme="Туған жер")
    edit = scene.by_ngo(EditProject)
    edited = await edit(scene.project.id, replace(opened, settlement="Құлсары"), {"settlement"})
    assert edited.moderator == ("programme", "settlement", "title")
    assert scene.change.after["title"] == "Ауылдағы кодтау үйірмелері"
    await edit(scene.project.id, replace(opened, programme=None), {"programme"})
    assert "programme" not in scene.change.after, "the same as it stands"
