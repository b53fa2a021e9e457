"""What people have left at the place of a project comes to a moderator, who lets it be shown, or not, and undoes it."""

from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.models.voices import Shown
from bot.use_cases.kernel.identity import VisitorIdentity
from bot.use_cases.kernel.ports import Identity
from bot.use_cases.voices.adding import AddToVoice
from bot.use_cases.voices.ports import VoicePoints, Voices
from playground.people.client import Player
from tests.handlers.memoranda.memorandum_scene import tap, words
from tests.handlers.progress.progress_scene import Supported
from tests.handlers.service import Service
from tests.handlers.voices.people_there import answer_and_token
from tests.handlers.voices.test_voices import completed, point_of

WORDS = "Балам сенбі сайын үйірмеге барады."


def a_photo() -> bytes:
    into = BytesIO()
    Image.new("RGB", (320, 240), "teal").save(into, "JPEG")
    return into.getvalue()


async def left_there(service: Service, at: Supported, said: str = WORDS, photo: bytes = b"") -> None:
    point = await point_of(service, at)
    token = await answer_and_token(service, point, "works")
    async with service.container({Identity: VisitorIdentity(Language.KAZAKH)}) as scope:
        await (await scope.get(AddToVoice))(point.code, token, said, photo)


async def shown(service: Service, at: Supported) -> list[Shown]:
    async with service.storage() as block:
        point: Any = await block[VoicePoints].of_project(at.scene.project_id)
        return [voice.shown for voice in await block[Voices].with_words(point.id)]


async def moderator_at(service: Service, language: Language) -> Player:
    return await service.staff(StaffRole.MODERATOR, language=language)


@pytest.mark.every_language
async def test_it_is_looked_at_shown_and_undone(service: Service, language: Language) -> None:
    at = await completed(service, language)
    await left_there(service, at, photo=a_photo())
    moderator, t = await moderator_at(service, language), service.speaks(language)
    await service.open_queue(moderator, "voice-review")
    await moderator.press("Ауыл")
    await moderator.sees(WORDS)
    await moderator.press(t.plain("button-voice-photo"))
    sent = await moderator.sees(WORDS)
    assert any(message.photo for message in moderator.messages)
    assert sent.labels
    await moderator.press(t.plain("button-show-voice"))
    line = await moderator.sees(words(t, "voice-you-showed"))
    assert await shown(service, at) == [Shown.SHOWN]
    await moderator.settled()
    await moderator.press_data(line, tap(line, t, "action-undo-voice-review"))
    await moderator.settled()
    assert await shown(service, at) == [Shown.WAITS]


async def test_what_is_not_to_be_seen_is_not_shown(service: Service, language: Language) -> None:
    at = await completed(service, language)
    await left_there(service, at)
    moderator, t = await moderator_at(service, language), service.speaks(language)
    await service.open_queue(moderator, "voice-review")
    await moderator.press("Ауыл")
    await moderator.sees(WORDS)
    assert t.plain("button-voice-photo") not in moderator.screen.labels
    await moderator.press(t.plain("button-hide-voice"))
    await moderator.sees(words(t, "voice-you-hid"))
    assert await shown(service, at) == [Shown.HIDDEN]
