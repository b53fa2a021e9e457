"""The form that proposes a meeting: day, time, place, a note. The length is known and can be corrected.

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
from bot.handlers.deeds import deed, now
from bot.handlers.keys import MEETING
from bot.handlers.meetings.questions import MeetingTimeQuestion, span_of
from bot.handlers.speech import translator_of
from bot.handlers.states import MeetingFormScreens, MeetingScreens
from bot.handlers.widgets.form import (
    Answers,
    ChoiceQuestion,
    DateQuestion,
    Form,
    Option,
    Suggestion,
    SuggestionsQuestion,
    TextQuestion,
    to_fill_in,
    told_apart_by,
)
from bot.models.country import moment
from bot.models.meetings import FURTHEST, LENGTH, MeetingPlace, check_start
from bot.models.words import (
    Moment,
    Period,
    Text,
    Value,
)
from bot.presenting.cards.engagements import clash_lines
from bot.understanding.texts import parse_line
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.meetings.clashes import FindClashes
from bot.use_cases.meetings.proposing import (
    NOTE_MAX,
    ForumAhead,
    MeetingForm,
    MeetingGround,
    ProposeMeeting,
)
from bot.use_cases.meetings.telling import address_in_words
from bot.use_cases.meetings.whereabouts import parse_address

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

_ALSO = {
    MeetingPlace.PHONE: ("телефон", "по телефону", "телефонмен", "звонок", "phone", "a call"),
    MeetingPlace.ONLINE: (
        "онлайнда",
        "зум",
        "zoom",
        "google meet",
        "по видеосвязи",
        "бейнебайланыс",
        "video call",
    ),
    MeetingPlace.THEIRS: ("у них", "у них в офисе", "оларда", "their office", "their place"),
    MeetingPlace.OURS: ("у нас", "у нас в офисе", "бізде", "our office", "our place"),
    MeetingPlace.FORUM: ("форум", "форум өтетін жерде", "the forum"),
}
"""Other words by which people say a place."""
_ASKED_WHERE = frozenset({MeetingPlace.OURS.value, MeetingPlace.ONLINE.value})
"""Places of which the proposing side knows the address or the link."""
LENGTH_OPTIONS = (
    Option("30", Text("meeting-length-30"), also=("30", "полчаса", "жарты сағат", "half an hour")),
    Option("45", Text("meeting-length-45"), also=("45",)),
    Option("60", Text("meeting-length-60"), also=("60", "час", "бір сағат", "an hour")),
    Option("90", Text("meeting-length-90"), also=("90", "полтора часа", "бір жарым сағат")),
    Option("120", Text("meeting-length-120"), also=("120", "екі сағат")),
)
"""Each of `models.meetings.LENGTHS`, with other words by which people say it."""


def start_of(ground: MeetingGround) -> dict[str, Any]:
    """Start data of the form. It names the draft after the match, so that a person can have one draft for each match,
    and fills in place and note of an earlier proposal.
    """
    prefill: Answers = {_KNOWN: _GROUND.dump_python(ground, mode="json"), "length": str(LENGTH)}
    draft = f"meeting:{ground.pitch_id}"
    earlier = ground.earlier
    if earlier is not None:
        prefill["length"] = str(earlier.minutes)
        elsewhere = earlier.place is MeetingPlace.ELSEWHERE
        prefill["place"] = {"kind": earlier.place.value} | ({"address": earlier.address} if elsewhere else {})
        if earlier.place in _ASKED_WHERE:
            prefill["where"] = earlier.address or None
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
        address=place.get("address") or answers.get("where") or "",
        forum_id=ground.forum.id if ground.forum else None,
        note=answers.get("note") or "",
        replaces=ground.earlier.id if ground.earlier else None,
        minutes=int(answers["length"]),
    )


def _about(answers: Answers) -> Mapping[str, Value]:
    """What fills the gaps of the question for the day: whom the person will meet and, as a hint, the time proposed
    before or the days of the next forum.
    """
    ground = _ground(answers)
    hint: Value = ""
    if ground is not None and ground.earlier is not None:
        key = "meeting-day-agreed" if ground.earlier.agreed else "meeting-day-instead"
        hint = Text(key, {"moment": Moment(ground.earlier.starts_at)})
    elif ground is not None and ground.forum is not None:
        forum = ground.forum
        days: dict[str, Value] = {"forum": forum.name, "days": Period(forum.first, forum.last)}
        hint = Text("meeting-day-forum", days)
    return {"organization": ground.other if ground else "…", "hint": hint}


def _places(answers: Answers) -> Sequence[Suggestion]:
    ground = _ground(answers)
    at_forum = ground is not None and _runs_on_that_day(ground.forum, answers)
    return [
        Suggestion({"kind": place.value}, label, _ALSO[place])
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
    return {"kind": MeetingPlace.ELSEWHERE.value, "address": parse_address(text)}


def _asks_where(answers: Answers) -> bool:
    return "place" in answers and answers["place"]["kind"] in _ASKED_WHERE


def _is_online(answers: Answers) -> bool:
    return "place" in answers and answers["place"]["kind"] == MeetingPlace.ONLINE


def _where(answers: Answers) -> Mapping[str, Value]:
    """What fills the gap of the question for the address or the link."""
    if _is_online(answers):
        return {"ask": Text("meeting-where-link")}
    ground = _ground(answers)
    settlement: Value = (ground.settlement if ground else None) or "…"
    return {"ask": Text("meeting-where-office", {"settlement": settlement})}


def _known_where(answers: Answers) -> Sequence[Suggestion]:
    """The address or the link that the organisation gave before."""
    ground = _ground(answers)
    if ground is None:
        return ()
    known = ground.link if _is_online(answers) else ground.office
    return [Suggestion(known, known)] if known else ()


async def _clashes(manager: DialogManager) -> str:
    """What the time on the review clashes with. It can be proposed all the same."""
    answers = FORM.progress.answers(manager)
    ground = _ground(answers)
    if ground is None:
        return ""
    since, until = span_of(answers, time.fromisoformat(answers["at"]))
    found = (await (await deed(manager, FindClashes))(ground.pitch_id, since, until)).at(since, until)
    if not found.any:
        return ""
    t = await translator_of(manager)
    return t.lines(clash_lines(t, found.own, busy=bool(found.busy)), t("meeting-propose-anyway"))


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
        MeetingTimeQuestion("at", HOURS, day="day", check=_check_time, match=_KNOWN),
        ChoiceQuestion("length", lambda _: LENGTH_OPTIONS, columns=2),
        SuggestionsQuestion(
            "place", _address, show=_place_in_words, suggestions=_places, columns=2, renews=("where",)
        ),
        SuggestionsQuestion(
            "where",
            parse_address,
            show=address_in_words,
            suggestions=_known_where,
            optional=True,
            when=_asks_where,
            hangs_on=("place",),
            gaps=_where,
        ),
        TextQuestion("note", partial(parse_line, longest=NOTE_MAX), optional=True),
    ),
    send,
    beside=_clashes,
)


def _subject(answers: Answers) -> Sequence[Value]:
    ground = _ground(answers)
    return (ground.other, ground.project_title) if ground else ()


told_apart_by(FORM.name, _subject)
