<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>tongdai::ArticleForm</name>
    <message>
        <source>A line has too many parts; write \| for a bar inside a part.</source>
        <translation>A line has too many parts; write \| for a bar inside a part.</translation>
    </message>
    <message>
        <source>This is not a date: write day/month/year, 31/12/2026.</source>
        <translation>This is not a date: write day/month/year, 31/12/2026.</translation>
    </message>
    <message>
        <source>Written as free, but a fee stands behind it: say who pays what.</source>
        <translation>Written as free, but a fee stands behind it: say who pays what.</translation>
    </message>
</context>
<context>
    <name>tongdai::DeskTab</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n in all</numerusform>
            <numerusform>%n in all</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Filter this list</translation>
    </message>
</context>
<context>
    <name>tongdai::DraftLinks</name>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, being checked</source>
        <translation>%1, being checked</translation>
    </message>
    <message>
        <source>%1, %2 to look at; this bars nothing</source>
        <translation>%1, %2 to look at; this bars nothing</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>not checked yet</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tongdai::DraftsTab</name>
    <message>
        <source>Drafts</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>Nothing is being written or reviewed. Ctrl+N begins a new procedure.</source>
        <translation>Nothing is being written or reviewed. Ctrl+N begins a new procedure.</translation>
    </message>
    <message>
        <source>What is changed and why (shown in the history)</source>
        <translation>What is changed and why (shown in the history)</translation>
    </message>
    <message>
        <source>Code of the procedure, when it has one</source>
        <translation>Code of the procedure, when it has one</translation>
    </message>
    <message>
        <source>Why it goes back to its author</source>
        <translation>Why it goes back to its author</translation>
    </message>
    <message>
        <source>Choose a draft with the arrow keys.</source>
        <translation>Choose a draft with the arrow keys.</translation>
    </message>
    <message>
        <source>(no name yet)</source>
        <translation>(no name yet)</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>mine</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>not saved</translation>
    </message>
    <message>
        <source>sent back</source>
        <translation>sent back</translation>
    </message>
    <message>
        <source>a new procedure</source>
        <translation>a new procedure</translation>
    </message>
    <message>
        <source>begun on version %1</source>
        <translation>begun on version %1</translation>
    </message>
    <message>
        <source>Version %1 is in force since; this draft was begun on version %2. F7 brings it onto the new one.</source>
        <translation>Version %1 is in force since; this draft was begun on version %2. F7 brings it onto the new one.</translation>
    </message>
    <message>
        <source>Version %1, %2, %3: %4</source>
        <translation>Version %1, %2, %3: %4</translation>
    </message>
    <message>
        <source>Version %1: %2, %3</source>
        <translation>Version %1: %2, %3</translation>
    </message>
    <message>
        <source>Changed since: %1.</source>
        <translation>Changed since: %1.</translation>
    </message>
    <message>
        <source>A new procedure</source>
        <translation>A new procedure</translation>
    </message>
    <message>
        <source>Sent back by %1: %2</source>
        <translation>Sent back by %1: %2</translation>
    </message>
    <message>
        <source>Take this merge</source>
        <translation>Take this merge</translation>
    </message>
    <message>
        <source>Send it back</source>
        <translation>Send it back</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>Save the draft</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>New procedure</source>
        <translation>New procedure</translation>
    </message>
    <message>
        <source>Bring onto the new version</source>
        <translation>Bring onto the new version</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Go on writing</translation>
    </message>
    <message>
        <source>Show what changes</source>
        <translation>Show what changes</translation>
    </message>
    <message>
        <source>Submit for review</source>
        <translation>Submit for review</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>Discard the draft</translation>
    </message>
    <message>
        <source>Return to its author</source>
        <translation>Return to its author</translation>
    </message>
    <message>
        <source>Take back to write on</source>
        <translation>Take back to write on</translation>
    </message>
    <message>
        <source>Bring back what was discarded</source>
        <translation>Bring back what was discarded</translation>
    </message>
    <message>
        <source>Read the procedure</source>
        <translation>Read the procedure</translation>
    </message>
    <message>
        <source>Submitted: somebody else reviews and publishes it.</source>
        <translation>Submitted: somebody else reviews and publishes it.</translation>
    </message>
    <message>
        <source>It is yours to write on again.</source>
        <translation>It is yours to write on again.</translation>
    </message>
    <message>
        <source>The draft is saved.</source>
        <translation>The draft is saved.</translation>
    </message>
    <message>
        <source>Published: every desk gets it with the next synchronisation.</source>
        <translation>Published: every desk gets it with the next synchronisation.</translation>
    </message>
    <message>
        <source>Say what is changed and why, for the reviewer and the history.</source>
        <translation>Say what is changed and why, for the reviewer and the history.</translation>
    </message>
    <message>
        <source>A procedure needs its name.</source>
        <translation>A procedure needs its name.</translation>
    </message>
    <message>
        <source>Write at least an answer, the steps, the papers or where to file.</source>
        <translation>Write at least an answer, the steps, the papers or where to file.</translation>
    </message>
    <message>
        <source>It would go out of force before it comes into force.</source>
        <translation>It would go out of force before it comes into force.</translation>
    </message>
    <message>
        <source>This is not a procedure code: they look like 1.001193.</source>
        <translation>This is not a procedure code: they look like 1.001193.</translation>
    </message>
    <message>
        <source>One of the texts is too long.</source>
        <translation>One of the texts is too long.</translation>
    </message>
    <message>
        <source>Brought onto version %1 and saved.</source>
        <translation>Brought onto version %1 and saved.</translation>
    </message>
    <message>
        <source>Returned to its author.</source>
        <translation>Returned to its author.</translation>
    </message>
    <message>
        <source>Discarded. Shift+F9 brings it back.</source>
        <translation>Discarded. Shift+F9 brings it back.</translation>
    </message>
    <message>
        <source>You have an open draft of this procedure; version %1 was not put over it. Publish the draft or discard it with F9 first.</source>
        <translation>You have an open draft of this procedure; version %1 was not put over it. Publish the draft or discard it with F9 first.</translation>
    </message>
    <message>
        <source>Back to version %1</source>
        <translation>Back to version %1</translation>
    </message>
    <message>
        <source>The text of version %1, on version %2 which is in force. Nothing changes until it is published; F7 shows the difference.</source>
        <translation>The text of version %1, on version %2 which is in force. Nothing changes until it is published; F7 shows the difference.</translation>
    </message>
