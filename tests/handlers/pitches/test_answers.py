"""The life of a pitch, as both sides see it: sent with reasons, answered, accepted, contacts exchanged."""

from dataclasses import dataclass, replace

import pytest

from bot.models.backers import PitchFrequency
from bot.models.organizations import OrganizationKind
from bot.models.pitches import Pitch, PitchStatus
from bot.models.projects import ProjectStage
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.models.words import Named
from bot.use_cases.backers.ports import Backers
from bot.use_cases.backers.profiles import BackerForm, SaveBackerProfile
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.projects.ports import Projects
from playground.people.client import Player
from tests.builders import a_project
from tests.handlers.called import called
from tests.handlers.service import Service, shown

TITLE = "Ауыл мектептеріндегі бағдарламалау үйірмелері"
FORM = BackerForm(
    spheres=("education_science_sport",),
    regions=("KZ-23",),
    text="Ауыл балалары бағдарламалауды, роботтехниканы үйренсе дейміз.",
    offers=("money", "equipment", "mentoring"),
    ceiling=5_000_000,
    pitches_per_week=3,
    frequency=PitchFrequency.AT_ONCE,
)


@dataclass(frozen=True, slots=True)
class Scene:
    """A project of an NGO and a backer that it fits, each with a person."""

    ngo: Player
    backer: Player
    backer_id: int
    project_id: int


async def publish(service: Service, organization_id: int, title: str = TITLE, **fields: object) -> int:
    async with service.storage() as uow:
        organization = await uow[Organizations].get(organization_id)
        assert organization is not None
        now = service.server.playground.clock.now()
        project = a_project(organization, title, published_at=now, **fields)
        await uow[Projects].add(project)
        await uow.commit()
        return project.id


async def set_scene(service: Service, language: Language, form: BackerForm = FORM, **fields: object) -> Scene:
    """Both sides speak the same language here; the project's own is Kazakh."""
    ngo, ngo_id = await service.representative(language=language)
    backer, backer_id = await service.representative(
        OrganizationKind.BUSINESS, language, name_kk="Жем компрессор", contact_phone="+77770001122"
    )
    await service.perform(backer, SaveBackerProfile, backer_id, form)
    project_id = await publish(service, ngo_id, **fields)
    await service.ticked()
    return Scene(ngo, backer, backer_id, project_id)


async def status_of(service: Service, scene: Scene) -> PitchStatus:
    async with service.storage() as uow:
        ((pitch, _),) = await uow[Pitches].of_project(scene.project_id)
        return pitch.status


async def test_a_fitting_project_arrives_with_its_reasons(service: Service, language: Language) -> None:
    t = service.speaks(language)
    scene = await set_scene(service, language)
    pitch = await scene.backer.sees(TITLE)
    assert t.plain("reason-same-region") in pitch.text
    assert t.plain("reason-within-ceiling") in pitch.text
    assert called("Болашақ кілті").search(pitch.text)
    original = shown(t.plain("written-in", language=Named("language", "kk"))).strip()
    assert (original in pitch.text) is (language is not Language.KAZAKH)
    assert pitch.labels == [
        *(t.plain(f"action-pitch-{name}") for name in ("interested", "later", "decline", "more")),
        *([t.plain("action-ask-language")] if language is Language.RUSSIAN else []),
        t.plain("action-more-pitches"),
    ]


@pytest.mark.every_language
async def test_both_say_yes_and_get_each_others_contacts(service: Service, language: Language) -> None:
    t = service.speaks(language)
    scene = await set_scene(service, language)
    await scene.backer.press(t.plain("action-pitch-interested"))
    asked = await scene.ngo.sees(called("Жем компрессор"))
    assert "+77770001122" not in asked.text
    await scene.ngo.press(t.plain("action-accept-interest"))
    introduced = await scene.ngo.sees("+77770001122")
    assert introduced.labels == [t.plain("action-propose-meeting"), t.plain("action-draft-memorandum")]
    await scene.backer.sees("+77012345678")
    assert await status_of(service, scene) is PitchStatus.ACCEPTED


