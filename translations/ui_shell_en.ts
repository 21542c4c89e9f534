<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>tongdai::CommandBox</name>
    <message>
        <source>Find tickets, procedures, units, commands</source>
        <translation>Find tickets, procedures, units, commands</translation>
    </message>
    <message>
        <source>Tickets, procedures, units, commands</source>
        <translation>Tickets, procedures, units, commands</translation>
    </message>
    <message>
        <source>hotline not confirmed</source>
        <translation>hotline not confirmed</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Procedures</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Nothing is called “%1”.</source>
        <translation>Nothing is called “%1”.</translation>
    </message>
    <message>
        <source>Ready texts</source>
        <translation>Ready texts</translation>
    </message>
</context>
<context>
    <name>tongdai::DirectoryPage</name>
    <message>
        <source>hotline not confirmed</source>
        <translation>hotline not confirmed</translation>
    </message>
    <message>
        <source>nobody on duty</source>
        <translation>nobody on duty</translation>
    </message>
    <message>
        <source>nobody on duty; head: %1</source>
        <translation>nobody on duty; head: %1</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, until %2</translation>
    </message>
    <message>
        <source>Find a unit</source>
        <translation>Find a unit</translation>
    </message>
    <message>
        <source>Unit or commune</source>
        <translation>Unit or commune</translation>
    </message>
    <message>
        <source>No unit is called that. Clear the box to see all.</source>
        <translation>No unit is called that. Clear the box to see all.</translation>
    </message>
    <message>
        <source>On duty now</source>
        <translation>On duty now</translation>
    </message>
    <message>
        <source>Hotline</source>
        <translation>Hotline</translation>
    </message>
    <message>
        <source>Head of the desk</source>
        <translation>Head of the desk</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Working hours</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>People of the desk</source>
        <translation>People of the desk</translation>
    </message>
    <message>
        <source>Communes it answers for</source>
        <translation>Communes it answers for</translation>
    </message>
    <message>
        <source>One-Stop desk %1</source>
        <translation>One-Stop desk %1</translation>
    </message>
    <message>
        <source>Formerly: %1</source>
        <translation>Formerly: %1</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Open now</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>Closed now</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>not confirmed</translation>
    </message>
    <message>
        <source>07:30–11:30, 13:00–17:00 (default, not confirmed)</source>
        <translation>07:30–11:30, 13:00–17:00 (default, not confirmed)</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>not named</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>Nobody; the head of the desk stands in: %1 %2</source>
        <translation>Nobody; the head of the desk stands in: %1 %2</translation>
    </message>
    <message>
        <source>%1 until %2, %3</source>
        <translation>%1 until %2, %3</translation>
    </message>
    <message>
        <source>Nobody is entered yet.</source>
        <translation>Nobody is entered yet.</translation>
    </message>
    <message>
        <source>None entered.</source>
        <translation>None entered.</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>The chosen unit</source>
        <translation>The chosen unit</translation>
    </message>
