"""A request for another language waits for the project's people. After five days a moderator is to call them; after two
weeks it ends, and whoever asked is told.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.models.translations import RequestStatus
from bot.models.waits import WaitsFor
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.telling import Message
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.wait_views import Beginning
from bot.use_cases.kernel.waiting import ANY, OVERDUE, Moment, Ring, Untold, WaitKind
from bot.use_cases.organizations.telling import Representatives
from bot.use_cases.translations.access import with_words_proposed
from bot.use_cases.translations.clocks import CALL_LANGUAGE, LANGUAGE
from bot.use_cases.translations.notifications import Asked, OpenLanguageRequest, asked_told
from bot.use_cases.translations.ports import Translations
from bot.use_cases.translations.settling import (
    askers_told,
    settle_if_over,
    settle_requests,
    told_that_nothing_came,
)

_CALL_STEP = 3


async def _waiting(block: Block, request_ids: Collection[int], _: datetime) -> Mapping[int, Asked]:
    """While words in that language wait for a moderator, its people have done their part: then nobody waits for them
    (`touching.py`).
    """
    found = await block[Translations].with_projects(request_ids, lock=True)
    asked = {id_: Asked(*records) for id_, records in found.items() if records[0].open}
    proposed = await with_words_proposed(block, [one.request for one in asked.values()])
    return {id_: one for id_, one in asked.items() if id_ not in proposed}


async def _ring(block: Block, rings: Sequence[Ring], now: datetime) -> Sequence[Message]:
    """Remind the project's people twice, then have them called, and let the request end at last. One that nobody could
    answer any more ends at once.
    """
    messages: list[Message] = []
    lapsed: list[Asked] = []
    calls: list[Beginning] = []
    askers = await block[Translations].askers_of([ring.record_id for ring in rings])
    for ring in rings:
        asked: Asked = ring.record
        request = asked.request
        messages += _because_of(ring, await settle_if_over(block, asked, now))
        if not request.open:
            continue
        if ring.last:
            lapsed.append(asked)
            messages.append(replace(_lost(asked), of=ring.waits))
        elif ring.step == _CALL_STEP:
            calls.append(Beginning(request.id, region=asked.project.region))
            about = OpenLanguageRequest(request.id)
            messages += askers_told("language-called", asked, askers[request.id], about)
        else:
            messages.append(
                Message(
                    Representatives(asked.carrier.id),
                    asked_told("language-nudge", asked),
                    f"language-nudge:{ring.wait.id}:{ring.step}",
                )
            )
    await block.waits.begin_all(CALL_LANGUAGE, calls)
    of = {ring.record_id: ring.waits for ring in rings}
    messages += await told_that_nothing_came(block, lapsed, askers, of)
    await settle_requests(block, [asked.request for asked in lapsed], RequestStatus.LAPSED, now)
    return messages


def _lost(asked: Asked) -> Message:
    told = Notification(
        "language-lost",
        asked_told("language-lost", asked).args,
        actions=((Action("open-project", asked.project.id),),),
    )
    return Message(Representatives(asked.carrier.id), told, f"{told.key}:{asked.request.id}")


async def _stand(block: Block, rings: Sequence[Ring], now: datetime) -> Sequence[Message]:
    """It stands with administrators now, who find it in their summary, unless nobody could answer it any more."""
    return [
        message
        for ring in rings
        for message in _because_of(ring, await settle_if_over(block, ring.record, now))
    ]


def _because_of(ring: Ring, messages: Sequence[Message]) -> Sequence[Message]:
    return [replace(message, of=ring.waits) for message in messages]


LANGUAGE_REQUESTS = WaitKind(
    name=LANGUAGE,
    waits_for=WaitsFor.ORGANIZATION,
    moments=(Moment(1), Moment(3), Moment(5), Moment(14)),
    ends=True,
    still_waiting=_waiting,
    on_ring=_ring,
    untold={"words-proposed": Untold.GOES_ON},
)
CALLS_ABOUT_LANGUAGE = WaitKind(
    name=CALL_LANGUAGE,
    waits_for=WaitsFor.MODERATORS,
    moments=(Moment(3, working=True),),
    ends=False,
    still_waiting=_waiting,
    on_ring=_stand,
    untold={OVERDUE: Untold.IN_SUMMARY, ANY: Untold.NOT_NEEDED},
)
