"""Where the key of the seals is. It is known when the bot starts, and read when something is to be sealed."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

SEAL: Final = "seal.pem"


@dataclass(frozen=True, slots=True)
class KeySource:
    """Where the key of the seal is: `seal.pem` in the folder, unless a PKCS#12 file is named, with its password."""

    folder: Path
    p12: Path | None = None
    password: str = ""

    @property
    def file(self) -> Path:
        return self.p12 or self.folder / SEAL
