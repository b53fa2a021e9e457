"""Where a project stands among the backers, and the interest shown."""
