#include "models/domain/identity.h"

#include <algorithm>
#include <array>

namespace tongdai {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool areDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), isDigit);
}

QString withoutSpaces(const QString &text)
{
    QString kept;
    kept.reserve(text.size());
    for (const QChar c : text) {
        if (!c.isSpace())
            kept += c;
    }
    return kept;
}

/// Digit 10 = 10 - (31 d1 + 29 d2 + 23 d3 + 19 d4 + 17 d5 + 13 d6 + 7 d7 + 5 d8 + 3 d9) mod 11. Where that is
/// 10 no code was ever given out (Circular 105/2020/TT-BTC, article 5).
bool hasTaxCheckDigit(QStringView digits)
{
    constexpr std::array<int, 9> Weights {31, 29, 23, 19, 17, 13, 7, 5, 3};
    int sum = 0;
    for (std::size_t i = 0; i < Weights.size(); ++i)
        sum += Weights[i] * digits[static_cast<qsizetype>(i)].digitValue();
    return 10 - sum % 11 == digits[9].digitValue();
}

} // namespace

Result<QString> parseIdentityNumber(const QString &text)
{
    const QString field = QStringLiteral("identity_number");
    const QString digits = withoutSpaces(text);
    if (!areDigits(digits))
        return fail(ErrorKind::Invalid, QStringLiteral("an identity number has digits only"), field,
                    QStringLiteral("id.letters"));
    if (digits.size() != 12 && digits.size() != 9)
        return fail(ErrorKind::Invalid, QStringLiteral("an identity number has 12 digits, an old one 9"),
                    field, QStringLiteral("id.length"));
    return digits;
}

Result<QString> parseTaxCode(const QString &text, bool household)
{
    const QString field = QStringLiteral("tax_code");
    const QString code = withoutSpaces(text);
    const auto wrong = [&field](const QString &rule, const QString &detail) {
        return fail(ErrorKind::Invalid, detail, field, rule);
    };

    QString digits = code;
    const qsizetype dash = code.indexOf(u'-');
    if (dash >= 0)
        digits.remove(dash, 1);
    if (!areDigits(digits))
        return wrong(QStringLiteral("tax.letters"),
                     QStringLiteral("a tax code has digits and one dash only"));
    if (household && dash < 0 && digits.size() == 12)
        return digits;
    const bool plain = digits.size() == 10 && dash < 0;
    const bool dependent = digits.size() == 13 && (dash < 0 || dash == 10);
    if (!plain && !dependent)
        return wrong(QStringLiteral("tax.length"), QStringLiteral("a tax code has 10 digits, or 10-3"));
    if (!hasTaxCheckDigit(digits))
        return wrong(QStringLiteral("tax.check"), QStringLiteral("the check digit does not fit"));
    if (plain)
        return digits;
    if (digits.endsWith(QStringLiteral("000")))
        return wrong(QStringLiteral("tax.check"), QStringLiteral("dependent units are numbered from 001"));
    return QString(digits.left(10) + u'-' + digits.mid(10));
}

Result<QString> parseEmail(const QString &text)
{
    const QString address = text.trimmed();
    const auto wrong = [] {
        return fail(ErrorKind::Invalid, QStringLiteral("not a mail address"), QStringLiteral("email"),
                    QStringLiteral("email.form"));
    };
    constexpr qsizetype LongestAddress = 254; // RFC 5321, 4.5.3.1.3
    if (address.size() > LongestAddress || address.count(u'@') != 1)
        return wrong();
    const bool clean = std::none_of(address.begin(), address.end(), [](QChar c) {
        return c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
    });
    const qsizetype at = address.indexOf(u'@');
    const QStringView host = QStringView(address).mid(at + 1);
    const qsizetype dot = host.lastIndexOf(u'.');
    if (!clean || at == 0 || dot <= 0 || dot == host.size() - 1)
        return wrong();
    return address;
}

Result<QString> parseDossierCode(const QString &text)
{
    const QString code = text.trimmed().toUpper();
    const bool wellFormed = std::all_of(code.begin(), code.end(), [](QChar c) {
        return isDigit(c) || (c >= u'A' && c <= u'Z') || c == u'.' || c == u'-';
    });
    if (!wellFormed || code.size() < 5 || code.size() > 40)
        return fail(ErrorKind::Invalid, QStringLiteral("not a dossier code"), QStringLiteral("dossier_code"),
                    QStringLiteral("dossier.form"));
    return code;
}

} // namespace tongdai
