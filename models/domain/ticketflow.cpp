#include "models/domain/ticketflow.h"

#include "models/domain/wirewords.h"

namespace tongdai {

namespace {

using L1 = QLatin1StringView;

constexpr std::array<wirewords::Word<Move>, 16> Moves {{
    {Move::Receive, L1("receive")},
    {Move::AnswerNow, L1("answer_now")},
    {Move::AskInfo, L1("ask_info")},
    {Move::InfoGiven, L1("info_given")},
    {Move::Forward, L1("forward")},
    {Move::Accept, L1("accept")},
    {Move::PostResult, L1("post_result")},
    {Move::Return, L1("return")},
    {Move::Recall, L1("recall")},
    {Move::TakeBack, L1("take_back")},
    {Move::SendBack, L1("send_back")},
    {Move::Reply, L1("reply")},
    {Move::Close, L1("close")},
    {Move::Reopen, L1("reopen")},
    {Move::Refuse, L1("refuse")},
    {Move::Cancel, L1("cancel")},
}};

QList<MoveRule> makeRules()
{
    using S = TicketState;
    const QList<Role> centre {Role::Operator, Role::Supervisor};
    const QList<Role> supervisor {Role::Supervisor};
    const QList<Role> desk {Role::DeskOfficer, Role::DeskHead};
    const QList<Role> anyone = centre + desk;
    constexpr bool Reason = true;
    constexpr bool Text = true;
    constexpr bool Target = true;
    return {
        {Move::Receive, S::Draft, S::Received, centre},
        {Move::AnswerNow, S::Received, S::Answered, centre, false, Text},
        {Move::AskInfo, S::Received, S::NeedInfo, centre, Reason},
        {Move::AskInfo, S::Handling, S::NeedInfo, desk, Reason},
        {Move::InfoGiven, S::NeedInfo, S::Received, centre},
        {Move::InfoGiven, S::NeedInfo, S::Handling, anyone},
        {Move::Forward, S::Received, S::Forwarded, centre, false, false, Target},
        {Move::Forward, S::Returned, S::Forwarded, centre, false, false, Target},
        {Move::Forward, S::Reopened, S::Forwarded, centre, false, false, Target},
        {Move::Accept, S::Forwarded, S::Handling, desk},
        {Move::Accept, S::Reopened, S::Handling, desk},
        {Move::PostResult, S::Handling, S::Result, desk, false, Text},
        {Move::Return, S::Forwarded, S::Returned, desk, Reason, false, Target},
        {Move::Return, S::Handling, S::Returned, desk, Reason, false, Target},
        {Move::Recall, S::Forwarded, S::Recalled, centre},
        {Move::TakeBack, S::Recalled, S::Received, centre},
        {Move::SendBack, S::Result, S::Handling, centre, Reason},
        {Move::Reply, S::Result, S::Replied, centre},
        {Move::Close, S::Answered, S::Closed, centre},
        {Move::Close, S::Replied, S::Closed, centre},
        {Move::Close, S::Refused, S::Closed, centre},
        {Move::Reopen, S::Replied, S::Reopened, centre, Reason},
        {Move::Reopen, S::Closed, S::Reopened, centre, Reason},
        {Move::Refuse, S::Received, S::Refused, supervisor, Reason},
        {Move::Refuse, S::Returned, S::Refused, supervisor, Reason},
        {Move::Cancel, S::Draft, S::Cancelled, centre},
        {Move::Cancel, S::Received, S::Cancelled, centre, Reason},
        {Move::Cancel, S::NeedInfo, S::Cancelled, centre, Reason},
    };
}

/// The row that holds for this very ticket: two rows share a move and a state only where the state before
/// decides.
const MoveRule *ruleFor(const Ticket &ticket, Move move)
{
    for (const MoveRule &rule : moveRules()) {
        if (rule.move != move || rule.from != ticket.state)
            continue;
        // Information given: back to the officer who asked for it, or to the centre when nobody had accepted
        // yet.
        if (move == Move::InfoGiven && (rule.to == TicketState::Handling) == ticket.assignee.isEmpty())
            continue;
        return &rule;
    }
    return nullptr;
}

/// Empty when `user` may make this move on this ticket, else the code of what forbids it.
QString obstacle(const MoveRule &rule, const Ticket &ticket, const User &user)
{
    const QString wrongRole = QStringLiteral("flow.role");
    if (!user.active || !rule.who.contains(user.role))
        return wrongRole;
    // Nobody answers for a colleague, least of all the person complained of.
    if (ticket.conduct && rule.move == Move::PostResult && user.role != Role::DeskHead)
        return wrongRole;
    // After the second return the supervisor decides.
    if (rule.move == Move::Forward && rule.from == TicketState::Returned && ticket.returns >= 2
        && user.role != Role::Supervisor)
        return wrongRole;
    if (user.isDesk() && (user.unit.isEmpty() || ticket.leadUnit != user.unit))
        return QStringLiteral("flow.unit");
    return {};
}

bool isBlank(const QString &text)
{
    return QStringView(text).trimmed().isEmpty();
}

} // namespace

QString wireWord(Move move)
{
    return wirewords::wordOf(Moves, move);
}
std::optional<Move> moveFromWire(const QString &word)
{
    return wirewords::valueOf(Moves, word);
}

const QList<MoveRule> &moveRules()
{
    static const QList<MoveRule> Rules = makeRules();
    return Rules;
}

QList<Move> movesFor(const Ticket &ticket, const User &user)
{
    QList<Move> moves;
    for (const MoveRule &rule : moveRules()) {
        if (ruleFor(ticket, rule.move) == &rule && obstacle(rule, ticket, user).isEmpty())
            moves << rule.move;
    }
    return moves;
}

Result<TicketState> stateAfter(const Ticket &ticket, Move move, const User &user,
                               const MoveArguments &arguments)
{
    const MoveRule *rule = ruleFor(ticket, move);
    if (!rule)
        return fail(ErrorKind::Conflict,
                    QStringLiteral("%1 is not a move from %2").arg(wireWord(move), wireWord(ticket.state)),
                    {}, QStringLiteral("flow.state"));
    if (const QString code = obstacle(*rule, ticket, user); !code.isEmpty())
        return fail(ErrorKind::Forbidden,
                    QStringLiteral("%1 may not %2 this ticket").arg(wireWord(user.role), wireWord(move)), {},
                    code);

    const auto missing = [move](const QString &field, const QString &code) {
        return fail(ErrorKind::Invalid, QStringLiteral("%1 needs %2").arg(wireWord(move), field), field,
                    code);
    };
    if (rule->needsReason && isBlank(arguments.reason))
        return missing(QStringLiteral("reason"), QStringLiteral("flow.reason"));
    // Answered at once: the procedure that was read out is an answer too.
    const bool readOut = move == Move::AnswerNow && !isBlank(ticket.procedureCode);
    if (rule->needsText && isBlank(arguments.text) && !readOut)
        return missing(QStringLiteral("text"), QStringLiteral("flow.text"));
    if (rule->needsUnit && isBlank(arguments.unit))
        return missing(QStringLiteral("unit"), QStringLiteral("flow.target"));
    if (move == Move::Return && arguments.unit == ticket.leadUnit)
        return fail(ErrorKind::Invalid,
                    QStringLiteral("the right unit is another one than the one returning"),
                    QStringLiteral("unit"), QStringLiteral("flow.target"));
    return rule->to;
}

} // namespace tongdai
