"""Moderators call people where writing did not help, from the summary to what came of it."""

from datetime import timedelta

import pytest

from bot.models.organizations import OrganizationKind
from bot.models.pitches import PitchStatus
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.models.words import Text
from bot.use_cases.people.ports import People
from bot.use_cases.pitches.answering import AcceptInterest
from bot.use_cases.pitches.clocks import CALL_BACKERS
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.projects.changes import WithdrawProject
from playground.people.client import Player
from tests.handlers.called import called
from tests.handlers.pitches.test_answers import TITLE, Scene, pitched, set_scene, status_of
from tests.handlers.service import Service, shown

pytestmark = pytest.mark.one_language

NGO, BACKER = "+77012345678", "+77770001122"
DAY = timedelta(days=1)


async def moderator_of(service: Service, language: Language) -> Player:
    return await service.staff(StaffRole.MODERATOR, language=language, name="Дана")


async def hire(service: Service, person: Player) -> None:
    """Whoever they are besides, they are a moderator from now on."""
    async with service.storage() as uow:
        known = await uow[People].by_account(person.id)
        assert known is not None
        known.assign(StaffRole.MODERATOR)
        await uow.commit()


async def interest_left_alone(service: Service, language: Language) -> Scene:
    """The NGO has not answered a backer for five days."""
    t = service.speaks(language)
    scene = await set_scene(service, language)
    await scene.backer.press(t.plain("action-pitch-interested"))
    await scene.ngo.sees(called("Жем компрессор"))
    await service.client.move_to(await service.client.now() + 5 * DAY)
    await service.ticked()
    return scene


async def project_left_alone(service: Service, language: Language, *, silent: bool = True) -> Scene:
    """Nobody is left to be asked about the project; its one backer was `silent`, or has said no."""
    scene = await set_scene(service, language)
    async with service.storage() as uow:
        pitch = await uow[Pitches].get_for_update((await pitched(service, scene.project_id)).id)
        assert pitch is not None
        now = service.server.playground.clock.now()
        if silent:
            pitch.expire(now)
        else:
            pitch.status = PitchStatus.DECLINED
        await uow.waits.end_all("pitch", [pitch.id], "expired")
        await uow.waits.begin(CALL_BACKERS, scene.project_id, region="KZ-23")
        await uow.commit()
    return scene


async def open_call(service: Service, moderator: Player, queue: str, label: object) -> None:
    await service.open_from_summary(moderator, queue)
    await moderator.press(label)  # type: ignore[arg-type]


@pytest.mark.every_language
async def test_an_ngo_is_called_and_promises_to_answer(service: Service, language: Language) -> None:
    t = service.speaks(language)
    moderator = await moderator_of(service, language)
    scene = await interest_left_alone(service, language)
    await open_call(service, moderator, "calls-to-ngos", called("Болашақ кілті"))
    card = await moderator.sees(NGO)
    assert called("Жем компрессор").search(card.text)
    assert BACKER not in card.text  # the backer's number is nobody's before the yes
    answer = await moderator.press(t.plain("button-call-will-answer"))
    decision = Text("decision-call-will_answer")
    assert answer is not None
    assert answer["text"] == t.plain("call-noted", title=TITLE, decision=decision)
    decided = await moderator.sees(t.plain("call-noted", title=TITLE, decision=decision))
    assert NGO not in decided.text
    await moderator.sees(t.plain("call-queue-empty"))
    await scene.ngo.press(t.plain("action-accept-interest"))
    assert await status_of(service, scene) is PitchStatus.ACCEPTED


async def test_it_is_asked_before_an_ngos_refusal_is_noted(service: Service, language: Language) -> None:
    t = service.speaks(language)
    moderator = await moderator_of(service, language)
    scene = await interest_left_alone(service, language)
    await open_call(service, moderator, "calls-to-ngos", called("Болашақ кілті"))
    await moderator.press(t.plain("button-call-does-not-want"))
    await moderator.press(t.plain("button-back"))
    await moderator.sees(NGO)
    assert await status_of(service, scene) is PitchStatus.INTERESTED
    await moderator.press(t.plain("button-call-does-not-want"))
    await moderator.press(t.plain("button-end-interest"))
    decided = await moderator.sees(t.plain("call-refusal-noted"))
    assert t.plain("action-undo-call-to-ngo") not in decided.labels
    await scene.backer.sees(t.plain("interest-refused", title=TITLE))
    assert await status_of(service, scene) is PitchStatus.REFUSED


