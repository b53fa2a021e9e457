"""What a party that answers behind a personal link does with what was agreed: the deeds of the chat, each as often as
the memorandum lets it. The link stays what it is: it is for this person and this agreed version.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from bot.models.country import today
from bot.models.memoranda.signing import agreed_on
from bot.models.words import OrganizationName, Text
from bot.understanding.days import parse_date
from bot.understanding.plans import parse_coming_date
from bot.use_cases.kernel.answering import TICKED, Field, LinkDeed, require_invited
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import InvalidValueError, OutdatedError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.memoranda.access import require_memorandum, require_own_party
from bot.use_cases.memoranda.document import MemorandumPrinter
from bot.use_cases.memoranda.extending import extend_until
from bot.use_cases.memoranda.leaving import agree_to_end, go_on_with, leave_with_notice
from bot.use_cases.memoranda.linking import KIND
from bot.use_cases.memoranda.printing import Printed, print_in_english
from bot.use_cases.memoranda.signing import SignedFileView, copy_of, take_back_signed, tell_signed
from bot.use_cases.memoranda.staying import stay_with
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.views import name_of
from bot.use_cases.seals.checking import FileChecking
from bot.use_cases.seals.ports import CheckerBusyError

_DAY_LONGEST = 40


async def _require_invited(use_case: UseCase, memorandum_id: int, version: int) -> None:
    require_invited(await use_case.identity.actor(), KIND, memorandum_id, version)


class BringCopyByLink(UseCase):
    """Bring the signed copy of one's party, signed on that day. Raises as `TellSigned`, and `OutdatedError` while too
    many others bring files.
    """

    permission: ClassVar = Permission.ANSWER

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, checking: FileChecking) -> None:
        super().__init__(identity, uow, clock)
        self._checking = checking

    async def __call__(self, memorandum_id: int, version: int, *, file: bytes, signed_on: str) -> None:
        await _require_invited(self, memorandum_id, version)
        async with self.uow.read() as block:
            memorandum = await require_memorandum(block, memorandum_id)
        day = parse_date(
            signed_on,
            today=today(self.clock.now()),
            earliest=agreed_on(memorandum),
            latest=today(self.clock.now()),
        )
        try:
            await tell_signed(self, self._checking, memorandum_id, None, file, day)
        except CheckerBusyError:
            raise OutdatedError("link-file-busy") from None


class TakeCopyBackByLink(UseCase):
    """Take it back, as long as that may be done in the chat."""

    permission: ClassVar = Permission.ANSWER

    async def __call__(self, memorandum_id: int, version: int) -> None:
        await _require_invited(self, memorandum_id, version)
        await take_back_signed(self, memorandum_id, None)


class ExtendByLink(UseCase):
    """Propose another last day. All parties confirm it, this one behind a link of its own."""

    permission: ClassVar = Permission.ANSWER

    async def __call__(self, memorandum_id: int, version: int, *, until: str) -> None:
        await _require_invited(self, memorandum_id, version)
        last_day: date = parse_coming_date(until, today(self.clock.now()))
        await extend_until(self, memorandum_id, None, last_day)


class LeaveByLink(UseCase):
    """Give notice for one's party."""

    permission: ClassVar = Permission.ANSWER

    async def __call__(self, memorandum_id: int, version: int, *, sure: str) -> None:
        await _require_invited(self, memorandum_id, version)
        _require_sure(sure)
        await leave_with_notice(self, memorandum_id, None)


class StayByLink(UseCase):
    """Take that back, as long as that may be done in the chat."""

    permission: ClassVar = Permission.ANSWER

    async def __call__(self, memorandum_id: int, version: int) -> None:
        await _require_invited(self, memorandum_id, version)
        await stay_with(self, memorandum_id, None)


class AgreeToEndByLink(UseCase):
    """Want to end it, for one's party."""

    permission: ClassVar = Permission.ANSWER

    async def __call__(self, memorandum_id: int, version: int, *, sure: str) -> None:
        await _require_invited(self, memorandum_id, version)
        _require_sure(sure)
        await agree_to_end(self, memorandum_id, None)


class GoOnByLink(UseCase):
    """Take that back."""

    permission: ClassVar = Permission.ANSWER

    async def __call__(self, memorandum_id: int, version: int) -> None:
        await _require_invited(self, memorandum_id, version)
        await go_on_with(self, memorandum_id, None)


@dataclass(frozen=True, slots=True)
class CopyByLink:
    """A party's signed copy, with what its file is named after."""

    number: str
    organization: OrganizationName
    copy: SignedFileView


class ReadCopyByLink(UseCase):
    """A party's signed copy, for whoever answers for one of the parties."""

    permission: ClassVar = Permission.ANSWER
    reads: ClassVar = True

    async def __call__(self, memorandum_id: int, version: int, organization_id: int) -> CopyByLink:
        await _require_invited(self, memorandum_id, version)
        async with self.uow.read() as block:
            _, memorandum, _ = await require_own_party(self, block, memorandum_id, None)
            copy = await copy_of(block, memorandum, organization_id)
            organization = await require_organization(block, organization_id)
            return CopyByLink(memorandum.number or "", name_of(organization), copy)


class ReadTranslationByLink(UseCase):
    """The convenience copy in English."""

    permission: ClassVar = Permission.ANSWER
    reads: ClassVar = True

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, printer: MemorandumPrinter) -> None:
        super().__init__(identity, uow, clock)
        self._printer = printer

    async def __call__(self, memorandum_id: int, version: int) -> Printed:
        await _require_invited(self, memorandum_id, version)
        return await print_in_english(self.uow, self._printer, memorandum_id)


def _require_sure(sent: str) -> None:
    if sent != TICKED:
        raise InvalidValueError("link-not-sure")


def _label(name: str) -> Text:
    return Text(f"memorandum-link-{name}")


def _sure(label: Text) -> Field:
    return Field("sure", label, len(TICKED), tall=False, tick=True)


HELD_DEEDS = (
    LinkDeed(
        "copy",
        _label("copy"),
        BringCopyByLink,
        (Field("signed_on", _label("signed-on"), _DAY_LONGEST, tall=False),),
        style="primary",
        takes_file=_label("copy-file"),
    ),
    LinkDeed("copy_back", _label("copy-back"), TakeCopyBackByLink),
    LinkDeed(
        "extend", _label("extend"), ExtendByLink, (Field("until", _label("until"), _DAY_LONGEST, tall=False),)
    ),
    LinkDeed("stay", _label("stay"), StayByLink),
    LinkDeed("go_on", _label("go-on"), GoOnByLink),
    LinkDeed("end", _label("end"), AgreeToEndByLink, (_sure(_label("end-sure")),)),
    LinkDeed("leave", _label("leave"), LeaveByLink, (_sure(_label("leave-sure")),)),
)
