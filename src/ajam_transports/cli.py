"""The `ajam` command: looks at a PBX from a shell. It needs the extra `cli`.

Exit status: 0 done, 1 the server said no or did not answer, 2 the command line is wrong, 130 interrupted. What goes
wrong is told in one line on standard error. Output for programs is `--json`.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar, get_args

import attrs
import click
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from ajam_core.actions import Command
from ajam_core.credentials import Auth
from ajam_core.errors import AjamError, LocalProtocolError, PluginError
from ajam_core.http import Endpoint
from ajam_core.records import PeerEntry
from ajam_core.values import PeerState
from ajam_transports.client import Client, connect

__all__ = ["ajam", "main"]

F = TypeVar("F", bound=Callable[..., Any])

UNSAFE = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What a name or a line of output could do to a terminal: control characters, and marks that reorder text."""

TITLES = ("Name", "Tech", "Address", "Status", "Latency", "Description")
STYLES = {
    PeerState.OK: "green",
    PeerState.LAGGED: "yellow",
    PeerState.UNREACHABLE: "bold red",
    PeerState.UNKNOWN: "red",
    PeerState.UNMONITORED: "dim",
}
NOT_SHOWN = {"extra", "unparsed", "wire"}

CONNECTION = (
    click.option(
        "--url",
        envvar="AJAM_URL",
        required=True,
        help="Where AJAM is, as http://127.0.0.1:8088/asterisk; simulated:// is a PBX in memory. [env: AJAM_URL]",
    ),
    click.option("--username", envvar="AJAM_USERNAME", help="A user of manager.conf. [env: AJAM_USERNAME]"),
    click.option(
        "--secret",
        envvar="AJAM_SECRET",
        help="The user's secret. Anybody on this machine can see an option in the list of processes: better use the "
        "environment, a file, or the prompt. [env: AJAM_SECRET]",
    ),
    click.option(
        "--secret-file",
        type=click.File(encoding="utf-8"),
        help="A file whose first line is the secret; - is standard input.",
    ),
    click.option("--codec", default="rawman", show_default=True, help="The body format: rawman, mxml or html."),
    click.option("--auth", type=click.Choice(get_args(Auth)), default="md5", show_default=True, help="How to log in."),
    click.option(
        "--timeout",
        "timeout_s",
        type=click.FloatRange(min=0, min_open=True),
        default=30.0,
        show_default=True,
        help="Seconds to wait for an answer.",
    ),
    click.option(
        "--ca-bundle", type=click.Path(dir_okay=False, path_type=Path), help="Certificates to trust, for https."
    ),
)


def connection_options(function: F) -> F:
    """Adds the options of a connection; the function gets `client`, not yet logged in, in their place."""

    @wraps(function)
    def with_client(**options: Any) -> Any:
        names = ("url", "username", "secret", "secret_file", "codec", "auth", "timeout_s", "ca_bundle")
        return function(client=make_client(**{name: options.pop(name) for name in names}), **options)

    for option in reversed(CONNECTION):
        with_client = option(with_client)
    return with_client  # type: ignore[return-value]


def make_client(*, url: str, username: str | None, secret: str | None, secret_file: Any, **options: Any) -> Client:
    Endpoint.parse(url)  # before anybody is asked for a secret
    if username is None and url.lower().startswith("simulated:"):
        return connect(url, **options)
    if username is None:
        raise click.UsageError("Missing option '--username' (or AJAM_USERNAME).")
    return connect(url, username=username, secret=find_secret(username, secret, secret_file), **options)


def find_secret(username: str, secret: str | None, secret_file: Any) -> str:
    """The secret from a file, the option, the environment, or a prompt on a terminal, in this order."""
    if secret_file is not None:
        return first_line(secret_file)
    if secret is not None:
        return secret
    if not sys.stdin.isatty():
        raise click.UsageError("No secret: set AJAM_SECRET or use --secret-file (there is no terminal to ask on).")
    answer: str = click.prompt(f"Secret of {username}", hide_input=True, err=True)
    return answer


def first_line(file: Any) -> str:
    try:
        line: str = file.readline().rstrip("\r\n")
    except UnicodeDecodeError:
        line = ""
    if not line:
        raise click.UsageError(f"The first line of {file.name} is no secret: it must be text in UTF-8.")
    return line


@click.group(no_args_is_help=False, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="ajam", prog_name="ajam")
def ajam() -> None:
    """Looks at an Asterisk PBX over its manager interface on HTTP (AJAM)."""


