// The number and the name in the address of a party of a call.
#pragma once

#include <QString>

namespace tongdai::telephony {

/// The user part without parameters, decoded: "sip:%2B84900000012;cpc=x@host" gives "+84900000012". Takes
/// sip, sips and tel, with or without a display name and brackets, and a bare number. Empty when there is no
/// user: a withheld caller. Source: RFC 3261, 19.1 and 25.1; RFC 3966.
QString sipUser(const QString &address);

/// What stands before the brackets, without quotes; may be empty.
QString sipDisplayName(const QString &address);

/// A quoted string's content as it was meant: \" is a quote (RFC 3261, quoted-pair).
QString sipUnquoted(QString text);

} // namespace tongdai::telephony
