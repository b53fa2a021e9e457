"""Queues are worked through without a menu; what was decided stays, is listed, and is undone."""

from dataclasses import fields, replace
from datetime import timedelta

import pytest

from bot.handlers.menu.entries import ENTRIES
from bot.models.organizations import Organization, OrganizationStatus
from bot.models.reasons import Reason, reason_in_words
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.models.words import OrganizationName, Text, WrittenIn
from bot.presenting.translator import Translator
from bot.use_cases.moderation.organizations import VerifyOrganization
from bot.use_cases.organizations.cards import EditOrganization
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.views import OrganizationForm
from bot.use_cases.people.ports import People
from playground.people.client import Player
from tests.handlers.called import called
from tests.handlers.service import Service, shown

NAMES = ("Арқа", "Бастау", "Көмек")


@pytest.fixture
def t(service: Service, language: Language) -> Translator:
    return service.speaks(language)


@pytest.fixture
async def moderator(service: Service, language: Language) -> Player:
    return await service.staff(StaffRole.MODERATOR, language=language)


@pytest.fixture
async def applicant(service: Service, language: Language) -> Player:
    return await service.participant(language)


async def waiting(service: Service, applicant: Player, moderator: Player, *names: str) -> list[int]:
    ids = [await service.organization(applicant, verified=False, name_kk=name) for name in names]
    await moderator.settled()
    await service.menu(moderator)
    return ids


def labels(person: Player) -> list[str]:
    """All buttons in the chat: the summary may have come below the screen."""
    return [label for message in person.messages for label in message.labels]


async def card_of(service: Service, organization_id: int) -> Organization:
    async with service.storage() as uow:
        found = await uow[Organizations].get(organization_id)
        assert found is not None
        return found


@pytest.mark.every_language
async def test_a_queue_is_worked_through_without_a_menu(
    service: Service, moderator: Player, applicant: Player, t: Translator
) -> None:
    await waiting(service, applicant, moderator, *NAMES)
    await moderator.press(f"{t.plain('menu-verification')} · 3")
    await moderator.press(called(NAMES[0]))
    await moderator.press(t.plain("button-verify"))
    await moderator.sees(called(NAMES[1]))
    await moderator.press(t.plain("button-reject"))
    await moderator.press(t.plain("button-reason-bin-of-another"))
    await moderator.sees(called(NAMES[2]))
    await moderator.press(t.plain("button-reject"))
    await moderator.send("Құжат жоқ")
    await moderator.sees(t.plain("verification-queue-empty"))
    chat = moderator.transcript()
    for name in NAMES:
        assert called(name).search(chat)
    assert t.plain("queue-reason", reason=Text("reason-ready-bin-of-another")) in chat
    assert t.plain("queue-reason", reason="Құжат жоқ") in chat
    await moderator.press(t.plain("button-decided"))
    for name in NAMES:
        assert any(called(name).search(label) for label in moderator.screen.labels)
    await moderator.press(t.plain("button-waiting"))
    await moderator.sees(t.plain("verification-queue-empty"))
    await moderator.press(t.plain("button-back"))
    assert t.plain("menu-queues") in labels(moderator)
    assert t.plain("menu-verification") not in labels(moderator)


async def test_what_is_asked_about_is_named_where_a_reason_is_asked_for(
    service: Service, moderator: Player, applicant: Player, t: Translator
) -> None:
    await waiting(service, applicant, moderator, NAMES[0])
    await moderator.press(t.plain("menu-verification"))
    await moderator.press(called(NAMES[0]))
    await moderator.press(t.plain("button-reject"))
    asked = await moderator.sees(t.plain("verification-reason"))
    assert called(NAMES[0]).search(asked.text)


