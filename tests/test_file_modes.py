"""What ASAR writes is for its own user: contacts and the token are none of the machine's other users' business."""

import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
OPEN_TO_ALL = 0o022
"""The mask of most machines: everybody may read what is made."""


def modes(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): oct(stat.S_IMODE(path.stat().st_mode))
        for path in sorted(folder.rglob("*"))
    }


@pytest.mark.processes
def test_the_database_and_its_folder_are_closed_to_others(tmp_path: Path) -> None:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ASAR_")}
    subprocess.run(
        [sys.executable, "-m", "bot", "migrate"],
        cwd=tmp_path,
        env=kept | {"PYTHONPATH": str(ROOT)},
        umask=OPEN_TO_ALL,
        timeout=60,
        check=True,
    )
    found = modes(tmp_path)
    assert found.pop("var") == "0o700"
    assert "var/asar.db" in found
    assert found == dict.fromkeys(found, "0o600")


@pytest.mark.processes
def test_what_the_playground_keeps_is_closed_to_others(tmp_path: Path) -> None:
    """However it is started: `make` sets a mask of its own."""
    process = subprocess.Popen(  # noqa: S603 - our own words
        [
            sys.executable,
            "-m",
            "playground",
            "serve",
            "--port",
            "0",
            "--state",
            str(tmp_path / "var" / "state.json"),
        ],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        umask=OPEN_TO_ALL,
    )
    try:
        assert process.stdout is not None
        assert process.stdout.readline().startswith("playground: http")
    finally:
        process.terminate()
        process.communicate(timeout=30)
    assert modes(tmp_path) == {"var": "0o700", "var/state.json": "0o600"}


@pytest.mark.processes
def test_the_settings_are_copied_as_the_readme_says_and_closed_to_others(tmp_path: Path) -> None:
    (command,) = set(re.findall(r"`(install -m [^`]+)`", (ROOT / "README.md").read_text(encoding="utf-8")))
    assert f"`{command}`" in (ROOT / "config.example.env").read_text(encoding="utf-8")
    shutil.copy(ROOT / "config.example.env", tmp_path)
    subprocess.run(command.split(), cwd=tmp_path, umask=OPEN_TO_ALL, timeout=10, check=True)  # noqa: S603 - our own words
    assert modes(tmp_path)[".env"] == "0o600"
