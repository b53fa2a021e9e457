"""A match of parties who speak different languages, and the steps they take to a memorandum."""

import re
from dataclasses import dataclass
from datetime import timedelta
from io import BytesIO

from pypdf import PdfReader

from bot.models.memoranda import Memorandum
from bot.models.organizations import OrganizationKind
from bot.models.pitches import Pitch, PitchStatus
from bot.models.reference import Language
from bot.presenting.translator import Translator
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.projects.ports import Projects
from playground.people.client import Message, Player
from tests.builders import a_project
from tests.handlers.service import Service
from tests.presenting.locale_files import messages

TITLE = "Ауыл мектептеріндегі бағдарламалау үйірмелері"
IN_RUSSIAN = {
    "Үш мектепте үйірме ашамыз, тоқсан сайын есеп береміз.": "Открыть кружки в трёх школах, отчитываться поквартально.",
    "Ноутбук сатып алу": "Купить ноутбуки",
    "Үйірмелерге көмектесеміз.": "Помогать кружкам.",
}
NEXT = {
    Language.KAZAKH: Language.RUSSIAN,
    Language.RUSSIAN: Language.ENGLISH,
    Language.ENGLISH: Language.KAZAKH,
}


@dataclass(frozen=True, slots=True)
class Scene:
    """A match of an NGO and a business, and a state body of the same region that could join."""

    ngo: Player
    business: Player
    state: Player
    ngo_id: int
    business_id: int
    pitch_id: int
    project_id: int


async def set_scene(service: Service, language: Language) -> Scene:
    """Each party speaks another language; the NGO speaks `language`."""
    ngo, ngo_id = await service.representative(OrganizationKind.NGO, language, name="Айгерім Сәрсен")
    business, business_id = await service.representative(
        OrganizationKind.BUSINESS, NEXT[language], name="Сергей Ким", name_kk="", name_ru="Жем компрессор"
    )
    state, _ = await service.representative(
        OrganizationKind.STATE,
        NEXT[NEXT[language]],
        name="Әділ Қожахмет",
        legal_form="department",
        name_kk="Атырау облысының білім басқармасы",
        name_ru="Управление образования Атырауской области",
    )
    now = service.server.playground.clock.now()
    async with service.storage() as uow:
        carrier = await uow[Organizations].get(ngo_id)
        assert carrier is not None
        project = a_project(
            carrier,
            TITLE,
            starts_on=now.date(),
            ends_on=now.date() + timedelta(days=300),
            created_at=now,
            published_at=now,
        )
        await uow[Projects].add(project)
        await uow.flush()
        pitch = Pitch(
            project_id=project.id,
            backer_id=business_id,
            score=0.9,
            reasons=[],
            sent_at=now,
            status=PitchStatus.ACCEPTED,
            decided_at=now,
        )
        await uow[Pitches].add(pitch)
        await uow.commit()
        return Scene(ngo, business, state, ngo_id, business_id, pitch.id, project.id)


async def begin(person: Player, scene: Scene) -> None:
    """Press the button under the introduction."""
    await person.press_data(person.screen, f"draft-memorandum:{scene.pitch_id}")
    await person.settled()


def day_ahead(service: Service, days: int) -> str:
    return f"{service.server.playground.clock.now() + timedelta(days=days):%d.%m.%Y}"


async def fill_in(
    service: Service, person: Player, language: Language, *, third: str | None, several: bool = False
) -> None:
    """From the first question to the review."""
    t = service.speaks(language)
    await person.press(t.plain("memorandum-keep-aims"))
    await person.send("Үш мектепте үйірме ашамыз, тоқсан сайын есеп береміз.")
    await person.settled()
    await person.press(third or t.plain("memorandum-two-parties"))
    if third:
        await person.settled()
    await person.press("Индер")
    await person.press(t.plain("memorandum-term-months", months=12))
    await person.settled()
    await tell_plan(service, person, t)
    if several:
        await person.press(t.plain("memorandum-myself", name="Айгерім Сәрсен"))
        await person.settled()
    await tell_own(person, t)
    await tell_address(person, t)
    await tell_other_language(person, t)
    await person.sees(t.plain("memorandum-plan-label"))


async def tell_plan(service: Service, person: Player, t: Translator) -> None:
    """One line, in three small questions."""
    await person.sees(words(t, "memorandum-plan"))
    await person.send("Ноутбук сатып алу")
    await person.sees(words(t, "memorandum-plan-until"))
    await person.send(day_ahead(service, 40))
    await person.sees(words(t, "memorandum-plan-who"))
    await person.press({"en": "Zhem Kompressor LLP"}.get(t.language, "Жем компрессор"))
    await person.sees("1. Ноутбук сатып алу")
    await person.press(t.plain("button-done"))
    await person.settled()


