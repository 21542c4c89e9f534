// Renders "Phiếu" and "Tra cứu" to PNG files: ui_tickets_gallery DIR [vi|en]
#include "tests/ui_fakes/memoryformdrafts.h"
#include "tests/ui_fakes/memoryknowledge.h"
#include "tests/ui_tickets/sampleday.h"
#include "ui/knowledge/knowledgepage.h"
#include "ui/tickets/ticketspage.h"
#include "ui/widgets/questionfield.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QTranslator>
#include <QVBoxLayout>

#include <cstdio>

using namespace tongdai;
using namespace tongdai::test;

namespace {

void settle(int ms = 400)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < ms)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

void type(QWidget *field, const QString &text)
{
    for (const QChar letter : text) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
        QCoreApplication::sendEvent(field, &press);
    }
}

/// The page where the window will have it: beside the rail, under the strip, above the status line.
class Frame final : public QWidget
{
public:
    Frame(const Theme &theme, QWidget *page)
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(theme.px(92), theme.px(44), 0, theme.px(28));
        column->addWidget(page);
        resize(1366, 740);
    }
};

void picture(QWidget &window, const QDir &dir, const QString &name)
{
    settle();
    const QString file = dir.filePath(name + QStringLiteral(".png"));
    if (!window.grab().save(file))
        std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
}

void tickets(Theme &theme, const QDir &dir, const QString &tag, const User &me, bool answered)
{
    HandClock clock;
    FakeTicketStore store;
    FakeArticleIndex index;
    FakeDirectory directory;
    fillDirectory(directory);
    fillArticles(index);
    Ticket shown = fillDay(store, clock);
    if (!me.isDesk()) {
        shown.state = answered ? TicketState::Replied : TicketState::Result;
        shown.callbackDueMs = at(2025, 4, 22, 17, 0);
        shown.citizen.answer = store.drafts.value(shown.id) + QStringLiteral(".");
        *store.find(shown.id) = shown;
        store.events[shown.id].append(sampleMove(8, shown, TicketState::Handling, TicketState::Result,
                                                 QStringLiteral("mai.vo"), QStringLiteral("740"),
                                                 at(2025, 4, 22, 15, 12)));
    }
    Session session;
    session.user = me;
    session.station = QStringLiteral("07");
    fakes::MemoryFormDrafts drafts;
    drafts.me = me.name;
    auto *page = new TicketsPage(theme, store, index, directory, drafts, clock, session);
    Frame frame(theme, page);
    frame.show();
    settle();
    page->showTicket(shown.id);
    picture(frame, dir, QStringLiteral("phieu-") + tag);
    if (me.isDesk() && tag == QStringLiteral("desk-light")) {
        for (QAction *action : page->actions()) {
            if (action->shortcut() == QKeySequence(QStringLiteral("F9")))
                action->trigger();
        }
        picture(frame, dir, QStringLiteral("phieu-return"));
    }
}

