"""The command `larix`: reads what was asked for, calls one action or build, prints."""

import os
import sys
from io import TextIOWrapper


def main() -> None:
    """Run the command line. Every error a person can meet ends in a sentence, never in a traceback."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "larix.settings")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a terminal that lacks a letter gets a ? for it, never a traceback
            stream.reconfigure(errors="replace")
    try:
        from larix.cli.stopping import run
    except KeyboardInterrupt:  # nothing has begun
        sys.exit(130)
    sys.exit(run())
