// From opening a workstation's mirror to the first answer.
//
// search_ready --base FILE [--documents 4218,12000] [--runs 3]
#include "grownbase.h"

#include "app/intake/procedurefile.h"
#include "app/sealing/random.h"
#include "app/sealing/sodiumkeybox.h"
#include "app/search/localarticleindex.h"
#include "app/storage/local/localarticles.h"
#include "app/storage/local/localsyncstore.h"
#include "app/wire/documents.h"
#include "tests/support/waited.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

using namespace tongdai;
using tongdai::tests::waited;

namespace {

class WallClock final : public Clock
{
public:
    qint64 nowMs() const override { return QDateTime::currentMSecsSinceEpoch(); }
    qint64 steadyMs() const override { return nowMs(); }
};

double msSince(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// A seat where somebody has signed in once and everything has been received.
Result<void> fill(const storage::LocalProfileOptions &options, const Clock &clock, const KeyBox &box,
                  const QList<Procedure> &procedures)
{
    constexpr qsizetype PageSize = 500;
    const User user {QStringLiteral("an"), QStringLiteral("An"), Role::Operator, centreUnit(), {}, true};
    storage::LocalProfile profile(options, clock, box);
    if (const auto opened = waited(profile.open()); !opened)
        return opened;
    if (const auto in = waited(profile.keys().unlockWithSeatKey(user.name, QStringLiteral("a long password"),
                                                                QByteArray(32, 'k')));
        !in)
        return tl::unexpected(in.error());
    profile.enter({user, QStringLiteral("B01"), false});
    storage::LocalSyncStore store(profile);
    for (qsizetype from = 0; from < procedures.size(); from += PageSize) {
        QList<PullRow> rows;
        for (const Procedure &procedure : procedures.mid(from, PageSize))
            rows.append(
                {wire::rowProcedure(), procedure.id, from + 1, from + 1, wire::toJson(procedure), false});
        const auto kept = waited(store.applyPage(
            {QStringLiteral("kb"), rows, QStringLiteral("e.%1.t").arg(from + 1), false, false}));
        if (!kept)
            return kept;
    }
    profile.close();
    return {};
}

Result<void> measure(QTextStream &out, const storage::LocalProfileOptions &options, const Clock &clock,
                     const KeyBox &box)
{
    QElapsedTimer timer;
    timer.start();
    storage::LocalProfile profile(options, clock, box);
    if (const auto opened = waited(profile.open()); !opened)
        return opened;
    const double openMs = msSince(timer);
    storage::LocalArticles articles(profile);
    LocalArticleIndex index;
    const QString startFile = options.folder + QStringLiteral("/search-start");
    const bool first = !QFile::exists(startFile);
    int built = 0;
    double wholeMs = 0;
    QObject::connect(&index, &ArticleIndex::articlesChanged, &index, [&] {
        ++built;
        wholeMs = msSince(timer);
    });
    index.openStartFile(startFile);
    const auto reading = articles.all();
    if (first) {
        const auto procedures = waited(reading);
        if (!procedures)
            return tl::unexpected(procedures.error());
        index.setProcedures(*procedures);
    }
    SearchQuery query;
    query.text = QStringLiteral("làm giấy khai sinh cho con");
    const auto answer = waited(index.search(query));
    if (!answer)
        return tl::unexpected(answer.error());
    const double answerMs = msSince(timer);
    const auto procedures = waited(reading);
    if (!procedures)
        return tl::unexpected(procedures.error());
    const double readMs = msSince(timer);
    if (!first)
        index.setProcedures(*procedures);
    while (built < (first ? 1 : 2) || !QFile::exists(startFile))
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    out << procedures->size() << (first ? " procedures, first start" : " procedures, later start")
        << ": open " << QString::number(openMs, 'f', 0) << ", first answer "
        << QString::number(answerMs, 'f', 0) << ", mirror read " << QString::number(readMs, 'f', 0)
        << ", whole texts searched " << QString::number(wholeMs, 'f', 0) << " ms after the start ("
        << (answer->hits.isEmpty() ? QString() : answer->hits.first().name) << ")" << Qt::endl;
    return {};
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QTextStream out(stdout);
    QTextStream err(stderr);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("From opening a workstation's mirror to the first answer."));
    parser.addHelpOption();
    parser.addOption(
        {QStringLiteral("base"), QStringLiteral("Procedures, .jsonl or .jsonl.gz."), QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("documents"), QStringLiteral("Sizes of the base."),
                      QStringLiteral("N,..."), QStringLiteral("4218,12000")});
    parser.addOption({QStringLiteral("runs"), QStringLiteral("Starts of each."), QStringLiteral("N"),
                      QStringLiteral("3")});
    parser.process(app);
    const auto base = intake::readProcedures(parser.value(QStringLiteral("base")));
    if (!base || !sealing::initialiseSodium()) {
        err << (base ? QStringLiteral("libsodium does not start") : base.error().detail) << Qt::endl;
        return 1;
    }
    const WallClock clock;
    const sealing::SodiumKeyBox box {sealing::PasswordCost::least()};
    for (const QString &documents : parser.value(QStringLiteral("documents")).split(u',')) {
        const QTemporaryDir folder;
        storage::LocalProfileOptions options;
        options.mirrorDays = 0;
        options.folder = folder.path() + QStringLiteral("/seat");
        options.reserveBytes = 1 << 20;
        const auto filled = fill(options, clock, box, grownBase(base->procedures(), documents.toInt()));
        if (!filled) {
            err << filled.error().detail << Qt::endl;
            return 1;
        }
        for (int run = 0; run < parser.value(QStringLiteral("runs")).toInt(); ++run) {
            if (const auto measured = measure(out, options, clock, box); !measured) {
                err << measured.error().detail << Qt::endl;
                return 1;
            }
        }
    }
    return 0;
}
