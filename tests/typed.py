"""Hands a command to the program that tests/shell.py has loaded: its words, its streams, its folder and environment.

It is started for every command, so it imports next to nothing: ``socket`` itself takes as long as all the rest.
"""

import _socket
import marshal
import os
import sys
from struct import pack


def hand_over(door: str, arguments: list[str]) -> int:
    """Have the program behind ``door`` do the command and return its exit code."""
    folder = os.getcwd()  # noqa: PTH109 pathlib costs more to load than all the rest
    line = _socket.socket(_socket.AF_UNIX)
    line.connect(door)
    streams = _socket.SOL_SOCKET, _socket.SCM_RIGHTS, pack("3i", 0, 1, 2)
    line.sendmsg([marshal.dumps((folder, dict(os.environ), arguments))], [streams])
    return line.recv(1)[0]


if __name__ == "__main__":
    sys.exit(hand_over(sys.argv[1], sys.argv[2:]))
