"""Files under names that hold their hash."""

import gzip
import re
from collections.abc import AsyncIterator

import pytest

from bot.web.static import CONTENT_TYPES, StaticFiles
from tests.web.http import asked
from tests.web.serving import Served, serving

NAMES = (
    "site.css",
    "favicon.svg",
    "favicon.ico",
    "touch-icon.png",
    "card.png",
    "headings.woff2",
    "ornament.svg",
)


@pytest.fixture(scope="module")
async def served() -> AsyncIterator[Served]:
    async with serving() as served:
        yield served


@pytest.mark.parametrize("name", NAMES)
async def test_a_file_is_kept_for_good(served: Served, name: str) -> None:
    address = served.static.address(name)
    stem, _, suffix = name.partition(".")
    assert re.fullmatch(rf"/static/{stem}\.[0-9a-f]{{12}}\.{suffix}", address)
    answer = await asked(served.port, address)
    assert answer.status == 200
    assert answer.header("Cache-Control") == "public, max-age=31536000, immutable"
    assert (answer.header("Content-Type") or "").partition(";")[0] == CONTENT_TYPES[suffix]
    assert answer.header("Server") is None


async def test_another_hash_is_another_file(served: Served) -> None:
    address = served.static.address("site.css")
    wrong = address.replace(address.split(".")[-2], "0" * 12)
    assert (await asked(served.port, wrong)).status == 404


async def test_a_style_sheet_names_its_pictures_with_their_hashes(served: Served) -> None:
    sheet = (await asked(served.port, served.static.address("site.css"))).text
    named = set(re.findall(r'url\("([^"]+)"\)', sheet))
    assert named == {served.static.address("ornament.svg"), served.static.address("headings.woff2")}


async def test_text_is_compressed_for_those_who_can_read_it(served: Served) -> None:
    address = served.static.address("site.css")
    plain = await asked(served.port, address)
    packed = await asked(served.port, address, Accept_Encoding="br, gzip")
    assert plain.header("Content-Encoding") is None
    assert packed.header("Content-Encoding") == "gzip"
    assert gzip.decompress(packed.body) == plain.body
    assert packed.header("Vary") == plain.header("Vary") == "Accept-Encoding"
    refused = await asked(served.port, address, Accept_Encoding="gzip;q=0")
    assert refused.header("Content-Encoding") is None


async def test_what_is_known_is_not_sent_again(served: Served) -> None:
    address = served.static.address("site.css")
    tag = (await asked(served.port, address)).header("ETag") or ""
    again = await asked(served.port, address, If_None_Match=tag)
    assert (again.status, again.body) == (304, b"")
    assert again.header("ETag") == tag
    assert (await asked(served.port, address, If_None_Match='W/"other"')).status == 200


def test_a_file_that_is_not_there_is_found_out_at_once() -> None:
    with pytest.raises(KeyError):
        StaticFiles().address("missing.css")