/// Those who wait for a call: late, near, tried before, asked for another time.
void workList(Theme &theme, const QDir &dir, const QString &tag, bool logging)
{
    HandClock clock;
    FakeTicketStore store;
    FakeArticleIndex index;
    FakeDirectory directory;
    fillDirectory(directory);
    fillArticles(index);
    fillDay(store, clock);
    const auto add = [&](int n, const char16_t *title, const char16_t *name, qint64 promisedMs) -> Ticket & {
        Ticket t = sampleTicket(n, TicketState::Received, QString::fromUtf16(title), QString::fromUtf16(name));
        t.kind = ContactKind::Request;
        t.leadUnit = centreUnit();
        t.promisedMs = promisedMs;
        t.resultDueMs = at(2025, 4, 23, 15, 0);
        store.tickets.append(t);
        return store.tickets.last();
    };
    const auto tried = [](Ticket &t, AttemptResult result, int attempts, int failed, qint64 atMs) {
        t.lastAttempt = result;
        t.attempts = attempts;
        t.failedAttempts = failed;
        t.lastAttemptMs = atMs;
    };
    Ticket &late = add(140, u"Cuộc gọi nhỡ", u"Trần Thị Mẫu", at(2025, 4, 22, 14, 30));
    tried(late, AttemptResult::NoAnswer, 3, 3, at(2025, 4, 22, 15, 2));
    late.callBackWhen = QStringLiteral("sau giờ làm");
    const Ticket shown = late;
    for (int i = 0; i < 3; ++i) {
        TicketEvent event = sampleMove(20 + i, shown, TicketState::Received, TicketState::Received,
                                       QStringLiteral("an.le"), centreUnit(), at(2025, 4, 22, 13 + i, 20 - 9 * i));
        event.what = TicketEvent::What::Attempt;
        event.attempt = CallAttempt {i == 1 ? AttemptResult::Busy : AttemptResult::NoAnswer, event.atMs, 0, {}};
        store.events[shown.id].append(event);
    }
    add(141, u"Hỏi thủ tục thừa kế đất có yếu tố nước ngoài", u"Lê Hoàng Dũng", at(2025, 4, 22, 15, 25));
    tried(add(142, u"Xin hẹn lịch làm hộ chiếu cho ba người trong nhà", u"Phạm Thu Hà", at(2025, 4, 22, 16, 45)),
          AttemptResult::CallLater, 1, 0, at(2025, 4, 22, 14, 40));
    tried(add(143, u"Chậm trả kết quả cấp đổi giấy phép lái xe", u"Vũ Minh Khang", at(2025, 4, 23, 9, 0)),
          AttemptResult::Busy, 1, 1, at(2025, 4, 22, 15, 0));
    Session session;
    session.user = operatorAn();
    session.station = QStringLiteral("07");
    fakes::MemoryFormDrafts drafts;
    drafts.me = session.user.name;
    auto *page = new TicketsPage(theme, store, index, directory, drafts, clock, session);
    Frame frame(theme, page);
    frame.show();
    settle();
    page->showCallBacks();
    settle();
    page->showTicket(shown.id);
    picture(frame, dir, QStringLiteral("goi-lai-") + tag);
    if (!logging)
        return;
    const auto press = [page](const char *keys) {
        for (QAction *action : page->actions()) {
            if (action->shortcut() == QKeySequence(QLatin1String(keys)))
                action->trigger();
        }
    };
    press("Shift+F5");
    QKeyEvent five(QEvent::KeyPress, Qt::Key_5, Qt::NoModifier, QStringLiteral("5"));
    QCoreApplication::sendEvent(page->findChild<QWidget *>(QStringLiteral("attempts")), &five);
    type(page->findChild<QWidget *>(QStringLiteral("promise")), QStringLiteral("9h sáng mai"));
    picture(frame, dir, QStringLiteral("goi-lai-ket-qua-") + tag);
    press("Esc");
    press("Ctrl+D");
    type(page->findChild<QWidget *>(QStringLiteral("promiseHour")), QStringLiteral("9h sáng mai"));
    settle();
    picture(frame, dir, QStringLiteral("goi-lai-doi-gio-") + tag);
    press("Esc");
    press("Ctrl+F5");
    picture(frame, dir, QStringLiteral("goi-lai-khong-gap-") + tag);
}

void knowledge(Theme &theme, const QDir &dir, const QString &tag)
{
    HandClock clock;
    clock.now = at(2025, 4, 22, 10, 18);
    FakeArticleIndex index;
    fakes::MemoryKnowledge desk(clock, &index.procedures);
    FakeDirectory directory;
    fillDirectory(directory);
    fillArticles(index);
    Session session;
    session.user = operatorAn();
    auto *page = new KnowledgePage(theme, index, desk, directory, clock, session);
    Frame frame(theme, page);
    frame.show();
    page->takeFocus();
    type(page->findChild<QuestionField *>(), QStringLiteral("khai sinh"));
    settle();
    if (theme.scale() > 1.5)
        page->showProcedure(QStringLiteral("1.001193"));
    picture(frame, dir, QStringLiteral("tra-cuu-") + tag);
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 2) {
        std::fputs("usage: ui_tickets_gallery DIR [vi|en]\n", stderr);
        return 2;
    }
    const QDir dir(words.at(1));
    if (!dir.mkpath(QStringLiteral("."))) {
        std::fputs("that folder cannot be made\n", stderr);
        return 1;
    }
    const QString language = words.value(2, QStringLiteral("vi"));
    QList<QTranslator *> translators;
    for (const QString &room :
         {QStringLiteral("ui_widgets"), QStringLiteral("ui_tickets"), QStringLiteral("ui_knowledge")}) {
        auto *translator = new QTranslator(&app);
        if (translator->load(QStringLiteral(":/i18n/%1_%2.qm").arg(room, language)))
            QCoreApplication::installTranslator(translator);
    }
    Theme theme;
    theme.applyTo(app);
    tickets(theme, dir, QStringLiteral("desk-light"), officerMai(), false);
    tickets(theme, dir, QStringLiteral("operator-light"), operatorAn(), false);
    tickets(theme, dir, QStringLiteral("operator-rating"), operatorAn(), true);
    workList(theme, dir, QStringLiteral("light"), true);
    knowledge(theme, dir, QStringLiteral("light"));
    theme.setScheme(Scheme::Dark);
    tickets(theme, dir, QStringLiteral("desk-dark"), officerMai(), false);
    workList(theme, dir, QStringLiteral("dark"), false);
    knowledge(theme, dir, QStringLiteral("dark"));
    theme.setScheme(Scheme::Light);
    theme.setScale(2.0);
    tickets(theme, dir, QStringLiteral("desk-200"), officerMai(), false);
    workList(theme, dir, QStringLiteral("200"), false);
    knowledge(theme, dir, QStringLiteral("200"));
    return 0;
}
