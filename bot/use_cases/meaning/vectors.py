"""Vectors of texts: taken from where they are kept, made anew only where the words or the model changed."""

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
"""Texts read in one go, a fraction of a second: others get their turn in between, a shutdown need not wait long,
and so long a person may wait for a screen. Texts beyond these are compared by their keywords until the
background has read them.
"""


async def model_of(matching: MatchingService) -> tuple[str, str]:
    """Name and version of the model that vectors are made by now."""
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
    """By the items' ids. Opens blocks of its own.

    One is missing where no model can be had, and where more are to be read than `read_at_most`.
    """
    hashes = {item.id: text_hash(item.words, item.language) for item in items}
    found = await _load_kept(uow, matching, kind, hashes)
    missing = [item for item in items if item.id not in found][:read_at_most]
    for start in range(0, len(missing), BATCH):
        batch = missing[start : start + BATCH]
        if start:
            # The background reads as well, and may have come to these meanwhile.
            found |= await _load_kept(uow, matching, kind, {item.id: hashes[item.id] for item in batch})
            batch = [item for item in batch if item.id not in found]
        made = await read_and_keep(uow, matching, kind, batch) if batch else {}
        if made is None:
            break
        found |= made
    return found


async def read_and_keep(
    uow: UnitOfWork, matching: MatchingService, kind: VectorOwner, items: Sequence[Item]
) -> dict[int, Vectors] | None:
    """The items' vectors, made anew and kept; None where no model can be had."""
    model, version = await model_of(matching)
    made = await matching.vectorize(items)
    if made is None:
        return None
    rows = {item.id: np.asarray(row, dtype="<f4") for item, row in zip(items, made, strict=True)}
    async with uow as writing:
        # In one order, so that two who read the same texts wait for each other and not both.
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
