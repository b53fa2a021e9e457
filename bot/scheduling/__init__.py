"""Ticks. Work that is due stands in the database as rows; a tick opens a scope and calls the use case that does it."""
