"""Parties to memoranda that do not answer."""
