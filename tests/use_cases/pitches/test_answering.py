"""Answers: who may give them, what each side hears, and what it may see before and after."""

import pytest

from bot.models.organizations import OrganizationKind
from bot.models.pitches import PitchStatus
from bot.models.projects import ProjectStage
from bot.use_cases.kernel.errors import (
    ForbiddenError,
    InvalidValueError,
    NotFoundError,
    OutdatedError,
)
from bot.use_cases.pitches.answering import (
    AcceptInterest,
    AnswerPitch,
    ExplainDecline,
    PitchAnswer,
    RefuseInterest,
)
from bot.use_cases.pitches.possible import FindPossibleBackers
from bot.use_cases.pitches.received import ListMyPitches, ShowPitch
from bot.use_cases.pitches.standing import (
    ShowInterest,
    ShowStanding,
)
from bot.use_cases.pitches.waves import PitchRules
from tests.builders import (
    a_person,
    a_pitch,
    a_project,
    an_actor,
    an_organization,
)
from tests.database import Database
from tests.fakes import FakeIdentity, FakeMatching, FrozenClock
from tests.scenes import Scene

RULES = PitchRules(per_wave=3)


class AnswerScene(Scene):
    """The backer's profile and the pitch are there from the beginning."""

    def __init__(self, uow: Database, clock: FrozenClock) -> None:
        super().__init__(uow, clock)
        _ = self.profile, self.pitch

    async def answer(self, answer: PitchAnswer, identity: FakeIdentity | None = None) -> PitchStatus:
        use_case = AnswerPitch(identity or self.as_backer, self.uow, self.clock)
        return (await use_case(self.pitch.id, answer)).status

    async def accept(self) -> None:
        await AcceptInterest(self.as_ngo, self.uow, self.clock)(self.pitch.id)


@pytest.fixture
def scene(uow: Database, clock: FrozenClock) -> AnswerScene:
    return AnswerScene(uow, clock)


async def test_interest_is_told_without_contacts(scene: AnswerScene) -> None:
    assert await scene.answer(PitchAnswer.INTERESTED) is PitchStatus.INTERESTED
    assert scene.told == [("pitch-interest", scene.seeker.id)]
    assert "+77770001122" not in str(scene.uow.promised[0].notification)
    assert scene.uow.actions == ["pitch.interested"]


async def test_the_second_tap_changes_nothing(scene: AnswerScene) -> None:
    for answer in PitchAnswer:
        scene.pitch.status = PitchStatus.SENT
        first = await scene.answer(answer)
        said = len(scene.uow.promised)
        commits = scene.uow.commits
        assert await scene.answer(answer) is first
        assert (len(scene.uow.promised), scene.uow.commits) == (said, commits)


async def test_an_answer_is_not_taken_back_by_an_old_button(scene: AnswerScene) -> None:
    await scene.answer(PitchAnswer.NOT_FOR_US)
    with pytest.raises(OutdatedError, match="pitch-already-answered"):
        await scene.answer(PitchAnswer.INTERESTED)
    assert scene.told == []


async def test_both_get_each_others_contacts_once(scene: AnswerScene) -> None:
    await scene.answer(PitchAnswer.INTERESTED)
    await scene.accept()
    await scene.accept()
    assert scene.told[1:] == [("match", scene.giver.id), ("match", scene.seeker.id)]
    to_backer, to_ngo = (str(promise.notification.args["contacts"]) for promise in scene.uow.promised[1:])
    assert "+77012345678" in to_backer
    assert "+77770001122" not in to_backer
    assert "+77770001122" in to_ngo
    assert [row[0].data for row in scene.uow.promised[1].notification.actions] == [
        f"propose-meeting:{scene.pitch.id}",
        f"draft-memorandum:{scene.pitch.id}",
    ]
    assert "+7" not in str([entry.changes for entry in scene.uow.audited])


async def test_a_refusal_is_told_and_reveals_nothing(scene: AnswerScene) -> None:
    await scene.answer(PitchAnswer.INTERESTED)
    await RefuseInterest(scene.as_ngo, scene.uow, scene.clock)(scene.pitch.id)
    assert scene.told[1:] == [("interest-refused", scene.giver.id)]
    assert "+7" not in str(scene.uow.promised[1].notification)
    with pytest.raises(OutdatedError, match="pitch-already-decided"):
        await scene.accept()


async def test_what_nobody_is_interested_in_cannot_be_accepted(scene: AnswerScene) -> None:
    """The pitch itself is not the project's side's business before that: it does not exist for them."""
    with pytest.raises(NotFoundError):
        await scene.accept()


async def test_a_no_may_be_explained_by_the_backer_alone(scene: AnswerScene) -> None:
    explain = ExplainDecline(scene.as_backer, scene.uow, scene.clock)
    with pytest.raises(OutdatedError):
        await explain(scene.pitch.id, "Алыс")
    await scene.answer(PitchAnswer.NOT_FOR_US)
    with pytest.raises(InvalidValueError, match="text-no-letters"):
        await explain(scene.pitch.id, "😀")
    await explain(scene.pitch.id, "Алыс")
    assert scene.pitch.decline_reason == "Алыс"
    assert scene.told == []
    assert "Алыс" not in str([entry.changes for entry in scene.uow.audited])


