"""What people wrote does not come to the log by an error of either database."""

import json
import logging

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.logs import formatter

WORDS = "Дана\n[SQL: Қырмызықызы], dana@kz.example"
"""With a line that looks like SQLAlchemy's own."""


async def refusal(engine: AsyncEngine, statement: str) -> sa.exc.IntegrityError:
    try:
        async with engine.begin() as connection:
            await connection.execute(sa.text("CREATE TABLE kept (words TEXT UNIQUE, age INT NOT NULL)"))
            await connection.execute(sa.text("INSERT INTO kept VALUES (:words, 1)"), {"words": WORDS})
            await connection.execute(sa.text(statement), {"words": WORDS})
    except sa.exc.IntegrityError as error:
        return error
    pytest.fail("the database took it")


def logged(error: Exception) -> dict[str, str]:
    record = logging.LogRecord("bot", logging.ERROR, __file__, 1, "failed", (), (type(error), error, None))
    entry: dict[str, str] = json.loads(formatter(as_json=True, secrets=(), colors=False).format(record))
    return entry


@pytest.mark.parametrize(
    "statement",
    ["INSERT INTO kept VALUES (:words, 2)", "INSERT INTO kept VALUES ('new' || :words, NULL)"],
    ids=["twice", "incomplete"],
)
async def test_a_refused_row_is_not_quoted(engine: AsyncEngine, statement: str) -> None:
    error = await refusal(engine, statement)
    alone, in_group = logged(error), logged(ExceptionGroup("messages that could not be made", [error]))
    assert "INSERT INTO kept" in alone["exception"]
    for entry in (alone, in_group):
        assert "IntegrityError" in entry["exception"]
        assert "Дана" not in str(entry)
        assert "dana@kz.example" not in str(entry)
