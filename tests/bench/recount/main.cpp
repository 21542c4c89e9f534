// How long a new holiday takes when a hundred thousand open tickets are due at another time by it.
#include "app/server/administration.h"
#include "app/server/ticketclocks.h"
#include "app/server/writelane.h"
#include "app/storage/central/centralrows.h"
#include "models/domain/uuid7.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>

using namespace tongdai;

namespace {

constexpr int Tickets = 100'000;
constexpr qint64 MinuteMs = 60'000;

/// Open tickets of eleven desks, received over the two weeks before `nowMs`; one in four stood still.
Result<void> fill(server::WriteLane &lane, qint64 nowMs)
{
    return lane.carryOut([nowMs](server::LaneContext &context) -> Result<void> {
        for (int i = 0; i < Tickets; ++i) {
            storage::TicketRow row;
            Ticket &ticket = row.ticket;
            ticket.createdMs = nowMs - (Tickets - i) * MinuteMs / 5; // in order, as they come
            ticket.id = newUuid7(ticket.createdMs);
            ticket.number = QStringLiteral("1022-%1").arg(i);
            ticket.state = TicketState::Forwarded;
            ticket.kind = ContactKind::Proposal;
            ticket.level = Level::Complex;
            ticket.leadUnit = QString::number(731 + i % 12);
            ticket.citizen.name = QStringLiteral("Trần Thị Mẫu");
            ticket.citizen.content
                = QStringLiteral("Hẹn ba lần chưa trả hồ sơ, mỗi lần một lý do. ").repeated(8);
            row.version = 1;
            if (const auto set = server::startClocks(context.database, row, ticket.createdMs); !set)
                return set;
            if (const auto stored = storage::insertTicket(context.database, row); !stored)
                return stored;
            if (i % 4 == 0) {
                const ClockPause pause {ticket.createdMs + MinuteMs, ticket.createdMs + 7 * MinuteMs};
                if (const auto kept = storage::keepPause(context.database, ticket.id, pause); !kept)
                    return kept;
                row.pauses = {pause};
                ticket.resultDueMs = server::resultDue(row, WorkingCalendar());
                if (const auto stored = storage::updateTicket(context.database, row); !stored)
                    return stored;
            }
            TicketEvent event;
            event.id = newUuid7(ticket.createdMs);
            event.ticketId = ticket.id;
            event.to = TicketState::Forwarded;
            event.atMs = ticket.createdMs;
            if (const auto stored = storage::insertEvent(context.database, event); !stored)
                return stored;
        }
        return {};
    });
}

} // namespace

int main()
{
    const QTemporaryDir folder;
    const SystemClock clock;
    server::WriteLane::Options options;
    options.file = folder.filePath(QStringLiteral("central.db"));
    const auto lane = server::WriteLane::start(std::move(options));
    if (!lane || !fill(**lane, clock.nowMs())) {
        std::fputs("cannot fill a database\n", stderr);
        return 1;
    }
    server::Administration data(**lane, clock, {});
    QDate day = localDate(clock.nowMs()).addDays(1);
    for (int round = 0; round < 5; ++round, day = day.addDays(1)) {
        while (day.dayOfWeek() > Qt::Friday)
            day = day.addDays(1);
        QElapsedTimer timer;
        timer.start();
        const std::clock_t processor = std::clock();
        const auto done = data.importDays({{day, DayKind::Holiday}});
        std::printf(
            "holiday on %s: %d of %d open tickets moved and published in %lld ms, %ld ms of a processor\n",
            qPrintable(day.toString(Qt::ISODate)), done ? done->movedTickets : -1, Tickets,
            static_cast<long long>(timer.elapsed()),
            static_cast<long>((std::clock() - processor) * 1000 / CLOCKS_PER_SEC));
    }
    return 0;
}
