"""The Bot API: how a call of the bot is read, checked against Telegram's limits, done and answered."""
