// The editor of a ticket's answer; its draft is kept while it is typed.
#pragma once

#include "models/domain/result.h"

#include <QTimer>
#include <QUuid>
#include <QWidget>

namespace tongdai {

class Clock;
class FieldError;
class NoteEdit;
class SectionTitle;
class Theme;
class TicketStore;

class AnswerEditor final : public QWidget
{
    Q_OBJECT
public:
    AnswerEditor(const Theme &theme, TicketStore &store, const Clock &clock, QWidget *parent = nullptr);
    ~AnswerEditor() override; ///< keepDraftNow()

    /// Keeps the former ticket's draft and brings up this one's, `begin` when there is none. Null: nothing.
    void setTicket(const QUuid &id, const QString &begin = {});
    void setWords(const QString &title);
    void setNote(const QString &note); ///< who reads the answer

    QString text() const; ///< cleaned, without space around it
    void complain(const QString &problem); ///< beside the field, which takes the keyboard
    void focusText();
    /// The answer has gone its way: text and draft go too.
    void forget();
    void keepDraftNow(); ///< at once, not in half a second

Q_SIGNALS:
    void draftKept(qint64 atMs);
    void draftFailed(const tongdai::Error &error);

private:
    void typed();
    void loadDraft(const QString &begin);
    void fill(const QString &text);

    TicketStore &m_store;
    const Clock &m_clock;
    SectionTitle *m_title;
    NoteEdit *m_editor;
    FieldError *m_problem;
    QUuid m_ticket;
    QTimer m_draftSoon;
    bool m_edited = false; ///< a person has typed since this ticket came up
    bool m_filling = false;
    QString m_keptDraft; ///< what the store has
};

} // namespace tongdai
