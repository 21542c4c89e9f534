// The one window: rail, strip, pages, status line. It owns pages and routes between them, nothing else.
#pragma once

#include "models/domain/linecall.h"
#include "models/ports/signin.h"
#include "ui/shell/ports.h"
#include "ui/shell/windowplan.h"
#include "ui/widgets/theme.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace tongdai {

class CallDesk;
class CallerStrip;
class CommandBox;
class DirectoryPage;
class EditingPage;
class KeyAction;
class KeyCard;
class FileSheet;
class PaperSheets;
class PromiseReminder;
class ParcelSheet;
class KnowledgePage;
class Rail;
class SignInPage;
class SnippetBook;
class StatusLine;
class StripFeed;
class SyncPage;
class TicketsPage;
class Translations;
class WindowBanner;
struct Command;

class MainWindow final : public QWidget
{
    Q_OBJECT
public:
    using Page = Pages::Page;

    /// `theme` is applied to the application and `translations` has a language by now; all outlive the
    /// window.
    MainWindow(Theme &theme, Translations &translations, const Ports &ports,
               WindowPlan plan = WindowPlan::work(), QWidget *parent = nullptr);
    ~MainWindow() override;

    void setSignInName(const QString &name); ///< filled in on the sheet
    /// Past the sheet, for a session that exists already. Another person's pages are closed first, drafts
    /// kept.
    void enter(const Session &session);
    void lock(); ///< the sheet covers the window, nothing behind it closes
    bool isLocked() const;
    bool isInside() const { return m_inside; }

    void showPage(Page page);
    Page page() const { return m_page; }
    CallDesk *callDesk() const { return m_calls; }
    PromiseReminder &reminder() const { return *m_reminder; } ///< its sound is a preference of the person

    static constexpr int IdleLockMinutes = 10; ///< design default

Q_SIGNALS:
    void entered(const tongdai::Session &session);
    void quitRequested(); ///< Ctrl+Q or the close button, drafts are kept by then
    void dialRequested(const QString &phone); ///< F5 on a ticket
    void practiceRequested(const tongdai::Session &as); ///< another window is to open for it
    void locked();
    void pretendRing(const tongdai::LineCall &call); ///< the banner of the window lets somebody ring

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void buildActions();
    void buildWorkspace(const Session &session);
    void connectPages();
    void leaveWorkspace();
    void keepDrafts();
    void openTicket(const QUuid &id);
    void openArticle(const QString &id);
    void retranslate();
    void refreshRail();
    void refreshBadge();
    void refreshWidth(); ///< below 900 effective pixels the rail becomes one button
    void takeCall();
    void turnCallLog();
    void enterPaperSheet();
    void focusPage();
    QList<Command> commands();
    QList<Command> snippetCommands();
    QList<Command> ticketCommands();
    void connectCallBacks();
    void openPromise(); ///< Shift+F4
    void sayPromise();

    Theme &m_theme;
    Translations &m_translations;
    Ports m_ports;
    const WindowPlan m_plan;
    Session m_session;
    bool m_inside = false;
    Page m_page = Page::Calls;

    QStackedWidget *m_root;
    SignInPage *m_signIn;
    QWidget *m_workspace = nullptr;
    Rail *m_rail = nullptr;
    CallerStrip *m_strip = nullptr;
    WindowBanner *m_banner = nullptr; ///< of a plan that has one
    QStackedWidget *m_pages = nullptr;
    StatusLine *m_status = nullptr;
    SnippetBook *m_snippets = nullptr;
    CallDesk *m_calls = nullptr;
    TicketsPage *m_tickets = nullptr;
    KnowledgePage *m_knowledge = nullptr;
    DirectoryPage *m_directory = nullptr;
    EditingPage *m_editing = nullptr;
    SyncPage *m_sync = nullptr;
    KeyCard *m_card;
    ParcelSheet *m_parcel;
    FileSheet *m_files;
    PaperSheets *m_sheets;
    StripFeed *m_feed;
    PromiseReminder *m_reminder;
    CommandBox *m_box;
    QHash<Page, QWidget *> m_byPage;
    QList<KeyAction *> m_insideActions;
    KeyAction *m_take = nullptr;
    KeyAction *m_find = nullptr;
    KeyAction *m_promise = nullptr;
    KeyAction *m_pageList = nullptr;
    QTimer m_idle;
    QTimer m_minute;
    QTimer m_badgePause;
};

} // namespace tongdai
