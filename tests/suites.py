"""Which tests run when (`make test-fast`, `make test`, `make test-long`), and who speaks which language in them.

Three things are held while tests run, not only asked for: whoever starts a process says so (`processes`), whoever
kills one says that it takes long (`long`), and where `CI` is set nothing is left out for want of a part.
"""

import gc
import os
import signal
import sys
from collections.abc import Generator, Iterator
from zlib import crc32

import pytest

from bot.models.reference import Language

LANGUAGES = tuple(Language)
FOUND = pytest.StashKey[list[pytest.Item]]()
"""All tests that were found, before any was chosen."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--language", choices=[language.value for language in LANGUAGES], help="run tests in this one alone"
    )


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """What is collected stays until the end, so nobody looks through it for garbage: neither while it comes to be, nor
    while tests run, nor at the end. That was a quarter of the time of collecting, in each worker. Afterwards garbage is
    looked for seldom: with a bot in the same process each look through everything takes as long as a test.
    """
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.set_threshold(10_000, 10, 50)
        gc.enable()


def turn_of(test: str) -> Language:
    """The language in which `make test` runs a test: by its name, so that it stays the same wherever it stands."""
    return LANGUAGES[crc32(test.encode()) % len(LANGUAGES)]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Whoever asks for `language` runs in one of them, and in the others among the long tests, unless it is marked
    `one_language`: it tries what the bot does and not what it says.
    """
    if "language" not in metafunc.fixturenames or _chooses_by_itself(metafunc.definition):
        return
    only = metafunc.config.getoption("--language")
    every = only or metafunc.definition.get_closest_marker("every_language")
    mine = turn_of(metafunc.definition.originalname)
    alone = metafunc.definition.get_closest_marker("one_language")
    metafunc.parametrize(
        "language",
        [
            pytest.param(one, id=one.value, marks=() if every or one is mine else pytest.mark.long)
            for one in LANGUAGES
            if only in {None, one.value} and (one is mine or every or not alone)
        ],
        indirect=True,
    )


def _chooses_by_itself(test: pytest.Item) -> bool:
    named = [mark.args[0] for mark in test.iter_markers("parametrize")]
    return any("language" in (names.split(",") if isinstance(names, str) else names) for names in named)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Marks what follows from what a test asks for, before anything is chosen by marks."""
    only = config.getoption("--language")
    chosen, left_out = [], []
    for item in items:
        assert isinstance(item, pytest.Function)
        parameters = item.callspec.params if hasattr(item, "callspec") else {}
        on_postgres = any(isinstance(value, str) and value == "postgresql" for value in parameters.values())
        if "postgres" in item.fixturenames or on_postgres:
            item.add_marker("postgresql")
        if "browser" in item.fixturenames:
            item.add_marker("browser")
        config.stash.setdefault(FOUND, []).append(item)
        (chosen if parameters.get("language", only) == only or not only else left_out).append(item)
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = chosen


class Watch:
    """Sees every process that a test itself starts or kills; those of fixtures that many tests share are not its."""

    def __init__(self) -> None:
        self.test: pytest.Item | None = None

    def __call__(self, event: str, details: tuple[object, ...]) -> None:
        if self.test is None or event not in {"subprocess.Popen", "tests.forked", "os.kill"}:
            return
        if event != "os.kill" and not _is(self.test, "processes", "browser", "postgresql"):
            pytest.fail(f"{self.test.nodeid} starts a process and is not marked `processes`", pytrace=False)
        if event == "os.kill" and details[1] == signal.SIGKILL and not _is(self.test, "long"):
            pytest.fail(f"{self.test.nodeid} kills a process and is not marked `long`", pytrace=False)


def _is(test: pytest.Item, *marks: str) -> bool:
    return any(test.get_closest_marker(mark) for mark in marks)


_watch = Watch()
sys.addaudithook(_watch)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    _watch.test = item
    try:
        yield
    finally:
        _watch.test = None


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A machine that checks every change has everything: what is skipped there would never be run."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and os.environ.get("CI"):
        report.outcome = "failed"
        report.longrepr = f"skipped where CI is set: {report.longrepr}"
    return report
