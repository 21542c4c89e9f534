<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>tongdai::HitDelegate</name>
    <message>
        <source>called “%1”</source>
        <extracomment>why a procedure was found: people call it by this name</extracomment>
        <translation>called “%1”</translation>
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
        <source>Type what the caller asks, in their words. The arrow keys choose.</source>
        <translation>Type what the caller asks, in their words. The arrow keys choose.</translation>
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
        <source>Nothing as typed; found for “%1”: %n.</source>
        <translation>
            <numerusform>Nothing as typed; found for “%1”: %n.</numerusform>
            <numerusform>Nothing as typed; found for “%1”: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n procedure(s) match</source>
        <translation>
            <numerusform>%n procedure matches</numerusform>
            <numerusform>%n procedures match</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tongdai::PapersTable</name>
    <message>
        <source>%1, originals %2, copies %3</source>
        <translation>%1, originals %2, copies %3</translation>
    </message>
    <message>
        <source>Papers required</source>
        <translation>Papers required</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>Originals</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>The source names no papers.</source>
        <translation>The source names no papers.</translation>
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
</context>
</TS>