async def tell_own(person: Player, t: Translator) -> None:
    """Who signs, by which post and authority: as it is offered."""
    for key in ("memorandum-full_name", "memorandum-position", "memorandum-basis"):
        await person.sees(words(t, key))
        await person.press(person.screen.labels[0])
        await person.settled()


async def tell_address(person: Player, t: Translator) -> None:
    """Where the card says it is; no telephone, no e-mail address and no number of its own."""
    await person.sees(words(t, "memorandum-address"))
    await person.press(person.screen.labels[0])
    await skip_optional(person, t)


async def skip_optional(person: Player, t: Translator) -> None:
    for key in ("memorandum-phone", "memorandum-email", "memorandum-own_number"):
        await person.sees(words(t, key))
        await person.press(t.plain("button-skip"))
        await person.settled()


async def tell_other_language(person: Player, t: Translator) -> None:
    """Each text that is asked for, in Russian. The title reads the same in both."""
    await person.settled()
    while words(t, "memorandum-other") in person.screen.text:
        if TITLE in person.screen.text:
            await person.press(t.plain("button-same-in-both"))
            await person.settled()
            continue
        asked = person.screen.text
        await person.send(IN_RUSSIAN.get(asked.rsplit("\n", 1)[-1], "Перевод на русский язык."))
        await person.settled()
        assert asked not in person.screen.text, "it is taken, and not asked for again"


async def invite(
    service: Service, scene: Scene, language: Language, *, third: str | None = "білім", offices: bool = True
) -> None:
    t = service.speaks(language)
    await begin(scene.ngo, scene)
    label = None
    if third:
        label = {"kk": "Атырау облысының білім", "ru": "Управление образования", "en": "Атырау облысының"}[
            language
        ]
    await fill_in(service, scene.ngo, language, third=label)
    await scene.ngo.press(t.plain("memorandum-submit"))
    await scene.ngo.settled()
    await scene.ngo.press(t.plain("button-send-memorandum"))
    for person, speaks in each(scene, language)[1 : 3 if third else 2] if offices else ():
        await tell_office(service, person, speaks)


async def tell_office(
    service: Service, person: Player, language: Language, asked: Message | None = None
) -> None:
    """Its own part, as far as possible as it is offered: by the question that is `asked`, or else the newest one."""
    t = service.speaks(language)
    asked = asked or await person.sees(words(t, "memorandum-office"))
    await person.press_data(asked, tap(asked, t, "action-tell-office"))
    await tell_own(person, t)
    await person.sees(words(t, "memorandum-intentions_own"))
    await person.send("Үйірмелерге көмектесеміз.")
    await tell_address(person, t)
    await tell_other_language(person, t)
    await person.sees(t.plain("memorandum-position-label"))
    await person.press(t.plain("own-part-submit"))
    await person.settled()


def words(t: Translator, key: str) -> str:
    """What is certainly said, whatever fills the gaps: the longest stretch between gaps and tags."""
    gaps = dict.fromkeys(messages(t.language)[key].variables, "¤")
    return max(re.split(r"[¤\n]|<[^>]+>", t.plain(key, **gaps)), key=len)


async def invited(service: Service, person: Player, language: Language) -> Message:
    """The message with the draft and the buttons to answer, as soon as it is there: whoever drafted is not invited by
    themselves, and reads the names of the parties as everybody does.
    """
    return await person.sees(parties_named(service.speaks(language)))


def parties_named(t: Translator) -> str:
    return t.plain("memorandum-invited-own", project="¤", parties="¤").split("\n\n")[1].partition("\n")[0]


async def in_force(service: Service, person: Player, language: Language) -> Message:
    await service.ticked()
    return await person.sees(words(service.speaks(language), "memorandum-agreed"))


async def text_of(person: Player, message: Message) -> str:
    pages = PdfReader(BytesIO(await person.download(message))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


async def the_memorandum(service: Service, scene: Scene) -> Memorandum:
    async with service.storage() as uow:
        found = await uow[Memoranda].of_organizations([scene.ngo_id], offset=0, limit=10)
        return found[0][0]


def tap(message: Message, t: Translator, key: str) -> str:
    """What a button of a message sends, by its label."""
    found = next(button for button in message.inline_buttons if button["text"] == t.plain(key))
    data: str = found["callback_data"]
    return data


async def acknowledge(service: Service, person: Player, language: Language, message: Message) -> None:
    t = service.speaks(language)
    await person.press_data(message, tap(message, t, "action-acknowledge-memorandum"))
    await person.sees(words(t, "memorandum-acknowledge"))
    await person.press(t.plain("button-acknowledge"))


def each(scene: Scene, language: Language) -> tuple[tuple[Player, Language], ...]:
    second = NEXT[language]
    return (scene.ngo, language), (scene.business, second), (scene.state, NEXT[second])
