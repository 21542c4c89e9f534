// Whether the web addresses in articles still lead anywhere.
#pragma once

#include "models/domain/result.h"
#include "models/domain/weblink.h"

#include <QFuture>
#include <QObject>

namespace tongdai {

/// Lives on the GUI thread; asking is done elsewhere. What is found out is remembered on this machine.
/// Nothing of the knowledge base ever waits for it.
class LinkChecker : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Asks each address once, a few at a time, and remembers what came out; at most MostAtOnce, the rest is
    /// left out. One that reached nothing at all for want of a network is given as NoNetwork and not
    /// remembered. Only the remembering may fail.
    virtual QFuture<Result<QList<LinkCheck>>> check(QStringList urls) = 0;
    /// What was found out last; addresses that were never asked are left out.
    virtual QFuture<Result<QList<LinkCheck>>> known(QStringList urls) = 0;
    /// Every link of the articles in force on this machine, with what is known of it.
    virtual QFuture<Result<QList<ArticleLink>>> all() = 0;

    static constexpr int MostAtOnce = 50;
    static constexpr qint64 FreshMs = qint64(24) * 3600 * 1000; ///< a result so young is not asked for again

Q_SIGNALS:
    void linksChanged(); ///< something was checked
};

} // namespace tongdai
