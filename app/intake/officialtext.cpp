#include "app/intake/officialtext.h"

#include "models/domain/fee.h"
#include "models/domain/vietnamesetext.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

namespace tongdai::intake {

namespace {

QString entity(const QString &name)
{
    static const QHash<QString, QString> known {
        {QStringLiteral("amp"), QStringLiteral("&")},    {QStringLiteral("lt"), QStringLiteral("<")},
        {QStringLiteral("gt"), QStringLiteral(">")},     {QStringLiteral("quot"), QStringLiteral("\"")},
        {QStringLiteral("apos"), QStringLiteral("'")},   {QStringLiteral("nbsp"), QStringLiteral(" ")},
        {QStringLiteral("ldquo"), QStringLiteral("“")},  {QStringLiteral("rdquo"), QStringLiteral("”")},
        {QStringLiteral("lsquo"), QStringLiteral("‘")},  {QStringLiteral("rsquo"), QStringLiteral("’")},
        {QStringLiteral("ndash"), QStringLiteral("–")},  {QStringLiteral("mdash"), QStringLiteral("—")},
        {QStringLiteral("hellip"), QStringLiteral("…")}, {QStringLiteral("bull"), QStringLiteral("•")},
        {QStringLiteral("agrave"), QStringLiteral("à")}, {QStringLiteral("aacute"), QStringLiteral("á")},
        {QStringLiteral("acirc"), QStringLiteral("â")},  {QStringLiteral("atilde"), QStringLiteral("ã")},
        {QStringLiteral("egrave"), QStringLiteral("è")}, {QStringLiteral("eacute"), QStringLiteral("é")},
        {QStringLiteral("ecirc"), QStringLiteral("ê")},  {QStringLiteral("igrave"), QStringLiteral("ì")},
        {QStringLiteral("iacute"), QStringLiteral("í")}, {QStringLiteral("ograve"), QStringLiteral("ò")},
        {QStringLiteral("oacute"), QStringLiteral("ó")}, {QStringLiteral("ocirc"), QStringLiteral("ô")},
        {QStringLiteral("otilde"), QStringLiteral("õ")}, {QStringLiteral("ugrave"), QStringLiteral("ù")},
        {QStringLiteral("uacute"), QStringLiteral("ú")}, {QStringLiteral("yacute"), QStringLiteral("ý")},
    };
    if (!name.startsWith(u'#'))
        return known.value(name);
    bool ok = false;
    const bool hex = name.size() > 1 && name[1].toLower() == u'x';
    const uint code = name.mid(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
    if (!ok || code == 0 || code > 0x10ffff || QChar::isSurrogate(code))
        return {};
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1);
}

QString withoutEntities(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("&(#?[A-Za-z0-9]{1,8});"));
    if (!text.contains(u'&'))
        return text;
    QString made;
    qsizetype last = 0;
    auto matches = shape.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString letter = entity(match.captured(1));
        made += text.mid(last, match.capturedStart() - last) + (letter.isEmpty() ? match.captured() : letter);
        last = match.capturedEnd();
    }
    return made + text.mid(last);
}

/// A sign of the Symbol font that carries meaning, by the private-use place Word gives it; null for others.
QChar symbolSign(QChar c)
{
    static const QHash<char16_t, char16_t> signs {
        {u'\uF0B3', u'≥'}, {u'\uF0A3', u'≤'}, {u'\uF0B1', u'±'},
        {u'\uF0B4', u'×'}, {u'\uF0AE', u'→'}, {u'\uF0E0', u'→'},
    };
    return QChar(signs.value(c.unicode(), u'\0'));
}

QString withoutPrivateUse(const QString &line)
{
    QString made;
    made.reserve(line.size());
    for (const QChar c : line) {
        if (c.category() != QChar::Other_PrivateUse) {
            made += c;
        } else if (const QChar sign = symbolSign(c); !sign.isNull()) {
            made += sign;
        } else if (!made.trimmed().isEmpty()) {
            made += made.back().isSpace() ? QStringLiteral("- ") : QStringLiteral(" - ");
        }
    }
    return made;
}

} // namespace

QString plainText(const QString &text)
{
    static const QRegularExpression breaks(QStringLiteral("<\\s*(?:br|/p|/div|/li|/tr)\\s*/?>"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tags(QStringLiteral("</?[A-Za-z][^<>]{0,400}>"));
    QString made = withoutEntities(text);
    if (made.contains(u'<')) {
        made.replace(breaks, QStringLiteral("\n"));
        made.remove(tags);
    }
    made = cleanText(made);
    QStringList lines;
    for (const QString &line : made.split(u'\n'))
        lines.append(withoutPrivateUse(line).simplified());
    return lines.join(u'\n').trimmed();
}

QString officialText(const QString &text)
{
    static const QRegularExpression foot(
        QStringLiteral("Chọn cơ quan thực hiện\\s*Tỉnh/ ?Thành phố.*$|(?<=[Đđ]ồng)Xem chi tiết"),
        QRegularExpression::DotMatchesEverythingOption);
    QString made = plainText(text);
    made.remove(foot);
    made = made.trimmed();
    return saysNothing(made) ? QString() : made;
}

QString levelText(const QString &text)
{
    static const QRegularExpression level(QStringLiteral("Cấp (Bộ|Tỉnh|Huyện|Xã)(?!\\w)"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    QString made = officialText(text).simplified();
    auto matches = level.globalMatch(made);
    while (matches.hasNext()) {
        const auto match = matches.next();
        made[match.capturedStart(1)] = made[match.capturedStart(1)].toLower();
    }
    return made;
}

QString timeText(const QString &text)
{
    static const QRegularExpression unit(
        QStringLiteral("^(\\d{1,4}) ?(Ngày làm việc|Ngày|Giờ làm việc|Giờ|Phút|Tuần|Tháng|Năm)$"));
    const QString made = officialText(text);
    const auto match = unit.match(made);
    return match.hasMatch() ? match.captured(1) + u' ' + match.captured(2).toLower() : made;
}

} // namespace tongdai::intake
