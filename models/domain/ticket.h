// A ticket (Phiếu): a matter handed to a desk, and what happened to it.
#pragma once

#include "models/domain/attachedfile.h"
#include "models/domain/call.h"
#include "models/domain/callattempt.h"

#include <QStringList>

namespace tongdai {

/// Wire words: "draft", "received", "answered", "need_info", ...
enum class TicketState {
    Draft,
    Received,
    Answered,
    NeedInfo,
    Forwarded,
    Handling,
    Returned,
    Recalled,
    Result,
    Replied,
    Closed,
    Reopened,
    Refused,
    Cancelled
};

QString wireWord(TicketState);
std::optional<TicketState> ticketStateFromWire(const QString &);

enum class Rating { None, VerySatisfied, Satisfied, Dissatisfied, NotRated, NotReached };
QString wireWord(Rating);
std::optional<Rating> ratingFromWire(const QString &);

/// How far a record has come, as the operator may trust it.
enum class RecordState { OnThisMachine, Sent, AtCentre, SeenByUnit, Refused };

struct Ticket {
    QUuid id;
    QString number; ///< "1022-yyMMdd-nnnnn" from the centre, empty until then
    QString localNumber; ///< "TM-<station>-nnnn", kept for ever
    QUuid callId;
    TicketState state = TicketState::Draft;
    int stateVersion = 0; ///< counts state changes; a guarded move names the one it saw
    ContactKind kind = ContactKind::Question;
    Level level = Level::Normal;
    CallerKind callerKind = CallerKind::Citizen;
    bool anonymous = false;
    bool hideIdentity = false;
    bool conduct = false; ///< Phản ánh hành vi cán bộ: goes to the head of desk
    QString communeCode;
    QString field;
    QString procedureCode;
    QString leadUnit; ///< Đơn vị chủ trì, unit code
    QStringList supportUnits; ///< Đơn vị phối hợp
    QString assignee; ///< user name of the officer who accepted, empty before
    QString createdBy; ///< operator's user name
    QString station;
    QString callBackWhen; ///< Giờ tiện liên hệ, free words without personal data
    qint64 createdMs = 0; ///< Đã tiếp nhận
    qint64 acceptDueMs = 0; ///< 0 when no such clock runs
    qint64 resultDueMs = 0;
    qint64 callbackDueMs = 0;
    qint64 promisedMs = 0; ///< the time the citizen was promised a call at, 0 when none was named or it was kept
    int attempts = 0; ///< Số lần gọi lại; each is an entry of the timeline
    int failedAttempts = 0; ///< in a row, since the citizen was last reached or the matter began anew
    std::optional<AttemptResult> lastAttempt;
    qint64 lastAttemptMs = 0;
    qint64 promiseSaidMs = 0; ///< when what `promisedMs` says was last said, by a try or without one
    qint64 seenMs = 0; ///< first opened by the lead unit
    qint64 closedMs = 0;
    qint64 changedMs = 0; ///< last change, centre's clock
    int returns = 0;
    int reopens = 0;
    Rating rating = Rating::None;
    CitizenWords citizen; ///< question is Tiêu đề, answer the desk's result
    RecordState record = RecordState::AtCentre; ///< filled by the local store, not on the wire
    QString refusal; ///< why the centre refused the last move from here, machine word; local only

    bool operator==(const Ticket &) const = default;

    QString shownNumber() const { return number.isEmpty() ? localNumber : number; }
};

/// The clock that runs next: acceptance while nobody has accepted, the callback once there is a result, else
/// the result; where the centre has to call, the time promised goes before both. UTC milliseconds; 0 when none runs
/// (waiting for information pauses it, and after the reply there is none).
qint64 nextDueMs(const Ticket &ticket);

/// Order of open tickets in every list and page: by nextDueMs, those without a clock last. Ties by id.
qint64 dueOrderKey(const Ticket &ticket);

/// One entry of a ticket's timeline.
struct TicketEvent {
    QUuid id;
    QUuid ticketId;
    enum class What { Move, Comment, Seen, LateComment, Edit, Attach, Attempt, Promise } what = What::Move;
    TicketState from = TicketState::Draft;
    TicketState to = TicketState::Draft;
    QString by; ///< user name
    QString byUnit; ///< unit code, "1022" for the centre
    QString station;
    QString toUnit; ///< forward and return: the unit named
    bool internal = false; ///< only staff read it
    qint64 atMs = 0; ///< centre's time
    qint64 wallMs = 0; ///< workstation's clock when it was done
    QString text; ///< reason, answer or comment; sealed at rest
    QList<CorrectedField> changes; ///< of an edit; sealed at rest
    bool hideIdentity = false; ///< of an edit: desks do not see who changed to whom
    std::optional<CallAttempt> attempt; ///< of an attempt; `text` is then what was noted of it
    std::optional<MovedPromise> promise; ///< of a promise moved; `text` is then the reason
    std::optional<AttachedFile> file; ///< of an attachment; `text` is then why an identity paper was asked for
    bool pending = false; ///< not yet at the centre; local only

    bool operator==(const TicketEvent &) const = default;
};

QString wireWord(TicketEvent::What);
std::optional<TicketEvent::What> eventWhatFromWire(const QString &);

} // namespace tongdai
