"""The project's licence, those of what it is made of, and those of what it is installed with."""

import json
import re
from fnmatch import fnmatch
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

import pytest

from bot.documents.typesetting import FONTS
from tests.licensing import Verdict, judged

ROOT = Path(__file__).parents[1]
DATA = ROOT / "bot" / "models" / "data"

REVIEWED = {
    "colorama": "BSD-3-Clause by its LICENSE.txt; for Windows alone, so no machine that runs the tests has it",
}
"""Looked at by a person, since their metadata is not here or says nothing: the licence, and where it was read."""


def runtime_dependencies() -> list[str]:
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    return sorted(set(re.findall(r"(?m)^([A-Za-z0-9._-]+)==", text)))


def licence_of(package: str) -> Verdict:
    try:
        said = metadata(package)
    except PackageNotFoundError:
        return Verdict.UNKNOWN
    return judged(said["License-Expression"], said["License"], said.get_all("Classifier") or ())


@pytest.mark.parametrize("package", runtime_dependencies())
def test_what_asar_is_installed_with_may_be_used_under_its_licence(package: str) -> None:
    assert package in REVIEWED or licence_of(package) is Verdict.FITS


def test_only_what_is_installed_and_says_nothing_is_reviewed_by_hand() -> None:
    assert REVIEWED.keys() <= set(runtime_dependencies())
    assert [name for name in REVIEWED if licence_of(name) is Verdict.FITS] == []
    assert [name for name, reason in REVIEWED.items() if not re.match(r"\S+ by .{10,}; .{10,}", reason)] == []


@pytest.mark.parametrize(
    ("expression", "text", "classifiers", "verdict"),
    [
        ("MIT", None, [], Verdict.FITS),
        ("BSD-3-Clause AND 0BSD AND MIT AND Zlib AND CC0-1.0", None, [], Verdict.FITS),
        ("MIT OR GPL-3.0-only", None, [], Verdict.FITS),
        ("GPL-3.0-only OR (LGPL-3.0-only OR Apache-2.0)", None, [], Verdict.FITS),
        ("Apache-2.0 WITH LLVM-exception", None, [], Verdict.FITS),
        ("MIT AND GPL-2.0-or-later", None, [], Verdict.REFUSED),
        ("(MIT OR Apache-2.0) AND AGPL-3.0-only", None, [], Verdict.REFUSED),
        ("MIT OR Apache-2.0 AND", None, [], Verdict.REFUSED),
        ("MIT MIT", None, [], Verdict.REFUSED),
        ("AND", None, [], Verdict.REFUSED),
        ("()", None, [], Verdict.REFUSED),
        ("GPL-2.0-only WITH Classpath-exception-2.0", None, [], Verdict.REFUSED),
        ("LGPL-3.0-or-later", None, [], Verdict.REFUSED),
        ("LicenseRef-Proprietary", None, [], Verdict.REFUSED),
        ("LicenseRef-Proprietary", "MIT", ["License :: OSI Approved :: MIT License"], Verdict.REFUSED),
        (None, "MIT", [], Verdict.FITS),
        (None, "3-Clause BSD License", [], Verdict.FITS),
        (None, "APL 2", ["License :: OSI Approved :: Apache Software License"], Verdict.FITS),
        (None, None, ["License :: OSI Approved :: MIT License"], Verdict.FITS),
        (None, "see LICENSE", ["License :: OSI Approved :: BSD License"], Verdict.FITS),
        (None, "MIT", ["License :: Other/Proprietary License"], Verdict.REFUSED),
        (None, "GPL", [], Verdict.REFUSED),
        (None, "AGPLv3+", [], Verdict.REFUSED),
        (None, "LGPL-2.1", [], Verdict.REFUSED),
        (None, "GNU General Public Licence", [], Verdict.REFUSED),
        (
            None,
            None,
            ["License :: OSI Approved :: GNU General Public License v3 (GPLv3)"],
            Verdict.REFUSED,
        ),
        (None, "Business Source License 1.1", [], Verdict.REFUSED),
        (None, None, ["Programming Language :: Python :: 3"], Verdict.UNKNOWN),
        (None, "UNKNOWN", [], Verdict.UNKNOWN),
        (None, "see LICENSE", ["License :: OSI Approved"], Verdict.UNKNOWN),
        (None, "", [], Verdict.UNKNOWN),
        ("", " ", [], Verdict.UNKNOWN),
    ],
)
def test_licences_are_told_apart(
    expression: str | None, text: str | None, classifiers: list[str], verdict: Verdict
) -> None:
    assert judged(expression, text, classifiers) is verdict


