// A telephone number as a caller or a phone line gives it.
#pragma once

#include "models/domain/result.h"

namespace tongdai {

/// A telephone number in national form (digits only, leading 0, or a short code).
///
/// An odd number is a warning, never a block: parse() keeps what it cannot place and says `isOdd()`.
/// Source: numbering plan since 2018 (11-digit mobiles to 10, 061 to 0251).
class PhoneNumber
{
public:
    enum class Kind { Mobile, Landline, Service, Short, Odd };

    PhoneNumber() = default;

    /// Takes spaces, dots, dashes, slashes, brackets, +84/84/0084 and old prefixes. Fails with Invalid
    /// (code phone.empty, phone.letters, phone.too_long: over 20 digits) only when no number is in it at all.
    static Result<PhoneNumber> parse(const QString &text);

    QString national() const { return m_national; } ///< "0912345678"; the key numbers are compared by
    QString display() const; ///< "0912 345 678", "0251 3822 501"
    QString masked() const; ///< "•••• ••• 678": last three digits only
    Kind kind() const { return m_kind; }
    bool isOdd() const { return m_kind == Kind::Odd; }
    bool isEmpty() const { return m_national.isEmpty(); }

    bool operator==(const PhoneNumber &) const = default;

private:
    QString m_national;
    Kind m_kind = Kind::Odd;
};

} // namespace tongdai
