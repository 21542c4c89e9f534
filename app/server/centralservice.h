// The central server behind its HTTP listener: one write lane, a few readers, the long-poll hub and the
// routes.
#pragma once

#include "app/server/administration.h"
#include "app/server/housekeeping.h"
#include "app/server/safeties.h"
#include "app/server/transport/httpserver.h"
#include "models/domain/result.h"
#include "models/ports/clock.h"

#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace tongdai::server {

struct CentralOptions {
    QString dataFolder; ///< made when missing; holds central.db
    bool demo = false; ///< fill an empty database with the demo units, people, procedures and day
    const Clock *clock = nullptr; ///< not owned, must outlive the service; null: the machine's
    int readers = 2; ///< threads that answer reads
    int collectMs = 0; ///< how long a lone operation waits for company before its commit, 0 to 5
    PasswordCost passwordCost; ///< tests take a cheap one
    Retention retention;

    /// For tests: asked before each statement of the write lane (app/storage/database.h).
    std::function<std::optional<Error>(const QString &sql)> laneFault;

    /// False: no thread at all. Every request is taken from the handler's caller and worked on in turn(); the
    /// clock's steadyMs() is the time that waits are measured by.
    bool ownThreads = true;
    Safeties safeties;
};

/// Everything of the centre but the sockets. Any thread may call handler()'s function; open, drain and the
/// destructor belong to one thread.
class CentralService
{
public:
    /// Opens or creates the database, brings it up to date, starts the threads. Fails with TooNew, Corrupt,
    /// DiskFull or Storage.
    static Result<std::unique_ptr<CentralService>> open(const CentralOptions &options);

    /// Drains, then waits for what is in flight.
    ~CentralService();
    CentralService(const CentralService &) = delete;
    CentralService &operator=(const CentralService &) = delete;

    /// What HttpServer calls. The service must outlive the listener.
    Handler handler();

    /// Long polls answer at once from now on; give it to HttpServer::drain.
    void drain();

    /// Method and path of every route, e.g. {"POST", "/v1/push"}.
    static QList<std::pair<QString, QString>> routes();

    /// Users, units, calendar, knowledge through the same write lane.
    Administration &administration();

    /// Does one piece of what waits: a reader's job, else a group of writes. False when nothing does. Only
    /// without threads, on the thread that calls everything else.
    bool turn();
    /// Answers pulls whose time is up and looks for what other processes wrote. Without threads: call it
    /// about once a second.
    void tick();

private:
    class Impl;
    explicit CentralService(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace tongdai::server
