"""Digests over HTTP: one message with pages, answered in place, true whenever its buttons are pressed."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from bot.models.backers import PitchFrequency
from bot.models.organizations import OrganizationKind
from bot.models.outbox import DeliveryStatus, OutboxMessage
from bot.models.pitches import Pitch, PitchStatus
from bot.models.reference import Language
from bot.presenting.translator import Translator
from bot.use_cases.backers.profiles import SaveBackerProfile
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.projects.changes import WithdrawProject
from bot.use_cases.projects.ports import Projects
from playground.people.client import Message, Player
from tests.builders import a_project
from tests.handlers.called import called
from tests.handlers.pitches.test_answers import FORM, pitched
from tests.handlers.service import Service, shown

TITLES = ("Ауыл мектептеріндегі үйірмелер", "Жас бағдарламашылар лагері", "Роботтар зертханасы")
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Scene:
    """A backer that is asked once a day, and pitches on their way to it."""

    service: Service
    ngo: Player
    backer: Player
    pitches: list[Pitch]
    t: Translator

    @property
    def due(self) -> datetime:
        (at,) = {pitch.sent_at for pitch in self.pitches}
        return at

    async def arrives(self) -> Message:
        await self.service.client.move_to(self.due)
        before, _ = self.page(1, 0).split("0")
        return await self.backer.sees(before)

    def page(self, number: int, total: int) -> str:
        """The line above a page that says which of the pitches it is."""
        return self.t.plain("digest", number=number, total=total, page="").strip()

    async def withdraw(self, pitch: Pitch) -> None:
        await self.service.perform(self.ngo, WithdrawProject, pitch.project_id)

    async def status(self, pitch: Pitch) -> PitchStatus:
        async with self.service.storage() as uow:
            found = await uow[Pitches].get(pitch.id)
            assert found is not None
            return found.status

    async def all_are(self, status: PitchStatus) -> None:
        await self.service.ticked()
        assert {await self.status(pitch) for pitch in self.pitches} == {status}

    def pitch_on(self, page: Message) -> Pitch:
        """The one that the page is about, by its counter's button."""
        (counter,) = [button for button in page.inline_buttons if "/" in button["text"]]
        return next(one for one in self.pitches if counter["callback_data"] == f"digest-page:{one.id}")

    def label(self, name: str) -> str:
        return self.t.plain(f"action-digest-{name}")

    @property
    def digest(self) -> Message:
        """The message as it stands now; there is only one."""
        (found,) = [message for message in self.backer.messages if "digest-page:" in str(message.rows)]
        return found


async def set_scene(
    service: Service,
    language: Language,
    titles: tuple[str, ...] = TITLES,
    frequency: PitchFrequency = PitchFrequency.DAILY,
) -> Scene:
    ngo, ngo_id = await service.representative(language=language)
    backer, backer_id = await service.representative(
        OrganizationKind.BUSINESS, language, name_kk="Жем компрессор", contact_phone="+77770001122"
    )
    await service.perform(
        backer, SaveBackerProfile, backer_id, replace(FORM, frequency=frequency, pitches_per_week=10)
    )
    async with service.storage() as uow:
        organization = await uow[Organizations].get(ngo_id)
        assert organization is not None
        now = service.server.playground.clock.now()
        projects = [a_project(organization, title, published_at=now) for title in titles]
        for project in projects:
            await uow[Projects].add(project)
        await uow.commit()
    pitches = [await pitched(service, project.id) for project in projects]
    return Scene(service, ngo, backer, pitches, service.speaks(language))


async def test_a_days_pitches_are_one_message_with_pages(service: Service, language: Language) -> None:
    scene = await set_scene(service, language)
    await scene.backer.settled()
    assert not any(title in scene.backer.transcript() for title in TITLES)
    first = await scene.arrives()
    t = scene.t
    assert first.text.startswith(shown(t("digest", number=1, total=3, page="")).strip())
    assert t.plain("reason-same-region") in first.text
    assert first.buttons == [
        [t.plain("action-pitch-interested"), t.plain("action-pitch-later")],
        [t.plain("action-pitch-decline"), t.plain("action-pitch-more")],
        *([[t.plain("action-ask-language")]] if t.language is Language.RUSSIAN else []),
        ["1/3", "›"],
    ]
    seen = {title for title in TITLES if title in first.text}
    for number, arrows in ((2, ["‹", "2/3", "›"]), (3, ["‹", "3/3"])):
        await scene.backer.press("›")
        page = await scene.backer.sees(scene.page(number, 3))
        assert page.id == first.id
        assert page.buttons[-1] == arrows
        seen |= {title for title in TITLES if title in page.text}
    assert seen == set(TITLES)
    await scene.backer.press("‹")
    assert (await scene.backer.sees(scene.page(2, 3))).id == first.id
    assert sum(any(title in message.text for title in TITLES) for message in scene.backer.messages) == 1


