#include "app/telephony/ringmessage.h"

#include "app/telephony/utf8text.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tongdai::telephony {

namespace {

QString wordOf(LineEvent::What what)
{
    switch (what) {
    case LineEvent::What::Ringing:
        return QStringLiteral("ringing");
    case LineEvent::What::Answered:
        return QStringLiteral("answered");
    case LineEvent::What::HungUp:
        return QStringLiteral("hangup");
    }
    return {};
}

tl::unexpected<Error> nonsense(const QString &why)
{
    return fail(ErrorKind::Protocol, why);
}

} // namespace

QByteArray ringMessage(const LineEvent &event)
{
    const QJsonObject message {{QStringLiteral("event"), wordOf(event.what)},
                               {QStringLiteral("number"), event.call.number},
                               {QStringLiteral("call_id"), event.call.id},
                               {QStringLiteral("line"), event.call.line}};
    return QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n';
}

Result<LineEvent> ringMessageFrom(const QByteArray &line)
{
    if (line.size() > LongestRingMessage)
        return fail(ErrorKind::TooLarge, QStringLiteral("more than %1 bytes").arg(LongestRingMessage));
    if (!utf8Text(line))
        return nonsense(QStringLiteral("not UTF-8"));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (error.error != QJsonParseError::NoError)
        return nonsense(QStringLiteral("not JSON"));
    if (!document.isObject())
        return nonsense(QStringLiteral("not a JSON object"));
    const QJsonObject message = document.object();
    for (const QString &key : {QStringLiteral("event"), QStringLiteral("number"), QStringLiteral("call_id"),
                               QStringLiteral("line")}) {
        const QJsonValue value = message.value(key);
        if (!value.isUndefined() && !value.isString())
            return nonsense(QStringLiteral("%1 is not a string").arg(key));
    }
    const auto what = lineEventFromWord(message.value(QStringLiteral("event")).toString());
    if (!what)
        return nonsense(QStringLiteral("unknown event"));
    return LineEvent {*what,
                      lineCallFrom(message.value(QStringLiteral("call_id")).toString(),
                                   message.value(QStringLiteral("number")).toString(), {},
                                   message.value(QStringLiteral("line")).toString())};
}

} // namespace tongdai::telephony
