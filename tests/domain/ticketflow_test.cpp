#include "models/domain/ticketflow.h"
#include "tests/domain/printing.h"

#include <algorithm>

using namespace tongdai;

namespace {

using S = TicketState;
using M = Move;

constexpr int States = static_cast<int>(S::Cancelled) + 1;
constexpr int Moves = static_cast<int>(M::Cancel) + 1;
constexpr Role AllRoles[] = {Role::Operator, Role::Supervisor,    Role::DeskOfficer, Role::DeskHead,
                             Role::Editor,   Role::Administrator, Role::Auditor};

const QList<Role> Centre {Role::Operator, Role::Supervisor};
const QList<Role> Supervisor {Role::Supervisor};
const QList<Role> Desk {Role::DeskOfficer, Role::DeskHead};
const QList<Role> CentreAndDesk {Role::Operator, Role::Supervisor, Role::DeskOfficer, Role::DeskHead};

struct Allowed {
    M move;
    S from;
    S to;
    const QList<Role> &who;
    bool accepted = false; ///< holds for a ticket an officer has accepted; only InfoGiven asks
};

/// The table of moves, written a second time and from the states' side.
const QList<Allowed> Table {
    {M::Receive, S::Draft, S::Received, Centre},
    {M::Cancel, S::Draft, S::Cancelled, Centre},

    {M::AnswerNow, S::Received, S::Answered, Centre},
    {M::AskInfo, S::Received, S::NeedInfo, Centre},
    {M::Forward, S::Received, S::Forwarded, Centre},
    {M::Refuse, S::Received, S::Refused, Supervisor},
    {M::Cancel, S::Received, S::Cancelled, Centre},

    {M::Close, S::Answered, S::Closed, Centre},

    {M::InfoGiven, S::NeedInfo, S::Received, Centre, false},
    {M::InfoGiven, S::NeedInfo, S::Handling, CentreAndDesk, true},
    {M::Cancel, S::NeedInfo, S::Cancelled, Centre},

    {M::Accept, S::Forwarded, S::Handling, Desk},
    {M::Return, S::Forwarded, S::Returned, Desk},
    {M::Recall, S::Forwarded, S::Recalled, Centre},

    {M::PostResult, S::Handling, S::Result, Desk},
    {M::AskInfo, S::Handling, S::NeedInfo, Desk},
    {M::Return, S::Handling, S::Returned, Desk},

    {M::Forward, S::Returned, S::Forwarded, Centre},
    {M::Refuse, S::Returned, S::Refused, Supervisor},

    {M::TakeBack, S::Recalled, S::Received, Centre},

    {M::Reply, S::Result, S::Replied, Centre},
    {M::SendBack, S::Result, S::Handling, Centre},

    {M::Close, S::Replied, S::Closed, Centre},
    {M::Reopen, S::Replied, S::Reopened, Centre},

    {M::Reopen, S::Closed, S::Reopened, Centre},

    {M::Forward, S::Reopened, S::Forwarded, Centre},
    {M::Accept, S::Reopened, S::Handling, Desk},

    {M::Close, S::Refused, S::Closed, Centre},
};

const Allowed *allowed(M move, const Ticket &ticket)
{
    for (const Allowed &row : Table) {
        if (row.move == move && row.from == ticket.state
            && (move != M::InfoGiven || row.accepted == !ticket.assignee.isEmpty()))
            return &row;
    }
    return nullptr;
}

User userOf(Role role)
{
    User user;
    user.name = QStringLiteral("ai.do");
    user.role = role;
    user.unit = user.isDesk() ? QStringLiteral("731") : centreUnit();
    return user;
}

Ticket ticketIn(S state, bool accepted = true)
{
    Ticket ticket;
    ticket.state = state;
    ticket.leadUnit = QStringLiteral("731");
    if (accepted)
        ticket.assignee = QStringLiteral("can.bo");
    return ticket;
}

MoveArguments everything()
{
    return {QStringLiteral("lý do"), QStringLiteral("nội dung trả lời"), QStringLiteral("732")};
}

QString codeOf(const Result<TicketState> &result)
{
    return result ? QStringLiteral("allowed") : result.error().code;
}

QString what(M move, S from, Role role)
{
    return QStringLiteral("%1 from %2 by %3").arg(wireWord(move), wireWord(from), wireWord(role));
}

} // namespace

