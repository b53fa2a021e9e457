"""A backer's question on the screens of both sides."""

from datetime import timedelta

import pytest

from bot.models.reference import Language
from bot.use_cases.pitches.answering import AnswerPitch, PitchAnswer
from bot.use_cases.questions.answering import AnswerQuestion
from bot.use_cases.questions.ports import Questions
from tests.handlers.pitches.test_answers import TITLE, set_scene
from tests.handlers.service import Service, shown

WORDS = "Сколько детей придёт в кружок?"
ANSWER = "Қырық бала келеді."


@pytest.mark.every_language
async def test_a_question_is_asked_and_answered(service: Service, language: Language) -> None:
    t = service.speaks(language)
    scene = await set_scene(service, language)
    await scene.backer.press(t.plain("action-pitch-more"))
    await scene.backer.press(t.plain("button-ask-question"))
    await scene.backer.sees(shown(t("question-ask", title=TITLE)))
    await scene.backer.send(f"{WORDS} 8 701 555 01 01")
    sent = await scene.backer.sees(t.plain("question-masked"))
    assert "701" not in sent.text
    await scene.backer.settled()
    assert WORDS in scene.backer.screen.text
    assert t.plain("button-ask-question") not in scene.backer.screen.labels
    asked = await scene.ngo.sees(WORDS)
    assert "Жем" not in asked.text
    assert "701" not in asked.text
    assert asked.labels == [t.plain("action-answer-question")]
    await scene.ngo.press(t.plain("action-answer-question"))
    await scene.ngo.sees(shown(t("question-state-asked")))
    await scene.ngo.send(ANSWER)
    await scene.ngo.sees(shown(t("question-replied", title=TITLE)))
    answered = await scene.backer.sees(ANSWER)
    assert answered.labels == [
        t.plain(f"action-pitch-{name}") for name in ("interested", "later", "decline", "more")
    ]


@pytest.mark.real_time
async def test_questions_stand_with_the_project_and_are_answered_there(service: Service) -> None:
    t = service.speaks(Language.KAZAKH)
    scene = await set_scene(service, Language.KAZAKH)
    await scene.backer.press(t.plain("action-pitch-more"))
    await scene.backer.press(t.plain("button-ask-question"))
    await scene.backer.send(WORDS)
    await scene.ngo.sees(WORDS)
    await service.menu(scene.ngo)
    await scene.ngo.press(t.plain("menu-projects"))
    await scene.ngo.press("1")
    await scene.ngo.press(t.plain("button-standing"))
    await scene.ngo.press(t.plain("button-questions", number=1))
    listed = await scene.ngo.sees(f"1.\u00a0❔ {WORDS}")
    assert listed.labels[0] == "1"
    await scene.ngo.press("1")
    await scene.ngo.sees(shown(t("question-state-asked")))
    await scene.ngo.send_sticker()
    await scene.ngo.sees(t.plain("error-expected-text"))
    await scene.ngo.send("@kilti")
    await scene.ngo.sees(shown(t("error-only-contacts")))
    await scene.ngo.send(ANSWER)
    await scene.ngo.sees(f"1.\u00a0✅ {WORDS}")


async def test_an_old_button_opens_nothing_for_others(service: Service) -> None:
    t = service.speaks(Language.KAZAKH)
    scene = await set_scene(service, Language.KAZAKH)
    await scene.backer.press(t.plain("action-pitch-more"))
    await scene.backer.press(t.plain("button-ask-question"))
    await scene.backer.send(WORDS)
    asked = await scene.ngo.sees(WORDS)
    stolen = asked.inline_buttons[0]["callback_data"]
    theirs = await scene.backer.press_data(scene.backer.screen, stolen)
    assert theirs is None or theirs["text"] in {t.plain("error-not-found"), t.plain("error-forbidden")}


async def test_the_old_message_loses_its_button_when_a_colleague_has_answered(service: Service) -> None:
    t = service.speaks(Language.KAZAKH)
    scene = await set_scene(service, Language.KAZAKH)
    await scene.backer.press(t.plain("action-pitch-more"))
    await scene.backer.press(t.plain("button-ask-question"))
    await scene.backer.send(WORDS)
    asked = await scene.ngo.sees(WORDS)
    async with service.storage() as block:
        (question,) = await block[Questions].open_of_project(scene.project_id)
    await service.perform(scene.ngo, AnswerQuestion, question.id, ANSWER)
    await service.client.move_to(await service.client.now() + timedelta(hours=1))
    await service.ticked()
    await scene.ngo.settled()
    (still,) = [message for message in scene.ngo.messages if message.id == asked.id]
    assert still.labels == []
    assert WORDS in still.text


async def test_below_an_answer_stands_what_leads_on_by_now(service: Service) -> None:
    """The backer has said yes on the card meanwhile: its answer stays in the chat, without the buttons of a pitch."""
    t = service.speaks(Language.RUSSIAN)
    scene = await set_scene(service, Language.RUSSIAN)
    await scene.backer.press(t.plain("action-pitch-more"))
    await scene.backer.press(t.plain("button-ask-question"))
    await scene.backer.send(WORDS)
    await scene.ngo.sees(WORDS)
    async with service.storage() as block:
        (question,) = await block[Questions].open_of_project(scene.project_id)
    await service.perform(scene.ngo, AnswerQuestion, question.id, ANSWER)
    answered = await scene.backer.sees(ANSWER)
    await service.perform(scene.backer, AnswerPitch, question.pitch_id, PitchAnswer.INTERESTED)
    await service.client.move_to(await service.client.now() + timedelta(hours=1))
    await service.ticked()
    await scene.backer.settled()
    (still,) = [message for message in scene.backer.messages if message.id == answered.id]
    assert still.labels == [t.plain("action-pitch-more")]
    assert ANSWER in still.text
