"""What is shared in other chats, in words."""

from bot.models.words import Named, SettlementName, listed
from bot.presenting.cards.projects import project_card, stage_word
from bot.presenting.translator import Translator
from bot.use_cases.projects.views import ProjectView


def shared_project(t: Translator, project: ProjectView) -> str:
    """The card as it stands in somebody's chat for good."""
    return t.paragraphs(project_card(t, project), t("shared-stage", stage=stage_word(project.stage)))


def offered_line(t: Translator, project: ProjectView) -> str:
    """By what somebody tells it from the others that are offered, below its title."""
    return t.plain(
        "shared-line",
        region=Named("region", project.region),
        settlement=SettlementName(project.region, project.settlement),
        needs=listed("need", project.needs),
    )
