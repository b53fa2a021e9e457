"""Projects that wait for publication, and how well the published ones do."""
