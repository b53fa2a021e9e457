"""Draws, from the site's own SVG, the pictures that browsers and messengers want in pixels: `python -m
scripts.web_pictures`.

They are the icon for phones, the icon that old browsers ask for, and the card that a messenger shows under a link.
"""

import asyncio
import base64
import shutil
import struct
from pathlib import Path

from playwright.async_api import Browser, async_playwright

WEB = Path(__file__).parents[1] / "bot" / "web"
STATIC = WEB / "static"
CARD = (1200, 630)

_CARD_STYLE = """
@font-face { font-family: Headings; src: url("data:font/woff2;base64,%s"); font-weight: 700; }
body { margin: 0; width: 1200px; height: 630px; display: flex; align-items: center; gap: 20px;
       background: #0d3d43; color: #f4eee0; font: 700 150px/1 Headings; letter-spacing: .04em; }
.words { width: 560px; padding-left: 90px; box-sizing: border-box; }
.words svg { display: block; width: 360px; height: 36px; margin-top: 36px; }
.yurt { width: 570px; height: 454px; }
.yurt-ground { fill: #0a3338; } .yurt-back, .yurt-wall { stroke: #3f6a6b; }
.yurt-rim, .yurt-door, .yurt-cross { stroke: #b39c78; } .yurt-ring { stroke: #f4eee0; }
.yurt-ngo { stroke: #5cc9ce; } .yurt-business { stroke: #f0bd55; } .yurt-state { stroke: #ea8a70; }
"""


async def _picture(browser: Browser, markup: str, width: int, height: int) -> bytes:
    page = await browser.new_page(viewport={"width": width, "height": height})
    await page.set_content(markup)
    await page.evaluate("document.fonts.ready")
    picture = await page.screenshot(omit_background=True)
    await page.close()
    return picture


def _icon(markup: str, side: int) -> str:
    return f"<style>body {{ margin: 0 }} svg {{ display: block; width: {side}px; height: {side}px }}</style>{markup}"


def _card() -> str:
    font = base64.b64encode((STATIC / "headings.woff2").read_bytes()).decode()
    yurt = (WEB / "templates" / "parts" / "yurt.svg").read_text(encoding="utf-8")
    ornament = (STATIC / "ornament.svg").read_text(encoding="utf-8")
    row = ornament.replace('viewBox="0 0 72 28" width="72" height="28"', 'viewBox="0 0 288 28"').replace(
        "<g ", '<g id="horn" '
    )
    row = row.replace('stroke="#000"', 'stroke="#ffd777"')
    copies = "".join(f'<use href="#horn" x="{72 * place}"/>' for place in (1, 2, 3))
    words = f'<div class="words">ASAR{row.replace("</svg>", f"{copies}</svg>")}</div>'
    return f"<style>{_CARD_STYLE % font}</style>{words}{yurt}"


def _ico(png: bytes, side: int) -> bytes:
    """The picture in the file format of `/favicon.ico`."""
    return struct.pack("<3H4B2H2I", 0, 1, 1, side, side, 0, 0, 1, 32, len(png), 22) + png


async def main() -> None:
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    mark = (STATIC / "favicon.svg").read_text(encoding="utf-8")
    # Phones round the corners of an icon themselves.
    square = mark.replace(' rx="8"', "")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        (STATIC / "touch-icon.png").write_bytes(await _picture(browser, _icon(square, 180), 180, 180))
        (STATIC / "favicon.ico").write_bytes(_ico(await _picture(browser, _icon(mark, 32), 32, 32), 32))
        (STATIC / "card.png").write_bytes(await _picture(browser, _card(), *CARD))
        await browser.close()


if __name__ == "__main__":
    asyncio.run(main())
