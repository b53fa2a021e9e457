"""Whoever answers for a party is reached by another way from now on: what waits for them is asked once more."""

from collections.abc import Sequence
from datetime import datetime

from bot.use_cases.kernel.events import Settled
from bot.use_cases.kernel.touching import Touch, nothing_depends
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.asking import ask_again, people_of
from bot.use_cases.memoranda.linking import by_mail, working_link
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.events import ReachedAnew
from bot.use_cases.people.ports import People


async def _ask_again(block: Block, event: ReachedAnew, now: datetime) -> Sequence[Settled]:
    """Not whoever has a link to it already, nor whom nothing reaches: for them it is held."""
    person = await block[People].get(event.person_id)
    mailed = await by_mail(block, event.person_id)
    if person is None or not (person.reachable or mailed):
        return ()
    for organization_id in await block[Organizations].ever_of(event.person_id):
        for memorandum in await block[Memoranda].open_with(organization_id=organization_id):
            for party in memorandum.awaited if memorandum.invited_at is not None else ():
                if party.organization_id != organization_id:
                    continue
                if event.person_id not in await people_of(block, memorandum, party):
                    continue
                if mailed and await working_link(block, memorandum, party, event.person_id, now):
                    continue
                await ask_again(block, memorandum, party, event.person_id, now)
    return ()


WHEN_REACHED_ANEW = Touch(_ask_again, nothing_depends)
