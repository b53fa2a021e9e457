"""Every test runs, soon or late: the suites leave none out, none of what takes long is among the quick ones."""

import json
import os
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from tests.listing import described
from tests.suites import FOUND, LANGUAGES, turn_of

ROOT = Path(__file__).parents[1]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")

pytestmark = pytest.mark.processes


LATE = {
    "tests/handlers/test_forged_rows.py::test_forged_rows_stay_words_on_every_screen": "walks over sixty screens of "
    "four people; what it holds is held for every sentence and notification soon",
}
"""What takes long in any language, with the reason."""


def called(*arguments: str, folder: Path = ROOT, **variables: str) -> "subprocess.CompletedProcess[str]":
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith("PYTEST_") and name != "CI"
    }
    return subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-m", *arguments],
        cwd=folder,
        env=kept | {"PYTHONPATH": str(ROOT)} | variables,
        capture_output=True,
        text=True,
        timeout=250,
        check=False,
    )


@pytest.fixture(scope="module")
def tests(pytestconfig: pytest.Config) -> list[dict[str, Any]]:
    """All that pytest finds when nothing is chosen. Where this run has looked for all of them, nobody looks again."""
    asked = {Path(argument).resolve() for argument in pytestconfig.args}
    if asked <= {ROOT, ROOT / "tests"} and not pytestconfig.getoption("--language"):
        return described(pytestconfig.stash[FOUND])
    ran = called("tests.listing")
    assert ran.returncode == 0, ran.stderr
    found: list[dict[str, Any]] = json.loads(ran.stdout)
    return found


def recipe(target: str) -> str:
    (found,) = re.findall(rf"(?m)^{target}:.*\n((?:\t.*\n)+)", MAKEFILE)
    return str(found)


def test_the_two_suites_are_each_others_complement() -> None:
    assert recipe("test") == '\t@$(PYTEST) -m "not long"\n'
    assert recipe("test-long") == "\t@$(PYTEST) -m long\n"
    (common,) = re.findall(r"(?m)^PYTEST = (.*)$", MAKEFILE)
    options = (common + " " + (ROOT / "pyproject.toml").read_text(encoding="utf-8")).split()
    assert [
        option for option in options if option.startswith(("--ignore", "--deselect", "-k", "--language"))
    ] == []
    assert "--durations 15" in common


def test_every_change_is_checked_and_goes_through_both() -> None:
    steps = re.findall(r"(?m)^(make .*|export .*)$", (ROOT / ".ci" / "run").read_text(encoding="utf-8"))
    assert steps == ["export CI=true", "make check", "make test", "make test-long"]


def test_marks_are_registered(pytestconfig: pytest.Config) -> None:
    assert "--strict-markers" in pytestconfig.getini("addopts")
    own = {line.partition(":")[0] for line in pytestconfig.getini("markers")}
    assert {"long", "processes", "postgresql", "browser", "every_language"} <= own


def test_no_quick_test_kills_a_process(tests: list[dict[str, Any]]) -> None:
    killing = [test for test in tests if test["kills"]]
    assert len({test["function"] for test in killing}) > 5
    assert [test["function"] for test in killing if "long" not in test["marks"]] == []


def test_both_suites_have_tests_of_every_kind(tests: list[dict[str, Any]]) -> None:
    for kind in ("long", "processes", "postgresql", "browser"):
        marked = sum(kind in test["marks"] for test in tests)
        assert 10 < marked < len(tests) / 4, kind


def test_what_is_said_in_three_languages_is_tried_in_one_of_them_soon(tests: list[dict[str, Any]]) -> None:
    """In each language many, in each feature every language, and of every feature one story in all three."""
    soon, all_of_them = defaultdict(set), defaultdict(set)
    for test in tests:
        if test["language"] is not None and test["function"].startswith("tests/handlers/"):
            all_of_them[test["function"]].add(test["language"])
            if "long" not in test["marks"]:
                soon[test["function"]].add(test["language"])
    every = set(LANGUAGES)
    alone = {test["function"] for test in tests if "one_language" in test["marks"]}
    alone -= {test["function"] for test in tests if "every_language" in test["marks"]}
    assert {function for function, languages in all_of_them.items() if languages != every} <= alone
    assert {function for function in alone & all_of_them.keys() if len(all_of_them[function]) > 1} == set()
    assert set(all_of_them) == set(soon) | LATE.keys()
    features = {Path(function.partition("::")[0]).parent for function in soon}
    features.discard(Path("tests/handlers"))
    assert len(features) >= 10
    for feature in features:
        stories = [found for function, found in soon.items() if Path(function).is_relative_to(feature)]
        assert any(found == every for found in stories), f"{feature}: no story in every language"
    for language in LANGUAGES:
        mine = sum(found == {language} for found in soon.values())
        assert mine > len(soon) / 5, f"{language} has its turn in {mine} of {len(soon)}"


def test_a_test_keeps_its_language() -> None:
    """In every process and on every machine: else the one that chooses tests and the one that runs them differ."""
    assert [turn_of(f"test_{letter}").value for letter in "abcd"] == ["kk", "ru", "en", "en"]
    assert {turn_of(f"test_{number}") for number in range(30)} == set(LANGUAGES)


PLAYED = """
import os, signal, subprocess, sys
import pytest

def test_starts():
    subprocess.run([sys.executable, "-c", ""], check=True)

def test_forks():
    sys.audit("tests.forked")

@pytest.mark.processes
def test_kills():
    process = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    try:
        os.kill(process.pid, signal.SIGKILL)
    finally:
        process.communicate()

@pytest.mark.processes
@pytest.mark.long
def test_says_so():
    process = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    process.kill()
    process.communicate()

@pytest.mark.skip(reason="no such part here")
def test_lacks():
    pass

@pytest.mark.xfail(strict=True)
def test_fails_as_expected():
    assert False
"""


@pytest.mark.parametrize(("variables", "lacking"), [({}, "skipped"), ({"CI": "true"}, "error")])
def test_who_starts_or_kills_a_process_in_silence_fails(
    tmp_path: Path, variables: dict[str, str], lacking: str
) -> None:
    (tmp_path / "test_played.py").write_text(PLAYED, encoding="utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\naddopts = -p tests.suites -rA\n", encoding="utf-8")
    told = called("pytest", "-p", "no:cacheprovider", folder=tmp_path, **variables).stdout
    assert "test_starts starts a process and is not marked `processes`" in told
    assert "test_forks starts a process and is not marked `processes`" in told
    assert "test_kills kills a process and is not marked `long`" in told
    assert "PASSED test_played.py::test_says_so" in told
    assert "XFAIL test_played.py::test_fails_as_expected" in told
    assert f"1 {lacking}" in told.splitlines()[-1], told
