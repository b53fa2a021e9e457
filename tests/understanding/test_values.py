"""What people type, understood or refused with a reason."""

import json
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.models.errors import InvalidValueError
from bot.understanding.amounts import MAX_TENGE, parse_tenge
from bot.understanding.contacts import parse_email, parse_phone
from bot.understanding.identification import bin_check_digit, parse_bin
from bot.understanding.texts import parse_text

VECTORS: dict[str, Any] = json.loads(
    files("bot.models").joinpath("data", "bin_vectors.json").read_text(encoding="utf-8")
)
digits = st.text("0123456789", min_size=11, max_size=11)


def code_of(parse: Any, *arguments: Any, **options: Any) -> str:
    with pytest.raises(InvalidValueError) as refusal:
        parse(*arguments, **options)
    return refusal.value.code


def outcome(parse: Any, *arguments: Any, **options: Any) -> tuple[Any, str]:
    """What was understood, or the code of the refusal."""
    try:
        return parse(*arguments, **options), ""
    except InvalidValueError as error:
        return None, error.code


@pytest.mark.parametrize("vector", VECTORS["vectors"], ids=lambda vector: vector["value"])
def test_worked_examples(vector: dict[str, Any]) -> None:
    digit = bin_check_digit(vector["value"][:11])
    if vector["valid"]:
        assert digit == int(vector["value"][11])
    is_organizations = vector["valid"] and vector["kind"] == "BIN"
    assert (outcome(parse_bin, vector["value"])[0] == vector["value"]) is is_organizations


@given(digits)
def test_exactly_one_twelfth_digit_fits_or_none(first: str) -> None:
    expected = bin_check_digit(first)
    refused = 0
    for last in "0123456789":
        try:
            parse_bin(first + last)
        except InvalidValueError as error:
            refused += error.code in {"bin-check-digit", "bin-impossible"}
        else:
            assert int(last) == expected
    fits_otherwise = 1 <= int(first[2:4]) <= 12 and first[4] in "456"
    assert refused == ((10 if expected is None else 9) if fits_otherwise else 0)


@given(st.text(max_size=30))
def test_whatever_is_typed_as_a_number_is_a_number_or_a_reason(text: str) -> None:
    found, code = outcome(parse_bin, text)
    if code:
        assert code.startswith("bin-")
    else:
        assert len(found) == 12
        assert parse_bin(found) == found


@pytest.mark.parametrize("written", ["140940023346", "1409 4002 3346", "140940-023346", "№ 140940023346"])
def test_a_number_may_be_written_in_groups(written: str) -> None:
    assert parse_bin(written) == "140940023346"


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("8 701 234 56 78", "+77012345678"),
        ("+7 (701) 234-56-78", "+77012345678"),
        ("7012345678", "+77012345678"),
        ("77012345678", "+77012345678"),
        ("+7 6122 12 34 56", "+76122123456"),
    ],
)
def test_a_phone_of_kazakhstan(typed: str, stored: str) -> None:
    assert parse_phone(typed) == stored


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("+7 495 123 45 67", "phone-foreign"),
        ("+1 202 555 0123", "phone-foreign"),
        ("+998 90 123 45 67", "phone-foreign"),
        ("12", "phone-invalid"),
        ("+7 701 234 56", "phone-length"),
        ("8701555010", "phone-length"),
        ("870155501012", "phone-length"),
        ("", "phone-invalid"),
        ("қоңырау", "phone-invalid"),
    ],
)
def test_a_phone_that_is_none_of_ours(typed: str, code: str) -> None:
    assert code_of(parse_phone, typed) == code


def test_a_phone_one_digit_short_is_told_how_many_there_are() -> None:
    with pytest.raises(InvalidValueError) as refused:
        parse_phone("8701555010")
    assert refused.value.params == {"count": 10}


@given(st.text(max_size=40))
def test_a_phone_is_understood_the_same_again(text: str) -> None:
    try:
        found = parse_phone(text)
    except InvalidValueError:
        return
    assert parse_phone(found) == found
    assert len(found) == 12


@pytest.mark.parametrize(
    ("typed", "tenge"),
    [
        ("2 400 000", 2_400_000),
        ("2\u00a0400\u2009000 ₸", 2_400_000),
        ("2,4 млн", 2_400_000),
        ("2.4M", 2_400_000),
        ("₸2.4M", 2_400_000),
        ("500 мың теңге", 500_000),
        ("500 тыс. тг", 500_000),
        ("1,5 млрд", 1_500_000_000),
        ("1.000.000", 1_000_000),
        ("1,000,000", 1_000_000),
    ],
)
def test_amounts_as_people_write_them(typed: str, tenge: int) -> None:
    assert parse_tenge(typed) == tenge


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("көп", "amount-not-number"),
        ("", "amount-not-number"),
        ("-5", "amount-not-positive"),
        ("0", "amount-not-positive"),
        ("0,5 тг", "amount-not-positive"),
        (str(MAX_TENGE + 1), "amount-too-large"),
    ],
)
def test_amounts_that_cannot_be(typed: str, code: str) -> None:
    assert code_of(parse_tenge, typed) == code


@given(st.integers(1, MAX_TENGE))
def test_an_amount_in_any_grouping_is_the_same(tenge: int) -> None:
    assert parse_tenge(f"{tenge} тг") == tenge
    assert tenge < 1000 or parse_tenge(str(tenge)) == tenge
    assert parse_tenge(f"{tenge:,}".replace(",", "\u2009") + " ₸") == tenge


@given(st.text(max_size=30))
def test_an_amount_is_whole_and_within_limits_or_refused(text: str) -> None:
    tenge, code = outcome(parse_tenge, text)
    assert code.startswith(("amount-", "ambiguous")) if code else 0 < tenge <= MAX_TENGE


@given(st.text(max_size=60))
def test_a_text_is_tidied_once(text: str) -> None:
    tidy, code = outcome(parse_text, text, longest=50)
    if code:
        assert code.startswith("text-")
        return
    assert parse_text(tidy, longest=50) == tidy
    assert len(tidy) <= 50
    assert tidy == tidy.strip()
    assert any(character.isalnum() for character in tidy)


def test_texts_that_are_refused() -> None:
    assert code_of(parse_text, "😀🎉", longest=10) == "text-no-letters"
    assert code_of(parse_text, "я" * 11, longest=10) == "text-too-long"
    assert code_of(parse_text, "я", longest=10, shortest=2) == "text-too-short"


def test_what_cannot_be_seen_is_left_out() -> None:
    assert parse_text("  Үміт\x00\x07 \t\u00a0 қоры\n\n\n\nАтырау ", longest=50) == "Үміт қоры\n\nАтырау"


@pytest.mark.parametrize("typed", ["info@uiym.kz", " a.b@c.org.kz "])
def test_an_address(typed: str) -> None:
    assert parse_email(typed) == typed.strip()


@pytest.mark.parametrize("typed", ["", "uiym.kz", "a@b", "a b@c.kz", "a@" + "b" * 260 + ".kz", "a@@b.kz"])
def test_no_address(typed: str) -> None:
    assert code_of(parse_email, typed) == "email-invalid"
