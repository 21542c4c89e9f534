#include "app/net/publicaddress.h"

#include <algorithm>
#include <array>

namespace tongdai::net {

namespace {

struct Range {
    const char *address;
    int bits;
};

constexpr std::array Special4 {
    Range {"0.0.0.0", 8},      Range {"10.0.0.0", 8},     Range {"100.64.0.0", 10},
    Range {"127.0.0.0", 8},    Range {"169.254.0.0", 16}, Range {"172.16.0.0", 12},
    Range {"192.0.0.0", 24},   Range {"192.0.2.0", 24},   Range {"192.88.99.0", 24},
    Range {"192.168.0.0", 16}, Range {"198.18.0.0", 15},  Range {"198.51.100.0", 24},
    Range {"203.0.113.0", 24}, Range {"224.0.0.0", 4},    Range {"240.0.0.0", 4},
};

bool isIn(const QHostAddress &address, const Range &range)
{
    return address.isInSubnet(QHostAddress(QString::fromLatin1(range.address)), range.bits);
}

/// The IPv4 address an IPv6 one stands for: mapped, translated (RFC 6052) or 6to4; null for others.
QHostAddress embedded(const QHostAddress &address)
{
    bool mapped = false;
    const quint32 plain = address.toIPv4Address(&mapped);
    if (mapped)
        return QHostAddress(plain);
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    const auto at = [&bytes](int first) {
        return QHostAddress(quint32(bytes[first]) << 24 | quint32(bytes[first + 1]) << 16
                            | quint32(bytes[first + 2]) << 8 | quint32(bytes[first + 3]));
    };
    if (isIn(address, {"64:ff9b::", 96}))
        return at(12);
    if (isIn(address, {"2002::", 16}))
        return at(2);
    return {};
}

} // namespace

bool isPublicAddress(const QHostAddress &address)
{
    if (address.isNull())
        return false;
    if (address.protocol() == QAbstractSocket::IPv6Protocol) {
        if (const QHostAddress inner = embedded(address); !inner.isNull())
            return isPublicAddress(inner);
        // Only 2000::/3 is given out as global unicast; documentation is a part of it.
        return isIn(address, {"2000::", 3}) && !isIn(address, {"2001:db8::", 32})
            && !isIn(address, {"2001::", 23}) && !isIn(address, {"3fff::", 20});
    }
    return std::none_of(Special4.begin(), Special4.end(),
                        [&address](const Range &range) { return isIn(address, range); });
}

} // namespace tongdai::net