</context>
<context>
    <name>tongdai::FileSheet</name>
    <message>
        <source>Attached files</source>
        <translation>Attached files</translation>
    </message>
    <message>
        <source>close</source>
        <translation>close</translation>
    </message>
    <message>
        <source>No files yet. Choose one, paste a picture, or drop a file here: up to %1 each; pictures, PDF, documents, sound and film.</source>
        <translation>No files yet. Choose one, paste a picture, or drop a file here: up to %1 each; pictures, PDF, documents, sound and film.</translation>
    </message>
    <message>
        <source>Shows an identity paper or a bank account: few may open it</source>
        <translation>Shows an identity paper or a bank account: few may open it</translation>
    </message>
    <message>
        <source>Why it is needed</source>
        <translation>Why it is needed</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Attach</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Save to disk</source>
        <translation>Save to disk</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>Paste a picture</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Take away</translation>
    </message>
    <message>
        <source>taken away by %1</source>
        <translation>taken away by %1</translation>
    </message>
    <message>
        <source>fetching, %1 %</source>
        <translation>fetching, %1 %</translation>
    </message>
    <message>
        <source>at the centre</source>
        <translation>at the centre</translation>
    </message>
    <message>
        <source>sending, %1 %</source>
        <translation>sending, %1 %</translation>
    </message>
    <message>
        <source>on this machine, to be sent</source>
        <translation>on this machine, to be sent</translation>
    </message>
    <message>
        <source>not taken by the centre</source>
        <translation>not taken by the centre</translation>
    </message>
    <message>
        <source>not yet at the centre</source>
        <translation>not yet at the centre</translation>
    </message>
    <message>
        <source>file taken away</source>
        <translation>file taken away</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>There is no picture on the clipboard.</translation>
    </message>
    <message>
        <source>picture %1.png</source>
        <translation>picture %1.png</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>The file cannot be read.</translation>
    </message>
    <message>
        <source>This picture cannot be shown here. Ctrl+S saves it to disk.</source>
        <translation>This picture cannot be shown here. Ctrl+S saves it to disk.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>The file cannot be written there. Please choose another place.</source>
        <translation>The file cannot be written there. Please choose another place.</translation>
    </message>
    <message>
        <source>Asked for. Nobody opens it once the centre has confirmed.</source>
        <translation>Asked for. Nobody opens it once the centre has confirmed.</translation>
    </message>
    <message>
        <source>Say why it is needed.</source>
        <translation>Say why it is needed.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>The file is empty.</translation>
    </message>
    <message>
        <source>The file is too large: at most %1.</source>
        <translation>The file is too large: at most %1.</translation>
    </message>
    <message>
        <source>Files of this kind are not taken: pictures, PDF, documents, sound and film are.</source>
        <translation>Files of this kind are not taken: pictures, PDF, documents, sound and film are.</translation>
    </message>
    <message>
        <source>It shows an identity paper. Who attached it, the officer handling the ticket, the head of that desk and supervisors may open it.</source>
        <translation>It shows an identity paper. Who attached it, the officer handling the ticket, the head of that desk and supervisors may open it.</translation>
    </message>
    <message>
        <source>Its content has not reached the centre yet. The machine it was attached on sends it.</source>
        <translation>Its content has not reached the centre yet. The machine it was attached on sends it.</translation>
    </message>
    <message>
        <source>It is not on this machine, and the centre cannot be reached now. Please try again later.</source>
        <translation>It is not on this machine, and the centre cannot be reached now. Please try again later.</translation>
    </message>
    <message>
        <source>Its content was damaged here. Please open it again: it is fetched anew.</source>
        <translation>Its content was damaged here. Please open it again: it is fetched anew.</translation>
    </message>
