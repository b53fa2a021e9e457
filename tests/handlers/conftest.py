"""One bot and one playground for all tests here; each test begins with an empty database and new people."""

import shutil
import time
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import structlog

from bot.models.reference import Language
from playground.people.client import Player, PlaygroundClient
from playground.server import RunningServer, running
from tests.handlers.service import LogBook, RingingClock, Service, serving
from tests.handlers.taps import namesakes, second_answers

BEGINNING = datetime(2026, 11, 26, 6, tzinfo=UTC)
"""When each test begins, whatever day it is and however far the one before has moved the clock."""


@pytest.fixture(scope="session")
def log_book() -> LogBook:
    book = LogBook()
    structlog.configure(processors=[book], cache_logger_on_first_use=False)
    return book


@pytest.fixture(autouse=True)
def no_errors_logged(log_book: LogBook) -> Iterator[LogBook]:
    """What the bot logs as an error is a bug, even where the person saw nothing of it."""
    log_book.entries.clear()
    yield log_book
    assert log_book.errors == []


@pytest.fixture(scope="session")
def ringing() -> RingingClock:
    return RingingClock()


@pytest.fixture(scope="session")
async def server(ringing: RingingClock) -> AsyncIterator[RunningServer]:
    async with running(clock=ringing) as server:
        yield server


@pytest.fixture(scope="session")
async def playground(server: RunningServer) -> AsyncIterator[PlaygroundClient]:
    async with PlaygroundClient(server.url) as client:
        yield client


@pytest.fixture(scope="session")
async def running_service(
    server: RunningServer,
    playground: PlaygroundClient,
    ringing: RingingClock,
    log_book: LogBook,
    sqlite_template: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> AsyncIterator[Service]:
    file = tmp_path_factory.mktemp("service") / "asar.db"
    shutil.copy(sqlite_template, file)
    async with serving(server, playground, f"sqlite+aiosqlite:///{file}", ringing) as service:
        yield service


@pytest.fixture
async def service(
    running_service: Service,
    ringing: RingingClock,
    no_errors_logged: LogBook,
    request: pytest.FixtureRequest,
) -> AsyncIterator[Service]:
    playground = running_service.server.playground
    await running_service.tick_by_itself(wanted=True)
    playground.clock.offset = BEGINNING.timestamp() - time.time()
    playground.calls.clear()
    began = playground.events.last_id
    playground.rates.refused = 0
    await running_service.seed_working_days()
    ringing.real = request.node.get_closest_marker("real_time") is not None
    yield running_service
    ringing.real = False
    assert playground.rates.refused == 0, "the bot keeps below Telegram's limits by itself"
    await running_service.client.clear_faults()
    await running_service.client.settled()
    await running_service.tick_by_itself(wanted=False)
    await running_service.empty()
    assert second_answers(playground.calls) == [], "Telegram takes one answer to a tap"
    assert namesakes(playground.events, began) == [], "two buttons of one message read alike"


@pytest.fixture
def language(request: pytest.FixtureRequest) -> Language:
    """Each test that asks for it runs in Kazakh, Russian and English: when in which, says `tests.suites`."""
    found: Language = request.param
    return found


@pytest.fixture
async def newcomer(service: Service, language: Language) -> Player:
    return await service.newcomer(language)


@pytest.fixture
async def participant(service: Service, language: Language) -> Player:
    return await service.participant(language)
