<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>tongdai::AnswerPane</name>
    <message>
        <source>browse</source>
        <translation>browse</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choose</translation>
    </message>
    <message>
        <source>Procedures found</source>
        <translation>Procedures found</translation>
    </message>
    <message>
        <source>Type what the caller says. The procedure appears here.</source>
        <translation>Type what the caller says. The procedure appears here.</translation>
    </message>
    <message>
        <source>Put together from the procedure&apos;s facts; no editor has written an answer yet.</source>
        <translation>Put together from the procedure&apos;s facts; no editor has written an answer yet.</translation>
    </message>
    <message>
        <source>Most asked today</source>
        <translation>Most asked today</translation>
    </message>
    <message>
        <source>No procedure found. Save it all the same.</source>
        <translation>No procedure found. Save it all the same.</translation>
    </message>
    <message>
        <source>Nothing matches; the nearest are</source>
        <translation>Nothing matches; the nearest are</translation>
    </message>
    <message numerus="yes">
        <source>%n procedure(s) match</source>
        <translation>
            <numerusform>%n procedure matches</numerusform>
            <numerusform>%n procedures match</numerusform>
        </translation>
    </message>
    <message>
        <source>The knowledge base on this machine is still empty.</source>
        <translation>The knowledge base on this machine is still empty.</translation>
    </message>
    <message numerus="yes">
        <source>Showing results for “%1”: %n</source>
        <translation>
            <numerusform>Showing results for “%1”: %n</numerusform>
            <numerusform>Showing results for “%1”: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The knowledge base is being loaded: %n procedure(s) so far.</source>
        <translation>
            <numerusform>The knowledge base is being loaded: %n procedure so far.</numerusform>
            <numerusform>The knowledge base is being loaded: %n procedures so far.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open tickets of the caller</source>
        <translation>Open tickets of the caller</translation>
    </message>
    <message numerus="yes">
        <source>%n open ticket(s) of this caller</source>
        <translation>
            <numerusform>%n open ticket of this caller</numerusform>
            <numerusform>%n open tickets of this caller</numerusform>
        </translation>
    </message>
    <message>
        <source>The message is on the clipboard: paste it into Zalo, SMS or email.</source>
        <translation>The message is on the clipboard: paste it into Zalo, SMS or email.</translation>
    </message>
</context>
<context>
    <name>tongdai::CallDesk</name>
    <message>
        <source>Next call</source>
        <translation>Next call</translation>
    </message>
    <message>
        <source>No call is open. F4 takes a call, F2 starts a new one.</source>
        <translation>No call is open. F4 takes a call, F2 starts a new one.</translation>
    </message>
    <message>
        <source>The draft is not on disk: %1 It stays in this window.</source>
        <translation>The draft is not on disk: %1 It stays in this window.</translation>
    </message>
    <message>
        <source>Last call at the centre %1</source>
        <translation>Last call at the centre %1</translation>
    </message>
    <message>
        <source>Saved on this machine %1</source>
        <translation>Saved on this machine %1</translation>
    </message>
    <message>
        <source>New call</source>
        <translation>New call</translation>
    </message>
    <message>
        <source>A missed call could not be kept: %1</source>
        <translation>A missed call could not be kept: %1</translation>
    </message>
    <message>
        <source>Open calls</source>
        <translation>Open calls</translation>
    </message>
    <message>
        <source>First day here? Ctrl+K, then “practise”, lets pretend callers ring. F1 shows every key.</source>
        <translation>First day here? Ctrl+K, then “practise”, lets pretend callers ring. F1 shows every key.</translation>
    </message>
    <message>
        <source>Log of calls</source>
        <translation>Log of calls</translation>
    </message>
    <message>
        <source>Choose a call to read it. Esc goes back to the open call.</source>
        <translation>Choose a call to read it. Esc goes back to the open call.</translation>
    </message>
</context>
<context>
    <name>tongdai::CallFields</name>
    <message>
        <source>What does the caller ask?</source>
        <translation>What does the caller ask?</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Phone number</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Kind of contact</source>
        <translation>Kind of contact</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Kind of caller</source>
        <translation>Kind of caller</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>Recording notice given %1</source>
        <translation>Recording notice given %1</translation>
    </message>
    <message>
        <source>Ctrl+M: recording notice given</source>
        <translation>Ctrl+M: recording notice given</translation>
    </message>
    <message>
        <source>press a digit</source>
        <translation>press a digit</translation>
    </message>
    <message>
        <source>no content: which? Esc goes back</source>
        <translation>no content: which? Esc goes back</translation>
    </message>
    <message>
        <source>other: which? Esc goes back</source>
        <translation>other: which? Esc goes back</translation>
    </message>
    <message>
        <source>Unusual number, kept as typed.</source>
        <translation>Unusual number, kept as typed.</translation>
    </message>
    <message>
        <source>last call</source>
        <translation>last call</translation>
    </message>
    <message>
        <source>never called before</source>
        <translation>never called before</translation>
    </message>
    <message>
        <source>after the call %1</source>
        <translation>after the call %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>which of several people behind one number</extracomment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Asked %1/%2</source>
        <extracomment>Beside the content of a call: how many of the questions to ask have an answer; room for 13 letters.</extracomment>
        <translation>Asked %1/%2</translation>
    </message>
    <message>
        <source>Result of calling back</source>
        <translation>Result of calling back</translation>
    </message>
