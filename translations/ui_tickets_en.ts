<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>tongdai::CitizenPane</name>
    <message>
        <source>Citizen</source>
        <translation>Citizen</translation>
    </message>
    <message>
        <source>The caller asked that this desk does not learn who they are.</source>
        <translation>The caller asked that this desk does not learn who they are.</translation>
    </message>
    <message>
        <source>Each showing is noted in the timeline.</source>
        <translation>Each showing is noted in the timeline.</translation>
    </message>
    <message>
        <source>Matter and units</source>
        <translation>Matter and units</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>not stated</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation>Lead unit</translation>
    </message>
    <message>
        <source>Call centre</source>
        <translation>Call centre</translation>
    </message>
    <message>
        <source>Co-operating units</source>
        <translation>Co-operating units</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>nobody has accepted yet</source>
        <translation>nobody has accepted yet</translation>
    </message>
    <message>
        <source>Written by %1, %2</source>
        <translation>Written by %1, %2</translation>
    </message>
</context>
<context>
    <name>tongdai::DueWords</name>
    <message>
        <source>The citizen is to be called by %1.</source>
        <translation>The citizen is to be called by %1.</translation>
    </message>
    <message>
        <source>To be accepted by %1.</source>
        <translation>To be accepted by %1.</translation>
    </message>
    <message>
        <source>The answer is due by %1.</source>
        <translation>The answer is due by %1.</translation>
    </message>
    <message>
        <source>The rule gives %1, by day and night, from %2 on.</source>
        <translation>The rule gives %1, by day and night, from %2 on.</translation>
    </message>
    <message>
        <source>The rule gives %1 from %2 on, by the working hours of: %3.</source>
        <extracomment>%3 a unit, or the call centre</extracomment>
        <translation>The rule gives %1 from %2 on, by the working hours of: %3.</translation>
    </message>
    <message>
        <source>call centre</source>
        <translation>call centre</translation>
    </message>
    <message>
        <source>The clock stands still until what was asked for is there; %1 are left then.</source>
        <translation>The clock stands still until what was asked for is there; %1 are left then.</translation>
    </message>
    <message>
        <source>Together %1.</source>
        <translation>Together %1.</translation>
    </message>
    <message>
        <source>By this sum it would be %1. The ticket keeps what was said before: it became another kind, or working days changed since.</source>
        <translation>By this sum it would be %1. The ticket keeps what was said before: it became another kind, or working days changed since.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 days, %2 why nobody works then</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: after the working hours</source>
        <translation>%1: after the working hours</translation>
    </message>
    <message>
        <source>%1: the clock stood still, information was waited for</source>
        <translation>%1: the clock stood still, information was waited for</translation>
    </message>
    <message>
        <source>%1: %2, that is %3</source>
        <extracomment>%1 a day, %2 times, %3 how long that is</extracomment>
        <translation>%1: %2, that is %3</translation>
    </message>
    <message>
        <source>stood still %1, information was waited for</source>
        <extracomment>%1 times</extracomment>
        <translation>stood still %1, information was waited for</translation>
    </message>
    <message>
        <source>weekly rest</source>
        <translation>weekly rest</translation>
    </message>
    <message>
        <source>public holiday</source>
        <translation>public holiday</translation>
    </message>
    <message>
        <source>compensatory day off</source>
        <translation>compensatory day off</translation>
    </message>
    <message>
        <source>make-up working day</source>
        <translation>make-up working day</translation>
    </message>
    <message>
        <source>no working hours</source>
        <translation>no working hours</translation>
    </message>
    <message>
        <source>The citizen was promised a call at %1; that hour goes before the clocks.</source>
        <translation>The citizen was promised a call at %1; that hour goes before the clocks.</translation>
    </message>