</context>
<context>
    <name>tongdai::DueTab</name>
    <message>
        <source>Due for checking</source>
        <translation>Due for checking</translation>
    </message>
    <message>
        <source>No procedure is due for checking in the next two weeks.</source>
        <translation>No procedure is due for checking in the next two weeks.</translation>
    </message>
    <message>
        <source>Choose a procedure with the arrow keys.</source>
        <translation>Choose a procedure with the arrow keys.</translation>
    </message>
    <message>
        <source>Checked last on %1, due on %2. A draft that is published counts as a check.</source>
        <translation>Checked last on %1, due on %2. A draft that is published counts as a check.</translation>
    </message>
    <message>
        <source>Never checked, due on %1. A draft that is published counts as a check.</source>
        <translation>Never checked, due on %1. A draft that is published counts as a check.</translation>
    </message>
    <message>
        <source>Start a draft</source>
        <translation>Start a draft</translation>
    </message>
    <message>
        <source>Read the procedure</source>
        <translation>Read the procedure</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Checked</translation>
    </message>
</context>
<context>
    <name>tongdai::EditingPage</name>
    <message>
        <source>Editing</source>
        <translation>Editing</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Filter this list</translation>
    </message>
    <message>
        <source>List and detail in turn</source>
        <translation>List and detail in turn</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Next tab</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Previous tab</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>One step back</translation>
    </message>
