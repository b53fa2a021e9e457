"""A meeting in words."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.models.reference import Language
from bot.models.words import Listed, OrganizationName
from bot.presenting.cards.meetings import meeting_card, meeting_lines
from bot.use_cases.meetings.views import MeetingState, MeetingView
from tests.presenting.cards.reading import HOSTILE, read_everywhere, speaks

NAME = OrganizationName("llp", "Жем компрессор", "Жем компрессор", "")
VIEW = MeetingView(
    id=1,
    pitch_id=1,
    project_title="Үйірмелер",
    other=NAME,
    starts_at=datetime(2026, 6, 25, 6, 30, tzinfo=UTC),
    place=Listed((NAME, "Құлсары")),
    note="Сметаны ала келеміз.",
    language=Language.KAZAKH,
    words="",
    state=MeetingState.AGREED,
    match_stands=True,
    waits=None,
    ends_at=datetime(2026, 6, 25, 7, 15, tzinfo=UTC),
)


def test_what_when_and_where() -> None:
    assert meeting_card(speaks(Language.KAZAKH), VIEW).splitlines() == [
        "<b>Үйірмелер</b>",
        "Кіммен: «Жем компрессор» ЖШС",
        "Қашан: 25 маусым, бейсенбі, 11:30 – 12:15",
        "Қайда: «Жем компрессор» ЖШС, Құлсары",
        "Қосымша: Сметаны ала келеміз.",
        "",
        "✅ Келісілді. Уақытында еске саламыз.",
    ]


@pytest.mark.parametrize("language", Language, ids=str)
@pytest.mark.parametrize("state", MeetingState, ids=str)
def test_every_state_has_its_sentence(language: Language, state: MeetingState) -> None:
    view = replace(VIEW, state=state, words=HOSTILE, project_title=HOSTILE, place=HOSTILE, note=HOSTILE)
    said = "\n".join(read_everywhere(lambda t: meeting_card(t, view), language))
    assert said.count(HOSTILE) == 4
    assert speaks(language).plain(f"meeting-state-{state}") in said
    bare = replace(VIEW, state=state, note="")
    assert len(read_everywhere(lambda t: meeting_card(t, bare), language)) < len(said.splitlines())


@pytest.mark.parametrize("language", Language, ids=str)
def test_a_line_tells_how_far_when_with_whom_and_about_what(language: Language) -> None:
    held = replace(VIEW, state=MeetingState.HELD)
    lines = meeting_lines(speaks(language), (VIEW, held)).splitlines()
    assert lines[0].startswith("1.\u00a0✅ <b>")
    assert "11:30</b> · " in lines[0]
    assert re.search("Жем|Zhem", lines[0])
    assert lines[1] == "Үйірмелер"
    assert lines[2].startswith("2.\u00a0· <b>")