</context>
<context>
    <name>tongdai::KeyCard</name>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>close</source>
        <translation>close</translation>
    </message>
    <message>
        <source>this card</source>
        <translation>this card</translation>
    </message>
    <message>
        <source>new call</source>
        <translation>new call</translation>
    </message>
    <message>
        <source>the page&apos;s question</source>
        <translation>the page&apos;s question</translation>
    </message>
    <message>
        <source>filter the list</source>
        <translation>filter the list</translation>
    </message>
    <message>
        <source>take the ringing call</source>
        <translation>take the ringing call</translation>
    </message>
    <message>
        <source>next pane; with Shift the one before</source>
        <translation>next pane; with Shift the one before</translation>
    </message>
    <message>
        <source>outcome or answer</source>
        <translation>outcome or answer</translation>
    </message>
    <message>
        <source>hand over</source>
        <translation>hand over</translation>
    </message>
    <message>
        <source>sync: what waits, what needs you</source>
        <translation>sync: what waits, what needs you</translation>
    </message>
    <message>
        <source>the page&apos;s main button</source>
        <translation>the page&apos;s main button</translation>
    </message>
    <message>
        <source>page</source>
        <translation>page</translation>
    </message>
    <message>
        <source>find anything, do anything</source>
        <translation>find anything, do anything</translation>
    </message>
    <message>
        <source>next open call</source>
        <translation>next open call</translation>
    </message>
    <message>
        <source>write the content or a note</source>
        <translation>write the content or a note</translation>
    </message>
    <message>
        <source>insert the answer read out</source>
        <translation>insert the answer read out</translation>
    </message>
    <message>
        <source>open the procedure in full</source>
        <translation>open the procedure in full</translation>
    </message>
    <message>
        <source>recording notice given</source>
        <translation>recording notice given</translation>
    </message>
    <message>
        <source>show the citizen&apos;s data (logged)</source>
        <translation>show the citizen&apos;s data (logged)</translation>
    </message>
    <message>
        <source>put an untouched call away</source>
        <translation>put an untouched call away</translation>
    </message>
    <message>
        <source>lock the screen</source>
        <translation>lock the screen</translation>
    </message>
    <message>
        <source>quit, drafts are kept</source>
        <translation>quit, drafts are kept</translation>
    </message>
    <message>
        <source>text size</source>
        <translation>text size</translation>
    </message>
    <message>
        <source>one step back; discards nothing</source>
        <translation>one step back; discards nothing</translation>
    </message>
    <message>
        <source>return, end a call without content, note as not found</source>
        <translation>return, end a call without content, note as not found</translation>
    </message>
    <message>
        <source>print</source>
        <translation>print</translation>
    </message>
    <message>
        <source>older, newer version</source>
        <translation>older, newer version</translation>
    </message>
    <message>
        <source>report an error in a procedure; in a call, note a question as not found</source>
        <translation>report an error in a procedure; in a call, note a question as not found</translation>
    </message>
    <message>
        <source>correct: a ticket, or an earlier call of the caller</source>
        <translation>correct: a ticket, or an earlier call of the caller</translation>
    </message>
    <message>
        <source>correct the call saved last</source>
        <translation>correct the call saved last</translation>
    </message>
    <message>
        <source>enter a paper sheet</source>
        <translation>enter a paper sheet</translation>
    </message>
    <message>
        <source>the call is about an open ticket</source>
        <translation>the call is about an open ticket</translation>
    </message>
    <message>
        <source>another person behind the same number</source>
        <translation>another person behind the same number</translation>
    </message>
    <message>
        <source>copy a procedure or an answer as a message</source>
        <translation>copy a procedure or an answer as a message</translation>
    </message>
    <message>
        <source>ready text of that short name, in the content and the answer</source>
        <translation>ready text of that short name, in the content and the answer</translation>
    </message>
    <message>
        <source>in a call, how to talk to the caller, and which names are theirs</source>
        <translation>in a call, how to talk to the caller, and which names are theirs</translation>
    </message>
    <message>
        <source>in a call the next question to ask; files of a ticket</source>
        <translation>in a call the next question to ask; files of a ticket</translation>
    </message>
    <message>
        <source>citizens who wait for a call; the one that is due first</source>
        <translation>citizens who wait for a call; the one that is due first</translation>
    </message>
    <message>
        <source>dial or call back: the call&apos;s form opens</source>
        <translation>dial or call back: the call&apos;s form opens</translation>
    </message>
    <message>
        <source>result of a call to the citizen</source>
        <translation>result of a call to the citizen</translation>
    </message>
    <message>
        <source>not reached: end the round of calls, with a reason</source>
        <translation>not reached: end the round of calls, with a reason</translation>
    </message>
    <message>
        <source>choose in Outcome, Result of calling back, Kind of contact and Rating</source>
        <translation>choose in Outcome, Result of calling back, Kind of contact and Rating</translation>
    </message>
    <message>
        <source>log of calls, and back to the open one</source>
        <translation>log of calls, and back to the open one</translation>
    </message>
    <message>
        <source>move the hour of a promised call, with a reason</source>
        <translation>move the hour of a promised call, with a reason</translation>
    </message>
    <message>
        <source>why a ticket is due when it is</source>
        <translation>why a ticket is due when it is</translation>
    </message>
</context>
<context>
    <name>tongdai::MainWindow</name>
    <message>
        <source>Hotline 1022 Đồng Nai</source>
        <translation>Hotline 1022 Đồng Nai</translation>
    </message>
    <message>
        <source>Take call</source>
        <translation>Take call</translation>
    </message>
    <message>
        <source>Find: tickets, procedures, units</source>
        <translation>Find: tickets, procedures, units</translation>
    </message>
    <message>
        <source>Ctrl + digit</source>
        <translation>Ctrl + digit</translation>
    </message>
    <message>
        <source>Seat %1</source>
        <translation>Seat %1</translation>
    </message>
    <message>
        <source>New call</source>
        <translation>New call</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>help shortcuts</source>
        <translation>help shortcuts</translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translation>Lock the screen</translation>
    </message>
    <message>
        <source>Try to sync now</source>
        <translation>Try to sync now</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Enter a paper sheet</source>
        <translation>Enter a paper sheet</translation>
    </message>
    <message>
        <source>Print paper sheets</source>
        <translation>Print paper sheets</translation>
    </message>
    <message>
        <source>power failure, blank call sheets</source>
        <translation>power failure, blank call sheets</translation>
    </message>
    <message>
        <source>Log no more of the calls that are over</source>
        <translation>Log no more of the calls that are over</translation>
    </message>
    <message>
        <source>Practice: Hotline 1022 Đồng Nai</source>
        <translation>Practice: Hotline 1022 Đồng Nai</translation>
    </message>
    <message>
        <source>practise practice training</source>
        <translation>practise practice training</translation>
    </message>
    <message>
        <source>Practise with pretend callers</source>
        <translation>Practise with pretend callers</translation>
    </message>
    <message>
        <source>Ask the next question</source>
        <translation>Ask the next question</translation>
    </message>
    <message>
        <source>guided questions to ask about this topic</source>
        <translation>guided questions to ask about this topic</translation>
    </message>
    <message>
        <source>Citizens who wait for a call</source>
        <translation>Citizens who wait for a call</translation>
    </message>
    <message>
        <source>Call now, promised for %1 (%2): %3</source>
        <extracomment>%1 &quot;14:30&quot;, %2 &quot;in 9 min&quot; or &quot;late by 3 min&quot;, %3 what it is about</extracomment>
        <translation>Call now, promised for %1 (%2): %3</translation>
    </message>
    <message>
        <source>Call back at %1 (%2): %3</source>
        <translation>Call back at %1 (%2): %3</translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
    <message>
        <source>promise, reminder, call back</source>
        <translation>promise, reminder, call back</translation>
    </message>
    <message>
        <source>Reminders of promised calls without a sound</source>
        <translation>Reminders of promised calls without a sound</translation>
    </message>
    <message>
        <source>Reminders of promised calls with a sound</source>
        <translation>Reminders of promised calls with a sound</translation>
    </message>
    <message>
        <source>Log of calls</source>
        <translation>Log of calls</translation>
    </message>
    <message>
        <source>earlier calls, my calls, find a call</source>
        <translation>earlier calls, my calls, find a call</translation>
    </message>
