"""Forms about a match that were left half-way end with it, and with whoever represents its side no more."""

import pytest

from bot.models.drafts import Draft
from bot.models.pitches import MatchEnd
from bot.models.waits import Wait
from bot.use_cases.drafts.keeping import SaveDraft
from bot.use_cases.organizations.leaving import LeaveOrganization
from bot.use_cases.pitches.answering import AcceptInterest
from bot.use_cases.pitches.matches import EndMatch
from tests.builders import a_membership, a_person, an_actor
from tests.database import Database
from tests.fakes import FakeIdentity, FrozenClock
from tests.use_cases.pitches.test_waiting import WaitingScene


@pytest.fixture
async def scene(uow: Database, clock: FrozenClock) -> WaitingScene:
    scene = WaitingScene(uow, clock)
    _ = scene.profile, scene.pitch
    await scene.be_interested()
    await AcceptInterest(scene.as_ngo, scene.uow, scene.clock)(scene.pitch.id)
    return scene


def names(scene: WaitingScene) -> tuple[str, ...]:
    return (f"meeting:{scene.pitch.id}", f"meeting:{scene.pitch.id}:7", f"memorandum:{scene.pitch.id}")


async def leave_half_way(scene: WaitingScene, identity: FakeIdentity, *forms: str) -> None:
    for form in forms:
        await SaveDraft(identity, scene.uow, scene.clock)(form, {"day": "2026-03-02"})


def kept(scene: WaitingScene) -> set[str]:
    waiting = {
        wait.record_id for wait in scene.uow.all(Wait) if wait.kind == "form" and wait.ended_at is None
    }
    drafts = scene.uow.all(Draft)
    assert waiting == {draft.id for draft in drafts}
    return {draft.form for draft in drafts}


async def test_they_end_with_the_match(scene: WaitingScene) -> None:
    others = (f"meeting:{scene.pitch.id}0", "organization")
    await leave_half_way(scene, scene.as_ngo, *names(scene), *others)
    await leave_half_way(scene, scene.as_backer, names(scene)[0])
    await EndMatch(scene.as_ngo, scene.uow, scene.clock)(scene.pitch.id, MatchEnd.WORDS, "Қаражат жоқ")
    assert kept(scene) == {*others}


async def test_they_end_for_whoever_represents_its_side_no_more(scene: WaitingScene) -> None:
    second = scene.uow.keep(a_person("Екінші"))
    scene.uow.keep(a_membership(second, scene.backer))
    leaving = FakeIdentity(an_actor(second, scene.backer))
    await leave_half_way(scene, leaving, *names(scene), f"backer:{scene.backer.id}", "organization")
    await leave_half_way(scene, scene.as_backer, names(scene)[2], f"backer:{scene.backer.id}")
    await LeaveOrganization(leaving, scene.uow, scene.clock)(scene.backer.id)
    drafts = [(draft.person_id, draft.form) for draft in scene.uow.all(Draft)]
    assert sorted(drafts) == sorted(
        [
            (second.id, "organization"),
            (scene.giver.id, names(scene)[2]),
            (scene.giver.id, f"backer:{scene.backer.id}"),
        ]
    )
    kept(scene)
