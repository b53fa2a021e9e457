"""Made-up organisations with their people, profiles and projects, so that a newcomer does not meet an empty bot.

It uses the bot from outside, as an operator does, and the bot knows nothing about it.
"""