</context>
<context>
    <name>tongdai::Pages</name>
    <message>
        <source>Call desk</source>
        <translation>Call desk</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>Knowledge</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Directory</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>Editing</translation>
    </message>
</context>
<context>
    <name>tongdai::PaperSheets</name>
    <message>
        <source>Print paper sheets</source>
        <translation>Print paper sheets</translation>
    </message>
    <message>
        <source>close</source>
        <translation>close</translation>
    </message>
    <message>
        <source>For the day the power fails: blank call sheets with serial numbers. What is written on them is entered later with Ctrl+F2, with the true time of the call.</source>
        <translation>For the day the power fails: blank call sheets with serial numbers. What is written on them is entered later with Ctrl+F2, with the true time of the call.</translation>
    </message>
    <message>
        <source>Number of sheets, two on a page</source>
        <translation>Number of sheets, two on a page</translation>
    </message>
    <message>
        <source>First serial number today</source>
        <translation>First serial number today</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Paper sheets</source>
        <translation>Paper sheets</translation>
    </message>
    <message>
        <source>It could not be printed. Choose another printer and try again.</source>
        <translation>It could not be printed. Choose another printer and try again.</translation>
    </message>
    <message>
        <source>Call sheet 1022</source>
        <translation>Call sheet 1022</translation>
    </message>
    <message>
        <source>Enter into the program as soon as it runs again (Ctrl+F2): serial, true time, then as in a call.</source>
        <translation>Enter into the program as soon as it runs again (Ctrl+F2): serial, true time, then as in a call.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Time of the call</source>
        <translation>Time of the call</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
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
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>What does the caller ask?</source>
        <translation>What does the caller ask?</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Answered or promised</source>
        <translation>Answered or promised</translation>
    </message>
