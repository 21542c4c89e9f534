#include "app/telephony/sipuri.h"

#include <QRegularExpression>

namespace tongdai::telephony {

namespace {

QString bare(const QString &address)
{
    // The last bracket: a display name may hold some too.
    const qsizetype open = address.lastIndexOf(QLatin1Char('<'));
    if (open < 0)
        return address.trimmed();
    const qsizetype shut = address.indexOf(QLatin1Char('>'), open);
    return address.mid(open + 1, shut < 0 ? -1 : shut - open - 1).trimmed();
}

QString before(const QString &text, const QString &ends)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (ends.contains(text.at(i)))
            return text.left(i);
    }
    return text;
}

} // namespace

QString sipUser(const QString &address)
{
    QString rest = bare(address);
    bool needsHost = false;
    for (const QString &scheme : {QStringLiteral("sips:"), QStringLiteral("sip:"), QStringLiteral("tel:")}) {
        if (rest.startsWith(scheme, Qt::CaseInsensitive)) {
            rest.remove(0, scheme.size());
            needsHost = scheme != QStringLiteral("tel:");
            break;
        }
    }
    const qsizetype at = rest.indexOf(QLatin1Char('@'));
    if (at < 0 && needsHost)
        return {}; // "sip:host": nobody is named
    // Cut first, decode then: an escaped ';' or ':' belongs to the user.
    const QString user = before(rest.left(at), QStringLiteral(";:?"));
    return QString::fromUtf8(QByteArray::fromPercentEncoding(user.toUtf8()));
}

QString sipDisplayName(const QString &address)
{
    const qsizetype open = address.lastIndexOf(QLatin1Char('<'));
    QString name = address.left(qMax<qsizetype>(open, 0)).trimmed();
    if (name.size() >= 2 && name.startsWith(QLatin1Char('"')) && name.endsWith(QLatin1Char('"')))
        name = sipUnquoted(name.mid(1, name.size() - 2));
    return name;
}

QString sipUnquoted(QString text)
{
    static const QRegularExpression pair(QStringLiteral("\\\\(.)"));
    return text.replace(pair, QStringLiteral("\\1"));
}

} // namespace tongdai::telephony
