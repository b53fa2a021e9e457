"""An agreed memorandum as the page of its code finds it."""

from datetime import datetime
from typing import Any

from dishka import AsyncContainer

from bot.models.memoranda import (
    AnswerWay,
    MemorandumAnswer,
    MemorandumSeal,
    MemorandumStage,
    PartyAnswer,
)
from bot.models.organizations import OrganizationKind
from bot.models.pitches import Pitch, PitchStatus
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.memoranda.printing import SEALED
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.projects.ports import Projects
from bot.use_cases.seals.ports import Sealed, SealedFiles
from tests.builders import a_memorandum, a_person, a_project, an_organization

CODE = "Q7ZK2M9XTBWVNR4YCGHSAD38EF"
NUMBER = "ASAR-2026-23-0001"
PEOPLE = ("Айгерім Сәрсен", "Сергей Ким")


async def keep_agreed(
    container: AsyncContainer, now: datetime, code: str, number: str, sealed: Sealed | None
) -> int:
    """Two people, their organisations and their memorandum, with its sealed file. Returns its id."""

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

    async with container() as scope:
        uow: Any = await scope.get(UnitOfWork)
        async with uow as block:
            memorandum_id = int(await write(block))
            await block.commit()
            return memorandum_id
