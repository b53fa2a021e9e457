"""The public page of a project, in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.models.outlines import country_map
from bot.models.projects import ProjectStage
from bot.models.voices import Answer
from bot.models.words import Day, Moment, Month, Named, Prose, SettlementName, WrittenIn, listed
from bot.presenting.cards.asars import line_of, stage_of
from bot.presenting.cards.projects import stage_word
from bot.presenting.cards.voices import ROUNDS, answer_word
from bot.presenting.formats import as_label, cut, period, whole_number
from bot.presenting.translator import Translator
from bot.use_cases.asars.reading import AsarView
from bot.use_cases.pictures.ports import PictureFacts
from bot.use_cases.projects.views import ProjectView
from bot.use_cases.showcase.listing import ListedProject
from bot.use_cases.showcase.page import ShownMemorandum, ShownMonth, ShownProject

DESCRIPTION_MAX = 200
"""Letters of what a messenger shows below a link."""


@dataclass(frozen=True, slots=True)
class PlaceInWords:
    """`outline` is the region's path on the map, `spot` where the place lies on it, if it is known so exactly."""

    name: str
    alt: str
    outline: str
    spot: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class AsarInWords:
    """`code` opens the list in the bot, as long as people can take a part of it."""

    at: str
    place: str
    lines: tuple[str, ...]
    stage: str
    code: str


@dataclass(frozen=True, slots=True)
class MonthInWords:
    """Without `words` it is a month of which nothing was told."""

    title: str
    words: str
    language: str
    written_in: str
    picture: PictureFacts | None
    alt: str
    reached: str


@dataclass(frozen=True, slots=True)
class SaidInWords:
    """What somebody has left at the place."""

    answer: str
    on: str
    words: str
    picture: PictureFacts | None
    alt: str


@dataclass(frozen=True, slots=True)
class RoundInWords:
    """What was answered in a round: each answer's look, its words, and how often it was given."""

    title: str
    answers: Sequence[tuple[str, str, str]]
    said: Sequence[SaidInWords]


@dataclass(frozen=True, slots=True)
class MemorandumInWords:
    number: str
    state: str
    signed: bool
    parties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CardInWords:
    """A project in the list."""

    code: str
    title: str
    gist: str
    where: str
    organization: str
    stage: str
    look: str
    picture: PictureFacts | None


def title_of(t: Translator, project: ProjectView) -> str:
    return t.value(project.name)


def gist_of(t: Translator, project: ProjectView) -> str:
    """The summary; where there is none, the beginning of what will be done, which is always in the first language."""
    return t.value(project.gist) if project.gist else t.value(cut(project.solution, DESCRIPTION_MAX))


def description_of(t: Translator, project: ProjectView) -> str:
    return cut(gist_of(t, project), DESCRIPTION_MAX)


def stage_in_words(t: Translator, project: ProjectView) -> str:
    return as_label(t.value(stage_word(project.stage)))


def where_in_words(t: Translator, project: ProjectView) -> str:
    return t(
        "showcase-where",
        region=Named("region", project.region),
        settlement=SettlementName(project.region, project.settlement),
    )


def place_in_words(t: Translator, project: ProjectView) -> PlaceInWords:
    country = country_map()
    spot = None
    if project.latitude is not None and project.longitude is not None:
        spot = country.spot(project.latitude, project.longitude)
    return PlaceInWords(
        where_in_words(t, project),
        t("showcase-map", region=Named("region-within", project.region)),
        country.outlines.get(project.region, ""),
        spot,
    )


def notice_of(t: Translator, project: ProjectView) -> str:
    """What whoever has opened the page should know first."""
    return t("showcase-paused") if project.stage is ProjectStage.PAUSED else ""


def facts_in_words(t: Translator, project: ProjectView) -> Sequence[tuple[str, str]]:
    """Labels with values."""
    facts = [
        (t("project-beneficiaries-label"), t.value(project.beneficiaries)),
        (t("showcase-period"), t.formatted(period, project.starts_on, project.ends_on)),
        (t("project-spheres-label"), t.value(listed("sphere", project.spheres))),
    ]
    if project.programme:
        facts.append((t("project-programme-label"), t.value(project.programme)))
    return facts


def needs_in_words(t: Translator, project: ProjectView) -> tuple[str, ...]:
    return tuple(as_label(t.value(Named("need", need))) for need in project.needs)


def original_in_words(t: Translator, shown: ShownProject) -> str:
    """The line that tells the language of the long texts, for readers of another one."""
    return as_label(t.value(WrittenIn(shown.project.language)).strip())


def title_original_in_words(t: Translator, project: ProjectView) -> str:
    return as_label(t.value(project.original).strip())


def voices_in_words(t: Translator, shown: ShownProject) -> Sequence[RoundInWords]:
    """Round by round, what people at the place say, the last round first. It is never a share and never a mark."""
    if shown.voices is None:
        return ()
    return [
        RoundInWords(
            t.value(ROUNDS[asked]),
            [
                (
                    answer.value,
                    t.value(answer_word(answer)),
                    whole_number(tally.counts.get(answer, 0), t.language),
                )
                for answer in Answer
            ],
            [
                SaidInWords(
                    t.value(answer_word(said.answer)),
                    t.value(Day(said.on)),
                    t.value(Prose(said.words)),
                    shown.said_pictures.get(said.photo or ""),
                    t("showcase-voice-photo", on=Day(said.on)),
                )
                for said in shown.voices.said
                if said.round is asked
            ],
        )
        for asked, tally in sorted(shown.voices.rounds.items(), reverse=True)
    ]


def asar_in_words(t: Translator, asar: AsarView) -> AsarInWords:
    return AsarInWords(
        at=t.value(Moment(asar.starts_at)),
        place=t.value(Prose(asar.place)),
        lines=tuple(line_of(t, line) for line in asar.lines),
        stage=stage_of(t, asar),
        code=asar.code if asar.open_to_parts else "",
    )


def memorandum_in_words(t: Translator, shown: ShownMemorandum) -> MemorandumInWords:
    return MemorandumInWords(
        shown.number,
        t("showcase-memorandum-signed" if shown.signed else "showcase-memorandum-agreed"),
        shown.signed,
        tuple(t.value(name) for name in shown.parties),
    )


def month_in_words(t: Translator, shown: ShownMonth) -> MonthInWords:
    title = (
        t("progress-closing-label")
        if shown.closing
        else as_label(t("showcase-month", month=Month(shown.month)))
    )
    return MonthInWords(
        title,
        t.value(Prose(shown.words)),
        shown.language.value if shown.language else "",
        as_label(t.value(WrittenIn(shown.language)).strip()) if shown.language else "",
        shown.picture,
        t("showcase-report-photo", heading=title),
        t("report-people", count=shown.reached) if shown.reached else "",
    )


def card_in_words(t: Translator, listed_: ListedProject) -> CardInWords:
    project = listed_.project
    return CardInWords(
        listed_.code,
        title_of(t, project),
        description_of(t, project),
        where_in_words(t, project),
        t.value(project.organization),
        stage_in_words(t, project),
        project.stage.value,
        listed_.picture,
    )