async def test_backers_are_called_and_what_was_noted_is_undone(service: Service, language: Language) -> None:
    t = service.speaks(language)
    moderator = await moderator_of(service, language)
    scene = await project_left_alone(service, language)
    await open_call(service, moderator, "calls-to-backers", TITLE[:30])
    card = await moderator.sees(BACKER)
    assert NGO not in card.text
    assert t.plain("button-call-talked") not in card.labels
    await moderator.press(t.plain("button-call-no-answer"))
    await scene.ngo.sees(shown(t("call-backers-none", title=TITLE)).strip())
    await moderator.press(t.plain("action-undo-call-to-backers"))
    await moderator.sees(t.plain("queue-undone", name=TITLE))
    await moderator.press(t.plain("action-open-calls-to-backers"))
    await moderator.press(TITLE[:30])
    again = await moderator.sees(BACKER)
    assert t.plain("button-call-no-answer") in again.labels


async def test_where_no_backer_is_left_the_card_names_the_ngo_and_no_refusal(
    service: Service, language: Language
) -> None:
    t = service.speaks(language)
    moderator = await moderator_of(service, language)
    await project_left_alone(service, language, silent=False)
    await open_call(service, moderator, "calls-to-backers", TITLE[:30])
    card = await moderator.sees(NGO)
    assert not called("Жем компрессор").search(card.text)
    assert t.plain("button-call-does-not-want") not in card.labels
    spoken_to = max(t.plain("call-awaited-next", by="¤").split("¤"), key=len)
    assert spoken_to in card.text, "whoever reads it is the one who calls"
    await moderator.press(t.plain("button-call-talked"))
    await moderator.sees(t.plain("decision-call-talked"))


async def test_of_two_moderators_the_second_reads_that_it_was_noted(
    service: Service, language: Language
) -> None:
    t = service.speaks(language)
    first, second = [await moderator_of(service, language) for _ in range(2)]
    await interest_left_alone(service, language)
    for one in (first, second):
        await open_call(service, one, "calls-to-ngos", called("Болашақ кілті"))
        await one.sees(NGO)
    await first.press(t.plain("button-call-no-answer"))
    answer = await second.press(t.plain("button-call-will-answer"))
    assert answer is not None
    assert answer["text"] == t.plain("error-call-made")
    await second.sees(t.plain("decision-call-no_answer"))


@pytest.mark.parametrize("closed", [True, False], ids=["withdrawn", "answered"])
async def test_what_was_settled_meanwhile_is_said_in_a_sentence(
    service: Service, language: Language, closed: bool
) -> None:
    t = service.speaks(language)
    moderator = await moderator_of(service, language)
    scene = await interest_left_alone(service, language)
    await open_call(service, moderator, "calls-to-ngos", called("Болашақ кілті"))
    await moderator.sees(NGO)
    if closed:
        await service.perform(scene.ngo, WithdrawProject, scene.project_id)
    else:
        await service.perform(scene.ngo, AcceptInterest, (await pitched(service, scene.project_id)).id)
    answer = await moderator.press(t.plain("button-call-no-answer"))
    assert answer is not None
    assert answer["text"] == t.plain("error-call-settled")
    seen = await moderator.sees(t.plain("queue-not-waiting"))
    assert NGO not in seen.text
    await service.ticked()
    await moderator.sees(shown(t("briefing-done")))


async def test_whose_matter_it_is_reads_a_sentence_and_no_number(
    service: Service, language: Language
) -> None:
    t = service.speaks(language)
    scene = await interest_left_alone(service, language)
    await hire(service, scene.ngo)
    await service.menu(scene.ngo)
    await service.open_from_summary(scene.ngo, "calls-to-ngos")
    answer = await scene.ngo.press(called("Болашақ кілті"))
    assert answer is not None
    assert answer["text"] == t.plain("error-decision-on-own")
    await scene.ngo.settled()
    await scene.ngo.press(t.plain("button-back"))


async def test_a_state_bodys_staff_see_nothing_of_it(service: Service, language: Language) -> None:
    t = service.speaks(language)
    await interest_left_alone(service, language)
    official, _ = await service.representative(
        OrganizationKind.STATE, language, region="KZ-10", settlement="Ақтөбе"
    )
    await hire(service, official)
    await service.menu(official)
    labels = " ".join(official.screen.labels)
    assert t.plain("menu-calls-to-ngos") not in labels
    await service.ticked()
    await official.settled()
    assert not any(t.plain("action-open-calls-to-ngos") in message.labels for message in official.messages)
    await official.press_data(official.screen, "open-calls-to-ngos:0")
    await official.sees(t.plain("call-queue-empty"))
