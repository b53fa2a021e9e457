"""A form left half-way: brought to mind once, kept for 90 days after the last answer, gone without a trace."""

from datetime import timedelta

import pytest

from bot.models.drafts import Draft
from bot.models.waits import Wait
from bot.models.words import Period, Text
from bot.use_cases.drafts.keeping import DiscardDraft, FindDraft, FindForm, ListDrafts, SaveDraft
from bot.use_cases.figures.ends import CountKnownEnds
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.people.forgetting import ForgetMe
from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.kernel.promised.registering import leave_a_form
from tests.use_cases.kernel.promised.world import World

DAY = timedelta(days=1)


@pytest.fixture
def world(uow: Database, clock: FrozenClock) -> World:
    return World(uow, clock)


async def pass_days(world: World, days: int) -> None:
    world.clock.advance(days * DAY)
    await world.ring_clocks()


def reminders(world: World) -> int:
    return world.said.count("form-left")


def ends(world: World) -> list[str]:
    return [wait.outcome for wait in world.uow.all(Wait) if wait.kind == "form"]


async def test_it_is_brought_to_mind_once_with_a_button_that_goes_on(world: World) -> None:
    await leave_a_form(world)
    left = world.clock.now()
    await pass_days(world, 1)
    assert reminders(world) == 0
    await pass_days(world, 1)
    await pass_days(world, 30)
    assert reminders(world) == 1
    (promise,) = world.uow.promised
    (draft,) = world.uow.all(Draft)
    assert promise.recipient_id == world.newcomer.id
    assert [action.data for row in promise.notification.actions for action in row] == [
        f"continue-form:{draft.id}"
    ]
    kept_until = (left + 90 * DAY).date()
    assert promise.notification.args == {
        "what": Text("draft-organization"),
        "until": Period(kept_until, kept_until),
    }


async def test_the_time_counts_from_the_last_answer_and_nobody_is_reminded_twice(world: World) -> None:
    await leave_a_form(world)
    await pass_days(world, 1)
    await leave_a_form(world)
    await pass_days(world, 1)
    assert reminders(world) == 0
    await pass_days(world, 1)
    assert reminders(world) == 1
    await leave_a_form(world)
    await pass_days(world, 89)
    assert (reminders(world), len(world.uow.all(Draft))) == (1, 1)
    await pass_days(world, 1)
    assert (reminders(world), world.uow.all(Draft), ends(world)) == (1, [], ["lapsed"])


async def test_after_a_long_jump_of_time_nothing_is_said_of_what_is_gone(world: World) -> None:
    await leave_a_form(world)
    await pass_days(world, 200)
    assert (world.said, world.uow.all(Draft)) == ([], [])


@pytest.mark.parametrize(("sent", "outcome"), [(True, "sent"), (False, "discarded")])
async def test_it_waits_no_more_once_it_is_sent_or_discarded(world: World, sent: bool, outcome: str) -> None:
    await leave_a_form(world)
    for _ in range(2):
        await world.by(world.newcomer, DiscardDraft)("organization", sent=sent)
    assert (world.uow.all(Draft), ends(world)) == ([], [outcome])
    await pass_days(world, 3)
    assert reminders(world) == 0
    known = await CountKnownEnds(SystemIdentity(), world.uow, world.clock)()
    (counted,) = [kind for kind in known.kinds if kind.kind == "form"]
    assert (counted.asked, counted.ended, counted.silent) == (1, {outcome: 1}, 0)


async def test_it_goes_with_its_person(world: World) -> None:
    await leave_a_form(world)
    await world.by(world.newcomer, ForgetMe)()
    assert (world.uow.all(Draft), ends(world)) == ([], ["person_gone"])


async def test_each_form_has_its_own_clock(world: World) -> None:
    await leave_a_form(world)
    await pass_days(world, 1)
    await world.by(world.newcomer, SaveDraft)("project", {"title": "Үйірме"})
    kept = [await world.by(world.newcomer, FindDraft)(form) for form in ("organization", "project")]
    assert [view.wait.next_at - world.clock.now() for view in kept] == [DAY, 2 * DAY]
    assert all(view.wait.ours for view in kept)


async def test_only_its_person_finds_it(world: World) -> None:
    await leave_a_form(world)
    (draft,) = world.uow.all(Draft)
    assert await world.by(world.newcomer, FindForm)(draft.id) == "organization"
    for somebody in (world.seeker, world.moderator):
        with pytest.raises(OutdatedError, match="draft-gone"):
            await world.by(somebody, FindForm)(draft.id)
    with pytest.raises(OutdatedError, match="draft-gone"):
        await world.by(world.newcomer, FindForm)(draft.id + 1)


async def test_ones_own_are_listed_the_last_one_first(world: World) -> None:
    await leave_a_form(world)
    await pass_days(world, 1)
    await world.by(world.newcomer, SaveDraft)("project", {"title": "Үйірме"})
    await world.by(world.seeker, SaveDraft)("project", {"title": "Бөтен"})
    listed = await world.by(world.newcomer, ListDrafts)()
    assert [draft.form for draft in listed] == ["project", "organization"]
    assert listed[0].answers == {"title": "Үйірме"}
    await pass_days(world, 1)
    await world.by(world.newcomer, SaveDraft)("organization", {"kind": "ngo"})
    assert [draft.form for draft in await world.by(world.newcomer, ListDrafts)()] == [
        "organization",
        "project",
    ]
    assert await world.by(world.moderator, ListDrafts)() == []
