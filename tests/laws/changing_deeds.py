"""What people can do at random that changes what others rely on: correct, end, take back, take down, remove, bar."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from itertools import count

from bot.models.changes import Change
from bot.models.meetings import Meeting, MeetingPlace
from bot.models.memoranda import Memorandum
from bot.models.organizations import Membership, Organization
from bot.models.pitches import MatchEnd
from bot.models.projects import Project
from bot.use_cases.backers.profiles import PauseBacking
from bot.use_cases.drafts.keeping import SaveDraft
from bot.use_cases.meetings.proposing import MeetingForm, ProposeMeeting
from bot.use_cases.memoranda.answering import TakeBackMemorandum
from bot.use_cases.moderation.changes import AcceptChange, RejectChange
from bot.use_cases.moderation.projects import PutProjectBack, TakeProjectDown
from bot.use_cases.moderation.representatives import RemoveRepresentativeAsModerator
from bot.use_cases.moderation.standing import RestoreVerification, WithdrawVerification
from bot.use_cases.organizations.cards import EditOrganization
from bot.use_cases.organizations.contacts import ConfirmContact, UndoContact
from bot.use_cases.organizations.leaving import RemoveRepresentative, UndoRemoval
from bot.use_cases.people.barring import BarPerson, LiftBar
from bot.use_cases.pitches.matches import EndMatch, MatchWord, SayHowItGoes
from bot.use_cases.projects.submission import EditProject
from tests.laws.deeds import REASON, matched, sides
from tests.laws.world import World
from tests.use_cases.organizations.test_organizations import FORM as ORGANIZATION_FORM
from tests.use_cases.projects.project_forms import FORM as PROJECT_FORM

Play = Callable[[World], Awaitable[object]]
_numbers = count(1)


async def correct_a_project(world: World) -> None:
    if project := world.any_of(Project):
        person = world.somebody(*world.people_of(project.organization_id))
        form = replace(PROJECT_FORM, title=f"Түзетілген {next(_numbers)}")
        await world.do(person, EditProject, project.id, form)


async def correct_an_organization(world: World) -> None:
    if organization := world.any_of(Organization):
        person = world.somebody(*world.people_of(organization.id))
        form = replace(
            ORGANIZATION_FORM,
            kind=organization.kind,
            legal_form=organization.legal_form,
            bin=organization.bin,
            name_kk=f"Жаңа атау {next(_numbers)}",
            contact_phone=f"+7701{next(_numbers):07}",
        )
        await world.do(person, EditOrganization, organization.id, form)


async def decide_on_a_change(world: World) -> None:
    if change := world.any_of(Change):
        moderator = world.somebody(*[person.id for person in world.moderators])
        colleague = world.somebody(*world.people_of(change.organization_id))
        match world.random.randrange(4):
            case 0:
                await world.do(moderator, AcceptChange, change.id)
            case 1:
                await world.do(moderator, RejectChange, change.id, REASON)
            case 2:
                await world.do(colleague, ConfirmContact, change.id)
            case _:
                await world.do(colleague, UndoContact, change.id)


async def end_a_match(world: World) -> None:
    pitch = matched(world)
    if pitch is not None:
        person = world.somebody(*sides(world, pitch))
        if world.random.random() < 0.3:
            await world.do(person, EndMatch, pitch.id, MatchEnd.WORDS, REASON)
        else:
            await world.do(person, SayHowItGoes, pitch.id, world.random.choice([*MatchWord]))


async def leave_a_form_about_a_match(world: World) -> None:
    if pitch := matched(world):
        form = world.random.choice(["meeting", "memorandum"])
        await world.do(world.somebody(*sides(world, pitch)), SaveDraft, f"{form}:{pitch.id}", {"day": "x"})


async def propose_another_time(world: World) -> None:
    meeting, pitch = world.any_of(Meeting), matched(world)
    if meeting is not None and pitch is not None and meeting.pitch_id == pitch.id:
        day = (meeting.starts_at).date()
        form = MeetingForm(pitch.id, day, meeting.starts_at.time(), MeetingPlace.PHONE, replaces=meeting.id)
        person = world.somebody(*sides(world, pitch))
        await world.do(person, ProposeMeeting, f"another-{next(_numbers)}", form)


async def take_a_memorandum_back(world: World) -> None:
    memorandum = world.any_of(Memorandum)
    if memorandum is not None and world.random.random() < 0.4:
        person = world.somebody(*world.people_of(memorandum.drafter_id))
        await world.do(person, TakeBackMemorandum, memorandum.id)


async def take_a_project_down(world: World) -> None:
    project = world.any_of(Project)
    if project is not None and world.random.random() < 0.3:
        moderator = world.somebody(*[person.id for person in world.moderators])
        if not await world.do(moderator, TakeProjectDown, project.id, REASON):
            await world.do(moderator, PutProjectBack, project.id)


async def withdraw_a_verification(world: World) -> None:
    organization = world.any_of(Organization)
    if organization is not None and world.random.random() < 0.3:
        moderator = world.somebody(*[person.id for person in world.moderators])
        if not await world.do(moderator, WithdrawVerification, organization.id, REASON):
            await world.do(moderator, RestoreVerification, organization.id)


async def remove_a_representative(world: World) -> None:
    membership = world.any_of(Membership)
    if membership is not None and world.random.random() < 0.4:
        colleague = world.somebody(*world.people_of(membership.organization_id))
        moderator = world.somebody(*[person.id for person in world.moderators])
        match world.random.randrange(3):
            case 0:
                await world.do(colleague, RemoveRepresentative, membership.id)
            case 1:
                await world.do(colleague, UndoRemoval, membership.id)
            case _:
                await world.do(moderator, RemoveRepresentativeAsModerator, membership.id, last=True)


async def bar_somebody(world: World) -> None:
    if world.random.random() < 0.2:
        staff = {person.id for person in (*world.moderators, world.administrator)}
        person = world.random.choice([person for person in world.people if person.id not in staff])
        if not await world.do(world.administrator, LiftBar, person.account_id):
            await world.do(world.administrator, BarPerson, person.account_id, REASON)


async def rest(world: World) -> None:
    if pitch := matched(world):
        person = world.somebody(*world.people_of(pitch.backer_id))
        await world.do(person, PauseBacking, pitch.backer_id, paused=world.random.random() < 0.3)


CHANGING: tuple[Play, ...] = (
    *(correct_a_project,) * 2,
    *(correct_an_organization,) * 2,
    *(decide_on_a_change,) * 2,
    end_a_match,
    leave_a_form_about_a_match,
    propose_another_time,
    take_a_memorandum_back,
    take_a_project_down,
    withdraw_a_verification,
    remove_a_representative,
    bar_somebody,
    rest,
)
