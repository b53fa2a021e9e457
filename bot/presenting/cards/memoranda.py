"""Memoranda in words."""

from bot.models import signatories
from bot.models.memoranda import (
    HOLDING,
    AnswerWay,
    EndReason,
    MemorandumStage,
    PartyAnswer,
    PlanItem,
    PlanRow,
)
from bot.models.reference import Names
from bot.models.signatories import NO_PAPER, Paper
from bot.models.words import (
    LegalDate,
    Listed,
    Localized,
    Moment,
    Prose,
    Text,
    Value,
)
from bot.presenting.cards.waits import waiting_lines
from bot.presenting.formats import cut
from bot.presenting.translator import Translator
from bot.use_cases.memoranda.counting import counted_in_words
from bot.use_cases.memoranda.listing import MemorandumLine
from bot.use_cases.memoranda.reading import MemorandumView, PartyView
from bot.use_cases.memoranda.revising import Wish, section_of_wish

SUBJECT_SHOWN, PLAN_SHOWN, PLAN_ITEM_SHOWN, WISHES_SHOWN = 300, 5, 150, 2
"""Limits of what the card shows: characters of the subject, items of the plan, characters of an item or a wish, the
last wishes of a party. Three long names and a reason have to fit in the same message of 4,096 characters.
"""

_STAGE_SIGNS = {
    MemorandumStage.DRAFT: "⏳",
    MemorandumStage.PUT: "⏳",
    MemorandumStage.AGREED: "🤝",
    MemorandumStage.SIGNED: "✅",
    MemorandumStage.ENDED: "☑",
    MemorandumStage.DECLINED: "✗",
    MemorandumStage.LAPSED: "✗",
}
_OWN_ANSWER_AWAITED = "🖊"
_NOT_ANSWERED, _PART_WRITTEN = "⏳", "📝"
_CONFIRMED = {
    AnswerWay.CHAT: "memorandum-card-acknowledged",
    AnswerWay.PAGE: "memorandum-card-acknowledged-page",
    AnswerWay.HANDED: "memorandum-card-acknowledged-handed",
}
_HANDED_BY_MODERATOR = "memorandum-card-acknowledged-handed-moderator"
_ANSWER_SIGNS = {PartyAnswer.CONFIRMED: "✅", PartyAnswer.DECLINED: "✗", PartyAnswer.CHANGE: "✏"}


def memorandum_card(t: Translator, view: MemorandumView) -> str:
    """A memorandum: its stage, the answer of each party, its subject, and its plan with dates."""
    plan = [cut(t.plain_value(plan_row_in_words(item)), PLAN_ITEM_SHOWN) for item in view.plan[:PLAN_SHOWN]]
    return t.paragraphs(
        t.lines(
            t(
                "memorandum-card",
                project=view.project_title,
                level=Text(f"memorandum-level-{view.level}"),
            ),
            _extends(t, view),
            _stage(t, view),
            t("memorandum-end-wanted-by-you") if view.after.wants_end else "",
            waiting_lines(t, view.waits),
            t("memorandum-frozen-late") if view.frozen_late else "",
        ),
        t.lines(*(_party(t, view, party) for party in view.parties)),
        _promise(t, view),
        t.lines(t("memorandum-card-place", place=view.place.words), _term(t, view), _unsigned(t, view)),
        t("memorandum-card-subject", subject=Prose(cut(t.plain_value(view.aims.words), SUBJECT_SHOWN))),
        t("memorandum-card-plan", plan=Listed(tuple(plan), separator="\n")),
    )


def memorandum_label(t: Translator, view: MemorandumLine) -> str:
    """A button's text: a memorandum. The title is in the reader's language if the project's people gave it in that."""
    sign = _OWN_ANSWER_AWAITED if view.awaits_me else _STAGE_SIGNS[view.stage]
    title: Value = view.project_title
    if view.extends:
        title = Text("memorandum-extension-label", {"project": title})
    return f"{sign} {t.plain_value(title)}"


def archive_label(t: Translator, view: MemorandumLine) -> str:
    """The same in the archive: first the number by which the reader's organisation looks for it."""
    label = memorandum_label(t, view)
    if not view.own_number:
        return label
    sign, _, title = label.partition(" ")
    return f"{sign} {t.plain('memorandum-own-number', number=view.own_number)} · {title}"


def _extends(t: Translator, view: MemorandumView) -> str:
    if view.after.extends_id is None:
        return ""
    return t("memorandum-extends", number=view.after.extends, until=LegalDate(view.term_until))