</context>
<context>
    <name>tongdai::CallForm</name>
    <message>
        <source>Hand over and save</source>
        <translation>Hand over and save</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Save and close</translation>
    </message>
    <message>
        <source>Close pane</source>
        <translation>Close pane</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Insert answer</source>
        <translation>Insert answer</translation>
    </message>
    <message>
        <source>Open in full</source>
        <translation>Open in full</translation>
    </message>
    <message>
        <source>Not saved. %1 Ctrl+Enter tries again.</source>
        <translation>Not saved. %1 Ctrl+Enter tries again.</translation>
    </message>
    <message>
        <source>Note as not found</source>
        <translation>Note as not found</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>Save the correction</translation>
    </message>
    <message>
        <source>You are correcting the call of %1. What stood there before is kept.</source>
        <translation>You are correcting the call of %1. What stood there before is kept.</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Not about this ticket</source>
        <translation>Not about this ticket</translation>
    </message>
    <message>
        <source>About an open ticket</source>
        <translation>About an open ticket</translation>
    </message>
    <message>
        <source>Copy as message</source>
        <translation>Copy as message</translation>
    </message>
    <message>
        <source>Ask the next</source>
        <translation>Ask the next</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>tongdai::CallLog</name>
    <message>
        <source>My calls</source>
        <translation>My calls</translation>
    </message>
    <message>
        <source>All calls</source>
        <translation>All calls</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Folders</translation>
    </message>
    <message>
        <source>Calls of a telephone number</source>
        <translation>Calls of a telephone number</translation>
    </message>
    <message>
        <source>Log of calls</source>
        <translation>Log of calls</translation>
    </message>
    <message>
        <source>Filter the log by number</source>
        <translation>Filter the log by number</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>Open the ticket</translation>
    </message>
    <message>
        <source>No call of this number. Esc clears the filter.</source>
        <translation>No call of this number. Esc clears the filter.</translation>
    </message>
    <message>
        <source>No call yet.</source>
        <translation>No call yet.</translation>
    </message>
    <message>
        <source>talk %1</source>
        <translation>talk %1</translation>
    </message>
    <message>
        <source>after-call %1</source>
        <translation>after-call %1</translation>
    </message>
    <message>
        <source>from paper sheet %1</source>
        <translation>from paper sheet %1</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anonymous</translation>
    </message>
    <message>
        <source>no name given</source>
        <translation>no name given</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Caller</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Answer given</source>
        <translation>Answer given</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrected</translation>
    </message>
</context>
<context>
    <name>tongdai::CallRows</name>
    <message>
        <source>This call cannot be read</source>
        <translation>This call cannot be read</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corrected</translation>
    </message>
</context>
<context>
    <name>tongdai::CallTabs</name>
    <message>
        <source>On the call</source>
        <translation>On the call</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Draft kept</translation>
    </message>
    <message>
        <source>Not logged yet</source>
        <translation>Not logged yet</translation>
    </message>
    <message>
        <source>Correcting</source>
        <translation>Correcting</translation>
    </message>
    <message>
        <source>From paper</source>
        <translation>From paper</translation>
    </message>
    <message>
        <source>Call over</source>
        <translation>Call over</translation>
    </message>
</context>
<context>
    <name>tongdai::CallerNote</name>
    <message>
        <source>How to talk to %1, shown at every call</source>
        <translation>How to talk to %1, shown at every call</translation>
    </message>
    <message>
        <source>slowly, hard of hearing</source>
        <translation>slowly, hard of hearing</translation>
    </message>
    <message>
        <source>How to talk to this caller</source>
        <translation>How to talk to this caller</translation>
    </message>
    <message>
        <source>The same person as</source>
        <translation>The same person as</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Save the note</translation>
    </message>
    <message>
        <source>The same person as %1</source>
        <translation>The same person as %1</translation>
    </message>
