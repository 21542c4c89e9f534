// What was corrected in a call or ticket, in words: "Số điện thoại: 0900 000 001 → 0900 000 002".
#pragma once

#include "models/domain/correction.h"

#include <QCoreApplication>

#include <functional>

namespace tongdai {

class ChangeWords
{
    Q_DECLARE_TR_FUNCTIONS(tongdai::ChangeWords)
public:
    /// The field as it is called on the form.
    static QString field(const QString &name);

    /// `commune` gives a commune's name for its code. A value that is kept from the reader, or was none, is said so.
    static QString line(const CorrectedField &change, const std::function<QString(const QString &)> &commune);
};

} // namespace tongdai
