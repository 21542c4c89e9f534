// Identifiers of rows and operations.
#pragma once

#include <QUuid>

#include <functional>

namespace tongdai {

/// A fresh UUIDv7 (RFC 9562, 5.7) for the wall time `nowMs` (UTC milliseconds since 1970).
///
/// The time bits are for index locality only: never order by them, never trust them. Any thread.
QUuid newUuid7(qint64 nowMs);

/// While it lives, newUuid7() on this thread takes its random bits from `source` and not from the system: for
/// a world that has to happen twice in the same way. They nest; never in the product.
class ChosenUuidBits
{
public:
    explicit ChosenUuidBits(std::function<quint32()> source);
    ~ChosenUuidBits();
    ChosenUuidBits(const ChosenUuidBits &) = delete;
    ChosenUuidBits &operator=(const ChosenUuidBits &) = delete;

private:
    std::function<quint32()> m_before;
};

/// The form used in JSON and SQL: 36 characters, no braces.
inline QString idText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

} // namespace tongdai
