"""`asar keys` as a process: what it makes, what it prints, how it ends."""

import json
import os
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from playground.bot_process import OPERATOR
from tests.forks import typed

pytestmark = pytest.mark.processes


@dataclass(frozen=True)
class Told:
    status: int
    out: str
    err: str


async def started(folder: Path, *words: str, **settings: str) -> Told:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ASAR_")}
    output, errors = folder / "output", folder / "errors"
    process = typed(
        *words, folder=folder, environment=kept | OPERATOR | settings, output=output, errors=errors
    )
    code = await process.wait(100)
    return Told(code, output.read_text(encoding="utf-8"), errors.read_text(encoding="utf-8"))


async def one_after_the_other(folder: Path, *commands: list[str], **settings: str) -> list[Told]:
    """What each command prints and how it ends, in one process."""
    ran = await started(folder, "tests.keys_process", json.dumps(commands), **settings)
    assert ran.status == 0, ran.err
    return [Told(**told) for told in json.loads(ran.out)]


async def test_keys_are_made_shown_revoked_and_replaced(tmp_path: Path, sqlite_url: str) -> None:
    revoking = ["revoke", "--since", "2026-01-31"]
    made, revoked, replaced, unknown, shown = await one_after_the_other(
        tmp_path,
        ["init"],
        revoking,
        ["rotate"],
        [*revoking, "0" * 64],
        ["show"],
        ASAR_BOT_TOKEN="42:TEST",
        ASAR_DATABASE_URL=sqlite_url,
    )
    assert (made.status, made.err) == (0, "")
    secret = (tmp_path / "var" / "keys" / "secret").read_text()
    assert secret not in made.out
    (fingerprint,) = re.findall(
        r"^([0-9a-f]{64}): revoked since 2026-01-31 00:00 UTC$", revoked.out, re.MULTILINE
    )
    assert replaced.out.startswith("seals are made by ")
    assert fingerprint not in replaced.out
    assert (unknown.status, unknown.out) == (1, "")
    assert "asar keys show" in unknown.err
    lines = shown.out.splitlines()
    assert re.fullmatch(r"seal: [0-9a-f]{16} until \d{4}-\d\d-\d\d", lines[0])
    assert re.fullmatch(
        rf"seal: {fingerprint} \d{{4}}-\d\d-\d\d to \d{{4}}-\d\d-\d\d, revoked since 2026-01-31 00:00 UTC",
        next(line for line in lines if fingerprint in line),
    )
    assert [line.partition(":")[0] for line in sorted(lines[1:])] == ["root", "seal"]


async def test_where_nothing_can_be_written_a_line_says_so(tmp_path: Path) -> None:
    """The command itself. Making keys needs neither a token nor a database."""
    (tmp_path / "var").write_text("a file in the place of the folder")
    refused = await started(tmp_path, "bot", "keys", "init")
    assert (refused.status, refused.out, refused.err) == (1, "", "var/keys: Not a directory\n")


async def test_a_key_of_the_operators_own_is_left_alone(tmp_path: Path) -> None:
    own = tmp_path / "own.p12"
    own.write_bytes(b"packed")
    refused, made = await one_after_the_other(tmp_path, ["rotate"], ["init"], ASAR_SEAL_P12=str(own))
    assert refused.status == 1
    assert "ASAR_SEAL_P12" in refused.err
    assert own.read_bytes() == b"packed"
    assert made.out.splitlines()[:-1] == ["made var/keys/secret"]
