"""Sealing: the same bytes with a signature behind, at our clock's time, with the key that lies there now."""

from datetime import timedelta
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
import typst
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm

from bot.sealing.keys import SEAL, KeySource
from bot.sealing.sealer import PdfSealer
from bot.use_cases.seals.ports import NoKeyReason, NoSealKeyError
from tests.fakes import FrozenClock
from tests.seals import OPERATOR, a_sealer, keys_in


@pytest.fixture(scope="module")
def pdf() -> bytes:
    made = typst.compile(b'#set document(title: "A")\n= A', format="pdf", pdf_standards=["a-3a", "ua-1"])
    assert isinstance(made, bytes)
    return made


async def test_a_sealed_file_begins_with_the_file_and_says_when_and_by_what(
    clock: FrozenClock, pdf: bytes
) -> None:
    clock.advance(timedelta(days=400))
    async with a_sealer(clock) as sealer:
        sealed = await sealer.seal(pdf)
        assert sealed.pdf.startswith(pdf)
        assert sealed.sha256 == sha256(sealed.pdf).hexdigest()
        assert sealed.chain == await sealer.chain()
    (seal,) = PdfFileReader(BytesIO(sealed.pdf)).embedded_signatures
    seal.compute_integrity_info()
    assert seal.self_reported_timestamp == sealed.sealed_at == clock.now()
    assert seal.signer_cert.sha256.hex() == sealed.fingerprint
    assert (seal.docmdp_level, seal.sig_object["/SubFilter"]) == (MDPPerm.FILL_FORMS, "/ETSI.CAdES.detached")
    assert [int(number) for number in seal.sig_field["/Rect"]] == [0, 0, 0, 0], "invisible"


async def test_sealed_again_it_has_other_bytes(clock: FrozenClock, pdf: bytes) -> None:
    async with a_sealer(clock) as sealer:
        assert (await sealer.seal(pdf)).sha256 != (await sealer.seal(pdf)).sha256


async def test_without_a_key_nothing_is_sealed_until_there_is_one(
    clock: FrozenClock, pdf: bytes, tmp_path: Path
) -> None:
    async with PdfSealer(KeySource(tmp_path), clock) as sealer:
        for attempt in (sealer.seal(pdf), sealer.chain()):
            with pytest.raises(NoSealKeyError) as refused:
                await attempt
            assert refused.value.why is NoKeyReason.MISSING
        keys_in(tmp_path, clock.now())
        assert (await sealer.seal(pdf)).pdf.startswith(pdf)


async def test_a_new_key_seals_without_a_restart(clock: FrozenClock, pdf: bytes, tmp_path: Path) -> None:
    keys = keys_in(tmp_path)
    async with PdfSealer(KeySource(tmp_path), clock) as sealer:
        before = await sealer.seal(pdf)
        made = keys.rotate(OPERATOR, clock.now())
        after = await sealer.seal(pdf)
        assert before.fingerprint != after.fingerprint == made.fingerprint
        (tmp_path / SEAL).write_text("spoilt")
        with pytest.raises(NoSealKeyError, match="unreadable"):
            await sealer.seal(pdf)


@pytest.mark.parametrize("late", [timedelta(days=-2), timedelta(days=3 * 365)])
async def test_out_of_its_time_a_key_seals_nothing(clock: FrozenClock, pdf: bytes, late: timedelta) -> None:
    async with a_sealer(clock) as sealer:
        clock.advance(late)
        with pytest.raises(NoSealKeyError, match="ended"):
            await sealer.seal(pdf)


@pytest.mark.parametrize("content", [b"", b"<!doctype html>", b"%PDF-1.7\nand no more"])
async def test_what_is_no_pdf_is_not_sealed(clock: FrozenClock, content: bytes) -> None:
    async with a_sealer(clock) as sealer:
        with pytest.raises(ValueError, match="not to be sealed"):
            await sealer.seal(content)
