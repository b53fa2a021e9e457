"""Papers about a pledge in words."""

from bot.models.words import LegalDate, Text
from bot.presenting.numbered import numbered
from bot.presenting.translator import Translator
from bot.use_cases.papers.making import PapersView


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