TEST(TicketFlow, AllowsExactlyTheTableForEveryStateMoveAndRole)
{
    int made = 0;
    for (int state = 0; state < States; ++state) {
        for (int move = 0; move < Moves; ++move) {
            for (const Role role : AllRoles) {
                for (const bool accepted : {false, true}) {
                    const Ticket ticket = ticketIn(static_cast<S>(state), accepted);
                    const M wanted = static_cast<M>(move);
                    const User user = userOf(role);
                    SCOPED_TRACE(what(wanted, ticket.state, role).toStdString());

                    const auto after = stateAfter(ticket, wanted, user, everything());
                    const Allowed *row = allowed(wanted, ticket);
                    const bool expected = row && row->who.contains(role);
                    EXPECT_EQ(movesFor(ticket, user).contains(wanted), expected);
                    EXPECT_LE(movesFor(ticket, user).count(wanted), 1);
                    if (expected) {
                        ASSERT_TRUE(after.has_value());
                        EXPECT_EQ(*after, row->to);
                        ++made;
                    } else if (row) {
                        ASSERT_FALSE(after.has_value());
                        EXPECT_EQ(after.error().kind, ErrorKind::Forbidden);
                        EXPECT_EQ(after.error().code, QStringLiteral("flow.role"));
                    } else {
                        ASSERT_FALSE(after.has_value());
                        EXPECT_EQ(after.error().kind, ErrorKind::Conflict);
                        EXPECT_EQ(after.error().code, QStringLiteral("flow.state"));
                    }
                }
            }
        }
    }
    // 26 rows hold for both kinds of ticket, the two of InfoGiven for one each; two roles a row, one for the
    // two refusals, four where information comes back.
    EXPECT_EQ(made, 2 * (24 * 2 + 2 * 1) + 2 + 4);
}

TEST(TicketFlow, HasARowForEveryMoveAndNoOtherRows)
{
    EXPECT_EQ(moveRules().size(), Table.size());
    for (int move = 0; move < Moves; ++move) {
        const bool present
            = std::any_of(moveRules().begin(), moveRules().end(),
                          [move](const MoveRule &rule) { return rule.move == static_cast<M>(move); });
        EXPECT_TRUE(present) << wireWord(static_cast<M>(move)).toStdString();
    }
}

TEST(TicketFlow, LetsADeskMoveOnlyItsOwnTickets)
{
    for (const Role role : Desk) {
        User stranger = userOf(role);
        for (const QString &unit : {QStringLiteral("740"), QString()}) {
            stranger.unit = unit;
            Ticket ticket = ticketIn(S::Forwarded);
            if (unit.isEmpty())
                ticket.leadUnit.clear();
            EXPECT_TRUE(movesFor(ticket, stranger).isEmpty());
            const auto after = stateAfter(ticket, M::Accept, stranger, {});
            ASSERT_FALSE(after.has_value());
            EXPECT_EQ(after.error().kind, ErrorKind::Forbidden);
            EXPECT_EQ(after.error().code, QStringLiteral("flow.unit"));
        }
    }
}

