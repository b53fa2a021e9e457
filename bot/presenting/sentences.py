"""The sentences of the Fluent files, prepared once for each language and medium."""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from itertools import pairwise
from types import MappingProxyType

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast
from fluent.syntax.visitor import Transformer, Visitor

from bot.models.reference import Language
from bot.presenting.medium import Medium

_BEGINNING = re.compile(r"^(?=[a-zA-Z])", re.MULTILINE)


class MissingTextError(LookupError):
    """No locale file has the key, or a gap of the sentence was not filled. This is a bug, which the tests find."""


class _Preparation(Transformer):
    """Writes the sentences as a medium needs them, before anything fills their gaps.

    Once the gaps are filled, a tag of the sentence looks like one that somebody has typed.
    """

    def __init__(self, medium: Medium) -> None:
        self._medium = medium

    def visit_TextElement(self, node: ast.TextElement) -> ast.TextElement:  # noqa: N802 - the library's names
        return ast.TextElement(self._medium.sentence(node.value))

    def visit_Placeable(self, node: ast.Placeable) -> ast.SyntaxNode:  # noqa: N802
        """Prepare a literal too, because it is text of ours. A sentence that begins with a line break can only be
        written with a literal.
        """
        if isinstance(node.expression, ast.StringLiteral):
            return ast.TextElement(self._medium.sentence(node.expression.parse()["value"]))
        return self.generic_visit(node)


class _QuotedGaps(Visitor):
    """Finds the gaps that stand in quotation marks, as in «{ $title }»."""

    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_Pattern(self, node: ast.Pattern) -> None:  # noqa: N802
        for before, gap in pairwise(node.elements):
            opens = isinstance(before, ast.TextElement) and before.value.endswith(("«", "“"))
            if opens and isinstance(gap, ast.Placeable) and isinstance(gap.expression, ast.VariableReference):
                self.found.add(gap.expression.id.name)
        self.generic_visit(node)


class _References(Visitor):
    """Finds the other sentences that a sentence quotes, as in { button-done }."""

    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.found.add(node.id.name)


@cache
def quoted_gaps(language: Language, key: str) -> frozenset[str]:
    """The gaps of a sentence that stand in quotation marks."""
    gaps = _QuotedGaps()
    gaps.visit(_parsed(language, key))
    return frozenset(gaps.found)


@cache
def _sources(language: Language) -> Mapping[str, str]:
    """How each sentence stands in its file, by its key. A key begins its line, and no other line of a sentence is
    without an indent.

    Each is taken apart when it is first asked for: it takes seconds for all of them, and who starts the bot waits.
    """
    found: dict[str, str] = {}
    folder = files("bot.presenting").joinpath("locales", language.value)
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if file.name.endswith(".ftl"):
            for source in _BEGINNING.split(file.read_text(encoding="utf-8")):
                if _BEGINNING.match(source):
                    found.setdefault(source.partition("=")[0].rstrip(), source)
    return MappingProxyType(found)


def _parsed(language: Language, key: str) -> ast.Resource:
    """Raises `MissingTextError`."""
    if not knows(language, key):
        raise MissingTextError(f"{language}: {key}")
    return FluentResource(_sources(language)[key])


@cache
def _bundle(language: Language, _: Medium) -> FluentBundle:
    """The sentences that were asked for, as they are written for this medium."""
    return FluentBundle([language.value], use_isolating=False)


def _learn(language: Language, medium: Medium, key: str) -> None:
    """Put a sentence into the bundle, and those that it quotes. Raises `MissingTextError`."""
    prepared = _Preparation(medium).visit(_parsed(language, key))
    quoted = _References()
    quoted.visit(prepared)
    bundle = _bundle(language, medium)
    bundle.add_resource(prepared)
    for other in quoted.found:
        if not bundle.has_message(other):
            _learn(language, medium, other)


def knows(language: Language, key: str) -> bool:
    """Whether there is such a sentence. Only for keys that are made of stored words: an earlier version may have had
    others.
    """
    return key in _sources(language)


@cache
def constant(language: Language, medium: Medium, key: str) -> str:
    """A sentence without gaps. It is remembered, because it is the same each time, and most labels are such
    sentences.
    """
    return formatted(language, medium, key, {})


def formatted(language: Language, medium: Medium, key: str, given: dict[str, str | int]) -> str:
    """A sentence with `given` put into its gaps as it is. Raises `MissingTextError`."""
    bundle = _bundle(language, medium)
    if not bundle.has_message(key):
        _learn(language, medium, key)
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise MissingTextError(f"{language}: {key} has no text")
    text, errors = bundle.format_pattern(pattern, given)
    if errors:
        raise MissingTextError(f"{language}: {key}: {errors[0]}")
    return str(text)
