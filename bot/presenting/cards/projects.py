"""Records in words, for whoever reads them: the same card on every screen and in every message."""

from bot.models.projects import ProjectStage
from bot.presenting.formats import cut, period
from bot.presenting.translator import Translator
from bot.use_cases.kernel.messages import (
    Listed,
    Named,
    Text,
    Value,
    WrittenIn,
)
from bot.use_cases.pitches.notifications import amount_of
from bot.use_cases.projects.views import ProjectForm, ProjectView

STORY_SHOWN = 300
"""Characters of each long text; the rest comes with a button."""


def project_card(t: Translator, project: ProjectView) -> str:
    """What one needs to know at a glance, as HTML: what, who, where, what for, how much."""
    return t(
        "project-card",
        title=project.title,
        organization=project.organization,
        region=Named("region", project.region),
        settlement=project.settlement,
        needs=Listed(tuple(Named("need", need) for need in project.needs)),
        amount=amount_of(project.budget_min, project.budget_full),
        original=WrittenIn(project.language),
    )


def project_details(t: Translator, project: ProjectView, *, whole: bool) -> str:
    """The whole project, its long texts cut unless `whole`."""
    longest = max(len(project.problem), len(project.solution)) if whole else STORY_SHOWN
    facts = [
        t("project-card-beneficiaries", beneficiaries=project.beneficiaries),
        t("project-card-period", period=period(project.starts_on, project.ends_on, t.language)),
        t("project-card-spheres", spheres=Listed(tuple(Named("sphere", one) for one in project.spheres))),
        t("project-card-programme", programme=project.programme) if project.programme else "",
    ]
    return "\n\n".join(
        (
            project_card(t, project),
            t("project-card-problem", text=cut(project.problem, longest)),
            t("project-card-solution", text=cut(project.solution, longest)),
            "\n".join(fact for fact in facts if fact),
        )
    )


def is_cut(project: ProjectForm) -> bool:
    """Whether `project_details` leaves something out."""
    return max(len(project.problem), len(project.solution)) > STORY_SHOWN


def stage_word(stage: ProjectStage) -> Text:
    return Text(f"project-stage-{stage.value}")


def stage_and_next(t: Translator, project: ProjectView) -> str:
    """Where it stands, and what comes next."""
    args: dict[str, Value] = (
        {"reason": project.stage_reason} if project.stage is ProjectStage.REJECTED else {}
    )
    return t(
        "project-standing",
        stage=stage_word(project.stage),
        next=Text(f"project-next-{project.stage.value}", args),
    )
