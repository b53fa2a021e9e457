"""Pitches in words, for the backer, for the project's people, and for moderators."""

from datetime import timedelta

from bot.matching.shares import rounded_together
from bot.models.country import local
from bot.models.pitches import PitchStatus
from bot.models.projects import ProjectStage
from bot.models.reference import Language
from bot.models.words import (
    Day,
    Named,
    Prose,
    SettlementName,
    Text,
)
from bot.presenting.cards.waits import in_figures, waiting_lines
from bot.presenting.formats import cut, hundredths
from bot.presenting.translator import Translator
from bot.use_cases.pitches.feedback import ShownTo
from bot.use_cases.pitches.figures import Figures
from bot.use_cases.pitches.possible import PossibleBacker
from bot.use_cases.pitches.received import PitchView
from bot.use_cases.pitches.standing import Interest, Standing

ABOUT_SHOWN = 700
_SIGNS = {
    PitchStatus.SENT: "🆕",
    PitchStatus.LATER: "⏳",
    PitchStatus.INTERESTED: "✅",
    PitchStatus.DECLINED: "✗",
    PitchStatus.ACCEPTED: "🤝",
    PitchStatus.REFUSED: "✗",
    PitchStatus.EXPIRED: "⌛",
    PitchStatus.CLOSED: "–",
    PitchStatus.UNANSWERED: "⌛",
    PitchStatus.ENDED: "–",
}
_OWN_ANSWER_AWAITED = "❔"


def pitch_label(t: Translator, view: PitchView) -> str:
    """A button's text: what has become of the pitch, and which project it is about."""
    return f"{_SIGNS[view.status]} {t.plain_value(view.project.name)}"


def pitch_reasons(t: Translator, view: PitchView) -> str:
    """Why the project was put before this backer."""
    return t("pitch-why", reasons=view.reasons)


def pitch_state(t: Translator, view: PitchView) -> str:
    """What has become of the pitch, in a sentence, and who is waited for. What was put off for the second time is not
    brought up again: the last day is told instead.
    """
    if view.status is PitchStatus.LATER and view.came_back:
        last = next((wait.next_at for wait in view.waits if wait.next_at), None)
        if last is not None:
            return t("pitch-state-later-again", by=in_figures(last))
    part = t("pitch-part", part=view.part) if view.part is not None else ""
    return t.lines(
        _come_to(t, view.status, view.project.stage, in_force=view.in_force)
        or t(f"pitch-state-{view.status}"),
        part,
        waiting_lines(t, view.waits),
    )


def _come_to(t: Translator, status: PitchStatus, stage: ProjectStage, *, in_force: bool) -> str:
    """What a match has led to, for both of its sides; empty until then."""
    if status is not PitchStatus.ACCEPTED:
        return ""
    if stage is ProjectStage.COMPLETED:
        return t("match-state-completed")
    if not in_force:
        return ""
    return t("match-state-under-way" if stage is ProjectStage.UNDER_WAY else "match-state-in-force")


def interest_card(t: Translator, view: Interest) -> str:
    """A backer who has shown interest, as the project's people see it."""
    return t(
        "interest-card",
        title=view.project_title,
        organization=view.backer,
        kind=Text(f"organization-kind-{view.kind}"),
        region=Named("region", view.region),
        settlement=SettlementName(view.region, view.settlement),
        about=Prose(cut(view.about, ABOUT_SHOWN)),
    )


def interest_label(t: Translator, view: Interest) -> str:
    """A button's text: a backer, and what has become of its interest."""
    sign = _OWN_ANSWER_AWAITED if view.status is PitchStatus.INTERESTED else _SIGNS[view.status]
    return f"{sign} {t.plain_value(view.backer)}"


def interest_state(t: Translator, view: Interest) -> str:
    """What has become of a backer's interest, and who is waited for."""
    part = t("interest-part", part=view.part) if view.part is not None else ""
    return t.lines(
        part,
        _come_to(t, view.status, view.stage, in_force=view.in_force) or t(f"interest-state-{view.status}"),
        waiting_lines(t, view.waits),
    )


def possible_backer(t: Translator, number: int, backer: PossibleBacker) -> str:
    """A backer in a numbered list. Its name is left out: the project's people learn it when the backer shows
    interest.
    """
    return t(
        "possible-backer",
        number=str(number),
        kind=Text(f"organization-kind-{backer.kind}"),
        region=Named("region", backer.region),
        reasons=backer.reasons,
    )


def next_step(t: Translator, view: Standing) -> str:
    """What happens next with a project that no backer has taken up, and when."""
    if view.moderators_told:
        return t.lines(t("standing-moderators-told"), waiting_lines(t, [view.call] if view.call else ()))
    if view.awaits_answer:
        return t("standing-awaits-answer")
    if view.next_step_at is None:
        return t("standing-next-search", wave=view.wave, waves=view.waves)
    key = "standing-next-wave" if view.wave < view.waves else "standing-next-call"
    return t(key, wave=view.wave, waves=view.waves, day=Day(local(view.next_step_at).date()))


def shown_to(t: Translator, view: ShownTo, *, numbers: bool) -> str:
    """A pitch for a moderator: what has become of it, how well the two fit and why, and the `numbers` below."""
    fit = Text(f"fit-{view.fit.value}")
    return t.lines(
        t(
            "project-shown-row",
            organization=view.backer,
            status=Text(f"pitch-status-{view.status}"),
            fit=Text("fit-why", {"fit": fit, "why": view.speaking}) if view.speaking.items else fit,
        ),
        _in_numbers(t, view) if numbers else "",
    )


def _signed(value: float, language: Language) -> str:
    return hundredths(value, language, signed=True)


def _in_numbers(t: Translator, view: ShownTo) -> str:
    """The sum, and its parts, which add up to it as they are shown. Parts that are shown as zero are left out."""
    rounded, total = rounded_together([value for _, value in view.parts], _HUNDREDTH)
    return t(
        "project-shown-numbers",
        sum=t.formatted(_signed, total * _HUNDREDTH),
        parts=" · ".join(
            f"{t.plain(f'fit-part-{name}')} {t.formatted(_signed, part * _HUNDREDTH)}"
            for (name, _), part in zip(view.parts, rounded, strict=True)
            if part
        ),
    )


_HUNDREDTH = 0.01


_HOURS_MAX = 48
"""Hours up to which a time is given in hours; a longer time is given in days."""


def figures_card(t: Translator, figures: Figures) -> str:
    """How many projects, how many answers, and how soon they came. What cannot be counted yet is left out."""
    percent = round(100 * figures.answered / figures.pitches) if figures.pitches else 0
    return t.lines(
        t("matching-figures-projects", projects=figures.projects, wanted=figures.wanted),
        t("matching-figures-pitches", pitches=figures.pitches, answered=figures.answered, percent=percent)
        if figures.pitches
        else "",
        t("matching-figures-time", time=length_of(figures.median_answer))
        if figures.median_answer is not None
        else "",
    )


def figures_of(t: Translator, group: Named, figures: Figures) -> str:
    """The same figures for one region or sphere, below its name."""
    return t.lines(t("matching-figures-group", group=group), figures_card(t, figures))


def length_of(time: timedelta) -> Text:
    """How long it took, in hours or in days."""
    hours = max(1, round(time / timedelta(hours=1)))
    if hours < _HOURS_MAX:
        return Text("matching-figures-hours", {"hours": hours})
    return Text("matching-figures-days", {"days": round(time / timedelta(days=1))})
