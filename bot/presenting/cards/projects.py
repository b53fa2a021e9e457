"""Projects in words."""

from collections.abc import Iterable
from itertools import groupby

from bot.models.projects import ProjectStage
from bot.models.words import (
    Named,
    Prose,
    SettlementName,
    Text,
    Value,
    Words,
    WrittenIn,
    listed,
)
from bot.presenting.cards.waits import waiting_line
from bot.presenting.formats import cut, period
from bot.presenting.numbered import numbered
from bot.presenting.translator import Translator
from bot.use_cases.pitches.notifications import amount_of
from bot.use_cases.projects.duplicates import LikelyDuplicate
from bot.use_cases.projects.views import ProjectForm, ProjectView, summary_line

STORY_SHOWN, STORY_BELOW_PHOTO = 300, 130
"""Characters shown of each long text; a button shows the rest. Below a photo a card has to fit 1,024 characters."""


def project_card(t: Translator, project: ProjectView) -> str:
    """What a reader needs to know at a glance: what the project is, who carries it, where, what for, and how much it
    costs. The title and the summary are in their language, where they are there in it.
    """
    return _card(t, project, project.name, project.gist, project.original)


def project_details(t: Translator, project: ProjectView, *, whole: bool) -> str:
    """All about a project for whom it is put before. Its long texts, cut unless `whole`, are in one language: who has
    read the title in another one is told so.
    """
    translated = t.language is project.second_language
    rest = t("project-card-rest", language=Named("language", project.language)) if translated else ""
    return t.paragraphs(project_card(t, project), rest, _told(t, project, whole=whole))


def project_in_both(t: Translator, project: ProjectView, *, whole: bool) -> str:
    """The same for its people and for moderators, who have to see what stands in each language, whatever theirs is."""
    as_written = _card(t, project, project.title, project.summary, WrittenIn(project.language))
    return t.paragraphs(as_written, _second_words(t, project), _told(t, project, whole=whole))


def _card(
    t: Translator, project: ProjectView, title: Words, summary: Words | None, original: WrittenIn
) -> str:
    return t(
        "project-card",
        title=title,
        summary=summary_line(summary),
        organization=project.organization,
        region=Named("region", project.region),
        settlement=SettlementName(project.region, project.settlement),
        needs=listed("need", project.needs),
        amount=amount_of(project.budget_min, project.budget_full),
        original=original,
    )


def _second_words(t: Translator, project: ProjectForm) -> str:
    if project.second_language is None:
        return ""
    language, title = Named("language", project.second_language), project.second_title or ""
    by = Text("project-card-second-by", {"model": project.second_by}) if project.second_by else ""
    if not project.second_summary:
        return t("project-card-second-title", language=language, title=title, translated=by)
    summary = summary_line(project.second_summary)
    return t("project-card-second", language=language, title=title, summary=summary, translated=by)


def _told(t: Translator, project: ProjectView, *, whole: bool) -> str:
    longest = max(len(project.problem), len(project.solution)) if whole else _story_shown(project)
    return t.paragraphs(
        t("project-card-problem", text=Prose(cut(project.problem, longest))),
        t("project-card-solution", text=Prose(cut(project.solution, longest))),
        t.lines(
            t("project-card-beneficiaries", beneficiaries=project.beneficiaries),
            t("project-card-period", period=t.formatted(period, project.starts_on, project.ends_on)),
            t("project-card-spheres", spheres=listed("sphere", project.spheres)),
            t("project-card-programme", programme=project.programme) if project.programme else "",
        ),
    )


def is_cut(project: ProjectForm) -> bool:
    """Whether `project_details` leaves something out."""
    return max(len(project.problem), len(project.solution)) > _story_shown(project)


def _story_shown(project: ProjectForm | ProjectView) -> int:
    return STORY_BELOW_PHOTO if project.photo else STORY_SHOWN


def stage_word(stage: ProjectStage) -> Text:
    return Text(f"project-stage-{stage.value}")


def stage_and_next(t: Translator, project: ProjectView) -> str:
    """The stage of a project, what comes next, and who is waited for."""
    args: dict[str, Value] = (
        {"reason": project.stage_reason}
        if project.stage in {ProjectStage.REJECTED, ProjectStage.TAKEN_DOWN}
        else {}
    )
    return t.lines(
        t(
            "project-standing",
            stage=stage_word(project.stage),
            next=Text(f"project-next-{project.stage.value}", args),
        ),
        waiting_line(t, project.wait) if project.wait else "",
    )


def projects_by_organization(t: Translator, projects: Iterable[ProjectView]) -> str:
    """Titles of projects with their stages, numbered as the buttons below are, each organisation's below its name.
    `projects` must come in the order of organisations.
    """
    said, number = [], 1
    for _, group in groupby(projects, key=lambda one: one.organization_id):
        own = list(group)
        titles = (t("projects-one", title=one.name, stage=stage_word(one.stage)) for one in own)
        heading = t("projects-organization", organization=own[0].organization)
        said.append(t.lines(heading, numbered(t, titles, first=number)))
        number += len(own)
    return t.paragraphs(*said)


def similar_project(t: Translator, project: LikelyDuplicate) -> str:
    """A project that may be the same as the one that the reader is about to submit."""
    return t(
        "project-similar-one",
        title=project.title,
        organization=project.organization,
        settlement=SettlementName(project.region, project.settlement),
        stage=stage_word(project.stage),
        original=WrittenIn(project.language),
    )
