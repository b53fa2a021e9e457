"""The frame of every use case: the permission is checked before a line of it runs."""

from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Any, ClassVar

from bot.use_cases.kernel.errors import ForbiddenError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import (
    Actor,
    Clock,
    Identity,
)
from bot.use_cases.kernel.unit_of_work import UnitOfWork


def _guard(call: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
    @wraps(call)
    async def check_then_call(self: "UseCase", *args: object, **kwargs: object) -> object:
        await self.authorize()
        return await call(self, *args, **kwargs)

    return check_then_call


class UseCase:
    """One deed. Declares the permission it needs; none declared means nobody has it."""

    permission: ClassVar[Permission | None] = None

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock) -> None:
        self.identity = identity
        self.uow = uow
        self.clock = clock

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        if "__call__" in vars(cls):
            setattr(cls, "__call__", _guard(vars(cls)["__call__"]))  # noqa: B010

    async def authorize(self) -> Actor:
        """The actor, or `ForbiddenError` where the declared permission is missing."""
        actor = await self.identity.actor()
        if self.permission is None or self.permission not in actor.permissions:
            raise ForbiddenError(permission=str(self.permission))
        return actor

    async def person(self) -> tuple[Actor, int]:
        """The actor with their id, for deeds that only somebody known to us can do."""
        actor = await self.identity.actor()
        if actor.person_id is None:
            raise ForbiddenError
        return actor, actor.person_id
