"""A backer asks the people of a project one question before it decides."""
