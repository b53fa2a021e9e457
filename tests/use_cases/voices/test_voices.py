"""What people say at a place: how much of it counts, who is told, and when they are asked again."""

from datetime import timedelta

import pytest

from bot.models.audit import AuditEntry
from bot.models.country import moment
from bot.models.pictures import KeptPicture
from bot.models.progress import MORNING
from bot.models.voices import OF_ONE_ADDRESS, Round, Shown, Voice, VoiceSender
from bot.models.waits import Wait
from bot.use_cases.kernel.errors import ForbiddenError, NotFoundError, OutdatedError
from bot.use_cases.moderation.calls import CallOutcome
from bot.use_cases.moderation.projects import PutProjectBack, TakeProjectDown
from bot.use_cases.moderation.promises import PROMISES, NotePromiseCall, ShowPromiseCall, UndoPromiseCall
from bot.use_cases.moderation.queues import ListWaiting
from bot.use_cases.moderation.standing import LiftSuspension, SuspendOrganization
from bot.use_cases.moderation.voices import HideVoice, LetVoiceBeShown, ReviewVoice, UndoVoiceDecision
from bot.use_cases.progress.stages import CompleteProject, TakeBackCompletion
from bot.use_cases.voices.adding import REVIEW
from bot.use_cases.voices.asking import CALL, POSTER
from bot.use_cases.voices.posters import SayItHangs
from bot.use_cases.voices.reading import voices_of_project
from tests.builders import an_actor
from tests.use_cases.progress.progress_world import DAY, WORDS
from tests.use_cases.voices.voices_world import World

A_JPEG = bytes.fromhex("ffd8ffc0001108000100010301110002110003110000ffd9")
REASON = "Жарияланған мәлімет шындыққа сай емес."


def open_wait(world: World, kind: str, record_id: int) -> Wait | None:
    return world.wait(kind, record_id)


async def test_a_thousand_answers_from_one_address_do_not_become_a_thousand_voices(world: World) -> None:
    refused = 0
    for _ in range(1000):
        try:
            await world.answer("not_there", address="192.0.2.7")
        except ForbiddenError:
            refused += 1
    assert (len(world.voices), refused) == (OF_ONE_ADDRESS, 1000 - OF_ONE_ADDRESS)
    assert "192.0.2.7" not in str([vars(sender) for sender in world.uow.all(VoiceSender)])


async def test_an_address_has_another_mark_each_day_and_none_is_kept(world: World) -> None:
    await world.answer("works", address="192.0.2.7")
    world.clock.advance(DAY)
    await world.answer("works", address="192.0.2.7")
    first, second = world.uow.all(VoiceSender)
    assert first.mark != second.mark
    await world.days_pass(1)
    assert [sender.day for sender in world.uow.all(VoiceSender)] == [second.day]
    await world.days_pass(1)
    assert world.uow.all(VoiceSender) == []
    assert [voice.mark for voice in world.voices] == [None, None]
    assert await world.tend() == 0


async def test_those_who_follow_it_are_told_from_five_on_and_once(world: World) -> None:
    await world.answer("works", 4)
    assert world.told_of("voices-heard") == []
    assert (await world.read_by(world.seeker, world.ngo)).asked == {Round.AT_COMPLETION: None}
    await world.answer("partly", 3)
    everybody = sorted({world.seeker.id, world.colleague.id, world.giver.id, world.official.id})
    assert world.told_of("voices-heard") == everybody
    view = await world.read_by(world.giver, world.backer)
    tally = view.asked[Round.AT_COMPLETION]
    assert tally is not None
    assert (tally.total, view.mine, view.can_hang) == (7, False, False)
    with pytest.raises(NotFoundError):
        await world.read_by(world.stranger, world.other)


async def test_most_say_there_is_no_such_thing_and_a_moderator_calls(world: World) -> None:
    await world.answer("works", 3)
    await world.answer("not_there", 3)
    assert open_wait(world, CALL, world.project.id) is None
    await world.answer("not_there")
    assert world.told_of("voices-not-there")
    moderator = world.new_moderator()
    page = await world.act_as(ListWaiting, moderator)(PROMISES)
    assert [item.id for item in page.items] == [world.project.id]
    card = await world.act_as(ShowPromiseCall, moderator)(world.project.id)
    assert [words.key for words in card.late] == ["late-voices"]
    assert len(card.whom) == 1
    await world.act_as(NotePromiseCall, moderator)(world.project.id, CallOutcome.TALKED)
    assert open_wait(world, CALL, world.project.id) is None
    await world.act_as(UndoPromiseCall, moderator)(world.project.id)
    assert open_wait(world, CALL, world.project.id) is not None
    await world.answer("works", 2)
    assert open_wait(world, CALL, world.project.id) is None, "it is so no more"


async def test_nobody_of_a_state_body_calls(world: World) -> None:
    await world.answer("not_there", 5)
    official = an_actor(world.official, world.department)
    with pytest.raises(ForbiddenError):
        await world.act_as(ShowPromiseCall, official)(world.project.id)


