"""Facts made short."""

from typing import Any

from bot.matching.facts import BackerFacts, NeedFacts, PlanItemFacts, ProjectFacts


def project(number: int, text: str, language: str = "ru", **other: Any) -> ProjectFacts:
    facts: dict[str, Any] = {
        "id": number,
        "organization_id": 1000 + number,
        "language": language,
        "title": "",
        "text": text,
        "region": "KZ-23",
        "budget_min": 1_000_000,
        "budget_full": 2_000_000,
        "needs": frozenset({"money"}),
    }
    return ProjectFacts(**{**facts, **other})


def backer(number: int, text: str, language: str = "ru", **other: Any) -> BackerFacts:
    facts: dict[str, Any] = {
        "id": number,
        "language": language,
        "text": text,
        "ceiling": 5_000_000,
        "offers": frozenset({"money"}),
    }
    return BackerFacts(**{**facts, **other})


def need(number: int, text: str, language: str = "ru", **other: Any) -> NeedFacts:
    return NeedFacts(id=number, language=language, text=text, **{"region": "KZ-23", **other})


def plan_item(number: int, title: str, language: str = "ru", **other: Any) -> PlanItemFacts:
    return PlanItemFacts(id=number, language=language, title=title, **{"region": "KZ-23", **other})
