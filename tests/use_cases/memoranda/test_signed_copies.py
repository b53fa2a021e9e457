"""Signed copies over real files: a document that was typeset and sealed, signed by hand, in itself, or beside it."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.documents.memorandum import TypstMemorandumPrinter
from bot.models.country import moment, today
from bot.models.memoranda import Memorandum, MemorandumStage, SignedCopy
from bot.models.memoranda.signed import TAKE_BACK_TIME
from bot.models.organizations import Organization
from bot.models.people import Person
from bot.models.waits import Wait
from bot.sealing.checker import ProcessChecker
from bot.use_cases.kernel.errors import InvalidValueError, NotFoundError, OutdatedError
from bot.use_cases.memoranda.asking import TERM
from bot.use_cases.memoranda.printing import ReadMemorandum
from bot.use_cases.memoranda.reading import ShowMemorandum
from bot.use_cases.memoranda.signing import PrepareSigned, ReadSigned, TakeBackSigned, TellSigned
from bot.use_cases.organizations.leaving import LeaveOrganization
from bot.use_cases.seals.checking import FileChecking
from bot.use_cases.seals.findings import CopyForm, Fit, FoundSignature, SignatureState
from bot.use_cases.seals.findings import SignedCopy as Findings
from bot.use_cases.seals.ports import SealForCheck
from tests.builders import an_actor
from tests.fakes import FakeIdentity
from tests.fakes.sealing import ScansAlone
from tests.pictures import a_picture
from tests.sealing import tampering
from tests.sealing.national import with_national_names
from tests.seals import IIN, a_sealer, a_signer, cms_by, signed_by
from tests.use_cases.memoranda.memorandum_world import World

SCAN = a_picture("PNG", size=(600, 800))


class Reads(ScansAlone):
    """Finds always the same in a file."""

    def __init__(self, found: Findings) -> None:
        self._found = found

    async def read(self, content: bytes, sealed: bytes | None, seals: Sequence[SealForCheck]) -> Findings:
        return self._found


@dataclass
class Sealed:
    world: World
    memorandum: Memorandum
    pdf: bytes

    async def bring(self, content: bytes, person: Person, organization: Organization) -> Findings:
        world = self.world
        checker = ProcessChecker(world.clock)
        checking = FileChecking(world.uow, world.clock, checker, checker)
        identity = FakeIdentity(an_actor(person, organization))
        return await TellSigned(identity, world.uow, world.clock, checking)(
            self.memorandum.id, organization.id, content, today(world.clock.now())
        )

    def kept(self) -> list[SignedCopy]:
        return [copy for copy in self.world.uow.all(SignedCopy) if copy.taken_back_at is None]


@pytest.fixture
async def sealed(world: World) -> AsyncIterator[Sealed]:
    async with a_sealer(world.clock) as sealer, TypstMemorandumPrinter() as printer:
        world.sealer, world.printer = sealer, printer  # type: ignore[assignment]
        memorandum = await world.invite()
        await world.confirm_all(memorandum)
        printed = await world.act(ReadMemorandum, world.seeker, world.ngo)(memorandum.id)
        yield Sealed(world, memorandum, printed.pdf)


@pytest.mark.processes
async def test_each_kind_is_taken_and_says_no_more_than_was_looked_at(sealed: Sealed) -> None:
    world, party = sealed.world, a_signer()
    scan = await sealed.bring(SCAN, world.seeker, world.ngo)
    signed = await sealed.bring(signed_by(party, sealed.pdf), world.giver, world.backer)
    national = with_national_names(cms_by(sealed.pdf, party))
    beside = await sealed.bring(national, world.official, world.department)
    assert [(one.form, one.fit) for one in (scan, signed, beside)] == [
        (CopyForm.SCAN, Fit.UNKNOWN),
        (CopyForm.SIGNED_PDF, Fit.FITS),
        (CopyForm.CMS, beside.fit),
    ]
    assert [one.state for one in signed.signatures] == [SignatureState.FITS]
    assert [one.state for one in beside.signatures] == [SignatureState.NOT_CHECKED]
    assert signed.signatures[0].name == "ҚОЖАХМЕТҰЛЫ ҺӘКІМ"
    assert IIN not in str([copy.findings for copy in sealed.kept()])
    assert sealed.memorandum.stage is MemorandumStage.SIGNED
    for content, organization in ((SCAN, world.ngo), (national, world.department)):
        read = await world.act(ReadSigned, world.giver, world.backer)(sealed.memorandum.id, organization.id)
        assert read.content == content
    with pytest.raises(NotFoundError):
        await world.act(ReadSigned, world.stranger, world.other)(sealed.memorandum.id, world.ngo.id)


@pytest.mark.processes
async def test_what_is_no_signed_copy_changes_nothing(sealed: Sealed) -> None:
    world, party = sealed.world, a_signer()
    refused = {
        "memorandum-copy-unsigned": [sealed.pdf],
        "memorandum-copy-unreadable": [
            b"<html><script>alert(1)</script>",
            b"%PDF-1.7 and no more",
            tampering.painted_over(sealed.pdf),
            tampering.with_bit_flipped(signed_by(party, sealed.pdf), len(sealed.pdf) // 2),
        ],
        "memorandum-copy-other": [cms_by(b"another document", party)],
    }
    for code, files in refused.items():
        for content in files:
            with pytest.raises(InvalidValueError) as refusal:
                await sealed.bring(content, world.seeker, world.ngo)
            assert refusal.value.code in {code, "memorandum-copy-other", "memorandum-copy-unreadable"}
    assert sealed.kept() == []
    assert world.told_of("memorandum-copy-uploaded") == []


async def test_any_representative_takes_it_back_and_brings_another_one(world: World) -> None:
    memorandum = await world.invite()
    await world.confirm_all(memorandum)
    await world.bring_copy(memorandum, world.seeker, world.ngo)
    with pytest.raises(OutdatedError, match="memorandum-copy-there"):
        await world.bring_copy(memorandum, world.seeker, world.ngo)
    with pytest.raises(NotFoundError):
        await world.act(TakeBackSigned, world.giver, world.backer)(memorandum.id, world.backer.id)
    await world.act(LeaveOrganization, world.seeker, world.ngo)(world.ngo.id)
    for person, organization, own in (
        (world.colleague, world.ngo, True),
        (world.giver, world.backer, False),
    ):
        view = await world.act(ShowMemorandum, person, organization)(memorandum.id)
        assert [(line.organization_id, line.can_be_taken_back) for line in view.after.copies] == [
            (world.ngo.id, own)
        ]
    await world.act(TakeBackSigned, world.colleague, world.ngo)(memorandum.id, world.ngo.id)
    assert [copy.taken_back_at for copy in world.uow.all(SignedCopy)] == [world.clock.now()]
    assert world.told_of("memorandum-copy-withdrawn") == sorted([world.giver.id, world.official.id])
    await world.bring_copy(memorandum, world.colleague, world.ngo)
    assert world.told_of("memorandum-copy-uploaded").count(world.giver.id) == 2


async def test_the_last_wrong_file_is_taken_back_for_some_days(world: World) -> None:
    memorandum = await world.invite()
    await world.confirm_all(memorandum)
    until = memorandum.term_until
    world.clock.advance(timedelta(days=10))
    for person, organization in world.signatories:
        await world.bring_copy(memorandum, person, organization)
    assert memorandum.term_until == until + timedelta(days=10)
    world.clock.advance(TAKE_BACK_TIME - timedelta(minutes=1))
    await world.act(TakeBackSigned, world.seeker, world.ngo)(memorandum.id, world.ngo.id)
    assert (memorandum.stage, memorandum.signed_on) == (MemorandumStage.AGREED, None)
    assert memorandum.term_until == until
    assert [wait.until for wait in world.uow.all(Wait) if wait.kind == TERM and wait.ended_at is None] == [
        moment(until + timedelta(days=1), time.min)
    ]
    await world.bring_copy(memorandum, world.seeker, world.ngo)
    assert memorandum.stage is MemorandumStage.SIGNED
    world.clock.advance(TAKE_BACK_TIME)
    with pytest.raises(OutdatedError):
        await world.act(TakeBackSigned, world.seeker, world.ngo)(memorandum.id, world.ngo.id)
    view = await world.act(ShowMemorandum, world.seeker, world.ngo)(memorandum.id)
    assert not any(line.can_be_taken_back for line in view.after.copies)


async def test_the_term_counts_from_the_latest_day_on_which_a_party_has_signed(world: World) -> None:
    memorandum = await world.invite()
    await world.confirm_all(memorandum)
    agreed, until = today(world.clock.now()), memorandum.term_until
    world.clock.advance(timedelta(days=30))
    for (person, organization), days in zip(world.signatories, (2, 9, 5), strict=True):
        await world.bring_copy(memorandum, person, organization, agreed + timedelta(days=days))
    assert (memorandum.signed_on, memorandum.term_until) == (
        agreed + timedelta(days=9),
        until + timedelta(days=9),
    )
    view = await world.act(ShowMemorandum, world.giver, world.backer)(memorandum.id)
    assert sorted((line.signed_on - agreed).days for line in view.after.copies) == [2, 5, 9]


@pytest.mark.parametrize("days", [-1, 31])
async def test_no_party_has_signed_before_agreement_or_signs_tomorrow(world: World, days: int) -> None:
    memorandum = await world.invite()
    await world.confirm_all(memorandum)
    agreed = today(world.clock.now())
    world.clock.advance(timedelta(days=30))
    with pytest.raises(InvalidValueError, match="memorandum-signing-day"):
        await world.bring_copy(memorandum, world.seeker, world.ngo, agreed + timedelta(days=days))
    assert world.uow.all(SignedCopy) == []


@pytest.mark.parametrize(
    ("named", "proposed"),
    [
        ((), None),
        ((timedelta(days=4), timedelta(days=2)), 4),
        ((timedelta(days=-1), timedelta(days=3)), 3),
        ((timedelta(days=31),), None),
        ((datetime.max.replace(tzinfo=UTC), datetime.min.replace(tzinfo=UTC)), None),
        ((datetime(2027, 1, 1),), None),  # noqa: DTZ001 - as a file may name it
    ],
)
async def test_the_day_that_a_file_names_is_proposed_where_it_can_be(
    world: World, named: tuple[timedelta | datetime, ...], proposed: int | None
) -> None:
    memorandum = await world.invite()
    await world.confirm_all(memorandum)
    agreed = world.clock.now()
    world.clock.advance(timedelta(days=30))
    moments = [agreed + at if isinstance(at, timedelta) else at for at in named]
    signatures = [FoundSignature(SignatureState.NOT_CHECKED, signed_at=at) for at in moments]
    unsaid, broken = (
        FoundSignature(SignatureState.FITS),
        FoundSignature(SignatureState.BROKEN, signed_at=agreed + timedelta(days=20)),
    )
    read = Reads(Findings(CopyForm.SIGNED_PDF, fit=Fit.FITS, signatures=(broken, *signatures, unsaid)))
    checking = FileChecking(world.uow, world.clock, read, read)
    prepare = PrepareSigned(FakeIdentity(an_actor(world.seeker, world.ngo)), world.uow, world.clock, checking)
    days = await prepare(memorandum.id, world.ngo.id, b"a file")
    assert (days.earliest, days.latest) == (today(agreed), today(agreed) + timedelta(days=30))
    assert days.proposed == (today(agreed) + timedelta(days=proposed) if proposed else None)
    assert world.uow.all(SignedCopy) == []


@pytest.mark.parametrize("form", CopyForm)
@pytest.mark.parametrize("others", [[], [SignatureState.FITS], [SignatureState.NOT_CHECKED]])
async def test_a_copy_whose_signatures_are_all_broken_is_none(
    world: World, form: CopyForm, others: list[SignatureState]
) -> None:
    memorandum = await world.invite()
    await world.confirm_all(memorandum)
    signatures = tuple(FoundSignature(state) for state in (SignatureState.BROKEN, *others))
    read = Reads(Findings(form, fit=Fit.UNKNOWN, signatures=signatures))
    identity = FakeIdentity(an_actor(world.seeker, world.ngo))
    bring = TellSigned(identity, world.uow, world.clock, FileChecking(world.uow, world.clock, read, read))
    if others:
        await bring(memorandum.id, world.ngo.id, b"a file", today(world.clock.now()))
    else:
        with pytest.raises(InvalidValueError, match="memorandum-copy-broken"):
            await bring(memorandum.id, world.ngo.id, b"a file", today(world.clock.now()))
    assert len(world.uow.all(SignedCopy)) == len(others)
