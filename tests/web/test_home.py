"""The first page over HTTP: its words, its figures, its addresses, and how seldom it is made."""

import re
from typing import cast

import pytest
import sqlalchemy as sa
from aiogram import Bot
from aiogram.types import User
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.config import Settings
from bot.models.free_will import FreeWill
from bot.models.reference import Language
from bot.presenting.translator import Translator
from bot.use_cases.figures.public import PublicFigures
from bot.web.pages.home import tiles
from bot.wiring.web import BotLink
from tests.builders import OPERATOR
from tests.fakes.clock import FrozenClock
from tests.web.conftest import BOT_LINK, Open, Website
from tests.web.http import Answer, asked


async def first_page(site: Website, query: str = "", **headers: str) -> Answer:
    return await asked(site.port, f"/{query}", host=site.host, **headers)


def figures_of(answer: Answer) -> dict[str, str]:
    """Label -> number, as they stand on the page."""
    return dict(re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", answer.text))


@pytest.mark.parametrize("language", Language, ids=str)
async def test_it_says_what_asar_is_and_where_the_bot_is(open_website: Open, language: Language) -> None:
    t = Translator(language, FrozenClock().now)
    answer = await first_page(await open_website(), f"?lang={language.value}")
    assert answer.status == 200
    assert f'<html lang="{language.value}">' in answer.text
    assert f">{t.plain('home-heading')}</h1>" in answer.text
    assert re.search(rf'href="{BOT_LINK}"[^>]*>.*?{t.plain("home-open")}</a>', answer.text, re.DOTALL)
    for step in ("idea", "pitch", "match", "memorandum"):
        assert f"<h3>{t.plain(f'home-step-{step}-title')}</h3>" in answer.text


async def test_figures_agree_with_their_numbers(open_website: Open) -> None:
    site = await open_website()
    await site.fill()
    expected = {
        "project looking for support": "1",
        "NGOs": "5",
        "businesses": "6",
        "region with projects": "1",
    }
    assert figures_of(await first_page(site, "?lang=en")) == expected


async def test_a_few_organisations_are_not_counted(open_website: Open) -> None:
    site = await open_website()
    await site.fill(ngos=4, businesses=4)
    told = " ".join(figures_of(await first_page(site, "?lang=en")))
    assert "business" not in told
    assert "NGO" not in told


def test_answers_about_free_will_are_told_as_so_many_at_least() -> None:
    figures = PublicFigures(None, None, None, 0, 0, 0, 0, None, {FreeWill.YES: 10}, sample=False)
    [tile] = tiles(figures, Translator(Language.ENGLISH, FrozenClock().now))
    assert (tile.number, "of its own free will" in tile.label) == ("10+", True)


async def test_without_figures_it_says_when_there_will_be_some(open_website: Open) -> None:
    answer = await first_page(await open_website(), "?lang=en")
    assert figures_of(answer) == {}
    assert "No figures yet" in answer.text


async def test_made_up_records_are_counted_where_it_is_tried_out_and_said_to_be(open_website: Open) -> None:
    site = await open_website()
    await site.fill(sample=True)
    answer = await first_page(site, "?lang=en")
    assert figures_of(answer)["NGOs"] == "5"
    assert "Made-up sample records" in answer.text


async def test_made_up_records_are_not_counted_in_production(open_website: Open) -> None:
    site = await open_website(environment="production", public_url="https://asar.example")
    await site.fill(sample=True)
    answer = await asked(site.port, "/?lang=en", host="asar.example")
    assert figures_of(answer) == {}
    assert "No figures yet" in answer.text
    assert "Made-up" not in answer.text


async def test_a_database_that_is_away_takes_the_figures_alone(open_website: Open) -> None:
    site = await open_website(database_url="postgresql+asyncpg://asar@127.0.0.1:1/asar")
    answer = await first_page(site, "?lang=en")
    assert answer.status == 200
    assert "The figures are not available right now" in answer.text
    assert BOT_LINK in answer.text


async def test_without_a_link_in_the_settings_telegram_is_asked_and_may_be_away(open_website: Open) -> None:
    answer = await first_page(await open_website(bot_link=None), "?lang=en")
    assert answer.status == 200
    assert "The bot cannot be reached right now" in answer.text
    assert "Open in Telegram" not in answer.text


class Nameless:
    """A bot of which Telegram tells no name."""

    async def me(self) -> User:
        return User(id=42, is_bot=True, first_name="ASAR")


async def test_a_bot_without_a_name_has_no_link() -> None:
    settings = Settings(_env_file=None, bot_token="42:TEST")
    assert await BotLink(settings, cast(Bot, Nameless()))() is None


async def test_what_the_operator_is_called_is_shown_as_it_is(open_website: Open) -> None:
    site = await open_website(**OPERATOR | {"operator_name": '<b>"Жаңа"</b> & ko'})
    answer = await first_page(site)
    assert "&lt;b&gt;&#34;Жаңа&#34;&lt;/b&gt; &amp; ko" in answer.text
    assert "<b>" not in answer.text


async def test_its_addresses_come_from_the_settings(open_website: Open) -> None:
    site = await open_website(environment="production", public_url="https://asar.example")
    plain = (await asked(site.port, "/", host="asar.example", X_Forwarded_Host="evil.example")).text
    russian = (await asked(site.port, "/?lang=ru-RU&other=1", host="asar.example")).text
    assert '<link rel="canonical" href="https://asar.example/">' in plain
    assert '<link rel="canonical" href="https://asar.example/?lang=ru">' in russian
    for page in (plain, russian):
        alternates = dict(re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">', page))
        expected = {code.value: f"https://asar.example/?lang={code.value}" for code in Language}
        assert alternates == expected | {"x-default": "https://asar.example/"}
        assert 'property="og:image" content="https://asar.example/static/card.' in page
        assert "evil.example" not in page


async def test_whoever_has_it_gets_it_no_second_time(open_website: Open) -> None:
    site = await open_website()
    first = await first_page(site)
    assert first.header("Cache-Control") == "no-cache"
    assert first.header("Vary") == "Accept-Language, Cookie, Accept-Encoding"
    again = await first_page(site, If_None_Match=first.header("ETag") or "")
    assert (again.status, again.body) == (304, b"")
    assert again.header("Content-Language") == "kk"
    other = await first_page(site, Accept_Language="ru", If_None_Match=first.header("ETag") or "")
    assert other.status == 200


async def test_its_head_is_that_of_the_page(open_website: Open) -> None:
    site = await open_website()
    whole = await first_page(site)
    head = await asked(site.port, "/", method="HEAD", host=site.host)
    assert (head.status, head.body) == (200, b"")
    assert head.header("ETag") == whole.header("ETag")
    assert head.header("Content-Length") == str(len(whole.body))


async def test_a_thousand_readers_are_one_question_to_the_database(open_website: Open) -> None:
    site = await open_website()
    engine = await site.container.get(AsyncEngine)
    asked_for: list[str] = []
    sa.event.listen(engine.sync_engine, "before_cursor_execute", lambda *event: asked_for.append(event[2]))
    await first_page(site)
    once = len(asked_for)
    assert once > 0
    for _ in range(10):
        assert (await first_page(site)).status == 200
    assert len(asked_for) == once


async def test_the_icon_is_where_browsers_look_for_it(open_website: Open) -> None:
    site = await open_website()
    answer = await asked(site.port, "/favicon.ico", host=site.host)
    assert answer.status == 200
    assert answer.header("Content-Type") == "image/x-icon"
    assert answer.body[:4] == b"\0\0\1\0"


async def test_robots_may_read_all_and_are_no_readers_of_pages(open_website: Open) -> None:
    site = await open_website()
    answer = await asked(site.port, "/robots.txt", host=site.host)
    assert answer.status == 200
    assert answer.header("Content-Type") == "text/plain; charset=utf-8"
    assert answer.text == f"User-agent: *\nAllow: /\nSitemap: {site.url}/sitemap.xml\n"
    assert answer.header("Cache-Control") == "public, max-age=86400"
    assert answer.header("Content-Language") is None
