"""An agreed memorandum of an NGO and a business with its sealed file, and a client that brings files to its page."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import aiohttp
import pytest
from dishka import Provider, Scope
from markupsafe import escape

from bot.models.memoranda import (
    AnswerWay,
    Memorandum,
    MemorandumAnswer,
    MemorandumSeal,
    MemorandumStage,
    PartyAnswer,
)
from bot.models.organizations import OrganizationKind
from bot.models.pitches import Pitch, PitchStatus
from bot.models.reference import Language
from bot.presenting.translator import Translator
from bot.use_cases.kernel.ports import Clock
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.memoranda.printing import SEALED
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.projects.ports import Projects
from bot.use_cases.seals.ports import Sealed, SealedFiles
from tests.builders import a_memorandum, a_person, a_project, an_organization
from tests.fakes import FrozenClock
from tests.sealing.conftest import Scene, scene
from tests.web.conftest import Open, Website

__all__ = ["scene"]

CODE = "Q7ZK2M9XTBWVNR4YCGHSAD38EF"
NUMBER = "ASAR-2026-23-0001"
PEOPLE = ("Айгерім Сәрсен", "Сергей Ким")


@dataclass
class Checked:
    """`pdf` is the sealed file of the memorandum."""

    site: Website
    scene: Scene
    clock: FrozenClock
    memorandum_id: int = 0
    code: str = CODE

    @property
    def pdf(self) -> bytes:
        return self.scene.pdf

    @property
    def path(self) -> str:
        return f"/m/{self.code}"

    @property
    def url(self) -> str:
        return self.site.url + self.path

    async def in_block(self, deed: Callable[[Any], Awaitable[Any]]) -> Any:
        async with self.site.container() as scope:
            uow: Any = await scope.get(UnitOfWork)
            async with uow as block:
                found = await deed(block)
                await block.commit()
                return found

    async def with_memorandum(self, deed: Callable[[Memorandum], None]) -> None:
        async def change(block: Any) -> None:
            deed(await block[Memoranda].get_for_update(self.memorandum_id))

        await self.in_block(change)

    def says(self, language: Language) -> Callable[..., str]:
        """Sentences as they stand in a page."""
        t = Translator(language, self.clock.now)
        return lambda key, **values: str(escape(t.plain(key, **values)))

    async def bring(self, content: bytes, *, lang: str = "ru", **headers: str) -> tuple[int, str]:
        """What the page says of a file that a browser without script sends."""
        form = aiohttp.FormData()
        form.add_field("file", content, filename="memorandum.pdf", content_type="application/pdf")
        async with (
            aiohttp.ClientSession() as session,
            session.post(
                f"{self.url}/file?lang={lang}",
                data=form,
                headers={"Origin": self.site.url, "Sec-Fetch-Site": "same-origin"} | headers,
            ) as answer,
        ):
            return answer.status, await answer.text()


async def fill(checked: Checked, code: str, number: str, sealed: Sealed | None) -> int:
    """Two people, their organisations and their agreed memorandum. Returns its id."""
    now = checked.clock.now()

    async def write(block: Any) -> int:
        people = [a_person(name) for name in PEOPLE]
        for person in people:
            await block[People].add(person)
        await block.flush()
        ngo = an_organization("Жас қанат", by=people[0])
        business = an_organization("Жем компрессор", kind=OrganizationKind.BUSINESS, by=people[1])
        for organization in (ngo, business):
            await block[Organizations].add(organization)
        await block.flush()
        project = a_project(ngo)
        await block[Projects].add(project)
        await block.flush()
        pitch = Pitch(
            project_id=project.id,
            backer_id=business.id,
            score=0.9,
            reasons=[],
            sent_at=now,
            status=PitchStatus.ACCEPTED,
        )
        await block[Pitches].add(pitch)
        await block.flush()
        memorandum = a_memorandum(
            project,
            pitch,
            [(ngo, people[0]), (business, people[1])],
            stage=MemorandumStage.AGREED,
            number=number,
            check_code=code,
        )
        await block[Memoranda].add(memorandum)
        await block.flush()
        version = memorandum.versions[-1]
        for party, way in zip(memorandum.parties, (AnswerWay.CHAT, AnswerWay.PAGE), strict=True):
            signatory = party.signatory
            memorandum.answers.append(
                MemorandumAnswer(
                    party_id=party.id,
                    signatory_id=signatory.id if signatory else None,
                    version_id=version.id,
                    answer=PartyAnswer.CONFIRMED,
                    at=now,
                    way=way,
                    address="s***@akimat.example" if way is AnswerWay.PAGE else "",
                )
            )
        seal = MemorandumSeal(memorandum_id=memorandum.id, version_id=version.id, wanted_at=now)
        await block[Memoranda].add_seal(seal)
        if sealed is not None:
            file = await block[SealedFiles].keep(sealed, SEALED, memorandum.id)
            seal.sha256, seal.sealed_at = file.sha256, file.sealed_at
        return int(memorandum.id)

    return int(await checked.in_block(write))


@pytest.fixture
async def checked(open_website: Open, clock: FrozenClock, scene: Scene) -> Checked:
    standing = Provider(scope=Scope.APP)
    standing.provide(lambda: clock, provides=Clock)
    checked = Checked(await open_website(standing), scene, clock)
    checked.memorandum_id = await fill(checked, CODE, NUMBER, scene.sealed)
    return checked
