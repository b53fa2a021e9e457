"""Papers that the story spoils are still opened by readers of PDF, and are other papers."""

from io import BytesIO

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter

from playground.story.papers import SPOILT, Spoilt, scan


@pytest.fixture(scope="module")
def paper() -> bytes:
    writer, out = PdfWriter(), BytesIO()
    page = writer.add_blank_page(595, 842)
    page.merge_page(PdfReader(BytesIO(drawn())).pages[0])
    writer.write(out)
    return out.getvalue()


def drawn() -> bytes:
    """A picture as a page: a stream longer than what is skipped."""
    out = BytesIO()
    Image.effect_noise((80, 80), 90).save(out, "PDF")
    return out.getvalue()


def test_one_byte_is_another_one(paper: bytes) -> None:
    other = SPOILT["byte"](paper)
    assert [a != b for a, b in zip(paper, other, strict=True)].count(True) == 1
    assert len(PdfReader(BytesIO(other)).pages) == 1


def test_a_painted_page_keeps_every_byte_and_draws_more(paper: bytes) -> None:
    other = SPOILT["painted"](paper)
    assert other.startswith(paper)
    contents = PdfReader(BytesIO(other)).pages[0].get_contents()
    assert contents is not None
    assert b"60 400 400 120 re" in contents.get_data()


def test_whole_means_whole(paper: bytes) -> None:
    whole: Spoilt = ""
    assert SPOILT[whole](paper) == paper


def test_a_scan_is_a_picture_of_a_page() -> None:
    with Image.open(BytesIO(scan())) as page:
        assert page.format == "JPEG"
        assert page.height > page.width > 500
