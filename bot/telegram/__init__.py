"""The bot's connection to Telegram: sending notifications, publishing commands, polling for updates."""
