#!/usr/bin/env bash
# Lints JSON Lines on every core of this machine with GNU parallel; the output is in the order of the input.
#
#   parallel.sh INPUT.jsonl OUTPUT.jsonl [FLAG...]
#
# COPYDESK names the program (copydesk), BLOCK the bytes one process gets (8M), JOBS the processes (one a core). Further
# flags go to `copydesk lint`. A process that dies is run again, three times in all; when it never succeeds the exit
# status is not 0 and OUTPUT does not appear.
set -euo pipefail
if [ $# -lt 2 ]; then
  echo "usage: parallel.sh INPUT.jsonl OUTPUT.jsonl [FLAG...]" >&2
  exit 2
fi
input=$1 output=$2
shift 2
command=("${COPYDESK:-copydesk}" lint --stdin-format jsonl --format jsonl --bad-lines ok --exit-zero --jobs 1 "$@")
partial=$output.partial
trap 'rm -f "$partial"' EXIT
# --pipe and not --pipepart: what a dead process had been given is given again whole.
parallel --will-cite --pipe --block "${BLOCK:-8M}" --jobs "${JOBS:-100%}" --keep-order --retries 3 --quote \
  "${command[@]}" < "$input" > "$partial"
mv "$partial" "$output"
