"""Without an operator in the settings the service is open to administrators alone, and says so everywhere."""

import json
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.models.reference import Language
from bot.storage.database import create_engine
from bot.storage.tables import metadata
from playground.people.client import PlaygroundClient
from playground.server import RunningServer
from tests.presenting.cards.reading import speaks
from tests.processes.bot_process import command
from tests.processes.conftest import StartBot

pytestmark = pytest.mark.processes

ADMINISTRATOR = 7_000_001
PROGRAMS_OWN = {"handled_updates", "counters", "signs", "special_days"}


def _of_people(table: sa.Table) -> sa.ColumnElement[bool]:
    """What the program itself does is in the audit log too, without an actor."""
    return table.c.actor_id.is_not(None) if table.name == "audit_log" else sa.true()


async def rows(url: str) -> dict[str, int]:
    engine = create_engine(url)
    try:
        async with engine.connect() as connection:
            counted = {
                table.name: await connection.scalar(
                    sa.select(sa.func.count()).select_from(table).where(_of_people(table))
                )
                for table in metadata().sorted_tables
            }
        return {name: count for name, count in counted.items() if count}
    finally:
        await engine.dispose()


async def test_only_administrators_are_served_until_the_operator_is_named(
    server: RunningServer, client: PlaygroundClient, a_bot: StartBot, sqlite_url: str, tmp_path: Path
) -> None:
    missing = {"ASAR_OPERATOR_BIN": "", "ASAR_DATABASE_IN_KAZAKHSTAN": "false"}
    bot = a_bot(sqlite_url, ASAR_ADMIN_IDS=str(ADMINISTRATOR), **missing)
    await bot.start()
    (told,) = [json.loads(line) for line in bot.logged.splitlines() if '"service_not_open"' in line]
    assert (told["level"], told["missing"]) == ("error", list(missing))

    for language in Language:
        t = speaks(language)
        guest = await client.person("Дана", language_code=language.value)
        for action in ("/start", "/mydata", "сәлем"):
            await guest.send(action)
            await guest.sees(t.plain("service-not-open"))
        await guest.block()
        await guest.unblock()
    await client.settled()
    assert set(await rows(sqlite_url)) <= PROGRAMS_OWN

    kazakh = speaks(Language.KAZAKH)
    administrator = await client.person("Бас", id=ADMINISTRATOR, language_code="kk")
    await administrator.send("/start")
    await administrator.press("Қазақша")
    await administrator.press(kazakh.plain("button-read-whole"))
    await administrator.sees(kazakh.plain("consent-unset"))
    await administrator.press(kazakh.plain("button-agree"))
    await administrator.sees(kazakh.plain("onboarding-name"))

    code, said = await command(server, sqlite_url, tmp_path, "bot", "health", **missing)
    assert code == 1
    assert all(name in said for name in missing)
    assert "in trouble: not-open" in said
    code, said = await command(server, sqlite_url, tmp_path, "bot", "health")
    assert code == 0, said
