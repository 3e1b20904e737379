#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs Debian's Cyrus as a JMAP server of its own: a temporary folder, loopback ports, one person.

Usage: cyrus.py   (takes no arguments)

Prints one line of JSON when the server answers: {"url": .., "user": .., "password": ..}, or {"error": ..}. Runs until standard
input closes or a signal comes, then ends every process it started and removes the folder. As root it hands the
server to the user "cyrus" that the package makes, because Cyrus refuses to run as root.
"""
import imaplib
import json
import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

BIN = "/usr/lib/cyrus/bin"
PERSON = "peer"
START_SECONDS = 30

IMAPD = """\
configdirectory: {d}/conf
proc_path: {d}/conf/proc
mboxname_lockpath: {d}/conf/lock
defaultpartition: default
partition-default: {d}/spool
servername: localhost
cyrus_user: {owner}
admins: admin
allowplaintext: yes
sasl_pwcheck_method: auxprop
sasl_auxprop_plugin: sasldb
sasl_sasldb_path: {d}/sasldb2
sasl_mech_list: PLAIN
httpmodules: jmap caldav carddav
conversations: 1
jmap_nonstandard_extensions: yes
autocreate_quota: 0
autocreate_users: anyone
httpprettytelemetry: no
"""

CYRUS = """\
START {{
  recover cmd="{bin}/ctl_cyrusdb -C {d}/imapd.conf -r"
}}
SERVICES {{
  http cmd="{bin}/httpd -C {d}/imapd.conf" listen="127.0.0.1:{http}" proto="tcp4" prefork=1
  imap cmd="{bin}/imapd -C {d}/imapd.conf" listen="127.0.0.1:{imap}" proto="tcp4" prefork=0
}}
EVENTS {{
}}
"""


def free_ports(count):
    """Ports that nobody listens on; Cyrus cannot say which port it took, so it has to be told."""
    held = []
    for _ in range(count):
        one = socket.socket()
        one.bind(("127.0.0.1", 0))
        held.append(one)
    ports = [one.getsockname()[1] for one in held]
    for one in held:
        one.close()
    return ports


class Instance:
    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="campanile-cyrus-")
        self.process = None
        self.password = secrets.token_hex(12)
        owner = pwd.getpwnam("cyrus") if os.getuid() == 0 else pwd.getpwuid(os.getuid())
        self.owner = owner.pw_name
        self.rights = {}
        if os.getuid() == 0:
            self.rights = {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []}
        for name in ("", "spool", "conf", *(f"conf/{n}" for n in ("db", "socket", "proc", "msg", "log", "user", "quota", "lock"))):
            path = os.path.join(self.folder, name)
            os.makedirs(path, exist_ok=True)
            if self.rights:
                os.chown(path, owner.pw_uid, owner.pw_gid)

    def write(self, name, text):
        with open(os.path.join(self.folder, name), "w", encoding="utf-8") as out:
            out.write(text)
        os.chmod(out.name, 0o644)

    def start(self):
        d = self.folder
        self.http, self.imap = free_ports(2)
        self.write("imapd.conf", IMAPD.format(d=d, owner=self.owner))
        self.write("cyrus.conf", CYRUS.format(d=d, bin=BIN, http=self.http, imap=self.imap))
        for realm in {"localhost", socket.gethostname()}:
            subprocess.run(["/usr/sbin/saslpasswd2", "-p", "-c", "-f", f"{d}/sasldb2", "-u", realm, PERSON],
                           input=self.password.encode(), check=True, **self.rights)
        with open(os.path.join(d, "master.log"), "wb") as log:
            self.process = subprocess.Popen(
                [f"{BIN}/master", "-C", f"{d}/imapd.conf", "-M", f"{d}/cyrus.conf", "-p", f"{d}/master.pid"],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True, cwd=d, **self.rights)
        self.sign_in_once()

    def sign_in_once(self):
        """The first sign-in over IMAP is what makes the person's mailboxes; JMAP fails before it."""
        deadline = time.monotonic() + START_SECONDS
        while True:
            try:
                with imaplib.IMAP4("127.0.0.1", self.imap, timeout=10) as imap:
                    imap.login(PERSON, self.password)
                return
            except imaplib.IMAP4.error as error:
                raise RuntimeError(f"Cyrus refuses the sign-in: {error}") from error
            except OSError as error:
                if self.process.poll() is not None:
                    raise RuntimeError(f"Cyrus ended with {self.process.returncode}") from error
                if time.monotonic() > deadline:
                    raise RuntimeError(f"Cyrus does not answer: {error}") from error
                time.sleep(0.1)

    def stop(self):
        if self.process:
            for sign in (signal.SIGTERM, signal.SIGKILL):
                try:
                    os.killpg(self.process.pid, sign)
                    self.process.wait(5)
                except ProcessLookupError:
                    break
                except subprocess.TimeoutExpired:
                    continue
        shutil.rmtree(self.folder, ignore_errors=True)


def say(message):
    print(json.dumps(message), flush=True)


def main():
    if not os.access(f"{BIN}/httpd", os.X_OK):
        say({"error": "Cyrus is not installed; run tests/peers/setup"})
        return 1

    def ended(number, _frame):
        raise SystemExit(128 + number)

    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, ended)
    instance = Instance()
    try:
        instance.start()
        say({"url": f"http://127.0.0.1:{instance.http}", "user": PERSON, "password": instance.password})
        sys.stdin.read()
        return 0
    except (RuntimeError, OSError, subprocess.SubprocessError) as error:
        with open(os.path.join(instance.folder, "master.log"), "ab+") as log:
            log.seek(0)
            sys.stderr.buffer.write(log.read())
        say({"error": str(error)})
        return 1
    finally:
        instance.stop()


if __name__ == "__main__":
    sys.exit(main())
