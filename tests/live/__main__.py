"""`python -m tests.live up` starts the servers and leaves them running; `python -m tests.live down` stops them."""

from __future__ import annotations

import argparse
import sys

from tests.live.packages import RELEASES, CannotRun, reason_not_to_run
from tests.live.servers import FOLDER, alone, prepare, stop_processes


def up(majors: list[str]) -> None:
    for major in majors:
        server = prepare(major)
        server.start()
        admin = server.user()
        print(f"Asterisk {server.version} from {server.suite}: {server.url}  user {admin.name}, secret {admin.secret}")


def down(majors: list[str]) -> None:
    for major in majors:
        stop_processes(FOLDER / major / "root")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.live", description=__doc__)
    parser.add_argument("command", choices=["up", "down"])
    parser.add_argument("majors", nargs="*", metavar="major", help=f"of {', '.join(RELEASES)}; all of them if left out")
    arguments = parser.parse_args()
    majors = arguments.majors or list(RELEASES)
    if unknown := set(majors) - set(RELEASES):
        parser.error(f"no recipe for {', '.join(sorted(unknown))}")
    if reason := reason_not_to_run():
        print(reason, file=sys.stderr)
        return 1
    try:
        with alone():
            {"up": up, "down": down}[arguments.command](majors)
    except (CannotRun, RuntimeError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
