"""The one list of what features hand to the kernel. To add a feature, add it here.

The process does not start if two features claim the same thing or if something is missing; the error names them.
"""

from bot.use_cases.kernel.registry import Registry
from bot.wiring.features import (
    asars,
    audit,
    backers,
    changes,
    drafts,
    fairs,
    figures,
    forum,
    health,
    kernel,
    links,
    meaning,
    meetings,
    memoranda,
    moderation,
    organizations,
    papers,
    people,
    pictures,
    pitches,
    pledges,
    progress,
    projects,
    questions,
    seals,
    sharing,
    showcase,
    translations,
    voices,
    working_days,
)

FEATURES = (
    kernel.feature(lambda: registry()),  # noqa: PLW0108 - made below
    people.feature(lambda: registry()),  # noqa: PLW0108 - made below
    drafts.FEATURE,
    changes.FEATURE,
    organizations.FEATURE,
    links.FEATURE,
    projects.FEATURE,
    moderation.FEATURE,
    backers.FEATURE,
    pitches.FEATURE,
    questions.FEATURE,
    translations.FEATURE,
    meaning.FEATURE,
    meetings.FEATURE,
    seals.FEATURE,
    memoranda.FEATURE,
    progress.FEATURE,
    pledges.FEATURE,
    asars.FEATURE,
    pictures.FEATURE,
    showcase.FEATURE,
    voices.FEATURE,
    sharing.FEATURE,
    papers.FEATURE,
    forum.FEATURE,
    fairs.FEATURE,
    figures.FEATURE,
    health.FEATURE,
    working_days.FEATURE,
    audit.FEATURE,
)

_REGISTRY = Registry(FEATURES)


def registry() -> Registry:
    return _REGISTRY
