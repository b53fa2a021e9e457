"""Who signs is who was invited: the name is their own, and another post than the card's is told and shown beside it."""

from datetime import date

import pytest

from bot.models.links import OrganizationAddress, PersonAddress
from bot.models.memoranda import MemorandumStage
from bot.models.signatories import NO_PAPER, Paper
from bot.models.words import Localized
from bot.use_cases.kernel.errors import InvalidValueError
from bot.use_cases.memoranda.drafting import InviteToMemorandum
from bot.use_cases.memoranda.freezing import said_in
from bot.use_cases.memoranda.reading import ShowMemorandum
from bot.use_cases.memoranda.signatories import ReplaceSignatory
from bot.use_cases.memoranda.telling import PartForm
from tests.builders import a_membership
from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.memoranda.linked_world import LinkedWorld


@pytest.fixture
def world(uow: Database, clock: FrozenClock) -> LinkedWorld:
    return LinkedWorld(uow, clock)


async def test_nobody_writes_somebody_else_in(world: LinkedWorld) -> None:
    own = PartForm(full_name="Жанар Ахметова")
    drafter = world.act(InviteToMemorandum, world.seeker, world.ngo)
    with pytest.raises(InvalidValueError, match="memorandum-other-name"):
        await drafter("first", world.form(own=own))
    memorandum = await world.prepare(world.with_akimat)
    with pytest.raises(InvalidValueError, match="memorandum-other-name"):
        await world.tell_part(memorandum, world.giver, world.backer, full_name="Жанар Ахметова")
    with pytest.raises(InvalidValueError, match="memorandum-other-name"):
        await world.tell_part_by_link(world.saule, full_name="Қуанышев Берік")
    assert memorandum.parties[-1].signatory is None
    full = f"{world.giver.name} Әліұлы"
    await world.tell_part(memorandum, world.giver, world.backer, full_name=full)
    assert memorandum.parties[1].signatory_name == full


async def test_whoever_is_named_instead_is_bound_to_their_own_name(world: LinkedWorld) -> None:
    memorandum = await world.invite(world.form())
    replace = world.act(ReplaceSignatory, world.seeker, world.ngo)
    await replace(memorandum.id, world.ngo.id, world.colleague.id)
    with pytest.raises(InvalidValueError, match="memorandum-other-name"):
        await world.tell_part(memorandum, world.colleague, world.ngo, full_name=world.seeker.name)
    await world.tell_part(memorandum, world.colleague, world.ngo, full_name="Омар Дана Бекқызы")
    assert memorandum.parties[0].signatory_name == "Омар Дана Бекқызы"


async def test_another_post_than_the_cards_is_told_to_both_sides_and_shown(world: LinkedWorld) -> None:
    world.uow.keep(a_membership(world.official, world.akimat))
    memorandum = await world.prepare(world.with_akimat)
    await world.act(ReplaceSignatory, world.official, world.akimat)(
        memorandum.id, world.akimat.id, world.saule.id
    )
    assert memorandum.parties[-1].signatory is not None
    assert memorandum.parties[-1].signatory.position == "deputy_akim", "as the card says"
    show = world.act(ShowMemorandum, world.seeker, world.ngo)
    assert (await show(memorandum.id)).parties[-1].post_on_card == ""
    await world.tell_part_by_link(world.saule, position="akim", basis="local_government_law")
    assert (await show(memorandum.id)).parties[-1].post_on_card == "deputy_akim"
    assert world.told_of("memorandum-other-post") == sorted(
        [world.official.id, world.seeker.id, world.colleague.id]
    )
    promise = next(one for one in world.uow.promised if one.key == "memorandum-other-post")
    said = promise.notification.args
    assert (said["post"], said["written"]) == (
        Localized.of({"kk": "Әкімнің орынбасары", "ru": "Заместитель акима", "en": "Deputy akim"}),
        Localized.of({"kk": "Әкім", "ru": "Аким", "en": "Akim"}),
    )
    assert world.told_of("card-other-post") == [], "the party's own people see to their card"
    await world.tell_part(memorandum, world.giver, world.backer)
    shown = await world.read_by_link(world.link_of(world.saule))
    assert "memorandum-other-post-on-card" in str(shown.parts)
    await world.confirm(memorandum, world.seeker, world.ngo)
    await world.confirm(memorandum, world.giver, world.backer)
    await world.confirm_by_link(world.saule)
    assert (await show(memorandum.id)).parties[-1].post_on_card == "", "all have read it and agreed"


