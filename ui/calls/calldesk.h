// The page "Bàn gọi": every open call in a tab, drafts kept while typing, the last save's fate in words.
#pragma once

#include "models/domain/linecall.h"
#include "models/ports/callstore.h"
#include "models/ports/signin.h"
#include "ui/calls/callports.h"
#include "ui/widgets/theme.h"

#include <QHash>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace tongdai {

class CallForm;
class CallLog;
class CallTabs;
class KeyAction;
class QuestionBook;
class Notice;
class TextLabel;

class CallDesk final : public QWidget
{
    Q_OBJECT
public:
    CallDesk(const Theme &theme, const CallPorts &ports, const Session &session, QWidget *parent = nullptr);
    ~CallDesk() override;

    /// Opens a tab with the focus in its question; an untouched open tab is used again.
    void newCall(const LineCall &line = {});
    void newPaperSheet(); ///< a call first written on paper, to be entered with its true time
    /// The same, with a procedure linked already (from the page "Tra cứu").
    void newCallAbout(const QString &procedureId);
    /// Opens a call to the citizen of a ticket, the digits of its result under the keyboard. One that is open already
    /// comes up.
    void callBack(const tongdai::Ticket &ticket);
    /// Opens a saved call in a tab, to be put right.
    void correct(const tongdai::Call &call);
    /// The log of calls in the place of the open call, and back.
    void turnLog();
    bool isLogShown() const { return m_logAsked || openCalls() == 0; }
    void focusPage();
    int openCalls() const;
    CallForm *currentForm() const;
    /// Keeps every draft now; the answer tells when all are on disk. For leaving the program.
    void keepAll();

    /// What the strip says of the last save: "Saved on this machine 14:02", then "Saved at the centre 14:03".
    QString lastSaveWords() const;
    bool lastSaveAtCentre() const { return m_lastAtCentre; }

Q_SIGNALS:
    void draftKept(qint64 atMs);
    void draftFailed(const tongdai::Error &error);
    void lastSaveChanged();
    void callSaved();
    void logged(const tongdai::SavedCall &saved); ///< a form of this window
    void openCallsChanged(int count);
    void articleWanted(const QString &procedureId);
    void ticketWanted(const QUuid &id);
    void calledBack(const QUuid &ticketId); ///< what came of it is kept, and no other call is open

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void retranslate();
    CallForm *addForm();
    void addTab(CallForm *form); ///< on top
    CallForm *formOf(const LineCall &line) const;
    void takeOwnLine();
    void restoreDrafts();
    void showRestored(const QList<CallDraft> &drafts);
    void close(CallForm *form);
    void taken(CallForm *form, const SavedCall &saved);
    void corrected(CallForm *form);
    void scheduleDraft(CallForm *form);
    void keepDrafts();
    void keep(CallForm *form);
    void bring(int index); ///< the tab, in the place of the log too
    void turn(int step);
    void putAway();
    void tick();
    void showEmpty();
    int indexOf(const CallForm *form) const;

    const Theme &m_theme;
    CallPorts m_ports;
    QuestionBook *m_book;
    Session m_session;
    CallTabs *m_tabs = nullptr;
    QList<QWidget *> m_tabKeys; ///< give way in a narrow window
    QStackedWidget *m_stack = nullptr;
    CallLog *m_log = nullptr; ///< seen while no call is open, and when asked for
    bool m_logAsked = false;
    QPointer<QWidget> m_fieldBefore; ///< of the open call, under the log
    Notice *m_notice = nullptr;
    KeyAction *m_next = nullptr;
    KeyAction *m_logKey = nullptr;
    KeyAction *m_new = nullptr;
    QTimer m_draftPause;
    QTimer m_second;
    QList<CallForm *> m_dirty;
    QHash<const CallForm *, bool> m_restored;
    std::optional<Call> m_lastSaved; ///< of this window; Ctrl+U opens it again
    qint64 m_lastSavedMs = 0;
    qint64 m_lastCentreMs = 0;
    bool m_lastAtCentre = false;
};

} // namespace tongdai
