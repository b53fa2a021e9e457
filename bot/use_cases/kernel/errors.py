"""Errors that a use case adds to those of the entities. They carry codes and parameters, never prose."""

from bot.models.errors import DomainError, InvalidValueError, OutdatedError
from bot.models.words import Value

__all__ = [
    "ConsentOutdatedError",
    "DomainError",
    "ForbiddenError",
    "InvalidValueError",
    "NotFoundError",
    "OutdatedError",
]


class ConsentOutdatedError(Exception):
    """The wording to which the actor has consented is no longer today's, so they are asked before the deed is done.

    It is a question and no refusal, therefore no `DomainError`: a form that catches those leaves this one alone.
    """


class ForbiddenError(DomainError):
    """The actor lacks the permission, or acts for the wrong side of the record."""

    def __init__(self, code: str = "forbidden", **params: Value) -> None:
        super().__init__(code, **params)


class NotFoundError(DomainError):
    """There is no such record, or the actor may not know of it. From outside the two look alike."""

    def __init__(self, code: str = "not-found", **params: Value) -> None:
        super().__init__(code, **params)
