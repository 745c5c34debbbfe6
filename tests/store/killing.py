"""Killing a program at its n-th request to the operating system, as a power cut or an impatient person would."""

import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

CALLS = (
    "openat",
    "pwrite64",
    "write",
    "fsync",
    "fdatasync",
    "rename",
    "unlink",
    "linkat",
    "mkdir",
    "chmod",
    "ftruncate",
)
"""Requests that change something on disk, or come before that."""


def killed_at(call: str, number: int, work: Callable[[], object]) -> bool:
    """Do ``work`` in a copy of this process and kill it at its n-th request of a kind; False when it ended before."""
    child = os.fork()
    if child == 0:
        os.kill(os.getpid(), signal.SIGSTOP)
        try:
            work()
        finally:
            os._exit(0)
    os.waitpid(child, os.WUNTRACED)
    inject = f"inject={call}:signal=KILL:when={number}"
    with subprocess.Popen(["strace", "-qq", "-o", os.devnull, "-e", inject, "-p", str(child)]) as tracer:
        while _tracer_of(child) == 0:
            assert tracer.poll() is None, "strace could not be attached"
            time.sleep(0.001)
        os.kill(child, signal.SIGCONT)
        _, status = os.waitpid(child, 0)
        tracer.wait()
    return os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL


def _tracer_of(process: int) -> int:
    status = Path(f"/proc/{process}/status").read_text("ascii")
    return int(status.partition("TracerPid:")[2].split()[0])
