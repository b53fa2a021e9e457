"""Which states of which records wait for somebody, and by which kinds of wait: the law of waiting as a table."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.models.asars import UNDECIDED, Asar, AsarStage
from bot.models.base import Base
from bot.models.changes import Change, ChangeKind, ChangeStatus, Entity
from bot.models.drafts import Draft
from bot.models.free_will import FreeWillAnswer
from bot.models.meetings import Meeting, MeetingStatus
from bot.models.memoranda import (
    Memorandum,
    MemorandumParty,
    MemorandumSeal,
    MemorandumStage,
    PartyStage,
    SignedCopy,
)
from bot.models.organizations import Membership, MembershipStatus, Organization, OrganizationStatus
from bot.models.pitches import Pitch, PitchStatus
from bot.models.plan_steps import PlanStep
from bot.models.pledge_deliveries import COUNTED, Delivery
from bot.models.pledges import Pledge, PledgeStage
from bot.models.projects import RUNNING, TAKES_INTEREST, Project, ProjectStage
from bot.models.questions import Question
from bot.models.translations import LanguageRequest
from bot.models.voices import Shown, Voice, VoicePoint
from bot.models.waits import Wait
from tests.database import Database


@dataclass(frozen=True)
class Waiting:
    """Records of `entity` wait by one of `kinds` while `waits` holds."""

    entity: type[Base]
    kinds: tuple[str, ...]
    waits: Callable[[Database, Any], bool]


def _party_waits(stage: MemorandumStage) -> Callable[[Database, MemorandumParty], bool]:
    def waits(uow: Database, party: MemorandumParty) -> bool:
        memorandum = uow.by_id(Memorandum, party.memorandum_id)
        return memorandum.stage is stage and party.id in {one.id for one in memorandum.awaited}

    return waits


def _has_agreed_memorandum(uow: Database, pitch: Pitch) -> bool:
    return any(
        memorandum.pitch_id == pitch.id and memorandum.agreed_at is not None
        for memorandum in uow.all(Memorandum)
    )


_CAN_BE_INTRODUCED = {
    ProjectStage.PUBLISHED,
    ProjectStage.SUPPORTED,
    ProjectStage.PAUSED,
    ProjectStage.UNDER_WAY,
}


def _acts(uow: Database, organization_id: int) -> bool:
    """Whether it is verified and somebody represents it: nobody else is asked for anything."""
    represented = any(
        membership.organization_id == organization_id and membership.status is MembershipStatus.ACTIVE
        for membership in uow.all(Membership)
    )
    return represented and uow.by_id(Organization, organization_id).verified


def _asked_of_people(*stages: ProjectStage) -> Callable[[Database, Project], bool]:
    return lambda uow, project: project.stage in stages and _acts(uow, project.organization_id)


def _words_lie_with_a_moderator(uow: Database, request: LanguageRequest) -> bool:
    return any(
        change.status is ChangeStatus.WAITING
        and (change.entity, change.record_id) == (Entity.PROJECT, request.project_id)
        and change.after.get("second_language") == request.language.value
        for change in uow.all(Change)
    )


def _step_waits(uow: Database, step: PlanStep) -> bool:
    memorandum = uow.by_id(Memorandum, step.memorandum_id)
    running = uow.by_id(Project, memorandum.project_id or 0).running
    return step.open and running and memorandum.holds and _acts(uow, step.organization_id)


def _sides_act(uow: Database, pledge: Pledge) -> bool:
    """Whether both sides of a pledge may be asked about it."""
    carrier_id = uow.by_id(Project, pledge.project_id).organization_id
    return _acts(uow, pledge.organization_id) and _acts(uow, carrier_id)


def _pledge_is_due(uow: Database, pledge: Pledge) -> bool:
    parts = [part for part in uow.all(Delivery) if part.pledge_id == pledge.id]
    told = sum(part.amount for part in parts if part.stage in COUNTED)
    last = any(part.told and part.last for part in parts)
    return pledge.promised and told < pledge.amount and not last and _sides_act(uow, pledge)


def _part_waits(uow: Database, part: Delivery) -> bool:
    pledge = uow.by_id(Pledge, part.pledge_id)
    return part.told and pledge.promised and _sides_act(uow, pledge)


STATES: Mapping[str, Waiting] = {
    "an organisation to verify": Waiting(
        Organization,
        ("organization-verification",),
        lambda _, organization: organization.status is OrganizationStatus.PENDING,
    ),
    "a project to review": Waiting(
        Project, ("project-review",), lambda _, project: project.stage is ProjectStage.SUBMITTED
    ),
    "a request for access": Waiting(
        Membership,
        ("access-request", "access-request-unrepresented", "access-request-late"),
        lambda _, membership: membership.status is MembershipStatus.REQUESTED,
    ),
    "a change to review": Waiting(
        Change,
        ("change-review",),
        lambda _, change: change.kind is ChangeKind.MODERATED and change.status is ChangeStatus.WAITING,
    ),
    "a form left half-way": Waiting(Draft, ("form",), lambda _, __: True),
    "a pitch": Waiting(
        Pitch,
        ("pitch",),
        lambda uow, pitch: (
            pitch.status is PitchStatus.SENT and uow.by_id(Project, pitch.project_id).stage in TAKES_INTEREST
        ),
    ),
    "a postponed pitch": Waiting(
        Pitch,
        ("pitch-later",),
        lambda uow, pitch: (
            pitch.status is PitchStatus.LATER and uow.by_id(Project, pitch.project_id).stage in TAKES_INTEREST
        ),
    ),
    "a question": Waiting(Question, ("question",), lambda _, question: question.open),
    "an interest": Waiting(
        Pitch,
        ("interest",),
        lambda uow, pitch: (
            pitch.status is PitchStatus.INTERESTED
            and uow.by_id(Project, pitch.project_id).stage in _CAN_BE_INTRODUCED
        ),
    ),
    "a match": Waiting(
        Pitch,
        ("match",),
        lambda uow, pitch: (
            pitch.status is PitchStatus.ACCEPTED
            and uow.by_id(Project, pitch.project_id).open_to_changes
            and not _has_agreed_memorandum(uow, pitch)
        ),
    ),
    "a request for another language": Waiting(
        LanguageRequest,
        ("language-request",),
        lambda uow, request: request.open and not _words_lie_with_a_moderator(uow, request),
    ),
    "a meeting proposed": Waiting(
        Meeting, ("meeting-proposed",), lambda _, meeting: meeting.status is MeetingStatus.PROPOSED
    ),
    "a meeting agreed": Waiting(
        Meeting, ("meeting-held",), lambda _, meeting: meeting.status is MeetingStatus.AGREED
    ),
    "a post to be told": Waiting(
        MemorandumParty,
        ("memorandum-office", "memorandum-signatory"),
        _party_waits(MemorandumStage.DRAFT),
    ),
    "an agreed memorandum to be sealed": Waiting(
        Memorandum,
        ("memorandum-seal",),
        lambda uow, memorandum: any(
            seal.memorandum_id == memorandum.id and seal.sha256 is None for seal in uow.all(MemorandumSeal)
        ),
    ),
    "an agreed memorandum until its end": Waiting(
        Memorandum, ("memorandum-term",), lambda _, memorandum: memorandum.holds
    ),
    "a party whose signed copy is missing": Waiting(
        MemorandumParty,
        ("memorandum-copy",),
        lambda uow, party: (
            uow.by_id(Memorandum, party.memorandum_id).stage is MemorandumStage.AGREED
            and party.stage is not PartyStage.LEFT
            and all(copy.party_id != party.id or copy.taken_back_at for copy in uow.all(SignedCopy))
            and all(
                (wait.kind, wait.record_id) != ("memorandum-copy", party.id)
                or wait.outcome not in {"lapsed", "nobody-left"}
                for wait in uow.all(Wait)
            )
        ),
    ),
    "a party that leaves": Waiting(
        MemorandumParty,
        ("memorandum-exit",),
        lambda uow, party: (
            party.stage is PartyStage.LEAVING and uow.by_id(Memorandum, party.memorandum_id).holds
        ),
    ),
    "a draft to go on with": Waiting(
        Memorandum, ("memorandum-draft",), lambda _, memorandum: memorandum.awaits_drafter
    ),
    "a memorandum to confirm": Waiting(
        MemorandumParty, ("memorandum-confirmation",), _party_waits(MemorandumStage.PUT)
    ),
    "a project whose work has not begun": Waiting(
        Project, ("project-beginning",), _asked_of_people(ProjectStage.SUPPORTED)
    ),
    "a project under way": Waiting(
        Project, ("project-completion",), _asked_of_people(ProjectStage.UNDER_WAY)
    ),
    "a report of a project": Waiting(Project, ("progress-report",), _asked_of_people(*RUNNING)),
    "a pledge to accept": Waiting(
        Pledge,
        ("pledge-offer",),
        lambda uow, pledge: pledge.stage is PledgeStage.OFFERED and _sides_act(uow, pledge),
    ),
    "a pledge to deliver": Waiting(Pledge, ("pledge-due",), _pledge_is_due),
    "a part to agree on": Waiting(Delivery, ("pledge-delivery",), _part_waits),
    "a photo or words from a place": Waiting(
        Voice,
        ("voice-review",),
        lambda uow, voice: voice.shown is Shown.WAITS and uow.by_id(VoicePoint, voice.point_id).open,
    ),
    "a line of a plan": Waiting(PlanStep, ("plan-step",), _step_waits),
    "a list of an asar that is not decided": Waiting(
        Asar, ("asar-decision",), lambda _, asar: asar.stage in UNDECIDED
    ),
    "an asar whose photo is awaited": Waiting(
        Asar, ("asar-photo",), lambda _, asar: asar.stage is AsarStage.TAKES_PLACE
    ),
    "a business that did not join freely": Waiting(
        FreeWillAnswer, ("free-will-no",), lambda _, answer: answer.unheeded
    ),
}

OTHERS: Mapping[str, str] = {
    "call-ngo": "follows from an interest that is not answered, which waits itself",
    "call-question": "follows from a question that is not answered, which waits itself",
    "call-language": "follows from a request for another language that is not answered, which waits itself",
    "memorandum-help": "follows from a party that does not answer, which is waited for itself",
    "call-pledge": "follows from a pledge that is not answered or is late, which waits itself",
    "call-promise": "follows from something promised that stands as overdue",
    "voices-poster": "it is asked three times in a round, and then nobody waits for an answer any more",
    "call-voices": "follows from what people at a place have answered",
    "call-backers": "follows from a project that nobody takes up",
    "pledge-free-will": "it is asked once, and after a month nobody waits for an answer any more",
    "free-will": "it is asked once, and after a month nobody waits for an answer any more",
    "invitation": "a link waits for whoever is invited, who is nobody yet",
    "organization-unrepresented": "follows from the last representative leaving",
    "contact-confirmation": "a contact that a newcomer has changed; the deeds of this world change none",
    "contact-undo": "how long a change of a contact can be undone",
}
"""Kinds that no state of a record alone tells, each with its reason."""
