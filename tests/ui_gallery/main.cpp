// Draws the pages of the window to PNG files: ui_gallery FOLDER
#include "tests/ui_fakes/fakes.h"
#include "ui/calls/calldesk.h"
#include "ui/calls/callform.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/papersheets.h"
#include "ui/shell/translations.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPdfWriter>
#include <QTest>

#include <cstdio>

using namespace tongdai;

namespace {

void settle(QWidget &window)
{
    // Answers of the fakes are ready at once, but arrive through the event loop.
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    window.repaint();
}

struct Gallery {
    QDir folder;
    Theme &theme;
    MainWindow &window;

    void shoot(const char *name)
    {
        settle(window);
        const QString file = folder.filePath(QString::fromLatin1(name) + QStringLiteral(".png"));
        window.grab().save(file);
        std::printf("%s\n", qPrintable(file));
    }
    void type(const char *field, const char *words) const
    {
        auto *edit = window.callDesk()->currentForm()->findChild<QWidget *>(QString::fromLatin1(field));
        if (auto *line = qobject_cast<QLineEdit *>(edit))
            line->setText(QString::fromUtf8(words));
        if (auto *note = qobject_cast<QPlainTextEdit *>(edit))
            note->setPlainText(QString::fromUtf8(words));
    }
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window, Qt::Key(key),
                        modifiers);
    }
};

