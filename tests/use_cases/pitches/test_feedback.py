"""What answers teach a backer's profile: little, once a pitch, in the open, and undone by one button."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, ClassVar

import pytest

from bot.matching.feedback import Answer
from bot.models.backers import PitchFrequency
from bot.models.country import local
from bot.models.organizations import MembershipStatus, OrganizationKind
from bot.models.pitches import PitchStatus
from bot.models.roles import StaffRole
from bot.models.words import Named, Text
from bot.use_cases.backers.profiles import ChooseDigestHour
from bot.use_cases.kernel.errors import (
    InvalidValueError,
    NotFoundError,
    OutdatedError,
)
from bot.use_cases.meaning.facts import backer_facts
from bot.use_cases.pitches.answering import AnswerPitch, PitchAnswer
from bot.use_cases.pitches.feedback import (
    ClassifyDecline,
    ExplainPitch,
    ListSuggestions,
    ResetLeanings,
    ShowLess,
    shares_in_words,
)
from tests.builders import (
    a_membership,
    a_person,
    an_actor,
    an_organization,
)
from tests.database import Database
from tests.fakes import FakeIdentity, FrozenClock
from tests.scenes import Scene

CAUSE = "cause:employment/youth-jobs"
REGION = "region:KZ-23"


class FeedbackScene(Scene):
    """A pitch whose causes and parts of its score are known; it is there from the beginning, as the profile is."""

    pitch_fields: ClassVar[Mapping[str, Any]] = {
        "causes": ("employment/youth-jobs",),
        "parts": {"base": -3.0, "meaning": 3.0, "territory": 1.0, "spheres": -1.0},
    }

    def __init__(self, uow: Database, clock: FrozenClock) -> None:
        super().__init__(uow, clock)
        _ = self.profile, self.pitch

    async def answer(self, answer: PitchAnswer) -> None:
        await AnswerPitch(self.as_backer, self.uow, self.clock)(self.pitch.id, answer)

    async def show_less(self) -> None:
        await ShowLess(self.as_backer, self.uow, self.clock)(self.pitch.id)

    async def because(self, reason: Answer) -> None:
        await ClassifyDecline(self.as_backer, self.uow, self.clock)(self.pitch.id, reason)


@pytest.fixture
def scene(uow: Database, clock: FrozenClock) -> FeedbackScene:
    return FeedbackScene(uow, clock)


async def test_interest_lifts_the_cause_once(scene: FeedbackScene) -> None:
    await scene.answer(PitchAnswer.LATER)
    await scene.answer(PitchAnswer.INTERESTED)
    await scene.answer(PitchAnswer.INTERESTED)
    assert scene.profile.leanings == {CAUSE: 0.25, REGION: 0.1}
    assert scene.pitch.lessons == ("later", "interested")
    assert backer_facts(scene.profile, scene.backer, 3).leanings == scene.profile.leanings


async def test_a_reason_teaches_in_place_of_the_plain_no(scene: FeedbackScene) -> None:
    await scene.answer(PitchAnswer.NOT_FOR_US)
    assert scene.profile.leanings == {CAUSE: -0.1}
    await scene.because(Answer.NO_TOO_FAR)
    await scene.because(Answer.NO_OTHER_CAUSE)
    assert scene.profile.leanings == {REGION: -0.3, "part:territory": 0.2}
    assert scene.uow.actions == ["pitch.declined", "pitch.explain"]


async def test_a_reason_comes_after_a_no_alone(scene: FeedbackScene) -> None:
    with pytest.raises(OutdatedError):
        await scene.because(Answer.NO_TOO_FAR)
    with pytest.raises(InvalidValueError):
        await scene.because(Answer.INTERESTED)
    assert scene.profile.leanings == {}


async def test_less_of_this_moves_once_and_is_undone_by_a_reset(scene: FeedbackScene) -> None:
    await scene.show_less()
    await scene.show_less()
    assert scene.profile.leanings == {CAUSE: -0.4}
    await ResetLeanings(scene.as_backer, scene.uow, scene.clock)(scene.backer.id)
    await ResetLeanings(scene.as_backer, scene.uow, scene.clock)(scene.backer.id)
    assert scene.profile.leanings == {}
    assert scene.uow.actions == ["pitch.less", "backer.reset"]


async def test_less_of_what_nobody_can_name_says_so(scene: FeedbackScene) -> None:
    scene.pitch.causes = ()
    with pytest.raises(OutdatedError, match="pitch-cause-unclear"):
        await scene.show_less()


async def test_no_number_of_answers_passes_the_bound(scene: FeedbackScene) -> None:
    for _ in range(20):
        scene.pitch.lessons = ()
        await scene.show_less()
    assert scene.profile.leanings == {CAUSE: -1.0}


async def test_a_backer_reads_all_that_weighs(scene: FeedbackScene) -> None:
    scene.profile.leanings = {CAUSE: -0.4}
    told = await ExplainPitch(scene.as_backer, scene.uow, scene.clock)(scene.pitch.id)
    assert told.reasons.items == (Text("reason-same-region", {"region": Named("region", "KZ-23")}),)
    assert told.weighed.items == (
        Text("part-share", {"part": Text("part-meaning"), "share": 75}),
        Text("part-share", {"part": Text("part-territory"), "share": 25}),
    )
    assert told.leanings.items == (
        Text("leaning-less", {"subject": Named("cause", "employment/youth-jobs")}),
    )


def test_a_pitch_of_old_has_no_parts() -> None:
    assert shares_in_words({}).items == ()


async def test_to_others_it_does_not_exist(scene: FeedbackScene) -> None:
    other = scene.uow.keep(an_organization(kind=OrganizationKind.BUSINESS))
    stranger = scene.uow.keep(a_person())
    scene.uow.keep(a_membership(stranger, other))
    identity = FakeIdentity(an_actor(stranger, other))
    for use_case in (ExplainPitch, ShowLess):
        with pytest.raises(NotFoundError):
            await use_case(identity, scene.uow, scene.clock)(scene.pitch.id)
    with pytest.raises(NotFoundError):
        await ClassifyDecline(identity, scene.uow, scene.clock)(scene.pitch.id, Answer.NO_TOO_FAR)
    with pytest.raises(NotFoundError):
        await ResetLeanings(identity, scene.uow, scene.clock)(scene.backer.id)


async def test_a_moderator_sees_the_figures(scene: FeedbackScene) -> None:
    moderator = scene.uow.keep(a_person(staff=(StaffRole.MODERATOR,)))
    show = ListSuggestions(FakeIdentity(an_actor(moderator)), scene.uow, scene.clock)
    (shown,) = await show(scene.pitch.project_id)
    assert shown.score == 0.7
    assert shown.parts == (("base", -3.0), ("meaning", 3.0), ("spheres", -1.0), ("territory", 1.0))
    with pytest.raises(NotFoundError):
        await show(10**6)


async def test_a_moderator_of_the_project_or_of_another_region_reads_no_refusal(scene: FeedbackScene) -> None:
    scene.pitch.status = PitchStatus.DECLINED
    shown = []
    for own, regions in ((False, ()), (True, ()), (False, ("KZ-10",))):
        moderator = scene.uow.keep(a_person())
        moderator.assign(StaffRole.MODERATOR, regions)
        if own:
            scene.uow.keep(a_membership(moderator, scene.ngo, status=MembershipStatus.LEFT))
        actor = replace(an_actor(moderator), regions=regions)
        show = ListSuggestions(FakeIdentity(actor), scene.uow, scene.clock)
        shown.append(len(await show(scene.pitch.project_id)))
    assert shown == [1, 0, 0]


async def test_a_digest_comes_at_the_hour_that_was_chosen(scene: FeedbackScene) -> None:
    choose = ChooseDigestHour(scene.as_backer, scene.uow, scene.clock)
    await choose(scene.backer.id, 18)
    await choose(scene.backer.id, 18)
    assert scene.uow.actions == ["backer.digest-hour"]
    scene.profile.frequency = PitchFrequency.DAILY
    assert local(scene.profile.next_delivery(scene.clock.now())).hour == 18
    with pytest.raises(InvalidValueError):
        await choose(scene.backer.id, 3)
