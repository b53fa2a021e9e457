"""How often a party may change its mind about the same thing: each time is told to all others, to some by mail."""

from datetime import datetime, timedelta

from bot.models.memoranda import Memorandum, MemorandumParty
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.linking import in_audit, way_of

TIMES_A_DAY = 3
WISHES_A_DAY = 20
_DAY = timedelta(days=1)


async def require_seldom(  # noqa: PLR0917
    block: Block,
    action: str,
    memorandum: Memorandum,
    party: MemorandumParty,
    now: datetime,
    most: int = TIMES_A_DAY,
) -> None:
    """Raises `OutdatedError` where the audit has this action of the party (`said_of`) `most` times within 24 hours.
    What takes a deed back is not counted, so the last word is always the one that was told.
    """
    entries = await block.audit.of("memorandum", memorandum.id)
    own = [
        one for one in entries if one.action == action and one.changes.get("party") == party.organization_id
    ]
    if sum(one.at > now - _DAY for one in own) >= most:
        raise OutdatedError("memorandum-often-enough", most=most)


def said_of(actor: Actor, party: MemorandumParty) -> dict[str, object]:
    """What the audit says of each deed of a party: whose it is, and by which way. Also of what is done in the chat
    alone: whoever reads the log later need not know which deeds a page had by then.
    """
    return {"party": party.organization_id, **in_audit(way_of(actor))}
