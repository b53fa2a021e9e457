"""Papers about a pledge, and the report of a year, in words."""

from bot.models.reference import Need
from bot.models.words import LegalDate, Named, Text
from bot.presenting.numbered import numbered
from bot.presenting.translator import Translator
from bot.use_cases.papers.making import PapersView
from bot.use_cases.papers.year import YearReport
from bot.use_cases.pledges.telling import amount_in_words


def papers_card(t: Translator, view: PapersView) -> str:
    """The papers that there are, numbered as the buttons below."""
    lines = (
        t(
            "paper-line",
            paper=Text(f"paper-{paper.kind}"),
            number=paper.number,
            on=LegalDate(paper.made_on),
        )
        for paper in view.papers
    )
    return t.paragraphs(
        t("papers-card", title=view.title, organization=view.other, pledge=view.pledge),
        numbered(t, lines) if view.papers else t("papers-none"),
        t("papers-can-make") if view.can_make else "",
    )


def year_card(t: Translator, report: YearReport) -> str:
    """What a backer has given in a year, as its report says it. Money and goods are never added up."""
    head = t("year-report-card", organization=report.name, year=str(report.year))
    if report.empty:
        return t.paragraphs(head, t("year-report-nothing"))
    sums = {Need.MONEY: report.money, **report.in_kind}
    told = {answer.value: number for answer, number in report.answers.items()}
    return t.paragraphs(
        head,
        t.lines(
            *(
                t(
                    "year-report-sum",
                    need=Named("need", need),
                    promised=amount_in_words(need, sum_.promised),
                    delivered=amount_in_words(need, sum_.delivered),
                )
                for need, sum_ in sums.items()
                if sum_.promised or sum_.delivered
            ),
            t("year-report-people", people=report.people) if report.reached else "",
            t("year-report-voices", voices=Text("voices-tally", told)) if report.voices else "",
        ),
        t("year-report-hint"),
    )
