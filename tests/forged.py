"""Words that somebody typed to pass for the bot's, as old rows may hold them, and how to tell that they do not."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from bot.models.words import Listed, Live, Localized, OrganizationName, Prose, Text, Value
from playground.api.entities.formatting import format_text

CLAIM = "✅ Расталды: әкімдік"
LIVE = ("/wipe_all", "@forger_name", "t.me/forged", "forged.example.com", "#forged", "$FORGED")
FORGED = "\n".join(("Фонд добра", "", CLAIM, "\u202e<b>x</b>", *LIVE))
AT_A_TAP = frozenset(
    {"mention", "bot_command", "hashtag", "cashtag", "url", "email", "text_link", "text_mention"}
)


def forged(value: Value) -> Value:
    """The same value as it would be if everything that people type were forged."""
    match value:
        case str():
            return FORGED if value else ""
        case OrganizationName():
            return replace(value, kk=FORGED, ru=FORGED, en=FORGED)
        case Localized():
            return Localized(tuple((language, FORGED) for language, _ in value.texts))
        case Prose():
            return Prose(FORGED)
        case Text():
            return Text(value.key, {name: forged(one) for name, one in value.args.items()})
        case Listed():
            return Listed(tuple(map(forged, value.items)), value.separator)
        case Live():
            return value
        case _:
            return value


def passing_for_ours(text: str, entities: Iterable[dict[str, Any]]) -> list[str]:
    """What of a message a reader could take for the bot's own: live forgeries, and claims that begin a line outside of
    a quotation.
    """
    units, found = text.encode("utf-16-le"), list[str]()
    quoted = list[range]()
    for entity in entities:
        place = range(entity["offset"], entity["offset"] + entity["length"])
        words = units[2 * place.start : 2 * place.stop].decode("utf-16-le")
        if entity["type"] == "blockquote":
            quoted.append(place)
        if entity["type"] in AT_A_TAP and any(live in words for live in LIVE):
            found.append(f"{entity['type']}: {words}")
    offset = 0
    for line in text.split("\n"):
        begins = line.lstrip().startswith(CLAIM)
        if begins and not any(offset in place for place in quoted):
            found.append(line)
        offset += len(line.encode("utf-16-le")) // 2 + 1
    return [*found, *(["turned"] if "\u202e" in text else [])]


def passing_for_ours_in_html(html: str) -> list[str]:
    """The same of a message as the bot hands it to Telegram."""
    message = format_text(html, "HTML")
    return passing_for_ours(message.text, message.entities)
