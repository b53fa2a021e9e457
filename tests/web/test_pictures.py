"""Pictures on the web: only those of records that everybody may read, and for as long as that."""

from typing import Any

from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from bot.use_cases.pictures.ports import KeptPictures
from bot.use_cases.projects.ports import Projects
from bot.web.pages import pictures
from tests.builders import MONDAY_MORNING, a_person, a_project, an_organization
from tests.pictures import a_picture
from tests.web.conftest import Open, Website
from tests.web.http import Answer, asked


async def keep_shown(site: Website) -> tuple[int, str]:
    """A published project with a photo whose bytes are here: its id and the picture's hash."""
    async with site.container() as scope:
        uow: Any = await scope.get(UnitOfWork)
        async with uow as block:
            person = a_person()
            await block[People].add(person)
            await block.flush()
            organization = an_organization(by=person)
            await block[Organizations].add(organization)
            await block.flush()
            project = a_project(organization, photo="photo")
            await block[Projects].add(project)
            copy = await block[KeptPictures].copy_for_update("photo")
            sha256 = await block[KeptPictures].keep(a_picture(), MONDAY_MORNING)
            copy.arrive(sha256)
            await block.commit()
            return project.id, sha256


async def get(site: Website, sha256: str, **headers: str) -> Answer:
    return await asked(site.port, f"/pictures/{sha256}.jpg", host=site.host, **headers)


async def test_a_picture_is_kept_by_its_readers_and_gone_with_its_project(
    open_website: Open, monkeypatch: Any
) -> None:
    monkeypatch.setattr(pictures, "REMEMBERED_SECONDS", 0.0)
    site = await open_website()
    project_id, sha256 = await keep_shown(site)
    answer = await get(site, sha256)
    assert (answer.status, answer.body) == (200, a_picture())
    assert answer.header("Content-Type") == "image/jpeg"
    assert answer.header("Cache-Control") == "private, max-age=31536000, immutable"
    assert answer.header("X-Content-Type-Options") == "nosniff"
    again = await get(site, sha256, If_None_Match=answer.header("ETag") or "")
    assert (again.status, again.body) == (304, b"")
    async with site.container() as scope:
        uow: Any = await scope.get(UnitOfWork)
        async with uow as block:
            project = await block[Projects].get_for_update(project_id)
            project.take_down("Өтірік сурет.")
            await block.commit()
    assert (await get(site, sha256)).status == 404


async def test_what_is_no_picture_is_not_found(open_website: Open) -> None:
    site = await open_website()
    for name in ("0" * 64, "x", "..%2F..%2Fetc", "%00", "%D1%8F"):
        assert (await get(site, name)).status == 404
