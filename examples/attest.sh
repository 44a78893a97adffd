#!/bin/sh
# Tells a register what came of testing a pair of kernels. Needs curl, jq and sha256sum.
#
#   attest.sh REGISTER FACTS [--try]
#
# FACTS is a file of JSON in the shape of /api/v1/schemas/attestation.json. The key of the request is made from them, so
# that a job that runs again with the same facts makes no second proposal. The token (a personal one, with the scope
# proposals:write) stands in CONCORDANCE_TOKEN. With --try nothing is kept, and what would change is printed.
#
# Ends with 0 where it was taken, 1 where it was refused (what is wrong is printed), 2 where the register is away.
set -u

if [ $# -lt 2 ] || [ $# -gt 3 ] || [ "${3:---try}" != --try ]; then
  sed -n '4s/^# *//p' "$0" >&2
  exit 2
fi
if [ -z "${CONCORDANCE_TOKEN:-}" ]; then
  echo "attest.sh: CONCORDANCE_TOKEN is not set; make a token on the page of your account" >&2
  exit 2
fi

facts=$(jq --compact-output --sort-keys . "$2") || exit 2
hash=$(printf '%s' "$facts" | sha256sum)
# As a UUID of version 8, which is for what somebody made up.
key=$(printf '%s' "$hash" | sed -E 's/^(.{8})(.{4})(.{3})(.{3})(.{12}).*/\1-\2-8\3-8\4-\5/')

# The token goes by a file that curl reads, since anybody on the machine sees arguments.
answer=$(printf 'header = "Authorization: Bearer %s"\n' "$CONCORDANCE_TOKEN" |
  curl --silent --show-error --max-time 60 --config - --write-out '\n%{http_code}' \
    --header 'Content-Type: application/json' --header "Idempotency-Key: $key" --data "$facts" \
    "${1%/}/api/v1/attestations${3:+?dryRun=true}") || exit 2
status=${answer##*
}
body=${answer%
*}

case $status in
  201) printf '%s' "$body" | jq --raw-output '"\(.title) (\(.state)): \(.links.page)"' ;;
  200)
    printf '%s' "$body" |
      jq --raw-output '.records[] | "\(.id) version \(.version)", (.difference[] | "  \(.op) \(.label)")'
    ;;
  400 | 401 | 403 | 409 | 413 | 415 | 422)
    printf '%s' "$body" | jq --raw-output '.detail, (.errors[]? | "  \(.pointer) \(.detail)")'
    exit 1
    ;;
  *)
    echo "attest.sh: the register answered $status" >&2
    exit 2
    ;;
esac
