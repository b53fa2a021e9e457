"""How a deed is carried through after its button is pressed: on the screens that follow, by the ids of their widgets.

A deed that ends with the press of its button is not here.
"""

from collections.abc import Mapping
from dataclasses import dataclass

FORM = (
    "submit",
    "keep",
    "take_*",
    "known_*",
    "pick_*",
    "find_*",
    "place_*",
    "time_*",
    "mean_*",
    "same_*",
    "done_*",
    "skip",
)
"""Widgets by which a form goes on, the better ones first."""


@dataclass(frozen=True, slots=True)
class Walk:
    """`ways` are the widgets to press, the best first; a star stands for any end of a name, and one of several that
    fit is taken by chance. `ends` are those after which nothing is left to do. Where none of `ways` is on the screen,
    words of this kind are written.
    """

    ways: tuple[str, ...] = ()
    says: str | None = None
    ends: tuple[str, ...] = ()


_MEETING = Walk(FORM, ends=("submit",))

WALKS: Mapping[str, Walk] = {
    "pitch-more.ask": Walk(("ask",), "question"),
    "digest-more.ask": Walk(("ask",), "question"),
    "pitch-decline": Walk(("no_*",), ends=("no_*",)),
    "digest-decline": Walk(("no_*",), ends=("no_*",)),
    "answer-question": Walk(says="answer"),
    "propose-meeting": _MEETING,
    "another-time": _MEETING,
    "decline-meeting": Walk(("decline",), ends=("decline",)),
    "tell-where": Walk(says="address"),
    "tell-link": Walk(says="link"),
    "end-match": Walk(("other_way", "not_suitable"), ends=("other_way", "not_suitable")),
    "draft-memorandum": Walk(("send", *FORM), "plan", ends=("send",)),
    "acknowledge-memorandum": Walk(("acknowledge",), ends=("acknowledge",)),
    "tell-office": Walk(FORM, "part", ends=("submit",)),
    "decline-memorandum": Walk(says="reason"),
    "write-report": Walk(FORM, "report", ends=("submit",)),
    "complete-project": Walk(FORM, "report", ends=("submit",)),
}
