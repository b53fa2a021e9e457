"""The moderator's queue, and what the applicant hears."""

import pytest

from bot.models.organizations import OrganizationKind
from bot.models.reasons import Reason, reason_in_words
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.models.words import OrganizationName
from bot.presenting.translator import Translator
from bot.use_cases.backers.profiles import SaveBackerProfile
from bot.use_cases.moderation.organizations import VerifyOrganization
from bot.use_cases.organizations.cards import CARDS_MAX, ShowOrganization
from playground.people.client import Player
from tests.handlers.called import called
from tests.handlers.service import Service
from tests.use_cases.backers.test_profiles import FORM

NAME = OrganizationName("public_fund", "Болашақ кілті", "", "")
KIND = OrganizationKind.NGO.value


@pytest.fixture
def t(service: Service, language: Language) -> Translator:
    return service.speaks(language)


@pytest.fixture
async def moderator(service: Service, language: Language) -> Player:
    return await service.staff(StaffRole.MODERATOR, language=language)


@pytest.fixture
async def applicant(service: Service, language: Language) -> Player:
    person, _ = await service.representative(language=language, verified=False)
    return person


async def test_verified_from_the_queue(
    service: Service, moderator: Player, applicant: Player, t: Translator
) -> None:
    await service.open_queue(moderator, "verification")
    await moderator.press(t.plain_value(NAME))
    await moderator.sees("Индер")
    answer = await moderator.press(t.plain("button-verify"))
    assert answer is not None
    assert answer["text"] == t.plain("verification-verified", organization=NAME)
    await moderator.sees(t.plain("verification-queue-empty"))
    await applicant.sees(t.plain("organization-verified", organization=NAME, kind=KIND, reason=""))


async def test_rejected_with_a_reason_from_the_summary(
    service: Service, moderator: Player, applicant: Player, t: Translator
) -> None:
    await service.open_from_summary(moderator, "verification")
    await moderator.press(t.plain_value(NAME))
    await moderator.press(t.plain("button-reject"))
    await moderator.sees(t.plain("verification-reason"))
    await moderator.send_sticker()
    await moderator.sees(t.plain("error-expected-text"))
    await moderator.send("БСН <басқа> ұйымдікі & ескі.")
    await moderator.sees(t.plain("verification-rejected", organization=NAME))
    heard = await applicant.sees("БСН <басқа> ұйымдікі & ескі.")
    assert t.plain("action-open-organization") in heard.labels
    await applicant.press(t.plain("action-open-organization"))
    own = Reason("", "БСН <басқа> ұйымдікі & ескі.", Language.KAZAKH)
    await applicant.sees(t.plain("organization-status-rejected", reason=reason_in_words(own.stored)))


def labels(person: Player) -> list[str]:
    """All buttons in the chat: the summary may have come below the screen."""
    return [label for message in person.messages for label in message.labels]


async def test_whoever_waits_behind_the_first_page_is_reached(
    service: Service, moderator: Player, applicant: Player, t: Translator
) -> None:
    another = await service.participant(t.language)
    for number in range(8):
        by = applicant if number < CARDS_MAX - 1 else another
        await service.organization(by, verified=False, name_kk=f"Қор {number}")
    await service.menu(moderator)
    await moderator.press(t.plain("menu-verification"))
    assert not [label for label in labels(moderator) if called("Қор 7").search(label)]
    await moderator.press("›")
    await moderator.settled()
    assert len([label for label in labels(moderator) if called("Қор 7").search(label)]) == 1
    assert "2/2" in labels(moderator)


async def test_two_moderators_at_once(
    service: Service, moderator: Player, applicant: Player, t: Translator
) -> None:
    second = await service.staff(StaffRole.MODERATOR, language=t.language)
    for one in (moderator, second):
        await service.menu(one)
        await one.press(t.plain("menu-verification"))
        await one.press(t.plain_value(NAME))
        await one.sees("Индер")
    await moderator.press(t.plain("button-verify"))
    answer = await second.press(t.plain("button-verify"))
    assert answer is not None
    assert answer["text"] == t.plain("error-organization-already-decided")
    await second.sees(t.plain("decision-verified"))
    await applicant.settled()
    verified = t.plain("organization-verified", organization=NAME, kind=KIND, reason="")
    assert sum(verified in message.text for message in applicant.messages) == 1


async def test_whoever_is_no_moderator_sees_no_queue(applicant: Player, t: Translator) -> None:
    assert t.plain("menu-verification") not in applicant.screen.labels
    forged = await applicant.press_data(applicant.screen, "review-organization:1")
    assert forged is not None
    assert forged["text"] == t.plain("error-forbidden")
    await applicant.settled()
    assert "Индер" not in applicant.screen.text


@pytest.mark.parametrize(
    ("kind", "filled", "word", "action"),
    [
        (OrganizationKind.NGO, False, "ngo", "propose-project"),
        (OrganizationKind.BUSINESS, False, "business", "open-backing"),
        (OrganizationKind.STATE, True, "ready", "open-organization"),
    ],
)
async def test_the_message_leads_to_what_is_not_done_yet(
    service: Service,
    moderator: Player,
    t: Translator,
    language: Language,
    kind: OrganizationKind,
    filled: bool,
    word: str,
    action: str,
) -> None:
    person, organization_id = await service.representative(kind, language, verified=False)
    if filled:
        await service.perform(person, SaveBackerProfile, organization_id, FORM)
    await service.perform(moderator, VerifyOrganization, organization_id)
    name = (await service.perform(person, ShowOrganization, organization_id)).name
    told = await person.sees(t.plain("organization-verified", organization=name, kind=word, reason=""))
    assert told.labels == [t.plain(f"action-{action}")]
    await person.press(told.labels[0])
    opened = {
        "ngo": "project-title",
        "business": "backer-profile-empty",
        "ready": "organization-status-verified",
    }
    await person.sees(t.plain(opened[word]))
