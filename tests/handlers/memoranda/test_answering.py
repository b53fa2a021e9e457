"""A memorandum from the invitation to force, as its parties see it, each in their own language."""

import asyncio

import pytest

from bot.models.memoranda import MemorandumStage, Pair
from bot.models.organizations import Membership, MembershipStatus
from bot.models.projects import ProjectStage
from bot.models.reference import Language
from bot.models.words import Text
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.projects.ports import Projects
from tests.handlers.called import called
from tests.handlers.memoranda.memorandum_scene import (
    NEXT,
    TITLE,
    acknowledge,
    begin,
    each,
    fill_in,
    in_force,
    invite,
    invited,
    set_scene,
    tap,
    tell_office,
    tell_other_language,
    text_of,
    the_memorandum,
    words,
)
from tests.handlers.service import Service


@pytest.mark.every_language
async def test_three_parties_each_in_their_language(service: Service, language: Language) -> None:
    scene = await set_scene(service, language)
    await invite(service, scene, language)
    invitations = {}
    for person, own in each(scene, language):
        t = service.speaks(own)
        message = invitations[person.id] = await invited(service, person, own)
        assert TITLE in message.text
        answers = ["acknowledge", *([] if person is scene.ngo else ["decline"]), "open"]
        assert message.labels == [t.plain(f"action-{name}-memorandum") for name in answers]
        assert message.document is not None
        assert message.document["file_name"] == t.plain("memorandum-file-draft")
        draft = await text_of(person, message)
        assert "«Болашақ кілті» қоғамдық қоры" in draft
        assert "Товарищество с ограниченной ответственностью «Жем компрессор»" in draft

    for person, own in reversed(each(scene, language)):
        assert (await the_memorandum(service, scene)).stage is MemorandumStage.PUT
        await acknowledge(service, person, own, invitations[person.id])

    year = service.server.playground.clock.now().year
    for person, own in each(scene, language):
        message = await in_force(service, person, own)
        assert f"ASAR-{year}-23-0001" in message.text
        assert f"ASAR-{year}-23-0001" in await text_of(person, message)
    assert (await the_memorandum(service, scene)).number == f"ASAR-{year}-23-0001"
    async with service.storage() as uow:
        project = await uow[Projects].get(scene.project_id)
        assert project is not None
        assert project.stage is ProjectStage.SUPPORTED


async def test_a_second_press_does_not_ask_again(service: Service, language: Language) -> None:
    """The press of an impatient finger comes when the card is there already."""
    scene = await set_scene(service, language)
    await invite(service, scene, language)
    person, own = each(scene, language)[0]
    t = service.speaks(own)
    message = await invited(service, person, own)
    await person.press_data(message, tap(message, t, "action-acknowledge-memorandum"))
    asked = await person.sees(words(t, "memorandum-acknowledge"))
    months = Text("memorandum-counted-open", {"months": 12})
    assert t.plain_value(months) in asked.text, (
        "the last day is counted from the signatures, as the card says"
    )
    press = tap(asked, t, "button-acknowledge")
    for _ in range(2):
        await person.press_data(asked, press)
        await person.settled()
    card = person.screen
    assert card.id == asked.id
    assert words(t, "memorandum-acknowledge") not in card.text
    assert t.plain("button-acknowledge") not in card.labels
    assert t.plain("action-acknowledge-memorandum") not in card.labels


