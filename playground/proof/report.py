"""The report of a fault: all that somebody needs who wants to see it again, and nothing that leads to a person."""

import platform
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from playground.proof.deeds import HANDS, Deed, Kind

LOG_LINES = 60
_CONTACTS = re.compile(
    r"""
    [\w.+-]+@[\w-]+(\.[\w-]+)+                                     # an address
    | (?<!\w)@\w{4,}                                               # a name at the messenger
    | (\+\d|\b8)[\s(-]{0,2}\d{3}[\s)-]{0,2}\d{3}[\s-]?\d{2}[\s-]?\d{2}   # a phone
    | \b\d{10,12}\b                                                # a phone or a BIN
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Fault:
    """`ledger` is the bot's answer; its rows in the state `silent` wait for nobody."""

    seed: int
    deeds: Sequence[Deed]
    ledger: Mapping[str, Any]
    log: Path

    def in_words(self) -> str:
        return "\n\n".join(
            (
                "# Something waits in silence",
                f"{self.ledger['silent']} of {self.ledger['asked']} requests wait for nobody and have no end.",
                self._where(),
                "## What was silent",
                "\n".join(self._silent()),
                "## What was done",
                "\n".join(
                    f"{number}. {deed.at:%Y-%m-%d %H:%M} {without_contacts(deed.text('en'))}"
                    for number, deed in enumerate(self.deeds, 1)
                ),
                "## How to see it again",
                self._again(),
                "## The bot's last words",
                f"```\n{self._last_words()}\n```",
            )
        )

    def _where(self) -> str:
        return "\n".join(
            (
                f"- seed: {self.seed}",
                f"- ASAR {own_version()}",
                f"- Python {platform.python_version()}, {platform.system()} {platform.release()}",
            )
        )

    def _silent(self) -> list[str]:
        rows = [row for row in self.ledger["rows"] if row["state"] == "silent"]
        return [
            without_contacts(f"- {row['id']}: {row['what']}; waits for {row['whom']} since {row['since']}")
            for row in rows
        ]

    def _again(self) -> str:
        drawn = [n for n, deed in enumerate(self.deeds) if deed.kind not in (Kind.JUMP, *HANDS)]
        lines = [f"    make proof SEED={self.seed} DEEDS={len(drawn)}"]
        if any(deed.kind is Kind.JUMP for deed in self.deeds[: drawn[-1] if drawn else 0]):
            lines.append(
                "Days passed between the deeds, which this does not repeat: in the page, let the same deeds and days "
                "follow one another as in the list above."
            )
        if any(deed.kind in HANDS for deed in self.deeds):
            lines.append(
                "Some of it was done by hand, as the list says. No seed has it: the command repeats the rest alone."
            )
        return "\n\n".join(lines)

    def _last_words(self) -> str:
        if not self.log.is_file():
            return ""
        lines = self.log.read_text("utf-8", errors="replace").splitlines()[-LOG_LINES:]
        return "\n".join(without_contacts(line) for line in lines).replace("```", "'''")


def without_contacts(line: str) -> str:
    return _CONTACTS.sub("…", line)


def own_version() -> str:
    try:
        return version("asar")
    except PackageNotFoundError:
        return "unknown"
