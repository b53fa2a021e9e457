"""Meetings of the two sides of a match: proposing, answering, reminders, views."""