async def test_where_nobody_is_in_the_chat_the_moderator_who_checked_the_card_is_told(
    world: LinkedWorld,
) -> None:
    await world.prepare(world.with_akimat)
    await world.tell_part_by_link(world.saule, position="akim", basis="local_government_law")
    assert world.told_of("card-other-post") == [world.moderator.id]
    assert world.told_of("memorandum-other-post") == sorted([world.seeker.id, world.colleague.id])


@pytest.mark.parametrize(
    ("on_card", "position", "position_own"),
    [
        ("Заместитель акима", "deputy_akim", ""),
        ("заместитель акима", "own", "Заместитель акима"),
        ("Әкім аппаратының бас маманы", "own", "Әкім аппаратының бас маманы"),
        ("Главный специалист", "own", "главный специалист"),
    ],
)
async def test_the_same_post_in_other_words_is_no_other(
    on_card: str, position: str, position_own: str, world: LinkedWorld
) -> None:
    world.uow.one(OrganizationAddress, person_id=world.saule.id).post = on_card
    await world.prepare(world.with_akimat)
    await world.tell_part_by_link(world.saule, position=position, position_own=position_own)
    assert world.told_of("card-other-post") == []
    assert world.uow.one(PersonAddress, person_id=world.saule.id).usable


async def test_which_power_of_attorney_it_is_stands_in_what_is_frozen(world: LinkedWorld) -> None:
    memorandum = await world.prepare(world.with_akimat)
    full = {"position": "deputy_akim", "paper": "№ 12 от 3 марта 2026 года"}
    await world.tell_part(memorandum, world.giver, world.backer, basis="power_of_attorney")
    await world.tell_part_by_link(world.saule, **full)
    assert memorandum.stage is MemorandumStage.PUT
    said = said_in(memorandum.versions[-1])
    assert said is not None
    open_, told = said.document.parties[1:]
    assert told.authority_said.ru == "приказа № 12 от 3 марта 2026 г."
    assert told.authority.kk == "2026 жылғы 3 наурыздағы № 12 бұйрық"
    assert open_.authority_said.ru == "доверенности № ______ от ______________", "to be filled in by hand"
    shown = await world.read_by_link(world.link_of(world.saule))
    assert "Приказ № 12 от 3 марта 2026 г." in str(shown.parts)


async def test_who_is_named_instead_acts_on_another_paper(world: LinkedWorld) -> None:
    memorandum = await world.prepare(world.form())
    told = {"basis": "power_of_attorney", "paper": "№ 12, 03.03.2026"}
    await world.tell_part(memorandum, world.giver, world.backer, **told)
    office = memorandum.parties[1].signatory
    assert office is not None
    assert office.paper == Paper("12", date(2026, 3, 3))
    assert await world.tell_part(memorandum, world.giver, world.backer, **told), (
        "a second tap changes nothing"
    )
    colleague = world.new_person("Асқар Нұрлан")
    world.uow.keep(a_membership(colleague, world.backer))
    replace = world.act(ReplaceSignatory, world.giver, world.backer)
    await replace(memorandum.id, world.backer.id, colleague.id)
    office = memorandum.parties[1].signatory
    assert office is not None
    assert (office.basis, office.paper) == ("power_of_attorney", NO_PAPER)


@pytest.mark.parametrize("paper", ["12", "№ 12 от вчера", "№ 12 от 3 марта 2099 года"])
async def test_a_paper_without_its_day_is_refused(paper: str, world: LinkedWorld) -> None:
    memorandum = await world.prepare(world.with_akimat)
    with pytest.raises(InvalidValueError):
        await world.tell_part_by_link(world.saule, paper=paper)
    assert memorandum.parties[-1].signatory is None