async def test_an_answer_stays_on_its_page_and_the_next_is_one_tap_away(
    service: Service, language: Language
) -> None:
    scene = await set_scene(service, language)
    t = scene.t
    first = scene.pitch_on(await scene.arrives())
    answer = await scene.backer.press(scene.label("interested"))
    assert answer is not None
    assert answer["text"].startswith("✅")
    page = await scene.backer.sees(t.plain("pitch-state-interested"))
    assert page.buttons == [[t.plain("action-pitch-more")], [scene.label("open")], ["1/3", "›"]]
    await scene.ngo.sees(called("Жем компрессор"))
    await scene.backer.press(scene.label("open"))
    second = scene.pitch_on(await scene.backer.sees(scene.page(2, 3)))
    await scene.backer.press(scene.label("later"))
    put_off = await scene.backer.sees(t.plain("pitch-state-later"))
    assert scene.label("later") not in put_off.labels
    await scene.backer.press(scene.label("open"))
    third = scene.pitch_on(await scene.backer.sees(scene.page(3, 3)))
    await scene.backer.press(scene.label("interested"))
    last = await scene.backer.sees(t.plain("digest-done"))
    assert scene.label("open") not in last.labels
    assert [await scene.status(pitch) for pitch in (first, second, third)] == [
        PitchStatus.INTERESTED,
        PitchStatus.LATER,
        PitchStatus.INTERESTED,
    ]


async def test_a_no_on_a_page_asks_why(service: Service, language: Language) -> None:
    scene = await set_scene(service, language)
    t = scene.t
    pitch = scene.pitch_on(await scene.arrives())
    await scene.backer.press(scene.label("decline"))
    await scene.backer.sees(t.plain("pitch-why-not"))
    await scene.backer.press(t.plain("button-no-too-far"))
    await scene.backer.settled()
    assert await scene.status(pitch) is PitchStatus.DECLINED
    assert t.plain("pitch-state-declined") in scene.digest.text
    await scene.backer.press(scene.label("open"))
    await scene.backer.sees(scene.page(2, 3))


async def test_more_opens_the_pitch_beside_the_digest(service: Service) -> None:
    scene = await set_scene(service, Language.KAZAKH)
    digest = await scene.arrives()
    await scene.backer.press(scene.t.plain("action-pitch-more"))
    more = await scene.backer.sees("Үш мектепте апта сайын тегін үйірме ашамыз")
    assert more.id != digest.id
    await scene.backer.press("›")
    assert (await scene.backer.sees(scene.page(2, 3))).id == digest.id


@pytest.mark.parametrize("answer", ["interested", "later", "decline"])
async def test_an_answer_tapped_twice_is_one_answer(service: Service, answer: str) -> None:
    scene = await set_scene(service, Language.RUSSIAN)
    digest = await scene.arrives()
    pitch = scene.pitch_on(digest)
    for _ in range(2):
        assert await scene.backer.press_data(digest, f"digest-{answer}:{pitch.id}") is not None
    await scene.backer.settled()
    await scene.ngo.settled()
    asked = [message for message in scene.ngo.messages if "Жем компрессор" in message.text]
    assert len(asked) == (1 if answer == "interested" else 0)
    why = [message for message in scene.backer.messages if scene.t.plain("pitch-why-not") in message.text]
    assert len(why) == (1 if answer == "decline" else 0)
    async with service.storage() as uow:
        assert len(await uow.audit.of("pitch", pitch.id)) == 2


async def test_a_page_tapped_twice_is_turned_once(service: Service) -> None:
    scene = await set_scene(service, Language.ENGLISH)
    digest = await scene.arrives()
    following = digest.inline_buttons[-1]["callback_data"]
    for data in (following, following, f"digest-page:{following.split(':')[1]}"):
        assert await scene.backer.press_data(digest, data) is not None
    assert scene.digest.text.startswith(scene.page(2, 3))


