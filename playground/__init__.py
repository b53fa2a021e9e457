"""A local stand-in for Telegram: the Bot API over HTTP, people to play, a clock that can be moved.

It serves three ends: to try the whole bot without a token and a network, to let tests drive the bot through aiogram's
real client, and to show what a person sees. It knows the bot by HTTP alone. README.md describes the rooms.
"""
