"""What everybody may read about a project, whoever they are: its public page, and the list of all such pages."""
