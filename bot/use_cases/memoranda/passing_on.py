"""An extension that its drafter cannot change: whoever answers behind a link alone proposes a day there, and names no
other one in its place. So a party that has somebody in the chat goes on with it; where none has, it ends.
"""

from collections.abc import Sequence

from bot.models.memoranda import Memorandum, MemorandumParty, PartyAnswer
from bot.models.words import Words
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.notifications import AwaitedDrafter
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.telling import tell_representatives


async def pass_on(block: Block, extension: Memorandum, title: Words) -> bool:
    """If the drafter is waited for and nobody represents it in the chat, another party is the drafter from now on:
    first the one that has asked for the change. Its people are told. False where no party has anybody there.
    """
    if not extension.awaits_drafter or await _represented(block, extension.drafter_id):
        return True
    for party in _in_turn(extension):
        if await _represented(block, party.organization_id):
            extension.drafter_id = party.organization_id
            yours = Notification(
                "memorandum-draft-nudge",
                {"project": title},
                actions=((Action("open-memorandum", extension.id, "primary"),),),
                about=AwaitedDrafter(extension.id, len(extension.versions)),
            )
            occasion = f"{yours.key}:{extension.id}:{len(extension.versions)}"
            await tell_representatives(block, party.organization_id, yours, occasion)
            return True
    return False


def _in_turn(extension: Memorandum) -> Sequence[MemorandumParty]:
    asking = [one.party_id for one in extension.answers if one.answer is PartyAnswer.CHANGE]
    return sorted(extension.parties, key=lambda party: party.id != (asking[-1] if asking else 0))


async def _represented(block: Block, organization_id: int) -> bool:
    return bool(await block[Organizations].representatives(organization_id))
