"""A project's words in a second language: the questions for them."""
