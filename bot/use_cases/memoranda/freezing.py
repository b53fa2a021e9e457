"""What is agreed is frozen (the third law): what the parties are asked to confirm is stored as a value, version by
version.

The value holds all that the document says beside its fixed wording, and the names by which its parties are shown in the
chat. What is told later is what happens to a memorandum and not what it says: its number, its day, who has confirmed.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter

from bot.models.consents import Terms
from bot.models.country import local
from bot.models.memoranda import (
    Memorandum,
    MemorandumParty,
    MemorandumVersion,
    Pair,
    PartyAnswer,
)
from bot.models.memoranda.negotiating import put as put_version
from bot.models.organizations import Organization
from bot.models.projects import Project
from bot.models.words import OrganizationName
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.access import first_of, records_of
from bot.use_cases.memoranda.composing import document_of
from bot.use_cases.memoranda.document import WORDING, WORDINGS, DocumentParty, MemorandumDocument
from bot.use_cases.memoranda.frozen_before import upgraded
from bot.use_cases.organizations.views import name_of


@dataclass(frozen=True, slots=True)
class FrozenMemorandum:
    """`names` are those of the parties' organisations, in the memorandum's order."""

    document: MemorandumDocument
    names: tuple[OrganizationName, ...]

    @property
    def title(self) -> Pair:
        return Pair(self.document.project_title.kk, self.document.project_title.ru)


_CODEC: TypeAdapter[FrozenMemorandum] = TypeAdapter(FrozenMemorandum)


async def put(block: Block, memorandum: Memorandum, at: datetime) -> MemorandumVersion:
    """Store what the parties are asked to confirm, from the records of this moment."""
    first = await first_of(block, memorandum)
    value = frozen_from(memorandum, *await records_of(block, memorandum), block.terms, at, first)
    return put_version(memorandum, value, WORDING, hash_of(value, WORDING), at)


async def freeze_late(block: Block, memorandum: Memorandum, at: datetime) -> None:
    """The same for what an earlier version of the bot put before its parties without freezing it."""
    value = frozen_from(memorandum, *await records_of(block, memorandum), block.terms, at)
    version = memorandum.versions[-1]
    version.value, version.wording, version.hash = value, WORDING, hash_of(value, WORDING)
    version.put_at, version.late = at, True


def frozen_from(  # noqa: PLR0917
    memorandum: Memorandum,
    project: Project | None,
    organizations: Mapping[int, Organization],
    terms: Terms,
    at: datetime,
    first: Memorandum | None = None,
) -> dict[str, Any]:
    """What a version says, as JSON. `terms` and `first`: see `document_of`."""
    document = document_of(memorandum, project, organizations, terms, first)
    plain = tuple(replace(party, confirmed_at=None) for party in document.parties)
    names = tuple(name_of(organizations[party.organization_id]) for party in memorandum.parties)
    value: dict[str, Any] = _CODEC.dump_python(
        FrozenMemorandum(replace(document, stage="put", parties=plain, made_at=at), names), mode="json"
    )
    return value


def hash_of(value: Mapping[str, Any], wording: str) -> str:
    """SHA-256 of the frozen value and the version of its wording, as JSON with sorted keys and no spaces (RFC 8785 but
    for numbers, of which there are only whole ones).
    """
    canonical = json.dumps(
        {"value": value, "wording": wording}, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    return hashlib.sha256(canonical.encode()).hexdigest()


def said_in(version: MemorandumVersion | None) -> FrozenMemorandum | None:
    """What a version says; None where its words were erased, and while there is none. What was agreed in a wording that
    is not kept any more, before there were seals, is shown in today's.
    """
    if version is None or version.value is None:
        return None
    said = _CODEC.validate_python(upgraded(version.value))
    wording = version.wording if version.wording in WORDINGS else WORDING
    return replace(said, document=replace(said.document, wording=wording))


def require_as_confirmed(version: MemorandumVersion) -> None:
    """Raises `ValueError` where what is stored is not what the parties have confirmed, or cannot be printed in the
    words that they have read: it is not sealed then.
    """
    stored = version.value is not None and version.hash == hash_of(version.value, version.wording)
    if not stored or version.wording not in WORDINGS:
        msg = f"version {version.id} is not what was confirmed"
        raise ValueError(msg)


def frozen_of(memorandum: Memorandum) -> FrozenMemorandum | None:
    """What lies or lay before the parties last; None while the next version is being made."""
    return said_in(memorandum.version)


async def document_by_now(block: Block, memorandum: Memorandum) -> MemorandumDocument:
    """What the memorandum says: from the frozen value, with what has happened to it since.

    While the next version is being made, it is read from the records.
    """
    frozen = frozen_of(memorandum)
    if frozen is None:
        first = await first_of(block, memorandum)
        return document_of(memorandum, *await records_of(block, memorandum), block.terms, first)
    parties = tuple(
        _by_now(memorandum, said, party)
        for said, party in zip(frozen.document.parties, memorandum.parties, strict=True)
    )
    if memorandum.number is None or memorandum.agreed_at is None:
        return replace(frozen.document, parties=parties)
    return replace(
        frozen.document,
        parties=parties,
        stage="agreed",
        number=memorandum.number,
        dated=local(memorandum.agreed_at).date(),
    )


async def names_by_now(block: Block, memorandum: Memorandum) -> tuple[OrganizationName, ...]:
    """What the parties' organisations are called where `document_by_now` is read from, in the memorandum's order."""
    frozen = frozen_of(memorandum)
    if frozen is not None:
        return frozen.names
    _, organizations = await records_of(block, memorandum)
    return tuple(name_of(organizations[party.organization_id]) for party in memorandum.parties)


def _by_now(memorandum: Memorandum, said: DocumentParty, party: MemorandumParty) -> DocumentParty:
    answer = memorandum.answer_of(party)
    if answer is None or answer.answer is not PartyAnswer.CONFIRMED:
        return said
    return replace(said, confirmed_at=answer.at, confirmed_by=answer.way.value)
