// The middle column of "Phiếu": one ticket, what happened to it, and what this person can do about it.
#pragma once

#include "models/ports/formdrafts.h"
#include "models/ports/ticketstore.h"
#include "ui/widgets/pane.h"

#include <QHash>

#include <optional>

class QScrollArea;

namespace tongdai {

class AnswerEditor;
class Chip;
class Clock;
class Directory;
class DigitList;
class EditForm;
class FormJournal;
class KeyButton;
class MoveForm;
class Notice;
class PromiseField;
class PromiseForm;
class SectionTitle;
class SpokenText;
class StateRing;
class TextLabel;
class TicketActions;
class TicketWords;
class TimelineModel;
class TimelineView;

/// Changes of the shown ticket from elsewhere reach the head and the timeline, never the fields being typed
/// in.
class TicketDetail final : public Pane
{
    Q_OBJECT
public:
    TicketDetail(const Theme &theme, TicketStore &store, const Directory &directory, FormDrafts &drafts,
                 const Clock &clock, const TicketWords &words, TicketActions &actions,
                 QWidget *parent = nullptr);
    ~TicketDetail() override; ///< keepDraftNow()

    /// Shows `ticket`; the one already shown is brought up to date.
    void show(const Ticket &ticket);
    const Ticket &ticket() const { return m_ticket; }
    void showNothing();
    void refresh(); ///< the clock, the directory or the language went on

    /// One step back: discards an open form; what is in it is at hand as long as this lives. False when none
    /// is open.
    bool stepBack();
    /// Puts an open form away; it comes back when the ticket is shown again.
    void putAway();
    void focusWork(); ///< the editor, the rating or the form: whatever waits for the keyboard
    /// Keeps what is typed at once, not in half a second.
    void keepDraftNow();

Q_SIGNALS:
    void draftKept(qint64 atMs);
    /// A form with the citizen's name and number is about to be shown; `asked`: by a key, not brought back.
    void identityOpening(bool asked);

private:
    enum class Work { None, Answer, Form, Rating };

    QWidget *makeHead();
    QWidget *makeStory();
    QWidget *makeWork();
    QWidget *makeButtons();
    void connectActions();
    void retranslate();
    void changeEvent(QEvent *event) override;

    void refreshHead();
    void refreshNotice();
    void refreshWork();
    QList<Move> moves() const;
    bool writesAnswer() const; ///< a move of this person takes the editor's text
    bool takesRating() const;

    void primary();
    void askFor(Move move); ///< opens its form, or does it when there is nothing to ask
    void askNote();
    void askEdit();
    void openEdit(bool asked);
    void closeEdit();
    void sendEdit();
    bool mayEdit() const;
    void openForm(std::optional<Move> move);
    void showForm(std::optional<Move> move);
    QString textKey() const; ///< of the open form in m_formTexts
    void leaveForms();
    void bringBack(); ///< the form this person had open on the ticket
    void resume(const FormDraft &draft);
    void resumeAsNote(const FormDraft &draft, const QString &text, const QString &step);
    void closeForm();
    void perform(Move move, const MoveArguments &arguments);
    void sendNote();
    QWidget *makeAttempt(QWidget *work);
    void retranslateAttempt();
    void refreshAttempt();
    void refreshTries();
    QString whyDue() const; ///< empty when no clock runs
    void turnWhy(); ///< Shift+F1
    void refreshWhy();
    bool mayLogAttempt() const;
    void askAttempt(); ///< Shift+F5
    void takeAttempt(int value);
    void sendAttempt(AttemptResult result);
    void closeAttempt();
    void askNotReached(); ///< Ctrl+F5
    void askPromise(); ///< Ctrl+D
    void openPromise();
    void sendPromise();
    void closePromise();
    bool isAsking() const { return m_formOpen || m_editOpen || m_attemptOpen || m_promiseOpen; } ///< some form is open
    void takeAnswer(const Result<void> &done, std::optional<Move> move);
    void copyMessage();
    void rate(int value);

    const Theme &m_theme;
    TicketStore &m_store;
    const Directory &m_directory;
    FormDrafts &m_drafts;
    const Clock &m_clock;
    const TicketWords &m_words;
    TicketActions &m_actions;
    TimelineModel *m_events;

    QScrollArea *m_frame;
    QWidget *m_page;
    TextLabel *m_nothing;
    TextLabel *m_title;
    StateRing *m_ring;
    TextLabel *m_number;
    TextLabel *m_kind;
    Chip *m_left;
    Notice *m_notice;
    QScrollArea *m_scroll;
    SectionTitle *m_whyTitle;
    SpokenText *m_why;
    Notice *m_tries; ///< enough failed calls; scrolls with the story, so that nothing is cut in a low window
    SpokenText *m_quote;
    SectionTitle *m_answerTitle;
    SpokenText *m_answer;
    SectionTitle *m_timelineTitle;
    TimelineView *m_timeline;
    AnswerEditor *m_editor;
    MoveForm *m_form;
    EditForm *m_edit;
    FormJournal *m_formJournal;
    FormJournal *m_editJournal;
    PromiseForm *m_promiseForm;
    FormJournal *m_promiseJournal;
    QWidget *m_ratingWork;
    SectionTitle *m_ratingTitle;
    DigitList *m_rating;
    QWidget *m_attemptWork;
    SectionTitle *m_attemptTitle;
    DigitList *m_attempts;
    PromiseField *m_promise;
    Notice *m_problem;
    QList<KeyButton *> m_buttons;

    Ticket m_ticket;
    std::optional<Move> m_formMove; ///< no value while a form is open: a note
    bool m_formOpen = false;
    bool m_editOpen = false;
    bool m_attemptOpen = false;
    bool m_promiseOpen = false;
    bool m_whyOpen = false;
    bool m_busy = false; ///< a step is being kept; keys pressed meanwhile do nothing
    QHash<QUuid, QPair<Ticket, Ticket>> m_edits; ///< put away with Esc: as it was shown, as it was typed
    QHash<QUuid, QPair<QString, QString>> m_promiseTexts; ///< put away with Esc: hour and reason
    QHash<QString, QString> m_formTexts; ///< by ticket and form: nothing typed is lost by Esc
};

} // namespace tongdai
