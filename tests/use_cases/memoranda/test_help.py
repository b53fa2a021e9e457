"""What a moderator reads of a party that nobody reaches: in every state in which somebody waits, for what, since when,
and whom to call.
"""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from bot.models.dates import months_later
from bot.models.links import LinkEnd
from bot.models.memoranda import Memorandum, MemorandumParty
from bot.models.reference import Language
from bot.presenting.cards.memoranda_links import help_card
from bot.presenting.cards.waits import in_figures
from bot.use_cases.memoranda.extending import ExtendMemorandum
from bot.use_cases.memoranda.held_by_link import LeaveByLink
from bot.use_cases.memoranda.invited import AskModerators
from bot.use_cases.memoranda.leaving import AgreeToEnd
from bot.use_cases.memoranda.linking import HELP, ask_for_help
from bot.use_cases.moderation.memoranda import HelpView, ShowHelp
from tests.presenting.cards.reading import speaks
from tests.use_cases.memoranda.linked_world import LinkedWorld

PHONE = "+77771234567"
State = Callable[[LinkedWorld], Awaitable[MemorandumParty]]


async def its_part_is_asked(world: LinkedWorld) -> MemorandumParty:
    return (await world.prepare(world.with_akimat)).parties[-1]


async def its_confirmation_is_asked(world: LinkedWorld) -> MemorandumParty:
    return (await world.put_with_akimat()).parties[-1]


async def agreed(world: LinkedWorld) -> Memorandum:
    memorandum = await world.put_with_akimat()
    await world.confirm(memorandum, world.seeker, world.ngo)
    await world.confirm(memorandum, world.giver, world.backer)
    await world.confirm_by_link(world.saule)
    await world.seal()
    return memorandum


async def its_copy_is_missing(world: LinkedWorld) -> MemorandumParty:
    return (await agreed(world)).parties[-1]


async def it_is_leaving(world: LinkedWorld) -> MemorandumParty:
    memorandum = await agreed(world)
    link = world.link_of(world.saule)
    await world.by_link(LeaveByLink, link)(link.record_id, link.version, sure="yes")
    return memorandum.parties[-1]


async def others_want_an_end(world: LinkedWorld) -> MemorandumParty:
    memorandum = await agreed(world)
    await world.act(AgreeToEnd, world.seeker, world.ngo)(memorandum.id, world.ngo.id)
    return memorandum.parties[-1]


async def extended(world: LinkedWorld) -> tuple[Memorandum, Memorandum]:
    memorandum = await agreed(world)
    until = months_later(memorandum.term_until, 12)
    extend = world.act(ExtendMemorandum, world.seeker, world.ngo)
    extension_id = await extend(memorandum.id, world.ngo.id, until)
    return memorandum, world.uow.by_id(Memorandum, extension_id)


async def an_extension_is_agreed(world: LinkedWorld) -> MemorandumParty:
    return (await extended(world))[1].parties[-1]


async def an_extension_of_it_is_agreed(world: LinkedWorld) -> MemorandumParty:
    return (await extended(world))[0].parties[-1]


STATES: tuple[tuple[State, str, bool], ...] = (
    (its_part_is_asked, "wait-memorandum-signatory", True),
    (its_confirmation_is_asked, "wait-memorandum-confirmation", True),
    (its_copy_is_missing, "wait-memorandum-copy", False),
    (it_is_leaving, "wait-memorandum-exit", False),
    (others_want_an_end, "memorandum-help-end", False),
    (an_extension_is_agreed, "wait-memorandum-confirmation", True),
    (an_extension_of_it_is_agreed, "memorandum-help-of-extension", False),
)


async def helped(world: LinkedWorld, party: MemorandumParty) -> HelpView:
    world.akimat.contact_name, world.akimat.contact_phone = "Дәурен Қасымов", PHONE
    async with world.uow as block:
        await ask_for_help(block, party)
        await block.commit()
    return await shown(world, party)


async def shown(world: LinkedWorld, party: MemorandumParty) -> HelpView:
    view = await world.as_moderator(ShowHelp, world.post)(party.id)
    assert view is not None
    return view


@pytest.mark.parametrize("language", Language, ids=str)
@pytest.mark.parametrize(("state", "key", "open_"), STATES, ids=[state.__name__ for state, *_ in STATES])
async def test_each_state_says_what_is_waited_for_since_when_and_whom_to_call(
    linked: LinkedWorld, state: State, key: str, open_: bool, language: Language
) -> None:
    since = in_figures(linked.clock.now())
    party = await state(linked)
    linked.clock.advance(timedelta(days=2))
    view = await helped(linked, party)
    t = speaks(language)
    said = help_card(t, view)
    assert (t(key, since=since) if "of-extension" not in key else t(key)) in said
    assert t("wait-memorandum-help", since=in_figures(linked.clock.now())) in said, (
        "and since when we are asked"
    )
    assert t("memorandum-help-how" if open_ else "memorandum-help-how-held") in said
    assert t("memorandum-help-contact", name="Дәурен Қасымов", phone=PHONE) in said
    assert linked.project.title not in said, "nothing of the text"


async def test_the_page_of_what_was_agreed_is_lost_and_the_others_are_named(linked: LinkedWorld) -> None:
    memorandum = await agreed(linked)
    linked.link_of(linked.saule).end(LinkEnd.TRIES, linked.clock.now())
    assert await linked.act_with_post(AskModerators, linked.seeker, linked.ngo)(memorandum.id) == 1
    view = await helped(linked, memorandum.parties[-1])
    assert not view.replaceable, "what was agreed keeps who confirmed it"
    t = speaks(Language.RUSSIAN)
    said = help_card(t, view)
    assert (memorandum.number or "?") in said
    assert "Ждут другие стороны: ОФ «Болашақ кілті» · ТОО «Жем»" in said
    assert t("wait-memorandum-help", since=in_figures(linked.clock.now())) in said


async def test_the_number_in_the_part_is_told_where_it_is_another_one(linked: LinkedWorld) -> None:
    memorandum = await linked.prepare(linked.with_akimat)
    await linked.tell_part(memorandum, linked.giver, linked.backer)
    await linked.tell_part_by_link(linked.saule, phone="+7 7122 31 22 33")
    party = memorandum.parties[-1]
    t = speaks(Language.RUSSIAN)
    said = help_card(t, await helped(linked, party))
    assert t("memorandum-help-notices", phone=party.phone) in said
    linked.akimat.contact_name = linked.akimat.contact_phone = ""
    party.phone = ""
    said = help_card(t, await shown(linked, party))
    assert t("memorandum-help-no-number") in said


@pytest.mark.parametrize("state", [state for state, *_ in STATES], ids=lambda state: state.__name__)
async def test_where_no_moderator_is_asked_for_help_none_reads_anything(
    linked: LinkedWorld, state: State
) -> None:
    party = await state(linked)
    async with linked.uow as block:
        await block.waits.end(HELP, party.id, "found")
        await block.commit()
    memorandum = linked.uow.by_id(Memorandum, party.memorandum_id)
    for each in memorandum.parties:
        assert await linked.as_moderator(ShowHelp, linked.post)(each.id) is None


async def test_once_the_party_has_answered_nothing_is_shown_any_more(linked: LinkedWorld) -> None:
    memorandum = await linked.prepare(linked.with_akimat)
    party = memorandum.parties[-1]
    await helped(linked, party)
    await linked.tell_part_by_link(linked.saule)
    assert await linked.as_moderator(ShowHelp, linked.post)(party.id) is None
