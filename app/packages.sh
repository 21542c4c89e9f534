# Debian packages by name, and one function that installs what is missing. Sourced by app/run.sh and tests/run.sh.

build_packages=(
    build-essential cmake ninja-build pkg-config ccache mold git ca-certificates
    qt6-base-dev qt6-base-private-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libqt6sql6-sqlite
    libgl1-mesa-dev libvulkan-dev
    libboost1.81-dev libssl-dev libexpected-dev libsodium-dev libzstd-dev zlib1g-dev libquazip1-qt6-dev libical-dev
    fonts-noto-core fonts-noto-extra
)
run_packages=(xvfb xauth libxcb-cursor0)
test_packages=(libgtest-dev libgmock-dev libyaml-cpp-dev libxapian-dev openssl
    baresip-core sip-tester
    dbus at-spi2-core libatspi2.0-dev ibus ibus-unikey fcitx5 fcitx5-unikey fcitx5-frontend-qt6 xdotool)

# install_missing NAME...: asks for root only when something is missing; can be run again at will.
install_missing() {
    local missing=() name
    for name in "$@"; do
        dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q '^install ok installed' || missing+=("$name")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    echo "Installing from Debian: ${missing[*]}" >&2
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || { echo "Please install these as root, then run this again: ${missing[*]}" >&2; return 1; }
        as_root=(sudo)
    fi
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
