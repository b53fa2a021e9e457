"""A moderator calls about what was promised to a project and stays silent, and notes what came of it."""

import pytest

from bot.models.country import today
from bot.models.organizations import OrganizationKind
from bot.models.waits import Wait
from bot.use_cases.kernel.errors import ForbiddenError, InvalidValueError, NotFoundError, OutdatedError
from bot.use_cases.moderation.calls import CallOutcome
from bot.use_cases.moderation.promises import PROMISES, NotePromiseCall, ShowPromiseCall, UndoPromiseCall
from bot.use_cases.moderation.queues import ListWaiting
from bot.use_cases.moderation.standing import LiftSuspension, SuspendOrganization
from bot.use_cases.organizations.looks import LOOK
from bot.use_cases.progress.asking import CALL, STEP
from bot.use_cases.progress.reports import WriteReport
from bot.use_cases.progress.stages import CompleteProject, StartProject
from bot.use_cases.progress.steps import PutStepOff, TickStep
from tests.builders import an_actor
from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.progress.progress_world import WORDS, World


@pytest.fixture
async def late(uow: Database, clock: FrozenClock) -> World:
    """The NGO's first line of the plan is two weeks late; nobody has been called yet."""
    world = World(uow, clock)
    await world.in_force()
    await world.ngo_does(StartProject)(world.project.id)
    await world.pass_days(35)
    return world


def open_call(world: World) -> Wait | None:
    return world.wait(CALL, world.project.id)


async def test_the_card_says_what_is_late_and_whom_to_call(late: World) -> None:
    moderator = late.new_moderator()
    page = await late.act_as(ListWaiting, moderator)(PROMISES)
    assert [one.id for one in page.items] == [late.project.id]
    call = await late.act_as(ShowPromiseCall, moderator)(late.project.id)
    assert [words.key for words in call.late] == ["late-step"]
    assert [callee.contacts.phone for callee in call.whom] == [late.ngo.contact_phone]
    assert LOOK in late.uow.actions


async def test_what_is_settled_needs_no_call(late: World) -> None:
    for deed in (PutStepOff, TickStep):
        await late.ngo_does(deed)(late.steps()[0].id)
        assert open_call(late) is None


async def test_nothing_is_left_to_call_about_once_the_project_is_over(late: World) -> None:
    await late.ngo_does(CompleteProject)(late.project.id, WORDS)
    assert open_call(late) is None


async def test_it_is_noted_and_undone(late: World) -> None:
    moderator = late.new_moderator()
    with pytest.raises(InvalidValueError):
        await late.act_as(NotePromiseCall, moderator)(late.project.id, CallOutcome.WILL_ANSWER)
    await late.act_as(NotePromiseCall, moderator)(late.project.id, CallOutcome.NO_ANSWER)
    assert open_call(late) is None
    with pytest.raises(OutdatedError, match="call-made"):
        await late.act_as(NotePromiseCall, moderator)(late.project.id, CallOutcome.TALKED)
    assert (await late.act_as(ShowPromiseCall, moderator)(late.project.id)).whom == ()
    await late.act_as(UndoPromiseCall, moderator)(late.project.id)
    assert open_call(late) is not None
    await late.act_as(NotePromiseCall, moderator)(late.project.id, CallOutcome.TALKED)
    await late.ngo_does(TickStep)(late.steps()[0].id)
    with pytest.raises(OutdatedError, match="call-settled"):
        await late.act_as(UndoPromiseCall, moderator)(late.project.id)


async def test_who_has_no_business_there_is_refused(late: World) -> None:
    own = late.new_moderator()
    (person,) = [person for person in late.uow.all(type(late.seeker)) if person.id == own.person_id]
    body = late.new_organization("Басқарма", OrganizationKind.STATE, person, legal_form="department")
    for actor in (an_actor(person, body), an_actor(person, late.ngo)):
        for deed, more in ((ShowPromiseCall, ()), (NotePromiseCall, (CallOutcome.TALKED,))):
            with pytest.raises(ForbiddenError):
                await late.act_as(deed, actor)(late.project.id, *more)
    with pytest.raises(NotFoundError):
        await late.act_as(ShowPromiseCall, own)(late.new_project("Басқа жоба").id)


async def all_late(world: World) -> None:
    """The laptops of the business are overdue as well."""
    await world.pass_days(25)
    for step in world.steps()[:2]:
        wait = world.wait(STEP, step.id)
        assert wait is not None
        assert wait.overdue


async def test_a_call_ends_once_the_only_one_who_is_late_may_not_act(late: World) -> None:
    await all_late(late)
    for number in (0, 2):
        await late.ngo_does(TickStep)(late.steps()[number].id)
    await late.ngo_does(WriteReport)(late.project.id, today(late.clock.now()).replace(day=1), WORDS)
    assert open_call(late) is not None
    await late.act_as(SuspendOrganization, late.new_moderator())(late.backer.id, "Тексеріліп жатыр.")
    assert open_call(late) is None


async def test_a_call_stays_where_another_is_late_than_the_carrier_that_may_not_act(late: World) -> None:
    await all_late(late)
    moderator = late.new_moderator()
    await late.act_as(SuspendOrganization, moderator)(late.ngo.id, "Тексеріліп жатыр.")
    assert open_call(late) is not None
    call = await late.act_as(ShowPromiseCall, moderator)(late.project.id)
    assert [callee.contacts.phone for callee in call.whom] == [late.backer.contact_phone]
    await late.act_as(LiftSuspension, moderator)(late.ngo.id)
    assert open_call(late) is not None
    await late.backer_does(TickStep)(late.steps()[1].id)
    assert open_call(late) is None