@pytest.mark.parametrize("first", ["action-propose-meeting", "action-draft-memorandum"])
async def test_one_next_step_leaves_the_other_below_the_introduction(service: Service, first: str) -> None:
    t = service.speaks(Language.RUSSIAN)
    scene = await set_scene(service, Language.RUSSIAN)
    await scene.backer.press(t.plain("action-pitch-interested"))
    await scene.ngo.press(t.plain("action-accept-interest"))
    introduced = await scene.ngo.sees("+77770001122")
    await scene.ngo.press(t.plain(first))
    await scene.ngo.sees("1/")
    await scene.ngo.settled()
    (still,) = [message for message in scene.ngo.messages if message.id == introduced.id]
    assert still.labels == introduced.labels


async def test_later_stays_in_the_list_and_is_answered_there(service: Service, language: Language) -> None:
    t = service.speaks(language)
    scene = await set_scene(service, language)
    await scene.backer.press(t.plain("action-pitch-later"))
    await scene.backer.settled()
    assert await status_of(service, scene) is PitchStatus.LATER
    await service.menu(scene.backer)
    await scene.backer.press(t.plain("menu-pitches"))
    await scene.backer.press("⏳ ")
    await scene.backer.sees(t.plain("pitch-state-later"))
    assert t.plain("action-pitch-later") not in scene.backer.screen.labels
    await scene.backer.press(t.plain("action-pitch-interested"))
    await scene.ngo.sees(called("Жем компрессор"))
    await scene.backer.settled()
    assert t.plain("pitch-state-interested") in scene.backer.screen.text


@pytest.mark.real_time
async def test_a_no_may_be_explained_in_private(service: Service, language: Language) -> None:
    t = service.speaks(language)
    scene = await set_scene(service, language)
    await scene.backer.press(t.plain("action-pitch-decline"))
    await scene.backer.sees(t.plain("pitch-why-not"))
    await scene.backer.send_sticker()
    await scene.backer.sees(t.plain("error-expected-text"))
    await scene.backer.send("Биылғы бюджет бөлініп қойды")
    await scene.backer.sees(t.plain("pitch-explained"))
    async with service.storage() as uow:
        ((pitch, _),) = await uow[Pitches].of_project(scene.project_id)
        assert (pitch.status, pitch.decline_reason) == (
            PitchStatus.DECLINED,
            "Биылғы бюджет бөлініп қойды",
        )


async def test_no_reason_is_kept_of_somebody_who_types_that_there_is_none(service: Service) -> None:
    t = service.speaks(Language.RUSSIAN)
    scene = await set_scene(service, Language.RUSSIAN)
    await scene.backer.press(t.plain("action-pitch-decline"))
    await scene.backer.sees(t.plain("pitch-why-not"))
    await scene.backer.send("нет")
    await scene.backer.settled()
    assert t.plain("pitch-why-not") not in scene.backer.screen.text
    async with service.storage() as uow:
        ((pitch, _),) = await uow[Pitches].of_project(scene.project_id)
        assert (pitch.status, pitch.decline_reason) == (PitchStatus.DECLINED, "")


async def test_a_no_needs_no_explanation(service: Service) -> None:
    t = service.speaks(Language.KAZAKH)
    scene = await set_scene(service, Language.KAZAKH)
    await scene.backer.press(t.plain("action-pitch-decline"))
    await scene.backer.press(t.plain("button-skip"))
    await scene.backer.settled()
    assert any(label.startswith("✗ ") for label in scene.backer.screen.labels)


async def test_more_opens_the_whole_project(service: Service, language: Language) -> None:
    t = service.speaks(language)
    scene = await set_scene(service, language)
    await scene.backer.press(t.plain("action-pitch-more"))
    await scene.backer.sees("Үш мектепте апта сайын тегін үйірме ашамыз")
    await scene.backer.press(t.plain("action-pitch-interested"))
    await scene.ngo.sees(called("Жем компрессор"))


