#!/bin/sh
# May I go from one kernel to another? Ends with 0 for yes, 1 for no and 2 for unknown, which a register that cannot be
# asked is as well: a rollout that goes on at 0 alone never takes silence for a yes.
#
#   may_upgrade.sh REGISTER FROM TO [COMPONENTS [FEATURES [DOWNSTREAM [HARDWARE]]]]
#
# FROM and TO are versions as `uname -r` prints them; COMPONENTS, FEATURES and HARDWARE are separated by commas.
# DOWNSTREAM is whose pairs are asked about, as the charter names it; without one it is the baseline.
# What a yes is under (conditions, risks that may apply) no program can look at: it is printed, for whoever rolls out.
set -u

if [ $# -lt 3 ] || [ $# -gt 7 ]; then
  sed -n '5s/^# *//p' "$0" >&2
  exit 2
fi

answer=$(curl --silent --show-error --max-time 30 --get "$1/api/v1/pairs/verdict" \
  --data-urlencode "from=$2" --data-urlencode "to=$3" \
  --data-urlencode "components=${4-}" --data-urlencode "features=${5-}" \
  ${6:+--data-urlencode "downstream=$6"} --data-urlencode "hardware=${7-}") || exit 2

# Members of the answer itself are set in by two blanks; those of its parts by more.
word=$(printf '%s\n' "$answer" | sed -n 's/^  "answer": "\([a-z]*\)",*$/\1/p')
texts=$(printf '%s\n' "$answer" | sed -n '/^  "reasons"/,/^  \]/s/^      "text": "\(.*\)",*$/  \1/p')
recommended=$(printf '%s\n' "$answer" | sed -n 's/^  "recommended": "\([a-z]*\)",*$/\1/p')
conditions=$(printf '%s\n' "$answer" | sed -n '/^    "conditions"/,/^    \]/s/^      "\(.*\)",*$/  under the condition: \1/p')
risks=$(printf '%s\n' "$answer" | sed -n '/^  "risks"/,/^  \]/{/"name"/{s/^ *"name": "\(.*\)",*$/\1/;h;};/"applies": "\(yes\|unknown\)"/{g;s/^/  risk that may apply: /p;};}')
echo "$2 to $3: ${word:-unknown} (recommended: ${recommended:-unknown})"

case $word in
  yes) printf '%s\n%s\n' "$conditions" "$risks" | sed '/^$/d' && exit 0 ;;
  no) printf '%s\n' "$texts" && exit 1 ;;
  unknown) printf '%s\n' "$texts" && exit 2 ;;
  *) printf '%s\n' "$answer" | sed -n 's/^ *"detail": "\(.*\)",*$/  \1/p' && exit 2 ;;
esac
