// Links of the articles on this workstation, and what was found out about them.
#pragma once

#include "app/storage/local/localprofile.h"
#include "models/domain/weblink.h"

#include <QDate>

namespace tongdai::storage {

/// GUI thread.
class LocalLinks final : public QObject
{
    Q_OBJECT
public:
    explicit LocalLinks(LocalProfile &profile, QObject *parent = nullptr);

    /// Replaces what is known of these; NoNetwork says nothing of an address and is passed over. What was
    /// found out more than KeptDays ago is forgotten.
    QFuture<Result<void>> keep(QList<LinkCheck> checks);
    QFuture<Result<QList<LinkCheck>>> known(QStringList urls);
    /// Links of articles in force on `today`, addresses in alphabetical order.
    QFuture<Result<QList<ArticleLink>>> all(QDate today);

    static constexpr int KeptDays = 400;

private:
    LocalProfile &m_profile;
};

} // namespace tongdai::storage
