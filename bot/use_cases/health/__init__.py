"""Whether all parts of the installation are at work, and whether this process is ready to serve."""
