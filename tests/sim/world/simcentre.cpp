#include "tests/sim/world/simcentre.h"

#include "app/storage/central/centralrows.h"
#include "app/wire/json.h"
#include "tests/sim/world/pullcheck.h"

#include <QDir>

namespace tongdai::sim {

namespace {

const sealing::PasswordCost Cheap = sealing::PasswordCost::least();

/// Hands the answer on after looking at it.
class LookedAt final : public server::Responder
{
public:
    using Look = std::function<void(const server::HttpResponse &)>;
    LookedAt(std::shared_ptr<server::Responder> inner, Look look)
        : m_inner(std::move(inner))
        , m_look(std::move(look))
    { }
    void send(server::HttpResponse response) override
    {
        m_look(response);
        m_inner->send(std::move(response));
    }
    bool gone() const override { return m_inner->gone(); }
    void onGone(std::function<void()> fn) override { m_inner->onGone(std::move(fn)); }

private:
    std::shared_ptr<server::Responder> m_inner;
    Look m_look;
};

QList<Unit> units()
{
    QList<Unit> all;
    for (const auto &[code, name] : {std::pair(centreUnit(), QStringLiteral("1022")),
                                     std::pair(QStringLiteral("731"), QStringLiteral("Một")),
                                     std::pair(QStringLiteral("732"), QStringLiteral("Hai"))}) {
        Unit unit;
        unit.code = code;
        unit.kind = QStringLiteral("Huyện");
        unit.name = name;
        unit.desk = code != centreUnit();
        all.append(unit);
    }
    return all;
}

SimDisk::Image makeCentre()
{
    const QString folder = QDir::tempPath(); // it must exist; the disk is ours
    SimDisk disk(folder);
    Dice dice(1);
    Schedule schedule(dice);
    const MachineClock clock(schedule);
    server::CentralOptions options;
    options.dataFolder = folder;
    options.clock = &clock;
    options.passwordCost = Cheap;
    options.retention.goneDays = 4; // so that a month sees it
    options.ownThreads = false;
    auto service = server::CentralService::open(options);
    if (!service)
        qFatal("no centre: %s", qPrintable(service.error().detail));
    server::Administration &administration = (*service)->administration();
    const auto imported = administration.importUnits(units());
    const auto added = administration.addUsers(people(), everybodysPassword());
    if (!imported || !added)
        qFatal("no people: %s", qPrintable(!imported ? imported.error().detail : added.error().detail));
    service->reset();
    return disk.image();
}

} // namespace

const SimDisk::Image &freshCentre()
{
    static const SimDisk::Image image = makeCentre();
    return image;
}

QList<User> people()
{
    QList<User> all;
    const auto add = [&all](const QString &name, Role role, const QString &unit) {
        User user;
        user.name = name;
        user.fullName = QStringLiteral("Người ") + name;
        user.role = role;
        user.unit = unit;
        all.append(user);
    };
    for (int i = 1; i <= 20; ++i)
        add(QStringLiteral("truc.%1").arg(i), i % 5 == 0 ? Role::Supervisor : Role::Operator, centreUnit());
    for (int i = 1; i <= 20; ++i) {
        add(QStringLiteral("quay.%1").arg(i), i % 4 == 0 ? Role::DeskHead : Role::DeskOfficer,
            i % 2 == 0 ? QStringLiteral("731") : QStringLiteral("732"));
    }
    return all;
}

QString everybodysPassword()
{
    return QStringLiteral("mat-khau-thu");
}

SimCentre::SimCentre(const QString &folder, Schedule &schedule, Journal &journal, Dice &dice, Without without)
    : m_folder(folder)
    , m_schedule(schedule)
    , m_journal(journal)
    , m_dice(dice)
    , m_without(without)
    , m_clock(schedule)
    , m_disk(folder)
{
    QDir().mkpath(folder);
    m_disk.setImage(freshCentre());
}

SimCentre::~SimCentre()
{
    m_look.reset();
    m_service.reset();
    m_schedule.cancel(m_turnEvent);
    m_schedule.cancel(m_tickEvent);
}

server::Safeties SimCentre::safeties()
{
    server::Safeties safeties;
    safeties.dedupe = m_without != Without::Dedupe;
    safeties.contiguity = m_without != Without::Contiguity;
    safeties.tag = m_without != Without::Tag;
    safeties.looksAgain = m_without != Without::LookingAgain;
    safeties.commitsFirst = m_without != Without::CommitFirst;
    if (m_without == Without::OrderedFeed)
        safeties.notYetVisible
            = [this](const QString &scope, qint64 seq) { return notYetVisible(scope, seq); };
    return safeties;
}

bool SimCentre::notYetVisible(const QString &scope, qint64 seq)
{
    const QString key = scope + QLatin1Char('\n') + QString::number(seq);
    auto at = m_visibleAtMs.find(key);
    if (at == m_visibleAtMs.end()) {
        // One transaction in five commits later than one with a higher number.
        at = m_visibleAtMs.insert(key, m_schedule.nowMs() + (m_dice.percent(20) ? m_dice.below(500) : 0));
    }
    return *at > m_schedule.nowMs();
}

void SimCentre::start()
{
    ++m_life;
    server::CentralOptions options;
    options.dataFolder = m_folder;
    options.clock = &m_clock;
    options.passwordCost = Cheap;
    options.retention.goneDays = 4; // so that a month sees it
    options.ownThreads = false;
    options.safeties = safeties();
    options.laneFault = [this](const QString &sql) -> std::optional<Error> {
        if (!m_poison.isEmpty() && sql.startsWith(m_poison))
            return Error {ErrorKind::Storage, QStringLiteral("poison"), {}, {}};
        return {};
    };
    auto service = server::CentralService::open(options);
    if (!service) {
        m_journal.note(QStringLiteral("centre does not start: ") + service.error().detail);
        if (m_disk.isOff()) // the power went again
            m_disk.restart(SimDisk::Loss(m_dice.below(3)), m_dice);
        else
            m_journal.violation(
                4, QStringLiteral("the centre's database does not open: ") + service.error().detail);
        return;
    }
    m_service = std::move(*service);
    storage::DatabaseOptions look;
    look.file = m_folder + QStringLiteral("/central.db");
    look.readOnly = true;
    look.walAutoCheckpoint = 0;
    if (auto database = storage::Database::open(look))
        m_look = std::move(*database);
    m_journal.note(QStringLiteral("centre up"));
    tickLater();
}

storage::Database *SimCentre::look()
{
    return m_look.get();
}

void SimCentre::ask(server::HttpRequest request, std::shared_ptr<server::Responder> responder)
{
    if (!m_service)
        return;
    ++m_requests;
    if (request.path == "/v1/pull") {
        const QByteArray body = request.body;
        responder = std::make_shared<LookedAt>(std::move(responder),
                                               [this, body](const server::HttpResponse &response) {
                                                   if (response.status == 200 && m_look && !m_disk.isOff())
                                                       checkPull(*m_look, body, response.body, m_journal);
                                               });
    }
    m_service->handler()(std::move(request), std::move(responder));
    turnSoon();
}

void SimCentre::turnSoon()
{
    if (m_turnEvent != 0 || !m_service)
        return;
    m_turnEvent = m_schedule.after(m_dice.below(4), [this] {
        m_turnEvent = 0;
        turn();
    });
}

void SimCentre::turn()
{
    // Requests of the same few milliseconds are read together and commit as one group.
    while (m_service && m_service->turn()) {
        if (m_disk.isOff())
            return;
        if (m_dice.percent(30)) {
            turnSoon();
            return;
        }
    }
}

void SimCentre::tickLater()
{
    m_schedule.cancel(m_tickEvent);
    m_tickEvent = m_schedule.after(1'000 + m_dice.below(1'000), [this] {
        m_tickEvent = 0;
        if (!m_service)
            return;
        m_service->tick();
        turnSoon();
        tickLater();
    });
}

