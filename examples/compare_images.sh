#!/bin/sh
# Does what the image of one kernel lists speak against an update to another one? A list of strings says neither which of
# them are written nor which are read, so it is never a yes: ends with 1 where some component has a no, and else with 2,
# also where an image or the register cannot be read.
#
#   compare_images.sh REGISTER FIRST SECOND
#
# FIRST and SECOND are files: vmlinux, or its section .liveupdate_versions. Nothing is kept of what is sent.
set -u

if [ $# -ne 3 ]; then
  sed -n '6s/^# *//p' "$0" >&2
  exit 2
fi

folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT

read_image() {
  status=$(curl --silent --show-error --max-time 120 --output "$folder/$3" --write-out '%{http_code}' \
    --header 'Content-Type: application/octet-stream' --data-binary "@$2" "$1/api/v1/kernels/image") || exit 2
  [ "$status" = 200 ] && return
  echo "$2: $(jq --raw-output '[.detail // "was not read", (.errors[]?.detail)] | join("; ")' "$folder/$3" 2>/dev/null || echo "answered $status")" >&2
  exit 2
}

read_image "$1" "$2" first
read_image "$1" "$3" second

# A string that no component of the register has stands for itself.
answers=$(jq --null-input --raw-output --slurpfile first "$folder/first" --slurpfile second "$folder/second" '
  def by_component: [.strings[] | .string as $string
      | (if .components == [] then [$string] else .components end)[] | {component: ., string: $string}]
    | group_by(.component) | map({key: .[0].component, value: map(.string)}) | from_entries;
  ($second[0] | by_component) as $taken
  | $first[0] | by_component | to_entries[] | .value as $given | ($taken[.key] // []) as $known
  | (if $given - $known != $given then "possible, for both list \($given - ($given - $known) | join(", "))"
      elif $known != [] then "no, the first lists \($given | join(", ")) and the second \($known | join(", "))"
      else "unknown, the second lists nothing of it" end) as $answer
  | "\(.key): \($answer)"') || exit 2

printf '%s\n' "${answers:-unknown, the first lists nothing}"
if printf '%s\n' "$answers" | grep -q '^[^:]*: no,'; then exit 1; fi
exit 2
