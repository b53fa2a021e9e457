"""The database does not answer: the person hears of it in their own language, and goes on afterwards."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.models.reference import Language
from bot.use_cases.drafts.keeping import FindDraft
from playground.people.client import Player
from tests.handlers.conftest import LogBook
from tests.handlers.service import Service

TELEGRAMS_OWN = {Language.KAZAKH: "en", Language.RUSSIAN: "kk", Language.ENGLISH: "ru"}
"""The language of the person's Telegram, which is another one than the one they chose here."""


@asynccontextmanager
async def without(service: Service, table: str) -> AsyncIterator[None]:
    """To SQLite's driver a table that is gone is the same kind of trouble as a file that is locked or gone."""
    engine = await service.container.get(AsyncEngine)
    async with engine.begin() as connection:
        await connection.execute(text(f"ALTER TABLE {table} RENAME TO away"))
    try:
        yield
    finally:
        async with engine.begin() as connection:
            await connection.execute(text(f"ALTER TABLE away RENAME TO {table}"))


@pytest.fixture
async def person(service: Service, participant: Player, language: Language) -> Player:
    await participant.set_language(TELEGRAMS_OWN[language])
    return participant


@pytest.mark.every_language
async def test_a_message_is_answered_in_the_persons_language(
    service: Service, person: Player, language: Language, log_book: LogBook
) -> None:
    t = service.speaks(language)
    async with without(service, "dialog_states"):
        await person.send("/menu")
        await person.sees(t.plain("error-storage"))
        answer = await person.press(t.plain("menu-organizations"))
        assert answer is not None
        assert answer["text"] == t.plain("error-storage")
    assert len(log_book.take("storage_unavailable")) == 2
    await person.press(t.plain("menu-organizations"))
    await person.sees(t.plain("organizations-empty"))


async def test_an_answer_that_could_not_be_kept_is_asked_for_again(
    service: Service, person: Player, language: Language, log_book: LogBook
) -> None:
    """The form stays where it was, and what was answered before is still there."""
    t = service.speaks(language)
    await person.press(t.plain("menu-organizations"))
    await person.press(t.plain("button-register-organization"))
    await person.press(t.plain("organization-kind-state"))
    await person.sees(t.plain("organization-legal_form"))
    async with without(service, "drafts"):
        await person.press(person.screen.labels[0])
    assert len(log_book.take("storage_unavailable")) == 1
    await person.press(person.screen.labels[0])
    await person.sees(t.plain("organization-bin"))
    assert (await service.perform(person, FindDraft, "organization")).answers["kind"] == "state"
