"""What went wrong on the way to a server, in sentences that say what to do next.

The sentences name host and port. Neither they nor the causes quote what was sent or came: a query may hold a secret,
headers a session.
"""

from __future__ import annotations

import http.client
import re
import socket
import ssl

from urllib3.exceptions import HTTPError

from ajam_core.errors import TransportError, TransportTimeout
from ajam_transports.connections import Route

__all__ = ["Withheld", "cause_of", "connect_failure", "sent_failure"]

WRONG_NAME = (62, 64)  # X509_V_ERR_HOSTNAME_MISMATCH, X509_V_ERR_IP_ADDRESS_MISMATCH
NOT_YET, EXPIRED = 9, 10  # X509_V_ERR_CERT_NOT_YET_VALID, X509_V_ERR_CERT_HAS_EXPIRED
OLD_TLS = re.compile("UNSUPPORTED_PROTOCOL|PROTOCOL_VERSION")
NO_TLS = re.compile("WRONG_VERSION_NUMBER|HTTP_REQUEST|RECORD_LAYER_FAILURE")  # the last from OpenSSL 3.2 on
CERTIFICATE_REFUSED = re.compile("ALERT_.*CERTIFICATE|ALERT_UNKNOWN_CA|ALERT_ACCESS_DENIED")
NAMELESS = re.compile(r"\[SSL\] ([a-z0-9 /]*[a-z0-9])")
TUNNEL_REFUSED = re.compile(r"Tunnel connection failed: (\d{3})")


class Withheld(Exception):
    """Stands for an error whose own text may quote the answer. Its text is the name of that error's class."""


def cause_of(error: Exception) -> Exception:
    """The cause of a TransportError: an error of the system's as it is, and for any other one a stand-in."""
    error = unwrapped(error)
    if isinstance(error, (TimeoutError, ConnectionError)) or (isinstance(error, OSError) and error.strerror):
        return error
    return Withheld(type(error).__name__)


def connect_failure(error: Exception, route: Route, timeout_s: float) -> TransportError:
    """The error where no connection came about: the server cannot have seen the request."""
    if isinstance(error, TimeoutError):
        return TransportTimeout(
            f"no connection to {route.place}{via(route)} within {timeout_s:g} s: "
            "check the address, the port and the firewalls between",
            "connect",
        )
    return TransportError(connect_reason(error, route), "connect")


def connect_reason(error: Exception, route: Route) -> str:
    place = route.place + via(route)
    if isinstance(error, (socket.gaierror, UnicodeError)):
        name, url = (route.proxy.host, "the proxy's URL") if route.proxy else (route.host, "the URL")
        return f"the name {name} cannot be resolved ({described(error)}): check the host in {url}"
    if isinstance(error, ConnectionRefusedError):
        if route.proxy:
            return f"the proxy {route.proxy.host}:{route.proxy.port} refused the connection: check the proxy's address"
        option = "tlsenable and tlsbindaddr" if route.tls else "enabled, bindaddr and bindport"
        return f"{place} refused the connection: check that Asterisk runs, and {option} in http.conf"
    if isinstance(error, ssl.SSLCertVerificationError):
        return certificate_reason(error, route)
    if isinstance(error, ssl.SSLError):
        if refusal := refusal_reason(error, place):
            return refusal
        reason = tls_reason(error)
        if OLD_TLS.search(reason):
            return (
                f"{place} and this Python have no version of TLS in common ({reason}): an old Asterisk may know TLS "
                "1.0 alone; put a reverse proxy before it, or pass an ssl_context= that takes that"
            )
        if NO_TLS.search(reason):
            return (
                f"{place} does not speak TLS ({reason}): check that the port is the one of tlsbindaddr in http.conf, "
                "or use http://"
            )
        return (
            f"the TLS handshake with {place} failed ({reason}): check that the port is the one of tlsbindaddr in "
            "http.conf, and look into the log of the server, or of the proxy before it"
        )
    if tunnel := TUNNEL_REFUSED.search(str(error)):
        return f"the proxy would not connect to {route.place}: it answered {tunnel[1]}"
    return f"no connection to {place} ({described(error)})"


