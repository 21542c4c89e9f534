// What a procedure's official name is made of: its plain form, the province behind it, parts that can stand
// for it.
#pragma once

#include <QString>
#include <QStringList>

namespace tongdai {

/// The name without what every name has, for telling whether two are the same.
QString plainName(const QString &name);

/// Search form of the province in "UBND tỉnh …", empty for any other issuer.
QString provinceOf(const QString &issuer);

/// Parts of a long name that can stand for it: what ";" or "/ " parts, and the head before its circumstances.
QStringList segmentsOf(const QString &name);

/// "Cấp, cấp lại, gia hạn Giấy phép …" as one name for each of its actions: "cấp lại Giấy phép …". Empty
/// unless the name begins with two or more of `actions`.
QStringList singleActions(const QString &name, const QStringList &actions);

/// Bit per marker (in search form, at most 64) that makes the name a special variant: one of several cases
/// that a name lists, or one of several levels, is none.
quint64 markersIn(const QString &name, const QStringList &markers);

} // namespace tongdai
