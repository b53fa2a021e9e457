"""Nothing that is installed is built on the spot: a source package runs its own code then, with unpinned tools."""

import re
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PINNED = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==", re.MULTILINE)
BUILT = "uv_build.json"
"""What uv leaves with a package that it has built itself."""
REQUIREMENTS = ["requirements.txt", "requirements-dev.txt", "requirements-uv.txt"]


def pinned(file: str) -> list[str]:
    return sorted({match["name"] for match in PINNED.finditer((ROOT / file).read_text(encoding="utf-8"))})


def was_built(name: str) -> bool:
    """False also for what this machine does not need, such as a package for Windows."""
    try:
        return distribution(name).read_text(BUILT) is not None
    except PackageNotFoundError:
        return False


def installing_lines(makefile: str) -> list[str]:
    return [line.strip() for line in makefile.splitlines() if "pip install" in line]


def test_the_makefile_takes_wheels_with_pinned_hashes_alone() -> None:
    lines = installing_lines((ROOT / "Makefile").read_text(encoding="utf-8"))
    from_files = [line for line in lines if " -r requirements" in line]
    assert [line for line in from_files if "--only-binary :all:" not in line] == []
    assert [line for line in from_files if "--require-hashes" not in line] == []
    assert [
        file for file in REQUIREMENTS if not any(line.endswith(f" -r {file}") for line in from_files)
    ] == []
    # What is left is ASAR itself, with the build tools that requirements.txt pins.
    own = [line for line in lines if line not in from_files]
    assert [line.split(" install ")[1] for line in own] == ["--quiet --no-deps --no-build-isolation -e ."]


@pytest.mark.parametrize("file", REQUIREMENTS)
def test_every_requirement_is_pinned_with_hashes_and_names_no_address(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    assert "://" not in text
    entries = re.split(r"(?m)^(?=[A-Za-z0-9])", text)[1:]
    assert [entry for entry in entries if not PINNED.match(entry) or "--hash=sha256:" not in entry] == []


def test_the_build_tools_of_asar_itself_are_pinned() -> None:
    assert {"hatchling", "editables"} <= set(pinned("requirements.txt"))


@pytest.mark.parametrize("file", REQUIREMENTS)
def test_no_pinned_package_was_built_here(file: str) -> None:
    assert [name for name in pinned(file) if was_built(name)] == []


def test_a_package_that_was_built_here_is_told_from_the_others() -> None:
    """ASAR itself is the one that is linked in from its source."""
    assert was_built("asar")
