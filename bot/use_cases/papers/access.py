"""Who has papers made, and who reads them: the two sides of the pledge, each what speaks for it or concerns it."""

from collections.abc import Collection

from bot.models.papers import MAKERS, READERS, PaperKind, PledgePaper
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import ForbiddenError, NotFoundError
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.papers.ports import Papers
from bot.use_cases.pledges.access import Promise, require_pledge


async def require_paper(use_case: UseCase, block: Block, paper_id: int) -> tuple[PledgePaper, Promise]:
    """A paper that the actor may read, and its pledge. Raises `NotFoundError`."""
    paper = await block[Papers].get(paper_id)
    if paper is None:
        raise NotFoundError
    actor, promise = await require_pledge(use_case, block, paper.pledge_id)
    if not may_read(actor, promise, paper.kind):
        raise NotFoundError
    return paper, promise


async def require_maker(
    use_case: UseCase, block: Block, pledge_id: int, kind: PaperKind
) -> tuple[Actor, Promise]:
    """The actor, and a pledge about which their verified organisation may have such a paper made. It is locked.

    Raises `NotFoundError`, or `ForbiddenError` where the organisation is not verified.
    """
    actor, promise = await require_pledge(use_case, block, pledge_id, lock=True)
    if not MAKERS[kind].intersection(promise.sides_of(actor)):
        raise NotFoundError
    if kind not in makes(actor, promise):
        raise ForbiddenError("organization-not-verified")
    return actor, promise


def makes(actor: Actor, promise: Promise) -> Collection[PaperKind]:
    """The papers that the actor's organisation may have made, be there anything to say in them or not."""
    sides = {side for side in promise.sides_of(actor) if promise.side(side).verified}
    return [kind for kind in PaperKind if MAKERS[kind] & sides]


def may_read(actor: Actor, promise: Promise, kind: PaperKind) -> bool:
    return bool(READERS[kind].intersection(promise.sides_of(actor)))
