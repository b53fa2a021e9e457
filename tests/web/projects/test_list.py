"""The list of all projects, and what robots read."""

import re

import pytest

from bot.models.projects import ProjectStage
from bot.models.reference import Language
from bot.use_cases.projects.ports import Projects
from bot.use_cases.showcase.listing import PAGE
from tests.web.projects.conftest import Shelf
from tests.web.projects.shown import keep_project


@pytest.mark.parametrize("language", Language, ids=str)
async def test_it_leads_to_each_page_and_tells_what_is_promised_by_region(
    own_shelf: Shelf, language: Language
) -> None:
    await keep_project(
        own_shelf.site.container, own_shelf.clock.now(), "ABCDEFGHJK", region="KZ-75", settlement="Алматы"
    )
    text = (await own_shelf.get("/projects", lang=language.value)).text
    assert re.findall(r'<h2><a href="(/p/[^"]+)"', text) == ["/p/ABCDEFGHJK", own_shelf.path]
    regions = text.partition('id="by-region"')[2]
    assert regions.count('class="sum-promised"') == regions.count('class="kinds"') == 2
    assert 'href="/projects?region=KZ-75"' in regions
    one = (await own_shelf.get("/projects?region=KZ-75", lang=language.value)).text
    assert re.findall(r'<h2><a href="(/p/[^"]+)"', one) == ["/p/ABCDEFGHJK"]
    assert one.count('class="sum-promised"') == one.count('class="kinds"') == 1
    assert 'id="by-region"' not in one


async def test_it_is_read_page_by_page(own_shelf: Shelf) -> None:
    for number in range(PAGE):
        await keep_project(
            own_shelf.site.container,
            own_shelf.clock.now(),
            f"PAGE{number:06}".translate(str.maketrans("01", "ZY")),
        )
    first, second = (await own_shelf.get("/projects")).text, (await own_shelf.get("/projects?page=2")).text
    assert first.count('<h2><a href="/p/') == PAGE
    assert 'href="/projects?page=2" rel="next"' in first
    assert re.findall(r'<h2><a href="(/p/[^"]+)"', second) == [own_shelf.path]
    assert 'href="/projects" rel="prev"' in second


@pytest.mark.parametrize(
    "query", ["page=0", "page=99", "page=x", "page=%D9%A3", "page=1234567", "region=KZ-00", "region=%3Cb%3E"]
)
async def test_what_is_no_page_is_not_found(shelf: Shelf, query: str) -> None:
    assert (await shelf.get(f"/projects?{query}")).status == 404


async def test_before_the_first_project_it_says_so(own_shelf: Shelf) -> None:
    async def hide(block: object) -> None:
        project = await block[Projects].get_for_update(own_shelf.project_id)  # type: ignore[index]
        project.stage = ProjectStage.TAKEN_DOWN

    await own_shelf.in_block(hide)
    text = (await own_shelf.get("/projects")).text
    assert own_shelf.says(Language.KAZAKH)("showcase-list-empty") in text


async def test_robots_find_the_map_of_all_pages(shelf: Shelf) -> None:
    robots = await shelf.get("/robots.txt")
    assert f"Sitemap: {shelf.site.url}/sitemap.xml" in robots.text
    sitemap = await shelf.get("/sitemap.xml")
    assert sitemap.header("Content-Type") == "application/xml; charset=utf-8"
    for path in ("/", "/projects", shelf.path):
        assert f"<url><loc>{shelf.site.url}{path}</loc></url>" in sitemap.text


@pytest.mark.parametrize("language", Language, ids=str)
async def test_the_first_page_leads_to_it(shelf: Shelf, language: Language) -> None:
    text = (await shelf.get("/", lang=language.value)).text
    assert f'href="/projects">{shelf.says(language)("home-projects")}</a>' in text
