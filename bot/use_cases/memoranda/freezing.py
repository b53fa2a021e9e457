"""What is agreed is frozen (the third law): what the parties are asked to confirm is stored as a value.

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

from bot.models.country import local
from bot.models.memoranda import Memorandum
from bot.models.organizations import Organization
from bot.models.projects import Project
from bot.models.words import OrganizationName
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.access import records_of
from bot.use_cases.memoranda.composing import document_of
from bot.use_cases.memoranda.document import WORDING, MemorandumDocument
from bot.use_cases.memoranda.frozen_before import upgraded
from bot.use_cases.organizations.views import name_of


@dataclass(frozen=True, slots=True)
class FrozenMemorandum:
    """`names` are those of the parties' organisations, in the memorandum's order."""

    document: MemorandumDocument
    names: tuple[OrganizationName, ...]


_CODEC: TypeAdapter[FrozenMemorandum] = TypeAdapter(FrozenMemorandum)


async def freeze(block: Block, memorandum: Memorandum, at: datetime) -> None:
    """Store what the parties are asked to confirm, from the records of this moment."""
    freeze_from(memorandum, *await records_of(block, memorandum), at)


def freeze_from(
    memorandum: Memorandum, project: Project, organizations: Mapping[int, Organization], at: datetime
) -> None:
    document = document_of(memorandum, project, organizations)
    plain = tuple(replace(party, confirmed_at=None) for party in document.parties)
    names = tuple(name_of(organizations[party.organization_id]) for party in memorandum.parties)
    put = replace(document, stage="put", number=None, dated=None, parties=plain, made_at=at)
    value = _CODEC.dump_python(FrozenMemorandum(put, names), mode="json")
    memorandum.freeze(value, WORDING, hash_of(value, WORDING), at)


def hash_of(value: Mapping[str, Any], wording: str) -> str:
    """SHA-256 of the frozen value and the version of its wording, as JSON with sorted keys and no spaces (RFC 8785 but
    for numbers, of which there are only whole ones).
    """
    canonical = json.dumps(
        {"value": value, "wording": wording}, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    return hashlib.sha256(canonical.encode()).hexdigest()


def frozen_of(memorandum: Memorandum) -> FrozenMemorandum | None:
    return None if memorandum.frozen is None else _CODEC.validate_python(upgraded(memorandum.frozen))


async def document_by_now(block: Block, memorandum: Memorandum) -> MemorandumDocument:
    """What the memorandum says: from the frozen value, with what has happened to it since.

    While signatories have still to tell their posts, it is not frozen yet and is read from the records.
    """
    frozen = frozen_of(memorandum)
    if frozen is None:
        return document_of(memorandum, *await records_of(block, memorandum))
    parties = tuple(
        replace(said, confirmed_at=party.acknowledged_at)
        for said, party in zip(frozen.document.parties, memorandum.parties, strict=True)
    )
    if memorandum.number is None or memorandum.in_force_at is None:
        return replace(frozen.document, parties=parties)
    agreed_on = local(memorandum.in_force_at).date()
    return replace(
        frozen.document, parties=parties, stage="agreed", number=memorandum.number, dated=agreed_on
    )
