"""Whoever is asked twice is told twice, though no version lies between."""

from bot.use_cases.memoranda.answering import AskForChange
from bot.use_cases.memoranda.signatories import ReplaceSignatory
from tests.use_cases.memoranda.memorandum_world import World


async def test_a_second_wish_for_the_same_part_is_told(world: World) -> None:
    memorandum = await world.invite()
    part_id = memorandum.parties[1].id
    asked = world.told_of("memorandum-office").count(world.giver.id)
    for count in (1, 2):
        wish = world.act(AskForChange, world.seeker, world.ngo)
        await wish(memorandum.id, "part", f"Нақтырақ жазыңыз, {count}", party_id=part_id)
        assert world.told_of("memorandum-office").count(world.giver.id) == asked + count
        # The business tells its part, but the official is asked as well, so that no version is put.
        if count == 1:
            also = world.act(AskForChange, world.seeker, world.ngo)
            await also(memorandum.id, "part", "Толықтырыңыз", party_id=memorandum.parties[2].id)
            await world.tell_part(memorandum, world.giver, world.backer)
    assert len(memorandum.versions) == 1


async def test_who_answers_for_a_party_again_is_asked_again(world: World) -> None:
    memorandum = await world.prepare()
    for count, (before, after) in enumerate(
        ((world.seeker, world.colleague), (world.colleague, world.seeker), (world.seeker, world.colleague)), 1
    ):
        replace = world.act(ReplaceSignatory, before, world.ngo)
        await replace(memorandum.id, world.ngo.id, after.id)
        assert len(world.told_of("memorandum-office-own")) >= count
    assert world.told_of("memorandum-office-own").count(world.colleague.id) == 2
    assert world.told_of("memorandum-office-own").count(world.seeker.id) == 1
