// Column A of a call: everything the keyboard touches while talking.
#pragma once

#include "models/domain/call.h"
#include "models/domain/person.h"
#include "models/domain/phrases.h"
#include "ui/calls/callports.h"
#include "ui/widgets/pane.h"

#include <QHash>
#include <QTimer>

class QScrollArea;
class QLineEdit;
class QGridLayout;

namespace tongdai {

class Chip;
class CommuneField;
class DigitList;
class FieldError;
class KeyCap;
class NoteEdit;
class PaperRow;
class PlainCombo;
class PromiseField;
class QuestionField;
class SectionTitle;
class TextLabel;

/// Fields only: it knows nothing of saving. Errors stand under their fields and take away no character.
class CallFields final : public Pane
{
    Q_OBJECT
public:
    CallFields(const Theme &theme, const CallPorts &ports, QWidget *parent = nullptr);

    void show(const Call &call); ///< fills every field
    void gather(Call &call) const; ///< reads every field into `call`

    /// `wrapSeconds` below 0: the caller is still on the line, or nobody tells.
    void setClock(int talkSeconds, qint64 startedMs, int wrapSeconds = -1);
    /// A call that was first written on paper: serial and true time stand where the clock of the call would.
    void setPaper(const QString &serial, qint64 startedMs);
    bool isPaper() const { return m_isPaper; }
    const PaperRow *paper() const { return m_paper; }
    void setNotice(qint64 noticeMs);
    void setOutcome(Outcome outcome);
    Outcome outcome() const { return m_outcome; }
    /// A call to a citizen who waits for it: a digit says what came of it instead of the outcome.
    void setCallingBack(bool on);
    bool isCallingBack() const { return m_callingBack; }
    void setCorrecting(bool on); ///< what was promised then is the ticket's by now
    void setAttempt(AttemptResult result);
    /// When to call again, asked for beside "Hẹn gọi lại": as typed, and the time in it (0: none).
    bool asksForPromise() const;
    QString promiseWords() const;
    qint64 promisedMs() const;
    void setPromiseWords(const QString &words);
    void setHandOverWords(const QString &words); ///< "To the One-Stop desk" beside Kết quả while handing over
    void setKind(ContactKind kind);
    ContactKind kind() const;
    Level level() const;
    QString communeCode() const;
    QString phoneNational() const;
    QString questionText() const;

    /// Fills name, kind of caller and commune from an earlier call where the person has typed nothing.
    void prefill(const Person &person);
    /// Another person behind the same number was asked for: what stands there gives way.
    void takePerson(const Person &person, int number, int of);
    void clearPrefill(bool neverCalled);

    /// Adds at the end of Nội dung.
    void appendContent(const QString &text);
    QString contentText() const;
    qsizetype contentCursor() const;
    void stepContent(const QuestionStep &step); ///< one step to undo
    /// How many of the questions to ask have an answer, beside Nội dung; nothing when there are none.
    void sayQuestions(int answered, int of);

    void showProblems(const QList<Error> &problems); ///< focus goes to the first; an empty list clears all
    bool hasField(const QString &field) const { return m_errors.contains(field); }

    void focusQuestion();
    void focusContent();
    void focusOutcome();
    void focusKind();
    /// Back from a second list of outcomes to the first; false when there was nothing to step back from.
    bool stepBack();
    /// The first compulsory field of this kind that is empty, else Nội dung.
    void focusFirstEmpty();

    QuestionField *question() const { return m_question; }
    QWidget *pinned() const { return m_pinned; } ///< where the save row goes

Q_SIGNALS:
    void edited();
    void phoneChanged(const QString &national);
    void communeChanged(const QString &code);
    void kindChanged();
    void contentChanged();
    void outcomePicked();
    void noticeAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void buildOutcome(class QVBoxLayout *column);
    void retranslate();
    void refreshSizes();
    void pickOutcome(int value);
    bool takeNumber(const QString &digits);
    void showOutcomeRows();
    void pickAttempt(int value);
    void offerPromise();
    void askForPromise();
    void lookAtPhone();
    void saySince();
    void buildClock(QWidget *inner, class QVBoxLayout *column);
    FieldError *errorUnder(const QString &field, QWidget *widget);

    enum class Rows { Main, Junk, Rest, Attempts };

    const Theme &m_theme;
    CallPorts m_ports;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_pinned = nullptr;
    QGridLayout *m_grid = nullptr;
    TextLabel *m_timer = nullptr;
    TextLabel *m_since = nullptr;
    QWidget *m_clockRow = nullptr;
    PaperRow *m_paper = nullptr;
    Chip *m_notice = nullptr;
    SectionTitle *m_questionTitle = nullptr;
    QuestionField *m_question = nullptr;
    TextLabel *m_nameLabel = nullptr;
    QLineEdit *m_name = nullptr;
    TextLabel *m_nameNote = nullptr;
    TextLabel *m_phoneLabel = nullptr;
    QLineEdit *m_phone = nullptr;
    TextLabel *m_phoneHint = nullptr;
    PlainCombo *m_callerKind = nullptr;
    TextLabel *m_communeLabel = nullptr;
    CommuneField *m_commune = nullptr;
    TextLabel *m_kindLabel = nullptr;
    PlainCombo *m_kind = nullptr;
    PlainCombo *m_level = nullptr;
    TextLabel *m_contentLabel = nullptr;
    KeyCap *m_contentKey = nullptr;
    TextLabel *m_guideLabel = nullptr;
    KeyCap *m_guideKey = nullptr;
    NoteEdit *m_content = nullptr;
    SectionTitle *m_outcomeTitle = nullptr;
    DigitList *m_outcomes = nullptr;
    PromiseField *m_promise = nullptr;
    QHash<QString, FieldError *> m_errors;
    QHash<QString, QWidget *> m_widgets;

    Outcome m_outcome = Outcome::None;
    Outcome m_outcomeBefore = Outcome::None; ///< before the digits now being typed
    std::optional<AttemptResult> m_attempt;
    bool m_callingBack = false;
    bool m_correcting = false;
    Rows m_rows = Rows::Main;
    QString m_handOverWords;
    QTimer m_phonePause;
    QString m_national;
    qint64 m_noticeMs = 0;
    qint64 m_startedMs = 0;
    int m_wrapSeconds = -1;
    int m_answered = 0;
    int m_toAnswer = 0;
    bool m_filling = false;
    bool m_isPaper = false;
    bool m_namePrefilled = false;
    bool m_communePrefilled = false;
    QString m_address; ///< of the person behind the number; shown in the hand-over pane
};

} // namespace tongdai
