"""Numbers of memoranda are marked in the text of every page, and nowhere else."""

import pytest

from bot.web.numbers import with_whole_numbers

NUMBER = "ASAR-2026-23-0001"
MARKED = f'<span class="number">{NUMBER}</span>'


@pytest.mark.parametrize("number", [NUMBER, f"{NUMBER}/12", "ASAR-2026-KZ-0012", "ASAR-2026-0001"])
def test_a_number_is_marked_whole_in_any_sentence(number: str) -> None:
    marked = f'<span class="number">{number}</span>'
    assert with_whole_numbers(f"<p>Memorandum {number}.</p>") == f"<p>Memorandum {marked}.</p>"
    assert with_whole_numbers(number) == marked


@pytest.mark.parametrize(
    "page",
    [
        f"<title>Memorandum {NUMBER} · ASAR</title>",
        f'<input value="{NUMBER}">',
        f'<textarea rows="4">\n{NUMBER}</textarea>',
        f'<option value="a">{NUMBER}</option>',
        "<p>ASAR 0.2.0, ASAR</p>",
    ],
)
def test_what_shows_no_tags_is_left_as_it_is(page: str) -> None:
    assert with_whole_numbers(page) == page


def test_two_fields_do_not_hide_what_stands_between_them() -> None:
    field = f"<textarea>{NUMBER}</textarea>"
    assert with_whole_numbers(f"{field}<p>{NUMBER}</p>{field}") == f"{field}<p>{MARKED}</p>{field}"


def test_a_sum_stays_in_one_line() -> None:
    page = '<p title="1\u2009000">1\u2009234\u2009567 of 90\u2009000, 5\u2009km</p>'
    whole = '<p title="1\u2009000">1\u202f234\u202f567 of 90\u202f000, 5\u2009km</p>'
    assert with_whole_numbers(page) == whole
