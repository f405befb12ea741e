"""A codec and a transport for ajam, for servers behind a gateway. See the README."""