async def test_a_page_whose_project_was_withdrawn_says_so_and_leads_on(
    service: Service, language: Language
) -> None:
    scene = await set_scene(service, language)
    t = scene.t
    digest = await scene.arrives()
    pitch = scene.pitch_on(digest)
    await scene.withdraw(pitch)
    answer = await scene.backer.press(scene.label("interested"))
    assert answer is not None
    assert answer["text"] == t.plain("error-pitch-project-closed")
    closed = await scene.backer.sees(t.plain("pitch-state-closed"))
    assert closed.labels == [t.plain("action-pitch-more"), scene.label("open"), "1/3", "›"]
    await scene.backer.press("›")
    await scene.backer.sees(scene.page(2, 3))
    await scene.backer.press("‹")
    assert t.plain("pitch-state-closed") in (await scene.backer.sees(scene.page(1, 3))).text


async def test_what_is_withdrawn_before_the_hour_does_not_come(service: Service, language: Language) -> None:
    scene = await set_scene(service, language)
    await scene.withdraw(scene.pitches[0])
    digest = await scene.arrives()
    assert scene.page(1, 2) in digest.text
    await scene.backer.press("›")
    await scene.backer.sees(scene.page(2, 2))
    assert TITLES[0] not in scene.backer.transcript()


async def test_one_that_is_left_comes_as_a_pitch_like_any_other(service: Service, language: Language) -> None:
    scene = await set_scene(service, language, TITLES[:2])
    await scene.withdraw(scene.pitches[0])
    await service.client.move_to(scene.due)
    pitch = await scene.backer.sees(TITLES[1])
    assert pitch.labels == [
        *(scene.t.plain(f"action-pitch-{name}") for name in ("interested", "later", "decline", "more")),
        *([scene.t.plain("action-ask-language")] if scene.t.language is Language.RUSSIAN else []),
    ]
    await scene.backer.press(scene.t.plain("action-pitch-interested"))
    await scene.ngo.sees(called("Жем компрессор"))


async def test_when_nothing_is_left_nothing_is_sent(service: Service) -> None:
    scene = await set_scene(service, Language.KAZAKH, TITLES[:2])
    for pitch in scene.pitches:
        await scene.withdraw(pitch)
    async with service.storage() as uow:
        (head,) = await uow.outbox.heads(scene.due, 10)
    await service.client.move_to(scene.due)
    await service.ticked()
    async with AsyncSession(await service.container.get(AsyncEngine)) as session:
        dropped = await session.get_one(OutboxMessage, head.message_id)
    assert (dropped.status, dropped.last_error) == (DeliveryStatus.DROPPED, "outdated")
    assert not any(title in scene.backer.transcript() for title in TITLES)


async def test_a_weekly_digest_is_one_message_as_well(service: Service) -> None:
    scene = await set_scene(service, Language.KAZAKH, TITLES[:2], PitchFrequency.WEEKLY)
    digest = await scene.arrives()
    assert scene.page(1, 2) in digest.text


async def test_a_digest_without_answers_is_brought_to_mind_in_one_message(
    service: Service, language: Language
) -> None:
    scene = await set_scene(service, language)
    digest = await scene.arrives()
    await service.client.move_to(scene.due + 2 * DAY)
    nudge = await scene.backer.sees(shown(scene.t("digest-nudge", digest="")).strip())
    assert nudge.id != digest.id
    assert scene.page(1, 3) in nudge.text
    await scene.backer.press("›")
    assert (await scene.backer.sees(scene.page(2, 3))).id == nudge.id
    await scene.backer.settled()
    assert sum(any(title in message.text for title in TITLES) for message in scene.backer.messages) == 2


async def test_what_was_put_off_comes_back_on_a_page(service: Service) -> None:
    """Both pages of a digest are put off; two weeks later they are one message again."""
    scene = await set_scene(service, Language.KAZAKH, TITLES[:2])
    digest = await scene.arrives()
    for pitch in scene.pitches:
        await scene.backer.press_data(digest, f"digest-later:{pitch.id}")
    await scene.backer.settled()
    await service.client.move_to(scene.due + 14 * DAY + timedelta(hours=1))
    await scene.all_are(PitchStatus.SENT)
    await service.client.move_to(scene.due + 15 * DAY)
    again = await scene.backer.sees(shown(scene.t("pitch-again", pitch="")).strip())
    assert again.id != digest.id
    assert scene.page(1, 2) in again.text


async def test_a_forged_page_finds_nothing(service: Service) -> None:
    scene = await set_scene(service, Language.KAZAKH, TITLES[:2])
    stranger, _ = await service.representative(OrganizationKind.BUSINESS)
    early = scene.pitches[0].id
    for person, forged in ((scene.backer, early), (stranger, early), (stranger, 2**62)):
        answer = await person.press_data(person.screen, f"digest-page:{forged}")
        assert answer is not None
        assert answer["text"] == scene.t.plain("error-not-found")
