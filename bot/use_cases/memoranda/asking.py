"""Asks each party for its part and, once a version is put, every signatory for their confirmation. Whose turn it is,
says `going_on.py`.

What is asked waits with a clock (`waiting.py`).
"""

from collections.abc import Mapping
from datetime import datetime

from bot.models.memoranda import Memorandum, MemorandumParty, MemorandumStage, PartyAnswer
from bot.models.projects import Project
from bot.models.words import LegalDate, Listed, Value, Words
from bot.use_cases.kernel.messages import Action, Attachment, Notification
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.access import first_of, project_of
from bot.use_cases.memoranda.freezing import frozen_of, put
from bot.use_cases.memoranda.linking import (
    HELP,
    ask,
    ask_for_help,
    may_answer_for,
    people_at_addresses,
    reachable,
)
from bot.use_cases.memoranda.notifications import AwaitedOffice, AwaitedSignatory
from bot.use_cases.memoranda.parties import people_to_ask
from bot.use_cases.memoranda.printing import ATTACHMENT
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.views import name_of

DRAFT = "memorandum-draft"
"""The kind of wait for the drafter. The record is the memorandum."""
OFFICE, SIGNATORY, CONFIRMATION = "memorandum-office", "memorandum-signatory", "memorandum-confirmation"
"""The kinds of wait: for a signatory to fill in their party's part, for somebody of a party without a signatory to take
it on, for a signatory to confirm. The record is a party of the memorandum.
"""


SEAL, TERM = "memorandum-seal", "memorandum-term"
"""The kinds of wait of an agreed memorandum: for its seal, and for the end of its term. The record is itself."""
EXIT = "memorandum-exit"
"""The kind of wait of a party that leaves for the end of its notice. The record is the party."""


async def ask_for_part(block: Block, memorandum: Memorandum, party: MemorandumParty, now: datetime) -> None:
    kind = SIGNATORY if party.signatory is None else OFFICE
    if await block.waits.of(kind, [party.id]):
        return
    await block.waits.begin(kind, party.id, party_id=party.signatory_id or party.organization_id)
    question = await _question_for_part(block, memorandum, party)
    people = await people_of(block, memorandum, party)
    await ask(block, memorandum, party, people, question, _occasion(question, memorandum, party), now)


async def _question_for_part(block: Block, memorandum: Memorandum, party: MemorandumParty) -> Notification:
    key = "memorandum-extension-office" if memorandum.supplements_id else "memorandum-office"
    own = "memorandum-extension-office-own" if memorandum.supplements_id else "memorandum-office-own"
    return Notification(
        own if _drafted(memorandum, party) else key,
        {
            "project": title_of(memorandum, await project_of(block, memorandum)),
            "organization": name_of(await require_organization(block, memorandum.drafter_id)),
            **await _extending(block, memorandum),
            "own": name_of(await require_organization(block, party.organization_id)),
        },
        actions=_answers(memorandum, party, Action("tell-office", memorandum.id, "primary")),
        attachment=Attachment(ATTACHMENT, memorandum.id),
        about=AwaitedOffice(memorandum.id, party.signatory_id, party.id),
    )


async def put_before_parties(block: Block, memorandum: Memorandum, now: datetime) -> None:
    """Freeze the next version and ask every signatory to confirm it, also that of the drafting party."""
    await put(block, memorandum, now)
    await block.flush()
    for party in memorandum.parties:
        signatory_id = party.signatory_id
        if signatory_id is None:
            msg = "whoever has told a part is the signatory"
            raise RuntimeError(msg)
        await block.waits.begin(CONFIRMATION, party.id, party_id=signatory_id)
        question = await _question_for_confirmation(block, memorandum, party, signatory_id)
        await ask(
            block, memorandum, party, [signatory_id], question, _occasion(question, memorandum, party), now
        )


async def _question_for_confirmation(
    block: Block, memorandum: Memorandum, party: MemorandumParty, signatory_id: int
) -> Notification:
    frozen = frozen_of(memorandum)
    key = "memorandum-extension-invited" if memorandum.supplements_id else "memorandum-invited"
    own = "memorandum-extension-invited-own" if memorandum.supplements_id else "memorandum-invited-own"
    return Notification(
        own if _drafted(memorandum, party) else key,
        {
            "project": title_of(memorandum, await project_of(block, memorandum)),
            **await _extending(block, memorandum),
            "parties": Listed(frozen.names if frozen else (), "\n"),
            "organization": name_of(await require_organization(block, memorandum.drafter_id)),
        },
        actions=_answers(memorandum, party, Action("acknowledge-memorandum", memorandum.id, "success")),
        attachment=Attachment(ATTACHMENT, memorandum.id),
        about=AwaitedSignatory(memorandum.id, signatory_id, memorandum.versions[-1].serial),
    )


def _drafted(memorandum: Memorandum, party: MemorandumParty) -> bool:
    """Whether this is the party that drafts: it is not invited by itself."""
    return party.organization_id == memorandum.drafter_id


