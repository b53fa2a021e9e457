"""Pledges in words."""

from collections.abc import Iterable

from bot.models.pledge_deliveries import DeliveryStage
from bot.models.pledges import PledgeStage
from bot.models.words import LegalDate, Text, Value, WrittenIn
from bot.presenting.cards.waits import in_figures, waiting_line, waiting_lines
from bot.presenting.numbered import numbered
from bot.presenting.translator import Translator
from bot.use_cases.pledges.arriving import AnsweredDelivery
from bot.use_cases.pledges.reading import PartView, PledgeLine, PledgeView

_SIGNS = {
    PledgeStage.OFFERED: "❔",
    PledgeStage.PROMISED: "⏳",
    PledgeStage.DELIVERED: "✅",
}
"""Marks of pledges in the list. One in any other stage is over and carries `_OVER`; one that is late `_LATE`."""
_OVER, _LATE = "·", "⌛"


def pledge_card(t: Translator, view: PledgeView) -> str:
    """A pledge: who gives what to what, until when, what has arrived, and who is waited for."""
    line = view.line
    return t.paragraphs(
        t(
            "pledge-card",
            title=line.title,
            organization=line.other,
            side=Text("pledge-other-gets" if line.ours else "pledge-other-gives"),
            pledge=line.pledge,
            due=LegalDate(line.due),
        ),
        t.lines(
            _stage(t, line),
            t("pledge-is-late") if line.late else "",
            t("pledge-arrived", amount=view.arrived) if view.arrived is not None else "",
            t("pledge-left", amount=view.left) if view.left is not None else "",
            t("pledge-unnamed") if not view.named else "",
        ),
        t("pledge-card-words", words=view.explanation, original=WrittenIn(view.language))
        if view.explanation
        else "",
        t("pledge-card-end-words", words=view.end_words) if view.end_words else "",
        t.lines(*(_part(t, part) for part in view.parts if part.stage is not DeliveryStage.REPLACED)),
        waiting_lines(t, view.waits),
        t("pledge-contacts", organization=line.other, contacts=view.contacts.in_words)
        if view.contacts
        else "",
    )


def _stage(t: Translator, line: PledgeLine) -> str:
    if line.ours:
        return t(f"pledge-own-{line.stage}")
    return t(f"pledge-stage-{line.stage}")


def _part(t: Translator, part: PartView) -> str:
    said: dict[str, Value] = {"amount": part.amount, "on": in_figures(part.told_at)}
    told = t(f"our-part-{part.stage}", **said)
    if not part.ours:
        told = t(f"their-part-{part.stage}", **said)
    return t.lines(
        told,
        t("pledge-part-words", words=part.words, original=WrittenIn(part.language)) if part.words else "",
        t("pledge-part-answer", words=part.answer_words) if part.answer_words else "",
        waiting_line(t, part.wait) if part.wait else "",
    )


def pledge_lines(t: Translator, lines: Iterable[PledgeLine]) -> str:
    """The pledges of a page, numbered as the buttons below: how far each has come, what it is, with whom, for what."""
    return numbered(
        t,
        (
            t(
                "pledge-line",
                sign=_LATE if line.late else _SIGNS.get(line.stage, _OVER),
                pledge=line.pledge,
                organization=line.other,
                title=line.title,
            )
            for line in lines
        ),
    )


def outcome_of_delivery(answered: AnsweredDelivery) -> str:
    """The key of what the other side reads after its yes."""
    return "pledge-you-agreed-all" if answered.delivered else "pledge-you-agreed"
