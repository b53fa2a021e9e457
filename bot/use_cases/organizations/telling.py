"""A message to an organisation goes to everybody who represents it. One deed is told to each organisation once, with
all that was settled because of it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from bot.models.organizations import Organization
from bot.models.tellings import ToldAs
from bot.models.words import Listed, Text, Value
from bot.use_cases.kernel.events import Settled
from bot.use_cases.kernel.messages import Capacity, Notification
from bot.use_cases.kernel.ports import Heard
from bot.use_cases.kernel.telling import Addressee, Recipient, tell
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.notifications import Representative
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.views import name_of

LINES_MAX = 12
"""What was settled is told in so many lines at most: a message holds 4,096 characters. The rest is counted."""


@dataclass(frozen=True, slots=True)
class Representatives(Addressee):
    """Everybody who represents an organisation."""

    organization_id: int

    @property
    def as_whom(self) -> Capacity:
        return Capacity(ToldAs.ORGANIZATION, self.organization_id)


async def find_representatives(
    block: Block, addressees: Sequence[Representatives]
) -> Mapping[Representatives, Sequence[Recipient]]:
    people = await block[Organizations].people_of([addressee.organization_id for addressee in addressees])
    return {
        addressee: tuple(
            Recipient(person_id, Representative(addressee.organization_id, person_id))
            for person_id in people.get(addressee.organization_id, ())
        )
        for addressee in addressees
    }


async def tell_representatives(
    block: Block,
    organization_id: int,
    notification: Notification,
    occasion: str,
    *,
    but: int | None = None,
    not_before: datetime | None = None,
    expires_at: datetime | None = None,
    due: datetime | None = None,
) -> None:
    """Promise the message to all representatives except `but`, the person who acts and therefore knows."""
    people = await block[Organizations].representatives(organization_id)
    others = [person.id for person in people if person.id != but]
    if not people:
        nobody = Heard(Representatives(organization_id).as_whom, (), notification.key)
        await block.outbox.promise_all((), [nobody])
        return
    await tell(
        block,
        others,
        notification,
        occasion,
        to=partial(Representative, organization_id),
        not_before=not_before,
        expires_at=expires_at,
        due=due,
    )


async def tell_touched(
    block: Block,
    settled: Mapping[int, Sequence[Settled]],
    notification: Notification,
    occasion: str,
    *,
    but: int | None = None,
) -> None:
    """Tell each organisation once what was done, and what was settled for it because of that (`block.touch`).

    The notification's sentence ends with the gap `settled`.
    """
    for organization_id, own in settled.items():
        said = with_settled(notification, own)
        await tell_representatives(block, organization_id, said, f"{occasion}:{organization_id}", but=but)


async def tell_counterparts(
    block: Block,
    organization: Organization,
    settled: Mapping[int, Sequence[Settled]],
    occasion: str,
    *,
    but: int | None = None,
) -> None:
    """Somebody represents the organisation no more: tell the others that rely on it, and whether anybody still does."""
    remain = await block[Organizations].representatives(organization.id)
    key = "counterpart-changed" if remain else "organization-unrepresented"
    changed = Notification(key, {"organization": name_of(organization)})
    others = {id_: own for id_, own in settled.items() if id_ != organization.id}
    await tell_touched(block, others, changed, f"{key}:{occasion}", but=but)


def with_settled(notification: Notification, settled: Sequence[Settled]) -> Notification:
    """The message with a line below for each thing that was settled, and one file for all of them if there are files.
    It fills the gap `settled`, also if nothing was.
    """
    lines: list[Value] = [one.line for one in settled[:LINES_MAX]]
    if len(settled) > LINES_MAX:
        lines.append(Text("settled-more", {"number": len(settled) - LINES_MAX}))
    said: Value = Text("settled-lines", {"lines": Listed(tuple(lines), "\n")}) if lines else ""
    files = [one.attachment for one in settled if one.attachment is not None]
    return replace(
        notification,
        args={**notification.args, "settled": said},
        attachment=replace(files[0], more=tuple(file.id for file in files[1:])) if files else None,
    )
