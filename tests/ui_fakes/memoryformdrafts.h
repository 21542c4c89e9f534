// Half-typed forms in memory, outliving the window as a disk does.
#pragma once

#include "models/ports/formdrafts.h"
#include "models/ports/whenready.h"

#include <algorithm>

namespace tongdai::fakes {

class MemoryFormDrafts final : public FormDrafts
{
public:
    using FormDrafts::FormDrafts;

    QFuture<Result<void>> keep(FormDraft draft) override
    {
        if (draft.by != me)
            return readyFuture(Result<void>(fail(ErrorKind::Forbidden, QStringLiteral("somebody else"))));
        if (failure)
            return readyFuture(Result<void>(tl::unexpected(*failure)));
        remove(draft.by, draft.kind, draft.subject);
        stored.prepend(draft);
        ++kept;
        return readyFuture(Result<void>());
    }
    QFuture<Result<QList<FormDraft>>> mine() override
    {
        QList<FormDraft> own;
        std::copy_if(stored.begin(), stored.end(), std::back_inserter(own),
                     [this](const FormDraft &draft) { return draft.by == me; });
        return readyFuture(Result<QList<FormDraft>>(own));
    }
    QFuture<Result<void>> drop(QString by, QString kind, QString subject) override
    {
        remove(by, kind, subject);
        return readyFuture(Result<void>());
    }

    QString me; ///< who is signed in
    QList<FormDraft> stored; ///< newest first
    std::optional<Error> failure;
    int kept = 0;

private:
    void remove(const QString &by, const QString &kind, const QString &subject)
    {
        stored.removeIf([&](const FormDraft &draft) {
            return draft.by == by && draft.kind == kind && draft.subject == subject;
        });
    }
};

} // namespace tongdai::fakes
