"""The one message of the evening: the whole of tomorrow, as it is when the message is sent."""

from collections.abc import Awaitable, Callable
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from bot.models.country import moment
from bot.models.forum import Attendance, ForumSession, Star
from bot.models.meetings import MeetingStatus
from bot.models.reference import Language
from bot.presenting.translator import Translator
from bot.use_cases.forum.reminders import AnswerReminder, ComeToAll
from bot.use_cases.forum.taking_part import StarSession, UnstarSession
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.kernel.reminders import SendDueReminders
from bot.wiring.registry import registry
from tests.builders import a_forum, a_meeting, a_session
from tests.database import Database
from tests.dispatching import dispatcher
from tests.fakes import FakeIdentity, FrozenClock, RecordingNotifier
from tests.scenes import Match

DAY = date(2026, 6, 23)
EVENING = moment(DAY - timedelta(days=1), time(19))


class Tomorrow:
    def __init__(self, uow: Database, clock: FrozenClock, notifier: RecordingNotifier) -> None:
        self.uow, self.clock, self.notifier = uow, clock, notifier
        self.match = Match(uow, clock)
        self.forum = uow.keep(a_forum())

    @property
    def identity(self) -> FakeIdentity:
        return self.match.as_backer

    def use(self, kind: type[Any]) -> Callable[..., Awaitable[Any]]:
        made: Callable[..., Awaitable[Any]] = kind(self.identity, self.uow, self.clock)
        return made

    async def star(self, starts: time, ends: time, title: str = "Сессия") -> ForumSession:
        session = self.uow.keep(a_session(self.forum, on=DAY, starts=starts, ends=ends, titles={"ru": title}))
        await self.use(StarSession)(session.id)
        return session

    def meet(self, at: time) -> int:
        match = self.match
        meeting = a_meeting(match.pitch, match.ngo, match.seeker, starts_at=moment(DAY, at))
        meeting = self.uow.keep(meeting)
        meeting.agree(match.giver.id, self.clock.now())
        for reminder in meeting.reminders(self.clock.now()):
            self.uow.keep(reminder)
        return meeting.id

    async def sent(
        self, at: datetime = EVENING, *, before_sending: Callable[[], Awaitable[Any]] | None = None
    ) -> list[Notification]:
        """What the backer's person gets."""
        self.clock.move_to(at)
        await SendDueReminders(SystemIdentity(), self.uow, self.clock, registry())()
        if before_sending:
            await before_sending()
        await dispatcher(self.uow, self.clock, self.notifier)()
        own = self.match.giver.account_id
        return [one.notification for one in self.notifier.sent if one.account_id == own]

    def words(self, said: Notification) -> str:
        return Translator(Language.RUSSIAN, self.clock.now).plain(said.key, **said.args)


@pytest.fixture
def tomorrow(uow: Database, clock: FrozenClock, notifier: RecordingNotifier) -> Tomorrow:
    return Tomorrow(uow, clock, notifier)


def buttons(said: Notification) -> list[str]:
    return [action.name for row in said.actions for action in row]


async def test_sessions_and_meetings_are_one_message(tomorrow: Tomorrow) -> None:
    await tomorrow.star(time(10), time(11), "Бюджет")
    await tomorrow.star(time(12), time(13), "Школы")
    tomorrow.meet(time(15))
    (said,) = await tomorrow.sent()
    lines = tomorrow.words(said).splitlines()
    assert lines[0] == "⏰ План на завтра:"
    assert [line[:11] for line in lines[1:]] == ["10:00–11:00", "12:00–13:00", "15:00–15:45"]
    assert buttons(said) == ["going-all", "open-day"]


async def test_a_clash_is_marked_and_not_answered_in_one_go(tomorrow: Tomorrow) -> None:
    await tomorrow.star(time(10), time(11), "Бюджет")
    await tomorrow.star(time(10, 30), time(12), "Школы")
    (said,) = await tomorrow.sent()
    words = tomorrow.words(said)
    assert words.count("Одновременно: ") == 2
    assert buttons(said) == ["open-day"]


async def test_a_single_session_is_answered_there_and_a_single_meeting_opened(tomorrow: Tomorrow) -> None:
    session = await tomorrow.star(time(10), time(11))
    assert buttons((await tomorrow.sent())[0]) == ["going", "not-coming"]
    await tomorrow.use(AnswerReminder)(session.id, going=True)
    soon = (await tomorrow.sent(session.starts_at - timedelta(minutes=15)))[-1]
    assert soon.key == "reminder-soon"
    assert buttons(soon) == ["not-coming"], "whoever has said that they come is not asked again"


async def test_a_single_meeting_is_opened_there(tomorrow: Tomorrow) -> None:
    tomorrow.meet(time(15))
    assert buttons((await tomorrow.sent())[0]) == ["open-meeting"]


async def test_it_says_what_is_so_when_it_is_sent(tomorrow: Tomorrow) -> None:
    gone = await tomorrow.star(time(10), time(11), "Бюджет")
    await tomorrow.star(time(12), time(13), "Школы")

    async def change() -> None:
        await tomorrow.use(UnstarSession)(gone.id)

    (said,) = await tomorrow.sent(before_sending=change)
    assert "Бюджет" not in tomorrow.words(said)
    assert "Школы" in tomorrow.words(said)


async def test_whoever_has_nothing_left_hears_nothing(tomorrow: Tomorrow) -> None:
    gone = await tomorrow.star(time(10), time(11))

    async def change() -> None:
        await tomorrow.use(AnswerReminder)(gone.id, going=False)

    assert await tomorrow.sent(before_sending=change) == []


@pytest.mark.parametrize(
    ("at", "first"),
    [
        (EVENING + timedelta(minutes=19), "⏰ План на завтра:"),
        (moment(DAY, time(8)), "⏰ План на сегодня:"),
    ],
)
async def test_a_late_one_does_not_apologise(tomorrow: Tomorrow, at: datetime, first: str) -> None:
    await tomorrow.star(time(10), time(11))
    (said,) = await tomorrow.sent(at)
    assert tomorrow.words(said).splitlines()[0] == first


async def test_a_proposal_is_not_yet_in_the_plan(tomorrow: Tomorrow) -> None:
    await tomorrow.star(time(10), time(11))
    match = tomorrow.match
    tomorrow.uow.keep(
        a_meeting(
            match.pitch,
            match.ngo,
            match.seeker,
            starts_at=moment(DAY, time(15)),
            status=MeetingStatus.PROPOSED,
        )
    )
    (said,) = await tomorrow.sent()
    assert "15:00" not in tomorrow.words(said)


async def test_one_may_come_to_all(tomorrow: Tomorrow) -> None:
    first, second = await tomorrow.star(time(10), time(11)), await tomorrow.star(time(12), time(13))
    refused = await tomorrow.star(time(14), time(15))
    await tomorrow.use(AnswerReminder)(refused.id, going=False)
    assert await tomorrow.use(ComeToAll)(DAY) == 2
    assert await tomorrow.use(ComeToAll)(DAY) == 0
    kept = {star.session_id: star.attendance for star in tomorrow.uow.all(Star)}
    assert kept == {
        first.id: Attendance.GOING,
        second.id: Attendance.GOING,
        refused.id: Attendance.NOT_COMING,
    }
    tomorrow.clock.move_to(second.ends_at)
    with pytest.raises(OutdatedError):
        await tomorrow.use(ComeToAll)(DAY)
