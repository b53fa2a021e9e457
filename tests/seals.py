"""Keys, sealed files and parties' signatures for tests: all real, made anew in a folder of the test's own."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.models.seals import CertificateRole
from bot.sealing.authority import Operator
from bot.sealing.keys import KeysFolder, KeySource
from bot.sealing.sealer import PdfSealer
from bot.use_cases.kernel.ports import Clock
from bot.use_cases.seals.ports import Certificate, Sealed
from tests.fakes.clock import MONDAY_MORNING

OPERATOR = Operator("«ASAR үлгісі» ҚҚ", "140940023346")


def keys_in(folder: Path, at: datetime = MONDAY_MORNING) -> KeysFolder:
    """A folder with a secret and a key that seals from then on."""
    keys = KeysFolder(folder)
    keys.init(OPERATOR, at)
    return keys


@asynccontextmanager
async def a_sealer(clock: Clock, *, with_key: bool = True) -> AsyncIterator[PdfSealer]:
    with TemporaryDirectory() as folder:
        if with_key:
            keys_in(Path(folder), clock.now())
        async with PdfSealer(KeySource(Path(folder)), clock) as sealer:
            yield sealer


def sealed_bytes(content: bytes = b"%PDF", at: datetime = MONDAY_MORNING, seal: str = "5ea1") -> Sealed:
    """What a sealer returns, without any sealing: for whoever keeps it the bytes are bytes."""
    chain = [
        Certificate(name * 16, role, f"PEM of {name}", at, at.replace(year=at.year + 3))
        for name, role in ((seal, CertificateRole.SEAL), ("a001", CertificateRole.ROOT))
    ]
    return Sealed(content, sha256(content).hexdigest(), at, tuple(chain))
