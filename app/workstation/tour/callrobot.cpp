#include "app/workstation/tour/callrobot.h"

#include "app/workstation/tour/stallwatch.h"
#include "app/workstation/workstation.h"
#include "models/domain/callback.h"
#include "models/ports/ticketstore.h"
#include "ui/calls/calldesk.h"
#include "ui/calls/callform.h"
#include "ui/shell/callerstrip.h"
#include "ui/shell/mainwindow.h"
#include "ui/tickets/ticketspage.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QKeyEvent>
#include <QLineEdit>
#include <QProcess>
#include <QWindow>

namespace tongdai::tour {

namespace {

constexpr double KeySeconds = 0.28; // 40 words a minute
constexpr double DecisionSeconds = 1.35;
constexpr int NewestRows = 600;

template<typename T> std::optional<T> answerOf(QFuture<Result<T>> future)
{
    if (!waitFor([&] { return future.isFinished(); }) || future.resultCount() == 0 || !future.result())
        return std::nullopt;
    return *future.result();
}

/// Of the form that is on top now: the one that was may be gone while something is waited for.
bool hasHit(const MainWindow &window)
{
    const CallForm *form = window.callDesk()->currentForm();
    const auto *hits = form ? form->findChild<QAbstractItemView *>(QStringLiteral("hits")) : nullptr;
    return hits && hits->isVisible() && hits->currentIndex().isValid();
}

} // namespace

bool InputCount::eventFilter(QObject *watched, QEvent *event)
{
    // A key that is a shortcut becomes an event of its action; any other is handed to the window first. Each is one of both.
    if (event->type() == QEvent::Shortcut)
        ++keys;
    if (watched == m_window) {
        if (event->type() == QEvent::KeyPress && !static_cast<QKeyEvent *>(event)->isAutoRepeat())
            ++keys;
        else if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick)
            ++mouse;
    }
    return QObject::eventFilter(watched, event);
}

CallRobot::CallRobot(Workstation &station, TourLog &log)
    : m_station(station)
    , m_log(log)
    , m_keys(station.window(), log)
    , m_count(station.window()->windowHandle())
{ }

bool CallRobot::tell(const char *event, const QString &number)
{
    QProcess helper;
    helper.start(QDir(QApplication::applicationDirPath()).filePath(QStringLiteral("tongdai-ring")),
                 {QStringLiteral("--event"), QString::fromLatin1(event), QStringLiteral("--call-id"),
                  QStringLiteral("tour-%1").arg(m_line), QStringLiteral("--line"), QStringLiteral("1022"),
                  QStringLiteral("--"), number});
    return waitFor([&helper] { return helper.state() == QProcess::NotRunning; }) && helper.exitCode() == 0;
}

bool CallRobot::ring(const QString &number)
{
    ++m_line;
    if (!tell("ringing", number))
        return false;
    auto *strip = m_station.window()->findChild<CallerStrip *>();
    return waitFor([&] { return strip && strip->isRinging(); });
}

bool CallRobot::pick()
{
    const int open = m_station.window()->callDesk()->openCalls();
    m_keys.press(Qt::Key_F4);
    if (!tell("answered", {}))
        return false;
    // What is known of the number arrives while the operator greets.
    return waitFor([&] { return m_station.window()->callDesk()->openCalls() == open + 1; })
        && !waitFor([] { return false; }, 350);
}

bool CallRobot::ask(const QString &letters)
{
    m_keys.type(letters);
    return waitFor([this] { return hasHit(*m_station.window()); }) && !waitFor([] { return false; }, 120);
}

void CallRobot::freeText(const QString &words, bool citizens)
{
    const int before = m_count.keys;
    if (citizens)
        m_keys.say(words);
    else
        m_keys.type(words);
    m_freeKeys += m_count.keys - before;
}

void CallRobot::save()
{
    m_keys.press(Qt::Key_Return, Qt::ControlModifier);
}

