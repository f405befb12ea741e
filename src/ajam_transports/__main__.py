"""`python -m ajam_transports` and the script `ajam`: the command line, or one line about what it lacks."""

from __future__ import annotations

import sys

__all__ = ["main"]

NEEDED = {"click", "rich"}


def main() -> int:
    """Runs the command line of this process; 2 where the extra `cli` is not installed."""
    try:
        from ajam_transports import cli
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in NEEDED:
            raise
        print("ajam: the command line needs more packages; install them with: pip install 'ajam[cli]'", file=sys.stderr)
        return 2
    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
