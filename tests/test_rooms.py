"""Every feature has its room on every floor, under one name."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from bot.models.reference import Language
from bot.wiring.registry import FEATURES

BOT = Path(__file__).parents[1] / "bot"
TESTS = Path(__file__).parents[1] / "tests"

NAMES = tuple(feature.name for feature in FEATURES if feature.name != "kernel")


def _module(folder: Path) -> Callable[[str], bool]:
    return lambda name: (folder / f"{name}.py").is_file() or (folder / name).is_dir()


def _tests(folder: Path) -> Callable[[str], bool]:
    return lambda name: (folder / f"test_{name}.py").is_file() or (folder / name).is_dir()


FLOORS: Mapping[str, Callable[[str], bool]] = {
    "models": _module(BOT / "models"),
    "use_cases": lambda name: (BOT / "use_cases" / name / "__init__.py").is_file(),
    "storage": _module(BOT / "storage"),
    "cards": _module(BOT / "presenting" / "cards"),
    "locales": lambda name: all(
        (BOT / "presenting" / "locales" / language / f"{name}.ftl").is_file() for language in Language
    ),
    "handlers": lambda name: (BOT / "handlers" / name / "__init__.py").is_file(),
    "tests/models": _tests(TESTS / "models"),
    "tests/storage": _tests(TESTS / "storage"),
    "tests/use_cases": lambda name: (TESTS / "use_cases" / name).is_dir(),
    "tests/handlers": lambda name: (TESTS / "handlers" / name).is_dir(),
}

WITHOUT: Mapping[str, Mapping[str, str]] = {
    "audit": {"tests/models": "an entity without a rule; tests/storage tells what is read"},
    "drafts": {
        "tests/models": "an entity without a rule; tests/storage tells what is kept",
    },
    "figures": {
        "models": "it counts the records of others",
        "tests/models": "see models",
        "cards": "numbers on a page need none",
        "locales": "the first page's words are home.ftl",
        "handlers": "strangers read them on the web",
        "tests/handlers": "see handlers",
    },
    "health": {
        "tests/models": "an entity without a rule; tests/storage tells what is kept",
        "cards": "operators read it on the command line",
        "locales": "see cards",
        "handlers": "see cards",
        "tests/handlers": "see cards",
    },
    "meaning": {
        "cards": "nobody sees a vector",
        "locales": "see cards",
        "handlers": "the engine's upkeep is the ticks' work",
        "tests/handlers": "see handlers",
    },
    "pictures": {
        "cards": "a picture is shown by the page of the record that it belongs to",
        "locales": "see cards",
        "handlers": "the chat shows the messenger's own copies",
        "tests/handlers": "see handlers",
    },
    "seals": {
        "cards": "the pages and the files of other features show what was sealed",
        "handlers": "operators keep the keys on the command line",
        "tests/handlers": "see handlers",
    },
    "sharing": {
        "models": "it shows the records of others",
        "storage": "see models; projects are looked for in theirs",
        "tests/models": "see models",
        "tests/storage": "see models",
    },
    "showcase": {
        "models": "it shows the records of others",
        "storage": "see models",
        "tests/models": "see models",
        "tests/storage": "see models",
    },
    "moderation": {
        "models": "its own record is the summary (briefings)",
        "storage": "see models",
        "tests/models": "tried with the summary",
        "tests/storage": "see models",
    },
}
"""What a feature lacks on a floor, and why that is right."""


@pytest.mark.parametrize("floor", FLOORS)
@pytest.mark.parametrize("feature", NAMES)
def test_a_feature_has_its_room(feature: str, floor: str) -> None:
    there = FLOORS[floor](feature)
    excused = floor in WITHOUT.get(feature, {})
    assert there is not excused, f"{feature} on {floor}: {'there' if there else 'missing'}"


def test_no_room_belongs_to_nobody() -> None:
    """A package of the use cases or of the screens that is no feature is a new corridor."""
    shared = {"kernel", "menu", "middlewares", "states", "widgets", "__pycache__"}
    rooms = {
        path.name
        for floor in ("use_cases", "handlers")
        for path in (BOT / floor).iterdir()
        if path.is_dir() and path.name not in shared
    }
    assert rooms <= set(NAMES)


def test_excuses_name_features_and_floors() -> None:
    assert set(WITHOUT) <= set(NAMES)
    assert {floor for floors in WITHOUT.values() for floor in floors} <= set(FLOORS)


def test_every_feature_has_its_access() -> None:
    """Where a record is asked for by its id, `access.py` answers; a feature without records of its own has none."""
    without = {
        "drafts": "a draft is found by its own person alone",
        "meaning": "vectors are nobody's",
        "figures": "counts are everybody's",
        "health": "the system's own",
    }
    missing = {name for name in NAMES if not (BOT / "use_cases" / name / "access.py").is_file()}
    assert missing == set(without)
