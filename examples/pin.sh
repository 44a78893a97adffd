#!/bin/sh
# Pins answers of a register by their hash, and fails where one is not the same any more. Needs curl and sha256sum.
#
#   pin.sh http://127.0.0.1:3000 register.pins '/api/v1/spec?revision=2'      # pins, with a line in the file
#   pin.sh http://127.0.0.1:3000 register.pins                                # in CI: are they all still the same?
#
# What can be pinned never changes: the register at a revision, a version of a record (`/versions/1`), a body by its
# hash (`/blobs/sha256/...`), which then is held against the hash in its own address as well. Answers name the address
# of the register in them, so pins hold for one register. The file is one for `sha256sum`, with addresses for names.
#
# Exit code: 0 where all are the same, 1 where one differs, 2 where one could not be asked.
set -u

server=${1:-}
pins=${2:-}
if [ -z "$server" ] || [ -z "$pins" ] || [ $# -gt 3 ]; then
  echo "usage: pin.sh SERVER FILE [ADDRESS TO PIN]" >&2
  exit 2
fi
server=${server%/}

folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
answer=$folder/answer

stop() {
  echo "pin.sh: $1" >&2
  exit 2
}

if command -v sha256sum >/dev/null; then
  sum() { sha256sum | cut -d ' ' -f 1; }
elif command -v shasum >/dev/null; then
  sum() { shasum -a 256 | cut -d ' ' -f 1; }
else
  stop "neither sha256sum nor shasum is installed"
fi
command -v curl >/dev/null || stop "curl is not installed"

# Leaves what stands at an address in $answer.
ask() {
  : >"$answer"
  status=$(curl --silent --show-error --globoff --max-time 60 --output "$answer" --write-out '%{http_code}' -- "$server$1" 2>"$folder/error") ||
    stop "$server$1 cannot be reached: $(cat "$folder/error")"
  [ "$status" = 200 ] && return
  detail=$(sed -n 's/^  "detail": "\(.*\)",\{0,1\}$/\1/p' "$answer")
  stop "$server$1 answered $status: ${detail:-not as a register answers; is this its address?}"
}

# Addresses of this register whose bytes never change.
require_lasting() {
  case $1 in
    *[[:space:]]*) stop "'$1' is no address: it is written without spaces" ;;
    /api/v1/findings*) stop "$1 changes from day to day" ;;
    /api/v1/blobs/sha256/* | /api/v1/*/versions/* | /api/v1/*'?revision='* | /api/v1/*'&revision='*) ;;
    /api/v1/*) stop "$1 changes with the register: pin it with ?revision=, or a version, or a body by its hash" ;;
    *) stop "'$1' is no address of the API: it begins with /api/v1/" ;;
  esac
}

if [ $# = 3 ]; then
  require_lasting "$3"
  ask "$3"
  hash=$(sum <"$answer")
  printf '%s  %s\n' "$hash" "$3" >>"$pins" || stop "$pins cannot be written"
  echo "pinned $3"
  echo "  $hash"
  exit 0
fi

[ -r "$pins" ] || stop "$pins is not there: pin something first"
count=0
different=0
while read -r expected address || [ -n "$expected" ]; do
  [ -n "$expected" ] || continue
  require_lasting "$address"
  ask "$address"
  count=$((count + 1))
  hash=$(sum <"$answer")
  case $address in
    /api/v1/blobs/sha256/*) named=${address##*/} ;;
    *) named=$hash ;;
  esac
  if [ "$hash" != "$expected" ] || [ "$hash" != "$named" ]; then
    different=$((different + 1))
    echo "differs: $address"
    echo "  pinned    $expected"
    echo "  answered  $hash"
  fi
done <"$pins"
[ "$count" -gt 0 ] || stop "$pins pins nothing"

ask /api/v1
newest=$(sed -n 's/^  "revision": \([0-9]*\),\{0,1\}$/\1/p' "$answer")
echo "$((count - different)) of $count pins hold; the register is at revision ${newest:-unknown}"
[ "$different" = 0 ]
