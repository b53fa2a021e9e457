"""Signed copies: each party brings its own of what was agreed. They go to the parties alone.

What of a signature could be checked is kept as it was found on that day, beside the file.
"""

from dataclasses import dataclass
from datetime import date, time
from hashlib import sha256
from typing import ClassVar

from pydantic import TypeAdapter

from bot.models.country import moment, today
from bot.models.memoranda import (
    Memorandum,
    MemorandumParty,
    MemorandumStage,
    SignedCopy,
    SignedKind,
)
from bot.models.memoranda.ending import require_not_left
from bot.models.memoranda.signing import agreed_on, require_signing_day, sign_no_more
from bot.models.words import LegalDate
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import InvalidValueError, NotFoundError, OutdatedError
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork
from bot.use_cases.memoranda.access import first_of, project_of, require_own_party, require_party
from bot.use_cases.memoranda.asking import TERM, title_of
from bot.use_cases.memoranda.missing_copies import COPY, begin_missing
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.memoranda.printing import SEALED
from bot.use_cases.memoranda.seldom import require_seldom, said_of
from bot.use_cases.memoranda.signed_by_all import news_of_signed, sign_what_all_have_signed
from bot.use_cases.memoranda.telling_all import tell_all
from bot.use_cases.memoranda.term import restart_term, term_moves
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.views import name_of
from bot.use_cases.seals.checking import FileChecking
from bot.use_cases.seals.findings import CopyForm, Fit, SignatureState
from bot.use_cases.seals.findings import SignedCopy as Findings

_KINDS = {
    CopyForm.SCAN: SignedKind.SCAN,
    CopyForm.SIGNED_PDF: SignedKind.PDF,
    CopyForm.CMS: SignedKind.CMS,
}
_CODEC: TypeAdapter[Findings] = TypeAdapter(Findings)


@dataclass(frozen=True, slots=True)
class SignedFileView:
    """A copy as it is given out: under its own media type and never as a page."""

    content: bytes
    media_type: str
    findings: Findings


@dataclass(frozen=True, slots=True)
class SigningDays:
    """Between which days a party can have signed, and the day that the file itself names, if it names one of these."""

    earliest: date
    latest: date
    proposed: date | None = None


class PrepareSigned(UseCase):
    """Look into the signed copy of the actor's party before it is brought, for the question on which day it was signed.
    Raises as `TellSigned`. Nothing is stored.
    """

    permission: ClassVar = Permission.SIGN
    reads: ClassVar = True

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, checking: FileChecking) -> None:
        super().__init__(identity, uow, clock)
        self._checking = checking

    async def __call__(self, memorandum_id: int, organization_id: int, content: bytes) -> SigningDays:
        async with self.uow.read() as block:
            _, memorandum, party = await require_own_party(self, block, memorandum_id, organization_id)
            _require_unsigned(memorandum, party)
        findings = await self._checking.read_copy(content, SEALED, memorandum_id)
        _kind_of(findings)
        earliest, latest = agreed_on(memorandum), today(self.clock.now())
        return SigningDays(earliest, latest, _day_named(findings, earliest, latest))


class TellSigned(UseCase):
    """Bring the signed copy of the actor's party: a scan, a signed PDF or a signature in a file of its own, and say on
    which day it was signed. The last party's makes the memorandum signed, and its term counts from the latest of these
    days. Returns what was found in the file.

    Raises `InvalidValueError` for a file that cannot be taken, is of something else, or is signed by nobody, and for a
    day before agreement or after today.
    """

    permission: ClassVar = Permission.SIGN

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, checking: FileChecking) -> None:
        super().__init__(identity, uow, clock)
        self._checking = checking

    async def __call__(
        self, memorandum_id: int, organization_id: int, content: bytes, signed_on: date
    ) -> Findings:
        return await tell_signed(self, self._checking, memorandum_id, organization_id, content, signed_on)


async def tell_signed(  # noqa: PLR0917
    use_case: UseCase,
    checking: FileChecking,
    memorandum_id: int,
    organization_id: int | None,
    content: bytes,
    signed_on: date,
) -> Findings:
    now = use_case.clock.now()
    async with use_case.uow.read() as block:
        _, memorandum, party = await require_own_party(use_case, block, memorandum_id, organization_id)
        _require_unsigned(memorandum, party)
        require_signing_day(memorandum, signed_on, now)
    findings = await checking.read_copy(content, SEALED, memorandum_id)
    kind = _kind_of(findings)
    async with use_case.uow as block:
        actor, memorandum, party = await require_own_party(
            use_case, block, memorandum_id, organization_id, lock=True
        )
        _require_unsigned(memorandum, party)
        copies = await block[Memoranda].signed_copies(memorandum_id)
        if any(copy.party_id == party.id for copy in copies):
            raise OutdatedError("memorandum-copy-there")
        hash_ = sha256(content).hexdigest()
        await block[Memoranda].keep_signed(hash_, content)
        brought = SignedCopy(
            memorandum_id=memorandum_id,
            party_id=party.id,
            kind=kind,
            sha256=hash_,
            uploaded_by=actor.person_id,
            uploaded_at=now,
            signed_on=signed_on,
            findings=_CODEC.dump_python(findings, mode="json"),
        )
        await block[Memoranda].add_copy(brought)
        await require_seldom(block, "memorandum.signed_copy", memorandum, party, now)
        told = {"sha256": hash_, "on": signed_on.isoformat(), **said_of(actor, party)}
        await block.audit.record(actor, "memorandum.signed_copy", "memorandum", memorandum_id, **told)
        await block.waits.end(COPY, party.id, "brought")
        signed = await sign_what_all_have_signed(block, memorandum, now)
        news = [(one, await news_of_signed(block, one)) for one in signed]
        if memorandum not in signed:
            said = await _news_of_copy(block, memorandum, party, "memorandum-copy-uploaded")
            news.append((memorandum, said))
        for one, said in news:
            # A copy that was taken back and brought anew is told anew.
            occasion = f"{one.id}:{brought.id}:{party.id}"
            await tell_all(block, one, said, occasion=occasion, but=actor.person_id, now=now)
        await block.commit()
    return findings