async def test_the_menu_names_the_queues_in_which_something_waits_and_leads_to_all(
    service: Service, moderator: Player, applicant: Player, t: Translator
) -> None:
    queues = [f"menu-{entry.id}" for entry in ENTRIES if entry.queue]
    await waiting(service, applicant, moderator, *NAMES)
    named = [label for label in moderator.screen.labels if label.startswith(tuple(map(t.plain, queues)))]
    assert named == [f"{t.plain('menu-verification')} · 3"]
    await moderator.press(t.plain("menu-queues"))
    screen = await moderator.sees(shown(t("queues")))
    assert f"{t.plain('menu-verification')} · 3" in screen.labels
    assert {t.plain(queue) for queue in queues} - set(screen.labels) == {t.plain("menu-verification")}
    await moderator.press(t.plain("menu-project-review"))
    await moderator.sees(t.plain("project-queue-empty"))
    await moderator.press(t.plain("button-back"))
    await moderator.sees(shown(t("queues")))
    await moderator.press(t.plain("button-to-menu"))
    await moderator.settled()
    assert t.plain("menu-queues") in labels(moderator)


async def test_two_taps_in_a_row_decide_on_one_record(
    service: Service, moderator: Player, applicant: Player, t: Translator
) -> None:
    first, second, _ = await waiting(service, applicant, moderator, *NAMES)
    await moderator.press(t.plain("menu-verification"))
    await moderator.press(called(NAMES[0]))
    await moderator.settled()
    card = next(one for one in reversed(moderator.messages) if t.plain("button-verify") in one.labels)
    (data,) = [one["callback_data"] for one in card.inline_buttons if one["text"] == t.plain("button-verify")]
    await moderator.press_data(card, data)
    answer = await moderator.press_data(card, data)
    assert answer is not None
    assert answer["text"] == t.plain("queue-gone-on")
    await moderator.settled()
    assert (await card_of(service, first)).verified
    assert (await card_of(service, second)).status is OrganizationStatus.PENDING
    (card,) = [one for one in moderator.messages if t.plain("button-verify") in one.labels]
    assert called(NAMES[1]).search(card.text)


async def test_a_reason_and_own_words_go_together(
    service: Service, moderator: Player, applicant: Player, t: Translator
) -> None:
    (id_,) = await waiting(service, applicant, moderator, NAMES[0])
    await moderator.press(t.plain("menu-verification"))
    await moderator.press(called(NAMES[0]))
    await moderator.press(t.plain("button-reject"))
    await moderator.press(t.plain("button-reason-and-words"))
    await moderator.sees(t.plain("reason-how-both"))
    await moderator.send("В реестре вы записаны")
    await moderator.sees(t.plain("error-reason-first"))
    assert (await card_of(service, id_)).status is OrganizationStatus.PENDING
    await moderator.press(t.plain("button-reason-name-differs"))
    await moderator.sees(t.plain("reason-add-words", reason=Text("reason-ready-name-differs")).split("\n")[0])
    await moderator.send_sticker()
    await moderator.sees(t.plain("error-expected-text"))
    await moderator.send("В реестре вы записаны как «Арқа жастары»")
    await moderator.sees(t.plain("verification-queue-empty"))
    card = await card_of(service, id_)
    assert Reason.read(card.status_reason) == Reason(
        "name-differs", "В реестре вы записаны как «Арқа жастары»", Language.RUSSIAN
    )
    heard = await applicant.sees(t.plain("reason-ready-name-differs"))
    assert "В реестре вы записаны" in heard.text
    foreign = t.language is not Language.RUSSIAN
    assert (t.plain_value(WrittenIn(Language.RUSSIAN)).strip() in heard.text) == foreign or not foreign


async def test_a_reason_typed_in_several_lines_stands_on_the_line_as_it_is_kept(
    service: Service, moderator: Player, applicant: Player, t: Translator
) -> None:
    """In the language in which it was typed, whatever that of the screens is."""
    (id_,) = await waiting(service, applicant, moderator, NAMES[0])
    await moderator.press(t.plain("menu-verification"))
    await moderator.press(called(NAMES[0]))
    await moderator.press(t.plain("button-reject"))
    await moderator.press(t.plain("button-reason-and-words"))
    await moderator.press(t.plain("button-reason-name-differs"))
    await moderator.send("В реестре  вы записаны иначе.\nИсправьте название.\nИ пришлите карточку ещё раз.")
    await moderator.sees(t.plain("verification-queue-empty"))
    kept = t.plain_value(reason_in_words((await card_of(service, id_)).status_reason))
    (line,) = [one for one in moderator.messages if t.plain("action-undo-verification") in one.labels]
    assert (
        shown(t("queue-reason", reason=reason_in_words((await card_of(service, id_)).status_reason)))
        in line.text
    )
    assert "иначе. Исправьте название. И пришлите" in kept
    assert "name-differs" not in line.text


