"""Names, lines and looks: what holds of whatever is typed."""

import unicodedata
from collections.abc import Callable
from datetime import date
from functools import partial

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.handlers.widgets.options import region_options
from bot.models import reference
from bot.models.errors import InvalidValueError
from bot.understanding.choices import chosen
from bot.understanding.contacts import parse_email, parse_phone
from bot.understanding.identification import (
    bin_check_digit,
    parse_bin,
    refuse_personal_number,
    require_registered,
)
from bot.understanding.legal_forms import spellings
from bot.understanding.links import has_live, leads_away
from bot.understanding.looks import looks, mixed_word, with_one_script_a_word
from bot.understanding.names import names_an_office, parse_name, parse_person_name
from bot.understanding.organization_names import (
    parse_organization_name,
)
from bot.understanding.regions import called
from bot.understanding.texts import parse_line, parse_text
from tests.understanding.test_values import outcome

ANYTHING = st.text(max_size=60) | st.text(
    "аАaAеEкkхxіiңүҚ \n\u2028\u202e\u200d\ufe0f❤👩🌾\u0301\u20dd\u3164\u2800«»\"„“”'@/#.:1２№-", max_size=30
)
LINES: dict[str, Callable[[str], str]] = {
    "line": partial(parse_line, longest=50),
    "name": partial(parse_name, longest=50),
    "person": partial(parse_person_name, longest=50),
    "organization": lambda text: parse_organization_name(text, longest=50, legal_form="llp").name,
}


BESIDE = (
    "{} 87012345678",
    "5 {}",
    "№1 {}",
    "{} 12",
    "дом 5-{}",
    "+{}",
    "т{}т",
    "({})",
    "87012345678 {}",
    "{};1",
)
PARTED = (" ", "-", "–", "—", "−", ".", "/", "_", " - ", "\u00a0", "  ")
SCRIPTS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "０１２３４５６７８９", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def personal_numbers(first: date = date(1940, 1, 1), last: date = date(2010, 1, 1)) -> st.SearchStrategy[str]:
    """Numbers as people have them. Some beginnings have no check digit."""

    def made(born: date, serial: int) -> str:
        century = 3 if born.year < 2000 else 5
        eleven = f"{born:%y%m%d}{century}{serial:04d}"
        return f"{eleven}{bin_check_digit(eleven)}"

    return st.builds(made, st.dates(first, last), st.integers(0, 9999)).filter(
        lambda number: len(number) == 12
    )


