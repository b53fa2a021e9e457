"""What a file has to do with what is kept: by its hash, by the bytes that it begins with, by its seal alone."""

from collections.abc import AsyncIterator

import pytest
import typst

from bot.models.seals import SealedFile, SpoiltFileError
from bot.sealing.checker import ProcessChecker
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.seals.checking import Checked, FileChecking
from bot.use_cases.seals.findings import Change, Fit, Obstacle, Verdict
from bot.use_cases.seals.ports import Sealed, SealedFiles, Sealer
from bot.use_cases.seals.revoking import RevokeSeal
from tests.database import Database
from tests.fakes import FrozenClock
from tests.seals import a_sealer, a_signer, signed_by

pytestmark = pytest.mark.processes

KIND, OWN, OTHER = "memorandum", 1, 2


@pytest.fixture
async def sealer(clock: FrozenClock) -> AsyncIterator[Sealer]:
    async with a_sealer(clock) as sealer:
        yield sealer


@pytest.fixture
async def sealed(sealer: Sealer) -> Sealed:
    """A file that was sealed and is not kept."""
    made = typst.compile(b'#set document(title: "A")\n= A', format="pdf", pdf_standards=["a-3a", "ua-1"])
    assert isinstance(made, bytes)
    return await sealer.seal(made)


@pytest.fixture
async def checking(uow: Database, clock: FrozenClock) -> AsyncIterator[FileChecking]:
    checker = ProcessChecker(clock)
    yield FileChecking(uow, clock, checker, checker)
    checker.close()


async def keep(uow: Database, sealed: Sealed, record_id: int = OWN) -> None:
    async with uow as block:
        await block[SealedFiles].keep(sealed, KIND, record_id)
        await block.commit()


def said(checked: Checked) -> tuple[Verdict, Change | None, int | None]:
    stamp = checked.stamp
    return checked.found.verdict, checked.found.change, stamp.record_id if stamp else None


async def test_the_sealed_file_is_known_by_its_hash_whichever_record_is_asked_about(
    uow: Database, clock: FrozenClock, sealed: Sealed
) -> None:
    """No process is started for it: the checker here has no time at all."""
    await keep(uow, sealed)
    checker = ProcessChecker(clock, seconds=0)
    for record_id in (OWN, OTHER):
        checked = await FileChecking(uow, clock, checker, checker).check(sealed.pdf, KIND, record_id)
        assert said(checked) == (Verdict.SEALED, None, OWN)


async def test_with_signatures_behind_it_is_known_by_its_beginning(
    uow: Database, checking: FileChecking, sealed: Sealed
) -> None:
    await keep(uow, sealed)
    signed = signed_by(a_signer(), sealed.pdf)
    for record_id in (OWN, OTHER):
        checked = await checking.check(signed, KIND, record_id)
        assert said(checked) == (Verdict.SEALED_AND_SIGNED, None, OWN)
    assert said(await checking.check(signed + b"x", KIND, OWN)) == (Verdict.CHANGED, Change.APPENDED, OWN)


async def test_a_seal_counts_alone_until_it_is_revoked(
    uow: Database, clock: FrozenClock, checking: FileChecking, sealer: Sealer, sealed: Sealed
) -> None:
    """As after an older back-up was restored, in which the file was not yet."""
    again = await sealer.seal(sealed.pdf.partition(b"%%EOF")[0] + b"%%EOF\n")
    await keep(uow, again, OTHER)
    signed = signed_by(a_signer(), sealed.pdf)
    assert said(await checking.check(sealed.pdf, KIND, OWN)) == (Verdict.SEALED, None, None)
    assert said(await checking.check(signed, KIND, OWN)) == (Verdict.SEALED_AND_SIGNED, None, None)
    await RevokeSeal(SystemIdentity(), uow, clock, sealer)(clock.now())
    for content in (sealed.pdf, signed):
        assert said(await checking.check(content, KIND, OWN)) == (
            Verdict.CHANGED,
            Change.FORGED_SEAL,
            None,
        )
    for content, verdict in (
        (again.pdf, Verdict.SEALED),
        (signed_by(a_signer(), again.pdf), Verdict.SEALED_AND_SIGNED),
    ):
        assert said(await checking.check(content, KIND, OWN)) == (verdict, None, OTHER), "it is among ours"


async def test_what_is_not_ours_and_what_is_no_pdf(checking: FileChecking, sealed: Sealed) -> None:
    assert said(await checking.check(sealed.pdf, KIND, OWN)) == (Verdict.NOT_OURS, None, None)
    found = (await checking.check(b"<html>", KIND, OWN)).found
    assert (found.verdict, found.obstacle) == (Verdict.UNREADABLE, Obstacle.NOT_PDF)


async def test_a_copy_is_compared_with_the_file_of_its_record(
    uow: Database, checking: FileChecking, sealed: Sealed
) -> None:
    await keep(uow, sealed)
    signed = signed_by(a_signer(), sealed.pdf)
    assert (await checking.read_copy(signed, KIND, OWN)).fit is Fit.FITS
    assert (await checking.read_copy(signed, KIND, OTHER)).fit is Fit.OTHER_FILE


async def test_beside_spoilt_bytes_nothing_is_said(
    uow: Database, checking: FileChecking, sealed: Sealed
) -> None:
    await keep(uow, sealed)
    uow.one(SealedFile, record_id=OWN).content = b"spoilt"
    for ask in (checking.check, checking.read_copy):
        with pytest.raises(SpoiltFileError):
            await ask(sealed.pdf + b"\n", KIND, OWN)
