"""Wishes for other words: what they can be about, who has to meet them, and who hears of them."""

from collections.abc import Collection
from dataclasses import replace
from functools import partial

from bot.models.memoranda import Memorandum, MemorandumParty
from bot.models.words import Value
from bot.use_cases.kernel.errors import InvalidValueError
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.access import project_of
from bot.use_cases.memoranda.asking import people_of, title_of
from bot.use_cases.memoranda.notifications import AwaitedDrafter
from bot.use_cases.memoranda.revising import section_of_wish
from bot.use_cases.memoranda.telling_all import tell_all
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.telling import tell_representatives
from bot.use_cases.organizations.views import name_of

_SECTIONS = ("title", "aims", "plan", "term", "place", "part")
_OF_EXTENSION = ("term", "part")


def sections_of(memorandum: Memorandum) -> tuple[str, ...]:
    """A change is asked of what can be changed: of an extension its term alone. `part` is a party's own part."""
    return _SECTIONS if memorandum.supplements_id is None else _OF_EXTENSION


def party_concerned(memorandum: Memorandum, section: str, party_id: int | None) -> MemorandumParty | None:
    """The party that has told what should change; None where the drafter has. Raises `InvalidValueError`."""
    if section not in sections_of(memorandum):
        raise InvalidValueError("choice-unknown")
    if section != "part":
        return None
    concerned = next((party for party in memorandum.parts if party.id == party_id), None)
    if concerned is None:
        raise InvalidValueError("choice-unknown")
    return concerned


async def tell_of_wish(  # noqa: PLR0917
    block: Block,
    memorandum: Memorandum,
    concerned: MemorandumParty | None,
    wish: Notification,
    lapsed: Collection[MemorandumParty],
    actor: Actor,
    occasion: str,
) -> None:
    """Everybody but who asks hears of it; who had confirmed, that this has lapsed. Before the first version only those
    who have to meet it: the drafter, and whose own part it is about. Of the same `occasion` nobody hears twice: the
    card has the last words.
    """
    tell = partial(tell_all, block, memorandum, occasion=occasion, but=actor.person_id)
    if not memorandum.versions and concerned is None:
        of = f"{wish.key}:{occasion}"
        await tell_representatives(block, memorandum.drafter_id, wish, of, but=actor.person_id)
        return
    if not memorandum.versions:
        await tell(wish, only=await _who_meet_it(block, memorandum, concerned))
        return
    confirmed = {party.signatory_id for party in lapsed}
    await tell(wish, without=confirmed)
    await tell(replace(wish, key="memorandum-confirmation-lapsed"), only=confirmed)


async def wish_in_words(  # noqa: PLR0917
    block: Block,
    memorandum: Memorandum,
    asking: MemorandumParty,
    section: str,
    concerned: MemorandumParty | None,
    words: str,
) -> Notification:
    """A wish for the draft is out of date once its drafter has changed it."""
    of = await require_organization(block, concerned.organization_id) if concerned else None
    values: dict[str, Value] = {
        "project": title_of(memorandum, await project_of(block, memorandum)),
        "organization": name_of(await require_organization(block, asking.organization_id)),
        "section": section_of_wish(section, name_of(of) if of else None),
        "words": words,
    }
    look = ((Action("open-memorandum", memorandum.id),),)
    if memorandum.versions or concerned is not None:
        return Notification("memorandum-change-asked", values, actions=look)
    about = AwaitedDrafter(memorandum.id, 0)
    return Notification("memorandum-draft-change-asked", values, actions=look, about=about)


async def _who_meet_it(
    block: Block, memorandum: Memorandum, concerned: MemorandumParty | None
) -> Collection[int]:
    """The ids of those who wrote the draft, and of those who answer for the party."""
    people = {memorandum.created_by}
    for party in memorandum.parties:
        if party is concerned or party.organization_id == memorandum.drafter_id:
            people.update(await people_of(block, memorandum, party))
    return people
