"""`python -m bot` is the `asar` command."""

from bot.cli import app

app()
