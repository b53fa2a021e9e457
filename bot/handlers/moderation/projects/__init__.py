"""Projects that wait for publication, and how the published ones fare."""
