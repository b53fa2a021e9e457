import struct
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest

from bot.documents.glyphs import PrintableText, character_set
from bot.documents.memorandum import MemorandumTypesetter
from bot.documents.typesetting import DRAWING, FONTS, SERIF
from bot.models.errors import InvalidValueError
from bot.understanding.drawable import RANGES
from bot.understanding.texts import parse_text
from bot.use_cases.memoranda.document import LocalizedText, MemorandumDocument
from scripts.drawable import ranges_of_the_fonts

ROBOTO = FONTS / "Roboto-Regular.ttf"
EMOJI = FONTS / "NotoEmoji-Regular.ttf"


@pytest.fixture(scope="module")
def printable() -> PrintableText:
    return PrintableText(FONTS / name for name in DRAWING)


def test_the_character_maps_are_read() -> None:
    assert {ord(letter) for letter in "AzЯяӘіҺ₸№"} <= character_set(ROBOTO)
    assert ord("漢") not in character_set(ROBOTO)
    assert {ord("🤝"), ord("☀")} <= character_set(EMOJI)


@pytest.mark.parametrize(
    ("family", "weights"), [("Roboto", "Bold Medium Regular"), ("NotoSerif", "Bold Italic Regular")]
)
def test_every_weight_draws_the_same_characters(family: str, weights: str) -> None:
    """Words are checked against the regular one alone, and may be set in any."""
    regular = character_set(FONTS / f"{family}-Regular.ttf")
    found = {font.name: character_set(font) for font in FONTS.glob(f"{family}-*.ttf")}
    assert sorted(found) == [f"{family}-{weight}.ttf" for weight in weights.split()]
    assert [name for name, characters in found.items() if characters != regular] == []


def test_both_forms_of_a_character_map_say_the_same(tmp_path: Path) -> None:
    """Roboto has its characters in both: without the full map, those of the short one are read."""
    data = bytearray(ROBOTO.read_bytes())
    cmap = struct.unpack_from(">I", data, data.index(b"cmap") + 8)[0]
    (count,) = struct.unpack_from(">H", data, cmap + 2)
    for index in range(count):
        record = cmap + 4 + 8 * index
        platform, encoding, _ = struct.unpack_from(">HHI", data, record)
        if (platform, encoding) in {(0, 4), (3, 10)}:
            struct.pack_into(">HH", data, record, 9, 9)
    short = tmp_path / "short.ttf"
    short.write_bytes(data)
    assert character_set(short) == {code for code in character_set(ROBOTO) if code <= 0xFFFF}


def test_a_document_draws_whatever_a_picture_can() -> None:
    assert set(DRAWING) <= set(SERIF)
    assert {ord(letter) for letter in "ӘҒҚҢӨҰҮҺІ₸№\N{NON-BREAKING HYPHEN}«»–"} <= character_set(
        FONTS / SERIF[0]
    )


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Әйгерім  ҮЕҰ", "Әйгерім  ҮЕҰ"),
        ("й", "й"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\tb\N{NO-BREAK SPACE}c\N{LINE SEPARATOR}d", "a b c\nd"),
        ("a\x00\N{RIGHT-TO-LEFT OVERRIDE}\N{SOFT HYPHEN}b", "ab"),
        ("漢", "�"),
        ("→ ✓ ★", "→ ✓ ★"),
        ("عبد الله გიორგი Հայկ", "عبد الله გიორგი Հայկ"),
        ("қа\N{ZERO WIDTH JOINER}ла\N{ZERO WIDTH SPACE}сы", "қаласы"),
        ("👨\N{ZERO WIDTH JOINER}🌾", "👨\N{ZERO WIDTH JOINER}🌾"),
        ("\ue001\ud800", "��"),
        ("  🤝  ", "🤝"),
        ("", ""),
    ],
)
def test_text_is_made_printable(written: str, printed: str, printable: PrintableText) -> None:
    assert printable(written) == printed


def test_a_file_that_is_no_font_is_refused(tmp_path: Path) -> None:
    empty = tmp_path / "empty.ttf"
    empty.write_bytes(b"\x00\x01\x00\x00" + bytes(8))
    with pytest.raises(ValueError, match="cmap"):
        character_set(empty)


def test_whatever_passes_can_be_typeset(
    printable: PrintableText, draft: MemorandumDocument, typesetter: MemorandumTypesetter
) -> None:
    """The strict formats refuse a file for one character without a glyph: here are all that can occur."""
    drawn = frozenset[int]().union(*(character_set(FONTS / name) for name in DRAWING))
    every = [chr(code) for code in sorted(drawn)]
    ngo, business = draft.parties
    for words in (" ".join(every), "".join(every), "\N{ZERO WIDTH JOINER}".join(every)):
        document = replace(
            draft, parties=(replace(ngo, intentions=(LocalizedText.as_written(printable(words)),)), business)
        )
        assert typesetter.pdf(document).startswith(b"%PDF-")


def test_what_is_told_at_typing_is_what_the_fonts_cannot_draw() -> None:
    kept = files("bot.understanding").joinpath(RANGES).read_text(encoding="ascii")
    assert kept == ranges_of_the_fonts(), "python -m scripts.drawable writes it anew"


@pytest.mark.parametrize("typed", ["中文", "Ли 明", "ไทย", "नमस्ते", "한국"])
def test_letters_that_cannot_be_printed_are_told_at_typing(typed: str) -> None:
    with pytest.raises(InvalidValueError, match="text-undrawable"):
        parse_text(typed, longest=100)


@pytest.mark.parametrize(
    "typed", ["→ ✓ ★ ☎ асар", "عبد الله", "გიორგი", "Հայկ", "قازاق ٴتىلى", "👨\N{ZERO WIDTH JOINER}🌾 асар"]
)
def test_what_is_taken_at_typing_is_printed_as_it_is(typed: str, printable: PrintableText) -> None:
    assert printable(parse_text(typed, longest=100)) == typed