async def test_a_forged_reason_is_refused(
    service: Service, moderator: Player, applicant: Player, t: Translator
) -> None:
    (id_,) = await waiting(service, applicant, moderator, NAMES[0])
    await moderator.press(t.plain("menu-verification"))
    await moderator.press(called(NAMES[0]))
    await moderator.press(t.plain("button-reject"))
    asked = await moderator.sees(t.plain("verification-reason"))
    first = asked.inline_buttons[0]["callback_data"]
    assert "name-differs" in first
    await moderator.press_data(asked, first.replace("name-differs", "over"))
    await moderator.settled()
    (open_still,) = [one for one in moderator.messages if t.plain("verification-reason") in one.text]
    assert first in [button["callback_data"] for button in open_still.inline_buttons]
    assert (await card_of(service, id_)).status is OrganizationStatus.PENDING


async def test_the_menu_is_one_tap_away_when_nothing_is_left(
    service: Service, moderator: Player, applicant: Player, t: Translator
) -> None:
    await waiting(service, applicant, moderator, NAMES[0])
    await moderator.press(t.plain("menu-verification"))
    await moderator.press(called(NAMES[0]))
    await moderator.press(t.plain("button-verify"))
    await moderator.press(t.plain("button-back"))
    assert t.plain("menu-queues") in labels(moderator)
    assert t.plain("menu-verification") not in labels(moderator)


async def test_a_decision_is_undone_from_its_line_in_the_chat_or_from_the_list(
    service: Service, moderator: Player, applicant: Player, t: Translator
) -> None:
    (id_,) = await waiting(service, applicant, moderator, NAMES[0])
    await moderator.press(t.plain("menu-verification"))
    await moderator.press(called(NAMES[0]))
    await moderator.press(t.plain("button-verify"))
    await moderator.press(t.plain("action-undo-verification"))
    await moderator.sees(t.plain("queue-undone", name=_named(NAMES[0])))
    await applicant.sees(t.plain("organization-decision-undone", organization=_named(NAMES[0])))
    await moderator.press(t.plain("action-open-verification"))
    await moderator.press(called(NAMES[0]))
    await moderator.press(t.plain("button-verify"))
    await moderator.sees(t.plain("verification-queue-empty"))
    await moderator.press(t.plain("button-decided"))
    await moderator.press(called(NAMES[0]))
    answer = await moderator.press(t.plain("button-undo"))
    assert answer is not None
    assert answer["text"] == t.plain("queue-undone", name=_named(NAMES[0]))
    assert (await card_of(service, id_)).status is OrganizationStatus.PENDING


async def test_undone_twice_or_after_the_applicant_has_acted_it_is_refused_with_a_sentence(
    service: Service, moderator: Player, applicant: Player, t: Translator
) -> None:
    second = await service.staff(StaffRole.MODERATOR, language=t.language)
    (id_,) = await waiting(service, applicant, moderator, NAMES[0])
    await moderator.press(t.plain("menu-verification"))
    await moderator.press(called(NAMES[0]))
    await moderator.press(t.plain("button-reject"))
    await moderator.send("Құжат жоқ")
    await moderator.sees(t.plain("verification-queue-empty"))
    await service.open_queue(second, "verification")
    await second.press(t.plain("button-decided"))
    await second.press(called(NAMES[0]))
    await second.press(t.plain("button-undo"))
    answer = await moderator.press(t.plain("action-undo-verification"))
    assert answer is not None
    assert answer["text"] == t.plain("error-decision-waits-again")
    await service.menu(moderator)
    await moderator.press(t.plain("menu-verification"))
    await moderator.press(called(NAMES[0]))
    await moderator.press(t.plain("button-reject"))
    await moderator.press(t.plain("button-reason-contact-wrong"))
    await moderator.sees(t.plain("verification-queue-empty"))
    await moderator.press(t.plain("button-decided"))
    await moderator.press(called(NAMES[0]))
    await moderator.sees(t.plain("queue-reason", reason=Text("reason-ready-contact-wrong")))
    card = await card_of(service, id_)
    form = OrganizationForm(**{field.name: getattr(card, field.name) for field in fields(OrganizationForm)})
    await service.perform(applicant, EditOrganization, id_, replace(form, settlement="Құлсары"))
    await service.perform(second, VerifyOrganization, id_)
    await service.perform(applicant, EditOrganization, id_, replace(form, about="Балаларға үйірме ашамыз."))
    answer = await moderator.press(t.plain("button-undo"))
    assert answer is not None
    assert answer["text"] == t.plain("error-decision-moved-on")
    await moderator.settled()
    assert t.plain("button-undo") not in labels(moderator)


