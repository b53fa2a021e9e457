"""Organisations: founding a card, joining one, inviting others, verification by a moderator."""
