"""Serves the pages on 127.0.0.1 for the demo. In production any WSGI server runs larix.web.wsgi."""

import os
import socket
from typing import Any

from gunicorn.app.base import BaseApplication

HOST = "127.0.0.1"


def port_is_free(port: int) -> bool:
    """Whether somebody could listen there now."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


class _Server(BaseApplication):
    def __init__(self, options: dict[str, Any]):
        self.options = options
        super().__init__()

    def load_config(self) -> None:
        for name, value in self.options.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        from larix.web.wsgi import application

        return application


def serve_pages(port: int) -> None:
    """Serve until somebody presses Ctrl-C. Workers are processes: threads starve on SQLite's lock."""
    options = {
        "bind": f"{HOST}:{port}",
        "workers": min(3, (os.cpu_count() or 1) + 1),
        "loglevel": "warning",
        "preload_app": True,
        "control_socket_disable": True,
    }
    try:
        _Server(options).run()
    except SystemExit:
        return
