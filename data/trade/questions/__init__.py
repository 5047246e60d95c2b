"""Questions about trade by goods: each is one statement of SQL with named values, the same for every engine."""
