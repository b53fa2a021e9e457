"""The timetable: every session once, in its hall and at its time, whatever the programme is like; drawn at any size."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.documents.pictures import PictureTypesetter, height_of
from bot.models.country import moment
from bot.models.forum import Attendance
from bot.models.reference import Language
from bot.presenting.pictures.picture import HIGHEST
from bot.presenting.pictures.timetable import COLUMNS, timetable
from bot.presenting.translator import Translator
from bot.use_cases.forum.views import AgendaItem

DAY = date(2026, 6, 23)
_ENDS = moment(DAY, time(0))


def translator(language: Language = Language.RUSSIAN) -> Translator:
    return Translator(language, lambda: moment(DAY, time(12)))


def session(number: int, starts: datetime, ends: datetime, hall: str = "Зал", **fields: object) -> AgendaItem:
    return AgendaItem(number, f"Сессия {number}", hall, starts, ends, None, **fields)  # type: ignore[arg-type]


@st.composite
def days(draw: st.DrawFn) -> list[AgendaItem]:
    """Any day: halls with breaks or without, sessions that overlap even in one hall, own meetings."""
    items = []
    for number in range(draw(st.integers(1, 40))):
        starts = moment(DAY, time(8)) + timedelta(minutes=5 * draw(st.integers(0, 140)))
        ends = starts + timedelta(minutes=5 * draw(st.integers(1, 40)))
        kind = draw(st.sampled_from(["session", "session", "meeting"]))
        items.append(session(number, starts, ends, f"Зал {draw(st.integers(1, 7))}", kind=kind))
    return items


@settings(deadline=None)
@given(days(), st.integers(0, 24 * 60))
def test_each_session_has_one_place_of_its_own(items: list[AgendaItem], minute: int) -> None:
    pictures = timetable(translator(), "Программа", items, _ENDS + timedelta(minutes=minute))
    drawn = []
    for picture in pictures:
        taken: set[tuple[int, int]] = set()
        halls, rows, cells = (picture.data[name] for name in ("halls", "rows", "cells"))
        assert isinstance(halls, list)
        assert isinstance(rows, list)
        assert isinstance(cells, list)
        assert len(halls) <= COLUMNS
        assert sum(row["now"] for row in rows) <= 1
        for cell in cells:
            assert cell["span"] >= 1
            places = {(cell["x"], cell["y"] + step) for step in range(cell["span"])}
            assert not places & taken
            assert all(x < len(halls) and y < len(rows) for x, y in places)
            taken |= places
            drawn.append(str(cell["title"]).removeprefix("◆ "))
    assert sorted(drawn) == sorted(str(item.title) for item in items)


def test_nothing_gives_no_picture() -> None:
    assert timetable(translator(), "Программа", []) == []


@pytest.mark.parametrize("language", Language, ids=str)
def test_it_is_drawn_in_each_language_with_whatever_people_call_their_sessions(language: Language) -> None:
    typesetter = PictureTypesetter()
    starts = moment(DAY, time(10))
    names = ["#panic()", "Ұ" * 200, "] $ \\ {x} *b* <a> @a", "предпринимательство " * 20, ""]
    items = [
        AgendaItem(
            number, name, f"Зал {number % 6}", starts, starts + timedelta(hours=1 + number), Attendance.GOING
        )
        for number, name in enumerate(names * 6)
    ]
    pictures = timetable(translator(language), "Программа", items, starts + timedelta(minutes=3))
    assert len(pictures) > 1
    for picture in pictures:
        png = typesetter.png(picture)
        assert png.startswith(b"\x89PNG")
        assert height_of(png) <= HIGHEST
