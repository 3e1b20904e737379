<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Accounts</name>
    <message numerus="yes">
        <source>ended %n days ago</source>
        <translation>
            <numerusform>ended %Ln day ago</numerusform>
            <numerusform>ended %Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ends in %n hours</source>
        <translation>
            <numerusform>ends in %Ln hour</numerusform>
            <numerusform>ends in %Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ends in %n days</source>
        <translation>
            <numerusform>ends in %Ln day</numerusform>
            <numerusform>ends in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %Ln day</numerusform>
            <numerusform>in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hours</source>
        <translation>
            <numerusform>in %Ln hour</numerusform>
            <numerusform>in %Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minutes</source>
        <translation>
            <numerusform>in %Ln minute</numerusform>
            <numerusform>in %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sign-in ends in %n days</source>
        <translation>
            <numerusform>The sign-in ends in %Ln day</numerusform>
            <numerusform>The sign-in ends in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls in a row failed</source>
        <translation>
            <numerusform>%Ln call failed</numerusform>
            <numerusform>%Ln calls in a row failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls failed in the last 24 hours</source>
        <translation>
            <numerusform>%Ln call failed in the last 24 hours</numerusform>
            <numerusform>%Ln calls failed in the last 24 hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing has worked for %n days</source>
        <translation>
            <numerusform>Nothing has worked for %Ln day</numerusform>
            <numerusform>Nothing has worked for %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls are left in this period</source>
        <translation>
            <numerusform>%Ln call is left in this period</numerusform>
            <numerusform>%Ln calls are left in this period</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>are looked for every %n minutes</source>
        <translation>
            <numerusform>are looked for every %Ln minute</numerusform>
            <numerusform>are looked for every %Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message numerus="yes">
        <source>%1 more</source>
        <translation>
            <numerusform>%1 more</numerusform>
            <numerusform>%1 more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%Ln account</numerusform>
            <numerusform>%Ln accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosedWorkspace</name>
    <message numerus="yes">
        <source>%n change(s) had not been sent. They are saved in %1.</source>
        <translation>
            <numerusform>%Ln change had not been sent. It is saved in %1.</numerusform>
            <numerusform>%Ln changes had not been sent. They are saved in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComposerPresence</name>
    <message numerus="yes">
        <source>%n colleagues are editing this post</source>
        <translation>
            <numerusform>%Ln colleague is editing this post</numerusform>
            <numerusform>%Ln colleagues are editing this post</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n colleagues have this post open</source>
        <translation>
            <numerusform>%Ln colleague has this post open</numerusform>
            <numerusform>%Ln colleagues have this post open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n colleagues were editing this post and are offline</source>
        <translation>
            <numerusform>%Ln colleague was editing this post and is offline</numerusform>
            <numerusform>%Ln colleagues were editing this post and are offline</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Crisis</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” %n time(s)</source>
        <translation>
            <numerusform>“%1” %Ln time</numerusform>
            <numerusform>“%1” %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more like that.</source>
        <translation>
            <numerusform>%Ln more like that.</numerusform>
            <numerusform>%Ln more like that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) without an answer.</source>
        <translation>
            <numerusform>%Ln message without an answer.</numerusform>
            <numerusform>%Ln messages without an answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It grew: %n by now</source>
        <translation>
            <numerusform>It grew: %Ln by now</numerusform>
            <numerusform>It grew: %Ln by now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrisisPause</name>
    <message numerus="yes">
        <source>%n post(s) missed their time during the pause:</source>
        <translation>
            <numerusform>%Ln post missed its time during the pause:</numerusform>
            <numerusform>%Ln posts missed their time during the pause:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish %n post(s) now, one after the other</source>
        <translation>
            <numerusform>Publish %Ln post now</numerusform>
            <numerusform>Publish %Ln posts now, one after the other</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrisisRules</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) or more wait for an answer %1.</source>
        <translation>
            <numerusform>%Ln message or more waits for an answer %1.</numerusform>
            <numerusform>%Ln messages or more wait for an answer %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxPresence</name>
    <message numerus="yes">
        <source>%n colleagues are reading this</source>
        <translation>
            <numerusform>%Ln colleague is reading this</numerusform>
            <numerusform>%Ln colleagues are reading this</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n colleagues are writing replies</source>
        <translation>
            <numerusform>%Ln colleague is writing a reply</numerusform>
            <numerusform>%Ln colleagues are writing replies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n colleagues hold replies offline; yours will be checked before it leaves</source>
        <translation>
            <numerusform>%Ln colleague holds a reply offline; yours will be checked before it leaves</numerusform>
            <numerusform>%Ln colleagues hold replies offline; yours will be checked before it leaves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n colleagues hold replies offline</source>
        <translation>
            <numerusform>%Ln colleague holds a reply offline</numerusform>
            <numerusform>%Ln colleagues hold replies offline</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxRules</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n level(s) of escalation</source>
        <translation>
            <numerusform>%Ln level of escalation</numerusform>
            <numerusform>%Ln levels of escalation</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxThread</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%Ln h</numerusform>
            <numerusform>%Ln h</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeaveWorkspace</name>
    <message numerus="yes">
        <source>%n change(s) have not reached the server and would be lost for good.</source>
        <translation>
            <numerusform>%Ln change has not reached the server and would be lost for good.</numerusform>
            <numerusform>%Ln changes have not reached the server and would be lost for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave and lose %n change(s)</source>
        <translation>
            <numerusform>Leave and lose %Ln change</numerusform>
            <numerusform>Leave and lose %Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveWords</name>
    <message numerus="yes">
        <source>%Ln post(s), with drafts, plans and history</source>
        <translation>
            <numerusform>%Ln post, with drafts, plans and history</numerusform>
            <numerusform>%Ln posts, with drafts, plans and history</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s) of the inbox</source>
        <translation>
            <numerusform>%Ln conversation of the inbox</numerusform>
            <numerusform>%Ln conversations of the inbox</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1</source>
        <translation>
            <numerusform>%Ln file, %1</numerusform>
            <numerusform>%Ln files, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connected account(s)</source>
        <translation>
            <numerusform>%Ln connected account</numerusform>
            <numerusform>%Ln connected accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are missing on this computer already and cannot go along</source>
        <translation>
            <numerusform>%Ln file is missing on this computer already and cannot go along</numerusform>
            <numerusform>%Ln files are missing on this computer already and cannot go along</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln scheduled post(s) wait until it is connected again</source>
        <translation>
            <numerusform>%1: %Ln scheduled post waits until it is connected again</numerusform>
            <numerusform>%1: %Ln scheduled posts wait until it is connected again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message numerus="yes">
        <source>%n day(s) are left.</source>
        <translation>
            <numerusform>%Ln day is left.</numerusform>
            <numerusform>%Ln days are left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) in the inbox.</source>
        <translation>
            <numerusform>%Ln conversation in the inbox.</numerusform>
            <numerusform>%Ln conversations in the inbox.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s), usually %1.</source>
        <translation>
            <numerusform>%Ln message, usually %1.</numerusform>
            <numerusform>%Ln messages, usually %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s).</source>
        <translation>
            <numerusform>%Ln message.</numerusform>
            <numerusform>%Ln messages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message numerus="yes">
        <source>Created %n posts</source>
        <translation>
            <numerusform>Created %Ln post</numerusform>
            <numerusform>Created %Ln posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edited %n posts</source>
        <translation>
            <numerusform>Edited %Ln post</numerusform>
            <numerusform>Edited %Ln posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n posts</source>
        <translation>
            <numerusform>Moved %Ln post</numerusform>
            <numerusform>Moved %Ln posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n posts</source>
        <translation>
            <numerusform>Copied %Ln post</numerusform>
            <numerusform>Copied %Ln posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Scheduled %n posts</source>
        <translation>
            <numerusform>Scheduled %Ln post</numerusform>
            <numerusform>Scheduled %Ln posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %n posts back to draft</source>
        <translation>
            <numerusform>Took %Ln post back to draft</numerusform>
            <numerusform>Took %Ln posts back to draft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish %n posts now</source>
        <translation>
            <numerusform>Publish %Ln post now</numerusform>
            <numerusform>Publish %Ln posts now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n posts</source>
        <translation>
            <numerusform>Deleted %Ln post</numerusform>
            <numerusform>Deleted %Ln posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed the accounts of %n posts</source>
        <translation>
            <numerusform>Changed the accounts of %Ln post</numerusform>
            <numerusform>Changed the accounts of %Ln posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed the labels of %n posts</source>
        <translation>
            <numerusform>Changed the labels of %Ln post</numerusform>
            <numerusform>Changed the labels of %Ln posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed the pictures of %n posts</source>
        <translation>
            <numerusform>Changed the pictures of %Ln post</numerusform>
            <numerusform>Changed the pictures of %Ln posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %n posts off the calendar</source>
        <translation>
            <numerusform>Took %Ln post off the calendar</numerusform>
            <numerusform>Took %Ln posts off the calendar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed the status of %n posts</source>
        <translation>
            <numerusform>Changed the status of %Ln post</numerusform>
            <numerusform>Changed the status of %Ln posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n posts</source>
        <translation>
            <numerusform>Imported %Ln post</numerusform>
            <numerusform>Imported %Ln posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took an import of %n posts back</source>
        <translation>
            <numerusform>Took an import of %Ln post back</numerusform>
            <numerusform>Took an import of %Ln posts back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tried %n times</source>
        <translation>
            <numerusform>tried %Ln time</numerusform>
            <numerusform>tried %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n days</source>
        <translation>
            <numerusform>Every %Ln day</numerusform>
            <numerusform>Every %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n weeks</source>
        <translation>
            <numerusform>Every %Ln week</numerusform>
            <numerusform>Every %Ln weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n months</source>
        <translation>
            <numerusform>Every %Ln month</numerusform>
            <numerusform>Every %Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n years</source>
        <translation>
            <numerusform>Every %Ln year</numerusform>
            <numerusform>Every %Ln years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%Ln time</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marked %n inbox items as read</source>
        <translation>
            <numerusform>Marked %Ln inbox item as read</numerusform>
            <numerusform>Marked %Ln inbox items as read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marked %n inbox items as unread</source>
        <translation>
            <numerusform>Marked %Ln inbox item as unread</numerusform>
            <numerusform>Marked %Ln inbox items as unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Opened %n inbox items</source>
        <translation>
            <numerusform>Opened %Ln inbox item</numerusform>
            <numerusform>Opened %Ln inbox items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n inbox items to waiting</source>
        <translation>
            <numerusform>Set %Ln inbox item to waiting</numerusform>
            <numerusform>Set %Ln inbox items to waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marked %n inbox items as answered</source>
        <translation>
            <numerusform>Marked %Ln inbox item as answered</numerusform>
            <numerusform>Marked %Ln inbox items as answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resolved %n inbox items</source>
        <translation>
            <numerusform>Resolved %Ln inbox item</numerusform>
            <numerusform>Resolved %Ln inbox items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archived %n inbox items</source>
        <translation>
            <numerusform>Archived %Ln inbox item</numerusform>
            <numerusform>Archived %Ln inbox items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marked %n inbox items as spam</source>
        <translation>
            <numerusform>Marked %Ln inbox item as spam</numerusform>
            <numerusform>Marked %Ln inbox items as spam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assigned %n inbox items</source>
        <translation>
            <numerusform>Assigned %Ln inbox item</numerusform>
            <numerusform>Assigned %Ln inbox items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put off %n inbox items</source>
        <translation>
            <numerusform>Put off %Ln inbox item</numerusform>
            <numerusform>Put off %Ln inbox items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brought %n inbox items back</source>
        <translation>
            <numerusform>Brought %Ln inbox item back</numerusform>
            <numerusform>Brought %Ln inbox items back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tagged %n inbox items</source>
        <translation>
            <numerusform>Tagged %Ln inbox item</numerusform>
            <numerusform>Tagged %Ln inbox items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took tags off %n inbox items</source>
        <translation>
            <numerusform>Took tags off %Ln inbox item</numerusform>
            <numerusform>Took tags off %Ln inbox items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Corrected how %n inbox items are judged</source>
        <translation>
            <numerusform>Corrected how %Ln inbox item is judged</numerusform>
            <numerusform>Corrected how %Ln inbox items are judged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide %n comments</source>
        <translation>
            <numerusform>Hide %Ln comment</numerusform>
            <numerusform>Hide %Ln comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n comments again</source>
        <translation>
            <numerusform>Show %Ln comment again</numerusform>
            <numerusform>Show %Ln comments again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n comments from the network</source>
        <translation>
            <numerusform>Remove %Ln comment from the network</numerusform>
            <numerusform>Remove %Ln comments from the network</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Block %n people on the network</source>
        <translation>
            <numerusform>Block %Ln person on the network</numerusform>
            <numerusform>Block %Ln people on the network</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Escalated %n inbox items</source>
        <translation>
            <numerusform>Escalated %Ln inbox item</numerusform>
            <numerusform>Escalated %Ln inbox items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedRepliesPanel</name>
    <message numerus="yes">
        <source>used %n times</source>
        <translation>
            <numerusform>used %Ln time</numerusform>
            <numerusform>used %Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::Application</name>
    <message numerus="yes">
        <source>%n post(s) are scheduled and will be published from here.</source>
        <translation>
            <numerusform>%Ln post is scheduled and will be published from here.</numerusform>
            <numerusform>%Ln posts are scheduled and will be published from here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) will not be published</source>
        <translation>
            <numerusform>%Ln post will not be published</numerusform>
            <numerusform>%Ln posts will not be published</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::PassphraseDialog</name>
    <message numerus="yes">
        <source>At least %n characters are needed.</source>
        <translation>
            <numerusform>At least %Ln character is needed.</numerusform>
            <numerusform>At least %Ln characters are needed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::WorkspaceWindow</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%Ln min ago</numerusform>
            <numerusform>%Ln min ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::ui::NotificationBell</name>
    <message numerus="yes">
        <source>Notifications, %n unread</source>
        <translation>
            <numerusform>Notifications, %Ln unread</numerusform>
            <numerusform>Notifications, %Ln unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%Ln unread</numerusform>
            <numerusform>%Ln unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::ui::PanelFrame</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::ui::StatusBar</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>%Ln min left</numerusform>
            <numerusform>%Ln min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>%Ln s left</numerusform>
            <numerusform>%Ln s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::ui::Tray</name>
    <message numerus="yes">
        <source>Show %n new notification(s)</source>
        <translation>
            <numerusform>Show %Ln new notification</numerusform>
            <numerusform>Show %Ln new notifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%Ln unread</numerusform>
            <numerusform>%Ln unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::AccountDetails</name>
    <message numerus="yes">
        <source>Takes about %n minutes</source>
        <translation>
            <numerusform>Takes about %Ln minute</numerusform>
            <numerusform>Takes about %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::AccountTree</name>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%Ln to look at</numerusform>
            <numerusform>%Ln to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%Ln account</numerusform>
            <numerusform>%Ln accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::AccountsPanel</name>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%Ln to look at</numerusform>
            <numerusform>%Ln to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n accounts?</source>
        <translation>
            <numerusform>Disconnect %Ln account?</numerusform>
            <numerusform>Disconnect %Ln accounts?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned posts will not go out on this account. They stay in the calendar, where you can give them another account.</source>
        <translation>
            <numerusform>%Ln planned post will not go out on this account. It stays in the calendar, where you can give it another account.</numerusform>
            <numerusform>%Ln planned posts will not go out on this account. They stay in the calendar, where you can give them another account.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New group for %n accounts</source>
        <translation>
            <numerusform>New group for %Ln account</numerusform>
            <numerusform>New group for %Ln accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::AgendaView</name>
    <message numerus="yes">
        <source>%n posts</source>
        <translation>
            <numerusform>%Ln post</numerusform>
            <numerusform>%Ln posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::CalendarEdits</name>
    <message numerus="yes">
        <source>%n posts copied as drafts</source>
        <translation>
            <numerusform>%Ln post copied as a draft</numerusform>
            <numerusform>%Ln posts copied as drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Posts of a series are moved one at a time; %n stayed.</source>
        <translation>
            <numerusform>Posts of a series are moved one at a time; %Ln stayed.</numerusform>
            <numerusform>Posts of a series are moved one at a time; %Ln stayed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts moved</source>
        <translation>
            <numerusform>%Ln post moved</numerusform>
            <numerusform>%Ln posts moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Posts of a series are deleted one at a time; %n stayed.</source>
        <translation>
            <numerusform>Posts of a series are deleted one at a time; %Ln stayed.</numerusform>
            <numerusform>Posts of a series are deleted one at a time; %Ln stayed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts deleted</source>
        <translation>
            <numerusform>%Ln post deleted</numerusform>
            <numerusform>%Ln posts deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts taken off the calendar</source>
        <translation>
            <numerusform>%Ln post taken off the calendar</numerusform>
            <numerusform>%Ln posts taken off the calendar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped “%1”. On %n accounts it had left already and stays there.</source>
        <translation>
            <numerusform>Stopped “%1”. On %Ln account it had left already and stays there.</numerusform>
            <numerusform>Stopped “%1”. On %Ln accounts it had left already and stays there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts planned: %1</source>
        <translation>
            <numerusform>%Ln post planned: %1</numerusform>
            <numerusform>%Ln posts planned: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::CalendarPreview</name>
    <message numerus="yes">
        <source>%n posts chosen</source>
        <translation>
            <numerusform>%Ln post chosen</numerusform>
            <numerusform>%Ln posts chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts</source>
        <translation>
            <numerusform>%Ln post</numerusform>
            <numerusform>%Ln posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::CalendarView</name>
    <message numerus="yes">
        <source>%1, %n posts</source>
        <translation>
            <numerusform>%1, %Ln post</numerusform>
            <numerusform>%1, %Ln posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::ConflictPage</name>
    <message numerus="yes">
        <source>Keep mine for %n</source>
        <translation>
            <numerusform>Keep mine for %Ln</numerusform>
            <numerusform>Keep mine for %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep theirs for %n</source>
        <translation>
            <numerusform>Keep theirs for %Ln</numerusform>
            <numerusform>Keep theirs for %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts chosen</source>
        <translation>
            <numerusform>%Ln conflict chosen</numerusform>
            <numerusform>%Ln conflicts chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts settled</source>
        <translation>
            <numerusform>%Ln conflict settled</numerusform>
            <numerusform>%Ln conflicts settled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::ConnectDialog</name>
    <message numerus="yes">
        <source>Connect %n accounts</source>
        <translation>
            <numerusform>Connect %Ln account</numerusform>
            <numerusform>Connect %Ln accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::ConversationPane</name>
    <message numerus="yes">
        <source>%n of 5 stars</source>
        <translation>
            <numerusform>%Ln of 5 stars</numerusform>
            <numerusform>%Ln of 5 stars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::CrisisChart</name>
    <message numerus="yes">
        <source>%1 to %2: %n message(s)</source>
        <translation>
            <numerusform>%1 to %2: %Ln message</numerusform>
            <numerusform>%1 to %2: %Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::CrisisPanel</name>
    <message numerus="yes">
        <source>%n rule(s) watch over your accounts now</source>
        <translation>
            <numerusform>%Ln rule watches over your accounts now</numerusform>
            <numerusform>%Ln rules watch over your accounts now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All quiet. %n rule(s) are watching.</source>
        <translation>
            <numerusform>All quiet. %Ln rule is watching.</numerusform>
            <numerusform>All quiet. %Ln rules are watching.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::CrisisRoomView</name>
    <message numerus="yes">
        <source>%n message(s) that belong to it</source>
        <translation>
            <numerusform>%Ln message that belongs to it</numerusform>
            <numerusform>%Ln messages that belong to it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::CrisisRuleEditor</name>
    <message numerus="yes">
        <source>With what came in the last %1 it would have raised %n alarm(s).</source>
        <translation>
            <numerusform>With what came in the last %1 it would have raised %Ln alarm.</numerusform>
            <numerusform>With what came in the last %1 it would have raised %Ln alarms.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::CrisisWatch</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %Ln more.</numerusform>
            <numerusform>And %Ln more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) missed their time.</source>
        <translation>
            <numerusform>%Ln post missed its time.</numerusform>
            <numerusform>%Ln posts missed their time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::DonePage</name>
    <message numerus="yes">
        <source>%n accounts connected</source>
        <translation>
            <numerusform>%Ln account connected</numerusform>
            <numerusform>%Ln accounts connected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::DraftsPanel</name>
    <message numerus="yes">
        <source>When, for %n posts</source>
        <translation>
            <numerusform>When, for %Ln post</numerusform>
            <numerusform>When, for %Ln posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Plan %n posts</source>
        <translation>
            <numerusform>Plan %Ln post</numerusform>
            <numerusform>Plan %Ln posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts deleted</source>
        <translation>
            <numerusform>%Ln post deleted</numerusform>
            <numerusform>%Ln posts deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::ExportBox</name>
    <message numerus="yes">
        <source>%n rows exported</source>
        <translation>
            <numerusform>%Ln row exported</numerusform>
            <numerusform>%Ln rows exported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::ExportDialog</name>
    <message numerus="yes">
        <source>%n posts exported</source>
        <translation>
            <numerusform>%Ln post exported</numerusform>
            <numerusform>%Ln posts exported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::ImportDialog</name>
    <message numerus="yes">
        <source>Import %n posts</source>
        <translation>
            <numerusform>Import %Ln post</numerusform>
            <numerusform>Import %Ln posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts imported</source>
        <translation>
            <numerusform>%Ln post imported</numerusform>
            <numerusform>%Ln posts imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n post(s) that are here already</source>
        <translation>
            <numerusform>Leave out %Ln post that is here already</numerusform>
            <numerusform>Leave out %Ln posts that are here already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::InboxCommands</name>
    <message numerus="yes">
        <source>%n resolved</source>
        <translation>
            <numerusform>%Ln resolved</numerusform>
            <numerusform>%Ln resolved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open again</source>
        <translation>
            <numerusform>%Ln open again</numerusform>
            <numerusform>%Ln open again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for them</source>
        <translation>
            <numerusform>%Ln waiting for them</numerusform>
            <numerusform>%Ln waiting for them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archived</source>
        <translation>
            <numerusform>%Ln archived</numerusform>
            <numerusform>%Ln archived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked as spam</source>
        <translation>
            <numerusform>%Ln marked as spam</numerusform>
            <numerusform>%Ln marked as spam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked as read</source>
        <translation>
            <numerusform>%Ln marked as read</numerusform>
            <numerusform>%Ln marked as read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked as unread</source>
        <translation>
            <numerusform>%Ln marked as unread</numerusform>
            <numerusform>%Ln marked as unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assigned to nobody</source>
        <translation>
            <numerusform>%Ln assigned to nobody</numerusform>
            <numerusform>%Ln assigned to nobody</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assigned to %1</source>
        <translation>
            <numerusform>%Ln assigned to %1</numerusform>
            <numerusform>%Ln assigned to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snoozed</source>
        <translation>
            <numerusform>%Ln snoozed</numerusform>
            <numerusform>%Ln snoozed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n back in the list</source>
        <translation>
            <numerusform>%Ln back in the list</numerusform>
            <numerusform>%Ln back in the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged %1</source>
        <translation>
            <numerusform>%Ln tagged %1</numerusform>
            <numerusform>%Ln tagged %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::InboxList</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new, go to the top</source>
        <translation>
            <numerusform>%Ln new, go to the top</numerusform>
            <numerusform>%Ln new, go to the top</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::InviteDialog</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::LinksDialog</name>
    <message numerus="yes">
        <source>%n accounts, %1</source>
        <translation>
            <numerusform>%Ln account, %1</numerusform>
            <numerusform>%Ln accounts, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::MembersPage</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::PauseCard</name>
    <message numerus="yes">
        <source>%n post(s) missed their time.</source>
        <translation>
            <numerusform>%Ln post missed its time.</numerusform>
            <numerusform>%Ln posts missed their time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) are scheduled in the next 24 hours.</source>
        <translation>
            <numerusform>%Ln post is scheduled in the next 24 hours.</numerusform>
            <numerusform>%Ln posts are scheduled in the next 24 hours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::PreparedPage</name>
    <message numerus="yes">
        <source>Used %n time(s).</source>
        <translation>
            <numerusform>Used %Ln time.</numerusform>
            <numerusform>Used %Ln times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) added</source>
        <translation>
            <numerusform>%Ln rule added</numerusform>
            <numerusform>%Ln rules added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::ProposalStrip</name>
    <message numerus="yes">
        <source>You can ask again in %n s.</source>
        <translation>
            <numerusform>You can ask again in %Ln s.</numerusform>
            <numerusform>You can ask again in %Ln s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::RefusedPage</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %Ln more</numerusform>
            <numerusform>Show %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::ReviewInbox</name>
    <message numerus="yes">
        <source>%n replies wait for a review</source>
        <translation>
            <numerusform>%Ln reply waits for a review</numerusform>
            <numerusform>%Ln replies wait for a review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::SavedRepliesPanel</name>
    <message numerus="yes">
        <source>%n saved replies added</source>
        <translation>
            <numerusform>%Ln saved reply added</numerusform>
            <numerusform>%Ln saved replies added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows had no name or no text</source>
        <translation>
            <numerusform>%Ln row had no name or no text</numerusform>
            <numerusform>%Ln rows had no name or no text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::SavedReplyPicker</name>
    <message numerus="yes">
        <source>Used %n times</source>
        <translation>
            <numerusform>Used %Ln time</numerusform>
            <numerusform>Used %Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::ThreadBubble</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::ByHandCard</name>
    <message numerus="yes">
        <source>%n file(s) are on the clipboard.</source>
        <translation>
            <numerusform>%Ln file is on the clipboard.</numerusform>
            <numerusform>%Ln files are on the clipboard.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text and %n file(s) are on the clipboard.</source>
        <translation>
            <numerusform>The text and %Ln file are on the clipboard.</numerusform>
            <numerusform>The text and %Ln files are on the clipboard.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::PreviewCards</name>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%Ln more</numerusform>
            <numerusform>+%Ln more</numerusform>
        </translation>
    </message>
</context>
</TS>
