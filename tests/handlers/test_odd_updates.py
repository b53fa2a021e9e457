"""What nobody meant to send: unknown words, files, forged and old buttons, the same update twice, taps at once."""

import asyncio

import pytest

from bot.models.reference import Language
from bot.presenting.translator import Translator
from bot.use_cases.drafts.keeping import SaveDraft
from bot.use_cases.people.ports import People
from playground.people.client import Message, Player
from tests.handlers.conftest import LogBook
from tests.handlers.service import Service

pytestmark = pytest.mark.one_language


@pytest.fixture
def t(service: Service, language: Language) -> Translator:
    return service.speaks(language)


@pytest.mark.every_language
async def test_unknown_words_are_answered_and_the_screen_stands_again(
    participant: Player, t: Translator
) -> None:
    await participant.send("не істейміз?")
    await participant.sees(t.plain("not-understood"))
    await participant.settled()
    assert t.plain("menu-organizations") in participant.screen.labels


async def test_after_many_unknown_words_the_screen_stands_once(participant: Player, t: Translator) -> None:
    """It moves below each answer, so its copies do not fill the chat."""
    words = participant.screen.text
    for _ in range(3):
        await participant.send("не істейміз?")
        await participant.settled()
    assert participant.screen.text == words
    shown = [one for one in participant.messages if one.outgoing and one.text == words]
    assert len(shown) == 1


async def test_an_unknown_command(participant: Player, t: Translator) -> None:
    await participant.send("/fly")
    await participant.sees(t.plain("not-understood-command"))


@pytest.mark.parametrize("kind", ["voice", "location", "large file", "contact"])
async def test_whatever_is_not_text_is_answered(kind: str, service: Service) -> None:
    participant = await service.participant()
    if kind == "voice":
        await participant.send_voice()
    elif kind == "location":
        await participant.send_location(47.1, 51.9)
    elif kind == "contact":
        await participant.send_contact("77012345678")
    else:
        await participant.send_large_document("film.mp4", 30 * 1024 * 1024)
    await participant.sees(service.speaks(Language.KAZAKH).plain("not-understood"))


@pytest.mark.parametrize("said", ["рахмет", "Спасибо!", "👍", "привет", None])
async def test_a_courtesy_gets_a_word_and_no_screen(
    participant: Player, t: Translator, said: str | None
) -> None:
    before = len(participant.messages)
    await (participant.send(said) if said else participant.send_sticker())
    await participant.settled()
    answered = [message.text for message in participant.messages[before:] if message.outgoing]
    kind = {"рахмет": "thanks", "Спасибо!": "thanks", "привет": "greeting"}.get(said or "", "smile")
    assert answered == [t.plain(f"courtesy-{kind}")]


@pytest.mark.parametrize("said", ["/help", "help", "Помощь", "көмек"])
async def test_a_word_that_asks_for_help_opens_it(participant: Player, t: Translator, said: str) -> None:
    await participant.send(said)
    await participant.settled()
    assert participant.screen.text.startswith(t.plain("help").splitlines()[0])
    assert t.plain("button-to-menu") in participant.screen.labels


@pytest.mark.parametrize(
    "data",
    [
        "no-such-action:1",
        "open-organization:99999999999999999999999999",
        "open-organization:-1",
        "open-organization:",
        "open-organization:1;DROP TABLE people",
        "💣" * 10,
        "x" * 64,
        "zzzzzz\x1dentry:audit",
        "zzzzzz\x1dentry:no-such-entry",
        "zzzzzz\x1dentry:",
        "zzzzzz\x1dfield:organizations",
        "\x1d",
        ":",
    ],
)
async def test_a_forged_button_is_answered_in_words(data: str, service: Service, log_book: LogBook) -> None:
    participant = await service.participant()
    answer = await participant.press_data(participant.screen, data)
    assert answer is not None, "the spinner would hang"
    assert answer["text"] == service.speaks(Language.KAZAKH).plain("error-screen-outdated")
    assert log_book.errors == []


async def test_a_record_of_others_does_not_exist(
    service: Service, participant: Player, t: Translator
) -> None:
    _, organization_id = await service.representative(language=t.language)
    for number in (organization_id, organization_id + 100):
        answer = await participant.press_data(participant.screen, f"open-organization:{number}")
        assert answer is not None
        assert answer["text"] in {t.plain("error-not-found"), t.plain("error-forbidden")}