std::optional<Call> CallRobot::newest()
{
    const auto recent = answerOf(m_station.session().callStore().logged({}, 0, NewestRows));
    for (const Call &call : recent.value_or(QList<Call>())) {
        if (!m_seen.contains(call.id))
            return call;
    }
    return std::nullopt;
}

bool CallRobot::savedAs(const Want &want)
{
    std::optional<Call> call;
    if (!waitFor([&] { return (call = newest()).has_value(); }))
        return false;
    m_seen.insert(call->id);
    if (call->outcome != want.outcome || call->kind != want.kind || call->procedureCode.isEmpty() == want.procedure
        || call->ticketId.isNull() == (want.ticket || want.linked))
        return false;
    if (call->ticketId.isNull())
        return true;
    const auto ticket = answerOf(m_station.session().ticketStore().ticket(call->ticketId));
    return ticket && (ticket->callId == call->id) == want.ticket;
}

bool CallRobot::take(const QString &name, int decisions, const Want &want, const std::function<bool()> &deed)
{
    m_count.keys = m_count.mouse = m_freeKeys = 0;
    const bool done = deed() && savedAs(want)
        && waitFor([this] { return m_station.window()->callDesk()->openCalls() == 0; });
    const int keys = m_count.keys - m_freeKeys;
    m_log.addCall({{QStringLiteral("name"), name},
                   {QStringLiteral("keys"), keys},
                   {QStringLiteral("mouse"), m_count.mouse},
                   {QStringLiteral("free_text_keys"), m_freeKeys},
                   {QStringLiteral("decisions"), decisions},
                   {QStringLiteral("model_s"), qRound((keys * KeySeconds + decisions * DecisionSeconds) * 100) / 100.0},
                   {QStringLiteral("ok"), done}});
    if (!done)
        m_log.fail(QStringLiteral("call not logged as it should be: ") + name);
    return tell("hangup", {}) && done;
}

bool CallRobot::answered(const QString &name, const QString &number, const QString &letters, int digit, const Want &want)
{
    return take(name, 3, want, [&] {
        if (!ring(number) || !pick() || !ask(letters))
            return false;
        m_keys.press(Qt::Key_Return);
        m_keys.press(Qt::Key(Qt::Key_0 + digit));
        save();
        return true;
    });
}

bool CallRobot::junk(const QString &name, int digit, Outcome outcome)
{
    return take(name, 2, {outcome, false, false, false}, [&] {
        if (!ring(QStringLiteral("anonymous")) || !pick())
            return false;
        m_keys.press(Qt::Key_F7);
        m_keys.press(Qt::Key_9);
        m_keys.press(Qt::Key(Qt::Key_0 + digit));
        save();
        return true;
    });
}

bool CallRobot::handedOver()
{
    const Want report {Outcome::ToDesk, true, false, true, ContactKind::Report};
    bool all = take(QStringLiteral("Phản ánh, chuyển Một cửa, người gọi quen"), 3, report, [&] {
        if (!ring(QStringLiteral("0900000025")) || !pick() || !ask(QStringLiteral("tach t")))
            return false;
        m_keys.press(Qt::Key_F8);
        m_keys.press(Qt::Key_3);
        save();
        return true;
    });
    all = take(QStringLiteral("Phản ánh, chuyển Một cửa, người gọi mới"), 4, report, [&] {
        if (!ring(QStringLiteral("0900000201")) || !pick() || !ask(QStringLiteral("so do")))
            return false;
        m_keys.press(Qt::Key_F8);
        m_keys.press(Qt::Key_3);
        freeText(QStringLiteral("Đinh Thị Ngát Mẫu"));
        m_keys.press(Qt::Key_Return);
        freeText(QStringLiteral("Long Phước"), false);
        waitFor([] { return false; }, 200);
        m_keys.press(Qt::Key_Return);
        save();
        return true;
    }) && all;
    return take(QStringLiteral("Khẩn cấp, chuyển Một cửa ngay"), 3,
                {Outcome::ToDesk, true, false, true, ContactKind::Emergency},
                [&] {
                    if (!ring(QStringLiteral("0900000019")) || !pick() || !ask(QStringLiteral("thien ")))
                        return false;
                    m_keys.press(Qt::Key_F8);
                    m_keys.press(Qt::Key_8);
                    save();
                    return true;
                })
        && all;
}

