"""A forum's fair in words, for whoever organises it."""

from bot.models.fairs import FairStatus, PairOutcome
from bot.models.words import Moment, Text
from bot.presenting.few import from_five
from bot.presenting.formats import cut
from bot.presenting.translator import Translator
from bot.use_cases.fairs.rounds import FairItem, FairView, Shortage

TITLE_SHOWN = 120
_SIGNS = {
    FairStatus.REQUESTED: "⏳",
    FairStatus.COMPUTED: "❔",
    FairStatus.SENDING: "⏳",
    FairStatus.SENT: "✅",
    FairStatus.DISCARDED: "✗",
    FairStatus.FAILED: "✗",
}
_NOT_SENT = (PairOutcome.ALREADY_SHOWN, PairOutcome.NO_PLACES, PairOutcome.NO_LONGER_FITS)


def fair_card(t: Translator, view: FairView) -> str:
    """The rules of the fair, its stage, and the figures of what it brings together."""
    rules = view.rules
    return t.paragraphs(
        t("fair-title", forum=view.forum),
        t("fair-rules", pitches=rules.pitches, least=rules.viewers_least, most=rules.viewers_most),
        _state(t, view),
        _figures(t, view) if view.pairs or view.short else "",
    )


def fair_label(t: Translator, view: FairItem) -> str:
    """A button's text: a fair."""
    return f"{_SIGNS[view.status]} {t.plain_value(Moment(view.requested_at))}"


def shortage_card(t: Translator, view: Shortage) -> str:
    """A project that finds too few viewers, and why."""
    return t(
        "fair-shortage",
        title=cut(t.plain_value(view.title), TITLE_SHOWN),
        viewers=view.viewers,
        wanted=view.wanted,
        cause=Text(f"fair-cause-{view.cause}"),
    )


def _state(t: Translator, view: FairView) -> str:
    match view.status:
        case FairStatus.REQUESTED:
            return t("fair-state-requested", weighed=view.weighed, projects=view.projects)
        case FairStatus.COMPUTED if not view.pairs:
            return t("fair-state-empty")
        case FairStatus.SENDING:
            return t("fair-state-sending", done=view.settled, pairs=view.pairs)
        case FairStatus.SENT:
            return t.lines(
                t("fair-state-sent", sent=view.sent, pairs=view.pairs),
                *(
                    t(f"fair-outcome-{outcome}", count=view.outcomes[outcome])
                    for outcome in _NOT_SENT
                    if view.outcomes.get(outcome)
                ),
            )
        case status:
            return t(f"fair-state-{status}")


def _figures(t: Translator, view: FairView) -> str:
    return t.lines(
        t("fair-pairs", pairs=view.pairs, addressees=from_five(view.addressees)),
        t("fair-enough", enough=view.enough, projects=view.projects),
        t("fair-short", short=view.short) if view.short else "",
    )
