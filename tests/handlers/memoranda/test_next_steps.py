"""Buttons under messages that lead to the next step: each ends where it says, does one thing however often it is
pressed, and answers politely when its time is over.
"""

from datetime import timedelta

import pytest

from bot.models.memoranda import MemorandumStage, PartyStage
from bot.models.organizations import Membership, MembershipStatus
from bot.models.reference import Language
from bot.presenting.translator import Translator
from bot.use_cases.memoranda.answering import TakeBackMemorandum
from bot.use_cases.organizations.ports import Organizations
from playground.people.client import Message, Player
from tests.handlers.called import called
from tests.handlers.memoranda.memorandum_scene import (
    Scene,
    each,
    invite,
    set_scene,
    tap,
    the_memorandum,
    words,
)
from tests.handlers.memoranda.test_after import agreed, open_card, press
from tests.handlers.service import Service
from tests.pictures import a_picture


def times_told(person: Player, t: Translator, key: str) -> int:
    return sum(words(t, key) in message.text for message in person.messages)


async def follow(person: Player, told: Message, t: Translator, action: str) -> Message:
    """Press a button of a message, and see the screen to which it leads."""
    await person.press_data(told, tap(told, t, action))
    await person.settled()
    return person.screen


async def leaving(service: Service, scene: Scene, theirs: Message, other: Translator) -> None:
    """The business gives notice."""
    await open_card(scene.business, theirs, other)
    await press(scene.business, other, "button-memorandum-more", "button-leave-memorandum")
    await press(scene.business, other, "button-leave-memorandum-sure")
    assert (await the_memorandum(service, scene)).parties[1].stage is PartyStage.LEAVING


@pytest.mark.one_language
async def test_a_party_that_leaves_stays_after_all(service: Service, language: Language) -> None:
    scene, _, theirs = await agreed(service, language)
    t, other = service.speaks(language), service.speaks(each(scene, language)[1][1])
    await leaving(service, scene, theirs, other)
    await open_card(scene.business, theirs, other)
    screen = await press(scene.business, other, "button-memorandum-more")
    assert other.plain("button-leave-memorandum") not in screen.labels
    stay = tap(screen, other, "button-stay-memorandum")
    answered = await scene.business.press_data(screen, stay)
    assert answered is not None
    assert other.plain("memorandum-you-stay") in answered["text"]
    await scene.business.settled()
    await scene.ngo.sees(words(t, "memorandum-stays"))
    await scene.business.press_data(screen, stay)
    await scene.business.settled()
    assert times_told(scene.ngo, t, "memorandum-stays") == 1
    memorandum = await the_memorandum(service, scene)
    assert (memorandum.parties[1].stage, memorandum.parties[1].leaves_on) == (PartyStage.CONFIRMED, None)
    await open_card(scene.business, theirs, other)
    screen = await press(scene.business, other, "button-memorandum-more")
    assert other.plain("button-stay-memorandum") not in screen.labels
    assert other.plain("button-leave-memorandum") in screen.labels


@pytest.mark.one_language
async def test_after_three_days_the_open_screen_says_that_the_notice_stands(
    service: Service, language: Language
) -> None:
    scene, _, theirs = await agreed(service, language)
    other = service.speaks(each(scene, language)[1][1])
    await leaving(service, scene, theirs, other)
    await open_card(scene.business, theirs, other)
    screen = await press(scene.business, other, "button-memorandum-more")
    service.server.playground.clock.advance(timedelta(hours=73))
    answered = await scene.business.press_data(screen, tap(screen, other, "button-stay-memorandum"))
    assert answered is not None
    assert words(other, "error-memorandum-notice-stands") in answered["text"]
    assert (await the_memorandum(service, scene)).parties[1].stage is PartyStage.LEAVING


