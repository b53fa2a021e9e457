"""The form that proposes a meeting: day, time, place, a note.

Beside the answers, the form keeps what was known of the match when the form was opened (`_ground`).
"""

from collections.abc import Mapping, Sequence
from datetime import date, time
from functools import partial
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram_dialog import FromDishka, inject
from pydantic import TypeAdapter

from bot.handlers.answering import answer_tap
from bot.handlers.deeds import now
from bot.handlers.keys import MEETING
from bot.handlers.speech import translator_of
from bot.handlers.states import MeetingFormScreens, MeetingScreens
from bot.handlers.widgets.form import (
    Answers,
    DateQuestion,
    Form,
    Suggestion,
    SuggestionsQuestion,
    TextQuestion,
    TimeQuestion,
    to_fill_in,
)
from bot.models.country import moment
from bot.models.meetings import FURTHEST, MeetingPlace, check_start
from bot.models.words import (
    Moment,
    Period,
    Text,
    Value,
)
from bot.understanding.texts import parse_line
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.meetings.proposing import (
    ADDRESS_MAX,
    NOTE_MAX,
    ForumAhead,
    MeetingForm,
    MeetingGround,
    ProposeMeeting,
)

HOURS = tuple(time(hour) for hour in (9, 10, 11, 12, 14, 15, 16, 17, 18))
"""Times that the buttons offer: hours in which people are at work and not at lunch."""

_KNOWN = "ground"
_GROUND: TypeAdapter[MeetingGround] = TypeAdapter(MeetingGround)
_PLACES = {
    MeetingPlace.PHONE: Text("meeting-place-phone"),
    MeetingPlace.ONLINE: Text("meeting-place-online"),
    MeetingPlace.THEIRS: Text("meeting-place-theirs"),
    MeetingPlace.OURS: Text("meeting-place-ours"),
    MeetingPlace.FORUM: Text("meeting-place-forum"),
}


def start_of(ground: MeetingGround) -> dict[str, Any]:
    """Start data of the form. It names the draft after the match, so that a person can have one draft for each match,
    and fills in place and note of an earlier proposal.
    """
    prefill: Answers = {_KNOWN: _GROUND.dump_python(ground, mode="json")}
    draft = f"meeting:{ground.pitch_id}"
    earlier = ground.earlier
    if earlier is not None:
        prefill["place"] = {"kind": earlier.place.value, "address": earlier.address}
        if earlier.note:
            prefill["note"] = earlier.note
        draft = f"{draft}:{earlier.id}"
    return to_fill_in(prefill, draft=draft)


def _ground(answers: Answers) -> MeetingGround | None:
    """What was known of the match when the form was opened; None in a preview, which has no match."""
    return _GROUND.validate_python(answers[_KNOWN]) if _KNOWN in answers else None


def form_of(answers: Answers) -> MeetingForm:
    ground = _ground(answers)
    if ground is None:
        raise NotFoundError
    place = answers["place"]
    return MeetingForm(
        pitch_id=ground.pitch_id,
        on=date.fromisoformat(answers["day"]),
        at=time.fromisoformat(answers["at"]),
        place=MeetingPlace(place["kind"]),
        address=place.get("address", ""),
        forum_id=ground.forum.id if ground.forum else None,
        note=answers.get("note") or "",
        replaces=ground.earlier.id if ground.earlier else None,
    )


def _about(answers: Answers) -> Mapping[str, Value]:
    """What fills the gaps of the question for the day: whom the person will meet and, as a hint, the time proposed
    before or the days of the next forum.
    """
    ground = _ground(answers)
    hint: Value = ""
    if ground is not None and ground.earlier is not None:
        hint = Text("meeting-day-instead", {"moment": Moment(ground.earlier.starts_at)})
    elif ground is not None and ground.forum is not None:
        forum = ground.forum
        days: dict[str, Value] = {"forum": forum.name, "days": Period(forum.first, forum.last)}
        hint = Text("meeting-day-forum", days)
    return {"organization": ground.other if ground else "…", "hint": hint}


def _places(answers: Answers) -> Sequence[Suggestion]:
    ground = _ground(answers)
    at_forum = ground is not None and _runs_on_that_day(ground.forum, answers)
    return [
        Suggestion({"kind": place.value}, label)
        for place, label in _PLACES.items()
        if place is not MeetingPlace.FORUM or at_forum
    ]


def _runs_on_that_day(forum: ForumAhead | None, answers: Answers) -> bool:
    """Whether there is a forum on the chosen day."""
    return forum is not None and forum.first <= date.fromisoformat(answers["day"]) <= forum.last


def _place_in_words(place: Mapping[str, str]) -> Value:
    known = _PLACES.get(MeetingPlace(place["kind"]))
    return place["address"] if known is None else known


def _address(text: str) -> dict[str, str]:
    words = parse_line(text, longest=ADDRESS_MAX, shortest=2)
    return {"kind": MeetingPlace.ELSEWHERE.value, "address": words}


async def _check_time(manager: DialogManager, at: time) -> None:
    day = date.fromisoformat(FORM.progress.answers(manager)["day"])
    check_start(moment(day, at), await now(manager))


@inject
async def send(
    query: CallbackQuery, _: Button, manager: DialogManager, propose: FromDishka[ProposeMeeting]
) -> None:
    answers = FORM.progress.answers(manager)
    meeting_id = await propose(FORM.progress.submission_id(manager), form_of(answers))
    await FORM.progress.finish(manager)
    t = await translator_of(manager)
    await answer_tap(query, t.plain("meeting-sent"))
    await manager.done()
    await manager.start(MeetingScreens.card, data={MEETING: meeting_id})


FORM = Form(
    "meeting",
    MeetingFormScreens,
    (
        DateQuestion("day", future=FURTHEST, time="at", gaps=_about),
        TimeQuestion("at", HOURS, day="day", check=_check_time),
        SuggestionsQuestion("place", _address, show=_place_in_words, suggestions=_places, columns=2),
        TextQuestion("note", partial(parse_line, longest=NOTE_MAX), optional=True),
    ),
    send,
)
