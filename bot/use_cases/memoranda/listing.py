"""The memoranda of a party: all that its people have, or have had, to do with."""

from dataclasses import dataclass
from typing import ClassVar

from bot.models.memoranda import Memorandum, MemorandumStage
from bot.models.projects import Project
from bot.models.words import Words
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.memoranda.access import invited_party, own_parties
from bot.use_cases.memoranda.asking import title_of
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.organizations.access import own_organization_ids, represents


@dataclass(frozen=True, slots=True)
class MemorandumLine:
    """One line of a list. `awaits_me` is true if the reader's own answer is still awaited. `extends`: it only moves the
    last day of another one. `own_number` is the one that the reader's organisation has given it.
    """

    id: int
    project_title: Words
    stage: MemorandumStage
    number: str | None
    awaits_me: bool
    extends: bool = False
    own_number: str = ""


@dataclass(frozen=True, slots=True)
class MemorandumPage:
    items: tuple[MemorandumLine, ...]
    total: int


class ListMyMemoranda(UseCase):
    """Memoranda to which an organisation that the actor represents is a party, the newest first."""

    permission: ClassVar = Permission.SIGN
    reads: ClassVar = True

    async def __call__(self, *, offset: int = 0, limit: int = 8) -> MemorandumPage:
        actor, _ = await self.person()
        own = own_organization_ids(actor)
        async with self.uow.read() as block:
            found = await block[Memoranda].of_organizations(own, offset=offset, limit=limit)
            total = await block[Memoranda].count_of_organizations(own)
            return MemorandumPage(tuple(line_of(*pair, actor) for pair in found), total)


def line_of(memorandum: Memorandum, project: Project | None, actor: Actor) -> MemorandumLine:
    return MemorandumLine(
        id=memorandum.id,
        project_title=title_of(memorandum, project),
        stage=memorandum.stage,
        number=memorandum.number,
        awaits_me=invited_party(actor, memorandum) in memorandum.awaited
        or (memorandum.awaits_drafter and represents(actor, memorandum.drafter_id)),
        extends=memorandum.supplements_id is not None,
        own_number=own_number_of(memorandum, actor),
    )


def own_number_of(memorandum: Memorandum, actor: Actor) -> str:
    """Under which number the actor's organisation keeps it; empty where it has told none."""
    return next((party.own_number for party in own_parties(actor, memorandum) if party.own_number), "")
