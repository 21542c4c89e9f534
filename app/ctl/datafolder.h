// What the commands on a data folder share: opening it, asking for a password, refusing in a sentence.
#pragma once

#include "app/ctl/command.h"
#include "app/server/administration.h"

#include <QJsonObject>

#include <memory>

namespace tongdai::ctl {

/// The centre's data behind --data. Invalid when no folder was named; `create` makes a new one.
Result<std::unique_ptr<server::Administration>> openData(const Target &target, bool create = false);

/// From TONGDAI_PASSWORD, else typed twice without an echo. Fails with Invalid when both differ or there is
/// no terminal.
Result<QString> askNewPassword(const QString &userName);

/// Says why on stderr; the exit code to give.
int refuse(const Error &error);
int wrongUsage(const QString &sentence);

void sayJson(const QJsonObject &object);
void sayJson(const QJsonArray &array);

/// "3 new, 1 changed, 12 unchanged".
QString sentenceOf(const server::ImportCounts &counts);
QJsonObject jsonOf(const server::ImportCounts &counts);

} // namespace tongdai::ctl
