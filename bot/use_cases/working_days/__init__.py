"""Working days: by the law's list, and by what administrators have set against it."""
