#include "app/wire/documents.h"
#include "app/wire/fields.h"

#include <array>

namespace tongdai::wire {

namespace {

struct KindWord {
    ErrorKind kind;
    QLatin1StringView word;
};

using L1 = QLatin1StringView;

constexpr std::array<KindWord, 17> Kinds {{
    {ErrorKind::Invalid, L1("invalid")},
    {ErrorKind::NotFound, L1("not_found")},
    {ErrorKind::Conflict, L1("conflict")},
    {ErrorKind::Forbidden, L1("forbidden")},
    {ErrorKind::NeedLogin, L1("need_login")},
    {ErrorKind::LockedOut, L1("locked_out")},
    {ErrorKind::TooLarge, L1("too_large")},
    {ErrorKind::Offline, L1("offline")},
    {ErrorKind::Untrusted, L1("untrusted")},
    {ErrorKind::Timeout, L1("timeout")},
    {ErrorKind::Busy, L1("busy")},
    {ErrorKind::Storage, L1("storage")},
    {ErrorKind::DiskFull, L1("disk_full")},
    {ErrorKind::Corrupt, L1("corrupt")},
    {ErrorKind::TooNew, L1("too_new")},
    {ErrorKind::Protocol, L1("protocol")},
    {ErrorKind::Cancelled, L1("cancelled")},
}};

} // namespace

QString wireWord(ErrorKind kind)
{
    for (const KindWord &row : Kinds) {
        if (row.kind == kind)
            return row.word;
    }
    Q_UNREACHABLE();
    return {};
}

QJsonObject toJson(const Error &error)
{
    QJsonObject inner = Writer()
                            .text(QStringLiteral("kind"), wireWord(error.kind))
                            .text(QStringLiteral("field"), error.field)
                            .text(QStringLiteral("code"), error.code)
                            .take();
    inner.insert(QStringLiteral("message"), error.detail);
    return {{QStringLiteral("error"), inner}};
}

Error errorFromJson(const QJsonObject &object)
{
    Reader outer(object);
    Reader inner(outer.object(QStringLiteral("error"), true), QStringLiteral("error"));
    const QString word = inner.text(QStringLiteral("kind"), sizes::Code, true);
    Error error;
    error.detail = inner.text(QStringLiteral("message"), limits::Content);
    error.field = inner.text(QStringLiteral("field"), limits::Line);
    error.code = inner.text(QStringLiteral("code"), limits::Line);
    outer.absorb(inner);
    for (const KindWord &row : Kinds) {
        if (outer.ok() && row.word == word) {
            error.kind = row.kind;
            return error;
        }
    }
    return {ErrorKind::Protocol, QStringLiteral("an answer that is no refusal of ours"), {}, {}};
}

int httpStatus(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Invalid:
        return 400;
    case ErrorKind::NeedLogin:
        return 401;
    case ErrorKind::Forbidden:
        return 403;
    case ErrorKind::NotFound:
        return 404;
    case ErrorKind::Conflict:
        return 409;
    case ErrorKind::TooLarge:
        return 413;
    case ErrorKind::LockedOut:
        return 429;
    case ErrorKind::Busy:
        return 503;
    case ErrorKind::Offline:
    case ErrorKind::Untrusted:
    case ErrorKind::Timeout:
    case ErrorKind::Storage:
    case ErrorKind::DiskFull:
    case ErrorKind::Corrupt:
    case ErrorKind::TooNew:
    case ErrorKind::Protocol:
    case ErrorKind::Cancelled:
        break;
    }
    return 500;
}

} // namespace tongdai::wire
