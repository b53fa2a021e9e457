"""Pitches: which backers a project is put before and why, what both sides answer, and what happens as time passes."""
