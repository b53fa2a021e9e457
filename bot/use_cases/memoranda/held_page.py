"""What the page behind a personal link shows of what was agreed: the signed copies, and what may be done by now."""

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime

from bot.models.country import today
from bot.models.memoranda import Memorandum, MemorandumParty
from bot.models.words import LegalDate, Moment, Text, Value
from bot.use_cases.kernel.answering import Part
from bot.use_cases.memoranda.aftermath import Aftermath

ENGLISH, COPY = "english", "copy"
"""Names of files; behind that of a signed copy stands the id of the organisation whose it is."""
IN_ENGLISH = Text("memorandum-link-english")


def held_deeds(after: Aftermath) -> tuple[str, ...]:
    """What may be done with what was agreed, by now."""
    offered = {
        "copy": after.signable,
        "copy_back": any(line.can_be_taken_back for line in after.copies),
        "number": after.numberable,
        "extend": after.extendable and after.extension_id is None,
        "stay": after.can_stay,
        "go_on": after.wants_end,
        "end": after.can_want_end,
        "leave": after.can_leave,
    }
    return tuple(name for name, may in offered.items() if may)


def held_known(deeds: Collection[str], party: MemorandumParty, now: datetime) -> Mapping[str, str]:
    """What stands in the fields before anybody types: the number that was told, and for a copy today, as most bring it
    on the day on which they have signed.
    """
    return {
        **({"signed_on": f"{today(now):%d.%m.%Y}"} if "copy" in deeds else {}),
        **({"own_number": party.own_number} if "number" in deeds else {}),
    }


def copies_part(memorandum: Memorandum, after: Aftermath) -> Iterator[Part]:
    if memorandum.holds:
        lines = tuple(
            Text(
                "memorandum-copy-line",
                {
                    "organization": line.organization,
                    "kind": Text(f"memorandum-copy-kind-{line.kind}"),
                    "on": LegalDate(line.signed_on),
                    "at": Moment(line.uploaded_at),
                },
            )
            for line in after.copies
        )
        yield Part(Text("button-memorandum-copies"), lines or (Text("memorandum-copies-none"),))


def files_of(after: Aftermath) -> tuple[tuple[str, Value], ...]:
    """What can be read besides the memorandum itself."""
    copies = [
        (f"{COPY}-{line.organization_id}", Text("memorandum-link-copy-of", {"party": line.organization}))
        for line in after.copies
    ]
    return ((ENGLISH, IN_ENGLISH), *copies)
