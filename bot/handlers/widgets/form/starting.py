"""What the opener of a form gives to it: answers that are known already, or those of a record to correct."""

from collections.abc import Sequence
from typing import Any

Answers = dict[str, Any]

ANSWERS = "answers"
"""In `dialog_data`: the answers that will be submitted. In the start data: the answers of an existing record, to
correct.
"""
PREFILL, FIXED, DRAFT_NAME, GOING_ON, RETURNED = "prefill", "fixed", "draft", "going_on", "returned"
OF_TODAY = ("ground", "closed")
"""What a form keeps beside the answers of the moment at which it is opened. A draft of it grows old."""
FIRST = "first"
"""In the start data: see `to_fill_in`, `to_correct` and `going_on`."""


def to_fill_in(known: Answers, *, draft: str | None = None) -> dict[str, Any]:
    """Start data of a form for which some answers are known already.

    `draft` names the draft, for forms of which one person can have several drafts.
    """
    return {PREFILL: known} | ({DRAFT_NAME: draft} if draft else {})


def to_correct(
    answers: Answers, *, fixed: Sequence[str] = (), returned: str = "", first: str | None = None
) -> dict[str, Any]:
    """Start data of a form that corrects a record. Answers to the questions named in `fixed` cannot be changed.

    Each corrected answer is saved by itself. A record that was `returned`, for the reason given, is corrected on the
    review screen instead, and sent again as a whole. The form opens with the question `first`, if one is named.
    """
    return {
        ANSWERS: answers,
        RETURNED: returned,
        **({FIXED: list(fixed)} if fixed else {}),
        **({FIRST: first} if first else {}),
    }


def going_on(start: dict[str, Any]) -> dict[str, Any]:
    """The same start data, if the person has said already that they go on with the kept draft."""
    return {**start, GOING_ON: True}
