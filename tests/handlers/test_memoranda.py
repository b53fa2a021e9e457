"""A memorandum from the match to force, as its parties see it, each in their own language."""

import asyncio
import re
from dataclasses import dataclass
from datetime import timedelta
from io import BytesIO

from pypdf import PdfReader

from bot.i18n.translator import Translator
from bot.models.memoranda import Memorandum, MemorandumStage, PartyAnswer
from bot.models.organizations import Membership, MembershipStatus, OrganizationKind
from bot.models.pitches import Pitch, PitchStatus
from bot.models.projects import ProjectStage
from bot.models.reference import Language
from playground.client import Message, Person
from tests.builders import a_project
from tests.handlers.service import Service
from tests.i18n.locale_files import messages

TITLE = "Ауыл мектептеріндегі бағдарламалау үйірмелері"
NEXT = {
    Language.KAZAKH: Language.RUSSIAN,
    Language.RUSSIAN: Language.ENGLISH,
    Language.ENGLISH: Language.KAZAKH,
}


@dataclass(frozen=True, slots=True)
class Scene:
    """A match of an NGO and a business, and a state body of the same region that could join."""

    ngo: Person
    business: Person
    state: Person
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
        carrier = await uow.organizations.get(ngo_id)
        assert carrier is not None
        project = a_project(
            carrier,
            TITLE,
            starts_on=now.date(),
            ends_on=now.date() + timedelta(days=300),
            created_at=now,
            published_at=now,
        )
        await uow.projects.add(project)
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
        await uow.pitches.add(pitch)
        await uow.commit()
        return Scene(ngo, business, state, ngo_id, business_id, pitch.id, project.id)


async def begin(person: Person, scene: Scene) -> None:
    """Press the button under the introduction."""
    await person.press_data(person.screen, f"draft-memorandum:{scene.pitch_id}")
    await person.settled()


def day_ahead(service: Service, days: int) -> str:
    return f"{service.server.playground.clock.now() + timedelta(days=days):%d.%m.%Y}"


async def fill_in(
    service: Service, person: Person, language: Language, *, third: str | None, several: bool = False
) -> None:
    """From the first question to the review."""
    t = service.speaks(language)
    await person.press(t.plain("memorandum-keep-aims"))
    await person.send("Үш мектепте үйірме ашамыз, тоқсан сайын есеп береміз.")
    await person.sees("Жем компрессор")
    await person.send("Он екі ноутбук береміз, тәлімгер бөлеміз.")
    await person.settled()
    await person.press(third or t.plain("memorandum-two-parties"))
    if third:
        await person.settled()
        await person.press(t.plain("button-skip"))
    await person.press("Индер")
    await person.press(t.plain("memorandum-term-months", months=12))
    await person.settled()
    await person.send(f"Ноутбук сатып алу; {day_ahead(service, 40)}; Жем компрессор")
    await person.sees("1. Ноутбук сатып алу")
    await person.press(t.plain("button-done"))
    await person.settled()
    if several:
        await person.press(t.plain("memorandum-myself", name="Айгерім Сәрсен"))
        await person.settled()
    await person.press({"kk": "Директор", "ru": "Директор", "en": "Director"}[language])
    await person.settled()
    await person.press({"kk": "Жарғы", "ru": "Устав", "en": "Charter"}[language])
    await person.sees(t.plain("memorandum-plan-label"))


async def invite(service: Service, scene: Scene, language: Language, *, third: str | None = "білім") -> None:
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


def words(t: Translator, key: str) -> str:
    """What is certainly said, whatever fills the gaps: the longest stretch between gaps and tags."""
    gaps = dict.fromkeys(messages(t.language)[key].variables, "¤")
    return max(re.split(r"[¤\n]|<[^>]+>", t.plain(key, **gaps)), key=len)


async def invited(service: Service, person: Person, language: Language) -> Message:
    """The message with the draft and the buttons to answer, as soon as it is there."""
    return await person.sees(words(service.speaks(language), "memorandum-invited"))


async def in_force(service: Service, person: Person, language: Language) -> Message:
    return await person.sees(words(service.speaks(language), "memorandum-in-force"))