async def test_the_project_s_side_may_refuse(service: Service, language: Language) -> None:
    t = service.speaks(language)
    scene = await set_scene(service, language)
    await scene.backer.press(t.plain("action-pitch-interested"))
    await scene.ngo.press(t.plain("action-refuse-interest"))
    await scene.backer.sees(t.plain("interest-refused", title=TITLE))
    assert await status_of(service, scene) is PitchStatus.REFUSED
    assert "+77012345678" not in scene.backer.transcript()


async def test_two_taps_are_one_interest(service: Service) -> None:
    t = service.speaks(Language.RUSSIAN)
    scene = await set_scene(service, Language.RUSSIAN)
    pitch = await scene.backer.sees(TITLE)
    data = pitch.inline_buttons[0]["callback_data"]
    await scene.backer.press_data(pitch, data)
    await scene.backer.press_data(pitch, data)
    await scene.ngo.sees(called("Жем компрессор"))
    await scene.ngo.settled()
    told = [message for message in scene.ngo.messages if called("Жем компрессор").search(message.text)]
    assert len(told) == 1
    await scene.ngo.press(t.plain("action-accept-interest"))
    await scene.backer.sees("+77012345678")


async def test_an_old_button_answers_politely(service: Service) -> None:
    t = service.speaks(Language.ENGLISH)
    scene = await set_scene(service, Language.ENGLISH)
    pitch = await scene.backer.sees(TITLE)
    decline = pitch.inline_buttons[2]["callback_data"]
    await scene.backer.press_data(pitch, pitch.inline_buttons[0]["callback_data"])
    await scene.backer.settled()
    answer = await scene.backer.press_data(pitch, decline)
    assert answer is not None
    assert answer["text"] == t.plain("error-pitch-already-answered")
    assert await status_of(service, scene) is PitchStatus.INTERESTED


@pytest.mark.parametrize(
    "action", ["pitch-interested", "pitch-decline", "accept-interest", "refuse-interest"]
)
async def test_a_forged_button_finds_nothing(service: Service, action: str) -> None:
    """Somebody else's pitch and one that does not exist look alike."""
    t = service.speaks(Language.KAZAKH)
    scene = await set_scene(service, Language.KAZAKH)
    await scene.backer.press(t.plain("action-pitch-interested"))
    await scene.ngo.sees(called("Жем компрессор"))
    async with service.storage() as uow:
        ((pitch, _),) = await uow[Pitches].of_project(scene.project_id)
    kind = OrganizationKind.NGO if action.endswith("interest") else OrganizationKind.BUSINESS
    stranger, _ = await service.representative(kind)
    for forged in (pitch.id, 2**62):
        answer = await stranger.press_data(stranger.screen, f"{action}:{forged}")
        assert answer is not None
        assert answer["text"] == t.plain("error-not-found")
    assert await status_of(service, scene) is PitchStatus.INTERESTED


async def test_a_project_withdrawn_meanwhile_takes_no_interest(service: Service) -> None:
    t = service.speaks(Language.KAZAKH)
    scene = await set_scene(service, Language.KAZAKH)
    await scene.backer.sees(TITLE)
    async with service.storage() as uow:
        project = await uow[Projects].get_for_update(scene.project_id)
        assert project is not None
        project.withdraw()
        await uow.commit()
    answer = await scene.backer.press(t.plain("action-pitch-interested"))
    assert answer is not None
    assert answer["text"] == t.plain("error-pitch-project-closed")
    await scene.backer.press(t.plain("action-pitch-more"))
    await scene.backer.sees(t.plain("pitch-closed"))


async def pitched(service: Service, project_id: int) -> Pitch:
    await service.ticked()
    async with service.storage() as uow:
        ((pitch, _),) = await uow[Pitches].of_project(project_id)
        return pitch


async def test_a_daily_digest_waits_for_the_morning(service: Service) -> None:
    t = service.speaks(Language.KAZAKH)
    scene = await set_scene(service, Language.KAZAKH, replace(FORM, frequency=PitchFrequency.DAILY))
    pitch = await pitched(service, scene.project_id)
    assert pitch.sent_at > await service.client.now()
    await scene.backer.press(t.plain("menu-pitches"))
    await scene.backer.sees(t.plain("pitches-empty"))
    await service.client.move_to(pitch.sent_at)
    arrived = await scene.backer.sees(TITLE)
    assert t.plain("action-pitch-interested") in arrived.labels


