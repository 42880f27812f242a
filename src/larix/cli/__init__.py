"""The command `larix`: reads what was asked for, calls one action or build, prints."""

import os
import sys


def main() -> None:
    """Run the command line. Every error a person can meet ends in a sentence, never in a traceback."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "larix.settings")
    from larix.cli.stopping import run

    sys.exit(run())
