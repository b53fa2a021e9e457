"""Text with entities: parsing the Bot API's HTML and Markdown, finding links and commands, safe HTML back."""

from playground.api.entities.formatting import FormattedText, format_text
from playground.world.rendering import to_html

__all__ = ["FormattedText", "format_text", "to_html"]
