#include "app/net/answers.h"

#include "app/net/zstdcodec.h"
#include "app/wire/documents.h"
#include "app/wire/json.h"

#include <QDateTime>

namespace tongdai::net {

namespace {

/// Retry-After as seconds, from either of its forms (RFC 9110, 10.2.3); empty when absent or unreadable.
QString retryAfter(const QByteArray &header)
{
    const QByteArray raw = header.trimmed();
    bool isNumber = false;
    const int seconds = raw.toInt(&isNumber);
    if (isNumber && seconds >= 0)
        return QString::number(seconds);
    // An HTTP date is one of RFC 2822 but for the zone's name, which Qt does not read.
    const QByteArray dated = QByteArray(raw).replace("GMT", "+0000");
    const QDateTime at = QDateTime::fromString(QString::fromLatin1(dated), Qt::RFC2822Date);
    if (!at.isValid())
        return {};
    return QString::number(qMax<qint64>(0, QDateTime::currentDateTimeUtc().secsTo(at)));
}

/// What only this side can know: the centre does not get to say that its certificate is bad.
bool isOursToSay(ErrorKind kind)
{
    return kind == ErrorKind::Offline || kind == ErrorKind::Untrusted || kind == ErrorKind::Timeout
        || kind == ErrorKind::Cancelled;
}

bool isJson(const RawAnswer &raw)
{
    return raw.contentType.toLower().startsWith("application/json");
}

Result<QByteArray> plainBody(const RawAnswer &raw)
{
    // Qt takes an early close for the end when the length was not announced, so what was announced is
    // compared.
    const QByteArray announced = raw.contentLength.trimmed();
    if (!announced.isEmpty() && announced.toLongLong() != raw.body.size())
        return fail(ErrorKind::Protocol, QStringLiteral("answer shorter than announced"));
    const QByteArray encoding = raw.contentEncoding.trimmed().toLower();
    if (encoding.isEmpty() || encoding == "identity")
        return raw.body;
    if (encoding != "zstd")
        return fail(ErrorKind::Protocol, QStringLiteral("answer in an encoding not asked for"));
    Result<QByteArray> plain = zstdExpand(raw.body, MaxPlain);
    if (!plain)
        return fail(ErrorKind::Protocol, plain.error().detail);
    return plain;
}

Result<QJsonObject> refusal(const RawAnswer &raw, const QByteArray &plain)
{
    const int status = raw.status;
    const QString wait = retryAfter(raw.retryAfter);
    if (isJson(raw)) {
        const Result<QJsonObject> object = wire::parseObject(plain);
        if (object && object->value(QStringLiteral("error")).isObject()) {
            Error error = wire::errorFromJson(*object);
            if ((error.kind == ErrorKind::Busy || error.kind == ErrorKind::LockedOut) && !wait.isEmpty())
                error.code = wait;
            if (status == 426)
                error.kind = ErrorKind::TooNew;
            if (isOursToSay(error.kind))
                error.kind = ErrorKind::Protocol;
            return tl::unexpected(error);
        }
    }
    // No words of the centre's: something between us and it has answered.
    const QString detail = QStringLiteral("HTTP status %1 without a reason").arg(status);
    switch (status) {
    case 426:
        return fail(ErrorKind::TooNew, detail);
    case 429:
    case 503:
        return fail(ErrorKind::Busy, detail, {}, wait);
    case 502:
    case 504:
        return fail(ErrorKind::Offline, detail);
    default:
        return fail(ErrorKind::Protocol, detail);
    }
}

} // namespace

Result<FileStanding> standingOf(const RawAnswer &raw)
{
    switch (raw.status) {
    case 200:
        break;
    case 401:
        return fail(ErrorKind::NeedLogin, QStringLiteral("HTTP status 401"));
    case 403:
        return fail(ErrorKind::Forbidden, QStringLiteral("HTTP status 403"));
    case 404:
        return fail(ErrorKind::NotFound, QStringLiteral("HTTP status 404"));
    case 410:
        return fail(ErrorKind::Invalid, QStringLiteral("HTTP status 410"), {}, QStringLiteral("file.removed"));
    default:
        return tl::unexpected(refusal(raw, {}).error());
    }
    bool have = false;
    bool bytes = false;
    const FileStanding standing {raw.uploadOffset.toLongLong(&have), raw.uploadLength.toLongLong(&bytes)};
    if (!have || !bytes || standing.have < 0 || standing.bytes <= 0)
        return fail(ErrorKind::Protocol, QStringLiteral("an answer that does not say how much is there"));
    return standing;
}

Result<QByteArray> partOf(const RawAnswer &raw, qint64 at)
{
    const Result<QByteArray> plain = plainBody(raw);
    if (!plain)
        return plain;
    if (raw.status != 206)
        return tl::unexpected(refusal(raw, *plain).error());
    const QByteArray expected
        = "bytes " + QByteArray::number(at) + '-' + QByteArray::number(at + plain->size() - 1) + '/';
    if (plain->isEmpty() || !raw.contentRange.startsWith(expected))
        return fail(ErrorKind::Protocol, QStringLiteral("another part than was asked for"));
    return plain;
}

Result<QJsonObject> answerOf(const RawAnswer &raw)
{
    const Result<QByteArray> plain = plainBody(raw);
    if (!plain)
        return tl::unexpected(plain.error());
    if (raw.status != 200)
        return refusal(raw, *plain);
    if (!isJson(raw))
        return fail(ErrorKind::Protocol, QStringLiteral("status 200 with something else than JSON"));
    const Result<QJsonObject> object = wire::parseObject(*plain);
    if (!object)
        return fail(ErrorKind::Protocol,
                    QStringLiteral("answer is not a JSON object: ") + object.error().detail);
    if (object->value(QStringLiteral("end")) != QJsonValue(true))
        return fail(ErrorKind::Protocol, QStringLiteral("answer without its end"));
    return *object;
}

} // namespace tongdai::net
