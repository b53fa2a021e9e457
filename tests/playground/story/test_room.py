"""The story on the server: played, paused, done by hand, out of order, by two tabs, over restarts."""

import asyncio
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest

from playground.people.client import Player
from playground.server import RunningServer, running
from playground.story.acts import Chapter, Step, clock
from playground.story.cast import ERLAN, GULNUR
from playground.story.room import story_room
from tests.playground.story.conftest import Heard, Page, talking, telling, ticked, titled

ALL = ["greet", "name", "other"]


async def player(tab: Page, identifier: int) -> Player:
    return next(person for person in await tab.people() if person.id == identifier)


@pytest.mark.usefixtures("bot_talks")
async def test_the_story_plays_to_its_end_and_says_so(tab: Page, heard: Heard):
    before = await tab.story()
    assert (before["state"], before["now"]["label"]) == ("stopped", "/start")
    await tab.do("play")
    told = await tab.plays_to("done")
    assert ticked(told) == ALL
    assert all(chapter["done"] for chapter in told["chapters"])
    assert told["now"] is None
    assert heard.words == ["/start", "Гүлнұр", "/start"]


@pytest.mark.usefixtures("bot_talks")
async def test_two_tabs_that_press_play_play_it_once(tab: Page, stage: RunningServer, heard: Heard):
    async with Page(stage.url) as other:
        await asyncio.gather(tab.do("play"), other.do("play"))
        assert await tab.plays_to("done") == await other.plays_to("done")
    assert (heard.words, heard.presses) == (["/start", "Гүлнұр", "/start"], 1)


@pytest.mark.usefixtures("bot_talks")
async def test_a_step_is_one_act_and_then_it_waits(tab: Page, heard: Heard):
    await tab.do("step")
    told = await tab.plays_to("paused")
    assert heard.words == ["/start"]
    assert ticked(told) == []
    assert told["now"] | {"hint": ""} == {
        "person_id": GULNUR.id,
        "act": "press",
        "label": "Иә",
        "message_id": 2,
        "hint": "",
        "step": "greet",
    }
    await tab.do("step")
    assert ticked(await tab.story_when(lambda told: told["state"] == "paused" and ticked(told))) == ["greet"]
    assert heard.presses == 1


async def test_a_step_that_is_done_is_not_played_again_when_its_screens_come_once_more(heard: Heard):
    """They do while its last message is still being read: the same screens are shown again and again."""
    async with telling(pace=50) as stage, talking(stage, heard), Page(stage.url) as tab:
        await tab.do("step")
        await tab.story_when(lambda told: told["now"]["label"] == "Иә")
        await tab.do("step")
        await tab.story_when(ticked)
        gulnur = await player(tab, GULNUR.id)
        await gulnur.send("/start")
        await gulnur.sees("Сәлем")
        await tab.do("step")
        await tab.story_when(lambda told: len(ticked(told)) == 2)
    assert (heard.words, heard.presses) == (["/start", "/start", "Гүлнұр"], 1)


@pytest.mark.usefixtures("bot_talks")
async def test_after_a_chapter_that_was_played_the_next_step_leads_beyond_it(tab: Page, heard: Heard):
    await tab.do("play", chapter="first")
    assert ticked(await tab.plays_to("paused")) == ["greet", "name"]
    await tab.do("step")
    assert ticked(await tab.story_when(lambda told: "other" in ticked(told))) == ALL
    assert heard.words == ["/start", "Гүлнұр", "/start"]


@pytest.mark.usefixtures("bot_talks")
async def test_a_chapter_is_played_to_its_end(tab: Page):
    await tab.do("play", chapter="first")
    told = await tab.plays_to("paused")
    assert ticked(told) == ["greet", "name"]


async def test_faster_goes_round_and_slower_goes_back(tab: Page):
    assert [(await tab.do("faster"))["speed"] for _ in range(3)] == [2, 4, 1]
    assert [(await tab.do("slower"))["speed"] for _ in range(2)] == [4, 2]


@pytest.mark.usefixtures("bot_talks")
async def test_by_hand_steps_are_ticked_in_whatever_order_and_with_whatever_words(tab: Page):
    erlan, gulnur = await player(tab, ERLAN.id), await player(tab, GULNUR.id)
    await erlan.send("/start")
    told = await tab.story_when(ticked)
    assert ticked(told) == ["other"], "a step done out of order is ticked, those before it stay open"
    assert told["now"]["person_id"] == GULNUR.id
    await gulnur.send("/start")
    await gulnur.press("Иә")
    told = await tab.story_when(lambda told: len(ticked(told)) == 2)
    assert (told["now"]["act"], told["now"]["label"]) == ("say", "Гүлнұр")
    await gulnur.send("Айгүл")
    assert ticked(await tab.story_when(lambda told: len(ticked(told)) == 3)) == ALL


