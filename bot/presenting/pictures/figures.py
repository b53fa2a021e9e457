"""Figures as pictures: how well pitches do, and what is starred at a forum."""

from collections.abc import Sequence
from datetime import datetime

from bot.models.country import local
from bot.models.few import LEAST_TOLD, few
from bot.models.words import LegalDate, Localized, Named, Text, Value
from bot.presenting.cards.pitches import length_of
from bot.presenting.formats import as_label
from bot.presenting.pictures.picture import Json, Picture
from bot.presenting.translator import Translator
from bot.use_cases.forum.figures import ForumFigures
from bot.use_cases.pitches.figures import MatchingFigures, tells_of_few, told

ROWS = 12


def matching_picture(t: Translator, found: MatchingFigures, now: datetime) -> Picture:
    """How many projects and pitches, how many answers, how soon, and the regions as bars, the longest first."""
    total = found.total
    rows, others = told(found)
    longest = max((row.pitches for row in rows), default=1)
    bars: list[Json] = [
        {
            "label": as_label(t.plain_value(Named("region", row.code))),
            "value": t.plain("picture-pitches-row", count=row.pitches)
            if row.answered is None
            else t.plain("picture-answered-row", answered=row.answered, count=row.pitches),
            "of": row.pitches / longest,
            "part": None if row.answered is None else row.answered / row.pitches,
            "untold": row.answered is None,
        }
        for row in rows[:ROWS]
    ]
    tiles: list[tuple[Value, Value]] = [
        (total.projects, Text("picture-projects", {"count": total.projects})),
        (_unless_few(total.projects, total.wanted), Text("picture-wanted")),
        (total.pitches, Text("picture-pitches", {"count": total.pitches})),
        (_unless_few(total.pitches, total.answered), Text("picture-answered")),
    ]
    if total.median_answer is not None and total.answered >= LEAST_TOLD:
        tiles.append((length_of(total.median_answer), Text("picture-time")))
    notes = [t.plain("picture-legend")] if rows else []
    if others:
        notes.append(t.plain("picture-others", count=others))
    return _picture(
        (t.plain("picture-matching-title"), t.plain_value(LegalDate(local(now).date()))),
        _tiles(t, tiles),
        [(t.plain("picture-by-region"), bars)],
        [*notes, t.plain("picture-few-answers")],
    )


def forum_picture(t: Translator, found: ForumFigures) -> Picture:
    """Who takes part, and which sessions were starred most often."""
    starred = [one for one in found.top if one.stars >= LEAST_TOLD]
    most = max((one.stars for one in starred), default=1)
    bars: list[Json] = [
        {
            "label": t.plain_value(one.title),
            "value": f"★ {one.stars}",
            "of": one.stars / most,
            "part": None,
            "untold": False,
        }
        for one in starred[:ROWS]
    ]
    tiles: list[tuple[Value, Value]] = [
        (found.sessions, Text("picture-sessions", {"count": found.sessions})),
        (
            Text("fewer-than-five") if few(found.registered) else found.registered,
            Text("picture-registered", {"count": max(found.registered, LEAST_TOLD)}),
        ),
    ]
    name: Localized = found.name
    return _picture(
        (t.plain("picture-forum-title"), t.plain_value(name)),
        _tiles(t, tiles),
        [(t.plain("picture-starred"), bars)],
        [t.plain("picture-few")],
    )


def _unless_few(of: int, count: int) -> Value:
    return Text("fewer-than-five") if tells_of_few(of, count) else count


def _tiles(t: Translator, tiles: Sequence[tuple[Value, Value]]) -> list[Json]:
    """Each a value and what it counts."""
    return [{"value": t.plain_value(value), "label": t.plain_value(of)} for value, of in tiles]


def _picture(
    titles: tuple[str, str],
    tiles: Sequence[Json],
    sections: Sequence[tuple[str, Sequence[Json]]],
    notes: Sequence[str],
) -> Picture:
    return Picture(
        "figures",
        {
            "title": titles[0],
            "below": titles[1],
            "tiles": tiles,
            "sections": [{"heading": heading, "rows": rows} for heading, rows in sections if rows],
            "note": "\n".join(notes),
        },
    )
