// A citizen or business behind a number.
#pragma once

#include "models/domain/contact.h"

#include <QStringList>

namespace tongdai {

/// What earlier calls tell of one person behind a phone number.
struct Person {
    QString name;
    CallerKind kind = CallerKind::Citizen;
    QString phone; ///< national form
    QString address;
    QString communeCode;
    QString alert; ///< how to talk to this person ("nói chậm"), may be empty; of the number's CallerCard
    QStringList alsoNames; ///< that the card says are this person too
    int calls = 0; ///< calls known here
    qint64 lastCallMs = 0;
    qint64 firstCallMs = 0;

    bool operator==(const Person &) const = default;
};

} // namespace tongdai
