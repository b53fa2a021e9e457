"""What people say at the place of a project."""
