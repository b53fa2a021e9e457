"""A party takes its notice of leaving back, for some days after it was given: any of its people can have given it."""

from datetime import datetime
from typing import ClassVar

from bot.models.memoranda import Memorandum, MemorandumParty, PartyStage
from bot.models.memoranda.ending import require_not_left, stay
from bot.models.memoranda.signed import TAKE_BACK_TIME
from bot.models.words import LegalDate
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.access import project_of, require_own_party
from bot.use_cases.memoranda.asking import EXIT, title_of
from bot.use_cases.memoranda.ending import let_extensions_go, tell_of_lapsed
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.memoranda.seldom import said_of
from bot.use_cases.memoranda.telling_all import tell_all
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.views import name_of


class StayInMemorandum(UseCase):
    """Take back the notice of one's party, whoever of it has given it, within `TAKE_BACK_TIME`. All are told. An
    extension that the others are agreeing without it lapses.

    Raises `OutdatedError` after that time, and where the others have agreed an extension meanwhile.
    """

    permission: ClassVar = Permission.SIGN

    async def __call__(self, memorandum_id: int, organization_id: int) -> None:
        await stay_with(self, memorandum_id, organization_id)


async def stay_with(use_case: UseCase, memorandum_id: int, organization_id: int | None) -> None:
    now = use_case.clock.now()
    async with use_case.uow as block:
        actor, memorandum, party = await require_own_party(
            use_case, block, memorandum_id, organization_id, lock=True
        )
        require_not_left(party)
        if party.stage is not PartyStage.LEAVING:
            return
        given_at = await _given_at(block, party)
        if given_at is None or now >= given_at + TAKE_BACK_TIME:
            raise OutdatedError(
                "memorandum-notice-stands", on=LegalDate(party.leaves_on or memorandum.term_until)
            )
        if await _extended_without(block, memorandum, party):
            raise OutdatedError("memorandum-extended-without-you")
        stay(memorandum, party)
        await block.audit.record(
            actor, "memorandum.stay", "memorandum", memorandum_id, **said_of(actor, party)
        )
        await block.waits.end(EXIT, party.id, "taken back")
        lapsed = await let_extensions_go(block, memorandum, now)
        said = Notification(
            "memorandum-stays",
            {
                "project": title_of(memorandum, await project_of(block, memorandum)),
                "number": memorandum.number or "",
                "organization": name_of(await require_organization(block, party.organization_id)),
            },
            actions=((Action("open-memorandum", memorandum.id),),),
        )
        occasion = f"{party.id}:{given_at:%Y%m%d%H%M%S%f}"
        await tell_all(block, memorandum, said, occasion=occasion, but=actor.person_id, now=now)
        await tell_of_lapsed(block, lapsed, actor.person_id)
        await block.commit()


async def can_stay(block: Block, memorandum: Memorandum, party: MemorandumParty, now: datetime) -> bool:
    """Whether its notice can still be taken back."""
    if not memorandum.holds or party.stage is not PartyStage.LEAVING:
        return False
    given_at = await _given_at(block, party)
    in_time = given_at is not None and now < given_at + TAKE_BACK_TIME
    return in_time and not await _extended_without(block, memorandum, party)


async def _given_at(block: Block, party: MemorandumParty) -> datetime | None:
    """When its notice was given: since then its end is waited for."""
    wait = (await block.waits.of(EXIT, [party.id])).get(party.id)
    return wait.since if wait else None


async def _extended_without(block: Block, memorandum: Memorandum, party: MemorandumParty) -> bool:
    """Whether the others have agreed another last day, which this party has not."""
    return any(
        one.holds and all(other.organization_id != party.organization_id for other in one.parties)
        for one in await block[Memoranda].supplements_of(memorandum.id)
    )
