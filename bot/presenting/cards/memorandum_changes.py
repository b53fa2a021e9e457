"""What changes in a memorandum, in words: the wishes for its next version, and what a version says otherwise."""

from bot.models.memoranda import Content
from bot.models.words import Named, Prose, Text
from bot.presenting.formats import cut, shown_length
from bot.presenting.translator import Translator
from bot.use_cases.memoranda.difference import Change
from bot.use_cases.memoranda.document import LocalizedText
from bot.use_cases.memoranda.revising import Difference, Revision, Wish, section_in_words, section_of_wish

_WISH_SHOWN, _HALF_SHOWN = 300, 250
"""Characters shown of a wish, and of a text in one language."""
_CARD_LONGEST = 3600
"""Characters of a list; a message has 4,096. What does not fit is counted, and is in the file."""


def difference_card(t: Translator, difference: Difference) -> str:
    """Section by section: what was, and what is now."""
    head = t("memorandum-difference", project=difference.title)
    if not difference.changes:
        return t.paragraphs(head, t("memorandum-difference-none"))
    return _fitting(t, head, [_change(t, change) for change in difference.changes])


def revision_card(t: Translator, revision: Revision, content: Content) -> str:
    """What was asked for, and which texts lack a language."""
    wanted = content.wants()
    missing = [
        t(
            "memorandum-wanted",
            section=Text(f"memorandum-section-{one.section}"),
            language=Named("language", one.language),
        )
        for one in wanted
    ]
    head = t("memorandum-revise", project=revision.title)
    lacking = t.lines(t("memorandum-wants", count=len(wanted)), *missing) if wanted else ""
    return _fitting(t, t.paragraphs(head, lacking), [_wish(t, wish) for wish in revision.wishes])


def _wish(t: Translator, wish: Wish) -> str:
    return t(
        "memorandum-wish",
        section=section_of_wish(wish.section, wish.part_of),
        organization=wish.organization,
        words=cut(wish.words, _WISH_SHOWN),
    )


def _change(t: Translator, change: Change) -> str:
    head = t("memorandum-change-in", section=section_in_words(change))
    halves = [] if not change.old else [t("memorandum-change-old", words=_both(change.old))]
    if change.new:
        halves.append(t("memorandum-change-new", words=_both(change.new)))
    return t.lines(head, *halves)


def _both(text: LocalizedText) -> Prose:
    """Both languages, since both are of equal force; once where they say the same."""
    halves = dict.fromkeys(cut(half, _HALF_SHOWN) for half in (text.kk, text.ru) if half)
    return Prose("\n".join(halves))


def _fitting(t: Translator, head: str, parts: list[str]) -> str:
    shown: list[str] = []
    for part in parts:
        if shown_length(t.paragraphs(head, *shown, part)) > _CARD_LONGEST:
            return t.paragraphs(head, *shown, t("memorandum-and-more", count=len(parts) - len(shown)))
        shown.append(part)
    return t.paragraphs(head, *shown)
