"""The acts that no value cites: the rest of the registry, a module a group of acts."""
