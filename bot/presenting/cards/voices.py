"""What people say at the place of a project, in words."""

from collections.abc import Mapping
from typing import Any

from bot.models.voices import Answer, Round, Tally
from bot.models.words import Day, Named, Prose, SettlementName, Text
from bot.presenting.cards.waits import in_figures, waiting_line, waiting_lines
from bot.presenting.translator import Translator
from bot.use_cases.moderation.voices import ReviewedVoice
from bot.use_cases.voices.giving import PointView
from bot.use_cases.voices.posters import Hangs
from bot.use_cases.voices.reading import SaidThere, VoicesView

ROUNDS: Mapping[Round, Text] = {
    Round.AT_COMPLETION: Text("voices-round-0"),
    Round.AFTER_3_MONTHS: Text("voices-round-3"),
    Round.AFTER_12_MONTHS: Text("voices-round-12"),
}
"""When each round asks, in words."""
SAID_SHOWN = 5
"""Lines that people have left, on a card: the newest."""


def answer_word(answer: Answer) -> Text:
    return Text(f"voice-said-{answer.value}")


def tally_line(t: Translator, tally: Tally) -> str:
    """How often each answer was given. It is never a share and never a mark."""
    return t.plain_value(_counts(tally))


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
        "answers": [(answer.value, t.plain_value(answer_word(answer))) for answer in Answer],
        "tally": tally_line(t, view.tally) if view.tally else "",
        "said": t.plain_value(answer_word(view.own.answer)) if view.own else "",
    }


def voices_card(t: Translator, view: VoicesView) -> str:
    """What people answer, round by round, what they have added, and what is waited for."""
    with_words = [said for said in view.said if said.words][:SAID_SHOWN]
    return t.paragraphs(
        t("voices-card", title=view.title, organization=view.organization),
        *(_round(t, asked, tally) for asked, tally in view.asked.items()),
        t.lines(*(_said(t, said) for said in with_words)),
        waiting_lines(t, view.waits),
    )


def _round(t: Translator, asked: Round, tally: Tally | None) -> str:
    counted = Text("voices-few") if tally is None else _counts(tally)
    return t("voices-round", round=ROUNDS[asked], voices=counted)


def _counts(tally: Tally) -> Text:
    return Text("voices-tally", {answer.value: tally.counts.get(answer, 0) for answer in Answer})


def _said(t: Translator, said: SaidThere) -> str:
    return t("voices-said-on", answer=answer_word(said.answer), on=Day(said.on), words=Prose(said.words))


def hung_in_words(said: Hangs) -> Text:
    """What is answered to whoever says that the poster hangs."""
    if said.again is None:
        return Text("poster-you-hung")
    return Text("poster-you-hung-again", {"on": in_figures(said.again)})


def reviewed_card(t: Translator, view: ReviewedVoice) -> str:
    """What somebody has left at a place, as a moderator reads it."""
    return t.paragraphs(
        t(
            "voice-review-card",
            title=view.title,
            organization=view.organization,
            round=ROUNDS[view.round],
            answer=answer_word(view.answer),
            on=Day(view.on),
        ),
        t.value(Prose(view.words)) if view.words else "",
        t("voice-review-photo") if view.has_photo else "",
        t("voice-review-hint"),
        waiting_line(t, view.wait) if view.wait else "",
    )
