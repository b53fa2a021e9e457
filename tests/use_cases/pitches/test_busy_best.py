"""The project's people read that the best backer is full until Monday, and nothing that is that backer's alone."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.models.backers import BackerProfile, PitchFrequency
from bot.models.country import week_of
from bot.models.organizations import Organization
from bot.models.pitches import PitchStatus
from bot.models.projects import Project, ProjectStage
from bot.use_cases.pitches.answering import PitchAnswer
from bot.use_cases.pitches.possible import FindBusyBest
from tests.builders import a_pitch
from tests.fakes import FakeMatching
from tests.scenes import keep_project
from tests.use_cases.pitches.pitch_scene import RULES, PitchScene, ticked


class Busy(PitchScene):
    """The best backer takes one a week, and has got another project in it. Beside it there are others with places."""

    best: Organization
    matching: FakeMatching

    def fill(self, **profile: Any) -> None:
        self.best = self.new_backer("Ең сайы", **({"pitches_per_week": 1} | profile))
        self.full = self.uow.keep(
            a_pitch(keep_project(self.uow), self.best, sent_at=self.clock.now(), status=PitchStatus.SENT)
        )
        for number in range(4):
            self.new_backer(f"Басқа {number}")
        self.matching = FakeMatching()
        self.matching.best = (self.best.id,)

    async def busy_until(self) -> datetime | None:
        find = FindBusyBest(self.as_ngo, self.uow, self.clock, self.matching, RULES)
        return await find(self.project.id)


@pytest.fixture
def busy(scene: PitchScene) -> Busy:
    busy = Busy(scene.uow, scene.clock)
    _ = busy.project
    return busy


async def test_the_day_on_which_it_has_places_again(busy: Busy) -> None:
    busy.fill()
    monday = week_of(busy.clock.now())[1]
    assert await busy.busy_until() == monday
    busy.clock.move_to(monday)
    assert await busy.busy_until() is None


async def test_of_a_weekly_backer_it_is_the_monday_after_the_full_digest(busy: Busy) -> None:
    busy.fill(frequency=PitchFrequency.WEEKLY)
    full = week_of(busy.uow.by_id(BackerProfile, busy.best.id).next_delivery(busy.clock.now()))
    busy.full.sent_at = full[0] + timedelta(hours=9)
    assert await busy.busy_until() == full[1]


@pytest.mark.parametrize(
    "other", ["has a place", "fits only well", "was asked", "somebody said yes", "not published"]
)
async def test_nothing_is_said_otherwise(busy: Busy, other: str) -> None:
    busy.fill()
    match other:
        case "has a place":
            busy.uow.by_id(BackerProfile, busy.best.id).pitches_per_week = 2
        case "fits only well":
            busy.matching.score = 0.79
        case "was asked":
            await busy.shown(busy.project, busy.best)
        case "somebody said yes":
            await busy.new_pitch(status=PitchStatus.INTERESTED)
        case _:
            busy.project.stage = ProjectStage.SUPPORTED
    assert await busy.busy_until() is None


@pytest.mark.parametrize(
    "secret", [{"paused": True}, {"ceiling": 1}, {"leanings": {"part:budget": 1.0}}, "declined before"]
)
async def test_it_tells_no_secret_of_the_backer(busy: Busy, secret: Any) -> None:
    """Two worlds that differ in the secret alone read alike."""
    busy.fill()
    before = await busy.busy_until()
    if isinstance(secret, dict):
        for name, value in secret.items():
            setattr(busy.uow.by_id(BackerProfile, busy.best.id), name, value)
    else:
        former = busy.new_project(stage=ProjectStage.WITHDRAWN)
        busy.uow.keep(
            a_pitch(
                former, busy.best, status=PitchStatus.DECLINED, sent_at=busy.clock.now() - timedelta(days=30)
            )
        )
        busy.matching.alike = (former.id,)
    assert before is not None
    assert await busy.busy_until() == before


async def test_it_does_not_tell_that_a_wave_has_begun_early(busy: Busy) -> None:
    """All of the first wave have said no, so the best is asked in the second one: its people read of neither."""
    busy.fill()
    await busy.search()
    first = [pitch for pitch in busy.pitches if pitch.project_id == busy.project.id]
    before = await busy.busy_until()
    for pitch in first:
        await busy.answer(pitch, PitchAnswer.NOT_FOR_US)
    busy.uow.keep(a_pitch(busy.project, busy.best, sent_at=busy.clock.now(), wave=2))
    assert before is not None
    assert await busy.busy_until() == before


def told(busy: Busy) -> list[tuple[int, str]]:
    return [
        (one.recipient_id, str(one.notification.args))
        for one in busy.uow.promised
        if one.notification.key == "best-busy"
    ]


async def test_the_project_s_people_are_told_once_a_week_before_anybody_has_answered(busy: Busy) -> None:
    busy.fill()
    for hours in (0, 2, 2):
        busy.clock.advance(timedelta(hours=hours))
        await ticked(busy.uow, busy.clock, busy.matching)
    people = [person_id for person_id, _ in told(busy)]
    assert busy.seeker.id in people
    assert len(people) == len(set(people))
    assert str(busy.best.name_kk or busy.best.name_ru) not in str(told(busy))
    busy.clock.move_to(week_of(busy.clock.now())[1])
    await ticked(busy.uow, busy.clock, busy.matching)
    assert [person_id for person_id, _ in told(busy)] == people


async def test_whose_project_takes_the_last_place_of_the_best_reads_nothing_of_the_next(busy: Busy) -> None:
    """The best that is left would be said to be the best."""
    busy.fill()
    busy.uow.by_id(BackerProfile, busy.best.id).pitches_per_week = 3
    second = busy.new_backer("Екінші", pitches_per_week=1)
    busy.uow.keep(a_pitch(keep_project(busy.uow), second, sent_at=busy.clock.now(), status=PitchStatus.SENT))
    busy.matching.best = (busy.best.id, second.id)
    await ticked(busy.uow, busy.clock, busy.matching)
    assert busy.best.id in {pitch.backer_id for pitch in busy.pitches if pitch.project_id == busy.project.id}
    assert told(busy) == []


async def test_no_search_that_follows_answers_tells_of_them(busy: Busy) -> None:
    """The best is full only after others were asked; when all of these have said no, a search follows at once."""
    busy.fill()
    full = busy.uow.by_id(Project, busy.full.project_id)
    full.stage = ProjectStage.PAUSED
    busy.full.sent_at -= timedelta(days=7)
    others = [
        id_ for id_ in (one.organization_id for one in busy.uow.all(BackerProfile)) if id_ != busy.best.id
    ]
    busy.matching.best = tuple(others)
    await ticked(busy.uow, busy.clock, busy.matching)
    asked = [pitch for pitch in busy.pitches if pitch.project_id == busy.project.id]
    assert busy.best.id not in {pitch.backer_id for pitch in asked}
    busy.full.sent_at += timedelta(days=7)
    busy.matching.best = (busy.best.id,)
    busy.clock.advance(timedelta(minutes=1))
    for pitch in asked:
        await busy.answer(pitch, PitchAnswer.NOT_FOR_US)
    await ticked(busy.uow, busy.clock, busy.matching)
    assert len(busy.pitches) > len(asked) + 1, "it was searched again"
    assert told(busy) == []
