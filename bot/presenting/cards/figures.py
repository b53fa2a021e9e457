"""The figures of matching in words."""

from datetime import timedelta

from bot.presenting.translator import Translator
from bot.use_cases.kernel.messages import Named, Text
from bot.use_cases.pitches.figures import Figures

_HOURS_MAX = 48
"""Longer times are told in days."""


def figures_card(t: Translator, figures: Figures) -> str:
    """How many projects, how many answers, how soon; what cannot be counted yet is left out."""
    percent = round(100 * figures.answered / figures.pitches) if figures.pitches else 0
    return t.lines(
        t("matching-figures-projects", projects=figures.projects, wanted=figures.wanted),
        t("matching-figures-pitches", pitches=figures.pitches, answered=figures.answered, percent=percent)
        if figures.pitches
        else "",
        t("matching-figures-time", time=_length(figures.median_answer))
        if figures.median_answer is not None
        else "",
    )


def figures_of(t: Translator, group: Named, figures: Figures) -> str:
    """The same for one region or sphere, below its name."""
    return t.lines(t("matching-figures-group", group=group), figures_card(t, figures))


def _length(time: timedelta) -> Text:
    hours = max(1, round(time / timedelta(hours=1)))
    if hours < _HOURS_MAX:
        return Text("matching-figures-hours", {"hours": hours})
    return Text("matching-figures-days", {"days": round(time / timedelta(days=1))})
