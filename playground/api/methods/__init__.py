"""What each method of the Bot API does here, with a module for each topic. A method without a handler answers a
default.
"""

from playground.api.methods import (
    albums,
    callbacks,
    chats,
    commands,
    copying,
    editing,
    getting_updates,
    inline,
    media,
    messages,
    polls,
    topics,
)
from playground.api.methods.call import HANDLERS

__all__ = [
    "HANDLERS",
    "albums",
    "callbacks",
    "chats",
    "commands",
    "copying",
    "editing",
    "getting_updates",
    "inline",
    "media",
    "messages",
    "polls",
    "topics",
]
