"""Claims, a module a program: whether there is a right, since when, until when, and against whom."""