</context>
<context>
    <name>tongdai::GuideRows</name>
    <message>
        <source>%1 answered</source>
        <translation>%1 answered</translation>
    </message>
    <message>
        <source>%1 being asked</source>
        <translation>%1 being asked</translation>
    </message>
    <message>
        <source>Questions to ask</source>
        <translation>Questions to ask</translation>
    </message>
</context>
<context>
    <name>tongdai::HandOverPane</name>
    <message>
        <source>Hand over</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>close</source>
        <translation>close</translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation>Lead unit</translation>
    </message>
    <message>
        <source>Co-operating unit</source>
        <translation>Co-operating unit</translation>
    </message>
    <message>
        <source>Accept by</source>
        <translation>Accept by</translation>
    </message>
    <message>
        <source>Finish by</source>
        <translation>Finish by</translation>
    </message>
    <message>
        <source>House number, street, hamlet</source>
        <translation>House number, street, hamlet</translation>
    </message>
    <message>
        <source>Answer to the citizen</source>
        <translation>Answer to the citizen</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Answer by</translation>
    </message>
    <message>
        <source>Convenient time</source>
        <translation>Convenient time</translation>
    </message>
    <message>
        <source>Keep the identity from the desk</source>
        <translation>Keep the identity from the desk</translation>
    </message>
    <message>
        <source>Caller gives no name (anonymous)</source>
        <translation>Caller gives no name (anonymous)</translation>
    </message>
    <message>
        <source>Conduct case: to the head of desk</source>
        <translation>Conduct case: to the head of desk</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Any time</translation>
    </message>
    <message>
        <source>In the morning</source>
        <translation>In the morning</translation>
    </message>
    <message>
        <source>In the afternoon</source>
        <translation>In the afternoon</translation>
    </message>
    <message>
        <source>After 16:00</source>
        <translation>After 16:00</translation>
    </message>
    <message>
        <source>After 18:00</source>
        <translation>After 18:00</translation>
    </message>
    <message>
        <source>Choose a unit</source>
        <translation>Choose a unit</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>One-Stop desk %1</source>
        <translation>One-Stop desk %1</translation>
    </message>
    <message>
        <source>Due times, by the clock day and night</source>
        <translation>Due times, by the clock day and night</translation>
    </message>
    <message>
        <source>Due times, in the working hours of %1</source>
        <translation>Due times, in the working hours of %1</translation>
    </message>
    <message>
        <source>Due times, in working hours</source>
        <translation>Due times, in working hours</translation>
    </message>
    <message>
        <source>Nobody is on duty</source>
        <translation>Nobody is on duty</translation>
    </message>
    <message>
        <source>The ticket waits in the desk&apos;s list.</source>
        <translation>The ticket waits in the desk&apos;s list.</translation>
    </message>
    <message>
        <source>no work number given</source>
        <translation>no work number given</translation>
    </message>
    <message>
        <source>head of desk, nobody on duty</source>
        <translation>head of desk, nobody on duty</translation>
    </message>
    <message>
        <source>on duty until %1</source>
        <translation>on duty until %1</translation>
    </message>
    <message>
        <source>Offline. The ticket stays on this machine and is sent when the network is back. If it is urgent, phone the officer on duty.</source>
        <translation>Offline. The ticket stays on this machine and is sent when the network is back. If it is urgent, phone the officer on duty.</translation>
    </message>
    <message numerus="yes">
        <source>This caller has %n open ticket(s): %1 “%2”. Ctrl+R adds the call to it instead of a new one.</source>
        <translation>
            <numerusform>This caller has %n open ticket: %1 “%2”. Ctrl+R adds the call to it instead of a new one.</numerusform>
            <numerusform>This caller has %n open tickets: %1 “%2”. Ctrl+R adds the call to it instead of a new one.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a ticket like this already: %1 “%2”. Ctrl+R adds the call to it instead of a new one.</source>
        <translation>There is a ticket like this already: %1 “%2”. Ctrl+R adds the call to it instead of a new one.</translation>
    </message>