@pytest.mark.usefixtures("bot_talks")
async def test_the_message_is_named_below_which_to_press(tab: Page):
    """And none before it has come."""
    gulnur = await player(tab, GULNUR.id)
    assert (await tab.story())["now"]["message_id"] is None
    await gulnur.send("/start")
    told = await tab.story_when(lambda told: told["now"]["act"] == "press" and told["now"]["message_id"])
    newest = gulnur.screen
    assert (told["now"]["label"], told["now"]["message_id"]) == ("Иә", newest.id)
    await gulnur.send("/start")
    await tab.story_when(
        lambda told: told["now"]["message_id"] == gulnur.screen.id and gulnur.screen.id > newest.id
    )


@pytest.mark.usefixtures("bot_talks")
async def test_played_after_some_of_it_was_done_by_hand_it_goes_on_from_there(tab: Page, heard: Heard):
    gulnur = await player(tab, GULNUR.id)
    await gulnur.send("/start")
    await gulnur.press("Иә")
    await tab.story_when(ticked)
    await tab.do("play")
    await tab.plays_to("done")
    assert (heard.words, heard.presses) == (["/start", "Гүлнұр", "/start"], 1)


@pytest.mark.usefixtures("bot_talks")
async def test_the_reader_is_told_in_their_language_what_to_press_in_the_persons(tab: Page):
    await tab.do("step")
    await tab.plays_to("paused")
    hints = [(await tab.story(language))["now"]["hint"] for language in ("kk", "ru", "en")]
    assert hints == [
        "Гүлнұр болып «Иә» батырмасын басыңыз.",
        "За Гүлнұр нажмите «Иә».",
        "As Гүлнұр, press “Иә”.",
    ]
    assert (await tab.story("ru"))["chapters"][0]["title"] == "Бірінші (ru)"


async def test_who_has_changed_languages_is_told_in_the_new_one(
    tab: Page, stage: RunningServer, heard: Heard
):
    async with talking(stage, heard):
        gulnur = await player(tab, GULNUR.id)
        await gulnur.set_language("en")
        await gulnur.send("/start")
        await gulnur.press("Иә")
        told = await tab.story_when(ticked)
    assert told["now"]["label"] == "Gulnur"


async def test_what_cannot_be_done_stops_the_story_with_one_sentence(heard: Heard):
    heard.silent = True
    async with telling(patience=0.3) as stage, talking(stage, heard), Page(stage.url) as tab:
        await tab.do("play")
        told = await tab.plays_to("stopped")
        assert told["trouble"] == (
            "Гүлнұр was waiting for “Атыңыз кім”, which did not come. Do this step by hand, or start over."
        )
        heard.silent = False
        await (await player(tab, GULNUR.id)).press("Иә")
        await tab.do("play")
        told = await tab.plays_to("done")
        assert told["trouble"] is None


async def test_a_button_that_is_gone_is_named(heard: Heard):
    async with telling(patience=0.3) as stage, talking(stage, heard), Page(stage.url) as tab:
        await tab.do("step")
        await tab.plays_to("paused")
        message = stage.playground.world.messages[GULNUR.id]
        for stored in message.values():
            stored.deleted = True
        await tab.do("play")
        told = await tab.story_when(lambda told: told["state"] == "stopped", "ru")
        assert told["trouble"].startswith("Гүлнұр не находит кнопку «Иә».")


async def test_a_bot_that_is_away_is_waited_for_and_nothing_is_done_twice(
    tab: Page, stage: RunningServer, heard: Heard
):
    async with talking(stage, heard):
        await tab.do("step")
        await tab.plays_to("paused")
    await tab.do("play")
    told = await tab.plays_to("waiting")
    assert told["trouble"] == "The bot is away; the story goes on when it is back."
    assert told["now"]["label"] == "Иә"
    async with talking(stage, heard):
        assert ticked(await tab.plays_to("done")) == ALL
    assert (heard.words, heard.presses) == (["/start", "Гүлнұр", "/start"], 1)


