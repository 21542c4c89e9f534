// What of a row a scope shows. Pure, any thread.
#pragma once

#include "app/storage/central/feed.h"

#include <QJsonObject>

namespace tongdai::server {

/// The document of a row as `view` shows it.
///
/// Desk: without name, number, address and ids of a citizen who asked for secrecy (hide_identity); a call as
/// an excerpt that leaves out identity and tax numbers, and how long people talked. Stub: an event without
/// its words.
QJsonObject project(const QString &type, const QJsonObject &document, storage::View view);

} // namespace tongdai::server
