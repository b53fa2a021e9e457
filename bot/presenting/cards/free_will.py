"""In words, for administrators: whether a business joined a memorandum, or promised help, of its own free will."""

from bot.models.free_will import FreeWill
from bot.models.words import Moment, Text
from bot.presenting.cards.waits import waiting_line
from bot.presenting.translator import Translator
from bot.use_cases.memoranda.free_will_answers import AnswerLine, AnswerView

_SIGNS = {FreeWill.YES: "✅", FreeWill.RATHER_NOT: "➖", FreeWill.NO: "✗"}
_UNHEEDED = "❗"


def free_will_label(t: Translator, line: AnswerLine) -> str:
    """A button's text: an answer."""
    sign = _UNHEEDED if line.unheeded else _SIGNS[line.answer]
    return f"{sign} {t.plain_value(line.organization)}"


def free_will_card(t: Translator, view: AnswerView) -> str:
    return t.paragraphs(
        t(
            "free-will-card",
            organization=view.organization,
            project=view.project_title,
            about=view.number or Text("free-will-about-pledge"),
            answer=Text(f"free-will-said-{view.answer.value}"),
            at=Moment(view.answered_at),
        ),
        t("free-will-contact", name=view.contact_name, phone=view.contact_phone)
        if view.contact_phone
        else "",
        waiting_line(t, view.waits) if view.waits else "",
        t("free-will-seen-to", at=Moment(view.taken_up_at)) if view.taken_up_at else "",
    )