</context>
<context>
    <name>tongdai::EntryTabBase</name>
    <message>
        <source>Withdraw</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Bring back</translation>
    </message>
    <message>
        <source>Withdrawn. Shift+F9 brings it back.</source>
        <translation>Withdrawn. Shift+F9 brings it back.</translation>
    </message>
    <message>
        <source>It is used again.</source>
        <translation>It is used again.</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>withdrawn</translation>
    </message>
</context>
<context>
    <name>tongdai::EvidenceTab</name>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Calls have taught nothing yet: it comes when calls are saved with a procedure.</source>
        <translation>Calls have taught nothing yet: it comes when calls are saved with a procedure.</translation>
    </message>
    <message>
        <source>struck</source>
        <translation>struck</translation>
    </message>
    <message>
        <source>a common name</source>
        <translation>a common name</translation>
    </message>
    <message>
        <source>Choose a pair with the arrow keys.</source>
        <translation>Choose a pair with the arrow keys.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Struck by %1 on %2: it goes on counting and is not used.</source>
        <translation>Struck by %1 on %2: it goes on counting and is not used.</translation>
    </message>
    <message>
        <source>Weighs %1: calls fade by half in a quarter of a year, one person counts for two at most.</source>
        <translation>Weighs %1: calls fade by half in a quarter of a year, one person counts for two at most.</translation>
    </message>
    <message>
        <source>%1: %2, last on %3</source>
        <translation>%1: %2, last on %3</translation>
    </message>
    <message>
        <source>Make it a common name</source>
        <translation>Make it a common name</translation>
    </message>
    <message>
        <source>Write the name first</source>
        <translation>Write the name first</translation>
    </message>
    <message>
        <source>Strike</source>
        <translation>Strike</translation>
    </message>
    <message>
        <source>Use it again</source>
        <translation>Use it again</translation>
    </message>
    <message>
        <source>Read the procedure</source>
        <translation>Read the procedure</translation>
    </message>
    <message>
        <source>It is a common name now.</source>
        <translation>It is a common name now.</translation>
    </message>
    <message>
        <source>Struck. Shift+F9 takes that back.</source>
        <translation>Struck. Shift+F9 takes that back.</translation>
    </message>
    <message>
        <source>It is used again.</source>
        <translation>It is used again.</translation>
    </message>
</context>
<context>
    <name>tongdai::FlagsTab</name>
    <message>
        <source>Error reports</source>
        <translation>Error reports</translation>
    </message>
    <message>
        <source>No report of an error is open.</source>
        <translation>No report of an error is open.</translation>
    </message>
    <message>
        <source>Answer to whoever reported it</source>
        <translation>Answer to whoever reported it</translation>
    </message>
    <message>
        <source>Choose a report with the arrow keys.</source>
        <translation>Choose a report with the arrow keys.</translation>
    </message>
    <message>
        <source>%1, %2, version %3</source>
        <translation>%1, %2, version %3</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Settle with this answer</source>
        <translation>Settle with this answer</translation>
    </message>
    <message>
        <source>Start a draft from it</source>
        <translation>Start a draft from it</translation>
    </message>
    <message>
        <source>Read the procedure</source>
        <translation>Read the procedure</translation>
    </message>
    <message>
        <source>Reported: %1</source>
        <translation>Reported: %1</translation>
    </message>
    <message>
        <source>Write what was found: who reported it will read this.</source>
        <translation>Write what was found: who reported it will read this.</translation>
    </message>
    <message>
        <source>Settled; the answer goes to whoever reported it.</source>
        <translation>Settled; the answer goes to whoever reported it.</translation>
    </message>
