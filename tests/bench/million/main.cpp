// A centre with very many calls and one workstation: its first synchronisation, saving beside them, and a start after
// the program was killed.
//
// tongdai-million [--rows 1000000] [--waiting 1000] [--keep DIR] [--json]
// Stages that are measured run in processes of their own, so that their memory is their own and one can be killed.
#include "app/server/administration.h"
#include "app/storage/central/centralrows.h"
#include "app/storage/central/feed.h"
#include "app/telephony/seatline.h"
#include "app/workstation/session/workstationsession.h"
#include "models/domain/uuid7.h"
#include "models/ports/clock.h"
#include "tests/faults/process/serverprocess.h"
#include "tests/support/waited.h"
#include "models/items/calllogmodel.h"
#include "ui/calls/calldesk.h"
#include "ui/calls/calllog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/translations.h"
#include "ui/widgets/foldertabs.h"
#include "ui/widgets/talllist.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <memory>

using namespace tongdai;
using tongdai::tests::waited;

namespace {

constexpr int Chunk = 5'000;
constexpr int WatchEveryMs = 5;
constexpr qint64 DayMs = 86'400'000;
const QString Person = QStringLiteral("an.le");
const QString Password = QStringLiteral("mat-khau-do-thu");

[[noreturn]] void giveUp(const QString &why)
{
    std::fprintf(stderr, "tongdai-million: %s\n", qPrintable(why));
    std::exit(1);
}

/// "VmHWM" or "VmRSS" of this process, megabytes.
double memoryMb(const char *what)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(what))
            return line.simplified().split(' ').value(1).toDouble() / 1000;
    }
    return 0;
}

/// Bytes received on the loopback device since the machine started.
qint64 loopbackBytes()
{
    QFile file(QStringLiteral("/proc/net/dev"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.trimmed().startsWith("lo:"))
            return line.mid(line.indexOf(':') + 1).simplified().split(' ').value(0).toLongLong();
    }
    return 0;
}

double percentile(QList<double> values, double share)
{
    if (values.isEmpty())
        return 0;
    std::sort(values.begin(), values.end());
    const auto rank = static_cast<qsizetype>(std::ceil(share * static_cast<double>(values.size())));
    return values[std::clamp<qsizetype>(rank, 1, values.size()) - 1];
}

/// So many syllables in an order of their own: texts that are alike would pack to nothing.
QString saidWords(int count, quint32 seed)
{
    static const QStringList syllables
        = QStringLiteral("dạ em hỏi giấy tờ nhà đất con tôi mới sinh bên phường xã ở quê lên làm công nhân khu công nghiệp"
                         " chưa có hộ khẩu tạm trú muốn đăng ký cho cháu đi học mẫu giáo bảo cần bản sao trích lục mà sổ cũ"
                         " bị mất rồi không biết phải nộp đâu bao lâu được nhận kết quả qua bưu điện lệ phí mấy đồng hôm"
                         " trước gọi số kia người ta chỉ sang đây vợ chồng anh chị ông bà cụ già yếu đau bệnh viện xe máy")
              .split(u' ');
    QRandomGenerator random(seed + 1);
    QStringList said;
    for (int i = 0; i < count; ++i)
        said.append(syllables[random.bounded(syllables.size())]);
    return said.join(u' ');
}

