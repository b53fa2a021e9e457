"""The roles of the service's own staff, apart from the tables: the command line names them without a database."""

from enum import StrEnum


class StaffRole(StrEnum):
    """Given by an administrator. What representatives may do follows from their organisations instead."""

    MODERATOR = "moderator"
    ORGANISER = "organiser"
    ADMINISTRATOR = "administrator"
