<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>tongdai::ComparePane</name>
    <message>
        <source>Versions compared</source>
        <translation>Versions compared</translation>
    </message>
    <message>
        <source>Ctrl+PgUp goes further back, Ctrl+PgDn comes nearer.</source>
        <translation>Ctrl+PgUp goes further back, Ctrl+PgDn comes nearer.</translation>
    </message>
    <message>
        <source>From version %1 to version %2</source>
        <translation>From version %1 to version %2</translation>
    </message>
    <message>
        <source>From version %1 to version %2, which is in force</source>
        <translation>From version %1 to version %2, which is in force</translation>
    </message>
    <message>
        <source>Version %1 is of %2.</source>
        <translation>Version %1 is of %2.</translation>
    </message>
</context>
<context>
    <name>tongdai::FlagForm</name>
    <message>
        <source>Report an error</source>
        <translation>Report an error</translation>
    </message>
    <message>
        <source>What is wrong (the selected sentence)</source>
        <translation>What is wrong (the selected sentence)</translation>
    </message>
    <message>
        <source>What is right, or where it was seen</source>
        <translation>What is right, or where it was seen</translation>
    </message>
    <message>
        <source>Say what is wrong, or select the sentence first.</source>
        <translation>Say what is wrong, or select the sentence first.</translation>
    </message>
</context>
<context>
    <name>tongdai::HitDelegate</name>
    <message>
        <source>called “%1”</source>
        <extracomment>why a procedure was found: people call it by this name</extracomment>
        <translation>called “%1”</translation>
    </message>
    <message>
        <source>callers said “%1”</source>
        <extracomment>why a procedure was found: earlier callers said these words</extracomment>
        <translation>callers said “%1”</translation>
    </message>
    <message>
        <source>has the words: %1</source>
        <extracomment>why a procedure was found: these words of the question are in its name</extracomment>
        <translation>has the words: %1</translation>
    </message>
</context>
<context>
    <name>tongdai::KnowledgePage</name>
    <message>
        <source>%1 What is listed here is from before.</source>
        <translation>%1 What is listed here is from before.</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Look up</translation>
    </message>
    <message>
        <source>What does the caller ask?</source>
        <translation>What does the caller ask?</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Procedures found</source>
        <translation>Procedures found</translation>
    </message>
    <message>
        <source>New ticket from this procedure</source>
        <translation>New ticket from this procedure</translation>
    </message>
    <message>
        <source>Ask for a procedure</source>
        <translation>Ask for a procedure</translation>
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
        <source>Any field</source>
        <translation>Any field</translation>
    </message>
    <message>
        <source>Any level</source>
        <translation>Any level</translation>
    </message>
    <message>
        <source>Commune level</source>
        <translation>Commune level</translation>
    </message>
    <message>
        <source>District level</source>
        <translation>District level</translation>
    </message>
    <message>
        <source>Province level</source>
        <translation>Province level</translation>
    </message>
    <message>
        <source>Ministry level</source>
        <translation>Ministry level</translation>
    </message>
    <message>
        <source>Other bodies</source>
        <translation>Other bodies</translation>
    </message>
    <message>
        <source>No procedure is on this machine yet; they come with the first synchronisation.</source>
        <translation>No procedure is on this machine yet; they come with the first synchronisation.</translation>
    </message>
    <message>
        <source>Asked most today</source>
        <translation>Asked most today</translation>
    </message>
    <message numerus="yes">
        <source>%n procedure(s) on this machine.</source>
        <translation>
            <numerusform>%n procedure on this machine.</numerusform>
            <numerusform>%n procedures on this machine.</numerusform>
        </translation>
    </message>
    <message>
        <source>No procedure matches. Fewer or other words may find it; Esc clears the question.</source>
        <translation>No procedure matches. Fewer or other words may find it; Esc clears the question.</translation>
    </message>
    <message>
        <source>Nothing matches; these are the nearest.</source>
        <translation>Nothing matches; these are the nearest.</translation>
    </message>
    <message numerus="yes">
        <source>%n procedure(s) match</source>
        <translation>
            <numerusform>%n procedure matches</numerusform>
            <numerusform>%n procedures match</numerusform>
        </translation>
    </message>
    <message>
        <source>Note as not found</source>
        <translation>Note as not found</translation>
    </message>
    <message>
        <source>Edit what holds here</source>
        <translation>Edit what holds here</translation>
    </message>
    <message numerus="yes">
        <source>The knowledge base is being loaded: %n procedure(s) so far. What is not found may still come.</source>
        <translation>
            <numerusform>The knowledge base is being loaded: %n procedure so far. What is not found may still come.</numerusform>
            <numerusform>The knowledge base is being loaded: %n procedures so far. What is not found may still come.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Showing results for “%1”: %n</source>
        <translation>
            <numerusform>Showing results for “%1”: %n</numerusform>
            <numerusform>Showing results for “%1”: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>All of the field “%1”</source>
        <translation>All of the field “%1”</translation>
    </message>
    <message>
        <source>Save what holds here</source>
        <translation>Save what holds here</translation>
    </message>
    <message>
        <source>Your report on “%1” is answered: %2</source>
        <translation>Your report on “%1” is answered: %2</translation>
    </message>