TEST(TicketFlow, AsksForReasonTextAndUnitWhereTheTableSaysSo)
{
    for (const MoveRule &rule : moveRules()) {
        const User user = userOf(rule.who.first());
        const Ticket ticket = ticketIn(rule.from, rule.to == S::Handling);
        SCOPED_TRACE(what(rule.move, rule.from, user.role).toStdString());
        const auto code = [&](const MoveArguments &arguments) {
            const auto after = stateAfter(ticket, rule.move, user, arguments);
            if (!after) {
                EXPECT_EQ(after.error().kind, ErrorKind::Invalid);
                EXPECT_EQ(QStringLiteral("flow.")
                              + (after.error().field == QStringLiteral("unit") ? QStringLiteral("target")
                                                                               : after.error().field),
                          after.error().code);
            }
            return codeOf(after);
        };
        const QString ok = QStringLiteral("allowed");
        MoveArguments given = everything();
        given.reason = QStringLiteral(" \n ");
        EXPECT_EQ(code(given), rule.needsReason ? QStringLiteral("flow.reason") : ok);
        given = everything();
        given.text = QStringLiteral(" ");
        EXPECT_EQ(code(given), rule.needsText ? QStringLiteral("flow.text") : ok);
        given = everything();
        given.unit.clear();
        EXPECT_EQ(code(given), rule.needsUnit ? QStringLiteral("flow.target") : ok);
        EXPECT_EQ(code(everything()), ok);
    }
    const auto needs = [](M move, bool MoveRule::*need) {
        return std::all_of(moveRules().begin(), moveRules().end(),
                           [&](const MoveRule &rule) { return rule.move != move || rule.*need; });
    };
    EXPECT_TRUE(needs(M::Return, &MoveRule::needsReason));
    EXPECT_TRUE(needs(M::Return, &MoveRule::needsUnit));
    EXPECT_TRUE(needs(M::Reopen, &MoveRule::needsReason));
    EXPECT_TRUE(needs(M::Refuse, &MoveRule::needsReason));
    EXPECT_TRUE(needs(M::Forward, &MoveRule::needsUnit));
    EXPECT_TRUE(needs(M::PostResult, &MoveRule::needsText));
}

TEST(TicketFlow, ReturnsToAnotherUnitThanItsOwn)
{
    MoveArguments back = everything();
    back.unit = QStringLiteral("731");
    EXPECT_EQ(codeOf(stateAfter(ticketIn(S::Handling), M::Return, userOf(Role::DeskHead), back)),
              QStringLiteral("flow.target"));
}

TEST(TicketFlow, TakesAProcedureForAnAnswer)
{
    Ticket ticket = ticketIn(S::Received);
    ticket.procedureCode = QStringLiteral("1.001193");
    EXPECT_TRUE(stateAfter(ticket, M::AnswerNow, userOf(Role::Operator), {}).has_value());
}

TEST(TicketFlow, LetsOnlyTheHeadAnswerAConductCase)
{
    Ticket ticket = ticketIn(S::Handling);
    ticket.conduct = true;
    EXPECT_EQ(codeOf(stateAfter(ticket, M::PostResult, userOf(Role::DeskOfficer), everything())),
              QStringLiteral("flow.role"));
    EXPECT_FALSE(movesFor(ticket, userOf(Role::DeskOfficer)).contains(M::PostResult));
    EXPECT_TRUE(stateAfter(ticket, M::PostResult, userOf(Role::DeskHead), everything()).has_value());
    EXPECT_TRUE(movesFor(ticket, userOf(Role::DeskHead)).contains(M::PostResult));
}

TEST(TicketFlow, LetsTheSupervisorDecideAfterTheSecondReturn)
{
    Ticket ticket = ticketIn(S::Returned);
    ticket.returns = 1;
    EXPECT_TRUE(stateAfter(ticket, M::Forward, userOf(Role::Operator), everything()).has_value());
    ticket.returns = 2;
    EXPECT_EQ(codeOf(stateAfter(ticket, M::Forward, userOf(Role::Operator), everything())),
              QStringLiteral("flow.role"));
    EXPECT_FALSE(movesFor(ticket, userOf(Role::Operator)).contains(M::Forward));
    EXPECT_TRUE(stateAfter(ticket, M::Forward, userOf(Role::Supervisor), everything()).has_value());
}

TEST(TicketFlow, LetsNobodyActWhoIsNoLongerActive)
{
    User gone = userOf(Role::Supervisor);
    gone.active = false;
    EXPECT_TRUE(movesFor(ticketIn(S::Received), gone).isEmpty());
    EXPECT_EQ(codeOf(stateAfter(ticketIn(S::Received), M::Forward, gone, everything())),
              QStringLiteral("flow.role"));
}

TEST(TicketFlow, LeavesNoStateWithoutAWayOnButTheCancelled)
{
    for (int state = 0; state < States; ++state) {
        const bool leads = std::any_of(moveRules().begin(), moveRules().end(), [state](const MoveRule &rule) {
            return rule.from == static_cast<S>(state);
        });
        EXPECT_EQ(leads, static_cast<S>(state) != S::Cancelled)
            << wireWord(static_cast<S>(state)).toStdString();
    }
}
