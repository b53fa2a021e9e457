"""What people of the crowd do with each kind of request: a table by the names of the buttons.

Each row says which deeds the buttons of one message allow, and how likely each is. A choosy person has a likelihood of
their own. Where a message has buttons of two rows, the first row counts.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from random import Random

NOTHING = ""
"""Leave it for now. The bot asks again, and by and by does without."""


@dataclass(frozen=True, slots=True)
class Likely:
    """How likely a deed is among those that are possible: for most people, and for somebody choosy."""

    usual: int
    choosy: int


@dataclass(frozen=True, slots=True)
class Row:
    """`known_by` is the button by which the request is known, `deeds` are by the names of buttons. A deed with a second
    word after a dot begins with the button before it. `kinds` are those of organisations that answer so; empty: all.
    """

    known_by: str
    deeds: Mapping[str, Likely]
    kinds: Collection[str] = ()

    def choose(self, offered: Collection[str], character: str, luck: Random) -> str:
        possible = {
            deed: likely.choosy if character == "choosy" else likely.usual
            for deed, likely in self.deeds.items()
            if not deed or button_of(deed) in offered
        }
        return luck.choices([*possible], [*possible.values()])[0] if any(possible.values()) else NOTHING


def button_of(deed: str) -> str:
    return deed.partition(".")[0]


def _always(deed: str) -> dict[str, Likely]:
    return {deed: Likely(1, 1)}


def _answers(prefix: str) -> dict[str, Likely]:
    """To a pitch, in a message of its own or on the page of a digest."""
    return {
        f"{prefix}-interested": Likely(50, 22),
        f"{prefix}-later": Likely(12, 8),
        f"{prefix}-decline": Likely(20, 42),
        f"{prefix}-more.ask": Likely(12, 24),
        "ask-language": Likely(6, 4),
    }


TABLE: tuple[Row, ...] = (
    Row("pitch-interested", _answers("pitch")),
    Row("digest-interested", _answers("digest")),
    Row("digest-open", _always("digest-open")),
    Row("accept-interest", {"accept-interest": Likely(90, 45), "refuse-interest": Likely(10, 55)}),
    Row("answer-question", _always("answer-question")),
    Row(
        "confirm-meeting",
        {
            "confirm-meeting": Likely(80, 55),
            "another-time": Likely(14, 25),
            "decline-meeting": Likely(6, 20),
        },
    ),
    Row("meeting-took-place", {"meeting-took-place": Likely(88, 80), "meeting-missed": Likely(12, 20)}),
    Row("tell-where", _always("tell-where")),
    Row("tell-link", _always("tell-link")),
    Row(
        "match-met",
        {
            "match-met": Likely(40, 25),
            "match-going-on": Likely(40, 30),
            "end-match": Likely(20, 45),
        },
    ),
    Row(
        "acknowledge-memorandum",
        {
            "acknowledge-memorandum": Likely(92, 65),
            "decline-memorandum": Likely(8, 35),
        },
    ),
    Row("tell-office", {"tell-office": Likely(95, 75), "decline-memorandum": Likely(5, 25)}),
    Row(
        "free-will-yes",
        {
            "free-will-yes": Likely(90, 70),
            "free-will-rather-not": Likely(8, 20),
            "free-will-no": Likely(2, 10),
        },
    ),
    Row("begin-project", {"begin-project": Likely(75, 60), "not-yet-begun": Likely(25, 40)}),
    Row("complete-project", {"complete-project": Likely(60, 50), "not-yet-completed": Likely(40, 50)}),
    Row("step-done", {"step-done": Likely(75, 60), "step-not-yet": Likely(25, 40)}),
    Row("write-report", {"write-report": Likely(85, 70), NOTHING: Likely(15, 30)}),
    Row("confirm-member", {"confirm-member": Likely(80, 50), "decline-member": Likely(20, 50)}),
    Row("going-all", {"going-all": Likely(80, 50), NOTHING: Likely(20, 50)}),
    Row("going", {"going": Likely(80, 50), "not-coming": Likely(20, 50)}),
    Row("confirm-change", {"confirm-change": Likely(1, 1)}),
    # What two who know each other may do next: the NGO mostly begins, and the other side now and then.
    Row(
        "draft-memorandum",
        {"propose-meeting": Likely(65, 50), "draft-memorandum": Likely(25, 15), NOTHING: Likely(10, 35)},
        kinds=("ngo",),
    ),
    Row("draft-memorandum", {"propose-meeting": Likely(12, 8), NOTHING: Likely(88, 92)}),
    Row("propose-meeting", {"propose-meeting": Likely(60, 40), NOTHING: Likely(40, 60)}, kinds=("ngo",)),
    Row("propose-meeting", {"propose-meeting": Likely(20, 10), NOTHING: Likely(80, 90)}),
    Row("more-pitches", {"more-pitches": Likely(35, 20), NOTHING: Likely(65, 80)}),
)
"""The first row of which a message has the button is the one that counts."""

LEFT_ALONE: Mapping[str, str] = {
    **dict.fromkeys(
        (
            *(
                "agree-to-end",
                "bring-copy",
                "extend-memorandum",
                "replace-signatory",
                "open-addresses",
                "open-day",
                "open-meeting",
                "open-memorandum",
                "open-menu",
                "open-organization",
                "open-people",
            ),
            *("open-plan", "open-progress", "open-project", "open-report", "open-requests", "open-backing"),
            *("open-papers", "open-pledge", "open-pledges", "open-voices", "share-project"),
            *("see-project", "digest-next", "digest-page", "digest-previous"),
        ),
        "only shows something, and asks for nothing",
    ),
    **dict.fromkeys(
        (
            *("promise-help", "accept-pledge", "decline-pledge", "deliver-pledge", "tell-delivery"),
            *("explain-pledge", "withdraw-pledge", "agree-delivery", "correct-delivery", "deny-delivery"),
        ),
        "is about a pledge, and nobody here makes one",
    ),
    **dict.fromkeys(
        ("pledge-free-will-yes", "pledge-free-will-rather-not", "pledge-free-will-no"),
        "is asked after a pledge, and nobody here makes one",
    ),
    **dict.fromkeys(
        ("make-asar", "open-asar", "hold-asar", "asar-still-come", "asar-cannot-come"),
        "is about an asar, and nobody here calls one",
    ),
    "draft-own": "begins a memorandum without a match, and nobody here does",
    "poster-hangs": "asks about a poster at a place, and nobody here hangs one",
    "add-language": "asks for a translation, which nobody here can write",
    "continue-form": "goes on with a form that was left, and nobody here leaves one",
    "propose-project": "invites to a new project, and theirs are in the sample",
    "ask-access": "is for somebody who represents nobody any more",
    "change-name": "is for somebody who signs under another name, and nobody here does",
    "own-address": "is for somebody whom Telegram may not reach one day, and nobody here is",
    "as-contact": "is for somebody who is a contact of others",
    **dict.fromkeys(
        ("undo-change", "undo-member", "undo-removal", "take-back-change", "decline-change"),
        "takes something back that they did not mean to take back",
    ),
}
"""Names of buttons that people get and the crowd leaves alone, and why."""


def row_of(table: Sequence[Row], offered: Collection[str], kind: str) -> Row | None:
    """The row for a message with these buttons, got by somebody of this kind of organisation."""
    return next(
        (row for row in table if row.known_by in offered and (not row.kinds or kind in row.kinds)), None
    )
