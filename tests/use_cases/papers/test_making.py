"""Papers about a pledge: who has them made, what stands in them, and that it stays."""

import json
from typing import Any

import pytest

from bot.models.audit import AuditEntry
from bot.models.organizations import OrganizationStatus
from bot.models.papers import PaperKind
from bot.use_cases.kernel.errors import ForbiddenError, NotFoundError, OutdatedError
from bot.use_cases.papers.making import MakePaper, PrintedPaper, ReadPaper, ShowPapers
from bot.use_cases.pledges.answering import DeclinePledge
from bot.use_cases.pledges.changing import WithdrawPledge
from tests.use_cases.papers.paper_world import PaperWorld
from tests.use_cases.pledges.pledge_world import MILLION


def said(printed: PrintedPaper) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(printed.pdf)
    return told


def amounts(printed: PrintedPaper) -> list[str]:
    russian = said(printed)["sides"][1]
    return [row[1].replace("\N{NO-BREAK SPACE}", " ") for row in russian["rows"]]


async def test_an_act_holds_what_both_sides_agree_on(world: PaperWorld) -> None:
    pledge = await world.promise(world.in_kind())
    with pytest.raises(OutdatedError, match="paper-no-act"):
        await world.ngo_makes(pledge, PaperKind.ACT)
    await world.arrived(pledge, 5)
    await world.tell(pledge, 7)
    act = await world.ngo_makes(pledge, PaperKind.ACT)
    assert amounts(act) == ["5 шт."]
    assert "передано 5" in " ".join(said(act)["sides"][1]["after"]).replace("\N{NO-BREAK SPACE}", " ")


async def test_each_part_stands_in_one_act(world: PaperWorld) -> None:
    pledge = await world.promise(world.in_kind())
    await world.arrived(pledge, 5)
    first = await world.giver_makes(pledge, PaperKind.ACT)
    again = await world.ngo_makes(pledge, PaperKind.ACT)
    assert (again.number, again.pdf) == (first.number, first.pdf)
    await world.arrived(pledge, 3)
    await world.arrived(pledge, 4)
    second = await world.ngo_makes(pledge, PaperKind.ACT)
    assert amounts(second) == ["3 шт.", "4 шт."]
    assert [int(number[-4:]) for number in (first.number, second.number)] == [1, 2]
    assert [paper.turn for paper in world.papers()] == [1, 2]
    assert (await world.ngo_reads(world.papers()[0].id)).pdf == first.pdf


async def test_a_later_name_changes_nothing_in_it(world: PaperWorld) -> None:
    pledge = await world.promise()
    await world.arrived(pledge, MILLION)
    act = await world.ngo_makes(pledge, PaperKind.ACT)
    world.ngo.name_kk = world.ngo.name_ru = "Басқа атау"
    world.project.title = "Басқа жоба"
    read = await world.ngo_reads(world.papers()[0].id)
    assert read.pdf == act.pdf
    assert "Басқа" not in read.pdf.decode()
    assert "миллион" in read.pdf.decode()


async def test_a_request_and_a_decision_are_made_once(world: PaperWorld) -> None:
    pledge = await world.promise()
    makers = ((world.ngo_makes, PaperKind.REQUEST), (world.giver_makes, PaperKind.DECISION))
    for makes, kind in makers:
        made = await makes(pledge, kind)
        assert (await makes(pledge, kind)).number == made.number
    assert [paper.kind for paper in world.papers()] == [PaperKind.REQUEST, PaperKind.DECISION]
    audited = [entry.action for entry in world.uow.all(AuditEntry) if entry.action == "pledge.make_paper"]
    assert len(audited) == 2


async def test_each_speaks_for_itself_alone(world: PaperWorld) -> None:
    pledge = await world.promise()
    with pytest.raises(NotFoundError):
        await world.ngo_makes(pledge, PaperKind.DECISION)
    with pytest.raises(NotFoundError):
        await world.giver_makes(pledge, PaperKind.REQUEST)
    for does, kinds in (
        (world.ngo_does, (PaperKind.REQUEST,)),
        (world.giver_does, (PaperKind.DECISION,)),
    ):
        assert (await does(ShowPapers)(pledge.id)).can_make == kinds


async def test_a_decision_is_the_givers_own_affair(world: PaperWorld) -> None:
    pledge = await world.promise()
    await world.giver_makes(pledge, PaperKind.DECISION)
    await world.ngo_makes(pledge, PaperKind.REQUEST)
    decision = world.papers()[0]
    assert [one.kind for one in (await world.ngo_does(ShowPapers)(pledge.id)).papers] == [PaperKind.REQUEST]
    assert len((await world.giver_does(ShowPapers)(pledge.id)).papers) == 2
    with pytest.raises(NotFoundError):
        await world.ngo_reads(decision.id)


async def test_nobody_else_has_any(world: PaperWorld) -> None:
    pledge = await world.promise()
    await world.arrived(pledge, MILLION)
    await world.ngo_makes(pledge, PaperKind.ACT)
    (act,) = world.papers()
    for person, organization in ((world.stranger, world.other), (world.official, world.department)):
        with pytest.raises(NotFoundError):
            await world.act(ShowPapers, person, organization)(pledge.id)
        with pytest.raises(NotFoundError):
            await world.prints(ReadPaper, person, organization)(act.id)
        with pytest.raises(NotFoundError):
            await world.prints(MakePaper, person, organization)(pledge.id, PaperKind.ACT)
    with pytest.raises(NotFoundError):
        await world.ngo_reads(act.id + 1)


async def test_a_suspended_organisation_reads_and_makes_none(world: PaperWorld) -> None:
    pledge = await world.promise()
    await world.giver_makes(pledge, PaperKind.DECISION)
    await world.arrived(pledge, MILLION // 2)
    world.backer.status = OrganizationStatus.SUSPENDED
    view = await world.giver_does(ShowPapers)(pledge.id)
    assert (len(view.papers), view.can_make) == (1, ())
    with pytest.raises(ForbiddenError):
        await world.giver_makes(pledge, PaperKind.ACT)


async def test_of_what_stands_no_more_only_what_has_arrived_is_told(world: PaperWorld) -> None:
    pledge = await world.promise()
    await world.arrived(pledge, 300_000)
    await world.giver_does(WithdrawPledge)(pledge.id, "Бюджет қысқарды.")
    with pytest.raises(OutdatedError, match="paper-pledge-over"):
        await world.ngo_makes(pledge, PaperKind.REQUEST)
    assert amounts(await world.giver_makes(pledge, PaperKind.ACT)) == ["300 000 тенге"]


async def test_of_what_was_declined_there_is_nothing(world: PaperWorld) -> None:
    pledge = await world.offer()
    await world.ngo_does(DeclinePledge)(pledge.id)
    for does in (world.ngo_does, world.giver_does):
        view = await does(ShowPapers)(pledge.id)
        assert (view.papers, view.can_make) == ((), ())