bool CallRobot::unusual()
{
    bool all = take(QStringLiteral("Hỏi phiếu đang mở"), 3, {Outcome::DossierLookup, false, true, false, ContactKind::Question},
                    [&] {
                        if (!ring(QStringLiteral("0900000097")) || !pick())
                            return false;
                        m_keys.press(Qt::Key_Return);
                        m_keys.press(Qt::Key_6);
                        save();
                        return true;
                    });
    all = take(QStringLiteral("Ba người sau một số"), 4, {}, [&] {
        if (!ring(QStringLiteral("0900000034")) || !pick())
            return false;
        m_keys.press(Qt::Key_Down, Qt::ControlModifier);
        if (!ask(QStringLiteral("ket h")))
            return false;
        m_keys.press(Qt::Key_Return);
        m_keys.press(Qt::Key_1);
        save();
        return true;
    }) && all;
    all = take(QStringLiteral("Nhá máy"), 1, {Outcome::OneRing, false, false, false}, [&] {
        if (!ring(QStringLiteral("0900000202")) || !pick())
            return false;
        m_keys.press(Qt::Key_F9);
        return true;
    }) && all;
    return take(QStringLiteral("Khiếu nại, hướng dẫn nộp đơn"), 3, {Outcome::GuidedComplaint, false, false, true}, [&] {
               if (!ring(QStringLiteral("0900000013")) || !pick() || !ask(QStringLiteral("sang t")))
                   return false;
               m_keys.press(Qt::Key_Return);
               m_keys.press(Qt::Key_0);
               m_keys.press(Qt::Key_2);
               save();
               return true;
           })
        && all;
}

bool CallRobot::twoAtOnce()
{
    bool second = false;
    const bool first = take(QStringLiteral("Cuộc thứ hai chen ngang, quay lại cuộc đầu"), 4, {}, [&] {
        if (!ring(QStringLiteral("0900000024")) || !pick() || !ask(QStringLiteral("ho ch")))
            return false;
        if (!ring(QStringLiteral("anonymous")) || !pick())
            return false;
        m_keys.press(Qt::Key_F9); // nobody there: back to the first
        second = savedAs({Outcome::OneRing, false, false, false});
        if (!waitFor([this] { return m_station.window()->callDesk()->openCalls() == 1 && hasHit(*m_station.window()); }))
            return false;
        m_keys.press(Qt::Key_Return);
        m_keys.press(Qt::Key_1);
        save();
        return true;
    });
    return first && second;
}

bool CallRobot::fromPaper()
{
    return take(QStringLiteral("Nhập phiếu giấy, đúng giờ gọi"), 3, {}, [&] {
        m_keys.press(Qt::Key_F2, Qt::ControlModifier);
        freeText(QStringLiteral("07"), false);
        m_keys.press(Qt::Key_Return);
        freeText(QStringLiteral("00:05"), false);
        m_keys.press(Qt::Key_Return);
        if (!ask(QStringLiteral("ly lic")))
            return false;
        m_keys.press(Qt::Key_Return);
        m_keys.press(Qt::Key_1);
        save();
        return true;
    });
}

bool CallRobot::missed()
{
    return take(QStringLiteral("Cuộc gọi nhỡ thành hẹn gọi lại"), 0,
                {Outcome::CallBack, true, false, false, ContactKind::Request}, [&] {
                    if (!ring(QStringLiteral("0900000203")))
                        return false;
                    return tell("hangup", {});
                });
}

