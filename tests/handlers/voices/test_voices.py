"""After the last word: the poster comes into the chat, hangs, and what people there say is read."""

from typing import Any

import pytest

from bot.models.reference import Language
from bot.models.voices import VoicePoint
from bot.presenting.translator import Translator
from bot.use_cases.progress.stages import CompleteProject, StartProject, TakeBackCompletion
from bot.use_cases.voices.ports import VoicePoints
from tests.handlers.memoranda.memorandum_scene import tap, words
from tests.handlers.progress.progress_scene import WORDS, Supported, supported
from tests.handlers.service import Service
from tests.handlers.voices.people_there import answer


async def completed(service: Service, language: Language) -> Supported:
    at = await supported(service, language)
    await service.perform(at.scene.ngo, StartProject, at.scene.project_id)
    await service.perform(at.scene.ngo, CompleteProject, at.scene.project_id, WORDS)
    await service.ticked()
    return at


async def point_of(service: Service, at: Supported) -> VoicePoint:
    async with service.storage() as block:
        point: Any = await block[VoicePoints].of_project(at.scene.project_id)
        assert point is not None
        return point


@pytest.mark.every_language
async def test_the_poster_comes_hangs_and_people_are_heard(service: Service, language: Language) -> None:
    at = await completed(service, language)
    ngo, business = at.scene.ngo, at.scene.business
    t: Translator = service.speaks(language)
    theirs = service.speaks(at.business_speaks)
    asked = await ngo.sees(words(t, "voices-poster-asked"))
    assert asked.document is not None
    await ngo.press_data(asked, tap(asked, t, "action-poster-hangs"))
    await ngo.sees(words(t, "poster-you-hung-again"))
    for said in ("works", "works", "partly", "not_there"):
        await answer(service, await point_of(service, at), said)
    await business.settled()
    assert all(words(theirs, "voices-heard") not in message.text for message in business.messages)
    await answer(service, await point_of(service, at), "works")
    for person, speaks in ((ngo, t), (business, theirs)):
        heard = await person.sees(
            speaks.plain("voices-tally", works=3, partly=1, not_there=1).split(" · ")[0]
        )
        await person.press_data(heard, tap(heard, speaks, "action-open-voices"))
        await person.sees(speaks.plain("voices-tally", works=3, partly=1, not_there=1))


@pytest.mark.real_time
async def test_a_poster_is_taken_from_the_screen(service: Service, language: Language) -> None:
    at = await completed(service, language)
    ngo, t = at.scene.ngo, service.speaks(language)
    asked = await ngo.sees(words(t, "voices-poster-asked"))
    await ngo.press_data(asked, tap(asked, t, "action-open-voices"))
    await ngo.sees(t.plain("voices-few"))
    await ngo.press(t.plain("button-poster"))
    sent = await ngo.sees(words(t, "voices-poster-caption"))
    assert sent.document is not None
    await ngo.settled()
    assert t.plain("voices-few") in ngo.screen.text
    await ngo.press(t.plain("action-poster-hangs"))
    await ngo.settled()
    assert t.plain("action-poster-hangs") not in ngo.screen.labels


async def test_what_goes_on_is_not_to_be_judged(service: Service, language: Language) -> None:
    at = await completed(service, language)
    ngo, t = at.scene.ngo, service.speaks(language)
    asked = await ngo.sees(words(t, "voices-poster-asked"))
    await service.perform(ngo, TakeBackCompletion, at.scene.project_id)
    await ngo.press_data(asked, tap(asked, t, "action-poster-hangs"))
    await ngo.settled()
    assert not (await point_of(service, at)).open
