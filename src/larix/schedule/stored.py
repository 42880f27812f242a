"""A protocol written down and read back."""

from typing import Any

from pydantic import TypeAdapter, ValidationError

from larix.core.canonical import digest
from larix.schedule.protocol import Protocol

_ADAPTER = TypeAdapter(Protocol)


class NotAProtocol(ValueError):
    """What was stored is no protocol; the message says where."""


def protocol_to_json(protocol: Protocol) -> dict[str, Any]:
    stored: dict[str, Any] = _ADAPTER.dump_python(protocol, mode="json")
    return stored


def protocol_from_json(stored: object) -> Protocol:
    try:
        return _ADAPTER.validate_python(stored)
    except ValidationError as error:
        first = error.errors()[0]
        place = " → ".join(str(step) for step in first["loc"]) or "protocol"
        raise NotAProtocol(f"{place}: {first['msg']}") from error


def fingerprint(protocol: Protocol) -> str:
    """The digest of the protocol's canonical form."""
    return digest(protocol_to_json(protocol))
