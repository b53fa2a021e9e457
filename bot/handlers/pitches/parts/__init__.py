"""Help in part: a backer says with what of a project it would help."""