async def test_what_is_ones_own_is_refused_and_the_next_is_one_tap_away(
    service: Service, moderator: Player, applicant: Player, t: Translator
) -> None:
    await service.organization(moderator, verified=False, name_kk="Өз қоры")
    await waiting(service, applicant, moderator, NAMES[0])
    await moderator.press(t.plain("menu-verification"))
    await moderator.press(called("Өз қоры"))
    answer = await moderator.press(t.plain("button-verify"))
    assert answer is not None
    assert answer["text"] == t.plain("error-decision-on-own")
    await moderator.press(t.plain("button-next-left", left=1))
    await moderator.sees(called(NAMES[0]))


async def test_what_another_has_decided_meanwhile_is_passed_over(
    service: Service, moderator: Player, applicant: Player, t: Translator
) -> None:
    second = await service.staff(StaffRole.MODERATOR, language=t.language)
    ids = await waiting(service, applicant, moderator, *NAMES)
    await moderator.press(t.plain("menu-verification"))
    await moderator.press(called(NAMES[0]))
    await moderator.press(t.plain("button-verify"))
    await service.perform(second, VerifyOrganization, ids[1])
    await moderator.sees(called(NAMES[1]))
    await moderator.press(t.plain("button-next-left", left=1))
    await moderator.sees(called(NAMES[2]))
    await service.perform(second, VerifyOrganization, ids[2])
    answer = await moderator.press(t.plain("button-verify"))
    assert answer is not None
    assert answer["text"] == t.plain("error-organization-already-decided")
    await moderator.sees(t.plain("queue-nothing-left"))


async def test_a_moderator_of_other_regions_has_nothing_to_do(
    service: Service, moderator: Player, applicant: Player, t: Translator
) -> None:
    await waiting(service, applicant, moderator, NAMES[0])
    elsewhere = await service.staff(language=t.language)
    async with service.storage() as uow:
        known = await uow[People].by_account(elsewhere.id)
        assert known is not None
        known.assign(StaffRole.MODERATOR, ("KZ-10",))
        await uow.commit()
    await service.menu(elsewhere)
    assert t.plain("menu-verification") not in labels(elsewhere)
    await service.open_queue(elsewhere, "verification")
    await elsewhere.sees(t.plain("verification-queue-empty"))


def _named(name: str) -> OrganizationName:
    return OrganizationName("public_fund", name, "", "")


async def test_an_administrator_decides_on_what_nobody_has_decided_on_in_time(
    service: Service, applicant: Player, t: Translator
) -> None:
    administrator = await service.staff(StaffRole.ADMINISTRATOR, language=t.language)
    (id_,) = await waiting(service, applicant, administrator, NAMES[0])
    await service.open_queue(administrator, "verification")
    await administrator.sees(t.plain("verification-queue-empty"))
    service.server.playground.clock.advance(timedelta(days=7))
    await service.ticked()
    await administrator.press(t.plain("action-open-verification"))
    await administrator.press(called(NAMES[0]))
    await administrator.press(t.plain("button-verify"))
    await administrator.sees(t.plain("verification-queue-empty"))
    assert (await card_of(service, id_)).verified
