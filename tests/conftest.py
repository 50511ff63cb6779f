"""Settings of the whole suite: Hypothesis without deadlines, and the same examples every time where CI is set."""

import os

from hypothesis import HealthCheck, settings

settings.register_profile("local", deadline=None)
_SLOW = [HealthCheck.too_slow]  # a busy machine is no fault
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True, suppress_health_check=_SLOW)
settings.load_profile("ci" if os.environ.get("CI") else "local")
