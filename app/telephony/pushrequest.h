// One HTTP request of a telephone exchange that tells of a call.
#pragma once

#include "models/domain/linecall.h"

#include <QHash>
#include <QList>

#include <optional>

namespace tongdai::telephony {

/// Reads a request out of bytes that come in any pieces and knows its answer as early as it is certain. No
/// sockets.
///
/// POST /call, `Authorization: Bearer <token>`, body application/x-www-form-urlencoded or application/json
/// with the keys event (newCall, answer, hangup), from, to, callid and, for calls from here, direction=out:
/// what Zammad's generic CTI takes (docs.zammad.org, "Generic CTI"; callId, call_id and what else it has are
/// fine).
class PushRequest
{
public:
    static constexpr qsizetype LongestHead = 8 * 1024;
    static constexpr qsizetype LongestBody = 8 * 1024;

    /// `port` is the one we listen at, for Host.
    PushRequest(QByteArray token, quint16 port);

    /// Does nothing once there is a status.
    void add(const QByteArray &bytes);
    /// 0 while more must come; 204, 400, 401, 403, 404, 405, 411, 413 or 431.
    int status() const { return m_status; }
    /// With status 204.
    const std::optional<LineEvent> &event() const { return m_event; }
    /// All that the other side announced has come: closing cuts nobody short.
    bool isWhole() const { return m_whole; }

    /// Status line, fields and all, for the status there is.
    QByteArray answer() const;

private:
    struct Field {
        QByteArray name; ///< lower case
        QByteArray value;
    };

    int readHead(const QByteArray &head);
    int judgeHead(const QList<QByteArray> &requestLine);
    int judgeHost() const;
    bool isSignedIn() const;
    int judgeBody();
    bool hasAllAnnounced() const;
    QList<QByteArray> valuesOf(const QByteArray &name) const;

    const QByteArray m_token;
    const quint16 m_port;
    QByteArray m_bytes;
    QList<Field> m_fields;
    qsizetype m_bodyLength = -1; ///< -1: the head is not there yet
    int m_status = 0;
    bool m_whole = false;
    std::optional<LineEvent> m_event;
};

} // namespace tongdai::telephony
