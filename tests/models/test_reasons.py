"""Reasons are stored as text, and what was stored before there were ready ones still reads."""

import pytest

from bot.models.reasons import READY, Occasion, Ready, Reason, reason_in_words
from bot.models.reference import Language
from bot.models.words import Text, WrittenIn


@pytest.mark.parametrize("ready", ["", *Ready])
@pytest.mark.parametrize("words", ["", "Проверьте БИН.", "a b"])
def test_what_is_stored_is_read_again(ready: str, words: str) -> None:
    reason = Reason(ready, words, Language.RUSSIAN)
    assert Reason.read(reason.stored) == reason


@pytest.mark.parametrize(
    "old", ["", "Смета не объяснена", "budget-unclear", "Ескі\nекі жолды", "a\nxx\nb", "x\nru\nb"]
)
def test_a_reason_of_before_is_shown_as_it_is(old: str) -> None:
    assert reason_in_words(old) == old


def test_own_words_carry_their_language() -> None:
    original = WrittenIn(Language.RUSSIAN)
    own = {"words": "Проверьте.", "original": original}
    assert reason_in_words(Reason("", "Проверьте.", Language.RUSSIAN).stored) == Text("reason-own", own)
    both = reason_in_words(Reason(Ready.REPEATS, "Проверьте.", Language.RUSSIAN).stored)
    assert both == Text("reason-with-words", {"ready": Text("reason-ready-repeats"), **own})


def test_each_occasion_has_reasons_and_each_reason_an_occasion() -> None:
    assert set(READY) == set(Occasion)
    assert {ready for group in READY.values() for ready in group} == set(Ready)
    assert all(len(set(group)) == len(group) for group in READY.values())
