"""Matches: how it goes, and how one side ends it."""
