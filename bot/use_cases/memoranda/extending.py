"""A party proposes to extend an agreed memorandum. All confirm that in the same way as the first one."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from bot.models.country import today
from bot.models.memoranda import FURTHEST, Memorandum, MemorandumParty
from bot.models.memoranda.extending import extension_of, require_extendable, require_later
from bot.models.memoranda.negotiating import revise
from bot.models.words import Words
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import InvalidValueError, NotFoundError, OutdatedError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.access import (
    first_of,
    project_of,
    require_drafter,
    require_first,
    require_own_party,
    require_party,
)
from bot.use_cases.memoranda.asking import title_of
from bot.use_cases.memoranda.going_on import go_on
from bot.use_cases.memoranda.linking import people_at_addresses
from bot.use_cases.memoranda.parties import people_to_ask
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.memoranda.seldom import said_of
from bot.use_cases.organizations.access import require_organization


@dataclass(frozen=True, slots=True)
class Extendable:
    """What can be extended: the first memorandum, its last day by now, and the extension that is being agreed."""

    id: int
    number: str
    project_title: Words
    until: date
    open_id: int | None


class PrepareExtension(UseCase):
    """The memorandum that would be extended, for its parties. Of an extension it is the first one.

    Raises `NotFoundError`, and `OutdatedError` unless it holds between two parties that stay.
    """

    permission: ClassVar = Permission.SIGN
    reads: ClassVar = True

    async def __call__(self, memorandum_id: int) -> Extendable:
        async with self.uow.read() as block:
            _, memorandum = await require_party(self, block, memorandum_id)
            first = await first_of(block, memorandum) or memorandum
            require_extendable(first)
            found = await _open_extension(block, first)
            return Extendable(
                id=first.id,
                number=first.number or "",
                project_title=title_of(first, await project_of(block, first)),
                until=first.term_until,
                open_id=found.id if found else None,
            )


class ExtendMemorandum(UseCase):
    """Propose another last day, on behalf of one's party. The parties confirm it as a document of its own: those that
    have a signatory are asked to confirm at once, the others for somebody who takes it on. Returns its id.

    One is agreed at a time: the same day twice is one proposal, for another day `OutdatedError` is raised.
    """

    permission: ClassVar = Permission.SIGN

    async def __call__(self, memorandum_id: int, organization_id: int, last_day: date) -> int:
        return await extend_until(self, memorandum_id, organization_id, last_day)


async def extend_until(
    use_case: UseCase, memorandum_id: int, organization_id: int | None, last_day: date
) -> int:
    now = use_case.clock.now()
    _, person_id = await use_case.person()
    async with use_case.uow as block:
        actor, first, party = await require_own_party(
            use_case, block, memorandum_id, organization_id, lock=True
        )
        require_first(first)
        standing = await _open_extension(block, first)
        if standing is not None and standing.term_until == last_day:
            return standing.id
        if standing is not None:
            raise OutdatedError("memorandum-extension-open")
        representing = [
            (each.organization_id, id_)
            for each in first.parties
            for id_ in await _people_of(block, first, each)
        ]
        _require_near(last_day, today(now))
        extension = extension_of(
            first,
            last_day,
            serial=len(await block[Memoranda].supplements_of(first.id)) + 1,
            representing=representing,
            drafter_id=party.organization_id,
            created_by=person_id,
            at=now,
        )
        await block[Memoranda].add(extension)
        await block.flush()
        await block.audit.record(
            actor,
            "memorandum.extend",
            "memorandum",
            extension.id,
            extends=first.id,
            until=f"{last_day}",
            **said_of(actor, party),
        )
        await go_on(block, extension, now)
        await block.commit()
        return extension.id


class ChangeExtension(UseCase):
    """Propose another last day in place of the one that was proposed, where a party has asked for that. It is put
    before all parties as the next version.
    """

    permission: ClassVar = Permission.SIGN

    async def __call__(self, extension_id: int, last_day: date) -> None:
        now = self.clock.now()
        async with self.uow as block:
            actor, extension = await require_drafter(self, block, extension_id)
            first = await first_of(block, extension)
            if first is None:
                raise NotFoundError
            require_later(first, last_day)
            _require_near(last_day, today(now))
            revise(extension, extension.content, last_day, now)
            await block.audit.record(
                actor, "memorandum.revise", "memorandum", extension_id, **said_of(actor, extension.drafting)
            )
            await go_on(block, extension, now)
            await block.commit()


async def _people_of(block: Block, first: Memorandum, party: MemorandumParty) -> list[int]:
    """Those who may answer for it by now, in the chat or at an address of its card."""
    representatives = await people_to_ask(block, await require_organization(block, party.organization_id))
    at_addresses = [person for person, _ in await people_at_addresses(block, first, party)]
    return [person.id for person in (*representatives, *at_addresses)]


def _require_near(last_day: date, today: date) -> None:
    """Raises `InvalidValueError` for a day that is a typing error rather than a plan."""
    if last_day > today + FURTHEST:
        raise InvalidValueError("date-too-late", latest=f"{today + FURTHEST:%d.%m.%Y}")


async def _open_extension(block: Block, first: Memorandum) -> Memorandum | None:
    return next((one for one in await block[Memoranda].supplements_of(first.id) if one.open), None)
