"""Made-up organisations, their people, profiles and projects, so that a newcomer finds a life to join.

It uses the bot from outside, like any operator, and the bot knows nothing of it.
"""
