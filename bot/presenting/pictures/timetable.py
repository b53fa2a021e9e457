"""A day of the forum as a picture: halls side by side, one's own sessions and meetings marked, a line at now.

Four halls are legible on a phone; more are several pictures. So is a day with very much in it.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final

from bot.models.country import local
from bot.models.reference import Language
from bot.presenting.formats import cut, day_of_week, time_of_day
from bot.presenting.pictures.picture import Picture
from bot.presenting.translator import Translator
from bot.use_cases.forum.views import AgendaItem

COLUMNS: Final = 4
ITEMS_MAX: Final = 24
"""Sessions in one picture. With more it would be scrolled rather than looked at."""
_TITLE_MAX: Final = 90
_EVERY: Final = timedelta(minutes=5)
"""The line moves so often, so that whoever asks again meanwhile gets the picture that is drawn already."""

_HYPHENS: Final = {Language.KAZAKH: "ru", Language.RUSSIAN: "ru", Language.ENGLISH: "en"}
"""Typst knows no rules for Kazakh; those for Russian part its syllables well enough, where a column is too narrow."""

_Column = tuple[str, list[AgendaItem]]


def timetable(
    t: Translator, heading: str, items: Sequence[AgendaItem], now: datetime | None = None
) -> Sequence[Picture]:
    """The pictures of one day in order of time and of halls; none of a day without anything. `now` is given if it is
    today.
    """
    at = now - (now - datetime.min.replace(tzinfo=now.tzinfo)) % _EVERY if now else None
    pictures: list[Picture] = []
    for part in _parts(sorted(items, key=lambda item: (item.starts_at, item.ends_at))):
        columns = _columns(t, part)
        groups = -(-len(columns) // COLUMNS)
        width = -(-len(columns) // groups)
        pictures.extend(
            _picture(t, heading, columns[start : start + width], at)
            for start in range(0, len(columns), width)
        )
    return pictures


def _parts(items: Sequence[AgendaItem]) -> Iterable[Sequence[AgendaItem]]:
    """The day in parts of about the same size, each with what begins at one time."""
    if not items:
        return
    number = -(-len(items) // ITEMS_MAX)
    size = -(-len(items) // number)
    part: list[AgendaItem] = []
    for item in items:
        if len(part) >= size and item.starts_at != part[-1].starts_at:
            yield part
            part = []
        part.append(item)
    yield part


def _columns(t: Translator, items: Sequence[AgendaItem]) -> list[_Column]:
    """Halls in the order in which they open, then one's own meetings. What overlaps in a hall stands side by side."""
    columns: list[_Column] = []
    opens: dict[str, datetime] = {}
    for item in items:
        name = t.plain_value(item.hall)
        opens[name] = min(item.starts_at, opens.get(name, item.starts_at))

    def place(item: AgendaItem) -> tuple[bool, datetime, str]:
        name = t.plain_value(item.hall)
        return item.kind == "meeting", opens[name], name

    for item in sorted(items, key=place):
        hall = t.plain("timetable-meetings") if item.kind == "meeting" else t.plain_value(item.hall)
        free = (own for name, own in columns if name == hall and not _overlaps(own, item))
        lane = next(free, None)
        if lane is None:
            columns.append((hall, [item]))
        else:
            lane.append(item)
    return columns


def _overlaps(items: Iterable[AgendaItem], other: AgendaItem) -> bool:
    return any(item.starts_at < other.ends_at and other.starts_at < item.ends_at for item in items)


def _picture(t: Translator, heading: str, columns: Sequence[_Column], now: datetime | None) -> Picture:
    items = [item for _, own in columns for item in own]
    times = {moment for item in items for moment in (item.starts_at, item.ends_at)}
    shown = now if now and min(times) <= now < max(times) else None
    rows = sorted(times | ({shown} if shown else set()))
    begins = {item.starts_at for item in items}
    return Picture(
        "timetable",
        {
            "title": heading,
            "below": day_of_week(local(items[0].starts_at).date(), t.language),
            "legend": t.plain("timetable-legend"),
            "hyphens": _HYPHENS[t.language],
            "halls": [hall for hall, _ in columns],
            "rows": [
                {"time": time_of_day(at) if at in begins or at == shown else "", "now": at == shown}
                for at in rows[:-1]
            ],
            "cells": [
                {
                    "x": x,
                    "y": rows.index(item.starts_at),
                    "span": rows.index(item.ends_at) - rows.index(item.starts_at),
                    "time": f"{time_of_day(item.starts_at)}–{time_of_day(item.ends_at)}",
                    "title": _mark(item) + cut(t.plain_value(item.title), _TITLE_MAX),
                    "kind": "meeting" if item.kind == "meeting" else "own" if item.own else "plain",
                    "over": now is not None and item.ends_at <= now,
                    "clash": bool(item.clashes),
                }
                for x, (_, own) in enumerate(columns)
                for item in own
            ],
        },
    )


def _mark(item: AgendaItem) -> str:
    if item.kind == "meeting":
        return "◆ "
    return "★ " if item.own else ""
