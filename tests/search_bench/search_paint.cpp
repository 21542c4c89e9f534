// From a key to the painted list of hits, in the page that the window shows.
//
// QT_QPA_PLATFORM=offscreen search_paint --base FILE [--documents 12000] FILE.tsv...
#include "grownbase.h"

#include "app/ctl/evaluation.h"
#include "app/intake/procedurefile.h"
#include "app/search/localarticleindex.h"
#include "models/items/hitlistmodel.h"
#include "tests/ui_fakes/memoryknowledge.h"
#include "tests/ui_tickets/sampleday.h"
#include "ui/knowledge/knowledgepage.h"
#include "ui/widgets/questionfield.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QListView>
#include <QTest>
#include <QTextStream>

#include <algorithm>
#include <cmath>

using namespace tongdai;

namespace {

/// Counts how often a widget was painted.
class PaintCount final : public QObject
{
public:
    explicit PaintCount(QWidget *watched)
        : QObject(watched)
    {
        watched->installEventFilter(this);
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        painted += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
    int painted = 0;
};

double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
    return values[std::clamp<std::size_t>(rank, 1, values.size()) - 1];
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QTextStream out(stdout);
    QTextStream err(stderr);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("From a key to the painted list of hits."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("FILE.tsv"), QStringLiteral("Questions to type."));
    parser.addOption(
        {QStringLiteral("base"), QStringLiteral("Procedures, .jsonl or .jsonl.gz."), QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("documents"), QStringLiteral("Size of the base."), QStringLiteral("N"),
                      QStringLiteral("12000")});
    parser.addOption({QStringLiteral("questions"), QStringLiteral("Type so many of them."),
                      QStringLiteral("N"), QStringLiteral("40")});
    parser.process(app);
    const auto base = intake::readProcedures(parser.value(QStringLiteral("base")));
    if (!base) {
        err << base.error().detail << Qt::endl;
        return 1;
    }
    QList<ctl::LabelledQuery> asked;
    for (const QString &path : parser.positionalArguments()) {
        if (const auto bytes = intake::readPacked(path))
            asked += ctl::readLabelled(QString::fromUtf8(*bytes)).queries;
    }
    const qsizetype wanted = parser.value(QStringLiteral("questions")).toInt();
    if (asked.isEmpty() || wanted < 1) {
        err << parser.helpText();
        return 2;
    }

    Theme theme;
    test::HandClock clock;
    test::FakeDirectory directory;
    test::fillDirectory(directory);
    Session session;
    session.user = test::operatorAn();
    LocalArticleIndex index;
    index.setProcedures(grownBase(base->procedures(), parser.value(QStringLiteral("documents")).toInt()));
    if (!QTest::qWaitFor([&index] { return index.size() > 0; }, 120'000))
        return 1;
    QList<Procedure> none;
    fakes::MemoryKnowledge desk(clock, &none);
    KnowledgePage page(theme, index, desk, directory, clock, session);
    page.resize(1274, 690);
    page.show();
    if (!QTest::qWaitForWindowExposed(&page))
        return 1;
    auto *question = page.findChild<QuestionField *>();
    // The filters have lists of their own.
    const auto views = page.findChildren<QListView *>();
    const auto shown = std::find_if(views.cbegin(), views.cend(), [](const QListView *one) {
        return qobject_cast<HitListModel *>(one->model()) && one->isVisible();
    });
    if (!question || shown == views.cend()) {
        err << "the page shows no list of hits" << Qt::endl;
        return 1;
    }
    QListView *view = *shown;
    auto *hits = qobject_cast<HitListModel *>(view->model());
    auto *paints = new PaintCount(view->viewport());
    int answers = 0;
    QObject::connect(hits, &HitListModel::answered, &page, [&answers] { ++answers; });

    std::vector<double> times;
    int unpainted = 0;
    const qsizetype step = std::max<qsizetype>(1, asked.size() / wanted);
    for (qsizetype i = 0; i < asked.size(); i += step) {
        question->clear();
        QTest::qWait(50);
        for (const QChar letter : asked[i].query) {
            const int answered = answers;
            const int painted = paints->painted;
            QElapsedTimer timer;
            timer.start();
            if (letter.unicode() < 0x80) {
                QTest::keyClick(question, letter.toLatin1());
            } else { // as an input method commits it
                QInputMethodEvent commit;
                commit.setCommitString(letter);
                QCoreApplication::sendEvent(question, &commit);
            }
            if (answers == answered && !hits->isLoading())
                continue; // a blank at the end asks nothing new
            while (answers == answered && timer.elapsed() < 2000)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
            for (int pass = 0; pass < 5 && paints->painted == painted; ++pass)
                QCoreApplication::processEvents();
            unpainted += paints->painted == painted ? 1 : 0;
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
    }
    out << times.size() << " keys over " << index.size() << " procedures: p50 "
        << QString::number(percentile(times, 0.5), 'f', 1) << ", p99 "
        << QString::number(percentile(times, 0.99), 'f', 1) << ", longest "
        << QString::number(percentile(times, 1), 'f', 1) << " ms from key to painted list (" << unpainted
        << " keys changed nothing on the list)" << Qt::endl;
    return 0;
}
