"""Files that people get, with a module for each feature. A file has the same name and content in a message, on a
screen and on a page.
"""
