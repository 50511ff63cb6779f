"""``python -m jaminan``."""

import sys

from jaminan.cli import main

sys.exit(main())
