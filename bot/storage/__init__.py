"""The database: one transaction per unit of work, one repository per aggregate. SQL lives here alone."""
