// People who work with the program, and what they may do.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace tongdai {

/// Wire words: operator, supervisor, desk_officer, desk_head, editor, administrator, auditor.
enum class Role { Operator, Supervisor, DeskOfficer, DeskHead, Editor, Administrator, Auditor };

QString wireWord(Role);
std::optional<Role> roleFromWire(const QString &);

/// The code of the call centre among units.
inline QString centreUnit()
{
    return QStringLiteral("1022");
}

struct User {
    QString name; ///< sign-in name: a-z 0-9 . _ -, 2 to 40 characters
    QString fullName;
    Role role = Role::Operator;
    QString unit; ///< unit code, "1022" for the centre
    QString phone; ///< work number shown beside "on duty", may be empty
    bool active = true;

    bool operator==(const User &) const = default;
    bool isDesk() const { return role == Role::DeskOfficer || role == Role::DeskHead; }
};

/// What is for one person alone: "user:<name>".
QString userScope(const QString &userName);

/// Scopes this user may pull: centre roles: dir kb calls cases user:<name>; desk roles:
/// dir kb desk:<unit> user:<name>; editor: dir kb user:<name>; auditor: like the centre. Whoever curates the
/// knowledge base (mayCurate) also has editing, supervisors and administrators have sup. In the order of
/// first sync.
QStringList scopesOf(const User &user);

/// One person on duty at a unit (Cán bộ trực).
struct DutySlot {
    QString id;
    QString unit;
    QString user; ///< user name
    qint64 fromMs = 0;
    qint64 toMs = 0;
    QString by; ///< who entered or changed it last, empty when it was imported
    qint64 atMs = 0; ///< when, centre's time
    qint64 version = 0; ///< of the row; not in its document
    bool waiting = false; ///< changed here, not yet at the centre; local only

    bool operator==(const DutySlot &) const = default;
};

/// Whether this person makes the roster of a unit: its head of desk, and the centre's supervisors for every unit.
bool makesRoster(const User &user, const QString &unit);

/// Longest time one person may be on duty in one slot.
constexpr qint64 LongestDutyMs = 7 * 24 * 3600'000LL;

} // namespace tongdai