void SimCentre::crash(SimDisk::Loss loss)
{
    if (!m_service)
        return;
    m_journal.fault(QStringLiteral("centre dies, loss %1").arg(int(loss)));
    ++m_life;
    m_disk.cutPower();
    m_look.reset();
    m_service.reset();
    m_schedule.cancel(std::exchange(m_turnEvent, 0));
    m_schedule.cancel(std::exchange(m_tickEvent, 0));
    m_disk.restart(loss, m_dice);
}

void SimCentre::restore(const SimDisk::Image &image)
{
    crash(SimDisk::Loss::None);
    m_journal.fault(QStringLiteral("centre restored from its copy"));
    m_disk.setImage(image);
    m_visibleAtMs.clear();
    ++m_restored;
}

Result<void> SimCentre::outside(const std::function<Result<void>(server::LaneContext &)> &run)
{
    if (!m_service)
        return fail(ErrorKind::Offline, QStringLiteral("down"));
    server::WriteLane::Options options;
    options.file = m_folder + QStringLiteral("/central.db");
    options.checkpoints = false;
    options.ownThread = false;
    auto lane = server::WriteLane::start(std::move(options));
    if (!lane)
        return tl::unexpected(lane.error());
    return (*lane)->carryOut(run);
}

} // namespace tongdai::sim
