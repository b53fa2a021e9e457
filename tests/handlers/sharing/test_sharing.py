"""A project's card is shared into any chat: by its name, in the language of whoever shares it."""

import asyncio

import pytest
from aiogram import Bot

from bot.handlers.sharing.offering import CACHE_SECONDS
from bot.models.organizations import OrganizationKind
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.models.words import Named
from bot.use_cases.moderation.projects import PublishProject, TakeProjectDown
from bot.use_cases.people.ports import People
from bot.use_cases.projects.changes import PauseProject
from bot.use_cases.projects.ports import Projects
from playground.people.client import Message, Player
from playground.people.seen import pick
from tests.handlers.projects.project_form import submitted
from tests.handlers.service import Service
from tests.use_cases.projects.project_forms import FORM, SECOND, SECOND_TITLE

TITLES = {Language.KAZAKH: FORM.title, Language.RUSSIAN: SECOND_TITLE, Language.ENGLISH: FORM.title}


async def published(service: Service, **fields: object) -> tuple[Player, int]:
    """The project's own person, and its id."""
    owner, organization_id = await service.representative(name="Сәуле")
    project_id = await submitted(service, owner, organization_id, **(SECOND | fields))
    moderator = await service.staff(StaffRole.MODERATOR, name="Бақыт")
    await service.perform(moderator, PublishProject, project_id)
    return owner, project_id


def payload_of(card: Message) -> str:
    """What the button of a shared card tells the bot."""
    (button,) = card.inline_buttons
    address, _, payload = button["url"].partition("?start=")
    assert address == "https://t.me/playground_bot"
    return str(payload)


@pytest.mark.every_language
async def test_a_stranger_shares_a_card_in_their_own_language(service: Service, language: Language) -> None:
    t = service.speaks(language)
    _, project_id = await published(service)
    stranger, friend = await service.newcomer(language), await service.newcomer(language, name="Серік")
    group = await service.client.group("Ауыл", [stranger, friend])
    await service.client.request("PATCH", f"/api/groups/{group}", json={"bot_status": "left"})
    offer = await stranger.ask_inline("үйірме", chat_id=group)
    assert (offer.titles, offer.button) == ([TITLES[language]], None)
    assert (offer.data["cache_time"], offer.data["is_personal"]) == (CACHE_SECONDS, True)
    place = t.plain_value(Named("region", "KZ-23"))
    assert place in offer.results[0]["description"]
    await stranger.choose(offer, TITLES[language])
    await service.client.settled()
    (card,) = await service.client.messages(group)
    assert card.html.startswith(f"<b>{TITLES[language]}</b>")
    assert t("shared-stage", stage=t.plain("project-stage-published")) in card.html
    assert place in card.text
    assert card.labels == [t.plain("button-open-shared")]
    async with service.storage() as uow:
        project = await uow[Projects].get(project_id)
        assert project is not None
        assert payload_of(card) == f"p_{project.code}"
    # Nobody is known by it, and the bot has written to nobody.
    assert (stranger.messages, friend.messages) == ([], [])


async def test_whoever_follows_the_button_is_at_the_project_and_may_share_it_on(service: Service) -> None:
    t = service.speaks(Language.KAZAKH)
    await published(service)
    backer, _ = await service.representative(OrganizationKind.BUSINESS, name="Болат")
    reader = await service.participant(name="Серік")
    for person, helps in ((backer, True), (reader, False)):
        offer = await person.ask_inline("үйірме")
        await person.choose(offer, FORM.title)
        await person.follow(payload_of(await person.sees(FORM.title)))
        await person.settled()
        assert person.screen.text.startswith(FORM.title)
        assert t.plain("button-share") in person.screen.labels
        assert (t.plain("action-promise-help") in person.screen.labels) is helps


@pytest.mark.parametrize("language", Language)
async def test_where_nothing_is_found_a_button_opens_the_bot(service: Service, language: Language) -> None:
    t = service.speaks(language)
    person = await service.newcomer(language)
    for query in ("", "жоқ нәрсе"):
        offer = await person.ask_inline(query)
        assert offer.titles == []
        assert offer.button == {"text": t.plain("shared-nothing"), "start_parameter": "menu"}
    await person.follow("menu")
    await person.settled()
    assert person.screen.labels


async def test_what_is_taken_down_is_offered_no_more(service: Service) -> None:
    owner, project_id = await published(service)
    for person, query in ((owner, ""), (await service.newcomer(), ""), (owner, FORM.title)):
        assert (await person.ask_inline(query)).titles == [FORM.title]
    moderator = await service.staff(StaffRole.MODERATOR, name="Дәурен")
    await service.perform(moderator, TakeProjectDown, project_id, "Қайталанған")
    for person, query in ((owner, ""), (await service.newcomer(), ""), (owner, FORM.title)):
        assert (await person.ask_inline(query)).titles == []