@given(ANYTHING, st.sampled_from(list(LINES)))
@example("Фонд добра\n\n✅ Подтверждено акиматом", "line")
@example("е\u0301\u0301\u200d\u0301\u0301", "line")
@example("«Ателье «Алима»", "organization")
@example("❤\ufe0f\u200d🔥", "line")
def test_a_line_is_one_seen_line_and_is_read_the_same_again(typed: str, kind: str) -> None:
    try:
        line = LINES[kind](typed)
    except InvalidValueError:
        return
    assert line.splitlines() == [line]
    assert line == line.strip()
    assert "  " not in line
    unseen = {sign for sign in line if unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Co", "Cn"}}
    assert unseen <= {"\u200d"}
    assert not set("\u3164\u115f\u1160\uffa0\u2800\u034f\u2028\u2029\u202e\u2066") & set(line)
    assert any(character.isalnum() for character in line)
    assert LINES[kind](line) == line
    if kind != "line":
        assert any(character.isalpha() for character in line)
        assert not any(unicodedata.category(sign) == "So" and sign not in "№°©®™" for sign in line)
        assert not leads_away(line)
        assert mixed_word(line) is None
    if kind == "person":
        assert not has_live(line)


@given(ANYTHING)
def test_a_text_keeps_its_lines_and_nothing_unseen(typed: str) -> None:
    try:
        text = parse_text(typed, longest=60)
    except InvalidValueError:
        return
    assert parse_text(text, longest=60) == text
    assert not set("\u3164\u2800\u202e\u2028\u2029\r") & set(text)


@given(
    personal_numbers(),
    st.sampled_from(["{}", "ЖСН {}", "Менің нөмірім {}.", "ИИН:{}, тел. 87012345678"])
    | st.sampled_from(BESIDE),
    st.sampled_from(PARTED),
    st.sampled_from(SCRIPTS),
)
def test_a_personal_number_is_refused_wherever_it_is_typed(
    number: str, around: str, parted: str, digits: str
) -> None:
    groups = (number[:6], number[6:]), (number[:4], number[4:8], number[8:])
    for shown in (number, *map(parted.join, groups)):
        typed = around.format(shown.translate(str.maketrans("0123456789", digits)))
        for parse in (*LINES.values(), partial(parse_text, longest=90)):
            with pytest.raises(InvalidValueError) as refused:
                parse(typed)
            assert refused.value.code == "personal-number"
    for parse in (parse_phone, parse_bin):
        with pytest.raises(InvalidValueError):
            parse(number)


@given(personal_numbers(), st.sampled_from(["{}@mail.kz", "a.{}@mail.kz", "a{}b@mail.kz"]))
def test_a_personal_number_is_no_address_of_mail(number: str, around: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        parse_email(around.format(number))
    assert refused.value.code == "personal-number"


@given(
    personal_numbers(), st.integers(0, 9), st.sampled_from(["ИИН {}", "жсн: {}", "IIN owner {}", "{} (ЖСН)"])
)
def test_what_is_called_a_personal_number_is_one_with_a_slip_too(number: str, last: int, around: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        refuse_personal_number(around.format(f"{number[:11]}{last}"))
    assert refused.value.code == "personal-number"


@given(st.dates(date(2001, 1, 1), date(2040, 1, 1)), st.dates(date(2001, 1, 1), date(2040, 1, 1)))
def test_two_days_and_a_day_with_its_time_are_no_personal_number(one: date, other: date) -> None:
    for text in (
        f"{one:%d.%m.%Y}-{other:%d.%m.%Y}",
        f"{one:%d.%m.%y}-{other:%d.%m.%y}",
        f"{one:%d.%m.%Y} 10.30",
        f"{one:%Y-%m-%d} 10-30",
        f"{one:%d.%m.%Y} {other:%d.%m.%Y}",
    ):
        refuse_personal_number(text)


@given(st.integers(7000000000, 7789999999), st.integers(0, 99))
@example(7704202870, 31)
def test_a_phone_beside_another_number_is_no_personal_number(phone: int, other: int) -> None:
    digits = str(phone)
    grouped = f"{digits[:3]} {digits[3:6]} {digits[6:8]} {digits[8:]}"
    for text in (f"8 {grouped} {other}", f"+7 {grouped} {other}", f"{other} 8{phone}", f"8{phone} 8{phone}"):
        refuse_personal_number(text)


@given(st.integers(1, 12), st.integers(7, 26), st.sampled_from("456"), st.integers(0, 999_999))
def test_a_number_of_an_organisation_may_stand_in_a_text(
    month: int, year: int, kind: str, serial: int
) -> None:
    eleven = f"{year:02d}{month:02d}{kind}{serial:06d}"
    digit = bin_check_digit(eleven)
    if digit is not None:
        refuse_personal_number(f"БИН {eleven}{digit}")


@pytest.mark.parametrize(
    "text",
    [
        "+7 701 234 56 78",
        "87012345678",
        "12 345 678 901 234",
        "2 400 000",
        "2010 2011 2012",
        "01.03.2027",
        "140940023346",
    ],
)
def test_other_numbers_are_no_personal_ones(text: str) -> None:
    refuse_personal_number(text)


@pytest.mark.parametrize(
    ("bin_", "refused"),
    [("261140000017", False), ("261240000013", True), ("270140000018", True), ("971240001315", False)],
)
def test_a_month_of_registration_is_not_ahead(bin_: str, refused: bool) -> None:
    assert outcome(require_registered, bin_, date(2026, 11, 29))[1] == ("bin-future" if refused else "")


@pytest.mark.parametrize("form", reference.legal_forms().values(), ids=lambda form: form.id)
def test_every_spelling_of_a_form_is_understood(form: reference.LegalForm) -> None:
    of_kind = {
        one.id: spellings(one) for one in reference.legal_forms().values() if one.sector == form.sector
    }
    for spelt in spellings(form):
        assert form.id in chosen(spelt, of_kind)
        assert form.id in chosen(f" {spelt.upper()}. ", of_kind)


@given(ANYTHING)
def test_a_choice_is_among_the_options_or_refused(typed: str) -> None:
    regions = {code: (region.name.kk, region.name.ru) for code, region in reference.regions().items()}
    found, code = outcome(chosen, typed, regions)
    assert code == "expected-choice" if found is None else set(found) <= set(regions)
    assert found or code


@pytest.mark.parametrize("region", reference.regions().values(), ids=lambda region: region.code)
def test_a_region_is_understood_in_each_language_and_without_kazakh_letters(region: reference.Region) -> None:
    regions = {code: (one.name.kk, one.name.ru, one.name.en) for code, one in reference.regions().items()}
    bare = str.maketrans("әғқңөұүһіӘҒҚҢӨҰҮҺІ", "агкноууhиАГКНОУУHИ")
    for name in (region.name.kk, region.name.ru, region.name.en):
        assert region.code in chosen(name, regions)
        assert region.code in chosen(name.translate(bare).lower(), regions)


@pytest.mark.parametrize(
    ("code", "short"), [(code, one) for code in reference.regions() for one in called(code)]
)
def test_a_region_may_be_called_for_short(code: str, short: str) -> None:
    regions = {one.value: (str(one.label), *one.also) for one in region_options({})}
    assert chosen(short.upper(), regions) == [code]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Арай", "Aрай"),
        ("Арай", "ΑРАЙ"),
        ("Арай", "«арай»"),
        ("КОСМОС", "KOCMOC"),
        ("Болашақ кілті", "Болашак килти"),
        ("Үміт", "Умит"),
        ("Kaspi", "Kаspi"),
        ("Жем 30", "Жем ЗО"),
    ],
)
def test_names_that_a_reader_takes_for_each_other(one: str, other: str) -> None:
    assert looks(one) & looks(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Арай", "Абай"), ("Жем", "Жер"), ("Болашақ", "Болашақ кілті"), ("", "")]
)
def test_names_that_differ(one: str, other: str) -> None:
    assert not looks(one) & looks(other)


@given(st.text("аеоприятвңүіAEOPCXYaeopcxyLFZ ", max_size=20))
def test_a_word_keeps_its_look(name: str) -> None:
    mended = with_one_script_a_word(name)
    assert len(mended) == len(name)
    assert mended == name or looks(mended) & looks(name)
    assert with_one_script_a_word(mended) == mended


@pytest.mark.parametrize(
    "name", ["Атырау облысының әкімдігі", "Фонд при акимате Акимат", "Ministry of Joy", "ASAR"]
)
def test_words_of_the_state_and_of_the_bot_are_noticed(name: str) -> None:
    assert names_an_office(name)


@pytest.mark.parametrize("name", ["Асар", "Болашақ кілті", "Союз женщин"])
def test_other_names_are_nobodys_office(name: str) -> None:
    assert not names_an_office(name)


@pytest.mark.parametrize("typed", ["a@b.kz", "i.o+x@my-site.com.kz"])
def test_an_address_of_mail(typed: str) -> None:
    assert parse_email(typed) == typed


@pytest.mark.parametrize("typed", ["x@t.me/x.kz", "/forget@b.kz", "a@b.kz\nx", "a@-b.kz", "<b>@b.kz"])
def test_an_address_that_hides_something_else(typed: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        parse_email(typed)
    assert refused.value.code == "email-invalid"


AWKWARD = tuple(one * 20_000 for one in ("а", "e\u0301\u0316", "9", "a.", "«", "aа"))


@pytest.mark.parametrize("typed", AWKWARD, ids=lambda typed: ascii(typed[:4]))
@pytest.mark.parametrize("kind", LINES)
def test_texts_that_nobody_types_are_refused_in_words(kind: str, typed: str) -> None:
    with pytest.raises(InvalidValueError):
        LINES[kind](typed)
