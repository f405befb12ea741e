"""What a session adds to decoding: telling items from others by their ActionID, the end mark, the Listing."""

from __future__ import annotations

from ajam_core import Fetch, HttpResponse, Listing, Record, Session, get_codec, to_record
from ajam_core.actions import Ping, SIPpeers
from ajam_core.records import PeerEntry
from ajam_transports import run
from benchmarks import answers
from benchmarks.bodies import whole_list
from benchmarks.measuring import Case, Comparison

__all__ = ["comparisons"]

ACTION_ID = "list-1"


def comparisons(count: int) -> list[Comparison]:
    """A list through a session that is logged in, beside its typed records alone."""
    body = whole_list(count, ACTION_ID)
    codec = get_codec("rawman")
    session = Session("http://127.0.0.1/asterisk", "admin", "secret")
    run(session.send(Ping()), answers.fetch, answers.no_sleep)

    def fetch(effect: Fetch) -> HttpResponse:
        return HttpResponse(200, answers.HEADERS, body)

    def records() -> list[Record]:
        return [to_record(message) for message in codec.decode(body)]

    def listing() -> Listing[PeerEntry]:
        return run(session.send(SIPpeers(), action_id=ACTION_ID), fetch, answers.no_sleep)

    assert len(listing()) == count
    cases = (Case("typed records", records, "the base"), Case("send(SIPpeers())", listing, "through a session"))
    return [Comparison(f"{count:,} peers with an ActionID each, rawman", "peer", count, cases)]
