"""Moderators call whoever has promised something to a project that is carried out, and stays silent; and the people of
one of which most say at its place that there is no such thing.

Nobody who works for a state body sees any of it: a business that is late would be asked under power.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.models.organizations import Organization
from bot.models.projects import Project
from bot.models.voices import Answer
from bot.models.waits import Wait
from bot.models.words import OrganizationName, Text, Value, Words
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import ForbiddenError, InvalidValueError, NotFoundError, OutdatedError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.moderation.access import require_impartial
from bot.use_cases.moderation.calls import Callee, CallOutcome
from bot.use_cases.moderation.ports import Queues
from bot.use_cases.moderation.queues import UNDONE, Backlog, names_of_projects
from bot.use_cases.organizations.access import require_organization, works_for_state
from bot.use_cases.organizations.looks import note_look
from bot.use_cases.organizations.views import name_of
from bot.use_cases.pitches.contacts import Contacts, contact_now
from bot.use_cases.progress.asking import CALL
from bot.use_cases.progress.late import Late, late_of
from bot.use_cases.projects.access import require_project
from bot.use_cases.voices.asking import CALL as CALL_VOICES
from bot.use_cases.voices.heard import not_there_of

KINDS = (CALL, CALL_VOICES)
"""Why a moderator calls about a project: something promised stays silent, or people at the place do not find it."""
OUTCOMES = (CallOutcome.TALKED, CallOutcome.NO_ANSWER)
"""What may come of such a call: that it was spoken about, or that nobody was reached."""


@dataclass(frozen=True, slots=True)
class PromiseCall:
    """Whom to call about what. There is nobody in `whom` once the call was made, or nothing is late any more."""

    title: Words
    carrier: OrganizationName
    late: tuple[Text, ...]
    whom: tuple[Callee, ...]
    wait: WaitView | None


async def _late(block: Block, project: Project, now: datetime) -> tuple[Late, ...]:
    """What stays silent, and what people at the place do not find."""
    late = [*await late_of(block, project)]
    for tally in (await not_there_of(block, [project.id], now)).values():
        said: dict[str, Value] = {"count": tally.counts[Answer.NOT_THERE], "total": tally.total}
        late.append(Late(project.organization_id, Text("late-voices", said)))
    return tuple(late)


async def _require_undoable(block: Block, project_id: int, now: datetime) -> None:
    """Raises `OutdatedError` where nothing is late any more, so that nobody needs to call again."""
    project, _carrier = await require_project(block, project_id)
    if not await _late(block, project, now):
        raise OutdatedError("call-settled")


PROMISES = Backlog(
    KINDS,
    names_of_projects,
    {outcome.value: f"decision-call-{outcome.value}" for outcome in OUTCOMES},
    _require_undoable,
)


@dataclass(frozen=True, slots=True)
class _Matter:
    project: Project
    carrier: Organization
    late: tuple[Late, ...]
    wait: Wait


class ShowPromiseCall(UseCase):
    """One call: whom to call about what. Each look at a contact is audited."""

    permission: ClassVar = Permission.OVERSEE

    async def __call__(self, project_id: int) -> PromiseCall:
        async with self.uow as block:
            actor, matter = await _require(self, block, project_id)
            to_be_made = matter.wait.ended_at is None
            ids = dict.fromkeys(late.organization_id for late in matter.late) if to_be_made else {}
            callees = [await require_organization(block, id_) for id_ in ids]
            for one in callees:
                await note_look(block, actor, one.id, self.clock.now())
            views = await block.waits.views(matter.wait.kind, [project_id])
            await block.commit()
            return PromiseCall(
                title=matter.project.name,
                carrier=name_of(matter.carrier),
                late=tuple(late.words for late in matter.late),
                whom=tuple(Callee(name_of(one), Contacts(**contact_now(one))) for one in callees),
                wait=views.get(project_id),
            )


class NotePromiseCall(UseCase):
    """Note what came of a call. It waits no more, until something else stays silent. Returns the project's title."""

    permission: ClassVar = Permission.OVERSEE

    async def __call__(self, project_id: int, outcome: CallOutcome) -> Words:
        async with self.uow as block:
            actor, matter = await _require(self, block, project_id, lock=True)
            if outcome not in OUTCOMES:
                raise InvalidValueError("choice-unknown")
            if matter.wait.ended_at is not None:
                raise OutdatedError("call-made" if matter.wait.outcome in set(OUTCOMES) else "call-settled")
            for kind in KINDS:
                await block.waits.end(kind, project_id, outcome.value)
            await block.audit.record(actor, "call.note", "project", project_id)
            await block.commit()
            return matter.project.name


class UndoPromiseCall(UseCase):
    """Undo what was noted, as long as something is late: the call waits as it did before."""

    permission: ClassVar = Permission.OVERSEE

    async def __call__(self, project_id: int) -> Words:
        async with self.uow as block:
            actor, matter = await _require(self, block, project_id, lock=True)
            if matter.wait.outcome not in set(OUTCOMES) or not matter.late:
                raise OutdatedError("call-settled")
            matter.wait.outcome = UNDONE
            await block.waits.begin(
                matter.wait.kind, project_id, region=matter.wait.region, since=matter.wait.since
            )
            await block.audit.record(actor, "call.undo", "project", project_id)
            await block.commit()
            return matter.project.name


async def _require(
    use_case: UseCase, block: Block, project_id: int, *, lock: bool = False
) -> tuple[Actor, _Matter]:
    """The actor, and a call that they may make. Raises `NotFoundError`, or `ForbiddenError` where it is theirs."""
    actor = await use_case.identity.actor()
    project, carrier = await require_project(block, project_id, lock=lock)
    late = await _late(block, project, use_case.clock.now())
    parties = [await require_organization(block, one.organization_id) for one in late]
    for side in (carrier, *parties):
        await require_impartial(block, actor, side, region=project.region)
    if works_for_state(actor):
        raise ForbiddenError("calls-not-for-state")
    wait = await block[Queues].last(KINDS, project_id)
    if wait is None:
        raise NotFoundError
    return actor, _Matter(project, carrier, late, wait)
