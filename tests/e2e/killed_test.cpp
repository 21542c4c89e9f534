// kill -9 of a workstation between "saved here" and "at the centre".
#include "centre.h"
#include "seat.h"

#include <QProcess>
#include <QRandomGenerator>

using namespace tongdai;

namespace {

constexpr int Kills = 50;
constexpr quint32 Seed = 1022;

/// The saving program as a child; gives the ids it has printed.
class Saver
{
public:
    Saver(const Centre &centre, const QString &profile, const QStringList &more = {})
    {
        QProcess::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process,
                          [this] { m_out += m_process.readAllStandardOutput(); });
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(TONGDAI_BIN_DIR "/e2e_saver"),
                        QStringList {profile, centre.url().toString(), centre.authorityFile(),
                                     QStringLiteral("an"), Centre::password()}
                            + more);
    }
    bool saves(int count)
    {
        return becomesTrue([&] { return ids().size() >= count || m_process.state() == QProcess::NotRunning; },
                           60'000)
            && ids().size() >= count;
    }
    QString ending() const
    {
        return QStringLiteral("state %1, exit status %2, code %3, error %4")
            .arg(m_process.state())
            .arg(m_process.exitStatus())
            .arg(m_process.exitCode())
            .arg(m_process.error());
    }
    void killNow()
    {
        m_process.kill(); // SIGKILL
        becomesTrue([&] { return m_process.state() == QProcess::NotRunning; }, 60'000);
        m_out += m_process.readAllStandardOutput();
    }
    bool endsWell()
    {
        return becomesTrue([&] { return m_process.state() == QProcess::NotRunning; }, 120'000)
            && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
    }
    /// Whole lines only: a line cut by the kill says nothing.
    QStringList ids() const
    {
        QStringList lines = QString::fromLatin1(m_out).split(QLatin1Char('\n'));
        lines.removeLast();
        return lines;
    }

private:
    QByteArray m_out;
    QProcess m_process;
};

} // namespace

TEST(Killed, EveryCallShownAsSavedIsAtTheCentreOnce)
{
    Centre centre;
    QTemporaryDir profiles;
    const QString profile = profiles.filePath(QStringLiteral("op"));
    {
        Seat first(centre, profile); // the person is known here from now on
        ASSERT_TRUE(first.enter(QStringLiteral("an")));
        ASSERT_TRUE(first.reaches(SyncState::Live));
    }
    QRandomGenerator random(Seed);
    QStringList printed;
    for (int kill = 0; kill < Kills; ++kill) {
        // One kill in four with the cable out.
        const bool cableOut = kill % 4 == 3;
        if (cableOut)
            centre.stop();
        Saver saver(centre, profile);
        ASSERT_TRUE(saver.saves(1 + random.bounded(5)))
            << "kill " << kill << ": " << saver.ending().toStdString();
        QTest::qWait(random.bounded(40)); // the instant of the kill, not something waited for
        saver.killNow();
        printed += saver.ids();
        if (cableOut)
            centre.start();
    }
    Saver last(centre, profile, {QStringLiteral("--drain")});
    ASSERT_TRUE(last.endsWell());

    for (const QString &id : std::as_const(printed)) {
        EXPECT_EQ(centre.number(QStringLiteral("SELECT count(*) FROM call WHERE id = '%1'").arg(id)), 1);
        EXPECT_EQ(centre.number(QStringLiteral("SELECT count(*) FROM client_op WHERE op_id = '%1'").arg(id)),
                  1);
    }
    const qint64 all = centre.number(QStringLiteral("SELECT count(*) FROM call"));
    EXPECT_GE(all, printed.size());
    EXPECT_LE(all, printed.size() + Kills) << "at most one saved and not yet printed a kill";
    EXPECT_EQ(centre.number(QStringLiteral("SELECT last_n FROM client")),
              centre.number(QStringLiteral("SELECT count(*) FROM client_op")));
    RecordProperty("calls", int(all));
}
