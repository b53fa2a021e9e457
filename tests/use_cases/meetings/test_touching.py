"""A meeting without ground is called off in the deed's transaction, and everybody reads of it once."""

from collections.abc import Awaitable, Callable

import pytest

from bot.models.meetings import MeetingReminder, MeetingStatus
from bot.models.organizations import Membership, MembershipStatus
from bot.models.projects import ProjectStage
from bot.models.roles import StaffRole
from bot.models.waits import Wait
from bot.use_cases.kernel.errors import ForbiddenError, NotFoundError, OutdatedError
from bot.use_cases.kernel.events import Event
from bot.use_cases.kernel.messages import Attachment
from bot.use_cases.meetings.proposing import PrepareMeeting
from bot.use_cases.moderation.projects import CountDependentsOfProject, PutProjectBack, TakeProjectDown
from bot.use_cases.organizations.events import OrganizationStopped, RepresentativeGone
from bot.use_cases.pitches.events import MatchEnded
from bot.use_cases.projects.changes import CountDependents, PauseProject, ResumeProject, WithdrawProject
from bot.use_cases.projects.events import ProjectClosed, ProjectPaused
from tests.builders import own_words
from tests.fakes import FakeIdentity
from tests.use_cases.meetings.meeting_scene import MeetingScene

EVENTS: dict[str, Callable[[MeetingScene], Event]] = {
    "project": lambda scene: ProjectClosed(scene.project.id),
    "match": lambda scene: MatchEnded(scene.pitch.id),
    "backer": lambda scene: OrganizationStopped(scene.backer.id),
    "carrier": lambda scene: OrganizationStopped(scene.ngo.id),
    "last": lambda scene: RepresentativeGone(scene.backer.id, scene.giver.id),
}


def leave(scene: MeetingScene, person_id: int, organization_id: int) -> None:
    membership = scene.uow.one(Membership, person_id=person_id, organization_id=organization_id)
    membership.status = MembershipStatus.DECLINED


@pytest.mark.parametrize("name", EVENTS)
@pytest.mark.parametrize("agreed", [True, False])
async def test_a_meeting_without_ground_is_called_off(
    scene: MeetingScene, name: str, *, agreed: bool
) -> None:
    meeting = await (scene.agreed() if agreed else scene.propose(scene.as_ngo))
    event = EVENTS[name](scene)
    async with scene.uow.read() as block:
        assert (await block.depending(event))["meetings"] == 1
    if name == "last":
        leave(scene, scene.giver.id, scene.backer.id)
    async with scene.uow as block:
        settled = await block.touch(event)
        again = await block.touch(event)
        await block.commit()
    assert meeting.status is MeetingStatus.CALLED_OFF
    assert scene.uow.all(MeetingReminder) == []
    meetings = [wait for wait in scene.uow.all(Wait) if wait.kind.startswith("meeting-")]
    assert meetings
    assert all(wait.outcome for wait in meetings)
    assert set(settled) == {scene.ngo.id, scene.backer.id}
    files = {one.attachment for own in settled.values() for one in own if one.attachment}
    assert files == ({Attachment("meetings-called-off", meeting.id)} if agreed else set())
    assert again == {}, "the second time nothing is left to be settled"


async def test_a_representative_who_is_not_the_last_takes_no_meeting_along(scene: MeetingScene) -> None:
    meeting = await scene.agreed()
    event = RepresentativeGone(scene.ngo.id, scene.colleague.id)
    async with scene.uow as block:
        assert await block.depending(event) == {}
        assert await block.touch(event) == {}
    assert meeting.status is MeetingStatus.AGREED


async def test_what_is_over_stays_as_it_was(scene: MeetingScene) -> None:
    meeting = await scene.agreed()
    scene.clock.move_to(meeting.starts_at)
    await WithdrawProject(scene.as_ngo, scene.uow, scene.clock)(scene.project.id)
    assert meeting.status is MeetingStatus.AGREED


def as_moderator(scene: MeetingScene) -> FakeIdentity:
    return scene.acting(scene.new_person("Модератор", staff=(StaffRole.MODERATOR,)))


