"""A project as its public page finds it: under way or completed, with pledges, reports, a memorandum and voices."""

from datetime import date, datetime, timedelta
from typing import Any

from dishka import AsyncContainer

from bot.models.asar_lines import AsarLine, AsarPart, LineKind
from bot.models.asars import Asar, AsarStage
from bot.models.memoranda import MemorandumStage
from bot.models.organizations import OrganizationKind
from bot.models.pitches import Pitch, PitchStatus
from bot.models.pledges import MoneyKind, Pledge, PledgeStage
from bot.models.progress import ProgressReport
from bot.models.projects import ProjectStage
from bot.models.reference import Language, Need
from bot.models.voices import Answer, Shown, Voice, VoicePoint
from bot.use_cases.asars.ports import Asars
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from bot.use_cases.pictures.ports import KeptPictures
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.pledges.ports import Pledges
from bot.use_cases.progress.ports import Reports
from bot.use_cases.projects.ports import Projects
from bot.use_cases.voices.ports import VoicePoints, Voices
from tests.builders import a_memorandum, a_person, a_project, an_organization
from tests.pictures import a_picture

CODE = "K7M2Q9XTBW"
NUMBER = "ASAR-2026-23-0001"
TITLE, TITLE_RU = (
    "Ауыл мектептеріндегі бағдарламалау үйірмелері",
    "Кружки программирования в сельских школах",
)
NGO, BUSINESS, SHY = "Болашақ кілті", "Жем компрессор", "Көрінбейтін кәсіп"
"""`SHY` gives as well, and does not want to be named."""
TOLD = "Алғашқы үйірме ашылды: он екі ноутбук келді, екі мұғалім оқыды, бірінші сабаққа отыз бала жиналды."
SAID = "Балам сабаққа күнде барады."
JUNE = date(2026, 6, 1)
ASAR_PLACE = "Абай көшесі <b>5</b>, мектеп жаны"
HAND, HAND_PHONE = "Құпия Есім", "+77012345678"
"""Who brings cement to the asar: that is nobody's business before it takes place."""


async def in_block(container: AsyncContainer, deed: Any) -> Any:
    async with container() as scope:
        uow: Any = await scope.get(UnitOfWork)
        async with uow as block:
            found = await deed(block)
            await block.commit()
            return found


async def keep_asar(container: AsyncContainer, now: datetime, project_id: int) -> str:
    """An open list of a day in ten days, of which somebody takes a part. Returns its code."""

    async def keep(block: Any) -> str:
        person = a_person(HAND)
        await block[People].add(person)
        asar = Asar(
            submission_id="an asar",
            project_id=project_id,
            language=Language.KAZAKH,
            starts_at=now + timedelta(days=10),
            decided_at=now + timedelta(days=8),
            place=ASAR_PLACE,
            created_at=now,
            created_by=None,
            stage=AsarStage.OPEN,
        )
        await block[Asars].add(asar)
        await block.flush()
        lines = (
            ("cement", LineKind.THINGS, 40, 30, "Цемент", "қап"),
            ("people", LineKind.PEOPLE, 12, 8, "", ""),
            ("money", LineKind.MONEY, 180_000, 90_000, "", ""),
        )
        for name, kind, wanted, minimum, what, unit in lines:
            line = AsarLine(
                submission_id=name,
                asar_id=asar.id,
                kind=kind,
                wanted=wanted,
                minimum=minimum,
                what=what,
                unit=unit,
            )
            await block[Asars].add(line)
            await block.flush()
            if what:
                part = AsarPart(
                    line_id=line.id,
                    person_id=person.id,
                    amount=25,
                    name=HAND,
                    phone=HAND_PHONE,
                    agreed_at=now,
                    given_at=now,
                )
                await block[Asars].add(part)
        return asar.code

    code: str = await in_block(container, keep)
    return code


