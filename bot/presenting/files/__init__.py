"""Files that people get, a module a feature: the same name and content in a message, on a screen and from a page."""