</context>
<context>
    <name>tongdai::ParcelSheet</name>
    <message>
        <source>What waits here into a file</source>
        <translation>What waits here into a file</translation>
    </message>
    <message>
        <source>Hand in the file of another machine</source>
        <translation>Hand in the file of another machine</translation>
    </message>
    <message>
        <source>close</source>
        <translation>close</translation>
    </message>
    <message>
        <source>When this machine will not reach the centre for long: take the file to a machine that does and hand it in there. Nothing is sent twice when this one is back.</source>
        <translation>When this machine will not reach the centre for long: take the file to a machine that does and hand it in there. Nothing is sent twice when this one is back.</translation>
    </message>
    <message>
        <source>Everything in the file is sent from this machine. Who wrote it has to have signed in here once.</source>
        <translation>Everything in the file is sent from this machine. Who wrote it has to have signed in here once.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Password of the file, at least %1 characters</source>
        <translation>Password of the file, at least %1 characters</translation>
    </message>
    <message>
        <source>Password of the file</source>
        <translation>Password of the file</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>The same password again</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>Write the file</translation>
    </message>
    <message numerus="yes">
        <source>Hand in %n item(s)</source>
        <translation>
            <numerusform>Hand in %n item</numerusform>
            <numerusform>Hand in %n items</numerusform>
        </translation>
    </message>
    <message>
        <source>Look into the file</source>
        <translation>Look into the file</translation>
    </message>
    <message>
        <source>Waiting items (*.parcel)</source>
        <translation>Waiting items (*.parcel)</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>Which file?</translation>
    </message>
    <message>
        <source>At least %1 characters.</source>
        <translation>At least %1 characters.</translation>
    </message>
    <message>
        <source>The password the file was written with.</source>
        <translation>The password the file was written with.</translation>
    </message>
    <message>
        <source>This is not the same password.</source>
        <translation>This is not the same password.</translation>
    </message>
    <message numerus="yes">
        <source>Handed in: %n item(s).</source>
        <translation>
            <numerusform>Handed in: %n item.</numerusform>
            <numerusform>Handed in: %n items.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already.</source>
        <translation>
            <numerusform>%n was here already.</numerusform>
            <numerusform>%n were here already.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file was written with another password.</source>
        <translation>The file was written with another password.</translation>
    </message>
    <message>
        <source>Nothing waits here: no file was written.</source>
        <translation>Nothing waits here: no file was written.</translation>
    </message>
    <message>
        <source>%1 has to sign in on this machine first, or the centre would refuse it. Nothing was taken.</source>
        <translation>%1 has to sign in on this machine first, or the centre would refuse it. Nothing was taken.</translation>
    </message>
    <message>
        <source>This is not a whole file of waiting items. Nothing was taken.</source>
        <translation>This is not a whole file of waiting items. Nothing was taken.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>The file cannot be read.</translation>
    </message>
    <message>
        <source>The file cannot be written there. Please choose another place.</source>
        <translation>The file cannot be written there. Please choose another place.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) of them</source>
        <translation>
            <numerusform>%n call of them</numerusform>
            <numerusform>%n calls of them</numerusform>
        </translation>
    </message>
    <message>
        <source>from machine %1, by %2</source>
        <translation>from machine %1, by %2</translation>
    </message>
    <message>
        <source>the oldest of %1</source>
        <translation>the oldest of %1</translation>
    </message>
</context>
<context>
    <name>tongdai::ParkedGroup</name>
    <message>
        <source>Parked at the centre</source>
        <translation>Parked at the centre</translation>
    </message>
    <message>
        <source>It was made by a later program than the centre&apos;s. It will be carried out once the centre is updated.</source>
        <translation>It was made by a later program than the centre&apos;s. It will be carried out once the centre is updated.</translation>
    </message>
    <message>
        <source>It waits behind another parked change of the same record.</source>
        <translation>It waits behind another parked change of the same record.</translation>
    </message>
    <message>
        <source>The centre tried several times and could not carry it out. It is kept whole; an administrator can have it tried again.</source>
        <translation>The centre tried several times and could not carry it out. It is kept whole; an administrator can have it tried again.</translation>
    </message>
    <message>
        <source>For the administrator: %1.</source>
        <extracomment>%1 a short word or two that name the fault, not translated</extracomment>
        <translation>For the administrator: %1.</translation>
    </message>
    <message>
        <source>Could not be carried out</source>
        <translation>Could not be carried out</translation>
    </message>
    <message>
        <source>Waits for the centre&apos;s update</source>
        <translation>Waits for the centre&apos;s update</translation>
    </message>
    <message>
        <source>Waits behind another</source>
        <translation>Waits behind another</translation>
    </message>
    <message>
        <source>As far as the centre knows its author has never signed in on that machine; after the centre was put back to an older copy that may be so. It will be carried out when that person signs in there.</source>
        <translation>As far as the centre knows its author has never signed in on that machine; after the centre was put back to an older copy that may be so. It will be carried out when that person signs in there.</translation>
    </message>
    <message>
        <source>Waits for its author to sign in</source>
        <translation>Waits for its author to sign in</translation>
    </message>
</context>
<context>
    <name>tongdai::PracticePane</name>
    <message>
        <source>Practice: nothing here leaves this machine. Pretend caller %1 of %2; F4 takes the call.</source>
        <translation>Practice: nothing here leaves this machine. Pretend caller %1 of %2; F4 takes the call.</translation>
    </message>
    <message>
        <source>Practice: nothing here leaves this machine.</source>
        <translation>Practice: nothing here leaves this machine.</translation>
    </message>
    <message>
        <source>That was the last one: %1 of %2 as they should be.</source>
        <translation>That was the last one: %1 of %2 as they should be.</translation>
    </message>
    <message>
        <source>Ctrl+K, then “practise”, begins anew. Closing the window forgets all of it.</source>
        <translation>Ctrl+K, then “practise”, begins anew. Closing the window forgets all of it.</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) from its ringing</source>
        <translation>
            <numerusform>%n second from its ringing</numerusform>
            <numerusform>%n seconds from its ringing</numerusform>
        </translation>
    </message>
    <message>
        <source>The call before: %1.</source>
        <translation>The call before: %1.</translation>
    </message>
    <message>
        <source>Practise anew</source>
        <translation>Practise anew</translation>
    </message>
    <message>
        <source>practise practice training</source>
        <translation>practise practice training</translation>
    </message>
