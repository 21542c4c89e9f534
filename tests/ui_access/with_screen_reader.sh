#!/bin/sh
# with_screen_reader.sh PROGRAM [ARGUMENT...]: runs PROGRAM on a display and a message bus of its own, as on a machine
# where a screen reader is on. Ends with PROGRAM's exit code.
set -eu
SCREEN_READER_HOME=$(mktemp -d)
trap 'rm -rf "$SCREEN_READER_HOME"' EXIT
chmod 700 "$SCREEN_READER_HOME"
status=0
SCREEN_READER_HOME=$SCREEN_READER_HOME HOME=$SCREEN_READER_HOME XDG_RUNTIME_DIR=$SCREEN_READER_HOME \
GSETTINGS_BACKEND=memory QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_QPA_PLATFORM=xcb LC_ALL=C.UTF-8 \
    xvfb-run -a -s "-screen 0 1366x768x24 -nolisten tcp" dbus-run-session -- "$@" || status=$?
exit $status
