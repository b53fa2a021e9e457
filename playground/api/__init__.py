"""The Bot API: reads a call of the bot, checks it against Telegram's limits, executes and answers it."""
