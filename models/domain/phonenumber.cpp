#include "models/domain/phonenumber.h"

#include <algorithm>
#include <array>

namespace tongdai {

namespace {

using Kind = PhoneNumber::Kind;
using L1 = QLatin1StringView;

constexpr qsizetype MostDigits = 20;

struct Renumbered {
    L1 before;
    L1 now;
};

/// 11-digit mobiles since 15 September 2018: the prefix changes, the last seven digits stay.
constexpr std::array<Renumbered, 21> Mobiles {{
    {L1("0120"), L1("070")}, {L1("0121"), L1("079")}, {L1("0122"), L1("077")}, {L1("0126"), L1("076")},
    {L1("0128"), L1("078")}, {L1("0123"), L1("083")}, {L1("0124"), L1("084")}, {L1("0125"), L1("085")},
    {L1("0127"), L1("081")}, {L1("0129"), L1("082")}, {L1("0162"), L1("032")}, {L1("0163"), L1("033")},
    {L1("0164"), L1("034")}, {L1("0165"), L1("035")}, {L1("0166"), L1("036")}, {L1("0167"), L1("037")},
    {L1("0168"), L1("038")}, {L1("0169"), L1("039")}, {L1("0186"), L1("056")}, {L1("0188"), L1("058")},
    {L1("0199"), L1("059")},
}};

/// Area codes since 2017 of what is the province today. No other old code is converted: most of them begin
/// mobile numbers now.
constexpr std::array<Renumbered, 2> Areas {{{L1("0651"), L1("0271")}, {L1("061"), L1("0251")}}};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// What people put between digits: spaces of any kind, dots, dashes of any kind, slashes, brackets.
bool isSeparator(QChar c)
{
    return c.isSpace() || c == u'.' || c == u'/' || c == u'(' || c == u')' || c == u'[' || c == u']'
        || c.category() == QChar::Punctuation_Dash || c.category() == QChar::Other_Format;
}

QString renumbered(const QString &digits)
{
    if (digits.size() == 11 && digits.startsWith(L1("01"))) {
        for (const Renumbered &row : Mobiles) {
            if (digits.startsWith(row.before))
                return row.now + digits.mid(4);
        }
    }
    for (const Renumbered &row : Areas) {
        if (digits.startsWith(row.before) && digits.size() == row.before.size() + 7)
            return row.now + digits.mid(row.before.size());
    }
    return digits;
}

/// Two cities have area codes of three digits, and eight digits behind them.
bool hasShortArea(QStringView digits)
{
    return digits.startsWith(u"024") || digits.startsWith(u"028");
}

Kind kindOf(QStringView digits)
{
    const qsizetype size = digits.size();
    if (size == 10 && digits[0] == u'0' && QStringView(u"35789").contains(digits[1]))
        return Kind::Mobile;
    if (size == 11 && digits.startsWith(u"02"))
        return Kind::Landline;
    if ((digits.startsWith(u"1800") || digits.startsWith(u"1900")) && size >= 8 && size <= 10)
        return Kind::Service;
    // A service number of four digits behind an area code: 0251 1022 from a mobile.
    if (digits.startsWith(u"02") && size == 4 + (hasShortArea(digits) ? 3 : 4) && digits[size - 4] == u'1')
        return Kind::Service;
    if (size >= 3 && size <= 5 && digits[0] != u'0')
        return Kind::Short;
    return Kind::Odd;
}

bool isPlaced(const QString &digits)
{
    const Kind kind = kindOf(digits);
    return kind == Kind::Mobile || kind == Kind::Landline;
}

/// One step of 0084 / 84 / old prefixes towards the national form; the same digits when there is none left.
QString step(const QString &digits)
{
    const auto national = [](QString rest) {
        if (rest.startsWith(u'0')) // "+84 (0)91..."
            rest.remove(0, 1);
        return QString(u'0' + rest);
    };
    if (digits.startsWith(L1("0084")) && digits.size() > 4)
        return national(digits.mid(4));
    if (digits.startsWith(L1("84"))) {
        const QString bare = renumbered(national(digits.mid(2)));
        if (isPlaced(bare))
            return bare;
    }
    return renumbered(digits);
}

Result<QString> digitsIn(const QString &text)
{
    const QString field = QStringLiteral("phone");
    QString digits;
    for (const QChar c : text) {
        if (isDigit(c)) {
            digits += c;
        } else if (c == u'+' && digits.isEmpty()) {
            digits = QStringLiteral("00");
        } else if (!isSeparator(c)) {
            return fail(ErrorKind::Invalid, QStringLiteral("a phone number has no letters"), field,
                        QStringLiteral("phone.letters"));
        }
    }
    if (digits.isEmpty() || (digits == L1("00") && text.contains(u'+')))
        return fail(ErrorKind::Invalid, QStringLiteral("no digit given"), field,
                    QStringLiteral("phone.empty"));
    if (digits.size() > MostDigits)
        return fail(ErrorKind::Invalid, QStringLiteral("more than %1 digits").arg(MostDigits), field,
                    QStringLiteral("phone.too_long"));
    return digits;
}

QString grouped(const QString &digits, qsizetype first, qsizetype second)
{
    return digits.left(first) + u' ' + digits.mid(first, second) + u' ' + digits.mid(first + second);
}

} // namespace

Result<PhoneNumber> PhoneNumber::parse(const QString &text)
{
    auto digits = digitsIn(text);
    if (!digits)
        return tl::unexpected(digits.error());

    // Every step but the last renumbering shortens, so this ends.
    QString number = std::move(*digits);
    for (QString next = step(number); next != number; next = step(number))
        number = std::move(next);

    PhoneNumber parsed;
    parsed.m_kind = kindOf(number);
    parsed.m_national = std::move(number);
    return parsed;
}

QString PhoneNumber::display() const
{
    switch (m_kind) {
    case Kind::Mobile:
        return grouped(m_national, 4, 3);
    case Kind::Landline:
        return hasShortArea(m_national) ? grouped(m_national, 3, 4) : grouped(m_national, 4, 4);
    case Kind::Service:
        if (m_national.size() == 10)
            return grouped(m_national, 4, 3);
        if (hasShortArea(m_national))
            return m_national.left(3) + u' ' + m_national.mid(3);
        return m_national.left(4) + u' ' + m_national.mid(4);
    case Kind::Short:
    case Kind::Odd:
        break;
    }
    return m_national;
}

QString PhoneNumber::masked() const
{
    // Numbers of services are nobody's personal data.
    if (m_kind == Kind::Short || m_kind == Kind::Service)
        return display();
    if (m_national.isEmpty())
        return {};
    const QString hidden = QStringLiteral("•••• •••");
    return m_national.size() < 7 ? hidden : QString(hidden + u' ' + m_national.right(3));
}

} // namespace tongdai
