// Half-typed forms on this workstation, kept while they are typed.
#pragma once

#include "models/domain/result.h"

#include <QFuture>
#include <QMap>
#include <QObject>

namespace tongdai {

/// A form as it stands. Whose it is, what it is for and about what name it: one person has one of a kind
/// about a subject.
struct FormDraft {
    QString by; ///< user name
    QString kind; ///< of the operation the form makes: "ticket.forward", "duty.keep"
    QString subject; ///< id of the ticket, code of the unit
    QMap<QString, QString> values; ///< what is typed and chosen, by object name of the field
    QMap<QString, QString> opened; ///< what the form was opened on, in the form's own words
    QString field; ///< object name of the field the cursor stood in
    int cursor = 0; ///< characters before it
    qint64 savedMs = 0;

    bool operator==(const FormDraft &) const = default;
};

/// Lives on the GUI thread; the work is done elsewhere.
class FormDrafts : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Replaces that of the same person, kind and subject. Durable when ready. Forbidden when somebody else
    /// is signed in by now; DiskFull, Storage.
    virtual QFuture<Result<void>> keep(FormDraft draft) = 0;
    /// Of the person who is signed in, newest first.
    virtual QFuture<Result<QList<FormDraft>>> mine() = 0;
    /// The form was saved or discarded. Nothing happens when there is no such draft.
    virtual QFuture<Result<void>> drop(QString by, QString kind, QString subject) = 0;
};

} // namespace tongdai