async def test_a_withdrawal_shows_what_hangs_on_it_and_tells_each_once(scene: MeetingScene) -> None:
    meeting = await scene.agreed()
    count = CountDependents(scene.as_ngo, scene.uow, scene.clock)
    assert (await count(scene.project.id, ProjectClosed))["meetings"] == 1
    assert "meetings" not in await count(scene.project.id, ProjectPaused)
    withdraw = WithdrawProject(scene.as_ngo, scene.uow, scene.clock)
    await withdraw(scene.project.id, "Қаражат басқа жерден табылды")
    with pytest.raises(OutdatedError):
        await withdraw(scene.project.id)
    assert scene.told == [("project-withdrawn", scene.colleague.id), ("project-withdrawn", scene.giver.id)]
    said = scene.uow.promised[-1].notification
    assert said.attachment == Attachment("meetings-called-off", meeting.id)
    assert (scene.project.stage, scene.project.stage_reason) == (
        ProjectStage.WITHDRAWN,
        "Қаражат басқа жерден табылды",
    )
    with pytest.raises(OutdatedError, match="meeting-no-match"):
        await PrepareMeeting(scene.as_backer, scene.uow, scene.clock)(scene.pitch.id)
    with pytest.raises(OutdatedError, match="meeting-no-match"):
        await scene.propose(scene.as_backer)  # the form was open meanwhile


async def test_a_pause_leaves_the_meeting_and_says_so(scene: MeetingScene) -> None:
    meeting = await scene.agreed()
    await PauseProject(scene.as_ngo, scene.uow, scene.clock)(scene.project.id)
    assert sorted(scene.told) == sorted(
        [("project-paused", scene.colleague.id), ("project-paused", scene.giver.id)]
    )
    assert meeting.status is MeetingStatus.AGREED
    scene.forget_what_was_told()
    await ResumeProject(scene.as_ngo, scene.uow, scene.clock)(scene.project.id)
    assert scene.told == []


async def test_a_moderator_takes_a_project_down_and_puts_it_back(scene: MeetingScene) -> None:
    meeting = await scene.agreed()
    moderator = as_moderator(scene)
    scene.project.stage = ProjectStage.SUPPORTED
    assert (await CountDependentsOfProject(moderator, scene.uow, scene.clock)(scene.project.id))[
        "meetings"
    ] == 1
    take_down = TakeProjectDown(moderator, scene.uow, scene.clock)
    await take_down(scene.project.id, "Сурет басқа жобадан")
    with pytest.raises(OutdatedError):
        await take_down(scene.project.id, "Сурет басқа жобадан")
    assert scene.told == [
        ("project-taken-down-ours", scene.seeker.id),
        ("project-taken-down-ours", scene.colleague.id),
        ("project-taken-down", scene.giver.id),
    ]
    ours, _, theirs = (promise.notification for promise in scene.uow.promised[-3:])
    assert ours.args["reason"] == own_words("Сурет басқа жобадан")
    assert "reason" not in theirs.args, "the moderator's words are for its people alone"
    assert meeting.status is MeetingStatus.CALLED_OFF
    for deed in (ResumeProject, WithdrawProject, PauseProject):
        with pytest.raises(OutdatedError):
            await deed(scene.as_ngo, scene.uow, scene.clock)(scene.project.id)
    put_back = PutProjectBack(moderator, scene.uow, scene.clock)
    await put_back(scene.project.id)
    with pytest.raises(OutdatedError):
        await put_back(scene.project.id)
    assert (scene.project.stage, scene.project.stage_reason) == (ProjectStage.SUPPORTED, "")


async def by_nobody_else(scene: MeetingScene) -> list[Callable[[], Awaitable[object]]]:
    project_id = scene.project.id
    return [
        lambda: TakeProjectDown(scene.as_ngo, scene.uow, scene.clock)(project_id, "Себебі бар"),
        lambda: PutProjectBack(scene.as_ngo, scene.uow, scene.clock)(project_id),
        lambda: CountDependentsOfProject(scene.as_backer, scene.uow, scene.clock)(project_id),
    ]


async def test_only_moderators_take_down(scene: MeetingScene) -> None:
    for deed in await by_nobody_else(scene):
        with pytest.raises(ForbiddenError):
            await deed()
    with pytest.raises(NotFoundError):
        await CountDependents(scene.as_stranger, scene.uow, scene.clock)(scene.project.id, ProjectClosed)
    scene.project.stage = ProjectStage.SUBMITTED
    with pytest.raises(OutdatedError):
        await TakeProjectDown(as_moderator(scene), scene.uow, scene.clock)(scene.project.id, "Себебі бар")
