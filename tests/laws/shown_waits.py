"""Which card shows each kind of wait, to whom: the law of waiting says it to everybody concerned.

A row brings the wait about with the bot's own deeds, and reads the card in the name of each reader.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bot.models.asars import Asar
from bot.models.free_will import FreeWill, FreeWillAnswer
from bot.models.organizations import Membership, Organization
from bot.models.people import Person
from bot.models.questions import Question
from bot.models.voices import Voice
from bot.presenting.cards.asars import asar_card
from bot.presenting.cards.calls import promise_card
from bot.presenting.cards.changes import contact_changes, waiting_change
from bot.presenting.cards.free_will import free_will_card
from bot.presenting.cards.meetings import meeting_card
from bot.presenting.cards.memoranda import memorandum_card
from bot.presenting.cards.moderation import overseen_card, reviewed_request
from bot.presenting.cards.organizations import asked_for_access, organization_standing, request_card
from bot.presenting.cards.pitches import interest_state, next_step, pitch_state
from bot.presenting.cards.pledges import pledge_card
from bot.presenting.cards.progress import plan_card, progress_card
from bot.presenting.cards.projects import stage_and_next
from bot.presenting.cards.questions import own_question, question_card
from bot.presenting.cards.translations import language_asked
from bot.presenting.cards.voices import reviewed_card, voices_card
from bot.presenting.cards.waits import waiting_lines
from bot.presenting.translator import Translator
from bot.use_cases.asars.reading import ShowAsar
from bot.use_cases.drafts.keeping import FindDraft
from bot.use_cases.meetings.views import ShowMeeting
from bot.use_cases.memoranda.free_will import AnswerFreeWill
from bot.use_cases.memoranda.free_will_answers import ShowFreeWill
from bot.use_cases.memoranda.reading import ShowMemorandum
from bot.use_cases.memoranda.sealing import Imprint
from bot.use_cases.moderation.overseeing import OverseeOrganization
from bot.use_cases.moderation.promises import ShowPromiseCall
from bot.use_cases.moderation.requests import ReviewRequest
from bot.use_cases.moderation.voices import ReviewVoice
from bot.use_cases.organizations.cards import ListMyOrganizations, ShowOrganization
from bot.use_cases.organizations.leaving import LeaveOrganization
from bot.use_cases.organizations.requests import ListRequests
from bot.use_cases.pitches.received import ShowPitch
from bot.use_cases.pitches.standing import ShowInterest, ShowStanding
from bot.use_cases.pledges.reading import ShowPledge
from bot.use_cases.progress.plans import ShowPlan
from bot.use_cases.progress.reading import ShowProgress
from bot.use_cases.projects.reading import ShowProject
from bot.use_cases.questions.answering import ShowQuestion
from bot.use_cases.questions.asking import ShowOwnQuestion
from bot.use_cases.translations.asking import ShowLanguageOffer, ShowLanguageWaits
from bot.use_cases.voices.reading import ShowVoices
from tests.builders import an_actor
from tests.fakes import FakeIdentity
from tests.use_cases.kernel.promised import (
    asking,
    calling_asars,
    changing,
    matching,
    meeting,
    pledging,
    progressing,
    registering,
    translating,
    voicing,
)
from tests.use_cases.kernel.promised.world import Deed, World
from tests.use_cases.pitches.pitch_scene import RULES

IMPRINT = Imprint("https://asar.example")

Card = Callable[[World, Translator], Awaitable[str]]


@dataclass(frozen=True)
class Shown:
    """`begins` brings it about. `waiting` are cards of those who wait, `waited_for` of those who are waited for."""

    begins: Deed
    waiting: tuple[Card, ...] = ()
    waited_for: tuple[Card, ...] = ()


# How the cards are read.


def _by(
    world: World, kind: type[Any], person: Person, *organizations: Organization, rules: bool = False
) -> Any:
    identity = FakeIdentity(an_actor(person, *organizations))
    return kind(identity, world.uow, world.clock, *([RULES] if rules else []))


async def pitch(world: World, t: Translator) -> str:
    show = _by(world, ShowPitch, world.giver, world.backer)
    return pitch_state(t, await show(world.pitch.id))


async def interest(world: World, t: Translator) -> str:
    show = _by(world, ShowInterest, world.seeker, world.ngo)
    return interest_state(t, await show(world.pitch.id))


async def question_of_the_backer(world: World, t: Translator) -> str:
    show = _by(world, ShowOwnQuestion, world.giver, world.backer)
    return own_question(t, await show(world.pitch.id))


async def question(world: World, t: Translator) -> str:
    (asked,) = world.uow.all(Question)
    return question_card(t, await _by(world, ShowQuestion, world.seeker, world.ngo)(asked.id))


async def project(world: World, t: Translator) -> str:
    return stage_and_next(t, await world.by_ngo(ShowProject)(world.project.id))


async def language_of_pitch(world: World, t: Translator) -> str:
    return language_asked(t, await world.by_backer(ShowLanguageOffer)(world.pitch.id))


async def language_of_project(world: World, t: Translator) -> str:
    return waiting_lines(t, await world.by_ngo(ShowLanguageWaits)(world.project.id))


async def corrected_project(world: World, t: Translator) -> str:
    return waiting_change(t, (await world.by_ngo(ShowProject)(world.project.id)).change)


async def standing(world: World, t: Translator) -> str:
    show = _by(world, ShowStanding, world.seeker, world.ngo, rules=True)
    return next_step(t, await show(world.project.id))


async def new_organization(world: World, t: Translator) -> str:
    show = _by(world, ShowOrganization, world.newcomer, world.made)
    return organization_standing(t, await show(world.made.id))


async def organization(world: World, t: Translator) -> str:
    return waiting_change(t, (await world.by_ngo(ShowOrganization)(world.ngo.id)).change)


def contact(reader: Callable[[World], Person]) -> Card:
    async def read(world: World, t: Translator) -> str:
        view = await _by(world, ShowOrganization, reader(world), world.ngo)(world.ngo.id)
        return contact_changes(t, view.proposed_contact, view.undoable)

    return read


async def asked(world: World, t: Translator) -> str:
    (view,) = await world.by(world.newcomer, ListMyOrganizations)()
    return asked_for_access(t, view)


async def meeting_of_the_ngo(world: World, t: Translator) -> str:
    return meeting_card(t, await world.by_ngo(ShowMeeting)(world.made.id))


async def meeting_of_the_backer(world: World, t: Translator) -> str:
    return meeting_card(t, await world.by_backer(ShowMeeting)(world.made.id))


async def memorandum_of_the_drafter(world: World, t: Translator) -> str:
    return memorandum_card(t, await world.by_ngo(ShowMemorandum)(world.made.id))


async def agreed_and_not_sealed(world: World) -> None:
    world.sealer.has_key = False
    await meeting.invited_and_acknowledged(world)


async def memorandum_of_the_body(world: World, t: Translator) -> str:
    show = world.by(world.official, ShowMemorandum, world.department)
    return memorandum_card(t, await show(world.made.id))


async def pledge_of_the_ngo(world: World, t: Translator) -> str:
    return pledge_card(t, await world.by_ngo(ShowPledge)(world.made.id))


async def pledge_of_the_giver(world: World, t: Translator) -> str:
    return pledge_card(t, await world.by_backer(ShowPledge)(world.made.id))


async def objection(world: World, t: Translator) -> str:
    (answer,) = world.uow.all(FreeWillAnswer)
    return free_will_card(t, await world.by(world.administrator, ShowFreeWill)(answer.id))


async def request(world: World, t: Translator) -> str:
    (asking,) = await world.by_ngo(ListRequests)(world.ngo.id)
    return request_card(t, asking)


async def request_of_staff(world: World, t: Translator) -> str:
    """As the administrator reads it, who decides on it now."""
    show = world.by(world.administrator, ReviewRequest)
    return reviewed_request(t, await show(world.made.id))


async def overseen(world: World, t: Translator) -> str:
    return overseen_card(t, await world.by(world.moderator, OverseeOrganization)(world.ngo.id))


async def memorandum_of_the_backer(world: World, t: Translator) -> str:
    return memorandum_card(t, await world.by_backer(ShowMemorandum)(world.made.id))


async def form(world: World, t: Translator) -> str:
    """The question whether to go on with what is kept."""
    kept = await world.by(world.newcomer, FindDraft)("organization")
    return waiting_lines(t, [kept.wait])


async def progress_of_the_ngo(world: World, t: Translator) -> str:
    return progress_card(t, await world.by_ngo(ShowProgress)(world.project.id))


async def progress_of_the_backer(world: World, t: Translator) -> str:
    return progress_card(t, await world.by_backer(ShowProgress)(world.project.id))


async def asar_of_the_ngo(world: World, t: Translator) -> str:
    return asar_card(t, await world.by_ngo(ShowAsar)(world.uow.all(Asar)[0].id))


async def voices_of_the_ngo(world: World, t: Translator) -> str:
    show = ShowVoices(FakeIdentity(an_actor(world.seeker, world.ngo)), world.uow, world.clock, IMPRINT)
    return voices_card(t, await show(world.project.id))


async def voices_of_the_backer(world: World, t: Translator) -> str:
    show = ShowVoices(FakeIdentity(an_actor(world.giver, world.backer)), world.uow, world.clock, IMPRINT)
    return voices_card(t, await show(world.project.id))


async def voice_to_review(world: World, t: Translator) -> str:
    (voice,) = world.uow.all(Voice)
    return reviewed_card(t, await world.by(world.moderator, ReviewVoice)(voice.id))


async def plan_of_the_ngo(world: World, t: Translator) -> str:
    return plan_card(t, await world.by_ngo(ShowPlan)(world.made.id))


async def plan_of_the_backer(world: World, t: Translator) -> str:
    return plan_card(t, await world.by_backer(ShowPlan)(world.made.id))


async def promise_to_call(world: World, t: Translator) -> str:
    return promise_card(t, await world.by(world.moderator, ShowPromiseCall)(world.project.id))


# How the waits come about.


async def nobody_represents_it(world: World) -> None:
    for person in (world.seeker, world.colleague):
        membership = next(
            one
            for one in world.uow.all(Membership)
            if (one.person_id, one.organization_id) == (person.id, world.ngo.id)
        )
        membership.leave(world.clock.now())
    await registering.ask_to_join(world)


async def the_last_one_leaves(world: World) -> None:
    for person in (world.colleague, world.seeker):
        await world.by(person, LeaveOrganization, world.ngo)(world.ngo.id, last=True)


async def put_off(world: World) -> None:
    await matching.a_pitch_comes(world)
    await matching.later(world)


async def the_business_objects(world: World) -> None:
    await meeting.invited_and_acknowledged(world)
    party = next(party for party in world.made.parties if party.organization_id == world.backer.id)
    await world.by_backer(AnswerFreeWill)(party.id, FreeWill.NO)


async def nobody_takes_it_up(world: World) -> None:
    """Its backers have let it pass, and nobody else is left to be asked."""
    world.pitch.expire(world.clock.now())
    world.clock.advance(timedelta(days=30))
    await world.search()
    await world.advance()


async def held(world: World) -> None:
    await meeting.agreed(world)
    world.clock.move_to(world.made.ends_at)


async def all_but_the_drafter_confirm(world: World) -> None:
    """Everybody is asked at once; the backer reads its own clock, the drafter that of the others."""
    await meeting.invited(world)
    await world.confirm(world.made, world.seeker, world.ngo)


SHOWN: Mapping[str, Shown] = {
    "pitch": Shown(matching.a_pitch_comes, waiting=(pitch,)),
    "pitch-later": Shown(put_off, waiting=(pitch,)),
    "interest": Shown(matching.the_backer_is_interested, waiting=(pitch,), waited_for=(interest,)),
    "call-ngo": Shown(
        matching.after(5, matching.the_backer_is_interested), waiting=(pitch,), waited_for=(interest,)
    ),
    "question": Shown(asking.a_question, waiting=(question_of_the_backer,), waited_for=(question,)),
    "call-question": Shown(
        matching.after(5, asking.a_question), waiting=(question_of_the_backer,), waited_for=(question,)
    ),
    "language-request": Shown(
        translating.a_backer_asks, waiting=(language_of_pitch,), waited_for=(language_of_project,)
    ),
    "call-language": Shown(
        matching.after(5, translating.a_backer_asks),
        waiting=(language_of_pitch,),
        waited_for=(language_of_project,),
    ),
    "form": Shown(registering.leave_a_form, waited_for=(form,)),
    "match": Shown(World.matched, waiting=(pitch, interest)),
    "call-backers": Shown(nobody_takes_it_up, waiting=(standing,)),
    "project-review": Shown(registering.submit, waiting=(project,)),
    "organization-verification": Shown(registering.register, waiting=(new_organization,)),
    "change-review": Shown(changing.another_name, waiting=(organization,)),
    "contact-confirmation": Shown(
        changing.a_newcomers_contact,
        waiting=(contact(lambda world: world.newcomer),),
        waited_for=(contact(lambda world: world.seeker),),
    ),
    "contact-undo": Shown(changing.a_new_contact, waiting=(contact(lambda world: world.seeker),)),
    "access-request": Shown(registering.ask_to_join, waiting=(asked,), waited_for=(request,)),
    "access-request-late": Shown(registering.asked_three_days_ago, waiting=(asked, request_of_staff)),
    "access-request-unrepresented": Shown(nobody_represents_it, waiting=(asked,)),
    "meeting-proposed": Shown(
        meeting.proposed, waiting=(meeting_of_the_ngo,), waited_for=(meeting_of_the_backer,)
    ),
    "meeting-held": Shown(held, waiting=(meeting_of_the_ngo, meeting_of_the_backer)),
    "memorandum-draft": Shown(
        meeting.a_change_is_asked,
        waiting=(memorandum_of_the_backer, memorandum_of_the_body),
        waited_for=(memorandum_of_the_drafter,),
    ),
    "memorandum-term": Shown(
        meeting.invited_and_acknowledged,
        waiting=(memorandum_of_the_backer,),
        waited_for=(memorandum_of_the_drafter,),
    ),
    "memorandum-copy": Shown(
        meeting.invited_and_acknowledged,
        waiting=(memorandum_of_the_drafter,),
        waited_for=(memorandum_of_the_backer,),
    ),
    "memorandum-exit": Shown(
        meeting.the_backer_gives_notice,
        waiting=(memorandum_of_the_drafter,),
        waited_for=(memorandum_of_the_backer,),
    ),
    "memorandum-seal": Shown(agreed_and_not_sealed, waiting=(memorandum_of_the_drafter,)),
    "memorandum-help": Shown(matching.after(14, meeting.prepared), waiting=(memorandum_of_the_drafter,)),
    "memorandum-office": Shown(
        meeting.prepared, waiting=(memorandum_of_the_drafter,), waited_for=(memorandum_of_the_backer,)
    ),
    "memorandum-signatory": Shown(
        meeting.prepared, waiting=(memorandum_of_the_drafter,), waited_for=(memorandum_of_the_body,)
    ),
    "free-will-no": Shown(the_business_objects, waiting=(objection,)),
    "project-beginning": Shown(
        meeting.invited_and_acknowledged,
        waiting=(progress_of_the_backer,),
        waited_for=(progress_of_the_ngo,),
    ),
    "project-completion": Shown(
        progressing.at_once(progressing.begin),
        waiting=(progress_of_the_backer,),
        waited_for=(progress_of_the_ngo,),
    ),
    "progress-report": Shown(
        meeting.invited_and_acknowledged,
        waiting=(progress_of_the_backer,),
        waited_for=(progress_of_the_ngo,),
    ),
    "call-promise": Shown(progressing.of_the_plan(14), waiting=(progress_of_the_backer, progress_of_the_ngo)),
    "voices-poster": Shown(
        voicing.completed, waiting=(voices_of_the_backer,), waited_for=(voices_of_the_ngo,)
    ),
    "voice-review": Shown(voicing.said_there, waiting=(voice_to_review,)),
    "call-voices": Shown(
        voicing.answered(*["not_there"] * 5), waiting=(voices_of_the_backer, voices_of_the_ngo)
    ),
    "plan-step": Shown(
        meeting.invited_and_acknowledged, waiting=(plan_of_the_ngo,), waited_for=(plan_of_the_backer,)
    ),
    "asar-decision": Shown(calling_asars.opened, waited_for=(asar_of_the_ngo,)),
    "asar-photo": Shown(calling_asars.full, waited_for=(asar_of_the_ngo,)),
    "pledge-offer": Shown(pledging.offered, waiting=(pledge_of_the_giver,), waited_for=(pledge_of_the_ngo,)),
    "pledge-due": Shown(pledging.promised, waiting=(pledge_of_the_ngo,), waited_for=(pledge_of_the_giver,)),
    "pledge-delivery": Shown(pledging.told, waiting=(pledge_of_the_giver,), waited_for=(pledge_of_the_ngo,)),
    "call-pledge": Shown(pledging.late, waiting=(pledge_of_the_giver, pledge_of_the_ngo)),
    "organization-unrepresented": Shown(the_last_one_leaves, waiting=(overseen,)),
    "memorandum-confirmation": Shown(
        all_but_the_drafter_confirm,
        waiting=(memorandum_of_the_drafter,),
        waited_for=(memorandum_of_the_backer,),
    ),
}

OTHERS: Mapping[str, str] = {
    "invitation": "a link is no card: the list of links says until when each works",
    "pledge-free-will": "a question in a message of its own, asked once; no card shows that it has no answer",
    "free-will": "a question in a message of its own, asked once; no card shows that it has no answer",
}
"""Kinds that no card shows, each with its reason."""


def wordings(kind: str) -> Sequence[str]:
    """The keys that this kind of wait is said with: for those who wait, for those who are waited for, or for both."""
    row = SHOWN.get(kind)
    if row is None:
        return (f"wait-{kind}",)
    keys = [f"wait-{kind}"] if row.waiting else []
    return (*keys, f"wait-{kind}-ours") if row.waited_for else keys
