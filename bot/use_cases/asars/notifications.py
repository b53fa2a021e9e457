"""What is told of an asar list, and whether that is still so when it is sent."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from functools import partial
from typing import ClassVar

from bot.models.asar_lines import (
    AsarLine,
    LineKind,
    Standing,
)
from bot.models.asars import (
    Asar,
    AsarStage,
)
from bot.models.country import moment, today
from bot.models.words import Listed, Moment, Money, Text, Value
from bot.use_cases.asars.access import Led
from bot.use_cases.asars.ports import Asars
from bot.use_cases.kernel.messages import Action, Attachment, Notification, Subject
from bot.use_cases.kernel.telling import tell
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.telling import tell_representatives
from bot.use_cases.organizations.views import name_of

HANDS_FILE = "asar-hands"
"""The kind of attachment with names and phones, for the project's people."""
DAY_FILE = "asar-day"
"""The kind of attachment that puts the day into a calendar."""
_EVENING = time(19)
HAPPENED = frozenset(
    {
        *("asar-released", "asar-released-ours", "asar-draft-over", "asar-called-off", "asar-gone"),
        *("asar-held", "asar-line-removed"),
    }
)
"""Kinds that tell of an end, which stays true."""


@dataclass(frozen=True, slots=True)
class AsarNews(Subject):
    """For what is told of a list. It is out of date once the list has another stage, or its day has moved."""

    asar_id: int
    stage: AsarStage
    revision: int
    type: ClassVar = "asar-news"


@dataclass(frozen=True, slots=True)
class AsarMissing(Subject):
    """For what tells the project's people how much is missing. It says what is missing by then."""

    asar_id: int
    type: ClassVar = "asar-missing"


@dataclass(frozen=True, slots=True)
class Hand(Subject):
    """As whom somebody gets a message: they take a part of the list still."""

    asar_id: int
    person_id: int
    type: ClassVar = "asar-hand"


async def news_by_now(
    block: Block, about: AsarNews, promised: Notification, _: datetime
) -> Notification | None:
    asar = await block[Asars].get(about.asar_id)
    same = asar is not None and (asar.stage, asar.revision) == (about.stage, about.revision)
    return promised if same else None


async def missing_by_now(
    block: Block, about: AsarMissing, promised: Notification, _: datetime
) -> Notification | None:
    asar = await block[Asars].get(about.asar_id)
    if asar is None or asar.stage is not AsarStage.OPEN:
        return None
    lines = missing_of((await block[Asars].standing([asar.id]))[asar.id])
    return replace(promised, args={**promised.args, "lines": lines})


async def hand_by_now(block: Block, about: Hand, promised: Notification, _: datetime) -> Notification | None:
    hands = (await block[Asars].hands_of([about.asar_id]))[about.asar_id]
    return promised if about.person_id in hands else None


def missing_of(lines: Collection[Standing]) -> Value:
    return Listed(
        tuple(
            Text("asar-missing-line", {"what": what_of(each.line), "missing": amount_of(each.line, missing)})
            for each in lines
            if (missing := each.line.minimum - each.there) > 0
        ),
        "\n",
    )


def what_of(line: AsarLine) -> Value:
    """What a line asks for, in the words of the project's people; of people and of money in ours."""
    return line.what or Text(f"asar-kind-{line.kind.value}")


def amount_of(line: AsarLine, amount: int) -> Value:
    if line.kind is LineKind.MONEY:
        return Money(amount)
    return Text("asar-amount", {"amount": amount, "unit": line.unit}) if line.unit else amount


def facts_of(led: Led) -> dict[str, Value]:
    return {
        "title": led.project.name,
        "organization": name_of(led.carrier),
        "at": Moment(led.asar.starts_at),
        "place": led.asar.place,
    }


def asar_told(key: str, led: Led, *, file: str = "", **more: Value) -> Notification:
    """What is told of a list, with the button that opens it."""
    return Notification(
        key,
        {**facts_of(led), **more},
        actions=((Action("open-asar", led.asar.id, "primary"),),),
        attachment=Attachment(file, led.asar.id) if file else None,
        about=None if key in HAPPENED else AsarNews(led.asar.id, led.asar.stage, led.asar.revision),
    )


async def tell_hands(
    block: Block, asar: Asar, said: Notification, occasion: str, *, hands: Collection[int] | None = None
) -> None:
    """Tell everybody who takes a part, or these of them."""
    people = (await block[Asars].hands_of([asar.id]))[asar.id] if hands is None else hands
    await tell(block, sorted(people), said, f"{occasion}:{asar.id}", to=partial(Hand, asar.id))


async def tell_of_day(block: Block, led: Led, hands: Collection[int], now: datetime) -> None:
    """Bring the day to mind the evening before. What was told of another day is dropped when its time comes."""
    asar = led.asar
    evening = moment(today(asar.starts_at) - timedelta(days=1), _EVENING)
    if evening <= now:
        return
    occasion = f"asar-tomorrow:{asar.id}:{asar.revision}"
    said = asar_told("asar-tomorrow", led)
    await tell(
        block,
        sorted(hands),
        said,
        occasion,
        to=partial(Hand, asar.id),
        not_before=evening,
        expires_at=asar.starts_at,
        due=asar.starts_at,
    )
    await tell_representatives(
        block,
        led.carrier.id,
        asar_told("asar-tomorrow-ours", led, file=HANDS_FILE),
        f"{occasion}:ours",
        not_before=evening,
        expires_at=asar.starts_at,
        due=asar.starts_at,
    )