Call callOf(int number, qint64 nowMs)
{
    static const char *questions[] = {"Làm lại giấy khai sinh cho con cần giấy tờ gì", "Sang tên sổ đỏ cho con",
                                      "Đổi bằng lái xe hết hạn ở đâu", "Đăng ký hộ kinh doanh bán tạp hóa",
                                      "Xin giấy xác nhận độc thân", "Nhập khẩu cho cháu về ở với ông bà"};
    Call call;
    call.startedMs = nowMs - (number % 90) * DayMs - number % 28'800 * 1000;
    call.id = newUuid7(call.startedMs);
    call.endedMs = call.startedMs + 180'000;
    call.talkSeconds = 150;
    call.wrapSeconds = 30;
    call.outcome = Outcome::Answered;
    call.operatorName = Person;
    call.station = QStringLiteral("B01");
    call.communeCode = QStringLiteral("26068");
    call.field = QStringLiteral("Hộ tịch");
    call.procedureCode = QStringLiteral("1.001193");
    // Numbers that no network gives out.
    call.citizen.phone = QStringLiteral("0900%1").arg(number % 400'000, 6, 10, QLatin1Char('0'));
    call.citizen.name = QStringLiteral("Người gọi %1").arg(number);
    call.citizen.question = QString::fromUtf8(questions[static_cast<std::size_t>(number) % std::size(questions)]);
    call.citizen.content = saidWords(40, static_cast<quint32>(number));
    call.citizen.answer = QStringLiteral("Đã hướng dẫn nộp tại bộ phận một cửa.");
    return call;
}

void fillCentre(const QString &folder, int rows)
{
    {
        auto administration = server::Administration::open(folder, true, {1, 8192});
        if (!administration)
            giveUp(administration.error().detail);
        Unit centre;
        centre.code = centreUnit();
        centre.name = QStringLiteral("Trung tâm 1022");
        if (const auto done = (*administration)->importUnits({centre}); !done)
            giveUp(done.error().detail);
        const User user {Person, QStringLiteral("Lê An"), Role::Operator, centreUnit(), {}, true};
        if (const auto done = (*administration)->addUser(user, Password); !done)
            giveUp(done.error().detail);
    }
    storage::DatabaseOptions options;
    options.file = folder + QStringLiteral("/central.db");
    auto database = storage::Database::open(options);
    if (!database)
        giveUp(database.error().detail);
    const qint64 nowMs = QDateTime::currentMSecsSinceEpoch();
    for (int from = 0; from < rows; from += Chunk) {
        auto transaction = storage::Transaction::begin(**database);
        storage::Emitter emitter;
        for (int number = from; number < std::min(rows, from + Chunk); ++number) {
            const Call call = callOf(number, nowMs);
            if (const auto put = storage::insertCall(**database, {call, centreUnit(), call.endedMs, 1}); !put)
                giveUp(put.error().detail);
            emitter.there(QStringLiteral("calls"), wire::rowCall(), idText(call.id));
        }
        const auto flushed = emitter.flush(**database, storage::newTag());
        if (!flushed || !transaction->commit())
            giveUp(QStringLiteral("cannot fill the centre"));
    }
}

/// How long the GUI thread lets others wait: the longest time between two looks of a timer.
class Watch : public QObject
{
public:
    Watch()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_longest = std::max(m_longest, m_since.restart());
        });
        m_since.start();
        m_timer.start(WatchEveryMs);
    }
    /// Forgets what was before: signing in is awaited by whoever starts a program.
    void beginAnew()
    {
        m_longest = 0;
        m_since.restart();
    }
    qint64 longestMs() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

WorkstationSession::Options sessionOptions(const QString &profile, const QUrl &server, const QString &authority)
{
    WorkstationSession::Options options;
    options.profile.mirrorDays = 0; // the whole million is counted
    options.profile.folder = profile;
    options.server = server;
    options.authorityFile = authority;
    options.passwordCost = sealing::PasswordCost::least();
    return options;
}

void signIn(WorkstationSession &session)
{
    if (const auto opened = waited(session.open()); !opened)
        giveUp(opened.error().detail);
    if (const auto in = waited(session.signIn().signIn(Person, Password)); !in)
        giveUp(in.error().detail);
}

QJsonObject firstSync(const WorkstationSession::Options &options)
{
    const SystemClock clock;
    Watch watch;
    QElapsedTimer timer;
    timer.start();
    WorkstationSession session(options, clock);
    signIn(session);
    watch.beginAnew();
    QEventLoop loop;
    const auto look = [&] {
        if (session.syncMonitor().status().state == SyncState::Live)
            loop.quit();
    };
    QObject::connect(&session.syncMonitor(), &SyncMonitor::statusChanged, &loop, look);
    QTimer again;
    QObject::connect(&again, &QTimer::timeout, &loop, look);
    again.start(50);
    loop.exec();
    const double seconds = static_cast<double>(timer.elapsed()) / 1000;
    const double peak = memoryMb("VmHWM");
    return {{QStringLiteral("seconds"), seconds},
            {QStringLiteral("memory_mb"), peak},
            {QStringLiteral("longest_wait_ms"), watch.longestMs()}};
}