@ajam.command()
@connection_options
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array with one object a peer.")
def peers(client: Client, as_json: bool) -> None:
    """Lists the SIP, IAX2 and PJSIP peers with their state and latency."""
    with client:
        found = sorted(client.peers(), key=in_order)
    if as_json:
        show_json([as_object(peer) for peer in found])
    elif sys.stdout.isatty():
        show_table(found)
    else:
        show_plain([TITLES, *map(cells, found)])


@ajam.command()
@connection_options
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array with one string a line.")
@click.argument("line")
def command(client: Client, line: str, as_json: bool) -> int:
    """Runs a CLI command, as "core show version", and prints its output line by line."""
    with client:
        reply = client.send(Command(command=line))
    if not reply.ok:
        complain(f"the server refuses the command: {' '.join(reply.output) or reply.message}")
        return 1
    if as_json:
        show_json(list(reply.output))
    else:
        for text in reply.output:
            print(safe(text) if sys.stdout.isatty() else text)
    return 0


def in_order(peer: PeerEntry) -> tuple[Any, ...]:
    """Sorts `9` before `10`, whatever the case, and by technology where names are equal."""
    parts = re.split("([0-9]{1,18})", peer.object_name.casefold())
    return [int(part) if at % 2 else part for at, part in enumerate(parts)], peer.channel_type or ""


def cells(peer: PeerEntry) -> tuple[str, ...]:
    """The row of a peer as text, safe for a terminal."""
    address = "" if peer.ip_address is None else str(peer.ip_address)
    if address and peer.ip_port is not None:
        address = f"[{address}]:{peer.ip_port}" if ":" in address else f"{address}:{peer.ip_port}"
    status = peer.unparsed.get("status", "") if peer.status is None else peer.status.value
    latency = "" if peer.latency_ms is None else f"{peer.latency_ms} ms"
    texts = (peer.object_name, peer.channel_type or "", address or "-", status, latency, peer.description or "")
    return tuple(map(safe, texts))


def safe(text: str) -> str:
    """`text` with what could harm a terminal made visible, as `\\x1b`."""
    return UNSAFE.sub(lambda found: f"\\x{ord(found[0]):02x}", text)


def as_object(peer: PeerEntry) -> dict[str, Any]:
    """The peer's fields under their names in ajam; the same keys for every peer of every server."""
    return {
        field.name: plain(getattr(peer, field.name)) for field in attrs.fields(PeerEntry) if field.name not in NOT_SHOWN
    }


def plain(value: Any) -> Any:
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    return value.value if isinstance(value, Enum) else str(value)


def show_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))


def show_plain(rows: Sequence[Sequence[str]]) -> None:
    """Columns for other programs: nothing is cut or wrapped, two blanks stand between."""
    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        padded = (text + " " * (width - cell_len(text)) for text, width in zip(row, widths, strict=True))
        print("  ".join(padded).rstrip())


def show_table(found: Sequence[PeerEntry]) -> None:
    """A table for a terminal: one line a peer; on a narrow one the descriptions are cut."""
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    for title in TITLES:
        table.add_column(title, no_wrap=title != "Description", justify="right" if title == "Latency" else "left")
    for peer in found:
        row = [Text(cell, no_wrap=True, overflow="ellipsis") for cell in cells(peer)]
        for cell in row[3:5]:
            cell.stylize(STYLES[peer.status] if peer.status else "")
        table.add_row(*row)
    console = Console(highlight=False)
    console.print(table)
    console.print(Text(f"\n{summary(peer.status for peer in found)}", style="dim"))


def summary(states: Iterable[PeerState | None]) -> str:
    """`3 peers: 2 OK, 1 UNREACHABLE`."""
    counts = Counter(state.value if state else "without a state" for state in states)
    total = sum(counts.values())
    told = ", ".join(f"{count} {state}" for state, count in counts.most_common())
    return f"{total} peer{'' if total == 1 else 's'}" + (f": {told}" if told else "")


def complain(message: str) -> None:
    """One line on standard error."""
    print(f"ajam: {safe(' '.join(message.split()))}", file=sys.stderr)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line and returns the exit status. None: the arguments of the process."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        status = ajam.main(arguments, prog_name="ajam", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        complain(f"{error.format_message()} Try: ajam --help")
        return 2
    except (LocalProtocolError, PluginError) as error:
        complain(str(error))
        return 2
    except AjamError as error:
        complain(str(error))
        return 1
    except (click.Abort, KeyboardInterrupt):
        complain("interrupted")
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return int(status or 0)