</context>
<context>
    <name>tongdai::LinkWords</name>
    <message>
        <source>answers with code %1: it wants a sign-in or no visit by a program</source>
        <translation>answers with code %1: it wants a sign-in or no visit by a program</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>answers</translation>
    </message>
    <message>
        <source>redirects to %1</source>
        <translation>redirects to %1</translation>
    </message>
    <message>
        <source>the server answers with error %1</source>
        <translation>the server answers with error %1</translation>
    </message>
    <message>
        <source>redirects without an end</source>
        <translation>redirects without an end</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>does not answer</translation>
    </message>
    <message>
        <source>its certificate is wrong</source>
        <translation>its certificate is wrong</translation>
    </message>
    <message>
        <source>leads into a private network, was not asked</source>
        <translation>leads into a private network, was not asked</translation>
    </message>
    <message>
        <source>not checked: this machine has no network</source>
        <translation>not checked: this machine has no network</translation>
    </message>
    <message>
        <source>%1, after a redirection to %2</source>
        <translation>%1, after a redirection to %2</translation>
    </message>
    <message>
        <source>redirects elsewhere</source>
        <translation>redirects elsewhere</translation>
    </message>
    <message>
        <source>error %1</source>
        <translation>error %1</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>no end</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>no answer</translation>
    </message>
    <message>
        <source>wrong certificate</source>
        <translation>wrong certificate</translation>
    </message>
    <message>
        <source>private network</source>
        <translation>private network</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>not checked</translation>
    </message>
    <message>
        <source>checked %1</source>
        <translation>checked %1</translation>
    </message>
</context>
<context>
    <name>tongdai::LinksTab</name>
    <message>
        <source>Links to look at</source>
        <translation>Links to look at</translation>
    </message>
    <message>
        <source>No article has a link.</source>
        <translation>No article has a link.</translation>
    </message>
    <message numerus="yes">
        <source>All %n link(s) answered when they were checked last.</source>
        <translation>
            <numerusform>%n link answered when it was checked last.</numerusform>
            <numerusform>All %n links answered when they were checked last.</numerusform>
        </translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>not checked</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>Stands in</translation>
    </message>
    <message>
        <source>Choose a link with the arrow keys.</source>
        <translation>Choose a link with the arrow keys.</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>not checked yet</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Start a draft</source>
        <translation>Start a draft</translation>
    </message>
    <message>
        <source>Check it now</source>
        <translation>Check it now</translation>
    </message>
    <message numerus="yes">
        <source>Check %n link(s)</source>
        <translation>
            <numerusform>Check %n link</numerusform>
            <numerusform>Check %n links</numerusform>
        </translation>
    </message>
    <message>
        <source>Read the procedure</source>
        <translation>Read the procedure</translation>
    </message>
    <message>
        <source>Link %1: %2</source>
        <translation>Link %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Checking %n link(s); you can go on working.</source>
        <translation>
            <numerusform>Checking %n link; you can go on working.</numerusform>
            <numerusform>Checking %n links; you can go on working.</numerusform>
        </translation>
    </message>
    <message>
        <source>This machine has no network: what was known of the links stays as it was.</source>
        <translation>This machine has no network: what was known of the links stays as it was.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them to look at.</source>
        <translation>
            <numerusform>%n of them to look at.</numerusform>
            <numerusform>%n of them to look at.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them answer.</source>
        <translation>All of them answer.</translation>
    </message>
</context>
<context>
    <name>tongdai::MergePane</name>
    <message>
        <source>Bring the draft onto version %1</source>
        <translation>Bring the draft onto version %1</translation>
    </message>
    <message>
        <source>Taken from what was published: %1.</source>
        <translation>Taken from what was published: %1.</translation>
    </message>
    <message>
        <source>Kept from the draft: %1.</source>
        <translation>Kept from the draft: %1.</translation>
    </message>
    <message>
        <source>No field was changed by both.</source>
        <translation>No field was changed by both.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) were changed by both: choose for each.</source>
        <translation>
            <numerusform>%n field was changed by both: choose.</numerusform>
            <numerusform>%n fields were changed by both: choose for each.</numerusform>
        </translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>1 In the draft</source>
        <translation>1 In the draft</translation>
    </message>
    <message>
        <source>2 Published</source>
        <translation>2 Published</translation>
    </message>
    <message>
        <source>1 Take the draft&apos;s</source>
        <translation>1 Take the draft&apos;s</translation>
    </message>
    <message>
        <source>2 Take the published one</source>
        <translation>2 Take the published one</translation>
    </message>
