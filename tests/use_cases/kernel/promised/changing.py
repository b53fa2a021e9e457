"""What is told of changes of what was moderated, and of contacts."""

from dataclasses import fields, replace
from datetime import timedelta
from typing import Any

from bot.models.changes import Change
from bot.models.pitches import PitchStatus
from bot.use_cases.moderation.changes import AcceptChange, RejectChange
from bot.use_cases.moderation.undoing import UndoChangeDecision
from bot.use_cases.organizations.cards import EditOrganization
from bot.use_cases.organizations.contacts import ConfirmContact, UndoContact
from bot.use_cases.organizations.proposals import TakeBackChange
from bot.use_cases.projects.submission import EditProject
from bot.use_cases.projects.views import ProjectForm
from tests.builders import a_membership
from tests.use_cases.changes.change_scene import card_of
from tests.use_cases.kernel.promised.registering import asked_and_let_in
from tests.use_cases.kernel.promised.world import Table, World

TABLE = Table()


async def _edit(world: World, **values: Any) -> None:
    edit = world.by(world.made or world.seeker, EditOrganization, world.ngo)
    await edit(world.ngo.id, replace(card_of(world.ngo), **values))


def _change(world: World) -> Change:
    return world.uow.all(Change)[-1]


async def a_new_contact(world: World) -> None:
    world.uow.keep(a_membership(world.newcomer, world.ngo))
    await _edit(world, contact_phone="+77015556677")


async def undo(world: World) -> None:
    await world.by(world.newcomer, UndoContact, world.ngo)(_change(world).id)


async def contact_undone(world: World) -> None:
    await a_new_contact(world)
    await undo(world)


async def three_days_pass(world: World) -> None:
    world.clock.advance(timedelta(days=3))
    await world.ring_clocks()


async def a_newcomers_contact(world: World) -> None:
    await asked_and_let_in(world)
    world.made = world.newcomer
    await _edit(world, contact_phone="+77015556677")


async def confirm(world: World) -> None:
    await world.by_ngo(ConfirmContact)(_change(world).id)


async def take_back(world: World) -> None:
    await world.by_ngo(TakeBackChange)(_change(world).id)


async def taken_back_by_a_colleague(world: World) -> None:
    await a_newcomers_contact(world)
    await take_back(world)


async def another_name(world: World) -> None:
    await _edit(world, name_kk="Ауыл болашағы")


async def accept(world: World) -> None:
    await world.by(world.moderator, AcceptChange)(_change(world).id)


async def reject(world: World) -> None:
    await world.by(world.moderator, RejectChange)(_change(world).id, "Құжат жоқ")


async def accepted(world: World) -> None:
    await another_name(world)
    await accept(world)


async def rejected(world: World) -> None:
    await another_name(world)
    await reject(world)


async def undo_the_decision(world: World) -> None:
    await world.by(world.moderator, UndoChangeDecision)(_change(world).id)


async def accepted_and_undone(world: World) -> None:
    await accepted(world)
    await undo_the_decision(world)


async def renamed(world: World) -> None:
    world.pitch.status = PitchStatus.ACCEPTED
    await accepted(world)


async def moved(world: World) -> None:
    world.pitch.status = PitchStatus.ACCEPTED
    await _edit(world, settlement="Құлсары")
    await accept(world)


async def corrected(world: World) -> None:
    world.pitch.status = PitchStatus.ACCEPTED
    own = {field.name: getattr(world.project, field.name) for field in fields(ProjectForm)}
    await world.by_ngo(EditProject)(world.project.id, ProjectForm(**own | {"title": "Ауылдағы үйірмелер"}))
    await accept(world)


async def overdue(world: World) -> None:
    await another_name(world)
    world.clock.advance(timedelta(days=5))
    await world.ring_clocks()


TABLE.kind("contact-changed", a_new_contact, undo, three_days_pass)
TABLE.kind("contact-undone", contact_undone)
TABLE.kind("contact-proposed", a_newcomers_contact, confirm, take_back, three_days_pass)
TABLE.kind("change-taken-back", taken_back_by_a_colleague)
TABLE.kind("change-accepted", accepted, undo_the_decision)
TABLE.kind("change-rejected", rejected, undo_the_decision)
TABLE.kind("change-decision-undone", accepted_and_undone, accept, reject, take_back)
TABLE.kind("change-overdue", overdue, accept, reject, take_back)
TABLE.kind("organization-renamed", renamed, undo_the_decision)
TABLE.kind("organization-moved", moved, undo_the_decision)
TABLE.kind("project-corrected", corrected, undo_the_decision)
