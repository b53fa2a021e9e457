"""An asar list in words: its lines, what is there of them, and what is to come."""

from bot.models.asar_lines import LineKind
from bot.models.asars import AsarStage
from bot.models.words import Moment, Money, Prose, Text, Value
from bot.presenting.cards.waits import waiting_lines
from bot.presenting.translator import Translator
from bot.use_cases.asars.reading import AsarView, HandsView, LineView

_LEFT_MAX = 5
"""Ready numbers below a line."""


def asar_card(t: Translator, view: AsarView) -> str:
    """What everybody sees; whoever brings something also reads what that is."""
    return t.paragraphs(
        t(
            "asar-card",
            title=view.title,
            organization=view.organization,
            at=Moment(view.starts_at),
            place=view.place,
        ),
        t.lines(*(line_of(t, line) for line in view.lines)),
        stage_of(t, view),
        t("asar-money-hint") if _takes_money(view) else "",
        waiting_lines(t, view.waits),
    )


def stage_of(t: Translator, view: AsarView) -> str:
    match view.stage:
        case AsarStage.OPEN:
            return t("asar-stage-open", by=Moment(view.decided_at))
        case AsarStage.CALLED_OFF if view.words:
            return t.paragraphs(t("asar-stage-called_off"), t.value(Prose(view.words)))
        case AsarStage.CALLED_OFF:
            return t("asar-stage-gone")
        case _:
            return t(f"asar-stage-{view.stage.value}")


def line_of(t: Translator, line: LineView) -> str:
    """One line, with what it cannot do without, a backer's tenge, and what the reader brings."""
    enough = "asar-line-enough" if line.there >= line.minimum else "asar-line-open"
    parts = [t(enough, what=line.what, there=_bare(line, line.there), wanted=amount(line, line.wanted))]
    if line.minimum < line.wanted and line.there < line.minimum:
        parts.append(t("asar-line-at-least", minimum=amount(line, line.minimum)))
    if line.matched:
        backer: Value = line.backer or Text("asar-some-backer")
        parts.append(t("asar-line-matched", amount=amount(line, line.matched), backer=backer))
    if line.mine:
        parts.append(t("asar-line-mine", amount=amount(line, line.mine)))
    if line.came is not None:
        parts.append(t("asar-line-came", amount=amount(line, line.came)))
    return " · ".join(parts)


def line_label(t: Translator, line: LineView) -> str:
    """A button's text: a line of which something is left, or that the reader brings already."""
    if line.mine:
        return t.plain("asar-line-label-mine", what=line.what, amount=amount(line, line.mine))
    return t.plain("asar-line-label", what=line.what, left=amount(line, line.left))


def plain_label(t: Translator, line: LineView) -> str:
    """A button's text for those who write the list."""
    return t.plain("asar-line-label-own", what=line.what, wanted=amount(line, line.wanted))


def hands_card(t: Translator, view: HandsView) -> str:
    """Who comes with what."""
    return t.paragraphs(
        t("asar-hands", title=view.title, at=Moment(view.starts_at), count=len(view.hands)),
        t.lines(
            *(
                t("asar-hand-phone", name=hand.name, phone=hand.phone, what=hand.what, amount=hand.amount)
                if hand.phone
                else t("asar-hand", name=hand.name, what=hand.what, amount=hand.amount)
                for hand in view.hands
            )
        ),
    )


def amount(line: LineView, number: int) -> Value:
    """So much of a line, with its unit."""
    if line.kind is LineKind.MONEY:
        return Money(number)
    return Text("asar-amount", {"amount": number, "unit": line.unit}) if line.unit else number


def ready_amounts(line: LineView) -> tuple[int, ...]:
    """Numbers that a button offers: all that is left, and less of it."""
    left = line.left + line.mine
    steps = (1_000, 5_000, 10_000, 50_000) if line.kind is LineKind.MONEY else (1, 2, 5, 10)
    return (*(step for step in steps if step < left), *((left,) if left else ()))[:_LEFT_MAX]


def _bare(line: LineView, number: int) -> Value:
    return Money(number) if line.kind is LineKind.MONEY else number


def _takes_money(view: AsarView) -> bool:
    ahead = view.stage in {AsarStage.OPEN, AsarStage.TAKES_PLACE}
    return ahead and any(line.kind is LineKind.MONEY for line in view.lines)
