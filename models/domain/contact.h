// The words of the work: kinds of contact, levels, channels, outcomes, fields.
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace tongdai {

// Each enum has a stable wire word; `wireWord` and `...FromWire` are the only place they are written.
// Labels on screen are made in `ui` (ui/widgets/labels.h).

enum class CallerKind { Citizen, Business, Household, Organisation };
enum class Channel { Phone, Zalo, Email, Website, App, Facebook, InPerson, NationalPortal, Press };
enum class Direction { In, Out };

/// Loại nội dung. Digit on screen: 1 Hỏi đáp, 2 Yêu cầu hỗ trợ, 3 Phản ánh, 4 Kiến nghị, 5 Góp ý, 6 Khen
/// ngợi, 7 Khiếu nại, tố cáo, 8 Khẩn cấp.
enum class ContactKind { Question, Request, Report, Proposal, Comment, Praise, Complaint, Emergency };

/// Mức độ: Thường, Khẩn, Phức tạp.
enum class Level { Normal, Urgent, Complex };

/// Kết quả (wrap-up code), in the order the desk knows them.
enum class Outcome {
    None, ///< not chosen yet
    Answered,
    SentInfo,
    GuidedOnline,
    GuidedPostal,
    Appointment,
    DossierLookup,
    ToDesk,
    ToDepartment,
    CallBack,
    NeedInfo,
    GuidedComplaint,
    ToEmergency,
    OutOfScope,
    Duplicate,
    WrongNumber,
    Nuisance,
    OneRing,
    Dropped,
    Inaudible
};

QString wireWord(CallerKind);
QString wireWord(Channel);
QString wireWord(Direction);
QString wireWord(ContactKind);
QString wireWord(Level);
QString wireWord(Outcome); ///< None gives an empty word

std::optional<CallerKind> callerKindFromWire(const QString &);
std::optional<Channel> channelFromWire(const QString &);
std::optional<Direction> directionFromWire(const QString &);
std::optional<ContactKind> contactKindFromWire(const QString &);
std::optional<Level> levelFromWire(const QString &);
std::optional<Outcome> outcomeFromWire(const QString &);

/// True for Nhầm số, Quấy rối, Nhá máy, Mất kết nối, Không nghe rõ: a call that needs no content.
bool isJunk(Outcome);

} // namespace tongdai
