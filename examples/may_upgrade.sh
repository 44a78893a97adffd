#!/bin/sh
# May I go from one kernel to another? Ends with 0 for yes, 1 for no and 2 for unknown, which a register that cannot be
# asked is as well: a rollout that goes on at 0 alone never takes silence for a yes.
#
#   may_upgrade.sh REGISTER FROM TO [COMPONENTS [FEATURES]]
#
# FROM and TO are versions as `uname -r` prints them; COMPONENTS and FEATURES are separated by commas.
set -u

if [ $# -lt 3 ] || [ $# -gt 5 ]; then
  sed -n '5s/^# *//p' "$0" >&2
  exit 2
fi

answer=$(curl --silent --show-error --max-time 30 --get "$1/api/v1/pairs/verdict" \
  --data-urlencode "from=$2" --data-urlencode "to=$3" \
  --data-urlencode "components=${4-}" --data-urlencode "features=${5-}") || exit 2

# Members of the answer itself are set in by two blanks; those of its parts by more.
word=$(printf '%s\n' "$answer" | sed -n 's/^  "answer": "\([a-z]*\)",*$/\1/p')
texts=$(printf '%s\n' "$answer" | sed -n '/^  "reasons"/,/^  \]/s/^      "text": "\(.*\)",*$/  \1/p')
echo "$2 to $3: ${word:-unknown}"

case $word in
  yes) exit 0 ;;
  no) printf '%s\n' "$texts" && exit 1 ;;
  unknown) printf '%s\n' "$texts" && exit 2 ;;
  *) printf '%s\n' "$answer" | sed -n 's/^ *"detail": "\(.*\)",*$/  \1/p' && exit 2 ;;
esac
