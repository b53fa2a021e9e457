"""Many documents in files that may be sent, under names that open everywhere."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from bot.presenting.files.names import file_name
from bot.presenting.files.packing import LARGEST_PART, Packer


def packed(files: list[tuple[str, bytes]], largest: int) -> list[bytes]:
    packer = Packer(largest)
    full = [part for name, content in files if (part := packer.add(name, content))]
    return [*full, packer.close()]


@pytest.mark.parametrize(("count", "size"), [(1, 10), (40, 1000), (9, 4000), (3, 20_000)])
def test_no_part_is_larger_than_it_may_be_unless_one_file_is(count: int, size: int) -> None:
    files = [(f"Меморандум {number}.pdf", bytes([number]) * size) for number in range(count)]
    parts = packed(files, largest=10_000)
    found: list[tuple[str, bytes]] = []
    for part in parts:
        with ZipFile(BytesIO(part)) as archive:
            assert archive.testzip() is None
            inside = [(name, archive.read(name)) for name in archive.namelist()]
        assert len(part) <= 10_000 or len(inside) == 1
        found += inside
    assert found == files


def test_a_part_may_be_sent_by_a_bot() -> None:
    assert LARGEST_PART < 50_000_000


def test_files_of_one_name_are_told_apart_in_every_system() -> None:
    [part] = packed([("A.pdf", b"1"), ("a.pdf", b"2"), ("A.pdf", b"3")], largest=10_000)
    names = ZipFile(BytesIO(part)).namelist()
    assert len({name.casefold() for name in names}) == 3


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("ASAR-2026-23-0001/1 Үйірмелер", "ASAR-2026-23-0001-1 Үйірмелер.pdf"),
        ("../../etc/passwd", "-..-etc-passwd.pdf"),
        ("C:\\Windows\\con", "C-Windows-con.pdf"),
        ("\u202efdp.exe\u202c", "fdp.exe.pdf"),
        ("a\x00b\nc\u200bd", "ab cd.pdf"),
        ("CON", "№ CON.pdf"),
        ("com1.txt", "№ com1.txt.pdf"),
        ("  ", "№.pdf"),
        ("...", "№.pdf"),
        ("<b>&amp;\"'|?*", "bamp.pdf"),
    ],
)
def test_names_of_files_hide_nothing(words: str, name: str) -> None:
    assert file_name(words, "pdf") == name


def test_a_long_name_fits_every_file_system() -> None:
    assert len(file_name("Қ" * 500, "pdf").encode()) <= 255
