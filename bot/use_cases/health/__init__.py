"""Whether the installation is at work: all its parts, and whether it is ready to serve."""
