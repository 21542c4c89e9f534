// A file attached to a ticket (Tệp đính kèm): named by its content, apart from the words around it.
#pragma once

#include "models/domain/user.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace tongdai {

/// What a timeline entry says of a file. Its bytes travel and rest apart (sync.md 2.11).
struct AttachedFile {
    QString sha256; ///< of the content, 64 hexadecimal digits in lower case; the name the bytes are asked for by
    qint64 bytes = 0; ///< 1 to MostFileBytes
    QString type; ///< media type as recognised from the content, "image/jpeg"
    QString name; ///< as the person's file was called, without folders; sealed at rest
    bool identityPaper = false; ///< shows an identity paper or a bank account: a reason is asked, few may open it
    bool arrived = false; ///< the centre has every byte
    QString removedBy; ///< user name of the supervisor who took it away, empty while it is there
    qint64 removedMs = 0;

    bool operator==(const AttachedFile &) const = default;
    bool isRemoved() const { return removedMs > 0; }
};

constexpr qint64 MostFileBytes = 20 * 1024 * 1024;
constexpr qint64 FilePartBytes = 1024 * 1024; ///< what travels and is kept at once
constexpr int MostFilesOfTicket = 50;
constexpr int LongestFileName = 120; ///< characters

/// True for 64 digits 0-9 a-f.
bool isSha256(const QString &text);
QString sha256Of(const QByteArray &content);

/// Media types that may be attached: pictures, PDF, office documents, sound and film as telephones make them, plain
/// text. Nothing that runs.
const QStringList &fileTypesTaken();

/// A name that is safe to show and to write: no folders, no control or direction characters, not empty, at most
/// LongestFileName characters with the ending kept.
QString safeFileName(const QString &name);

/// Whether `user` may open a file that shows an identity paper (domain of Law 91/2025: sensitive data): who attached it,
/// the officer handling the ticket, the head of the desk that leads it, the centre's supervisors. `by`: who attached it.
bool mayOpenIdentityPaper(const User &user, const QString &by, const QString &assignee, const QString &leadUnit);

} // namespace tongdai
