"""What was promised to projects and has arrived, on pages, in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.models.reference import Need, regions
from bot.models.words import Money, Named
from bot.presenting.formats import as_label, whole_number
from bot.presenting.translator import Translator
from bot.use_cases.pledges.ports import InKind, PledgeTotals
from bot.use_cases.pledges.telling import amount_in_words
from bot.use_cases.showcase.listing import ProjectList
from bot.use_cases.showcase.page import ShownProject


@dataclass(frozen=True, slots=True)
class GoalInWords:
    """A budget and how much of it is there: `promised` and `delivered` are hundredths of it, at most 100."""

    label: str
    budget: str
    alt: str
    promised: int
    delivered: int


@dataclass(frozen=True, slots=True)
class TotalsInWords:
    """What was promised and has arrived. `money`: the look of each sum, what it is, and how much; nothing as long as
    nothing is promised. `kinds`: what is not money, kind by kind: it is never added up.
    """

    money: Sequence[tuple[str, str, str]]
    kinds: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class RegionInWords:
    """A region that has projects. `projects` is their number as the language writes it."""

    code: str
    name: str
    count: int
    projects: str
    totals: TotalsInWords


def goals_in_words(t: Translator, shown: ShownProject) -> Sequence[GoalInWords]:
    """The least with which the project begins, and all that it would take; one if they are the same."""
    project, totals = shown.project, shown.totals
    goals = [(t("project-budget_full-label"), project.budget_full)]
    if project.budget_min != project.budget_full:
        goals.insert(0, (t("project-budget_min-label"), project.budget_min))
    return [
        GoalInWords(
            label,
            t.value(Money(budget)),
            t(
                "showcase-goal",
                goal=label,
                budget=Money(budget),
                promised=Money(totals.money_promised),
                delivered=Money(totals.money_delivered),
            ),
            min(100, 100 * totals.money_promised // budget),
            min(100, 100 * totals.money_delivered // budget),
        )
        for label, budget in goals
    ]


def totals_in_words(t: Translator, totals: PledgeTotals) -> TotalsInWords:
    return TotalsInWords(_money(t, totals), _kinds(t, totals))


def _money(t: Translator, totals: PledgeTotals) -> Sequence[tuple[str, str, str]]:
    if not totals.money_promised:
        return ()
    return (
        ("promised", t("showcase-promised"), t.value(Money(totals.money_promised))),
        ("delivered", t("showcase-delivered"), t.value(Money(totals.money_delivered))),
    )


def _kinds(t: Translator, totals: PledgeTotals) -> Sequence[tuple[str, str]]:
    kinds = [(kind, totals.in_kind[kind]) for kind in Need if kind in totals.in_kind]
    return [(as_label(t.value(Named("need", kind))), _in_kind(t, kind, sums)) for kind, sums in kinds]


def _in_kind(t: Translator, kind: Need, sums: InKind) -> str:
    key = "showcase-kind-arriving" if sums.delivered else "showcase-kind-promised"
    promised, delivered = (amount_in_words(kind, number) for number in (sums.promised, sums.delivered))
    return t(key, promised=promised, delivered=delivered)


def regions_in_words(t: Translator, found: ProjectList) -> Sequence[RegionInWords]:
    """Each region that has projects, in the order of names."""
    named = [
        RegionInWords(
            code,
            t.value(Named("region", code)),
            found.by_region[code],
            whole_number(found.by_region[code], t.language),
            totals_in_words(t, found.totals.get(code, PledgeTotals())),
        )
        for code in regions()
        if code in found.by_region
    ]
    return sorted(named, key=lambda one: one.name)
