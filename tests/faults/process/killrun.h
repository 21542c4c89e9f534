// Calls pushed to a server that is killed again and again: is each there exactly once afterwards?
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace tongdai::tests {

struct KillPlan {
    QString dataFolder; ///< empty or new
    int operations = 1000;
    int kills = 50;
    int batch = 5; ///< operations a request
    unsigned seed = 1;
    /// A client that takes silence for failure and sends the calls anew, under new numbers: what the protocol
    /// is there to prevent, and what the check must catch.
    bool naive = false;
    QString user = QStringLiteral("an.le");
    QString password = QStringLiteral("tongdai-1022"); ///< of every demo user
};

struct KillReport {
    int kills = 0;
    int killsWithARequestOpen = 0; ///< its outcome was unknown: it may have been carried out or not
    int resent = 0; ///< requests sent again with the same bytes
    qint64 milliseconds = 0;
    QStringList violations; ///< empty: nothing lost, nothing doubled

    QJsonObject toJson() const;
};

/// Starts the server with demo data, kills it `plan.kills` times (SIGKILL) at random instants while
/// operations are pushed, then checks: every call is there once, with its own words; pushing everything again
/// changes nothing. Needs a QCoreApplication.
KillReport runKills(const KillPlan &plan);

} // namespace tongdai::tests
