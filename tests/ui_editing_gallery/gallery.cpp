// Draws the procedure page and "Biên tập" to PNG files: ui_editing_gallery FOLDER
#include "tests/ui_fakes/editorsday.h"
#include "ui/editing/draftstab.h"
#include "ui/editing/editingpage.h"
#include "ui/editing/namestab.h"
#include "ui/knowledge/knowledgepage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/translations.h"

#include <QApplication>
#include <QDir>
#include <QTest>

#include <cstdio>

using namespace tongdai;

namespace {

struct Gallery {
    QDir folder;
    Theme &theme;
    fakes::World &world;
    MainWindow &window;
    QString tag;

    void settle() const
    {
        for (int i = 0; i < 20; ++i)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QTest::qWait(200);
    }
    void shoot(const char *name) const
    {
        settle();
        const QString file
            = folder.filePath(tag + QLatin1Char('-') + QString::fromLatin1(name) + QStringLiteral(".png"));
        window.grab().save(file);
        std::printf("%s\n", qPrintable(file));
    }
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window, Qt::Key(key),
                        modifiers);
        settle();
    }

    void procedurePage() const
    {
        window.enter(world.operatorSession);
        world.knowledge.me = world.operatorSession.user;
        window.showPage(Pages::Knowledge);
        auto *page = window.findChild<KnowledgePage *>();
        page->setCallerUnit(QStringLiteral("731"));
        world.articles.intent = Intent::Fee;
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("giay doc than"));
        shoot("01-thu-tuc");
        key(Qt::Key_B, Qt::ControlModifier);
        shoot("02-bao-sai");
        key(Qt::Key_Escape);
        key(Qt::Key_P, Qt::ControlModifier);
        shoot("03-in");
        key(Qt::Key_Escape);
        key(Qt::Key_PageUp, Qt::ControlModifier);
        shoot("04-so-phien-ban");
        key(Qt::Key_Escape);
        world.articles.intent = Intent::None;
        key(Qt::Key_F3);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("nuoi chim yen"));
        shoot("05-khong-thay");
    }

    void deskFacts() const
    {
        window.enter(world.deskSession);
        world.knowledge.me = world.deskSession.user;
        window.showPage(Pages::Knowledge);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("giay doc than"));
        settle();
        key(Qt::Key_J, Qt::ControlModifier);
        shoot("06-sua-tai-don-vi");
    }

    void olderVersion() const
    {
        window.enter(world.editorSession);
        world.knowledge.me = world.editorSession.user;
        window.showPage(Pages::Knowledge);
        settle(); // the page of who sat here before is gone
        window.findChild<KnowledgePage *>()->showProcedure(world.articles.procedures.first().id);
        settle();
        key(Qt::Key_PageUp, Qt::ControlModifier);
        shoot("07-phien-ban-cu");
    }

    void deadEnd() const
    {
        window.enter(world.operatorSession);
        world.knowledge.me = world.operatorSession.user;
        window.showPage(Pages::Calls);
        key(Qt::Key_F2);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("nuoi chim yen"));
        settle();
        key(Qt::Key_B, Qt::ControlModifier);
        shoot("08-ban-goi-chua-tim-thay");
    }

    void editing() const
    {
        window.enter(world.editorSession);
        world.knowledge.me = world.editorSession.user;
        window.showPage(Pages::Editing);
        auto *page = window.findChild<EditingPage *>();
        settle();
        key(Qt::Key_F7);
        shoot("10-ten-thuong-goi");
        const char *names[] = {"11-bang-chung", "12-chua-tim-thay", "13-ban-thao", "14-bao-sai",
                               "15-den-han",    "15b-lien-ket",     "15c-cau-mau", "15d-cau-hoi"};
        for (const char *name : names) {
            key(Qt::Key_PageDown, Qt::ControlModifier);
            page->focusPage();
            shoot(name);
        }
        key(Qt::Key_N, Qt::ControlModifier);
        shoot("15e-chu-de-moi");
        page->showTab(3);
        settle();
        key(Qt::Key_F7);
        shoot("16-gop");
        key(Qt::Key_Escape);
        page->focusPage();
        key(Qt::Key_Down);
        shoot("17-duyet");
        key(Qt::Key_F9);
        shoot("18-tra-lai");
    }
};

/// Ready texts and questions that somebody has written.
void fillPhrases(fakes::World &world)
{
    const auto text = [&world](const char *name, const char *words) {
        Snippet snippet;
        snippet.id = QUuid::createUuid();
        snippet.name = QString::fromUtf8(name);
        snippet.text = QString::fromUtf8(words);
        snippet.by = QStringLiteral("bientap");
        snippet.version = 1;
        world.knowledge.texts << snippet;
    };
    text("gio", "Một cửa tiếp nhận hồ sơ trong giờ làm việc, từ thứ hai đến thứ sáu, trừ ngày lễ.");
    text("hen", "Tổng đài sẽ gọi lại cho ông/bà khi đơn vị có kết quả trả lời.");
    TopicQuestions topic;
    topic.kind = ContactKind::Report;
    topic.field = QStringLiteral("Hộ tịch");
    topic.questions
        = QStringList {QStringLiteral("Nộp ở xã, phường nào?"), QStringLiteral("Hẹn trả ngày nào?")};
    topic.by = QStringLiteral("quan.tri");
    topic.version = 1;
    world.knowledge.topics << topic;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const QDir folder(app.arguments().value(1, QStringLiteral("gallery")));
    folder.mkpath(QStringLiteral("."));
    Theme theme;
    theme.applyTo(app);
    Translations translations;
    struct Look {
        const char *tag;
        const char *language;
        Scheme scheme;
        qreal scale;
    };
    for (const Look &look :
         {Look {"vi", "vi", Scheme::Light, 1.0}, Look {"en", "en", Scheme::Light, 1.0},
          Look {"vi-toi", "vi", Scheme::Dark, 1.0}, Look {"vi-200", "vi", Scheme::Light, 2.0}}) {
        translations.setLanguage(QString::fromLatin1(look.language));
        theme.setScheme(look.scheme);
        theme.setScale(look.scale);
        fakes::World world;
        fakes::fillKnowledge(world);
        fakes::publishMeanwhile(world);
        fakes::fillLinks(world);
        fillPhrases(world);
        MainWindow window(theme, translations,
                          {world.calls, world.tickets, world.articles, world.knowledge, world.links,
                           world.directory, world.sync, world.parcels, world.parked, world.phone,
                           world.attachments, world.formDrafts, world.signIn,
                           world.clock});
        window.resize(1366, 768);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window, 5000))
            return 1;
        const Gallery gallery {folder, theme, world, window, QString::fromLatin1(look.tag)};
        gallery.procedurePage();
        gallery.deskFacts();
        gallery.olderVersion();
        gallery.deadEnd();
        gallery.editing();
    }
    return 0;
}
