"""Half-filled forms in words: how far they are, and the button that goes on."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot.models.words import APART, Listed, Text, Value
from bot.presenting.buttons import ActionButtonData, rows_of
from bot.presenting.formats import as_label
from bot.presenting.labels import shortened
from bot.presenting.translator import Translator
from bot.use_cases.kernel.messages import Action


@dataclass(frozen=True, slots=True)
class LeftForm:
    """`done` is how many questions lie behind the person, and how many there are. `about` is what the form is about,
    such as the other side and the project; empty where one person can have but one such form.
    """

    name: str
    draft_id: int
    done: tuple[int, int]
    about: Sequence[Value] = ()


def kept_form(t: Translator, left: LeftForm) -> tuple[str, Sequence[Sequence[ActionButtonData]]]:
    """What is said when a form is left: the sentence, and the buttons below it."""
    buttons = rows_of(t, ((Action("continue-form", left.draft_id, "primary"), Action("open-menu", 0)),))
    what, (done, total) = Text(f"form-name-{left.name}"), left.done
    if not left.about:
        return t("form-kept", what=what, done=done, total=total), buttons
    about = Listed(tuple(left.about), APART)
    return t("form-kept-about", what=what, about=about, done=done, total=total), buttons


def go_on_labels(t: Translator, forms: Sequence[LeftForm]) -> list[str]:
    """The buttons that go on with these forms, wherever their drafts are listed. They read differently: where the first
    thing that the forms are about does not tell them apart, the next one does, and at last a number.
    """
    labels = [_label(t, left, 0) for left in forms]
    for turn in range(1, max((len(left.about) for left in forms), default=0)):
        seen = Counter(labels)
        labels = [
            _label(t, left, turn) if seen[label] > 1 else label
            for left, label in zip(forms, labels, strict=True)
        ]
    seen = Counter(labels)
    return [
        shortened(f"{number}. {label}") if seen[label] > 1 else label
        for number, label in enumerate(labels, start=1)
    ]


def _label(t: Translator, left: LeftForm, turn: int) -> str:
    """What people have written stands last, and is cut to what is seen."""
    done, total = left.done
    name = Text(f"form-name-{left.name}")
    if not left.about:
        whole = t.plain("form-go-on", what=name, done=done, total=total)
    else:
        about = left.about[min(turn, len(left.about) - 1)]
        what = as_label(t.plain_value(name))
        whole = t.plain("form-go-on-about", what=what, about=about, done=done, total=total)
    return shortened(whole)
