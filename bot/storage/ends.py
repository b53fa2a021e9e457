"""The ledger of ends: what waits and has waited, what it is about, and who was told of its end."""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.asars import Asar
from bot.models.changes import Change, Entity
from bot.models.meetings import Meeting
from bot.models.memoranda import Content, Memorandum, MemorandumParty
from bot.models.organizations import Invitation, Membership, Organization
from bot.models.pitches import Pitch
from bot.models.plan_steps import PlanStep
from bot.models.pledge_deliveries import Delivery
from bot.models.pledges import Pledge
from bot.models.projects import Project
from bot.models.questions import Question
from bot.models.tellings import Telling, ToldAs
from bot.models.translations import LanguageRequest
from bot.models.voices import Voice, VoicePoint
from bot.models.waits import Wait, WaitsFor
from bot.models.words import OrganizationName, Words
from bot.use_cases.figures.ports import Told, WaitInLedger
from bot.use_cases.organizations.views import name_of

Rows: TypeAlias = sa.Select[*tuple[Any, ...]]
Find: TypeAlias = Callable[[Collection[int]], Rows]
"""Given ids of records: their ids, projects, the organisations that they are of, and the other sides of a match."""


@dataclass(frozen=True, slots=True)
class _About:
    """What a wait is about. Where there is another side, nobody but the two is concerned by its end. `agreed` is what
    the parties of a memorandum agree on, which has a title of its own where it is of no project.
    """

    project_id: int | None = None
    organization_id: int | None = None
    counterpart_id: int | None = None
    agreed: Content | None = None

    def named_by(self, projects: Mapping[int, Project]) -> Words | None:
        project = projects.get(self.project_id or 0)
        if project is None and self.agreed is not None:
            return self.agreed.title.words
        return project.name if project else None


@dataclass(frozen=True, slots=True)
class _Known:
    """The records behind a page of the ledger."""

    abouts: Mapping[tuple[str, int], _About]
    tellings: Mapping[int, Sequence[Telling]]
    projects: Mapping[int, Project]
    names: Mapping[int, OrganizationName]

    def row_of(self, wait: Wait) -> WaitInLedger:
        about = self.abouts.get((wait.kind, wait.record_id), _About())
        party_id = wait.party_id if wait.waits_for is WaitsFor.ORGANIZATION else about.organization_id
        return WaitInLedger(
            id=wait.id,
            kind=wait.kind,
            waits_for=wait.waits_for,
            project=about.named_by(self.projects),
            organization=self.names.get(about.organization_id or 0),
            counterpart=self.names.get(about.counterpart_id or 0),
            party=self.names.get(party_id or 0),
            region=wait.region,
            since=wait.since,
            next_at=wait.next_at,
            overdue=wait.overdue,
            ended_at=wait.ended_at,
            outcome=wait.outcome,
            told=self._told(wait, about),
        )

    def _told(self, wait: Wait, about: _About) -> Sequence[Told]:
        """Of the end, if there is one; else of its being overdue. One line for each capacity, whatever they read."""
        concerned = {about.organization_id, about.counterpart_id} if about.counterpart_id else set()
        told: dict[tuple[ToldAs, int | None, bool], Told] = {}
        for telling in self.tellings.get(wait.id, ()):
            id_ = telling.organization_id
            # Whoever did it as a person is not one of the people who were told of it.
            did_it = telling.acted and telling.told_as is ToldAs.PERSON
            key = (telling.told_as, id_, did_it)
            if (wait.ended_at and telling.at < wait.ended_at) or (id_ and concerned and id_ not in concerned):
                continue
            before = told.get(key)
            told[key] = Told(
                told_as=telling.told_as,
                organization=self.names.get(id_ or 0),
                people=max(telling.people, before.people if before else 0),
                away=max(telling.away, before.away if before else 0),
                acted=telling.acted or (before is not None and before.acted),
            )
        return [*told.values()]


