"""What each method of the Bot API does here, by topic. Methods with no handler answer a default."""

from playground.methods import callbacks, chats, commands, editing, getting_updates, media, messages
from playground.methods.call import HANDLERS

__all__ = [
    "HANDLERS",
    "callbacks",
    "chats",
    "commands",
    "editing",
    "getting_updates",
    "media",
    "messages",
]
