// What the typing robot types, known to the robot and to who kills it.
#pragma once

#include <QString>
#include <QStringList>

namespace tongdai::typing {

constexpr int QuestionWords = 6; ///< in the question, then on in the content
constexpr int ContentWords = 4000;

inline QString word(int i)
{
    return QStringLiteral("từ%1").arg(i);
}

inline QString text(int from, int to)
{
    QString all;
    for (int i = from; i < to; ++i)
        all += word(i) + QLatin1Char(' ');
    return all;
}

inline QString questionText()
{
    return text(0, QuestionWords);
}
inline QString contentText()
{
    return text(QuestionWords, QuestionWords + ContentWords);
}

/// How the word stands while it is composed in Telex ("tuwf17").
inline QStringList composing(const QString &word)
{
    QStringList steps {QStringLiteral("t"), QStringLiteral("tu"), QStringLiteral("tư")};
    for (qsizetype length = 2; length <= word.size(); ++length)
        steps += word.left(length);
    return steps;
}

/// How many characters both begin with.
inline qsizetype common(const QString &a, const QString &b)
{
    qsizetype length = 0;
    while (length < a.size() && length < b.size() && a.at(length) == b.at(length))
        ++length;
    return length;
}

} // namespace tongdai::typing
