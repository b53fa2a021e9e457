"""A local stand-in for Telegram: the Bot API over HTTP, people to play, a clock that can be moved.

It serves three ends: trying the whole bot with no token and no network, tests that drive the bot through aiogram's
real client, and seeing what a person sees. It knows the bot by HTTP alone. README.md shows the rooms.
"""
