# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Boots user-mode Linux, and makes sure that nothing of it stays behind.

A killed user-mode kernel leaves its processes running. So it is started by a warden: a process of its
own that every one of them belongs to, that holds the time limit, and that ends them all when the lab
is told to end, when the limit is reached, or when the process that made the machine is gone, however
it went.
"""
import ctypes
import mmap
import os
import resource
import selectors
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

KERNEL = "linux.uml"
MODULES = Path("/usr/lib/uml/modules")
PR_SET_CHILD_SUBREAPER = 36
WAKE, END = b"w", b"e"  # what a warden is told


def find_program(name):
    return shutil.which(name, path="/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin")


def memory_folder(megabytes):
    """A folder for the file that is the machine's memory: user-mode Linux maps it as executable."""
    for folder in ("/dev/shm", tempfile.gettempdir(), "/var/tmp"):
        try:
            free = os.statvfs(folder)
            if free.f_bavail * free.f_frsize < megabytes << 20:
                continue
            with tempfile.TemporaryFile(dir=folder) as probe:
                probe.truncate(mmap.PAGESIZE)
                mmap.mmap(probe.fileno(), mmap.PAGESIZE, prot=mmap.PROT_READ | mmap.PROT_EXEC).close()
            return folder
        except OSError:
            continue
    raise RuntimeError(f"no folder here takes {megabytes} MB of executable memory")


def claim_processor():
    """A processor for this lab alone where there are enough; returns it and what holds the claim."""
    allowed = sorted(os.sched_getaffinity(0))
    for processor in allowed:
        claim = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            # A name without a file: it goes with the last process that holds it.
            claim.bind(f"\0lvsdesk-lab-processor-{processor}")
            return processor, claim
        except OSError:
            claim.close()
    return allowed[os.getpid() % len(allowed)], None


def end_all(leader):
    """Kills the machine's processes and waits until none is left."""
    while True:
        try:
            os.killpg(leader, signal.SIGKILL)
        except ProcessLookupError:
            pass
        try:
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        except ChildProcessError:
            return
        time.sleep(0.01)


def warden(command, environment, processor, control, seconds, lifeline, report, inherited):
    """Runs in a process of its own, see above. Writes into `report` how the machine ended."""
    os.setsid()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGPIPE):
        signal.signal(number, signal.SIG_IGN)
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl")
    child = os.fork()
    if child == 0:
        os.setpgid(0, 0)
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGPIPE):
            signal.signal(number, signal.SIG_DFL)
        os.sched_setaffinity(0, {processor})
        # The kernel keeps open what its processes have used of this machine's files.
        most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
        for descriptor in inherited:
            os.set_inheritable(descriptor, True)
        os.execve(command[0], command, environment)
    for descriptor in inherited:
        os.close(descriptor)
    ended = os.pidfd_open(child)
    watched = selectors.DefaultSelector()
    watched.register(ended, selectors.EVENT_READ)
    watched.register(lifeline, selectors.EVENT_READ)
    end = None if seconds is None else time.monotonic() + seconds
    while True:
        left = None if end is None else max(0, end - time.monotonic())
        ready = [key.fd for key, _ in watched.select(left)]
        if ready != [lifeline] or os.read(lifeline, len(WAKE)) != WAKE:
            break
        os.kill(child, signal.SIGUSR1)  # which wakes user-mode Linux
    end_all(child)
    try:
        os.write(report, b"ended" if ended in ready else b"told" if ready else b"limit")
        os.close(report)
    except BrokenPipeError:
        pass  # nobody is left to be told
    while os.read(lifeline, 64):  # whoever made the machine may want to read what it wrote
        pass
    shutil.rmtree(control, ignore_errors=True)


