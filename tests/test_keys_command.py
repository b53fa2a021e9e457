"""`asar keys` as a process: what it makes, what it prints, how it ends."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from playground.bot_process import OPERATOR

pytestmark = pytest.mark.processes

ROOT = Path(__file__).parents[1]


def keys(folder: Path, *arguments: str, **settings: str) -> "subprocess.CompletedProcess[str]":
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ASAR_")}
    return subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "bot", "keys", *arguments],
        cwd=folder,
        env=kept | {"PYTHONPATH": str(ROOT)} | OPERATOR | settings,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )


def test_keys_are_made_shown_revoked_and_replaced(tmp_path: Path, sqlite_url: str) -> None:
    """Making and replacing them needs neither a token nor a database."""
    settings = {"ASAR_BOT_TOKEN": "42:TEST", "ASAR_DATABASE_URL": sqlite_url}
    made = keys(tmp_path, "init")
    assert (made.returncode, made.stderr) == (0, "")
    secret = (tmp_path / "var" / "keys" / "secret").read_text()
    assert secret not in made.stdout
    revoked = keys(tmp_path, "revoke", "--since", "2026-01-31", **settings)
    (fingerprint,) = re.findall(
        r"^([0-9a-f]{64}): revoked since 2026-01-31 00:00 UTC$", revoked.stdout, re.MULTILINE
    )
    replaced = keys(tmp_path, "rotate")
    assert replaced.stdout.startswith("seals are made by ")
    assert fingerprint not in replaced.stdout
    unknown = keys(tmp_path, "revoke", "--since", "2026-01-31", "0" * 64, **settings)
    assert (unknown.returncode, unknown.stdout) == (1, "")
    assert "asar keys show" in unknown.stderr
    shown = keys(tmp_path, "show", **settings).stdout.splitlines()
    assert re.fullmatch(r"seal: [0-9a-f]{16} until \d{4}-\d\d-\d\d", shown[0])
    assert re.fullmatch(
        rf"seal: {fingerprint} \d{{4}}-\d\d-\d\d to \d{{4}}-\d\d-\d\d, revoked since 2026-01-31 00:00 UTC",
        next(line for line in shown if fingerprint in line),
    )
    assert [line.partition(":")[0] for line in sorted(shown[1:])] == ["root", "seal"]


def test_where_nothing_can_be_written_a_line_says_so(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("a file in the place of the folder")
    refused = keys(tmp_path, "init")
    assert (refused.returncode, refused.stdout, refused.stderr) == (1, "", "var/keys: Not a directory\n")


def test_a_key_of_the_operators_own_is_left_alone(tmp_path: Path) -> None:
    own = tmp_path / "own.p12"
    own.write_bytes(b"packed")
    refused = keys(tmp_path, "rotate", ASAR_SEAL_P12=str(own))
    assert refused.returncode == 1
    assert "ASAR_SEAL_P12" in refused.stderr
    assert own.read_bytes() == b"packed"
    assert keys(tmp_path, "init", ASAR_SEAL_P12=str(own)).stdout.splitlines()[:-1] == ["made var/keys/secret"]
