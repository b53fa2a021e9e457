"""A backer helps in part: both sides read with what, from the yes to the introduction."""

from typing import Any

import pytest

from bot.models.outbox import OutboxMessage
from bot.models.pitches import Pitch
from bot.models.words import Listed, Named
from bot.use_cases.kernel.errors import InvalidValueError
from bot.use_cases.people.forgetting import ForgetMe
from bot.use_cases.people.given import given
from bot.use_cases.pitches.answering import AcceptInterest, AnswerPitch, ExplainDecline, PitchAnswer
from bot.use_cases.pitches.parts import Part
from bot.use_cases.pitches.received import ShowPitch
from bot.use_cases.pitches.standing import ShowInterest
from tests.builders import a_membership
from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.kernel.promised.world import World


@pytest.fixture
def scene(uow: Database, clock: FrozenClock) -> World:
    world = World(uow, clock)
    _ = world.profile, world.pitch
    world.project.needs = ("money", "equipment", "mentoring")
    return world


async def offer(scene: World, *needs: str, words: str = "") -> None:
    await scene.by_backer(AnswerPitch)(scene.pitch.id, PitchAnswer.INTERESTED, Part(needs, words))


def said(scene: World, key: str) -> list[dict[str, Any]]:
    rows = [row.content for row in scene.uow.all(OutboxMessage)]
    return [content["args"] for content in rows if content.get("key") == key]


async def test_the_project_s_people_read_it_in_the_interest(scene: World) -> None:
    await offer(scene, "mentoring", "equipment", words="12 ноутбук береміз")
    assert scene.pitch.part == ("equipment", "mentoring")
    told = str(said(scene, "pitch-interest-part")[0]["part"])
    assert "equipment" in told
    assert "12 ноутбук береміз" in told
    view = await scene.by_ngo(ShowInterest)(scene.pitch.id)
    needs = Listed((Named("need", "equipment"), Named("need", "mentoring")))
    assert isinstance(view.part, Listed)
    assert view.part.items == (needs, "12 ноутбук береміз")


async def test_both_sides_read_it_when_they_are_introduced(scene: World) -> None:
    await offer(scene, "equipment")
    await scene.by_ngo(AcceptInterest)(scene.pitch.id)
    introductions = said(scene, "match-in-part")
    assert introductions
    assert all("equipment" in str(args["part"]) for args in introductions)
    assert (await scene.by_backer(ShowPitch)(scene.pitch.id)).part is not None


async def test_contacts_in_the_words_are_taken_out_and_said(scene: World) -> None:
    part = Part(words="12 ноутбук береміз, 8 701 555 01 01")
    answered = await scene.by_backer(AnswerPitch)(scene.pitch.id, PitchAnswer.INTERESTED, part)
    assert answered.masked
    assert "701" not in str(said(scene, "pitch-interest-part"))


async def test_the_common_path_costs_nothing(scene: World) -> None:
    await scene.answered(PitchAnswer.INTERESTED)
    assert said(scene, "pitch-interest")
    assert (await scene.by_backer(ShowPitch)(scene.pitch.id)).part is None


async def test_all_needs_are_the_whole(scene: World) -> None:
    await offer(scene, *scene.project.needs)
    assert (scene.pitch.part, scene.pitch.part_words) == ((), "")
    assert said(scene, "pitch-interest")


async def test_it_is_a_late_yes_too(scene: World) -> None:
    scene.pitch.expire(scene.clock.now())
    await offer(scene, words="12 ноутбук береміз")
    assert scene.pitch.part_words == "12 ноутбук береміз"


@pytest.mark.parametrize(
    ("needs", "words", "code"),
    [
        ((), "", "part-missing"),
        (("premises",), "", "choice-unknown"),
        ((), "87015550101", "only-contacts"),
        ((), "ә" * 300, "text-too-long"),
    ],
)
async def test_what_is_no_part_is_refused(
    scene: World, needs: tuple[str, ...], words: str, code: str
) -> None:
    with pytest.raises(InvalidValueError) as refused:
        await offer(scene, *needs, words=words)
    assert refused.value.code == code
    assert scene.pitch.open_to_backer


async def test_contacts_are_taken_out(scene: World) -> None:
    await offer(scene, words="12 ноутбук, +7 701 555 01 01")
    assert "701" not in scene.pitch.part_words


async def test_who_is_forgotten_leaves_no_name_in_what_the_backer_offers(scene: World) -> None:
    scene.uow.keep(a_membership(scene.new_person("Әріптес"), scene.backer))
    await offer(scene, words=f"{scene.giver.name}: 12 ноутбук береміз")
    await scene.by(scene.giver, ForgetMe, scene.backer)()
    assert scene.pitch.part_words == "…: 12 ноутбук береміз"


async def test_nor_in_why_it_does_not_fit(scene: World) -> None:
    scene.uow.keep(a_membership(scene.new_person("Әріптес"), scene.backer))
    await scene.answered(PitchAnswer.NOT_FOR_US)
    await scene.by_backer(ExplainDecline)(scene.pitch.id, f"Бізге жақын емес. {scene.giver.name}")
    await scene.by(scene.giver, ForgetMe, scene.backer)()
    assert scene.pitch.decline_reason == "Бізге жақын емес. …"


async def test_who_has_left_the_backer_gets_what_they_have_offered(scene: World) -> None:
    await offer(scene, words="12 ноутбук береміз")
    row = {column.name: getattr(scene.pitch, column.name) for column in Pitch.__table__.columns}
    own = given("pitches", row, person_id=scene.giver.id, name="", represented=(), held_by=(scene.backer.id,))
    assert own["part_words"] == "12 ноутбук береміз"


async def test_a_part_after_a_colleague_s_yes_is_kept_and_told(scene: World) -> None:
    """The screen was open when somebody of the same organisation said yes to the whole."""
    await scene.answered(PitchAnswer.INTERESTED)
    part = Part(words="12 ноутбук береміз")
    first = await scene.by_backer(AnswerPitch)(scene.pitch.id, PitchAnswer.INTERESTED, part)
    told = len(said(scene, "pitch-interest-part"))
    again = await scene.by_backer(AnswerPitch)(scene.pitch.id, PitchAnswer.INTERESTED, part)
    assert (first.too_late, again.too_late) == (False, False)
    assert scene.pitch.part_words == "12 ноутбук береміз"
    assert len(said(scene, "pitch-interest-part")) == told > 0


async def test_a_tap_of_a_colleague_takes_no_limit_away(scene: World) -> None:
    await offer(scene, "equipment")
    await scene.answered(PitchAnswer.INTERESTED)
    assert scene.pitch.part == ("equipment",)


async def test_a_part_comes_too_late_once_the_sides_know_each_other(scene: World) -> None:
    await scene.answered(PitchAnswer.INTERESTED)
    await scene.by_ngo(AcceptInterest)(scene.pitch.id)
    part = Part(("equipment",))
    answered = await scene.by_backer(AnswerPitch)(scene.pitch.id, PitchAnswer.INTERESTED, part)
    assert answered.too_late
    assert scene.pitch.part == ()