async def test_an_empty_list_says_what_to_do(service: Service, language: Language) -> None:
    t = service.speaks(language)
    person, _ = await service.representative(OrganizationKind.STATE, language)
    await person.press(t.plain("menu-pitches"))
    await person.sees(t.plain("pitches-empty"))
    await person.press(t.plain("button-what-we-support"))
    await person.sees(t.plain("backer-profile-empty"))


async def test_an_unpublished_project_is_not_put_before_anybody(service: Service) -> None:
    _, ngo_id = await service.representative()
    backer, backer_id = await service.representative(OrganizationKind.BUSINESS)
    await service.perform(backer, SaveBackerProfile, backer_id, FORM)
    waiting = await publish(service, ngo_id, stage=ProjectStage.SUBMITTED)
    # The one that is published comes later, and is there first.
    await pitched(service, await publish(service, ngo_id))
    async with service.storage() as uow:
        assert await uow[Pitches].of_project(waiting) == []


async def test_the_project_s_people_see_where_it_stands(service: Service, language: Language) -> None:
    t = service.speaks(language)
    scene = await set_scene(service, language)
    await scene.backer.press(t.plain("action-pitch-interested"))
    await scene.ngo.sees(called("Жем компрессор"))
    await service.menu(scene.ngo)
    await scene.ngo.press(t.plain("menu-projects"))
    await scene.ngo.press("1")
    await scene.ngo.press(t.plain("button-standing"))
    await scene.ngo.sees(t.plain("standing-figures", shown=1, interested=1, waiting=0))
    await scene.ngo.press(called("Жем компрессор"))
    await scene.ngo.press(t.plain("action-accept-interest"))
    await scene.ngo.sees("+77770001122")
    await scene.backer.sees("+77012345678")
    assert await status_of(service, scene) is PitchStatus.ACCEPTED


async def test_possible_backers_are_shown_without_names(service: Service, language: Language) -> None:
    t = service.speaks(language)
    scene = await set_scene(service, language)
    await scene.backer.sees(TITLE)
    await service.menu(scene.ngo)
    await scene.ngo.press(t.plain("menu-projects"))
    await scene.ngo.press("1")
    await scene.ngo.press(t.plain("button-standing"))
    await scene.ngo.press(t.plain("button-possible-backers"))
    possible = await scene.ngo.sees(t.plain("reason-theirs-same-region"))
    assert not called("Жем").search(possible.text)
    await scene.ngo.press(t.plain("button-back"))
    await scene.ngo.settled()
    await scene.ngo.press(t.plain("button-back"))
    await scene.ngo.settled()
    assert t.plain("button-standing") in scene.ngo.screen.labels


async def test_a_backer_asks_why_and_wants_less_of_it(service: Service, language: Language) -> None:
    t = service.speaks(language)
    scene = await set_scene(service, language)
    await scene.backer.press(t.plain("action-pitch-more"))
    await scene.backer.press(t.plain("button-why-shown"))
    told = await scene.backer.sees(t.plain("part-meaning"))
    for reason in ("reason-same-region", "reason-within-ceiling"):
        assert f"• {t.plain(reason)}" in told.text.splitlines()
    answer = await scene.backer.press(t.plain("button-show-less-of-this"))
    assert answer is not None
    async with service.storage() as uow:
        ((pitch, _),) = await uow[Pitches].of_project(scene.project_id)
        profile = await uow[Backers].get(scene.backer_id)
    assert profile is not None
    assert pitch.causes
    assert profile.leanings == {f"cause:{cause}": -0.4 for cause in pitch.causes}
    await service.menu(scene.backer)
    await scene.backer.press(t.plain("menu-backing"))
    await scene.backer.press(t.plain("button-reset-leanings"))
    await scene.backer.settled()
    assert t.plain("button-reset-leanings") not in scene.backer.screen.labels


