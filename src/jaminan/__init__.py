"""Rules of Indonesia's employment social security."""
