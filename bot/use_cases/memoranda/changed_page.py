"""What the page behind a personal link shows of changes: what is asked to change, and what a version has changed."""

from collections.abc import Iterator, Sequence

from bot.models.memoranda import Memorandum, MemorandumStage
from bot.models.words import OrganizationName, Prose, Text, Value
from bot.use_cases.kernel.answering import Part
from bot.use_cases.memoranda.difference import Change
from bot.use_cases.memoranda.document import LocalizedText
from bot.use_cases.memoranda.revising import changes_of, section_in_words, section_of_wish, wishes_of


def wishes_part(memorandum: Memorandum, names: Sequence[OrganizationName]) -> Iterator[Part]:
    """While a version is made: it stands above the form of whoever is asked to tell their part anew."""
    wishes = wishes_of(memorandum, names) if memorandum.stage is MemorandumStage.DRAFT else ()
    if wishes:
        yield Part(
            Text("memorandum-link-wishes"),
            tuple(
                Text(
                    "memorandum-wish",
                    {
                        "section": section_of_wish(wish.section, wish.part_of),
                        "organization": wish.organization,
                        "words": wish.words,
                    },
                )
                for wish in wishes
            ),
        )


def changes_part(memorandum: Memorandum) -> Iterator[Part]:
    """While a version is to be confirmed: it stands above the text, for people who have read the one before."""
    changes = changes_of(memorandum) if memorandum.stage is MemorandumStage.PUT else ()
    if changes:
        yield Part(Text("memorandum-link-changed"), tuple(line for each in changes for line in _lines(each)))


def _lines(change: Change) -> Iterator[Value]:
    yield Text("memorandum-change-in", {"section": section_in_words(change)})
    for key, text in (("memorandum-change-old", change.old), ("memorandum-change-new", change.new)):
        if text:
            yield Text(key, {"words": _both(text)})


def _both(text: LocalizedText) -> Prose:
    """Both languages, since both are of equal force; once where they say the same."""
    return Prose("\n".join(dict.fromkeys(half for half in (text.kk, text.ru) if half)))
