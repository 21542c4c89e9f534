#include "app/storage/local/localparkedwork.h"

#include "app/wire/documents.h"

#include <algorithm>

namespace tongdai::storage {

LocalParkedWork::LocalParkedWork(LocalProfile &profile, QObject *parent)
    : ParkedWork(parent)
    , m_profile(profile)
{
    connect(&profile.changes(), &LocalChanges::parkedChanged, this, &ParkedWork::parkedChanged);
}

QFuture<Result<QList<ParkedNotice>>> LocalParkedWork::parked()
{
    return m_profile.read([](const MirrorReader &reader, const PendingSet &) -> Result<QList<ParkedNotice>> {
        auto notices = reader.visibleValues(wire::rowParked(), wire::parkedNoticeFromJson);
        if (notices)
            std::stable_sort(notices->begin(), notices->end(),
                             [](const ParkedNotice &a, const ParkedNotice &b) { return a.atMs < b.atMs; });
        return notices;
    });
}

} // namespace tongdai::storage
