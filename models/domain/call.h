// A contact as the operator logs it.
#pragma once

#include "models/domain/callattempt.h"
#include "models/domain/contact.h"
#include "models/domain/correction.h"
#include "models/domain/result.h"

#include <QUuid>

namespace tongdai {

/// Who called and what was said: the part that is sealed at rest and travels as one JSON object "citizen".
struct CitizenWords {
    QString name; ///< Họ và tên / Tên tổ chức
    QString contactPerson;
    QString phone; ///< national form, or as typed when odd; empty when withheld
    QString otherPhone;
    QString email;
    QString address; ///< số nhà, đường, khu phố/ấp; the caller's old wording is kept
    QString identityNumber;
    QString taxCode;
    QString dossierCode;
    QString question; ///< Tiêu đề: the caller's words typed into the question field
    QString content; ///< Nội dung
    QString firstContent; ///< content as first saved; later edits keep it
    QString answer; ///< Nội dung trả lời

    bool operator==(const CitizenWords &) const = default;
};

/// One call or other contact. Times are UTC milliseconds since 1970; lengths come from a steady clock.
struct Call {
    QUuid id;
    Channel channel = Channel::Phone;
    Direction direction = Direction::In;
    CallerKind callerKind = CallerKind::Citizen;
    bool anonymous = false;
    bool hideIdentity = false; ///< Giữ kín danh tính: the desk sees no name, number or address
    QString communeCode; ///< GSO code of the caller's xã/phường, empty when unknown
    ContactKind kind = ContactKind::Question;
    Level level = Level::Normal;
    QString field; ///< Lĩnh vực
    QString procedureCode; ///< "1.001193", empty when none
    int articleVersion = 0; ///< version of the article read out, 0 when none
    Outcome outcome = Outcome::None;
    std::optional<AttemptResult> attempt; ///< of an outgoing call to a citizen who waits for it: what came of it
    QUuid ticketId; ///< the ticket made from or continued by this call, null when none
    QString operatorName; ///< user name
    QString station; ///< seat label, "B07"
    qint64 startedMs = 0;
    qint64 endedMs = 0;
    int talkSeconds = 0;
    int wrapSeconds = 0;
    qint64 noticeMs = 0; ///< when the recording notice was given, 0 when not
    QString recordingId; ///< Mã ghi âm: the telephone system's own name for the call; the sound is never here
    QString paperSheet; ///< serial of the paper sheet it was first written on, empty when typed in the call
    CitizenWords citizen;
    bool needsReview
        = false; ///< set by the centre when content failed validation; a call is never refused for it
    QList<Correction> corrections; ///< made since, oldest first; sealed and sent with what was said

    bool operator==(const Call &) const = default;
};

/// Longest values the forms and the API take, in UTF-16 units.
namespace limits {
constexpr int Name = 200;
constexpr int Phone = 40;
constexpr int Line = 500;
constexpr int Content = 20'000;
constexpr int Recording = 250; ///< as long as telephone systems give
} // namespace limits

/// What is wrong with a call about to be saved, by field; empty when nothing is. The rules: name
/// and address are compulsory for Phản ánh and Kiến nghị unless urgent or anonymous; an outcome always; junk
/// needs nothing else; nothing over its limit. Warnings (odd phone, bad check digit) are not in here.
QList<Error> problemsOf(const Call &call);

} // namespace tongdai
