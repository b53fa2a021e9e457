"""Settlements as people type them: found by each name, written, compared, whatever the text."""

import time
from itertools import combinations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from benchmarks.settlements import by_sound, false_joins, misses
from bot.models.errors import InvalidValueError
from bot.models.places import Place, Settlement, districts, settlements
from bot.models.reference import Language
from bot.understanding.place_wording import described, located, written
from bot.understanding.same_places import lies_in, same_settlement
from bot.understanding.settlements import Certainty, find, place_of

PLACES = [*settlements().values(), *districts().values()]
SETTLEMENTS = list(settlements().values())
BARE = str.maketrans("әғқңөұүһіӘҒҚҢӨҰҮҺІ", "агкноуухиАГКНОУУХИ")

by_id = pytest.mark.parametrize("place", SETTLEMENTS, ids=lambda place: place.id)


def means(text: str, place: Settlement) -> bool:
    """Whether the text means the place, or one of those that share its name."""
    found = find(text, place.region)
    return place in found.places and found.certainty in {Certainty.EXACT, Certainty.SEVERAL}


@by_id
def test_every_spelling_finds_its_place(place: Settlement) -> None:
    names = place.names
    for name in {names.kk, names.ru, names.en, *place.spellings}:
        for typed in (name, name.upper(), name.lower(), name.translate(BARE), f"  {name}."):
            assert means(typed, place), typed


@by_id
def test_every_old_name_is_told_by_that_of_today(place: Settlement) -> None:
    for name in place.old:
        found = find(name, place.region)
        assert place in found.places, name
        assert found.certainty is Certainty.RENAMED, name
        assert place_of(name, place.region) is None, "what is kept is printed as it was written"
        if len(found.places) == 1:
            assert same_settlement(name, written(place, "kk"), place.region)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.id)
def test_whatever_is_printed_is_the_place_when_typed_back(place: Place) -> None:
    for language in Language:
        for shown in (
            written(place, language),
            written(place, language, "KZ-00"),
            described(place, language),
            described(place, language, place.region),
            located(place, language),
        ):
            for typed in (shown, shown.upper(), shown.translate(BARE), shown.replace(", ", ",")):
                assert place_of(typed, place.region) is place, typed


def test_a_kind_a_district_and_a_region_may_stand_around_any_name() -> None:
    kinds = {
        "city": ("г. {}", "{} қаласы"),
        "settlement": ("пос.{}", "{} кенті"),
        "village": ("с. {}", "{} а."),
    }
    for place in SETTLEMENTS:
        if place.district is None:
            continue
        district = districts()[place.district]
        for kind in kinds[place.kind]:
            typed = f"{kind.format(place.names.ru)}, {district.names.ru.replace('район', 'р-н')}"
            assert find(typed, place.region).places[:1] == (place,), typed


@pytest.mark.parametrize("district", districts().values(), ids=lambda district: district.id)
def test_a_district_is_known_by_each_of_its_names(district: Place) -> None:
    for name in (*district.spellings, *district.old):
        assert place_of(f"{name} ауданы", district.region) is district, name
        assert place_of(f"{name} р-н", district.region) is district, name


def test_two_places_of_a_region_are_never_joined() -> None:
    for one, other in combinations(SETTLEMENTS, 2):
        if one.region == other.region:
            for language in Language:
                assert not same_settlement(written(one, language), written(other, language), one.region), (
                    f"{one.id}, {other.id}"
                )


def test_spellings_of_one_place_are_joined() -> None:
    for place in SETTLEMENTS:
        names = (*(written(place, language) for language in Language), f"{written(place, 'ru').lower()}")
        for one, other in combinations(names, 2):
            assert same_settlement(one, other, place.region), f"{one}, {other}"


