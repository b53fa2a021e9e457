"""Somebody blocks the bot and comes back, in whatever way: what fell due meanwhile reaches them."""

import pytest

from bot.models.reference import Language
from bot.presenting.translator import Translator
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.people.ports import People
from playground.people.client import Player
from tests.handlers.service import Service

TITLES = ("Үйірме", "Лагерь", "Кітапхана", "Саябақ")


@pytest.fixture
def t(service: Service, language: Language) -> Translator:
    return service.speaks(language)


async def promised(service: Service, person: Player, *titles: str) -> None:
    id_ = await service.person_id(person)
    async with service.storage() as uow:
        for title in titles:
            message = Notification("interest-refused", {"title": title})
            await uow.outbox.promise(id_, message, dedupe_key=f"{title}:{id_}")
        await uow.commit()
    await service.ticked()


async def is_reachable(service: Service, person: Player) -> bool:
    async with service.storage() as uow:
        known = await uow[People].by_account(person.id)
        assert known is not None
        return known.reachable


def got(person: Player, title: str) -> int:
    return sum(message.outgoing and title in message.text for message in person.messages)


def edit_something(service: Service, person: Player) -> None:
    """Correct a message of long ago. The playground's people do not do so themselves."""
    world, now = service.server.playground.world, int(service.server.playground.clock.timestamp())
    sender = world.person(person.id)
    message = {"message_id": 1, "date": now, "edit_date": now, "text": "сәлем", "from": sender.user()}
    content = message | {"chat": world.chat_json(world.chats[person.id])}
    service.server.playground.deliver("edited_message", content, person=sender, chat_id=person.id)


@pytest.mark.every_language
async def test_blocked_and_unblocked_without_a_word(
    service: Service, participant: Player, t: Translator
) -> None:
    await participant.block()
    await service.client.settled()
    assert not await is_reachable(service, participant)
    await promised(service, participant, *TITLES)
    await participant.unblock()
    await service.client.settled()
    assert await is_reachable(service, participant)
    await service.ticked()
    summary = await participant.sees(TITLES[0])
    assert all(title in summary.text for title in TITLES)
    assert [got(participant, title) for title in TITLES] == [1, 1, 1, 1]
    await participant.press(t.plain("action-open-menu"))
    await participant.settled()
    assert t.plain("menu-organizations") in participant.screen.labels


@pytest.mark.parametrize("sign", ["/start", "сәлем", "tap", "edit"])
async def test_whatever_somebody_does_they_are_there(sign: str, service: Service) -> None:
    """Nobody told of their return: the bot was away when they came back, say."""
    person = await service.participant()
    async with service.storage() as uow:
        known = await uow[People].by_account(person.id)
        assert known is not None
        known.reachable = False
        await uow.commit()
    await promised(service, person, *TITLES[:2])
    assert [got(person, title) for title in TITLES] == [0, 0, 0, 0]
    if sign == "tap":
        await person.press(service.speaks(Language.KAZAKH).plain("menu-forum"))
    elif sign == "edit":
        edit_something(service, person)
    else:
        await person.send(sign)
    await service.client.settled()
    await service.ticked()
    await person.sees(TITLES[1])
    assert [got(person, title) for title in TITLES] == [1, 1, 0, 0]


async def test_who_blocks_the_bot_unnoticed_is_found_out_when_it_writes_and_loses_nothing(
    service: Service,
) -> None:
    person = await service.participant()
    await person.block()
    await service.client.settled()
    async with service.storage() as uow:
        known = await uow[People].by_account(person.id)
        assert known is not None
        known.reachable = True
        await uow.commit()
    await promised(service, person, *TITLES[:2])
    assert not await is_reachable(service, person)
    await person.unblock()
    await service.client.settled()
    await service.ticked()
    await person.sees(TITLES[1])
    assert [got(person, title) for title in TITLES] == [1, 1, 0, 0]


async def test_a_newcomer_who_blocks_the_bot_is_no_error(service: Service, newcomer: Player) -> None:
    await newcomer.send("/start")
    await newcomer.settled()
    await newcomer.block()
    await newcomer.unblock()
    await service.client.settled()
