#include "models/domain/attachedfile.h"

#include <QCryptographicHash>

#include <algorithm>

namespace tongdai {

bool isSha256(const QString &text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || (c >= QLatin1Char('a') && c <= QLatin1Char('f'));
           });
}

QString sha256Of(const QByteArray &content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

const QStringList &fileTypesTaken()
{
    static const QStringList types {
        QStringLiteral("image/jpeg"),
        QStringLiteral("image/png"),
        QStringLiteral("image/webp"),
        QStringLiteral("image/heif"),
        QStringLiteral("image/gif"),
        QStringLiteral("image/tiff"),
        QStringLiteral("application/pdf"),
        QStringLiteral("text/plain"),
        QStringLiteral("application/msword"),
        QStringLiteral("application/vnd.ms-excel"),
        QStringLiteral("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        QStringLiteral("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        QStringLiteral("application/vnd.oasis.opendocument.text"),
        QStringLiteral("audio/mpeg"),
        QStringLiteral("audio/mp4"),
        QStringLiteral("audio/ogg"),
        QStringLiteral("audio/x-wav"),
        QStringLiteral("audio/amr"),
        QStringLiteral("video/mp4"),
        QStringLiteral("video/3gpp"),
        QStringLiteral("video/quicktime"),
    };
    return types;
}

QString safeFileName(const QString &name)
{
    QString last = name.normalized(QString::NormalizationForm_C);
    last = last.mid(std::max(last.lastIndexOf(QLatin1Char('/')), last.lastIndexOf(QLatin1Char('\\'))) + 1);
    QString safe;
    for (const QChar c : std::as_const(last)) {
        const QChar::Category category = c.category();
        const bool shown = category != QChar::Other_Control && category != QChar::Other_Format
            && category != QChar::Separator_Line && category != QChar::Separator_Paragraph;
        if (shown)
            safe += QStringLiteral("<>:\"|?*").contains(c) ? QLatin1Char('_') : c;
    }
    safe = safe.simplified();
    while (safe.startsWith(QLatin1Char('.')) || safe.startsWith(QLatin1Char('-')))
        safe.remove(0, 1);
    if (safe.size() > LongestFileName) {
        const qsizetype dot = safe.lastIndexOf(QLatin1Char('.'));
        const QString ending = dot > 0 && safe.size() - dot <= 10 ? safe.mid(dot) : QString();
        safe = safe.left(LongestFileName - ending.size()).trimmed() + ending;
    }
    return safe.isEmpty() ? QStringLiteral("tep") : safe;
}

bool mayOpenIdentityPaper(const User &user, const QString &by, const QString &assignee, const QString &leadUnit)
{
    if (user.name.isEmpty())
        return false;
    return user.name == by || user.name == assignee || user.role == Role::Supervisor
        || (user.role == Role::DeskHead && user.unit == leadUnit);
}

} // namespace tongdai
