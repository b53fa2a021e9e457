"""Ticks. Due work is rows in the database; a tick opens a scope and calls a use case."""
