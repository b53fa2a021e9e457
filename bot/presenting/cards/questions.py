"""Questions of backers in words, for both sides."""

from bot.models.questions import QuestionStatus
from bot.models.reference import Language
from bot.models.words import Named, Prose, Text, WrittenIn
from bot.presenting.cards.waits import waiting_lines
from bot.presenting.formats import cut
from bot.presenting.translator import Translator
from bot.use_cases.questions.answering import QuestionView
from bot.use_cases.questions.asking import OwnQuestion

LINE_SHOWN = 120
"""Characters of a question in a list."""
_SIGNS = {
    QuestionStatus.ASKED: "❔",
    QuestionStatus.ANSWERED: "✅",
    QuestionStatus.UNANSWERED: "⌛",
    QuestionStatus.ENDED: "–",
}


def own_question(t: Translator, view: OwnQuestion) -> str:
    """The backer's question, and what has become of it; empty if it has asked none."""
    if view.status is None:
        return ""
    said = {
        QuestionStatus.ASKED: "",
        QuestionStatus.ANSWERED: _answer(t, view.answer, view.answer_language),
    }
    return t.paragraphs(
        t("question-own", words=Prose(view.words)),
        said[view.status] if view.status in said else t(f"question-own-{view.status}"),
        waiting_lines(t, view.waits),
    )


def question_card(t: Translator, view: QuestionView) -> str:
    """A question as the project's people see it, with their answer or with what they can do."""
    return t.paragraphs(
        t(
            "question-card",
            title=view.title,
            kind=Text(f"organization-kind-{view.kind}"),
            region=Named("region", view.region),
            words=Prose(view.words),
            original=WrittenIn(view.language),
        ),
        _answer(t, view.answer, view.answer_language)
        if view.status is QuestionStatus.ANSWERED
        else t(f"question-state-{view.status}"),
        waiting_lines(t, view.waits),
    )


def question_line(t: Translator, view: QuestionView) -> str:
    """A question in a list: whether it waits, and how it begins. It may have several lines, and a list of them would
    let it look like other questions, so it is told in one.
    """
    words = " ".join(view.words.split())
    return t("question-line", sign=_SIGNS[view.status], words=cut(words, LINE_SHOWN))


def _answer(t: Translator, answer: str, language: Language | None) -> str:
    original = WrittenIn(language) if language else ""
    return t("question-answer", answer=Prose(answer), original=original)
