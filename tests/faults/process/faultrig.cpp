#include "tests/faults/process/faultrig.h"

#include "tests/faults/process/faultproxy.h"
#include "tests/faults/process/faultverdict.h"
#include "tests/faults/process/seatprocess.h"
#include "tests/faults/process/serverprocess.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonArray>
#include <QProcess>
#include <QThread>
#include <QTimer>

#include <csignal>

namespace tongdai::tests {

namespace {

constexpr int DrainMs = 240'000;
constexpr int DrainAtOnce = 4;
constexpr int Clones = 2;
/// outbox.bak is made anew at every start after a kill and in a flood of saves: after so many both copies are whole
/// again. Damage to both at once is damage nothing can be read from.
constexpr int SavesUntilWholeAgain = 45;

int runProgram(const QString &program, const QStringList &arguments, QString *said = nullptr)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(120'000)) {
        process.kill();
        process.waitForFinished();
        return -1;
    }
    if (said)
        *said = QString::fromUtf8(process.readAll()).trimmed();
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

/// A small disk of its own, where the system lets us make one.
class SmallDisk
{
public:
    SmallDisk(const QString &folder, int megabytes)
        : m_folder(folder)
    {
        QDir().mkpath(folder);
        m_mounted = runProgram(QStringLiteral("mount"),
                               {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                                QStringLiteral("size=%1m").arg(megabytes), QStringLiteral("tmpfs"), folder},
                               &m_why)
            == 0;
    }
    ~SmallDisk()
    {
        if (m_mounted)
            runProgram(QStringLiteral("umount"), {QStringLiteral("-l"), m_folder});
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    bool isMounted() const { return m_mounted; }
    QString why() const { return m_why; }
    void fill()
    {
        QFile filler(fillerName());
        if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return;
        for (qsizetype block = 1 << 20; block >= 512;) {
            if (filler.write(QByteArray(block, 'x')) != block)
                block /= 2;
        }
    }
    void empty() { QFile::remove(fillerName()); }

private:
    QString fillerName() const { return m_folder + QStringLiteral("/filler"); }

    QString m_folder;
    QString m_why;
    bool m_mounted = false;
};

bool copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    for (const QFileInfo &file : QDir(from).entryInfoList(QDir::Files | QDir::Hidden)) {
        if (!QFile::copy(file.filePath(), to + QLatin1Char('/') + file.fileName()))
            return false;
    }
    return true;
}

class FaultRig
{
public:
    explicit FaultRig(FaultPlan plan)
        : m_plan(std::move(plan))
        , m_random(m_plan.seed)
        , m_server(m_plan.folder + QStringLiteral("/centre"))
    {
        QDir().mkpath(m_plan.folder);
        m_proxyThread.start();
        m_proxy = new FaultProxy(m_plan.seed + 1);
        m_proxy->moveToThread(&m_proxyThread);
        QObject::connect(&m_proxyThread, &QThread::finished, m_proxy, &QObject::deleteLater);
    }
    ~FaultRig()
    {
        m_seats.clear();
        m_server.kill();
        m_proxyThread.quit();
        m_proxyThread.wait();
    }

    FaultReport run()
    {
        QElapsedTimer time;
        time.start();
        if (begin()) {
            disturb();
            settle();
        }
        m_report.milliseconds = time.elapsed();
        return m_report;
    }

private:
    int upTo(int most) { return static_cast<int>(m_random() % static_cast<unsigned>(most + 1)); }
    template<typename T> T &anyOf(std::vector<std::unique_ptr<T>> &all) { return *all.at(m_random() % all.size()); }
    void count(const QString &fault) { ++m_report.faults[fault]; }
    bool violated(const QString &what)
    {
        if (m_report.violations.size() < 50)
            m_report.violations += what;
        return false;
    }
    template<typename Fn> void onProxy(Fn fn)
    {
        QMetaObject::invokeMethod(m_proxy, fn, Qt::BlockingQueuedConnection);
    }
    static void wait(int ms)
    {
        QEventLoop loop;
        QTimer::singleShot(ms, &loop, &QEventLoop::quit);
        loop.exec();
    }
    SmallDisk *makeDisk(const QString &folder, int megabytes)
    {
        auto disk = std::make_unique<SmallDisk>(folder, megabytes);
        if (!disk->isMounted()) {
            const QString note = QStringLiteral("no small disks here, disks do not fill up: ") + disk->why();
            if (!m_report.notes.contains(note))
                m_report.notes += note;
            return nullptr;
        }
        m_disks.push_back(std::move(disk));
        return m_disks.back().get();
    }

