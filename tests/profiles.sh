#!/bin/bash
# What each MoteProfile costs and gives, measured on the sample: docs/profiles.md has the table. Usage: tests/profiles.sh [scrapes]
set -euo pipefail
cd "$(dirname "$0")/.."
scrapes=${1:-20000}
port=19877
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

memory() { awk '/^RssAnon/ {anon = $2} /^VmRSS/ {all = $2} END {printf "%d | %d", all, anon}' "/proc/$1/status"; }
metric() { curl -s "127.0.0.1:$port/metrics" | awk -v name="$1" '$1 == name {print $2}'; }

echo "| profile | executable, KiB | RSS idle, KiB | of it written | RSS after $scrapes scrapes, KiB | of it written | scrapes a second | CPU a scrape, µs | GC pauses in all, ms |"
echo "|---|--:|--:|--:|--:|--:|--:|--:|--:|"
for profile in tiny balanced throughput; do
    dotnet publish templates/agent/MoteAgent1.csproj -c Release -r linux-x64 -p:MoteStatic=true "-p:MoteProfile=$profile" \
        -o "$work/$profile" --artifacts-path "$work/artifacts-$profile" > "$work/log" 2>&1 || { cat "$work/log"; exit 1; }
    size=$(($(stat -c %s "$work/$profile/agent") / 1024))
    MOTE_PROMETHEUS__LISTEN=127.0.0.1:$port MOTE_STATE="$work/state" "$work/$profile/agent" run 2> /dev/null &
    agent=$!
    until curl -s -o /dev/null "127.0.0.1:$port/readyz"; do :; done
    sync; echo 3 > /proc/sys/vm/drop_caches 2> /dev/null || true
    idle=$(memory $agent)
    before=$(metric process_cpu_seconds_total)
    start=$(date +%s%N)
    curl -s -H 'Connection: close' -o /dev/null "http://127.0.0.1:$port/metrics?[1-$scrapes]"
    took=$(($(date +%s%N) - start))
    after=$(memory $agent)
    awk -v profile=$profile -v size=$size -v idle="$idle" -v after="$after" -v scrapes="$scrapes" -v took="$took" \
        -v before="$before" -v cpu="$(metric process_cpu_seconds_total)" -v pauses="$(metric dotnet_gc_pause_time_seconds_total)" \
        'BEGIN {printf "| %s | %d | %s | %s | %d | %.0f | %.1f |\n", profile, size, idle, after, scrapes * 1e9 / took, (cpu - before) * 1e6 / scrapes, pauses * 1000}'
    kill $agent; wait $agent 2> /dev/null || true
done
