"""The number under which a party has registered what was agreed. Registrars give it afterwards, so it stands beside the
document: what is frozen and sealed says what was told before.
"""

from typing import ClassVar

from bot.models.words import Text
from bot.use_cases.kernel.answering import Field, LinkDeed, require_invited
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.memoranda.access import require_own_party
from bot.use_cases.memoranda.linking import KIND
from bot.use_cases.memoranda.seldom import said_of
from bot.use_cases.memoranda.telling import NUMBER_MAX, parse_own_number


class TellOwnNumber(UseCase):
    """Tell the number of one's own party; another one replaces it. Raises `OutdatedError` unless the memorandum holds:
    before agreement it is a line of the party's own part.
    """

    permission: ClassVar = Permission.SIGN

    async def __call__(self, memorandum_id: int, organization_id: int, number: str) -> None:
        await tell_own_number(self, memorandum_id, organization_id, number)


async def tell_own_number(
    use_case: UseCase, memorandum_id: int, organization_id: int | None, number: str
) -> None:
    told = parse_own_number(number)
    async with use_case.uow as block:
        actor, memorandum, party = await require_own_party(
            use_case, block, memorandum_id, organization_id, lock=True
        )
        memorandum.require_holding()
        if party.own_number == told:
            return
        changed = {"before": party.own_number, "after": told, **said_of(actor, party)}
        party.own_number = told
        await block.audit.record(actor, "memorandum.tell_own_number", "memorandum", memorandum_id, **changed)
        await block.commit()


class TellOwnNumberByLink(UseCase):
    """The same behind a personal link."""

    permission: ClassVar = Permission.ANSWER

    async def __call__(self, memorandum_id: int, version: int, *, own_number: str) -> None:
        require_invited(await self.identity.actor(), KIND, memorandum_id, version)
        await tell_own_number(self, memorandum_id, None, own_number)


NUMBER_DEED = LinkDeed(
    "number",
    Text("memorandum-link-number"),
    TellOwnNumberByLink,
    (Field("own_number", Text("memorandum-link-own-number"), NUMBER_MAX, tall=False),),
)
