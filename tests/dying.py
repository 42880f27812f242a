"""A task that ends its process, as a machine without memory does. Alone here: it must be imported without Django."""

import os


def dies_at_once(pile: object) -> bytes:
    os._exit(9)
