"""Texts with entities: parses the Bot API's HTML and Markdown, finds links and commands."""

from playground.api.entities.formatting import FormattedText, format_text

__all__ = ["FormattedText", "format_text"]