def refusal_reason(error: ssl.SSLError, place: str) -> str | None:
    """What to say where the server would not go on with this client; None for any other error.

    Up to TLS 1.2 the server says so in the handshake. With 1.3 that is over for the client by then, and the request
    may be written.
    """
    reason = tls_reason(error)
    if "CERTIFICATE_REQUIRED" in reason:
        return f"{place} wants a certificate of the client: pass an ssl_context= that has one"
    if CERTIFICATE_REFUSED.search(reason):  # some servers say so where there was none
        return (
            f"{place} did not take the certificate of the client, or wants one ({reason}): pass an ssl_context= that "
            "has one which is valid, and of an authority that the server trusts"
        )
    if "ALERT_HANDSHAKE_FAILURE" in reason:
        return (
            f"{place} refused the TLS handshake ({reason}): it wants a certificate of the client, or has no cipher in "
            "common with this Python; pass an ssl_context= that has the certificate, or the cipher"
        )
    return None


def tls_reason(error: ssl.SSLError) -> str:
    """OpenSSL's name of the reason. One that Python has no name for is made of its words."""
    if name := getattr(error, "reason", None):
        return str(name)
    words = NAMELESS.search(error.strerror or "")
    return words[1].upper().replace(" ", "_") if words else type(error).__name__


def certificate_reason(error: ssl.SSLCertVerificationError, route: Route) -> str:
    if error.verify_code in WRONG_NAME:
        expected = route.server_name or route.host
        return (
            f"the certificate of {route.place} is not for {expected}: put the name that it is for into the URL, or "
            "pass it as server_name="
        )
    if error.verify_code == EXPIRED:
        return f"the certificate of {route.place} has expired: renew it on the server"
    if error.verify_code == NOT_YET:
        return f"the certificate of {route.place} is not valid yet: check the clock of this machine and of the server's"
    return (
        f"the certificate of {route.place} cannot be verified ({error.verify_message}): pass ca_bundle= with the "
        "certificate of the authority that signed it, or with itself where it is self-signed"
    )


def sent_failure(error: Exception, route: Route, timeout_s: float) -> TransportError:
    """The error where the request was written, in part at least: the server may have acted."""
    place = route.place + via(route)
    error = unwrapped(error)
    if isinstance(error, TimeoutError):
        return TransportTimeout(f"no whole answer from {place} within {timeout_s:g} s")
    if isinstance(error, (ConnectionError, ssl.SSLEOFError)):
        port = "" if route.tls else " and the port is none for https://"
        return TransportError(
            f"{place} closed the connection before it had answered: see whether Asterisk runs{port}; where this is "
            "frequent, raise sessionlimit in http.conf"
        )
    if isinstance(error, ssl.SSLError) and (refusal := refusal_reason(error, place)):
        return TransportError(refusal)
    if isinstance(error, http.client.IncompleteRead):
        return TransportError(f"the answer of {place} broke off before its end")
    if isinstance(error, http.client.HTTPException):
        return TransportError(
            f"what {place} answers is not HTTP ({type(error).__name__}): check that the port is one of http.conf, and "
            "whether it speaks TLS"
        )
    return TransportError(f"the exchange with {place} failed ({described(error)})")


def unwrapped(error: Exception) -> Exception:
    """What a read raised: urllib3 wraps it."""
    return error.__cause__ if isinstance(error, HTTPError) and isinstance(error.__cause__, Exception) else error


def via(route: Route) -> str:
    return f" through the proxy {route.proxy.host}:{route.proxy.port}" if route.proxy else ""


def described(error: Exception) -> str:
    """What may be told of an error: its kind, and the system's own words. Other texts may quote the request."""
    words = error.strerror if isinstance(error, OSError) else None
    return f"{words}, {type(error).__name__}" if words else type(error).__name__
