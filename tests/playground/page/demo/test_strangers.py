"""Another web page in the same browser does nothing to what the demo has beyond the bare playground."""

import pytest
from playwright.async_api import Browser

from playground.people.client import PlaygroundClient
from playground.server import RunningServer
from tests.playground.page.demo.stub import Stub
from tests.playground.page.test_other_pages import ATTACK


@pytest.fixture
def stub() -> Stub:
    """With all routes that there are."""
    return Stub(proof={"deeds": []})


async def test_another_page_starts_and_ends_nothing(
    browser: Browser, server: RunningServer, stub: Stub, elsewhere: str
) -> None:
    async with PlaygroundClient(server.url) as client:
        aigerim = await client.person("Айгерім", language_code="kk")
        offset = server.playground.clock.offset
        page = await browser.new_page()
        await page.goto(f"http://{elsewhere}/")
        bot = f"{server.url}/bot{server.token}"
        assert await page.evaluate(ATTACK, [server.url, bot, aigerim.id]) == {"heard": False, "read": None}
        await page.close()
    assert stub.asked == []
    assert server.playground.clock.offset == offset
    assert server.playground.world.people[aigerim.id].language_code == "kk"
