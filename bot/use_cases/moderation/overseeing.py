"""Staff look over the organisations that moderators stand by: those that are verified, or suspended only."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from bot.models.organizations import Organization, OrganizationStatus
from bot.understanding.organization_search import likeness_of_organization
from bot.understanding.word_search import words_typed
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.moderation.access import regions_of, why_not_impartial
from bot.use_cases.moderation.standing import require_restorable
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.ports import Entry, Organizations
from bot.use_cases.organizations.views import OrganizationView, view_of, without_contact
from bot.use_cases.organizations.waiting import UNREPRESENTED

_STOOD_BY = frozenset({OrganizationStatus.VERIFIED, OrganizationStatus.SUSPENDED})
_STOPPED = frozenset({OrganizationStatus.SUSPENDED, OrganizationStatus.REJECTED})


@dataclass(frozen=True, slots=True)
class OverseenPage:
    """A slice of the list; `total` is the length of the whole list."""

    items: Sequence[Entry]
    total: int


class Which(StrEnum):
    """Which of the organisations are listed. `STOPPED`: suspended, or their verification was withdrawn."""

    ALL = "all"
    UNREPRESENTED = "unrepresented"
    STOPPED = "stopped"


class ListOverseen(UseCase):
    """Moderators see the organisations of their regions, administrators all. Of those that somebody searches for, the
    likest come first.
    """

    permission: ClassVar = Permission.OVERSEE
    reads: ClassVar = True

    async def __call__(
        self, which: Which = Which.ALL, search: str = "", *, offset: int = 0, limit: int = 8
    ) -> OverseenPage:
        actor = await self.identity.actor()
        async with self.uow.read() as block:
            found = await block[Organizations].entries(
                _STOPPED if which is Which.STOPPED else _STOOD_BY,
                regions=regions_of(actor),
                unrepresented=which is Which.UNREPRESENTED,
                once_verified=True,
            )
        if search:
            found = _likest(search, found)
        return OverseenPage(found[offset : offset + limit], len(found))


@dataclass(frozen=True, slots=True)
class Overseen:
    """An organisation as staff see it who may stop it. `refusal` is the code of the error that each deed on it would
    raise, because it is not theirs to decide on; empty if it is. `unrepresented` is there while nobody represents it.
    `restorable`: its verification was withdrawn, and that can be undone.
    """

    card: OrganizationView
    representatives: int
    refusal: str = ""
    unrepresented: WaitView | None = None
    restorable: bool = False


class OverseeOrganization(UseCase):
    """The card of any organisation, without its contact."""

    permission: ClassVar = Permission.OVERSEE
    reads: ClassVar = True

    async def __call__(self, organization_id: int) -> Overseen:
        actor = await self.identity.actor()
        async with self.uow.read() as block:
            organization = await require_organization(block, organization_id)
            people = await block[Organizations].representatives(organization_id)
            waits = await block.waits.views(UNREPRESENTED, [organization_id])
            return Overseen(
                without_contact(view_of(organization)),
                len(people),
                await why_not_impartial(block, actor, organization),
                waits.get(organization_id),
                await _is_restorable(block, organization),
            )


async def _is_restorable(block: Block, organization: Organization) -> bool:
    try:
        await require_restorable(block, organization)
    except OutdatedError:
        return False
    return True


def _likest(search: str, entries: Sequence[Entry]) -> Sequence[Entry]:
    words = words_typed(search)
    scored = [(likeness_of_organization(words, one.name, one.bin), one) for one in entries]
    return [one for score, one in sorted(scored, key=lambda pair: -pair[0]) if score]
