"""The pages of ``docs/facts``, written from `LAW` and from the registry of acts; ``docs/generate_facts.py`` runs it."""
