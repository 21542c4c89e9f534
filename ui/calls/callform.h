// One open call: form, answer and history or hand-over side by side, and what one key does to all three.
#pragma once

#include "models/domain/linecall.h"
#include "models/ports/callstore.h"
#include "models/ports/signin.h"
#include "ui/calls/callports.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QStackedWidget;

namespace tongdai {

class AnswerPane;
class CallFields;
class HandOverPane;
class HistoryPane;
class KeyAction;
class KeyButton;
class Notice;
class QuestionBook;
class TopicGuide;

/// Never destroyed before its call is saved or its draft is kept. Time runs by the steady clock.
class CallForm final : public QWidget
{
    Q_OBJECT
public:
    /// `book` outlives it.
    CallForm(const Theme &theme, const CallPorts &ports, const QuestionBook &book, const Session &session,
             QWidget *parent = nullptr);
    ~CallForm() override;

    void begin(const LineCall &line = {}); ///< a new call; its time runs as far as the line has come with it
    /// A call to a citizen who waits for it: linked to their ticket, its answer beside, one digit says what came of it.
    void beginCallBack(const Ticket &ticket);
    bool isCallingBack() const;
    QUuid calledTicket() const; ///< null when the call is about none
    QString phoneNational() const;
    void focusOutcome();
    void attach(const LineCall &line); ///< the seat's telephone tells of the call this form has dialled
    void beginPaper(); ///< a call that was first written on paper
    void restore(const CallDraft &draft); ///< a call as it stood when the program ended

    void correct(const Call &call); ///< a call saved before, to be put right

    QUuid id() const { return m_base.id; }
    bool isCorrection() const { return !m_correctionId.isNull(); }
    CallDraft draft(int tab) const;
    /// True while nothing was typed, picked or linked, or put right: such a form may be dropped.
    bool isUntouched() const;
    bool isSaving() const { return m_saving; }
    int talkSeconds() const;
    int wrapSeconds() const; ///< since the receiver is down, 0 before
    bool isOver() const { return m_hungUpMs >= 0; } ///< the line has said that the receiver is down
    /// What the line says of the call it calls `lineId`.
    QString lineId() const { return m_lineId; }
    void answered(const LineCall &line);
    void hungUp(const LineCall &line);
    QString phoneShown() const;
    QString
    callerDesk() const; ///< unit code of the One-Stop desk for the caller's commune, empty when unknown
    void tick(); ///< repaints the timer

    /// What Ctrl+Enter saves: the call, and its ticket when it is handed over or left open.
    CallToSave gathered() const;

    bool isPaper() const;
    void focusPaper();
    void focusQuestion();
    /// The field and place the cursor had when the draft was kept; the question when it said none.
    void focusWhereItWas();
    void linkProcedure(const QString &idOrCode);
    bool canAsk() const { return !m_topicQuestions.isEmpty(); } ///< there are questions for what it is about
    void askNext(); ///< Ctrl+G: the next of them into the content, the cursor behind it

public Q_SLOTS:
    void save();

Q_SIGNALS:
    void edited(); ///< something to keep as a draft
    void titleChanged();
    void saved(const tongdai::SavedCall &saved);
    void corrected(); ///< what was put right is on this machine
    void correctionWanted(const tongdai::Call &call); ///< of an earlier call of this caller
    void articleWanted(const QString &procedureId); ///< Ctrl+O
    void ticketWanted(const QUuid &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void buildActions();
    void retranslate();
    void arrange(); ///< three panes, two or one, by the effective width
    void turn(int step); ///< F6
    void setHandOver(bool on);
    void toggleHandOver();
    void quickEnd(); ///< F9
    void takeHit();
    void insertAnswer();
    void copyMessage(); ///< Ctrl+I
    void stepBack();
    bool check();
    Call callNow() const; ///< the call as save() would have it
    CallToSave correctionNow() const; ///< with the ticket that the corrected outcome asks for
    void showCorrecting();
    void saveCorrection();
    void takeUnit();
    void notSaved(const Error &error);
    void linkOpenTicket(); ///< Ctrl+R: there and back
    QList<Ticket> openTickets(bool *alike = nullptr) const;
    bool isLikeThisCall(const Ticket &ticket) const;
    void askPlace();
    void sayDuplicate();
    void tellTicket(const Call &call); ///< the linked ticket's timeline hears of the call
    void findLinkedTicket(const QUuid &id); ///< of a restored draft
    void takeTicketLink();
    void touched();
    void buildGuide();
    void refreshGuide(); ///< what the call is about may have changed
    void sayGuided(); ///< which questions have an answer
    void askPicked(const QString &question);

    const Theme &m_theme;
    CallPorts m_ports;
    const QuestionBook &m_book;
    Session m_session;
    CallFields *m_fields = nullptr;
    AnswerPane *m_answer = nullptr;
    QStackedWidget *m_side = nullptr;
    HistoryPane *m_history = nullptr;
    QString m_placeAsked; ///< commune whose open tickets are `m_inPlace`, or on their way
    QList<Ticket> m_inPlace;
    HandOverPane *m_handOver = nullptr;
    TopicGuide *m_guide = nullptr;
    Notice *m_notice = nullptr;
    KeyAction *m_save = nullptr;
    KeyAction *m_handOverKey = nullptr;
    KeyAction *m_insert = nullptr;
    KeyAction *m_send = nullptr;
    KeyAction *m_open = nullptr;
    KeyAction *m_miss = nullptr;
    KeyAction *m_link = nullptr;
    KeyAction *m_askNext = nullptr;
    KeyButton *m_saveButton = nullptr;

    Call m_base; ///< id, start, article; fields are read on demand
    QUuid m_correctionId; ///< null while the call is a new one
    Call m_original; ///< of a correction: as it was
    QUuid m_ticketId; ///< of the ticket this call would make; one per form, so saving twice is one ticket
    QString m_answerText; ///< inserted with Ctrl+T, sent with Ctrl+I: proof of what was read out or sent
    QStringList m_topicQuestions;
    QStringList m_everAsked; ///< of every topic this call was about
    QString m_fieldBefore; ///< of the restored draft
    int m_cursorBefore = 0;
    int m_talkBefore = 0; ///< seconds counted before this run of the program
    int m_wrapBefore = 0;
    qint64 m_steadyStart = 0;
    qint64 m_hungUpMs = -1; ///< steady clock; below 0 while the receiver is up
    QString m_lineId;
    bool m_handingOver = false;
    bool m_touched = false;
    bool m_saving = false;
    bool m_restoring = false;
    int m_shown = 0; ///< pane shown when there is room for one or two
};

} // namespace tongdai
