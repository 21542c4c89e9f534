// What pretend callers say, and what to do about it.
#pragma once

#include "models/domain/practice.h"

#include <QCoreApplication>

namespace tongdai {

/// In the window's language; the callers' words too.
class PracticeWords
{
    Q_DECLARE_TR_FUNCTIONS(tongdai::PracticeWords)
public:
    static QString said(const PracticeLesson &lesson);
    static QString advice(const PracticeLesson &lesson); ///< which keys
    /// Goes on from "The call before: ".
    static QString remark(PracticeRemark remark, const PracticeLesson &lesson);
};

} // namespace tongdai