def test_a_package_that_is_not_there_is_not_taken_for_a_free_one() -> None:
    assert licence_of("no-such-package-as-this") is Verdict.UNKNOWN


def test_the_licence_is_in_the_repository_and_in_what_is_installed() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "Version 2.0, January 2004" in text
    assert "END OF TERMS AND CONDITIONS" in text
    said = metadata("asar")
    assert said["License-Expression"] == "Apache-2.0"
    assert {"LICENSE", "NOTICE"} <= set(said.get_all("License-File") or ())


def test_every_font_is_named_with_its_licence() -> None:
    readme = (FONTS / "README.md").read_text(encoding="utf-8")
    assert [font.name for font in FONTS.glob("*.ttf") if font.name not in readme] == []
    licences = [file.name for file in FONTS.glob("*.txt")]
    assert sorted(licences) == ["Apache-2.0.txt", "Bitstream-Vera.txt", "OFL.txt"]
    assert [name for name in licences if f"`{name}`" not in readme] == []
    installed = metadata("asar").get_all("License-File") or ()
    assert [name for name in licences if f"bot/documents/fonts/{name}" not in installed] == []


def fonts() -> list[Path]:
    """In folders of the repository: what is installed or built in it stands under names that begin with a dot."""
    found = [path.relative_to(ROOT) for ending in ("ttf", "woff2") for path in ROOT.rglob(f"*.{ending}")]
    return sorted(path for path in found if not path.parts[0].startswith("."))


def test_fonts_are_found_where_they_lie() -> None:
    assert {"NotoEmoji-Regular.ttf", "headings.woff2"} <= {font.name for font in fonts()}


@pytest.mark.parametrize("font", fonts(), ids=str)
def test_every_font_of_the_repository_is_in_the_notice_with_a_licence_that_is_installed(font: Path) -> None:
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    entries = [
        entry
        for entry in notice.split("\n\n")
        if any(fnmatch(str(font), name) for name in re.findall(r"\((bot/[^\s,)]+)", entry))
    ]
    assert len(entries) == 1
    (licence,) = re.findall(r"\((bot/\S+\.txt)\)", entries[0])
    assert (ROOT / licence).parent == (ROOT / font).parent
    assert (ROOT / licence).is_file()
    assert licence in (metadata("asar").get_all("License-File") or ())
    assert font.stem.partition("-")[0] in (ROOT / font.parent / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("file", sorted(DATA.glob("*.json")), ids=lambda file: file.name)
def test_every_file_of_data_says_its_licence(file: Path) -> None:
    assert re.search(
        "Apache-2.0|CC BY 4.0|MIT", json.loads(file.read_text(encoding="utf-8"))["meta"].get("licence", "")
    )


@pytest.mark.parametrize("folder", ["playground/sample", "benchmarks/data"])
def test_made_up_data_say_their_licence(folder: str) -> None:
    assert "Apache-2.0" in (ROOT / folder / "README.md").read_text(encoding="utf-8")


def test_every_file_with_data_of_others_is_in_the_notice() -> None:
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    theirs = [
        file for file in DATA.glob("*.json") if re.search("CC BY|MIT", file.read_text(encoding="utf-8"))
    ]
    assert {"outlines.json", "regions.json", "settlements.json"} <= {file.name for file in theirs}
    assert [file.name for file in theirs if f"bot/models/data/{file.name}" not in notice] == []


def test_whoever_asks_to_be_named_is_named() -> None:
    """CC BY and the font licences ask for it."""
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    assert [
        name for name in ("Roboto", "DejaVu", "Noto Emoji", "Noto Serif", "GeoNames") if name not in notice
    ] == []
