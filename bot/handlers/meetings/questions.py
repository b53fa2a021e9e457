"""What the form for a meeting asks of its own kind: the time, with what clashes, and where exactly."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from aiogram_dialog import DialogManager

from bot.handlers.deeds import deed
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Answers, Option, TimeQuestion
from bot.handlers.widgets.form.progress import Progress
from bot.models.country import moment
from bot.models.meetings import LENGTH
from bot.presenting.cards.engagements import day_aside
from bot.use_cases.meetings.clashes import Clashes, FindClashes

_CLASH = "⚠ "


async def clashes_of_day(manager: DialogManager, pitch_id: int, day: date) -> Clashes:
    since = moment(day, time.min)
    return await (await deed(manager, FindClashes))(pitch_id, since, since + timedelta(days=1))


def span_of(answers: Answers, at: time) -> tuple[datetime, datetime]:
    """When a meeting at this time would begin and end."""
    starts_at = moment(date.fromisoformat(answers["day"]), at)
    return starts_at, starts_at + timedelta(minutes=int(answers.get("length") or LENGTH))


@dataclass(frozen=True)
class MeetingTimeQuestion(TimeQuestion):
    """Times that clash carry a sign, and below the question stands what the person has on that day. `match` is the key
    of the answer that names the match: in a preview there is none.
    """

    match: str = field(kw_only=True)

    async def data(self, manager: DialogManager) -> dict[str, Any]:
        data = await super().data(manager)
        answers = Progress.answers(manager)
        ground = answers.get(self.match)
        if ground is None:
            return data
        found = await clashes_of_day(manager, ground["pitch_id"], date.fromisoformat(answers[self.day]))
        times: Sequence[Option] = data["times"]
        spans = {option.value: span_of(answers, _time_of(option)) for option in times}
        busy = [_time_of(option) for option in times if found.at(*spans[option.value]).busy]
        return {
            **data,
            "times": [_marked(option) if found.at(*spans[option.value]).any else option for option in times],
            "aside": day_aside(await translator_of(manager), found.own, busy),
        }


def _time_of(option: Option) -> time:
    return time.fromisoformat(option.value.replace("-", ":"))


def _marked(option: Option) -> Option:
    return replace(option, label=f"{_CLASH}{option.label}")