class SqlLedger:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def page(self, after: int, limit: int) -> Sequence[WaitInLedger]:
        query = sa.select(Wait).where(Wait.id > after).order_by(Wait.id).limit(limit)
        waits = (await self._session.scalars(query)).all()
        known = await self._known(waits)
        return [known.row_of(wait) for wait in waits]

    async def _known(self, waits: Sequence[Wait]) -> _Known:
        abouts = await self._abouts(waits)
        tellings: dict[int, list[Telling]] = defaultdict(list)
        query = (
            sa.select(Telling).where(Telling.wait_id.in_([wait.id for wait in waits])).order_by(Telling.id)
        )
        for telling in await self._session.scalars(query):
            tellings[telling.wait_id].append(telling)
        named = {
            *(id_ for about in abouts.values() for id_ in (about.organization_id, about.counterpart_id)),
            *(wait.party_id for wait in waits if wait.waits_for is WaitsFor.ORGANIZATION),
            *(telling.organization_id for told in tellings.values() for telling in told),
        }
        organizations = await self._session.scalars(sa.select(Organization).where(Organization.id.in_(named)))
        of_projects = {about.project_id for about in abouts.values()}
        projects = await self._session.scalars(sa.select(Project).where(Project.id.in_(of_projects)))
        return _Known(
            abouts,
            tellings,
            {project.id: project for project in projects},
            {organization.id: name_of(organization) for organization in organizations},
        )

    async def _abouts(self, waits: Sequence[Wait]) -> Mapping[tuple[str, int], _About]:
        records: dict[str, set[int]] = defaultdict(set)
        for wait in waits:
            records[wait.kind].add(wait.record_id)
        found = {}
        for kind, ids in records.items():
            if find := MATTERS.get(kind):
                for row in await self._session.execute(find(ids)):
                    found[kind, row[0]] = _About(*row[1:])
        return found


def _pitches(ids: Collection[int]) -> Rows:
    columns = (Pitch.id, Pitch.project_id, Project.organization_id, Pitch.backer_id)
    return sa.select(*columns).join(Project, Project.id == Pitch.project_id).where(Pitch.id.in_(ids))


def _through_pitch(entity: type[Meeting] | type[Question]) -> Find:
    def find(ids: Collection[int]) -> Rows:
        columns = (entity.id, Pitch.project_id, Project.organization_id, Pitch.backer_id)
        return (
            sa.select(*columns)
            .join(Pitch, Pitch.id == entity.pitch_id)
            .join(Project, Project.id == Pitch.project_id)
            .where(entity.id.in_(ids))
        )

    return find


def _projects(ids: Collection[int]) -> Rows:
    return sa.select(Project.id, Project.id, Project.organization_id).where(Project.id.in_(ids))


def _requests(ids: Collection[int]) -> Rows:
    columns = (LanguageRequest.id, Project.id, Project.organization_id)
    return (
        sa.select(*columns)
        .join(Project, Project.id == LanguageRequest.project_id)
        .where(LanguageRequest.id.in_(ids))
    )


def _organizations(ids: Collection[int]) -> Rows:
    return sa.select(Organization.id, sa.null(), Organization.id).where(Organization.id.in_(ids))


def _of_organization(entity: type[Membership] | type[Invitation]) -> Find:
    return lambda ids: sa.select(entity.id, sa.null(), entity.organization_id).where(entity.id.in_(ids))


def _changes(ids: Collection[int]) -> Rows:
    project_id = sa.case((Change.entity == Entity.PROJECT, Change.record_id), else_=sa.null())
    return sa.select(Change.id, project_id, Change.organization_id).where(Change.id.in_(ids))


def _in_memorandum(entity: type[MemorandumParty] | type[PlanStep]) -> Find:
    def find(ids: Collection[int]) -> Rows:
        columns = (entity.id, Memorandum.project_id, entity.organization_id, sa.null(), Memorandum.content)
        return (
            sa.select(*columns)
            .join(Memorandum, Memorandum.id == entity.memorandum_id)
            .where(entity.id.in_(ids))
        )

    return find


