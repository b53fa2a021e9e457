"""The forum in words."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.models.forum import Attendance, SessionKind
from bot.models.reference import Language
from bot.models.words import Localized
from bot.presenting.cards.forum import (
    agenda_by_day,
    forum_card,
    forum_figures_card,
    forum_label,
    session_card,
)
from bot.presenting.formats import short_day
from bot.presenting.labels import shortened
from bot.use_cases.forum.figures import ForumFigures, StarredSession
from bot.use_cases.forum.views import AgendaItem, ForumItem, ForumView, SessionView, Speaker
from tests.fakes import FrozenClock
from tests.presenting.cards.reading import HOSTILE, read_everywhere, speaks

TITLE = Localized(
    (("en", "Participatory budgeting"), ("kk", "Халық қатысатын бюджет"), ("ru", "Бюджет народного участия"))
)
HALL = Localized((("en", "Hall 2"), ("kk", "2-зал"), ("ru", "Зал 2")))
WILD = Localized((("kk", HOSTILE),))
STARTS = datetime(2026, 6, 24, 6, 30, tzinfo=UTC)
ENDS = STARTS + timedelta(minutes=90)
ITEM = AgendaItem(1, TITLE, HALL, STARTS, ENDS, Attendance.STARRED)
FORUM = ForumView(
    id=1,
    name=Localized((("en", "ASAR"),)),
    venue=HALL,
    description=TITLE,
    region="KZ-23",
    starts_on=date(2026, 6, 24),
    ends_on=date(2026, 6, 25),
    over=False,
    sample=True,
    registered=True,
    stars=1,
    others=0,
)
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
    attendance=Attendance.GOING,
)
FIGURES = ForumFigures(
    name=FORUM.name,
    sessions=21,
    registered=3,
    by_language=((Language.KAZAKH, 2), (Language.RUSSIAN, 1)),
    top=(StarredSession(TITLE, 3, 1),),
    reminders_sent=4,
    reminders_due=2,
    reminders_dropped=1,
)


def test_a_forum() -> None:
    assert forum_card(speaks(Language.KAZAKH), FORUM).splitlines() == [
        "<b>ASAR</b>",
        "24–25 маусым",
        "2-зал",
        "",
        "<blockquote>Халық қатысатын бюджет</blockquote>",
        "",
        "<i>Бұл форум ботты таныстыру үшін ойдан құрастырылған.</i>",
        "",
        "✅ Сіз тіркелдіңіз. Белгілеген сессияларыңыз: 1.",
    ]


def test_a_session() -> None:
    assert session_card(speaks(Language.RUSSIAN), SESSION).splitlines() == [
        "<b>Бюджет народного участия</b>",
        "Семинар",
        "24 июня, среда, 11:30–13:00 · Зал 2",
        "Мест: 50",
        "",
        "<blockquote>Бюджет народного участия</blockquote>",
        "",
        "Выступают:",
        "• Айгүл Сәрсен – Бюджет народного участия",
        "",
        "✓ Вы ответили, что придёте.",
    ]


def test_figures() -> None:
    assert forum_figures_card(speaks(Language.ENGLISH), FIGURES).splitlines() == [
        "<b>Forum statistics</b>",
        "ASAR",
        "",
        "Sessions in the programme: 21. Registered: fewer than five.",
        "• Қазақша: fewer than five",
        "• Русский: fewer than five",
        "",
        "Starred most often:",
        "★ fewer than five · Participatory budgeting (going: fewer than five)",
        "",
        "Reminders. Sent: 4, waiting: 2, missed: 1.",
    ]


@pytest.mark.parametrize("language", Language, ids=str)
def test_a_forum_says_whether_the_reader_takes_part(language: Language) -> None:
    ways = [FORUM, replace(FORUM, registered=False), replace(FORUM, over=True)]
    said = [read_everywhere(lambda t, view=view: forum_card(t, view), language)[-1] for view in ways]
    assert len(set(said)) == 3
    one_day = replace(FORUM, ends_on=FORUM.starts_on, name=WILD, venue=WILD, description=WILD, sample=False)
    lines = read_everywhere(lambda t: forum_card(t, one_day), language)
    assert lines[0] == lines[2] == lines[4] == HOSTILE


@pytest.mark.parametrize("language", Language, ids=str)
def test_a_session_says_whether_the_reader_comes(language: Language) -> None:
    ways = [replace(SESSION, attendance=way) for way in Attendance] + [replace(SESSION, over=True)]
    said = [read_everywhere(lambda t, view=view: session_card(t, view), language)[-1] for view in ways]
    assert len(set(said)) == len(Attendance) + 1
    bare = replace(SESSION, attendance=None, places=None, speakers=(), description=Localized(()), title=WILD)
    lines = read_everywhere(lambda t: session_card(t, bare), language)
    assert lines[0] == HOSTILE
    assert "" not in lines, "one paragraph"


@pytest.mark.parametrize("language", Language, ids=str)
def test_sessions_stand_below_their_days(language: Language) -> None:
    """19:30 in UTC is past midnight in Kazakhstan."""
    late = replace(ITEM, starts_at=STARTS.replace(hour=19), ends_at=ENDS.replace(hour=20), title=WILD)
    lines = read_everywhere(lambda t: agenda_by_day(t, (ITEM, ITEM, late)), language)
    days = [part.splitlines()[0] for part in "\n".join(lines).split("\n\n")]
    assert len(days) == 2
    assert days[0] != days[1]
    assert lines[1].startswith("1.\u00a0★ 11:30–13:00 ")
    assert lines[3].startswith("2.\u00a0★ 11:30–13:00 ")
    assert HOSTILE in lines[-2]


@pytest.mark.parametrize("language", Language, ids=str)
def test_a_day_above_its_sessions_begins_with_a_capital_letter(language: Language) -> None:
    """Within a sentence "today" has a small letter; here it is a heading."""
    now = FrozenClock().now()
    today = replace(ITEM, starts_at=now, ends_at=now + timedelta(hours=1))
    heading = read_everywhere(lambda t: agenda_by_day(t, (today,)), language)[0]
    assert heading.casefold() == speaks(language).plain("date-today").casefold()
    assert heading[0].isupper()


@pytest.mark.parametrize("language", Language, ids=str)
def test_labels_begin_with_what_tells_them_apart(language: Language) -> None:
    long = Localized((("kk", "Өте ұзын атау " * 9),))
    t = speaks(language)
    forum = forum_label(t, ForumItem(1, long, FORUM.starts_on, over=False))
    assert shortened(forum).startswith(f"{short_day(FORUM.starts_on, language)} · Өте")


@pytest.mark.parametrize("language", Language, ids=str)
def test_figures_without_stars_say_so(language: Language) -> None:
    t = speaks(language)
    bare = replace(FIGURES, top=(), name=WILD)
    said = "\n".join(read_everywhere(lambda t: forum_figures_card(t, bare), language))
    assert t.plain("figures-top-empty") in said
    assert HOSTILE in said
