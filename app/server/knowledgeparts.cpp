#include "app/server/knowledgeparts.h"

#include "app/storage/central/centralrows.h"

namespace tongdai::server {

std::optional<Outcome> barredFrom(const OperationContext &context, bool allowed)
{
    const Actor &actor = context.actor;
    const auto forbidden = [](const QString &detail, const QString &code) {
        return rejected(ErrorKind::Forbidden, detail, QStringLiteral("actor"), code);
    };
    if (actor.user.name.isEmpty())
        return forbidden(QStringLiteral("no such person"), QStringLiteral("actor.unknown"));
    if (!actor.user.active)
        return forbidden(QStringLiteral("this person's account is closed"), QStringLiteral("actor.inactive"));
    if (!actor.knownHere)
        return forbidden(QStringLiteral("this person has not signed in on this seat"),
                         QStringLiteral("actor.not_here"));
    if (!allowed)
        return forbidden(QStringLiteral("this person may not do that to the knowledge base"),
                         QStringLiteral("kb.role"));
    return std::nullopt;
}

std::optional<Outcome> firstProblem(const QList<Error> &problems)
{
    if (problems.isEmpty())
        return std::nullopt;
    Error error = problems.first();
    if (error.detail.isEmpty())
        error.detail = QStringLiteral("a field breaks a rule");
    return rejectedBody(error);
}

Result<Outcome> wasFirst(const OperationContext &context, const QString &code, const QString &detail,
                         const QString &by, qint64 atMs)
{
    QJsonObject facts {{QStringLiteral("by"), by}, {QStringLiteral("at_ms"), atMs}};
    const auto user = storage::userOf(context.lane.database, by);
    if (!user)
        return tl::unexpected(user.error());
    if (*user)
        facts.insert(QStringLiteral("by_name"), (*user)->fullName);
    return rejected(Error {ErrorKind::Conflict, detail, QStringLiteral("body.after"), code}, facts);
}

Outcome noSuchRow(const QString &field)
{
    return rejected(ErrorKind::NotFound, QStringLiteral("no such row"), field, QStringLiteral("kb.unknown"));
}

Outcome appliedAs(qint64 version, bool gone)
{
    QJsonObject facts {{QStringLiteral("version"), version}};
    if (gone)
        facts.insert(QStringLiteral("gone"), true);
    return applied(facts);
}

} // namespace tongdai::server
