#!/bin/sh
# Fuzzes a harness of this folder with libFuzzer:  fuzz.sh HARNESS [SECONDS]
#
#     Tests/fuzz/fuzz.sh FuzzLint 600
#
# The corpus of each harness lies in corpus/HARNESS; a crash leaves its input in .build-fuzz.
set -eu
cd "$(dirname "$0")/../.."
harness=$1
seconds=${2:-60}
build=.build-fuzz
swift build -c release --product CopydeskStatic --scratch-path "$build" \
  -Xswiftc -sanitize=address \
  -Xswiftc -sanitize-coverage=edge,indirect-calls,trace-cmp,inline-8bit-counters,pc-table >&2
bin=$(swift build -c release --scratch-path "$build" --show-bin-path)
swiftc -O -parse-as-library -sanitize=fuzzer,address "Tests/fuzz/$harness.swift" \
  -I "$bin/Modules" -Xcc -fmodule-map-file="$bin/WordTables.build/module.modulemap" \
  -Xcc -fmodule-map-file="$bin/RuleTables.build/module.modulemap" \
  -L "$bin" -lCopydeskStatic -lswiftSynchronization -o "$build/$harness"
mkdir -p "$build/corpus-$harness"
SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 "$build/$harness" -max_total_time="$seconds" -rss_limit_mb=4096 -timeout=20 \
  -max_len=2048 -print_final_stats=1 ${FUZZ_OPTIONS:-} -artifact_prefix="$build/" "$build/corpus-$harness" "Tests/fuzz/corpus/$harness"