</context>
<context>
    <name>tongdai::HistoryPane</name>
    <message>
        <source>Caller</source>
        <translation>Caller</translation>
    </message>
    <message>
        <source>Open tickets</source>
        <translation>Open tickets</translation>
    </message>
    <message>
        <source>Recent calls</source>
        <translation>Recent calls</translation>
    </message>
    <message>
        <source>Type the caller&apos;s number to see earlier calls.</source>
        <translation>Type the caller&apos;s number to see earlier calls.</translation>
    </message>
    <message>
        <source>This number has never called here.</source>
        <translation>This number has never called here.</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <extracomment>&quot;5 calls since 02/2024&quot;</extracomment>
        <translation>%1 since %2</translation>
    </message>
    <message>
        <source>Officer on duty: choose the commune to see who it is</source>
        <translation>Officer on duty: choose the commune to see who it is</translation>
    </message>
    <message>
        <source>Officer on duty, One-Stop desk %1</source>
        <translation>Officer on duty, One-Stop desk %1</translation>
    </message>
    <message>
        <source>Nobody is on duty</source>
        <translation>Nobody is on duty</translation>
    </message>
    <message>
        <source>call the desk&apos;s hotline</source>
        <translation>call the desk&apos;s hotline</translation>
    </message>
    <message>
        <source>nobody on duty, head of the desk instead</source>
        <translation>nobody on duty, head of the desk instead</translation>
    </message>
    <message>
        <source>on duty until %1</source>
        <translation>on duty until %1</translation>
    </message>
    <message>
        <source>The same number was also used by: %1. Ctrl+↓ for the next.</source>
        <translation>The same number was also used by: %1. Ctrl+↓ for the next.</translation>
    </message>
    <message>
        <source>Also called as: %1.</source>
        <translation>Also called as: %1.</translation>
    </message>
</context>
<context>
    <name>tongdai::HitRows</name>
    <message>
        <source>linked</source>
        <translation>linked</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expired</translation>
    </message>
    <message>
        <source>called “%1”</source>
        <translation>called “%1”</translation>
    </message>
    <message>
        <source>callers said “%1”</source>
        <translation>callers said “%1”</translation>
    </message>
</context>
<context>
    <name>tongdai::OpenTicketList</name>
    <message>
        <source>linked</source>
        <translation>linked</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>due %1</translation>
    </message>
</context>
<context>
    <name>tongdai::OpenTicketRows</name>
    <message>
        <source>due %1</source>
        <translation>due %1</translation>
    </message>
</context>
<context>
    <name>tongdai::OutcomeWords</name>
    <message>
        <source>Sent Zalo, SMS, email</source>
        <translation>Sent Zalo, SMS, email</translation>
    </message>
    <message>
        <source>Guided online</source>
        <translation>Guided online</translation>
    </message>
    <message>
        <source>Guided to post</source>
        <translation>Guided to post</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>Dossier lookup</source>
        <translation>Dossier lookup</translation>
    </message>
    <message>
        <source>Will call back</source>
        <translation>Will call back</translation>
    </message>
    <message>
        <source>Waiting for more</source>
        <translation>Waiting for more</translation>
    </message>
    <message>
        <source>Guided to complain</source>
        <translation>Guided to complain</translation>
    </message>
    <message>
        <source>Emergency number</source>
        <translation>Emergency number</translation>
    </message>
    <message>
        <source>To a department</source>
        <translation>To a department</translation>
    </message>
    <message>
        <source>No content…</source>
        <translation>No content…</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Other…</translation>
    </message>
</context>
<context>
    <name>tongdai::PaperRow</name>
    <message>
        <source>Paper sheet</source>
        <translation>Paper sheet</translation>
    </message>
    <message>
        <source>Serial of the paper sheet</source>
        <translation>Serial of the paper sheet</translation>
    </message>
    <message>
        <source>time</source>
        <translation>time</translation>
    </message>
    <message>
        <source>Time of the call, for example 09:38 or 09:38 27/11</source>
        <translation>Time of the call, for example 09:38 or 09:38 27/11</translation>
    </message>
</context>
<context>
    <name>tongdai::TicketCard</name>
    <message>
        <source>Your matter is with the One-Stop desk %1, which has not accepted it yet.</source>
        <translation>Your matter is with the One-Stop desk %1, which has not accepted it yet.</translation>
    </message>
    <message>
        <source>The One-Stop desk %1 is working on your matter.</source>
        <translation>The One-Stop desk %1 is working on your matter.</translation>
    </message>
    <message>
        <source>Your matter waits for something from you.</source>
        <translation>Your matter waits for something from you.</translation>
    </message>
    <message>
        <source>There is an answer to your matter.</source>
        <translation>There is an answer to your matter.</translation>
    </message>
    <message>
        <source>Your matter is being passed to the office in charge.</source>
        <translation>Your matter is being passed to the office in charge.</translation>
    </message>
    <message>
        <source>Your matter has been received: %1.</source>
        <translation>Your matter has been received: %1.</translation>
    </message>
    <message>
        <source>It is to be answered by %1.</source>
        <translation>It is to be answered by %1.</translation>
    </message>
</context>
<context>
    <name>tongdai::TopicGuide</name>
    <message>
        <source>Questions to ask</source>
        <translation>Questions to ask</translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <translation>%1 of %2 answered</translation>
    </message>
</context>
</TS>
