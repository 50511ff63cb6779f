"""Benefits, a module a program: what is paid where the right is given."""
