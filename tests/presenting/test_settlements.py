"""A known settlement is printed by its name of today, in the reader's language, wherever it is printed."""

import ast
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.handlers.projects import samples
from bot.models.reference import Language
from bot.models.words import SettlementName
from bot.presenting.cards.organizations import organization_card
from bot.presenting.cards.pitches import interest_card
from bot.presenting.cards.projects import project_card, similar_project
from bot.presenting.translator import Translator
from bot.use_cases.pitches.answering import introduction
from bot.use_cases.pitches.notifications import pitch_notification
from tests.builders import a_pitch, a_project, an_organization
from tests.presenting.cards import test_organizations, test_pitches, test_projects
from tests.presenting.cards.reading import speaks

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("region", "typed", "shown"),
    [
        ("KZ-23", "Құлсары", ("Құлсары", "Кульсары", "Kulsary")),
        ("KZ-23", "г. Кульсары", ("Құлсары", "Кульсары", "Kulsary")),
        ("KZ-23", "kulsary", ("Құлсары", "Кульсары", "Kulsary")),
        ("KZ-27", "Орал", ("Орал", "Уральск", "Oral")),
        (
            "KZ-11",
            "Ақкөл, Зеренді ауданы",
            ("Ақкөл, Зеренді ауданы", "Акколь, Зерендинский район", "Akkol, Zerendi District"),
        ),
        ("KZ-23", "Семей, Абай облысы", ("Семей, Абай облысы", "Семей, область Абай", "Semey, Abai Region")),
        ("KZ-23", "Индер ауданы", ("Индер ауданы", "Индерский район", "Inder District")),
        ("KZ-23", "Almaty", ("Алматы", "Алматы", "Almaty")),
        ("KZ-23", "Майкөмген ауылы", ("Майкөмген ауылы",) * 3),
        ("KZ-23", "Гурьев", ("Гурьев",) * 3),
        ("KZ-11", "Ақкөл", ("Ақкөл",) * 3),
    ],
)
def test_a_settlement_in_the_readers_language(region: str, typed: str, shown: tuple[str, ...]) -> None:
    printed = [speaks(language).plain_value(SettlementName(region, typed)) for language in Language]
    assert tuple(printed) == shown


def shown_everywhere(t: Translator) -> Iterator[str]:
    organization = an_organization(settlement="Құлсары")
    project = a_project(organization, settlement="Құлсары")
    project.id = organization.id = 1
    pitch = a_pitch(project, organization)
    pitch.id = 1
    view = test_projects.view(settlement="Құлсары")
    yield project_card(t, view)
    yield similar_project(t, replace(samples.DUPLICATE, settlement="Құлсары"))
    yield organization_card(t, replace(test_organizations.VIEW, settlement="Құлсары"))
    yield interest_card(t, test_pitches.INTEREST)
    told = pitch_notification(pitch, project, organization)
    yield t(told.key, **told.args)
    yield t.value(introduction(organization)["settlement"])


@pytest.mark.parametrize(
    ("language", "name"), [*zip(Language, ("Құлсары", "Кульсары", "Kulsary"), strict=True)]
)
def test_every_card_and_message_prints_it_so(language: Language, name: str) -> None:
    texts = list(shown_everywhere(speaks(language)))
    assert [text for text in texts if name not in text] == []


def bare_settlements(path: Path) -> Iterator[str]:
    """Places of the code where a sentence gets a settlement as it was typed."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        values: list[ast.expr] = []
        if isinstance(node, ast.Dict):
            values = [
                value
                for key, value in zip(node.keys, node.values, strict=True)
                if isinstance(key, ast.Constant) and key.value == "settlement"
            ]
        elif isinstance(node, ast.Call) and ast.unparse(node.func) in {"t", "t.plain"}:
            values = [keyword.value for keyword in node.keywords if keyword.arg == "settlement"]
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == "Listed":
            tuples = [argument for argument in node.args if isinstance(argument, ast.Tuple)]
            elements = [element for each in tuples for element in each.elts]
            values = [one for one in elements if isinstance(one, ast.Attribute) and one.attr == "settlement"]
        for value in values:
            if not (isinstance(value, ast.Call) and ast.unparse(value.func) == "SettlementName"):
                yield f"{path.name}:{value.lineno}"


def test_no_sentence_gets_a_settlement_as_it_was_typed() -> None:
    folders = (ROOT / "bot" / "presenting", ROOT / "bot" / "use_cases", ROOT / "bot" / "web")
    files = [path for folder in folders for path in folder.rglob("*.py")]
    assert [found for path in files for found in bare_settlements(path)] == []
    assert any("SettlementName(" in path.read_text(encoding="utf-8") for path in files)
