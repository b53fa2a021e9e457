"""Changes in words: what is to stand in place of what, and what becomes of it."""

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from bot.models.changes import Entity
from bot.models.words import Listed, Live, Named, SettlementName, Text, Value
from bot.presenting.cards.waits import waiting_line
from bot.presenting.translator import Translator
from bot.use_cases.changes.views import UNNAMED, ChangeView, Edited, labels_of
from bot.use_cases.moderation.changes import ReviewedChange

_PROSE = frozenset({"about", "summary", "second_summary", "problem", "solution", "beneficiaries"})
"""Fields that are compared word by word."""
PAGE_LETTERS = 3000
"""What a page of a change holds, so that it fits one message of 4,096 characters with all that stands around it."""


def change_rows(t: Translator, change: ChangeView, region: str) -> Sequence[str]:
    """One paragraph a field. `region` is that of the record, in which its settlement lies."""
    return [_row(t, change, name, region) for name in sorted(change.after) if name not in UNNAMED]


def change_pages(t: Translator, change: ChangeView, region: str) -> Sequence[str]:
    """The same in pages. A field is not torn apart."""
    pages: list[list[str]] = [[]]
    for row in change_rows(t, change, region):
        if pages[-1] and sum(map(len, pages[-1])) + len(row) > PAGE_LETTERS:
            pages.append([])
        pages[-1].append(row)
    return [t.paragraphs(*page) for page in pages]


def reviewed_change(t: Translator, reviewed: ReviewedChange, page: str) -> str:
    """A change as a moderator sees it: whose, which, one page of its fields, and what a new name may be taken for."""
    warnings = t.lines(
        t("organization-card-resembles", organizations=Listed(reviewed.resembles, separator=" · "))
        if reviewed.resembles
        else "",
        t("organization-card-office") if reviewed.claims_office else "",
    )
    head = (
        t("change-of-project", title=reviewed.title, organization=reviewed.organization)
        if reviewed.title
        else t("change-of-organization", organization=reviewed.organization)
    )
    return t.paragraphs(head, page, warnings)


def waiting_change(t: Translator, change: ChangeView | None) -> str:
    """For the card of a record: what waits for a moderator, since when, and what happens next."""
    if change is None:
        return ""
    return t.lines(
        t("change-waits", fields=labels_of(change.entity, change.after)),
        waiting_line(t, change.wait) if change.wait else "",
    )


def contact_changes(t: Translator, proposed: ChangeView | None, undoable: ChangeView | None) -> str:
    """For the card of an organisation: which contact waits for another representative, and which can be undone."""
    return t.lines(
        ""
        if proposed is None
        else t(
            "contact-waits",
            contact=Listed(tuple(_contact(name, proposed.after[name]) for name in sorted(proposed.after))),
        ),
        waiting_line(t, proposed.wait) if proposed and proposed.wait else "",
        "" if undoable is None else t("contact-undoable", fields=labels_of(undoable.entity, undoable.before)),
        waiting_line(t, undoable.wait) if undoable and undoable.wait else "",
    )


def edited(t: Translator, outcome: Edited) -> str:
    """What somebody reads who has saved a correction."""
    parts = t.lines(
        *(
            t.value(said)
            for said, fields in (
                (
                    Text("edited-at-once", {"fields": labels_of(outcome.entity, outcome.at_once)}),
                    outcome.at_once,
                ),
                (
                    Text("edited-moderator", {"fields": labels_of(outcome.entity, outcome.moderator)}),
                    outcome.moderator,
                ),
                (
                    Text("edited-colleague", {"fields": labels_of(outcome.entity, outcome.colleague)}),
                    outcome.colleague,
                ),
                (
                    Text("edited-as-they-were", {"fields": labels_of(outcome.entity, outcome.as_they_were)}),
                    outcome.as_they_were,
                ),
            )
            if fields
        )
    )
    return parts or t("edited-nothing")


def _row(t: Translator, change: ChangeView, name: str, region: str) -> str:
    label = labels_of(change.entity, [name])
    before, after = change.before.get(name), change.after[name]
    if name in _PROSE and before and after:
        return t("change-compared", label=label, words=_compared(str(before), str(after)))
    return t(
        "change-row",
        label=label,
        before=_shown(change.entity, name, change.before, region),
        after=_shown(change.entity, name, {**change.before, **change.after}, region),
    )


def _compared(before: str, after: str) -> Value:
    """The words of both in one text: those that go are struck through, those that come are bold."""
    old, new = before.split(), after.split()
    parts: list[Value] = []
    for tag, old_from, old_to, new_from, new_to in SequenceMatcher(
        None, old, new, autojunk=False
    ).get_opcodes():
        if tag == "equal":
            parts.append(" ".join(old[old_from:old_to]))
            continue
        if old_to > old_from:
            parts.append(Text("change-words-gone", {"words": " ".join(old[old_from:old_to])}))
        if new_to > new_from:
            parts.append(Text("change-words-new", {"words": " ".join(new[new_from:new_to])}))
    return Listed(tuple(parts), separator=" ")


def _shown(entity: Entity, name: str, values: Mapping[str, Any], region: str) -> Value:
    value = values.get(name)
    if value in {None, ""}:
        return Text("change-none")
    match name:
        case "legal_form":
            shown: Value = Named("legal-form", value)
        case "region":
            shown = Named("region", value)
        case "settlement":
            within = values.get("region", region) if entity is Entity.ORGANIZATION else region
            shown = SettlementName(within, value)
        case "latitude":
            shown = f"{value}, {values.get('longitude')}"
        case "document":
            shown = values.get("document_name") or Text("form-photo-attached")
        case "photo":
            shown = Text("form-photo-attached")
        case _:
            shown = str(value)
    return shown


def _contact(name: str, value: str | None) -> Value:
    if not value:
        return Text("change-none")
    return Live(value) if name == "contact_email" else value