</context>
<context>
    <name>tongdai::PracticeWords</name>
    <message>
        <source>“Hello, I need the paper that says I am single, for a loan at the bank. What do I bring, and how long does it take?”</source>
        <translation>“Hello, I need the paper that says I am single, for a loan at the bank. What do I bring, and how long does it take?”</translation>
    </message>
    <message>
        <source>“Hello, is that the fried chicken shop? I ordered an hour ago!”</source>
        <translation>“Hello, is that the fried chicken shop? I ordered an hour ago!”</translation>
    </message>
    <message>
        <source>“My wife has just had a baby in hospital. Where do I register the birth, and can I do it online?”</source>
        <translation>“My wife has just had a baby in hospital. Where do I register the birth, and can I do it online?”</translation>
    </message>
    <message>
        <source>“It is loud here at the building site, I cannot hear you. Please call me back after four.”</source>
        <translation>“It is loud here at the building site, I cannot hear you. Please call me back after four.”</translation>
    </message>
    <message>
        <source>(The number is withheld. A breath, a far-off motorbike, then nothing.)</source>
        <translation>(The number is withheld. A breath, a far-off motorbike, then nothing.)</translation>
    </message>
    <message>
        <source>“I am Trần Thị Mẫu, hamlet 3. I handed in my land papers at the One-Stop desk of Long Thành; they promised them for last week. Nobody there can tell me where they are. I want an answer.”</source>
        <translation>“I am Trần Thị Mẫu, hamlet 3. I handed in my land papers at the One-Stop desk of Long Thành; they promised them for last week. Nobody there can tell me where they are. I want an answer.”</translation>
    </message>
    <message>
        <source>Type a few of the caller&apos;s words (độc thân), Enter takes the procedure; read the answer out; F7, one digit for the outcome; Ctrl+Enter saves.</source>
        <translation>Type a few of the caller&apos;s words (độc thân), Enter takes the procedure; read the answer out; F7, one digit for the outcome; Ctrl+Enter saves.</translation>
    </message>
    <message>
        <source>F7, then 9 (no content) and 1: a wrong number; Ctrl+Enter saves.</source>
        <translation>F7, then 9 (no content) and 1: a wrong number; Ctrl+Enter saves.</translation>
    </message>
    <message>
        <source>Type khai sinh, Enter; the card beside the form says where, what and how long; F7, a digit, Ctrl+Enter.</source>
        <translation>Type khai sinh, Enter; the card beside the form says where, what and how long; F7, a digit, Ctrl+Enter.</translation>
    </message>
    <message>
        <source>Note what you heard; F7, then the digit of the promise to call back; Ctrl+Enter.</source>
        <translation>Note what you heard; F7, then the digit of the promise to call back; Ctrl+Enter.</translation>
    </message>
    <message>
        <source>F9 ends a call in which nothing was said, in one key.</source>
        <translation>F9 ends a call in which nothing was said, in one key.</translation>
    </message>
    <message>
        <source>Write down name, address and what was said (Ctrl+J); kind of contact: a report; F8 hands over to the desk of Long Thành; Ctrl+Enter saves both.</source>
        <translation>Write down name, address and what was said (Ctrl+J); kind of contact: a report; F8 hands over to the desk of Long Thành; Ctrl+Enter saves both.</translation>
    </message>
    <message>
        <source>logged as it should be</source>
        <translation>logged as it should be</translation>
    </message>
    <message>
        <source>the outcome would be “%1”</source>
        <translation>the outcome would be “%1”</translation>
    </message>
    <message>
        <source>no procedure was chosen, so nobody counts what was asked</source>
        <translation>no procedure was chosen, so nobody counts what was asked</translation>
    </message>
    <message>
        <source>that was another procedure, look at its name before you read it out</source>
        <translation>that was another procedure, look at its name before you read it out</translation>
    </message>
    <message>
        <source>without a hand-over (F8) the desk never hears of it</source>
        <translation>without a hand-over (F8) the desk never hears of it</translation>
    </message>
