"""What is told of meetings, memoranda, sessions and fairs."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from bot.matching.round_rules import RoundRules
from bot.models.country import moment
from bot.models.fairs import MAX_TRIES, FairRound
from bot.models.free_will import FreeWill
from bot.models.meetings import Meeting, MeetingPlace, MeetingStatus
from bot.models.memoranda import Pair
from bot.models.reminders import Lateness
from bot.models.words import Moment
from bot.use_cases.fairs.computing import ComputeFairs
from bot.use_cases.fairs.rounds import DiscardFair, RequestFair, SendFair
from bot.use_cases.fairs.sending import DeliverFairs
from bot.use_cases.forum.notifications import reminder_message
from bot.use_cases.forum.reminders import AnswerReminder
from bot.use_cases.forum.taking_part import LeaveForum, RegisterForForum, StarSession, UnstarSession
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.meetings.answering import AgreeToMeeting, CallOffMeeting, DeclineMeeting, TellOfMeeting
from bot.use_cases.meetings.notifications import MeetingInStatus
from bot.use_cases.meetings.proposing import MeetingForm, ProposeMeeting
from bot.use_cases.meetings.whereabouts import TellWhere
from bot.use_cases.memoranda.answering import AskForChange, DeclineMemorandum, TakeBackMemorandum
from bot.use_cases.memoranda.drafting import ReviseMemorandum
from bot.use_cases.memoranda.free_will import AnswerFreeWill
from bot.use_cases.memoranda.leaving import AgreeToEnd, LeaveMemorandum
from bot.use_cases.memoranda.signatories import ReplaceSignatory
from bot.use_cases.memoranda.signing import TakeBackSigned
from bot.use_cases.memoranda.upgrading import PutAnewInTodaysWording
from bot.use_cases.moderation.projects import PutProjectBack, TakeProjectDown
from bot.use_cases.organizations.telling import tell_representatives
from bot.use_cases.pitches.answering import PitchAnswer
from bot.use_cases.projects.changes import ResumeProject
from tests.builders import a_membership
from tests.fakes import FakeMatching
from tests.use_cases.kernel.promised.world import (
    GROUND_IS_GONE,
    Deed,
    Table,
    World,
    the_project_is_paused,
    the_project_is_withdrawn,
)
from tests.use_cases.pitches.pitch_scene import RULES

TABLE = Table()
AT = datetime(2026, 6, 25, 15, 30)  # noqa: DTZ001 - by the country's clock
STARTS = moment(AT.date(), AT.time())


async def propose(world: World, *, at: datetime = AT, replaces: int | None = None) -> None:
    form = MeetingForm(world.pitch.id, at.date(), at.time(), MeetingPlace.PHONE, replaces=replaces)
    key = await world.by_ngo(ProposeMeeting)(f"meeting at {at}", form)
    world.made = world.uow.by_id(Meeting, key)


async def proposed(world: World) -> None:
    await world.matched()
    await propose(world)


async def another_time(world: World) -> None:
    await propose(
        world, at=world.made.starts_at.replace(tzinfo=None) + timedelta(hours=7), replaces=world.made.id
    )


async def agree(world: World) -> None:
    await world.by_backer(AgreeToMeeting)(world.made.id)


async def decline(world: World) -> None:
    await world.by_backer(DeclineMeeting)(world.made.id)


async def call_off(world: World) -> None:
    await world.by_ngo(CallOffMeeting)(world.made.id)


async def proposed_and_moved(world: World) -> None:
    await proposed(world)
    await another_time(world)


async def agreed(world: World) -> None:
    await proposed(world)
    await agree(world)


async def agreed_and_moved(world: World) -> None:
    """A colleague of whoever moves it is told as well."""
    await agreed(world)
    await another_time(world)


async def agreed_and_told_where(world: World) -> None:
    form = MeetingForm(world.pitch.id, AT.date(), AT.time(), MeetingPlace.THEIRS)
    await world.matched()
    world.made = world.uow.by_id(Meeting, await world.by_ngo(ProposeMeeting)("at theirs", form))
    await agree(world)
    await world.by_backer(TellWhere)(world.made.id, "Сәтбаев, 15")


async def proposed_and_declined(world: World) -> None:
    await proposed(world)
    await decline(world)


async def agreed_and_called_off(world: World) -> None:
    await agreed(world)
    await call_off(world)


async def proposed_and_taken_back(world: World) -> None:
    await proposed(world)
    await call_off(world)


OPEN = (agree, decline, call_off, another_time, *GROUND_IS_GONE)
AGREED = (call_off, another_time, *GROUND_IS_GONE)
TABLE.kind("meeting-proposed", proposed, *OPEN)
TABLE.kind("meeting-another-time", proposed_and_moved, *OPEN)
TABLE.kind("meeting-moved", agreed_and_moved, *OPEN)
TABLE.kind("meeting-moved-by-us", agreed_and_moved, *OPEN)
TABLE.kind("meeting-agreed", agreed, *AGREED)
TABLE.kind("meeting-where-told", agreed_and_told_where, *AGREED)
TABLE.kind("meeting-declined", proposed_and_declined)
TABLE.kind("meeting-called-off", agreed_and_called_off)
TABLE.kind("meeting-taken-back", proposed_and_taken_back)


async def the_day_before(world: World) -> None:
    await proposed(world)
    world.clock.move_to(STARTS - timedelta(days=1))
    await world.ring_clocks()


async def nobody_answered(world: World) -> None:
    await proposed(world)
    world.clock.move_to(STARTS)
    await world.ring_clocks()


async def the_day_after(world: World) -> None:
    await agreed(world)
    world.clock.move_to(STARTS + timedelta(days=1, hours=1))
    await world.ring_clocks()


async def a_week_later(world: World) -> None:
    await agreed(world)
    world.clock.move_to(STARTS + timedelta(days=8))
    await world.ring_clocks()


async def tell(world: World) -> None:
    await world.by_backer(TellOfMeeting)(world.made.id, took_place=True)


async def it_was_missed(world: World) -> None:
    await the_day_after(world)
    await world.by_backer(TellOfMeeting)(world.made.id, took_place=False)


async def it_took_place(world: World) -> None:
    await the_day_after(world)
    await tell(world)


TABLE.kind("meeting-nudge", the_day_before, *OPEN)
TABLE.kind("meeting-lapsed", nobody_answered)
TABLE.kind("meeting-ask", the_day_after, tell, *GROUND_IS_GONE)
TABLE.kind("meeting-not-told", a_week_later, tell, *GROUND_IS_GONE)
TABLE.kind("meeting-told-took-place", it_took_place)
TABLE.kind("meeting-told-missed", it_was_missed)


async def agreed_and_withdrawn(world: World) -> None:
    await agreed(world)
    await the_project_is_withdrawn(world)


async def agreed_and_paused(world: World) -> None:
    await agreed(world)
    await the_project_is_paused(world)


async def resume(world: World) -> None:
    await world.by_ngo(ResumeProject)(world.project.id)


async def agreed_and_taken_down(world: World) -> None:
    await agreed(world)
    await world.by(world.moderator, TakeProjectDown)(world.project.id, "Сурет басқа жобадан")


async def taken_down_and_put_back(world: World) -> None:
    await agreed_and_taken_down(world)
    await world.by(world.moderator, PutProjectBack)(world.project.id)


async def interested_taken_down_and_put_back(world: World) -> None:
    await world.answered(PitchAnswer.INTERESTED)
    await world.by(world.moderator, TakeProjectDown)(world.project.id, "Сурет басқа жобадан")
    await world.by(world.moderator, PutProjectBack)(world.project.id)


TABLE.kind("project-withdrawn", agreed_and_withdrawn)
TABLE.kind("project-paused", agreed_and_paused, resume, the_project_is_withdrawn)
TABLE.kind("project-taken-down", agreed_and_taken_down)
TABLE.kind("project-taken-down-ours", agreed_and_taken_down)


TABLE.kind("project-put-back-others", interested_taken_down_and_put_back)
TABLE.kind(
    "project-put-back-ours",
    interested_taken_down_and_put_back,
    the_project_is_withdrawn,
    the_project_is_paused,
)
TABLE.kind("project-put-back", taken_down_and_put_back, the_project_is_withdrawn, the_project_is_paused)

MOMENTS = {
    "evening": timedelta(hours=20, minutes=30),
    "soon": timedelta(minutes=15),
    "late": timedelta(minutes=10),
}


async def evening(world: World) -> None:
    await agreed(world)
    await world.remind(STARTS - MOMENTS["evening"])


async def evening_of_an_older_release(world: World) -> None:
    """Until the evening had one message for the whole day, each meeting had one of its own. Some may wait still."""
    await agreed(world)
    async with world.uow as block:
        promised = Notification(
            "meeting-reminder-evening",
            {"organization": "Жем", "title": "Үйірмелер", "place": "Атырау", "moment": Moment(STARTS)},
            about=MeetingInStatus(world.made.id, MeetingStatus.AGREED),
        )
        await tell_representatives(block, world.ngo.id, promised, "evening of an older release")
        await block.commit()


async def soon(world: World) -> None:
    await evening(world)
    await world.remind(STARTS - MOMENTS["soon"])


async def late(world: World) -> None:
    await agreed(world)
    await world.remind(STARTS - MOMENTS["late"])


async def under_way(world: World) -> None:
    await agreed(world)
    await world.remind(STARTS + timedelta(minutes=5))


async def was_called_off_in_time(world: World) -> None:
    """The record alone, since the deed is refused once the meeting has begun."""
    world.made.call_off(world.seeker.id, "", world.made.created_at)


REMINDED = (was_called_off_in_time, *GROUND_IS_GONE)
TABLE.kind("meeting-reminder-evening", evening_of_an_older_release, *AGREED)
TABLE.kind("meeting-reminder-soon", soon, *AGREED)
TABLE.kind("meeting-reminder-late", late, *AGREED)
TABLE.kind("meeting-reminder-under-way", under_way, *REMINDED)


async def invited(world: World) -> None:
    await world.matched()
    world.made = await world.invite()


async def all_acknowledge(world: World) -> None:
    await world.confirm_all(world.made)


async def one_declines(world: World) -> None:
    await world.act(DeclineMemorandum, world.giver, world.backer)(world.made.id, "Қаражат жоқ")


async def invited_and_acknowledged(world: World) -> None:
    await invited(world)
    await all_acknowledge(world)


async def invited_and_declined(world: World) -> None:
    await invited(world)
    await one_declines(world)


TABLE.kind("memorandum-invited", invited, all_acknowledge, one_declines, *GROUND_IS_GONE)
TABLE.kind("memorandum-invited-own", invited, all_acknowledge, one_declines, *GROUND_IS_GONE)


async def prepared(world: World) -> None:
    """Sent, while the other signatories have still to tell their posts."""
    await world.matched()
    world.made = await world.prepare()


async def the_others_tell_their_posts(world: World) -> None:
    for person, organization in world.signatories[1 : len(world.made.parties)]:
        await world.tell_part(world.made, person, organization)


async def all_tell_and_acknowledge(world: World) -> None:
    await the_others_tell_their_posts(world)
    await all_acknowledge(world)


async def it_is_taken_back(world: World) -> None:
    await world.act(TakeBackMemorandum, world.seeker, world.ngo)(world.made.id)


def days_later(first: Deed, *days: int) -> Deed:
    """So many days later, each time with a ring: after one long silence people get a summary instead."""

    async def wait(world: World) -> None:
        await first(world)
        for some in days:
            world.clock.advance(timedelta(days=some))
            await world.ring_clocks()

    return wait


async def invited_and_taken_back(world: World) -> None:
    await invited(world)
    await it_is_taken_back(world)


async def prepared_and_handed_to_a_colleague(world: World) -> None:
    await prepared(world)
    colleague = world.new_person("Дана Омар")
    world.uow.keep(a_membership(colleague, world.ngo))
    replace = world.act(ReplaceSignatory, world.seeker, world.ngo)
    await replace(world.made.id, world.ngo.id, colleague.id)
    world.seeker = colleague


async def the_colleague_tells_the_part(world: World) -> None:
    await world.tell_part(world.made, world.seeker, world.ngo)


OFFICE = (the_others_tell_their_posts, one_declines, it_is_taken_back)
CONFIRMATION = (all_acknowledge, one_declines, it_is_taken_back)
TABLE.kind("memorandum-office", prepared, *OFFICE, *GROUND_IS_GONE)
TABLE.kind(
    "memorandum-office-own",
    prepared_and_handed_to_a_colleague,
    the_colleague_tells_the_part,
    one_declines,
    it_is_taken_back,
    *GROUND_IS_GONE,
)
TABLE.kind("memorandum-office-nudge", days_later(prepared, 3), *OFFICE, *GROUND_IS_GONE)
TABLE.kind("memorandum-nudge", days_later(invited, 3), *CONFIRMATION, *GROUND_IS_GONE)
TABLE.kind("memorandum-silent", days_later(invited, 10, 4), *CONFIRMATION, *GROUND_IS_GONE)
TABLE.kind("memorandum-silent-ours", days_later(prepared, 10, 4), all_tell_and_acknowledge, *GROUND_IS_GONE)
TABLE.kind("memorandum-lapsed", days_later(invited, 30))
TABLE.kind("memorandum-taken-back", invited_and_taken_back)
TABLE.kind("memorandum-agreed", invited_and_acknowledged)


async def the_backer_gives_notice(world: World) -> None:
    await invited_and_acknowledged(world)
    await world.by_backer(LeaveMemorandum)(world.made.id, world.backer.id)


async def the_backer_wants_an_end(world: World) -> None:
    await invited_and_acknowledged(world)
    await world.by_backer(AgreeToEnd)(world.made.id, world.backer.id)


async def all_want_an_end(world: World) -> None:
    await invited_and_acknowledged(world)
    for person, organization in world.signatories:
        await world.act(AgreeToEnd, person, organization)(world.made.id, organization.id)


async def the_others_want_an_end(world: World) -> None:
    for person, organization in world.signatories:
        await world.act(AgreeToEnd, person, organization)(world.made.id, organization.id)


async def one_copy_is_there(world: World) -> None:
    await invited_and_acknowledged(world)
    await world.bring_copy(world.made, world.giver, world.backer)


async def one_copy_is_taken_back(world: World) -> None:
    await one_copy_is_there(world)
    await world.act(TakeBackSigned, world.giver, world.backer)(world.made.id, world.backer.id)


async def all_copies_are_there(world: World) -> None:
    await invited_and_acknowledged(world)
    await they_sign(world)


async def the_term_ends_in_a_month(world: World) -> None:
    await invited_and_acknowledged(world)
    world.clock.move_to(moment(world.made.term_until - timedelta(days=28), time(12)))
    await world.ring_clocks()


async def they_sign(world: World) -> None:
    for person, organization in world.signatories:
        await world.bring_copy(world.made, person, organization)


TABLE.kind(
    "memorandum-copy-missing",
    days_later(invited_and_acknowledged, 15),
    they_sign,
    the_others_want_an_end,
)
TABLE.kind(
    "memorandum-stays-unsigned",
    days_later(days_later(invited_and_acknowledged, 15), 31),
    they_sign,
    the_others_want_an_end,
)
TABLE.kind("memorandum-leaves", the_backer_gives_notice)
TABLE.kind("memorandum-left", days_later(the_backer_gives_notice, 31))
TABLE.kind("memorandum-end-wanted", the_backer_wants_an_end)
TABLE.kind("memorandum-ended", all_want_an_end)
TABLE.kind("memorandum-copy-uploaded", one_copy_is_there)
TABLE.kind("memorandum-copy-withdrawn", one_copy_is_taken_back)
TABLE.kind("memorandum-signed", all_copies_are_there)
TABLE.kind("memorandum-term-ends", the_term_ends_in_a_month, the_others_want_an_end)


async def a_change_is_asked(world: World) -> None:
    """One has confirmed; the third asks for another plan."""
    await invited(world)
    await world.confirm(world.made, world.giver, world.backer)
    await world.act(AskForChange, world.official, world.department)(world.made.id, "plan", "Мерзімі тар")


async def the_drafter_changes_it(world: World) -> None:
    await world.act(ReviseMemorandum, world.seeker, world.ngo)(world.made.id, world.three_parties)


async def another_answers_for_the_ngo(world: World) -> None:
    await invited(world)
    replace_signatory = world.act(ReplaceSignatory, world.seeker, world.ngo)
    await replace_signatory(world.made.id, world.ngo.id, world.colleague.id)


async def the_parts_are_told_too_late(world: World) -> None:
    await world.matched()
    last_day = world.clock.now().date() + timedelta(days=70)
    world.made = await world.prepare(world.form(term_months=None, term_until=last_day))
    world.clock.advance(timedelta(days=71))
    await world.tell_part(world.made, world.giver, world.backer)


async def a_title_from_before_cannot_be_printed(world: World) -> None:
    await world.matched()
    world.made = await world.prepare(world.form())
    world.made.content = replace(world.made.content, title=Pair.same("李明"))
    world.uow.keep(world.made)
    await world.tell_part(world.made, world.giver, world.backer)


async def a_change_of_the_draft_is_asked(world: World) -> None:
    await prepared(world)
    await world.act(AskForChange, world.giver, world.backer)(world.made.id, "plan", "Мерзімі тар")


async def its_wording_is_kept_no_more(world: World) -> None:
    await invited(world)
    world.made.versions[-1].wording = "2026-11"
    world.uow.keep(world.made)
    await PutAnewInTodaysWording(SystemIdentity(), world.uow, world.clock)()


TABLE.kind("memorandum-change-asked", a_change_is_asked)
TABLE.kind(
    "memorandum-draft-change-asked",
    a_change_of_the_draft_is_asked,
    the_drafter_changes_it,
    it_is_taken_back,
    the_project_is_withdrawn,
)
TABLE.kind("memorandum-confirmation-lapsed", a_change_is_asked)
TABLE.kind("memorandum-reworded", its_wording_is_kept_no_more)
TABLE.kind("memorandum-signatory-replaced", another_answers_for_the_ngo)
TABLE.kind(
    "memorandum-draft-nudge",
    days_later(a_change_is_asked, 3),
    the_drafter_changes_it,
    it_is_taken_back,
    the_project_is_withdrawn,
)
TABLE.kind(
    "memorandum-day-has-come",
    the_parts_are_told_too_late,
    the_drafter_changes_it,
    it_is_taken_back,
    the_project_is_withdrawn,
)
TABLE.kind(
    "memorandum-cannot-be-printed",
    a_title_from_before_cannot_be_printed,
    the_drafter_changes_it,
    it_is_taken_back,
    the_project_is_withdrawn,
)
TABLE.kind("memorandum-declined", invited_and_declined)


async def the_business_answers(world: World) -> None:
    party = next(party for party in world.made.parties if party.organization_id == world.backer.id)
    await world.by_backer(AnswerFreeWill)(party.id, FreeWill.YES)


TABLE.kind("free-will", invited_and_acknowledged, the_business_answers)


async def star(world: World) -> None:
    await world.by(world.newcomer, RegisterForForum)(world.forum.id)
    await world.by(world.newcomer, StarSession)(world.session.id)


async def session_evening(world: World) -> None:
    await star(world)
    await world.remind(world.session.starts_at - timedelta(hours=16, minutes=30))


async def session_evening_of_an_older_release(world: World) -> None:
    await star(world)
    async with world.uow as block:
        promised = reminder_message(Lateness.EVENING, world.session, world.newcomer.id)
        await block.outbox.promise(world.newcomer.id, promised, dedupe_key="evening of an older release")
        await block.commit()


async def session_soon(world: World) -> None:
    await session_evening(world)
    await world.remind(world.session.starts_at - timedelta(minutes=15))


async def session_late(world: World) -> None:
    await star(world)
    await world.remind(world.session.starts_at - timedelta(minutes=10))


async def session_under_way(world: World) -> None:
    await star(world)
    await world.remind(world.session.starts_at + timedelta(minutes=5))


async def take_the_star_back(world: World) -> None:
    await world.by(world.newcomer, UnstarSession)(world.session.id)


async def say_that_one_does_not_come(world: World) -> None:
    await world.by(world.newcomer, AnswerReminder)(world.session.id, going=False)


async def leave_the_forum(world: World) -> None:
    await world.by(world.newcomer, LeaveForum)(world.forum.id)


async def the_session_moves(world: World) -> None:
    world.session.ends_at += timedelta(hours=2)
    world.session.starts_at += timedelta(hours=2)


STARRED = (take_the_star_back, say_that_one_does_not_come, leave_the_forum, the_session_moves)
TABLE.kind("reminder-evening", session_evening_of_an_older_release, *STARRED)
TABLE.kind("day-ahead", session_evening, take_the_star_back, say_that_one_does_not_come, leave_the_forum)
TABLE.kind("reminder-soon", session_soon, *STARRED)
TABLE.kind("reminder-late", session_late, *STARRED)
TABLE.kind("reminder-under-way", session_under_way, *STARRED)


async def request(world: World) -> None:
    key = await world.by(world.organiser, RequestFair)("fair", world.forum.id, RoundRules())
    world.made = world.uow.by_id(FairRound, key)


async def compute(world: World) -> None:
    await ComputeFairs(SystemIdentity(), world.uow, world.clock, FakeMatching())()


async def computed(world: World) -> None:
    _ = world.profile, world.project
    await request(world)
    await compute(world)


async def computed_without_a_pair(world: World) -> None:
    await request(world)
    await compute(world)


async def failed(world: World) -> None:
    await request(world)
    world.made.tries = MAX_TRIES
    await compute(world)


async def send(world: World) -> None:
    await world.by(world.organiser, SendFair)(world.made.id)


async def sent(world: World) -> None:
    await computed(world)
    await send(world)
    while await DeliverFairs(SystemIdentity(), world.uow, world.clock, RULES)():
        pass


async def discard(world: World) -> None:
    await world.by(world.organiser, DiscardFair)(world.made.id)


TABLE.kind("fair-computed", computed, send, discard)
TABLE.kind("fair-computed-none", computed_without_a_pair, discard)
TABLE.kind("fair-failed", failed)
TABLE.kind("fair-sent", sent)