</context>
<context>
    <name>tongdai::EditForm</name>
    <message>
        <source>Correct the ticket</source>
        <translation>Correct the ticket</translation>
    </message>
    <message>
        <source>what stood there before stays in the timeline</source>
        <translation>what stood there before stays in the timeline</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Phone number</translation>
    </message>
    <message>
        <source>Other phone number</source>
        <translation>Other phone number</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message numerus="yes">
        <source>Too long: %n character(s), at most %1.</source>
        <translation>
            <numerusform>Too long: %n character, at most %1.</numerusform>
            <numerusform>Too long: %n characters, at most %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tongdai::MoveForm</name>
    <message numerus="yes">
        <source>Too long: %n character(s), at most %1.</source>
        <translation>
            <numerusform>Too long: %n character, at most %1.</numerusform>
            <numerusform>Too long: %n characters, at most %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a unit</source>
        <translation>Choose a unit</translation>
    </message>
</context>
<context>
    <name>tongdai::MoveQuestions</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>only staff read it</source>
        <translation>only staff read it</translation>
    </message>
    <message>
        <source>The unit this belongs to</source>
        <translation>The unit this belongs to</translation>
    </message>
    <message>
        <source>the call centre forwards it there; the deadline goes on running</source>
        <translation>the call centre forwards it there; the deadline goes on running</translation>
    </message>
    <message>
        <source>Forward to</source>
        <translation>Forward to</translation>
    </message>
    <message>
        <source>Words for the unit, may be left empty</source>
        <translation>Words for the unit, may be left empty</translation>
    </message>
    <message>
        <source>What the caller has to add</source>
        <translation>What the caller has to add</translation>
    </message>
    <message>
        <source>the deadline pauses meanwhile</source>
        <translation>the deadline pauses meanwhile</translation>
    </message>
    <message>
        <source>What the caller has added, may be left empty</source>
        <translation>What the caller has added, may be left empty</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Not reached</translation>
    </message>
    <message>
        <source>the ticket counts as replied, rated &quot;not reached&quot;; only staff read the reason</source>
        <translation>the ticket counts as replied, rated &quot;not reached&quot;; only staff read the reason</translation>
    </message>
