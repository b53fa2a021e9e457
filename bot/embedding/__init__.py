"""Runs the matching engine beside the event loop."""
