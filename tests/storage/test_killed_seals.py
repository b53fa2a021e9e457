"""`kill -9` while a memorandum is being sealed: one row, one number, one file, and each party gets that one, once, or
twice if it was in flight.
"""

import signal
from collections import Counter
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.models.memoranda import Memorandum, MemorandumSeal
from bot.models.numbers import Counter as Series
from bot.models.seals import SealedFile
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.memoranda.freezing import freeze_late
from bot.use_cases.memoranda.ports import Memoranda
from tests.fakes import FrozenClock
from tests.seals import keys_in
from tests.storage import seal_process
from tests.storage.mortal import return_code
from tests.storage.test_memoranda import Match, Sessions, a_match, acknowledging, kept

pytestmark = [pytest.mark.long, pytest.mark.processes]

AGREED = "memorandum-agreed"


@pytest.fixture
def folder(tmp_path: Path, clock: FrozenClock) -> Path:
    keys_in(tmp_path, clock.now())
    return tmp_path


@pytest.fixture
async def agreed(storage: SqlUnitOfWork, sessions: Sessions, clock: FrozenClock) -> Match:
    """Confirmed by both parties; its seal is waited for."""
    match = await a_match(storage, clock)
    memorandum_id = await kept(storage, match)
    async with storage as block:
        memorandum = await block[Memoranda].get_for_update(memorandum_id)
        assert memorandum is not None
        await freeze_late(block, memorandum, clock.now())
        await block.commit()
    for side in (0, 1):
        await acknowledging(sessions, clock, match, side)(memorandum_id, 1)
    return match


async def killed(url: str, clock: FrozenClock, folder: Path, when: str) -> int | None:
    """The process's return code; minus nine when the kill struck."""
    return await return_code(seal_process.main, url, clock.now().isoformat(), str(folder), *when.split(":"))


def sent(folder: Path) -> list[tuple[int, str]]:
    """Who got the agreed memorandum, and the hash of the file they got, in that order."""
    if not (file := folder / "sent").exists():
        return []
    lines = [line.split() for line in file.read_text().splitlines()]
    return [(int(account_id), hash_) for account_id, key, hash_ in lines if key == AGREED]


async def files(sessions: Sessions) -> list[str]:
    """The hashes of what is stored, made anew from the bytes."""
    async with sessions() as session:
        return [sha256(pdf).hexdigest() for pdf in await session.scalars(sa.select(SealedFile.content))]


# The seal's own transaction promises the messages and commits; the dispatcher commits before it sends.
@pytest.mark.parametrize(
    ("when", "stored", "in_flight"),
    [
        ("print:1", 0, 0),
        ("seal:1", 0, 0),
        ("promise:1", 0, 0),
        ("commit:1", 1, 0),
        ("commit:2", 1, 0),
        (f"{AGREED}:1", 1, 1),
    ],
)
async def test_one_row_one_number_one_file(
    database_url: str,
    sessions: Sessions,
    clock: FrozenClock,
    folder: Path,
    agreed: Match,
    when: str,
    stored: int,
    in_flight: int,
) -> None:
    assert await killed(database_url, clock, folder, when) == -signal.SIGKILL
    before = await files(sessions)
    assert (len(before), len(sent(folder))) == (stored, in_flight)

    clock.advance(timedelta(minutes=10))
    assert await killed(database_url, clock, folder, "never:1") == 0
    [file] = await files(sessions)
    assert before in ([], [file]), "what is stored is never made again"
    async with sessions() as session:
        [(number, code)] = (await session.execute(sa.select(Memorandum.number, Memorandum.check_code))).all()
        assert number == f"ASAR-{clock.now().year}-23-0001"
        assert code
        assert (await session.scalars(sa.select(MemorandumSeal.sha256))).all() == [file]
        assert await session.scalar(sa.select(Series.value)) == 1
    times = Counter(account_id for account_id, _ in sent(folder))
    assert set(times) == {person.account_id for person in agreed.people}
    assert sum(times.values()) == len(times) + in_flight
    assert {hash_ for _, hash_ in sent(folder)} == {file}
