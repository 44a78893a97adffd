#!/usr/bin/env python3
"""Reads a register with nothing but Python's standard library (3.9 or newer).

    python3 register.py http://127.0.0.1:3000 states luo-session
    python3 register.py http://127.0.0.1:3000 changes --since 1 --cache ~/.cache/register

The first prints the states of a machine, the second what changed, newest first, and how grave each change is. With a
cache, an answer that was read before is asked for with its ETag, and where nothing changed it is not sent again. The
other examples import `Register` from here: copy this file with them.

Exit code: 0 where it was answered, 2 where not (nobody there, no such machine, a parameter that cannot be).
"""

import argparse
import hashlib
import http.client
import json
import os
import sys
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

TIMEOUT_SECONDS = 30


class NotAnswered(Exception):
    """Why there is no answer, as one sentence for a person."""


class Register:
    def __init__(self, server, cache=None):
        if urllib.parse.urlsplit(server).scheme not in ("http", "https"):
            raise NotAnswered(f"{server} is no address of a server: write one such as http://127.0.0.1:3000")
        self.base = server.rstrip("/") + "/api/v1"
        self.cache = cache
        #: Addresses whose answer was there already, and is still the same.
        self.unchanged = []

    def text(self, path, **query):
        """What stands at an address, such as `/machines/luo-session.h`."""
        address = self.base + urllib.parse.quote(path)
        asked = {name: value for name, value in query.items() if value is not None}
        if asked:
            address += "?" + urllib.parse.urlencode(asked)
        kept = self._kept(address)
        request = urllib.request.Request(address)
        if kept:
            request.add_header("If-None-Match", kept["tag"])
        try:
            with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS) as answer:
                text = answer.read().decode("utf-8")
                self._keep(address, answer.headers.get("ETag"), text)
                return text
        except urllib.error.HTTPError as error:
            if error.code == 304 and kept:
                self.unchanged.append(address)
                return kept["text"]
            raise NotAnswered(f"{address} answered {error.code}: {problem_of(error)}") from None
        except (OSError, ValueError, http.client.HTTPException) as error:
            reason = getattr(error, "reason", error)
            raise NotAnswered(f"{address} cannot be reached: {reason}") from None

    def json(self, path, **query):
        text = self.text(path, **query)
        try:
            return json.loads(text)
        except ValueError:
            raise NotAnswered(f"{self.base}{path} is no JSON: is this the address of a register?") from None

    def changes(self, since):
        """Every change after a revision, oldest first, however many pages that is."""
        page = self.json("/changes", since=since)
        while True:
            yield from page["changes"]
            if page["next"] is None:
                return
            # Its query only: the register may be reached by another address than it knows.
            query = urllib.parse.parse_qsl(urllib.parse.urlsplit(page["next"]).query)
            page = self.json("/changes", **dict(query))

    def _file(self, address):
        return Path(self.cache).expanduser() / (hashlib.sha256(address.encode()).hexdigest() + ".json")

    def _kept(self, address):
        if self.cache is None:
            return None
        try:
            kept = json.loads(self._file(address).read_text("utf-8"))
            return kept if isinstance(kept["tag"], str) and isinstance(kept["text"], str) else None
        except (OSError, ValueError, KeyError, TypeError):
            return None  # what cannot be read is asked for as if it had never been there

    def _keep(self, address, tag, text):
        if self.cache is None or tag is None:
            return
        file = self._file(address)
        file.parent.mkdir(parents=True, exist_ok=True)
        beside = file.with_suffix(f".{os.getpid()}")
        beside.write_text(json.dumps({"address": address, "tag": tag, "text": text}), "utf-8")
        os.replace(beside, file)


def problem_of(error):
    """The words of an answer of type application/problem+json (RFC 9457)."""
    try:
        problem = json.loads(error.read().decode("utf-8"))
        hint = f" ({problem['hint']})" if "hint" in problem else ""
        return f"{problem['detail']}{hint}"
    except (ValueError, KeyError, TypeError, OSError):
        return "not as a register answers; is this its address?"


def run(main):
    """Runs a program whose last word is an exit code; who cannot ask says why, and ends with 2."""
    try:
        sys.exit(main())
    except (NotAnswered, OSError, UnicodeDecodeError) as failure:
        print(f"{Path(sys.argv[0]).name}: {failure}", file=sys.stderr)
        sys.exit(2)


def print_states(register, slug):
    machine = register.json(f"/machines/{slug}")
    print(f"{machine['title']}, version {machine['version']} ({machine['status']})")
    for state in machine["body"].get("states", []):
        marks = [state["kind"]] if state.get("kind", "normal") != "normal" else []
        marks += ["initial"] if state["id"] == machine["body"].get("initial") else []
        print(f"  {state['id']}{'  ' + ', '.join(marks) if marks else ''}")
    for part in machine["body"].get("composes", []):
        print(f"  {part['id']}: in any state of machines/{part['machine']}")


def print_changes(register, since, most):
    changes = list(register.changes(since))
    for change in reversed(changes[-most:]):
        undecided = "" if change["decided"] else " (a person has to say)"
        print(f"{change['revision']:>4}  {change['class']:<11}  {change['id']} version {change['version']}")
        print(f"      {change['rule']}: {change['reason']}{undecided}")
    print(f"{len(changes)} changes since revision {since}")


def main():
    parser = argparse.ArgumentParser(description="Reads a register.")
    parser.add_argument("server", help="where it is, such as http://127.0.0.1:3000")
    parser.add_argument("--cache", help="a folder for answers and their tags")
    what = parser.add_subparsers(dest="what", required=True)
    states = what.add_parser("states", help="the states of a machine")
    states.add_argument("machine", help="its slug, such as luo-session")
    changes = what.add_parser("changes", help="what changed, newest first")
    changes.add_argument("--since", type=int, default=0, help="the revision that you know")
    changes.add_argument("--most", type=int, default=20, help="how many are shown")
    for part in (states, changes):
        part.add_argument("--cache", default=argparse.SUPPRESS, help="a folder for answers and their tags")
    given = parser.parse_args()
    register = Register(given.server, given.cache)
    if given.what == "states":
        print_states(register, given.machine)
    else:
        print_changes(register, given.since, max(given.most, 1))
    for address in register.unchanged:
        print(f"unchanged since it was read last: {address}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    run(main)
