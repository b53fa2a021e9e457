"""What a person sees of the page, and where they write."""

from playwright.async_api import Browser, Locator, Page, ViewportSize

DESKTOP: ViewportSize = {"width": 1440, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}


async def opened(browser: Browser, url: str, viewport: ViewportSize) -> Page:
    page = await browser.new_page(viewport=viewport, locale="ru-RU")
    await page.goto(url)
    return page


def column(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=name, exact=True)


async def write(place: Locator, text: str) -> None:
    await place.get_by_role("textbox").fill(text)
    await place.get_by_role("textbox").press("Enter")