</context>
<context>
    <name>tongdai::Rail</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>tongdai::RosterPane</name>
    <message>
        <source>on this machine</source>
        <translation>on this machine</translation>
    </message>
    <message>
        <source>Duty roster</source>
        <translation>Duty roster</translation>
    </message>
    <message>
        <source>Nobody is entered from today on.</source>
        <translation>Nobody is entered from today on.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>From, until</source>
        <translation>From, until</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>New slot</source>
        <translation>New slot</translation>
    </message>
    <message>
        <source>Change the slot</source>
        <translation>Change the slot</translation>
    </message>
    <message>
        <source>Drop the slot</source>
        <translation>Drop the slot</translation>
    </message>
    <message>
        <source>Save the slot</source>
        <translation>Save the slot</translation>
    </message>
    <message>
        <source>The draft could not be kept: %1 It is still here on the screen.</source>
        <translation>The draft could not be kept: %1 It is still here on the screen.</translation>
    </message>
</context>
<context>
    <name>tongdai::SignInPage</name>
    <message>
        <source>Hotline 1022 Đồng Nai</source>
        <translation>Hotline 1022 Đồng Nai</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Sign-in name</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Caps Lock is on.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Signing in…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Public service hotline and One-Stop desks</source>
        <translation>Public service hotline and One-Stop desks</translation>
    </message>
    <message>
        <source>Locked. %1&apos;s open calls are kept behind this sheet.</source>
        <translation>Locked. %1&apos;s open calls are kept behind this sheet.</translation>
    </message>
    <message>
        <source>Without a network %1 can sign in on this machine too.</source>
        <translation>Without a network %1 can sign in on this machine too.</translation>
    </message>
    <message>
        <source>Without a network only people who have signed in on this machine before can enter.</source>
        <translation>Without a network only people who have signed in on this machine before can enter.</translation>
    </message>
    <message>
        <source>Type your sign-in name.</source>
        <translation>Type your sign-in name.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Type your password.</translation>
    </message>
    <message>
        <source>The name or the password is wrong.</source>
        <translation>The name or the password is wrong.</translation>
    </message>
    <message>
        <source>The centre cannot be reached, and %1 has never signed in on this machine. Check the network, or enter with a name that has.</source>
        <translation>The centre cannot be reached, and %1 has never signed in on this machine. Check the network, or enter with a name that has.</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong tries. You can try again in %n second(s).</source>
        <translation>
            <numerusform>Too many wrong tries. You can try again in %n second.</numerusform>
            <numerusform>Too many wrong tries. You can try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tongdai::StatusLine</name>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message numerus="yes">
        <source>This machine&apos;s clock is off by %n minute(s)</source>
        <translation>
            <numerusform>This machine&apos;s clock is off by %n minute</numerusform>
            <numerusform>This machine&apos;s clock is off by %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Data as of %1</source>
        <translation>Data as of %1</translation>
    </message>
    <message>
        <source>Draft saved on this machine %1</source>
        <translation>Draft saved on this machine %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) to be sent</source>
        <translation>
            <numerusform>%n file to be sent</numerusform>
            <numerusform>%n files to be sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tongdai::StripFeed</name>
    <message numerus="yes">
        <source>%n open ticket(s)</source>
        <translation>
            <numerusform>%n open ticket</numerusform>
            <numerusform>%n open tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>Dial %1 on the telephone</source>
        <translation>Dial %1 on the telephone</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>Incoming call</translation>
    </message>
    <message>
        <source>Hotline not confirmed</source>
        <translation>Hotline not confirmed</translation>
    </message>
    <message>
        <source>Hotline %1</source>
        <translation>Hotline %1</translation>
    </message>
    <message>
        <source>You are on duty until %1</source>
        <translation>You are on duty until %1</translation>
    </message>
    <message>
        <source>Ready for calls</source>
        <translation>Ready for calls</translation>
    </message>
    <message>
        <source>Signed in without the centre</source>
        <translation>Signed in without the centre</translation>
    </message>
    <message numerus="yes">
        <source>You logged %n call(s) today</source>
        <translation>
            <numerusform>You logged %n call today</numerusform>
            <numerusform>You logged %n calls today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 or %n other(s)</source>
        <translation>
            <numerusform>%1 or %n other</numerusform>
            <numerusform>%1 or %n others</numerusform>
        </translation>
    </message>
    <message>
        <source>In talk, no form yet</source>
        <translation>In talk, no form yet</translation>
    </message>
    <message>
        <source>Talked %1, not logged yet</source>
        <translation>Talked %1, not logged yet</translation>
    </message>
    <message>
        <source>Number withheld</source>
        <translation>Number withheld</translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <extracomment>further calls that wait behind the shown one</extracomment>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Log it</source>
        <translation>Log it</translation>
    </message>