async def test_the_poster_is_asked_for_in_three_rounds(world: World) -> None:
    await world.ring()
    assert world.told_of("voices-poster-asked") == sorted([world.seeker.id, world.colleague.id])
    said = await world.ngo_does(SayItHangs)(world.project.id)
    assert said.again == moment(world.point.day_of(Round.AFTER_3_MONTHS), MORNING)
    assert await world.ngo_does(SayItHangs)(world.project.id) == said
    await world.days_pass(100)
    assert len(world.told_of("voices-poster-again")) == 2
    assert world.point.asked == Round.AFTER_3_MONTHS
    await world.days_pass(30)
    assert len(world.told_of("voices-poster-over")) == 2, "nobody has said a word"
    assert open_wait(world, POSTER, world.point.id) is None
    await world.days_pass(250)
    assert len(world.told_of("voices-poster-again")) == 4
    assert (await world.ngo_does(SayItHangs)(world.project.id)).again is None
    await world.answer("works")
    assert [voice.round for voice in world.voices] == [Round.AFTER_12_MONTHS]


async def test_whoever_may_not_act_is_asked_for_nothing_meanwhile(world: World) -> None:
    moderator = world.new_moderator()
    await world.act_as(SuspendOrganization, moderator)(world.ngo.id, REASON)
    assert open_wait(world, POSTER, world.point.id) is None
    await world.answer("works")
    await world.act_as(LiftSuspension, moderator)(world.ngo.id)
    assert open_wait(world, POSTER, world.point.id) is not None


async def test_what_goes_on_again_is_not_judged_and_keeps_its_poster(world: World) -> None:
    code = world.point.code
    (token,) = await world.answer("works")
    await world.add(token)
    await world.ngo_does(TakeBackCompletion)(world.project.id)
    with pytest.raises(OutdatedError):
        await world.answer("works")
    assert open_wait(world, POSTER, world.point.id) is None
    assert open_wait(world, REVIEW, world.voices[0].id) is None
    world.clock.advance(timedelta(hours=1))
    await world.ngo_does(CompleteProject)(world.project.id, WORDS)
    assert (world.point.code, world.point.open) == (code, True)
    assert open_wait(world, REVIEW, world.voices[0].id) is not None


async def test_what_is_taken_down_shows_nothing_and_comes_back_with_it(world: World) -> None:
    moderator = world.new_moderator()
    await world.answer("works", 5)
    await world.act_as(TakeProjectDown, moderator)(world.project.id, REASON)
    async with world.uow.read() as block:
        assert await voices_of_project(block, world.project.id) is None
    await world.act_as(PutProjectBack, moderator)(world.project.id)
    async with world.uow.read() as block:
        found = await voices_of_project(block, world.project.id)
    assert found is not None
    assert found.rounds[Round.AT_COMPLETION].total == 5


async def test_words_are_shown_once_a_moderator_lets_them_and_with_five_voices(world: World) -> None:
    moderator = world.new_moderator()
    (token, *_) = await world.answer("works", 4)
    await world.add(token)
    (voice,) = [one for one in world.voices if one.words]
    seen = await world.act_as(ReviewVoice, moderator)(voice.id)
    assert (seen.words, seen.has_photo) == ("Балам сенбі сайын барады.", False)
    await world.act_as(LetVoiceBeShown, moderator)(voice.id)
    with pytest.raises(OutdatedError, match="voice-decided"):
        await world.act_as(HideVoice, moderator)(voice.id)
    async with world.uow.read() as block:
        assert await voices_of_project(block, world.project.id) is None, "four are too few"
    await world.answer("partly")
    async with world.uow.read() as block:
        found = await voices_of_project(block, world.project.id)
    assert found is not None
    assert [said.words for said in found.said] == ["Балам сенбі сайын барады."]
    await world.act_as(UndoVoiceDecision, moderator)(voice.id)
    assert open_wait(world, REVIEW, voice.id) is not None
    async with world.uow.read() as block:
        found = await voices_of_project(block, world.project.id)
    assert found is not None
    assert found.said == ()
    await world.act_as(HideVoice, moderator)(voice.id)
    assert world.voices[0].shown is Shown.HIDDEN
    assert [entry.action for entry in await audited(world)][-3:] == [
        "project.voice_shown",
        "project.voice_undone",
        "project.voice_hidden",
    ]


async def test_what_was_hidden_is_erased_once_that_can_be_undone_no_more(world: World) -> None:
    moderator = world.new_moderator()
    hidden, shown = await world.answer("works", 2)
    for token in (hidden, shown):
        await world.add(token, photo=A_JPEG)
    first, second = world.voices
    await world.act_as(HideVoice, moderator)(first.id)
    await world.act_as(LetVoiceBeShown, moderator)(second.id)
    await world.days_pass(29)
    assert world.uow.by_id(Voice, first.id).words
    await world.days_pass(2)
    erased, stays = world.voices
    assert (erased.words, erased.photo, erased.shown) == ("", None, Shown.HIDDEN)
    assert (stays.words != "", stays.photo is not None) == (True, True)
    assert [picture.sha256 for picture in world.uow.all(KeptPicture)] == [stays.photo], "the same picture"
    with pytest.raises(OutdatedError, match="decision-moved-on"):
        await world.act_as(UndoVoiceDecision, moderator)(first.id)
    await world.act_as(UndoVoiceDecision, moderator)(second.id)
    await world.act_as(HideVoice, moderator)(second.id)
    await world.days_pass(31)
    assert world.uow.all(KeptPicture) == []


async def audited(world: World) -> list[AuditEntry]:
    async with world.uow.read() as block:
        return list(await block.audit.of("project", world.project.id))