async def test_a_restarted_server_goes_on_in_mid_story(tmp_path: Path, heard: Heard):
    state = tmp_path / "playground.json"
    async with telling(state=state) as stage, Page(stage.url) as tab:
        async with talking(stage, heard):
            await tab.do("step")
            await tab.plays_to("paused")
        await tab.do("play")
        await tab.plays_to("waiting")
    async with telling(state=state) as stage, Page(stage.url) as tab, talking(stage, heard):
        assert ticked(await tab.plays_to("done")) == ALL
    assert (heard.words, heard.presses) == (["/start", "Гүлнұр", "/start"], 1)


async def test_pause_holds_the_story_and_play_goes_on(heard: Heard):
    async with telling(pace=50) as stage, talking(stage, heard), Page(stage.url) as tab:
        await tab.do("play")
        await tab.story_when(lambda told: told["now"]["label"] == "Иә")
        assert (await tab.do("pause"))["state"] == "paused"
        await tab.settled()
        assert heard.presses == 0


async def test_paused_while_a_button_is_looked_for_it_is_pressed_when_the_story_goes_on(heard: Heard):
    async with telling(patience=5) as stage, talking(stage, heard), Page(stage.url) as tab:
        await tab.do("step")
        await tab.plays_to("paused")
        hidden = [*stage.playground.world.messages[GULNUR.id].values()]
        for message in hidden:
            message.deleted = True
        await tab.do("play")
        await tab.story_when(lambda told: told["state"] == "playing")
        await tab.do("pause")
        for message in hidden:
            message.deleted = False
        await tab.do("play")
        told = await tab.plays_to("done")
        assert (told["trouble"], heard.presses) == (None, 1)


@pytest.mark.parametrize(
    "body", [{}, {"do": "dance"}, {"do": "play", "chapter": "no"}, {"do": "play", "language": "kz"}, ["play"]]
)
async def test_what_is_not_understood_is_refused(tab: Page, body: object):
    async with aiohttp.ClientSession() as session, session.post(tab.url + "/api/story", json=body) as answer:
        assert answer.status == 400
    assert (await tab.story())["state"] == "stopped"


async def test_other_pages_in_the_browser_cannot_play(tab: Page):
    foreign = {"Origin": "https://example.org"}
    async with (
        aiohttp.ClientSession(headers=foreign) as session,
        session.post(tab.url + "/api/story", json={"do": "play"}) as answer,
    ):
        assert answer.status == 403
    async with (
        aiohttp.ClientSession() as session,
        session.post(tab.url + "/api/story", data={"do": "play"}) as answer,
    ):
        assert answer.status == 415
    assert (await tab.story())["state"] == "stopped"


async def test_people_come_in_when_the_story_needs_them(heard: Heard):
    async with telling(people=(GULNUR,)) as stage, talking(stage, heard), Page(stage.url) as tab:
        assert [person.id for person in await tab.people()] == [GULNUR.id]
        await tab.do("play", chapter="first")
        await tab.plays_to("paused")
        erlan = await player(tab, ERLAN.id)
        assert erlan.data["shown"]
        assert erlan.data["role_hint"]["en"] == "Entrepreneur"


@pytest.mark.parametrize("deed", ["play", "step"])
async def test_nothing_is_played_while_everything_begins_anew(tab: Page, stage: RunningServer, deed: str):
    stage.playground.turn("preparing")
    async with (
        aiohttp.ClientSession() as session,
        session.post(tab.url + "/api/story", json={"do": deed}) as answer,
    ):
        assert answer.status == 409
    assert (await tab.story())["state"] == "stopped"


async def test_a_clock_that_cannot_go_so_far_is_told():
    far = Step("far", titled("Он жыл"), titled("Ұзақ"), (clock(lambda now: now.now + timedelta(days=4000)),))
    room = story_room((Chapter("end", titled("Соңы"), titled("Бір қадам"), (far,)),), pace=0)
    async with running(rooms=[room]) as stage, Page(stage.url) as tab:
        await tab.do("play")
        told = await tab.plays_to("stopped")
        assert told["trouble"] == "The clock has gone too far for this step. Start over."
        assert ticked(told) == []


async def test_starting_over_begins_the_story_anew(tab: Page, stage: RunningServer, heard: Heard):
    async with talking(stage, heard):
        await tab.do("play")
        await tab.plays_to("done")
        for lay_down in stage.playground.before_start_over:
            await lay_down()
        stage.playground.begin_anew()
        told = await tab.story()
    assert (told["state"], ticked(told)) == ("stopped", [])
    assert told["now"]["label"] == "/start"
