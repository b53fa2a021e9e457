"""Reads documents that earlier versions of the product froze, in the form of today. What is stored never changes."""

from collections.abc import Mapping
from typing import Any


def upgraded(value: Mapping[str, Any]) -> dict[str, Any]:
    """A stored value (`freezing.py`) as its codec of today reads it. One in today's form is given back as it is.

    Until wording 2026-11 people's own words stood there once, as they were written, and are the same in both languages;
    who confirmed how was not told, for there was the chat alone.
    """
    document = value["document"]
    if "made_at" in document:
        return dict(value)
    kept = {key: told for key, told in document.items() if key not in {"dated", "number", "parties", "plan"}}
    return {
        **value,
        "document": {
            **kept,
            "made_at": f"{document['dated']}T00:00:00Z",
            "stage": "put",
            "project_title": _as_written(document["project_title"]),
            "parties": [_party(party) for party in document["parties"]],
            "plan": [
                {
                    "action": _as_written(row["action"]),
                    "who": _as_written(row["coordinator"]),
                    "due_on": row["due_on"],
                }
                for row in document["plan"]
            ],
        },
    }


def _party(party: Mapping[str, Any]) -> dict[str, Any]:
    kept = {key: told for key, told in party.items() if key not in {"acknowledged_at", "intentions"}}
    return {**kept, "intentions": [_as_written(line) for line in party["intentions"].splitlines() if line]}


def _as_written(text: str) -> dict[str, str]:
    return {"kk": text, "ru": text}
