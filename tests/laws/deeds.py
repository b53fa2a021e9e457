"""What people can do in the small world, at random: who most likely may, and on which record."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, time, timedelta
from itertools import count

from bot.models.free_will import FreeWill, FreeWillAnswer
from bot.models.meetings import Meeting, MeetingPlace
from bot.models.memoranda import Memorandum, Pair, PlanItem
from bot.models.organizations import Membership, Organization, OrganizationKind, OrganizationStatus
from bot.models.pitches import Pitch, PitchStatus
from bot.models.projects import Project
from bot.models.questions import Question
from bot.models.waits import Wait
from bot.use_cases.drafts.keeping import DiscardDraft, SaveDraft
from bot.use_cases.meetings.answering import AgreeToMeeting, CallOffMeeting, DeclineMeeting
from bot.use_cases.meetings.proposing import MeetingForm, ProposeMeeting
from bot.use_cases.memoranda.answering import ConfirmMemorandum, DeclineMemorandum, TellPart
from bot.use_cases.memoranda.drafting import InviteToMemorandum
from bot.use_cases.memoranda.forming import MemorandumForm, PartyForm
from bot.use_cases.memoranda.free_will import AnswerFreeWill
from bot.use_cases.memoranda.free_will_answers import TakeUpFreeWill
from bot.use_cases.memoranda.telling import PartForm
from bot.use_cases.moderation.calling import NoteCall, UndoCall
from bot.use_cases.moderation.calls import CallOutcome
from bot.use_cases.moderation.organizations import RejectOrganization, VerifyOrganization
from bot.use_cases.moderation.projects import PublishProject, RejectProject
from bot.use_cases.moderation.standing import LiftSuspension, SuspendOrganization
from bot.use_cases.moderation.undoing import UndoProjectDecision, UndoVerificationDecision
from bot.use_cases.organizations.cards import RegisterOrganization
from bot.use_cases.organizations.leaving import LeaveOrganization
from bot.use_cases.organizations.membership import AskToJoin, DecideOnMembership
from bot.use_cases.people.forgetting import ForgetMe
from bot.use_cases.pitches.answering import AcceptInterest, AnswerPitch, PitchAnswer, RefuseInterest
from bot.use_cases.pitches.clocks import CALL_BACKERS, CALL_NGO
from bot.use_cases.projects.changes import PauseProject, ResumeProject, WithdrawProject
from bot.use_cases.projects.submission import EditProject, SubmitProject
from bot.use_cases.projects.views import ProjectForm
from bot.use_cases.questions.answering import AnswerQuestion
from bot.use_cases.questions.asking import AskQuestion
from bot.use_cases.questions.clocks import CALL_QUESTION
from bot.use_cases.translations.asking import AskForLanguage
from bot.use_cases.translations.clocks import CALL_LANGUAGE
from tests.builders import a_bin
from tests.laws.world import World
from tests.use_cases.organizations.test_organizations import FORM as ORGANIZATION_FORM
from tests.use_cases.projects.project_forms import FORM as PROJECT_FORM
from tests.use_cases.projects.project_forms import SECOND

Play = Callable[[World], Awaitable[object]]
_numbers = count()
REASON = "Себебін жазамыз."


async def submit(world: World) -> None:
    ngo = world.organization(OrganizationKind.NGO)
    form = replace(
        PROJECT_FORM,
        title=f"{PROJECT_FORM.title} {next(_numbers)}",
        starts_on=in_days(world, 1),
        ends_on=in_days(world, 40),
    )
    person = world.somebody(*world.people_of(ngo.id))
    await world.do(person, SubmitProject, f"submission-{next(_numbers)}", ngo.id, form)


async def register(world: World) -> None:
    form = replace(ORGANIZATION_FORM, bin=a_bin())
    await world.do(world.somebody(), RegisterOrganization, f"registration-{next(_numbers)}", form)


async def decide_on_project(world: World) -> None:
    if project := world.any_of(Project):
        moderator = world.somebody(*[person.id for person in world.moderators])
        if world.random.random() < 0.8:
            await world.do(moderator, PublishProject, project.id)
        else:
            await world.do(moderator, RejectProject, project.id, REASON)


async def decide_on_organization(world: World) -> None:
    if organization := world.any_of(Organization):
        moderator = world.somebody(*[person.id for person in world.moderators])
        if world.random.random() < 0.7:
            await world.do(moderator, VerifyOrganization, organization.id)
        else:
            await world.do(moderator, RejectOrganization, organization.id, REASON)


async def undo_a_decision(world: World) -> None:
    moderator = world.somebody(*[person.id for person in world.moderators])
    if world.random.random() < 0.7:
        if project := world.any_of(Project):
            await world.do(moderator, UndoProjectDecision, project.id)
    elif organization := world.any_of(Organization):
        await world.do(moderator, UndoVerificationDecision, organization.id)


async def answer_pitch(world: World) -> None:
    if pitch := world.any_of(Pitch):
        answer = world.random.choice(
            [PitchAnswer.INTERESTED] * 3 + [PitchAnswer.LATER, PitchAnswer.NOT_FOR_US]
        )
        await world.do(world.somebody(*world.people_of(pitch.backer_id)), AnswerPitch, pitch.id, answer)


async def ask_a_question(world: World) -> None:
    if pitch := world.any_of(Pitch):
        person = world.somebody(*world.people_of(pitch.backer_id))
        await world.do(person, AskQuestion, pitch.id, "Неше бала келеді?")


async def answer_a_question(world: World) -> None:
    if question := world.any_of(Question):
        project = world.uow.by_id(Project, world.uow.by_id(Pitch, question.pitch_id).project_id)
        person = world.somebody(*world.people_of(project.organization_id))
        await world.do(person, AnswerQuestion, question.id, "Қырық бала.")


async def decide_on_interest(world: World) -> None:
    if pitch := world.any_of(Pitch):
        carrier = world.uow.by_id(Project, pitch.project_id).organization_id
        deed = AcceptInterest if world.random.random() < 0.7 else RefuseInterest
        await world.do(world.somebody(*world.people_of(carrier)), deed, pitch.id)


async def change_project(world: World) -> None:
    project = world.any_of(Project)
    if project is not None and world.random.random() < 0.3:
        person = world.somebody(*world.people_of(project.organization_id))
        await world.do(
            person, world.random.choice([PauseProject, ResumeProject, WithdrawProject]), project.id
        )


def sides(world: World, pitch: Pitch) -> list[int]:
    carrier = world.uow.by_id(Project, pitch.project_id).organization_id
    return [*world.people_of(carrier), *world.people_of(pitch.backer_id)]


async def propose_meeting(world: World) -> None:
    if pitch := matched(world):
        day = (world.clock.now() + timedelta(days=world.random.randint(1, 20))).date()
        form = MeetingForm(pitch.id, day, time(15, 0), MeetingPlace.PHONE)
        await world.do(
            world.somebody(*sides(world, pitch)), ProposeMeeting, f"meeting-{next(_numbers)}", form
        )


async def answer_meeting(world: World) -> None:
    if meeting := world.any_of(Meeting):
        pitch = world.uow.by_id(Pitch, meeting.pitch_id)
        deed = world.random.choice([AgreeToMeeting, AgreeToMeeting, DeclineMeeting, CallOffMeeting])
        await world.do(world.somebody(*sides(world, pitch)), deed, meeting.id)


async def draft_memorandum(world: World) -> None:
    if pitch := matched(world):
        carrier = world.uow.by_id(Project, pitch.project_id).organization_id
        people = world.people_of(carrier)
        body = world.organization(OrganizationKind.STATE).id
        third = (PartyForm(body),) if body != pitch.backer_id and world.random.random() < 0.5 else ()
        form = MemorandumForm(
            pitch_id=pitch.id,
            title=Pair.same("Үйірмелер"),
            aims=Pair.same("Ауыл балаларының цифрлық дағдыларын дамыту."),
            place=Pair.same("Индер"),
            term_months=3,
            term_until=None,
            plan=(PlanItem("Ноутбук сатып алу", in_days(world, 60), "Жем").row,),
            parties=(
                PartyForm(carrier),
                PartyForm(pitch.backer_id, next(iter(world.people_of(pitch.backer_id)), None)),
                *third,
            ),
            own=PartForm(intentions=Pair.same("Үйірме ашамыз.")),
        )
        await world.do(world.somebody(*people), InviteToMemorandum, f"memorandum-{next(_numbers)}", form)


async def answer_memorandum(world: World) -> None:
    if memorandum := world.any_of(Memorandum):
        person = world.somebody(*[party.signatory_id for party in memorandum.parties])
        if world.random.random() < 0.8:
            await world.do(person, ConfirmMemorandum, memorandum.id, len(memorandum.versions))
        else:
            await world.do(person, DeclineMemorandum, memorandum.id, REASON)


async def tell_office(world: World) -> None:
    if memorandum := world.any_of(Memorandum):
        party = world.random.choice(memorandum.parties)
        person = world.somebody(
            party.signatory_id or next(iter(world.people_of(party.organization_id)), None)
        )
        await world.do(person, TellPart, memorandum.id, PartForm(intentions=Pair.same("Көмектесеміз.")))


async def say_whether_freely(world: World) -> None:
    if memorandum := world.any_of(Memorandum):
        party = world.random.choice(memorandum.parties)
        person = world.somebody(*world.people_of(party.organization_id))
        await world.do(person, AnswerFreeWill, party.id, world.random.choice([*FreeWill]))


async def see_to_it(world: World) -> None:
    answer = world.any_of(FreeWillAnswer)
    if answer is not None and world.random.random() < 0.3:
        await world.do(world.administrator, TakeUpFreeWill, answer.id)


async def call(world: World) -> None:
    kinds = {CALL_NGO, CALL_QUESTION, CALL_BACKERS, CALL_LANGUAGE}
    calls = [wait for wait in world.uow.all(Wait) if wait.kind in kinds]
    if calls:
        wait = world.random.choice(calls[-6:])
        moderator = world.somebody(*[person.id for person in world.moderators])
        if world.random.random() < 0.8:
            outcome = world.random.choice([*CallOutcome])
            await world.do(moderator, NoteCall, wait.kind, wait.record_id, outcome)
        else:
            await world.do(moderator, UndoCall, wait.kind, wait.record_id)


async def ask_for_another_language(world: World) -> None:
    if pitch := world.any_of(Pitch):
        person = world.somebody(*world.people_of(pitch.backer_id))
        await world.do(person, AskForLanguage, pitch.id)


async def add_another_language(world: World) -> None:
    if project := world.any_of(Project):
        kept = {name: getattr(project, name) for name in ProjectForm.__dataclass_fields__}
        form = replace(PROJECT_FORM, **{**kept, **SECOND})
        person = world.somebody(*world.people_of(project.organization_id))
        await world.do(person, EditProject, project.id, form)


async def leave(world: World) -> None:
    membership = world.any_of(Membership)
    if membership is not None and world.random.random() < 0.2:
        person, organization_id = world.somebody(membership.person_id), membership.organization_id
        await world.do(person, LeaveOrganization, organization_id, last=True)


async def suspend(world: World) -> None:
    organization = world.any_of(Organization)
    if organization is not None and world.random.random() < 0.3:
        moderator = world.somebody(*[person.id for person in world.moderators])
        if organization.status is OrganizationStatus.SUSPENDED:
            await world.do(moderator, LiftSuspension, organization.id)
        else:
            await world.do(moderator, SuspendOrganization, organization.id, REASON)


async def ask_to_join(world: World) -> None:
    if organization := world.any_of(Organization):
        await world.do(world.somebody(), AskToJoin, organization.id)


async def decide_on_request(world: World) -> None:
    if membership := world.any_of(Membership):
        person = world.somebody(*world.people_of(membership.organization_id))
        await world.do(person, DecideOnMembership, membership.id, confirm=world.random.random() < 0.7)


async def fill_in_a_form(world: World) -> None:
    form = world.random.choice(["project", "organization"])
    person = world.somebody()
    if world.random.random() < 0.6:
        await world.do(person, SaveDraft, form, {"title": "Үйірме"})
    else:
        await world.do(person, DiscardDraft, form, sent=world.random.random() < 0.5)


async def forget(world: World) -> None:
    if world.random.random() < 0.1:
        staff = [person.id for person in (*world.moderators, world.administrator)]
        await world.do(
            world.somebody(*[person.id for person in world.people if person.id not in staff]), ForgetMe
        )


async def wait_a_little(world: World) -> None:
    world.clock.advance(timedelta(hours=world.random.randint(1, 60)))


def matched(world: World) -> Pitch | None:
    found = [pitch for pitch in world.uow.all(Pitch) if pitch.status is PitchStatus.ACCEPTED]
    return world.random.choice(found) if found else None


def in_days(world: World, days: int) -> date:
    return (world.clock.now() + timedelta(days=days)).date()


DEEDS: tuple[Play, ...] = (
    *(submit,) * 3,
    register,
    *(decide_on_project,) * 4,
    decide_on_organization,
    undo_a_decision,
    *(answer_pitch,) * 5,
    *(ask_a_question, answer_a_question),
    *(decide_on_interest,) * 5,
    change_project,
    *(propose_meeting,) * 3,
    *(answer_meeting,) * 3,
    *(draft_memorandum,) * 3,
    *(answer_memorandum,) * 4,
    *(tell_office,) * 4,
    *(say_whether_freely,) * 3,
    see_to_it,
    *(ask_for_another_language,) * 3,
    add_another_language,
    call,
    leave,
    suspend,
    ask_to_join,
    decide_on_request,
    *(fill_in_a_form,) * 2,
    forget,
    wait_a_little,
)
"""The likelier ones several times."""
