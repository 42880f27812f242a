"""From where somebody asks. The address is kept nowhere: only digests of it, to count tries by."""

from ipaddress import IPv6Address, ip_address, ip_network

from django.conf import settings
from django.http import HttpRequest


def address_of(request: HttpRequest) -> str:
    """The address of whoever asks; "" if it cannot be told. Everybody can write X-Forwarded-For, so it is believed only
    as far as a setting says that proxies of one's own have written it. Of IPv6 the network: one line has them all.
    """
    address = request.META.get("REMOTE_ADDR", "")
    if settings.PROXIES:
        told = [each.strip() for each in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")]
        address = told[-settings.PROXIES] if len(told) >= settings.PROXIES else address
    try:
        read = ip_address(address)
    except ValueError:
        return ""
    return str(ip_network(f"{read}/64", strict=False)) if isinstance(read, IPv6Address) else str(read)
