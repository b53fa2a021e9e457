"""Vectors of texts: taken from where they are kept, made anew only where the words or the model changed."""

from collections.abc import Sequence

from bot.matching.embedder import Vectors
from bot.matching.facts import Item
from bot.models.vectors import TextVector, VectorOwner, text_hash
from bot.use_cases.ports import MatchingService, UnitOfWork

_BATCH = 8
"""Texts read in one go, a second or so: others get their turn in between, and a shutdown need not wait long."""


async def model_of(matching: MatchingService) -> tuple[str, str]:
    """Name and version of the model that vectors are made by now."""
    model, _, version = (await matching.vector_version()).partition("@")
    return model, version


async def vectors_of(
    uow: UnitOfWork, matching: MatchingService, kind: VectorOwner, items: Sequence[Item]
) -> dict[int, Vectors]:
    """By the items' ids; an item is missing where no model can be had. Opens blocks of its own."""
    import numpy as np  # noqa: PLC0415 - a start does without it

    model, version = await model_of(matching)
    hashes = {item.id: text_hash(item.words, item.language) for item in items}
    async with uow.read() as reading:
        kept = await reading.vectors.of(kind, hashes.keys())
    found = {
        owner_id: np.frombuffer(vector.vector, dtype="<f4")
        for owner_id, vector in kept.items()
        if vector.holds_for(model, version, hashes[owner_id])
    }
    missing = [item for item in items if item.id not in found]
    for start in range(0, len(missing), _BATCH):
        batch = missing[start : start + _BATCH]
        made = await matching.vectorize(batch)
        if made is None:
            break
        async with uow as writing:
            for item, row in zip(batch, made, strict=True):
                found[item.id] = np.asarray(row, dtype="<f4")
                await writing.vectors.put(
                    TextVector(
                        owner_kind=kind,
                        owner_id=item.id,
                        model=model,
                        model_version=version,
                        text_hash=hashes[item.id],
                        vector=found[item.id].tobytes(),
                    )
                )
            await writing.commit()
    return found
