// What the page "Phiếu" says of a ticket, in whole words.
#pragma once

#include "models/domain/ticketflow.h"
#include "models/ports/clock.h"
#include "models/ports/directory.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>

#include <optional>

namespace tongdai {

/// Words with what stands beside them: icon, word and colour always come together.
struct Phrase {
    QString text;
    Tone tone = Tone::Soft;
    QString icon; ///< empty: no icon
};

/// One line of the timeline.
struct EventWords {
    QString sentence;
    QString strong; ///< the part of `sentence` in bold, its beginning
    QString body; ///< reason, answer or comment
    QString meta; ///< who, where from, how it travelled
};

/// Makes sentences; holds nothing but where names and times come from. GUI thread.
class TicketWords
{
    Q_DECLARE_TR_FUNCTIONS(tongdai::TicketWords)
public:
    TicketWords(const Directory &directory, const Clock &clock, User me);

    const User &me() const { return m_me; }

    Phrase due(const Ticket &ticket) const; ///< short, for the list: "trễ 1 giờ 40", "nhận trước 15:36"
    Phrase timeLeft(const Ticket &ticket) const; ///< for the head of the page: "Còn 4 ngày làm việc"
    Phrase record(const Ticket &ticket) const; ///< how far the record has come
    QList<Phrase> flags(const Ticket &ticket) const; ///< Khẩn, Ẩn danh …; the due flags are in due()
    QString kindAndLevel(const Ticket &ticket) const;
    QString title(const Ticket &ticket) const; ///< one line, never empty
    QString shortNumber(const Ticket &ticket) const; ///< "00118"
    QString maskedName(const Ticket &ticket) const;
    QString shownName(const Ticket &ticket) const; ///< unmasked
    bool mayReveal(const Ticket &ticket) const; ///< false: identity kept from this person, or none known
    QString person(const QString &userName) const;
    QString unit(const QString &code) const;
    EventWords event(const TicketEvent &event) const;
    QString callBack(const Ticket &ticket) const; ///< promise, best time and tries so far; may be empty
    QString move(Move move) const; ///< the name of a move on its button
    /// Why the centre refused the last move; `first` is the newest confirmed move, who was first.
    QString refusal(const Ticket &ticket, const std::optional<TicketEvent> &first) const;
    QString row(const Ticket &ticket) const; ///< everything a row shows, for a screen reader

    QString moment(qint64 utcMs) const; ///< "16:10", "14:06 thứ Hai", "14:06 28/04"
    bool isToday(qint64 utcMs) const;
    QString span(int minutes, int minutesPerDay) const; ///< "25 phút", "1 giờ 40", "4 ngày làm việc"

private:
    struct Left {
        int minutes = 0; ///< negative: late
        int perDay = 480;
        bool soon = false;
    };
    Left left(const Ticket &ticket, qint64 dueMs) const;
    bool isPromised(const Ticket &ticket) const; ///< what is due next is the time the citizen was promised
    EventWords attempt(const TicketEvent &event) const;

    const Directory &m_directory;
    const Clock &m_clock;
    User m_me;
};

/// "Ngô Văn Tám" -> "Ngô V. T.": family name and initials.
QString maskedPersonName(const QString &fullName);

/// What a title line takes from words of any length: one line, at most `longest` characters.
QString oneLine(const QString &text, int longest = 300);

} // namespace tongdai
