"""What each method of the Bot API does here, by topic. Methods with no handler answer a default."""

from playground.methods import (
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
from playground.methods.call import HANDLERS

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
