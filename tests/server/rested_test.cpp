// Of a ticket that has rested for long a new event brings the whole, for workstations that have left it to
// the centre.
#include "tests/server/centre.h"

using namespace tongdai;
using namespace tongdai::tests;

TEST(RestedTicket, ComesWholeWithItsTimelineAndCallWhenItIsTouchedAgain)
{
    Centre centre;
    centre.open();
    populate(centre);
    Seat an(centre, QStringLiteral("an.le"));
    const QUuid call = freshId();
    const QUuid ticket = freshId();
    an.apply(wire::opCallCreate(), callBody(call));
    an.apply(wire::opTicketCreate(), ticketBody(ticket, QStringLiteral("731"), call));
    const auto comment = [&](const char *text) {
        wire::CommentBody body {freshId(), ticket, true, QString::fromUtf8(text)};
        return an.apply(wire::opTicketComment(), wire::toJson(body));
    };
    // How many rows a seat gets that has everything up to now.
    const auto news = [&](Seat &seat, const QString &scope) {
        const qint64 before
            = centre.number(QStringLiteral("SELECT seq FROM head WHERE scope = '%1'").arg(scope));
        comment("thêm một lời");
        return std::pair(
            centre.number(QStringLiteral("SELECT count(*) FROM scope_row WHERE scope = '%1' AND seq > %2")
                              .arg(scope)
                              .arg(before)),
            seat.mirror(scope).size());
    };
    const QString cases = QStringLiteral("cases");
    const QString desk = QStringLiteral("desk:731");
    EXPECT_EQ(news(an, cases).first, 1) << "an event alone, while it is fresh";
    centre.clock.advance(40 * 24 * 3600'000LL);
    Seat again(centre, QStringLiteral("an.le"));
    an.access = again.access; // its session is over by now
    an.client = again.client;
    an.n = again.n;
    const auto [rows, all] = news(again, cases);
    EXPECT_EQ(rows, all) << "the ticket and its whole timeline";
    EXPECT_GE(rows, 3);
    EXPECT_EQ(news(again, cases).first, 1) << "and once";
    centre.clock.advance(40 * 24 * 3600'000LL);
    Seat third(centre, QStringLiteral("an.le"));
    an.access = third.access;
    an.client = third.client;
    an.n = third.n;
    Seat officer(centre, QStringLiteral("duc.pham"));
    const auto [deskRows, deskAll] = news(officer, desk);
    EXPECT_EQ(deskRows, deskAll) << "at the desk with the excerpt of its call";
}
