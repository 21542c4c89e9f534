// A usual day's calls, each taken with the keyboard alone and counted from the events the window gets.
#pragma once

#include "app/workstation/tour/keyboard.h"
#include "models/ports/callstore.h"

#include <QObject>
#include <QSet>
#include <QUuid>

namespace tongdai {
class Workstation;
}

namespace tongdai::tour {

/// Counts what reaches a window: keys pressed (a chord is one) and mouse buttons.
class InputCount final : public QObject
{
public:
    explicit InputCount(QObject *window)
        : m_window(window)
    { }

    int keys = 0;
    int mouse = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QObject *m_window;
};

/// GUI thread. The person is signed in and the call desk has no open call.
class CallRobot
{
public:
    CallRobot(Workstation &station, TourLog &log);

    /// True when every call was saved as it should have been. Writes a line for each: name, keys beside free text, mouse,
    /// letters of free text, decisions, and the seconds of the keystroke model (K 0.28, M 1.35: Card, Moran, Newell 1980).
    bool run();

private:
    struct Want {
        Outcome outcome = Outcome::Answered;
        bool ticket = false; ///< the call makes one
        bool linked = false; ///< the call continues one that is open
        bool procedure = true; ///< something was found and chosen
        ContactKind kind = ContactKind::Question;
    };
    /// `decisions`: mental operators of the model.
    bool take(const QString &name, int decisions, const Want &want, const std::function<bool()> &deed);
    bool tell(const char *event, const QString &number); ///< through tongdai-ring, as a softphone does
    bool ring(const QString &number); ///< and waits until the strip shows it
    bool pick(); ///< F4, and what is known of the number is in the form
    bool ask(const QString &letters); ///< waits for rows
    void freeText(const QString &words, bool citizens = true); ///< typed, not counted as keys of the path
    void save();
    std::optional<Call> newest(); ///< the one call that was not there before
    bool savedAs(const Want &want);

    bool answered(const QString &name, const QString &number, const QString &letters, int digit, const Want &want);
    bool junk(const QString &name, int digit, Outcome outcome);
    bool handedOver();
    bool unusual();
    bool twoAtOnce();
    bool fromPaper();
    bool missed();
    bool calledBack(); ///< whoever has waited longest for a call, from the list

    Workstation &m_station;
    TourLog &m_log;
    Keyboard m_keys;
    InputCount m_count;
    int m_freeKeys = 0;
    int m_line = 0;
    QSet<QUuid> m_seen; ///< calls that were there before
};

} // namespace tongdai::tour
