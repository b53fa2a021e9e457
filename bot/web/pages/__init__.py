"""The pages, with a module for each feature."""
