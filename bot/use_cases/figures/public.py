"""The figures of the public first page."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from bot.models import country
from bot.models.few import LEAST_TOLD
from bot.models.free_will import FreeWill
from bot.models.organizations import OrganizationKind
from bot.models.projects import ProjectStage
from bot.use_cases.figures.ports import Answers, Figures, Said
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import UnitOfWork

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
    """What would tell of fewer than five organisations is None; see `LEAST_TOLD`.

    `seeking` projects look for support, `supported` projects have found it; `regions` have at least one such project.
    `sample` says that made-up records were counted too.
    """

    ngos: int | None
    businesses: int | None
    state_bodies: int | None
    seeking: int
    supported: int
    regions: int
    memoranda: int
    answered_percent: int | None
    free_will: Mapping[FreeWill, int]
    """How often businesses gave each answer at least; those that fewer than five gave are left out."""
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
            memoranda = await block[Figures].memoranda_holding(country.today(now), sample=sample)
            answers = await block[Figures].answers(now, sample=sample)
            said = await block[Figures].free_will(sample=sample)
            holds_sample = sample and await block[Figures].holds_sample()
        return PublicFigures(
            ngos=_from_five(organizations.get(OrganizationKind.NGO, 0)),
            businesses=_from_five(organizations.get(OrganizationKind.BUSINESS, 0)),
            state_bodies=_from_five(organizations.get(OrganizationKind.STATE, 0)),
            seeking=sum(projects.get(stage, 0) for stage in SEEKING),
            supported=sum(projects.get(stage, 0) for stage in SUPPORTED),
            regions=regions,
            memoranda=memoranda,
            answered_percent=_answered_percent(answers),
            free_will=_free_will(said),
            sample=holds_sample,
        )


def _from_five(count: int) -> int | None:
    return count if count >= LEAST_TOLD else None


def _free_will(said: Mapping[FreeWill, Said]) -> Mapping[FreeWill, int]:
    """In steps of five: a figure that grows by one on the day after a memorandum would speak of that one."""
    return {
        answer: said[answer].answers // LEAST_TOLD * LEAST_TOLD
        for answer in FreeWill
        if answer in said and said[answer].businesses >= LEAST_TOLD
    }


def _answered_percent(answers: Answers) -> int | None:
    """None while fewer than five backers were asked, or fewer than five pitches were answered or left unanswered.

    A share close to 0 or 100 per cent would tell what nearly every single backer did.
    """
    silent = answers.pitches - answers.answered
    if min(answers.backers, answers.answered, silent) < LEAST_TOLD:
        return None
    return round(100 * answers.answered / answers.pitches)