</context>
<context>
    <name>tongdai::MissedTab</name>
    <message>
        <source>Not found</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>Nothing is open: every question noted as not found is settled.</source>
        <translation>Nothing is open: every question noted as not found is settled.</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Every week</translation>
    </message>
    <message>
        <source>Week of %1</source>
        <translation>Week of %1</translation>
    </message>
    <message>
        <source>week of %1</source>
        <translation>week of %1</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is found.</source>
        <translation>Nothing is found.</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>What a search gives now</source>
        <translation>What a search gives now</translation>
    </message>
    <message>
        <source>Choose a question with the arrow keys.</source>
        <translation>Choose a question with the arrow keys.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message numerus="yes">
        <source>Asked %n time(s), last on %1.</source>
        <translation>
            <numerusform>Asked %n time, last on %1.</numerusform>
            <numerusform>Asked %n times, last on %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a common name</source>
        <translation>Add a common name</translation>
    </message>
    <message>
        <source>Settle without a name</source>
        <translation>Settle without a name</translation>
    </message>
    <message>
        <source>Settled.</source>
        <translation>Settled.</translation>
    </message>
</context>
<context>
    <name>tongdai::NamesTab</name>
    <message>
        <source>Common names</source>
        <translation>Common names</translation>
    </message>
    <message>
        <source>No editor has written a common name yet. Ctrl+N writes one.</source>
        <translation>No editor has written a common name yet. Ctrl+N writes one.</translation>
    </message>
    <message>
        <source>A new common name</source>
        <translation>A new common name</translation>
    </message>
    <message>
        <source>Withdrawn: no longer used in the search</source>
        <translation>Withdrawn: no longer used in the search</translation>
    </message>
    <message>
        <source>A common name of the editors</source>
        <translation>A common name of the editors</translation>
    </message>
    <message>
        <source>What people say</source>
        <translation>What people say</translation>
    </message>
    <message>
        <source>What they mean</source>
        <translation>What they mean</translation>
    </message>
    <message>
        <source>Note for other editors</source>
        <translation>Note for other editors</translation>
    </message>
    <message>
        <source>Found today</source>
        <translation>Found today</translation>
    </message>
    <message>
        <source>Found with this name</source>
        <translation>Found with this name</translation>
    </message>
    <message>
        <source>Save the name</source>
        <translation>Save the name</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>New name</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Try it</translation>
    </message>
    <message>
        <source>Read the procedure</source>
        <translation>Read the procedure</translation>
    </message>
    <message>
        <source>The name is kept and goes to every desk.</source>
        <translation>The name is kept and goes to every desk.</translation>
    </message>
    <message>
        <source>Choose the procedure they mean.</source>
        <translation>Choose the procedure they mean.</translation>
    </message>
    <message>
        <source>At most ten procedures: a name for everything finds nothing.</source>
        <translation>At most ten procedures: a name for everything finds nothing.</translation>
    </message>
    <message>
        <source>Write what people say.</source>
        <translation>Write what people say.</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Searching …</translation>
    </message>
    <message>
        <source>called “%1”</source>
        <translation>called “%1”</translation>
    </message>
    <message>
        <source>Nothing matches; the nearest:</source>
        <translation>Nothing matches; the nearest:</translation>
    </message>
    <message>
        <source>Nothing is found.</source>
        <translation>Nothing is found.</translation>
    </message>
</context>
<context>
    <name>tongdai::ProcedurePicker</name>
    <message>
        <source>Find a procedure to add</source>
        <translation>Find a procedure to add</translation>
    </message>
    <message>
        <source>Procedures found</source>
        <translation>Procedures found</translation>
    </message>
    <message>
        <source>Procedures chosen</source>
        <translation>Procedures chosen</translation>
    </message>
    <message>
        <source>Enter adds the marked one, Delete in the upper list takes out. The likeliest first.</source>
        <translation>Enter adds the marked one, Delete in the upper list takes out. The likeliest first.</translation>
    </message>
