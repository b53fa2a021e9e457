"""The sample data hold together: whoever loads them need not check them again."""

import json
import re
from collections import Counter
from datetime import date, time
from itertools import combinations
from pathlib import Path
from typing import Any

import phonenumbers
import pytest

ROOT = Path(__file__).parents[3]
SAMPLE = ROOT / "playground" / "sample"
DOMAIN = ROOT / "bot" / "models" / "data"

LANGUAGES = ("kk", "ru", "en")
KAZAKH_LETTERS = frozenset("әғқңөұүһі")
NEEDS = {
    "money",
    "equipment",
    "premises",
    "expertise",
    "volunteers",
    "media",
    "mentoring",
    "administrative",
}
KEY = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def read(name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((SAMPLE / f"{name}.json").read_text("utf-8"))
    return content


def domain(name: str) -> list[dict[str, Any]]:
    content: dict[str, Any] = json.loads((DOMAIN / f"{name}.json").read_text("utf-8"))
    key = {"legal_forms": "forms"}.get(name, name)
    rows: list[dict[str, Any]] = content[key]
    return rows


ORGANIZATIONS: list[dict[str, Any]] = read("organizations")["organizations"]
PROJECTS: list[dict[str, Any]] = read("projects")["projects"]
BACKERS: list[dict[str, Any]] = read("backers")["backers"]
PEOPLE: list[dict[str, Any]] = read("people")["people"]
FORUM = read("forum")
SESSIONS: list[dict[str, Any]] = FORUM["sessions"]
BY_KEY = {row["key"]: row for row in ORGANIZATIONS}
REPRESENTATIVES = [person for person in PEOPLE if person["organization"] is not None]


def check_digit(eleven: str) -> int:
    """The twelfth digit, or 10 where none exists."""
    digits = [int(character) for character in eleven]
    for weights in (range(1, 12), (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)):
        remainder = sum(digit * weight for digit, weight in zip(digits, weights, strict=True)) % 11
        if remainder < 10:
            return remainder
    return 10


def bin_is_valid(value: str) -> bool:
    shape = re.fullmatch(r"\d\d(0[1-9]|1[0-2])[456][0-3]\d{6}", value)
    return shape is not None and check_digit(value[:11]) == int(value[11])


def in_language(text: str, language: str) -> bool:
    """Rough, yet enough to notice a text filed under the wrong language."""
    letters = [letter for letter in text.lower() if letter.isalpha()]
    kazakh = sum(letter in KAZAKH_LETTERS for letter in letters) / len(letters)
    cyrillic = sum("а" <= letter <= "я" or letter in KAZAKH_LETTERS | {"ё"} for letter in letters)
    share = cyrillic / len(letters)
    if language == "kk":
        return share > 0.6 and kazakh > 0.05
    if language == "ru":
        return share > 0.6 and kazakh < 0.05
    return share < 0.02


def in_three_languages(texts: dict[str, str]) -> bool:
    return set(texts) == set(LANGUAGES) and all(text.strip() for text in texts.values())


def fits(project: dict[str, Any], backer: dict[str, Any]) -> bool:
    return (
        (not backer["regions"] or project["region"] in backer["regions"])
        and project["budget_min"] <= backer["ceiling"]
        and bool(set(project["needs"]) & set(backer["offers"]))
        and bool(set(project["spheres"]) & set(backer["spheres"]))
    )


@pytest.mark.parametrize("name", ["organizations", "projects", "backers", "forum", "people"])
def test_each_file_says_that_it_is_sample(name: str) -> None:
    assert read(name)["sample"] is True


def test_the_counts_are_those_of_the_demo() -> None:
    kinds = [row["kind"] for row in ORGANIZATIONS]
    assert (len(kinds), kinds.count("ngo"), kinds.count("business"), kinds.count("state")) == (58, 20, 29, 9)
    assert (len(PROJECTS), len(BACKERS)) == (40, 36)
    assert 18 <= len(SESSIONS) <= 22
    assert len(PEOPLE) - len(REPRESENTATIVES) == 4


@pytest.mark.parametrize("rows", [ORGANIZATIONS, PROJECTS, PEOPLE, SESSIONS])
def test_keys_are_unique_and_plain(rows: list[dict[str, Any]]) -> None:
    keys = [row["key"] for row in rows]
    assert len(set(keys)) == len(keys)
    assert all(KEY.fullmatch(key) for key in keys)


@pytest.mark.parametrize("rows", [ORGANIZATIONS, PROJECTS, BACKERS])
def test_regions_and_spheres_are_known(rows: list[dict[str, Any]]) -> None:
    regions = {row["code"] for row in domain("regions")}
    spheres = {row["id"] for row in domain("spheres")}
    for row in rows:
        places = {row["region"]} if "region" in row else set(row["regions"])
        assert places <= regions
        assert row["spheres"]
        assert set(row["spheres"]) <= spheres


def test_legal_forms_agree_with_kinds_and_numbers() -> None:
    forms = {row["id"]: row for row in domain("legal_forms")}
    for row in ORGANIZATIONS:
        form = forms[row["legal_form"]]
        assert form["sector"] == row["kind"], row["key"]
        assert (row["bin"] is None) == (form["identifier"] in {"none", "IIN"}), row["key"]


@pytest.mark.parametrize(
    ("value", "valid"), [("140940023346", True), ("171240000302", True), ("140940023347", False)]
)
def test_the_check_of_numbers_itself(value: str, *, valid: bool) -> None:
    assert bin_is_valid(value) is valid


def test_numbers_are_valid_unique_and_outside_real_serials() -> None:
    numbers = [row["bin"] for row in ORGANIZATIONS if row["bin"] is not None]
    assert len(set(numbers)) == len(numbers)
    assert [number for number in numbers if not bin_is_valid(number)] == []
    assert all(int(number[6:11]) >= 99000 for number in numbers)


def test_organizations_speak_their_language() -> None:
    assert [row["key"] for row in ORGANIZATIONS if not in_language(row["about"], row["language"])] == []
    for row in ORGANIZATIONS:
        assert row["names"]
        assert set(row["names"]) <= set(LANGUAGES)
        assert all(2 <= len(name) <= 200 for name in row["names"].values())
        assert 40 <= len(row["about"]) <= 600, row["key"]
        assert 2 <= len(row["settlement"]) <= 60


def test_languages_and_regions_are_spread() -> None:
    spoken = [row["language"] for row in ORGANIZATIONS]
    assert (spoken.count("kk"), spoken.count("ru"), spoken.count("en")) == (25, 23, 10)
    regions = [row["region"] for row in ORGANIZATIONS]
    assert len(set(regions)) >= 9
    assert sum(region in {"KZ-23", "KZ-47", "KZ-27"} for region in regions) >= 21
    assert {row["language"] for row in PROJECTS} == set(LANGUAGES)
    assert {row["language"] for row in BACKERS} == set(LANGUAGES)


def test_contacts_reach_nobody() -> None:
    phones = [row["contact"]["phone"] for row in ORGANIZATIONS]
    assert len(set(phones)) == len(phones)
    for row in ORGANIZATIONS:
        phone = row["contact"]["phone"]
        assert re.fullmatch(r"\+77\d\d000\d{4}", phone)
        assert phonenumbers.is_valid_number(phonenumbers.parse(phone)), phone
        assert re.fullmatch(r"[a-z]+@[a-z-]+\.example", row["contact"]["email"])


def test_projects_are_whole_and_belong_to_ngos() -> None:
    for row in PROJECTS:
        assert BY_KEY[row["organization"]]["kind"] == "ngo"
        assert 10 <= len(row["title"]) <= 120
        for part in ("problem", "solution"):
            sentences = re.findall(r"[.?](?=\s|$)", row[part])
            assert 2 <= len(sentences) <= 4, (row["key"], part)
            assert len(row[part]) <= 600
        assert 5 <= len(row["beneficiaries"]) <= 120
        assert row["needs"]
        assert set(row["needs"]) <= NEEDS
        assert len(set(row["needs"])) == len(row["needs"])
        assert 400_000 <= row["budget_min"] <= row["budget_full"] <= 25_000_000
        assert row["programme"] is None or row["programme"].strip()


def test_projects_run_within_one_year() -> None:
    for row in PROJECTS:
        starts, ends = date.fromisoformat(row["starts_on"]), date.fromisoformat(row["ends_on"])
        assert starts < ends
        assert {starts.year, ends.year} == {2027}


@pytest.mark.parametrize("parts", [("problem",), ("solution",), ("title", "beneficiaries")])
def test_projects_speak_their_language(parts: tuple[str, ...]) -> None:
    texts = [(row, " ".join(row[part] for part in parts)) for row in PROJECTS]
    assert [row["key"] for row, text in texts if not in_language(text, row["language"])] == []


def test_backers_are_whole() -> None:
    owners = [row["organization"] for row in BACKERS]
    assert len(set(owners)) == len(owners)
    businesses = {row["key"] for row in ORGANIZATIONS if row["kind"] == "business"}
    assert businesses <= set(owners)
    for row in BACKERS:
        assert BY_KEY[row["organization"]]["kind"] in {"business", "state"}
        assert in_language(row["text"], row["language"]), row["organization"]
        assert 40 <= len(row["text"]) <= 1000
        assert 0 < row["ceiling"] <= 25_000_000
        assert row["offers"]
        assert set(row["offers"]) <= NEEDS
        assert 3 <= row["pitches_per_week"] <= 10
        assert row["frequency"] in {"at_once", "daily", "weekly"}


def test_nearly_every_project_fits_somebody_and_everybody_fits_something() -> None:
    pairs = [(project, backer) for project in PROJECTS for backer in BACKERS if fits(project, backer)]
    assert len({project["key"] for project, _ in pairs}) >= 38
    assert len({backer["organization"] for _, backer in pairs}) == len(BACKERS)
    across = {project["key"] for project, backer in pairs if project["language"] != backer["language"]}
    assert len(across) >= 20


def test_the_forum_speaks_three_languages() -> None:
    for texts in (FORUM["venue"], FORUM["names"], FORUM["description"]):
        assert in_three_languages(texts)
    for session in SESSIONS:
        for texts in (session["hall"], session["titles"], session["description"]):
            assert in_three_languages(texts), session["key"]
        for speaker in session["speakers"]:
            assert speaker["name"].strip()
            assert in_three_languages(speaker["role"])
        for language in LANGUAGES:
            assert in_language(session["description"][language], language), session["key"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_forum_tells_the_figures_of_the_first_one(language: str) -> None:
    text = re.sub(r"(?<=\d)[\s,](?=\d{3})", "", FORUM["description"][language])
    assert set(re.findall(r"\d+", text)) >= {"200", "87", "10", "106", "1", "2146", "14"}


def test_sessions_have_times_places_and_kinds() -> None:
    assert {session["day"] for session in SESSIONS} == set(range(1, FORUM["days"] + 1))
    assert {session["kind"] for session in SESSIONS} == {
        "panel",
        "conference",
        "seminar",
        "master_class",
        "fair",
        "ceremony",
    }
    for session in SESSIONS:
        assert time.fromisoformat(session["starts"]) < time.fromisoformat(session["ends"])
        assert session["places"] is None or session["places"] > 0
    order = [(session["day"], session["starts"]) for session in SESSIONS]
    assert order == sorted(order)


def test_no_hall_and_no_speaker_is_needed_twice_at_once() -> None:
    for one, other in combinations(SESSIONS, 2):
        if one["day"] == other["day"] and one["starts"] < other["ends"] and other["starts"] < one["ends"]:
            assert one["hall"] != other["hall"], (one["key"], other["key"])
            speakers = [{speaker["name"] for speaker in session["speakers"]} for session in (one, other)]
            assert not speakers[0] & speakers[1], (one["key"], other["key"])


def test_the_four_people_of_the_demo_register_by_hand() -> None:
    four = [person for person in PEOPLE if person["organization"] is None]
    assert [person["language_code"] for person in four] == ["kk", "ru", "kk", "ru"]
    assert all(in_three_languages(person["role_hint"]) for person in four)


def test_every_organization_is_represented_by_its_contact() -> None:
    names = {
        person["organization"]: f"{person['first_name']} {person['last_name']}" for person in REPRESENTATIVES
    }
    assert names == {row["key"]: row["contact"]["name"] for row in ORGANIZATIONS}
    assert all(person["position"].strip() for person in REPRESENTATIVES)


CHARACTERS = {"quick": 0.5, "slow": 0.25, "silent": 0.15, "choosy": 0.1}


def test_representatives_have_accounts_and_characters_of_all_kinds() -> None:
    accounts = [person["account"] for person in REPRESENTATIVES]
    assert accounts == list(range(2001, 2001 + len(REPRESENTATIVES)))
    assert all(in_three_languages(person["role_hint"]) for person in REPRESENTATIVES)
    spread = Counter(person["character"] for person in REPRESENTATIVES)
    assert set(spread) == set(CHARACTERS)
    for character, share in CHARACTERS.items():
        assert abs(spread[character] / len(REPRESENTATIVES) - share) < 0.05, character


def test_each_kind_and_each_region_of_the_story_has_somebody_quick() -> None:
    quick = [BY_KEY[person["organization"]] for person in REPRESENTATIVES if person["character"] == "quick"]
    assert {row["kind"] for row in quick} == {"ngo", "business", "state"}
    assert {"KZ-23", "KZ-47", "KZ-27"} <= {row["region"] for row in quick}


def test_usernames_are_unique_and_fit_telegram() -> None:
    usernames = [person["username"] for person in PEOPLE]
    assert len(set(usernames)) == len(usernames)
    assert all(re.fullmatch(r"[a-z][a-z0-9_]{4,31}", username) for username in usernames)
    assert {person["language_code"] for person in PEOPLE} <= set(LANGUAGES)