class TakeBackSigned(UseCase):
    """Take back the copy of the actor's party, whoever of it has brought it: while other parties still miss theirs, and
    for `TAKE_BACK_TIME` after the last one, so that a wrong file does not count for ever. What was signed is agreed
    again, and all are told. Raises `OutdatedError` where the term would be over without it.
    """

    permission: ClassVar = Permission.SIGN

    async def __call__(self, memorandum_id: int, organization_id: int) -> None:
        await take_back_signed(self, memorandum_id, organization_id)


async def take_back_signed(use_case: UseCase, memorandum_id: int, organization_id: int | None) -> None:
    now = use_case.clock.now()
    async with use_case.uow as block:
        actor, memorandum, party = await require_own_party(
            use_case, block, memorandum_id, organization_id, lock=True
        )
        copies = await block[Memoranda].signed_copies(memorandum_id)
        copy = next((copy for copy in copies if copy.party_id == party.id), None)
        if copy is None:
            raise NotFoundError("memorandum-no-copy")
        if not copy.can_be_taken_back(memorandum, now):
            raise OutdatedError("memorandum-closed", stage=memorandum.stage.value)
        copy.taken_back_at = now
        if memorandum.stage is MemorandumStage.SIGNED:
            sign_no_more(memorandum)
            first = await first_of(block, memorandum) or memorandum
            if await term_moves(block, first):
                await block.waits.end(TERM, first.id, "unsigned")
                await restart_term(block, first)
            if first.term_until < today(now):
                raise OutdatedError("memorandum-copy-holds-term")
        await block.flush()
        await begin_missing(block, memorandum, [party])
        await block.audit.record(
            actor, "memorandum.copy_taken_back", "memorandum", memorandum_id, **said_of(actor, party)
        )
        said = await _news_of_copy(block, memorandum, party, "memorandum-copy-withdrawn")
        await tell_all(block, memorandum, said, occasion=f"{copy.id}", but=actor.person_id, now=now)
        await block.commit()


class ReadSigned(UseCase):
    """A party's signed copy, for the parties alone."""

    permission: ClassVar = Permission.SIGN
    reads: ClassVar = True

    async def __call__(self, memorandum_id: int, organization_id: int) -> SignedFileView:
        async with self.uow.read() as block:
            _, memorandum = await require_party(self, block, memorandum_id)
            return await copy_of(block, memorandum, organization_id)


async def copy_of(block: Block, memorandum: Memorandum, organization_id: int) -> SignedFileView:
    """That party's copy. Raises `NotFoundError` where there is none."""
    party_ids = [one.id for one in memorandum.parties if one.organization_id == organization_id]
    for copy in await block[Memoranda].signed_copies(memorandum.id):
        if copy.party_id in party_ids:
            content = await block[Memoranda].signed_file(copy.sha256)
            findings = _CODEC.validate_python(copy.findings)
            return SignedFileView(content, findings.media_type, findings)
    raise NotFoundError("memorandum-no-copy")


def _require_unsigned(memorandum: Memorandum, party: MemorandumParty) -> None:
    """Raises `OutdatedError` unless the party's copy can still be brought."""
    require_not_left(party)
    if memorandum.stage is not MemorandumStage.AGREED:
        raise OutdatedError("memorandum-closed", stage=memorandum.stage.value)


def _day_named(findings: Findings, earliest: date, latest: date) -> date | None:
    """The day of the last signature that says when it was made, of those that can be. Files name whatever they like."""
    named = [one.signed_at for one in findings.signatures if one.state is not SignatureState.BROKEN]
    begins, ends = moment(earliest, time.min), moment(latest, time.max)
    within = [at for at in named if at is not None and at.tzinfo is not None and begins <= at <= ends]
    return today(max(within)) if within else None


def _kind_of(findings: Findings) -> SignedKind:
    if findings.form is None or findings.change is not None:
        raise InvalidValueError("memorandum-copy-unreadable")
    if findings.fit in {Fit.OTHER_FILE, Fit.TEXT_MODE}:
        raise InvalidValueError("memorandum-copy-other")
    if findings.fit is Fit.SAME:
        raise InvalidValueError("memorandum-copy-unsigned")
    if findings.signatures and all(one.state is SignatureState.BROKEN for one in findings.signatures):
        raise InvalidValueError("memorandum-copy-broken")
    return _KINDS[findings.form]


async def _news_of_copy(
    block: Block, memorandum: Memorandum, party: MemorandumParty, key: str
) -> Notification:
    bring = (Action("bring-copy", memorandum.id),)
    next_step = (bring,) if memorandum.stage is MemorandumStage.AGREED else ()
    return Notification(
        key,
        {
            "project": title_of(memorandum, await project_of(block, memorandum)),
            "number": memorandum.number or "",
            "organization": name_of(await require_organization(block, party.organization_id)),
            "until": LegalDate(memorandum.term_until),
        },
        actions=(*next_step, (Action("open-memorandum", memorandum.id),)),
    )
