"""Meetings of the two sides of a match: proposing one, answering, reminders, views."""
