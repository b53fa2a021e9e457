"""Organisations that wait for verification."""
