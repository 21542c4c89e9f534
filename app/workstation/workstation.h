// One workstation: what lies below the window, and the window.
#pragma once

#include "app/workstation/session/workstationsession.h"
#include "app/telephony/baresipfeed.h"
#include "app/telephony/pushlistener.h"
#include "app/telephony/ringsocket.h"
#include "app/telephony/seatline.h"
#include "app/workstation/workstationoptions.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace tongdai {

class MainWindow;
class PracticeStation;
class Theme;
class Translations;

/// GUI thread. `theme`, `translations` and `clock` outlive it. Two may live in one process (the tour).
class Workstation : public QObject
{
    Q_OBJECT
public:
    /// `options` are enrolled: server and authority are known.
    Workstation(const WorkstationOptions &options, Theme &theme, Translations &translations, Clock &clock,
                QObject *parent = nullptr);
    ~Workstation() override;

    /// Opens the profile and makes the window; waits. Errors: WorkstationSession::open().
    Result<void> open();
    /// Keeps drafts, closes the window, finishes what is under way.
    void close();

    /// As if the person had typed name and password into the sheet; the sheet shows what went wrong.
    void signIn(const QString &name, const QString &password);

    MainWindow *window() const { return m_window.get(); }
    WorkstationSession &session() { return m_session; }
    telephony::SeatLine &line() { return m_line; }
    bool isSignedIn() const;
    MainWindow *practiceWindow() const { return m_practiceWindow.get(); } ///< while somebody practises

Q_SIGNALS:
    void quitRequested();

private:
    void listenToLines();
    void dial(const QString &number);
    void practise(const Session &as);
    void endPractice();

    WorkstationOptions m_options;
    Theme &m_theme;
    Translations &m_translations;
    Clock &m_clock;
    WorkstationSession m_session;
    telephony::SeatLine m_line;
    telephony::RingSocket m_ring;
    telephony::PushListener m_push;
    std::unique_ptr<telephony::BaresipFeed> m_softphone; ///< none when it was not asked for
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<PracticeStation> m_practice;
    std::unique_ptr<MainWindow> m_practiceWindow; ///< goes before what it stands on
};

} // namespace tongdai