def _answers(
    memorandum: Memorandum, party: MemorandumParty, awaited: Action
) -> tuple[tuple[Action, ...], ...]:
    """The party that drafts is not asked to decline: it takes the whole back."""
    look = (Action("open-memorandum", memorandum.id),)
    if _drafted(memorandum, party):
        return (awaited,), look
    return (awaited, Action("decline-memorandum", memorandum.id)), look


async def _extending(block: Block, memorandum: Memorandum) -> Mapping[str, Value]:
    """What is said of an extension beside what is said of every memorandum."""
    first = await first_of(block, memorandum)
    if first is None:
        return {}
    return {"number": first.number or "", "until": LegalDate(memorandum.term_until)}


async def ask_again(
    block: Block, memorandum: Memorandum, party: MemorandumParty, person_id: int, now: datetime
) -> None:
    """Ask one person once more for what the party is asked, with a link that works."""
    if memorandum.stage is MemorandumStage.DRAFT:
        question = await _question_for_part(block, memorandum, party)
    else:
        question = await _question_for_confirmation(block, memorandum, party, person_id)
    await ask(block, memorandum, party, [person_id], question, _occasion(question, memorandum, party), now)


def _occasion(question: Notification, memorandum: Memorandum, party: MemorandumParty) -> str:
    """Tells apart what is asked before and after each version, each wish and each other signatory, so that nobody hears
    of one thing twice and everybody of each.
    """
    wishes = sum(answer.answer is PartyAnswer.CHANGE for answer in memorandum.answers)
    return f"{question.key}:{memorandum.id}:{len(memorandum.versions)}:{wishes}:{len(party.signatories)}"


async def end_asking(block: Block, memorandum: Memorandum, outcome: str) -> tuple[int, ...]:
    """Nobody is asked any more. Returns the ids of the waits that end by that."""
    parties = [party.id for party in memorandum.parties]
    ended = [*await block.waits.end(DRAFT, memorandum.id, outcome)]
    for kind in (OFFICE, SIGNATORY, CONFIRMATION, HELP):
        ended += await block.waits.end_all(kind, parties, outcome)
    return tuple(ended)


async def end_confirmations(block: Block, memorandum: Memorandum, outcome: str) -> None:
    """A version has ended: nobody is asked to confirm it any more, and nobody helps with that. Help with what is still
    asked of a party goes on.
    """
    for party in memorandum.parties:
        if await block.waits.end(CONFIRMATION, party.id, outcome):
            await block.waits.end(HELP, party.id, outcome)


async def people_of(block: Block, memorandum: Memorandum, party: MemorandumParty) -> list[int]:
    """The ids of those who answer for a party: its signatory; of a party that has none yet, or whose signatory may not
    answer for it any more, all its representatives; if nobody represents it in the chat, those at the addresses of its
    card.

    What is open asks for another signatory at once (`touching.py`); what is closed keeps the one who confirmed it.
    """
    signatory_id = party.signatory_id
    if signatory_id is not None and (
        memorandum.open or await may_answer_for(block, memorandum, party, signatory_id)
    ):
        return [signatory_id]
    organization = await require_organization(block, party.organization_id)
    representatives = [person.id for person in await people_to_ask(block, organization)]
    return representatives or [person.id for person, _ in await people_at_addresses(block, memorandum, party)]


async def see_to_unreached(block: Block, memorandum: Memorandum, party: MemorandumParty) -> None:
    """Of a party that is waited for: where none of those who answer for it is reached, a moderator sees to it."""
    people = await people_of(block, memorandum, party)
    if not [one for one in people if await reachable(block, one)]:
        await ask_for_help(block, party)


async def people_concerned(block: Block, memorandum: Memorandum) -> set[int]:
    """The ids of all who are told what becomes of it: those who answer for the parties, their readers, and who drafted
    it. Of readers and drafters those alone who still belong to the party.
    """
    people: set[int] = set()
    for party in memorandum.parties:
        drafted = party.organization_id == memorandum.drafter_id
        if memorandum.invited_at is not None:
            people.update(await people_of(block, memorandum, party))
        for person_id in [reader.person_id for reader in party.readers] + [memorandum.created_by] * drafted:
            if await may_answer_for(block, memorandum, party, person_id):
                people.add(person_id)
    return people


def title_of(memorandum: Memorandum, project: Project | None) -> Words:
    """The title as the memorandum has it. While it is still the project's own, it is told in the reader's language
    where the project has it in that.
    """
    frozen = frozen_of(memorandum)
    said = frozen.document.project_title if frozen else memorandum.content.title
    if project is not None and project.second_title and project.title in {said.kk, said.ru}:
        return project.name
    return memorandum.content.title.words if frozen is None else frozen.title.words


async def told_of_end(block: Block, key: str, memorandum: Memorandum) -> Notification:
    """A message that a memorandum came to nothing, with a button to draft another one."""
    return Notification(
        key,
        {"project": title_of(memorandum, await project_of(block, memorandum))},
        actions=after_end(memorandum),
    )


def after_end(memorandum: Memorandum) -> tuple[tuple[Action, ...], ...]:
    """What may be done when it came to nothing: draft another one from the same match, look at it."""
    look = (Action("open-memorandum", memorandum.id),)
    if memorandum.pitch_id is None:
        return (look,)
    return (Action("draft-memorandum", memorandum.pitch_id),), look