async def test_to_strangers_the_pitch_does_not_exist(scene: AnswerScene) -> None:
    stranger = scene.uow.keep(a_person())
    other = scene.uow.keep(an_organization(kind=OrganizationKind.BUSINESS))
    elsewhere = FakeIdentity(an_actor(stranger, other))
    with pytest.raises(NotFoundError):
        await scene.answer(PitchAnswer.INTERESTED, elsewhere)
    with pytest.raises(NotFoundError):
        await ShowPitch(elsewhere, scene.uow, scene.clock)(scene.pitch.id)
    await scene.answer(PitchAnswer.INTERESTED)
    other_ngo = FakeIdentity(an_actor(stranger, scene.uow.keep(an_organization())))
    for use_case in (AcceptInterest, RefuseInterest, ShowInterest):
        with pytest.raises(NotFoundError):
            await use_case(other_ngo, scene.uow, scene.clock)(scene.pitch.id)
    with pytest.raises(NotFoundError):
        await ShowStanding(other_ngo, scene.uow, scene.clock, RULES)(scene.project.id)


async def test_an_unverified_backer_does_not_answer(scene: AnswerScene) -> None:
    pending = scene.uow.keep(an_organization(kind=OrganizationKind.BUSINESS, verified=False))
    verified_too = FakeIdentity(an_actor(scene.giver, scene.backer, pending))
    pitch = scene.uow.keep(a_pitch(scene.project, pending))
    with pytest.raises(ForbiddenError, match="organization-not-verified"):
        await AnswerPitch(verified_too, scene.uow, scene.clock)(pitch.id, PitchAnswer.INTERESTED)


@pytest.mark.parametrize("stage", [ProjectStage.WITHDRAWN, ProjectStage.PAUSED], ids=str)
async def test_a_closed_project_takes_a_no_alone(scene: AnswerScene, stage: ProjectStage) -> None:
    scene.project.stage = stage
    for answer in (PitchAnswer.INTERESTED, PitchAnswer.LATER):
        with pytest.raises(OutdatedError, match="pitch-project-closed"):
            await scene.answer(answer)
    assert await scene.answer(PitchAnswer.NOT_FOR_US) is PitchStatus.DECLINED


async def test_a_pitch_of_tomorrow_is_not_there_yet(scene: AnswerScene) -> None:
    scene.pitch.sent_at = scene.clock.now().replace(hour=23)
    with pytest.raises(NotFoundError):
        await ShowPitch(scene.as_backer, scene.uow, scene.clock)(scene.pitch.id)
    assert (await ListMyPitches(scene.as_backer, scene.uow, scene.clock)()).total == 0
    standing = await ShowStanding(scene.as_ngo, scene.uow, scene.clock, RULES)(scene.project.id)
    assert standing.shown == 0


async def test_contacts_are_seen_after_the_match_alone(scene: AnswerScene) -> None:
    show = ShowPitch(scene.as_backer, scene.uow, scene.clock)
    look = ShowInterest(scene.as_ngo, scene.uow, scene.clock)
    await scene.answer(PitchAnswer.INTERESTED)
    assert (await show(scene.pitch.id)).contacts is None
    assert (await look(scene.pitch.id)).contacts is None
    await scene.accept()
    ngo, backer = (await show(scene.pitch.id)).contacts, (await look(scene.pitch.id)).contacts
    assert ngo is not None
    assert backer is not None
    assert (ngo.phone, backer.phone) == ("+77012345678", "+77770001122")


async def test_the_project_s_side_sees_counts_and_names_of_the_interested(scene: AnswerScene) -> None:
    silent = scene.uow.keep(an_organization("Үнсіз", kind=OrganizationKind.BUSINESS))
    scene.uow.keep(a_pitch(scene.project, silent))
    show = ShowStanding(scene.as_ngo, scene.uow, scene.clock, RULES)
    standing = await show(scene.project.id)
    assert (standing.shown, standing.waiting, standing.interests) == (2, 2, ())
    await scene.answer(PitchAnswer.INTERESTED)
    standing = await show(scene.project.id)
    assert (standing.shown, standing.waiting) == (2, 1)
    assert [item.backer.kk for item in standing.interests] == ["Жем"]


async def test_who_might_back_this_comes_without_names(scene: AnswerScene) -> None:
    find = FindPossibleBackers(scene.as_ngo, scene.uow, scene.clock, FakeMatching())
    (possible,) = await find(scene.project.id)
    assert (possible.kind, possible.region) == (OrganizationKind.BUSINESS, "KZ-23")
    assert "Жем" not in str(possible)
    assert "reason-theirs-same-region" in str(possible.reasons)
    scene.project.stage = ProjectStage.PAUSED
    with pytest.raises(OutdatedError):
        await find(scene.project.id)


async def test_open_pitches_come_first(scene: AnswerScene) -> None:
    for status in (PitchStatus.DECLINED, PitchStatus.LATER):
        project = scene.uow.keep(a_project(scene.ngo, status.value))
        scene.uow.keep(a_pitch(project, scene.backer, status=status))
    listed = ListMyPitches(scene.as_backer, scene.uow, scene.clock)
    page = await listed(limit=2)
    assert page.total == 3
    assert {view.status for view in page.items} == {PitchStatus.SENT, PitchStatus.LATER}
    assert [view.status for view in (await listed(offset=2)).items] == [PitchStatus.DECLINED]