</context>
<context>
    <name>tongdai::PromiseForm</name>
    <message>
        <source>Move the promised hour</source>
        <translation>Move the promised hour</translation>
    </message>
    <message>
        <source>promised until now: %1</source>
        <extracomment>%1 the hour the citizen was promised a call at</extracomment>
        <translation>promised until now: %1</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message numerus="yes">
        <source>Too long: %n character(s), at most %1.</source>
        <translation>
            <numerusform>Too long: %n character, at most %1.</numerusform>
            <numerusform>Too long: %n characters, at most %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tongdai::TicketDetail</name>
    <message>
        <source>Choose a ticket with the arrow keys; Enter goes on to it.</source>
        <translation>Choose a ticket with the arrow keys; Enter goes on to it.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>What has happened</source>
        <translation>What has happened</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Rating</translation>
    </message>
    <message>
        <source>press one digit</source>
        <translation>press one digit</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Write the answer</source>
        <translation>Write the answer</translation>
    </message>
    <message>
        <source>rated: %1</source>
        <translation>rated: %1</translation>
    </message>
    <message>
        <source>the call centre reads it out as it stands</source>
        <translation>the call centre reads it out as it stands</translation>
    </message>
    <message>
        <source>read it out as it stands</source>
        <translation>read it out as it stands</translation>
    </message>
    <message>
        <source>Requested: %1. The centre has not answered yet.</source>
        <translation>Requested: %1. The centre has not answered yet.</translation>
    </message>
    <message>
        <source>Requested: %1. It is kept on this machine and sent when there is a network.</source>
        <translation>Requested: %1. It is kept on this machine and sent when there is a network.</translation>
    </message>
    <message>
        <source>the call centre reads it out to the citizen as it stands</source>
        <translation>the call centre reads it out to the citizen as it stands</translation>
    </message>
    <message>
        <source>you have read it out to the citizen</source>
        <translation>you have read it out to the citizen</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Save note</translation>
    </message>
    <message numerus="yes">
        <source>Too long: %n character(s), at most %1.</source>
        <translation>
            <numerusform>Too long: %n character, at most %1.</numerusform>
            <numerusform>Too long: %n characters, at most %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 What you wrote is still here; Ctrl+Enter tries again.</source>
        <extracomment>%1 what went wrong, a sentence</extracomment>
        <translation>%1 What you wrote is still here; Ctrl+Enter tries again.</translation>
    </message>
    <message>
        <source>The draft could not be kept: %1 It is still here on the screen.</source>
        <translation>The draft could not be kept: %1 It is still here on the screen.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>Save the correction</translation>
    </message>
    <message>
        <source>Too late for this step: %1. What you had written for it stands here as a note.</source>
        <extracomment>%1 a step of a ticket: &quot;Forward&quot;</extracomment>
        <translation>Too late for this step: %1. What you had written for it stands here as a note.</translation>
    </message>
    <message>
        <source>Copy as message</source>
        <translation>Copy as message</translation>
    </message>
    <message>
        <source>Ticket %1: %2</source>
        <translation>Ticket %1: %2</translation>
    </message>
    <message>
        <source>The answer is on the clipboard: paste it into Zalo, SMS or email.</source>
        <translation>The answer is on the clipboard: paste it into Zalo, SMS or email.</translation>
    </message>
    <message>
        <source>Result of calling back</source>
        <translation>Result of calling back</translation>
    </message>
    <message>
        <source>Result of a call</source>
        <translation>Result of a call</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Not reached</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) in a row reached nobody. Ctrl+F5 ends it as not reached, with your reason; F5 tries once more.</source>
        <translation>
            <numerusform>%n call in a row reached nobody. Ctrl+F5 ends it as not reached, with your reason; F5 tries once more.</numerusform>
            <numerusform>%n calls in a row reached nobody. Ctrl+F5 ends it as not reached, with your reason; F5 tries once more.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the call</source>
        <translation>Save the call</translation>
    </message>
    <message>
        <source>Move the promised hour</source>
        <translation>Move the promised hour</translation>
    </message>
    <message>
        <source>Move the hour</source>
        <translation>Move the hour</translation>
    </message>
    <message>
        <source>Why this due time?</source>
        <translation>Why this due time?</translation>
    </message>
</context>
<context>
    <name>tongdai::TicketListPane</name>
    <message>
        <source>%1 What is listed here is from before. Enter in the filter tries again.</source>
        <extracomment>%1 what went wrong, a sentence</extracomment>
        <translation>%1 What is listed here is from before. Enter in the filter tries again.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Call centre</source>
        <translation>Call centre</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>To call back</source>
        <translation>To call back</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Folders</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filter the list</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Reading the tickets</source>
        <translation>Reading the tickets</translation>
    </message>
    <message>
        <source>No ticket matches these words. Esc clears the filter.</source>
        <translation>No ticket matches these words. Esc clears the filter.</translation>
    </message>
    <message>
        <source>No open ticket at your unit. A new one appears here by itself.</source>
        <translation>No open ticket at your unit. A new one appears here by itself.</translation>
    </message>
    <message>
        <source>No ticket yet. F2 starts a call, F8 hands it over.</source>
        <translation>No ticket yet. F2 starts a call, F8 hands it over.</translation>
    </message>
    <message>
        <source>You have accepted no ticket. Ctrl+Enter accepts one from your unit.</source>
        <translation>You have accepted no ticket. Ctrl+Enter accepts one from your unit.</translation>
    </message>
    <message>
        <source>You have no open ticket. F2 starts a call, F8 hands it over.</source>
        <translation>You have no open ticket. F2 starts a call, F8 hands it over.</translation>
    </message>
    <message>
        <source>Nobody is waiting to be called back.</source>
        <translation>Nobody is waiting to be called back.</translation>
    </message>
    <message>
        <source>No finished ticket yet.</source>
        <translation>No finished ticket yet.</translation>
    </message>