def _memoranda(ids: Collection[int]) -> Rows:
    columns = (Memorandum.id, Memorandum.project_id, Memorandum.drafter_id, sa.null(), Memorandum.content)
    return sa.select(*columns).where(Memorandum.id.in_(ids))


def _asars(ids: Collection[int]) -> Rows:
    columns = (Asar.id, Asar.project_id, Project.organization_id, sa.null())
    return sa.select(*columns).join(Project, Project.id == Asar.project_id).where(Asar.id.in_(ids))


def _pledges(ids: Collection[int]) -> Rows:
    return sa.select(Pledge.id, Pledge.project_id, Pledge.organization_id).where(Pledge.id.in_(ids))


def _deliveries(ids: Collection[int]) -> Rows:
    columns = (Delivery.id, Pledge.project_id, Pledge.organization_id)
    return sa.select(*columns).join(Pledge, Pledge.id == Delivery.pledge_id).where(Delivery.id.in_(ids))


def _points(ids: Collection[int]) -> Rows:
    columns = (VoicePoint.id, Project.id, Project.organization_id)
    return (
        sa.select(*columns).join(Project, Project.id == VoicePoint.project_id).where(VoicePoint.id.in_(ids))
    )


def _voices(ids: Collection[int]) -> Rows:
    columns = (Voice.id, Project.id, Project.organization_id)
    return (
        sa.select(*columns)
        .join(VoicePoint, VoicePoint.id == Voice.point_id)
        .join(Project, Project.id == VoicePoint.project_id)
        .where(Voice.id.in_(ids))
    )


def _unnamed(_: Collection[int]) -> Rows:
    """Of what is somebody's own: a form that they left, or what a business said of its free will (law 4)."""
    return sa.select(sa.null()).where(sa.false())


MATTERS: Mapping[str, Find] = {
    "pitch": _pitches,
    "pitch-later": _pitches,
    "interest": _pitches,
    "match": _pitches,
    "call-ngo": _pitches,
    "call-question": _pitches,
    "question": _through_pitch(Question),
    "meeting-proposed": _through_pitch(Meeting),
    "meeting-held": _through_pitch(Meeting),
    "language-request": _requests,
    "call-language": _requests,
    "project-review": _projects,
    "project-beginning": _projects,
    "project-completion": _projects,
    "progress-report": _projects,
    "call-promise": _projects,
    "call-backers": _projects,
    "asar-decision": _asars,
    "asar-photo": _asars,
    "call-voices": _projects,
    "voices-poster": _points,
    "voice-review": _voices,
    "plan-step": _in_memorandum(PlanStep),
    "pledge-offer": _pledges,
    "pledge-free-will": _pledges,
    "pledge-due": _pledges,
    "call-pledge": _pledges,
    "pledge-delivery": _deliveries,
    "memorandum-draft": _memoranda,
    "memorandum-seal": _memoranda,
    "memorandum-term": _memoranda,
    "memorandum-copy": _in_memorandum(MemorandumParty),
    "memorandum-exit": _in_memorandum(MemorandumParty),
    "memorandum-help": _in_memorandum(MemorandumParty),
    "memorandum-office": _in_memorandum(MemorandumParty),
    "memorandum-signatory": _in_memorandum(MemorandumParty),
    "memorandum-confirmation": _in_memorandum(MemorandumParty),
    "free-will": _in_memorandum(MemorandumParty),
    "free-will-no": _unnamed,
    "organization-verification": _organizations,
    "organization-unrepresented": _organizations,
    "change-review": _changes,
    "contact-confirmation": _changes,
    "contact-undo": _changes,
    "access-request": _of_organization(Membership),
    "access-request-unrepresented": _of_organization(Membership),
    "access-request-late": _of_organization(Membership),
    "invitation": _of_organization(Invitation),
    "form": _unnamed,
}
"""What each kind of wait is about. A test compares the kinds with those that features have registered."""
