#include "app/workstation/tour/tour.h"

#include "app/storage/local/localarticles.h"
#include "app/workstation/tour/callrobot.h"
#include "app/workstation/tour/centrewitness.h"
#include "app/workstation/tour/keyboard.h"
#include "app/workstation/tour/serverprocess.h"
#include "app/workstation/workstation.h"
#include "models/domain/callattempt.h"
#include "models/ports/whenready.h"
#include "ui/calls/calldesk.h"
#include "ui/calls/callform.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/translations.h"
#include "ui/tickets/ticketspage.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>

#include <cstdio>

namespace tongdai::tour {

namespace {

const QString DemoPassword = QStringLiteral("tongdai-1022");
const QString OperatorName = QStringLiteral("an.le");
const QString DeskName = QStringLiteral("mai.vo"); // One-Stop desk of Huyện Long Thành
const QString DeskUnit = QStringLiteral("740");
const QString Answer = QStringLiteral("Hồ sơ đã xong, mời anh đến quầy 2 nhận sổ trong giờ hành chính, "
                                      "mang theo giấy hẹn và thẻ căn cước.");
const QString MaritalStatus = QStringLiteral("1.004873"); // what "giấy độc thân" means
const QString Waiting = QStringLiteral("0900000056"); // who is promised a call
const QString Matter = QStringLiteral("chậm trả kết quả tách thửa");

/// The one visible child of this name: several call forms may be open, one is seen.
template<typename T> T *visible(const QWidget *window, const QString &name)
{
    const auto all = window->findChildren<T *>(name);
    for (T *widget : all)
        if (widget->isVisible())
            return widget;
    return nullptr;
}

TicketsPage *tickets(Workstation &station)
{
    return station.window()->findChild<TicketsPage *>();
}

bool hitsShown(const QWidget *window)
{
    const auto *hits = visible<QAbstractItemView>(window, QStringLiteral("hits"));
    return hits != nullptr && hits->model() != nullptr && hits->model()->rowCount() > 0;
}

template<typename T> std::optional<T> answerOf(QFuture<Result<T>> future)
{
    if (!waitFor([&] { return future.isFinished(); }) || future.resultCount() == 0 || !future.result())
        return std::nullopt;
    return *future.result();
}

} // namespace

Tour::Tour(const WorkstationOptions &options, Theme &theme, Translations &translations, Clock &clock)
    : m_options(options)
    , m_theme(theme)
    , m_translations(translations)
    , m_clock(clock)
    , m_log(options.tourFolder)
{ }

Tour::~Tour() = default;

int Tour::run()
{
    const bool done = prepare() && answerAtOnce() && logWithoutServer() && comeBack() && deskAnswers()
        && lookAround() && operatorCloses() && promiseCall() && callBack() && takeCalls() && checkCentre();
    if (!done && m_log.failures().isEmpty())
        m_log.fail(QStringLiteral("the tour stopped before its end"));
    if (m_desk)
        m_desk->close();
    if (m_operator)
        m_operator->close();
    if (m_server && !m_server->stop())
        m_log.fail(QStringLiteral("tongdaid did not end by itself"));
    checkProfiles();
    const bool written = m_log.write();
    for (const QString &failure : m_log.failures())
        std::fprintf(stderr, "tour: %s\n", qPrintable(failure));
    std::printf("tour: %d steps, %s\n", m_log.steps(), m_log.failures().isEmpty() ? "ok" : "failed");
    return written && m_log.failures().isEmpty() ? 0 : 1;
}

bool Tour::expect(bool fact, const QString &what)
{
    if (!fact)
        m_log.fail(what);
    return fact;
}

bool Tour::step(const QString &title, Workstation &station, const std::function<bool()> &deed)
{
    Keyboard(station.window(), m_log).activate();
    m_log.beginStep(title);
    const bool done = deed();
    // What arrives in the same moment (a tick, a repaint) belongs into the picture.
    waitFor([] { return false; }, 250);
    m_log.endStep(station.window());
    return expect(done, title);
}

bool Tour::prepare()
{
    if (!expect(QDir().mkpath(m_options.tourFolder), QStringLiteral("the tour's folder cannot be made"))
        || !expect(m_folder.isValid(), QStringLiteral("no temporary folder")))
        return false;
    // Of this tour alone: a workstation that runs beside it keeps its own line.
    qputenv("TONGDAI_RING_SOCKET", m_folder.filePath(QStringLiteral("ring")).toUtf8());
    m_server = std::make_unique<ServerProcess>(
        QDir(QApplication::applicationDirPath()).filePath(QStringLiteral("tongdaid")),
        m_folder.filePath(QStringLiteral("server")));
    if (!startServer())
        return false;
    if (!m_options.knowledgeFile.isEmpty()) {
        QProcess import;
        import.start(QDir(QApplication::applicationDirPath()).filePath(QStringLiteral("tongdaictl")),
                     {QStringLiteral("--data"), m_folder.filePath(QStringLiteral("server")),
                      QStringLiteral("kb"), QStringLiteral("import"), m_options.knowledgeFile});
        // Some rows of real files are refused with reasons; that is exit 1 only when nothing was taken.
        if (!expect(import.waitForFinished(120'000) && import.exitCode() == 0,
                    QStringLiteral("kb import failed")))
            return false;
    }
    m_operator = open(QStringLiteral("operator"));
    return m_operator && signIn(*m_operator, OperatorName);
}

bool Tour::startServer()
{
    return expect(m_server->start(), m_server->problem());
}

std::unique_ptr<Workstation> Tour::open(const QString &profile)
{
    WorkstationOptions options = m_options;
    options.profile = QDir(m_options.tourFolder).filePath(QStringLiteral("profile-") + profile);
    QDir(options.profile).removeRecursively(); // of the tour before this one
    options.server = m_server->url();
    options.caFile = m_server->caFile();
    const auto enrolled = enrol(options);
    if (!expect(enrolled.has_value(), QStringLiteral("the profile cannot be enrolled")))
        return nullptr;
    auto station = std::make_unique<Workstation>(*enrolled, m_theme, m_translations, m_clock);
    const auto opened = station->open();
    if (!expect(opened.has_value(), QStringLiteral("the profile does not open")))
        return nullptr;
    station->window()->resize(1366, 768);
    station->window()->move(0, 0);
    station->window()->show();
    waitFor([&] { return station->window()->isVisible() && station->window()->windowHandle() != nullptr; });
    return station;
}

bool Tour::signIn(Workstation &station, const QString &name)
{
    Keyboard keys(station.window(), m_log);
    if (!step(QStringLiteral("Đăng nhập: %1").arg(name), station, [&] {
            auto *field = visible<QLineEdit>(station.window(), QStringLiteral("signInName"));
            if (field == nullptr)
                return false;
            keys.type(name);
            keys.press(Qt::Key_Tab);
            keys.type(DemoPassword);
            return true;
        }))
        return false;
    keys.press(Qt::Key_Return);
    return expect(waitFor([&] { return station.isSignedIn(); }, 30'000),
                  name + QStringLiteral(" is not let in"))
        && expect(waitFor([&] { return station.session().syncMonitor().status().state == SyncState::Live; },
                          60'000),
                  name + QStringLiteral(" does not come into step with the centre"))
        && expect(searchesWholeBase(station), QStringLiteral("the search does not hold every procedure"));
}

/// The index is built beside the window: what arrived last may not be found yet.
bool Tour::searchesWholeBase(Workstation &station)
{
    storage::LocalArticles articles(station.session().profile());
    const auto held = answerOf(articles.all());
    return held && !held->isEmpty()
        && waitFor([&] { return station.session().articleIndex().size() == held->size(); }, 120'000);
}

bool Tour::answerAtOnce()
{
    Keyboard keys(m_operator->window(), m_log);
    QWidget *window = m_operator->window();
    if (!step(QStringLiteral("Bàn gọi, chưa có cuộc gọi"), *m_operator, [&] {
            keys.press(Qt::Key_1, Qt::ControlModifier);
            return true;
        }))
        return false;
    if (!step(QStringLiteral("Người gọi nói, thủ tục hiện ra khi gõ"), *m_operator, [&] {
            keys.press(Qt::Key_F2);
            keys.type(QStringLiteral("làm giấy độc thân"));
            return waitFor([&] { return hitsShown(window); });
        }))
        return false;
    if (!step(QStringLiteral("Tên và số điện thoại"), *m_operator, [&] {
            keys.press(Qt::Key_Tab);
            keys.say(QStringLiteral("Nguyễn Thị Hạnh"));
            keys.press(Qt::Key_Tab);
            keys.say(QStringLiteral("0900 000 012"));
            keys.press(Qt::Key_F3);
            return waitFor([&] { return hitsShown(window); });
        }))
        return false;
    if (!step(QStringLiteral("Chọn thủ tục, đọc câu trả lời, kết quả một chữ số"), *m_operator, [&] {
            keys.press(Qt::Key_Return);
            waitFor([] { return false; }, 400);
            keys.press(Qt::Key_1);
            return true;
        }))
        return false;
    return step(QStringLiteral("Đã lưu, đã tới trung tâm"), *m_operator, [&] {
        const QString before = m_operator->window()->callDesk()->lastSaveWords();
        keys.press(Qt::Key_Return, Qt::ControlModifier);
        if (!waitFor([&] { return m_operator->window()->callDesk()->lastSaveWords() != before; }))
            return false;
        const auto calls
            = answerOf(m_operator->session().callStore().byPhone(QStringLiteral("0900000012"), {}, 1));
        if (!calls || calls->isEmpty() || calls->constFirst().outcome != Outcome::Answered
            || calls->constFirst().procedureCode != MaritalStatus)
            return false;
        m_answeredCall = calls->constFirst().id;
        return waitFor([&] {
            const SyncStatus status = m_operator->session().syncMonitor().status();
            return status.waiting == 0 && status.state == SyncState::Live;
        });
    });
}

bool Tour::logWithoutServer()
{
    Keyboard keys(m_operator->window(), m_log);
    QWidget *window = m_operator->window();
    if (!expect(m_server->stop(), QStringLiteral("tongdaid did not stop on SIGTERM with exit 0"))
        || !expect(
            waitFor([&] { return m_operator->session().syncMonitor().status().state == SyncState::Offline; },
                    60'000),
            QStringLiteral("the workstation does not notice that the centre is away")))
        return false;
    if (!step(QStringLiteral("Mất mạng: ghi phản ánh như thường"), *m_operator, [&] {
            keys.press(Qt::Key_F2);
            keys.say(Matter);
            return waitFor([&] { return hitsShown(window); });
        }))
        return false;
    if (!step(QStringLiteral("Chuyển Bộ phận Một cửa: đơn vị, người trực, hai hạn"), *m_operator, [&] {
            keys.press(Qt::Key_F8);
            keys.press(Qt::Key_3); // Phản ánh; the focus goes to the first empty compulsory field
            keys.say(QStringLiteral("Ngô Văn Thuận"));
            keys.press(Qt::Key_Tab);
            keys.say(QStringLiteral("0900 000 041"));
            keys.press(Qt::Key_Tab);
            keys.press(Qt::Key_Tab); // Cá nhân stands
            keys.type(QStringLiteral("Long Phước"));
            waitFor([] { return false; }, 300);
            keys.press(Qt::Key_Return);
            keys.press(Qt::Key_J, Qt::ControlModifier);
            keys.say(QStringLiteral("Giấy hẹn trả kết quả từ tuần trước, đến quầy hai lần đều bảo chờ."));
            return true;
        }))
        return false;
    return step(QStringLiteral("Đã lưu trên máy này, đang chờ gửi"), *m_operator, [&] {
        const QString before = m_operator->window()->callDesk()->lastSaveWords();
        keys.press(Qt::Key_Return, Qt::ControlModifier);
        if (!waitFor([&] { return m_operator->window()->callDesk()->lastSaveWords() != before; }))
            return false;
        const auto open
            = answerOf(m_operator->session().ticketStore().openByPhone(QStringLiteral("0900000041")));
        if (!open)
            return false;
        for (const Ticket &ticket : *open)
            if (ticket.number.isEmpty()) {
                m_ticket = ticket.id;
                m_handedCall = ticket.callId;
            }
        return !m_ticket.isNull()
            && waitFor([&] { return m_operator->session().syncMonitor().status().waiting >= 2; });
    });
}

bool Tour::comeBack()
{
    Keyboard keys(m_operator->window(), m_log);
    m_desk = nullptr;
    if (!step(QStringLiteral("Danh sách phiếu lúc ngoại tuyến"), *m_operator, [&] {
            keys.press(Qt::Key_2, Qt::ControlModifier);
            tickets(*m_operator)->showTicket(m_ticket);
            return waitFor([&] { return tickets(*m_operator)->shownTicket() == m_ticket; });
        }))
        return false;
    if (!startServer())
        return false;
    return step(QStringLiteral("Có mạng lại: phiếu tới trung tâm và có số"), *m_operator, [&] {
        m_operator->session().syncMonitor().retryNow();
        return waitFor(
                   [&] {
                       const SyncStatus status = m_operator->session().syncMonitor().status();
                       return status.waiting == 0 && status.state == SyncState::Live;
                   },
                   60'000)
            && waitFor([&] {
                   const auto ticket = answerOf(m_operator->session().ticketStore().ticket(m_ticket));
                   return ticket && !ticket->number.isEmpty();
               });
    });
}

bool Tour::deskAnswers()
{
    m_desk = open(QStringLiteral("desk"));
    if (!m_desk || !signIn(*m_desk, DeskName))
        return false;
    Keyboard keys(m_desk->window(), m_log);
    if (!step(QStringLiteral("Hộp phiếu của Một cửa Huyện Long Thành"), *m_desk, [&] {
            keys.press(Qt::Key_2, Qt::ControlModifier);
            return waitFor(
                [&] { return answerOf(m_desk->session().ticketStore().ticket(m_ticket)).has_value(); });
        }))
        return false;
    if (!step(QStringLiteral("Cán bộ trực mở phiếu"), *m_desk, [&] {
            keys.press(Qt::Key_F, Qt::ControlModifier);
            keys.type(Matter);
            waitFor([] { return false; }, 500);
            keys.press(Qt::Key_Return);
            return waitFor([&] { return tickets(*m_desk)->shownTicket() == m_ticket; });
        }))
        return false;
    if (!step(QStringLiteral("Nhận xử lý"), *m_desk, [&] {
            keys.press(Qt::Key_Return, Qt::ControlModifier);
            return stateIs(*m_desk, TicketState::Handling);
        }))
        return false;
    if (!step(QStringLiteral("Soạn câu trả lời cho người dân"), *m_desk, [&] {
            keys.press(Qt::Key_F7);
            keys.say(Answer);
            return true;
        }))
        return false;
    return step(QStringLiteral("Gửi kết quả"), *m_desk, [&] {
        keys.press(Qt::Key_Return, Qt::ControlModifier);
        return stateIs(*m_desk, TicketState::Result) && stateIs(*m_operator, TicketState::Result);
    });
}

bool Tour::operatorCloses()
{
    Keyboard keys(m_operator->window(), m_log);
    if (!step(QStringLiteral("Câu trả lời của Một cửa trên màn hình điện thoại viên"), *m_operator, [&] {
            keys.press(Qt::Key_2, Qt::ControlModifier);
            tickets(*m_operator)->showTicket(m_ticket);
            return waitFor([&] { return tickets(*m_operator)->shownTicket() == m_ticket; });
        }))
        return false;
    if (!step(QStringLiteral("Đã gọi lại, người dân đã nghe câu trả lời"), *m_operator, [&] {
            keys.press(Qt::Key_Return, Qt::ControlModifier);
            return stateIs(*m_operator, TicketState::Replied);
        }))
        return false;
    return step(QStringLiteral("Đánh giá và hoàn thành; câu trả lời còn đó"), *m_operator, [&] {
        keys.press(Qt::Key_F7);
        keys.press(Qt::Key_1);
        waitFor([] { return false; }, 500);
        keys.press(Qt::Key_Return, Qt::ControlModifier);
        return stateIs(*m_operator, TicketState::Closed) && tickets(*m_operator)->shownTicket() == m_ticket;
    });
}

bool Tour::lookAround()
{
    Keyboard keys(m_operator->window(), m_log);
    if (!step(QStringLiteral("Tra cứu: một trang thủ tục"), *m_operator, [&] {
            keys.press(Qt::Key_3, Qt::ControlModifier);
            keys.press(Qt::Key_F3);
            keys.type(QStringLiteral("làm khai sanh cho con"));
            waitFor([] { return false; }, 800);
            return true;
        }))
        return false;
    return step(QStringLiteral("Đồng bộ: mọi thứ đã tới trung tâm"), *m_operator, [&] {
        keys.press(Qt::Key_F12);
        return m_operator->session().syncMonitor().status().waiting == 0;
    });
}

bool Tour::promiseCall()
{
    Keyboard keys(m_operator->window(), m_log);
    QWidget *window = m_operator->window();
    return step(QStringLiteral("Hẹn gọi lại: giờ gõ như người dân nói"), *m_operator, [&] {
        keys.press(Qt::Key_F2);
        keys.type(QStringLiteral("tách thửa đất"));
        if (!waitFor([&] { return hitsShown(window); }))
            return false;
        keys.press(Qt::Key_Tab);
        keys.say(QStringLiteral("Phan Thị Bích Liễu"));
        keys.press(Qt::Key_Tab);
        keys.say(Waiting);
        keys.press(Qt::Key_F3);
        waitFor([] { return false; }, 400);
        keys.press(Qt::Key_Return);
        keys.press(Qt::Key_7);
        keys.type(QStringLiteral("5 phút nữa"));
        const QString before = m_operator->window()->callDesk()->lastSaveWords();
        waitFor([] { return false; }, 250);
        keys.press(Qt::Key_Return, Qt::ControlModifier);
        if (!waitFor([&] { return m_operator->window()->callDesk()->lastSaveWords() != before; }))
            return false;
        const auto open = answerOf(m_operator->session().ticketStore().openByPhone(Waiting));
        for (const Ticket &ticket : open.value_or(QList<Ticket>())) {
            if (ticket.promisedMs > m_clock.nowMs())
                m_promised = ticket.id;
        }
        return !m_promised.isNull();
    });
}

bool Tour::callBack()
{
    Keyboard keys(m_operator->window(), m_log);
    const auto promised = [&] { return answerOf(m_operator->session().ticketStore().ticket(m_promised)); };
    if (!step(QStringLiteral("Chờ gọi lại: ai đến giờ thì trước"), *m_operator, [&] {
            keys.press(Qt::Key_F4, Qt::ShiftModifier);
            waitFor([] { return false; }, 500);
            tickets(*m_operator)->showTicket(m_promised);
            return waitFor([&] { return tickets(*m_operator)->shownTicket() == m_promised; });
        }))
        return false;
    if (!step(QStringLiteral("F5 quay số và mở phiếu gọi đi; một chữ số là kết quả"), *m_operator, [&] {
            waitFor([] { return false; }, 300);
            keys.press(Qt::Key_F5);
            return waitFor([&] {
                const CallForm *form = m_operator->window()->callDesk()->currentForm();
                return form && form->isCallingBack() && m_telephone.dialled() == Waiting;
            });
        }))
        return false;
    if (!step(QStringLiteral("Không nghe máy: lần gọi nằm trong dòng thời gian"), *m_operator, [&] {
            keys.press(Qt::Key_2);
            keys.press(Qt::Key_Return, Qt::ControlModifier);
            return waitFor([&] {
                const auto ticket = promised();
                return ticket && ticket->attempts == 1 && ticket->lastAttempt == AttemptResult::NoAnswer
                    && ticket->promisedMs != 0 && tickets(*m_operator)->isVisible();
            });
        }))
        return false;
    const qint64 first = promised().value_or(Ticket()).promisedMs;
    if (!step(QStringLiteral("Dời giờ hẹn không cần gọi, có lý do"), *m_operator, [&] {
            waitFor([] { return false; }, 300);
            keys.press(Qt::Key_D, Qt::ControlModifier);
            keys.type(QStringLiteral("40 phút nữa"));
            keys.press(Qt::Key_Return);
            keys.say(QStringLiteral("Người dân nhắn tin xin lùi lại"));
            return true;
        }))
        return false;
    return step(QStringLiteral("Giờ mới đã tới trung tâm, lý do nằm trong dòng thời gian"), *m_operator, [&] {
        keys.press(Qt::Key_Return, Qt::ControlModifier);
        return waitFor([&] {
            const auto ticket = promised();
            return ticket && ticket->promisedMs > first && ticket->record == RecordState::AtCentre;
        });
    });
}

bool Tour::takeCalls()
{
    CallRobot robot(*m_operator, m_log);
    return expect(robot.run(), QStringLiteral("not every call of the robot was logged"));
}

/// What a citizen is or said must not stand readable in any file of a profile.
void Tour::checkProfiles()
{
    const QStringList planted = m_log.planted();
    for (const char *profile : {"operator", "desk"}) {
        QDirIterator files(QDir(m_options.tourFolder).filePath(QStringLiteral("profile-") + QLatin1String(profile)),
                           QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray bytes = file.readAll();
            for (const QString &words : planted) {
                const QByteArray wide(reinterpret_cast<const char *>(words.utf16()), words.size() * 2);
                expect(!bytes.contains(words.toUtf8()) && !bytes.contains(wide),
                       QStringLiteral("%1 holds what was typed: %2").arg(file.fileName(), words));
            }
        }
    }
}

bool Tour::checkCentre()
{
    CentreWitness witness(m_server->url(), m_server->caFile());
    if (!expect(witness.look(QStringLiteral("giang.cao"), DemoPassword),
                QStringLiteral("the centre cannot be asked")))
        return false;
    const auto ticket = witness.ticket(m_ticket);
    const auto promised = witness.ticket(m_promised);
    return expect(witness.callsWith(m_answeredCall) == 1,
                  QStringLiteral("the answered call is not at the centre once"))
        && expect(witness.callsWith(m_handedCall) == 1,
                  QStringLiteral("the call of the outage is not at the centre once"))
        && expect(ticket && ticket->state == TicketState::Closed,
                  QStringLiteral("the ticket is not closed at the centre"))
        && expect(promised && promised->attempts >= 1 && promised->createdBy == OperatorName,
                  QStringLiteral("the call to the citizen who waits is not at the centre"))
        && expect(promised->promisedMs - promised->createdMs > 30 * 60'000,
                  QStringLiteral("the hour moved is not at the centre"))
        && expect(ticket->leadUnit == DeskUnit, QStringLiteral("the ticket was handed to another desk"))
        && expect(ticket->citizen.answer == Answer, QStringLiteral("the desk's answer is not at the centre"));
}

bool Tour::stateIs(Workstation &station, TicketState state)
{
    return waitFor([&] {
        const auto ticket = answerOf(station.session().ticketStore().ticket(m_ticket));
        return ticket && ticket->state == state
            && (ticket->record == RecordState::AtCentre || ticket->record == RecordState::SeenByUnit);
    });
}

} // namespace tongdai::tour
