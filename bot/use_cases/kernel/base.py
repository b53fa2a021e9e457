"""The base of every use case. It checks the permission before any line of the use case runs."""

from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Any, ClassVar

from bot.use_cases.kernel.errors import ConsentOutdatedError, ForbiddenError
from bot.use_cases.kernel.permissions import NEED_NO_CONSENT, Permission
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
    """One deed. It declares the permission that it needs; if it declares none, nobody may do it."""

    permission: ClassVar[Permission | None] = None
    reads: ClassVar[bool] = False
    """Whether it only reads what the actor may see. Such a deed needs no consent to the wording of today."""

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock) -> None:
        self.identity = identity
        self.uow = uow
        self.clock = clock

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        if "__call__" in vars(cls):
            setattr(cls, "__call__", _guard(vars(cls)["__call__"]))  # noqa: B010

    @classmethod
    def needs_consent(cls) -> bool:
        """Whether the actor is asked first if the wording has changed since they consented."""
        return not cls.reads and cls.permission not in NEED_NO_CONSENT

    async def authorize(self) -> Actor:
        """The actor. Raises `ForbiddenError` if they lack the permission that this use case declares, and
        `ConsentOutdatedError` if they have not answered the wording of today.
        """
        actor = await self.identity.actor()
        if self.permission is None or self.permission not in actor.permissions:
            raise ForbiddenError(permission=str(self.permission))
        if actor.consent_outdated and self.needs_consent():
            raise ConsentOutdatedError
        return actor

    async def person(self) -> tuple[Actor, int]:
        """The actor and their id, for deeds of people who are known to us. Raises `ForbiddenError` for others."""
        actor = await self.identity.actor()
        if actor.person_id is None:
            raise ForbiddenError
        return actor, actor.person_id
