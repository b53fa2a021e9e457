"""The database. A block is one transaction; each aggregate has a repository. SQL is written in this package only."""
