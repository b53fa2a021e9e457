"""Sealing documents, keeping what was sealed, and checking files that people bring."""
