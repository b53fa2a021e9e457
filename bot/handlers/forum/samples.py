"""What the previews of the forum's screens show."""

from dataclasses import replace
from datetime import UTC, date, datetime

from bot.models.forum import Attendance, SessionKind
from bot.models.reference import Language
from bot.models.words import Localized
from bot.use_cases.forum.figures import ForumFigures, StarredSession
from bot.use_cases.forum.views import (
    AgendaItem,
    AgendaView,
    ForumItem,
    ForumView,
    NowView,
    SessionView,
    Speaker,
)

TITLE = Localized(
    (("en", "Participatory budgeting"), ("kk", "Халық қатысатын бюджет"), ("ru", "Бюджет народного участия"))
)
HALL = Localized((("en", "Hall 2"), ("kk", "2-зал"), ("ru", "Зал 2")))
STARTS, ENDS = datetime(2027, 6, 22, 6, 30, tzinfo=UTC), datetime(2027, 6, 22, 8, 0, tzinfo=UTC)
ITEM = AgendaItem(1, TITLE, HALL, STARTS, ENDS, Attendance.STARRED)
FORUM = ForumView(
    id=1,
    name=Localized((("en", "ASAR"),)),
    venue=HALL,
    description=TITLE,
    region="KZ-23",
    starts_on=date(2027, 6, 22),
    ends_on=date(2027, 6, 23),
    over=False,
    sample=True,
    registered=True,
    stars=1,
    others=1,
)
FORUM_ITEM = ForumItem(1, FORUM.name, FORUM.starts_on, over=False)
AGENDA = AgendaView(1, FORUM.starts_on, (FORUM.starts_on, FORUM.ends_on), (ITEM,) * 7)
"""More items than fit on one page."""
NOW = NowView(1, FORUM.name, FORUM.starts_on, (ITEM,) * 5, (ITEM,) * 3, FORUM.starts_on)
AGENDA = replace(AGENDA, over=2, now=NOW)
SESSION = SessionView(
    id=1,
    forum_id=1,
    kind=SessionKind.SEMINAR,
    title=TITLE,
    description=TITLE,
    hall=HALL,
    speakers=(Speaker("Айгүл Сәрсен", TITLE),),
    starts_at=STARTS,
    ends_at=ENDS,
    places=50,
    over=False,
    attendance=Attendance.NOT_COMING,
)
FIGURES = ForumFigures(
    name=Localized((("en", "ASAR"),)),
    sessions=21,
    registered=3,
    by_language=((Language.KAZAKH, 2), (Language.RUSSIAN, 1)),
    top=(StarredSession(TITLE, 3, 1),),
    reminders_sent=4,
    reminders_due=2,
    reminders_dropped=1,
)
