"""Digests: a backer turns their pages and answers the pitches within one message."""
