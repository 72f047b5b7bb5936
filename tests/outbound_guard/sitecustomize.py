"""Makes a Python program that a test starts refuse and report connections to other machines (see tests/outbound.py)."""

import os
import sys
from pathlib import Path

if os.environ.get("LIFTAGAIN_OUTBOUND_REPORT"):
    sys.path.insert(0, str(Path(__file__).parents[1]))
    from outbound_watch import watch

    sys.path.pop(0)
    watch()
