"""Asks each business alone whether a memorandum was of its own free will: all who represent it in the chat, and those
who answer for it by mail, behind a link of their own.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.models.memoranda import Memorandum, MemorandumParty
from bot.models.organizations import OrganizationKind
from bot.models.words import Words
from bot.use_cases.kernel.errors import ForbiddenError
from bot.use_cases.kernel.messages import Answer, Notification
from bot.use_cases.kernel.telling import tell
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.links.making import make_link
from bot.use_cases.links.ports import Addresses
from bot.use_cases.memoranda.asking import people_of
from bot.use_cases.memoranda.free_will import ASKED, OpenQuestion, answers
from bot.use_cases.memoranda.free_will_by_link import KIND, VERSION
from bot.use_cases.memoranda.linking import by_mail
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.telling import tell_representatives
from bot.use_cases.organizations.views import name_of


async def ask_businesses(block: Block, memorandum: Memorandum, title: Words, now: datetime) -> None:
    for party in memorandum.parties:
        if party.side is not OrganizationKind.BUSINESS:
            continue
        await block.waits.begin(ASKED, party.id, party_id=party.organization_id)
        question = Notification(
            "free-will",
            {
                "project": title,
                "number": memorandum.number or "",
                "organization": name_of(await require_organization(block, party.organization_id)),
            },
            actions=answers(party.id),
            about=OpenQuestion(party.id),
        )
        occasion = f"free-will:{party.id}"
        by_address = await _with_links(block, memorandum, party, now)
        await tell(block, by_address, replace(question, answer=Answer(KIND, memorandum.id)), occasion)
        if not by_address or await block[Organizations].representatives(party.organization_id):
            await tell_representatives(block, party.organization_id, question, occasion)


async def _with_links(
    block: Block, memorandum: Memorandum, party: MemorandumParty, now: datetime
) -> Sequence[int]:
    """Those who answer for the party by mail, each with a link from now on. Nobody asks on behalf of an organisation,
    so none hears what becomes of the mail. Whoever's address takes none is not asked.
    """
    asked = []
    for person_id in await people_of(block, memorandum, party):
        address = await block[Addresses].of_person(person_id)
        if address is None or not await by_mail(block, person_id):
            continue
        try:
            await make_link(
                block,
                block.secrets,
                kind=KIND,
                record_id=memorandum.id,
                version=VERSION,
                person_id=person_id,
                address=address,
                made_by=None,
                asked_by=None,
                now=now,
            )
        except ForbiddenError:
            continue
        asked.append(person_id)
    return asked
