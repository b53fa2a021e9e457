"""How a list waits: until the stated day for the minimum, and after the day of the work for the photo."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.models.asars import UNDECIDED, Asar, AsarStage
from bot.models.waits import WaitsFor
from bot.models.words import Moment as AtMoment
from bot.use_cases.asars.access import Led
from bot.use_cases.asars.deciding import DECISION, PHOTO, erase_contacts
from bot.use_cases.asars.notifications import AsarMissing, Hand, asar_told, facts_of, missing_of
from bot.use_cases.asars.ports import Asars, AsarSheets
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.telling import Addressee, Message, Recipient
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.waiting import Moment, Ring, Untold, WaitKind
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.telling import Representatives
from bot.use_cases.projects.ports import Projects


@dataclass(frozen=True, slots=True)
class Hands(Addressee):
    """Everybody who takes a part of a list."""

    asar_id: int


async def find_hands(block: Block, addressees: Sequence[Hands]) -> Mapping[Hands, Sequence[Recipient]]:
    found = await block[Asars].hands_of([addressee.asar_id for addressee in addressees])
    return {
        addressee: tuple(
            Recipient(person_id, Hand(addressee.asar_id, person_id))
            for person_id in sorted(found[addressee.asar_id])
        )
        for addressee in addressees
    }


async def _all_led(block: Block, ids: Collection[int]) -> Sequence[Led]:
    asars = await block[Asars].by_ids(ids)
    projects = await block[Projects].by_ids({asar.project_id for asar in asars})
    carriers = await block[Organizations].by_ids({one.organization_id for one in projects.values()})
    return [
        Led(asar, project := projects[asar.project_id], carriers[project.organization_id]) for asar in asars
    ]


async def _undecided(block: Block, ids: Collection[int], _: datetime) -> Mapping[int, Led]:
    return {led.asar.id: led for led in await _all_led(block, ids) if led.asar.stage in UNDECIDED}


async def _without_photo(block: Block, ids: Collection[int], _: datetime) -> Mapping[int, Led]:
    return {led.asar.id: led for led in await _all_led(block, ids) if led.asar.stage is AsarStage.TAKES_PLACE}


async def _ring_decision(block: Block, rings: Sequence[Ring], now: datetime) -> Sequence[Message]:
    """The project's people are told what is missing; on the stated day all are released."""
    messages: list[Message] = []
    released: list[Asar] = []
    standing = await block[Asars].standing([ring.record_id for ring in rings])
    for ring in rings:
        led: Led = ring.record
        asar, was_open = led.asar, led.asar.stage is AsarStage.OPEN
        ours, lines = Representatives(led.carrier.id), missing_of(standing[asar.id])
        if ring.last:
            asar.release(now)
            ring.wait.end("released", now)
            released.append(asar)
            key = "asar-released-ours" if was_open else "asar-draft-over"
            messages.append(
                Message(ours, asar_told(key, led, lines=lines), f"{key}:{asar.id}", of=ring.waits)
            )
            occasion = f"asar-released:{asar.id}"
            messages.append(Message(Hands(asar.id), asar_told("asar-released", led), occasion, of=ring.waits))
        elif was_open:
            missing = Notification(
                "asar-missing",
                {
                    **facts_of(led),
                    "by": AtMoment(asar.decided_at),
                    "lines": lines,
                },
                actions=((Action("open-asar", asar.id, "primary"),),),
                about=AsarMissing(asar.id),
            )
            messages.append(Message(ours, missing, f"asar-missing:{ring.wait.id}:{ring.step}", of=ring.waits))
    await erase_contacts(block, released, now)
    await block[AsarSheets].make_stale([asar.id for asar in released], now)
    return messages


async def _ring_photo(block: Block, rings: Sequence[Ring], now: datetime) -> Sequence[Message]:
    """The project's people are asked how it was; where they say nothing, that is what is told."""
    messages: list[Message] = []
    for ring in rings:
        led: Led = ring.record
        if ring.last:
            led.asar.leave_untold(now)
            ring.wait.end("not told", now)
            untold, occasion = asar_told("asar-not-told", led), f"asar-not-told:{led.asar.id}"
            messages.append(Message(Hands(led.asar.id), untold, occasion, of=ring.waits))
        key = "asar-not-told-ours" if ring.last else "asar-photo-asked"
        asked = replace(asar_told(key, led), actions=((Action("hold-asar", led.asar.id, "success"),),))
        occasion = f"{key}:{ring.wait.id}:{ring.step}"
        messages.append(Message(Representatives(led.carrier.id), asked, occasion, of=ring.waits))
    lasts = [ring.record_id for ring in rings if ring.last]
    await block[AsarSheets].make_stale(lasts, now)
    return messages


DECISIONS = WaitKind(
    name=DECISION,
    waits_for=WaitsFor.ORGANIZATION,
    moments=(Moment(2, before=True), Moment(0, before=True)),
    ends=True,
    still_waiting=_undecided,
    on_ring=_ring_decision,
    untold={"moved": Untold.GOES_ON},
)
PHOTOS = WaitKind(
    name=PHOTO,
    waits_for=WaitsFor.ORGANIZATION,
    moments=(Moment(0, before=True), Moment(-2, before=True), Moment(-6, before=True)),
    ends=True,
    still_waiting=_without_photo,
    on_ring=_ring_photo,
    untold={"moved": Untold.GOES_ON},
)