</context>
<context>
    <name>tongdai::SyncPage</name>
    <message>
        <source>Try again now</source>
        <translation>Try again now</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copy the text</translation>
    </message>
    <message>
        <source>Seen and settled</source>
        <translation>Seen and settled</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>Open the ticket</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Sign in again</translation>
    </message>
    <message>
        <source>Nothing waits here. Everything written on this machine is at the centre.</source>
        <translation>Nothing waits here. Everything written on this machine is at the centre.</translation>
    </message>
    <message>
        <source>Waiting and refused items</source>
        <translation>Waiting and refused items</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>What was written</translation>
    </message>
    <message>
        <source>Everything here was the centre&apos;s state at %1.</source>
        <translation>Everything here was the centre&apos;s state at %1.</translation>
    </message>
    <message>
        <source>This machine has not yet received the centre&apos;s data.</source>
        <translation>This machine has not yet received the centre&apos;s data.</translation>
    </message>
    <message>
        <source>Waiting: %1 · needs you: %2 · sent today: %3</source>
        <translation>Waiting: %1 · needs you: %2 · sent today: %3</translation>
    </message>
    <message>
        <source>No item chosen</source>
        <translation>No item chosen</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Needs you</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>%1 was first, at %2.</source>
        <translation>%1 was first, at %2.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>New ticket</translation>
    </message>
    <message>
        <source>Note on a ticket</source>
        <translation>Note on a ticket</translation>
    </message>
    <message>
        <source>Ticket seen</source>
        <translation>Ticket seen</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Rating</translation>
    </message>
    <message>
        <source>Other change</source>
        <translation>Other change</translation>
    </message>
    <message>
        <source>Common name</source>
        <translation>Common name</translation>
    </message>
    <message>
        <source>Evidence of calls</source>
        <translation>Evidence of calls</translation>
    </message>
    <message>
        <source>Common name out of calls</source>
        <translation>Common name out of calls</translation>
    </message>
    <message>
        <source>Question without an answer</source>
        <translation>Question without an answer</translation>
    </message>
    <message>
        <source>Question without an answer, settled</source>
        <translation>Question without an answer, settled</translation>
    </message>
    <message>
        <source>Draft of an article</source>
        <translation>Draft of an article</translation>
    </message>
    <message>
        <source>Publishing a draft</source>
        <translation>Publishing a draft</translation>
    </message>
    <message>
        <source>Sending a draft back</source>
        <translation>Sending a draft back</translation>
    </message>
    <message>
        <source>Discarding a draft</source>
        <translation>Discarding a draft</translation>
    </message>
    <message>
        <source>Notice of error</source>
        <translation>Notice of error</translation>
    </message>
    <message>
        <source>Answer to a notice of error</source>
        <translation>Answer to a notice of error</translation>
    </message>
    <message>
        <source>Facts of a unit</source>
        <translation>Facts of a unit</translation>
    </message>
    <message>
        <source>Write what waits to a file</source>
        <translation>Write what waits to a file</translation>
    </message>
    <message>
        <source>Hand in another machine&apos;s file</source>
        <translation>Hand in another machine&apos;s file</translation>
    </message>
    <message>
        <source>Correction of a call</source>
        <translation>Correction of a call</translation>
    </message>
    <message>
        <source>Correction of a ticket</source>
        <translation>Correction of a ticket</translation>
    </message>
    <message>
        <source>Duty roster</source>
        <translation>Duty roster</translation>
    </message>
    <message>
        <source>Duty roster: slot dropped</source>
        <translation>Duty roster: slot dropped</translation>
    </message>
    <message>
        <source>carried out, over a newer change</source>
        <translation>carried out, over a newer change</translation>
    </message>
    <message>
        <source>Parked at the centre</source>
        <translation>Parked at the centre</translation>
    </message>
    <message>
        <source>For you to know</source>
        <translation>For you to know</translation>
    </message>
    <message>
        <source>%1 had changed “%2” (%3). Yours is kept; the one before it is in the history.</source>
        <extracomment>%1 a person, %2 a field of a call or ticket, %3 when</extracomment>
        <translation>%1 had changed “%2” (%3). Yours is kept; the one before it is in the history.</translation>
    </message>
    <message>
        <source>Ready text</source>
        <translation>Ready text</translation>
    </message>
    <message>
        <source>Questions to ask</source>
        <translation>Questions to ask</translation>
    </message>
    <message>
        <source>Note about a caller</source>
        <translation>Note about a caller</translation>
    </message>
    <message>
        <source>Call to a citizen</source>
        <translation>Call to a citizen</translation>
    </message>
    <message>
        <source>Promised hour moved</source>
        <translation>Promised hour moved</translation>
    </message>
</context>
<context>
    <name>tongdai::ThemeCommands</name>
    <message>
        <source>Larger text</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>theme</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Light colours</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dark colours</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>High contrast</translation>
    </message>
</context>
</TS>
