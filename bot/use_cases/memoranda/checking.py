"""Anybody may check a memorandum by the code on its paper: who has agreed what and when, and whether a file is the one
that was sealed. No person's name or contact is told, and no file is given out.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from bot.models.memoranda import (
    AnswerWay,
    EndReason,
    Memorandum,
    MemorandumLevel,
    MemorandumStage,
    PartyAnswer,
    PartyStage,
)
from bot.models.memoranda.extending import extends_once_signed
from bot.models.memoranda.signing import counted
from bot.models.words import OrganizationName
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork
from bot.use_cases.memoranda.access import first_of, require_by_code
from bot.use_cases.memoranda.freezing import frozen_of
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.memoranda.printing import SEALED
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.views import name_of
from bot.use_cases.seals.checking import FileChecking
from bot.use_cases.seals.findings import Examined


@dataclass(frozen=True, slots=True)
class CheckedParty:
    """`way` is how it has agreed; where its link was handed over, `by_moderator` or else by its own representative.
    `leaves_on` is the day from which it is no party any more; `has_left` once that day
    has come.
    """

    organization: OrganizationName
    agreed_at: datetime | None
    way: AnswerWay | None
    brought_copy: bool
    leaves_on: date | None = None
    has_left: bool = False
    by_moderator: bool = False


@dataclass(frozen=True, slots=True)
class CheckedOther:
    """The number of another agreed memorandum, and the check code of its page. `extends_until`: it is an extension that
    is agreed alone, and gives what is signed this last day once it is signed as well.
    """

    number: str
    code: str
    extends_until: date | None = None


@dataclass(frozen=True, slots=True)
class CheckedMemorandum:
    """`sha256` is that of the sealed file; None until it is sealed. `code` is the check code as it is written.
    `counted`: the last day is counted in months, and was named neither by the text nor by an extension. It `extends`
    another one, or is `extended_by` others, the oldest first.
    """

    code: str
    number: str
    level: MemorandumLevel
    stage: MemorandumStage
    end_reason: EndReason | None
    agreed_at: datetime
    signed_on: date | None
    ended_at: datetime | None
    term_until: date
    version: int
    parties: tuple[CheckedParty, ...]
    sha256: str | None
    sealed_at: datetime | None
    counted: bool = True
    extends: CheckedOther | None = None
    extended_by: tuple[CheckedOther, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """`of_another`: a sealed file of ours it is, or begins with, but that of another memorandum."""

    found: Examined
    of_another: bool


class CheckMemorandum(UseCase):
    """What stands behind a check code. Raises `NotFoundError` for a code that is none."""

    permission: ClassVar = Permission.LOOK_UP
    reads: ClassVar = True

    async def __call__(self, code: str) -> CheckedMemorandum:
        async with self.uow.read() as block:
            return await _checked(block, await require_by_code(block, code))


class CheckFile(UseCase):
    """Whether a file is the sealed one, that with signatures added, a changed one, or none of ours."""

    permission: ClassVar = Permission.LOOK_UP
    reads: ClassVar = True

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, checking: FileChecking) -> None:
        super().__init__(identity, uow, clock)
        self._checking = checking

    async def __call__(self, code: str, content: bytes) -> CheckedFile:
        """Raises `NotFoundError`, `CheckerBusyError` and `SpoiltFileError`."""
        async with self.uow.read() as block:
            memorandum = await require_by_code(block, code)
        checked = await self._checking.check(content, SEALED, memorandum.id)
        stamp = checked.stamp
        own = stamp is None or (stamp.kind, stamp.record_id) == (SEALED, memorandum.id)
        return CheckedFile(checked.found, of_another=not own)


async def _checked(block: Block, memorandum: Memorandum) -> CheckedMemorandum:
    frozen = frozen_of(memorandum)
    if frozen is not None:
        names = list(frozen.names)
    else:
        ids = [party.organization_id for party in memorandum.parties]
        known = await block[Organizations].by_ids(ids)
        names = [name_of(known[id_]) for id_ in ids]
    seal = await block[Memoranda].seal_of(memorandum.id)
    copies = {copy.party_id for copy in await block[Memoranda].signed_copies(memorandum.id)}
    parties = []
    for party, name in zip(memorandum.parties, names, strict=True):
        answer = memorandum.answer_of(party)
        confirmed = answer if answer and answer.answer is PartyAnswer.CONFIRMED else None
        parties.append(
            CheckedParty(
                name,
                confirmed.at if confirmed else None,
                confirmed.way if confirmed else None,
                party.id in copies,
                party.leaves_on,
                party.stage is PartyStage.LEFT,
                by_moderator=confirmed.by_moderator if confirmed else False,
            )
        )
    if memorandum.number is None or memorandum.agreed_at is None:
        raise NotFoundError
    first = await first_of(block, memorandum)
    return CheckedMemorandum(
        code=memorandum.check_code or "",
        number=memorandum.number,
        level=memorandum.level,
        stage=memorandum.stage,
        end_reason=memorandum.end_reason,
        agreed_at=memorandum.agreed_at,
        signed_on=memorandum.signed_on,
        ended_at=memorandum.ended_at,
        term_until=memorandum.term_until,
        version=len(memorandum.versions),
        parties=tuple(parties),
        sha256=seal.sha256 if seal else None,
        sealed_at=seal.sealed_at if seal else None,
        counted=counted(memorandum),
        extends=next(_others(memorandum, [first] if first else []), None),
        extended_by=tuple(_others(memorandum, await block[Memoranda].supplements_of(memorandum.id))),
    )


def _others(memorandum: Memorandum, others: Iterable[Memorandum]) -> Iterator[CheckedOther]:
    """Those that are agreed: nobody is told of what is only being negotiated."""
    for one in others:
        if one.number is not None and one.check_code is not None:
            later = one.supplements_id is not None and extends_once_signed(memorandum, one)
            yield CheckedOther(one.number, one.check_code, one.term_until if later else None)
