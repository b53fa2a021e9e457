"""How deeds read, and the steps of the clock at which they are done."""

from datetime import datetime

import pytest

from playground.proof.deeds import HANDS, SHOWN, Deed, Kind
from playground.proof.hands import OF_A_PERSON
from playground.proof.walk import next_step
from playground.world.clock import HOME

MOMENT = datetime(2027, 2, 2, 10, 0, tzinfo=HOME)


@pytest.mark.parametrize("kind", Kind)
def test_every_deed_reads_in_every_language(kind: Kind) -> None:
    texts = {Deed(MOMENT, kind, "Kamila", 2006, amount=3).text(language) for language in ("kk", "ru", "en")}
    assert len(texts) == 3
    assert all("{" not in text for text in texts)
    of_nobody = kind is Kind.KILL or (kind in HANDS and kind not in (Kind.BY_HAND, *OF_A_PERSON.values()))
    assert of_nobody or all("Kamila" in text or "3" in text for text in texts)


def test_of_a_long_deed_the_beginning_is_listed() -> None:
    path = tuple(f"«{number}»" for number in range(SHOWN + 5))
    text = Deed(MOMENT, Kind.FILL_IN, "Kamila", 2006, path).text("en")
    assert f"«{SHOWN - 1}»" in text
    assert f"«{SHOWN}»" not in text
    assert text.endswith("… (+5)")


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2027-02-02 09:55:00", "2027-02-02 10:00"),
        ("2027-02-02 10:00:00", "2027-02-02 10:10"),
        ("2027-02-02 10:03:17", "2027-02-02 10:10"),
        ("2027-02-02 19:51:00", "2027-02-03 09:00"),
        ("2027-02-02 23:59:59", "2027-02-03 09:00"),
        ("2027-02-03 03:20:00", "2027-02-03 09:00"),
    ],
)
def test_deeds_begin_at_full_steps_of_the_day(now: str, expected: str) -> None:
    step = next_step(datetime.fromisoformat(now).replace(tzinfo=HOME))
    assert step == datetime.fromisoformat(expected).replace(tzinfo=HOME)