@pytest.mark.parametrize(
    ("one", "other", "region"),
    [
        ("Балқаш", "Балхаш", "KZ-35"),
        ("Қарағанды", "г. Караганда", "KZ-35"),
        ("Орал", "Уральск", "KZ-27"),
        ("Ганюшкино", "Құрманғазы", "KZ-23"),
        ("Индербар", "Индербор", "KZ-23"),
        ("село Шубар", "Шубар", "KZ-35"),
        ("с. Коктал", "Көктал", "KZ-35"),
        ("Майкомген", "Майкөмген ауылы", "KZ-23"),
        ("Атырау қаласы", "атырау", "KZ-23"),
        ("Күршім", "Курчум", "KZ-63"),
        ("Шалқыма", "Shalqyma", "KZ-23"),
        ("Забурун", "Забурунье, Исатайский район", "KZ-23"),
        ("Жаңаауыл", "Жаңа ауыл", "KZ-23"),
        ("с. Жанааул", "Жаңа ауылы", "KZ-23"),
        ("Қараауыл", "Қара ауыл", "KZ-10"),
        ("Казахстан, Майкомген", "Майкөмген", "KZ-23"),
        ("Карсакбай", "Қарсақпай", "KZ-23"),
    ],
)
def test_one_place(one: str, other: str, region: str) -> None:
    assert same_settlement(one, other, region)
    assert same_settlement(other, one, region)


@pytest.mark.parametrize(
    ("one", "other", "region"),
    [
        ("Тобол", "Тобыл", "KZ-39"),
        ("Алмалы", "Алмалык", "KZ-19"),
        ("Карабулак", "Карабулан", "KZ-33"),
        ("Дмитриевка", "Димитровка", "KZ-59"),
        ("Ақсай ауылы", "Ақсат ауылы", "KZ-23"),
        ("село", "село", "KZ-23"),
        ("Луговой", "Луговое", "KZ-31"),
        ("село Абай", "город Абай", "KZ-35"),
        ("Жаңажол, Индер ауданы", "Жаңажол, Исатай ауданы", "KZ-23"),
        ("Индербор", "Индер ауданы", "KZ-23"),
        ("Индербор", "", "KZ-23"),
        ("", "", "KZ-23"),
        ("Тасшағыл", "Тасқала", "KZ-27"),
        ("Ақкөл, Ақкөл ауданы", "Ақкөл, Зеренді ауданы", "KZ-11"),
    ],
)
def test_two_places(one: str, other: str, region: str) -> None:
    assert not same_settlement(one, other, region)
    assert not same_settlement(other, one, region)


def test_the_error_rate_beyond_the_table_stays_low() -> None:
    """`python -m benchmarks.settlements` prints both."""
    missed, joined = misses(by_sound), false_joins(by_sound)
    anywhere = false_joins(by_sound, anywhere=True)
    assert missed.pairs > 500
    assert joined.pairs > 20_000
    assert len(missed.wrong) / missed.pairs < 0.12
    assert joined.wrong == ()
    assert len(anywhere.wrong) / anywhere.pairs < 0.0005


def test_an_area_may_be_a_district_or_several_villages() -> None:
    assert lies_in("Индербор", "Индерский район", "KZ-23")
    assert lies_in("п. Индерборский", "Индер ауданы", "KZ-23")
    assert not lies_in("Құлсары", "Индер ауданы", "KZ-23")
    assert not lies_in("Өрлік", "Индер ауданы", "KZ-23")
    assert lies_in("Шубар", "с. Коктал, с. Шубар", "KZ-35")
    assert not lies_in("Шубар", "с. Коктал; с. Жарық", "KZ-35")


@given(text=st.text(max_size=300), region=st.sampled_from(["KZ-23", "KZ-11", None, "KZ-00"]))
@example(text="облысы", region="KZ-23")
@example(text="район имени", region="KZ-59")
@example(text=", , ,", region=None)
@example(text="г.", region="KZ-23")
@example(text="а" + "\u0301" * 150, region="KZ-23")
@example(text="𝐈𝐧𝐝𝐞𝐫", region="KZ-23")
def test_any_text_is_understood_or_refused(text: str, region: str | None) -> None:
    try:
        found = find(text, region)
    except InvalidValueError:
        return
    assert (found.certainty is Certainty.EXACT) <= (len(found.places) == 1)
    place_of(text, region)
    assert not same_settlement(text, "", region)
    lies_in(text, text, region)


@pytest.mark.parametrize(
    "text", ["ауданы " * 8000, "9" * 50_000, "е" + "\u0301" * 4000, "а," * 20_000, "-" * 50_000]
)
def test_a_long_text_takes_no_time(text: str) -> None:
    began = time.perf_counter()
    with pytest.raises(InvalidValueError):
        find(text, "KZ-23")
    same_settlement(text, "Индербор", "KZ-23")
    assert time.perf_counter() - began < 0.5
