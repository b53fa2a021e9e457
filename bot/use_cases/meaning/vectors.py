"""Vectors of texts. A kept vector is used until the words or the model change; then the text is read anew."""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from bot.matching.embedder import Vectors
from bot.matching.facts import Item
from bot.models.meaning import (
    TextVector,
    VectorOwner,
    text_hash,
)
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.meaning.ports import MatchingService, TextVectors

BATCH: Final = 8
"""How many texts are read in one go, which takes a fraction of a second. In between, others may use the model, and a
shutdown need not wait long. A person who waits for a screen waits for one such batch at most; further texts are
compared by their keywords until a tick has read them.
"""


async def model_of(matching: MatchingService) -> tuple[str, str]:
    """Name and version of the model that makes vectors now."""
    model, _, version = (await matching.vector_version()).partition("@")
    return model, version


async def vectors_of(
    uow: UnitOfWork,
    matching: MatchingService,
    kind: VectorOwner,
    items: Sequence[Item],
    *,
    read_at_most: int | None = None,
) -> dict[int, Vectors]:
    """The items' vectors, by the items' ids. Opens blocks of its own.

    Vectors are missing if no model can be used, if more texts would have to be read than `read_at_most`, or if a model
    elsewhere would read what people have not agreed to have read there. Every text that is stored comes this way to
    the model.
    """
    hashes = {item.id: text_hash(item.words, item.language) for item in items}
    found = await _load_kept(uow, matching, kind, hashes)
    missing = await _may_be_read(uow, matching, kind, [item for item in items if item.id not in found])
    missing = missing[:read_at_most]
    for start in range(0, len(missing), BATCH):
        batch = missing[start : start + BATCH]
        if start:
            # A tick reads texts too, and may have read some of these meanwhile.
            found |= await _load_kept(uow, matching, kind, {item.id: hashes[item.id] for item in batch})
            batch = [item for item in batch if item.id not in found]
        made = await _read_and_keep(uow, matching, kind, batch) if batch else {}
        if made is None:
            break
        found |= made
    return found


async def _read_and_keep(
    uow: UnitOfWork, matching: MatchingService, kind: VectorOwner, items: Sequence[Item]
) -> dict[int, Vectors] | None:
    """Make the items' vectors anew and keep them. None if no model can be used."""
    model, version = await model_of(matching)
    made = await matching.vectorize(items)
    if made is None:
        return None
    rows = {item.id: np.asarray(row, dtype="<f4") for item, row in zip(items, made, strict=True)}
    async with uow as writing:
        # In a fixed order: two that write the same rows then wait for one another and cannot deadlock.
        for item in sorted(items, key=lambda item: item.id):
            await writing[TextVectors].put(
                TextVector(
                    owner_kind=kind,
                    owner_id=item.id,
                    model=model,
                    model_version=version,
                    text_hash=text_hash(item.words, item.language),
                    vector=rows[item.id].tobytes(),
                )
            )
        await writing.commit()
    return rows


async def _may_be_read(
    uow: UnitOfWork, matching: MatchingService, kind: VectorOwner, items: Sequence[Item]
) -> Sequence[Item]:
    if not (items and matching.elsewhere):
        return items
    async with uow.read() as reading:
        allowed = await reading[TextVectors].may_be_read(
            kind, [item.id for item in items], matching.elsewhere
        )
    return [item for item in items if item.id in allowed]


async def _load_kept(
    uow: UnitOfWork, matching: MatchingService, kind: VectorOwner, hashes: Mapping[int, str]
) -> dict[int, Vectors]:
    model, version = await model_of(matching)
    async with uow.read() as reading:
        kept = await reading[TextVectors].of(kind, hashes.keys())
    return {
        owner_id: np.frombuffer(vector.vector, dtype="<f4")
        for owner_id, vector in kept.items()
        if vector.holds_for(model, version, hashes[owner_id])
    }
