"""The roles of the service's staff, in a module of their own: the command line names them without loading tables."""

from enum import StrEnum


class StaffRole(StrEnum):
    """A role that an administrator gives. What representatives may do follows from their organisations instead."""

    MODERATOR = "moderator"
    ORGANISER = "organiser"
    ADMINISTRATOR = "administrator"
