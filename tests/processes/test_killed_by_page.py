"""`kill -9` after a confirmation that came by a page: before the seal, between the seal and its mail, and while the
mail is in flight. One agreement, one number, one file; the mail comes twice, since it was in flight once.
"""

import asyncio
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import aiohttp
import pytest
import sqlalchemy as sa

from bot.models.memoranda import Memorandum, MemorandumAnswer, MemorandumSeal, MemorandumStage
from bot.models.numbers import Counter
from bot.models.people import Person
from bot.models.seals import SealedFile
from bot.sealing.secrets import SECRET, StoredSecrets
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.links.making import token_of
from bot.use_cases.memoranda.freezing import freeze_late
from bot.use_cases.memoranda.ports import Memoranda
from playground.bot_process import MAIL_FROM
from playground.people.client import Player, PlaygroundClient
from tests.fakes import FrozenClock
from tests.mail.server import Heard, MailServer, mail_server
from tests.processes.bot_process import BotProcess
from tests.processes.conftest import StartBot
from tests.processes.test_crash import STARTED
from tests.processes.test_killed_agreements import papers
from tests.seals import keys_in
from tests.storage.test_memoranda import Sessions, a_match, acknowledging, kept
from tests.storage.test_memoranda_by_link import ADDRESS, linked, somebody_at
from tests.web.conftest import a_free_port
from tests.web.links.reader import Reader

pytestmark = [pytest.mark.long, pytest.mark.processes]


@dataclass(frozen=True)
class Pages:
    """Those of the process."""

    port: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"


@pytest.fixture
def clock() -> FrozenClock:
    """The machine's time, which the process has too."""
    return FrozenClock(datetime.now(UTC))


@pytest.fixture
async def mail() -> AsyncIterator[MailServer]:
    async with mail_server() as server:
        yield server


@pytest.fixture
async def reader() -> AsyncIterator[Reader]:
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
        yield Reader(session, Pages(a_free_port()))


async def asked_by_mail(
    storage: SqlUnitOfWork, sessions: Sessions, clock: FrozenClock, player: Player, keys: Path
) -> str:
    """The path of the link by which the business confirms, as the last: the NGO's person has done so in the chat."""
    match = await a_match(storage, clock)
    person, address = await somebody_at(storage, match, clock)
    async with sessions() as session:
        await session.execute(
            sa.update(Person).where(Person.id == match.people[0].id).values(account_id=player.id)
        )
        await session.commit()
    memorandum_id = await kept(
        storage, replace(match, people=(match.people[0], person)), created_at=clock.now()
    )
    async with storage as block:
        memorandum = await block[Memoranda].get_for_update(memorandum_id)
        assert memorandum is not None
        await freeze_late(block, memorandum, clock.now())
        await block.commit()
    await acknowledging(sessions, clock, match, 0)(memorandum_id, 1)
    secrets = StoredSecrets(keys)
    link = await linked(storage, memorandum_id, person, address, clock, secrets)
    return f"/l/{token_of(link, secrets)}"


async def stage(sessions: Sessions) -> MemorandumStage:
    async with sessions() as session:
        return (await session.scalars(sa.select(Memorandum.stage))).one()


async def files(sessions: Sessions) -> list[str]:
    """The hashes of what is stored, made anew from the bytes."""
    async with sessions() as session:
        return [sha256(pdf).hexdigest() for pdf in await session.scalars(sa.select(SealedFile.content))]


def struck_once(bot: BotProcess, mail: MailServer, at: Heard) -> asyncio.Event:
    """The process dies when the mail server hears of the agreed memorandum; set once it is dead."""
    dead = asyncio.Event()

    def hears(heard: Heard) -> None:
        if heard == at and not dead.is_set():
            bot.strike()
            dead.set()

    mail.hears = hears
    return dead


def sealed_mails(mail: MailServer) -> list[str]:
    """The hashes of the files that came with the mails."""
    return [
        sha256(part.get_content()).hexdigest()
        for sent in mail.to(ADDRESS)
        for part in sent.iter_attachments()
        if part.get_content_type() == "application/pdf"
    ]


@pytest.mark.timeout(500)
async def test_one_agreement_one_number_one_file_by_page(
    database_url: str,
    storage: SqlUnitOfWork,
    sessions: Sessions,
    clock: FrozenClock,
    a_bot: StartBot,
    client: PlaygroundClient,
    mail: MailServer,
    reader: Reader,
    tmp_path: Path,
) -> None:
    player = await client.person("Айгерім", started=True)
    keys = keys_in(tmp_path / "keys", clock.now()).folder
    path = await asked_by_mail(storage, sessions, clock, player, keys)
    without_key = tmp_path / "secret-alone"
    without_key.mkdir()
    shutil.copy(keys / SECRET, without_key)
    settings = {
        "ASAR_WEB_PORT": str(reader.site.port),  # type: ignore[attr-defined]
        "ASAR_PUBLIC_URL": reader.site.url,
        "ASAR_SMTP_URL": f"smtp://localhost:{mail.port}",
        "ASAR_MAIL_FROM": MAIL_FROM,
    }

    # Killed when the confirmation is stored: no browser has been answered, and nothing is sealed without a key.
    bot = a_bot(database_url, **settings, ASAR_KEYS_DIR=str(without_key))
    await bot.start()
    await reader.get(path + "?lang=ru")
    await reader.press("/code")
    await reader.press("/enter", code=mail.code(ADDRESS))
    pressed = asyncio.create_task(reader.press("/answer"))
    while await stage(sessions) is MemorandumStage.PUT:  # noqa: ASYNC110 - it is another process that moves on
        await asyncio.sleep(0.01)
    await bot.kill()
    await asyncio.gather(pressed, return_exceptions=True)
    assert await files(sessions) == []

    # Killed when it is sealed and a mail is about to say so.
    bot = a_bot(database_url, **settings)
    dead = struck_once(bot, mail, "named")
    await bot.start()
    await asyncio.wait_for(dead.wait(), STARTED)
    await bot.kill()
    [file] = await files(sessions)
    assert sealed_mails(mail) == []

    # Killed when the mail was taken and the process does not know it.
    dead = struck_once(bot, mail, "taken")
    await bot.start()
    await asyncio.wait_for(dead.wait(), STARTED)
    await bot.kill()
    assert sealed_mails(mail) == [file]

    await bot.start()
    page = await reader.get(path)
    async with asyncio.timeout(STARTED):
        while len(sealed_mails(mail)) < 2:  # noqa: ASYNC110 - it is another process that moves on
            await asyncio.sleep(0.05)
    await client.settled(timeout=STARTED)
    assert sealed_mails(mail) == [file, file]
    # In the chat it may be in flight at either of the two kills since it was sealed, and comes once more for each.
    assert 1 <= papers(player) <= 3
    assert await files(sessions) == [file]
    async with sessions() as session:
        [(number, code)] = (await session.execute(sa.select(Memorandum.number, Memorandum.check_code))).all()
        assert number == f"ASAR-{clock.now().year}-23-0001"
        assert code
        assert number in page
        assert (await session.scalars(sa.select(MemorandumSeal.sha256))).all() == [file]
        assert (await session.scalars(sa.select(MemorandumAnswer.way))).all() == ["chat", "page"]
        assert await session.scalar(sa.select(Counter.value)) == 1
