#!/bin/sh
# with_input_method.sh ibus|fcitx5|fcitx5-vni PROGRAM [ARGUMENT...]: runs PROGRAM on a display and a message bus of its
# own with that input method writing Vietnamese (Unikey, Telex or VNI). Ends with PROGRAM's exit code; 77: the input
# method is not here.
set -eu
wanted=$1
method=${wanted%-vni}
shift
case $method in
ibus) needs="ibus-daemon xdotool" engine=/usr/share/ibus/component/unikey.xml ;;
fcitx5) needs="fcitx5 xdotool" engine=/usr/share/fcitx5/inputmethod/unikey.conf ;;
*) echo "unknown input method $method" >&2; exit 2 ;;
esac
for program in $needs Xvfb xvfb-run dbus-run-session; do
    command -v "$program" >/dev/null || { echo "skipped: $program is not installed" >&2; exit 77; }
done
[ -e "$engine" ] || { echo "skipped: $engine is not installed" >&2; exit 77; }

if [ -z "${INPUT_METHOD_HOME:-}" ]; then
    INPUT_METHOD_HOME=$(mktemp -d)
    export INPUT_METHOD_HOME
    trap 'rm -rf "$INPUT_METHOD_HOME"' EXIT
    status=0
    HOME=$INPUT_METHOD_HOME XDG_CONFIG_HOME=$INPUT_METHOD_HOME/config XDG_RUNTIME_DIR=$INPUT_METHOD_HOME \
    XDG_CACHE_HOME=$INPUT_METHOD_HOME/cache XDG_DATA_HOME=$INPUT_METHOD_HOME/data \
    GSETTINGS_BACKEND=memory NO_AT_BRIDGE=1 LC_ALL=C.UTF-8 \
        xvfb-run -a -s "-screen 0 1366x768x24 -nolisten tcp" dbus-run-session -- "$0" "$wanted" "$@" || status=$?
    exit $status
fi

chmod 700 "$INPUT_METHOD_HOME"
mkdir -p "$XDG_CONFIG_HOME/fcitx5"
export QT_IM_MODULE=$method QT_QPA_PLATFORM=xcb
if [ "$method" = ibus ]; then
    ibus-daemon --panel=disable >"$INPUT_METHOD_HOME/log" 2>&1 &
    # It also asks for a keyboard layout the display may not know, and says no although the engine is chosen.
    choose() { ibus engine Unikey; [ "$(ibus engine)" = Unikey ]; }
else
    cat >"$XDG_CONFIG_HOME/fcitx5/profile" <<PROFILE
[Groups/0]
Name=Default
Default Layout=us
DefaultIM=unikey
[Groups/0/Items/0]
Name=keyboard-us
Layout=
[Groups/0/Items/1]
Name=unikey
Layout=
[GroupOrder]
0=Default
PROFILE
    printf '[Behavior]\nActiveByDefault=True\nShareInputState=All\n' >"$XDG_CONFIG_HOME/fcitx5/config"
    if [ "$wanted" != "$method" ]; then
        mkdir -p "$XDG_CONFIG_HOME/fcitx5/conf"
        echo InputMethod=VNI >"$XDG_CONFIG_HOME/fcitx5/conf/unikey.conf"
        export INPUT_METHOD_KEYS=vni
    fi
    fcitx5 --disable=wayland,waylandim,xim,notifications,clipboard >"$INPUT_METHOD_HOME/log" 2>&1 &
    # Asked too early the bus would start a second one.
    has_name() { dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner string:org.fcitx.Fcitx5 | grep -q true; }
    choose() { has_name && fcitx5-remote -s unikey; }
fi
server=$!
tries=0
until choose >/dev/null 2>&1; do
    tries=$((tries + 1))
    if [ $tries -gt 100 ] || ! kill -0 $server 2>/dev/null; then
        cat "$INPUT_METHOD_HOME/log" >&2
        echo "$method did not get ready" >&2
        kill $server 2>/dev/null || true
        exit 1
    fi
    sleep 0.2
done
status=0
"$@" || status=$?
kill $server 2>/dev/null || true
wait $server 2>/dev/null || true
exit $status
