"""Calls about what was promised to a project and stays silent."""
