"""The three body formats of the manager interface over HTTP: bytes in, messages out.

`rawman` (text/plain) is what the server says, byte for byte; `mxml` (text/xml) and `html` (text/html) are made from
it by the server and lose some of it on old versions. Each module has one codec, registered under the module's name.

Every decoder takes blocks out of a body that arrives in pieces (body.py), makes messages of them (assembly.py), and
reads runs of blocks with equal header names by one regular expression (runs.py).
"""