bool CallRobot::calledBack()
{
    Want want {Outcome::Dropped, false, true, false};
    return take(QStringLiteral("Gọi lại người đang chờ, không nghe máy"), 1, want, [&] {
        m_keys.press(Qt::Key_F4, Qt::ShiftModifier);
        const auto *page = m_station.window()->findChild<TicketsPage *>();
        std::optional<Ticket> waiting;
        const auto isShown = [&] {
            waiting = page->isVisible() ? answerOf(m_station.session().ticketStore().ticket(page->shownTicket()))
                                        : std::nullopt;
            return waiting && isToBeCalled(waiting->state) && !waitFor([] { return false; }, 150);
        };
        if (!waitFor(isShown))
            return false;
        want.kind = waiting->kind;
        // Without an answer of a desk it is the procedure that is read out.
        want.procedure = waiting->citizen.answer.isEmpty() && !waiting->procedureCode.isEmpty();
        m_keys.press(Qt::Key_F5);
        if (!waitFor([this] {
                const CallForm *form = m_station.window()->callDesk()->currentForm();
                return form && form->isCallingBack();
            }))
            return false;
        waitFor([] { return false; }, 350); // it rings there; what is to be read out appears
        m_keys.press(Qt::Key_2);
        save();
        return true;
    });
}

bool CallRobot::run()
{
    m_station.window()->showPage(MainWindow::Page::Calls);
    m_keys.activate();
    const auto before = answerOf(m_station.session().callStore().logged({}, 0, NewestRows));
    for (const Call &call : before.value_or(QList<Call>()))
        m_seen.insert(call.id);
    qApp->installEventFilter(&m_count);
    StallWatch watch;
    const QString known = QStringLiteral("0900000013");
    QList<bool> done;
    done << answered(QStringLiteral("Hỏi đáp, trả lời ngay"), known, QStringLiteral("khai s"), 1, {});
    done << answered(QStringLiteral("Gửi thông tin qua Zalo"), known, QStringLiteral("ket ho"), 2, {Outcome::SentInfo});
    done << answered(QStringLiteral("Hướng dẫn nộp trực tuyến"), known, QStringLiteral("ly lic"), 3, {Outcome::GuidedOnline});
    done << answered(QStringLiteral("Hướng dẫn bưu chính"), known, QStringLiteral("ho chi"), 4, {Outcome::GuidedPostal});
    done << answered(QStringLiteral("Đặt lịch hẹn"), known, QStringLiteral("doc th"), 5, {Outcome::Appointment});
    done << answered(QStringLiteral("Hẹn gọi lại"), known, QStringLiteral("tach t"), 7, {Outcome::CallBack, true});
    done << answered(QStringLiteral("Chờ bổ sung"), QStringLiteral("0900000023"), QStringLiteral("khai t"), 8,
                     {Outcome::NeedInfo, true});
    done << answered(QStringLiteral("Số ẩn, không nói tên"), QStringLiteral("anonymous"), QStringLiteral("khai s"), 1, {});
    done << answered(QStringLiteral("Doanh nghiệp hỏi"), QStringLiteral("0251000019"), QStringLiteral("sao y "), 1, {});
    done << handedOver() << unusual();
    done << junk(QStringLiteral("Nhầm số"), 1, Outcome::WrongNumber);
    done << junk(QStringLiteral("Mất kết nối"), 3, Outcome::Dropped);
    done << junk(QStringLiteral("Không nghe rõ"), 4, Outcome::Inaudible);
    done << junk(QStringLiteral("Quấy rối"), 5, Outcome::Nuisance);
    done << twoAtOnce() << fromPaper() << missed() << calledBack();
    m_log.setStalls(watch.over(100), watch.longestMs());
    qApp->removeEventFilter(&m_count);
    return !done.contains(false);
}

} // namespace tongdai::tour