@pytest.mark.one_language
async def test_the_message_that_another_wants_an_end_leads_to_agreeing(
    service: Service, language: Language
) -> None:
    scene, ours, _ = await agreed(service, language)
    t, other = service.speaks(language), service.speaks(each(scene, language)[1][1])
    await open_card(scene.ngo, ours, t)
    await press(scene.ngo, t, "button-memorandum-more", "button-end-memorandum", "button-end-memorandum-sure")
    wanted = await scene.business.sees(words(other, "memorandum-end-wanted"))
    for _ in range(2):
        screen = await follow(scene.business, wanted, other, "action-agree-to-end")
        assert other.plain("button-end-memorandum-sure") in screen.labels
    assert (await the_memorandum(service, scene)).stage is MemorandumStage.AGREED, "it asks first"
    await press(scene.business, other, "button-end-memorandum-sure")
    await scene.ngo.sees(words(t, "memorandum-ended"))
    assert (await the_memorandum(service, scene)).stage is MemorandumStage.ENDED
    screen = await follow(scene.business, wanted, other, "action-agree-to-end")
    assert other.plain("button-end-memorandum-sure") not in screen.labels
    assert words(other, "memorandum-stage-ended") in screen.text
    assert times_told(scene.ngo, t, "memorandum-ended") == 1


@pytest.mark.processes
@pytest.mark.one_language
async def test_the_message_of_agreement_leads_to_bringing_the_copy(
    service: Service, language: Language
) -> None:
    scene, ours, _ = await agreed(service, language)
    t, other = service.speaks(language), service.speaks(each(scene, language)[1][1])
    for _ in range(2):
        screen = await follow(scene.ngo, ours, t, "action-bring-copy")
        assert words(t, "memorandum-upload") in screen.text
    await scene.ngo.send_document("scan.png", a_picture("PNG", size=(900, 1200)))
    asked = await scene.ngo.sees(words(t, "memorandum-signing-day"))
    await scene.ngo.press(asked.labels[0])
    await scene.ngo.sees(t.plain("memorandum-copy-scan"))
    uploaded = await scene.business.sees(words(other, "memorandum-copy-uploaded"))
    screen = await follow(scene.ngo, ours, t, "action-bring-copy")
    assert words(t, "memorandum-upload") not in screen.text
    assert any(label.startswith("📎") for label in screen.labels), "where the copy is"
    assert times_told(scene.business, other, "memorandum-copy-uploaded") == 1
    screen = await follow(scene.business, uploaded, other, "action-bring-copy")
    assert words(other, "memorandum-upload") in screen.text


async def with_colleague(service: Service, scene: Scene, language: Language) -> Player:
    """Somebody else represents the business."""
    colleague = await service.participant(language, name="Дана Омар")
    person_id = await service.person_id(colleague)
    async with service.storage() as uow:
        joined = Membership(
            organization_id=scene.business_id,
            person_id=person_id,
            status=MembershipStatus.ACTIVE,
            created_at=service.server.playground.clock.now(),
        )
        await uow[Organizations].add_membership(joined)
        await uow.commit()
    return colleague


@pytest.mark.one_language
async def test_the_message_of_silence_leads_to_another_signatory(
    service: Service, language: Language
) -> None:
    scene = await set_scene(service, language)
    business, theirs = each(scene, language)[1]
    await invite(service, scene, language, third=None, offices=False)
    colleague = await with_colleague(service, scene, theirs)
    other = service.speaks(theirs)
    service.server.playground.clock.advance(timedelta(days=14, hours=1))
    await service.ticked()
    silent = await colleague.sees(words(other, "memorandum-silent-ours"))
    for _ in range(2):
        screen = await follow(colleague, silent, other, "action-replace-signatory")
        assert words(other, "memorandum-successor") in screen.text
    await colleague.press(called("Дана Омар"))
    await colleague.settled()
    await colleague.press(other.plain("button-replace-signatory-sure"))
    await colleague.settled()
    memorandum = await the_memorandum(service, scene)
    assert memorandum.parties[1].signatory_name == "Дана Омар"
    assert len(memorandum.parties[1].signatories) == 2
    await business.sees(words(other, "memorandum-signatory-replaced"))
    await service.perform(scene.ngo, TakeBackMemorandum, memorandum.id)
    screen = await follow(colleague, silent, other, "action-replace-signatory")
    assert words(other, "memorandum-successor") not in screen.text
    assert words(other, "memorandum-stage-taken_back") in screen.text
    assert (await the_memorandum(service, scene)).parties[1].signatory_name == "Дана Омар"
