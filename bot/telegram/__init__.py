"""The bot's side of Telegram: sending what was promised, commands, polling."""
