"""What people of the crowd do, before any bot: no kind of request is forgotten, and all follows from the seed."""

from collections.abc import Collection
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from playground.crowd import feed
from playground.crowd.buttons import is_screen, requests_in
from playground.crowd.characters import CLOSES, DELAYS, OPENS, answers_at, chance
from playground.crowd.deeds import WALKS
from playground.crowd.requests import LEFT_ALONE, TABLE, button_of, row_of
from playground.crowd.words import WORDS
from playground.world.clock import HOME

STORED = Path(__file__).parents[2] / "snapshots" / "stored.txt"
STAFF_ALONE = {
    *("open-access-review", "open-calls-about-pledges", "undo-call-about-pledge"),
    *("open-calls-about-language", "open-calls-to-backers", "open-calls-to-ngos"),
    *(
        "open-change-review",
        "open-fair",
        "open-free-will",
        "open-memorandum-help",
        "open-project-review",
        "open-promises",
    ),
    *("open-unrepresented", "open-verification", "open-voice-review", "undo-voice-review"),
    *("undo-access-review", "undo-call-about-language", "undo-call-about-promise", "undo-call-to-backers"),
    *("undo-call-to-ngo", "undo-change-review", "undo-project-review", "undo-role", "undo-verification"),
}
"""Buttons that only moderators, organisers and administrators get; no one of the crowd is any of these."""
DEEDS = sorted({deed for row in TABLE for deed in row.deeds if deed})
NOON = datetime(2026, 11, 30, 12, tzinfo=HOME).timestamp()


def stored_names() -> set[str]:
    lines = STORED.read_text("utf-8").splitlines()
    return {line.removeprefix("button ") for line in lines if line.startswith("button ")}


def test_of_each_button_that_people_get_it_is_said_what_the_crowd_does_or_why_not() -> None:
    pressed = {row.known_by for row in TABLE} | {button_of(deed) for deed in DEEDS}
    assert stored_names() - pressed - set(LEFT_ALONE) - STAFF_ALONE == set()
    assert pressed & set(LEFT_ALONE) == set()
    assert pressed & STAFF_ALONE == set()


def test_each_button_of_staff_is_one_that_the_bot_has() -> None:
    assert STAFF_ALONE - stored_names() == set()
    assert set(LEFT_ALONE) - stored_names() == set()


@pytest.mark.parametrize("deed", DEEDS)
def test_each_deed_is_told_in_three_languages(deed: str) -> None:
    told = feed.line(deed, "Мақсат")
    assert set(told) == {"kk", "ru", "en"}
    assert all(line.startswith("Мақсат ") and len(line) > len("Мақсат ") for line in told.values())


def test_each_walk_is_one_of_a_deed_and_has_words_in_three_languages() -> None:
    assert set(WALKS) <= set(DEEDS)
    said = {walk.says for walk in WALKS.values() if walk.says}
    assert said == set(WORDS)
    assert all(set(words) == {"kk", "ru", "en"} and all(words.values()) for words in WORDS.values())


@pytest.mark.parametrize("character", [*DELAYS, "silent"])
def test_a_character_answers_in_its_own_time_by_day_and_the_same_again(character: str) -> None:
    for hour in range(0, 24 * 7, 5):
        asked_at = NOON + hour * 3600
        at = answers_at(character, asked_at, chance(1, hour))
        if character == "silent":
            assert at is None
            continue
        assert at is not None
        shortest, longest = DELAYS[character]
        night = timedelta(hours=24 - CLOSES + OPENS, minutes=90).total_seconds()
        assert asked_at + shortest <= at <= asked_at + longest + night
        assert OPENS <= datetime.fromtimestamp(at, HOME).hour < CLOSES
        assert answers_at(character, asked_at, chance(1, hour)) == at


def deeds_of(known_by: str, offered: Collection[str], character: str) -> list[str]:
    row = row_of(TABLE, offered, "business")
    assert row is not None
    assert row.known_by == known_by
    return [row.choose(offered, character, chance(1, number)) for number in range(400)]


def test_somebody_choosy_refuses_more_often_than_they_agree_and_asks_more() -> None:
    offered = ("pitch-interested", "pitch-later", "pitch-decline", "pitch-more")
    usual = deeds_of("pitch-interested", offered, "quick")
    choosy = deeds_of("pitch-interested", offered, "choosy")
    assert usual.count("pitch-interested") > usual.count("pitch-decline")
    assert choosy.count("pitch-interested") < choosy.count("pitch-decline")
    assert choosy.count("pitch-more.ask") > usual.count("pitch-more.ask")
    assert "ask-language" not in usual, "nobody presses what is not there"


def test_the_buttons_of_a_screen_are_no_request() -> None:
    def message(*datas: str) -> dict[str, object]:
        return {
            "reply_markup": {"inline_keyboard": [[{"text": "…", "callback_data": data}] for data in datas]}
        }

    notification = message("pitch-interested:7", "pitch-later:7")
    assert {name: button.value for name, button in requests_in(notification).items()} == {
        "pitch-interested": "7",
        "pitch-later": "7",
    }
    screen = message("Ab12cd\x1dtake_place:0", "Ab12cd\x1d!propose-meeting:7")
    assert is_screen(screen)
    assert requests_in(screen) == {}
    assert not is_screen(notification)
