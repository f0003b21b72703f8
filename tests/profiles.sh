#!/bin/bash
# What each MoteProfile costs and gives, measured on the sample: docs/profiles.md has the table. Usage: tests/profiles.sh [scrapes [seconds]]
set -euo pipefail
cd "$(dirname "$0")/.."
scrapes=${1:-20000}
seconds=${2:-30}
port=19877
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

publish() {
    dotnet publish "$1" -c Release -r linux-x64 -p:MoteStatic=true "-p:MoteProfile=$2" -o "$3" --artifacts-path "$3-artifacts" > "$work/log" 2>&1 \
        || { cat "$work/log"; exit 1; }
}

memory() { awk '/^RssAnon/ {anon = $2} /^VmRSS/ {all = $2} END {printf "%d | %d", all, anon}' "/proc/$1/status"; }
metric() { curl -s "127.0.0.1:$port/metrics" | awk -v name="$1" '$1 == name {print $2}'; }

echo "| profile | executable, KiB | RSS idle, KiB | of it written | RSS after $scrapes scrapes, KiB | of it written | scrapes a second | CPU a scrape, µs | GC pauses in all, ms |"
echo "|---|--:|--:|--:|--:|--:|--:|--:|--:|"
for profile in tiny balanced throughput; do
    publish templates/agent/MoteAgent1.csproj $profile "$work/$profile"
    size=$(($(stat -c %s "$work/$profile/agent") / 1024))

    # What was just written lies in the cache in large pieces, which the kernel maps whole.
    sync; echo 3 > /proc/sys/vm/drop_caches 2> /dev/null || true
    MOTE_PROMETHEUS__LISTEN=127.0.0.1:$port MOTE_STATE="$work/state" "$work/$profile/agent" run 2> /dev/null &
    agent=$!
    until curl -s -o /dev/null "127.0.0.1:$port/readyz"; do :; done
    sleep 1
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

echo
echo "| profile | peak RSS with a module that allocates 1 MiB a second, for $seconds s, KiB | GC pauses in all, ms |"
echo "|---|--:|--:|"
for profile in tiny balanced throughput; do
    publish tests/Mote.Aot/Mote.Aot.csproj $profile "$work/busy-$profile"
    sync; echo 3 > /proc/sys/vm/drop_caches 2> /dev/null || true
    MOTE_PROMETHEUS__LISTEN=127.0.0.1:$port MOTE_STATE="$work/busy" MOTE_TROUBLE__KIND=allocate "$work/busy-$profile/Mote.Aot" run 2> /dev/null &
    agent=$!
    sleep "$seconds"
    printf '| %s | %d | %.1f |\n' $profile "$(awk '/^VmHWM/ {print $2}' /proc/$agent/status)" \
        "$(metric dotnet_gc_pause_time_seconds_total | awk '{print $1 * 1000}')"
    kill $agent; wait $agent 2> /dev/null || true
done
