"""Documents are known by what stands in them, and none with a program of its own is taken."""

import pytest

from bot.models.errors import InvalidValueError
from bot.understanding.documents import SUFFIXES, require_harmless, require_suffix
from tests.pictures import an_office_file, an_old_office_file

EXECUTABLES = (b"MZ\x90\x00", b"\x7fELF\x02\x01", b"#!/bin/sh\n", b"<html>", b"")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("smeta.pdf", b"%PDF-1.7"),
        ("SMETA.PDF", b"\n%PDF-1.4"),
        ("жоспар.docx", an_office_file()),
        ("жоспар.xlsx", an_office_file("xl/workbook.xml")),
        ("жоспар.odt", an_office_file("content.xml")),
        ("хат.doc", an_old_office_file()),
        ("хат.doc", b"{\\rtf1\\ansi"),
        ("хат.rtf", b"{\\rtf1\\ansi"),
        ("хат.xls", an_office_file("xl/workbook.xml")),
    ],
)
def test_what_offices_send_is_taken(name: str, content: bytes) -> None:
    require_harmless(name, content)


@pytest.mark.parametrize("name", ["a.docm", "a.XLSM", "a.xlsb", "a.pptm", "a.dotm"])
def test_a_name_that_speaks_of_macros_is_told(name: str) -> None:
    with pytest.raises(InvalidValueError, match=r"^document-macros$"):
        require_suffix(name)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("смета.docx", an_office_file("word/vbaProject.bin")),
        ("смета.xlsx", an_office_file("xl/VBAPROJECT.BIN")),
        ("смета.xlsx", an_office_file("xl/macrosheets/sheet1.xml")),
        ("смета.odt", an_office_file("Basic/Standard/Module1.xml")),
        ("смета.doc", an_old_office_file(macros=True)),
        ("смета.xls", an_office_file("xl/vbaProject.bin")),
    ],
)
def test_macros_are_found_under_a_harmless_name(name: str, content: bytes) -> None:
    with pytest.raises(InvalidValueError, match=r"^document-macros$"):
        require_harmless(name, content)


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
@pytest.mark.parametrize("content", EXECUTABLES)
def test_a_file_that_is_not_what_its_name_says_is_refused(suffix: str, content: bytes) -> None:
    with pytest.raises(InvalidValueError, match=r"^document-unreadable$"):
        require_harmless(f"смета{suffix}", content)


def test_a_spoilt_zip_and_a_locked_file_are_refused() -> None:
    for name, content in (("a.docx", an_office_file()[:40]), ("a.docx", an_old_office_file())):
        with pytest.raises(InvalidValueError, match=r"^document-unreadable$"):
            require_harmless(name, content)


@pytest.mark.parametrize("name", ["virus.exe", "a.scr", "a.js", "a.zip", "a", "", "a.pdf.exe"])
def test_other_kinds_are_refused_by_their_name(name: str) -> None:
    with pytest.raises(InvalidValueError, match=r"^document-kind$"):
        require_suffix(name)