</context>
<context>
    <name>tongdai::TicketRowDelegate</name>
    <message>
        <source>Overdue</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>From tomorrow on</source>
        <translation>From tomorrow on</translation>
    </message>
    <message>
        <source>No deadline running</source>
        <translation>No deadline running</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Newest first</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 and more</translation>
    </message>
</context>
<context>
    <name>tongdai::TicketWords</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <extracomment>a span of hours and minutes, &quot;1 h 40&quot;</extracomment>
        <translation>%1 h %2</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Monday</source>
        <translation>%1 Monday</translation>
    </message>
    <message>
        <source>%1 Tuesday</source>
        <translation>%1 Tuesday</translation>
    </message>
    <message>
        <source>%1 Wednesday</source>
        <translation>%1 Wednesday</translation>
    </message>
    <message>
        <source>%1 Thursday</source>
        <translation>%1 Thursday</translation>
    </message>
    <message>
        <source>%1 Friday</source>
        <translation>%1 Friday</translation>
    </message>
    <message>
        <source>%1 Saturday</source>
        <translation>%1 Saturday</translation>
    </message>
    <message>
        <source>%1 Sunday</source>
        <translation>%1 Sunday</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>rating to take</source>
        <translation>rating to take</translation>
    </message>
    <message>
        <source>late by %1</source>
        <translation>late by %1</translation>
    </message>
    <message>
        <source>late</source>
        <translation>late</translation>
    </message>
    <message>
        <source>accept by %1</source>
        <translation>accept by %1</translation>
    </message>
    <message>
        <source>call back by %1</source>
        <translation>call back by %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>by %1</translation>
    </message>
    <message>
        <source>Paused until the caller has added what is missing</source>
        <translation>Paused until the caller has added what is missing</translation>
    </message>
    <message>
        <source>Overdue by %1</source>
        <translation>Overdue by %1</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>%1 left to accept</source>
        <translation>%1 left to accept</translation>
    </message>
    <message>
        <source>%1 left to call back</source>
        <translation>%1 left to call back</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>On this machine, waiting to be sent</source>
        <translation>On this machine, waiting to be sent</translation>
    </message>
    <message>
        <source>Sent, the centre has not answered yet</source>
        <translation>Sent, the centre has not answered yet</translation>
    </message>
    <message>
        <source>The centre refused the last step</source>
        <translation>The centre refused the last step</translation>
    </message>
    <message>
        <source>Seen by the unit at %1</source>
        <translation>Seen by the unit at %1</translation>
    </message>
    <message>
        <source>Seen by the unit</source>
        <translation>Seen by the unit</translation>
    </message>
    <message>
        <source>At the centre, the unit has not opened it yet</source>
        <translation>At the centre, the unit has not opened it yet</translation>
    </message>
    <message>
        <source>At the centre</source>
        <translation>At the centre</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anonymous</translation>
    </message>
    <message>
        <source>Identity kept secret</source>
        <translation>Identity kept secret</translation>
    </message>
    <message>
        <source>Report on an official&apos;s conduct</source>
        <translation>Report on an official&apos;s conduct</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>kind of contact and its level, &quot;Phản ánh, thường&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Ticket without a title</source>
        <translation>Ticket without a title</translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>anonymous</translation>
    </message>
    <message>
        <source>identity kept secret</source>
        <translation>identity kept secret</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>no name</translation>
    </message>
    <message>
        <source>Call centre</source>
        <translation>Call centre</translation>
    </message>
    <message>
        <source>One-Stop desk of %1</source>
        <translation>One-Stop desk of %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>%1: this belongs to %2</source>
        <translation>%1: this belongs to %2</translation>
    </message>
    <message>
        <source>%1: the answer was incomplete</source>
        <translation>%1: the answer was incomplete</translation>
    </message>
    <message>
        <source>%1 accepted the ticket</source>
        <translation>%1 accepted the ticket</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note that came late</source>
        <translation>Note that came late</translation>
    </message>
    <message>
        <source>%1: the ticket had moved on by then</source>
        <translation>%1: the ticket had moved on by then</translation>
    </message>
    <message>
        <source>%1 opened the ticket</source>
        <translation>%1 opened the ticket</translation>
    </message>
    <message>
        <source>seat %1</source>
        <translation>seat %1</translation>
    </message>
    <message>
        <source>only staff read it</source>
        <translation>only staff read it</translation>
    </message>
    <message>
        <source>requested, the centre has not confirmed it yet</source>
        <translation>requested, the centre has not confirmed it yet</translation>
    </message>
    <message>
        <source>%1; written offline, reached the centre at %2</source>
        <translation>%1; written offline, reached the centre at %2</translation>
    </message>
    <message>
        <source>Caller has been told</source>
        <translation>Caller has been told</translation>
    </message>
    <message>
        <source>Ask back</source>
        <translation>Ask back</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>Your step was not taken: %1 was first (%2, %3). What you wrote is kept, F12 shows it.</source>
        <extracomment>%1 who, %2 state the ticket now has, %3 when; F12 is the page &quot;Synchronise&quot;</extracomment>
        <translation>Your step was not taken: %1 was first (%2, %3). What you wrote is kept, F12 shows it.</translation>
    </message>
    <message>
        <source>Your step was not taken. %1 What you wrote is kept, F12 shows it.</source>
        <translation>Your step was not taken. %1 What you wrote is kept, F12 shows it.</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>%1 corrected the ticket</source>
        <translation>%1 corrected the ticket</translation>
    </message>
    <message>
        <source>Nothing changed any more: it had been corrected already.</source>
        <translation>Nothing changed any more: it had been corrected already.</translation>
    </message>
    <message>
        <source>File attached</source>
        <translation>File attached</translation>
    </message>
    <message>
        <source>%1 attached a file</source>
        <translation>%1 attached a file</translation>
    </message>
    <message>
        <source>%1 took the file away, %2</source>
        <translation>%1 took the file away, %2</translation>
    </message>
    <message>
        <source>its content is on its way to the centre</source>
        <translation>its content is on its way to the centre</translation>
    </message>
    <message>
        <source>call at %1</source>
        <translation>call at %1</translation>
    </message>
    <message>
        <source>Promised a call at %1</source>
        <translation>Promised a call at %1</translation>
    </message>
    <message>
        <source>Called the citizen</source>
        <translation>Called the citizen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 &quot;Called the citizen&quot;, %2 what came of it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1, at %2</translation>
    </message>
    <message>
        <source>Promised hour moved</source>
        <translation>Promised hour moved</translation>
    </message>
    <message>
        <source>Promised hour moved to %1</source>
        <translation>Promised hour moved to %1</translation>
    </message>
    <message>
        <source>%1 moved the promised hour to %2</source>
        <extracomment>%1 who, %2 the hour the citizen is called at now</extracomment>
        <translation>%1 moved the promised hour to %2</translation>
    </message>
    <message>
        <source>%1 (before: %2)</source>
        <extracomment>%1 &quot;An moved the promised hour to 16:00&quot;, %2 what it was before</extracomment>
        <translation>%1 (before: %2)</translation>
    </message>
</context>
<context>
    <name>tongdai::TicketsPage</name>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Filter the list of tickets</source>
        <translation>Filter the list of tickets</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Next pane</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Previous pane</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>One step back</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Open procedure</source>
        <translation>Open procedure</translation>
    </message>
    <message>
        <source>Showed the citizen&apos;s name and number</source>
        <translation>Showed the citizen&apos;s name and number</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
</context>
</TS>
