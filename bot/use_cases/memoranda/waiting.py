"""How memoranda wait: for the drafter, for each party's part, for somebody of a body who takes it on, and for each
signatory's confirmation.

All have the same clock: two reminders, then the others of the party and the drafter are told, who may name another
signatory or take the memorandum back; at the end it lapses for all.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.models.memoranda import EndReason, Memorandum, MemorandumParty, MemorandumStage
from bot.models.memoranda.negotiating import lapse
from bot.models.projects import Project
from bot.models.waits import WaitsFor
from bot.models.words import Value, Words
from bot.use_cases.kernel.messages import Action, Answer, Notification, Subject
from bot.use_cases.kernel.telling import Message, Somebody
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.waiting import ANY, OVERDUE, Moment, Ring, Untold, WaitKind
from bot.use_cases.memoranda.asking import (
    CONFIRMATION,
    DRAFT,
    OFFICE,
    SIGNATORY,
    after_end,
    end_asking,
    people_concerned,
    people_of,
    title_of,
)
from bot.use_cases.memoranda.linking import (
    HELP,
    KIND,
    ask_for_help,
    by_mail,
    link_by_mail,
    to_reach,
    working_link,
)
from bot.use_cases.memoranda.notifications import (
    AwaitedDrafter,
    AwaitedOffice,
    AwaitedSignatory,
    SilentSignatory,
)
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.notifications import Representative
from bot.use_cases.organizations.telling import Representatives
from bot.use_cases.organizations.views import name_of

_SILENT, _END = 3, 4
_MOMENTS = (Moment(3), Moment(7), Moment(14), Moment(30))


@dataclass(frozen=True, slots=True)
class _Asked:
    memorandum: Memorandum
    project: Project | None
    party: MemorandumParty


async def _asked(block: Block, party_ids: Collection[int], stage: MemorandumStage) -> Mapping[int, _Asked]:
    return {
        party.id: _Asked(memorandum, project, party)
        for memorandum, project in await block[Memoranda].with_parties(party_ids)
        if memorandum.stage is stage
        for party in memorandum.awaited
        if party.id in set(party_ids)
    }


async def _offices(block: Block, party_ids: Collection[int], _: datetime) -> Mapping[int, _Asked]:
    return await _asked(block, party_ids, MemorandumStage.DRAFT)


async def _confirmations(block: Block, party_ids: Collection[int], _: datetime) -> Mapping[int, _Asked]:
    return await _asked(block, party_ids, MemorandumStage.PUT)


async def _drafts(
    block: Block, memorandum_ids: Collection[int], _: datetime
) -> Mapping[int, tuple[Memorandum, Project | None]]:
    return {
        memorandum.id: (memorandum, project)
        for memorandum, project in await block[Memoranda].by_ids(memorandum_ids)
        if memorandum.awaits_drafter
    }


async def _ring_drafts(block: Block, rings: Sequence[Ring], now: datetime) -> Sequence[Message]:
    return [message for ring in rings for message in await _ring_draft(block, ring, now)]


async def _ring_draft(block: Block, ring: Ring, now: datetime) -> Sequence[Message]:
    """The drafter is reminded three times, and then all are told that it has lapsed."""
    memorandum, project = ring.record
    title = title_of(memorandum, project)
    if ring.step >= _END:
        return await _lapse(block, memorandum, title, now)
    reminder = Notification(
        "memorandum-draft-nudge",
        {"project": title},
        actions=((Action("open-memorandum", memorandum.id, "primary"),),),
        about=AwaitedDrafter(memorandum.id, len(memorandum.versions)),
    )
    occasion = f"memorandum-draft-nudge:{ring.wait.id}:{ring.step}"
    return [Message(Representatives(memorandum.drafter_id), reminder, occasion)]


async def _ring_offices(block: Block, rings: Sequence[Ring], now: datetime) -> Sequence[Message]:
    return [
        message
        for ring in rings
        for message in await _ring_party(block, ring, "memorandum-office-nudge", now)
    ]


async def _ring_confirmations(block: Block, rings: Sequence[Ring], now: datetime) -> Sequence[Message]:
    return [message for ring in rings for message in await _ring_party(block, ring, "memorandum-nudge", now)]


async def _ring_party(block: Block, ring: Ring, nudge: str, now: datetime) -> Sequence[Message]:
    asked: _Asked = ring.record
    memorandum, party = asked.memorandum, asked.party
    title = title_of(memorandum, asked.project)
    if ring.step >= _END:
        return await _lapse(block, memorandum, title, now)
    if ring.step >= _SILENT:
        return await _tell_of_silence(block, memorandum, party, title, ring)
    return await _remind(block, nudge, memorandum, party, title, ring, now)


async def _remind(  # noqa: PLR0917
    block: Block,
    key: str,
    memorandum: Memorandum,
    party: MemorandumParty,
    title: Words,
    ring: Ring,
    now: datetime,
) -> Sequence[Message]:
    """Whoever is reached by mail is reminded so, with another link where the former one is over."""
    office = key == "memorandum-office-nudge"
    first = Action("tell-office" if office else "acknowledge-memorandum", memorandum.id, "primary")
    signatory_id = party.signatory_id
    about: Subject = (
        AwaitedOffice(memorandum.id, signatory_id, party.id)
        if office
        else AwaitedSignatory(memorandum.id, signatory_id or 0, memorandum.versions[-1].serial)
    )
    reminder = Notification(
        key,
        {"project": title},
        actions=(
            (first, Action("decline-memorandum", memorandum.id)),
            (Action("open-memorandum", memorandum.id),),
        ),
        about=about,
        to=Representative(party.organization_id, signatory_id) if signatory_id else None,
    )
    occasion = f"{key}:{ring.wait.id}:{ring.step}"
    people = await people_of(block, memorandum, party)
    mailed = [id_ for id_ in people if await by_mail(block, id_)]
    if not mailed:
        addressee = Somebody(signatory_id) if signatory_id else Representatives(party.organization_id)
        return [Message(addressee, reminder, occasion)]
    asked = replace(reminder, answer=Answer(KIND, memorandum.id), to=None)
    messages = [Message(Somebody(id_), reminder, occasion) for id_ in people if id_ not in mailed]
    for person_id in mailed:
        link = await working_link(block, memorandum, party, person_id, now)
        if link or await link_by_mail(block, memorandum, party, person_id, now):
            messages.append(Message(Somebody(person_id), asked, occasion))
    return messages


async def _tell_of_silence(
    block: Block, memorandum: Memorandum, party: MemorandumParty, title: Words, ring: Ring
) -> Sequence[Message]:
    """Tell the others of the party, who can remind their colleague or answer instead, and the drafter, who can take it
    back. Of a body that has no signatory yet, everybody was asked, and the body is named.
    """
    about = SilentSignatory(memorandum.id, party.signatory_id, party.id)
    organization = await require_organization(block, party.organization_id)
    values: dict[str, Value] = {
        "project": title,
        "signatory": party.signatory_name if party.signatory_id else name_of(organization),
    }
    await ask_for_help(block, party)
    occasion = f"memorandum-silent:{ring.wait.id}"
    silent = Notification(
        "memorandum-silent", values, actions=((Action("open-memorandum", memorandum.id),),), about=about
    )
    ours = Notification(
        "memorandum-silent-ours",
        values,
        actions=((Action("replace-signatory", memorandum.id),), (Action("open-memorandum", memorandum.id),)),
        about=about,
    )
    messages = []
    if party.signatory_id is not None:
        messages.append(Message(Representatives(party.organization_id), ours, f"{occasion}:ours"))
    if memorandum.drafter_id != party.organization_id:
        messages.append(Message(Representatives(memorandum.drafter_id), silent, occasion))
    return messages


async def _lapse(block: Block, memorandum: Memorandum, title: Words, now: datetime) -> Sequence[Message]:
    """The first clock that ends ends it for all."""
    if not memorandum.open:
        return ()
    lapse(memorandum, EndReason.CLOCK, now)
    ended = await end_asking(block, memorandum, "lapsed")
    lapsed = Notification("memorandum-lapsed", {"project": title}, actions=after_end(memorandum))
    people = await people_concerned(block, memorandum)
    occasion = f"memorandum-lapsed:{memorandum.id}"
    return [Message(Somebody(person_id), lapsed, occasion, of=ended) for person_id in sorted(people)]


_GOES_ON = Untold.GOES_ON

DRAFTS = WaitKind(
    name=DRAFT,
    waits_for=WaitsFor.ORGANIZATION,
    moments=_MOMENTS,
    ends=True,
    still_waiting=_drafts,
    on_ring=_ring_drafts,
    untold={"told": _GOES_ON},
)
OFFICES = WaitKind(
    name=OFFICE,
    waits_for=WaitsFor.PERSON,
    moments=_MOMENTS,
    ends=True,
    still_waiting=_offices,
    on_ring=_ring_offices,
    untold={"told": _GOES_ON, "replaced": _GOES_ON, "gone": _GOES_ON},
)
SIGNATORIES = WaitKind(
    name=SIGNATORY,
    waits_for=WaitsFor.ORGANIZATION,
    moments=_MOMENTS,
    ends=True,
    still_waiting=_offices,
    on_ring=_ring_offices,
    untold={"told": _GOES_ON, "replaced": _GOES_ON},
)
CONFIRMATIONS = WaitKind(
    name=CONFIRMATION,
    waits_for=WaitsFor.PERSON,
    moments=_MOMENTS,
    ends=True,
    still_waiting=_confirmations,
    on_ring=_ring_confirmations,
    untold={"confirmed": _GOES_ON, "changed": _GOES_ON, "replaced": _GOES_ON, "gone": _GOES_ON},
)


async def _helped(block: Block, party_ids: Collection[int], _: datetime) -> Collection[int]:
    return {
        party.id
        for memorandum, _ in await block[Memoranda].with_parties(party_ids)
        for party in to_reach(memorandum)
    }


async def _say_nothing(_: Block, __: Sequence[Ring], ___: datetime) -> Sequence[Message]:
    """It stands with administrators now, who find it in their summary."""
    return ()


HELPED = WaitKind(
    name=HELP,
    waits_for=WaitsFor.MODERATORS,
    moments=(Moment(3, working=True),),
    ends=False,
    still_waiting=_helped,
    on_ring=_say_nothing,
    untold={OVERDUE: Untold.IN_SUMMARY, ANY: Untold.NOT_NEEDED},
)
