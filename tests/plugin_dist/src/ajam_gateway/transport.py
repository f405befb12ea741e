"""gateway: ajam's own transport, with the gateway's key in each request."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

import attrs

from ajam_core import Fetch, HttpResponse, get_transport, hookimpl
from ajam_core.contracts import API_VERSION
from ajam_core.http import Endpoint

__all__ = ["GatewayTransport", "ajam_register_transports"]

KEY_HEADER = "X-Gateway-Key"


class GatewayTransport:
    """Carries requests to the gateway at `url`, as in `gateway://host:port/asterisk`.

    `key` is what the gateway asks for. `options` go to the transport that does the work: `urllib3`, which keeps the
    contract of `ajam_core.BlockingTransport`.
    """

    api_version: ClassVar[int] = API_VERSION

    def __init__(self, url: str, /, *, key: str, **options: Any) -> None:
        self.origin = Endpoint.parse(url).origin.replace("gateway://", "http://")
        self.header = (KEY_HEADER, key)
        self.carrier = get_transport("urllib3")(self.origin, **options)

    def fetch(self, effect: Fetch, /) -> HttpResponse:
        """Carries out one Fetch. Raises TransportError."""
        request = attrs.evolve(effect.request, origin=self.origin, headers=(*effect.request.headers, self.header))
        response: HttpResponse = self.carrier.fetch(attrs.evolve(effect, request=request))
        return response

    def sleep(self, seconds: float, /) -> None:
        """Waits."""
        self.carrier.sleep(seconds)

    def close(self) -> None:
        """Closes every connection; idempotent."""
        self.carrier.close()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.origin}>"


@hookimpl
def ajam_register_transports(register: Callable[[str, Any], None]) -> None:
    register("gateway", GatewayTransport)
