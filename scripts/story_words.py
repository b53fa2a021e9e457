"""Writes the words by which the story knows the bot's buttons and screens: `playground/story/words.json`.

The playground must not know the bot, so it reads this file. Words are taken from the bot's own texts by their keys. Of
a sentence with gaps it is the longest piece without any; of one that differs by number it is that of each form.
"""

import json
import re
from collections.abc import Iterable, Iterator
from importlib.resources import files
from typing import Any

from fluent.syntax import FluentParser, ast

from bot.models import reference
from playground.story.acts import Act
from playground.story.chapters import WHOLE
from playground.story.visiting import ON_A_PAGE
from playground.story.words import FILE, LANGUAGES, plain

_TAG = re.compile(r"<[^>]*>")
_MEANT = 3
"""Letters that a piece must have, to be told from others."""


def keys() -> list[str]:
    """The keys of all words that the story needs."""
    acts = [act for chapter in WHOLE for step in chapter.steps for act in (*step.acts, *step.ends)]
    return sorted(
        {"button-done", "button-skip", *ON_A_PAGE} | {piece for act in acts for piece in _keys(act)}
    )


def _keys(act: Act) -> Iterator[str]:
    labels = (label for label, _ in act.typed)
    yield from (piece for piece in (act.what, *act.sees, *act.on, *labels) if isinstance(piece, str))


def words() -> dict[str, dict[str, list[str]]]:
    sentences = {language: dict(_sentences(language)) for language in LANGUAGES}
    data = _reference()
    return {
        key: {
            language: [data[key][language]]
            if ":" in key
            else pieces(sentences[language][key], sentences[language])
            for language in LANGUAGES
        }
        for key in keys()
    }


def written() -> str:
    return json.dumps(words(), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _sentences(language: str) -> Iterator[tuple[str, ast.Pattern]]:
    for file in files("bot.presenting").joinpath("locales", language).iterdir():
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Message) and entry.value is not None:
                yield entry.id.name, entry.value


def pieces(pattern: ast.Pattern, sentences: dict[str, ast.Pattern]) -> list[str]:
    """The longest piece of a sentence without gaps, or, if it has none to speak of, that of each of its forms."""
    found = _longest(_texts(pattern, sentences))
    if sum(letter.isalpha() for letter in found) >= _MEANT:
        return [found]
    forms = [
        piece
        for element in pattern.elements
        if isinstance(element, ast.Placeable) and isinstance(element.expression, ast.SelectExpression)
        for variant in element.expression.variants
        for piece in pieces(variant.value, sentences)
    ]
    return list(dict.fromkeys(forms)) or [found]


def _texts(pattern: ast.Pattern, sentences: dict[str, ast.Pattern]) -> str:
    """The sentence with a line break for each gap."""
    text = ""
    for element in pattern.elements:
        match element:
            case ast.TextElement():
                text += element.value
            case ast.Placeable(expression=ast.StringLiteral() as literal):
                text += literal.parse()["value"]
            case ast.Placeable(expression=ast.MessageReference(id=name)):
                text += _texts(sentences[name.name], sentences)
            case _:
                text += "\n"
    return _TAG.sub("", text)


def _longest(text: str) -> str:
    return max((plain(line) for line in text.split("\n")), key=len)


def _reference() -> dict[str, dict[str, str]]:
    """Names from the tables of the bot, as its buttons show them."""
    spheres = _table("spheres.json", "spheres")
    found = {f"sphere:{one['id']}": one["short"] for one in spheres}
    found |= {f"region:{one['code']}": one["name"] for one in _table("regions.json", "regions")}
    for one in _table("legal_forms.json", "forms"):
        found[f"form:{one['id']}"] = {language: one[language]["label"] for language in LANGUAGES}
    for kind in ("positions", "bases"):
        for one in _table("signatories.json", kind):
            found[f"{kind[:-1] if kind == 'positions' else 'basis'}:{one['id']}"] = {
                language: one[language] for language in LANGUAGES
            }
    return found


def _table(file: str, name: str) -> Iterable[Any]:
    content = json.loads(
        files(reference.__package__ or "").joinpath("data", file).read_text(encoding="utf-8")
    )
    rows: Iterable[Any] = content[name]
    return rows


def main() -> None:
    FILE.write_text(written(), encoding="utf-8")
    print(f"{FILE.name}: {len(keys())} keys")


if __name__ == "__main__":
    main()
