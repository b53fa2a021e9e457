"""The chapters of the story, with a module for each."""
