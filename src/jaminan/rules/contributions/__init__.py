"""Contributions, a module a segment, and the one call that answers for all of them."""
