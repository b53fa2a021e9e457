"""The chapters of the story, each one module."""
