// How values of the domain look in a failed test.
#pragma once

#include "models/domain/result.h"

#include <gtest/gtest.h>

#include <QByteArray>
#include <QString>

#include <ostream>

inline void PrintTo(const QString &text, std::ostream *out)
{
    *out << '"' << text.toStdString() << '"';
}
inline void PrintTo(const QStringList &texts, std::ostream *out)
{
    *out << '[' << texts.join(QStringLiteral(" | ")).toStdString() << ']';
}

namespace tongdai {

inline void PrintTo(const Error &error, std::ostream *out)
{
    *out << "Error " << static_cast<int>(error.kind) << ' ' << error.field.toStdString() << ' '
         << error.code.toStdString() << ": " << error.detail.toStdString();
}

} // namespace tongdai
