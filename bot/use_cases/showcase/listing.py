"""The projects that everybody may read, so that their pages can be found."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.pictures.ports import KeptPictures, PictureFacts
from bot.use_cases.pledges.ports import Pledges, PledgeTotals
from bot.use_cases.projects.ports import Projects
from bot.use_cases.projects.views import ProjectView, view_of

PAGE = 12
"""Projects on one page of the list."""
SITEMAP_MOST = 50_000
"""Addresses in one sitemap (sitemaps.org)."""


@dataclass(frozen=True, slots=True)
class ListedProject:
    code: str
    project: ProjectView
    picture: PictureFacts | None


@dataclass(frozen=True, slots=True)
class ProjectList:
    """A page of the list, from 1, of so many `pages`. `by_region` counts all projects, whatever was asked for, and
    `totals` is what was promised and has arrived in each region.
    """

    items: tuple[ListedProject, ...]
    page: int
    pages: int
    total: int
    by_region: Mapping[str, int]
    totals: Mapping[str, PledgeTotals]


class ListShownProjects(UseCase):
    """The newest first; in this region, if one is given. A page behind the last one is empty."""

    permission: ClassVar = Permission.LOOK_UP
    reads: ClassVar = True

    async def __call__(self, region: str | None = None, page: int = 1) -> ProjectList:
        async with self.uow.read() as block:
            counts = await block[Projects].count_shown()
            found = await block[Projects].shown(region=region, offset=(page - 1) * PAGE, limit=PAGE)
            photos = [project.photo for project, _ in found if project.photo]
            pictures = await block[KeptPictures].copies_of(photos)
            totals = await block[Pledges].totals_by_region()
        total = counts.get(region, 0) if region else sum(counts.values())
        items = tuple(
            ListedProject(project.code, view_of(project, carrier), pictures.get(project.photo or ""))
            for project, carrier in found
        )
        return ProjectList(items, page, max(1, -(-total // PAGE)), total, counts, totals)


class ListPageCodes(UseCase):
    """The codes of all pages that are to be found by search engines, the newest first."""

    permission: ClassVar = Permission.LOOK_UP
    reads: ClassVar = True

    async def __call__(self) -> tuple[str, ...]:
        async with self.uow.read() as block:
            return tuple(await block[Projects].codes_shown(SITEMAP_MOST))