    bool begin()
    {
        // Small, yet large enough for what so long a run leaves there: a disk that is full by right loses no call
        // and saves none.
        m_serverDisk = makeDisk(m_server.dataFolder(), 256 + m_plan.seconds / 4);
        if (!m_server.start({QStringLiteral("--demo")}))
            return violated(QStringLiteral("the centre did not start: ") + m_server.errors());
        quint16 port = 0;
        onProxy([this, &port] {
            m_proxy->setTarget(static_cast<quint16>(m_server.url().port()));
            port = m_proxy->open();
            m_proxy->setFaulty(true);
        });
        m_throughProxy = m_server.url();
        m_throughProxy.setPort(port);
        // The authority is on the centre's disk, which is emptied when it is restored.
        m_authority = m_plan.folder + QStringLiteral("/ca.pem");
        QFile::copy(m_server.authorityFile(), m_authority);
        static const QStringList Centre {QStringLiteral("an.le"), QStringLiteral("binh.vu"),
                                         QStringLiteral("chi.mai"), QStringLiteral("dung.ta")};
        static const QStringList Desks {QStringLiteral("khoa.nguyen"), QStringLiteral("lan.tran"),
                                        QStringLiteral("duc.pham"), QStringLiteral("kien.luu")};
        for (int i = 0; i < m_plan.seats; ++i) {
            SeatPlace place;
            place.user = i % 4 == 3 ? Desks.at(i / 4 % 4) : Centre.at(i % 4);
            place.profile = m_plan.folder + QStringLiteral("/seat%1").arg(i);
            place.authorityFile = m_authority;
            place.saveEveryMs = m_plan.saveEveryMs;
            place.stepsClock = i % 5 == 2;
            QDir().mkpath(place.profile);
            if (i % 5 == 0) {
                if (SmallDisk *disk = makeDisk(place.profile, 24 + m_plan.seconds / 10))
                    m_seatDisks.append(disk);
            }
            m_seats.push_back(std::make_unique<SeatProcess>(place));
            m_seats.back()->start(m_throughProxy, m_random());
        }
        return true;
    }

    void restart(SeatProcess &seat) { seat.start(m_throughProxy, m_random()); }
    bool restartServer()
    {
        if (m_server.start())
            return true;
        m_server.kill();
        return false;
    }