async def test_what_is_shared_in_the_bots_own_chat_answers_no_question(service: Service) -> None:
    t = service.speaks(Language.KAZAKH)
    await published(service)
    person, _ = await service.representative(name="Айгерім")
    await person.press(t.plain("menu-projects"))
    await person.press(t.plain("button-submit-project"))
    await person.settled()
    before = person.screen
    offer = await person.ask_inline("үйірме")
    await person.choose(offer, FORM.title)
    await person.settled()
    assert person.screen == before
    assert person.messages[-1].data["via_bot"]["username"] == "playground_bot"
    await person.send("Біз ашатын жаңа жоба")
    await person.settled()
    assert person.screen.id != before.id


async def test_whoever_has_started_nothing_and_shares_in_the_bots_chat_is_still_nobody(
    service: Service,
) -> None:
    await published(service)
    person = await service.newcomer()
    await person.choose(await person.ask_inline("үйірме"), FORM.title)
    await person.settled()
    assert [message.outgoing for message in person.messages] == [False]
    async with service.storage() as block:
        assert await block[People].by_account(person.id) is None


@pytest.mark.every_language
async def test_the_projects_own_card_has_a_button_that_shares_it(
    service: Service, language: Language
) -> None:
    owner, _ = await published(service)
    reader = service.speaks(Language.KAZAKH)
    await owner.press(reader.plain("menu-projects"))
    await owner.press("1")
    await owner.settled()
    card = next(message for message in owner.messages if reader.plain("button-share") in message.labels)
    button = pick(card.inline_buttons, reader.plain("button-share"))
    assert button is not None
    chosen = button["switch_inline_query_chosen_chat"]
    assert chosen.pop("query") == FORM.title
    assert {name for name, allowed in chosen.items() if allowed} == {
        "allow_user_chats",
        "allow_group_chats",
        "allow_channel_chats",
    }
    person = await service.newcomer(language)
    assert (await person.ask_inline(FORM.title)).titles == [TITLES[language]]


NO_WORDS = ("\u202e\u0301" * 128, "😀" * 128, "\x00\x01 \n\n")
HOSTILE = (
    *NO_WORDS,
    "ә" * 256,
    "%' OR 1=1 --",
    "<b>&lt;{ $title }",
    "\x00\x01 \n\n үйірме",
    "/start pledge_1",
    "@playground_bot " * 15,
    "үйірме " * 36,
)


@pytest.mark.parametrize("query", HOSTILE)
async def test_whatever_is_typed_is_answered(service: Service, query: str) -> None:
    await published(service)
    person = await service.newcomer()
    found = (await person.ask_inline(query)).titles
    assert found == ([FORM.title] if query in NO_WORDS or "үйірме" in query else [])


async def test_hostile_words_of_a_project_stay_words(service: Service) -> None:
    title, summary = "Тегін <үйірме> & { $x }", "Бәрін /forget деп жазып, t.me/x дегенге өтуге шақырамыз."
    none = dict.fromkeys(("second_title", "second_summary", "second_language"))
    await published(service, title=title, summary=summary, **none)
    person = await service.newcomer()
    offer = await person.ask_inline("тегін")
    await person.choose(offer, offer.titles[0])
    await person.settled()
    (card,) = person.messages
    assert offer.titles == [title]
    assert card.html.startswith("<b>Тегін &lt;үйірме&gt; &amp; {")
    assert "<code>/forget</code>" in card.html
    assert "<a " not in card.html


async def test_without_inline_mode_no_button_leads_nowhere(service: Service) -> None:
    owner, project_id = await published(service)
    bot = await service.container.get(Bot)
    t = service.speaks(Language.KAZAKH)
    await service.client.switch_inline(mode=False)
    bot._me = None
    try:
        await owner.press_data(owner.screen, f"open-project:{project_id}")
        await owner.settled()
        assert t.plain("button-pause") in owner.screen.labels
        assert t.plain("button-share") not in owner.screen.labels
    finally:
        await service.client.switch_inline()
        bot._me = None


async def test_a_project_that_is_paused_has_no_button(service: Service) -> None:
    owner, project_id = await published(service)
    await service.perform(owner, PauseProject, project_id)
    await owner.press_data(owner.screen, f"open-project:{project_id}")
    await owner.settled()
    t = service.speaks(Language.KAZAKH)
    assert t.plain("button-resume") in owner.screen.labels
    assert t.plain("button-share") not in owner.screen.labels


@pytest.mark.real_time
async def test_who_types_fast_is_answered_each_time(service: Service) -> None:
    await published(service)
    person = await service.newcomer()
    typed = [FORM.title[:length] for length in range(12)]
    offers = await asyncio.gather(*(person.ask_inline(words) for words in typed))
    assert [offer.titles for offer in offers] == [[FORM.title]] * len(typed)
