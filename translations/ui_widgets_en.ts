<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>tongdai::ArticleDiff</name>
    <message>
        <source>Nothing differs.</source>
        <translation>Nothing differs.</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>What changed</translation>
    </message>
</context>
<context>
    <name>tongdai::ArticleWords</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Common names</source>
        <translation>Common names</translation>
    </message>
    <message>
        <source>Answer to read out</source>
        <translation>Answer to read out</translation>
    </message>
    <message>
        <source>Processing time</source>
        <translation>Processing time</translation>
    </message>
    <message>
        <source>Fees and charges</source>
        <translation>Fees and charges</translation>
    </message>
    <message>
        <source>Ways to file</source>
        <translation>Ways to file</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Where to file</source>
        <translation>Where to file</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Legal basis</translation>
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
        <source>Issued by</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>Out of force from</source>
        <translation>Out of force from</translation>
    </message>
    <message>
        <source>Replaced by (code)</source>
        <translation>Replaced by (code)</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>Next check</translation>
    </message>
    <message>
        <source>In writing</source>
        <translation>In writing</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Discarded</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>one a line</translation>
    </message>
    <message>
        <source>one a line: way | time | fee | note</source>
        <translation>one a line: way | time | fee | note</translation>
    </message>
    <message>
        <source>one a line: group | paper | originals | copies</source>
        <translation>one a line: group | paper | originals | copies</translation>
    </message>
    <message>
        <source>one a line: number | title</source>
        <translation>one a line: number | title</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>day/month/year</translation>
    </message>
</context>
<context>
    <name>tongdai::AskedAnswer</name>
    <message>
        <source>The rest stands below.</source>
        <translation>The rest stands below.</translation>
    </message>
</context>
<context>
    <name>tongdai::AskedText</name>
    <message>
        <source>Conditions</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>What the citizen receives</source>
        <translation>What the citizen receives</translation>
    </message>
    <message>
        <source>The source does not say.</source>
        <translation>The source does not say.</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papers</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s): %1; and more below.</source>
        <translation>
            <numerusform>%n paper: %1; and more below.</numerusform>
            <numerusform>%n papers: %1; and more below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s): %1.</source>
        <translation>
            <numerusform>%n paper: %1.</numerusform>
            <numerusform>%n papers: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fees and charges</source>
        <translation>Fees and charges</translation>
    </message>
    <message>
        <source>The source does not say. Do not say it is free.</source>
        <translation>The source does not say. Do not say it is free.</translation>
    </message>
    <message>
        <source>At %1: %2.</source>
        <translation>At %1: %2.</translation>
    </message>
    <message>
        <source>Processing time</source>
        <translation>Processing time</translation>
    </message>
    <message>
        <source>Where to file</source>
        <translation>Where to file</translation>
    </message>
    <message>
        <source>Filing online</source>
        <translation>Filing online</translation>
    </message>
    <message>
        <source>Yes.</source>
        <translation>Yes.</translation>
    </message>
    <message>
        <source>Yes: %1.</source>
        <translation>Yes: %1.</translation>
    </message>
    <message>
        <source>The source names no online filing; it names: %1.</source>
        <translation>The source names no online filing; it names: %1.</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Forms</translation>
    </message>
    <message>
        <source>The source names no form.</source>
        <translation>The source names no form.</translation>
    </message>
    <message>
        <source>Written as free, but a fee stands behind it: check before you say so.</source>
        <translation>Written as free, but a fee stands behind it: check before you say so.</translation>
    </message>
</context>
<context>
    <name>tongdai::CallBackWords</name>
    <message numerus="yes">
        <source>%n failed call(s)</source>
        <translation>
            <numerusform>%n failed call</numerusform>
            <numerusform>%n failed calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Called %n time(s)</source>
        <translation>
            <numerusform>Called %n time</numerusform>
            <numerusform>Called %n times</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, last at %2: %3.</source>
        <extracomment>&quot;Called 3 times&quot;, when, what came of it</extracomment>
        <translation>%1, last at %2: %3.</translation>
    </message>
    <message>
        <source>Promised: %1.</source>
        <translation>Promised: %1.</translation>
    </message>
    <message>
        <source>Best time: %1.</source>
        <translation>Best time: %1.</translation>
    </message>