    void disturb()
    {
        QElapsedTimer time;
        time.start();
        const qint64 endMs = qint64(m_plan.seconds) * 1000;
        qint64 nextKill = 2'000;
        qint64 nextOther = 3'000;
        while (time.elapsed() < endMs) {
            const qint64 next = std::min({nextKill, nextOther, endMs});
            wait(static_cast<int>(std::clamp<qint64>(next - time.elapsed(), 1, 500)));
            for (const auto &seat : m_seats) {
                seat->read();
                if (!seat->runs()) {
                    violated(QStringLiteral("%1 ended by itself: %2").arg(seat->place().profile, seat->lastWords()));
                    restart(*seat);
                }
            }
            if (time.elapsed() >= nextKill) {
                kill();
                nextKill = time.elapsed() + m_plan.killEveryMs / 3 + upTo(m_plan.killEveryMs * 4 / 3);
            }
            if (time.elapsed() >= nextOther) {
                other();
                nextOther = time.elapsed() + 500 + upTo(2'500);
            }
        }
    }

    void kill()
    {
        if (upTo(2) == 0) {
            count(QStringLiteral("centre killed"));
            m_server.kill();
            wait(upTo(1'500));
            if (!restartServer())
                violated(QStringLiteral("the centre does not start after a kill: ") + m_server.errors());
            return;
        }
        count(QStringLiteral("seat killed"));
        SeatProcess &seat = anyOf(m_seats);
        seat.kill();
        restart(seat);
    }

    void other()
    {
        switch (upTo(8)) {
        case 0:
            freezeSeat();
            break;
        case 1:
            freezeServer();
            break;
        case 2:
            count(QStringLiteral("cable out"));
            onProxy([this, ms = 500 + upTo(4'000)] { m_proxy->cut(ms); });
            break;
        case 3:
        case 4:
            damageSeat();
            break;
        case 5:
            fillDisk();
            break;
        case 6:
            keepBackup();
            break;
        case 7:
            if (!m_backup.isEmpty())
                restoreCentre();
            else
                keepBackup();
            break;
        default:
            cloneSeat();
        }
    }

    void freezeSeat()
    {
        count(QStringLiteral("seat frozen"));
        SeatProcess &seat = anyOf(m_seats);
        seat.freeze();
        wait(500 + upTo(2'500));
        seat.thaw();
    }
    void freezeServer()
    {
        count(QStringLiteral("centre frozen"));
        const auto process = static_cast<pid_t>(m_server.processId());
        ::kill(process, SIGSTOP);
        wait(500 + upTo(2'500));
        ::kill(process, SIGCONT);
    }
    void damageSeat()
    {
        static constexpr int Amounts[] = {1, 8, 64, 512};
        static const QStringList Files {QStringLiteral("outbox.db"), QStringLiteral("outbox.bak"),
                                        QStringLiteral("mirror.db"), QStringLiteral("search-start")};
        SeatProcess &seat = anyOf(m_seats);
        const QString file = Files.at(upTo(static_cast<int>(Files.size()) - 1));
        const bool outbox = file.startsWith(QStringLiteral("outbox"));
        seat.kill();
        const int saved = static_cast<int>(seat.saved().size());
        if (!outbox || seat.savedAtDamage < 0 || saved >= seat.savedAtDamage + SavesUntilWholeAgain) {
            if (seat.flip(file, Amounts[upTo(3)], m_random)) {
                count(QStringLiteral("bytes flipped in ") + file);
                if (outbox)
                    seat.savedAtDamage = saved;
            }
        }
        restart(seat);
    }
    void fillDisk()
    {
        if (!m_serverDisk && m_seatDisks.isEmpty())
            return;
        const bool centre = m_serverDisk && (m_seatDisks.isEmpty() || upTo(2) == 0);
        SmallDisk &disk = centre ? *m_serverDisk : *m_seatDisks.at(upTo(static_cast<int>(m_seatDisks.size()) - 1));
        count(centre ? QStringLiteral("centre's disk full") : QStringLiteral("seat's disk full"));
        disk.fill();
        wait(1'000 + upTo(3'000));
        disk.empty();
    }
    void keepBackup()
    {
        const QString folder = m_plan.folder + QStringLiteral("/backup%1").arg(++m_backups);
        QString said;
        if (runProgram(ServerProcess::programBeside(QStringLiteral("tongdaictl")),
                       {QStringLiteral("--data"), m_server.dataFolder(), QStringLiteral("backup"), folder}, &said)
            != 0) {
            violated(QStringLiteral("no backup: ") + said);
            return;
        }
        m_backup = folder;
    }
    /// Bytes of the centre's database flipped: it may serve or refuse, and its keeper takes the last backup.
    void restoreCentre()
    {
        m_server.kill();
        const QDir data(m_server.dataFolder());
        if (upTo(1) == 0) {
            count(QStringLiteral("bytes flipped in central.db"));
            QFile file(data.filePath(QStringLiteral("central.db")));
            if (file.open(QIODevice::ReadWrite)) {
                for (int i = 0; i < 64; ++i) {
                    file.seek(static_cast<qint64>(m_random() % static_cast<quint64>(file.size())));
                    file.putChar(static_cast<char>(m_random()));
                }
                file.close();
            }
            if (!m_server.start() && m_server.waitForEnd(0) && m_server.exitCode() < 0)
                violated(QStringLiteral("the centre crashed on a damaged database: ") + m_server.errors());
            m_server.kill();
        }
        count(QStringLiteral("centre put back to an older copy"));
        for (const QString &file : data.entryList({QStringLiteral("central.db*")}))
            QFile::remove(data.filePath(file));
        QString said;
        if (runProgram(ServerProcess::programBeside(QStringLiteral("tongdaictl")),
                       {QStringLiteral("--data"), m_server.dataFolder(), QStringLiteral("restore"), m_backup}, &said)
            != 0)
            violated(QStringLiteral("no restore: ") + said);
        if (!restartServer())
            violated(QStringLiteral("the centre does not start from a backup: ") + m_server.errors());
    }
    void cloneSeat()
    {
        if (m_clones == Clones)
            return;
        SeatProcess &seat = anyOf(m_seats);
        seat.kill();
        SeatPlace place = seat.place();
        place.profile += QStringLiteral("-copy%1").arg(++m_clones);
        if (copyFolder(seat.place().profile, place.profile)) {
            count(QStringLiteral("profile copied"));
            m_seats.push_back(std::make_unique<SeatProcess>(place));
            restart(*m_seats.back());
        }
        restart(seat);
    }

    /// Faults off; every seat sends what it has, then reads everything.
    void settle()
    {
        for (const auto &disk : m_disks)
            disk->empty();
        onProxy([this] {
            m_proxy->setFaulty(false);
            m_report.faults[QStringLiteral("connections spoilt")] = m_proxy->faults();
        });
        for (const auto &seat : m_seats) {
            seat->thaw();
            seat->kill();
            m_report.faults[QStringLiteral("clock set")] += seat->steps();
        }
        if (!m_server.waitForEnd(0) || restartServer()) {
            drain(false);
            drain(true);
        }
        m_server.askToStop();
        if (!m_server.waitForEnd() || m_server.exitCode() != 0)
            violated(QStringLiteral("the centre did not end as asked: ") + m_server.errors());
        judge(m_seats, m_server.dataFolder(), &m_report);
    }
    void drain(bool rows)
    {
        for (size_t from = 0; from < m_seats.size(); from += DrainAtOnce) {
            const size_t end = qMin(m_seats.size(), from + DrainAtOnce);
            for (size_t i = from; i < end; ++i) {
                SeatProcess &seat = *m_seats[i];
                seat.startDraining(m_server.url(), rows ? rowsFile(seat) : QString());
            }
            QElapsedTimer time;
            time.start();
            const auto running = [&] {
                bool any = false;
                for (size_t i = from; i < end; ++i)
                    any = any || m_seats[i]->runs();
                return any;
            };
            while (running() && time.elapsed() < DrainMs)
                wait(20);
            for (size_t i = from; i < end; ++i) {
                SeatProcess &seat = *m_seats[i];
                seat.read();
                if (!seat.endedWell())
                    violated(QStringLiteral("%1 did not settle: %2 waiting, %3")
                                 .arg(seat.place().profile)
                                 .arg(seat.waiting())
                                 .arg(seat.lastWords()));
                seat.kill();
            }
        }
    }

    FaultPlan m_plan;
    FaultReport m_report;
    std::mt19937 m_random;
    ServerProcess m_server;
    QThread m_proxyThread;
    FaultProxy *m_proxy = nullptr; ///< on m_proxyThread, ended with it
    QUrl m_throughProxy;
    QString m_authority;
    std::vector<std::unique_ptr<SmallDisk>> m_disks;
    SmallDisk *m_serverDisk = nullptr;
    QList<SmallDisk *> m_seatDisks;
    std::vector<std::unique_ptr<SeatProcess>> m_seats;
    QString m_backup; ///< folder of the last one
    int m_backups = 0;
    int m_clones = 0;
};

} // namespace

FaultReport runFaults(const FaultPlan &plan)
{
    return FaultRig(plan).run();
}

int FaultReport::faultCount() const
{
    int all = 0;
    for (const int each : faults)
        all += each;
    return all;
}

QJsonObject FaultReport::toJson() const
{
    QJsonObject kinds;
    for (auto it = faults.cbegin(); it != faults.cend(); ++it)
        kinds.insert(it.key(), it.value());
    return {{QStringLiteral("faults"), faultCount()},
            {QStringLiteral("saved"), saved},
            {QStringLiteral("acknowledged"), acknowledged},
            {QStringLiteral("lost"), lost},
            {QStringLiteral("files"), files},
            {QStringLiteral("files_lost"), filesLost},
            {QStringLiteral("doubled"), doubled},
            {QStringLiteral("diverged"), diverged},
            {QStringLiteral("found"), found},
            {QStringLiteral("garbled"), garbled},
            {QStringLiteral("winners_twice"), winnersTwice},
            {QStringLiteral("kinds"), kinds},
            {QStringLiteral("ms"), milliseconds},
            {QStringLiteral("notes"), QJsonArray::fromStringList(notes)},
            {QStringLiteral("violations"), QJsonArray::fromStringList(violations)}};
}

QString FaultReport::table() const
{
    QString text;
    const auto row = [&text](const QString &name, int value) {
        text += QStringLiteral("%1 %2\n").arg(name, -40).arg(value, 8);
    };
    for (auto it = faults.cbegin(); it != faults.cend(); ++it)
        row(it.key(), it.value());
    row(QStringLiteral("faults in all"), faultCount());
    row(QStringLiteral("calls shown as saved"), saved);
    row(QStringLiteral("no longer held back by a seat"), acknowledged);
    row(QStringLiteral("found once at the centre"), found);
    row(QStringLiteral("found twice"), doubled);
    row(QStringLiteral("lost"), lost);
    row(QStringLiteral("files attached"), files);
    row(QStringLiteral("files lost"), filesLost);
    row(QStringLiteral("with other words"), garbled);
    row(QStringLiteral("tickets accepted twice"), winnersTwice);
    row(QStringLiteral("seats that differ from the centre"), diverged);
    for (const QString &note : notes)
        text += note + QLatin1Char('\n');
    for (const QString &violation : violations)
        text += violation + QLatin1Char('\n');
    return text;
}

} // namespace tongdai::tests