void fillCall(Gallery &g, fakes::World &world)
{
    g.key(Qt::Key_F2);
    g.type("phone", "0251 000 0019");
    world.clock.turn(26'000);
    g.key(Qt::Key_F2);
    g.type("phone", "0900 000 012");
    QTest::qWait(300);
    g.type("question", "làm giấy độc thân");
    g.type("content",
           "Cần giấy độc thân để đăng ký kết hôn. Hộ khẩu ở Trảng Dài, đang ở trọ tại Long Thành, hỏi nộp ở "
           "đâu và "
           "có nhờ mẹ nộp thay được không.");
    g.key(Qt::Key_M, Qt::ControlModifier);
    world.clock.turn(221'000);
    QTest::qWait(1200);
}

/// The log of calls, which stands where the call would while none is open.
void logOfCalls(Gallery &g, fakes::World &world, Translations &translations)
{
    const QList<Call> before = world.calls.calls;
    const QStringList asked {QStringLiteral("làm giấy độc thân"), QStringLiteral("đăng ký thường trú cho con"),
                             QStringLiteral("hồ sơ đất nộp ba lần vẫn bị đòi bổ sung giấy tờ đã nộp"),
                             QStringLiteral("đổi bằng lái xe hết hạn"), QStringLiteral("giờ làm việc thứ bảy")};
    for (int i = 0; i < 240; ++i) {
        Call call;
        call.id = QUuid::createUuid();
        call.startedMs = world.clock.nowMs() - (i + 1) * 7 * 60'000LL;
        call.talkSeconds = 95 + i % 80;
        call.wrapSeconds = 12;
        call.operatorName = i % 4 == 1 ? QStringLiteral("binh.vu") : world.operatorSession.user.name;
        call.direction = i % 7 == 3 ? Direction::Out : Direction::In;
        call.outcome = i % 5 == 2 ? Outcome::ToDesk : Outcome::Answered;
        call.kind = i % 5 == 2 ? ContactKind::Report : ContactKind::Question;
        call.ticketId = i % 5 == 2 ? QUuid::createUuid() : QUuid();
        call.field = QStringLiteral("Hộ tịch – Tư pháp");
        call.procedureCode = QStringLiteral("1.004873");
        call.communeCode = QStringLiteral("26068");
        call.citizen.name = QStringLiteral("Nguyễn Thị Thử");
        call.citizen.phone = QStringLiteral("09000001%1").arg(i % 90, 2, 10, QLatin1Char('0'));
        call.citizen.address = QStringLiteral("12 đường Mẫu");
        call.citizen.question = asked.at(i % asked.size());
        call.citizen.content = QStringLiteral("Cần giấy để nộp trong tuần này, hỏi có nhờ mẹ nộp thay được không.");
        if (i == 2)
            call.corrections = {{QUuid::createUuid(), QStringLiteral("giang.cao"), world.clock.nowMs(),
                                 {{QStringLiteral("address"), QStringLiteral("21 đường Mẫu"),
                                   QStringLiteral("12 đường Mẫu")}}}};
        world.calls.calls << call;
    }
    Q_EMIT world.calls.callsChanged();
    g.shoot("02a-so-cuoc-goi");
    g.key(Qt::Key_Down);
    g.key(Qt::Key_Down);
    g.shoot("02b-so-cuoc-goi-da-chon");
    g.theme.setScheme(Scheme::Dark);
    g.shoot("02c-so-cuoc-goi-toi");
    g.theme.setScheme(Scheme::Light);
    g.theme.setScale(2.0);
    g.shoot("02d-so-cuoc-goi-200");
    g.theme.setScale(1.0);
    translations.setLanguage(QStringLiteral("en"));
    g.shoot("02e-log-of-calls");
    translations.setLanguage(QStringLiteral("vi"));
    world.calls.calls = before;
    Q_EMIT world.calls.callsChanged();
    settle(g.window);
}

/// The window of somebody who practises: the first caller, the word after a mistake, the last picture in English.
void practise(QDir folder, Theme &theme, Translations &translations)
{
    translations.setLanguage(QStringLiteral("vi"));
    fakes::World world;
    SyncStatus practice;
    practice.state = SyncState::Practice;
    world.sync.set(practice);
    MainWindow window(theme, translations,
                      {world.calls, world.tickets, world.articles, world.knowledge, world.links, world.directory,
                       world.sync, world.parcels, world.parked, world.phone, world.attachments, world.formDrafts,
                       world.signIn, world.clock},
                      WindowPlan::practice());
    QObject::connect(&window, &MainWindow::pretendRing, &world.phone, [&world](const LineCall &call) {
        world.phone.calls.clear();
        world.phone.ring(call.number, call.id);
    });
    window.resize(1366, 740);
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window, 5000))
        return;
    window.enter(world.operatorSession);
    Gallery g {folder, theme, window};
    g.shoot("31-thuc-hanh");
    g.key(Qt::Key_F4);
    g.shoot("32-thuc-hanh-nhan-cuoc");
    for (const int key : {Qt::Key_F7, Qt::Key_9, Qt::Key_1})
        g.key(key);
    world.clock.turn(31'000);
    g.key(Qt::Key_Return, Qt::ControlModifier);
    g.shoot("33-thuc-hanh-nhan-xet");
    theme.setScale(2.0);
    g.shoot("34-thuc-hanh-200");
    theme.setScale(1.0);
    translations.setLanguage(QStringLiteral("en"));
    g.shoot("35-practice");
}

/// More calls open than the row has room for.
void openMany(QDir folder, Theme &theme, Translations &translations)
{
    translations.setLanguage(QStringLiteral("vi"));
    fakes::World world;
    MainWindow window(theme, translations,
                      {world.calls, world.tickets, world.articles, world.knowledge, world.links, world.directory,
                       world.sync, world.parcels, world.parked, world.phone, world.attachments, world.formDrafts,
                       world.signIn, world.clock});
    window.resize(1366, 740);
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window, 5000))
        return;
    window.enter(world.operatorSession);
    Gallery g {folder, theme, window};
    for (int i = 0; i < 9; ++i) {
        g.key(Qt::Key_F2);
        g.type("phone", qPrintable(QStringLiteral("0900 000 0%1").arg(11 + i)));
        world.clock.turn(61'000);
    }
    g.key(Qt::Key_Tab, Qt::ControlModifier); // round to the first
    for (int i = 0; i < 4; ++i)
        g.key(Qt::Key_Tab, Qt::ControlModifier);
    g.shoot("36-chin-cuoc-dang-mo");
    theme.setScheme(Scheme::Dark);
    g.shoot("36a-chin-cuoc-toi");
    theme.setScale(2.0);
    g.shoot("36b-chin-cuoc-toi-200");
    theme.setScheme(Scheme::Light);
    g.shoot("36c-chin-cuoc-200");
    theme.setScale(1.0);
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QDir folder(app.arguments().value(1, QStringLiteral("gallery")));
    folder.mkpath(QStringLiteral("."));

    Theme theme;
    theme.applyTo(app);
    Translations translations;
    translations.setLanguage(QStringLiteral("vi"));
    fakes::World world;
    world.signIn.known << QStringLiteral("an.le");
    MainWindow window(theme, translations,
                      {world.calls, world.tickets, world.articles, world.knowledge, world.links,
                       world.directory, world.sync, world.parcels, world.parked, world.phone, world.attachments, world.formDrafts,
                       world.signIn, world.clock});
    window.resize(1366, 740);
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window, 5000))
        return 1;
    Gallery g {folder, theme, window};

    window.setSignInName(QStringLiteral("an.le"));
    g.shoot("00-dang-nhap");
    g.key(Qt::Key_A);
    g.key(Qt::Key_Return);
    g.shoot("01-sai-mat-khau");
    window.enter(world.operatorSession);
    g.shoot("02-ban-goi-trong");
    logOfCalls(g, world, translations);
    g.key(Qt::Key_F2);
    g.shoot("03-cuoc-goi-moi");
    fillCall(g, world);
    g.shoot("04-ban-goi");
    g.key(Qt::Key_Return);
    g.key(Qt::Key_1);
    g.shoot("05-da-chon");
    g.key(Qt::Key_Return, Qt::ControlModifier);
    g.shoot("06-da-luu");

    fillCall(g, world);
    g.key(Qt::Key_F8);
    g.key(Qt::Key_3);
    g.shoot("07-chuyen-xu-ly");
    g.type("content", "Nộp đơn ba lần, lần nào cũng bị trả lại.");
    g.key(Qt::Key_G, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("tai Mot cua Long Thanh"));
    g.key(Qt::Key_G, Qt::ControlModifier);
    g.shoot("07a-cau-hoi-goi-y");
    translations.setLanguage(QStringLiteral("en"));
    g.shoot("07b-english-questions");
    translations.setLanguage(QStringLiteral("vi"));
    theme.setScale(1.25);
    g.shoot("07c-cau-hoi-125");
    theme.setScale(2.0);
    settle(window);
    g.key(Qt::Key_G, Qt::ControlModifier);
    g.shoot("07d-cau-hoi-200");
    g.key(Qt::Key_F6);
    g.shoot("07e-cau-hoi-200-o-giua");
    g.key(Qt::Key_F6, Qt::ShiftModifier);
    theme.setScale(1.0);
    theme.setScheme(Scheme::Dark);
    SyncStatus offline = world.sync.current;
    offline.state = SyncState::Offline;
    offline.waiting = 7;
    offline.offlineSinceMs = fakes::at(2026, 4, 21, 9, 2);
    offline.dataAsOfMs = offline.offlineSinceMs;
    world.sync.set(offline);
    world.phone.ring(QStringLiteral("0900000012"));
    world.phone.ring(QStringLiteral("0900000034"));
    g.shoot("08-toi-ngoai-tuyen-chuong");
    while (world.phone.take()) { }
    theme.setScheme(Scheme::Light);
    theme.setScale(2.0);
    g.shoot("09-chu-200");
    g.key(Qt::Key_F6);
    g.shoot("10-chu-200-o-giua");
    g.key(Qt::Key_F6);
    g.shoot("11-chu-200-o-phai");
    theme.setScale(1.25);
    g.key(Qt::Key_F6);
    g.shoot("12-chu-125");
    theme.setScale(1.0);
    theme.setScheme(Scheme::HighContrast);
    g.shoot("13-tuong-phan-cao");
    theme.setScheme(Scheme::Light);
    window.callDesk()->currentForm()->save();
    world.calls.failSave = Error {ErrorKind::DiskFull, QStringLiteral("full"), {}, {}};
    g.key(Qt::Key_F2);
    g.key(Qt::Key_Return, Qt::ControlModifier);
    g.shoot("14-loi-o-truong");
    g.type("question", "hỏi giờ làm việc");
    g.key(Qt::Key_F7);
    g.key(Qt::Key_1);
    g.key(Qt::Key_Return, Qt::ControlModifier);
    g.shoot("15-khong-luu-duoc");
    world.calls.failSave.reset();

    world.phone.ring(QStringLiteral("0900000012"));
    g.key(Qt::Key_F4);
    g.shoot("16-phieu-dang-mo");
    theme.setScale(2.0);
    g.shoot("16a-phieu-dang-mo-200");
    theme.setScale(1.0);
    g.key(Qt::Key_N, Qt::ControlModifier);
    g.shoot("16c-luu-y-nguoi-goi");
    g.key(Qt::Key_Escape);
    g.key(Qt::Key_Return);
    g.shoot("16b-noi-phieu");
    g.key(Qt::Key_R, Qt::ControlModifier);
    g.type("question", "giấy độc thân");
    g.key(Qt::Key_F8);
    g.shoot("17-co-phieu-tuong-tu");
    g.key(Qt::Key_Escape);
    g.key(Qt::Key_F2, Qt::ControlModifier);
    g.shoot("18-nhap-phieu-giay");
    g.key(Qt::Key_Return, Qt::ControlModifier);
    g.shoot("18a-phieu-giay-thieu-gio");
    LineCall over = lineCallFrom(QStringLiteral("sip-9"), QStringLiteral("0900000034"));
    over.state = LineCall::State::Over;
    over.sinceMs = fakes::at(2026, 4, 21, 9, 31);
    world.phone.calls = {over};
    Q_EMIT world.phone.waitingChanged();
    g.shoot("19-goi-xong-chua-ghi");
    while (world.phone.take()) { }
    g.key(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("in phieu giay"));
    g.key(Qt::Key_Return);
    g.shoot("19a-in-phieu-giay");
    g.key(Qt::Key_Escape);
    {
        QPdfWriter pdf(folder.filePath(QStringLiteral("phieu-giay.pdf")));
        PaperSheets::paint({QStringLiteral("B07"), QDate(2026, 4, 21), 1, 4}, pdf);
    }

    g.key(Qt::Key_K, Qt::ControlModifier);
    g.shoot("20-o-lenh");
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("ket"));
    g.shoot("21-o-lenh-ket");
    g.key(Qt::Key_Escape);
    g.key(Qt::Key_F1);
    g.shoot("22-the-phim");
    g.key(Qt::Key_Escape);
    WaitingItem item;
    item.opId = QUuid::createUuid();
    item.kind = QStringLiteral("ticket.accept");
    item.shownAs = QStringLiteral("1022-260421-00118 Nộp ba lần vẫn bị đòi bổ sung");
    item.wallMs = fakes::at(2026, 4, 21, 9, 12);
    item.refused = true;
    item.reason = QStringLiteral("flow.state");
    item.by = QStringLiteral("Đặng Quốc Bảo");
    item.atMs = fakes::at(2026, 4, 21, 9, 10);
    item.text = QStringLiteral("Đã gọi người dân, hẹn chiều.");
    WaitingItem second = item;
    second.opId = QUuid::createUuid();
    second.kind = QStringLiteral("call.create");
    second.refused = false;
    second.shownAs = QStringLiteral("hỏi giờ làm việc");
    world.sync.waiting = {item, second};
    offline.refused = 1;
    world.sync.set(offline);
    g.key(Qt::Key_F12);
    g.shoot("23-dong-bo");
    g.key(Qt::Key_S, Qt::ControlModifier);
    g.shoot("23a-dong-goi");
    g.key(Qt::Key_Escape);
    g.key(Qt::Key_I, Qt::ControlModifier);
    g.shoot("23b-nop-ho");
    g.key(Qt::Key_Escape);
    g.key(Qt::Key_4, Qt::ControlModifier);
    g.shoot("24-danh-ba");
    world.directory.rosterOf << QStringLiteral("731");
    DutySlot slot;
    slot.unit = QStringLiteral("731");
    const QList<User> officers = world.directory.officersOf(slot.unit);
    for (int day = 0; day < 3 && !officers.isEmpty(); ++day) {
        slot.id = QString::number(day);
        slot.user = officers.at(day % officers.size()).name;
        slot.fromMs = fakes::at(2026, 4, 21 + day, 7, 30);
        slot.toMs = fakes::at(2026, 4, 21 + day, 17, 0);
        slot.waiting = day == 2;
        world.directory.slotList << slot;
    }
    Q_EMIT world.directory.directoryChanged();
    settle(window);
    g.shoot("24a-lich-truc");
    g.key(Qt::Key_N, Qt::ControlModifier);
    g.shoot("24b-them-ca-truc");
    g.key(Qt::Key_Escape);
    if (!world.calls.calls.isEmpty()) {
        Call earlier = world.calls.calls.constFirst();
        earlier.corrections = {{QUuid::createUuid(), QStringLiteral("giang.cao"), fakes::at(2026, 4, 21, 8, 40),
                                {{QStringLiteral("address"), QStringLiteral("12 đường Mẫu"),
                                  QStringLiteral("21 đường Mẫu")}}}};
        g.key(Qt::Key_1, Qt::ControlModifier);
        window.callDesk()->correct(earlier);
        g.shoot("24c-sua-cuoc-goi");
    }
    g.key(Qt::Key_3, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("ket hon"));
    g.shoot("25-tra-cuu");
    g.key(Qt::Key_2, Qt::ControlModifier);
    g.shoot("26-phieu");
    g.key(Qt::Key_E, Qt::ControlModifier);
    g.shoot("26a-sua-phieu");
    g.key(Qt::Key_Escape);
    g.key(Qt::Key_G, Qt::ControlModifier);
    g.shoot("26b-tep-dinh-kem");
    theme.setScale(2.0);
    g.shoot("26c-tep-dinh-kem-200");
    theme.setScale(1.0);
    g.key(Qt::Key_Escape);
    theme.setScheme(Scheme::Dark);
    g.shoot("27-phieu-toi");
    theme.setScheme(Scheme::Light);
    {
        Ticket &ticket = world.tickets.tickets[2];
        ticket.promisedMs = world.clock.nowMs() + 9 * 60'000;
        ticket.callBackWhen = QStringLiteral("sau giờ làm");
        ticket.citizen.answer = QStringLiteral("Thẻ căn cước trả lúc 15:00 ngày 23/04 tại quầy 4, mang theo giấy hẹn.");
        world.tickets.logAttempt(ticket.id, {AttemptResult::Busy, fakes::at(2026, 4, 21, 8, 50), 0, {}}, {});
        g.key(Qt::Key_1, Qt::ControlModifier);
        QTest::qWait(400);
        g.shoot("27a-sap-den-gio-goi-lai");
        window.callDesk()->callBack(ticket);
        g.shoot("27b-goi-lai");
        g.key(Qt::Key_5);
        g.type("promise", "3h chiều");
        g.shoot("27c-hen-lai");
        theme.setScale(2.0);
        g.shoot("27d-hen-lai-200");
        theme.setScale(1.0);
        translations.setLanguage(QStringLiteral("en"));
        g.shoot("27e-hen-lai-english");
        translations.setLanguage(QStringLiteral("vi"));
        world.clock.turn(10 * 60'000);
        Q_EMIT world.tickets.ticketsChanged({});
        QTest::qWait(400);
        g.shoot("27f-den-gio-goi-lai");
    }
    window.lock();
    g.shoot("28-khoa");
    window.enter(world.deskSession);
    g.shoot("29-can-bo-truc");
    translations.setLanguage(QStringLiteral("en"));
    g.shoot("30-english");
    g.key(Qt::Key_F1);
    g.shoot("30a-english-keys");
    window.close();
    practise(folder, theme, translations);
    openMany(folder, theme, translations);
    return 0;
}