</context>
<context>
    <name>tongdai::ChangeWords</name>
    <message>
        <source>Kind of caller</source>
        <translation>Kind of caller</translation>
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
        <source>Commune</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Contact person</translation>
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
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Identity number</translation>
    </message>
    <message>
        <source>Tax code</source>
        <translation>Tax code</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anonymous</translation>
    </message>
    <message>
        <source>Identity kept close</source>
        <translation>Identity kept close</translation>
    </message>
    <message>
        <source>When to call back</source>
        <translation>When to call back</translation>
    </message>
    <message>
        <source>%1: changed, the values are kept from this desk</source>
        <translation>%1: changed, the values are kept from this desk</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>what was corrected: field, the value before, the value after</extracomment>
        <translation>%1: %2 → %3</translation>
    </message>
</context>
<context>
    <name>tongdai::CitizenText</name>
    <message>
        <source>Papers: all are there.</source>
        <translation>Papers: all are there.</translation>
    </message>
    <message>
        <source>Papers required:</source>
        <translation>Papers required:</translation>
    </message>
    <message>
        <source>Papers still missing:</source>
        <translation>Papers still missing:</translation>
    </message>
    <message>
        <source>Hotline 1022</source>
        <translation>Hotline 1022</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Papers required</source>
        <translation>Papers required</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steps</translation>
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
        <source>Checked on %1.</source>
        <translation>Checked on %1.</translation>
    </message>
    <message>
        <source>Not checked by an editor yet.</source>
        <translation>Not checked by an editor yet.</translation>
    </message>
    <message>
        <source>Hotline 1022, printed on %1.</source>
        <translation>Hotline 1022, printed on %1.</translation>
    </message>
    <message>
        <source>Article version %1</source>
        <translation>Article version %1</translation>
    </message>
    <message>
        <source>Article %1, version %2</source>
        <translation>Article %1, version %2</translation>
    </message>
    <message>
        <source>See: %1</source>
        <translation>See: %1</translation>
    </message>