async def test_the_office_is_corrected_before_the_text_is_final(service: Service, language: Language) -> None:
    scene = await set_scene(service, language)
    await invite(service, scene, language, third=None, offices=False)
    person, own = each(scene, language)[1]
    t = service.speaks(own)
    message = await person.sees(words(t, "memorandum-office"))
    await person.press_data(message, tap(message, t, "action-tell-office"))
    await person.sees(words(t, "memorandum-full_name"))
    await person.send("Ким Олег Сергеевич")
    await person.sees(t.plain("error-memorandum-other-name", name="Сергей Ким"))
    await person.send("Ким Сергей Олегович")
    await person.sees(words(t, "memorandum-position"))
    await person.send("😀")
    await person.sees(t.plain("error-text-no-letters"))
    await person.send("Бас инженер")
    await person.sees(words(t, "memorandum-basis"))
    basis = {"kk": "Сенімхат", "ru": "Доверенность", "en": "Power of attorney"}[own]
    await person.press(basis)
    assert basis in (await person.sees(words(t, "own-part-paper"))).text
    await person.send("номер 12")
    await person.sees(t.plain("error-paper-unclear"))
    await person.send("№ 12 от 3 марта 2026 года")
    await person.sees(words(t, "memorandum-intentions_own"))
    await person.send("Үйірмелерге көмектесеміз.")
    await person.sees(words(t, "memorandum-address"))
    await person.send("Атырау, Сәтбаев көшесі, 15")
    await person.sees(words(t, "memorandum-phone"))
    await person.press("+77012345678")
    await person.sees(words(t, "memorandum-email"))
    await person.send("нет такой почты")
    await person.sees(t.plain("error-email-invalid"))
    await person.send("info@zhem.kz")
    await person.sees(words(t, "memorandum-own_number"))
    await person.send("12-04/77")
    await tell_other_language(person, t)
    await person.sees("Бас инженер")
    await person.press(t.plain("own-part-submit"))
    await person.settled()
    office = (await the_memorandum(service, scene)).parties[1].signatory
    assert office is not None
    assert (office.name, office.position, office.basis, office.paper.line) == (
        "Ким Сергей Олегович",
        "Бас инженер",
        "power_of_attorney",
        "№ 12, 03.03.2026",
    )
    party = (await the_memorandum(service, scene)).parties[1]
    assert party.intentions == Pair("Үйірмелерге көмектесеміз.", "Помогать кружкам.")
    assert (party.address.kk, party.own_number) == ("Атырау, Сәтбаев көшесі, 15", "12-04/77")
    assert party.address.ru
    assert (party.phone, party.email) == ("+77012345678", "info@zhem.kz"), "of the card, and as it was typed"
    await invited(service, person, own)


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
    # The project's side may try again from the card, with the former answers to correct.
    t = service.speaks(language)
    await scene.ngo.press(t.plain("action-open-memorandum"))
    await scene.ngo.sees(TITLE)
    await scene.ngo.press(t.plain("action-draft-memorandum"))
    review = await scene.ngo.sees(t.plain("memorandum-plan-label"))
    for answer in ("Үш мектепте үйірме ашамыз", "Ноутбук сатып алу"):
        assert answer in review.text
    await scene.ngo.press(t.plain("button-correct"))
    await scene.ngo.press(t.plain("memorandum-intentions_own-label"))
    await scene.ngo.settled()
    await scene.ngo.send("Екі мектепте үйірме ашамыз.")
    await scene.ngo.sees(words(t, "memorandum-other"))
    await scene.ngo.send("Открыть кружки в двух школах.")
    await scene.ngo.sees("Екі мектепте үйірме ашамыз.")
    await scene.ngo.press(t.plain("memorandum-submit"))
    await scene.ngo.settled()
    await scene.ngo.press(t.plain("button-send-memorandum"))
    await scene.ngo.settled()
    again = await the_memorandum(service, scene)
    assert (again.stage, len(again.parties)) == (MemorandumStage.DRAFT, 3)
    assert again.parties[0].intentions == Pair("Екі мектепте үйірме ашамыз.", "Открыть кружки в двух школах.")


async def test_it_is_drafted_from_the_screens_of_the_match(service: Service) -> None:
    """The button there is the one under the introduction."""
    t, theirs = service.speaks(Language.KAZAKH), service.speaks(Language.RUSSIAN)
    scene = await set_scene(service, Language.KAZAKH)
    await service.menu(scene.ngo)
    await scene.ngo.press(t.plain("menu-projects"))
    await scene.ngo.press("1")
    await scene.ngo.press(t.plain("button-standing"))
    await scene.ngo.press(called("Жем компрессор"))
    await scene.ngo.press(t.plain("action-draft-memorandum"))
    await scene.ngo.sees(words(t, "memorandum-subject"))
    await service.menu(scene.business)
    await scene.business.press(theirs.plain("menu-pitches"))
    await scene.business.press("🤝 ")
    await scene.business.press(theirs.plain("action-draft-memorandum"))
    await scene.business.sees(words(theirs, "memorandum-subject"))


async def test_only_the_invited_person_can_answer(service: Service, language: Language) -> None:
    """A colleague, an outsider and somebody unknown press the same button, as if it were forwarded."""
    scene = await set_scene(service, language)
    colleague = await service.participant(language, name="Дана Омар")
    colleague_id = await service.person_id(colleague)
    async with service.storage() as uow:
        await uow[Organizations].add_membership(
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
    await tell_office(service, scene.business, NEXT[language])
    message = await invited(service, scene.ngo, language)
    asked = tap(message, t, "action-acknowledge-memorandum")
    for data in (asked, asked.replace("acknowledge", "decline")):
        for person, refusal in (
            (colleague, t.plain("error-memorandum-other-signatory", signatory="Айгерім Сәрсен")),
            (outsider, t.plain("error-memorandum-not-invited")),
            (participant, t.plain("error-forbidden")),
        ):
            answer = await person.press_data(person.screen, data)
            assert answer is not None
            assert answer["text"] == refusal
            assert answer["show_alert"]
    assert (await the_memorandum(service, scene)).answers == []


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
        "memorandum.agreed",
        "memorandum.confirm",
        "memorandum.confirm",
        "memorandum.invite",
        "memorandum.tell_part",
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
    card = await scene.ngo.sees(t.plain("memorandum-stage-put"))
    assert t.plain("action-acknowledge-memorandum") in card.labels
    await scene.ngo.press(t.plain("button-memorandum-file"))
    file = await scene.ngo.sees(t.plain("memorandum-file-draft-caption", project=TITLE))
    assert file.document is not None
    assert (await scene.ngo.download(file)).startswith(b"%PDF")
