"""A memorandum answered behind a personal link: the same deeds as in the chat, each once a link."""

from dataclasses import replace
from typing import ClassVar

from bot.models.memoranda import Pair
from bot.models.words import Text
from bot.understanding.dated_papers import LINE_MAX
from bot.understanding.texts import parse_line
from bot.understanding.two_languages import require_both
from bot.use_cases.kernel.answering import Field, LinkDeed, require_invited
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import InvalidValueError, OutdatedError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.memoranda.access import require_memorandum
from bot.use_cases.memoranda.answering import (
    REASON_MAX,
    WISH_MAX,
    ask_for_other_words,
    confirm_version,
    decline_all,
    tell_part,
)
from bot.use_cases.memoranda.document import MemorandumPrinter
from bot.use_cases.memoranda.linking import KIND, version_of
from bot.use_cases.memoranda.printing import Printed, print_memorandum
from bot.use_cases.memoranda.telling import (
    ADDRESS_MAX,
    INTENTIONS_MAX,
    NAME_MAX,
    NUMBER_MAX,
    OFFICE_MAX,
    PartForm,
)

OWN_WORDS = "own"
"""The choice of a post, or of a basis of authority, that is none of the customary ones: it is written beside."""


async def _require_invited(use_case: UseCase, memorandum_id: int, version: int) -> None:
    """Whoever acts came by a link to exactly this. Whether it is still asked of them is looked at with the lock."""
    require_invited(await use_case.identity.actor(), KIND, memorandum_id, version)


class ConfirmByLink(UseCase):
    """Confirm the version that the link is for. The last confirmation makes the memorandum agreed."""

    permission: ClassVar = Permission.ANSWER

    async def __call__(self, memorandum_id: int, version: int) -> None:
        await _require_invited(self, memorandum_id, version)
        await confirm_version(self, memorandum_id, version_of(version))


class AskForChangeByLink(UseCase):
    """Ask for other words in a section. `section` names it; a party's own part is `part:` and the party's id."""

    permission: ClassVar = Permission.ANSWER

    async def __call__(self, memorandum_id: int, version: int, *, section: str, words: str) -> None:
        await _require_invited(self, memorandum_id, version)
        name, _, party = section.partition(":")
        party_id = int(party) if party.isascii() and party.isdigit() and len(party) < 10 else None
        await ask_for_other_words(self, memorandum_id, name, words, party_id)


class DeclineByLink(UseCase):
    """Decline, with a reason that all parties read."""

    permission: ClassVar = Permission.ANSWER

    async def __call__(self, memorandum_id: int, version: int, *, reason: str) -> None:
        await _require_invited(self, memorandum_id, version)
        await decline_all(self, memorandum_id, reason)


class TellPartByLink(UseCase):
    """Tell one's party's part, whole: what is told in one language alone, or twice in the same, is refused, because a
    link does one deed.
    """

    permission: ClassVar = Permission.ANSWER

    async def __call__(
        self,
        memorandum_id: int,
        version: int,
        *,
        intentions_kk: str,
        intentions_ru: str,
        address_kk: str,
        address_ru: str,
        phone: str = "",
        email: str = "",
        reader: str = "",
        **office: str,
    ) -> None:
        await _require_invited(self, memorandum_id, version)
        intentions = Pair(intentions_kk.strip(), intentions_ru.strip())
        address = Pair(address_kk.strip(), address_ru.strip())
        if not intentions or intentions.wanting or address.wanting:
            raise InvalidValueError("memorandum-both-languages")
        for text in filter(None, (intentions, address)):
            require_both(text.kk, text.ru)
        form = replace(_office(**office), intentions=intentions, address=address, phone=phone, email=email)
        reader_id = int(reader) if reader.isascii() and reader.isdigit() and len(reader) < 19 else None
        await tell_part(self, memorandum_id, form, reader_id=reader_id)


class TellOfficeByLink(UseCase):
    """Tell one's post and authority alone: nothing else is told anew where a memorandum is only extended.

    Raises `OutdatedError` for what is no extension.
    """

    permission: ClassVar = Permission.ANSWER

    async def __call__(self, memorandum_id: int, version: int, **office: str) -> None:
        await _require_invited(self, memorandum_id, version)
        async with self.uow.read() as block:
            if (await require_memorandum(block, memorandum_id)).supplements_id is None:
                raise OutdatedError
        await tell_part(self, memorandum_id, _office(**office))


class ReadByLink(UseCase):
    """The memorandum's file, for whoever came by a link to it."""

    permission: ClassVar = Permission.ANSWER
    reads: ClassVar = True

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, printer: MemorandumPrinter) -> None:
        super().__init__(identity, uow, clock)
        self._printer = printer

    async def __call__(self, memorandum_id: int, version: int) -> Printed:
        await _require_invited(self, memorandum_id, version)
        return await print_memorandum(self.uow, self._printer, memorandum_id)


def _office(
    *, full_name: str, position: str, position_own: str, basis: str, basis_own: str, paper: str = ""
) -> PartForm:
    """Who answers, in which post and by what authority: the fields of `_OFFICE`."""
    return PartForm(
        position=_chosen(position, position_own),
        basis=_chosen(basis, basis_own),
        paper=paper.strip(),
        full_name=full_name,
    )


def _chosen(chosen: str, own: str) -> str:
    """Raises `InvalidValueError` where own words were chosen and none are written."""
    if chosen == OWN_WORDS or own.strip():
        return parse_line(own, longest=OFFICE_MAX, shortest=2)
    return chosen


def _label(name: str) -> Text:
    return Text(f"memorandum-link-{name}")


_OFFICE = (
    Field("full_name", _label("full-name"), NAME_MAX, tall=False),
    Field("position", _label("position"), OFFICE_MAX, tall=False),
    Field("position_own", _label("position-own"), OFFICE_MAX, needed=False, tall=False),
    Field("basis", _label("basis"), OFFICE_MAX, tall=False),
    Field("basis_own", _label("basis-own"), OFFICE_MAX, needed=False, tall=False),
    Field("paper", _label("paper"), LINE_MAX, needed=False, tall=False),
)
DEEDS = (
    LinkDeed(
        "tell",
        _label("tell"),
        TellPartByLink,
        (
            *_OFFICE,
            Field("intentions_kk", _label("intentions-kk"), INTENTIONS_MAX),
            Field("intentions_ru", _label("intentions-ru"), INTENTIONS_MAX),
            Field("address_kk", _label("address-kk"), ADDRESS_MAX, needed=False, tall=False),
            Field("address_ru", _label("address-ru"), ADDRESS_MAX, needed=False, tall=False),
            Field("phone", _label("phone"), NUMBER_MAX, needed=False, tall=False),
            Field("email", _label("email"), ADDRESS_MAX, needed=False, tall=False),
            Field("reader", _label("reader"), needed=False, tall=False, chosen=True),
        ),
        style="primary",
        done=_label("put"),
    ),
    LinkDeed("tell_office", _label("tell"), TellOfficeByLink, _OFFICE, style="primary", done=_label("put")),
    LinkDeed("confirm", _label("confirm"), ConfirmByLink, style="primary"),
    LinkDeed(
        "change",
        _label("change"),
        AskForChangeByLink,
        (
            Field("section", _label("change-section"), tall=False),
            Field("words", _label("change-words"), WISH_MAX),
        ),
    ),
    LinkDeed("decline", _label("decline"), DeclineByLink, (Field("reason", _label("reason"), REASON_MAX),)),
)