async def text_of(person: Person, message: Message) -> str:
    pages = PdfReader(BytesIO(await person.download(message))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


async def the_memorandum(service: Service, scene: Scene) -> Memorandum:
    async with service.storage() as uow:
        found = await uow.memoranda.of_organizations([scene.ngo_id], offset=0, limit=10)
        return found[0][0]


def tap(message: Message, t: Translator, key: str) -> str:
    """What a button of a message sends, by its label."""
    found = next(button for button in message.inline_buttons if button["text"] == t.plain(key))
    data: str = found["callback_data"]
    return data


async def acknowledge(service: Service, person: Person, language: Language, message: Message) -> None:
    t = service.speaks(language)
    await person.press_data(message, tap(message, t, "action-acknowledge-memorandum"))
    await person.sees(words(t, "memorandum-acknowledge"))
    await person.press(t.plain("button-acknowledge"))


def each(scene: Scene, language: Language) -> tuple[tuple[Person, Language], ...]:
    second = NEXT[language]
    return (scene.ngo, language), (scene.business, second), (scene.state, NEXT[second])


async def test_three_parties_each_in_their_language(service: Service, language: Language) -> None:
    scene = await set_scene(service, language)
    await invite(service, scene, language)
    invitations = {}
    for person, own in each(scene, language):
        t = service.speaks(own)
        message = invitations[person.id] = await invited(service, person, own)
        assert TITLE in message.text
        assert message.labels == [
            t.plain(f"action-{name}-memorandum") for name in ("acknowledge", "decline", "open")
        ]
        assert message.document is not None
        assert message.document["file_name"] == t.plain("memorandum-file-draft")
        draft = await text_of(person, message)
        assert "«Болашақ кілті» қоғамдық қоры" in draft
        assert "Товарищество с ограниченной ответственностью «Жем компрессор»" in draft

    for person, own in reversed(each(scene, language)):
        assert (await the_memorandum(service, scene)).stage is MemorandumStage.INVITED
        await acknowledge(service, person, own, invitations[person.id])

    year = service.server.playground.clock.now().year
    for person, own in each(scene, language):
        message = await in_force(service, person, own)
        assert f"ASAR-{year}-0001" in message.text
        assert f"ASAR-{year}-0001" in await text_of(person, message)
    assert (await the_memorandum(service, scene)).number == f"ASAR-{year}-0001"
    async with service.storage() as uow:
        project = await uow.projects.get(scene.project_id)
        assert project is not None
        assert project.stage is ProjectStage.SUPPORTED


async def test_the_office_is_corrected_before_acknowledging(service: Service, language: Language) -> None:
    scene = await set_scene(service, language)
    await invite(service, scene, language, third=None)
    person, own = each(scene, language)[1]
    t = service.speaks(own)
    message = await invited(service, person, own)
    await person.press_data(message, tap(message, t, "action-acknowledge-memorandum"))
    await person.press(t.plain("button-correct-office"))
    await person.sees(words(t, "memorandum-position"))
    await person.send("😀")
    await person.sees(t.plain("error-text-no-letters"))
    await person.send("Бас инженер")
    await person.press({"kk": "Сенімхат", "ru": "Доверенность", "en": "Power of attorney"}[own])
    await person.sees("Бас инженер")
    answer = await person.press(t.plain("button-acknowledge"))
    assert answer is not None
    assert answer["text"] == t.plain("memorandum-you-acknowledged", count=1)
    party = (await the_memorandum(service, scene)).parties[1]
    assert (party.position, party.basis) == ("Бас инженер", "power_of_attorney")


async def test_a_refusal_with_its_reason_reaches_everybody(service: Service, language: Language) -> None:
    scene = await set_scene(service, language)
    await invite(service, scene, language)
    person, own = each(scene, language)[1]
    t = service.speaks(own)
    message = await invited(service, person, own)
    await person.press_data(message, tap(message, t, "action-decline-memorandum"))
    await person.sees(words(t, "memorandum-decline"))
    await person.send_sticker()
    await person.sees(t.plain("error-expected-text"))
    await person.send("Мерзімі сәйкес емес")
    await person.sees(t.plain("memorandum-you-declined"))
    for other, theirs in each(scene, language):
        told = await other.sees(words(service.speaks(theirs), "memorandum-declined"))
        assert "Мерзімі сәйкес емес" in told.text
    assert (await the_memorandum(service, scene)).stage is MemorandumStage.DECLINED
    # The project's side may try again from the card.
    t = service.speaks(language)
    await scene.ngo.press(t.plain("action-open-memorandum"))
    await scene.ngo.sees(TITLE)
    await scene.ngo.press(t.plain("action-draft-memorandum"))
    await scene.ngo.sees(words(t, "memorandum-subject"))


async def test_only_the_invited_person_can_answer(service: Service, language: Language) -> None:
    """A colleague, an outsider and somebody unknown press the same button, as if it were forwarded."""
    scene = await set_scene(service, language)
    colleague = await service.participant(language, name="Дана Омар")
    colleague_id = await service.person_id(colleague)
    async with service.storage() as uow:
        await uow.organizations.add_membership(
            Membership(
                person_id=colleague_id,
                organization_id=scene.ngo_id,
                status=MembershipStatus.ACTIVE,
                created_at=service.server.playground.clock.now(),
            )
        )
        await uow.commit()
    outsider, _ = await service.representative(language=language, name="Марат Бек")
    participant = await service.participant(language, name="Ерлан Сапар")
    t = service.speaks(language)
    await begin(scene.ngo, scene)
    await fill_in(service, scene.ngo, language, third=None, several=True)
    await scene.ngo.press(t.plain("memorandum-submit"))
    await scene.ngo.sees(words(t, "memorandum-confirm"))
    await scene.ngo.press(t.plain("button-send-memorandum"))
    message = await invited(service, scene.ngo, language)
    for name in ("acknowledge", "decline"):
        data = tap(message, t, f"action-{name}-memorandum")
        for person, refusal in (
            (colleague, t.plain("error-memorandum-other-signatory", signatory="Айгерім Сәрсен")),
            (outsider, t.plain("error-memorandum-not-invited")),
            (participant, t.plain("error-forbidden")),
        ):
            answer = await person.press_data(person.screen, data)
            assert answer is not None
            assert answer["text"] == refusal
            assert answer["show_alert"]
    parties = (await the_memorandum(service, scene)).parties
    assert {party.answer for party in parties} == {PartyAnswer.AWAITED}


async def test_a_draft_is_left_and_resumed(service: Service, language: Language) -> None:
    """Items of the plan are kept one by one; another match has a draft of its own."""
    scene = await set_scene(service, language)
    t = service.speaks(language)
    await begin(scene.ngo, scene)
    await scene.ngo.press(t.plain("memorandum-keep-aims"))
    await scene.ngo.sees(words(t, "memorandum-intentions_own"))
    await scene.ngo.send("Үш мектепте үйірме ашамыз.")
    await scene.ngo.sees("Жем компрессор")
    await scene.ngo.send("/menu")
    await scene.ngo.settled()
    await begin(scene.ngo, scene)
    await scene.ngo.sees(t.plain("form-resume"))
    await scene.ngo.press(t.plain("button-resume"))
    await scene.ngo.sees("Жем компрессор")
    await scene.ngo.send("/menu")
    await scene.ngo.settled()
    await begin(scene.ngo, scene)
    await scene.ngo.press(t.plain("button-start-over"))
    await scene.ngo.sees(TITLE)


async def test_bad_input_is_answered_and_the_form_stays(service: Service, language: Language) -> None:
    scene = await set_scene(service, language)
    t = service.speaks(language)
    await begin(scene.ngo, scene)
    await scene.ngo.send("😀")
    await scene.ngo.sees(t.plain("error-text-no-letters"))
    await scene.ngo.press(t.plain("memorandum-keep-aims"))
    await scene.ngo.settled()
    for text in ("Үш мектепте үйірме ашамыз.", "Он екі ноутбук береміз."):
        await scene.ngo.send(text)
        await scene.ngo.settled()
    await scene.ngo.send("Мұндай орган жоқ шығар")
    await scene.ngo.sees(t.plain("error-expected-choice"))
    await scene.ngo.press(t.plain("memorandum-two-parties"))
    await scene.ngo.press("Индер")
    await scene.ngo.settled()
    await scene.ngo.send("кеше")
    await scene.ngo.sees(t.plain("error-date-not-understood"))
    await scene.ngo.send("01.01.2020")
    await scene.ngo.sees(words(t, "error-date-too-early"))
    await scene.ngo.send(day_ahead(service, 365))
    await scene.ngo.sees(words(t, "memorandum-plan"))
    await scene.ngo.send("Ноутбук сатып алу")
    await scene.ngo.sees(t.plain("error-plan-item-parts"))
    await scene.ngo.send(
        f"Ноутбук сатып алу; {day_ahead(service, 40)}; Жем\nҮйірме ашу; ертеңгі күн; Болашақ"
    )
    seen = await scene.ngo.sees(t.plain("error-date-not-understood"))
    assert "1. Ноутбук сатып алу" in seen.text
    await scene.ngo.press(t.plain("button-remove-last"))
    await scene.ngo.settled()
    assert t.plain("button-done") not in scene.ngo.screen.labels


async def test_two_taps_at_once_send_one_memorandum(service: Service) -> None:
    language = Language.KAZAKH
    scene = await set_scene(service, language)
    t = service.speaks(language)
    await begin(scene.ngo, scene)
    await fill_in(service, scene.ngo, language, third=None)
    await scene.ngo.press(t.plain("memorandum-submit"))
    confirm = await scene.ngo.sees(words(t, "memorandum-confirm"))
    data = tap(confirm, t, "button-send-memorandum")
    await asyncio.gather(*(scene.ngo.press_data(confirm, data) for _ in range(3)))
    await invited(service, scene.business, NEXT[language])
    async with service.storage() as uow:
        assert await uow.memoranda.count_of_organizations([scene.ngo_id]) == 1


async def test_two_taps_at_once_acknowledge_once(service: Service) -> None:
    language = Language.KAZAKH
    scene = await set_scene(service, language)
    await invite(service, scene, language, third=None)
    for person, own in each(scene, language)[:2]:
        t = service.speaks(own)
        message = await invited(service, person, own)
        await person.press_data(message, tap(message, t, "action-acknowledge-memorandum"))
        screen = await person.sees(words(t, "memorandum-acknowledge"))
        data = tap(screen, t, "button-acknowledge")
        await asyncio.gather(*(person.press_data(screen, data) for _ in range(3)))
    for person, own in each(scene, language)[:2]:
        await in_force(service, person, own)
    memorandum = await the_memorandum(service, scene)
    async with service.storage() as uow:
        actions = [entry.action for entry in await uow.audit.of("memorandum", memorandum.id)]
    assert sorted(actions) == [
        "memorandum.acknowledge",
        "memorandum.acknowledge",
        "memorandum.in_force",
        "memorandum.invite",
    ]


async def test_the_list_and_the_file(service: Service, language: Language) -> None:
    scene = await set_scene(service, language)
    t = service.speaks(language)
    await scene.ngo.press(t.plain("menu-memoranda"))
    await scene.ngo.sees(t.plain("memoranda-empty"))
    await service.menu(scene.ngo)
    await invite(service, scene, language, third=None)
    await invited(service, scene.ngo, language)
    await service.menu(scene.ngo)
    await scene.ngo.press(t.plain("menu-memoranda"))
    await scene.ngo.press(TITLE[:20])
    card = await scene.ngo.sees(t.plain("memorandum-stage-invited"))
    assert t.plain("action-acknowledge-memorandum") in card.labels
    await scene.ngo.press(t.plain("button-memorandum-file"))
    file = await scene.ngo.sees(t.plain("memorandum-file-draft-caption", project=TITLE))
    assert file.document is not None
    assert (await scene.ngo.download(file)).startswith(b"%PDF")


async def test_the_longest_names_still_arrive(service: Service) -> None:
    """A caption holds 1,024 characters: past that the words come in a message of their own, below the file."""
    language = Language.KAZAKH
    scene = await set_scene(service, language)
    async with service.storage() as uow:
        for body in await uow.organizations.state_bodies("KZ-23", ()):
            body.name_kk = "Білім " + "басқармасы " * 17
        for organization_id in (scene.ngo_id, scene.business_id):
            organization = await uow.organizations.get_for_update(organization_id)
            assert organization is not None
            organization.name_kk = organization.name_ru = "Жем компрессор " + "өте ұзын атау " * 13
        project = await uow.projects.get_for_update(scene.project_id)
        assert project is not None
        project.title = "Ауыл мектептері " * 7
        await uow.commit()
    t = service.speaks(language)
    await begin(scene.ngo, scene)
    await fill_in(service, scene.ngo, language, third="Білім")
    await scene.ngo.press(t.plain("memorandum-submit"))
    await scene.ngo.press(t.plain("button-send-memorandum"))
    message = await invited(service, scene.ngo, language)
    assert message.document is None
    assert t.plain("action-acknowledge-memorandum") in message.labels
    assert any(other.document and not other.text for other in scene.ngo.messages)
    await scene.ngo.press(t.plain("action-open-memorandum"))
    await scene.ngo.sees(t.plain("memorandum-stage-invited"))
