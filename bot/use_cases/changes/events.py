"""What happens to proposed changes that others rely on."""

from dataclasses import dataclass

from bot.models.changes import Entity
from bot.use_cases.kernel.events import Event


@dataclass(frozen=True, slots=True)
class ChangeDropped(Event):
    """What was proposed for a record will not come: a moderator returned it, or its people took it back or proposed
    something else.
    """

    entity: Entity
    record_id: int


@dataclass(frozen=True, slots=True)
class ChangeProposed(Event):
    """Something else is proposed for a record, and waits to be decided; or what was decided waits again, because a
    moderator has undone the decision.
    """

    entity: Entity
    record_id: int
