// Which network addresses belong to the open Internet.
#pragma once

#include <QHostAddress>

namespace tongdai::net {

/// False for loopback, private, link-local, shared, documentation, benchmark, multicast and reserved ranges
/// (IANA special-purpose registries, RFC 6890), also when an IPv6 form carries such an IPv4 address.
bool isPublicAddress(const QHostAddress &address);

} // namespace tongdai::net
