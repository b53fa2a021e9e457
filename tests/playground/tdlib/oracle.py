"""TDLib itself, which knows what Telegram makes of a text. What it is asked here needs neither network nor login.

`parseTextEntities` is what the Bot API's server calls for `parse_mode`. `parseMarkdown` mends a text and its entities
before it looks for marks, so a text without marks comes back mended. `getTextEntities` finds what no one has marked.
"""

import json
from typing import Any

import tdjson

from playground.api.entities.spans import Entity

MODES = {
    "HTML": {"@type": "textParseModeHTML"},
    "Markdown": {"@type": "textParseModeMarkdown", "version": 1},
    "MarkdownV2": {"@type": "textParseModeMarkdown", "version": 2},
}
KINDS = {
    "Mention": "mention",
    "Hashtag": "hashtag",
    "Cashtag": "cashtag",
    "BotCommand": "bot_command",
    "Url": "url",
    "EmailAddress": "email",
    "PhoneNumber": "phone_number",
    "BankCardNumber": "bank_card_number",
    "MediaTimestamp": "media_timestamp",
    "Bold": "bold",
    "Italic": "italic",
    "Underline": "underline",
    "Strikethrough": "strikethrough",
    "Spoiler": "spoiler",
    "Code": "code",
    "Pre": "pre",
    "PreCode": "pre",
    "TextUrl": "text_link",
    "MentionName": "text_mention",
    "CustomEmoji": "custom_emoji",
    "BlockQuote": "blockquote",
    "ExpandableBlockQuote": "expandable_blockquote",
    "DateTime": "date_time",
}
NAMES = {kind: name for name, kind in KINDS.items() if name != "PreCode"}


class RefusedError(Exception):
    """TDLib has refused. The message is its own."""


def ask(function: str, **fields: Any) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(
        tdjson.td_execute(json.dumps({"@type": function, **fields}).encode()) or b"{}"
    )
    if answer["@type"] == "error":
        raise RefusedError(answer["message"])
    return answer


def quiet() -> None:
    ask("setLogVerbosityLevel", new_verbosity_level=0)


def parsed(text: str, mode: str) -> tuple[str, list[Entity]]:
    return _formatted(ask("parseTextEntities", text=text, parse_mode=MODES[mode]))


def mended(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """The text without control characters, its entities cut where they overlap. No space around is cut."""
    given = {"@type": "formattedText", "text": text, "entities": [_for_tdlib(entity) for entity in entities]}
    return _formatted(ask("parseMarkdown", text=given))


def found(text: str) -> list[Entity]:
    return [_for_bots(entity) for entity in ask("getTextEntities", text=text)["entities"]]


def _formatted(answer: dict[str, Any]) -> tuple[str, list[Entity]]:
    return answer["text"], [_for_bots(entity) for entity in answer["entities"]]


def _for_bots(entity: dict[str, Any]) -> Entity:
    kind = entity["type"]
    plain = {
        "type": KINDS[kind["@type"].removeprefix("textEntityType")],
        "offset": entity["offset"],
        "length": entity["length"],
    }
    match plain["type"]:
        case "pre" if "language" in kind:
            plain["language"] = kind["language"]
        case "text_link":
            plain["url"] = kind["url"]
        case "text_mention":
            plain["user"] = {"id": kind["user_id"]}
        case "custom_emoji":
            plain["custom_emoji_id"] = str(kind["custom_emoji_id"])
        case "date_time":
            plain["unix_time"] = kind["unix_time"]
            plain["date_time_format"] = _format(kind.get("formatting_type"))
    return plain


def _format(how: dict[str, Any] | None) -> str:
    if how is None:
        return ""
    if how["@type"].endswith("Relative"):
        return "r"

    def letter(part: str, letters: str) -> str:
        precision = how[part]["@type"].removeprefix("dateTimePartPrecision")
        return {"None": "", "Short": letters[0], "Long": letters[1]}[precision]

    return (
        ("w" if how["show_day_of_week"] else "")
        + letter("date_precision", "dD")
        + letter("time_precision", "tT")
    )


def _how(form: str) -> dict[str, Any]:
    if form == "r":
        return {"@type": "dateTimeFormattingTypeRelative"}

    def precision(letters: str) -> dict[str, str]:
        size = next(
            (size for letter, size in zip(letters, ("Short", "Long"), strict=True) if letter in form), "None"
        )
        return {"@type": f"dateTimePartPrecision{size}"}

    return {
        "@type": "dateTimeFormattingTypeAbsolute",
        "show_day_of_week": "w" in form,
        "date_precision": precision("dD"),
        "time_precision": precision("tT"),
    }


def _for_tdlib(entity: Entity) -> dict[str, Any]:
    name = "PreCode" if entity.get("language") else NAMES[entity["type"]]
    kind: dict[str, Any] = {"@type": f"textEntityType{name}"}
    for field in ("language", "url", "custom_emoji_id", "unix_time"):
        if field in entity:
            kind[field] = entity[field]
    if form := entity.get("date_time_format"):
        kind["formatting_type"] = _how(form)
    if "user" in entity:
        kind["user_id"] = entity["user"]["id"]
    return {"@type": "textEntity", "offset": entity["offset"], "length": entity["length"], "type": kind}
