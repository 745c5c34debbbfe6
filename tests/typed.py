"""Hands a command to the program that tests/shell.py has loaded: its words, its streams, its folder and environment.

It is started for every command, so it imports next to nothing.
"""

import marshal
import os
import socket
import sys


def hand_over(door: str, arguments: list[str]) -> int:
    """Have the program behind ``door`` do the command and return its exit code."""
    folder = os.getcwd()  # noqa: PTH109 pathlib costs more to load than all the rest
    with socket.socket(socket.AF_UNIX) as line:
        line.connect(door)
        socket.send_fds(line, [marshal.dumps((folder, dict(os.environ), arguments))], [0, 1, 2])
        return line.recv(1)[0]


if __name__ == "__main__":
    sys.exit(hand_over(sys.argv[1], sys.argv[2:]))
