// Real processes under real faults: a centre, workstations without windows, and whatever goes wrong around them.
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace tongdai::tests {

struct FaultPlan {
    int seconds = 60; ///< of faults; starting and settling come on top
    int seats = 20;
    unsigned seed = 1;
    int saveEveryMs = 500; ///< between two saves of a seat, on average
    int killEveryMs = 6'000; ///< on average, between a third and the double
    QString folder; ///< empty or new; everything lies below it
};

struct FaultReport {
    QMap<QString, int> faults; ///< injected, by kind
    int saved = 0; ///< calls a seat has shown as saved here
    int acknowledged = 0; ///< of those, what the seats no longer hold back at the end
    int found = 0; ///< at the centre, once, with their own words
    int lost = 0;
    int doubled = 0;
    int garbled = 0; ///< there, but with other words
    int files = 0; ///< a seat has shown as attached
    int filesLost = 0; ///< of those, not whole at the centre, or with other content
    int diverged = 0; ///< seats whose rows are not the centre's
    int winnersTwice = 0; ///< tickets accepted twice without having been open again in between
    qint64 milliseconds = 0;
    QStringList notes; ///< what could not be injected here, and why
    QStringList violations; ///< in words, at most 50

    int faultCount() const;
    bool isClean() const { return violations.isEmpty() && lost + doubled + garbled + filesLost + diverged == 0; }
    QJsonObject toJson() const;
    QString table() const;
};

/// Needs a QCoreApplication; takes plan.seconds and about as long again to settle many seats.
FaultReport runFaults(const FaultPlan &plan);

} // namespace tongdai::tests