class Machine:
    """One running kernel. `console` is what it prints; leaving the `with` ends it."""

    def __init__(self, settings, results, memory, seconds, line=None, disk=None):
        """settings: makes what guest/init.sh reads, a shell text, from the path of the folder that the
        machine may write to; results: that folder, None for one that goes with the machine; memory in MB;
        seconds: the limit of time, None for none; line: a socket that becomes the machine's /dev/ttyS1;
        disk: in MB, of a disk that keeps what is written when the machine boots again, None for memory that
        does not."""
        here = Path(__file__).resolve().parent
        # No spaces may be in it, for it goes into the kernel's command line.
        base = next(b for b in (tempfile.gettempdir(), "/tmp", "/var/tmp") if not set(b) & set(" ,'\""))
        self.control = tempfile.mkdtemp(prefix="lvsdesk-lab-", dir=base)
        shutil.copy(here / "guest" / "init.sh", Path(self.control, "init"))
        os.chmod(Path(self.control, "init"), 0o755)
        self.results = Path(results or self.control, "" if results else "results")
        self.results.mkdir(exist_ok=True)
        (self.results / ".status").unlink(missing_ok=True)
        Path(self.control, "settings").write_text(settings(self.results))

        self.console, console_end = os.pipe()
        keep, self.lifeline = os.pipe()
        self.report, report_end = os.pipe()
        processor, self.claim = claim_processor()
        command = [
            find_program(KERNEL), f"mem={memory}M", "rootfstype=hostfs", "rootflags=/", "ro",
            f"init={self.control}/init", f"lab.control={self.control}", f"uml_dir={self.control}/",
            f"umid={Path(self.control).name}", f"con0=null,fd:{console_end}", "con=null", "ssl=null",
            "selinux=0", "quiet",
        ]  # fmt: skip
        if disk:
            # c: without locks. A process of the boot before may live on for a while and would hold one.
            command.append(f"ubd0c={self.make_disk(disk)}")
        inherited = [console_end]
        if line is not None:
            command.append(f"ssl1=fd:{line.fileno()}")
            inherited.append(line.fileno())
        environment = {
            "PATH": "/usr/bin:/bin", "HOME": self.control, "TMPDIR": memory_folder(memory),
            # By this a test finds every process of the machine.
            "LVSDESK_LAB": self.control,
        }  # fmt: skip
        sys.stdout.flush()
        self.warden = os.fork()
        if self.warden == 0:
            try:
                for end in (self.lifeline, self.console, self.report):
                    os.close(end)
                null = os.open(os.devnull, os.O_RDWR)
                os.dup2(null, 0)
                os.dup2(null, 1)
                warden(command, environment, processor, self.control, seconds, keep, report_end, inherited)
            except BaseException as trouble:  # the process must end here, whatever happens
                os.write(2, f"lab: {trouble!r}\n".encode())
            os._exit(0)
        for end in (keep, report_end, console_end):
            os.close(end)
        if line is not None:
            line.close()

    def make_disk(self, megabytes):
        """An empty file system in a file that grows as it is written to."""
        path = Path(self.control, "disk")
        with open(path, "wb") as file:
            file.truncate(megabytes << 20)
        subprocess.run([find_program("mkfs.ext4"), "-q", "-m", "0", str(path)], check=True, stdin=subprocess.DEVNULL)
        return path

    def wake(self):
        """Goes on with a machine that is suspended; one that runs does not notice, but must have booted."""
        if self.warden is not None:
            os.write(self.lifeline, WAKE)

    def end(self):
        """Ends the machine if it still runs. Then `ending` tells how it ended (ended, told, limit), and
        `status` is the scenario's exit status, None if the machine ended without giving one."""
        if self.warden is None:
            return
        os.write(self.lifeline, END)
        with os.fdopen(self.report, "rb") as report:
            self.ending = report.read().decode()
        try:
            self.status = int((self.results / ".status").read_text())
        except (OSError, ValueError):
            self.status = None
        os.close(self.lifeline)
        os.waitpid(self.warden, 0)
        self.warden = None
        if self.claim:
            self.claim.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()
