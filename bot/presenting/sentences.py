"""The sentences of the Fluent files, each language once for each medium."""

from functools import cache
from importlib.resources import files

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast
from fluent.syntax.visitor import Transformer

from bot.models.reference import Language
from bot.presenting.medium import Medium


class MissingTextError(LookupError):
    """A key that no locale file has, or a sentence whose gap was not filled: a bug, found by the tests."""


class _Preparation(Transformer):
    """Writes the sentences as a medium needs them, before anything fills their gaps.

    Afterwards nobody could tell the tag of a sentence from one that somebody typed.
    """

    def __init__(self, medium: Medium) -> None:
        self._medium = medium

    def visit_TextElement(self, node: ast.TextElement) -> ast.TextElement:  # noqa: N802 - the library's names
        return ast.TextElement(self._medium.sentence(node.value))

    def visit_Placeable(self, node: ast.Placeable) -> ast.SyntaxNode:  # noqa: N802
        """A literal is text of ours as well; a sentence can begin with a line break in no other way."""
        if isinstance(node.expression, ast.StringLiteral):
            return ast.TextElement(self._medium.sentence(node.expression.parse()["value"]))
        return self.generic_visit(node)


@cache
def _bundle(language: Language, medium: Medium) -> FluentBundle:
    bundle = FluentBundle([language.value], use_isolating=False)
    folder = files("bot.presenting").joinpath("locales", language.value)
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if file.name.endswith(".ftl"):
            resource = FluentResource(file.read_text(encoding="utf-8"))
            bundle.add_resource(_Preparation(medium).visit(resource))
    return bundle


@cache
def constant(language: Language, medium: Medium, key: str) -> str:
    """A sentence without gaps is the same each time; most labels are."""
    return formatted(language, medium, key, {})


def formatted(language: Language, medium: Medium, key: str, given: dict[str, str | int]) -> str:
    """Raises `MissingTextError`. What is `given` is put into its gaps as it is."""
    bundle = _bundle(language, medium)
    if not bundle.has_message(key):
        raise MissingTextError(f"{language}: {key}")
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise MissingTextError(f"{language}: {key} has no text")
    text, errors = bundle.format_pattern(pattern, given)
    if errors:
        raise MissingTextError(f"{language}: {key}: {errors[0]}")
    return str(text)
