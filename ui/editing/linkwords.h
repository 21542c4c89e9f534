// What became of a link, in an editor's words.
#pragma once

#include "models/domain/weblink.h"

#include <QCoreApplication>

namespace tongdai {

class LinkWords
{
    Q_DECLARE_TR_FUNCTIONS(tongdai::LinkWords)
public:
    static QString of(const LinkCheck &check); ///< "does not answer", "redirects to https://…"
    static QString brief(const LinkCheck &check); ///< for the mark of a row
    static QString when(const LinkCheck &check); ///< "checked 22/04/2025 14:02"
};

} // namespace tongdai
