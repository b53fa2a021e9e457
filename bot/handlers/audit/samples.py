"""Entries of the audit log, for previews of screens."""

from datetime import UTC, datetime

from bot.models.words import OrganizationName, Text
from bot.use_cases.audit.reading import AuditLine

_NAME = OrganizationName("public_fund", "Болашақ кілті", "Болашақ кілті", "Bolashaq Kilti")
LINES = (
    AuditLine(datetime(2026, 6, 22, 6, tzinfo=UTC), "Дана Омар", "organization.verified", _NAME, None),
    AuditLine(datetime(2026, 6, 21, 6, tzinfo=UTC), None, "membership.lapse", _NAME, None),
    AuditLine(datetime(2026, 6, 21, 5, tzinfo=UTC), "", "role.assign", "Айгүл Сейіт", Text("role-moderator")),
)
