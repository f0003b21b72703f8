#!/usr/bin/env bash
# Runs all tests. Installs first what they need and this machine lacks: linkers for the native agents that they build, for arm64 too,
# and an emulator that runs the latter.
#   --peers   also installs the agents that ours is compared with (Debian's Prometheus and node_exporter); without them those
#             comparisons are left out
# Every other argument goes to dotnet test.
set -uo pipefail
cd "$(dirname "$0")"

programs=(clang:clang ld.lld:lld aarch64-linux-gnu-gcc:gcc-aarch64-linux-gnu qemu-aarch64-static:qemu-user-static)
libraries=(zlib1g-dev libc6-dev-arm64-cross)
options=()
for argument in "$@"; do
    if [[ $argument == --peers ]]; then
        programs+=(prometheus:prometheus promtool:prometheus prometheus-node-exporter:prometheus-node-exporter)
    else
        options+=("$argument")
    fi
done

missing=()
for program in "${programs[@]}"; do
    command -v "${program%%:*}" >/dev/null || missing+=("${program##*:}")
done
if command -v dpkg >/dev/null; then
    for library in "${libraries[@]}"; do
        dpkg -s "$library" >/dev/null 2>&1 || missing+=("$library")
    done
fi

if ((${#missing[@]})); then
    mapfile -t missing < <(printf '%s\n' "${missing[@]}" | sort -u)
    sudo=()
    if [[ $(id -u) != 0 ]]; then sudo=(sudo -n); fi
    if ! command -v apt-get >/dev/null || { ((${#sudo[@]})) && ! sudo -n true 2>/dev/null; }; then
        echo "test.sh: install these packages, then run it again (their names are Debian's): ${missing[*]}" >&2
        exit 69
    fi

    echo "test.sh: installing ${missing[*]}"
    # A daemon's package would start it: policy-rc.d says no, and is taken away again.
    policy=/usr/sbin/policy-rc.d
    if [[ ! -e $policy ]]; then
        printf '#!/bin/sh\nexit 101\n' | "${sudo[@]}" tee "$policy" >/dev/null && "${sudo[@]}" chmod +x "$policy"
        trap '"${sudo[@]}" rm -f "$policy"' EXIT
    fi
    if ! "${sudo[@]}" apt-get update -qq || ! "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null; then
        echo "test.sh: apt-get could not install: ${missing[*]}" >&2
        exit 69
    fi
fi

dotnet test "${options[@]}"
