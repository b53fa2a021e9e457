"""The figures of the public first page."""

from dataclasses import dataclass
from typing import ClassVar

from bot.models import country
from bot.models.organizations import OrganizationKind
from bot.models.projects import ProjectStage
from bot.use_cases.figures.ports import Answers, Figures
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import UnitOfWork

LEAST_TOLD = 5
"""A figure about backers is shown from five on, because a smaller one would speak of single companies (law 4 of the
product: nobody is asked under power).
"""

SEEKING = frozenset({ProjectStage.PUBLISHED})
SUPPORTED = frozenset({ProjectStage.SUPPORTED, ProjectStage.UNDER_WAY, ProjectStage.COMPLETED})


@dataclass(frozen=True, slots=True)
class FiguresPolicy:
    """Whether made-up records are counted. They are where the bot is only tried out: a page of zeros shows little.

    In production they never are: a page that mixed them in would lie. A page that counted them "until there is
    something real" would fall from forty organisations to one on the day when the first real one is verified.
    """

    count_sample: bool


@dataclass(frozen=True, slots=True)
class PublicFigures:
    """`businesses` and `answered_percent` are None while they would tell of fewer than five; see `LEAST_TOLD`.

    `seeking` projects look for support, `supported` projects have found it; `regions` have at least one such project.
    `sample` says that made-up records were counted too.
    """

    ngos: int
    businesses: int | None
    state_bodies: int
    seeking: int
    supported: int
    regions: int
    memoranda: int
    answered_percent: int | None
    sample: bool


class ShowPublicFigures(UseCase):
    """The figures of the first page, without a total of organisations: a hidden count could be derived from it."""

    permission: ClassVar = Permission.LOOK_UP
    reads: ClassVar = True

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, policy: FiguresPolicy) -> None:
        super().__init__(identity, uow, clock)
        self._policy = policy

    async def __call__(self) -> PublicFigures:
        now, sample = self.clock.now(), self._policy.count_sample
        async with self.uow.read() as block:
            organizations = await block[Figures].verified_organizations(sample=sample)
            projects = await block[Figures].projects_by_stage(sample=sample)
            regions = await block[Figures].regions_of_projects(SEEKING | SUPPORTED, sample=sample)
            memoranda = await block[Figures].memoranda_in_force(country.today(now), sample=sample)
            answers = await block[Figures].answers(now, sample=sample)
            holds_sample = sample and await block[Figures].holds_sample()
        businesses = organizations.get(OrganizationKind.BUSINESS, 0)
        return PublicFigures(
            ngos=organizations.get(OrganizationKind.NGO, 0),
            businesses=businesses if businesses >= LEAST_TOLD else None,
            state_bodies=organizations.get(OrganizationKind.STATE, 0),
            seeking=sum(projects.get(stage, 0) for stage in SEEKING),
            supported=sum(projects.get(stage, 0) for stage in SUPPORTED),
            regions=regions,
            memoranda=memoranda,
            answered_percent=_answered_percent(answers),
            sample=holds_sample,
        )


def _answered_percent(answers: Answers) -> int | None:
    """None while fewer than five backers were asked, or fewer than five pitches were answered or left unanswered.

    A share close to 0 or 100 per cent would tell what nearly every single backer did.
    """
    silent = answers.pitches - answers.answered
    if min(answers.backers, answers.answered, silent) < LEAST_TOLD:
        return None
    return round(100 * answers.answered / answers.pitches)
