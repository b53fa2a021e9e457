"""Inline mode: people type the bot's name and some words in any chat, and send the card that it offers."""

from bot.handlers.sharing import offering

router = offering.router
DIALOGS = ()