</context>
<context>
    <name>tongdai::QuestionsTab</name>
    <message>
        <source>Questions to ask</source>
        <translation>Questions to ask</translation>
    </message>
    <message>
        <source>Nobody has written questions yet. Ctrl+N writes some.</source>
        <translation>Nobody has written questions yet. Ctrl+N writes some.</translation>
    </message>
    <message>
        <source>Save the questions</source>
        <translation>Save the questions</translation>
    </message>
    <message>
        <source>New topic</source>
        <translation>New topic</translation>
    </message>
    <message>
        <source>The questions are kept and go to every desk.</source>
        <translation>The questions are kept and go to every desk.</translation>
    </message>
    <message>
        <source>Questions for a new topic</source>
        <translation>Questions for a new topic</translation>
    </message>
    <message>
        <source>Withdrawn: asked as if nobody had written them</source>
        <translation>Withdrawn: asked as if nobody had written them</translation>
    </message>
    <message>
        <source>Questions about a topic</source>
        <translation>Questions about a topic</translation>
    </message>
    <message>
        <source>Built in: asked until somebody writes others</source>
        <translation>Built in: asked until somebody writes others</translation>
    </message>
    <message>
        <source>Kind of contact</source>
        <translation>Kind of contact</translation>
    </message>
    <message>
        <source>Field of the procedure</source>
        <translation>Field of the procedure</translation>
    </message>
    <message>
        <source>Questions, one in a line</source>
        <translation>Questions, one in a line</translation>
    </message>
    <message>
        <source>At most %1, in the order they are asked; with none, nothing is asked. Those of a field go before those of any field. In a call Ctrl+G asks them one by one.</source>
        <translation>At most %1, in the order they are asked; with none, nothing is asked. Those of a field go before those of any field. In a call Ctrl+G asks them one by one.</translation>
    </message>
    <message>
        <source>Any field</source>
        <translation>Any field</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nothing is asked.</source>
        <translation>Nothing is asked.</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>built in</translation>
    </message>
    <message>
        <source>This topic has its questions already, in the list at the left.</source>
        <translation>This topic has its questions already, in the list at the left.</translation>
    </message>
    <message>
        <source>At most %1 questions: more are not asked in a call.</source>
        <translation>At most %1 questions: more are not asked in a call.</translation>
    </message>
    <message>
        <source>A question has at most %1 letters: it is read at a glance.</source>
        <translation>A question has at most %1 letters: it is read at a glance.</translation>
    </message>
</context>
<context>
    <name>tongdai::SnippetsTab</name>
    <message>
        <source>Ready texts</source>
        <translation>Ready texts</translation>
    </message>
    <message>
        <source>Nobody has written a ready text yet. Ctrl+N writes one.</source>
        <translation>Nobody has written a ready text yet. Ctrl+N writes one.</translation>
    </message>
    <message>
        <source>A new ready text</source>
        <translation>A new ready text</translation>
    </message>
    <message>
        <source>Withdrawn: its short name does nothing now</source>
        <translation>Withdrawn: its short name does nothing now</translation>
    </message>
    <message>
        <source>A ready text</source>
        <translation>A ready text</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>In the content of a call or an answer type / and the short name, then Tab. Ctrl+K finds it too.</source>
        <translation>In the content of a call or an answer type / and the short name, then Tab. Ctrl+K finds it too.</translation>
    </message>
    <message>
        <source>Save the ready text</source>
        <translation>Save the ready text</translation>
    </message>
    <message>
        <source>New ready text</source>
        <translation>New ready text</translation>
    </message>
    <message>
        <source>The ready text is kept and goes to every desk.</source>
        <translation>The ready text is kept and goes to every desk.</translation>
    </message>
    <message>
        <source>Letters and digits only, at most %1, no spaces.</source>
        <translation>Letters and digits only, at most %1, no spaces.</translation>
    </message>
    <message>
        <source>Write the text.</source>
        <translation>Write the text.</translation>
    </message>
    <message>
        <source>Write a short name.</source>
        <translation>Write a short name.</translation>
    </message>
</context>
</TS>