def _promise(t: Translator, view: MemorandumView) -> str:
    """What the reader's own party has told that it intends."""
    own = next((party for party in view.parties if party.organization_id == view.ours), None)
    if own is None or not own.intentions:
        return ""
    said = cut(t.plain_value(own.intentions.words), SUBJECT_SHOWN)
    return t("memorandum-card-promise", intentions=Prose(said))


def _term(t: Translator, view: MemorandumView) -> str:
    if view.stage in {MemorandumStage.ENDED, MemorandumStage.DECLINED, MemorandumStage.LAPSED}:
        return ""
    return t.value(term_in_words(view))


def _unsigned(t: Translator, view: MemorandumView) -> str:
    """An extension that has not moved the last day yet."""
    found = view.after.unsigned
    if found is None:
        return ""
    return t("memorandum-extension-unsigned", number=found.number, until=LegalDate(found.until))


def term_in_words(view: MemorandumView) -> Text:
    """How long it lasts, and since when that counts."""
    term = counted_in_words(view.stage, view.term_months, view.term_until)
    return Text("memorandum-card-term", {"term": term})


def _stage(t: Translator, view: MemorandumView) -> str:
    if view.stage is MemorandumStage.AGREED and not view.sealed:
        key = "memorandum-stage-agreed_before" if view.agreed_before_seals else "memorandum-stage-sealing"
        return t(key, number=view.number or "")
    if view.stage in HOLDING:
        return t(f"memorandum-stage-{view.stage}", number=view.number or "")
    if view.stage is MemorandumStage.ENDED:
        return t("memorandum-stage-ended", number=view.number or "")
    if view.end_reason is EndReason.TAKEN_BACK:
        return t("memorandum-stage-taken_back")
    return t(f"memorandum-stage-{view.stage}")


def _party(t: Translator, view: MemorandumView, party: PartyView) -> str:
    number = t("memorandum-card-own-number", number=party.own_number) if _numbered(view, party) else ""
    return t.lines(_who(t, view, party), number, *(_wish(t, wish) for wish in party.wishes[-WISHES_SHOWN:]))


def _wish(t: Translator, wish: Wish) -> str:
    section = section_of_wish(wish.section, wish.part_of)
    return t("memorandum-card-wish", section=section, words=cut(wish.words, PLAN_ITEM_SHOWN))


def _numbered(view: MemorandumView, party: PartyView) -> bool:
    """Before agreement it is a line of the text that the parties are asked to agree on."""
    return view.agreed_at is not None and bool(party.own_number)


def _who(t: Translator, view: MemorandumView, party: PartyView) -> str:
    answered = ""
    sign = _ANSWER_SIGNS[party.answer] if party.answer else _NOT_ANSWERED
    if party.answer is PartyAnswer.CONFIRMED and party.answered_at is not None:
        key = _HANDED_BY_MODERATOR if party.way_by_moderator else _CONFIRMED[party.way]
        answered = t.lasting()(key, at=Moment(party.answered_at), address=party.way_address)
    elif party.answer is PartyAnswer.DECLINED:
        answered = t("memorandum-card-declined", reason=party.words)
    elif view.stage is MemorandumStage.DRAFT and party.part_told:
        sign = _PART_WRITTEN
        answered = t("memorandum-card-part-written")
    elif view.stage is MemorandumStage.DRAFT:
        answered = t("memorandum-card-part-open")
    if not party.signatory:
        return t.lines(t("memorandum-card-body", sign=sign, organization=party.organization), answered)
    return t.lines(
        t(
            "memorandum-card-party",
            sign=sign,
            organization=party.organization,
            signatory=party.signatory,
            position=position_in_words(party.position),
        ),
        t("memorandum-other-post-on-card", post=position_in_words(party.post_on_card))
        if party.post_on_card
        else "",
        answered,
    )


def names_in_words(names: Names) -> Localized:
    return Localized.of({"kk": names.kk, "ru": names.ru, "en": names.en})


def position_in_words(kept: str) -> Localized:
    """A signatory's position: the name behind an id of `bot.models.signatories`, or the signatory's own words as they
    are.
    """
    return names_in_words(signatories.in_words(signatories.positions(), kept))


def basis_in_words(kept: str, paper: Paper = NO_PAPER) -> Localized:
    """The basis of a signatory's authority, named in the same way, with the number and the day of its paper."""
    return names_in_words(signatories.basis_named(kept, paper))


def plan_row_in_words(row: PlanRow) -> Text:
    said = {"what": row.action.words, "until": LegalDate(row.until), "who": row.who.words}
    return Text("memorandum-plan-item", said)


def plan_item_in_words(item: PlanItem) -> Text:
    return Text("memorandum-plan-item", {"what": item.what, "until": LegalDate(item.until), "who": item.who})