def data_of(message: Message, label: str) -> str:
    found: str = next(button["callback_data"] for button in message.inline_buttons if button["text"] == label)
    return found


async def test_an_old_button_opens_the_menu_anew(participant: Player, t: Translator) -> None:
    """The screen was replaced since: by another command, on another day, it makes no difference."""
    await participant.press(t.plain("menu-organizations"))
    await participant.settled()
    old = participant.screen
    await participant.send("/menu")
    await participant.settled()
    answer = await participant.press_data(old, data_of(old, t.plain("button-register-organization")))
    assert answer is not None
    assert answer["text"] == t.plain("error-screen-outdated")
    await participant.settled()
    assert t.plain("menu-organizations") in participant.screen.labels
    assert next(message for message in participant.messages if message.id == old.id).labels == []


@pytest.mark.parametrize(
    ("entry", "opened"), [("organizations", "button-register-organization"), ("help", "button-to-menu")]
)
async def test_a_button_of_an_earlier_menu_opens_what_it_names(
    participant: Player, t: Translator, entry: str, opened: str
) -> None:
    old = participant.screen
    data = data_of(old, t.plain(f"menu-{entry}"))
    await participant.send("/menu")
    await participant.settled()
    await participant.press_data(old, data)
    await participant.settled()
    assert t.plain(opened) in participant.screen.labels
    assert participant.screen.id > old.id


async def test_an_update_that_comes_twice_is_answered_once(
    service: Service, participant: Player, t: Translator
) -> None:
    await service.client.fault("duplicate_update")
    before = len(participant.messages)
    await participant.send("не істейміз?")
    await participant.sees(t.plain("not-understood"))
    await participant.settled()
    answers = [message.text for message in participant.messages[before:] if message.outgoing]
    assert answers.count(t.plain("not-understood")) == 1


async def test_five_taps_at_once_count_five_times(service: Service) -> None:
    """Nothing is lost between them: each takes its turn."""
    t = service.speaks(Language.KAZAKH)
    participant = await service.participant()
    answers = {
        "kind": "ngo",
        "legal_form": "initiative_group",
        "bin": None,
        "name_kk": "Көмек",
        "name_ru": None,
    }
    answers |= {"region": "KZ-23", "settlement": "Индербор"}
    await service.perform(participant, SaveDraft, "organization", answers)
    await participant.press(t.plain("menu-organizations"))
    await participant.press(t.plain("button-register-organization"))
    await participant.press(t.plain("button-resume"))
    screen = await participant.sees(t.plain("organization-spheres"))
    buttons = [button["callback_data"] for button in screen.inline_buttons[:5]]
    await asyncio.gather(*(participant.press_data(screen, data) for data in buttons))
    await participant.settled()
    assert sum(label.startswith("✓") for label in participant.screen.labels) == 5


async def test_a_group_hears_nothing(service: Service) -> None:
    member = await service.participant()
    before = len(await service.client.calls())
    group = await service.client.group("Топ", [member])
    await member.send("/start", chat_id=group)
    await service.client.settled()
    assert [
        call["method"]
        for call in (await service.client.calls())[before:]
        if call["method"].startswith(("send", "edit", "answer"))
    ] == []


async def test_whoever_blocked_the_bot_and_comes_back_is_reachable_again(service: Service) -> None:
    person = await service.participant()
    id_ = await service.person_id(person)
    async with service.storage() as uow:
        known = await uow[People].get(id_)
        assert known is not None
        known.reachable = False
        await uow.commit()
    await person.block()
    await person.unblock()
    await person.send("/start")
    await person.settled()
    async with service.storage() as uow:
        known = await uow[People].get(id_)
        assert known is not None
        assert known.reachable


async def test_a_person_who_blocks_the_bot_in_mid_answer_is_no_error(service: Service) -> None:
    person = await service.participant()
    await service.client.fault("slow", "sendMessage", seconds=0.3, chat_id=person.id)
    await person.send("не істейміз?")
    await person.block()
    await service.client.settled()


async def test_a_slow_and_stumbling_telegram(service: Service, t: Translator, participant: Player) -> None:
    """An error of Telegram's server costs one answer, not the conversation."""
    for kind in ("500", "429", "drop"):
        await service.client.fault(kind, "sendMessage", chat_id=participant.id)
        await participant.send("не істейміз?")
        await participant.settled()
    await service.menu(participant)
    assert t.plain("menu-organizations") in participant.screen.labels
