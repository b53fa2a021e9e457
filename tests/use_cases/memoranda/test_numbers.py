"""The number that a memorandum gets, and those that its parties have told."""

import pytest

from bot.models.memoranda import Pair
from tests.use_cases.memoranda.memorandum_world import World


@pytest.mark.parametrize(
    ("place", "region"),
    [
        (Pair.same("Индер"), "23"),
        (Pair("Астана қаласы", "город Астана"), "71"),
        (Pair.same("Қостанай"), "39"),
        (Pair.same("Біздің кеңсе"), "23"),
        (Pair.same("Ақжар"), "23"),
    ],
)
async def test_the_number_names_the_region_in_which_it_is_signed(
    world: World, place: Pair, region: str
) -> None:
    memorandum = await world.invite(world.form(place=place))
    await world.confirm_all(memorandum)
    assert memorandum.number == f"ASAR-{world.clock.now().year}-{region}-0001"


async def test_what_a_party_does_not_want_in_the_document_any_more_is_taken_out(world: World) -> None:
    memorandum = await world.prepare()
    party = memorandum.parties[1]
    told = {"phone": "8 701 234 56 78", "email": "info@zhem.kz", "own_number": "12-5"}
    for correction, kept in (
        (told, ("+77012345678", "info@zhem.kz", "12-5")),
        ({"intentions": Pair("Көмек береміз.", "Окажем помощь.")}, ("+77012345678", "info@zhem.kz", "12-5")),
        (dict.fromkeys(told, ""), ("", "", "")),
    ):
        await world.tell_part(memorandum, world.giver, world.backer, **correction)
        assert (party.phone, party.email, party.own_number) == kept


@pytest.mark.parametrize("told", ["12-5", "№ 12-5", "№№12-5", "# 12-5", "Nº 12-5"])
async def test_the_partys_own_number_is_kept_without_its_sign(world: World, told: str) -> None:
    memorandum = await world.prepare(world.form())
    for _ in range(2):
        await world.tell_part(memorandum, world.giver, world.backer, own_number=told)
    assert memorandum.parties[1].own_number == "12-5"
