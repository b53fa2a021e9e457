"""A business says with one tap whether it was of its own free will, and an administrator reads it."""

from datetime import timedelta

from bot.models.reference import Language
from bot.models.roles import StaffRole
from playground.people.client import Message, Player
from tests.handlers.called import called
from tests.handlers.memoranda.memorandum_scene import (
    NEXT,
    Scene,
    acknowledge,
    each,
    invite,
    invited,
    set_scene,
    tap,
    words,
)
from tests.handlers.service import Service


async def asked(service: Service, language: Language) -> tuple[Scene, Message]:
    """The question, once the memorandum is in force."""
    scene = await set_scene(service, language)
    await invite(service, scene, language)
    for person, own in each(scene, language):
        await acknowledge(service, person, own, await invited(service, person, own))
    return scene, await scene.business.sees(words(service.speaks(NEXT[language]), "free-will"))


async def say(service: Service, person: Player, question: Message, name: str, language: Language) -> Message:
    t = service.speaks(language)
    await person.press_data(question, tap(question, t, f"action-{name}"))
    await person.settled()
    return next(message for message in person.messages if message.id == question.id)


async def test_one_tap_answers_and_another_changes_it(service: Service, language: Language) -> None:
    scene, question = await asked(service, language)
    t = service.speaks(NEXT[language])
    labels = [t.plain(f"action-free-will-{name}") for name in ("yes", "rather-not", "no")]
    assert question.labels == labels
    for name, answer in (("free-will-no", "no"), ("free-will-rather-not", "rather_not")):
        thanks = await say(service, scene.business, question, name, NEXT[language])
        assert t.plain(f"free-will-said-{answer}") in thanks.text
        assert thanks.labels == labels


async def test_the_buttons_that_the_thanks_promise_stay(service: Service, language: Language) -> None:
    scene, question = await asked(service, language)
    thanks = await say(service, scene.business, question, "free-will-no", NEXT[language])
    assert thanks.labels
    for _ in range(3):
        await service.client.move_to(service.server.playground.clock.now() + timedelta(hours=2))
        await service.ticked()
    [kept] = [message for message in scene.business.messages if message.id == question.id]
    assert kept.labels == thanks.labels


async def test_the_others_are_not_asked(service: Service) -> None:
    scene, _ = await asked(service, Language.KAZAKH)
    for person, own in each(scene, Language.KAZAKH):
        if person is scene.business:
            continue
        question = words(service.speaks(own), "free-will")
        assert not [message for message in person.messages if question in message.text]


async def test_a_forged_tap_is_refused_with_a_sentence(service: Service) -> None:
    scene, question = await asked(service, Language.KAZAKH)
    data = tap(question, service.speaks(NEXT[Language.KAZAKH]), "action-free-will-no")
    t = service.speaks(Language.KAZAKH)
    answer = await scene.ngo.press_data(scene.ngo.screen, data)
    assert answer is not None
    assert answer["text"] == t.plain("error-not-found")


async def test_an_administrator_reads_it_and_sees_to_it(service: Service, language: Language) -> None:
    scene, question = await asked(service, language)
    await say(service, scene.business, question, "free-will-no", NEXT[language])
    administrator = await service.staff(StaffRole.ADMINISTRATOR, language=language)
    t = service.speaks(language)
    await service.menu(administrator)
    await administrator.press(t.plain("menu-free-will"))
    await administrator.press(called("Жем компрессор"))
    card = await administrator.sees(t.plain("free-will-said-no"))
    assert called("Жем компрессор").search(card.text)
    await administrator.press(t.plain("button-free-will-taken-up"))
    card = await administrator.sees(words(t, "free-will-seen-to"))
    assert t.plain("button-free-will-taken-up") not in card.labels
    await administrator.press(t.plain("button-back"))
    await administrator.sees(words(t, "free-will-title"))
