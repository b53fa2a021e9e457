"""Calls about pledges that nobody answers, or that are late."""