</context>
<context>
    <name>tongdai::Labels</name>
    <message>
        <source>Draft</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Answered at once</source>
        <translation>Answered at once</translation>
    </message>
    <message>
        <source>Waiting for information</source>
        <translation>Waiting for information</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>Forwarded</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Recalled</translation>
    </message>
    <message>
        <source>Result available</source>
        <translation>Result available</translation>
    </message>
    <message>
        <source>Replied</source>
        <translation>Replied</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Reopened</translation>
    </message>
    <message>
        <source>Refused at intake</source>
        <translation>Refused at intake</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Service request</source>
        <translation>Service request</translation>
    </message>
    <message>
        <source>Feedback report</source>
        <translation>Feedback report</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Proposal</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>Praise</translation>
    </message>
    <message>
        <source>Complaint or denunciation</source>
        <translation>Complaint or denunciation</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Emergency</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>Complex</source>
        <translation>Complex</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>Not chosen yet</translation>
    </message>
    <message>
        <source>Answered now</source>
        <translation>Answered now</translation>
    </message>
    <message>
        <source>Sent by Zalo, SMS or email</source>
        <translation>Sent by Zalo, SMS or email</translation>
    </message>
    <message>
        <source>Guided to file online</source>
        <translation>Guided to file online</translation>
    </message>
    <message>
        <source>Guided to public post</source>
        <translation>Guided to public post</translation>
    </message>
    <message>
        <source>Appointment booked</source>
        <translation>Appointment booked</translation>
    </message>
    <message>
        <source>Dossier looked up</source>
        <translation>Dossier looked up</translation>
    </message>
    <message>
        <source>Handed to a One-Stop desk</source>
        <translation>Handed to a One-Stop desk</translation>
    </message>
    <message>
        <source>Handed to a department</source>
        <translation>Handed to a department</translation>
    </message>
    <message>
        <source>Callback promised</source>
        <translation>Callback promised</translation>
    </message>
    <message>
        <source>Waiting for more from the caller</source>
        <translation>Waiting for more from the caller</translation>
    </message>
    <message>
        <source>Guided to file a complaint or denunciation</source>
        <translation>Guided to file a complaint or denunciation</translation>
    </message>
    <message>
        <source>Put through to an emergency number</source>
        <translation>Put through to an emergency number</translation>
    </message>
    <message>
        <source>Out of scope</source>
        <translation>Out of scope</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Wrong number</translation>
    </message>
    <message>
        <source>Nuisance</source>
        <translation>Nuisance</translation>
    </message>
    <message>
        <source>One-ring call</source>
        <translation>One-ring call</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Connection lost</translation>
    </message>
    <message>
        <source>Could not hear</source>
        <translation>Could not hear</translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>Citizen</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>Household business</source>
        <translation>Household business</translation>
    </message>
    <message>
        <source>Other organisation</source>
        <translation>Other organisation</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Zalo</source>
        <translation>Zalo</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Facebook</source>
        <translation>Facebook</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>National public service portal</source>
        <translation>National public service portal</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>Press</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>Incoming call</translation>
    </message>
    <message>
        <source>Outgoing call</source>
        <translation>Outgoing call</translation>
    </message>
    <message>
        <source>Waiting to sync</source>
        <translation>Waiting to sync</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Being sent</translation>
    </message>
    <message>
        <source>At the centre</source>
        <translation>At the centre</translation>
    </message>
    <message>
        <source>Seen by the unit</source>
        <translation>Seen by the unit</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Needs you</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Shift supervisor</source>
        <translation>Shift supervisor</translation>
    </message>
    <message>
        <source>One-Stop duty officer</source>
        <translation>One-Stop duty officer</translation>
    </message>
    <message>
        <source>Head of the One-Stop desk</source>
        <translation>Head of the One-Stop desk</translation>
    </message>
    <message>
        <source>Knowledge editor</source>
        <translation>Knowledge editor</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Auditor</translation>
    </message>
    <message>
        <source>Not rated yet</source>
        <translation>Not rated yet</translation>
    </message>
    <message>
        <source>Very satisfied</source>
        <translation>Very satisfied</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>Satisfied</translation>
    </message>
    <message>
        <source>Dissatisfied</source>
        <translation>Dissatisfied</translation>
    </message>
    <message>
        <source>Would not rate</source>
        <translation>Would not rate</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Not reached</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>Answer now</source>
        <translation>Answer now</translation>
    </message>
    <message>
        <source>Ask for information</source>
        <translation>Ask for information</translation>
    </message>
    <message>
        <source>Information given</source>
        <translation>Information given</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Send result</source>
        <translation>Send result</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Send back as incomplete</source>
        <translation>Send back as incomplete</translation>
    </message>
    <message>
        <source>Replied to the caller</source>
        <translation>Replied to the caller</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Cancel ticket</source>
        <translation>Cancel ticket</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Not signed in</translation>
    </message>
    <message>
        <source>Sync stopped: the certificate does not match</source>
        <translation>Sync stopped: the certificate does not match</translation>
    </message>
    <message>
        <source>Sync stopped: the disk is full</source>
        <translation>Sync stopped: the disk is full</translation>
    </message>
    <message>
        <source>Sync stopped: this program must be updated</source>
        <translation>Sync stopped: this program must be updated</translation>
    </message>
    <message numerus="yes">
        <source>Sign in again to send %n item(s)</source>
        <translation>
            <numerusform>Sign in again to send %n item</numerusform>
            <numerusform>Sign in again to send %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) need you</source>
        <translation>
            <numerusform>%n item needs you</numerusform>
            <numerusform>%n items need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline since %1, %n item(s) waiting</source>
        <translation>
            <numerusform>Offline since %1, %n item waiting</numerusform>
            <numerusform>Offline since %1, %n items waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Offline since %1</translation>
    </message>
    <message numerus="yes">
        <source>Connecting, %n item(s) waiting</source>
        <translation>
            <numerusform>Connecting, %n item waiting</numerusform>
            <numerusform>Connecting, %n items waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connecting</translation>
    </message>
    <message>
        <source>Fetching data from the centre</source>
        <translation>Fetching data from the centre</translation>
    </message>
    <message numerus="yes">
        <source>Sending %n item(s)</source>
        <translation>
            <numerusform>Sending %n item</numerusform>
            <numerusform>Sending %n items</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved at the centre</source>
        <translation>Saved at the centre</translation>
    </message>
    <message>
        <source>This value cannot be taken. Please check it.</source>
        <translation>This value cannot be taken. Please check it.</translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation>It is no longer there.</translation>
    </message>
    <message>
        <source>Somebody else was first. Look at it again before you go on.</source>
        <translation>Somebody else was first. Look at it again before you go on.</translation>
    </message>
    <message>
        <source>Your role may not do this.</source>
        <translation>Your role may not do this.</translation>
    </message>
    <message>
        <source>Wrong name or password, or the session is over.</source>
        <translation>Wrong name or password, or the session is over.</translation>
    </message>
    <message>
        <source>Too many wrong tries. Please wait.</source>
        <translation>Too many wrong tries. Please wait.</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>This is too long.</translation>
    </message>
    <message>
        <source>The centre cannot be reached. It will be sent when the network is back.</source>
        <translation>The centre cannot be reached. It will be sent when the network is back.</translation>
    </message>
    <message>
        <source>The centre&apos;s certificate does not match. Nothing was sent; tell the administrator.</source>
        <translation>The centre&apos;s certificate does not match. Nothing was sent; tell the administrator.</translation>
    </message>
    <message>
        <source>The centre does not answer. It will be tried again.</source>
        <translation>The centre does not answer. It will be tried again.</translation>
    </message>
    <message>
        <source>The centre is busy. It will be tried again.</source>
        <translation>The centre is busy. It will be tried again.</translation>
    </message>
    <message>
        <source>This machine could not write it down. What you typed is still here; try again.</source>
        <translation>This machine could not write it down. What you typed is still here; try again.</translation>
    </message>
    <message>
        <source>The disk of this machine is full. What you typed is still here; free some space and try again.</source>
        <translation>The disk of this machine is full. What you typed is still here; free some space and try again.</translation>
    </message>
    <message>
        <source>Stored data is damaged. Tell the administrator.</source>
        <translation>Stored data is damaged. Tell the administrator.</translation>
    </message>
    <message>
        <source>The data was made by a newer version. Update this program.</source>
        <translation>The data was made by a newer version. Update this program.</translation>
    </message>
    <message>
        <source>The centre gave an answer that cannot be read.</source>
        <translation>The centre gave an answer that cannot be read.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Stopped.</translation>
    </message>
    <message>
        <source>There is no number in it.</source>
        <translation>There is no number in it.</translation>
    </message>
    <message>
        <source>A phone number has digits only.</source>
        <translation>A phone number has digits only.</translation>
    </message>
    <message>
        <source>This number is too long.</source>
        <translation>This number is too long.</translation>
    </message>
    <message>
        <source>An identity number has digits only.</source>
        <translation>An identity number has digits only.</translation>
    </message>
    <message>
        <source>An identity number has 12 digits (the old card 9).</source>
        <translation>An identity number has 12 digits (the old card 9).</translation>
    </message>
    <message>
        <source>A tax code has digits only.</source>
        <translation>A tax code has digits only.</translation>
    </message>
    <message>
        <source>A tax code has 10 digits, or 10 and -001.</source>
        <translation>A tax code has 10 digits, or 10 and -001.</translation>
    </message>
    <message>
        <source>The check digit of this tax code is wrong.</source>
        <translation>The check digit of this tax code is wrong.</translation>
    </message>
    <message>
        <source>This is not an email address.</source>
        <translation>This is not an email address.</translation>
    </message>
    <message>
        <source>This is not a dossier code.</source>
        <translation>This is not a dossier code.</translation>
    </message>
    <message>
        <source>A feedback report or proposal needs the caller&apos;s name.</source>
        <translation>A feedback report or proposal needs the caller&apos;s name.</translation>
    </message>
    <message>
        <source>A feedback report or proposal needs the address or commune.</source>
        <translation>A feedback report or proposal needs the address or commune.</translation>
    </message>
    <message>
        <source>Choose an outcome: press a digit.</source>
        <translation>Choose an outcome: press a digit.</translation>
    </message>
    <message>
        <source>Write what the caller said.</source>
        <translation>Write what the caller said.</translation>
    </message>
    <message>
        <source>Choose the unit that is to answer.</source>
        <translation>Choose the unit that is to answer.</translation>
    </message>
    <message>
        <source>The ticket has moved on meanwhile.</source>
        <translation>The ticket has moved on meanwhile.</translation>
    </message>
    <message>
        <source>The ticket belongs to another unit.</source>
        <translation>The ticket belongs to another unit.</translation>
    </message>
    <message>
        <source>Write the reason.</source>
        <translation>Write the reason.</translation>
    </message>
    <message>
        <source>Write the answer.</source>
        <translation>Write the answer.</translation>
    </message>
    <message>
        <source>Choose the unit.</source>
        <translation>Choose the unit.</translation>
    </message>
    <message>
        <source>Somebody else was first.</source>
        <translation>Somebody else was first.</translation>
    </message>
    <message>
        <source>It is no longer at the centre.</source>
        <translation>It is no longer at the centre.</translation>
    </message>
    <message>
        <source>The centre could not take these values.</source>
        <translation>The centre could not take these values.</translation>
    </message>
    <message>
        <source>The centre gave no reason.</source>
        <translation>The centre gave no reason.</translation>
    </message>
    <message>
        <source>The centre refused it: %1</source>
        <translation>The centre refused it: %1</translation>
    </message>
    <message>
        <source>Somebody else has changed this common name meanwhile.</source>
        <translation>Somebody else has changed this common name meanwhile.</translation>
    </message>
    <message>
        <source>Another common name has these words already.</source>
        <translation>Another common name has these words already.</translation>
    </message>
    <message>
        <source>An editor has withdrawn these words as a common name.</source>
        <translation>An editor has withdrawn these words as a common name.</translation>
    </message>
    <message>
        <source>A common name leads to ten procedures at most.</source>
        <translation>A common name leads to ten procedures at most.</translation>
    </message>
    <message>
        <source>The draft was changed meanwhile. Read it again first.</source>
        <translation>The draft was changed meanwhile. Read it again first.</translation>
    </message>
    <message>
        <source>The draft was published or discarded meanwhile.</source>
        <translation>The draft was published or discarded meanwhile.</translation>
    </message>
    <message>
        <source>A newer text of the article was published meanwhile. The draft is kept: write it anew on that text.</source>
        <translation>A newer text of the article was published meanwhile. The draft is kept: write it anew on that text.</translation>
    </message>
    <message>
        <source>Another editor has to publish your draft or send it back.</source>
        <translation>Another editor has to publish your draft or send it back.</translation>
    </message>
    <message>
        <source>Only its author changes a draft.</source>
        <translation>Only its author changes a draft.</translation>
    </message>
    <message>
        <source>The draft is not in review.</source>
        <translation>The draft is not in review.</translation>
    </message>
    <message>
        <source>The notice of error was changed meanwhile.</source>
        <translation>The notice of error was changed meanwhile.</translation>
    </message>
    <message>
        <source>An editor has answered this notice of error already.</source>
        <translation>An editor has answered this notice of error already.</translation>
    </message>
    <message>
        <source>What holds at this unit was changed meanwhile.</source>
        <translation>What holds at this unit was changed meanwhile.</translation>
    </message>
    <message>
        <source>Somebody else changed this slot of the roster first; both are below.</source>
        <translation>Somebody else changed this slot of the roster first; both are below.</translation>
    </message>
    <message>
        <source>The roster of a unit is made by its head of desk and by the shift supervisors.</source>
        <translation>The roster of a unit is made by its head of desk and by the shift supervisors.</translation>
    </message>
    <message>
        <source>The slot ends before it begins, or lasts longer than a week.</source>
        <translation>The slot ends before it begins, or lasts longer than a week.</translation>
    </message>
    <message>
        <source>There is no such unit.</source>
        <translation>There is no such unit.</translation>
    </message>
    <message>
        <source>Choose somebody who works at this unit.</source>
        <translation>Choose somebody who works at this unit.</translation>
    </message>
    <message>
        <source>This call is not at the centre, or not yours to correct.</source>
        <translation>This call is not at the centre, or not yours to correct.</translation>
    </message>
    <message>
        <source>This ticket is not at the centre, or no longer with your unit.</source>
        <translation>This ticket is not at the centre, or no longer with your unit.</translation>
    </message>
    <message>
        <source>A ticket was made from this call, so its outcome stays.</source>
        <translation>A ticket was made from this call, so its outcome stays.</translation>
    </message>
    <message>
        <source>One of these fields cannot be corrected to this.</source>
        <translation>One of these fields cannot be corrected to this.</translation>
    </message>
    <message>
        <source>This call has been corrected too often.</source>
        <translation>This call has been corrected too often.</translation>
    </message>
    <message>
        <source>When was the call? Write 09:38, or 09:38 27/11 for another day. It cannot lie ahead.</source>
        <translation>When was the call? Write 09:38, or 09:38 27/11 for another day. It cannot lie ahead.</translation>
    </message>
    <message>
        <source>The ready text was changed meanwhile.</source>
        <translation>The ready text was changed meanwhile.</translation>
    </message>
    <message>
        <source>Another ready text has this short name already.</source>
        <translation>Another ready text has this short name already.</translation>
    </message>
    <message>
        <source>The questions of this topic were changed meanwhile.</source>
        <translation>The questions of this topic were changed meanwhile.</translation>
    </message>
    <message>
        <source>Practice: nothing leaves this machine</source>
        <translation>Practice: nothing leaves this machine</translation>
    </message>
    <message>
        <source>Somebody else noted something of this caller meanwhile. Open the note again and add yours.</source>
        <translation>Somebody else noted something of this caller meanwhile. Open the note again and add yours.</translation>
    </message>
    <message>
        <source>A note needs the caller&apos;s telephone number.</source>
        <translation>A note needs the caller&apos;s telephone number.</translation>
    </message>
    <message>
        <source>Too many people are noted for this number.</source>
        <translation>Too many people are noted for this number.</translation>
    </message>
    <message>
        <source>Reached the citizen</source>
        <translation>Reached the citizen</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>Line busy</source>
        <translation>Line busy</translation>
    </message>
    <message>
        <source>Number is wrong</source>
        <translation>Number is wrong</translation>
    </message>
    <message>
        <source>Asked to call later</source>
        <translation>Asked to call later</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Voicemail</translation>
    </message>
    <message>
        <source>When to call then? Write an hour that lies ahead: 15:30, tomorrow 9:00, in 30 minutes.</source>
        <translation>When to call then? Write an hour that lies ahead: 15:30, tomorrow 9:00, in 30 minutes.</translation>
    </message>
    <message>
        <source>No hour stands promised here any more.</source>
        <translation>No hour stands promised here any more.</translation>
    </message>
    <message>
        <source>To call back, a telephone number is needed.</source>
        <translation>To call back, a telephone number is needed.</translation>
    </message>