</context>
<context>
    <name>tongdai::PrintSheet</name>
    <message>
        <source>Print for the citizen</source>
        <translation>Print for the citizen</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>The printed page</source>
        <translation>The printed page</translation>
    </message>
    <message>
        <source>It could not be printed. Choose another printer and try again.</source>
        <translation>It could not be printed. Choose another printer and try again.</translation>
    </message>
</context>
<context>
    <name>tongdai::ProcedureAside</name>
    <message>
        <source>Common names</source>
        <translation>Common names</translation>
    </message>
    <message>
        <source>none known yet</source>
        <translation>none known yet</translation>
    </message>
    <message>
        <source>Procedures close to it</source>
        <translation>Procedures close to it</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Checked by</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>not recorded</translation>
    </message>
    <message>
        <source>on %1, again before %2</source>
        <translation>on %1, again before %2</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>on %1</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>nobody yet</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Source: %1</translation>
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
    <name>tongdai::ProcedurePane</name>
    <message>
        <source>The report is kept and goes to the editors. Thank you.</source>
        <translation>The report is kept and goes to the editors. Thank you.</translation>
    </message>
    <message>
        <source>The message is on the clipboard: paste it into Zalo, SMS or email.</source>
        <translation>The message is on the clipboard: paste it into Zalo, SMS or email.</translation>
    </message>
    <message>
        <source>Copy as message</source>
        <translation>Copy as message</translation>
    </message>
    <message>
        <source>Report an error</source>
        <translation>Report an error</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>Compare versions</translation>
    </message>
    <message>
        <source>Nearer version</source>
        <translation>Nearer version</translation>
    </message>
    <message>
        <source>Type what the caller asks, in their words. The arrow keys choose.</source>
        <translation>Type what the caller asks, in their words. The arrow keys choose.</translation>
    </message>
    <message>
        <source>Send the report</source>
        <translation>Send the report</translation>
    </message>
    <message>
        <source>Print this sheet</source>
        <translation>Print this sheet</translation>
    </message>
    <message>
        <source>Make a draft of version %1</source>
        <translation>Make a draft of version %1</translation>
    </message>
</context>
<context>
    <name>tongdai::ProcedureView</name>
    <message>
        <source>No longer in force, replaced by %1.</source>
        <translation>No longer in force, replaced by %1.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Ways to file, one by one</source>
        <translation>Ways to file, one by one</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>What the citizen receives</source>
        <translation>What the citizen receives</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Put together from the procedure&apos;s facts; no editor has written an answer yet.</source>
        <translation>Put together from the procedure&apos;s facts; no editor has written an answer yet.</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: “%2”</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) of an error, not settled yet:</source>
        <translation>
            <numerusform>%n report of an error, not settled yet:</numerusform>
            <numerusform>%n reports of an error, not settled yet:</numerusform>
        </translation>
    </message>
    <message>
        <source>You reported “%1”. The editors&apos; answer of %2: %3</source>
        <translation>You reported “%1”. The editors&apos; answer of %2: %3</translation>
    </message>
</context>
<context>
    <name>tongdai::UnitFactsPanel</name>
    <message>
        <source>No unit chosen</source>
        <translation>No unit chosen</translation>
    </message>
    <message>
        <source>Fee: %1</source>
        <translation>Fee: %1</translation>
    </message>
    <message>
        <source>saved here, not yet at the centre</source>
        <translation>saved here, not yet at the centre</translation>
    </message>
    <message>
        <source>Choose the caller&apos;s unit to see its counter and hours.</source>
        <translation>Choose the caller&apos;s unit to see its counter and hours.</translation>
    </message>
    <message>
        <source>The unit has said nothing about it yet.</source>
        <translation>The unit has said nothing about it yet.</translation>
    </message>
    <message>
        <source>At the caller&apos;s unit</source>
        <translation>At the caller&apos;s unit</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Opening hours</translation>
    </message>
    <message>
        <source>Fee here</source>
        <translation>Fee here</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves for this procedure at this unit. Esc closes, the text stays.</source>
        <translation>Ctrl+Enter saves for this procedure at this unit. Esc closes, the text stays.</translation>
    </message>
</context>
</TS>
