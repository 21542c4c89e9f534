// tongdai-sim: simulated worlds from seeds, until an invariant breaks.
#include "tests/sim/world/settings.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace tongdai::sim;

namespace {

constexpr const char *Help
    = "tongdai-sim --seeds N [--first S] [--without SAFETY]   lives through the worlds of N seeds\n"
      "tongdai-sim --seed S [--trace] [--without SAFETY]      one world; --trace prints all that happens\n"
      "\n"
      "SAFETY: dedupe, contiguity, retention, tag, bigserial, notify-only, ack-before-commit; seeds must "
      "then fail.\n"
      "Exit 0: every invariant held. 1: some did not; each failing seed is printed with what was violated.\n"
      "2: wrong usage. The last line reads \"N seeds, V violations\" (seeds that failed).\n";

struct Asked {
    quint64 first = 1;
    quint64 count = 0;
    Settings settings;
    bool help = false;
};

/// False when the words make no sense.
bool read(const QStringList &words, Asked &asked)
{
    for (qsizetype i = 1; i < words.size(); ++i) {
        const QString &word = words[i];
        if (word == QStringLiteral("--help")) {
            asked.help = true;
            return true;
        }
        if (word == QStringLiteral("--trace")) {
            asked.settings.trace = true;
            continue;
        }
        if (++i >= words.size())
            return false;
        bool isNumber = true;
        if (word == QStringLiteral("--seeds"))
            asked.count = words[i].toULongLong(&isNumber);
        else if (word == QStringLiteral("--first"))
            asked.first = words[i].toULongLong(&isNumber);
        else if (word == QStringLiteral("--without"))
            isNumber = withoutFrom(words[i], &asked.settings.without);
        else if (word == QStringLiteral("--seed")) {
            asked.first = words[i].toULongLong(&isNumber);
            asked.count = 1;
        } else {
            return false;
        }
        if (!isNumber)
            return false;
    }
    return asked.count > 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    Asked asked;
    if (!read(QCoreApplication::arguments(), asked)) {
        std::fprintf(stderr, "%s", Help);
        return 2;
    }
    if (asked.help) {
        std::printf("%s", Help);
        return 0;
    }
    QElapsedTimer timer;
    timer.start();
    quint64 failed = 0;
    Found sum;
    for (quint64 seed = asked.first; seed < asked.first + asked.count; ++seed) {
        asked.settings.seed = seed;
        const Found found = simulate(asked.settings);
        sum.saved += found.saved;
        sum.requests += found.requests;
        sum.faults += found.faults;
        if (!found.violations.isEmpty()) {
            ++failed;
            for (const QString &violation : found.violations)
                std::printf("seed %llu: %s\n", static_cast<unsigned long long>(seed), qPrintable(violation));
            std::fflush(stdout);
        }
    }
    std::printf("%d operations saved, %d requests, %d faults, %.1f s\n", sum.saved, sum.requests, sum.faults,
                double(timer.elapsed()) / 1000.0);
    std::printf("%llu seeds, %llu violations\n", static_cast<unsigned long long>(asked.count),
                static_cast<unsigned long long>(failed));
    return failed == 0 ? 0 : 1;
}
