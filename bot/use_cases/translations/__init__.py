"""Backers ask for a project's title and summary in their language, and its people add them."""
