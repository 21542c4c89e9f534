// Which fields of a saved call or ticket may be corrected, and how each is read and written by its name.
//
// A correction names its fields one by one, so that two people who correct different fields of one record disturb
// nobody; of one field the last to reach the centre wins and what it replaced is kept (sync.md 2.10).
#pragma once

#include "models/domain/ticket.h"

namespace tongdai {

/// What differs between the two in fields that may be corrected; the caller's first words, times and who took the call
/// are none of them.
QList<CorrectedField> changesBetween(const Call &before, const Call &after);
QList<CorrectedField> changesBetween(const Ticket &before, const Ticket &after);

/// The field as text or wire word; nothing when there is no such field to correct.
std::optional<QString> fieldText(const Call &call, const QString &field);
std::optional<QString> fieldText(const Ticket &ticket, const QString &field);

/// False when there is no such field to correct, or `text` is no word of it. Lengths are judged by the codec.
bool setField(Call &call, const QString &field, const QString &text);
bool setField(Ticket &ticket, const QString &field, const QString &text);

/// True for fields that tell who somebody is: hidden from desks where the person asked for it.
bool tellsWho(const QString &field);

} // namespace tongdai
