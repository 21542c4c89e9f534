// How values look in a failed test of this folder.
#pragma once

#include <gtest/gtest.h>

#include <QByteArray>
#include <QString>

#include <ostream>

inline void PrintTo(const QString &text, std::ostream *out)
{
    *out << '"' << text.left(200).toStdString() << '"';
}
inline void PrintTo(const QByteArray &bytes, std::ostream *out)
{
    *out << bytes.left(2000).toStdString();
}
