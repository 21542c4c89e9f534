#!/usr/bin/env bash
# Installs what is missing, builds the release and opens the workstation on demo data; --tour DIR drives it instead.
set -euo pipefail
cd "$(dirname "$0")/.."
source app/packages.sh

usage() {
    cat <<'TEXT'
app/run.sh              build, start a demo server on loopback and open the workstation as a demo operator
app/run.sh --tour DIR   drive the real windows through the main job on a virtual display; screenshots and tour.json to DIR
app/run.sh --help       this text

Demo data live in ${XDG_DATA_HOME:-~/.local/share}/tongdai-demo; delete that folder to begin anew.
Every demo user has the password tongdai-1022.
TEXT
}

tour=
case "${1-}" in
    '') ;;
    --tour) [ $# -eq 2 ] || { usage >&2; exit 2; }; tour=$2 ;;
    -h|--help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
esac

install_missing "${build_packages[@]}" "${run_packages[@]}"
cmake --preset release >/dev/null
cmake --build --preset release >&2
bin=$PWD/build/release/bin

if [ -z "$tour" ] && [ -z "${DISPLAY-}${WAYLAND_DISPLAY-}" ]; then
    echo "There is no display here, so the tour runs instead, into tour/." >&2
    tour=tour
fi

if [ -n "$tour" ]; then
    mkdir -p "$tour"
    tour=$(cd "$tour" && pwd)
    knowledge=()
    [ -f ../shared/data/procedures.jsonl.gz ] && knowledge=(--knowledge "$(cd .. && pwd)/shared/data/procedures.jsonl.gz")
    # 1600 x 1000 leaves room for the 1366 x 768 windows of both workstations, one above the other.
    exec xvfb-run -a -s "-screen 0 1600x1000x24 -nolisten tcp" \
        env QT_QPA_PLATFORM=xcb LANG=C.UTF-8 "$bin/tongdai" --tour "$tour" "${knowledge[@]}"
fi

home=${XDG_DATA_HOME:-$HOME/.local/share}/tongdai-demo
mkdir -p "$home"
log=$home/server.log
"$bin/tongdaid" --data "$home/server" --listen 127.0.0.1:0 --demo >"$log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true' EXIT
for _ in $(seq 300); do
    ready=$(grep -m1 '^tongdaid ready ' "$log" || true)
    [ -n "$ready" ] && break
    kill -0 "$server" 2>/dev/null || { echo "The demo server did not start:" >&2; cat "$log" >&2; exit 1; }
    sleep 0.1
done
[ -n "$ready" ] || { echo "The demo server is not ready after 30 seconds; its words are in $log" >&2; exit 1; }
url=$(awk '{print $3}' <<<"$ready")
ca=${ready#*ca=}
TONGDAI_PASSWORD=tongdai-1022 "$bin/tongdai" --server "$url" --ca "$ca" --profile "$home/workstation" --user an.le
