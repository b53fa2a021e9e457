"""The poster at the place of a project: one page in two languages, whose code leads to the page there."""

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
import segno
from PIL import Image
from pypdf import PdfReader

from bot.documents.posters import PosterTypesetter, TypstPosters
from bot.models.reference import Language
from bot.models.words import Localized
from bot.presenting.files.posters import poster_words
from bot.use_cases.memoranda.sealing import Imprint
from bot.use_cases.voices.posters import Poster, PosterPrinter

ADDRESS = "https://asar.example.kz/v/QZ7K2M9XTBWVNR4Y"
TITLES = {
    "one": "Ауыл мектептеріндегі бағдарламалау үйірмелері",
    "two": Localized.of({"kk": "Ауыл үйірмелері", "ru": "Сельские кружки"}),
    "long": Localized.of({"kk": "Шалғай ауылдардағы " * 6, "ru": "Отдалённые сёла " * 7}),
    "one word": "ұ" * 120,
    "markup": '#panic("x") $a$ <b> *',
}


def a_poster(title: str | Localized = TITLES["one"]) -> Poster:
    return Poster.of(title, "KZ-23", "Индер", Imprint("https://asar.example.kz"), "QZ7K2M9XTBWVNR4Y")


@pytest.fixture(scope="module")
def typesetter() -> PosterTypesetter:
    return PosterTypesetter()


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_it_is_one_page_in_two_languages(typesetter: PosterTypesetter, title: str | Localized) -> None:
    poster = a_poster(title)
    (page,) = PdfReader(BytesIO(typesetter.pdf(poster))).pages
    text = " ".join(page.extract_text().split())
    for language in (Language.KAZAKH, Language.RUSSIAN):
        words = poster_words(language, poster)
        assert [one for one in ("ask", "how", "answers", "place") if words[one] not in text] == []
    assert poster.typed == "asar.example.kz/v/QZ7K-2M9X-TBWV-NR4Y"
    assert poster.typed in text


@pytest.mark.processes
@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="no pdftoppm")
def test_its_code_is_the_address(typesetter: PosterTypesetter, tmp_path: Path) -> None:
    """The modules of the code as they are printed are those of a code of this address."""
    (tmp_path / "poster.pdf").write_bytes(typesetter.pdf(a_poster()))
    subprocess.run(["pdftoppm", "-r", "100", "-gray", "poster.pdf", "page"], cwd=tmp_path, check=True)  # noqa: S607
    with Image.open(next(tmp_path.glob("page*.pgm"))) as page:
        dark = page.point(lambda value: 255 if value < 128 else 0)  # type: ignore[no-untyped-call]
    matrix = [[bool(module) for module in row] for row in segno.make_qr(ADDRESS, error="q").matrix]
    size = len(matrix)
    box = code_box(dark)
    side = (box[2] - box[0]) / size
    printed = [
        [
            dark.getpixel((int(box[0] + (x + 0.5) * side), int(box[1] + (y + 0.5) * side))) == 255
            for x in range(size)
        ]
        for y in range(size)
    ]
    assert printed == matrix


def code_box(dark: Image.Image) -> tuple[int, int, int, int]:
    """Where the code is: between the words above it and the address below."""
    width, height = dark.size
    above = int(height * 0.33)
    found = dark.crop((0, above, width, int(height * 0.74))).getbbox()
    assert found is not None
    return found[0], found[1] + above, found[2], found[3] + above


async def test_the_port_is_filled() -> None:
    async with TypstPosters() as posters:
        printer: PosterPrinter = posters
        assert (await printer.print(a_poster())).startswith(b"%PDF")
