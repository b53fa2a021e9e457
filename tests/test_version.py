"""One version, told alike wherever it is asked for."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from bot.version import version

ROOT = Path(__file__).parents[1]


def test_it_is_the_one_in_pyproject() -> None:
    """When it differs, the environment is older than the file: `make .venv/ready` installs it anew."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert version() == project["version"]


@pytest.mark.processes
def test_the_command_tells_it_without_any_setting(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "bot", "--version"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert told.stdout == f"asar {version()}\n"
