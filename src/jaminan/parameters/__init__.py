"""The facts: every number of the law with its days, its citation and its evidence, a module a program."""
