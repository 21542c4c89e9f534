// What a run is asked for, and what it found.
#pragma once

#include <QString>
#include <QStringList>

namespace tongdai::sim {

/// Safeties that can be taken away; each must make seeds fail.
enum class Without {
    Nothing,
    Dedupe,
    Contiguity,
    Retention,
    Tag,
    OrderedFeed, ///< numbers given at insertion, as by bigserial
    LookingAgain, ///< waiting pulls live by hints alone
    CommitFirst, ///< answered before the commit
};

/// Words of the command line: dedupe, contiguity, retention, tag, bigserial, notify-only, ack-before-commit.
QStringList withoutWords();
/// False when the word is none of them.
bool withoutFrom(const QString &word, Without *without);

struct Settings {
    quint64 seed = 1;
    Without without = Without::Nothing;
    bool trace = false; ///< every event on stdout
};

struct Found {
    QStringList violations; ///< "invariant 1: …" with ids; empty when all hold
    quint64 history = 0; ///< of everything that happened, in order: equal for equal seeds
    int seats = 0;
    int saved = 0; ///< operations shown as saved
    int requests = 0;
    int faults = 0;
};

/// Lives through thirty days. In this process one at a time.
Found simulate(const Settings &settings);

} // namespace tongdai::sim
