"""A live model against a scripted server, and batches of events for it."""

from __future__ import annotations

from typing import Any

from ajam_core import Session, get_codec, to_record
from ajam_core.events import EventBatch
from ajam_core.http import HttpResponse
from ajam_core.models import Change, LiveModel
from tests.core.conversation import HOME, Conversation, answer, block, event
from tests.core.events.listening import ready

__all__ = ["batch", "begun", "changed", "listing", "take"]


def batch(*events: str, gap: bool = False) -> EventBatch:
    """A batch of these blocks."""
    messages = get_codec("rawman").decode("".join(events).encode()) if events else []
    return EventBatch(tuple(map(to_record, messages)), gap, HOME)


def listing(end: str, *items: str, server: str = "Asterisk/22.10.1") -> Any:
    """The answer to a list action; each item, a block, gets the ActionID of the request."""

    def reply(request: Any) -> HttpResponse:
        action_id = (request.body.decode() or request.target).partition("actionid=")[2].partition("&")[0]
        mark = f"ActionID: {action_id}"
        marked = "".join(item.replace("\r\n", f"\r\n{mark}\r\n", 1) for item in items)
        return answer(block("Response: Success", mark) + marked + event(end, mark), server=server)

    return reply


def begun(model: LiveModel[Any], *answers: Any) -> Session:
    """The session of a model that was listed from these answers."""
    session, _ = ready()
    talk = Conversation.of(*answers)
    talk.run(model.refresh(session))
    assert not talk.answers
    assert model.snapshot.stale is None
    return session


def take(model: LiveModel[Any], session: Session, given: EventBatch, *answers: Any) -> tuple[Change[Any], ...]:
    """What the batch changes; each answer has to be asked for."""
    talk = Conversation.of(*answers)
    changes: tuple[Change[Any], ...] = talk.run(model.take(session, given))
    assert not talk.answers
    return changes


def changed(changes: tuple[Change[Any], ...]) -> dict[str, str]:
    """What became of each thing, in a word."""
    kinds = {(True, False): "new", (False, True): "gone", (False, False): "changed"}
    return {change.key: kinds[change.before is None, change.after is None] for change in changes}
