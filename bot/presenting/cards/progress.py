"""How a project comes along, in words: its reports month by month, and its plan."""

from bot.models.words import LegalDate, Moment, Month, Prose, Text, Value, WrittenIn
from bot.presenting.cards.projects import stage_word
from bot.presenting.cards.waits import in_figures, waiting_line, waiting_lines
from bot.presenting.formats import as_label, cut
from bot.presenting.translator import Translator
from bot.use_cases.progress.plans import PlanView, StepView
from bot.use_cases.progress.reading import MonthView, ProgressView, ReportView

WHAT_SHOWN = 120
"""Characters of a line of a plan: twenty lines have to fit in one message of 4,096 characters."""


def progress_card(t: Translator, view: ProgressView) -> str:
    """The stage, what was reported month by month, and who is waited for. A month without a report is seen."""
    return t.paragraphs(
        t.lines(
            t(
                "progress-card",
                title=view.title,
                organization=view.organization,
                stage=stage_word(view.stage),
            ),
            t("progress-began", on=in_figures(view.began_at)) if view.began_at else "",
            t("progress-completed", on=in_figures(view.completed_at)) if view.completed_at else "",
        ),
        t.lines(
            t("progress-reports", count=view.reports),
            t("progress-reached", count=view.reached) if view.reached else "",
            *(_month(t, month) for month in view.months),
        ),
        waiting_lines(t, view.waits),
    )


def _month(t: Translator, view: MonthView) -> str:
    if view.closing:
        return t("progress-closing")
    if view.report_id is not None:
        return t("progress-month-told", month=Month(view.month))
    key = "progress-month-missing" if view.overdue else "progress-month-awaited"
    return t(key, month=Month(view.month), due=LegalDate(view.due))


def month_label(t: Translator, view: MonthView) -> str:
    """A button's text: a report."""
    if view.closing:
        return t.plain("progress-closing-label")
    return as_label(t.plain("progress-month", month=Month(view.month)))


def report_card(t: Translator, view: ReportView) -> str:
    """A report, in the words of the project's people."""
    heading = (
        Text("progress-closing-label") if view.closing else Text("report-of", {"month": Month(view.month)})
    )
    return t.paragraphs(
        t("report-card", title=view.title, organization=view.organization, heading=heading),
        t.value(Prose(view.words)) + t.value(WrittenIn(view.language)),
        t("report-people", count=view.reached) if view.reached is not None else "",
        t("report-written-at", at=Moment(view.written_at)),
    )


def plan_card(t: Translator, view: PlanView) -> str:
    """The lines of a plan: what is done, what is late, and who answers for it."""
    return t.paragraphs(
        t("plan-card", project=view.project_title, number=view.number, done=view.done, total=view.seen),
        *(_step(t, number, step) for number, step in enumerate(view.steps, 1)),
        t("plan-tick-hint") if any(step.tickable for step in view.steps) else "",
        t("plan-kept-from-state") if view.kept_from_state else "",
    )


def _step(t: Translator, number: int, view: StepView) -> str:
    said: dict[str, Value] = {
        "number": str(number),
        "what": cut(t.plain_value(view.what), WHAT_SHOWN),
        "organization": view.organization,
        "due": LegalDate(view.due),
    }
    if not view.open_to:
        return t("plan-step-kept", **said)
    if view.done_at is not None and view.ticked_by is not None:
        return t("plan-step-done-by", **said, on=in_figures(view.done_at), carrier=view.ticked_by)
    if view.done_at is not None:
        return t("plan-step-done", **said, on=in_figures(view.done_at))
    line = t("plan-step-is-late" if view.late else "plan-step-open", **said)
    return t.lines(line, waiting_line(t, view.wait) if view.wait else "")
