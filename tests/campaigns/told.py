"""Everything that a program tells while it uses ajam, searched for secrets: log records, errors, reprs."""

from __future__ import annotations

import logging
import re
import threading
import traceback

__all__ = ["Told"]

KEPT = 1_000


class Told(logging.Handler):
    """Takes every log record of every level from `__enter__` to `__exit__`, and what else it is given.

    `hidden` are the secrets to look for, and may grow meanwhile; `found` are the texts that hold one, `size` counts the
    characters searched.
    """

    def __init__(self, hidden: set[str]) -> None:
        super().__init__(logging.DEBUG)
        self.hidden = hidden
        self.guard = threading.Lock()
        self.waiting: list[str] = []
        self.found: list[str] = []
        self.size = 0

    def __enter__(self) -> Told:
        self.root = logging.getLogger()
        self.level_before = self.root.level
        self.root.addHandler(self)
        self.root.setLevel(logging.DEBUG)
        return self

    def __exit__(self, *error: object) -> None:
        self.root.removeHandler(self)
        self.root.setLevel(self.level_before)
        self.search(0)

    def emit(self, record: logging.LogRecord) -> None:
        self.add(f"{record.getMessage()} {vars(record)}")

    def error(self, error: BaseException) -> None:
        """An error, its causes, and what they say."""
        self.add("".join(traceback.format_exception(error)) + repr(error))

    def shown(self, *things: object) -> None:
        """What these say of themselves and of what they hold."""
        for thing in things:
            self.add(f"{thing!r} {thing} {vars(thing) if hasattr(thing, '__dict__') else ''}")

    def add(self, text: str) -> None:
        with self.guard:
            self.size += len(text)
            self.waiting.append(text)
            is_due = len(self.waiting) >= 2 * KEPT
        if is_due:
            self.search(KEPT)  # a secret may become known a moment after a text that holds it

    def search(self, keep: int) -> None:
        """Looks through what waits, and keeps the last texts for the next time."""
        with self.guard:
            texts, self.waiting = self.waiting, self.waiting[-keep:] if keep else []
        together = "\n".join(texts)
        for secret in [secret for secret in self.hidden if secret in together]:
            whole = re.compile(rf"(?<![0-9a-f]){re.escape(secret)}(?![0-9a-f])")  # no part of a longer number
            self.found += [text[:500] for text in texts if whole.search(text)]