/// Without the centre; ends this process as a power switch would, its last words said.
[[noreturn]] void saveAndDie(const WorkstationSession::Options &options, int count)
{
    const SystemClock clock;
    WorkstationSession session(options, clock);
    signIn(session);
    QList<double> ms;
    for (int number = 0; number < count; ++number) {
        QElapsedTimer timer;
        timer.start();
        if (const auto saved = waited(session.callStore().save({callOf(number, clock.nowMs()), {}})); !saved)
            giveUp(saved.error().detail);
        ms.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::printf("%s\n",
                QJsonDocument(QJsonObject {{QStringLiteral("p50_ms"), percentile(ms, 0.5)},
                                           {QStringLiteral("p99_ms"), percentile(ms, 0.99)}})
                    .toJson(QJsonDocument::Compact)
                    .constData());
    std::fflush(stdout);
    ::raise(SIGKILL);
    std::abort();
}

QJsonObject startAgain(const WorkstationSession::Options &options)
{
    const SystemClock clock;
    QElapsedTimer timer;
    timer.start();
    WorkstationSession session(options, clock);
    if (const auto opened = waited(session.open()); !opened)
        giveUp(opened.error().detail);
    const qint64 opened = timer.elapsed();
    if (const auto in = waited(session.signIn().signIn(Person, Password)); !in)
        giveUp(in.error().detail);
    const qint64 in = timer.elapsed();
    const auto calls = waited(session.callStore().logged({}, 0, 50));
    const qint64 shown = timer.elapsed();
    const int waiting = session.syncMonitor().status().waiting;
    return {{QStringLiteral("opened_ms"), opened},
            {QStringLiteral("signed_in_ms"), in},
            {QStringLiteral("first_page_ms"), shown},
            {QStringLiteral("calls_on_it"), calls ? static_cast<int>(calls->size()) : 0},
            {QStringLiteral("waiting"), waiting},
            {QStringLiteral("memory_mb"), memoryMb("VmRSS")}};
}

/// From the program's start to a call form that has been painted, and what the process holds then.
QJsonObject openWindow(const WorkstationSession::Options &options)
{
    SystemClock clock;
    QElapsedTimer timer;
    timer.start();
    Theme theme;
    theme.applyTo(*qApp);
    Translations translations;
    translations.setLanguage(QStringLiteral("vi"));
    WorkstationSession session(options, clock);
    if (const auto opened = waited(session.open()); !opened)
        giveUp(opened.error().detail);
    telephony::SeatLine line(clock);
    MainWindow window(theme, translations,
                      {session.callStore(), session.ticketStore(), session.articleIndex(), session.knowledgeDesk(),
                       session.linkChecker(), session.directory(), session.syncMonitor(), session.outboxParcels(),
                       session.parkedWork(), line, session.attachments(), session.formDrafts(), session.signIn(), clock});
    window.resize(1366, 768);
    window.show();
    QCoreApplication::processEvents();
    window.grab();
    const qint64 sheet = timer.elapsed();
    const auto in = waited(session.signIn().signIn(Person, Password));
    if (!in)
        giveUp(in.error().detail);
    const qint64 known = timer.elapsed();
    window.enter(*in);
    window.callDesk()->newCall();
    QCoreApplication::processEvents();
    window.grab();
    const qint64 form = timer.elapsed();
    Watch watch;
    QTest::qWait(3'000); // whatever fills itself after that
    return {{QStringLiteral("sheet_ms"), sheet},
            {QStringLiteral("signing_in_ms"), known - sheet},
            {QStringLiteral("form_ms"), form},
            {QStringLiteral("longest_wait_ms"), watch.longestMs()},
            {QStringLiteral("memory_mb"), memoryMb("VmRSS")}};
}

/// The window over the profile, entered, and what a scroll through its log of calls costs.
class LogScroll
{
public:
    explicit LogScroll(const WorkstationSession::Options &options)
        : m_session(options, m_clock)
        , m_line(m_clock)
    {
        m_theme.applyTo(*qApp);
        m_translations.setLanguage(QStringLiteral("vi"));
        if (const auto opened = waited(m_session.open()); !opened)
            giveUp(opened.error().detail);
        m_window = std::make_unique<MainWindow>(
            m_theme, m_translations,
            Ports {m_session.callStore(), m_session.ticketStore(), m_session.articleIndex(), m_session.knowledgeDesk(),
                   m_session.linkChecker(), m_session.directory(), m_session.syncMonitor(), m_session.outboxParcels(),
                   m_session.parkedWork(), m_line, m_session.attachments(), m_session.formDrafts(), m_session.signIn(),
                   m_clock});
        m_window->resize(1366, 768);
        m_window->show();
        const auto in = waited(m_session.signIn().signIn(Person, Password));
        if (!in)
            giveUp(in.error().detail);
        m_window->enter(*in);
        auto *log = m_window->findChild<CallLog *>();
        m_list = m_window->findChild<TallList *>(QStringLiteral("callLog"));
        if (!log || !m_list)
            giveUp(QStringLiteral("the window shows no log of calls"));
        m_model = log->model();
        QElapsedTimer timer;
        timer.start();
        log->findChild<FolderTabs *>()->setCurrentIndex(1); // all calls
        if (!QTest::qWaitFor([this] { return m_model->rowCount() > 0 && isRead(); }, 30'000))
            giveUp(QStringLiteral("the log stays empty"));
        m_shownMs = timer.elapsed();
        QTest::qWait(1'000);
    }

    QJsonObject measure()
    {
        const double before = memoryMb("VmRSS");
        QJsonObject said {{QStringLiteral("calls"), m_model->rowCount()}, {QStringLiteral("shown_ms"), m_shownMs}};
        // As somebody reads on: three rows a frame; and from end to end in twenty seconds.
        said.insert(QStringLiteral("reading"), frames(3 * rowHeight()));
        said.insert(QStringLiteral("end_to_end"),
                    frames(std::max(1, m_list->verticalScrollBar()->maximum() / Frames)));
        said.insert(QStringLiteral("jump"), jumps());
        said.insert(QStringLiteral("memory_before_mb"), before);
        said.insert(QStringLiteral("memory_after_mb"), memoryMb("VmRSS"));
        said.insert(QStringLiteral("calls_held"), m_model->held());
        return said;
    }

private:
    static constexpr int Frames = 1'200;
    static constexpr double FrameMs = 1'000.0 / 60;
    static constexpr int Jumps = 100;

    static void breathe()
    {
        QCoreApplication::processEvents();
        QThread::usleep(200);
    }
    int rowHeight() const { return m_list->visualRect(m_model->index(0)).height(); }
    int firstSeen() const { return m_list->indexAt({5, 5}).row(); }
    bool isRead() const
    {
        const int last = std::min(m_model->rowCount() - 1, firstSeen() + m_list->viewport()->height() / rowHeight());
        return m_model->at(firstSeen()) && m_model->at(last);
    }

    /// Each frame moves by `step` pixels and paints; what is left of its sixtieth of a second the program has for itself.
    QJsonObject frames(int step)
    {
        QScrollBar *bar = m_list->verticalScrollBar();
        bar->setValue(0);
        m_list->viewport()->repaint(); // no screen asks for it here
        if (!QTest::qWaitFor([this] { return isRead(); }, 10'000))
            giveUp(QStringLiteral("the log does not come back to its first page: at row %1, %2 held, %3 there")
                       .arg(firstSeen())
                       .arg(m_model->held())
                       .arg(m_model->rowCount()));
        QList<double> ms;
        int late = 0;
        int unread = 0;
        QElapsedTimer whole;
        whole.start();
        for (int frame = 0; frame < Frames; ++frame) {
            QElapsedTimer timer;
            timer.start();
            bar->setValue(bar->value() + step);
            m_list->viewport()->repaint();
            ms.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            unread += isRead() ? 0 : 1;
            const double due = (frame + 1) * FrameMs;
            while (static_cast<double>(whole.elapsed()) < due)
                breathe();
            late += static_cast<double>(whole.elapsed()) > due + FrameMs ? 1 : 0;
        }
        return {{QStringLiteral("p50_ms"), percentile(ms, 0.5)},
                {QStringLiteral("p99_ms"), percentile(ms, 0.99)},
                {QStringLiteral("longest_ms"), percentile(ms, 1)},
                {QStringLiteral("frames"), Frames},
                {QStringLiteral("late"), late},
                {QStringLiteral("with_rows_not_read"), unread}};
    }

    /// The handle of the scroll bar let go anywhere, until the rows stand there.
    QJsonObject jumps()
    {
        QRandomGenerator dice(1);
        QList<double> ms;
        for (int i = 0; i < Jumps; ++i) {
            QElapsedTimer timer;
            timer.start();
            m_list->verticalScrollBar()->setValue(
                static_cast<int>(dice.bounded(m_list->verticalScrollBar()->maximum() + 1)));
            m_list->viewport()->repaint();
            while (!isRead() && timer.elapsed() < 10'000)
                breathe();
            ms.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        return {{QStringLiteral("p50_ms"), percentile(ms, 0.5)},
                {QStringLiteral("p99_ms"), percentile(ms, 0.99)},
                {QStringLiteral("longest_ms"), percentile(ms, 1)}};
    }

    SystemClock m_clock;
    Theme m_theme;
    Translations m_translations;
    WorkstationSession m_session;
    telephony::SeatLine m_line;
    std::unique_ptr<MainWindow> m_window;
    TallList *m_list = nullptr;
    CallLogModel *m_model = nullptr;
    qint64 m_shownMs = 0;
};

QJsonObject inItsOwnProcess(const QStringList &arguments, bool dies = false)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    process.waitForFinished(-1);
    const QByteArray said = process.readAllStandardOutput();
    if (!dies && (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0))
        giveUp(QStringLiteral("a stage failed: ") + arguments.join(u' '));
    return QJsonDocument::fromJson(said).object();
}

} // namespace

int main(int argc, char **argv)
{
    const bool window = std::any_of(argv, argv + argc, [](const char *word) {
        return std::strcmp(word, "window") == 0 || std::strcmp(word, "scroll") == 0;
    });
    if (window && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const std::unique_ptr<QCoreApplication> holder(window ? new QApplication(argc, argv)
                                                          : new QCoreApplication(argc, argv));
    QCoreApplication &app = *holder;
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "A first synchronisation of very many calls, saving beside them, a start after a kill, and a scroll through their log."));
    parser.addHelpOption();
    parser.addOption({QStringLiteral("rows"), QStringLiteral("Calls at the centre."), QStringLiteral("N"),
                      QStringLiteral("1000000")});
    parser.addOption({QStringLiteral("waiting"), QStringLiteral("Calls saved before the kill."), QStringLiteral("N"),
                      QStringLiteral("1000")});
    parser.addOption({QStringLiteral("keep"), QStringLiteral("Leaves everything here."), QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("json"), QStringLiteral("Says it as JSON.")});
    for (const char *inner : {"stage", "profile", "server", "ca"}) {
        QCommandLineOption option(QString::fromLatin1(inner), QString(), QStringLiteral("…"));
        option.setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addOption(option);
    }
    parser.process(app);
    const int rows = parser.value(QStringLiteral("rows")).toInt();
    const int waiting = parser.value(QStringLiteral("waiting")).toInt();
    if (rows < 1 || waiting < 1) {
        QTextStream(stderr) << "tongdai-million: --rows and --waiting are numbers from 1; see --help." << Qt::endl;
        return 2;
    }
    const auto options
        = sessionOptions(parser.value(QStringLiteral("profile")), QUrl(parser.value(QStringLiteral("server"))),
                         parser.value(QStringLiteral("ca")));
    const QString stage = parser.value(QStringLiteral("stage"));
    if (stage == QStringLiteral("save"))
        saveAndDie(options, waiting);
    if (!stage.isEmpty()) {
        const QJsonObject said = stage == QStringLiteral("sync") ? firstSync(options)
            : stage == QStringLiteral("window")                  ? openWindow(options)
            : stage == QStringLiteral("scroll")                  ? LogScroll(options).measure()
                                                                 : startAgain(options);
        std::printf("%s\n", QJsonDocument(said).toJson(QJsonDocument::Compact).constData());
        return 0;
    }

    QTemporaryDir own;
    const QString folder = parser.isSet(QStringLiteral("keep")) ? parser.value(QStringLiteral("keep")) : own.path();
    const QString data = folder + QStringLiteral("/centre");
    const QString profile = folder + QStringLiteral("/seat");
    QElapsedTimer timer;
    timer.start();
    fillCentre(data, rows);
    const double filled = static_cast<double>(timer.elapsed()) / 1000;
    QJsonObject report {{QStringLiteral("rows"), rows}, {QStringLiteral("filling_seconds"), filled}};
    tests::ServerProcess centre(data);
    if (!centre.start())
        giveUp(QStringLiteral("the centre does not start: ") + centre.errors());
    const auto arguments = [&](const char *name) {
        return QStringList {QStringLiteral("--stage"),   QString::fromLatin1(name),
                            QStringLiteral("--profile"), profile,
                            QStringLiteral("--server"),  centre.url().toString(),
                            QStringLiteral("--ca"),      centre.authorityFile(),
                            QStringLiteral("--waiting"), QString::number(waiting)};
    };
    const qint64 before = loopbackBytes();
    QJsonObject sync = inItsOwnProcess(arguments("sync"));
    sync.insert(QStringLiteral("bytes_a_row"), static_cast<double>(loopbackBytes() - before) / rows);
    report.insert(QStringLiteral("first_sync"), sync);
    centre.kill();
    report.insert(QStringLiteral("save"), inItsOwnProcess(arguments("save"), true));
    report.insert(QStringLiteral("start_after_kill"), inItsOwnProcess(arguments("start")));
    report.insert(QStringLiteral("window"), inItsOwnProcess(arguments("window")));
    report.insert(QStringLiteral("scroll"), inItsOwnProcess(arguments("scroll")));
    QTextStream(stdout) << QJsonDocument(report).toJson(parser.isSet(QStringLiteral("json")) ? QJsonDocument::Compact
                                                                                            : QJsonDocument::Indented);
    return 0;
}
