#include "app/storage/local/localformdrafts.h"

#include "models/ports/whenready.h"

namespace tongdai::storage {

LocalFormDrafts::LocalFormDrafts(LocalProfile &profile, QObject *parent)
    : FormDrafts(parent)
    , m_profile(profile)
{ }

QFuture<Result<void>> LocalFormDrafts::keep(FormDraft draft)
{
    // A form says a last word while the next person is let in already; under their name it would be theirs.
    if (draft.by.isEmpty() || draft.by != m_profile.session().user.name)
        return readyFuture(Result<void>(
            fail(ErrorKind::Forbidden, QStringLiteral("a form of somebody who is not signed in"))));
    draft.savedMs = m_profile.clock().nowMs();
    return m_profile.write([draft](Outbox &outbox) { return outbox.keepFormDraft(draft); },
                           [](const Result<void> &) {});
}

QFuture<Result<QList<FormDraft>>> LocalFormDrafts::mine()
{
    const QString me = m_profile.session().user.name;
    return m_profile.readOutbox([me](const Outbox &outbox) { return outbox.formDrafts(me); });
}

QFuture<Result<void>> LocalFormDrafts::drop(QString by, QString kind, QString subject)
{
    return m_profile.write(
        [by, kind, subject](Outbox &outbox) { return outbox.dropFormDraft(by, kind, subject); },
        [](const Result<void> &) {});
}

} // namespace tongdai::storage