</context>
<context>
    <name>tongdai::MissedNote</name>
    <message>
        <source>These words say nothing a search could use; nothing was noted.</source>
        <translation>These words say nothing a search could use; nothing was noted.</translation>
    </message>
    <message>
        <source>This question is noted already.</source>
        <translation>This question is noted already.</translation>
    </message>
    <message>
        <source>Noted as not found: the editors see the words, nothing of the caller.</source>
        <translation>Noted as not found: the editors see the words, nothing of the caller.</translation>
    </message>
</context>
<context>
    <name>tongdai::PaperChecklist</name>
    <message>
        <source>%1, originals %2, copies %3</source>
        <translation>%1, originals %2, copies %3</translation>
    </message>
    <message>
        <source>%1, the citizen has it</source>
        <translation>%1, the citizen has it</translation>
    </message>
    <message>
        <source>Papers required</source>
        <translation>Papers required</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
    <message>
        <source>has %1 of %2</source>
        <translation>has %1 of %2</translation>
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
    <name>tongdai::PrinterChoice</name>
    <message>
        <source>PDF file in the documents folder</source>
        <translation>PDF file in the documents folder</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Sent to %1.</source>
        <translation>Sent to %1.</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Written to %1.</translation>
    </message>
</context>
<context>
    <name>tongdai::ProcedureText</name>
    <message>
        <source>File at: %1.</source>
        <translation>File at: %1.</translation>
    </message>
    <message>
        <source>Ways to file: %1.</source>
        <translation>Ways to file: %1.</translation>
    </message>
    <message>
        <source>Result within: %1.</source>
        <translation>Result within: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Papers: %1, and %n more.</source>
        <translation>
            <numerusform>Papers: %1, and %n more.</numerusform>
            <numerusform>Papers: %1, and %n more.</numerusform>
        </translation>
    </message>
    <message>
        <source>Papers: %1.</source>
        <translation>Papers: %1.</translation>
    </message>
    <message>
        <source>Processing time</source>
        <translation>Processing time</translation>
    </message>
    <message numerus="yes">
        <source>%n other time(s) by channel</source>
        <translation>
            <numerusform>%n other time by channel</numerusform>
            <numerusform>%n other times by channel</numerusform>
        </translation>
    </message>
    <message>
        <source>Source does not say</source>
        <translation>Source does not say</translation>
    </message>
    <message>
        <source>Fees and charges</source>
        <translation>Fees and charges</translation>
    </message>
    <message>
        <source>do not say it is free</source>
        <translation>do not say it is free</translation>
    </message>
    <message>
        <source>Ways to file</source>
        <translation>Ways to file</translation>
    </message>
    <message>
        <source>Where to file</source>
        <translation>Where to file</translation>
    </message>
    <message>
        <source>Expired since %1</source>
        <translation>Expired since %1</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>In force, never checked here</source>
        <translation>In force, never checked here</translation>
    </message>
    <message>
        <source>Due for checking since %1</source>
        <translation>Due for checking since %1</translation>
    </message>
    <message>
        <source>In force, checked %1</source>
        <translation>In force, checked %1</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expired</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>not checked</translation>
    </message>
    <message>
        <source>due for checking</source>
        <translation>due for checking</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>checked</translation>
    </message>
    <message numerus="yes">
        <source>%n original(s)</source>
        <translation>
            <numerusform>%n original</numerusform>
            <numerusform>%n originals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies)</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>time not said</source>
        <translation>time not said</translation>
    </message>
    <message>
        <source>fee not said</source>
        <translation>fee not said</translation>
    </message>
    <message>
        <source>written as free, but a fee stands behind it: check before you say so</source>
        <translation>written as free, but a fee stands behind it: check before you say so</translation>
    </message>
    <message>
        <source>no fee</source>
        <translation>no fee</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>File %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 or %2</translation>
    </message>
</context>
<context>
    <name>tongdai::PromiseField</name>
    <message>
        <source>Call again</source>
        <translation>Call again</translation>
    </message>
    <message>
        <source>When to call again</source>
        <translation>When to call again</translation>
    </message>
    <message>
        <source>e.g. 15:30, tomorrow 9:00, in 30 minutes</source>
        <translation>e.g. 15:30, tomorrow 9:00, in 30 minutes</translation>
    </message>
    <message>
        <source>No time named: the deadline of the ticket counts.</source>
        <translation>No time named: the deadline of the ticket counts.</translation>
    </message>
    <message>
        <source>No time in these words: they are kept, nothing will remind.</source>
        <translation>No time in these words: they are kept, nothing will remind.</translation>
    </message>
    <message>
        <source>No time that lies ahead in these words.</source>
        <translation>No time that lies ahead in these words.</translation>
    </message>
</context>
<context>
    <name>tongdai::TimeWords</name>
    <message>
        <source>Monday</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>%1 weekday, %2 date, %3 time</extracomment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>%1 time, %2 day and month</extracomment>
        <translation>%1 on %2</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>%1 today</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>%1 hours, %2 minutes</extracomment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>late by %1</source>
        <translation>late by %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
</context>
</TS>
