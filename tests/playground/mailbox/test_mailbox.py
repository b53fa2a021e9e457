"""Mail that the playground takes: by a real client, over the network, and on the page in a real browser."""

from collections.abc import AsyncIterator
from email.message import EmailMessage
from urllib.parse import urlsplit

import aiosmtplib
import pytest
from playwright.async_api import Browser, expect

from playground.mailbox.room import KEPT, mailbox, taking_mail
from playground.people.client import PlaygroundClient
from playground.server import RunningServer, running
from tests.playground.page.conftest import browser
from tests.playground.page.sight import DESKTOP, PHONE, opened

__all__ = ["browser"]
LINK = "http://127.0.0.1:1/l/abc"


@pytest.fixture
async def server() -> AsyncIterator[RunningServer]:
    async with running(rooms=[mailbox]) as server:
        yield server


@pytest.fixture
async def smtp(server: RunningServer) -> AsyncIterator[str]:
    async with taking_mail(server.playground) as url:
        yield url


async def send(smtp: str, *addresses: str, subject: str = "Шақыру · Приглашение", text: str = "") -> None:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "asar@example.kz", ", ".join(addresses), subject
    mail.set_content(text or f"Ашыңыз:\n{LINK}\n")
    mail.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="меморандум.pdf")
    port = urlsplit(smtp).port
    await aiosmtplib.send(mail, hostname="127.0.0.1", port=port, start_tls=False, recipients=addresses)


async def test_what_was_sent_is_read_newest_first_with_its_links_and_files(
    server: RunningServer, smtp: str
) -> None:
    await send(smtp, "a@example.kz", "b@example.kz")
    await send(smtp, "c@example.kz", subject="1234 · ASAR", text="1234")
    async with PlaygroundClient(server.url) as client:
        found = await client.get("/api/mails")
    assert [mail["to"] for mail in found] == ["c@example.kz", "b@example.kz", "a@example.kz"]
    code, invited, _ = found
    assert (code["subject"], code["text"], code["links"]) == ("1234 · ASAR", "1234", [])
    assert invited["subject"] == "Шақыру · Приглашение"
    assert invited["links"] == [LINK]
    assert invited["files"] == ["меморандум.pdf"]


async def test_the_oldest_go_when_there_are_too_many_and_numbers_go_on(
    server: RunningServer, smtp: str
) -> None:
    for first in range(0, KEPT + 50, 50):
        await send(smtp, *(f"p{number}@example.kz" for number in range(first, first + 50)))
    async with PlaygroundClient(server.url) as client:
        found = await client.get("/api/mails")
    assert [mail["id"] for mail in found] == list(range(KEPT + 50, 50, -1))


async def test_starting_over_forgets_them(server: RunningServer, smtp: str) -> None:
    await send(smtp, "a@example.kz")
    server.playground.begin_anew()
    async with PlaygroundClient(server.url) as client:
        assert await client.get("/api/mails") == []


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
async def test_the_page_shows_them_and_what_is_typed_stays_text(
    browser: Browser, server: RunningServer, smtp: str, viewport: dict[str, int]
) -> None:
    page = await opened(browser, server.url, {"width": viewport["width"], "height": viewport["height"]})
    if viewport == PHONE:
        await page.get_by_role("button", name="Ещё").click()
    await page.get_by_role("button", name="Почта").click()
    box = page.get_by_role("dialog", name="Почта")
    await expect(box.get_by_text("Писем пока нет.")).to_be_visible()
    await send(smtp, "a@example.kz", subject="<b>Шақыру</b>", text=f"<img src=x> {LINK} javascript:alert(1)")
    letter = box.get_by_role("article", name="<b>Шақыру</b>")
    await expect(letter.get_by_text("Кому: a@example.kz")).to_be_visible()
    await expect(letter.get_by_text("<img src=x>")).to_be_visible()
    link = letter.get_by_role("link")
    await expect(link).to_have_count(1)
    assert await link.get_attribute("href") == LINK
    assert await link.get_attribute("rel") == "noopener noreferrer"
    assert await page.evaluate("document.documentElement.scrollWidth") == viewport["width"]
    await page.close()


async def test_a_menu_that_is_open_stays_when_a_letter_comes(
    browser: Browser, server: RunningServer, smtp: str
) -> None:
    page = await opened(browser, server.url, PHONE)
    await page.get_by_role("button", name="Ещё").click()
    item = page.get_by_role("button", name="Почта")
    await expect(item).to_be_visible()
    old = await item.element_handle()
    assert old is not None
    await send(smtp, "a@example.kz")
    await page.wait_for_function("node => !node.isConnected", arg=old)
    await item.click()
    box = page.get_by_role("dialog", name="Почта")
    await expect(box.get_by_text("Кому: a@example.kz")).to_be_visible()
    await page.close()
