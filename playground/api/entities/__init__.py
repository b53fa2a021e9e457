"""Text with entities: parsing the Bot API's HTML and Markdown, finding links and commands."""

from playground.api.entities.formatting import FormattedText, format_text

__all__ = ["FormattedText", "format_text"]