async def test_why_not_is_one_tap(service: Service) -> None:
    t = service.speaks(Language.RUSSIAN)
    scene = await set_scene(service, Language.RUSSIAN)
    await scene.backer.press(t.plain("action-pitch-decline"))
    await scene.backer.press(t.plain("button-no-too-far"))
    await scene.backer.settled()
    async with service.storage() as uow:
        profile = await uow[Backers].get(scene.backer_id)
    assert profile is not None
    assert profile.leanings == {"region:KZ-23": -0.3, "part:territory": 0.2}


async def test_a_moderator_sees_to_whom_it_was_shown(service: Service) -> None:
    t = service.speaks(Language.ENGLISH)
    scene = await set_scene(service, Language.ENGLISH)
    await scene.backer.sees(TITLE)
    moderator = await service.staff(StaffRole.MODERATOR, language=Language.ENGLISH)
    await service.open_queue(moderator, "project-review")
    await moderator.press(t.plain("button-published"))
    await moderator.press("Ауыл мектептеріндегі")
    await moderator.press(t.plain("button-shown-to"))
    words = await moderator.sees(called("Жем компрессор"))
    assert t.plain("fit-very_well") in words.text
    await moderator.press(t.plain("button-numbers"))
    numbers = await moderator.sees(t.plain("project-shown-how"))
    assert t.plain("fit-part-base") in numbers.text
    assert t.plain("part-meaning") not in numbers.text


async def test_the_hour_of_the_digest_is_chosen_on_the_profile(service: Service, language: Language) -> None:
    t = service.speaks(language)
    scene = await set_scene(service, language, replace(FORM, frequency=PitchFrequency.DAILY))
    await service.menu(scene.backer)
    await scene.backer.press(t.plain("menu-backing"))
    await scene.backer.sees(t.plain("backer-digest-hour", hour="09:00"))
    await scene.backer.press("18:00")
    await scene.backer.sees(t.plain("backer-digest-hour", hour="18:00"))
    async with service.storage() as uow:
        profile = await uow[Backers].get(scene.backer_id)
    assert profile is not None
    assert profile.digest_hour == 18


@pytest.mark.every_language
async def test_one_more_is_shown_when_asked_for_until_nothing_fits(
    service: Service, language: Language
) -> None:
    """Below a message its own answers stay, for it can still be answered; on a card, the next card follows."""
    t = service.speaks(language)
    scene = await set_scene(service, language, replace(FORM, pitches_per_week=1))
    pitch = await scene.backer.sees(TITLE)
    _, other_ngo = await service.representative(language=language)
    another = await publish(service, other_ngo)
    await scene.backer.press(t.plain("action-more-pitches"))
    await scene.backer.sees(t.plain("pitch-state-sent"))
    assert (await pitched(service, another)).asked_for
    (still,) = [message for message in scene.backer.messages if message.id == pitch.id]
    assert still.labels == pitch.labels
    answer = await scene.backer.press(t.plain("action-more-pitches"))
    assert answer is not None
    assert answer["text"] == t.plain("no-more-nothing-fits")


async def test_help_in_part_is_chosen_on_the_card(service: Service, language: Language) -> None:
    t = service.speaks(language)
    scene = await set_scene(service, language)
    await scene.backer.press(t.plain("action-pitch-more"))
    await scene.backer.press(t.plain("button-in-part"))
    await scene.backer.sees(shown(t("pitch-part-ask", title=TITLE)))
    assert t.plain("button-send-part") not in scene.backer.screen.labels
    first = scene.backer.screen.labels[0]
    await scene.backer.press(first)
    await scene.backer.settled()
    assert scene.backer.screen.labels[0] == f"✓ {first}"
    await scene.backer.send("12 ноутбук береміз")
    interest = await scene.ngo.sees("12 ноутбук береміз")
    assert first.lower() in interest.text.lower()
    await scene.ngo.press(t.plain("action-accept-interest"))
    introduced = await scene.ngo.sees("+77770001122")
    assert "12 ноутбук береміз" in introduced.text
    assert "12 ноутбук береміз" in (await scene.backer.sees("+77012345678")).text
