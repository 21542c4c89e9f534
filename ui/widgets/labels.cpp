#include "ui/widgets/labels.h"

#include "ui/widgets/timewords.h"

namespace tongdai {

QString Labels::of(TicketState state)
{
    switch (state) {
    case TicketState::Draft:
        return tr("Draft");
    case TicketState::Received:
        return tr("Received");
    case TicketState::Answered:
        return tr("Answered at once");
    case TicketState::NeedInfo:
        return tr("Waiting for information");
    case TicketState::Forwarded:
        return tr("Forwarded");
    case TicketState::Handling:
        return tr("In progress");
    case TicketState::Returned:
        return tr("Returned");
    case TicketState::Recalled:
        return tr("Recalled");
    case TicketState::Result:
        return tr("Result available");
    case TicketState::Replied:
        return tr("Replied");
    case TicketState::Closed:
        return tr("Completed");
    case TicketState::Reopened:
        return tr("Reopened");
    case TicketState::Refused:
        return tr("Refused at intake");
    case TicketState::Cancelled:
        return tr("Cancelled");
    }
    return {};
}

QString Labels::of(ContactKind kind)
{
    switch (kind) {
    case ContactKind::Question:
        return tr("Question");
    case ContactKind::Request:
        return tr("Service request");
    case ContactKind::Report:
        return tr("Feedback report");
    case ContactKind::Proposal:
        return tr("Proposal");
    case ContactKind::Comment:
        return tr("Comment");
    case ContactKind::Praise:
        return tr("Praise");
    case ContactKind::Complaint:
        return tr("Complaint or denunciation");
    case ContactKind::Emergency:
        return tr("Emergency");
    }
    return {};
}

QString Labels::of(Level level)
{
    switch (level) {
    case Level::Normal:
        return tr("Normal");
    case Level::Urgent:
        return tr("Urgent");
    case Level::Complex:
        return tr("Complex");
    }
    return {};
}

QString Labels::of(Outcome outcome)
{
    switch (outcome) {
    case Outcome::None:
        return tr("Not chosen yet");
    case Outcome::Answered:
        return tr("Answered now");
    case Outcome::SentInfo:
        return tr("Sent by Zalo, SMS or email");
    case Outcome::GuidedOnline:
        return tr("Guided to file online");
    case Outcome::GuidedPostal:
        return tr("Guided to public post");
    case Outcome::Appointment:
        return tr("Appointment booked");
    case Outcome::DossierLookup:
        return tr("Dossier looked up");
    case Outcome::ToDesk:
        return tr("Handed to a One-Stop desk");
    case Outcome::ToDepartment:
        return tr("Handed to a department");
    case Outcome::CallBack:
        return tr("Callback promised");
    case Outcome::NeedInfo:
        return tr("Waiting for more from the caller");
    case Outcome::GuidedComplaint:
        return tr("Guided to file a complaint or denunciation");
    case Outcome::ToEmergency:
        return tr("Put through to an emergency number");
    case Outcome::OutOfScope:
        return tr("Out of scope");
    case Outcome::Duplicate:
        return tr("Duplicate");
    case Outcome::WrongNumber:
        return tr("Wrong number");
    case Outcome::Nuisance:
        return tr("Nuisance");
    case Outcome::OneRing:
        return tr("One-ring call");
    case Outcome::Dropped:
        return tr("Connection lost");
    case Outcome::Inaudible:
        return tr("Could not hear");
    }
    return {};
}

QString Labels::of(CallerKind kind)
{
    switch (kind) {
    case CallerKind::Citizen:
        return tr("Citizen");
    case CallerKind::Business:
        return tr("Business");
    case CallerKind::Household:
        return tr("Household business");
    case CallerKind::Organisation:
        return tr("Other organisation");
    }
    return {};
}

QString Labels::of(Channel channel)
{
    switch (channel) {
    case Channel::Phone:
        return tr("Phone");
    case Channel::Zalo:
        return tr("Zalo");
    case Channel::Email:
        return tr("Email");
    case Channel::Website:
        return tr("Website");
    case Channel::App:
        return tr("App");
    case Channel::Facebook:
        return tr("Facebook");
    case Channel::InPerson:
        return tr("In person");
    case Channel::NationalPortal:
        return tr("National public service portal");
    case Channel::Press:
        return tr("Press");
    }
    return {};
}

QString Labels::of(AttemptResult result)
{
    switch (result) {
    case AttemptResult::Reached:
        return tr("Reached the citizen");
    case AttemptResult::NoAnswer:
        return tr("No answer");
    case AttemptResult::Busy:
        return tr("Line busy");
    case AttemptResult::WrongNumber:
        return tr("Number is wrong");
    case AttemptResult::CallLater:
        return tr("Asked to call later");
    case AttemptResult::Voicemail:
        return tr("Voicemail");
    }
    return {};
}

QString Labels::of(Direction direction)
{
    return direction == Direction::In ? tr("Incoming call") : tr("Outgoing call");
}

QString Labels::of(RecordState state)
{
    switch (state) {
    case RecordState::OnThisMachine:
        return tr("Waiting to sync");
    case RecordState::Sent:
        return tr("Being sent");
    case RecordState::AtCentre:
        return tr("At the centre");
    case RecordState::SeenByUnit:
        return tr("Seen by the unit");
    case RecordState::Refused:
        return tr("Needs you");
    }
    return {};
}

QString Labels::of(Role role)
{
    switch (role) {
    case Role::Operator:
        return tr("Operator");
    case Role::Supervisor:
        return tr("Shift supervisor");
    case Role::DeskOfficer:
        return tr("One-Stop duty officer");
    case Role::DeskHead:
        return tr("Head of the One-Stop desk");
    case Role::Editor:
        return tr("Knowledge editor");
    case Role::Administrator:
        return tr("Administrator");
    case Role::Auditor:
        return tr("Auditor");
    }
    return {};
}

QString Labels::of(Rating rating)
{
    switch (rating) {
    case Rating::None:
        return tr("Not rated yet");
    case Rating::VerySatisfied:
        return tr("Very satisfied");
    case Rating::Satisfied:
        return tr("Satisfied");
    case Rating::Dissatisfied:
        return tr("Dissatisfied");
    case Rating::NotRated:
        return tr("Would not rate");
    case Rating::NotReached:
        return tr("Not reached");
    }
    return {};
}

QString Labels::of(Move move)
{
    switch (move) {
    case Move::Receive:
        return tr("Receive");
    case Move::AnswerNow:
        return tr("Answer now");
    case Move::AskInfo:
        return tr("Ask for information");
    case Move::InfoGiven:
        return tr("Information given");
    case Move::Forward:
        return tr("Forward");
    case Move::Accept:
        return tr("Accept");
    case Move::PostResult:
        return tr("Send result");
    case Move::Return:
        return tr("Return");
    case Move::Recall:
        return tr("Recall");
    case Move::TakeBack:
        return tr("Take back");
    case Move::SendBack:
        return tr("Send back as incomplete");
    case Move::Reply:
        return tr("Replied to the caller");
    case Move::Close:
        return tr("Complete");
    case Move::Reopen:
        return tr("Reopen");
    case Move::Refuse:
        return tr("Refuse");
    case Move::Cancel:
        return tr("Cancel ticket");
    }
    return {};
}

QString Labels::of(const SyncStatus &status, qint64 nowMs)
{
    switch (status.state) {
    case SyncState::SignedOut:
        return tr("Not signed in");
    case SyncState::Practice:
        return tr("Practice: nothing leaves this machine");
    case SyncState::Untrusted:
        return tr("Sync stopped: the certificate does not match");
    case SyncState::DiskFull:
        return tr("Sync stopped: the disk is full");
    case SyncState::NeedUpdate:
        return tr("Sync stopped: this program must be updated");
    case SyncState::NeedLogin:
        return tr("Sign in again to send %n item(s)", nullptr, status.waiting);
    default:
        break;
    }
    if (status.refused > 0)
        return tr("%n item(s) need you", nullptr, status.refused);
    switch (status.state) {
    case SyncState::Offline:
        return status.waiting > 0
            ? tr("Offline since %1, %n item(s) waiting", nullptr, status.waiting)
                  .arg(TimeWords::sinceWord(status.offlineSinceMs, nowMs))
            : tr("Offline since %1").arg(TimeWords::sinceWord(status.offlineSinceMs, nowMs));
    case SyncState::Connecting:
        return status.waiting > 0 ? tr("Connecting, %n item(s) waiting", nullptr, status.waiting)
                                  : tr("Connecting");
    case SyncState::CatchingUp:
        return tr("Fetching data from the centre");
    case SyncState::Sending:
        return tr("Sending %n item(s)", nullptr, status.waiting);
    case SyncState::Live:
        return status.waiting > 0 ? tr("Sending %n item(s)", nullptr, status.waiting)
                                  : tr("Saved at the centre");
    default:
        return {};
    }
}

QString Labels::of(const Error &error)
{
    if (const QString rule = ofRule(error.code); !rule.isEmpty())
        return rule;
    switch (error.kind) {
    case ErrorKind::Invalid:
        return tr("This value cannot be taken. Please check it.");
    case ErrorKind::NotFound:
        return tr("It is no longer there.");
    case ErrorKind::Conflict:
        return tr("Somebody else was first. Look at it again before you go on.");
    case ErrorKind::Forbidden:
        return tr("Your role may not do this.");
    case ErrorKind::NeedLogin:
        return tr("Wrong name or password, or the session is over.");
    case ErrorKind::LockedOut:
        return tr("Too many wrong tries. Please wait.");
    case ErrorKind::TooLarge:
        return tr("This is too long.");
    case ErrorKind::Offline:
        return tr("The centre cannot be reached. It will be sent when the network is back.");
    case ErrorKind::Untrusted:
        return tr("The centre's certificate does not match. Nothing was sent; tell the administrator.");
    case ErrorKind::Timeout:
        return tr("The centre does not answer. It will be tried again.");
    case ErrorKind::Busy:
        return tr("The centre is busy. It will be tried again.");
    case ErrorKind::Storage:
        return tr("This machine could not write it down. What you typed is still here; try again.");
    case ErrorKind::DiskFull:
        return tr(
            "The disk of this machine is full. What you typed is still here; free some space and try again.");
    case ErrorKind::Corrupt:
        return tr("Stored data is damaged. Tell the administrator.");
    case ErrorKind::TooNew:
        return tr("The data was made by a newer version. Update this program.");
    case ErrorKind::Protocol:
        return tr("The centre gave an answer that cannot be read.");
    case ErrorKind::Cancelled:
        return tr("Stopped.");
    }
    return {};
}

namespace {

/// What the centre says of changes to the knowledge base.
QString ofKnowledgeRule(const QString &code)
{
    const auto is = [&code](const char *word) { return code == QLatin1String(word); };
    if (is("name.changed"))
        return Labels::tr("Somebody else has changed this common name meanwhile.");
    if (is("name.words_taken"))
        return Labels::tr("Another common name has these words already.");
    if (is("name.withdrawn"))
        return Labels::tr("An editor has withdrawn these words as a common name.");
    if (is("name.too_many"))
        return Labels::tr("A common name leads to ten procedures at most.");
    if (is("draft.changed"))
        return Labels::tr("The draft was changed meanwhile. Read it again first.");
    if (is("draft.done"))
        return Labels::tr("The draft was published or discarded meanwhile.");
    if (is("draft.stale"))
        return Labels::tr("A newer text of the article was published meanwhile. The draft is kept: write it "
                          "anew on that text.");
    if (is("draft.own"))
        return Labels::tr("Another editor has to publish your draft or send it back.");
    if (is("draft.not_yours"))
        return Labels::tr("Only its author changes a draft.");
    if (is("draft.not_submitted"))
        return Labels::tr("The draft is not in review.");
    if (is("flag.changed"))
        return Labels::tr("The notice of error was changed meanwhile.");
    if (is("flag.settled"))
        return Labels::tr("An editor has answered this notice of error already.");
    if (is("fact.changed"))
        return Labels::tr("What holds at this unit was changed meanwhile.");
    if (is("caller.changed"))
        return Labels::tr("Somebody else noted something of this caller meanwhile. Open the note again and add yours.");
    if (is("caller.phone"))
        return Labels::tr("A note needs the caller's telephone number.");
    if (is("caller.too_many"))
        return Labels::tr("Too many people are noted for this number.");
    if (is("snippet.changed"))
        return Labels::tr("The ready text was changed meanwhile.");
    if (is("snippet.name_taken"))
        return Labels::tr("Another ready text has this short name already.");
    if (is("questions.changed"))
        return Labels::tr("The questions of this topic were changed meanwhile.");
    if (is("kb.unknown"))
        return Labels::tr("It is no longer at the centre.");
    if (is("kb.role"))
        return Labels::tr("Your role may not do this.");
    return {};
}

} // namespace

QString Labels::ofRule(const QString &code)
{
    const auto is = [&code](const char *word) { return code == QLatin1String(word); };
    if (is("phone.empty"))
        return tr("There is no number in it.");
    if (is("duty.changed"))
        return tr("Somebody else changed this slot of the roster first; both are below.");
    if (is("duty.role"))
        return tr("The roster of a unit is made by its head of desk and by the shift supervisors.");
    if (is("duty.hours"))
        return tr("The slot ends before it begins, or lasts longer than a week.");
    if (is("duty.unit"))
        return tr("There is no such unit.");
    if (is("duty.user"))
        return tr("Choose somebody who works at this unit.");
    if (is("call.unknown"))
        return tr("This call is not at the centre, or not yours to correct.");
    if (is("ticket.unknown"))
        return tr("This ticket is not at the centre, or no longer with your unit.");
    if (is("call.has_ticket"))
        return tr("A ticket was made from this call, so its outcome stays.");
    if (is("call.field") || is("ticket.field"))
        return tr("One of these fields cannot be corrected to this.");
    if (is("call.too_often"))
        return tr("This call has been corrected too often.");
    if (is("phone.letters"))
        return tr("A phone number has digits only.");
    if (is("phone.too_long"))
        return tr("This number is too long.");
    if (is("id.letters"))
        return tr("An identity number has digits only.");
    if (is("id.length"))
        return tr("An identity number has 12 digits (the old card 9).");
    if (is("tax.letters"))
        return tr("A tax code has digits only.");
    if (is("tax.length"))
        return tr("A tax code has 10 digits, or 10 and -001.");
    if (is("tax.check"))
        return tr("The check digit of this tax code is wrong.");
    if (is("email.form"))
        return tr("This is not an email address.");
    if (is("dossier.form"))
        return tr("This is not a dossier code.");
    if (code.endsWith(QLatin1String(".too_long")) || is("too_long"))
        return tr("This is too long.");
    if (is("call.no_name"))
        return tr("A feedback report or proposal needs the caller's name.");
    if (is("call.no_address"))
        return tr("A feedback report or proposal needs the address or commune.");
    if (is("call.no_phone"))
        return tr("To call back, a telephone number is needed.");
    if (is("call.no_outcome"))
        return tr("Choose an outcome: press a digit.");
    if (is("call.no_content"))
        return tr("Write what the caller said.");
    if (is("call.paper_time"))
        return tr("When was the call? Write 09:38, or 09:38 27/11 for another day. It cannot lie ahead.");
    if (is("call.no_unit"))
        return tr("Choose the unit that is to answer.");
    if (is("promise.past"))
        return tr("When to call then? Write an hour that lies ahead: 15:30, tomorrow 9:00, in 30 minutes.");
    if (is("promise.none"))
        return tr("No hour stands promised here any more.");
    if (is("flow.state"))
        return tr("The ticket has moved on meanwhile.");
    if (is("flow.role"))
        return tr("Your role may not do this.");
    if (is("flow.unit"))
        return tr("The ticket belongs to another unit.");
    if (is("flow.reason"))
        return tr("Write the reason.");
    if (is("flow.text"))
        return tr("Write the answer.");
    if (is("flow.target"))
        return tr("Choose the unit.");
    return ofKnowledgeRule(code);
}

QString Labels::ofRefusal(const QString &reason)
{
    if (const QString rule = ofRule(reason); !rule.isEmpty())
        return rule;
    const auto is = [&reason](const char *word) { return reason == QLatin1String(word); };
    if (is("conflict"))
        return tr("Somebody else was first.");
    if (is("forbidden"))
        return tr("Your role may not do this.");
    if (is("not_found"))
        return tr("It is no longer at the centre.");
    if (is("invalid"))
        return tr("The centre could not take these values.");
    if (is("too_large"))
        return tr("This is too long.");
    return reason.isEmpty() ? tr("The centre gave no reason.") : tr("The centre refused it: %1").arg(reason);
}

} // namespace tongdai
