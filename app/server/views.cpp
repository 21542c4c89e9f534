#include "app/server/views.h"

#include "app/wire/documents.h"
#include "models/domain/fieldchanges.h"

namespace tongdai::server {

namespace {

void drop(QJsonObject &object, std::initializer_list<QLatin1StringView> names)
{
    for (const QLatin1StringView name : names)
        object.remove(name);
}

void dropIdentity(QJsonObject &citizen)
{
    drop(citizen,
         {QLatin1StringView("name"), QLatin1StringView("contact_person"), QLatin1StringView("phone"),
          QLatin1StringView("other_phone"), QLatin1StringView("email"), QLatin1StringView("address"),
          QLatin1StringView("identity_number"), QLatin1StringView("tax_code")});
}

/// A correction's entry as a desk sees it: whose identity is kept close shows which field was corrected, not to what.
QJsonObject withoutHidden(QJsonObject event)
{
    if (!event.value(QStringLiteral("hide_identity")).toBool())
        return event;
    QJsonObject citizen = event.value(QStringLiteral("citizen")).toObject();
    QJsonArray shown;
    for (const auto &value : citizen.value(QStringLiteral("changes")).toArray()) {
        QJsonObject change = value.toObject();
        if (tellsWho(change.value(QStringLiteral("field")).toString()))
            drop(change, {QLatin1StringView("before"), QLatin1StringView("after")});
        shown.append(change);
    }
    if (!shown.isEmpty())
        citizen.insert(QStringLiteral("changes"), shown);
    event.insert(QStringLiteral("citizen"), citizen);
    return event;
}

} // namespace

QJsonObject project(const QString &type, const QJsonObject &document, storage::View view)
{
    if (view == storage::View::Whole)
        return document;
    const QString citizenKey = QStringLiteral("citizen");
    QJsonObject shown = document;
    if (view == storage::View::Stub) {
        shown.remove(citizenKey);
        return shown;
    }
    if (type == wire::rowEvent())
        return withoutHidden(shown);
    if (type != wire::rowCall() && type != wire::rowTicket())
        return shown;

    QJsonObject citizen = shown.value(citizenKey).toObject();
    if (type == wire::rowCall()) {
        drop(shown, {QLatin1StringView("talk_seconds"), QLatin1StringView("wrap_seconds"),
                     QLatin1StringView("recording_id")});
        drop(citizen, {QLatin1StringView("identity_number"), QLatin1StringView("tax_code"),
                       QLatin1StringView("corrections")});
    }
    if (shown.value(QStringLiteral("hide_identity")).toBool())
        dropIdentity(citizen);
    if (citizen.isEmpty())
        shown.remove(citizenKey);
    else
        shown.insert(citizenKey, citizen);
    return shown;
}

} // namespace tongdai::server
