"""Keeps the bot's process running, and asks it what the playground cannot see: a room of the demo's server."""
