"""The rules: pure functions from what is known of people and the law to results."""
