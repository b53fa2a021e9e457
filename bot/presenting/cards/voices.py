"""What people say at the place of a project, in words."""

from collections.abc import Mapping
from typing import Any

from bot.models.voices import Answer, Tally
from bot.models.words import Named, SettlementName, Text
from bot.presenting.translator import Translator
from bot.use_cases.voices.giving import PointView


def answer_word(answer: Answer) -> Text:
    return Text(f"voice-said-{answer.value}")


def tally_line(t: Translator, tally: Tally) -> str:
    """How often each answer was given. It is never a share and never a mark."""
    return t.plain("voices-tally", **{answer.value: tally.counts.get(answer, 0) for answer in Answer})


def point_in_words(t: Translator, view: PointView) -> Mapping[str, Any]:
    """What the page at the place says of the project."""
    return {
        "title": t.plain_value(view.title),
        "place": t.plain(
            "voices-place",
            region=Named("region", view.region),
            settlement=SettlementName(view.region, view.settlement),
        ),
        "organization": t.plain_value(view.organization),
        "title_language": view.language.value,
        "answers": [(answer.value, t.plain_value(answer_word(answer))) for answer in Answer],
        "tally": tally_line(t, view.tally) if view.tally else "",
        "said": t.plain_value(answer_word(view.own.answer)) if view.own else "",
    }