async def keep_project(
    container: AsyncContainer,
    now: datetime,
    code: str = CODE,
    *,
    photos: tuple[bytes, bytes, bytes] | None = None,
    pledges: bool = True,
    **fields: Any,
) -> int:
    """The project with all that its page shows. `photos` are those of the project, a report and a voice. Returns its
    id.
    """
    shown = photos or (a_picture(), a_picture(colour="olive"), a_picture(colour="navy"))

    async def write(block: Any) -> int:
        people = [a_person("Айгерім Сәрсен"), a_person("Сергей Ким")]
        for person in people:
            await block[People].add(person)
        await block.flush()
        ngo = an_organization(NGO, by=people[0])
        givers = [
            an_organization(name, kind=OrganizationKind.BUSINESS, by=people[1]) for name in (BUSINESS, SHY)
        ]
        for organization in (ngo, *givers):
            await block[Organizations].add(organization)
        await block.flush()
        values = {
            "stage": ProjectStage.COMPLETED,
            "code": code,
            "photo": f"{code}-photo",
            "latitude": 48.55,
            "longitude": 51.78,
            "second_language": Language.RUSSIAN,
            "second_title": TITLE_RU,
            "summary": "Үш ауыл мектебінде тегін бағдарламалау үйірмесін ашамыз.",
            "second_summary": "Откроем бесплатные кружки программирования в трёх сельских школах.",
            "needs": ("money", "equipment", "mentoring"),
            "published_at": now - timedelta(days=120),
            "began_at": now - timedelta(days=100),
            "reports_from": date(2026, 3, 1),
            "completed_at": now,
        }
        project = a_project(ngo, **({"title": TITLE} | values | fields))
        await block[Projects].add(project)
        await block.flush()
        for pledge in (
            _pledges(project.id, [giver.id for giver in givers], people[1].id, now) if pledges else ()
        ):
            await block[Pledges].add(pledge)
        await _keep_photos(block, code, shown, now)
        for month, words, photo in ((3, TOLD, f"{code}-report"), (5, "Екінші мектепте де бастадық.", None)):
            await block[Reports].add(
                ProgressReport(
                    project_id=project.id,
                    month=date(2026, month, 1),
                    words=words,
                    language=Language.KAZAKH,
                    author_id=people[0].id,
                    written_at=now,
                    photo=photo,
                    reached=64,
                )
            )
        await _keep_memorandum(block, project, [(ngo, people[0]), (givers[0], people[1])], now)
        await _keep_voices(block, project.id, code, shown[2], now)
        return int(project.id)

    return int(await in_block(container, write))


def _pledges(project_id: int, givers: list[int], by: int, now: datetime) -> list[Pledge]:
    told: list[dict[str, Any]] = [
        {"amount": 1_200_000, "delivered": 800_000},
        {"amount": 300_000, "stage": PledgeStage.OFFERED},
        {"kind": Need.EQUIPMENT, "amount": 12, "delivered": 5, "what": "ноутбук"},
        {"kind": Need.MENTORING, "amount": 40, "organization_id": givers[1], "named": False},
    ]
    common: dict[str, Any] = {
        "project_id": project_id,
        "organization_id": givers[0],
        "kind": Need.MONEY,
        "what": "",
        "language": Language.KAZAKH,
        "due": now.date() + timedelta(days=30),
        "named": True,
        "offered_at": now,
        "offered_by": by,
        "stage": PledgeStage.PROMISED,
    }
    pledges = []
    for number, own in enumerate(told):
        values = common | own
        money = MoneyKind.VOLUNTARY if values["kind"] is Need.MONEY else None
        pledges.append(Pledge(**values, submission_id=f"pledge-{project_id}-{number}", money_kind=money))
    return pledges


async def _keep_photos(block: Any, code: str, shown: tuple[bytes, bytes, bytes], now: datetime) -> None:
    for reference, content in ((f"{code}-photo", shown[0]), (f"{code}-report", shown[1])):
        copy = await block[KeptPictures].copy_for_update(reference)
        copy.arrive(await block[KeptPictures].keep(content, now))


async def _keep_memorandum(block: Any, project: Any, parties: list[Any], now: datetime) -> None:
    pitch = Pitch(
        project_id=project.id,
        backer_id=parties[1][0].id,
        score=0.9,
        reasons=[],
        sent_at=now,
        status=PitchStatus.ACCEPTED,
    )
    await block[Pitches].add(pitch)
    await block.flush()
    number = NUMBER if project.code == CODE else f"ASAR-2026-23-{project.id + 1000}"
    agreed = a_memorandum(project, pitch, parties, stage=MemorandumStage.AGREED, number=number)
    await block[Memoranda].add(agreed)


async def _keep_voices(block: Any, project_id: int, code: str, photo: bytes, now: datetime) -> None:
    point = VoicePoint(project_id=project_id, code=f"{code}VWXYZ2"[:16], opened_at=now)
    await block[VoicePoints].add(point)
    sha256 = await block[KeptPictures].keep(photo, now)
    await block.flush()
    answers = [Answer.WORKS] * 6 + [Answer.PARTLY] * 2 + [Answer.NOT_THERE]
    for number, answer in enumerate(answers):
        voice = Voice(point_id=point.id, round=0, answer=answer, given_on=now.date(), mark=None)
        if number == 0:
            voice.words, voice.photo, voice.shown = SAID, sha256, Shown.SHOWN
        if number == 1:
            voice.words, voice.shown = "Әлі тексерілмеген сөз.", Shown.WAITS
        await block[Voices].add(voice)
