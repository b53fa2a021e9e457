"""The browser without scripts, before a real server: forms, fields by their labels, links, cookies, files."""

from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from playground.mailbox.visiting import FormBrowser, form_browser
from playground.world.errors import ControlError

PAGE = """<!doctype html><title>t</title><style>p{}</style><script>var never = 1</script>
<h1>Меморандум &amp; жоспар</h1>
<form method="post" action="/answer"><input type="hidden" name="form" value="a&quot;b">
<label for="wish">Тілек</label><textarea id="wish" name="wish">ескі</textarea>
<select name="section"><option value="plan">Жоспар<option value="term" selected>Мерзім</select>
<button name="deed" value="change">Өзгертуді сұрау</button></form>
<form method="post" action="/answer"><input type="hidden" name="deed" value="confirm"><button>Растаймын</button></form>
<form method="post" action="/file" enctype="multipart/form-data"><label for="f">Файл</label>
<input id="f" type="file" name="file"><button>Тексеру</button></form>
<p hidden>Жасырын <a href="/x">сілтеме</a></p><br><p>Соңы<a href="/next">Әрі <b>қарай</b></a>"""


@pytest.fixture
async def site() -> AsyncIterator[str]:
    async def page(_: web.Request) -> web.Response:
        return web.Response(
            text=PAGE, content_type="text/html", headers={"Set-Cookie": "s=1; SameSite=Strict"}
        )

    async def answer(request: web.Request) -> web.Response:
        form = await request.post()
        said = " ".join(f"{name}={value}" for name, value in sorted(form.items()))
        return web.Response(
            text=f"<p>{said.replace('<', '&lt;')} cookie={request.cookies.get('s')}", content_type="text/html"
        )

    async def file(request: web.Request) -> web.Response:
        field = (await request.post())["file"]
        assert isinstance(field, web.FileField)
        return web.Response(text=f"{field.filename} {field.file.read()!r}", content_type="text/html")

    async def onward(request: web.Request) -> web.Response:
        return web.Response(text=request.headers["Accept-Language"], content_type="text/html")

    app = web.Application()
    app.add_routes(
        [web.get("/", page), web.post("/answer", answer), web.post("/file", file), web.get("/next", onward)]
    )
    async with TestServer(app, host="127.0.0.1") as server:
        yield str(server.make_url("/"))


@pytest.fixture
async def browser(site: str) -> AsyncIterator[FormBrowser]:
    async with form_browser("kk") as browser:
        await browser.open(site)
        yield browser


async def test_it_reads_words_and_not_scripts(browser: FormBrowser) -> None:
    said = await browser.read()
    assert "Меморандум & жоспар" in said
    assert "never" not in said
    assert "Жасырын" not in said
    assert not await browser.offers("сілтеме")
    assert await browser.sees("Соңы")
    assert await browser.offers("Растаймын")
    assert await browser.offers("Тілек")
    assert await browser.offers("Әрі қарай")
    assert not await browser.offers("Бас тарту")


async def test_a_button_sends_its_own_form_with_what_was_typed_hidden_fields_and_cookies(
    browser: FormBrowser,
) -> None:
    await browser.fill("Тілек", "жаңа")
    await browser.press("Өзгертуді сұрау")
    assert await browser.read() == 'deed=change form=a"b section=term wish=жаңа cookie=1'


async def test_a_button_without_a_name_sends_none(browser: FormBrowser) -> None:
    await browser.press("Растаймын")
    assert await browser.read() == "deed=confirm cookie=1"


async def test_a_file_goes_in_parts(browser: FormBrowser) -> None:
    await browser.attach("Файл", "a.pdf", b"%PDF")
    await browser.press("Тексеру")
    assert await browser.read() == "a.pdf b'%PDF'"


async def test_links_are_followed_in_the_readers_language(browser: FormBrowser) -> None:
    await browser.press("Әрі қарай")
    assert await browser.read() == "kk"


@pytest.mark.parametrize("deed", ["press", "fill"])
async def test_what_is_not_there_is_said(browser: FormBrowser, deed: str) -> None:
    with pytest.raises(ControlError, match="Бас тарту"):
        await (browser.press("Бас тарту") if deed == "press" else browser.fill("Бас тарту", "x"))
