"""What third parties test with: flows without I/O, and checks that a codec or a transport keeps its contract.

`play` and `cancel_at_each_step` drive flows from a script. `check_codec`, `check_transport` and
`check_blocking_transport` raise ContractBroken, an AssertionError, that says what rule was broken and how.
"""

from ajam_core.testing.codec_checks import check_codec
from ajam_core.testing.rules import ContractBroken
from ajam_core.testing.script import ScriptMismatch, cancel_at_each_step, play
from ajam_core.testing.transport_checks import check_blocking_transport, check_transport

__all__ = [
    "ContractBroken",
    "ScriptMismatch",
    "cancel_at_each_step",
    "check_blocking_transport",
    "check_codec",
    "check_transport",
    "play",
]
