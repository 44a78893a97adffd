#!/usr/bin/env python3
"""Keeps the C header of a machine in a tree up to date, and stops where the register has changed it in a way that
breaks code. Needs register.py beside it, and nothing else but Python 3.9.

    python3 c_header.py http://127.0.0.1:3000 luo-session include/luo_session.h
    python3 c_header.py http://127.0.0.1:3000 luo-session include/luo_session.h --check    # in CI: writes nothing

The first line of the header says which version of the machine it was made from. Where a version since then is
breaking by the rules of the register, the header stays as it is, and the rules are told; once the code is ready,
--accept-breaking takes the new one. A new header is compiled before it is written, where there is a C compiler.

Exit code: 0 where the header is good, 1 where it is not (out of date with --check, breaking, does not compile),
2 where the register could not be asked.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from register import NotAnswered, Register, run


def version_of(text, slug, file):
    """The version that a header says it was made from."""
    found = re.match(r"/\* machines/(\S+), version ([0-9]+) \*/", text)
    if found is None or found[1] != slug:
        raise NotAnswered(f"{file} does not begin as a header of machines/{slug}: is it another file?")
    return int(found[2])


def changes_since(register, slug, version):
    """The changes of a machine after one of its versions, oldest first."""
    versions = {line["version"]: line for line in register.json(f"/machines/{slug}/versions")["versions"]}
    if version not in versions:
        raise NotAnswered(f"the header is of version {version}, and machines/{slug} has {len(versions)} here")
    changes = register.changes(versions[version]["revision"])
    return [change for change in changes if change["id"] == f"machines/{slug}" and change["version"] > version]


def tell(changes):
    for change in changes:
        print(f"version {change['version']} is {change['class']}: {change['rule']}: {change['reason']}")


def compiles(text):
    """Whether a compiler takes it; True where there is none."""
    compiler = shutil.which(os.environ.get("CC", "cc"))
    if compiler is None:
        print("not compiled: there is no C compiler (CC)", file=sys.stderr)
        return True
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "machine.c"
        source.write_text(text, "utf-8")
        done = subprocess.run([compiler, "-std=c11", "-Wall", "-Werror", "-fsyntax-only", str(source)])
        return done.returncode == 0


def write(file, text):
    """As a whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f".{file.name}.{os.getpid()}")
    beside.write_text(text, "utf-8")
    os.replace(beside, file)


def main():
    parser = argparse.ArgumentParser(description="Keeps the C header of a machine up to date.")
    parser.add_argument("server", help="where the register is, such as http://127.0.0.1:3000")
    parser.add_argument("machine", help="its slug, such as luo-session")
    parser.add_argument("header", type=Path, help="the file in your tree")
    parser.add_argument("--check", action="store_true", help="write nothing, and fail where something would be written")
    parser.add_argument("--accept-breaking", action="store_true", help="take a new version although it breaks code")
    given = parser.parse_args()

    register = Register(given.server)
    text = register.text(f"/machines/{given.machine}.h")
    now = given.header.read_text("utf-8") if given.header.exists() else None
    if now == text:
        print(f"{given.header} is up to date")
        return 0
    if now is not None:
        pinned = version_of(now, given.machine, given.header)
        changes = changes_since(register, given.machine, pinned)
        tell(changes)
        if any(change["class"] == "breaking" for change in changes) and not given.accept_breaking:
            compared = f"{given.server.rstrip('/')}/machines/{given.machine}/versions/{changes[-1]['version']}"
            print(f"{given.header} stays at version {pinned}: what came since breaks code that includes it", file=sys.stderr)
            print(f"  what differs: {compared}?against={pinned}", file=sys.stderr)
            return 1
    if given.check:
        print(f"{given.header} is not what the register answers now: run this without --check", file=sys.stderr)
        return 1
    if not compiles(text):
        print(f"{given.header} was not written: the new one does not compile", file=sys.stderr)
        return 1
    write(given.header, text)
    print(f"{given.header} was written")
    return 0


if __name__ == "__main__":
    run(main)
