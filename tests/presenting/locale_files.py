"""The locale files, parsed."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor

import bot.presenting
from bot.models.reference import Language

FOLDER = Path(bot.presenting.__file__).parent / "locales"


@dataclass(frozen=True, slots=True)
class Message:
    """`pieces` are what stands between the gaps, variants of a selector one after the other."""

    key: str
    file: str
    variables: frozenset[str]
    pieces: tuple[str, ...]

    @property
    def text(self) -> str:
        """Everything a reader may see."""
        return "".join(self.pieces)


class _Reader(Visitor):
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.references: set[str] = set()
        self.texts: list[str] = []

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the library's names
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.references.add(node.id.name)

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802
        self.texts.append(node.value)

    def visit_StringLiteral(self, node: ast.StringLiteral) -> None:  # noqa: N802
        self.texts.append(node.parse()["value"])


@cache
def entries(language: Language) -> tuple[tuple[str, ast.Message], ...]:
    """Every entry with its file; raises `ValueError` for a line that Fluent does not understand."""
    found = []
    for file in sorted((FOLDER / language.value).glob("*.ftl")):
        for entry in parse(file.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Junk):
                msg = f"{language}/{file.name}: {entry.content!r}"
                raise ValueError(msg)  # noqa: TRY004 - what is wrong is the text
            if isinstance(entry, ast.Message):
                found.append((file.name, entry))
    return tuple(found)


@cache
def messages(language: Language) -> dict[str, Message]:
    found, files = {}, {}
    for file, entry in entries(language):
        found[entry.id.name], files[entry.id.name] = _Reader(), file
        found[entry.id.name].visit(entry.value)
    return {
        key: Message(key, files[key], _gaps(key, found), tuple(reader.texts)) for key, reader in found.items()
    }


def _gaps(key: str, readers: Mapping[str, _Reader]) -> frozenset[str]:
    """Those of the sentence and of the sentences that it quotes."""
    reader = readers[key]
    return frozenset(reader.variables).union(*(_gaps(quoted, readers) for quoted in reader.references))
