"""Organisations: making a card, joining an organisation, inviting others to it."""
