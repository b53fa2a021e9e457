"""Behind a link a party asks for other words: of the draft, before its own part is told, and of another's part."""

from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.models.memoranda import MemorandumStage, PartyStage
from bot.models.reference import Language
from bot.presenting.translator import Translator
from bot.use_cases.memoranda.drafting import ReviseMemorandum
from tests.use_cases.memoranda.linked_world import PART
from tests.web.links.memorandum_site import MemorandumSite
from tests.web.links.reader import Reader


@pytest.fixture
async def saule(memorandum_site: MemorandumSite) -> AsyncIterator[Reader]:
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
        yield memorandum_site.browser(session)


async def test_a_wish_for_the_draft_and_then_the_part_by_the_same_link(
    memorandum_site: MemorandumSite, saule: Reader
) -> None:
    world = memorandum_site.world
    memorandum = await world.prepare(world.with_akimat)
    await memorandum_site.dispatch()
    await memorandum_site.enter(saule)
    page = await saule.press("/consent")
    assert "ОФ «Болашақ кілті»: своя часть" in page
    assert "ТОО «Жем»: своя часть" not in page, "nobody has written it"
    page = await saule.press("/answer", deed="change", section="term", words="Два года <b>хватит</b>")
    assert saule.status == 200
    t = Translator(Language.RUSSIAN, world.clock.now)
    assert t("memorandum-link-draft-wished") in page
    assert "Два года &lt;b&gt;хватит&lt;/b&gt;" in page
    await memorandum_site.dispatch()
    assert world.notifier.keys.count("memorandum-draft-change-asked") == 2, "the two people of the drafter"
    await world.tell_part(memorandum, world.giver, world.backer)
    page = await saule.press("/answer", **PART)
    assert saule.status == 200, page
    assert t("memorandum-link-told") in page
    assert memorandum_site.by_now(memorandum).stage is MemorandumStage.DRAFT
    revise = world.act(ReviseMemorandum, world.seeker, world.ngo)
    assert await revise(memorandum.id, world.form(term_months=24))
    await memorandum_site.dispatch()
    page = await memorandum_site.enter(saule)
    assert "24 месяца" in page
    assert "Два года" not in page


async def test_a_wish_for_anothers_part_names_it_and_asks_that_party(
    memorandum_site: MemorandumSite, saule: Reader
) -> None:
    world = memorandum_site.world
    memorandum = await world.prepare(world.with_akimat)
    await world.tell_part(memorandum, world.giver, world.backer)
    await memorandum_site.dispatch()
    await memorandum_site.enter(saule)
    page = await saule.press("/consent")
    assert "ТОО «Жем»: своя часть" in page
    asked = memorandum.parties[1]
    page = await saule.press("/answer", deed="change", section=f"part:{asked.id}", words="Назовите число")
    assert "часть стороны (ТОО «Жем»)" in page
    assert memorandum_site.by_now(memorandum).parties[1].stage is PartyStage.ASKED
    await memorandum_site.dispatch()
    assert world.notifier.keys.count("memorandum-change-asked") == 2, "the drafter, and whose part it is"
    assert world.notifier.keys.count("memorandum-office") == 1, "it tells its part anew"
