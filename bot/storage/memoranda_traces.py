"""What is erased of somebody in memoranda, when they ask to be forgotten."""

from collections.abc import Collection
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.memoranda import (
    Content,
    Memorandum,
    MemorandumReader,
    MemorandumSignatory,
    Pair,
    VersionStage,
)
from bot.models.signatories import NO_PAPER
from bot.models.words import ERASED
from bot.storage.traces import without, words_of


async def erase_signatory(session: AsyncSession, person_id: int, _: datetime) -> None:
    """Remove the person's name, post and words from memoranda that were never agreed, wherever they stand in them, and
    from what was said about other versions of those that were. Those that were agreed keep the name and the post: they
    name them to the other parties, which is said before.
    """
    named = sa.select(MemorandumSignatory.memorandum_id).where(MemorandumSignatory.person_id == person_id)
    query = sa.select(Memorandum).where(sa.or_(Memorandum.id.in_(named), Memorandum.created_by == person_id))
    called = await words_of(session, person_id)
    for memorandum in await session.scalars(query):
        for version in memorandum.versions:
            if version.stage not in {VersionStage.PUT, VersionStage.AGREED}:
                version.value = None
        for answer in memorandum.answers:
            answer.words = without(answer.words, called)
        if memorandum.agreed_at is None:
            _erase_draft(memorandum, person_id, called)
    await session.execute(sa.delete(MemorandumReader).where(MemorandumReader.person_id == person_id))


def _erase_draft(memorandum: Memorandum, person_id: int, called: Collection[str]) -> None:
    memorandum.content = Content.loaded(without(memorandum.content.stored(), called))
    for party in memorandum.parties:
        party.intentions = Pair.loaded(without(party.intentions.stored(), called))
        party.address = Pair.loaded(without(party.address.stored(), called))
        for signatory in party.signatories:
            if signatory.person_id == person_id:
                signatory.name = signatory.position = signatory.basis = ERASED
                signatory.paper = NO_PAPER
                for answer in memorandum.answers:
                    if answer.signatory_id == signatory.id:
                        answer.words = ""
