// The main job driven by keys: two workstations, a server that goes away and comes back.
#pragma once

#include "app/workstation/tour/telephone.h"
#include "app/workstation/tour/tourlog.h"
#include "app/workstation/workstationoptions.h"
#include "models/ports/clock.h"
#include "models/ports/ticketstore.h"

#include <QTemporaryDir>

#include <memory>

namespace tongdai {
class Theme;
class Translations;
class Workstation;
} // namespace tongdai

namespace tongdai::tour {

class ServerProcess;

/// GUI thread. run() returns 0 only when the call that was logged is at the centre, handed over, answered by
/// the desk and the answer stands on the operator's screen.
class Tour
{
public:
    Tour(const WorkstationOptions &options, Theme &theme, Translations &translations, Clock &clock);
    ~Tour();

    int run();

private:
    bool prepare();
    bool startServer();
    std::unique_ptr<Workstation> open(const QString &profile);
    bool signIn(Workstation &station, const QString &name);
    bool searchesWholeBase(Workstation &station);
    bool answerAtOnce();
    bool logWithoutServer();
    bool comeBack();
    bool deskAnswers();
    bool operatorCloses();
    bool lookAround();
    bool promiseCall();
    bool callBack();
    bool takeCalls();
    bool checkCentre();
    void checkProfiles();
    bool stateIs(Workstation &station, TicketState state);

    bool step(const QString &title, Workstation &station, const std::function<bool()> &deed);
    bool expect(bool fact, const QString &what);

    WorkstationOptions m_options;
    Theme &m_theme;
    Translations &m_translations;
    Clock &m_clock;
    QTemporaryDir m_folder;
    TourLog m_log;
    Telephone m_telephone;
    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<Workstation> m_operator;
    std::unique_ptr<Workstation> m_desk;
    QUuid m_answeredCall;
    QUuid m_ticket;
    QUuid m_promised; ///< the ticket of the citizen who waits for a call
    QUuid m_handedCall;
};

} // namespace tongdai::tour
