// Keeps a form while it is typed in, and brings it back as it stood.
#pragma once

#include "models/ports/formdrafts.h"

#include <QPointer>
#include <QTimer>

namespace tongdai {

class Clock;

/// Watches every field of a form that has an object name: lines, notes, lists to choose from (by their data),
/// dates and times; hidden ones are left out. What changes is on disk half a second later, and at once when
/// the focus moves or the form is hidden. GUI thread; its owner calls leave() or end() before the form goes.
class FormJournal final : public QObject
{
    Q_OBJECT
public:
    /// `by`: user name of whoever types.
    FormJournal(FormDrafts &drafts, const Clock &clock, QString by, QWidget *form);

    /// The form has come up and is filled; what is typed from now on is kept, with what the form was opened
    /// on. `typed`: there is something in it already.
    void begin(const QString &kind, const QString &subject, const QMap<QString, QString> &opened = {},
               bool typed = false);
    /// The same with what was kept: its fields and the place of the cursor. The focus stays where it is.
    void resume(const FormDraft &draft);
    /// The focus goes where it was when a resumed form was kept, once. False when there is no such place.
    bool focusWhereItWas();
    void keepNow(); ///< at once, not in half a second
    void leave(); ///< the form goes from the screen, to come back as it stands
    void end(); ///< the form was saved or discarded

Q_SIGNALS:
    void kept(qint64 atMs);
    /// What was typed is in the form only; the next change tries again.
    void failed(const tongdai::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watch(QWidget *field);
    void changed(); ///< something was typed or chosen
    void moved(); ///< the cursor was
    void soon();
    void open(const FormDraft &draft);
    QWidget *fieldNamed(const QString &name) const;
    FormDraft now() const;

    FormDrafts &m_drafts;
    const Clock &m_clock;
    QString m_by;
    QPointer<QWidget> m_form;
    QList<QPointer<QWidget>> m_fields;
    QTimer m_soon;
    FormDraft m_open; ///< kind, subject and what it was opened on; no kind while nothing is open
    FormDraft m_last; ///< as the store has it
    QString m_place; ///< field of a resumed form that has not had the focus yet
    bool m_typed = false; ///< there is something to keep
    bool m_filling = false;
};

} // namespace tongdai
