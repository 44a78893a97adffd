#!/usr/bin/env python3
"""Looks through a tree of sources for names of states, and fails for each that the register does not know. Needs
register.py beside it, and nothing else but Python 3.9.

    python3 known_names.py http://127.0.0.1:3000 linux/kernel/liveupdate --pattern 'LUO_STATE_([A-Z_]+)'
    python3 known_names.py http://127.0.0.1:3000 . --pattern 'VFIO_DEVICE_STATE_(\\w+)' --machine vfio-migration

What the brackets of the pattern hold is the name. It is compared as a C header of the register writes it: without
case, and with `_` for whatever is no letter or digit. With --machine, only states of that machine are known.

Exit code: 0 where every name is known, 1 where one is not, 2 where it cannot be told (the register could not be asked,
or the pattern found nothing, so that nothing was checked).
"""

import argparse
import difflib
import re
import sys
from pathlib import Path

from register import NotAnswered, Register, run

MOST_BYTES = 4 * 1024 * 1024


def plain(name):
    return re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")


def known_states(register, slugs):
    """The machines that have a state of each name."""
    if slugs:
        machines = [register.json(f"/machines/{slug}") for slug in slugs]
    else:
        machines = register.json("/machines")["records"]
    states = {}
    for machine in machines:
        for state in machine["body"].get("states", []):
            states.setdefault(plain(state["id"]), []).append(machine["slug"])
    return states


def sources(folder, suffixes):
    """Files below a folder (or the file itself), without those of git and what is no text."""
    if not folder.exists():
        raise NotAnswered(f"{folder} is not there")
    for file in sorted(folder.rglob("*")) if folder.is_dir() else [folder]:
        if ".git" in file.parts or file.suffix not in suffixes or not file.is_file() or file.is_symlink():
            continue
        if file.stat().st_size <= MOST_BYTES:
            yield file


def names_in(file, pattern):
    """Line, what was found, and the name in it."""
    text = file.read_bytes().decode("utf-8", errors="replace")
    for number, line in enumerate(text.splitlines(), start=1):
        for found in pattern.finditer(line):
            yield number, found[0], found[1]


def advice(name, states):
    near = difflib.get_close_matches(name, states, n=3)
    return "; near it: " + ", ".join(f"{one} ({', '.join(states[one])})" for one in near) if near else ""


def to_pattern(text):
    try:
        pattern = re.compile(text)
    except re.error as error:
        raise argparse.ArgumentTypeError(f"{text} is no pattern: {error}") from None
    if pattern.groups < 1:
        raise argparse.ArgumentTypeError("put the name in brackets, as in LUO_STATE_([A-Z_]+)")
    return pattern


def main():
    parser = argparse.ArgumentParser(description="Fails for names of states that the register does not know.")
    parser.add_argument("server", help="where the register is, such as http://127.0.0.1:3000")
    parser.add_argument("folder", type=Path, help="the tree to look through")
    parser.add_argument("--pattern", type=to_pattern, required=True, help="how a name of a state is written")
    parser.add_argument("--machine", action="append", help="its slug; several times for several")
    parser.add_argument("--suffix", action="append", help="of files to look at; .c and .h where left out")
    given = parser.parse_args()

    states = known_states(Register(given.server), given.machine)
    checked = unknown = 0
    for file in sources(given.folder, given.suffix or [".c", ".h"]):
        for number, found, name in names_in(file, given.pattern):
            checked += 1
            if plain(name) in states:
                continue
            unknown += 1
            print(f"{file}:{number}: {found}: no machine has a state {plain(name)}{advice(plain(name), states)}")
    if checked == 0:
        raise NotAnswered(f"nothing in {given.folder} fits {given.pattern.pattern}, so nothing was checked")
    print(f"{checked} names, {unknown} of them unknown to the register", file=sys.stderr)
    return 1 if unknown else 0


if __name__ == "__main__":
    run(main)
