"""Refusals that a use case adds to those of the entities. Codes and parameters, never prose."""

from bot.models.errors import DomainError, InvalidValueError, OutdatedError

__all__ = ["DomainError", "ForbiddenError", "InvalidValueError", "NotFoundError", "OutdatedError"]


class ForbiddenError(DomainError):
    """The acting person lacks the permission, or stands on the wrong side of the record."""

    def __init__(self, code: str = "forbidden", **params: object) -> None:
        super().__init__(code, **params)


class NotFoundError(DomainError):
    """No such record, or none that the acting person may know of: the two look alike from outside."""

    def __init__(self, code: str = "not-found", **params: object) -> None:
        super().__init__(code, **params)
