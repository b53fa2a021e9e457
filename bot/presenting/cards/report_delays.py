"""Acts that move the reports of a region, in words."""

from collections.abc import Sequence

from bot.models.words import LegalDate, Moment, Named, Text
from bot.presenting.cards.waits import in_figures
from bot.presenting.formats import as_label
from bot.presenting.translator import Translator
from bot.use_cases.progress.delaying import DelayAhead, DelayView


def delays_card(t: Translator, views: Sequence[DelayView]) -> str:
    return t.paragraphs(t("report-delays"), "" if views else t("report-delays-none"))


def delay_label(t: Translator, view: DelayView) -> str:
    """A button's text: an act."""
    return as_label(
        t.plain("button-report-delay", region=Named("region", view.region), on=in_figures(view.made_at))
    )


def delay_card(t: Translator, view: DelayView) -> str:
    return t.paragraphs(
        t(
            "report-delay-card",
            region=Named("region", view.region),
            by=Text("report-delay-by", {"days": view.days}),
            projects=view.projects,
            at=Moment(view.made_at),
        ),
        t("report-delay-reason-was", reason=view.reason),
        t("report-delay-taken-back-at", at=Moment(view.taken_back_at)) if view.taken_back_at else "",
    )


def delay_ahead(t: Translator, view: DelayAhead) -> str:
    """What an act would move, before it is done."""
    return t.lines(
        t(
            "report-delay-ahead",
            projects=view.projects,
            carriers=view.organizations,
            due=LegalDate(view.due),
            until=LegalDate(view.due_then),
        ),
        t("report-delay-ahead-moved", count=view.moved_before) if view.moved_before else "",
    )
