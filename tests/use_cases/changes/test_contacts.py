"""A contact changes with a word to all who represent the organisation, and can be undone for 72 hours."""

from datetime import timedelta

import pytest

from bot.models.changes import ChangeStatus
from bot.models.organizations import Membership
from bot.models.people import Person
from bot.models.waits import Wait
from bot.use_cases.kernel.errors import ForbiddenError, NotFoundError, OutdatedError
from bot.use_cases.organizations.cards import ShowOrganization
from bot.use_cases.organizations.contacts import ConfirmContact, UndoContact
from bot.use_cases.organizations.membership import AskToJoin, DecideOnMembership
from bot.use_cases.organizations.proposals import TakeBackChange
from bot.use_cases.people.own_data import ForgetMe
from tests.builders import a_membership
from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.changes.change_scene import ChangeScene

PHONE = "+77015556677"
HOURS_72 = timedelta(hours=72)


@pytest.fixture
def scene(uow: Database, clock: FrozenClock) -> ChangeScene:
    scene = ChangeScene(uow, clock)
    clock.advance(timedelta(days=30))
    return scene


@pytest.fixture
def colleague(scene: ChangeScene) -> Person:
    colleague = scene.new_person("Дана Омар")
    scene.uow.keep(a_membership(colleague, scene.ngo))
    return colleague


async def let_in(scene: ChangeScene) -> Person:
    """Somebody who asked long ago and was let in just now."""
    newcomer = scene.new_person("Жаңа Өкіл")
    await scene.by(newcomer, AskToJoin)(scene.ngo.id)
    scene.clock.advance(timedelta(days=10))
    membership = scene.uow.one(Membership, person_id=newcomer.id)
    await scene.by_ngo(DecideOnMembership)(membership.id, confirm=True)
    return newcomer


async def test_it_changes_at_once_and_a_colleague_can_undo_it_once(
    scene: ChangeScene, colleague: Person
) -> None:
    former = scene.ngo.contact_phone
    edited = await scene.edit_card(contact_phone=PHONE)
    assert (edited.at_once, edited.moderator) == (("contact_phone",), ())
    assert scene.ngo.contact_phone == PHONE
    assert scene.told == [("contact-changed", colleague.id)]
    assert PHONE not in str(scene.uow.promised[-1].notification.args)
    undo = scene.by(colleague, UndoContact, scene.ngo)
    await undo(scene.change.id)
    assert scene.ngo.contact_phone == former
    assert scene.told[1:] == [("contact-undone", scene.seeker.id)]
    with pytest.raises(OutdatedError, match="change-undone-already"):
        await undo(scene.change.id)


async def test_after_72_hours_it_stays_and_nothing_is_kept(scene: ChangeScene, colleague: Person) -> None:
    await scene.edit_card(contact_phone=PHONE)
    await scene.pass_time(HOURS_72)
    assert (scene.change.before, scene.change.after) == ({}, {})
    assert [wait.outcome for wait in scene.uow.all(Wait)] == ["kept"]
    with pytest.raises(OutdatedError, match="change-undo-too-late"):
        await scene.by(colleague, UndoContact, scene.ngo)(scene.change.id)
    assert scene.ngo.contact_phone == PHONE


async def test_of_two_changes_the_later_is_undone_first(scene: ChangeScene, colleague: Person) -> None:
    former = scene.ngo.contact_phone
    await scene.edit_card(contact_phone=PHONE)
    first = scene.change.id
    await scene.edit_card(contact_phone="+77019998877")
    undo = scene.by(colleague, UndoContact, scene.ngo)
    with pytest.raises(OutdatedError, match="change-undo-later-first"):
        await undo(first)
    await undo(scene.change.id)
    await undo(first)
    assert scene.ngo.contact_phone == former


async def test_others_undo_nothing(scene: ChangeScene) -> None:
    await scene.edit_card(contact_phone=PHONE)
    for deed in (UndoContact, ConfirmContact, TakeBackChange):
        with pytest.raises(NotFoundError):
            await scene.by(scene.giver, deed, scene.backer)(scene.change.id)
    assert scene.ngo.contact_phone == PHONE


async def test_what_a_newcomer_changes_waits_for_a_colleague(scene: ChangeScene) -> None:
    newcomer = await let_in(scene)
    former = scene.ngo.contact_phone
    edited = await scene.edit_card(by=newcomer, contact_phone=PHONE)
    assert edited.colleague == ("contact_phone",)
    assert scene.ngo.contact_phone == former
    assert scene.told[-1] == ("contact-proposed", scene.seeker.id)
    own = await scene.by_ngo(ShowOrganization)(scene.ngo.id)
    assert own.proposed_contact is not None
    with pytest.raises(ForbiddenError, match="change-own"):
        await scene.by(newcomer, ConfirmContact, scene.ngo)(scene.change.id)
    await scene.by_ngo(ConfirmContact)(scene.change.id)
    assert scene.ngo.contact_phone == PHONE
    assert scene.told[-1] == ("contact-changed", newcomer.id)


async def test_a_newcomers_change_is_declined(scene: ChangeScene) -> None:
    newcomer = await let_in(scene)
    await scene.edit_card(by=newcomer, contact_phone=PHONE)
    await scene.by_ngo(TakeBackChange)(scene.change.id)
    assert scene.told[-1] == ("change-taken-back", newcomer.id)
    await scene.pass_time(HOURS_72)
    assert scene.ngo.contact_phone != PHONE
    assert scene.change.after == {}


async def test_without_an_answer_it_holds_after_72_hours_and_can_still_be_undone(scene: ChangeScene) -> None:
    newcomer = await let_in(scene)
    await scene.edit_card(by=newcomer, contact_phone=PHONE)
    await scene.pass_time(HOURS_72)
    assert scene.ngo.contact_phone == PHONE
    assert {("contact-changed", person.id) for person in (scene.seeker, newcomer)} <= set(scene.told)
    await scene.by_ngo(UndoContact)(scene.change.id)
    assert scene.ngo.contact_phone != PHONE


async def test_whoever_is_there_for_longer_is_new_no_more(scene: ChangeScene) -> None:
    newcomer = await let_in(scene)
    scene.clock.advance(HOURS_72)
    assert (await scene.edit_card(by=newcomer, contact_phone=PHONE)).at_once == ("contact_phone",)


async def test_forgetting_wipes_ones_own_contact_and_leaves_the_former_to_colleagues(
    scene: ChangeScene, colleague: Person
) -> None:
    former = scene.ngo.contact_phone
    await scene.edit_card(by=colleague, contact_phone=PHONE, contact_name=colleague.name)
    await scene.by(colleague, ForgetMe, scene.ngo)()
    assert scene.change.after == {}
    await scene.by_ngo(UndoContact)(scene.change.id)
    assert scene.ngo.contact_phone == former


async def test_with_the_last_representative_all_contacts_in_changes_go(scene: ChangeScene) -> None:
    await scene.edit_card(contact_phone=PHONE)
    await scene.by_ngo(ForgetMe)()
    assert (scene.change.before, scene.change.after) == ({}, {})
    assert scene.change.status is ChangeStatus.DONE
