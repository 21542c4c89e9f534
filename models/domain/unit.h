// Units that answer: districts' One-Stop desks and their successors, and the communes callers live in.
#pragma once

#include "models/domain/workinghours.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace tongdai {

/// A unit with dated existence. Kind and name are separate: xã Trảng Bom and phường Trảng Bom are one unit
/// renamed.
struct Unit {
    QString code; ///< stable id: GSO code ("731", "25993") or "1022" for the centre
    QString kind; ///< "Thành phố", "Huyện", "Xã", "Phường", "Thị trấn", "Tổng đài", "Sở"
    QString name; ///< "Biên Hòa"
    QString parent; ///< code, empty at the top
    QDate validFrom; ///< null: always
    QDate validTo; ///< first day it is gone; null: still there
    QStringList successors; ///< codes, many to many
    QStringList predecessors;
    bool desk = false; ///< has a One-Stop desk that takes tickets
    QString hotline; ///< shown to callers; empty until confirmed, never invented
    QString address;
    QString hours; ///< Monday to Friday, "07:30-11:30,13:00-17:00", since ever; empty: default hours
    QString head; ///< user name of the head of desk
    QStringList formerNames; ///< stay searchable
    QList<WorkingHours> weeks {}; ///< dated hours that follow `hours`, in any order

    bool operator==(const Unit &) const = default;
    bool existsOn(const QDate &day) const
    {
        return (!validFrom.isValid() || validFrom <= day) && (!validTo.isValid() || day < validTo);
    }
    QString fullName() const { return kind.isEmpty() ? name : kind + QLatin1Char(' ') + name; }
};

/// The Cấp at which a unit handles procedures, as Procedure::level writes it: "Cấp xã", "Cấp huyện",
/// "Cấp tỉnh". Empty for the hotline itself, which answers for all of them.
QString levelOf(const Unit &unit);

/// Problems of a set of units: unknown parent, successor or predecessor, links that are not mutual, valid-to
/// before valid-from, two with one code, a cycle. Empty when sound. English, one a line, for the importer.
QStringList problemsOf(const QList<Unit> &units);

/// The units that took over from `code` and exist on `day`, followed through any number of steps; `code`
/// itself when it still exists. In the order the links are written, each once.
QStringList currentUnits(const QList<Unit> &units, const QString &code, const QDate &day);

} // namespace tongdai
