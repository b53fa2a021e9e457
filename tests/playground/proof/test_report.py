"""The report of a fault says how to see it again, and names no contact."""

from datetime import datetime
from pathlib import Path

import pytest

from playground.proof.deeds import HANDS, Deed, Kind
from playground.proof.report import Fault, without_contacts
from playground.world.clock import HOME

MOMENT = datetime(2027, 2, 2, 10, 0, tzinfo=HOME)
LEDGER = {
    "asked": 3,
    "ended": 1,
    "waiting": 1,
    "overdue": 0,
    "silent": 1,
    "rows": [
        {"id": 1, "state": "ended", "what": "Pitch one", "whom": "a backer", "since": "2027-02-01"},
        {"id": 2, "state": "silent", "what": "Pitch two", "whom": "a backer", "since": "2027-02-02"},
    ],
}


def fault(tmp_path: Path, *deeds: Deed) -> str:
    log = tmp_path / "bot.log"
    log.write_text("starts\n" * 100 + "```\nlast word of dana@example.kz, +7 701 000 0001\n", "utf-8")
    return Fault(7, deeds, LEDGER, log).in_words()


def test_it_tells_the_seed_the_deeds_the_silent_rows_and_how_to_repeat_it(tmp_path: Path) -> None:
    words = fault(tmp_path, Deed(MOMENT, Kind.KILL), Deed(MOMENT, Kind.JUMP, amount=60))
    assert "make proof SEED=7 DEEDS=1" in words
    assert "1. 2027-02-02 10:00 The bot's process is killed" in words
    assert "Pitch two" in words
    assert "Pitch one" not in words, "what has ended is no fault"
    assert "by hand" not in words


@pytest.mark.parametrize("kind", sorted(HANDS))
def test_deeds_by_hand_are_told_and_that_the_command_does_not_repeat_them(tmp_path: Path, kind: Kind) -> None:
    words = fault(tmp_path, Deed(MOMENT, Kind.KILL), Deed(MOMENT, kind, "Kamila", 2006, amount=3))
    assert "DEEDS=1" in words, "the walk does what it has drawn"
    assert "2. 2027-02-02 10:00 By hand" in words
    assert "the command repeats the rest alone" in words


def test_days_between_the_deeds_are_told_because_the_command_does_not_repeat_them(tmp_path: Path) -> None:
    walk, days = Deed(MOMENT, Kind.KILL), Deed(MOMENT, Kind.JUMP, amount=60)
    assert "Days passed between" in fault(tmp_path, walk, days, walk)
    assert "Days passed between" not in fault(tmp_path, walk, walk, days)


def test_what_was_pressed_comes_without_contacts(tmp_path: Path) -> None:
    """A form offers what it knows of somebody on its buttons, their telephone too."""
    pressed = ("«+7 701 555 01 01»", "«aigerim@example.kz»")
    words = fault(tmp_path, Deed(MOMENT, Kind.FILL_IN, "Kamila", 2006, pressed))
    assert "Kamila fills in a form: «…» → «…»" in words


def test_the_bots_last_words_come_without_contacts(tmp_path: Path) -> None:
    words = fault(tmp_path)
    assert "last word of …, …" in words
    assert words.count("```") == 2, "what the bot says does not end the block that holds it"
    assert words.count("starts") < 100


@pytest.mark.parametrize(
    "contact",
    [
        "a.b@example.kz",
        "@gulnur_demo",
        "+7 (701) 000-00-01",
        "8 (701) 000-00-01",
        "8 701 000 00 01",
        "87010000001",
        "140940023346",
    ],
)
def test_a_contact_is_left_out_of_a_line(contact: str) -> None:
    assert without_contacts(f"told {contact} twice") == "told … twice"


def test_times_and_numbers_of_records_stay() -> None:
    line = "2027-02-02 10:00:01 update_id=1234567 took 0.25 s"
    assert without_contacts(line) == line
