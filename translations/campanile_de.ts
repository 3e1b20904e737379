<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Accounts</name>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Sign-in ends soon</source>
        <translation>Anmeldung läuft bald ab</translation>
    </message>
    <message>
        <source>Asked to wait</source>
        <translation>Soll warten</translation>
    </message>
    <message>
        <source>Being connected</source>
        <translation>Wird verbunden</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Has a problem</source>
        <translation>Hat ein Problem</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Stopped by the network</source>
        <translation>Vom Netzwerk gesperrt</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Business account</source>
        <translation>Business-Konto</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Unternehmensseite</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>ended today</source>
        <translation>heute abgelaufen</translation>
    </message>
    <message numerus="yes">
        <source>ended %n days ago</source>
        <translation>
            <numerusform>vor %Ln Tag abgelaufen</numerusform>
            <numerusform>vor %Ln Tagen abgelaufen</numerusform>
        </translation>
    </message>
    <message>
        <source>has ended</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>renews itself</source>
        <translation>erneuert sich selbst</translation>
    </message>
    <message numerus="yes">
        <source>ends in %n hours</source>
        <translation>
            <numerusform>läuft in %Ln Stunde ab</numerusform>
            <numerusform>läuft in %Ln Stunden ab</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ends in %n days</source>
        <translation>
            <numerusform>läuft in %Ln Tag ab</numerusform>
            <numerusform>läuft in %Ln Tagen ab</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%Ln Stunde</numerusform>
            <numerusform>%Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %Ln Tag</numerusform>
            <numerusform>in %Ln Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hours</source>
        <translation>
            <numerusform>in %Ln Stunde</numerusform>
            <numerusform>in %Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minutes</source>
        <translation>
            <numerusform>in %Ln Minute</numerusform>
            <numerusform>in %Ln Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>noch %1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 left in %3</source>
        <translation>noch %1 von %2 je %3</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Weakened</source>
        <translation>Beeinträchtigt</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>The sign-in has ended</source>
        <translation>Die Anmeldung ist abgelaufen</translation>
    </message>
    <message>
        <source>The sign-in ends today</source>
        <translation>Die Anmeldung läuft heute ab</translation>
    </message>
    <message numerus="yes">
        <source>The sign-in ends in %n days</source>
        <translation>
            <numerusform>Die Anmeldung läuft in %Ln Tag ab</numerusform>
            <numerusform>Die Anmeldung läuft in %Ln Tagen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>The network has stopped the account</source>
        <translation>Das Netzwerk hat das Konto gesperrt</translation>
    </message>
    <message>
        <source>A permission is missing</source>
        <translation>Eine Berechtigung fehlt</translation>
    </message>
    <message numerus="yes">
        <source>%n calls in a row failed</source>
        <translation>
            <numerusform>%Ln Aufruf ist gescheitert</numerusform>
            <numerusform>%Ln Aufrufe nacheinander sind gescheitert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls failed in the last 24 hours</source>
        <translation>
            <numerusform>%Ln Aufruf ist in den letzten 24 Stunden gescheitert</numerusform>
            <numerusform>%Ln Aufrufe sind in den letzten 24 Stunden gescheitert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing has worked for %n days</source>
        <translation>
            <numerusform>Seit %Ln Tag hat nichts funktioniert</numerusform>
            <numerusform>Seit %Ln Tagen hat nichts funktioniert</numerusform>
        </translation>
    </message>
    <message>
        <source>The network asked to wait</source>
        <translation>Das Netzwerk bittet um Geduld</translation>
    </message>
    <message numerus="yes">
        <source>%n calls are left in this period</source>
        <translation>
            <numerusform>In diesem Zeitraum ist noch %Ln Aufruf übrig</numerusform>
            <numerusform>In diesem Zeitraum sind noch %Ln Aufrufe übrig</numerusform>
        </translation>
    </message>
    <message>
        <source>No posts are left in this period</source>
        <translation>In diesem Zeitraum sind keine Beiträge mehr übrig</translation>
    </message>
    <message>
        <source>Few posts are left in this period</source>
        <translation>In diesem Zeitraum sind nur noch wenige Beiträge übrig</translation>
    </message>
    <message>
        <source>Another reason that this version of Campanile does not know</source>
        <translation>Ein anderer Grund, den diese Version von Campanile nicht kennt</translation>
    </message>
    <message>
        <source>Health %1 of 100: %2</source>
        <translation>Zustand %1 von 100: %2</translation>
    </message>
    <message>
        <source>%1 points less: %2</source>
        <translation>%1 Punkte weniger: %2</translation>
    </message>
    <message>
        <source>Health changed</source>
        <translation>Zustand geändert</translation>
    </message>
    <message>
        <source>A call failed</source>
        <translation>Ein Aufruf ist gescheitert</translation>
    </message>
    <message>
        <source>Works again</source>
        <translation>Funktioniert wieder</translation>
    </message>
    <message>
        <source>The wait is over</source>
        <translation>Die Wartezeit ist vorbei</translation>
    </message>
    <message>
        <source>The sign-in ends soon</source>
        <translation>Die Anmeldung läuft bald ab</translation>
    </message>
    <message>
        <source>The sign-in ended</source>
        <translation>Die Anmeldung ist abgelaufen</translation>
    </message>
    <message>
        <source>The sign-in was renewed</source>
        <translation>Die Anmeldung wurde erneuert</translation>
    </message>
    <message>
        <source>A permission was withdrawn</source>
        <translation>Eine Berechtigung wurde entzogen</translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation>Neu verbunden</translation>
    </message>
    <message>
        <source>Status changed</source>
        <translation>Status geändert</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Jetzt: %1</translation>
    </message>
    <message>
        <source>arrive at once (webhook)</source>
        <translation>treffen sofort ein (Webhook)</translation>
    </message>
    <message numerus="yes">
        <source>are looked for every %n minutes</source>
        <translation>
            <numerusform>werden jede Minute gesucht</numerusform>
            <numerusform>werden alle %Ln Minuten gesucht</numerusform>
        </translation>
    </message>
    <message>
        <source>New messages arrive at once only on a team server with a public address.</source>
        <translation>Neue Nachrichten treffen nur auf einem Teamserver mit öffentlicher Adresse sofort ein.</translation>
    </message>
    <message>
        <source>New messages could arrive at once; the network&apos;s app lacks what that needs.</source>
        <translation>Neue Nachrichten könnten sofort eintreffen; der App des Netzwerks fehlt, was dafür nötig ist.</translation>
    </message>
    <message>
        <source>New messages could arrive at once; the account lacks the permission for it.</source>
        <translation>Neue Nachrichten könnten sofort eintreffen; dem Konto fehlt die Berechtigung dafür.</translation>
    </message>
    <message>
        <source>The network did not agree to tell of new messages at once. It is asked again by itself.</source>
        <translation>Das Netzwerk hat nicht zugesagt, neue Nachrichten sofort zu melden. Es wird von selbst erneut gefragt.</translation>
    </message>
    <message>
        <source>The network has agreed to tell of new messages at once, and has told of none yet.</source>
        <translation>Das Netzwerk hat zugesagt, neue Nachrichten sofort zu melden, und bisher keine gemeldet.</translation>
    </message>
</context>
<context>
    <name>Ago</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 Min.</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 Std.</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Wartet auf Freigabe</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>Wird veröffentlicht</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Partly published</source>
        <translation>Teilweise veröffentlicht</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Not scheduled</source>
        <translation>Nicht geplant</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Ergebnis unbekannt</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Untitled post</source>
        <translation>Beitrag ohne Titel</translation>
    </message>
    <message numerus="yes">
        <source>%1 more</source>
        <translation>
            <numerusform>%1 weiterer</numerusform>
            <numerusform>%1 weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 – %3 %4</source>
        <translation>%1 %2 – %3 %4</translation>
    </message>
    <message>
        <source>%1 – %2 %3</source>
        <translation>%1 – %2 %3</translation>
    </message>
    <message>
        <source>%1 – %2, %3</source>
        <translation>%1 – %2, %3</translation>
    </message>
    <message>
        <source>no accounts</source>
        <translation>keine Konten</translation>
    </message>
    <message>
        <source>1 account</source>
        <translation>1 Konto</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%Ln Konto</numerusform>
            <numerusform>%Ln Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>repeats</source>
        <translation>wiederholt sich</translation>
    </message>
    <message>
        <source>has a conflict</source>
        <translation>hat einen Konflikt</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>noch nicht gesendet</translation>
    </message>
    <message>
        <source>This post is being published or already is, so it stays where it is.</source>
        <translation>Dieser Beitrag wird gerade veröffentlicht oder ist es schon und bleibt deshalb, wo er ist.</translation>
    </message>
    <message>
        <source>That time has passed. Choose a later one.</source>
        <translation>Dieser Zeitpunkt ist vorbei. Einen späteren wählen.</translation>
    </message>
    <message>
        <source>Choose an account in the composer first; then it can be scheduled.</source>
        <translation>Zuerst im Editor ein Konto wählen; dann lässt er sich planen.</translation>
    </message>
    <message>
        <source>This post is no longer there.</source>
        <translation>Diesen Beitrag gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Von Hand fällig</translation>
    </message>
    <message>
        <source>Held: all posts are paused</source>
        <translation>Angehalten: Alle Beiträge sind pausiert</translation>
    </message>
    <message>
        <source>Held: two texts to choose from</source>
        <translation>Angehalten: zwei Texte zur Wahl</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Angehalten</translation>
    </message>
</context>
<context>
    <name>CalendarActions</name>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>New post here</source>
        <translation>Neuer Beitrag hier</translation>
    </message>
    <message>
        <source>Open in composer</source>
        <translation>Im Editor öffnen</translation>
    </message>
    <message>
        <source>Lift or drop</source>
        <translation>Aufnehmen oder ablegen</translation>
    </message>
    <message>
        <source>Next post</source>
        <translation>Nächster Beitrag</translation>
    </message>
    <message>
        <source>Previous post</source>
        <translation>Voriger Beitrag</translation>
    </message>
    <message>
        <source>Choose all shown</source>
        <translation>Alle angezeigten auswählen</translation>
    </message>
    <message>
        <source>A day later</source>
        <translation>Einen Tag später</translation>
    </message>
    <message>
        <source>A day earlier</source>
        <translation>Einen Tag früher</translation>
    </message>
    <message>
        <source>A week later</source>
        <translation>Eine Woche später</translation>
    </message>
    <message>
        <source>A week earlier</source>
        <translation>Eine Woche früher</translation>
    </message>
    <message>
        <source>An hour later</source>
        <translation>Eine Stunde später</translation>
    </message>
    <message>
        <source>An hour earlier</source>
        <translation>Eine Stunde früher</translation>
    </message>
    <message>
        <source>Copy to the next day</source>
        <translation>Auf den nächsten Tag kopieren</translation>
    </message>
    <message>
        <source>Skip this one</source>
        <translation>Diesen auslassen</translation>
    </message>
    <message>
        <source>Take off the calendar</source>
        <translation>Aus dem Kalender nehmen</translation>
    </message>
    <message>
        <source>Stop publishing</source>
        <translation>Veröffentlichung stoppen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Second time zone</source>
        <translation>Zweite Zeitzone</translation>
    </message>
    <message>
        <source>Week numbers</source>
        <translation>Kalenderwochen</translation>
    </message>
    <message>
        <source>Unscheduled posts</source>
        <translation>Ungeplante Beiträge</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
</context>
<context>
    <name>CalendarPanel</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
</context>
<context>
    <name>CalendarPopups</name>
    <message>
        <source>“%1” repeats. Move which?</source>
        <translation>„%1“ wiederholt sich. Was verschieben?</translation>
    </message>
    <message>
        <source>“%1” repeats. Delete which?</source>
        <translation>„%1“ wiederholt sich. Was löschen?</translation>
    </message>
    <message>
        <source>Move only this one</source>
        <translation>Nur diesen verschieben</translation>
    </message>
    <message>
        <source>Skip only this one</source>
        <translation>Nur diesen auslassen</translation>
    </message>
    <message>
        <source>Move this and following</source>
        <translation>Diesen und folgende verschieben</translation>
    </message>
    <message>
        <source>Delete this and following</source>
        <translation>Diesen und folgende löschen</translation>
    </message>
    <message>
        <source>Move the whole series</source>
        <translation>Ganze Serie verschieben</translation>
    </message>
    <message>
        <source>Delete the whole series</source>
        <translation>Ganze Serie löschen</translation>
    </message>
    <message>
        <source>Leave it where it is</source>
        <translation>Unverändert lassen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>ClosedWorkspace</name>
    <message>
        <source>%1 is no longer open to you</source>
        <translation>Kein Zugang mehr zu %1</translation>
    </message>
    <message>
        <source>Your membership on %1 has ended. Nothing goes to or comes from the server any more; the copy on this computer stays until you remove it. If you are let in again, it goes on from here.</source>
        <translation>Die Mitgliedschaft auf %1 ist beendet. Zum Server geht nichts mehr, und von dort kommt nichts mehr; die Kopie auf diesem Rechner bleibt, bis sie entfernt wird. Nach einer erneuten Aufnahme geht es von hier aus weiter.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) had not been sent. They are saved in %1.</source>
        <translation>
            <numerusform>%Ln Änderung war noch nicht gesendet. Sie liegt in %1.</numerusform>
            <numerusform>%Ln Änderungen waren noch nicht gesendet. Sie liegen in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove from this computer</source>
        <translation>Von diesem Rechner entfernen</translation>
    </message>
    <message>
        <source>Keep the copy</source>
        <translation>Kopie behalten</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Schedule or publish</source>
        <translation>Planen oder veröffentlichen</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Jetzt veröffentlichen</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>Zurück in Entwürfe</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Add pictures or videos</source>
        <translation>Bilder oder Videos hinzufügen</translation>
    </message>
    <message>
        <source>Insert an emoji</source>
        <translation>Emoji einfügen</translation>
    </message>
    <message>
        <source>Add a part to the thread</source>
        <translation>Teil zum Thread hinzufügen</translation>
    </message>
    <message>
        <source>Add a link</source>
        <translation>Link hinzufügen</translation>
    </message>
    <message>
        <source>Add a first comment</source>
        <translation>Ersten Kommentar hinzufügen</translation>
    </message>
    <message>
        <source>Add a content warning</source>
        <translation>Inhaltswarnung hinzufügen</translation>
    </message>
    <message>
        <source>Set the language of the post</source>
        <translation>Sprache des Beitrags festlegen</translation>
    </message>
    <message>
        <source>Give the post a title</source>
        <translation>Dem Beitrag einen Titel geben</translation>
    </message>
    <message>
        <source>Write planning notes</source>
        <translation>Planungsnotizen schreiben</translation>
    </message>
    <message>
        <source>Stop publishing</source>
        <translation>Veröffentlichung stoppen</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>Editor</translation>
    </message>
    <message>
        <source>The account is still being connected.</source>
        <translation>Das Konto wird noch verbunden.</translation>
    </message>
    <message>
        <source>The account has to be signed in again.</source>
        <translation>Das Konto muss neu angemeldet werden.</translation>
    </message>
    <message>
        <source>The network reports a problem with the account.</source>
        <translation>Das Netzwerk meldet ein Problem mit dem Konto.</translation>
    </message>
    <message>
        <source>The account is switched off.</source>
        <translation>Das Konto ist abgeschaltet.</translation>
    </message>
    <message>
        <source>The account is not connected.</source>
        <translation>Das Konto ist nicht verbunden.</translation>
    </message>
    <message>
        <source>The sign-in has expired; connect the account again.</source>
        <translation>Die Anmeldung ist abgelaufen; das Konto neu verbinden.</translation>
    </message>
    <message>
        <source>The sign-in expires before the post goes out (%1).</source>
        <translation>Die Anmeldung läuft ab, bevor der Beitrag erscheint (%1).</translation>
    </message>
    <message>
        <source>The account has used up its posts for now.</source>
        <translation>Das Konto hat sein Kontingent an Beiträgen vorerst ausgeschöpft.</translation>
    </message>
    <message>
        <source>Only %1 more posts are possible for now.</source>
        <translation>Verbleibendes Kontingent an Beiträgen: %1.</translation>
    </message>
    <message>
        <source>The first comment has %2 characters; %1 fit.</source>
        <translation>Der erste Kommentar hat %2 Zeichen; %1 sind möglich.</translation>
    </message>
    <message>
        <source>This network needs a title.</source>
        <translation>Dieses Netzwerk braucht einen Titel.</translation>
    </message>
    <message>
        <source>The title has %2 characters; %1 fit.</source>
        <translation>Der Titel hat %2 Zeichen; %1 sind möglich.</translation>
    </message>
    <message>
        <source>Part %1 has no text and no media.</source>
        <translation>Teil %1 hat weder Text noch Medien.</translation>
    </message>
    <message>
        <source>Part %3 has %2 characters; %1 fit.</source>
        <translation>Teil %3 hat %2 Zeichen; %1 sind möglich.</translation>
    </message>
    <message>
        <source>Part %3 is %2 bytes long; %1 fit.</source>
        <translation>Teil %3 hat %2 Byte; %1 sind möglich.</translation>
    </message>
    <message>
        <source>Part %3 has %2 hashtags; %1 are allowed.</source>
        <translation>Hashtags in Teil %3: %2; erlaubt sind %1.</translation>
    </message>
    <message>
        <source>Part %3 has %2 mentions; %1 are allowed.</source>
        <translation>Erwähnungen in Teil %3: %2; erlaubt sind %1.</translation>
    </message>
    <message>
        <source>Part %3 has %2 links; %1 are allowed.</source>
        <translation>Links in Teil %3: %2; erlaubt sind %1.</translation>
    </message>
    <message>
        <source>Part %1 has a character that the network refuses.</source>
        <translation>Teil %1 enthält ein Zeichen, das das Netzwerk ablehnt.</translation>
    </message>
    <message>
        <source>Nearly the same text goes out from this account on %1.</source>
        <translation>Fast derselbe Text erscheint von diesem Konto am %1.</translation>
    </message>
    <message>
        <source>This network needs a picture or a video.</source>
        <translation>Dieses Netzwerk braucht ein Bild oder ein Video.</translation>
    </message>
    <message>
        <source>Part %3 has %2 pictures; %1 are allowed.</source>
        <translation>Bilder in Teil %3: %2; erlaubt sind %1.</translation>
    </message>
    <message>
        <source>Part %3 has %2 videos; %1 are allowed.</source>
        <translation>Videos in Teil %3: %2; erlaubt sind %1.</translation>
    </message>
    <message>
        <source>Pictures and videos cannot be in one post here (part %1).</source>
        <translation>Bilder und Videos lassen sich hier nicht mischen (Teil %1).</translation>
    </message>
    <message>
        <source>%2 is of a kind that the network does not take (%1).</source>
        <translation>Das Netzwerk nimmt diese Art von Datei nicht an: %2 (%1).</translation>
    </message>
    <message>
        <source>%3 is too big: %2, the limit is %1.</source>
        <translation>%3 ist zu groß: %2, möglich sind %1.</translation>
    </message>
    <message>
        <source>%3 has too many pixels: %2, the limit is %1.</source>
        <translation>%3 hat zu viele Pixel: %2, möglich sind %1.</translation>
    </message>
    <message>
        <source>%3 is %2 seconds long; the limit is %1.</source>
        <translation>%3 dauert %2 Sekunden; möglich sind %1.</translation>
    </message>
    <message>
        <source>%3 is %2 seconds long; it has to be at least %1.</source>
        <translation>%3 dauert %2 Sekunden; nötig sind mindestens %1.</translation>
    </message>
    <message>
        <source>The description of %3 has %2 characters; %1 fit.</source>
        <translation>Die Beschreibung von %3 hat %2 Zeichen; %1 sind möglich.</translation>
    </message>
    <message>
        <source>%1 has no description for people who cannot see it.</source>
        <translation>%1 hat keine Beschreibung für Menschen, die es nicht sehen können.</translation>
    </message>
    <message>
        <source>%1 is still on its way to the server.</source>
        <translation>%1 ist noch auf dem Weg zum Server.</translation>
    </message>
    <message>
        <source>No time is set yet.</source>
        <translation>Es ist noch kein Zeitpunkt festgelegt.</translation>
    </message>
    <message>
        <source>The time lies in the past.</source>
        <translation>Der Zeitpunkt liegt in der Vergangenheit.</translation>
    </message>
    <message>
        <source>Another post of this account goes out within the hour (%1).</source>
        <translation>Ein anderer Beitrag dieses Kontos erscheint innerhalb derselben Stunde (%1).</translation>
    </message>
    <message>
        <source>It is not certain that this network allows everything in this post.</source>
        <translation>Es ist nicht sicher, dass dieses Netzwerk alles in diesem Beitrag erlaubt.</translation>
    </message>
    <message>
        <source>This network takes no post without media.</source>
        <translation>Dieses Netzwerk nimmt keinen Beitrag ohne Medien an.</translation>
    </message>
    <message>
        <source>Pictures cannot be published to this network.</source>
        <translation>In diesem Netzwerk lassen sich keine Bilder veröffentlichen.</translation>
    </message>
    <message>
        <source>Several pictures cannot be published to this network.</source>
        <translation>In diesem Netzwerk lassen sich nicht mehrere Bilder veröffentlichen.</translation>
    </message>
    <message>
        <source>Videos cannot be published to this network.</source>
        <translation>In diesem Netzwerk lassen sich keine Videos veröffentlichen.</translation>
    </message>
    <message>
        <source>Threads cannot be published to this network.</source>
        <translation>In diesem Netzwerk lassen sich keine Threads veröffentlichen.</translation>
    </message>
    <message>
        <source>A first comment cannot be published to this network.</source>
        <translation>In diesem Netzwerk lässt sich kein erster Kommentar veröffentlichen.</translation>
    </message>
    <message>
        <source>There is no text and no media yet.</source>
        <translation>Es gibt noch keinen Text und keine Medien.</translation>
    </message>
    <message>
        <source>The text has %2 characters; %1 fit.</source>
        <translation>Der Text hat %2 Zeichen; %1 sind möglich.</translation>
    </message>
    <message>
        <source>The text is %2 bytes long; %1 fit.</source>
        <translation>Der Text hat %2 Byte; %1 sind möglich.</translation>
    </message>
    <message>
        <source>The text has %2 hashtags; %1 are allowed.</source>
        <translation>Hashtags im Text: %2; erlaubt sind %1.</translation>
    </message>
    <message>
        <source>The text has %2 mentions; %1 are allowed.</source>
        <translation>Erwähnungen im Text: %2; erlaubt sind %1.</translation>
    </message>
    <message>
        <source>The text has %2 links; %1 are allowed.</source>
        <translation>Links im Text: %2; erlaubt sind %1.</translation>
    </message>
    <message>
        <source>The text has a character that the network refuses.</source>
        <translation>Der Text enthält ein Zeichen, das das Netzwerk ablehnt.</translation>
    </message>
    <message>
        <source>There are %2 pictures; %1 are allowed.</source>
        <translation>Bilder: %2; erlaubt sind %1.</translation>
    </message>
    <message>
        <source>There are %2 videos; %1 are allowed.</source>
        <translation>Videos: %2; erlaubt sind %1.</translation>
    </message>
    <message>
        <source>Pictures and videos cannot be in one post here.</source>
        <translation>Bilder und Videos lassen sich hier nicht mischen.</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Publishing began</source>
        <translation>Veröffentlichung begonnen</translation>
    </message>
    <message>
        <source>A file was uploaded</source>
        <translation>Datei hochgeladen</translation>
    </message>
    <message>
        <source>Sent to the network</source>
        <translation>An das Netzwerk gesendet</translation>
    </message>
    <message>
        <source>The network accepted it</source>
        <translation>Vom Netzwerk angenommen</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>No answer; it is being checked</source>
        <translation>Keine Antwort; wird geprüft</translation>
    </message>
    <message>
        <source>Found on the account</source>
        <translation>Auf dem Konto gefunden</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Will be tried again</source>
        <translation>Wird erneut versucht</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>The first comment is live</source>
        <translation>Der erste Kommentar ist live</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Wartet auf Freigabe</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>Wird veröffentlicht</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Partly published</source>
        <translation>Teilweise veröffentlicht</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idee</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Ergebnis unbekannt</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>The network says: &quot;%1&quot;.</source>
        <translation>Das Netzwerk meldet: „%1“.</translation>
    </message>
    <message>
        <source>It was sent, but no answer came. It is being looked for on the account; nothing is sent twice.</source>
        <translation>Es wurde gesendet, aber es kam keine Antwort. Auf dem Konto wird danach gesucht; nichts wird doppelt gesendet.</translation>
    </message>
    <message>
        <source>Next look: %1.</source>
        <translation>Nächste Prüfung: %1.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Ansehen lohnt sich</translation>
    </message>
    <message>
        <source>Cannot go out</source>
        <translation>Kann nicht erscheinen</translation>
    </message>
    <message>
        <source>This network does not take this kind of post.</source>
        <translation>Dieses Netzwerk nimmt diese Art von Beitrag nicht an.</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>Datei %1</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot;</source>
        <comment>what happened: the network&apos;s answer</comment>
        <translation>%1: „%2“</translation>
    </message>
    <message>
        <source>This post is going out right now, so it cannot be changed.</source>
        <translation>Dieser Beitrag erscheint gerade und lässt sich deshalb nicht ändern.</translation>
    </message>
    <message>
        <source>This post is out. Duplicate it to write a new version.</source>
        <translation>Dieser Beitrag ist erschienen. Für eine neue Fassung duplizieren.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>„%1“ fehlt.</translation>
    </message>
    <message>
        <source>“%1” does not offer “%2”.</source>
        <translation>„%1“ bietet „%2“ nicht an.</translation>
    </message>
    <message>
        <source>“%1” is longer than %2 characters.</source>
        <translation>„%1“ ist länger als %2 Zeichen.</translation>
    </message>
    <message>
        <source>“%1” takes at most %2 entries.</source>
        <translation>„%1“ nimmt höchstens %2 Einträge an.</translation>
    </message>
    <message>
        <source>“%1” goes from %2 to %3.</source>
        <translation>„%1“ reicht von %2 bis %3.</translation>
    </message>
    <message>
        <source>You publish it by hand: at the time you are reminded, with text and files ready.</source>
        <translation>Wird von Hand veröffentlicht: Zur geplanten Zeit kommt eine Erinnerung, Text und Dateien liegen bereit.</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Von Hand fällig</translation>
    </message>
    <message>
        <source>Publish it on the network&apos;s own page, then say here that it is done.</source>
        <translation>Auf der Seite des Netzwerks veröffentlichen und dann hier als erledigt melden.</translation>
    </message>
    <message>
        <source>Not found on the account</source>
        <translation>Auf dem Konto nicht gefunden</translation>
    </message>
    <message>
        <source>Waits for a choice between two texts, and does not go out before.</source>
        <translation>Wartet auf die Wahl zwischen zwei Texten und geht vorher nicht hinaus.</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Angehalten</translation>
    </message>
</context>
<context>
    <name>ComposerPresence</name>
    <message>
        <source>%1 is editing this post</source>
        <translation>%1 bearbeitet diesen Beitrag</translation>
    </message>
    <message>
        <source>%1 and %2 are editing this post</source>
        <translation>%1 und %2 bearbeiten diesen Beitrag</translation>
    </message>
    <message>
        <source>%1 has this post open</source>
        <translation>%1 hat diesen Beitrag geöffnet</translation>
    </message>
    <message>
        <source>%1 and %2 have this post open</source>
        <translation>%1 und %2 haben diesen Beitrag geöffnet</translation>
    </message>
    <message>
        <source>%1 was editing this post and is offline</source>
        <translation>%1 hat diesen Beitrag bearbeitet und ist offline</translation>
    </message>
    <message>
        <source>You have it open on another device</source>
        <translation>Er ist auf einem anderen eigenen Gerät geöffnet</translation>
    </message>
    <message>
        <source>You are editing it on another device</source>
        <translation>Er wird auf einem anderen eigenen Gerät bearbeitet</translation>
    </message>
    <message>
        <source>You were editing it on a device that is offline</source>
        <translation>Er wurde auf einem eigenen Gerät bearbeitet, das offline ist</translation>
    </message>
    <message numerus="yes">
        <source>%n colleagues are editing this post</source>
        <translation>
            <numerusform>%Ln Person im Team bearbeitet diesen Beitrag</numerusform>
            <numerusform>%Ln Personen im Team bearbeiten diesen Beitrag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n colleagues have this post open</source>
        <translation>
            <numerusform>%Ln Person im Team hat diesen Beitrag geöffnet</numerusform>
            <numerusform>%Ln Personen im Team haben diesen Beitrag geöffnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n colleagues were editing this post and are offline</source>
        <translation>
            <numerusform>%Ln Person im Team hat diesen Beitrag bearbeitet und ist offline</numerusform>
            <numerusform>%Ln Personen im Team haben diesen Beitrag bearbeitet und sind offline</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectInput</name>
    <message>
        <source>This is no address of a server. It looks like mastodon.social, without a name before it.</source>
        <translation>Das ist keine Adresse eines Servers. Sie sieht aus wie mastodon.social, ohne Namen davor.</translation>
    </message>
    <message>
        <source>This is no name on Bluesky. It looks like name.bsky.social or your own domain.</source>
        <translation>Das ist kein Name bei Bluesky. Er sieht aus wie name.bsky.social oder ist eine eigene Domain.</translation>
    </message>
    <message>
        <source>Mastodon has many servers. Enter the one that your account is on.</source>
        <translation>Mastodon hat viele Server. Den Server eingeben, auf dem das Konto liegt.</translation>
    </message>
    <message>
        <source>Enter the name of your account, as name.bsky.social.</source>
        <translation>Den Namen des Kontos eingeben, etwa name.bsky.social.</translation>
    </message>
</context>
<context>
    <name>Crisis</name>
    <message>
        <source>a rule</source>
        <translation>eine Regel</translation>
    </message>
    <message>
        <source>you</source>
        <translation>ich</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>an account</source>
        <translation>ein Konto</translation>
    </message>
    <message>
        <source>All scheduled posts are paused</source>
        <translation>Alle geplanten Beiträge sind pausiert</translation>
    </message>
    <message>
        <source>Scheduled posts go out again</source>
        <translation>Geplante Beiträge erscheinen wieder</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%Ln Nachricht</numerusform>
            <numerusform>%Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2.</source>
        <translation>%1 in %2.</translation>
    </message>
    <message>
        <source>%1 in %2, usually next to none.</source>
        <translation>%1 in %2, sonst kaum welche.</translation>
    </message>
    <message>
        <source>%1 in %2, usually %3.</source>
        <translation>%1 in %2, sonst %3.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” %n time(s)</source>
        <translation>
            <numerusform>„%1“ %Ln-mal</numerusform>
            <numerusform>„%1“ %Ln-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, with %2 followers, is not happy.</source>
        <translation>Unzufrieden: %1, mit %2 Followern.</translation>
    </message>
    <message>
        <source>%1 is not happy.</source>
        <translation>Unzufrieden: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n more like that.</source>
        <translation>
            <numerusform>%Ln weitere Person ebenso.</numerusform>
            <numerusform>%Ln weitere Personen ebenso.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1 acknowledged it</source>
        <translation>Bestätigt von %1</translation>
    </message>
    <message>
        <source>%1 called it a false alarm</source>
        <translation>Fehlalarm laut %1</translation>
    </message>
    <message>
        <source>%1 resolved it</source>
        <translation>Erledigt von %1</translation>
    </message>
    <message>
        <source>%1 opened it again</source>
        <translation>Erneut geöffnet von %1</translation>
    </message>
    <message>
        <source>%1 paused all scheduled posts</source>
        <translation>Alle geplanten Beiträge pausiert von %1</translation>
    </message>
    <message>
        <source>%1 let scheduled posts go out again</source>
        <translation>Geplante Beiträge wieder freigegeben von %1</translation>
    </message>
    <message>
        <source>%1 set the severity to %2</source>
        <translation>Schwere auf „%2“ gesetzt von %1</translation>
    </message>
    <message>
        <source>%1 took the lead</source>
        <translation>Führung übernommen von %1</translation>
    </message>
    <message>
        <source>%1 changed it</source>
        <translation>Geändert von %1</translation>
    </message>
    <message>
        <source>%1 set it to %2</source>
        <translation>Auf „%2“ gesetzt von %1</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Many more messages than usual</source>
        <translation>Viel mehr Nachrichten als üblich</translation>
    </message>
    <message>
        <source>Many negative messages</source>
        <translation>Viele negative Nachrichten</translation>
    </message>
    <message>
        <source>Alarming words</source>
        <translation>Alarmierende Wörter</translation>
    </message>
    <message>
        <source>Somebody with many followers is not happy</source>
        <translation>Jemand mit vielen Followern ist unzufrieden</translation>
    </message>
    <message>
        <source>Too many messages without an answer</source>
        <translation>Zu viele Nachrichten ohne Antwort</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Being handled</source>
        <translation>In Bearbeitung</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>Fehlalarm</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%Ln Stunde</numerusform>
            <numerusform>%Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>People write “%1”</source>
        <translation>Häufiges Wort: „%1“</translation>
    </message>
    <message>
        <source>%1 writes about you</source>
        <translation>%1 schreibt über uns</translation>
    </message>
    <message>
        <source>%1 of what came in %2 is negative (%3).</source>
        <translation>%1 des Eingangs in %2 ist negativ (%3).</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) without an answer.</source>
        <translation>
            <numerusform>%Ln Nachricht ohne Antwort.</numerusform>
            <numerusform>%Ln Nachrichten ohne Antwort.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of them are negative.</source>
        <translation>%1 davon sind negativ.</translation>
    </message>
    <message>
        <source>At the worst it was %1.</source>
        <translation>Höchststand: %1.</translation>
    </message>
    <message>
        <source>Detected by a rule</source>
        <translation>Von einer Regel erkannt</translation>
    </message>
    <message>
        <source>%1 called it</source>
        <translation>Ausgerufen von %1</translation>
    </message>
    <message numerus="yes">
        <source>It grew: %n by now</source>
        <translation>
            <numerusform>Gewachsen: inzwischen %Ln</numerusform>
            <numerusform>Gewachsen: inzwischen %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>It grew</source>
        <translation>Gewachsen</translation>
    </message>
    <message>
        <source>It calmed down</source>
        <translation>Beruhigt</translation>
    </message>
    <message>
        <source>Nobody had acknowledged it, so it was escalated</source>
        <translation>Eskaliert, weil niemand bestätigt hatte</translation>
    </message>
    <message>
        <source>%1 used the answer %2</source>
        <translation>Antwort %2 benutzt von %1</translation>
    </message>
    <message>
        <source>%1 approved the answer %2</source>
        <translation>Antwort %2 freigegeben von %1</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Alle Konten</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativ</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>%1 took a note back</source>
        <translation>Notiz zurückgenommen von %1</translation>
    </message>
    <message>
        <source>Scheduled posts go out again. What came due during the pause is kept back: plan it anew.</source>
        <translation>Geplante Beiträge erscheinen wieder. Was während der Pause fällig wurde, bleibt zurückgehalten und ist neu zu planen.</translation>
    </message>
    <message>
        <source>All scheduled posts are paused again. What went out meanwhile stays out.</source>
        <translation>Alle geplanten Beiträge sind wieder pausiert. Was inzwischen erschienen ist, bleibt veröffentlicht.</translation>
    </message>
    <message>
        <source>Your call is taken back: it stays in the list as a false alarm, and colleagues may have read of it.</source>
        <translation>Ausruf zurückgenommen: Er bleibt als Fehlalarm in der Liste, und das Team kann schon davon gelesen haben.</translation>
    </message>
    <message>
        <source>The crisis is open again</source>
        <translation>Die Krise ist wieder offen</translation>
    </message>
    <message>
        <source>Your note is taken back. Whoever it names may have read it.</source>
        <translation>Notiz zurückgenommen. Wer darin genannt ist, kann sie schon gelesen haben.</translation>
    </message>
    <message>
        <source>Note added</source>
        <translation>Notiz hinzugefügt</translation>
    </message>
    <message>
        <source>The crisis is open again, as it was</source>
        <translation>Die Krise ist wieder offen, wie zuvor</translation>
    </message>
    <message>
        <source>The crisis is over</source>
        <translation>Die Krise ist vorbei</translation>
    </message>
    <message>
        <source>The crisis is over, as it was</source>
        <translation>Die Krise ist vorbei, wie zuvor</translation>
    </message>
</context>
<context>
    <name>CrisisPause</name>
    <message>
        <source>A post without text</source>
        <translation>Ein Beitrag ohne Text</translation>
    </message>
    <message>
        <source>Posts that missed their time</source>
        <translation>Beiträge, die ihre Zeit verpasst haben</translation>
    </message>
    <message>
        <source>Since %1 by %2.</source>
        <translation>Seit %1, von %2.</translation>
    </message>
    <message>
        <source>Let scheduled posts go out again</source>
        <translation>Geplante Beiträge wieder erscheinen lassen</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) missed their time during the pause:</source>
        <translation>
            <numerusform>%Ln Beitrag hat während der Pause seine Zeit verpasst:</numerusform>
            <numerusform>%Ln Beiträge haben während der Pause ihre Zeit verpasst:</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them back; I plan them again myself</source>
        <translation>Zurückhalten und selbst neu planen</translation>
    </message>
    <message numerus="yes">
        <source>Publish %n post(s) now, one after the other</source>
        <translation>
            <numerusform>%Ln Beitrag jetzt veröffentlichen</numerusform>
            <numerusform>%Ln Beiträge jetzt nacheinander veröffentlichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Stay paused</source>
        <translation>Weiter pausieren</translation>
    </message>
    <message>
        <source>Let posts go out</source>
        <translation>Beiträge erscheinen lassen</translation>
    </message>
    <message>
        <source>The server&apos;s data was restored from the backup of %1. Look at what is out already before you resume.</source>
        <translation>Die Daten des Servers stammen aus der Sicherung vom %1. Vor dem Fortsetzen nachsehen, was schon erschienen ist.</translation>
    </message>
</context>
<context>
    <name>CrisisRules</name>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>on all accounts</source>
        <translation>auf allen Konten</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%Ln Nachricht</numerusform>
            <numerusform>%Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>At least %1 come in %2 %3, and that is %4 times what is usual at that time of day (over %5).</source>
        <translation>Mindestens %1 kommen in %2 %3, und das ist das %4‑Fache des zu dieser Tageszeit Üblichen (gemessen an %5).</translation>
    </message>
    <message>
        <source>At least %1 come in %2 %3, and %4 % or more of them are negative.</source>
        <translation>Mindestens %1 kommen in %2 %3, und %4 % oder mehr davon sind negativ.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Somebody writes one of these words %1: %2.</source>
        <translation>Jemand schreibt %1 eines dieser Wörter: %2.</translation>
    </message>
    <message>
        <source>At least %1 with one of these words come in %2 %3: %4.</source>
        <translation>Mindestens %1 mit einem dieser Wörter kommen in %2 %3: %4.</translation>
    </message>
    <message>
        <source>Somebody with %1 followers or more writes something negative or complains %2.</source>
        <translation>Jemand mit %1 Followern oder mehr schreibt %2 etwas Negatives oder beschwert sich.</translation>
    </message>
    <message>
        <source>In %1, at least %2 that are negative or complain come from people with %3 followers or more %4.</source>
        <translation>In %1 kommen mindestens %2, negativ oder als Beschwerde, von Personen mit %3 Followern oder mehr %4.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) or more wait for an answer %1.</source>
        <translation>
            <numerusform>%Ln Nachricht oder mehr warten %1 auf eine Antwort.</numerusform>
            <numerusform>%Ln Nachrichten oder mehr warten %1 auf eine Antwort.</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 bis %2</translation>
    </message>
    <message>
        <source>A rule of this kind needs this.</source>
        <translation>Eine Regel dieser Art braucht das.</translation>
    </message>
    <message>
        <source>This cannot be used as it is.</source>
        <translation>So ist das nicht verwendbar.</translation>
    </message>
    <message>
        <source>Something is missing, so this rule does nothing yet.</source>
        <translation>Es fehlt etwas, deshalb bewirkt diese Regel noch nichts.</translation>
    </message>
    <message>
        <source>owners, admins and managers</source>
        <translation>Besitzer, Administration und Leitung</translation>
    </message>
    <message>
        <source>Then a crisis is raised (%1) and %2 are told.</source>
        <translation>Dann entsteht eine Krise (Schwere: %1), und es werden benachrichtigt: %2.</translation>
    </message>
    <message>
        <source>owners and admins</source>
        <translation>Besitzer und Administration</translation>
    </message>
    <message>
        <source>If nobody acknowledges it within %1, %2 are told.</source>
        <translation>Bestätigt sie innerhalb von %1 niemand, werden benachrichtigt: %2.</translation>
    </message>
    <message>
        <source>All scheduled posts are paused at once.</source>
        <translation>Alle geplanten Beiträge werden sofort pausiert.</translation>
    </message>
    <message>
        <source>boycott*, scam*, fraud*, lawsuit, lawyer, dangerous, poison*, recall</source>
        <translation>boykott*, abzocke*, betrug*, betrüg*, klage, anwalt, gefährlich*, giftig*, rückruf*</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>About Campanile</source>
        <translation>Über Campanile</translation>
    </message>
    <message>
        <source>A bell tower, the sign of Campanile</source>
        <translation>Ein Glockenturm, das Zeichen von Campanile</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Plan, publish and measure social media, online or not.</source>
        <translation>Soziale Medien planen, bespielen und auswerten, online oder nicht.</translation>
    </message>
    <message>
        <source>Campanile is free software under the GNU General Public License, version 3 or later. It comes without warranty.</source>
        <translation>Campanile ist freie Software unter der GNU General Public License, Version 3 oder neuer, und kommt ohne Gewährleistung.</translation>
    </message>
    <message>
        <source>Icons: Lucide (ISC) and Simple Icons (CC0). Emoji list: unicode-emoji-json (MIT). Made with Qt %1.</source>
        <translation>Symbole: Lucide (ISC) und Simple Icons (CC0). Emoji-Liste: unicode-emoji-json (MIT). Erstellt mit Qt %1.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>DraftHistory</name>
    <message>
        <source>small corrections</source>
        <translation>kleine Korrekturen</translation>
    </message>
    <message>
        <source>another tone, the same facts</source>
        <translation>anderer Ton, dieselben Fakten</translation>
    </message>
    <message>
        <source>other facts</source>
        <translation>andere Fakten</translation>
    </message>
    <message>
        <source>written anew</source>
        <translation>neu geschrieben</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>%1 made it</source>
        <translation>Angelegt: %1</translation>
    </message>
    <message>
        <source>%1 approved it</source>
        <translation>Freigegeben: %1</translation>
    </message>
    <message>
        <source>%1 did not approve it</source>
        <translation>Nicht freigegeben: %1</translation>
    </message>
    <message>
        <source>It was sent, written by %1</source>
        <translation>Gesendet, verfasst von %1</translation>
    </message>
    <message>
        <source>It could not be sent</source>
        <translation>Das Senden ist gescheitert</translation>
    </message>
    <message>
        <source>%1 asked for a review</source>
        <translation>Um Prüfung gebeten: %1</translation>
    </message>
    <message>
        <source>%1 changed the text</source>
        <translation>Text geändert: %1</translation>
    </message>
    <message>
        <source>%1: %2, %3 characters differ</source>
        <translation>%1 (%2, %3 Zeichen Unterschied)</translation>
    </message>
    <message>
        <source>and asked for a review</source>
        <translation>und um Prüfung gebeten</translation>
    </message>
    <message>
        <source>and asked %1 to look</source>
        <translation>und %1 um Prüfung gebeten</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>%1 asked the model for another proposal, and this came</source>
        <translation>%1 hat das Modell um einen weiteren Vorschlag gebeten; dieser kam</translation>
    </message>
    <message>
        <source>%1 opened it</source>
        <translation>%1 hat ihn geöffnet</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>Geändert %1</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Noch nicht gesendet</translation>
    </message>
</context>
<context>
    <name>GroupColors</name>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Lime</source>
        <translation>Limette</translation>
    </message>
</context>
<context>
    <name>Headless</name>
    <message>
        <source>connect-mastodon needs --server, connect-bluesky --identifier, connect-practice --name.</source>
        <translation>connect-mastodon braucht --server, connect-bluesky --identifier, connect-practice --name.</translation>
    </message>
    <message>
        <source>&quot;account&quot; is followed by list, connect-mastodon, connect-bluesky or connect-practice.</source>
        <translation>Auf „account“ folgt list, connect-mastodon, connect-bluesky oder connect-practice.</translation>
    </message>
    <message>
        <source>the instance (https://bsky.social for Bluesky)</source>
        <translation>die Instanz (https://bsky.social für Bluesky)</translation>
    </message>
    <message>
        <source>connect-bluesky: handle or e-mail address</source>
        <translation>connect-bluesky: Handle oder E-Mail-Adresse</translation>
    </message>
    <message>
        <source>connect-practice: user name on the practice network; made when it is missing</source>
        <translation>connect-practice: Benutzername im Übungsnetzwerk; wird bei Bedarf angelegt</translation>
    </message>
    <message>
        <source>Lists the accounts and connects one. Access token or app password come from the environment variable CAMPANILE_SECRET or the first line of standard input.</source>
        <translation>Listet die Konten auf und verbindet eines. Zugangstoken oder App-Passwort kommen aus der Umgebungsvariablen CAMPANILE_SECRET oder der ersten Zeile der Standardeingabe.</translation>
    </message>
    <message>
        <source>There is no option &quot;--%1&quot; here.</source>
        <translation>Die Option „--%1“ gibt es hier nicht.</translation>
    </message>
    <message>
        <source>&quot;--%1&quot; takes no value.</source>
        <translation>„--%1“ nimmt keinen Wert.</translation>
    </message>
    <message>
        <source>&quot;--%1&quot; needs a value.</source>
        <translation>„--%1“ braucht einen Wert.</translation>
    </message>
    <message>
        <source>&quot;--%1&quot; is a whole number from %2 to %3.</source>
        <translation>„--%1“ ist eine ganze Zahl von %2 bis %3.</translation>
    </message>
    <message>
        <source>There is no verb &quot;%1&quot;.</source>
        <translation>Es gibt kein Verb „%1“.</translation>
    </message>
    <message>
        <source>&quot;--headless&quot; needs a verb.</source>
        <translation>„--headless“ braucht ein Verb.</translation>
    </message>
    <message>
        <source>keep everything in this folder instead of the standard place</source>
        <translation>alles in diesem Ordner statt am üblichen Ort ablegen</translation>
    </message>
    <message>
        <source>id or name of the workspace (the one opened last)</source>
        <translation>Kennung oder Name des Arbeitsbereichs (der zuletzt geöffnete)</translation>
    </message>
    <message>
        <source>use the cache only; edits are sent next time</source>
        <translation>nur den Zwischenspeicher verwenden; Änderungen werden beim nächsten Mal gesendet</translation>
    </message>
    <message>
        <source>give up after so many seconds (120)</source>
        <translation>nach so vielen Sekunden aufgeben (120)</translation>
    </message>
    <message>
        <source>&quot;--limits&quot; is a JSON object.</source>
        <translation>„--limits“ ist ein JSON-Objekt.</translation>
    </message>
    <message>
        <source>&quot;--%1&quot; is needed.</source>
        <translation>„--%1“ ist nötig.</translation>
    </message>
    <message>
        <source>&quot;--count&quot; is a whole number.</source>
        <translation>„--count“ ist eine ganze Zahl.</translation>
    </message>
    <message>
        <source>the network that counts: twitter, mastodon, bluesky, instagram, threads ...</source>
        <translation>das zählende Netzwerk: twitter, mastodon, bluesky, instagram, threads ...</translation>
    </message>
    <message>
        <source>what an instance says of its own limits</source>
        <translation>was eine Instanz über ihre Grenzen angibt</translation>
    </message>
    <message>
        <source>RFC 5545 RRULE, as FREQ=WEEKLY;BYDAY=MO</source>
        <translation>RRULE nach RFC 5545, etwa FREQ=WEEKLY;BYDAY=MO</translation>
    </message>
    <message>
        <source>wall-clock start without an offset, as 2026-03-28T09:00</source>
        <translation>Beginn als Ortszeit ohne Versatz, etwa 2026-03-28T09:00</translation>
    </message>
    <message>
        <source>time zone, as Europe/Berlin</source>
        <translation>Zeitzone, etwa Europe/Berlin</translation>
    </message>
    <message>
        <source>how many occurrences</source>
        <translation>wie viele Termine</translation>
    </message>
    <message>
        <source>zone of times that name none (UTC)</source>
        <translation>Zeitzone für Zeiten ohne eigene Angabe (UTC)</translation>
    </message>
    <message>
        <source>Counts texts as a network does: one JSON string per line in, one JSON object per line out.</source>
        <translation>Zählt Texte wie ein Netzwerk: ein JSON-String pro Zeile hinein, ein JSON-Objekt pro Zeile heraus.</translation>
    </message>
    <message>
        <source>Expands a recurrence rule to instants in UTC.</source>
        <translation>Rechnet eine Wiederholungsregel in Zeitpunkte in UTC um.</translation>
    </message>
    <message>
        <source>Merges texts as the server does: {base, mine, theirs} per line in, {text, clean} per line out.</source>
        <translation>Führt Texte zusammen wie der Server: {base, mine, theirs} pro Zeile hinein, {text, clean} pro Zeile heraus.</translation>
    </message>
    <message>
        <source>Tags links: {url, source, medium, campaign, term, content} per line in, {url} per line out.</source>
        <translation>Versieht Links mit Parametern: {url, source, medium, campaign, term, content} pro Zeile hinein, {url} pro Zeile heraus.</translation>
    </message>
    <message>
        <source>Shows what an import of a CSV or iCalendar file would take, without a profile.</source>
        <translation>Zeigt ohne Profil, was ein Import einer CSV- oder iCalendar-Datei übernehmen würde.</translation>
    </message>
    <message>
        <source>%1 Nothing was done. &quot;campanile --headless help&quot; lists the verbs and their options.</source>
        <translation>%1 Es wurde nichts getan. „campanile --headless help“ listet die Verben und ihre Optionen auf.</translation>
    </message>
    <message>
        <source>Another Campanile is using this profile. Nothing was done. Close it, or give another folder with --profile.</source>
        <translation>Ein anderes Campanile verwendet dieses Profil. Es wurde nichts getan. Es schließen oder mit --profile einen anderen Ordner angeben.</translation>
    </message>
    <message>
        <source>This profile has no such workspace. &quot;campanile --headless workspace list&quot; names those it has; &quot;workspace create&quot; makes one.</source>
        <translation>Diesen Arbeitsbereich hat das Profil nicht. „campanile --headless workspace list“ nennt die vorhandenen; „workspace create“ legt einen an.</translation>
    </message>
    <message>
        <source>The workspace has no account &quot;%1&quot;. &quot;campanile --headless account list&quot; names those it has.</source>
        <translation>Der Arbeitsbereich hat kein Konto „%1“. „campanile --headless account list“ nennt die vorhandenen.</translation>
    </message>
    <message>
        <source>This workspace is served by a team server, which connects and publishes itself. Nothing was done.</source>
        <translation>Diesen Arbeitsbereich führt ein Team-Server, der selbst verbindet und veröffentlicht. Es wurde nichts getan.</translation>
    </message>
    <message>
        <source>No secret was given. Put it into the environment variable %1 or write it to standard input; it is never taken from the command line.</source>
        <translation>Es wurde kein Geheimnis angegeben. Es gehört in die Umgebungsvariable %1 oder auf die Standardeingabe; von der Befehlszeile wird es nie übernommen.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be read.</source>
        <translation>Die Datei „%1“ ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be written.</source>
        <translation>Die Datei „%1“ lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time. Write 2026-11-21T09:00 for the wall clock of the zone, or 2026-11-21T09:00:00Z.</source>
        <translation>„%1“ ist keine Zeitangabe. 2026-11-21T09:00 für die Ortszeit der Zone schreiben oder 2026-11-21T09:00:00Z.</translation>
    </message>
    <message>
        <source>Synchronising took longer than the time allowed. Everything is saved here and goes on next time.</source>
        <translation>Der Abgleich hat länger gedauert als erlaubt. Alles ist hier gespeichert und geht beim nächsten Mal weiter.</translation>
    </message>
    <message>
        <source>This line is not one JSON string.</source>
        <translation>Diese Zeile ist nicht genau ein JSON-String.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no network that Campanile knows.</source>
        <translation>„%1“ ist kein Netzwerk, das Campanile kennt.</translation>
    </message>
    <message>
        <source>This line is not one JSON object with &quot;base&quot;, &quot;mine&quot; and &quot;theirs&quot;.</source>
        <translation>Diese Zeile ist nicht genau ein JSON-Objekt mit „base“, „mine“ und „theirs“.</translation>
    </message>
    <message>
        <source>This line is not one JSON object with &quot;url&quot;.</source>
        <translation>Diese Zeile ist nicht genau ein JSON-Objekt mit „url“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no start. Write the wall clock without an offset: 2026-03-28T09:00.</source>
        <translation>„%1“ ist kein Beginn. Die Ortszeit ohne Versatz schreiben: 2026-03-28T09:00.</translation>
    </message>
    <message>
        <source>The count is a whole number from 1 to %1.</source>
        <translation>Die Anzahl ist eine ganze Zahl von 1 bis %1.</translation>
    </message>
    <message>
        <source>That time has passed. Nothing was changed. Give a later one, or --now.</source>
        <translation>Dieser Zeitpunkt ist vorbei. Es wurde nichts geändert. Einen späteren angeben oder --now.</translation>
    </message>
    <message>
        <source>The post goes to no account yet. Nothing was changed. Name one with --account.</source>
        <translation>Der Beitrag hat noch kein Konto. Es wurde nichts geändert. Mit --account eines angeben.</translation>
    </message>
    <message>
        <source>The post has no time yet. Nothing was changed. Give one with --at.</source>
        <translation>Der Beitrag hat noch keinen Zeitpunkt. Es wurde nichts geändert. Mit --at einen angeben.</translation>
    </message>
    <message>
        <source>There is no such post.</source>
        <translation>Diesen Beitrag gibt es nicht.</translation>
    </message>
    <message>
        <source>The post is being published or was. Nothing was changed.</source>
        <translation>Der Beitrag wird gerade veröffentlicht oder wurde es schon. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Standard input is not one JSON object of at most 4 MB.</source>
        <translation>Die Standardeingabe ist nicht genau ein JSON-Objekt von höchstens 4 MB.</translation>
    </message>
    <message>
        <source>&quot;post schedule&quot; needs the id of a post.</source>
        <translation>„post schedule“ braucht die Kennung eines Beitrags.</translation>
    </message>
    <message>
        <source>&quot;post&quot; is followed by create, schedule or list.</source>
        <translation>Auf „post“ folgt create, schedule oder list.</translation>
    </message>
    <message>
        <source>create: the text; without it one JSON object is read from standard input</source>
        <translation>create: der Text; ohne ihn wird ein JSON-Objekt von der Standardeingabe gelesen</translation>
    </message>
    <message>
        <source>create: a title for the calendar</source>
        <translation>create: ein Titel für den Kalender</translation>
    </message>
    <message>
        <source>create: where it goes (id, user name or network:user name); may be repeated</source>
        <translation>create: wohin er geht (Kennung, Benutzername oder Netzwerk:Benutzername); mehrfach möglich</translation>
    </message>
    <message>
        <source>create, schedule: 2026-11-21T09:00 in the zone, or an instant with an offset</source>
        <translation>create, schedule: 2026-11-21T09:00 in der Zeitzone oder ein Zeitpunkt mit Versatz</translation>
    </message>
    <message>
        <source>create, schedule: the zone of the time (the workspace&apos;s)</source>
        <translation>create, schedule: die Zeitzone der Angabe (die des Arbeitsbereichs)</translation>
    </message>
    <message>
        <source>create: a label; may be repeated</source>
        <translation>create: ein Label; mehrfach möglich</translation>
    </message>
    <message>
        <source>create: an idea instead of a draft</source>
        <translation>create: eine Idee statt eines Entwurfs</translation>
    </message>
    <message>
        <source>create: hand it to the publisher as well</source>
        <translation>create: gleich zur Veröffentlichung übergeben</translation>
    </message>
    <message>
        <source>create, schedule: due at once</source>
        <translation>create, schedule: sofort fällig</translation>
    </message>
    <message>
        <source>list: only posts with this status</source>
        <translation>list: nur Beiträge mit diesem Status</translation>
    </message>
    <message>
        <source>list: planned at or after this time</source>
        <translation>list: geplant ab diesem Zeitpunkt</translation>
    </message>
    <message>
        <source>list: planned before this time</source>
        <translation>list: geplant vor diesem Zeitpunkt</translation>
    </message>
    <message>
        <source>list: at most so many (200)</source>
        <translation>list: höchstens so viele (200)</translation>
    </message>
    <message>
        <source>Creates, schedules and lists posts, offline as well.</source>
        <translation>Legt Beiträge an, plant sie und listet sie auf, auch offline.</translation>
    </message>
    <message>
        <source>Sends what waits and fetches what is new.</source>
        <translation>Sendet, was wartet, und holt, was neu ist.</translation>
    </message>
    <message>
        <source>Sends what waits, lets the publisher of this computer work until nothing is due, and tells what became of each target.</source>
        <translation>Sendet, was wartet, lässt die Veröffentlichung dieses Rechners arbeiten, bis nichts mehr fällig ist, und sagt, was aus jedem Ziel wurde.</translation>
    </message>
    <message>
        <source>&quot;--size&quot; is WIDTHxHEIGHT, as 1280x800.</source>
        <translation>„--size“ ist BREITExHÖHE, etwa 1280x800.</translation>
    </message>
    <message>
        <source>&quot;--theme&quot; is light, dark or high-contrast.</source>
        <translation>„--theme“ ist light, dark oder high-contrast.</translation>
    </message>
    <message>
        <source>&quot;--scale&quot; is a number from 0.5 to 4.</source>
        <translation>„--scale“ ist eine Zahl von 0.5 bis 4.</translation>
    </message>
    <message>
        <source>&quot;--state&quot; is full or empty.</source>
        <translation>„--state“ ist full oder empty.</translation>
    </message>
    <message>
        <source>There is no panel &quot;%1&quot;. There are: window, %2.</source>
        <translation>Den Bereich „%1“ gibt es nicht. Es gibt: window, %2.</translation>
    </message>
    <message>
        <source>the panel, or &quot;window&quot; for the whole window</source>
        <translation>der Bereich oder „window“ für das ganze Fenster</translation>
    </message>
    <message>
        <source>size before scaling (1280x800)</source>
        <translation>Größe vor dem Skalieren (1280x800)</translation>
    </message>
    <message>
        <source>light, dark or high-contrast</source>
        <translation>light, dark oder high-contrast</translation>
    </message>
    <message>
        <source>language, as en, de or ar</source>
        <translation>Sprache, etwa en, de oder ar</translation>
    </message>
    <message>
        <source>pixels for each point, 0.5 to 4 (1)</source>
        <translation>Pixel je Punkt, 0.5 bis 4 (1)</translation>
    </message>
    <message>
        <source>full: the workspace of the profile; empty: one without any record</source>
        <translation>full: der Arbeitsbereich des Profils; empty: einer ohne jeden Datensatz</translation>
    </message>
    <message>
        <source>write there instead of to standard output</source>
        <translation>dorthin statt auf die Standardausgabe schreiben</translation>
    </message>
    <message>
        <source>Draws a panel or the window as PNG, without a display.</source>
        <translation>Zeichnet einen Bereich oder das Fenster als PNG, ohne Bildschirm.</translation>
    </message>
    <message>
        <source>&quot;--format&quot; is csv or ics.</source>
        <translation>„--format“ ist csv oder ics.</translation>
    </message>
    <message>
        <source>zone of times that name none (the workspace&apos;s)</source>
        <translation>Zeitzone für Zeiten ohne eigene Angabe (die des Arbeitsbereichs)</translation>
    </message>
    <message>
        <source>an account that every post goes to; may be repeated</source>
        <translation>ein Konto, auf dem jeder Beitrag erscheint; mehrfach möglich</translation>
    </message>
    <message>
        <source>say what would be taken, store nothing</source>
        <translation>sagen, was übernommen würde, nichts speichern</translation>
    </message>
    <message>
        <source>csv or ics (csv)</source>
        <translation>csv oder ics (csv)</translation>
    </message>
    <message>
        <source>only what is planned at or after this time</source>
        <translation>nur, was ab diesem Zeitpunkt geplant ist</translation>
    </message>
    <message>
        <source>only what is planned before this time</source>
        <translation>nur, was vor diesem Zeitpunkt geplant ist</translation>
    </message>
    <message>
        <source>Takes posts from a CSV or iCalendar file as drafts: all good rows or, on an error, none; bad rows are listed.</source>
        <translation>Übernimmt Beiträge aus einer CSV- oder iCalendar-Datei als Entwürfe: alle guten Zeilen oder bei einem Fehler keine; schlechte werden aufgelistet.</translation>
    </message>
    <message>
        <source>Writes the posts as CSV or iCalendar.</source>
        <translation>Schreibt die Beiträge als CSV oder iCalendar.</translation>
    </message>
    <message>
        <source>&quot;workspace create&quot; needs a --name.</source>
        <translation>„workspace create“ braucht --name.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time zone.</source>
        <translation>„%1“ ist keine Zeitzone.</translation>
    </message>
    <message>
        <source>create, create-demo: what it is called</source>
        <translation>create, create-demo: wie er heißt</translation>
    </message>
    <message>
        <source>create: the zone it plans in (the system&apos;s)</source>
        <translation>create: die Zeitzone, in der geplant wird (die des Systems)</translation>
    </message>
    <message>
        <source>The folder for Campanile&apos;s data cannot be written. Nothing was done. Check its permissions and the free space, or give another folder with --profile.</source>
        <translation>In den Datenordner von Campanile kann nicht geschrieben werden. Es wurde nichts getan. Zugriffsrechte und freien Platz prüfen oder mit --profile einen anderen Ordner angeben.</translation>
    </message>
    <message>
        <source>Judges accounts: what is known of one per line in, its score with reasons per line out.</source>
        <translation>Beurteilt Konten: was über eines bekannt ist, je Zeile hinein; sein Punktestand mit Gründen je Zeile heraus.</translation>
    </message>
    <message>
        <source>This line is not one JSON object with &quot;now&quot;.</source>
        <translation>Diese Zeile ist kein einzelnes JSON-Objekt mit „now“.</translation>
    </message>
    <message>
        <source>language of the texts, as en or de-AT (recognised)</source>
        <translation>Sprache der Texte, etwa en oder de-AT (sonst erkannt)</translation>
    </message>
    <message>
        <source>Reckons deadlines: a response-time rule with when a message came per line in, its deadline and what is left per line out.</source>
        <translation>Berechnet Fristen: je Zeile eine Regel für Antwortzeiten und wann eine Nachricht kam, heraus je Zeile Frist und Restzeit.</translation>
    </message>
    <message>
        <source>Scores how texts feel, -1 to 1: one JSON string per line in, the score with every word and rule behind it per line out.</source>
        <translation>Bewertet die Stimmung von Texten von -1 bis 1: je Zeile eine JSON-Zeichenkette, heraus je Zeile der Wert mit allen Wörtern und Regeln dahinter.</translation>
    </message>
    <message>
        <source>Recognises languages: one JSON string per line in, the language with its confidence per line out.</source>
        <translation>Erkennt Sprachen: je Zeile eine JSON-Zeichenkette, heraus je Zeile die Sprache mit ihrer Sicherheit.</translation>
    </message>
    <message>
        <source>Tells questions, complaints, praise, buyers and spam apart: one JSON string per line in, the intent with its signs per line out.</source>
        <translation>Unterscheidet Fragen, Beschwerden, Lob, Kaufinteresse und Spam: je Zeile eine JSON-Zeichenkette, heraus je Zeile das Anliegen mit seinen Anzeichen.</translation>
    </message>
    <message>
        <source>Scores inbox items, 0 to 100: what is known of one per line in, its score with reasons per line out.</source>
        <translation>Bewertet Einträge im Posteingang von 0 bis 100: je Zeile, was über einen bekannt ist, heraus je Zeile der Wert mit Gründen.</translation>
    </message>
    <message>
        <source>Sums up inboxes: items with the working hours per line in, how fast, how much and how well per line out.</source>
        <translation>Fasst Posteingänge zusammen: je Zeile Einträge mit den Arbeitszeiten, heraus je Zeile, wie schnell, wie viel und wie gut.</translation>
    </message>
    <message>
        <source>&quot;--%1&quot; is a day, as 2026-11-21.</source>
        <translation>„--%1“ ist ein Tag, etwa 2026-11-21.</translation>
    </message>
    <message>
        <source>&quot;--by&quot; is day or week.</source>
        <translation>„--by“ ist day oder week.</translation>
    </message>
    <message>
        <source>&quot;--table&quot; is figures or rounds.</source>
        <translation>„--table“ ist figures oder rounds.</translation>
    </message>
    <message>
        <source>&quot;--format&quot; is csv or json.</source>
        <translation>„--format“ ist csv oder json.</translation>
    </message>
    <message>
        <source>&quot;--from&quot; lies before &quot;--to&quot;, by ten years at most.</source>
        <translation>„--from“ liegt vor „--to“, um höchstens zehn Jahre.</translation>
    </message>
    <message>
        <source>first day (so many days before the last)</source>
        <translation>erster Tag (so viele Tage vor dem letzten)</translation>
    </message>
    <message>
        <source>last day (today)</source>
        <translation>letzter Tag (heute)</translation>
    </message>
    <message>
        <source>how many days, without --from (28)</source>
        <translation>wie viele Tage, ohne --from (28)</translation>
    </message>
    <message>
        <source>parts of the period: day or week (day)</source>
        <translation>Abschnitte des Zeitraums: day oder week (day)</translation>
    </message>
    <message>
        <source>figures, or rounds: every question behind them (figures)</source>
        <translation>figures, oder rounds: jede Frage dahinter (figures)</translation>
    </message>
    <message>
        <source>csv or json (csv)</source>
        <translation>csv oder json (csv)</translation>
    </message>
    <message>
        <source>CSV without a byte order mark</source>
        <translation>CSV ohne Byte-Order-Mark</translation>
    </message>
    <message>
        <source>only this account; may be repeated</source>
        <translation>nur dieses Konto; mehrfach möglich</translation>
    </message>
    <message>
        <source>only this network; may be repeated</source>
        <translation>nur dieses Netzwerk; mehrfach möglich</translation>
    </message>
    <message>
        <source>only comment, dm, mention or review; may be repeated</source>
        <translation>nur comment, dm, mention oder review; mehrfach möglich</translation>
    </message>
    <message>
        <source>only this user&apos;s; may be repeated</source>
        <translation>nur von diesem Benutzer; mehrfach möglich</translation>
    </message>
    <message>
        <source>Writes how fast the inbox is answered, how much waits and who carries it, as CSV or JSON.</source>
        <translation>Schreibt als CSV oder JSON, wie schnell der Posteingang beantwortet wird, wie viel wartet und wer es trägt.</translation>
    </message>
    <message>
        <source>Judges messages by a crisis rule: a rule with messages and what came before per line in, whether it fits and why per line out.</source>
        <translation>Prüft Nachrichten mit einer Krisenregel: je Zeile eine Regel mit Nachrichten und dem, was vorher kam, heraus je Zeile, ob sie zutrifft und warum.</translation>
    </message>
    <message>
        <source>&quot;workspace&quot; is followed by list, create, create-demo or move.</source>
        <translation>Auf „workspace“ folgt list, create, create-demo oder move.</translation>
    </message>
    <message>
        <source>move: address of the team server; the page to sign in on is told on standard error</source>
        <translation>move: Adresse des Teamservers; die Anmeldeseite steht auf der Standardfehlerausgabe</translation>
    </message>
    <message>
        <source>move: every account is connected again on the server</source>
        <translation>move: jedes Konto wird auf dem Server neu verbunden</translation>
    </message>
    <message>
        <source>move: only tell what would go along</source>
        <translation>move: nur zeigen, was mitkäme</translation>
    </message>
    <message>
        <source>move: take back one that was cut off</source>
        <translation>move: einen abgebrochenen Umzug zurücknehmen</translation>
    </message>
    <message>
        <source>Lists the workspaces of the profile, makes one on this computer, and moves one to a team server.</source>
        <translation>Listet die Arbeitsbereiche des Profils auf, legt einen auf diesem Rechner an und zieht einen auf einen Teamserver um.</translation>
    </message>
    <message>
        <source>&quot;workspace move&quot; needs the address of the team server with --server.</source>
        <translation>„workspace move“ braucht die Adresse des Teamservers mit --server.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is one word too many.</source>
        <translation>„%1“ ist ein Wort zu viel.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no status of a post.</source>
        <translation>„%1“ ist kein Status eines Beitrags.</translation>
    </message>
    <message>
        <source>&quot;--text&quot; is a number from 80 to 200.</source>
        <translation>„--text“ ist eine Zahl von 80 bis 200.</translation>
    </message>
    <message>
        <source>size of text, 80 to 200 (100)</source>
        <translation>Größe der Schrift, 80 bis 200 (100)</translation>
    </message>
    <message>
        <source>There is no key &quot;%1&quot; here. Nothing was done. The nearest is &quot;%2&quot;.</source>
        <translation>Einen Schlüssel „%1“ gibt es hier nicht. Es wurde nichts getan. Am nächsten kommt „%2“.</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2.</source>
        <translation>„%1“ ist %2.</translation>
    </message>
</context>
<context>
    <name>Importer</name>
    <message>
        <source>no text</source>
        <translation>kein Text</translation>
    </message>
    <message>
        <source>the date cannot be read</source>
        <translation>das Datum ist nicht lesbar</translation>
    </message>
    <message>
        <source>the time cannot be read</source>
        <translation>die Uhrzeit ist nicht lesbar</translation>
    </message>
    <message>
        <source>the link is no web address</source>
        <translation>der Link ist keine Webadresse</translation>
    </message>
    <message>
        <source>the time zone is not known</source>
        <translation>die Zeitzone ist nicht bekannt</translation>
    </message>
    <message>
        <source>the clocks jump over this time</source>
        <translation>die Zeitumstellung überspringt diese Uhrzeit</translation>
    </message>
    <message>
        <source>a quotation mark is never closed</source>
        <translation>ein Anführungszeichen wird nie geschlossen</translation>
    </message>
    <message>
        <source>text after a closing quotation mark (kept)</source>
        <translation>Text nach einem schließenden Anführungszeichen (behalten)</translation>
    </message>
    <message>
        <source>a field is too long</source>
        <translation>ein Feld ist zu lang</translation>
    </message>
    <message>
        <source>too many columns</source>
        <translation>zu viele Spalten</translation>
    </message>
    <message>
        <source>the event has no start</source>
        <translation>der Termin hat keinen Beginn</translation>
    </message>
    <message>
        <source>the event has no text</source>
        <translation>der Termin hat keinen Text</translation>
    </message>
    <message>
        <source>the repetition cannot be read</source>
        <translation>die Wiederholung ist nicht lesbar</translation>
    </message>
    <message>
        <source>the event is damaged</source>
        <translation>der Termin ist beschädigt</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Picture address</source>
        <translation>Bildadresse</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>Alternativtext</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>First comment</source>
        <translation>Erster Kommentar</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>Tag, Monat, Jahr</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>Monat, Tag, Jahr</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation>Jahr, Monat, Tag</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Campanile table</source>
        <translation>Campanile-Tabelle</translation>
    </message>
    <message>
        <source>Hootsuite table</source>
        <translation>Hootsuite-Tabelle</translation>
    </message>
    <message>
        <source>Buffer table</source>
        <translation>Buffer-Tabelle</translation>
    </message>
    <message>
        <source>Sprout table</source>
        <translation>Sprout-Tabelle</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>Semikolons</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>Tabulatoren</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>senkrechte Striche</translation>
    </message>
    <message>
        <source>commas</source>
        <translation>Kommas</translation>
    </message>
    <message>
        <source>the row cannot be read</source>
        <translation>die Zeile ist nicht lesbar</translation>
    </message>
    <message>
        <source>Thread parts</source>
        <translation>Teile des Threads</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Skipped dates</source>
        <translation>Ausgelassene Termine</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Picture or file</source>
        <translation>Bild oder Datei</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>ungelesen</translation>
    </message>
    <message>
        <source>priority: %1</source>
        <translation>Priorität: %1</translation>
    </message>
    <message>
        <source>assigned to %1</source>
        <translation>zugewiesen an %1</translation>
    </message>
    <message>
        <source>Direct message</source>
        <translation>Direktnachricht</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>Erwähnung</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Waiting for them</source>
        <translation>Wartet auf Antwort</translation>
    </message>
    <message>
        <source>Replied</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Dringend</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positiv</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativ</translation>
    </message>
    <message>
        <source>Most important first</source>
        <translation>Wichtigste zuerst</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Due first</source>
        <translation>Fälligste zuerst</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known and filters nothing.</source>
        <translation>„%1“ ist nicht bekannt und filtert nichts.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no day. Write 2026-11-21, today or 7d.</source>
        <translation>„%1“ nennt keinen Tag. Möglich sind 2026-11-21, today oder 7d.</translation>
    </message>
    <message>
        <source>Something is missing after &quot;%1&quot;.</source>
        <translation>Nach „%1“ fehlt etwas.</translation>
    </message>
    <message>
        <source>The quotation mark is not closed.</source>
        <translation>Das Anführungszeichen ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 Min.</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 Std.</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 Tg.</translation>
    </message>
    <message>
        <source>due in %1</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 zu spät</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>Unbeantwortet</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Nicht zugewiesen</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Direct messages</source>
        <translation>Direktnachrichten</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>resolve in %1</source>
        <translation>erledigen: noch %1</translation>
    </message>
    <message>
        <source>resolution %1 late</source>
        <translation>erledigen: %1 zu spät</translation>
    </message>
</context>
<context>
    <name>InboxFigures</name>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 von %3)</translation>
    </message>
    <message>
        <source>It counts from the first message that nobody had answered to the answer, by the clock on the wall. Who writes again after an answer counts again.</source>
        <translation>Gezählt wird von der ersten unbeantworteten Nachricht bis zur Antwort, nach der Uhr an der Wand. Wer nach einer Antwort wieder schreibt, zählt erneut.</translation>
    </message>
    <message>
        <source>It counts from the first message that nobody had answered to the answer, in the working hours of the response time that fits. Where none fits every hour counts.</source>
        <translation>Gezählt wird von der ersten unbeantworteten Nachricht bis zur Antwort, in der Arbeitszeit der passenden Antwortzeit. Wo keine passt, zählt jede Stunde.</translation>
    </message>
    <message>
        <source>A conversation waits from the first message that nobody has answered until it is answered or set aside.</source>
        <translation>Eine Unterhaltung wartet von der ersten unbeantworteten Nachricht, bis sie beantwortet oder weggelegt ist.</translation>
    </message>
    <message>
        <source>It counts from the first message to resolved, by the clock on the wall, of conversations that are resolved now and were resolved in this period.</source>
        <translation>Gezählt wird von der ersten Nachricht bis „Erledigt“, nach der Uhr an der Wand, für Unterhaltungen, die jetzt erledigt sind und es in diesem Zeitraum wurden.</translation>
    </message>
    <message>
        <source>It counts from the first message to resolved, in working hours, of conversations that are resolved now and were resolved in this period.</source>
        <translation>Gezählt wird von der ersten Nachricht bis „Erledigt“, in der Arbeitszeit, für Unterhaltungen, die jetzt erledigt sind und es in diesem Zeitraum wurden.</translation>
    </message>
    <message>
        <source>A question is what one person writes until somebody answers, however many messages that takes. Spam counts nowhere.</source>
        <translation>Eine Frage ist, was eine Person schreibt, bis jemand antwortet, gleich in wie vielen Nachrichten. Spam zählt nirgends.</translation>
    </message>
    <message>
        <source>Of %1 questions, %2 were answered, %3 were set aside without an answer and %4 wait.</source>
        <translation>Von %1 Fragen wurden %2 beantwortet, %3 ohne Antwort weggelegt, und %4 warten.</translation>
    </message>
    <message>
        <source>There is nothing to measure in this period.</source>
        <translation>In diesem Zeitraum gibt es nichts zu messen.</translation>
    </message>
    <message>
        <source>Half of them took %1 at most (the median), nine of ten %2 at most.</source>
        <translation>Die Hälfte dauerte höchstens %1 (der Median), neun von zehn höchstens %2.</translation>
    </message>
    <message>
        <source>Of %1 questions, %2 were judged and %3 of those were answered in time: %4.</source>
        <translation>Von %1 Fragen wurden %2 bewertet und %3 davon rechtzeitig beantwortet: %4.</translation>
    </message>
    <message>
        <source>%1 conversations wait; %2 waited when the period began.</source>
        <translation>%1 Unterhaltungen warten; %2 warteten zu Beginn des Zeitraums.</translation>
    </message>
    <message>
        <source>Less than an hour: %1. Up to four hours: %2. Up to a day: %3. Longer: %4.</source>
        <translation>Unter einer Stunde: %1. Bis vier Stunden: %2. Bis ein Tag: %3. Länger: %4.</translation>
    </message>
    <message>
        <source>%1 conversations were resolved.</source>
        <translation>%1 Unterhaltungen wurden erledigt.</translation>
    </message>
    <message>
        <source>%1 of them took longer than their response time allows.</source>
        <translation>%1 davon dauerten länger, als ihre Antwortzeit erlaubt.</translation>
    </message>
    <message>
        <source>%1 questions in %2 conversations; %3 of them came after an answer.</source>
        <translation>%1 Fragen in %2 Unterhaltungen; %3 davon kamen nach einer Antwort.</translation>
    </message>
    <message>
        <source>The period before is not whole on this computer, so there is nothing to compare with.</source>
        <translation>Der Zeitraum davor liegt auf diesem Rechner nicht vollständig vor, deshalb gibt es keinen Vergleich.</translation>
    </message>
    <message>
        <source>In the period before, %1: %2.</source>
        <translation>Im Zeitraum davor, %1: %2.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Direct messages</source>
        <translation>Direktnachrichten</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>Nobody here</source>
        <translation>Niemand von hier</translation>
    </message>
    <message>
        <source>Somebody who left</source>
        <translation>Ausgeschiedene Person</translation>
    </message>
    <message>
        <source>An account that was removed</source>
        <translation>Ein entferntes Konto</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>wie zuvor</translation>
    </message>
    <message>
        <source>%1 % faster</source>
        <translation>%1 % schneller</translation>
    </message>
    <message>
        <source>%1 % slower</source>
        <translation>%1 % langsamer</translation>
    </message>
    <message>
        <source>%1 points more</source>
        <translation>%1 Punkte mehr</translation>
    </message>
    <message>
        <source>%1 points less</source>
        <translation>%1 Punkte weniger</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 mehr</translation>
    </message>
    <message>
        <source>%1 fewer</source>
        <translation>%1 weniger</translation>
    </message>
    <message>
        <source>First reply</source>
        <translation>Erste Antwort</translation>
    </message>
    <message>
        <source>Answered in time</source>
        <translation>Rechtzeitig beantwortet</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Bis zur Erledigung</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>≤ %1</source>
        <translation>≤ %1</translation>
    </message>
    <message>
        <source>&gt; %1</source>
        <translation>&gt; %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>A question is judged when it is answered, or when its time has run out. Questions whose time still runs, and those that were set aside in time, are left out. An answer is judged by the deadline that it left under; where none was kept, and while nobody has answered, by the response times of today.</source>
        <translation>Eine Frage wird bewertet, wenn sie beantwortet oder ihre Zeit abgelaufen ist. Fragen, deren Zeit noch läuft oder die rechtzeitig weggelegt wurden, zählen nicht. Für eine Antwort gilt die Frist, unter der sie gesendet wurde; wo keine festgehalten ist und solange niemand geantwortet hat, gelten die heutigen Antwortzeiten.</translation>
    </message>
</context>
<context>
    <name>InboxPresence</name>
    <message>
        <source>%1 is reading this</source>
        <translation>%1 liest das gerade</translation>
    </message>
    <message>
        <source>%1 and %2 are reading this</source>
        <translation>%1 und %2 lesen das gerade</translation>
    </message>
    <message numerus="yes">
        <source>%n colleagues are reading this</source>
        <translation>
            <numerusform>%Ln Person im Team liest das gerade</numerusform>
            <numerusform>%Ln Personen im Team lesen das gerade</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is writing a reply</source>
        <translation>%1 schreibt eine Antwort</translation>
    </message>
    <message>
        <source>%1 and %2 are writing replies</source>
        <translation>%1 und %2 schreiben Antworten</translation>
    </message>
    <message numerus="yes">
        <source>%n colleagues are writing replies</source>
        <translation>
            <numerusform>%Ln Person im Team schreibt eine Antwort</numerusform>
            <numerusform>%Ln Personen im Team schreiben Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has been holding a reply offline since %2; yours will be checked before it leaves</source>
        <translation>%1 hält seit %2 offline eine Antwort bereit; die eigene wird vor dem Senden geprüft</translation>
    </message>
    <message>
        <source>%1 has been holding a reply offline since %2</source>
        <translation>%1 hält seit %2 offline eine Antwort bereit</translation>
    </message>
    <message numerus="yes">
        <source>%n colleagues hold replies offline; yours will be checked before it leaves</source>
        <translation>
            <numerusform>%Ln Person im Team hält offline eine Antwort bereit; die eigene wird vor dem Senden geprüft</numerusform>
            <numerusform>%Ln Personen im Team halten offline Antworten bereit; die eigene wird vor dem Senden geprüft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n colleagues hold replies offline</source>
        <translation>
            <numerusform>%Ln Person im Team hält offline eine Antwort bereit</numerusform>
            <numerusform>%Ln Personen im Team halten offline Antworten bereit</numerusform>
        </translation>
    </message>
    <message>
        <source>You are reading this on another device</source>
        <translation>Auf einem anderen eigenen Gerät geöffnet</translation>
    </message>
    <message>
        <source>You are writing a reply on another device</source>
        <translation>Auf einem anderen eigenen Gerät entsteht eine Antwort</translation>
    </message>
    <message>
        <source>A reply of yours has been waiting on another device since %1</source>
        <translation>Auf einem anderen eigenen Gerät wartet seit %1 eine Antwort</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
</context>
<context>
    <name>InboxRules</name>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Direct messages</source>
        <translation>Direktnachrichten</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Beschwerde</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>Lob</translation>
    </message>
    <message>
        <source>Wants to buy</source>
        <translation>Kaufinteresse</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativ</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positiv</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Dringend</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%Ln Stunde</numerusform>
            <numerusform>%Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Priority %1</source>
        <translation>Priorität %1</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>around the clock</source>
        <translation>rund um die Uhr</translation>
    </message>
    <message>
        <source>in working hours</source>
        <translation>in der Arbeitszeit</translation>
    </message>
    <message>
        <source>answer within %1</source>
        <translation>Antwort innerhalb von %1</translation>
    </message>
    <message numerus="yes">
        <source>%n level(s) of escalation</source>
        <translation>
            <numerusform>%Ln Eskalationsstufe</numerusform>
            <numerusform>%Ln Eskalationsstufen</numerusform>
        </translation>
    </message>
    <message>
        <source>at least %1 followers</source>
        <translation>mindestens %1 Follower</translation>
    </message>
    <message>
        <source>is spam</source>
        <translation>ist Spam</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>an %1</translation>
    </message>
    <message>
        <source>to whoever has least of %1</source>
        <translation>nach Auslastung an %1</translation>
    </message>
    <message>
        <source>to %1 in turn</source>
        <translation>reihum an %1</translation>
    </message>
    <message>
        <source>priority %1</source>
        <translation>Priorität %1</translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation>Tag %1</translation>
    </message>
    <message>
        <source>important person</source>
        <translation>wichtige Person</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>Anliegen</translation>
    </message>
    <message>
        <source>Sentiment</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>“%1” is in the text</source>
        <translation>„%1“ steht im Text</translation>
    </message>
    <message>
        <source>None of the words is in the text</source>
        <translation>Keines der Wörter steht im Text</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>A message that comes %1 has to be answered by %2.</source>
        <translation>Eine Nachricht, die %1 eintrifft, muss bis %2 beantwortet sein.</translation>
    </message>
    <message>
        <source>A mention that comes %1 has to be answered by %2.</source>
        <translation>Eine Erwähnung, die %1 eintrifft, muss bis %2 beantwortet sein.</translation>
    </message>
    <message>
        <source>A review that comes %1 has to be answered by %2.</source>
        <translation>Eine Bewertung, die %1 eintrifft, muss bis %2 beantwortet sein.</translation>
    </message>
    <message>
        <source>A comment that comes %1 has to be answered by %2.</source>
        <translation>Ein Kommentar, der %1 eintrifft, muss bis %2 beantwortet sein.</translation>
    </message>
    <message>
        <source>resolve within %1</source>
        <translation>innerhalb von %1 erledigen</translation>
    </message>
</context>
<context>
    <name>InboxThread</name>
    <message>
        <source>Waiting to be sent</source>
        <translation>Wartet auf das Senden</translation>
    </message>
    <message>
        <source>Goes out when you are online</source>
        <translation>Wird gesendet, sobald eine Verbindung besteht</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Sent, but the network did not confirm it. Look there before you write again.</source>
        <translation>Gesendet, aber vom Netzwerk nicht bestätigt. Dort nachsehen, bevor etwas erneut geschrieben wird.</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>Nicht gesendet: %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Escalated to level %1</source>
        <translation>Auf Stufe %1 eskaliert</translation>
    </message>
    <message>
        <source>Escalated to level %1, to %2</source>
        <translation>Auf Stufe %1 eskaliert, an %2</translation>
    </message>
    <message>
        <source>Handed on</source>
        <translation>Weitergegeben</translation>
    </message>
    <message>
        <source>Handed on to %1</source>
        <translation>An %1 weitergegeben</translation>
    </message>
    <message>
        <source>Escalation seen</source>
        <translation>Eskalation gesehen</translation>
    </message>
    <message>
        <source>Escalation taken back</source>
        <translation>Eskalation zurückgenommen</translation>
    </message>
    <message>
        <source>The deadline is close</source>
        <translation>Die Frist läuft bald ab</translation>
    </message>
    <message>
        <source>The deadline was missed</source>
        <translation>Die Frist wurde verpasst</translation>
    </message>
    <message>
        <source>Escalation ended</source>
        <translation>Eskalation beendet</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Moving picture</source>
        <translation>Bewegtes Bild</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Direct message</source>
        <translation>Direktnachricht</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>Erwähnung</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Waiting for the customer</source>
        <translation>Wartet auf Kundenantwort</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positiv</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativ</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Beschwerde</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>Lob</translation>
    </message>
    <message>
        <source>Wants to buy</source>
        <translation>Kaufinteresse</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Dringend</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Every item</source>
        <translation>Jeder Eintrag</translation>
    </message>
    <message>
        <source>Tone of the text</source>
        <translation>Ton des Textes</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>Waiting time</source>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Important person</source>
        <translation>Wichtige Person</translation>
    </message>
    <message>
        <source>Words that need care</source>
        <translation>Heikle Wörter</translation>
    </message>
    <message>
        <source>What the person wants</source>
        <translation>Anliegen der Person</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Sterne</translation>
    </message>
    <message>
        <source>Visible on the network</source>
        <translation>Im Netzwerk sichtbar</translation>
    </message>
    <message>
        <source>Being hidden</source>
        <translation>Wird verborgen</translation>
    </message>
    <message>
        <source>Hidden on the network</source>
        <translation>Im Netzwerk verborgen</translation>
    </message>
    <message>
        <source>Being shown again</source>
        <translation>Wird wieder eingeblendet</translation>
    </message>
    <message>
        <source>Being removed</source>
        <translation>Wird entfernt</translation>
    </message>
    <message>
        <source>Removed from the network</source>
        <translation>Aus dem Netzwerk entfernt</translation>
    </message>
    <message>
        <source>Being blocked</source>
        <translation>Wird blockiert</translation>
    </message>
    <message>
        <source>Person is blocked</source>
        <translation>Person ist blockiert</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>It was not resolved in time</source>
        <translation>Nicht rechtzeitig erledigt</translation>
    </message>
    <message>
        <source>Opened by %1, %2</source>
        <translation>Von %1 geöffnet, %2</translation>
    </message>
    <message>
        <source>They wrote again, %1</source>
        <translation>Neue Nachricht der Person, %1</translation>
    </message>
    <message>
        <source>Set to waiting by %1, %2</source>
        <translation>Von %1 auf Warten gesetzt, %2</translation>
    </message>
    <message>
        <source>Waiting since %1</source>
        <translation>Wartet seit %1</translation>
    </message>
    <message>
        <source>Answered by %1, %2</source>
        <translation>Von %1 beantwortet, %2</translation>
    </message>
    <message>
        <source>Answered, %1</source>
        <translation>Beantwortet, %1</translation>
    </message>
    <message>
        <source>Resolved by %1, %2</source>
        <translation>Von %1 erledigt, %2</translation>
    </message>
    <message>
        <source>Resolved, %1</source>
        <translation>Erledigt, %1</translation>
    </message>
    <message>
        <source>Archived by %1, %2</source>
        <translation>Von %1 archiviert, %2</translation>
    </message>
    <message>
        <source>Archived, %1</source>
        <translation>Archiviert, %1</translation>
    </message>
    <message>
        <source>Marked as spam by %1, %2</source>
        <translation>Von %1 als Spam markiert, %2</translation>
    </message>
    <message>
        <source>Marked as spam, %1</source>
        <translation>Als Spam markiert, %1</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%Ln Min.</numerusform>
            <numerusform>%Ln Min.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%Ln Std.</numerusform>
            <numerusform>%Ln Std.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeaveWorkspace</name>
    <message>
        <source>Leave %1?</source>
        <translation>%1 verlassen?</translation>
    </message>
    <message>
        <source>The workspace goes from this computer. On %1 everything stays, and so does your membership: you can join again with the address of the server.</source>
        <translation>Der Arbeitsbereich verschwindet von diesem Rechner. Auf %1 bleibt alles, auch die Mitgliedschaft: Mit der Adresse des Servers ist ein erneuter Beitritt möglich.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) have not reached the server and would be lost for good.</source>
        <translation>
            <numerusform>%Ln Änderung ist noch nicht auf dem Server und ginge endgültig verloren.</numerusform>
            <numerusform>%Ln Änderungen sind noch nicht auf dem Server und gingen endgültig verloren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave and lose %n change(s)</source>
        <translation>
            <numerusform>Verlassen und %Ln Änderung verlieren</numerusform>
            <numerusform>Verlassen und %Ln Änderungen verlieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
</context>
<context>
    <name>MoveWords</name>
    <message numerus="yes">
        <source>%Ln post(s), with drafts, plans and history</source>
        <translation>
            <numerusform>%Ln Beitrag, mit Entwürfen, Plänen und Verlauf</numerusform>
            <numerusform>%Ln Beiträge, mit Entwürfen, Plänen und Verlauf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s) of the inbox</source>
        <translation>
            <numerusform>%Ln Unterhaltung des Posteingangs</numerusform>
            <numerusform>%Ln Unterhaltungen des Posteingangs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1</source>
        <translation>
            <numerusform>%Ln Datei, %1</numerusform>
            <numerusform>%Ln Dateien, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connected account(s)</source>
        <translation>
            <numerusform>%Ln verbundenes Konto</numerusform>
            <numerusform>%Ln verbundene Konten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are missing on this computer already and cannot go along</source>
        <translation>
            <numerusform>%Ln Datei fehlt schon auf diesem Rechner und kann nicht mitkommen</numerusform>
            <numerusform>%Ln Dateien fehlen schon auf diesem Rechner und können nicht mitkommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln scheduled post(s) wait until it is connected again</source>
        <translation>
            <numerusform>%1: %Ln geplanter Beitrag wartet bis dahin</numerusform>
            <numerusform>%1: %Ln geplante Beiträge warten bis dahin</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Server wird gefragt</translation>
    </message>
    <message>
        <source>Uploading files: %1 of %2</source>
        <translation>Dateien werden hochgeladen: %1 von %2</translation>
    </message>
    <message>
        <source>Waiting for what is being published or saved just now</source>
        <translation>Warten auf das, was gerade veröffentlicht oder gespeichert wird</translation>
    </message>
    <message>
        <source>Laying a copy aside on this computer</source>
        <translation>Auf diesem Rechner wird eine Kopie beiseitegelegt</translation>
    </message>
    <message>
        <source>Sending posts, conversations and all else: %1 of %2</source>
        <translation>Beiträge, Unterhaltungen und alles Übrige werden gesendet: %1 von %2</translation>
    </message>
    <message>
        <source>Handing over sign-ins</source>
        <translation>Anmeldungen werden übergeben</translation>
    </message>
    <message>
        <source>The server checks what came and opens the workspace</source>
        <translation>Der Server prüft, was ankam, und öffnet den Arbeitsbereich</translation>
    </message>
</context>
<context>
    <name>Networks</name>
    <message>
        <source>Publish the posts that you plan, at the time you set</source>
        <translation>Geplante Beiträge zur festgelegten Zeit veröffentlichen</translation>
    </message>
    <message>
        <source>Posts cannot be published</source>
        <translation>Beiträge lassen sich nicht veröffentlichen</translation>
    </message>
    <message>
        <source>Upload the pictures and videos of those posts</source>
        <translation>Bilder und Videos dieser Beiträge hochladen</translation>
    </message>
    <message>
        <source>Posts go out without pictures and videos</source>
        <translation>Beiträge erscheinen ohne Bilder und Videos</translation>
    </message>
    <message>
        <source>Read the name and picture of the account, to show which one it is</source>
        <translation>Name und Bild des Kontos lesen, um zu zeigen, um welches es geht</translation>
    </message>
    <message>
        <source>The account is shown without its name and picture</source>
        <translation>Das Konto erscheint ohne Namen und Bild</translation>
    </message>
    <message>
        <source>See the pages, organizations, boards or channels that you manage, so that you can choose</source>
        <translation>Die verwalteten Seiten, Unternehmensseiten, Pinnwände oder Kanäle sehen, damit eine Auswahl möglich ist</translation>
    </message>
    <message>
        <source>Pages and channels cannot be listed</source>
        <translation>Seiten und Kanäle lassen sich nicht auflisten</translation>
    </message>
    <message>
        <source>Fetch comments and replies for the inbox, and answer when you do</source>
        <translation>Kommentare und Antworten für den Posteingang abrufen und auf Wunsch beantworten</translation>
    </message>
    <message>
        <source>Comments do not come into the inbox</source>
        <translation>Kommentare kommen nicht in den Posteingang</translation>
    </message>
    <message>
        <source>Fetch posts that mention the account</source>
        <translation>Beiträge abrufen, die das Konto erwähnen</translation>
    </message>
    <message>
        <source>Mentions do not come into the inbox</source>
        <translation>Erwähnungen kommen nicht in den Posteingang</translation>
    </message>
    <message>
        <source>Fetch private messages to the account, and answer when you do</source>
        <translation>Private Nachrichten an das Konto abrufen und auf Wunsch beantworten</translation>
    </message>
    <message>
        <source>Private messages do not come into the inbox</source>
        <translation>Private Nachrichten kommen nicht in den Posteingang</translation>
    </message>
    <message>
        <source>Hide or delete comments when you say so</source>
        <translation>Kommentare auf Wunsch verbergen oder löschen</translation>
    </message>
    <message>
        <source>Comments cannot be hidden from here</source>
        <translation>Kommentare lassen sich von hier aus nicht verbergen</translation>
    </message>
    <message>
        <source>Read how posts and the account did</source>
        <translation>Lesen, wie Beiträge und Konto abgeschnitten haben</translation>
    </message>
    <message>
        <source>There are no figures for this account</source>
        <translation>Für dieses Konto gibt es keine Zahlen</translation>
    </message>
    <message>
        <source>Stay signed in, so that planned posts go out while you are away</source>
        <translation>Angemeldet bleiben, damit geplante Beiträge auch in Abwesenheit erscheinen</translation>
    </message>
    <message>
        <source>The sign-in has to be repeated often</source>
        <translation>Die Anmeldung muss oft wiederholt werden</translation>
    </message>
    <message>
        <source>Read the budgets and results of advertisements</source>
        <translation>Budgets und Ergebnisse von Anzeigen lesen</translation>
    </message>
    <message>
        <source>Advertisements are not shown</source>
        <translation>Anzeigen werden nicht gezeigt</translation>
    </message>
    <message>
        <source>Read the email address of the account</source>
        <translation>Die E-Mail-Adresse des Kontos lesen</translation>
    </message>
    <message>
        <source>The email address is not shown</source>
        <translation>Die E-Mail-Adresse wird nicht gezeigt</translation>
    </message>
    <message>
        <source>See whom the account follows</source>
        <translation>Sehen, wem das Konto folgt</translation>
    </message>
    <message>
        <source>Followed accounts are not shown</source>
        <translation>Gefolgte Konten werden nicht gezeigt</translation>
    </message>
    <message>
        <source>Sign in to the developer pages of %1 and accept the terms for developers.</source>
        <translation>Auf den Entwicklerseiten von %1 anmelden und die Bedingungen für Entwickler annehmen.</translation>
    </message>
    <message>
        <source>Confirm your email address and telephone number there when %1 asks for it.</source>
        <translation>Dort E-Mail-Adresse und Telefonnummer bestätigen, wenn %1 danach fragt.</translation>
    </message>
    <message>
        <source>Create an app. Give it a name that the people who connect accounts will recognize; %1 shows it to them.</source>
        <translation>Eine App anlegen und einen Namen wählen, den alle wiedererkennen, die Konten verbinden; %1 zeigt ihn an.</translation>
    </message>
    <message>
        <source>Choose the type &quot;Business&quot; for the app.</source>
        <translation>Für die App den Typ „Business“ wählen.</translation>
    </message>
    <message>
        <source>Choose the type &quot;Web app&quot; for the app.</source>
        <translation>Für die App den Typ „Web-App“ wählen.</translation>
    </message>
    <message>
        <source>Choose the type &quot;Desktop app&quot; (also called native or installed app).</source>
        <translation>Den Typ „Desktop-App“ wählen (auch native oder installierte App genannt).</translation>
    </message>
    <message>
        <source>Link the app to your company&apos;s page on %1 and have an administrator of that page confirm it.</source>
        <translation>Die App mit der Unternehmensseite bei %1 verknüpfen und von der Administration dieser Seite bestätigen lassen.</translation>
    </message>
    <message>
        <source>Create a project in the console and switch on the programming interface for %1 in it.</source>
        <translation>In der Konsole ein Projekt anlegen und darin die Programmierschnittstelle für %1 einschalten.</translation>
    </message>
    <message>
        <source>Add the product for signing in to the app.</source>
        <translation>Der App das Produkt für die Anmeldung hinzufügen.</translation>
    </message>
    <message>
        <source>Add the product for publishing content to the app.</source>
        <translation>Der App das Produkt für das Veröffentlichen von Inhalten hinzufügen.</translation>
    </message>
    <message>
        <source>Register the return addresses below, each exactly as it stands here.</source>
        <translation>Die Weiterleitungsadressen unten eintragen, jede genau so, wie sie hier steht.</translation>
    </message>
    <message>
        <source>Register the return address below. The port does not matter to %1.</source>
        <translation>Die Weiterleitungsadresse unten eintragen. Der Port ist %1 gleichgültig.</translation>
    </message>
    <message>
        <source>Switch on these permissions for the app: %2</source>
        <translation>Für die App diese Berechtigungen einschalten: %2</translation>
    </message>
    <message>
        <source>Fill in the consent screen: the app&apos;s name, an address for questions, and your domain.</source>
        <translation>Den Zustimmungsbildschirm ausfüllen: Name der App, Adresse für Fragen und eigene Domain.</translation>
    </message>
    <message>
        <source>Until %1 has approved the app, add everybody who connects an account as a tester.</source>
        <translation>Solange %1 die App nicht genehmigt hat, alle als Tester hinzufügen, die ein Konto verbinden.</translation>
    </message>
    <message>
        <source>Verify your business with its documents. %1 takes some days for it.</source>
        <translation>Das Unternehmen mit seinen Unterlagen verifizieren. %1 braucht dafür einige Tage.</translation>
    </message>
    <message>
        <source>Prove that the domain of your team server is yours, with a file or an entry in its name records.</source>
        <translation>Nachweisen, dass die Domain des Teamservers die eigene ist, mit einer Datei oder einem DNS-Eintrag.</translation>
    </message>
    <message>
        <source>Ask %1 to review the app for its permissions. A short screen recording of connecting an account is expected.</source>
        <translation>Bei %1 die App-Prüfung für die Berechtigungen beantragen. Erwartet wird eine kurze Bildschirmaufnahme vom Verbinden eines Kontos.</translation>
    </message>
    <message>
        <source>Fill in the form that asks for access to the interface. %1 answers by email.</source>
        <translation>Das Formular ausfüllen, das den Zugang zur Schnittstelle beantragt. %1 antwortet per E-Mail.</translation>
    </message>
    <message>
        <source>Have the app moved from trial access to full access.</source>
        <translation>Die App vom Testzugang auf den vollen Zugang umstellen lassen.</translation>
    </message>
    <message>
        <source>Choose a plan or add credit: %1 charges for calls.</source>
        <translation>Einen Tarif wählen oder Guthaben aufladen: %1 berechnet Aufrufe.</translation>
    </message>
    <message>
        <source>Copy the app&apos;s id and its secret into the fields below.</source>
        <translation>Kennung und Geheimnis der App in die Felder unten kopieren.</translation>
    </message>
    <message>
        <source>Copy the app&apos;s id into the field below. %1 needs no secret for this kind of app.</source>
        <translation>Die Kennung der App in das Feld unten kopieren. Für diese Art von App braucht %1 kein Geheimnis.</translation>
    </message>
    <message>
        <source>Switch the app from development to live.</source>
        <translation>Die App von Entwicklung auf Live umschalten.</translation>
    </message>
    <message>
        <source>Personal profiles are closed to programs. Campanile reminds you and has text and media ready.</source>
        <translation>Persönliche Profile sind für Programme gesperrt. Campanile erinnert und hält Text und Medien bereit.</translation>
    </message>
    <message>
        <source>Only business and creator accounts can be connected.</source>
        <translation>Nur Unternehmens- und Creator-Konten lassen sich verbinden.</translation>
    </message>
    <message>
        <source>Stories cannot be published by programs. Campanile reminds you at the time.</source>
        <translation>Stories lassen sich nicht durch Programme veröffentlichen. Campanile erinnert zur geplanten Zeit.</translation>
    </message>
    <message>
        <source>A published post cannot be changed, only deleted.</source>
        <translation>Ein veröffentlichter Beitrag lässt sich nicht ändern, nur löschen.</translation>
    </message>
    <message>
        <source>A published post cannot be deleted by a program.</source>
        <translation>Ein veröffentlichter Beitrag lässt sich nicht durch ein Programm löschen.</translation>
    </message>
    <message>
        <source>The network plans nothing itself, so the server of this workspace has to be running at the time.</source>
        <translation>Das Netzwerk plant selbst nichts, deshalb muss der Server dieses Arbeitsbereichs zur geplanten Zeit laufen.</translation>
    </message>
    <message>
        <source>Until the network has audited the app, posts can be seen by you alone.</source>
        <translation>Solange das Netzwerk die App nicht geprüft hat, sind Beiträge nur für das eigene Konto sichtbar.</translation>
    </message>
    <message>
        <source>Until the network has reviewed the app, only its testers can connect.</source>
        <translation>Solange das Netzwerk die App nicht geprüft hat, können nur ihre Tester Konten verbinden.</translation>
    </message>
    <message>
        <source>Calls cost money, charged to the owner of the app.</source>
        <translation>Aufrufe kosten Geld, das dem Inhaber der App berechnet wird.</translation>
    </message>
    <message>
        <source>A post with a link costs more than one without.</source>
        <translation>Ein Beitrag mit Link kostet mehr als einer ohne.</translation>
    </message>
    <message>
        <source>There is a cap on posts for each account. Campanile counts and waits when it is reached.</source>
        <translation>Für jedes Konto gibt es eine Obergrenze an Beiträgen. Campanile zählt mit und wartet, wenn sie erreicht ist.</translation>
    </message>
    <message>
        <source>The network fetches pictures and videos itself, so it has to reach the server of this workspace.</source>
        <translation>Das Netzwerk holt Bilder und Videos selbst ab und muss deshalb den Server dieses Arbeitsbereichs erreichen.</translation>
    </message>
    <message>
        <source>The permission ends after a year at the latest. You are told 14, 7 and 1 days before.</source>
        <translation>Die Berechtigung endet spätestens nach einem Jahr. 14, 7 und 1 Tag vorher kommt ein Hinweis.</translation>
    </message>
    <message>
        <source>The permission ends after 60 days unless it is renewed. Campanile renews it in time.</source>
        <translation>Die Berechtigung endet nach 60 Tagen, wenn sie nicht erneuert wird. Campanile erneuert sie rechtzeitig.</translation>
    </message>
    <message>
        <source>Private messages are closed to programs.</source>
        <translation>Private Nachrichten sind für Programme gesperrt.</translation>
    </message>
    <message>
        <source>Figures about posts are offered for a limited time only.</source>
        <translation>Zahlen zu Beiträgen gibt es nur für begrenzte Zeit.</translation>
    </message>
    <message>
        <source>Each community has its own rules, and its moderators can remove a post.</source>
        <translation>Jede Community hat eigene Regeln, und ihre Moderation kann einen Beitrag entfernen.</translation>
    </message>
    <message>
        <source>Your plan has no room for another account</source>
        <translation>Der Tarif lässt kein weiteres Konto zu</translation>
    </message>
    <message>
        <source>The network does not let programs use this one</source>
        <translation>Das Netzwerk lässt Programme dieses Konto nicht benutzen</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Needs a team server</source>
        <translation>Braucht Teamserver</translation>
    </message>
    <message>
        <source>Needs the app&apos;s secret</source>
        <translation>Braucht das Geheimnis der App</translation>
    </message>
    <message>
        <source>Needs an app first</source>
        <translation>Braucht zuerst eine App</translation>
    </message>
    <message>
        <source>%1 only talks to a server that can be reached from the internet. This workspace is on this computer; in a workspace of a team server the network can be connected.</source>
        <translation>%1 spricht nur mit einem Server, der aus dem Internet erreichbar ist. Dieser Arbeitsbereich liegt auf diesem Rechner; in einem Arbeitsbereich auf einem Teamserver lässt sich das Netzwerk verbinden.</translation>
    </message>
    <message>
        <source>An app for %1 is entered, but its secret is missing. Enter it once in the settings.</source>
        <translation>Für %1 ist eine App eingetragen, aber ihr Geheimnis fehlt. Es ist einmal in den Einstellungen einzugeben.</translation>
    </message>
    <message>
        <source>%1 wants to know which program connects. Somebody registers an app there once, free of charge in most cases, and enters its id in the settings. The steps are listed there.</source>
        <translation>%1 will wissen, welches Programm sich verbindet. Dort wird einmal eine App registriert, meist kostenlos, und ihre Kennung in den Einstellungen eingetragen. Die Schritte stehen dort.</translation>
    </message>
    <message>
        <source>Campanile never sees your password: you sign in on the network&apos;s own page.</source>
        <translation>Campanile sieht das Passwort nie: Angemeldet wird auf der Seite des Netzwerks selbst.</translation>
    </message>
    <message>
        <source>Nothing is published that nobody planned here, and nobody is followed, liked or written to by itself.</source>
        <translation>Nichts wird veröffentlicht, was hier niemand geplant hat, und niemandem wird von selbst gefolgt, ein „Gefällt mir“ gegeben oder geschrieben.</translation>
    </message>
    <message>
        <source>The permission is kept encrypted on the server of this workspace, and you can withdraw it at any time.</source>
        <translation>Die Berechtigung liegt verschlüsselt auf dem Server dieses Arbeitsbereichs und lässt sich jederzeit widerrufen.</translation>
    </message>
    <message>
        <source>Your role on this page does not let you publish; an administrator of the page can change that</source>
        <translation>Die eigene Rolle auf dieser Seite erlaubt das Veröffentlichen nicht; die Administration der Seite kann das ändern</translation>
    </message>
    <message>
        <source>This is a personal account; make it a business or creator account in the network&apos;s app first</source>
        <translation>Dies ist ein privates Konto; zuerst in der App des Netzwerks in ein Business- oder Creator-Konto umwandeln</translation>
    </message>
    <message>
        <source>The network has suspended this account</source>
        <translation>Das Netzwerk hat dieses Konto gesperrt</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>A post was not published</source>
        <translation>Ein Beitrag wurde nicht veröffentlicht</translation>
    </message>
    <message>
        <source>A post was published on some accounts only</source>
        <translation>Ein Beitrag wurde nur auf einigen Konten veröffentlicht</translation>
    </message>
    <message>
        <source>A post may or may not be live</source>
        <translation>Ein Beitrag ist vielleicht live, vielleicht nicht</translation>
    </message>
    <message>
        <source>A post is live, with a problem</source>
        <translation>Ein Beitrag ist live, mit einem Problem</translation>
    </message>
    <message>
        <source>A series was stopped</source>
        <translation>Eine Serie wurde angehalten</translation>
    </message>
    <message>
        <source>An account has to be connected again</source>
        <translation>Ein Konto muss neu verbunden werden</translation>
    </message>
    <message>
        <source>The text has %1 characters; %2 are allowed.</source>
        <translation>Der Text hat %1 Zeichen; erlaubt sind %2.</translation>
    </message>
    <message>
        <source>The text has %1 bytes; %2 are allowed.</source>
        <translation>Der Text hat %1 Byte; erlaubt sind %2.</translation>
    </message>
    <message>
        <source>There is no text and no media.</source>
        <translation>Es gibt weder Text noch Medien.</translation>
    </message>
    <message>
        <source>Files: %1; allowed are %2.</source>
        <translation>Dateien: %1; erlaubt sind %2.</translation>
    </message>
    <message>
        <source>Pictures and videos cannot be in one post there.</source>
        <translation>Bilder und Videos lassen sich dort nicht mischen.</translation>
    </message>
    <message>
        <source>%1 is of a kind that the network does not take (%2).</source>
        <translation>Das Netzwerk nimmt diese Art von Datei nicht an: %1 (%2).</translation>
    </message>
    <message>
        <source>%1 is too large (%2).</source>
        <translation>%1 ist zu groß (%2).</translation>
    </message>
    <message>
        <source>The description of %1 is longer than %2 characters.</source>
        <translation>Die Beschreibung von %1 ist länger als %2 Zeichen.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>“%1” on %2</source>
        <translation>„%1“ auf %2</translation>
    </message>
    <message>
        <source>The network says: “%1”.</source>
        <translation>Das Netzwerk meldet: „%1“.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A sign-in ends soon</source>
        <translation>Eine Anmeldung läuft bald ab</translation>
    </message>
    <message>
        <source>A post waits for you</source>
        <translation>Ein Beitrag ist von Hand zu veröffentlichen</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>„%1“ fehlt.</translation>
    </message>
    <message>
        <source>“%1” does not offer “%2”.</source>
        <translation>„%1“ bietet „%2“ nicht an.</translation>
    </message>
    <message>
        <source>“%1” is longer than %2 characters.</source>
        <translation>„%1“ ist länger als %2 Zeichen.</translation>
    </message>
    <message>
        <source>“%1” takes at most %2 entries.</source>
        <translation>„%1“ nimmt höchstens %2 Einträge an.</translation>
    </message>
    <message>
        <source>“%1” is out of its range.</source>
        <translation>„%1“ liegt außerhalb des möglichen Bereichs.</translation>
    </message>
    <message>
        <source>This network needs a picture or a video.</source>
        <translation>Dieses Netzwerk braucht ein Bild oder ein Video.</translation>
    </message>
    <message>
        <source>A reel is one video and nothing else.</source>
        <translation>Ein Reel ist ein Video und sonst nichts.</translation>
    </message>
    <message>
        <source>A story is one picture or one video.</source>
        <translation>Eine Story ist ein Bild oder ein Video.</translation>
    </message>
    <message>
        <source>The proportions of %1 (%2) are not taken there; crop it.</source>
        <translation>Das Seitenverhältnis von %1 (%2) wird dort nicht angenommen; das Bild zuschneiden.</translation>
    </message>
    <message>
        <source>A video is %2 seconds long; the limit is %1.</source>
        <translation>Ein Video ist %2 Sekunden lang; das Limit liegt bei %1.</translation>
    </message>
    <message>
        <source>A video is %2 seconds long; it has to be at least %1.</source>
        <translation>Ein Video ist %2 Sekunden lang; mindestens %1 sind nötig.</translation>
    </message>
    <message>
        <source>This network needs a title.</source>
        <translation>Dieses Netzwerk braucht einen Titel.</translation>
    </message>
    <message>
        <source>The title has %1 characters; %2 are allowed.</source>
        <translation>Der Titel hat %1 Zeichen; erlaubt sind %2.</translation>
    </message>
    <message>
        <source>There is no link to post.</source>
        <translation>Es gibt keinen Link zum Veröffentlichen.</translation>
    </message>
    <message>
        <source>Threads cannot be published to this network.</source>
        <translation>In diesem Netzwerk lassen sich keine Threads veröffentlichen.</translation>
    </message>
    <message>
        <source>A first comment cannot be published there.</source>
        <translation>Ein erster Kommentar lässt sich dort nicht veröffentlichen.</translation>
    </message>
    <message>
        <source>The text has a character that the network refuses (%1).</source>
        <translation>Der Text enthält ein Zeichen, das das Netzwerk ablehnt (%1).</translation>
    </message>
    <message>
        <source>The title has a character that the network refuses (%1).</source>
        <translation>Der Titel enthält ein Zeichen, das das Netzwerk ablehnt (%1).</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) are left.</source>
        <translation>
            <numerusform>Es bleibt noch %Ln Tag.</numerusform>
            <numerusform>Es bleiben noch %Ln Tage.</numerusform>
        </translation>
    </message>
    <message>
        <source>Urgent in the inbox</source>
        <translation>Dringend im Posteingang</translation>
    </message>
    <message>
        <source>An answer is due soon</source>
        <translation>Eine Antwort ist bald fällig</translation>
    </message>
    <message>
        <source>Answers are due soon</source>
        <translation>Antworten sind bald fällig</translation>
    </message>
    <message>
        <source>An answer is overdue</source>
        <translation>Eine Antwort ist überfällig</translation>
    </message>
    <message>
        <source>Answers are overdue</source>
        <translation>Antworten sind überfällig</translation>
    </message>
    <message>
        <source>A conversation was escalated to you</source>
        <translation>Eine Unterhaltung wurde hierher eskaliert</translation>
    </message>
    <message>
        <source>Conversations were escalated to you</source>
        <translation>Unterhaltungen wurden hierher eskaliert</translation>
    </message>
    <message>
        <source>A conversation was given to you</source>
        <translation>Eine neue Unterhaltung ist zugewiesen</translation>
    </message>
    <message>
        <source>A colleague mentioned you</source>
        <translation>Neue Erwähnung aus dem Team</translation>
    </message>
    <message>
        <source>A reply was not sent</source>
        <translation>Eine Antwort wurde nicht gesendet</translation>
    </message>
    <message>
        <source>A reply could not be sent</source>
        <translation>Eine Antwort konnte nicht gesendet werden</translation>
    </message>
    <message>
        <source>A reply may or may not have been sent</source>
        <translation>Unklar, ob eine Antwort gesendet wurde</translation>
    </message>
    <message>
        <source>The network did not do what you asked for</source>
        <translation>Das Netzwerk hat einen Wunsch nicht erfüllt</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) in the inbox.</source>
        <translation>
            <numerusform>%Ln Unterhaltung im Posteingang.</numerusform>
            <numerusform>%Ln Unterhaltungen im Posteingang.</numerusform>
        </translation>
    </message>
    <message>
        <source>A conversation was not resolved in time</source>
        <translation>Eine Unterhaltung wurde nicht rechtzeitig erledigt</translation>
    </message>
    <message>
        <source>Conversations were not resolved in time</source>
        <translation>Unterhaltungen wurden nicht rechtzeitig erledigt</translation>
    </message>
    <message>
        <source>A reply waits for your review</source>
        <translation>Eine Antwort wartet auf Prüfung</translation>
    </message>
    <message>
        <source>Your reply was approved</source>
        <translation>Die eigene Antwort ist freigegeben</translation>
    </message>
    <message>
        <source>Your reply was not approved</source>
        <translation>Die eigene Antwort ist nicht freigegeben</translation>
    </message>
    <message>
        <source>A crisis begins</source>
        <translation>Eine Krise beginnt</translation>
    </message>
    <message>
        <source>A crisis grows</source>
        <translation>Eine Krise wächst</translation>
    </message>
    <message>
        <source>Nobody has acknowledged a crisis</source>
        <translation>Niemand hat eine Krise bestätigt</translation>
    </message>
    <message>
        <source>A colleague calls a crisis</source>
        <translation>Aus dem Team wird eine Krise ausgerufen</translation>
    </message>
    <message>
        <source>“%1”, %2.</source>
        <translation>„%1“, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s), usually %1.</source>
        <translation>
            <numerusform>%Ln Nachricht, sonst %1.</numerusform>
            <numerusform>%Ln Nachrichten, sonst %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s).</source>
        <translation>
            <numerusform>%Ln Nachricht.</numerusform>
            <numerusform>%Ln Nachrichten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Called by %1.</source>
        <translation>Ausgerufen von %1.</translation>
    </message>
    <message>
        <source>All scheduled posts are paused.</source>
        <translation>Alle geplanten Beiträge sind pausiert.</translation>
    </message>
    <message>
        <source>A post waits for a choice between two texts</source>
        <translation>Ein Beitrag wartet auf die Wahl zwischen zwei Texten</translation>
    </message>
    <message>
        <source>A planned post waits for a choice between two texts</source>
        <translation>Ein geplanter Beitrag wartet auf die Wahl zwischen zwei Texten</translation>
    </message>
</context>
<context>
    <name>Offline</name>
    <message>
        <source>since just now</source>
        <translation>seit eben</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>Created %1</source>
        <translation>%1 angelegt</translation>
    </message>
    <message numerus="yes">
        <source>Created %n posts</source>
        <translation>
            <numerusform>%Ln Beitrag angelegt</numerusform>
            <numerusform>%Ln Beiträge angelegt</numerusform>
        </translation>
    </message>
    <message>
        <source>Edited %1</source>
        <translation>%1 bearbeitet</translation>
    </message>
    <message numerus="yes">
        <source>Edited %n posts</source>
        <translation>
            <numerusform>%Ln Beitrag bearbeitet</numerusform>
            <numerusform>%Ln Beiträge bearbeitet</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved %1 to %2</source>
        <translation>%1 auf %2 verschoben</translation>
    </message>
    <message numerus="yes">
        <source>Moved %n posts</source>
        <translation>
            <numerusform>%Ln Beitrag verschoben</numerusform>
            <numerusform>%Ln Beiträge verschoben</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n posts</source>
        <translation>
            <numerusform>%Ln Beitrag kopiert</numerusform>
            <numerusform>%Ln Beiträge kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Scheduled %1</source>
        <translation>%1 geplant</translation>
    </message>
    <message numerus="yes">
        <source>Scheduled %n posts</source>
        <translation>
            <numerusform>%Ln Beitrag geplant</numerusform>
            <numerusform>%Ln Beiträge geplant</numerusform>
        </translation>
    </message>
    <message>
        <source>Took %1 back to draft</source>
        <translation>%1 zurück in die Entwürfe genommen</translation>
    </message>
    <message numerus="yes">
        <source>Took %n posts back to draft</source>
        <translation>
            <numerusform>%Ln Beitrag zurück in die Entwürfe genommen</numerusform>
            <numerusform>%Ln Beiträge zurück in die Entwürfe genommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish %1 now</source>
        <translation>%1 jetzt veröffentlichen</translation>
    </message>
    <message numerus="yes">
        <source>Publish %n posts now</source>
        <translation>
            <numerusform>%Ln Beitrag jetzt veröffentlichen</numerusform>
            <numerusform>%Ln Beiträge jetzt veröffentlichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>%1 gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n posts</source>
        <translation>
            <numerusform>%Ln Beitrag gelöscht</numerusform>
            <numerusform>%Ln Beiträge gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed the accounts of %1</source>
        <translation>Konten von %1 geändert</translation>
    </message>
    <message numerus="yes">
        <source>Changed the accounts of %n posts</source>
        <translation>
            <numerusform>Konten von %Ln Beitrag geändert</numerusform>
            <numerusform>Konten von %Ln Beiträgen geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed the text of %1 for one network</source>
        <translation>Text von %1 für ein Netzwerk geändert</translation>
    </message>
    <message>
        <source>Changed the labels of %1</source>
        <translation>Labels von %1 geändert</translation>
    </message>
    <message numerus="yes">
        <source>Changed the labels of %n posts</source>
        <translation>
            <numerusform>Labels von %Ln Beitrag geändert</numerusform>
            <numerusform>Labels von %Ln Beiträgen geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed the pictures of %1</source>
        <translation>Bilder von %1 geändert</translation>
    </message>
    <message numerus="yes">
        <source>Changed the pictures of %n posts</source>
        <translation>
            <numerusform>Bilder von %Ln Beitrag geändert</numerusform>
            <numerusform>Bilder von %Ln Beiträgen geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed the alt text of a picture in %1</source>
        <translation>Alternativtext eines Bildes in %1 geändert</translation>
    </message>
    <message>
        <source>Took %1 off the calendar</source>
        <translation>%1 aus dem Kalender genommen</translation>
    </message>
    <message numerus="yes">
        <source>Took %n posts off the calendar</source>
        <translation>
            <numerusform>%Ln Beitrag aus dem Kalender genommen</numerusform>
            <numerusform>%Ln Beiträge aus dem Kalender genommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed the status of %1</source>
        <translation>Status von %1 geändert</translation>
    </message>
    <message numerus="yes">
        <source>Changed the status of %n posts</source>
        <translation>
            <numerusform>Status von %Ln Beitrag geändert</numerusform>
            <numerusform>Status von %Ln Beiträgen geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed one date of the series %1</source>
        <translation>Einen Termin der Serie %1 geändert</translation>
    </message>
    <message>
        <source>Changed the series %1 from one date on</source>
        <translation>Serie %1 ab einem Termin geändert</translation>
    </message>
    <message>
        <source>Changed all dates of the series %1</source>
        <translation>Alle Termine der Serie %1 geändert</translation>
    </message>
    <message>
        <source>Left one date of the series %1 out</source>
        <translation>Einen Termin der Serie %1 ausgelassen</translation>
    </message>
    <message>
        <source>Added a picture to %1</source>
        <translation>Bild zu %1 hinzugefügt</translation>
    </message>
    <message>
        <source>Settled a conflict</source>
        <translation>Konflikt gelöst</translation>
    </message>
    <message>
        <source>Settled a conflict with a merged text</source>
        <translation>Konflikt mit zusammengeführtem Text gelöst</translation>
    </message>
    <message>
        <source>Imported %1</source>
        <translation>%1 importiert</translation>
    </message>
    <message numerus="yes">
        <source>Imported %n posts</source>
        <translation>
            <numerusform>%Ln Beitrag importiert</numerusform>
            <numerusform>%Ln Beiträge importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Took an import back: %1</source>
        <translation>Import zurückgenommen: %1</translation>
    </message>
    <message numerus="yes">
        <source>Took an import of %n posts back</source>
        <translation>
            <numerusform>Import von %Ln Beitrag zurückgenommen</numerusform>
            <numerusform>Import von %Ln Beiträgen zurückgenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Created the campaign %1</source>
        <translation>Kampagne %1 angelegt</translation>
    </message>
    <message>
        <source>Edited a campaign</source>
        <translation>Kampagne bearbeitet</translation>
    </message>
    <message>
        <source>Deleted a campaign</source>
        <translation>Kampagne gelöscht</translation>
    </message>
    <message>
        <source>Created the template %1</source>
        <translation>Vorlage %1 angelegt</translation>
    </message>
    <message>
        <source>Edited a template</source>
        <translation>Vorlage bearbeitet</translation>
    </message>
    <message>
        <source>Deleted a template</source>
        <translation>Vorlage gelöscht</translation>
    </message>
    <message>
        <source>Created a tracked link</source>
        <translation>Tracking-Link angelegt</translation>
    </message>
    <message>
        <source>Edited a tracked link</source>
        <translation>Tracking-Link bearbeitet</translation>
    </message>
    <message>
        <source>Deleted a tracked link</source>
        <translation>Tracking-Link gelöscht</translation>
    </message>
    <message>
        <source>Changed the settings of the workspace</source>
        <translation>Einstellungen des Arbeitsbereichs geändert</translation>
    </message>
    <message>
        <source>Changed a profile</source>
        <translation>Profil geändert</translation>
    </message>
    <message>
        <source>Marked a notification</source>
        <translation>Benachrichtigung markiert</translation>
    </message>
    <message>
        <source>a post without text</source>
        <translation>ein Beitrag ohne Text</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Edited %1 of %2</source>
        <translation>%1 von %2 bearbeitet</translation>
    </message>
    <message>
        <source>A change in this workspace</source>
        <translation>Eine Änderung in diesem Arbeitsbereich</translation>
    </message>
    <message>
        <source>Moved %1</source>
        <translation>%1 verschoben</translation>
    </message>
    <message>
        <source>Your role does not allow this change.</source>
        <translation>Die eigene Rolle erlaubt diese Änderung nicht.</translation>
    </message>
    <message>
        <source>What you changed was deleted meanwhile.</source>
        <translation>Das Geänderte wurde inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>Someone changed the same thing first, and it cannot be merged.</source>
        <translation>Jemand hat dasselbe vorher geändert, und es lässt sich nicht zusammenführen.</translation>
    </message>
    <message>
        <source>The post changed after you looked at it. Look again before it goes out.</source>
        <translation>Der Beitrag hat sich nach dem Ansehen geändert. Vor dem Erscheinen noch einmal ansehen.</translation>
    </message>
    <message>
        <source>The post has moved on: it is being published or already was.</source>
        <translation>Der Beitrag ist schon weiter: Er wird gerade veröffentlicht oder wurde es bereits.</translation>
    </message>
    <message>
        <source>The server did not accept a value.</source>
        <translation>Der Server hat einen Wert nicht angenommen.</translation>
    </message>
    <message>
        <source>The change does not fit the record any more.</source>
        <translation>Die Änderung passt nicht mehr zum Datensatz.</translation>
    </message>
    <message>
        <source>It builds on another change that was refused.</source>
        <translation>Sie baut auf einer anderen Änderung auf, die abgelehnt wurde.</translation>
    </message>
    <message>
        <source>The same record was deleted in one step with this change.</source>
        <translation>Derselbe Datensatz wurde im selben Schritt gelöscht.</translation>
    </message>
    <message>
        <source>The same record is already there.</source>
        <translation>Denselben Datensatz gibt es bereits.</translation>
    </message>
    <message>
        <source>The workspace is full.</source>
        <translation>Der Arbeitsbereich ist voll.</translation>
    </message>
    <message>
        <source>The change is larger than the server takes.</source>
        <translation>Die Änderung ist größer, als der Server annimmt.</translation>
    </message>
    <message>
        <source>There can be only one of these.</source>
        <translation>Davon kann es nur eines geben.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Angekommen</translation>
    </message>
    <message>
        <source>Waits for picture upload</source>
        <translation>Wartet auf das Hochladen von Bildern</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>The server asks to wait; it is sent again by itself</source>
        <translation>Der Server bittet um Geduld; es wird von selbst erneut gesendet</translation>
    </message>
    <message>
        <source>The server could not take it yet; it is sent again by itself</source>
        <translation>Der Server konnte es noch nicht annehmen; es wird von selbst erneut gesendet</translation>
    </message>
    <message numerus="yes">
        <source>tried %n times</source>
        <translation>
            <numerusform>%Ln Mal versucht</numerusform>
            <numerusform>%Ln Mal versucht</numerusform>
        </translation>
    </message>
    <message>
        <source>The server did not accept this change.</source>
        <translation>Der Server hat diese Änderung nicht angenommen.</translation>
    </message>
    <message>
        <source>It is about: %1.</source>
        <translation>Es betrifft: %1.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Thread</translation>
    </message>
    <message>
        <source>First comment</source>
        <translation>Erster Kommentar</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Link tracking</source>
        <translation>Link-Tracking</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Skipped dates</source>
        <translation>Ausgelassene Termine</translation>
    </message>
    <message>
        <source>Repeats until</source>
        <translation>Wiederholung bis</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idee</translation>
    </message>
    <message>
        <source>Sensitive content</source>
        <translation>Sensible Inhalte</translation>
    </message>
    <message>
        <source>Content warning</source>
        <translation>Inhaltswarnung</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>Alternativtext</translation>
    </message>
    <message>
        <source>Order of pictures</source>
        <translation>Reihenfolge der Bilder</translation>
    </message>
    <message>
        <source>Part of the thread</source>
        <translation>Teil des Threads</translation>
    </message>
    <message>
        <source>Text for one network</source>
        <translation>Text für ein Netzwerk</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>Wartet auf Freigabe</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Being published</source>
        <translation>Wird veröffentlicht</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Published on some networks</source>
        <translation>In einigen Netzwerken veröffentlicht</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>In planning</source>
        <translation>In Planung</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message numerus="yes">
        <source>Every %n days</source>
        <translation>
            <numerusform>Jeden Tag</numerusform>
            <numerusform>Alle %Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Jede Woche</translation>
    </message>
    <message numerus="yes">
        <source>Every %n weeks</source>
        <translation>
            <numerusform>Jede Woche</numerusform>
            <numerusform>Alle %Ln Wochen</numerusform>
        </translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Jeden Monat</translation>
    </message>
    <message numerus="yes">
        <source>Every %n months</source>
        <translation>
            <numerusform>Jeden Monat</numerusform>
            <numerusform>Alle %Ln Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Jedes Jahr</translation>
    </message>
    <message numerus="yes">
        <source>Every %n years</source>
        <translation>
            <numerusform>Jedes Jahr</numerusform>
            <numerusform>Alle %Ln Jahre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%Ln Mal</numerusform>
            <numerusform>%Ln Mal</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Another status</source>
        <translation>Ein anderer Status</translation>
    </message>
    <message>
        <source>Another order</source>
        <translation>Eine andere Reihenfolge</translation>
    </message>
    <message>
        <source>Another choice</source>
        <translation>Eine andere Auswahl</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Changed what %1 says to one network besides its text</source>
        <translation>Angaben von %1 für ein Netzwerk außer dem Text geändert</translation>
    </message>
    <message>
        <source>Changed who publishes %1 on one account</source>
        <translation>Geändert, wer %1 auf einem Konto veröffentlicht</translation>
    </message>
    <message>
        <source>Said that %1 is published by hand</source>
        <translation>%1 als von Hand veröffentlicht gemeldet</translation>
    </message>
    <message>
        <source>Created the group %1</source>
        <translation>Gruppe %1 angelegt</translation>
    </message>
    <message>
        <source>Changed a group of accounts</source>
        <translation>Gruppe von Konten geändert</translation>
    </message>
    <message>
        <source>Deleted a group of accounts</source>
        <translation>Gruppe von Konten gelöscht</translation>
    </message>
    <message>
        <source>Moved accounts to another group</source>
        <translation>Konten in eine andere Gruppe verschoben</translation>
    </message>
    <message>
        <source>Marked an account&apos;s problem as dealt with</source>
        <translation>Problem eines Kontos als erledigt markiert</translation>
    </message>
    <message>
        <source>Opened an account&apos;s problem again</source>
        <translation>Problem eines Kontos wieder geöffnet</translation>
    </message>
    <message>
        <source>The server does not have the file, and neither has this computer. Add the file again.</source>
        <translation>Der Server hat die Datei nicht, und dieser Rechner auch nicht. Die Datei erneut hinzufügen.</translation>
    </message>
    <message>
        <source>Marked as read in the inbox</source>
        <translation>Im Posteingang als gelesen markiert</translation>
    </message>
    <message numerus="yes">
        <source>Marked %n inbox items as read</source>
        <translation>
            <numerusform>%Ln Eintrag im Posteingang als gelesen markiert</numerusform>
            <numerusform>%Ln Einträge im Posteingang als gelesen markiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked as unread in the inbox</source>
        <translation>Im Posteingang als ungelesen markiert</translation>
    </message>
    <message numerus="yes">
        <source>Marked %n inbox items as unread</source>
        <translation>
            <numerusform>%Ln Eintrag im Posteingang als ungelesen markiert</numerusform>
            <numerusform>%Ln Einträge im Posteingang als ungelesen markiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Opened an inbox item</source>
        <translation>Eintrag im Posteingang geöffnet</translation>
    </message>
    <message numerus="yes">
        <source>Opened %n inbox items</source>
        <translation>
            <numerusform>%Ln Eintrag im Posteingang geöffnet</numerusform>
            <numerusform>%Ln Einträge im Posteingang geöffnet</numerusform>
        </translation>
    </message>
    <message>
        <source>Set an inbox item to waiting</source>
        <translation>Eintrag im Posteingang auf Warten gesetzt</translation>
    </message>
    <message numerus="yes">
        <source>Set %n inbox items to waiting</source>
        <translation>
            <numerusform>%Ln Eintrag im Posteingang auf Warten gesetzt</numerusform>
            <numerusform>%Ln Einträge im Posteingang auf Warten gesetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked an inbox item as answered</source>
        <translation>Eintrag im Posteingang als beantwortet markiert</translation>
    </message>
    <message numerus="yes">
        <source>Marked %n inbox items as answered</source>
        <translation>
            <numerusform>%Ln Eintrag im Posteingang als beantwortet markiert</numerusform>
            <numerusform>%Ln Einträge im Posteingang als beantwortet markiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Resolved an inbox item</source>
        <translation>Eintrag im Posteingang erledigt</translation>
    </message>
    <message numerus="yes">
        <source>Resolved %n inbox items</source>
        <translation>
            <numerusform>%Ln Eintrag im Posteingang erledigt</numerusform>
            <numerusform>%Ln Einträge im Posteingang erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Archived an inbox item</source>
        <translation>Eintrag im Posteingang archiviert</translation>
    </message>
    <message numerus="yes">
        <source>Archived %n inbox items</source>
        <translation>
            <numerusform>%Ln Eintrag im Posteingang archiviert</numerusform>
            <numerusform>%Ln Einträge im Posteingang archiviert</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked an inbox item as spam</source>
        <translation>Eintrag im Posteingang als Spam markiert</translation>
    </message>
    <message numerus="yes">
        <source>Marked %n inbox items as spam</source>
        <translation>
            <numerusform>%Ln Eintrag im Posteingang als Spam markiert</numerusform>
            <numerusform>%Ln Einträge im Posteingang als Spam markiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Assigned an inbox item</source>
        <translation>Eintrag im Posteingang zugewiesen</translation>
    </message>
    <message numerus="yes">
        <source>Assigned %n inbox items</source>
        <translation>
            <numerusform>%Ln Eintrag im Posteingang zugewiesen</numerusform>
            <numerusform>%Ln Einträge im Posteingang zugewiesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Put off an inbox item</source>
        <translation>Eintrag im Posteingang zurückgestellt</translation>
    </message>
    <message numerus="yes">
        <source>Put off %n inbox items</source>
        <translation>
            <numerusform>%Ln Eintrag im Posteingang zurückgestellt</numerusform>
            <numerusform>%Ln Einträge im Posteingang zurückgestellt</numerusform>
        </translation>
    </message>
    <message>
        <source>Brought an inbox item back</source>
        <translation>Eintrag in den Posteingang zurückgeholt</translation>
    </message>
    <message numerus="yes">
        <source>Brought %n inbox items back</source>
        <translation>
            <numerusform>%Ln Eintrag in den Posteingang zurückgeholt</numerusform>
            <numerusform>%Ln Einträge in den Posteingang zurückgeholt</numerusform>
        </translation>
    </message>
    <message>
        <source>Tagged an inbox item</source>
        <translation>Eintrag im Posteingang mit Tag versehen</translation>
    </message>
    <message numerus="yes">
        <source>Tagged %n inbox items</source>
        <translation>
            <numerusform>%Ln Eintrag im Posteingang mit Tag versehen</numerusform>
            <numerusform>%Ln Einträge im Posteingang mit Tag versehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Took tags off an inbox item</source>
        <translation>Tags von einem Eintrag im Posteingang entfernt</translation>
    </message>
    <message numerus="yes">
        <source>Took tags off %n inbox items</source>
        <translation>
            <numerusform>Tags von %Ln Eintrag im Posteingang entfernt</numerusform>
            <numerusform>Tags von %Ln Einträgen im Posteingang entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Corrected how an inbox item is judged</source>
        <translation>Einschätzung eines Eintrags im Posteingang korrigiert</translation>
    </message>
    <message numerus="yes">
        <source>Corrected how %n inbox items are judged</source>
        <translation>
            <numerusform>Einschätzung von %Ln Eintrag im Posteingang korrigiert</numerusform>
            <numerusform>Einschätzung von %Ln Einträgen im Posteingang korrigiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide a comment</source>
        <translation>Kommentar verbergen</translation>
    </message>
    <message numerus="yes">
        <source>Hide %n comments</source>
        <translation>
            <numerusform>%Ln Kommentar verbergen</numerusform>
            <numerusform>%Ln Kommentare verbergen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show a comment again</source>
        <translation>Kommentar wieder einblenden</translation>
    </message>
    <message numerus="yes">
        <source>Show %n comments again</source>
        <translation>
            <numerusform>%Ln Kommentar wieder einblenden</numerusform>
            <numerusform>%Ln Kommentare wieder einblenden</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove a comment from the network</source>
        <translation>Kommentar aus dem Netzwerk entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n comments from the network</source>
        <translation>
            <numerusform>%Ln Kommentar aus dem Netzwerk entfernen</numerusform>
            <numerusform>%Ln Kommentare aus dem Netzwerk entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Block a person on the network</source>
        <translation>Person im Netzwerk blockieren</translation>
    </message>
    <message numerus="yes">
        <source>Block %n people on the network</source>
        <translation>
            <numerusform>%Ln Person im Netzwerk blockieren</numerusform>
            <numerusform>%Ln Personen im Netzwerk blockieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Escalated an inbox item</source>
        <translation>Eintrag im Posteingang eskaliert</translation>
    </message>
    <message numerus="yes">
        <source>Escalated %n inbox items</source>
        <translation>
            <numerusform>%Ln Eintrag im Posteingang eskaliert</numerusform>
            <numerusform>%Ln Einträge im Posteingang eskaliert</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrote an internal note</source>
        <translation>Interne Notiz geschrieben</translation>
    </message>
    <message>
        <source>Changed an internal note</source>
        <translation>Interne Notiz geändert</translation>
    </message>
    <message>
        <source>Deleted an internal note</source>
        <translation>Interne Notiz gelöscht</translation>
    </message>
    <message>
        <source>Kept the draft of a reply</source>
        <translation>Entwurf einer Antwort gesichert</translation>
    </message>
    <message>
        <source>Reply in the inbox</source>
        <translation>Antwort im Posteingang</translation>
    </message>
    <message>
        <source>Send a reply again</source>
        <translation>Antwort erneut senden</translation>
    </message>
    <message>
        <source>Took a reply back</source>
        <translation>Antwort zurückgezogen</translation>
    </message>
    <message>
        <source>Discarded a reply</source>
        <translation>Antwort verworfen</translation>
    </message>
    <message>
        <source>Created a saved reply</source>
        <translation>Gespeicherte Antwort angelegt</translation>
    </message>
    <message>
        <source>Changed a saved reply</source>
        <translation>Gespeicherte Antwort geändert</translation>
    </message>
    <message>
        <source>Deleted a saved reply</source>
        <translation>Gespeicherte Antwort gelöscht</translation>
    </message>
    <message>
        <source>Saved a view of the inbox</source>
        <translation>Ansicht des Posteingangs gespeichert</translation>
    </message>
    <message>
        <source>Deleted a view of the inbox</source>
        <translation>Ansicht des Posteingangs gelöscht</translation>
    </message>
    <message>
        <source>Created a response time</source>
        <translation>Antwortzeit angelegt</translation>
    </message>
    <message>
        <source>Changed a response time</source>
        <translation>Antwortzeit geändert</translation>
    </message>
    <message>
        <source>Deleted a response time</source>
        <translation>Antwortzeit gelöscht</translation>
    </message>
    <message>
        <source>Created a routing rule</source>
        <translation>Verteilregel angelegt</translation>
    </message>
    <message>
        <source>Changed a routing rule</source>
        <translation>Verteilregel geändert</translation>
    </message>
    <message>
        <source>Deleted a routing rule</source>
        <translation>Verteilregel gelöscht</translation>
    </message>
    <message>
        <source>Proposals for a reply</source>
        <translation>Vorschläge für eine Antwort</translation>
    </message>
    <message>
        <source>Preferred a proposal</source>
        <translation>Vorschlag bevorzugt</translation>
    </message>
    <message>
        <source>Removed a proposal</source>
        <translation>Vorschlag entfernt</translation>
    </message>
    <message>
        <source>Asked for a review of a reply</source>
        <translation>Um Prüfung einer Antwort gebeten</translation>
    </message>
    <message>
        <source>Took a reply back from review</source>
        <translation>Antwort aus der Prüfung zurückgenommen</translation>
    </message>
    <message>
        <source>Approved a reply</source>
        <translation>Antwort freigegeben</translation>
    </message>
    <message>
        <source>Did not approve a reply</source>
        <translation>Antwort nicht freigegeben</translation>
    </message>
    <message>
        <source>Imported saved replies</source>
        <translation>Gespeicherte Antworten importiert</translation>
    </message>
    <message>
        <source>Acknowledged a crisis</source>
        <translation>Krise bestätigt</translation>
    </message>
    <message>
        <source>Changed who leads in a crisis</source>
        <translation>Führung in einer Krise geändert</translation>
    </message>
    <message>
        <source>Changed the severity of a crisis</source>
        <translation>Schwere einer Krise geändert</translation>
    </message>
    <message>
        <source>Resolved a crisis</source>
        <translation>Krise erledigt</translation>
    </message>
    <message>
        <source>Marked a crisis as a false alarm</source>
        <translation>Krise als Fehlalarm markiert</translation>
    </message>
    <message>
        <source>Opened a crisis again</source>
        <translation>Krise erneut geöffnet</translation>
    </message>
    <message>
        <source>Called a crisis: %1</source>
        <translation>Krise ausgerufen: %1</translation>
    </message>
    <message>
        <source>Wrote a note about a crisis</source>
        <translation>Notiz zu einer Krise geschrieben</translation>
    </message>
    <message>
        <source>Used an answer template in a crisis</source>
        <translation>Antwortvorlage in einer Krise benutzt</translation>
    </message>
    <message>
        <source>Paused all scheduled posts</source>
        <translation>Alle geplanten Beiträge pausiert</translation>
    </message>
    <message>
        <source>Let scheduled posts go out again</source>
        <translation>Geplante Beiträge wieder erscheinen lassen</translation>
    </message>
    <message>
        <source>Created the crisis rule %1</source>
        <translation>Krisenregel %1 angelegt</translation>
    </message>
    <message>
        <source>Changed a crisis rule</source>
        <translation>Krisenregel geändert</translation>
    </message>
    <message>
        <source>Deleted a crisis rule</source>
        <translation>Krisenregel gelöscht</translation>
    </message>
    <message>
        <source>Switched a crisis rule on</source>
        <translation>Krisenregel eingeschaltet</translation>
    </message>
    <message>
        <source>Switched a crisis rule off</source>
        <translation>Krisenregel ausgeschaltet</translation>
    </message>
    <message>
        <source>Added the usual crisis rules</source>
        <translation>Übliche Krisenregeln hinzugefügt</translation>
    </message>
    <message>
        <source>Created the answer template %1</source>
        <translation>Antwortvorlage %1 angelegt</translation>
    </message>
    <message>
        <source>Changed an answer template</source>
        <translation>Antwortvorlage geändert</translation>
    </message>
    <message>
        <source>Deleted an answer template</source>
        <translation>Antwortvorlage gelöscht</translation>
    </message>
    <message>
        <source>Approved an answer template</source>
        <translation>Antwortvorlage freigegeben</translation>
    </message>
    <message>
        <source>Withdrew the approval of an answer template</source>
        <translation>Freigabe einer Antwortvorlage zurückgezogen</translation>
    </message>
    <message>
        <source>Looked at a reply that waits for a review</source>
        <translation>Antwort angesehen, die auf Prüfung wartet</translation>
    </message>
    <message>
        <source>Moved a saved reply</source>
        <translation>Gespeicherte Antwort verschoben</translation>
    </message>
</context>
<context>
    <name>PracticePanel</name>
    <message>
        <source>While a post is sent</source>
        <translation>Während ein Beitrag gesendet wird</translation>
    </message>
    <message>
        <source>The account</source>
        <translation>Das Konto</translation>
    </message>
    <message>
        <source>Pictures and videos</source>
        <translation>Bilder und Videos</translation>
    </message>
    <message>
        <source>No answer, nothing arrived</source>
        <translation>Keine Antwort, nichts angekommen</translation>
    </message>
    <message>
        <source>The post is lost on its way. Campanile looks for it first and then sends it again.</source>
        <translation>Der Beitrag geht unterwegs verloren. Campanile sucht zuerst danach und sendet ihn dann erneut.</translation>
    </message>
    <message>
        <source>No answer, but it arrived</source>
        <translation>Keine Antwort, aber angekommen</translation>
    </message>
    <message>
        <source>The post is live and nobody says so. Campanile finds it and does not send it twice.</source>
        <translation>Der Beitrag ist live, ohne dass es jemand meldet. Campanile findet ihn und sendet ihn nicht doppelt.</translation>
    </message>
    <message>
        <source>Server error, nothing arrived</source>
        <translation>Serverfehler, nichts angekommen</translation>
    </message>
    <message>
        <source>The network answers with error 500 and keeps nothing.</source>
        <translation>Das Netzwerk antwortet mit Fehler 500 und behält nichts.</translation>
    </message>
    <message>
        <source>Server error, but it arrived</source>
        <translation>Serverfehler, aber angekommen</translation>
    </message>
    <message>
        <source>The network answers with error 500 although the post is live.</source>
        <translation>Das Netzwerk antwortet mit Fehler 500, obwohl der Beitrag live ist.</translation>
    </message>
    <message>
        <source>Connection cut, nothing arrived</source>
        <translation>Verbindung getrennt, nichts angekommen</translation>
    </message>
    <message>
        <source>The connection ends before the network has read the post.</source>
        <translation>Die Verbindung endet, bevor das Netzwerk den Beitrag gelesen hat.</translation>
    </message>
    <message>
        <source>Connection cut, but it arrived</source>
        <translation>Verbindung getrennt, aber angekommen</translation>
    </message>
    <message>
        <source>The connection ends after the post went live and before the answer.</source>
        <translation>Die Verbindung endet, nachdem der Beitrag live ist und bevor die Antwort kommt.</translation>
    </message>
    <message>
        <source>Too many posts</source>
        <translation>Zu viele Beiträge</translation>
    </message>
    <message>
        <source>The network asks to wait a minute. The post waits and goes out then.</source>
        <translation>Das Netzwerk bittet um eine Minute Geduld. Der Beitrag wartet und erscheint dann.</translation>
    </message>
    <message>
        <source>No guard against repeats</source>
        <translation>Kein Schutz vor Wiederholung</translation>
    </message>
    <message>
        <source>Whatever is sent twice appears twice, as on some servers. Campanile has to look by itself.</source>
        <translation>Was doppelt gesendet wird, erscheint doppelt, wie auf manchen Servern. Campanile muss selbst nachsehen.</translation>
    </message>
    <message>
        <source>Sign-in expired</source>
        <translation>Anmeldung abgelaufen</translation>
    </message>
    <message>
        <source>Account suspended</source>
        <translation>Konto gesperrt</translation>
    </message>
    <message>
        <source>Slow files</source>
        <translation>Langsame Dateien</translation>
    </message>
    <message>
        <source>A file takes a while until it is ready. The post waits for it.</source>
        <translation>Eine Datei braucht eine Weile, bis sie bereit ist. Der Beitrag wartet darauf.</translation>
    </message>
    <message>
        <source>Files that fail</source>
        <translation>Dateien, die scheitern</translation>
    </message>
    <message>
        <source>The network takes a file and cannot use it. The post fails with that reason.</source>
        <translation>Das Netzwerk nimmt eine Datei an und kann sie nicht verwenden. Der Beitrag scheitert aus diesem Grund.</translation>
    </message>
    <message>
        <source>What people write</source>
        <translation>Was die Leute schreiben</translation>
    </message>
    <message>
        <source>A storm</source>
        <translation>Ein Sturm</translation>
    </message>
    <message>
        <source>Angry people write within minutes, and one of them is listened to by many. The rules for crises find it.</source>
        <translation>Binnen Minuten schreiben verärgerte Leute, und auf einen davon hören viele. Die Krisenregeln finden das.</translation>
    </message>
    <message>
        <source>The account has to be connected again. Its posts wait until their deadline. “Next time” is the next post.</source>
        <translation>Das Konto muss neu verbunden werden. Seine Beiträge warten bis zu ihrer Frist. „Beim nächsten Mal“ ist der nächste Beitrag.</translation>
    </message>
    <message>
        <source>The network has closed the account. Its posts fail and nothing more is tried. “Next time” is the next post.</source>
        <translation>Das Netzwerk hat das Konto geschlossen. Seine Beiträge scheitern, und nichts wird mehr versucht. „Beim nächsten Mal“ ist der nächste Beitrag.</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>Show colleagues what I am reading</source>
        <translation>Dem Team zeigen, was gerade gelesen wird</translation>
    </message>
    <message>
        <source>Colleagues see which conversation and which post are open here, whether you are writing, and which of your replies still wait for a connection. What you write is not shown. You see them either way.</source>
        <translation>Personen im Team sehen, welches Gespräch und welcher Beitrag hier geöffnet ist, ob gerade geschrieben wird und welche Antworten noch auf eine Verbindung warten. Das Geschriebene selbst ist nicht zu sehen. Die anderen sind so oder so zu sehen.</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>The sign-in has ended</source>
        <translation>Die Anmeldung ist abgelaufen</translation>
    </message>
    <message>
        <source>%1 no longer accepts the permission that was given to Campanile. Planned posts wait and lose nothing; they go out once the account is connected again.</source>
        <translation>%1 nimmt die Berechtigung nicht mehr an, die Campanile erteilt wurde. Geplante Beiträge warten und verlieren nichts; sie erscheinen, sobald das Konto wieder verbunden ist.</translation>
    </message>
    <message>
        <source>The sign-in ends soon</source>
        <translation>Die Anmeldung läuft bald ab</translation>
    </message>
    <message>
        <source>%1 lets a permission live for a limited time. Connect the account again before it ends, and no post is late.</source>
        <translation>%1 lässt eine Berechtigung nur begrenzte Zeit gelten. Das Konto vor dem Ablauf neu verbinden, dann verspätet sich kein Beitrag.</translation>
    </message>
    <message>
        <source>A permission is missing</source>
        <translation>Eine Berechtigung fehlt</translation>
    </message>
    <message>
        <source>%1 refuses because this account was connected without a permission that is needed, or because somebody withdrew it.</source>
        <translation>%1 lehnt ab, weil dieses Konto ohne eine nötige Berechtigung verbunden wurde oder weil jemand sie entzogen hat.</translation>
    </message>
    <message>
        <source>The network asked to wait</source>
        <translation>Das Netzwerk bittet um Geduld</translation>
    </message>
    <message>
        <source>There were more calls than %1 allows in a period. Campanile waits as long as it was told and goes on by itself.</source>
        <translation>Es gab mehr Aufrufe, als %1 in einem Zeitraum erlaubt. Campanile wartet so lange wie verlangt und macht dann von selbst weiter.</translation>
    </message>
    <message>
        <source>Calls to the network fail</source>
        <translation>Aufrufe beim Netzwerk scheitern</translation>
    </message>
    <message>
        <source>Several calls to %1 in a row did not succeed. Campanile keeps trying, less and less often.</source>
        <translation>Mehrere Aufrufe bei %1 nacheinander sind gescheitert. Campanile versucht es weiter, immer seltener.</translation>
    </message>
    <message>
        <source>The network refuses</source>
        <translation>Das Netzwerk lehnt ab</translation>
    </message>
    <message>
        <source>%1 answered that it will not do what was asked. Its own words are below.</source>
        <translation>%1 hat geantwortet, dass das Verlangte nicht ausgeführt wird. Der Wortlaut steht unten.</translation>
    </message>
    <message>
        <source>The network has stopped the account</source>
        <translation>Das Netzwerk hat das Konto gesperrt</translation>
    </message>
    <message>
        <source>%1 has suspended or restricted this account. Only the network can lift that; Campanile has paused everything that was planned for it.</source>
        <translation>%1 hat dieses Konto gesperrt oder eingeschränkt. Nur das Netzwerk kann das aufheben; Campanile hat alles pausiert, was dafür geplant war.</translation>
    </message>
    <message>
        <source>The account is disconnected</source>
        <translation>Das Konto ist getrennt</translation>
    </message>
    <message>
        <source>Campanile has no permission for this account any more. Its posts and figures stay here; nothing new goes out.</source>
        <translation>Campanile hat für dieses Konto keine Berechtigung mehr. Seine Beiträge und Zahlen bleiben hier; es erscheint nichts Neues.</translation>
    </message>
    <message>
        <source>The network cannot be reached</source>
        <translation>Das Netzwerk ist nicht erreichbar</translation>
    </message>
    <message>
        <source>%1 did not answer. Posts that are due wait and go out when it answers; nothing is sent twice.</source>
        <translation>%1 hat nicht geantwortet. Fällige Beiträge warten und erscheinen, sobald eine Antwort kommt; nichts wird doppelt gesendet.</translation>
    </message>
    <message>
        <source>Choose Connect again. What is planned stays as it is.</source>
        <translation>„Neu verbinden“ wählen. Alles Geplante bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Sign in on the page of %1 with the same account as before.</source>
        <translation>Auf der Seite von %1 mit demselben Konto wie zuvor anmelden.</translation>
    </message>
    <message>
        <source>Leave all boxes ticked on that page, so that nothing is missing later.</source>
        <translation>Auf dieser Seite alle Häkchen gesetzt lassen, damit später nichts fehlt.</translation>
    </message>
    <message>
        <source>Check on %1 that you may still publish for this account or page.</source>
        <translation>Bei %1 prüfen, ob für dieses Konto oder diese Seite weiterhin veröffentlicht werden darf.</translation>
    </message>
    <message>
        <source>Nothing has to be done: Campanile goes on as soon as it is allowed to.</source>
        <translation>Es ist nichts zu tun: Campanile macht weiter, sobald es erlaubt ist.</translation>
    </message>
    <message>
        <source>If it happens often, spread the posts of this account over more of the day.</source>
        <translation>Kommt das oft vor, die Beiträge dieses Kontos über den Tag verteilen.</translation>
    </message>
    <message>
        <source>Choose Check now to see whether it works again.</source>
        <translation>„Jetzt prüfen“ wählen, um zu sehen, ob es wieder funktioniert.</translation>
    </message>
    <message>
        <source>See whether %1 reports an outage; those pass by themselves.</source>
        <translation>Nachsehen, ob %1 eine Störung meldet; solche gehen von selbst vorbei.</translation>
    </message>
    <message>
        <source>Read what %1 answered; it often names the reason.</source>
        <translation>Lesen, was %1 geantwortet hat; oft steht der Grund darin.</translation>
    </message>
    <message>
        <source>Sign in to %1 in the browser and follow what it asks for.</source>
        <translation>Im Browser bei %1 anmelden und den Anweisungen dort folgen.</translation>
    </message>
    <message>
        <source>If the account was stopped by mistake, object on the pages of %1.</source>
        <translation>Wurde das Konto irrtümlich gesperrt, auf den Seiten von %1 Einspruch einlegen.</translation>
    </message>
    <message>
        <source>Choose Connect again when the account is to be used here.</source>
        <translation>„Neu verbinden“ wählen, wenn das Konto hier wieder benutzt werden soll.</translation>
    </message>
    <message>
        <source>Check the address of the account&apos;s server and whether a browser reaches it.</source>
        <translation>Die Adresse des Servers prüfen, auf dem das Konto liegt, und ob ein Browser ihn erreicht.</translation>
    </message>
    <message>
        <source>Something is wrong with this account</source>
        <translation>Mit diesem Konto stimmt etwas nicht</translation>
    </message>
</context>
<context>
    <name>SavedReplies</name>
    <message>
        <source>similar words</source>
        <translation>ähnliche Wörter</translation>
    </message>
    <message>
        <source>same words (%1)</source>
        <translation>gleiche Wörter (%1)</translation>
    </message>
    <message>
        <source>answered something like this before</source>
        <translation>hat schon Ähnliches beantwortet</translation>
    </message>
    <message>
        <source>made for this kind of message</source>
        <translation>für diese Art von Nachricht gemacht</translation>
    </message>
    <message>
        <source>same language</source>
        <translation>gleiche Sprache</translation>
    </message>
    <message>
        <source>used often</source>
        <translation>oft benutzt</translation>
    </message>
    <message>
        <source>%1 % sure: %2</source>
        <translation>Zu %1 % sicher: %2</translation>
    </message>
    <message>
        <source>%1 % sure</source>
        <translation>%1 % sicher</translation>
    </message>
</context>
<context>
    <name>SavedRepliesPanel</name>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>Beschwerden</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>Lob</translation>
    </message>
    <message>
        <source>Interest in buying</source>
        <translation>Kaufinteresse</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Name of the sender</source>
        <translation>Name des Absenders</translation>
    </message>
    <message>
        <source>First name of the sender</source>
        <translation>Vorname des Absenders</translation>
    </message>
    <message>
        <source>Handle of the sender</source>
        <translation>Benutzername des Absenders</translation>
    </message>
    <message>
        <source>Name of our account</source>
        <translation>Name unseres Kontos</translation>
    </message>
    <message>
        <source>My name</source>
        <translation>Eigener Name</translation>
    </message>
    <message>
        <source>Post that it reacts to</source>
        <translation>Beitrag, auf den reagiert wird</translation>
    </message>
    <message>
        <source>never used</source>
        <translation>nie benutzt</translation>
    </message>
    <message numerus="yes">
        <source>used %n times</source>
        <translation>
            <numerusform>%Ln-mal benutzt</numerusform>
            <numerusform>%Ln-mal benutzt</numerusform>
        </translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>zuletzt %1</translation>
    </message>
    <message>
        <source>Not known: %1. A reply with it is not sent.</source>
        <translation>Unbekannt: %1. Eine Antwort damit wird nicht gesendet.</translation>
    </message>
    <message>
        <source>Something in double braces is not complete. A reply with it is not sent.</source>
        <translation>In doppelten geschweiften Klammern ist etwas unvollständig. Eine Antwort damit wird nicht gesendet.</translation>
    </message>
    <message>
        <source>“%1” is empty here and is left out.</source>
        <translation>„%1“ ist hier leer und entfällt.</translation>
    </message>
    <message>
        <source>Too long for %1, which takes %2 characters.</source>
        <translation>Zu lang für %1; erlaubt sind %2 Zeichen.</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>You are signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>The sign-in did not work</source>
        <translation>Die Anmeldung hat nicht geklappt</translation>
    </message>
    <message>
        <source>Campanile is fetching your workspace. You can close this page.</source>
        <translation>Campanile lädt den Arbeitsbereich. Diese Seite kann geschlossen werden.</translation>
    </message>
    <message>
        <source>Nothing was changed. Close this page and sign in from Campanile once more.</source>
        <translation>Es wurde nichts geändert. Diese Seite schließen und in Campanile noch einmal anmelden.</translation>
    </message>
    <message>
        <source>Back to Campanile</source>
        <translation>Zurück zu Campanile</translation>
    </message>
    <message>
        <source>Your answer arrived. Go on in Campanile; you can close this page.</source>
        <translation>Die Antwort ist angekommen. In Campanile geht es weiter; diese Seite kann geschlossen werden.</translation>
    </message>
    <message>
        <source>Nothing was connected</source>
        <translation>Es wurde nichts verbunden</translation>
    </message>
    <message>
        <source>The network did not confirm it. Campanile shows what you can do; you can close this page.</source>
        <translation>Das Netzwerk hat es nicht bestätigt. Campanile zeigt, was sich tun lässt; diese Seite kann geschlossen werden.</translation>
    </message>
</context>
<context>
    <name>TileDelegate</name>
    <message>
        <source>ALT</source>
        <translation>ALT</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>, </source>
        <comment>between facts side by side</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>WorkspacePage</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Show a second time zone in the calendar</source>
        <translation>Eine zweite Zeitzone im Kalender anzeigen</translation>
    </message>
    <message>
        <source>Time zone of the workspace</source>
        <translation>Zeitzone des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>New posts are planned in it. Posts that are planned already keep theirs.</source>
        <translation>Neue Beiträge werden darin geplant. Bereits geplante behalten ihre.</translation>
    </message>
    <message>
        <source>Second time zone</source>
        <translation>Zweite Zeitzone</translation>
    </message>
    <message>
        <source>A workspace needs a name</source>
        <translation>Ein Arbeitsbereich braucht einen Namen</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>Von niemandem</translation>
    </message>
    <message>
        <source>Those of editors</source>
        <translation>Die der Redaktion</translation>
    </message>
    <message>
        <source>Those of editors and managers</source>
        <translation>Die von Redaktion und Leitung</translation>
    </message>
    <message>
        <source>Those of everybody but the owner</source>
        <translation>Alle außer denen des Besitzers</translation>
    </message>
    <message>
        <source>Everybody&apos;s</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Replies that another person approves</source>
        <translation>Antworten, die eine andere Person freigibt</translation>
    </message>
    <message>
        <source>In the inbox. The server sends such a reply only after somebody else than its author has approved it.</source>
        <translation>Im Posteingang. Der Server sendet eine solche Antwort erst, wenn jemand anderes als ihr Verfasser sie freigegeben hat.</translation>
    </message>
    <message>
        <source>You cannot send replies: somebody else has to approve yours, and nobody else here may. Invite a colleague, or send without approval.</source>
        <translation>So lassen sich keine Antworten senden: Jemand anderes muss sie freigeben, und hier darf das sonst niemand. Jemanden einladen oder ohne Freigabe senden.</translation>
    </message>
    <message>
        <source>Send without approval</source>
        <translation>Ohne Freigabe senden</translation>
    </message>
</context>
<context>
    <name>campanile::Application</name>
    <message>
        <source>Demonstration</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>My workspace</source>
        <translation>Mein Arbeitsbereich</translation>
    </message>
    <message>
        <source>Campanile is still running</source>
        <translation>Campanile läuft noch</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) are scheduled and will be published from here.</source>
        <translation>
            <numerusform>%Ln Beitrag ist geplant und wird von hier veröffentlicht.</numerusform>
            <numerusform>%Ln Beiträge sind geplant und werden von hier veröffentlicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) will not be published</source>
        <translation>
            <numerusform>%Ln Beitrag wird nicht veröffentlicht</numerusform>
            <numerusform>%Ln Beiträge werden nicht veröffentlicht</numerusform>
        </translation>
    </message>
    <message>
        <source>They are scheduled on this computer and go out only while Campanile runs. They stay as they are and can be published or moved the next time you open it.</source>
        <translation>Sie sind auf diesem Rechner geplant und erscheinen nur, solange Campanile läuft. Sie bleiben, wie sie sind, und lassen sich beim nächsten Öffnen veröffentlichen oder verschieben.</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>The move of %1 is not finished, and it publishes nothing until it is.</source>
        <translation>Der Umzug von %1 ist nicht abgeschlossen; bis dahin wird dort nichts veröffentlicht.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>campanile::EmbeddedServer</name>
    <message>
        <source>Me</source>
        <translation>Ich</translation>
    </message>
</context>
<context>
    <name>campanile::Entrance</name>
    <message>
        <source>Making the demonstration workspace</source>
        <translation>Der Demo-Arbeitsbereich wird angelegt</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>My workspace</source>
        <translation>Mein Arbeitsbereich</translation>
    </message>
    <message>
        <source>Asking the server how to sign in</source>
        <translation>Server wird nach der Anmeldung gefragt</translation>
    </message>
</context>
<context>
    <name>campanile::InboxRecordSource</name>
    <message>
        <source>%1: %2</source>
        <comment>who wrote what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Posteingang</translation>
    </message>
</context>
<context>
    <name>campanile::KeyGuard</name>
    <message>
        <source>Enter the passphrase</source>
        <translation>Passphrase eingeben</translation>
    </message>
    <message>
        <source>Use a passphrase</source>
        <translation>Passphrase verwenden</translation>
    </message>
    <message>
        <source>Stop using the passphrase</source>
        <translation>Passphrase nicht mehr verwenden</translation>
    </message>
    <message>
        <source>Move the key to the keychain</source>
        <translation>Schlüssel in den Schlüsselbund legen</translation>
    </message>
    <message>
        <source>Start with a new key</source>
        <translation>Mit neuem Schlüssel beginnen</translation>
    </message>
    <message>
        <source>Ask the keychain again</source>
        <translation>Schlüsselbund erneut fragen</translation>
    </message>
    <message>
        <source>The key that seals the sign-ins of connected accounts is being looked for.</source>
        <translation>Der Schlüssel, der die Anmeldungen verbundener Konten schützt, wird gesucht.</translation>
    </message>
    <message>
        <source>The file with the key of the sign-ins cannot be read, or it is damaged. Until it is brought back, nothing is published from here; posts keep waiting.</source>
        <translation>Die Datei mit dem Schlüssel der Anmeldungen ist nicht lesbar oder beschädigt. Bis sie zurückgeholt ist, wird von hier nichts veröffentlicht; Beiträge warten.</translation>
    </message>
    <message>
        <source>The sign-ins of accounts connected on this computer are sealed. Their key lies in a file that only you may read: copies of the database are protected, but whoever can read all of your files can read the sign-ins.</source>
        <translation>Die Anmeldungen der auf diesem Rechner verbundenen Konten sind versiegelt. Der Schlüssel dazu liegt in einer Datei, die nur das eigene Benutzerkonto lesen darf: Kopien der Datenbank sind geschützt, aber wer alle eigenen Dateien lesen kann, kann auch die Anmeldungen lesen.</translation>
    </message>
    <message>
        <source>The sign-ins of accounts connected on this computer are sealed with your passphrase. Campanile asks for it once at every start.</source>
        <translation>Die Anmeldungen der auf diesem Rechner verbundenen Konten sind mit der Passphrase versiegelt. Campanile fragt bei jedem Start einmal danach.</translation>
    </message>
    <message>
        <source>The sign-ins of accounts connected on this computer are locked. Until you enter the passphrase, nothing is published from here; posts keep waiting.</source>
        <translation>Die Anmeldungen der auf diesem Rechner verbundenen Konten sind gesperrt. Bis zur Eingabe der Passphrase wird von hier nichts veröffentlicht; Beiträge warten.</translation>
    </message>
    <message>
        <source>The sign-ins of accounts connected on this computer are sealed. Their key lies in the system&apos;s keychain.</source>
        <translation>Die Anmeldungen der auf diesem Rechner verbundenen Konten sind versiegelt. Der Schlüssel dazu liegt im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>The key of the sign-ins lies in the system&apos;s keychain, which does not give it. Until it does, nothing is published from here; posts keep waiting.</source>
        <translation>Der Schlüssel der Anmeldungen liegt im Schlüsselbund des Systems, der ihn nicht herausgibt. Bis dahin wird von hier nichts veröffentlicht; Beiträge warten.</translation>
    </message>
    <message>
        <source>The key that seals the sign-ins comes from the environment variable CAMPANILE_VAULT_KEY.</source>
        <translation>Der Schlüssel, der die Anmeldungen versiegelt, kommt aus der Umgebungsvariable CAMPANILE_VAULT_KEY.</translation>
    </message>
    <message>
        <source>Sign-ins on this computer</source>
        <translation>Anmeldungen</translation>
    </message>
    <message>
        <source>Connect all accounts again?</source>
        <translation>Alle Konten neu verbinden?</translation>
    </message>
    <message>
        <source>With a new key the sign-ins that are stored cannot be opened any more. Every account that was connected on this computer has to be connected again. Posts, drafts and plans stay.</source>
        <translation>Mit einem neuen Schlüssel lassen sich die gespeicherten Anmeldungen nicht mehr öffnen. Jedes auf diesem Rechner verbundene Konto muss neu verbunden werden. Beiträge, Entwürfe und Pläne bleiben.</translation>
    </message>
    <message>
        <source>Keep waiting for the old one</source>
        <translation>Auf den alten warten</translation>
    </message>
    <message>
        <source>The connected accounts are locked</source>
        <translation>Die verbundenen Konten sind gesperrt</translation>
    </message>
    <message>
        <source>Until then nothing is published from this computer; posts keep waiting.</source>
        <translation>Bis dahin wird von diesem Rechner nichts veröffentlicht; Beiträge warten.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
</context>
<context>
    <name>campanile::Launcher</name>
    <message>
        <source>Campanile</source>
        <translation>Campanile</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>campanile::NotificationCenter</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>campanile::PassphraseDialog</name>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Passphrase wiederholen</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Use this passphrase</source>
        <translation>Diese Passphrase verwenden</translation>
    </message>
    <message>
        <source>Unlock the connected accounts</source>
        <translation>Verbundene Konten entsperren</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Passphrase wählen</translation>
    </message>
    <message>
        <source>The sign-ins of the accounts connected on this computer are sealed with your passphrase. Until you enter it, nothing is published from here; posts keep waiting.</source>
        <translation>Die Anmeldungen der auf diesem Rechner verbundenen Konten sind mit der Passphrase versiegelt. Bis zur Eingabe wird von hier nichts veröffentlicht; Beiträge warten.</translation>
    </message>
    <message>
        <source>It seals the sign-ins of the accounts connected on this computer, and Campanile asks for it once at every start. Nobody can bring it back: if you forget it, the accounts have to be connected again.</source>
        <translation>Sie versiegelt die Anmeldungen der auf diesem Rechner verbundenen Konten, und Campanile fragt bei jedem Start einmal danach. Niemand kann sie wiederherstellen: Ist sie vergessen, müssen die Konten neu verbunden werden.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters are needed.</source>
        <translation>
            <numerusform>Mindestens %Ln Zeichen ist nötig.</numerusform>
            <numerusform>Mindestens %Ln Zeichen sind nötig.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Die beiden stimmen nicht überein.</translation>
    </message>
</context>
<context>
    <name>campanile::PostRecordSource</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
</context>
<context>
    <name>campanile::ServerRescue</name>
    <message>
        <source>The backup is in place. The damaged file is kept: %1</source>
        <translation>Die Sicherung ist eingespielt. Die beschädigte Datei bleibt erhalten: %1</translation>
    </message>
    <message>
        <source>The data of this workspace is damaged on this computer.</source>
        <translation>Die Daten dieses Arbeitsbereichs sind auf diesem Computer beschädigt.</translation>
    </message>
    <message>
        <source>The last backup could not be brought back either.</source>
        <translation>Auch die letzte Sicherung ließ sich nicht einspielen.</translation>
    </message>
    <message>
        <source>What you see is a copy that is whole, and you can go on writing in it. Nothing is sent or published until the data is back.</source>
        <translation>Zu sehen ist eine vollständige Kopie, in der sich weiterschreiben lässt. Gesendet und veröffentlicht wird nichts, bis die Daten zurück sind.</translation>
    </message>
    <message>
        <source>There is no backup yet. Bring the program&apos;s folder back from a backup of this computer.</source>
        <translation>Es gibt noch keine Sicherung. Den Ordner des Programms aus einer Sicherung dieses Computers zurückholen.</translation>
    </message>
    <message>
        <source>Restore the backup of %1</source>
        <translation>Sicherung vom %1 einspielen</translation>
    </message>
    <message>
        <source>Restore the backup of %1?</source>
        <translation>Sicherung vom %1 einspielen?</translation>
    </message>
    <message>
        <source>What you changed here since then is sent to it again, and what came in is fetched again. Publishing is paused afterwards, so that nothing goes out twice: look at what is out already, then resume it. The damaged file is kept.</source>
        <translation>Was hier seitdem geändert wurde, wird noch einmal gesendet, und was hereinkam, noch einmal geholt. Danach ruht das Veröffentlichen, damit nichts doppelt erscheint: erst nachsehen, was schon erschienen ist, dann fortsetzen. Die beschädigte Datei bleibt erhalten.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Einspielen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>The data was restored from the backup of %1. Look at what is out already before you resume.</source>
        <translation>Die Daten stammen aus der Sicherung vom %1. Vor dem Fortsetzen nachsehen, was schon erschienen ist.</translation>
    </message>
</context>
<context>
    <name>campanile::StartPage</name>
    <message>
        <source>Campanile</source>
        <translation>Campanile</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation>Seite erneut öffnen</translation>
    </message>
    <message>
        <source>Copy its address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Sign in on the page that your browser shows</source>
        <translation>Auf der Seite anmelden, die der Browser zeigt</translation>
    </message>
    <message>
        <source>No browser could be started. Open the sign-in page in one on this computer</source>
        <translation>Es ließ sich kein Browser starten. Die Anmeldeseite in einem Browser auf diesem Rechner öffnen</translation>
    </message>
</context>
<context>
    <name>campanile::WorkspaceWindow</name>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Synchronize now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Offline arbeiten</translation>
    </message>
    <message>
        <source>Add workspace</source>
        <translation>Arbeitsbereich hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <translation>A&amp;rbeitsbereich</translation>
    </message>
    <message>
        <source>Fetching the workspace</source>
        <translation>Arbeitsbereich wird geladen</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %Ln Min.</numerusform>
            <numerusform>vor %Ln Min.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>You are signed out of %1. Your changes are kept here and go out when you have signed in.</source>
        <translation>Von %1 abgemeldet. Die eigenen Änderungen bleiben hier erhalten und werden nach der Anmeldung gesendet.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Leave this workspace</source>
        <translation>Diesen Arbeitsbereich verlassen</translation>
    </message>
    <message>
        <source>No keychain answers on this computer. The key of your sign-ins lies in a file that only you may read.</source>
        <translation>Auf diesem Rechner antwortet kein Schlüsselbund. Der Schlüssel der Anmeldungen liegt in einer Datei, die nur das eigene Benutzerkonto lesen darf.</translation>
    </message>
    <message>
        <source>Use a passphrase</source>
        <translation>Passphrase verwenden</translation>
    </message>
    <message>
        <source>Move to a team server...</source>
        <translation>Auf einen Teamserver umziehen…</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>Neuer Beitrag</translation>
    </message>
    <message>
        <source>The cache was damaged and has been rebuilt. Your unsent changes (%1) are all there and wait to be sent; a copy of them is kept as %2.</source>
        <translation>Der Zwischenspeicher war beschädigt und wurde neu aufgebaut. Die nicht gesendeten Änderungen (%1) sind alle da und warten auf das Senden; eine Kopie davon liegt in %2.</translation>
    </message>
    <message>
        <source>The cache was damaged and has been rebuilt. Of the changes that were not sent yet %1 could be read and wait to be sent; others may be missing. The damaged file is kept as %2.</source>
        <translation>Der Zwischenspeicher war beschädigt und wurde neu aufgebaut. Von den noch nicht gesendeten Änderungen ließen sich %1 lesen und warten auf das Senden; weitere können fehlen. Die beschädigte Datei bleibt als %2 erhalten.</translation>
    </message>
</context>
<context>
    <name>campanile::ui::ActivityBar</name>
    <message>
        <source>Plan</source>
        <translation>Planung</translation>
    </message>
    <message>
        <source>Engage</source>
        <translation>Dialog</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>Wachstum</translation>
    </message>
    <message>
        <source>Operate</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>Perspectives</source>
        <translation>Perspektiven</translation>
    </message>
</context>
<context>
    <name>campanile::ui::DesktopNotes</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Als gelesen markieren</translation>
    </message>
</context>
<context>
    <name>campanile::ui::DockHost</name>
    <message>
        <source>Put back into the window</source>
        <translation>Zurück ins Fenster</translation>
    </message>
    <message>
        <source>Move to its own window</source>
        <translation>In eigenes Fenster verschieben</translation>
    </message>
    <message>
        <source>Close panel</source>
        <translation>Bereich schließen</translation>
    </message>
</context>
<context>
    <name>campanile::ui::Drawer</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>campanile::ui::EmojiPicker</name>
    <message>
        <source>Search emoji</source>
        <translation>Emoji suchen</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Skin tone</source>
        <translation>Hautton</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Smileys &amp; Emotion</source>
        <translation>Smileys und Gefühle</translation>
    </message>
    <message>
        <source>People &amp; Body</source>
        <translation>Menschen und Körper</translation>
    </message>
    <message>
        <source>Animals &amp; Nature</source>
        <translation>Tiere und Natur</translation>
    </message>
    <message>
        <source>Food &amp; Drink</source>
        <translation>Essen und Trinken</translation>
    </message>
    <message>
        <source>Travel &amp; Places</source>
        <translation>Reisen und Orte</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Aktivitäten</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Gegenstände</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Flaggen</translation>
    </message>
</context>
<context>
    <name>campanile::ui::ErrorText</name>
    <message>
        <source>The server could not be reached.</source>
        <translation>Der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Your changes are saved here and will be sent when it answers.</source>
        <translation>Die eigenen Änderungen sind hier gespeichert und werden gesendet, sobald wieder Antwort kommt.</translation>
    </message>
    <message>
        <source>Check the connection, or just keep working.</source>
        <translation>Die Verbindung prüfen oder einfach weiterarbeiten.</translation>
    </message>
    <message>
        <source>The answer did not come in time.</source>
        <translation>Die Antwort kam nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>It may have worked; nothing is sent twice before that is known.</source>
        <translation>Vielleicht hat es geklappt; bis das feststeht, wird nichts doppelt gesendet.</translation>
    </message>
    <message>
        <source>Wait for the check, or look on the network itself.</source>
        <translation>Die Prüfung abwarten oder direkt im Netzwerk nachsehen.</translation>
    </message>
    <message>
        <source>You are signed out.</source>
        <translation>Abgemeldet.</translation>
    </message>
    <message>
        <source>Your changes are kept here.</source>
        <translation>Die eigenen Änderungen bleiben hier erhalten.</translation>
    </message>
    <message>
        <source>Sign in again to send them.</source>
        <translation>Zum Senden erneut anmelden.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>Die eigene Rolle erlaubt das nicht.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Ask an admin of the workspace.</source>
        <translation>Bei der Administration des Arbeitsbereichs nachfragen.</translation>
    </message>
    <message>
        <source>This is no longer there.</source>
        <translation>Das ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Someone may have deleted it; it can be brought back for 30 days.</source>
        <translation>Vielleicht wurde es gelöscht; es lässt sich 30 Tage lang wiederherstellen.</translation>
    </message>
    <message>
        <source>Go back to the list.</source>
        <translation>Zurück zur Liste gehen.</translation>
    </message>
    <message>
        <source>Someone changed the same thing.</source>
        <translation>Jemand hat dasselbe geändert.</translation>
    </message>
    <message>
        <source>Both versions are kept.</source>
        <translation>Beide Fassungen bleiben erhalten.</translation>
    </message>
    <message>
        <source>Choose one under Conflicts.</source>
        <translation>Unter „Konflikte“ eine davon wählen.</translation>
    </message>
    <message>
        <source>This could not be accepted as it is.</source>
        <translation>Das konnte so nicht angenommen werden.</translation>
    </message>
    <message>
        <source>Nothing was stored.</source>
        <translation>Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>Correct the marked fields.</source>
        <translation>Die markierten Felder korrigieren.</translation>
    </message>
    <message>
        <source>A limit was reached.</source>
        <translation>Eine Grenze wurde erreicht.</translation>
    </message>
    <message>
        <source>What you made is saved.</source>
        <translation>Das Erstellte ist gespeichert.</translation>
    </message>
    <message>
        <source>Try again later, or make it smaller.</source>
        <translation>Später erneut versuchen oder den Umfang verringern.</translation>
    </message>
    <message>
        <source>The disk did not take the change.</source>
        <translation>Der Datenträger hat die Änderung nicht angenommen.</translation>
    </message>
    <message>
        <source>Everything saved before is safe.</source>
        <translation>Alles vorher Gespeicherte ist sicher.</translation>
    </message>
    <message>
        <source>Check free space and permissions, then try again.</source>
        <translation>Freien Platz und Zugriffsrechte prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>What was read is damaged.</source>
        <translation>Das Gelesene ist beschädigt.</translation>
    </message>
    <message>
        <source>It was set aside, not overwritten.</source>
        <translation>Es wurde beiseitegelegt, nicht überschrieben.</translation>
    </message>
    <message>
        <source>Try again; send the code if it stays.</source>
        <translation>Erneut versuchen; bleibt der Fehler, den Code melden.</translation>
    </message>
    <message>
        <source>This needs a newer version of Campanile.</source>
        <translation>Dafür ist eine neuere Version von Campanile nötig.</translation>
    </message>
    <message>
        <source>Update Campanile.</source>
        <translation>Campanile aktualisieren.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>What was finished before stays.</source>
        <translation>Was vorher fertig war, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Something went wrong in Campanile.</source>
        <translation>In Campanile ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>Your saved work is safe.</source>
        <translation>Die gespeicherte Arbeit ist sicher.</translation>
    </message>
    <message>
        <source>The server could not prove who it is.</source>
        <translation>Der Server konnte seine Identität nicht nachweisen.</translation>
    </message>
    <message>
        <source>Nothing was sent; your changes are kept here.</source>
        <translation>Es wurde nichts gesendet; die eigenen Änderungen bleiben hier erhalten.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server about its certificate.</source>
        <translation>Beim Betreiber des Servers nach dem Zertifikat fragen.</translation>
    </message>
    <message>
        <source>%1 could not prove who it is.</source>
        <translation>%1 konnte seine Identität nicht nachweisen.</translation>
    </message>
    <message>
        <source>The address of %1 is not encrypted.</source>
        <translation>Die Adresse von %1 ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>Use an address that begins with https.</source>
        <translation>Eine Adresse verwenden, die mit https beginnt.</translation>
    </message>
    <message>
        <source>Campanile is working offline.</source>
        <translation>Campanile arbeitet offline.</translation>
    </message>
    <message>
        <source>Your changes are saved here.</source>
        <translation>Die eigenen Änderungen sind hier gespeichert.</translation>
    </message>
    <message>
        <source>Go online to send them.</source>
        <translation>Zum Senden online gehen.</translation>
    </message>
    <message>
        <source>The address %1 was not found.</source>
        <translation>Die Adresse %1 wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Check the connection and the address.</source>
        <translation>Verbindung und Adresse prüfen.</translation>
    </message>
    <message>
        <source>%1 does not accept connections right now.</source>
        <translation>%1 nimmt gerade keine Verbindungen an.</translation>
    </message>
    <message>
        <source>%1 ended the connection.</source>
        <translation>%1 hat die Verbindung beendet.</translation>
    </message>
    <message>
        <source>The server is not available right now.</source>
        <translation>Der Server ist gerade nicht verfügbar.</translation>
    </message>
    <message>
        <source>Just keep working; it is tried again by itself.</source>
        <translation>Einfach weiterarbeiten; es wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <source>The server stopped sending news.</source>
        <translation>Der Server sendet keine Neuigkeiten mehr.</translation>
    </message>
    <message>
        <source>Your changes are saved here; news is fetched every now and then instead.</source>
        <translation>Die eigenen Änderungen sind hier gespeichert; Neuigkeiten werden stattdessen regelmäßig abgerufen.</translation>
    </message>
    <message>
        <source>The connection was stopped.</source>
        <translation>Die Verbindung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The proxy of this network wants a password.</source>
        <translation>Der Proxy dieses Netzes verlangt ein Passwort.</translation>
    </message>
    <message>
        <source>Sign in to the proxy in the system&apos;s network settings.</source>
        <translation>In den Netzwerkeinstellungen des Systems am Proxy anmelden.</translation>
    </message>
    <message>
        <source>The server sends Campanile on to another address.</source>
        <translation>Der Server verweist Campanile an eine andere Adresse.</translation>
    </message>
    <message>
        <source>Nothing was sent there; your changes are kept here.</source>
        <translation>Dorthin wurde nichts gesendet; die eigenen Änderungen bleiben hier erhalten.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server for its right address.</source>
        <translation>Beim Betreiber des Servers nach der richtigen Adresse fragen.</translation>
    </message>
    <message>
        <source>The server speaks a protocol that Campanile does not know.</source>
        <translation>Der Server verwendet ein Protokoll, das Campanile nicht kennt.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>Die Adresse prüfen.</translation>
    </message>
    <message>
        <source>The server&apos;s answer was cut off.</source>
        <translation>Die Antwort des Servers war unvollständig.</translation>
    </message>
    <message>
        <source>It was not stored; your changes are kept here.</source>
        <translation>Nichts davon wurde gespeichert; die eigenen Änderungen bleiben hier erhalten.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Es wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <source>The server&apos;s answer was far larger than it should be.</source>
        <translation>Die Antwort des Servers war viel größer als zulässig.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server.</source>
        <translation>Beim Betreiber des Servers nachfragen.</translation>
    </message>
    <message>
        <source>The server sent news in a form that cannot be read.</source>
        <translation>Der Server hat Neuigkeiten in einer unlesbaren Form gesendet.</translation>
    </message>
    <message>
        <source>The server does not send news by itself.</source>
        <translation>Der Server sendet Neuigkeiten nicht von selbst.</translation>
    </message>
    <message>
        <source>The server no longer accepts your sign-in.</source>
        <translation>Der Server akzeptiert die Anmeldung nicht mehr.</translation>
    </message>
    <message>
        <source>The server does not allow this.</source>
        <translation>Der Server erlaubt das nicht.</translation>
    </message>
    <message>
        <source>The server does not have what was asked for.</source>
        <translation>Der Server hat das Gewünschte nicht.</translation>
    </message>
    <message>
        <source>Check the address, or go back to the list.</source>
        <translation>Die Adresse prüfen oder zur Liste zurückgehen.</translation>
    </message>
    <message>
        <source>The server says that somebody was faster.</source>
        <translation>Laut Server war jemand schneller.</translation>
    </message>
    <message>
        <source>Look at it again, then repeat the change.</source>
        <translation>Noch einmal ansehen, dann die Änderung wiederholen.</translation>
    </message>
    <message>
        <source>This is larger than the server accepts.</source>
        <translation>Das ist größer, als der Server annimmt.</translation>
    </message>
    <message>
        <source>What you made is saved here.</source>
        <translation>Das Erstellte ist hier gespeichert.</translation>
    </message>
    <message>
        <source>Make it smaller.</source>
        <translation>Den Umfang verringern.</translation>
    </message>
    <message>
        <source>The server asks to wait a little.</source>
        <translation>Der Server bittet um etwas Geduld.</translation>
    </message>
    <message>
        <source>Your changes are saved here and are sent later.</source>
        <translation>Die eigenen Änderungen sind hier gespeichert und werden später gesendet.</translation>
    </message>
    <message>
        <source>Just keep working.</source>
        <translation>Einfach weiterarbeiten.</translation>
    </message>
    <message>
        <source>This passes a limit of the server.</source>
        <translation>Das überschreitet eine Grenze des Servers.</translation>
    </message>
    <message>
        <source>Something went wrong on the server.</source>
        <translation>Auf dem Server ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>The server has no space left.</source>
        <translation>Der Server hat keinen Speicherplatz mehr.</translation>
    </message>
    <message>
        <source>Tell whoever runs the server.</source>
        <translation>Den Betreiber des Servers benachrichtigen.</translation>
    </message>
    <message>
        <source>The server could not read what Campanile sent.</source>
        <translation>Der Server konnte das Gesendete nicht lesen.</translation>
    </message>
    <message>
        <source>Update Campanile; send the code if it stays.</source>
        <translation>Campanile aktualisieren; bleibt der Fehler, den Code melden.</translation>
    </message>
    <message>
        <source>The server refused what Campanile asked for.</source>
        <translation>Der Server hat die Anfrage von Campanile abgelehnt.</translation>
    </message>
    <message>
        <source>The server lacks something that Campanile needs.</source>
        <translation>Dem Server fehlt etwas, das Campanile braucht.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server to update it.</source>
        <translation>Den Betreiber um eine Aktualisierung des Servers bitten.</translation>
    </message>
    <message>
        <source>The server does not know this function.</source>
        <translation>Der Server kennt diese Funktion nicht.</translation>
    </message>
    <message>
        <source>The server&apos;s answer cannot be read.</source>
        <translation>Die Antwort des Servers ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The download of the workspace broke off.</source>
        <translation>Das Laden des Arbeitsbereichs ist abgebrochen.</translation>
    </message>
    <message>
        <source>What arrived is kept; your changes are kept here.</source>
        <translation>Das bereits Geladene und die eigenen Änderungen bleiben erhalten.</translation>
    </message>
    <message>
        <source>It goes on by itself.</source>
        <translation>Es geht von selbst weiter.</translation>
    </message>
    <message>
        <source>The server sent a record that is too large.</source>
        <translation>Der Server hat einen zu großen Datensatz gesendet.</translation>
    </message>
    <message>
        <source>The server cannot send the whole workspace at once.</source>
        <translation>Der Server kann den Arbeitsbereich nicht am Stück senden.</translation>
    </message>
    <message>
        <source>It is fetched piece by piece instead; that takes longer.</source>
        <translation>Er wird stattdessen Stück für Stück geladen; das dauert länger.</translation>
    </message>
    <message>
        <source>Nothing in this workspace is open to you.</source>
        <translation>In diesem Arbeitsbereich ist für dieses Benutzerkonto nichts freigegeben.</translation>
    </message>
    <message>
        <source>Your role in this workspace does not allow this.</source>
        <translation>Die Rolle in diesem Arbeitsbereich erlaubt das nicht.</translation>
    </message>
    <message>
        <source>This workspace is no longer open to you on the server.</source>
        <translation>Der Zugang zu diesem Arbeitsbereich auf dem Server besteht nicht mehr.</translation>
    </message>
    <message>
        <source>The copy here stays as it is.</source>
        <translation>Die Kopie hier bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>This server cannot keep a Campanile workspace.</source>
        <translation>Dieser Server kann keinen Arbeitsbereich von Campanile führen.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Check the address, or ask whoever runs the server to update it.</source>
        <translation>Die Adresse prüfen oder den Betreiber um eine Aktualisierung bitten.</translation>
    </message>
    <message>
        <source>The server keeps giving the same answer.</source>
        <translation>Der Server gibt immer wieder dieselbe Antwort.</translation>
    </message>
    <message>
        <source>The server answered with an older state than before.</source>
        <translation>Der Server hat mit einem älteren Stand als zuvor geantwortet.</translation>
    </message>
    <message>
        <source>The server is busy.</source>
        <translation>Der Server ist ausgelastet.</translation>
    </message>
    <message>
        <source>The server could not do what Campanile asked for.</source>
        <translation>Der Server konnte die Anfrage von Campanile nicht ausführen.</translation>
    </message>
    <message>
        <source>The server refused this.</source>
        <translation>Der Server hat das abgelehnt.</translation>
    </message>
    <message>
        <source>A file that waits to be uploaded cannot be read.</source>
        <translation>Eine Datei, die auf das Hochladen wartet, ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The post is kept; the file has not been sent.</source>
        <translation>Der Beitrag bleibt erhalten; die Datei wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>Add the file again.</source>
        <translation>Die Datei erneut hinzufügen.</translation>
    </message>
    <message>
        <source>A file changed while it waited to be uploaded.</source>
        <translation>Eine Datei hat sich geändert, während sie auf das Hochladen wartete.</translation>
    </message>
    <message>
        <source>A file did not arrive at the server as it was sent.</source>
        <translation>Eine Datei kam nicht so auf dem Server an, wie sie gesendet wurde.</translation>
    </message>
    <message>
        <source>The file is still here.</source>
        <translation>Die Datei ist noch hier.</translation>
    </message>
    <message>
        <source>It is uploaded again by itself.</source>
        <translation>Sie wird von selbst erneut hochgeladen.</translation>
    </message>
    <message>
        <source>Your sign-in has ended.</source>
        <translation>Die Anmeldung ist abgelaufen.</translation>
    </message>
    <message>
        <source>This needs a sign-in.</source>
        <translation>Dafür ist eine Anmeldung nötig.</translation>
    </message>
    <message>
        <source>Sign in, then try again.</source>
        <translation>Anmelden, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Your sign-in has expired or was withdrawn.</source>
        <translation>Die Anmeldung ist abgelaufen oder wurde widerrufen.</translation>
    </message>
    <message>
        <source>Renewing your sign-in was interrupted.</source>
        <translation>Das Erneuern der Anmeldung wurde unterbrochen.</translation>
    </message>
    <message>
        <source>Try again; sign in again if it stays.</source>
        <translation>Erneut versuchen; bleibt der Fehler, neu anmelden.</translation>
    </message>
    <message>
        <source>The name and the password do not fit together.</source>
        <translation>Name und Passwort passen nicht zusammen.</translation>
    </message>
    <message>
        <source>Try again, or ask the administrator of the server.</source>
        <translation>Erneut versuchen oder bei der Serververwaltung nachfragen.</translation>
    </message>
    <message>
        <source>There were too many attempts to sign in.</source>
        <translation>Es gab zu viele Anmeldeversuche.</translation>
    </message>
    <message>
        <source>Wait some minutes, then try again.</source>
        <translation>Einige Minuten warten, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The password is too short: at least %1 characters are needed.</source>
        <translation>Das Passwort ist zu kurz: Mindestens %1 Zeichen sind nötig.</translation>
    </message>
    <message>
        <source>Choose a longer one.</source>
        <translation>Ein längeres wählen.</translation>
    </message>
    <message>
        <source>The password is too long: at most %1 bytes are possible.</source>
        <translation>Das Passwort ist zu lang: Höchstens %1 Byte sind möglich.</translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation>Ein kürzeres wählen.</translation>
    </message>
    <message>
        <source>The password could not be prepared for storing.</source>
        <translation>Das Passwort konnte nicht zum Speichern vorbereitet werden.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Andere Programme schließen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The sign-in was not confirmed.</source>
        <translation>Die Anmeldung wurde nicht bestätigt.</translation>
    </message>
    <message>
        <source>Sign in again when you are ready.</source>
        <translation>Bei Gelegenheit erneut anmelden.</translation>
    </message>
    <message>
        <source>The server refused the sign-in.</source>
        <translation>Der Server hat die Anmeldung abgelehnt.</translation>
    </message>
    <message>
        <source>The sign-in in the browser took too long.</source>
        <translation>Die Anmeldung im Browser hat zu lange gedauert.</translation>
    </message>
    <message>
        <source>No web browser could be opened for the sign-in.</source>
        <translation>Für die Anmeldung ließ sich kein Browser öffnen.</translation>
    </message>
    <message>
        <source>Choose a default browser in the system settings, then try again.</source>
        <translation>In den Systemeinstellungen einen Standardbrowser wählen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The browser&apos;s answer cannot be received on this computer.</source>
        <translation>Die Antwort des Browsers kann auf diesem Rechner nicht empfangen werden.</translation>
    </message>
    <message>
        <source>Check whether a firewall blocks local connections, then try again.</source>
        <translation>Prüfen, ob eine Firewall lokale Verbindungen blockiert, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The browser&apos;s answer belongs to another sign-in, so it was refused.</source>
        <translation>Die Antwort des Browsers gehört zu einer anderen Anmeldung und wurde abgelehnt.</translation>
    </message>
    <message>
        <source>Close old sign-in pages, then sign in again.</source>
        <translation>Alte Anmeldeseiten schließen, dann erneut anmelden.</translation>
    </message>
    <message>
        <source>The browser&apos;s answer comes from another server, so it was refused.</source>
        <translation>Die Antwort des Browsers kommt von einem anderen Server und wurde abgelehnt.</translation>
    </message>
    <message>
        <source>Check the address of the server, then sign in again.</source>
        <translation>Die Adresse des Servers prüfen, dann erneut anmelden.</translation>
    </message>
    <message>
        <source>The browser&apos;s answer cannot be read.</source>
        <translation>Die Antwort des Browsers ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Erneut anmelden.</translation>
    </message>
    <message>
        <source>The server does not say properly how to sign in.</source>
        <translation>Die Angaben des Servers zur Anmeldung sind fehlerhaft.</translation>
    </message>
    <message>
        <source>Check the address, or ask the administrator of the server.</source>
        <translation>Die Adresse prüfen oder bei der Serververwaltung nachfragen.</translation>
    </message>
    <message>
        <source>The server&apos;s answer to the sign-in cannot be read.</source>
        <translation>Die Antwort des Servers auf die Anmeldung ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The stored sign-in cannot be read.</source>
        <translation>Die gespeicherte Anmeldung ist nicht lesbar.</translation>
    </message>
    <message>
        <source>%1 answered, but not like a Campanile server.</source>
        <translation>%1 hat geantwortet, aber nicht wie ein Campanile-Server.</translation>
    </message>
    <message>
        <source>You are signed in to %1, but no workspace is open to you.</source>
        <translation>Die Anmeldung bei %1 besteht, aber es ist kein Arbeitsbereich freigegeben.</translation>
    </message>
    <message>
        <source>Ask the administrator of the server to add you.</source>
        <translation>Bei der Serververwaltung um Aufnahme bitten.</translation>
    </message>
    <message>
        <source>This post is no longer there.</source>
        <translation>Diesen Beitrag gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>What you typed is kept until you leave.</source>
        <translation>Das Geschriebene bleibt bis zum Verlassen erhalten.</translation>
    </message>
    <message>
        <source>Copy your text into a new post if you need it.</source>
        <translation>Den Text bei Bedarf in einen neuen Beitrag kopieren.</translation>
    </message>
    <message>
        <source>This post is being published or is out.</source>
        <translation>Dieser Beitrag wird gerade veröffentlicht oder ist es bereits.</translation>
    </message>
    <message>
        <source>It was not changed.</source>
        <translation>Er wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Duplicate it to write a new version.</source>
        <translation>Für eine neue Fassung duplizieren.</translation>
    </message>
    <message>
        <source>That time has passed.</source>
        <translation>Dieser Zeitpunkt ist vorbei.</translation>
    </message>
    <message>
        <source>The post stays where it was.</source>
        <translation>Der Beitrag bleibt, wo er war.</translation>
    </message>
    <message>
        <source>Choose a later time, or publish now.</source>
        <translation>Einen späteren Zeitpunkt wählen oder jetzt veröffentlichen.</translation>
    </message>
    <message>
        <source>No account is chosen.</source>
        <translation>Es ist kein Konto gewählt.</translation>
    </message>
    <message>
        <source>The post is saved as a draft.</source>
        <translation>Der Beitrag ist als Entwurf gespeichert.</translation>
    </message>
    <message>
        <source>Choose at least one account.</source>
        <translation>Mindestens ein Konto wählen.</translation>
    </message>
    <message>
        <source>No time is set.</source>
        <translation>Es ist kein Zeitpunkt festgelegt.</translation>
    </message>
    <message>
        <source>Choose a date and a time.</source>
        <translation>Datum und Uhrzeit wählen.</translation>
    </message>
    <message>
        <source>That account is not known here.</source>
        <translation>Dieses Konto ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>The post is saved without it.</source>
        <translation>Der Beitrag ist ohne dieses Konto gespeichert.</translation>
    </message>
    <message>
        <source>Choose another account, or connect it again.</source>
        <translation>Ein anderes Konto wählen oder dieses neu verbinden.</translation>
    </message>
    <message>
        <source>This post does not repeat.</source>
        <translation>Dieser Beitrag wiederholt sich nicht.</translation>
    </message>
    <message>
        <source>The rule of this series names its day.</source>
        <translation>Die Regel dieser Serie legt den Tag fest.</translation>
    </message>
    <message>
        <source>The series stays where it was.</source>
        <translation>Die Serie bleibt, wo sie war.</translation>
    </message>
    <message>
        <source>Change the rule in the composer instead.</source>
        <translation>Stattdessen die Regel im Editor ändern.</translation>
    </message>
    <message>
        <source>It was not clear which posts of the series are meant.</source>
        <translation>Es war unklar, welche Beiträge der Serie gemeint sind.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The post was not changed.</source>
        <translation>Der Beitrag wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Check that the file is still there.</source>
        <translation>Prüfen, ob die Datei noch vorhanden ist.</translation>
    </message>
    <message>
        <source>%1 is too large (%2).</source>
        <translation>%1 ist zu groß (%2).</translation>
    </message>
    <message>
        <source>Choose a file of at most %3.</source>
        <translation>Eine Datei von höchstens %3 wählen.</translation>
    </message>
    <message>
        <source>%1 is not a picture, video, sound or PDF.</source>
        <translation>%1 ist weder Bild noch Video, Ton oder PDF.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>This file was deleted.</source>
        <translation>Diese Datei wurde gelöscht.</translation>
    </message>
    <message>
        <source>The post itself is still there.</source>
        <translation>Der Beitrag selbst ist noch da.</translation>
    </message>
    <message>
        <source>This conflict was settled already.</source>
        <translation>Dieser Konflikt wurde bereits gelöst.</translation>
    </message>
    <message>
        <source>Both values are kept in the history.</source>
        <translation>Beide Werte bleiben im Verlauf erhalten.</translation>
    </message>
    <message>
        <source>The value changed again while you were choosing.</source>
        <translation>Der Wert hat sich während der Auswahl erneut geändert.</translation>
    </message>
    <message>
        <source>Nothing was overwritten.</source>
        <translation>Es wurde nichts überschrieben.</translation>
    </message>
    <message>
        <source>Look at the values as they are now.</source>
        <translation>Die jetzigen Werte ansehen.</translation>
    </message>
    <message>
        <source>This repetition rule cannot be read.</source>
        <translation>Diese Wiederholungsregel ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The series stays as it was.</source>
        <translation>Die Serie bleibt, wie sie war.</translation>
    </message>
    <message>
        <source>Choose the repetition anew.</source>
        <translation>Die Wiederholung neu wählen.</translation>
    </message>
    <message>
        <source>A series ends by date or by count, not by both.</source>
        <translation>Eine Serie endet an einem Datum oder nach einer Anzahl, nicht beides.</translation>
    </message>
    <message>
        <source>Choose one of the two.</source>
        <translation>Eines von beiden wählen.</translation>
    </message>
    <message>
        <source>This would repeat too often.</source>
        <translation>Das würde sich zu oft wiederholen.</translation>
    </message>
    <message>
        <source>Choose a longer interval.</source>
        <translation>Einen längeren Abstand wählen.</translation>
    </message>
    <message>
        <source>This repetition takes too long to work out.</source>
        <translation>Diese Wiederholung zu berechnen dauert zu lange.</translation>
    </message>
    <message>
        <source>Choose a simpler repetition.</source>
        <translation>Eine einfachere Wiederholung wählen.</translation>
    </message>
    <message>
        <source>A series with this rule never takes place.</source>
        <translation>Eine Serie mit dieser Regel findet nie statt.</translation>
    </message>
    <message>
        <source>Check the days and the end of the series.</source>
        <translation>Tage und Ende der Serie prüfen.</translation>
    </message>
    <message>
        <source>The time zone %1 is not known.</source>
        <translation>Die Zeitzone %1 ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Choose a time zone from the list.</source>
        <translation>Eine Zeitzone aus der Liste wählen.</translation>
    </message>
    <message>
        <source>The start of the series cannot be read.</source>
        <translation>Der Beginn der Serie ist nicht lesbar.</translation>
    </message>
    <message>
        <source>A series can be counted out from 1 to %1 times.</source>
        <translation>Eine Serie kann 1- bis %1-mal stattfinden.</translation>
    </message>
    <message>
        <source>Choose a smaller number.</source>
        <translation>Eine kleinere Zahl wählen.</translation>
    </message>
    <message>
        <source>The series does not take place at that time.</source>
        <translation>Die Serie findet zu diesem Zeitpunkt nicht statt.</translation>
    </message>
    <message>
        <source>Choose another day of the series.</source>
        <translation>Einen anderen Tag der Serie wählen.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>Check that the file is still there and may be read.</source>
        <translation>Prüfen, ob die Datei noch da ist und gelesen werden darf.</translation>
    </message>
    <message>
        <source>The file is larger than 64 MB.</source>
        <translation>Die Datei ist größer als 64 MB.</translation>
    </message>
    <message>
        <source>Split it into several files.</source>
        <translation>In mehrere Dateien aufteilen.</translation>
    </message>
    <message>
        <source>There is nothing in this file that can become a post.</source>
        <translation>In dieser Datei ist nichts, woraus ein Beitrag werden kann.</translation>
    </message>
    <message>
        <source>Check the columns, or choose another file.</source>
        <translation>Die Spalten prüfen oder eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>Der Import wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Start it again when you are ready.</source>
        <translation>Bei Gelegenheit erneut starten.</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>Die Datei lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Your posts are not affected.</source>
        <translation>Die Beiträge sind nicht betroffen.</translation>
    </message>
    <message>
        <source>Choose another folder, or free some space.</source>
        <translation>Einen anderen Ordner wählen oder Speicherplatz freigeben.</translation>
    </message>
    <message>
        <source>The table is larger than %1.</source>
        <translation>Die Tabelle ist größer als %1.</translation>
    </message>
    <message>
        <source>The table has more than %1 rows.</source>
        <translation>Die Tabelle hat mehr als %1 Zeilen.</translation>
    </message>
    <message>
        <source>This file is not a calendar.</source>
        <translation>Diese Datei ist kein Kalender.</translation>
    </message>
    <message>
        <source>Choose an iCalendar file (.ics) or a table (.csv).</source>
        <translation>Eine iCalendar-Datei (.ics) oder eine Tabelle (.csv) wählen.</translation>
    </message>
    <message>
        <source>The calendar is larger than %1.</source>
        <translation>Der Kalender ist größer als %1.</translation>
    </message>
    <message>
        <source>The calendar has more than %1 events.</source>
        <translation>Der Kalender hat mehr als %1 Termine.</translation>
    </message>
    <message>
        <source>This is not a web address.</source>
        <translation>Das ist keine Webadresse.</translation>
    </message>
    <message>
        <source>The link was not changed.</source>
        <translation>Der Link wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Write it with https in front.</source>
        <translation>Mit https am Anfang schreiben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a character that a link cannot carry.</source>
        <translation>„%1“ enthält ein Zeichen, das in einem Link nicht möglich ist.</translation>
    </message>
    <message>
        <source>Remove line breaks and tabs.</source>
        <translation>Zeilenumbrüche und Tabulatoren entfernen.</translation>
    </message>
    <message>
        <source>With its parameters the link is longer than %1 characters.</source>
        <translation>Mit seinen Parametern ist der Link länger als %1 Zeichen.</translation>
    </message>
    <message>
        <source>Shorten the parameters.</source>
        <translation>Die Parameter kürzen.</translation>
    </message>
    <message>
        <source>This line is not one JSON string.</source>
        <translation>Diese Zeile ist nicht genau ein JSON-String.</translation>
    </message>
    <message>
        <source>The other lines are counted.</source>
        <translation>Die übrigen Zeilen werden gezählt.</translation>
    </message>
    <message>
        <source>Campanile knows no network called %1.</source>
        <translation>Campanile kennt kein Netzwerk namens %1.</translation>
    </message>
    <message>
        <source>Nothing was counted.</source>
        <translation>Es wurde nichts gezählt.</translation>
    </message>
    <message>
        <source>Check the name of the network.</source>
        <translation>Den Namen des Netzwerks prüfen.</translation>
    </message>
    <message>
        <source>The spelling dictionary %1 cannot be read.</source>
        <translation>Das Wörterbuch %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Your text is not affected.</source>
        <translation>Der Text ist nicht betroffen.</translation>
    </message>
    <message>
        <source>Install the dictionary again, or choose another language.</source>
        <translation>Das Wörterbuch neu installieren oder eine andere Sprache wählen.</translation>
    </message>
    <message>
        <source>Making the demo workspace was stopped.</source>
        <translation>Das Anlegen des Demo-Arbeitsbereichs wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Nothing of it was kept.</source>
        <translation>Es wurde nichts davon behalten.</translation>
    </message>
    <message>
        <source>%1 already belongs to &quot;%2&quot;.</source>
        <translation>%1 gehört bereits zu „%2“.</translation>
    </message>
    <message>
        <source>Choose another key, or free that one first.</source>
        <translation>Eine andere Taste wählen oder diese zuerst freigeben.</translation>
    </message>
    <message>
        <source>This command does not exist in this window.</source>
        <translation>Diesen Befehl gibt es in diesem Fenster nicht.</translation>
    </message>
    <message>
        <source>No arrangement of the window is saved yet.</source>
        <translation>Es ist noch keine Fensteranordnung gespeichert.</translation>
    </message>
    <message>
        <source>The usual one is shown.</source>
        <translation>Die übliche wird gezeigt.</translation>
    </message>
    <message>
        <source>The saved arrangement of the window cannot be read.</source>
        <translation>Die gespeicherte Fensteranordnung ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The usual one is shown; the file was not touched.</source>
        <translation>Die übliche wird gezeigt; die Datei wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>Check the file&apos;s permissions.</source>
        <translation>Zugriffsrechte der Datei prüfen.</translation>
    </message>
    <message>
        <source>The saved arrangement of the window is damaged.</source>
        <translation>Die gespeicherte Fensteranordnung ist beschädigt.</translation>
    </message>
    <message>
        <source>The usual one is shown; your work is not affected.</source>
        <translation>Die übliche wird gezeigt; die Arbeit ist nicht betroffen.</translation>
    </message>
    <message>
        <source>Arrange the window anew.</source>
        <translation>Das Fenster neu anordnen.</translation>
    </message>
    <message>
        <source>The saved arrangement of the window is too large to be real.</source>
        <translation>Die gespeicherte Fensteranordnung ist zu groß, um echt zu sein.</translation>
    </message>
    <message>
        <source>The arrangement of the window was saved by a newer version of Campanile.</source>
        <translation>Die Fensteranordnung wurde von einer neueren Version von Campanile gespeichert.</translation>
    </message>
    <message>
        <source>The usual one is shown; the saved one was not touched.</source>
        <translation>Die übliche wird gezeigt; die gespeicherte wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>The picture could not be made.</source>
        <translation>Das Bild konnte nicht erzeugt werden.</translation>
    </message>
    <message>
        <source>Choose a smaller size.</source>
        <translation>Eine kleinere Größe wählen.</translation>
    </message>
    <message>
        <source>The server was not running at the planned time.</source>
        <translation>Der Server lief zum geplanten Zeitpunkt nicht.</translation>
    </message>
    <message>
        <source>Publish now, or plan a new time.</source>
        <translation>Jetzt veröffentlichen oder neu planen.</translation>
    </message>
    <message>
        <source>The post has no account to go to.</source>
        <translation>Der Beitrag ist keinem Konto zugeordnet.</translation>
    </message>
    <message>
        <source>The post could not be published in time.</source>
        <translation>Der Beitrag konnte nicht rechtzeitig veröffentlicht werden.</translation>
    </message>
    <message>
        <source>Nothing more will be sent.</source>
        <translation>Es wird nichts mehr gesendet.</translation>
    </message>
    <message>
        <source>The post was sent, but the network gave no answer, and it could not be found or ruled out.</source>
        <translation>Der Beitrag wurde gesendet, aber das Netzwerk hat nicht geantwortet, und er ließ sich weder finden noch ausschließen.</translation>
    </message>
    <message>
        <source>It is not sent twice.</source>
        <translation>Er wird nicht doppelt gesendet.</translation>
    </message>
    <message>
        <source>Look at the account before you send it again.</source>
        <translation>Vor erneutem Senden das Konto ansehen.</translation>
    </message>
    <message>
        <source>The network no longer accepts the sign-in of this account.</source>
        <translation>Das Netzwerk akzeptiert die Anmeldung dieses Kontos nicht mehr.</translation>
    </message>
    <message>
        <source>The post waits until its deadline.</source>
        <translation>Der Beitrag wartet bis zu seiner Frist.</translation>
    </message>
    <message>
        <source>Connect the account again.</source>
        <translation>Das Konto neu verbinden.</translation>
    </message>
    <message>
        <source>The network has stopped this account.</source>
        <translation>Das Netzwerk hat dieses Konto gesperrt.</translation>
    </message>
    <message>
        <source>Nothing was sent; the post is kept.</source>
        <translation>Es wurde nichts gesendet; der Beitrag bleibt erhalten.</translation>
    </message>
    <message>
        <source>Sign in at the network to see why.</source>
        <translation>Beim Netzwerk anmelden, um den Grund zu sehen.</translation>
    </message>
    <message>
        <source>The account is no longer connected.</source>
        <translation>Das Konto ist nicht mehr verbunden.</translation>
    </message>
    <message>
        <source>Connect the account again, or choose another one.</source>
        <translation>Das Konto neu verbinden oder ein anderes wählen.</translation>
    </message>
    <message>
        <source>This network cannot be published to.</source>
        <translation>In diesem Netzwerk lässt sich nicht veröffentlichen.</translation>
    </message>
    <message>
        <source>Choose another account.</source>
        <translation>Ein anderes Konto wählen.</translation>
    </message>
    <message>
        <source>The post breaks a rule of the network.</source>
        <translation>Der Beitrag verletzt eine Regel des Netzwerks.</translation>
    </message>
    <message>
        <source>Open the post to see what has to change.</source>
        <translation>Den Beitrag öffnen, um zu sehen, was zu ändern ist.</translation>
    </message>
    <message>
        <source>The network refused the post.</source>
        <translation>Das Netzwerk hat den Beitrag abgelehnt.</translation>
    </message>
    <message>
        <source>The post is kept here.</source>
        <translation>Der Beitrag bleibt hier erhalten.</translation>
    </message>
    <message>
        <source>Read the network&apos;s answer, then change the post.</source>
        <translation>Die Antwort des Netzwerks lesen, dann den Beitrag ändern.</translation>
    </message>
    <message>
        <source>The network does not allow this account to do this.</source>
        <translation>Das Netzwerk erlaubt das für dieses Konto nicht.</translation>
    </message>
    <message>
        <source>Check the account&apos;s rights at the network.</source>
        <translation>Die Rechte des Kontos beim Netzwerk prüfen.</translation>
    </message>
    <message>
        <source>The network says that it has this post already.</source>
        <translation>Laut Netzwerk gibt es diesen Beitrag dort bereits.</translation>
    </message>
    <message>
        <source>It was not sent twice.</source>
        <translation>Er wurde nicht doppelt gesendet.</translation>
    </message>
    <message>
        <source>Look at the account, or change the text.</source>
        <translation>Das Konto ansehen oder den Text ändern.</translation>
    </message>
    <message>
        <source>The network asks to wait.</source>
        <translation>Das Netzwerk bittet um Geduld.</translation>
    </message>
    <message>
        <source>The post goes out by itself as soon as it may.</source>
        <translation>Der Beitrag erscheint von selbst, sobald es möglich ist.</translation>
    </message>
    <message>
        <source>The account has reached the number of posts that the network allows.</source>
        <translation>Das Konto hat die vom Netzwerk erlaubte Zahl von Beiträgen erreicht.</translation>
    </message>
    <message>
        <source>The network could not be reached.</source>
        <translation>Das Netzwerk ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The post is tried again by itself.</source>
        <translation>Es wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <source>The network has a fault of its own.</source>
        <translation>Das Netzwerk hat selbst eine Störung.</translation>
    </message>
    <message>
        <source>The network gave no answer.</source>
        <translation>Das Netzwerk hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>It is being checked; nothing is sent twice.</source>
        <translation>Das wird geprüft; nichts wird doppelt gesendet.</translation>
    </message>
    <message>
        <source>The network&apos;s answer cannot be read.</source>
        <translation>Die Antwort des Netzwerks ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The address of the account&apos;s server is not allowed.</source>
        <translation>Die Serveradresse des Kontos ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>Connect the account with another address.</source>
        <translation>Das Konto mit einer anderen Adresse verbinden.</translation>
    </message>
    <message>
        <source>The account&apos;s server has moved.</source>
        <translation>Der Server des Kontos ist umgezogen.</translation>
    </message>
    <message>
        <source>Connect the account with its new address.</source>
        <translation>Das Konto mit der neuen Adresse verbinden.</translation>
    </message>
    <message>
        <source>A file of the post is missing.</source>
        <translation>Eine Datei des Beitrags fehlt.</translation>
    </message>
    <message>
        <source>The network had dropped a file.</source>
        <translation>Das Netzwerk hatte eine Datei verworfen.</translation>
    </message>
    <message>
        <source>The network could not use a file.</source>
        <translation>Das Netzwerk konnte eine Datei nicht verwenden.</translation>
    </message>
    <message>
        <source>Choose another file, or save it in another format.</source>
        <translation>Eine andere Datei wählen oder sie in einem anderen Format speichern.</translation>
    </message>
    <message>
        <source>The post is live, but its first comment could not be published.</source>
        <translation>Der Beitrag ist live, aber der erste Kommentar konnte nicht veröffentlicht werden.</translation>
    </message>
    <message>
        <source>The text of the comment is kept here.</source>
        <translation>Der Text des Kommentars bleibt hier erhalten.</translation>
    </message>
    <message>
        <source>Write the comment at the network itself.</source>
        <translation>Den Kommentar direkt im Netzwerk schreiben.</translation>
    </message>
    <message>
        <source>Cancelled before anything was sent.</source>
        <translation>Abgebrochen, bevor etwas gesendet wurde.</translation>
    </message>
    <message>
        <source>Stopped on request.</source>
        <translation>Auf Wunsch gestoppt.</translation>
    </message>
    <message>
        <source>What had been sent stays live; the rest was not sent.</source>
        <translation>Bereits Gesendetes bleibt live; der Rest wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>The post is being stopped.</source>
        <translation>Der Beitrag wird gestoppt.</translation>
    </message>
    <message>
        <source>What has been sent stays live; the rest is not sent.</source>
        <translation>Bereits Gesendetes bleibt live; der Rest wird nicht gesendet.</translation>
    </message>
    <message>
        <source>The server could not be reached, so the post was not stopped.</source>
        <translation>Der Server ist nicht erreichbar, deshalb wurde der Beitrag nicht gestoppt.</translation>
    </message>
    <message>
        <source>It goes out as planned.</source>
        <translation>Er erscheint wie geplant.</translation>
    </message>
    <message>
        <source>Go online, then stop it again.</source>
        <translation>Online gehen, dann erneut stoppen.</translation>
    </message>
    <message>
        <source>The server gave no answer, so it is not known whether the post was stopped.</source>
        <translation>Der Server hat nicht geantwortet; ob der Beitrag gestoppt wurde, ist unbekannt.</translation>
    </message>
    <message>
        <source>The post shows by itself what became of it.</source>
        <translation>Am Beitrag ist von selbst zu sehen, was daraus wurde.</translation>
    </message>
    <message>
        <source>Look at it in a moment, or stop it again.</source>
        <translation>Gleich noch einmal ansehen oder erneut stoppen.</translation>
    </message>
    <message>
        <source>The post is not being published, or not any more.</source>
        <translation>Der Beitrag wird nicht oder nicht mehr veröffentlicht.</translation>
    </message>
    <message>
        <source>Nothing was stopped.</source>
        <translation>Es wurde nichts gestoppt.</translation>
    </message>
    <message>
        <source>Look at the post to see what became of it.</source>
        <translation>Am Beitrag nachsehen, was daraus wurde.</translation>
    </message>
    <message>
        <source>Your role does not allow stopping this post.</source>
        <translation>Die eigene Rolle erlaubt das Stoppen dieses Beitrags nicht.</translation>
    </message>
    <message>
        <source>The repetition of this post cannot be read, so the series stopped.</source>
        <translation>Die Wiederholung dieses Beitrags ist nicht lesbar, deshalb wurde die Serie angehalten.</translation>
    </message>
    <message>
        <source>Posts that went out stay live.</source>
        <translation>Erschienene Beiträge bleiben live.</translation>
    </message>
    <message>
        <source>This post is not being published.</source>
        <translation>Dieser Beitrag wird nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>Take it off the plan instead.</source>
        <translation>Stattdessen aus der Planung nehmen.</translation>
    </message>
    <message>
        <source>No sign-in is stored for this account.</source>
        <translation>Für dieses Konto ist keine Anmeldung gespeichert.</translation>
    </message>
    <message>
        <source>Posts and drafts are not affected.</source>
        <translation>Beiträge und Entwürfe sind nicht betroffen.</translation>
    </message>
    <message>
        <source>The practice network could not start.</source>
        <translation>Das Übungsnetzwerk konnte nicht starten.</translation>
    </message>
    <message>
        <source>Close other copies of Campanile, then start again.</source>
        <translation>Andere Instanzen von Campanile schließen, dann neu starten.</translation>
    </message>
    <message>
        <source>The practice network could not save.</source>
        <translation>Das Übungsnetzwerk konnte nicht speichern.</translation>
    </message>
    <message>
        <source>Check free space and permissions, then start again.</source>
        <translation>Freien Platz und Zugriffsrechte prüfen, dann neu starten.</translation>
    </message>
    <message>
        <source>The disk of the server is full.</source>
        <translation>Der Datenträger des Servers ist voll.</translation>
    </message>
    <message>
        <source>Free some space there; it goes on by itself.</source>
        <translation>Dort Speicherplatz freigeben; dann geht es von selbst weiter.</translation>
    </message>
    <message>
        <source>The disk of the server could not be read or written.</source>
        <translation>Der Datenträger des Servers konnte nicht gelesen oder beschrieben werden.</translation>
    </message>
    <message>
        <source>Check the disk of the server.</source>
        <translation>Den Datenträger des Servers prüfen.</translation>
    </message>
    <message>
        <source>The server is busy with other changes.</source>
        <translation>Der Server ist mit anderen Änderungen beschäftigt.</translation>
    </message>
    <message>
        <source>The server&apos;s database does not answer.</source>
        <translation>Die Datenbank des Servers antwortet nicht.</translation>
    </message>
    <message>
        <source>The server&apos;s folder for data cannot be written.</source>
        <translation>In den Datenordner des Servers kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions.</source>
        <translation>Zugriffsrechte des Ordners prüfen.</translation>
    </message>
    <message>
        <source>The server&apos;s data of this workspace is damaged.</source>
        <translation>Die Daten dieses Arbeitsbereichs auf dem Server sind beschädigt.</translation>
    </message>
    <message>
        <source>Bring the server&apos;s data back from a backup.</source>
        <translation>Die Daten des Servers aus einer Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>The server&apos;s data was last used by a newer version.</source>
        <translation>Die Daten des Servers wurden zuletzt von einer neueren Version verwendet.</translation>
    </message>
    <message>
        <source>It was not touched.</source>
        <translation>Es wurde nichts daran geändert.</translation>
    </message>
    <message>
        <source>The server refused a change that contradicts what it has.</source>
        <translation>Der Server hat eine Änderung abgelehnt, die seinem Stand widerspricht.</translation>
    </message>
    <message>
        <source>Nothing was changed there.</source>
        <translation>Dort wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The server has this workspace already.</source>
        <translation>Der Server hat diesen Arbeitsbereich bereits.</translation>
    </message>
    <message>
        <source>The server does not have this workspace.</source>
        <translation>Der Server hat diesen Arbeitsbereich nicht.</translation>
    </message>
    <message>
        <source>The server cannot read the name of this workspace.</source>
        <translation>Der Server kann den Namen dieses Arbeitsbereichs nicht lesen.</translation>
    </message>
    <message>
        <source>Join the team again.</source>
        <translation>Dem Team erneut beitreten.</translation>
    </message>
    <message>
        <source>One record is larger than the server keeps.</source>
        <translation>Ein Datensatz ist größer, als der Server speichert.</translation>
    </message>
    <message>
        <source>The server could not take back half of a change.</source>
        <translation>Der Server konnte eine Änderung nicht zur Hälfte zurücknehmen.</translation>
    </message>
    <message>
        <source>The whole change was refused.</source>
        <translation>Die ganze Änderung wurde abgelehnt.</translation>
    </message>
    <message>
        <source>Something went wrong in the server&apos;s database.</source>
        <translation>In der Datenbank des Servers ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>The server does not have this record.</source>
        <translation>Der Server hat diesen Datensatz nicht.</translation>
    </message>
    <message>
        <source>Deleted records can be brought back for 30 days.</source>
        <translation>Gelöschtes lässt sich 30 Tage lang wiederherstellen.</translation>
    </message>
    <message>
        <source>The server has this record already.</source>
        <translation>Der Server hat diesen Datensatz bereits.</translation>
    </message>
    <message>
        <source>The first one was kept; nothing was doubled.</source>
        <translation>Das erste blieb erhalten; nichts wurde verdoppelt.</translation>
    </message>
    <message>
        <source>The server refused a record because of its values.</source>
        <translation>Der Server hat einen Datensatz wegen seiner Werte abgelehnt.</translation>
    </message>
    <message>
        <source>Correct the values, then try again.</source>
        <translation>Die Werte korrigieren, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The server cannot filter or sort that way.</source>
        <translation>Der Server kann so nicht filtern oder sortieren.</translation>
    </message>
    <message>
        <source>Your records are not affected.</source>
        <translation>Die Daten sind nicht betroffen.</translation>
    </message>
    <message>
        <source>Choose another order, or clear the filters.</source>
        <translation>Eine andere Sortierung wählen oder die Filter zurücksetzen.</translation>
    </message>
    <message>
        <source>The server does not know this kind of record.</source>
        <translation>Der Server kennt diese Art von Datensatz nicht.</translation>
    </message>
    <message>
        <source>The server does not have this file.</source>
        <translation>Der Server hat diese Datei nicht.</translation>
    </message>
    <message>
        <source>The file is larger than the server accepts.</source>
        <translation>Die Datei ist größer, als der Server annimmt.</translation>
    </message>
    <message>
        <source>Choose a smaller file.</source>
        <translation>Eine kleinere Datei wählen.</translation>
    </message>
    <message>
        <source>A file did not arrive at the server in full.</source>
        <translation>Eine Datei kam nicht vollständig auf dem Server an.</translation>
    </message>
    <message>
        <source>The server cannot read a file of the post.</source>
        <translation>Der Server kann eine Datei des Beitrags nicht lesen.</translation>
    </message>
    <message>
        <source>The server has no space left for files.</source>
        <translation>Der Server hat keinen Platz mehr für Dateien.</translation>
    </message>
    <message>
        <source>The server&apos;s folder for files cannot be written.</source>
        <translation>In den Dateiordner des Servers kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>This is not the name of a user or workspace.</source>
        <translation>Das ist kein Name eines Benutzers oder Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Den Namen prüfen.</translation>
    </message>
    <message>
        <source>A member has a role that the server does not know.</source>
        <translation>Ein Mitglied hat eine Rolle, die der Server nicht kennt.</translation>
    </message>
    <message>
        <source>Update the server.</source>
        <translation>Den Server aktualisieren.</translation>
    </message>
    <message>
        <source>The list of users cannot be read or written.</source>
        <translation>Die Benutzerliste lässt sich nicht lesen oder schreiben.</translation>
    </message>
    <message>
        <source>The database refused a change to the list of users.</source>
        <translation>Die Datenbank hat eine Änderung der Benutzerliste abgelehnt.</translation>
    </message>
    <message>
        <source>The server cannot use that address or port.</source>
        <translation>Der Server kann diese Adresse oder diesen Port nicht verwenden.</translation>
    </message>
    <message>
        <source>The server did not start.</source>
        <translation>Der Server wurde nicht gestartet.</translation>
    </message>
    <message>
        <source>Choose another port, or stop the program that uses it.</source>
        <translation>Einen anderen Port wählen oder das Programm beenden, das ihn belegt.</translation>
    </message>
    <message>
        <source>The server could not unpack what was sent.</source>
        <translation>Der Server konnte das Gesendete nicht entpacken.</translation>
    </message>
    <message>
        <source>The server has too little memory to unpack what was sent.</source>
        <translation>Dem Server fehlt Arbeitsspeicher, um das Gesendete zu entpacken.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Später erneut versuchen.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Everything saved before is safe; the last change is not stored yet.</source>
        <translation>Alles vorher Gespeicherte ist sicher; die letzte Änderung ist noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Speicherplatz freigeben, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The folder for Campanile&apos;s data cannot be written.</source>
        <translation>In den Datenordner von Campanile kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Nothing was lost; changes made now cannot be kept.</source>
        <translation>Nichts ging verloren; jetzige Änderungen können aber nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions, then restart.</source>
        <translation>Zugriffsrechte des Ordners prüfen, dann neu starten.</translation>
    </message>
    <message>
        <source>This data was last used by a newer version of Campanile.</source>
        <translation>Diese Daten wurden zuletzt von einer neueren Version von Campanile verwendet.</translation>
    </message>
    <message>
        <source>The local copy of this workspace is damaged.</source>
        <translation>Die lokale Kopie dieses Arbeitsbereichs ist beschädigt.</translation>
    </message>
    <message>
        <source>Changes that wait to be sent were saved first.</source>
        <translation>Noch nicht gesendete Änderungen wurden vorher gesichert.</translation>
    </message>
    <message>
        <source>The copy is being fetched again.</source>
        <translation>Die Kopie wird neu geladen.</translation>
    </message>
    <message>
        <source>The file in the place of this workspace&apos;s copy belongs to another program.</source>
        <translation>Am Ort der lokalen Kopie liegt eine Datei eines anderen Programms.</translation>
    </message>
    <message>
        <source>Move that file elsewhere, then open the workspace again.</source>
        <translation>Diese Datei verschieben, dann den Arbeitsbereich erneut öffnen.</translation>
    </message>
    <message>
        <source>The local copy of this workspace cannot be opened.</source>
        <translation>Die lokale Kopie dieses Arbeitsbereichs lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Nothing in it was changed.</source>
        <translation>Darin wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The disk could not read or write the local copy.</source>
        <translation>Die lokale Kopie konnte nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>Try again; check the disk if it stays.</source>
        <translation>Erneut versuchen; bleibt der Fehler, den Datenträger prüfen.</translation>
    </message>
    <message>
        <source>Another program holds the local copy of this workspace.</source>
        <translation>Ein anderes Programm belegt die lokale Kopie dieses Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>Close that program, then try again.</source>
        <translation>Dieses Programm schließen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>This workspace is being closed.</source>
        <translation>Dieser Arbeitsbereich wird gerade geschlossen.</translation>
    </message>
    <message>
        <source>Open the workspace again.</source>
        <translation>Den Arbeitsbereich erneut öffnen.</translation>
    </message>
    <message>
        <source>Changes that wait to be sent could not be copied out of the damaged data.</source>
        <translation>Noch nicht gesendete Änderungen konnten nicht aus den beschädigten Daten gerettet werden.</translation>
    </message>
    <message>
        <source>The damaged data was not deleted.</source>
        <translation>Die beschädigten Daten wurden nicht gelöscht.</translation>
    </message>
    <message>
        <source>Free some space, then open the workspace again.</source>
        <translation>Speicherplatz freigeben, dann den Arbeitsbereich erneut öffnen.</translation>
    </message>
    <message>
        <source>What you changed was deleted in the meantime.</source>
        <translation>Das Geänderte wurde inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>This was already created.</source>
        <translation>Das wurde bereits angelegt.</translation>
    </message>
    <message>
        <source>Somebody changed this since.</source>
        <translation>Jemand hat das inzwischen geändert.</translation>
    </message>
    <message>
        <source>Their change was kept.</source>
        <translation>Die fremde Änderung blieb erhalten.</translation>
    </message>
    <message>
        <source>Change it by hand if you still want to.</source>
        <translation>Bei Bedarf von Hand ändern.</translation>
    </message>
    <message>
        <source>This change was sent already.</source>
        <translation>Diese Änderung wurde bereits gesendet.</translation>
    </message>
    <message>
        <source>It was not taken back.</source>
        <translation>Sie wurde nicht zurückgenommen.</translation>
    </message>
    <message>
        <source>Undo it instead.</source>
        <translation>Stattdessen rückgängig machen.</translation>
    </message>
    <message>
        <source>Later changes build on this one.</source>
        <translation>Spätere Änderungen bauen auf dieser auf.</translation>
    </message>
    <message>
        <source>Take back the later changes first.</source>
        <translation>Zuerst die späteren Änderungen zurücknehmen.</translation>
    </message>
    <message>
        <source>A change was edited while it was being sent.</source>
        <translation>Eine Änderung wurde während des Sendens bearbeitet.</translation>
    </message>
    <message>
        <source>It is sent again by itself.</source>
        <translation>Sie wird von selbst erneut gesendet.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>This is too much text for one post.</source>
        <translation>Das ist zu viel Text für einen Beitrag.</translation>
    </message>
    <message>
        <source>What was saved before is safe.</source>
        <translation>Das vorher Gespeicherte ist sicher.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Den Text kürzen.</translation>
    </message>
    <message>
        <source>This is too large to be stored in one piece.</source>
        <translation>Das ist zu groß, um am Stück gespeichert zu werden.</translation>
    </message>
    <message>
        <source>Only the server can set &quot;%1&quot;.</source>
        <translation>Nur der Server kann „%1“ setzen.</translation>
    </message>
    <message>
        <source>Only the server can change this.</source>
        <translation>Nur der Server kann das ändern.</translation>
    </message>
    <message>
        <source>Campanile tried to store two things in one step that do not go together.</source>
        <translation>Campanile wollte in einem Schritt zwei Dinge speichern, die nicht zusammenpassen.</translation>
    </message>
    <message>
        <source>Campanile looked for a kind of record that this version does not know.</source>
        <translation>Campanile hat nach einer Art von Datensatz gesucht, die diese Version nicht kennt.</translation>
    </message>
    <message>
        <source>Campanile could not understand this filter.</source>
        <translation>Campanile versteht diesen Filter nicht.</translation>
    </message>
    <message>
        <source>Clear the filters.</source>
        <translation>Die Filter zurücksetzen.</translation>
    </message>
    <message>
        <source>This list cannot be filtered or sorted that way.</source>
        <translation>Diese Liste lässt sich so nicht filtern oder sortieren.</translation>
    </message>
    <message>
        <source>This kind of record cannot be searched.</source>
        <translation>Diese Art von Datensatz lässt sich nicht durchsuchen.</translation>
    </message>
    <message>
        <source>Search posts instead.</source>
        <translation>Stattdessen Beiträge durchsuchen.</translation>
    </message>
    <message>
        <source>A record came with a name that is not valid.</source>
        <translation>Ein Datensatz kam mit einer ungültigen Kennung an.</translation>
    </message>
    <message>
        <source>It was not stored.</source>
        <translation>Er wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>A record came in a form that cannot be read.</source>
        <translation>Ein Datensatz kam in einer unlesbaren Form an.</translation>
    </message>
    <message>
        <source>A record came without a valid version.</source>
        <translation>Ein Datensatz kam ohne gültige Versionsangabe an.</translation>
    </message>
    <message>
        <source>The server sent a list of changes that does not hold together.</source>
        <translation>Der Server hat eine unstimmige Liste von Änderungen gesendet.</translation>
    </message>
    <message>
        <source>It is fetched again by itself.</source>
        <translation>Sie wird von selbst erneut geladen.</translation>
    </message>
    <message>
        <source>The server&apos;s answer to your changes cannot be read.</source>
        <translation>Die Antwort des Servers auf die Änderungen ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Your changes are kept here and are not sent twice.</source>
        <translation>Die Änderungen bleiben hier erhalten und werden nicht doppelt gesendet.</translation>
    </message>
    <message>
        <source>They are sent again by themselves.</source>
        <translation>Sie werden von selbst erneut gesendet.</translation>
    </message>
    <message>
        <source>The first download of this workspace was not under way.</source>
        <translation>Das erste Laden dieses Arbeitsbereichs war nicht im Gange.</translation>
    </message>
    <message>
        <source>It starts again by itself.</source>
        <translation>Es beginnt von selbst von vorn.</translation>
    </message>
    <message>
        <source>The first download brought more records than the server announced.</source>
        <translation>Beim ersten Laden kamen mehr Datensätze an, als der Server angekündigt hat.</translation>
    </message>
    <message>
        <source>The first download arrived in the wrong order.</source>
        <translation>Beim ersten Laden kamen die Daten in falscher Reihenfolge an.</translation>
    </message>
    <message>
        <source>Campanile asked its own data a question that it could not answer.</source>
        <translation>Campanile hat die eigenen Daten auf unmögliche Weise abgefragt.</translation>
    </message>
    <message>
        <source>A record holds a value of the wrong kind.</source>
        <translation>Ein Datensatz enthält einen Wert der falschen Art.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions and free space, then start again.</source>
        <translation>Zugriffsrechte und freien Platz des Ordners prüfen, dann neu starten.</translation>
    </message>
    <message>
        <source>The list of workspaces cannot be opened.</source>
        <translation>Die Liste der Arbeitsbereiche lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The workspaces themselves are not affected.</source>
        <translation>Die Arbeitsbereiche selbst sind nicht betroffen.</translation>
    </message>
    <message>
        <source>Another Campanile uses this profile and does not answer.</source>
        <translation>Ein anderes Campanile verwendet dieses Profil und antwortet nicht.</translation>
    </message>
    <message>
        <source>Close it, or wait until it has ended, then start again.</source>
        <translation>Es beenden oder sein Ende abwarten, dann neu starten.</translation>
    </message>
    <message>
        <source>This profile was last used by a newer version of Campanile.</source>
        <translation>Dieses Profil wurde zuletzt von einer neueren Version von Campanile verwendet.</translation>
    </message>
    <message>
        <source>The list of workspaces cannot be read.</source>
        <translation>Die Liste der Arbeitsbereiche ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Put the file %1 aside and start again.</source>
        <translation>Die Datei %1 beiseitelegen und neu starten.</translation>
    </message>
    <message>
        <source>The key that protects the connected accounts is damaged.</source>
        <translation>Der Schlüssel, der die verbundenen Konten schützt, ist beschädigt.</translation>
    </message>
    <message>
        <source>Bring the key file back from a backup, or connect the accounts again.</source>
        <translation>Die Schlüsseldatei aus einer Sicherung zurückholen oder die Konten neu verbinden.</translation>
    </message>
    <message>
        <source>The sign-in of an account cannot be decrypted.</source>
        <translation>Die Anmeldung eines Kontos lässt sich nicht entschlüsseln.</translation>
    </message>
    <message>
        <source>A sign-in could not be encrypted, so it was not stored.</source>
        <translation>Eine Anmeldung ließ sich nicht verschlüsseln und wurde deshalb nicht gespeichert.</translation>
    </message>
    <message>
        <source>The file with your sign-ins is damaged.</source>
        <translation>Die Datei mit den Anmeldungen ist beschädigt.</translation>
    </message>
    <message>
        <source>Posts, drafts and waiting changes are not affected.</source>
        <translation>Beiträge, Entwürfe und wartende Änderungen sind nicht betroffen.</translation>
    </message>
    <message>
        <source>The place for your sign-ins is locked.</source>
        <translation>Der Speicher für Anmeldungen ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation>Entsperren, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>That passphrase does not fit.</source>
        <translation>Diese Passphrase passt nicht.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Erneut versuchen.</translation>
    </message>
    <message>
        <source>Encryption could not be started on this computer.</source>
        <translation>Die Verschlüsselung ließ sich auf diesem Rechner nicht starten.</translation>
    </message>
    <message>
        <source>No secret was stored.</source>
        <translation>Es wurde kein Geheimnis gespeichert.</translation>
    </message>
    <message>
        <source>Install Campanile again; send the code if it stays.</source>
        <translation>Campanile neu installieren; bleibt der Fehler, den Code melden.</translation>
    </message>
    <message>
        <source>There is not enough memory to unlock your sign-ins.</source>
        <translation>Der Arbeitsspeicher reicht nicht, um die Anmeldungen zu entsperren.</translation>
    </message>
    <message>
        <source>No keychain answers on this computer.</source>
        <translation>Auf diesem Rechner antwortet kein Schlüsselbund.</translation>
    </message>
    <message>
        <source>Your sign-in was not stored.</source>
        <translation>Die Anmeldung wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Start the keychain of your desktop, or choose a passphrase instead.</source>
        <translation>Den Schlüsselbund der Arbeitsumgebung starten oder stattdessen eine Passphrase wählen.</translation>
    </message>
    <message>
        <source>No sign-in is stored for this server.</source>
        <translation>Für diesen Server ist keine Anmeldung gespeichert.</translation>
    </message>
    <message>
        <source>The keychain did not remove the sign-in.</source>
        <translation>Der Schlüsselbund hat die Anmeldung nicht entfernt.</translation>
    </message>
    <message>
        <source>It stays there, encrypted.</source>
        <translation>Sie bleibt dort verschlüsselt gespeichert.</translation>
    </message>
    <message>
        <source>Remove it in the keychain of your desktop.</source>
        <translation>Sie im Schlüsselbund der Arbeitsumgebung entfernen.</translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation>Der Schlüsselbund antwortet nicht.</translation>
    </message>
    <message>
        <source>Look for a window that asks to unlock it, then try again.</source>
        <translation>Nach einem Fenster suchen, das zum Entsperren auffordert, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The file with your sign-ins cannot be read.</source>
        <translation>Die Datei mit den Anmeldungen ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Check the file&apos;s permissions, then try again.</source>
        <translation>Zugriffsrechte der Datei prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The file with your sign-ins cannot be written.</source>
        <translation>Die Datei mit den Anmeldungen lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The sign-ins stored before are kept.</source>
        <translation>Früher gespeicherte Anmeldungen bleiben erhalten.</translation>
    </message>
    <message>
        <source>You signed in to %1 as somebody else. &quot;%2&quot; on this computer is another person&apos;s.</source>
        <translation>Die Anmeldung bei %1 war unter einem anderen Namen. „%2“ auf diesem Rechner gehört einer anderen Person.</translation>
    </message>
    <message>
        <source>Sign in with the account that was used before.</source>
        <translation>Mit dem zuvor verwendeten Konto anmelden.</translation>
    </message>
    <message>
        <source>A picture or video could not be stored on this computer.</source>
        <translation>Ein Bild oder Video konnte auf diesem Rechner nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Check free space and permissions; it is fetched again by itself.</source>
        <translation>Freien Platz und Zugriffsrechte prüfen; danach wird von selbst erneut geladen.</translation>
    </message>
    <message>
        <source>A picture or video did not arrive as the server has it.</source>
        <translation>Ein Bild oder Video kam nicht so an, wie der Server es hat.</translation>
    </message>
    <message>
        <source>It was not kept.</source>
        <translation>Es wurde nicht behalten.</translation>
    </message>
    <message>
        <source>The server of this workspace runs no practice network.</source>
        <translation>Der Server dieses Arbeitsbereichs betreibt kein Übungsnetzwerk.</translation>
    </message>
    <message>
        <source>Whoever runs the server can switch it on.</source>
        <translation>Wer den Server betreibt, kann es einschalten.</translation>
    </message>
    <message>
        <source>The practice network could not be reached.</source>
        <translation>Das Übungsnetzwerk ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check the connection, then try again.</source>
        <translation>Die Verbindung prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Your role does not allow changing the practice network.</source>
        <translation>Die eigene Rolle erlaubt keine Änderung am Übungsnetzwerk.</translation>
    </message>
    <message>
        <source>The practice network could not do this.</source>
        <translation>Das Übungsnetzwerk konnte das nicht ausführen.</translation>
    </message>
    <message>
        <source>The practice network has no such account.</source>
        <translation>Das Übungsnetzwerk hat dieses Konto nicht.</translation>
    </message>
    <message>
        <source>A picture or video came with a name that is not valid.</source>
        <translation>Ein Bild oder Video kam mit einer ungültigen Kennung an.</translation>
    </message>
    <message>
        <source>The server has another file under the same name.</source>
        <translation>Der Server hat unter demselben Namen eine andere Datei.</translation>
    </message>
    <message>
        <source>Neither file was changed.</source>
        <translation>Keine der beiden Dateien wurde geändert.</translation>
    </message>
    <message>
        <source>This workspace lives on this computer only, so there is no team to leave.</source>
        <translation>Diesen Arbeitsbereich gibt es nur auf diesem Rechner; es gibt kein Team zu verlassen.</translation>
    </message>
    <message>
        <source>Other programs use every port that this network may send the browser back to: %1.</source>
        <translation>Andere Programme belegen alle Ports, an die dieses Netzwerk den Browser zurückschicken darf: %1.</translation>
    </message>
    <message>
        <source>Close the program that uses one of them, then try again.</source>
        <translation>Das Programm schließen, das einen davon belegt, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The server of this workspace cannot be reached.</source>
        <translation>Der Server dieses Arbeitsbereichs ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Your role in this workspace does not allow connecting accounts.</source>
        <translation>Die eigene Rolle in diesem Arbeitsbereich erlaubt das Verbinden von Konten nicht.</translation>
    </message>
    <message>
        <source>You said no on the network&apos;s page, so nothing was connected.</source>
        <translation>Auf der Seite des Netzwerks wurde abgelehnt, deshalb wurde nichts verbunden.</translation>
    </message>
    <message>
        <source>Start again when you want to connect the account.</source>
        <translation>Neu beginnen, wenn das Konto verbunden werden soll.</translation>
    </message>
    <message>
        <source>Ten minutes are over, so the sign-in was given up.</source>
        <translation>Zehn Minuten sind vorbei, deshalb wurde die Anmeldung abgebrochen.</translation>
    </message>
    <message>
        <source>Start again and finish in the browser within ten minutes.</source>
        <translation>Neu beginnen und im Browser innerhalb von zehn Minuten abschließen.</translation>
    </message>
    <message>
        <source>This answer of the browser was used already, or came too late for the network.</source>
        <translation>Diese Antwort des Browsers wurde bereits benutzt oder kam für das Netzwerk zu spät.</translation>
    </message>
    <message>
        <source>Start again from here, not from an old page.</source>
        <translation>Von hier aus neu beginnen, nicht von einer alten Seite.</translation>
    </message>
    <message>
        <source>Close old sign-in pages, then start again.</source>
        <translation>Alte Anmeldeseiten schließen, dann neu beginnen.</translation>
    </message>
    <message>
        <source>The answer comes from another server than the one that was asked, so it was refused.</source>
        <translation>Die Antwort kommt von einem anderen Server als dem gefragten und wurde deshalb abgelehnt.</translation>
    </message>
    <message>
        <source>Check the address of the server, then start again.</source>
        <translation>Die Adresse des Servers prüfen, dann neu beginnen.</translation>
    </message>
    <message>
        <source>You signed in with another account than the one to be connected.</source>
        <translation>Angemeldet wurde mit einem anderen Konto als dem, das verbunden werden soll.</translation>
    </message>
    <message>
        <source>Sign out on the network&apos;s page, then start again with the right account.</source>
        <translation>Auf der Seite des Netzwerks abmelden und mit dem richtigen Konto neu beginnen.</translation>
    </message>
    <message>
        <source>No app is entered for this network yet.</source>
        <translation>Für dieses Netzwerk ist noch keine App eingetragen.</translation>
    </message>
    <message>
        <source>Enter one in Settings, Networks; the steps are listed there.</source>
        <translation>Eine unter „Einstellungen“, „Netzwerke“ eintragen; die Schritte stehen dort.</translation>
    </message>
    <message>
        <source>The network does not accept the id and secret of the app.</source>
        <translation>Das Netzwerk nimmt Kennung und Geheimnis der App nicht an.</translation>
    </message>
    <message>
        <source>What is connected stays connected for now.</source>
        <translation>Verbundenes bleibt vorerst verbunden.</translation>
    </message>
    <message>
        <source>Copy both again from the network&apos;s developer pages into Settings, Networks.</source>
        <translation>Beides erneut von den Entwicklerseiten des Netzwerks nach „Einstellungen“, „Netzwerke“ kopieren.</translation>
    </message>
    <message>
        <source>This network only talks to a server that can be reached from the internet.</source>
        <translation>Dieses Netzwerk spricht nur mit einem Server, der aus dem Internet erreichbar ist.</translation>
    </message>
    <message>
        <source>Connect it in a workspace of a team server.</source>
        <translation>In einem Arbeitsbereich auf einem Teamserver verbinden.</translation>
    </message>
    <message>
        <source>You signed in, but there is no page, organization or channel that you may publish on.</source>
        <translation>Die Anmeldung hat geklappt, aber es gibt keine Seite, keine Unternehmensseite und keinen Kanal, auf dem veröffentlicht werden darf.</translation>
    </message>
    <message>
        <source>Check your role on the network, then start again and tick the page there.</source>
        <translation>Die eigene Rolle im Netzwerk prüfen, dann neu beginnen und dort die Seite ankreuzen.</translation>
    </message>
    <message>
        <source>None of the accounts that the network offers was chosen.</source>
        <translation>Keines der vom Netzwerk angebotenen Konten wurde ausgewählt.</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>Mindestens eines auswählen.</translation>
    </message>
    <message>
        <source>The plan allows %1 accounts, and they are all in use.</source>
        <translation>Der Tarif erlaubt %1 Konten, und alle sind belegt.</translation>
    </message>
    <message>
        <source>Disconnect one that is no longer needed, or ask the owner for a larger plan.</source>
        <translation>Ein nicht mehr benötigtes Konto trennen oder den Besitzer nach einem größeren Tarif fragen.</translation>
    </message>
    <message>
        <source>The network refused: %1.</source>
        <translation>Das Netzwerk hat abgelehnt: %1.</translation>
    </message>
    <message>
        <source>Start again; if it stays, the network&apos;s own pages say more.</source>
        <translation>Neu beginnen; bleibt der Fehler, steht mehr auf den Seiten des Netzwerks.</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 antwortet nicht.</translation>
    </message>
    <message>
        <source>Check the address, or try again in a few minutes.</source>
        <translation>Die Adresse prüfen oder es in einigen Minuten erneut versuchen.</translation>
    </message>
    <message>
        <source>The server no longer knows this sign-in or account.</source>
        <translation>Der Server kennt diese Anmeldung oder dieses Konto nicht mehr.</translation>
    </message>
    <message>
        <source>Close this and look at the list again.</source>
        <translation>Dies schließen und erneut in der Liste nachsehen.</translation>
    </message>
    <message>
        <source>There is no account with the name %1.</source>
        <translation>Es gibt kein Konto mit dem Namen %1.</translation>
    </message>
    <message>
        <source>Check the spelling, as it stands in the profile.</source>
        <translation>Die Schreibweise prüfen, so wie sie im Profil steht.</translation>
    </message>
    <message>
        <source>It is not known on which server the account lives.</source>
        <translation>Es ist nicht bekannt, auf welchem Server das Konto liegt.</translation>
    </message>
    <message>
        <source>Enter the server.</source>
        <translation>Den Server eingeben.</translation>
    </message>
    <message>
        <source>%1 answered, but not as a server of this network should.</source>
        <translation>%1 hat geantwortet, aber nicht wie ein Server dieses Netzwerks.</translation>
    </message>
    <message>
        <source>Nothing was sent to it.</source>
        <translation>Es wurde nichts dorthin gesendet.</translation>
    </message>
    <message>
        <source>The network&apos;s answer cannot be read or trusted, so it was refused.</source>
        <translation>Die Antwort des Netzwerks ist nicht lesbar oder nicht vertrauenswürdig und wurde deshalb abgelehnt.</translation>
    </message>
    <message>
        <source>Start again; send the code if it stays.</source>
        <translation>Neu beginnen; bleibt der Fehler, den Code einsenden.</translation>
    </message>
    <message>
        <source>The browser was to come back to an address that is not allowed.</source>
        <translation>Der Browser sollte an eine Adresse zurückkehren, die nicht erlaubt ist.</translation>
    </message>
    <message>
        <source>Check the return addresses in Settings, Networks.</source>
        <translation>Die Weiterleitungsadressen unter „Einstellungen“, „Netzwerke“ prüfen.</translation>
    </message>
    <message>
        <source>There were too many attempts in a short time.</source>
        <translation>Es gab in kurzer Zeit zu viele Versuche.</translation>
    </message>
    <message>
        <source>Wait some minutes, then start again.</source>
        <translation>Einige Minuten warten, dann neu beginnen.</translation>
    </message>
    <message>
        <source>The network no longer accepts the permission of this account.</source>
        <translation>Das Netzwerk nimmt die Berechtigung dieses Kontos nicht mehr an.</translation>
    </message>
    <message>
        <source>What is planned for it waits.</source>
        <translation>Was dafür geplant ist, wartet.</translation>
    </message>
    <message>
        <source>This network does not offer that.</source>
        <translation>Das bietet dieses Netzwerk nicht an.</translation>
    </message>
    <message>
        <source>Use the other way that is offered.</source>
        <translation>Den anderen angebotenen Weg benutzen.</translation>
    </message>
    <message>
        <source>A key for this sign-in could not be made.</source>
        <translation>Für diese Anmeldung ließ sich kein Schlüssel erzeugen.</translation>
    </message>
    <message>
        <source>Try again; tell whoever runs the server if it stays.</source>
        <translation>Erneut versuchen; bleibt der Fehler, dem Betreiber des Servers Bescheid geben.</translation>
    </message>
    <message>
        <source>This link no longer works: it has expired or was taken back.</source>
        <translation>Dieser Link funktioniert nicht mehr: Er ist abgelaufen oder wurde zurückgezogen.</translation>
    </message>
    <message>
        <source>Ask whoever sent it for a new one.</source>
        <translation>Bei der Person, die ihn geschickt hat, um einen neuen bitten.</translation>
    </message>
    <message>
        <source>This link has been used already; each works once.</source>
        <translation>Dieser Link wurde bereits benutzt; jeder funktioniert einmal.</translation>
    </message>
    <message>
        <source>What was connected with it stays connected.</source>
        <translation>Was damit verbunden wurde, bleibt verbunden.</translation>
    </message>
    <message>
        <source>Somebody has deleted this group meanwhile.</source>
        <translation>Jemand hat diese Gruppe inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>The accounts are still connected.</source>
        <translation>Die Konten sind weiterhin verbunden.</translation>
    </message>
    <message>
        <source>Choose another group.</source>
        <translation>Eine andere Gruppe wählen.</translation>
    </message>
    <message>
        <source>A group needs a name.</source>
        <translation>Eine Gruppe braucht einen Namen.</translation>
    </message>
    <message>
        <source>Enter one.</source>
        <translation>Einen eingeben.</translation>
    </message>
    <message>
        <source>Nobody is waited for on this account any more.</source>
        <translation>Auf diesem Konto wird auf niemanden mehr gewartet.</translation>
    </message>
    <message>
        <source>The account is paused.</source>
        <translation>Das Konto ist pausiert.</translation>
    </message>
    <message>
        <source>Nothing was sent; the post waits until its deadline.</source>
        <translation>Es wurde nichts gesendet; der Beitrag wartet bis zu seiner Frist.</translation>
    </message>
    <message>
        <source>Resume the account, or choose another one.</source>
        <translation>Das Konto fortsetzen oder ein anderes wählen.</translation>
    </message>
    <message>
        <source>The network no longer gives Campanile a permission that it needs.</source>
        <translation>Das Netzwerk gibt Campanile eine nötige Berechtigung nicht mehr.</translation>
    </message>
    <message>
        <source>The account&apos;s posts wait until it is back.</source>
        <translation>Die Beiträge des Kontos warten, bis sie wieder da ist.</translation>
    </message>
    <message>
        <source>Connect the account again and allow everything that is asked for.</source>
        <translation>Das Konto neu verbinden und alles erlauben, worum gebeten wird.</translation>
    </message>
    <message>
        <source>The network takes an answer for a few days only.</source>
        <translation>Das Netzwerk nimmt eine Antwort nur einige Tage lang an.</translation>
    </message>
    <message>
        <source>Nothing was sent; your text is kept.</source>
        <translation>Es wurde nichts gesendet; der Text bleibt erhalten.</translation>
    </message>
    <message>
        <source>Wait until the person writes again.</source>
        <translation>Warten, bis die Person wieder schreibt.</translation>
    </message>
    <message>
        <source>This network fetches pictures and films from an address on the internet, and a workspace on this computer has none.</source>
        <translation>Dieses Netzwerk holt Bilder und Filme von einer Adresse im Internet ab, und ein Arbeitsbereich auf diesem Rechner hat keine.</translation>
    </message>
    <message>
        <source>Publish it from a team server, or by hand with a reminder.</source>
        <translation>Über einen Teamserver veröffentlichen oder von Hand mit einer Erinnerung.</translation>
    </message>
    <message>
        <source>The network wants a person to sign in again soon.</source>
        <translation>Das Netzwerk verlangt bald wieder eine Anmeldung durch eine Person.</translation>
    </message>
    <message>
        <source>Until then everything goes on as before.</source>
        <translation>Bis dahin läuft alles weiter wie bisher.</translation>
    </message>
    <message>
        <source>Connect the account again before the sign-in ends.</source>
        <translation>Das Konto neu verbinden, bevor die Anmeldung abläuft.</translation>
    </message>
    <message>
        <source>The network lets no program publish this, so it is published by hand.</source>
        <translation>Das Netzwerk lässt kein Programm dies veröffentlichen, deshalb geschieht es von Hand.</translation>
    </message>
    <message>
        <source>Text and files are ready.</source>
        <translation>Text und Dateien liegen bereit.</translation>
    </message>
    <message>
        <source>Open the post, publish it on the network&apos;s page and say that it is done.</source>
        <translation>Den Beitrag öffnen, auf der Seite des Netzwerks veröffentlichen und als erledigt melden.</translation>
    </message>
    <message>
        <source>The network takes no more calls from this app: its plan or its credit is used up.</source>
        <translation>Das Netzwerk nimmt von dieser App keine Aufrufe mehr an: Tarif oder Guthaben sind aufgebraucht.</translation>
    </message>
    <message>
        <source>The account is stopped until that changes; the post is kept.</source>
        <translation>Das Konto ist angehalten, bis sich das ändert; der Beitrag bleibt erhalten.</translation>
    </message>
    <message>
        <source>Look at the plan and the credit in the network&apos;s developer pages.</source>
        <translation>Tarif und Guthaben auf den Entwicklerseiten des Netzwerks ansehen.</translation>
    </message>
    <message>
        <source>The network has switched off the version of its interface that Campanile uses.</source>
        <translation>Das Netzwerk hat die Version seiner Schnittstelle abgeschaltet, die Campanile benutzt.</translation>
    </message>
    <message>
        <source>Update Campanile, or have the administrator set a newer version.</source>
        <translation>Campanile aktualisieren oder von der Administration eine neuere Version einstellen lassen.</translation>
    </message>
    <message>
        <source>This sign-in has no channel at the network.</source>
        <translation>Diese Anmeldung hat beim Netzwerk keinen Kanal.</translation>
    </message>
    <message>
        <source>Create a channel there, then connect the account again.</source>
        <translation>Dort einen Kanal anlegen, dann das Konto neu verbinden.</translation>
    </message>
    <message>
        <source>The network lets this app only try things out.</source>
        <translation>Das Netzwerk lässt diese App nur Versuche machen.</translation>
    </message>
    <message>
        <source>Apply for full access in the network&apos;s developer pages.</source>
        <translation>Auf den Entwicklerseiten des Netzwerks den vollen Zugang beantragen.</translation>
    </message>
    <message>
        <source>The network has the post and is still working on it.</source>
        <translation>Das Netzwerk hat den Beitrag und verarbeitet ihn noch.</translation>
    </message>
    <message>
        <source>Until the network has audited the app, it publishes posts for the account&apos;s own eyes only.</source>
        <translation>Solange das Netzwerk die App nicht geprüft hat, veröffentlicht es Beiträge nur für das eigene Konto sichtbar.</translation>
    </message>
    <message>
        <source>Choose &quot;Only me&quot;, or have the app audited.</source>
        <translation>„Nur ich“ wählen oder die App prüfen lassen.</translation>
    </message>
    <message>
        <source>The file with changes to networks names a network that does not exist.</source>
        <translation>Die Datei mit Änderungen an Netzwerken nennt ein Netzwerk, das es nicht gibt.</translation>
    </message>
    <message>
        <source>Nothing of the file is used.</source>
        <translation>Nichts aus der Datei wird benutzt.</translation>
    </message>
    <message>
        <source>Correct its name.</source>
        <translation>Den Namen berichtigen.</translation>
    </message>
    <message>
        <source>The file with changes to networks has a value that cannot be used.</source>
        <translation>Die Datei mit Änderungen an Netzwerken enthält einen unbrauchbaren Wert.</translation>
    </message>
    <message>
        <source>Correct the value that the details name.</source>
        <translation>Den Wert berichtigen, den die Einzelheiten nennen.</translation>
    </message>
    <message>
        <source>The key that protects the connected accounts is not there.</source>
        <translation>Der Schlüssel, der die verbundenen Konten schützt, ist nicht da.</translation>
    </message>
    <message>
        <source>The connected accounts are protected with another key.</source>
        <translation>Die verbundenen Konten sind mit einem anderen Schlüssel geschützt.</translation>
    </message>
    <message>
        <source>Bring the right key back, or connect the accounts again.</source>
        <translation>Den richtigen Schlüssel zurückholen oder die Konten neu verbinden.</translation>
    </message>
    <message>
        <source>The key of this server comes from its environment and cannot be changed here.</source>
        <translation>Der Schlüssel dieses Servers kommt aus seiner Umgebung und lässt sich hier nicht ändern.</translation>
    </message>
    <message>
        <source>The key that protects the connected accounts needs its passphrase.</source>
        <translation>Der Schlüssel, der die verbundenen Konten schützt, braucht seine Passphrase.</translation>
    </message>
    <message>
        <source>Until then nothing is published from this computer; posts keep waiting.</source>
        <translation>Bis dahin wird von diesem Rechner nichts veröffentlicht; Beiträge warten.</translation>
    </message>
    <message>
        <source>Enter the passphrase.</source>
        <translation>Die Passphrase eingeben.</translation>
    </message>
    <message>
        <source>This is no longer in the inbox.</source>
        <translation>Das ist nicht mehr im Posteingang.</translation>
    </message>
    <message>
        <source>Copy your text elsewhere if you need it.</source>
        <translation>Den Text anderswohin kopieren, falls er noch gebraucht wird.</translation>
    </message>
    <message>
        <source>There is no such status.</source>
        <translation>Diesen Status gibt es nicht.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Einen anderen wählen.</translation>
    </message>
    <message>
        <source>This person does not work in the workspace any more.</source>
        <translation>Diese Person arbeitet nicht mehr in diesem Arbeitsbereich.</translation>
    </message>
    <message>
        <source>It stays with whom it was.</source>
        <translation>Die Zuweisung bleibt, wie sie war.</translation>
    </message>
    <message>
        <source>Choose somebody else.</source>
        <translation>Jemand anderen wählen.</translation>
    </message>
    <message>
        <source>It stays in the list.</source>
        <translation>Es bleibt in der Liste.</translation>
    </message>
    <message>
        <source>Choose a later time.</source>
        <translation>Einen späteren Zeitpunkt wählen.</translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation>Ein Tag braucht einen Namen.</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>Einen Namen eingeben.</translation>
    </message>
    <message>
        <source>That cannot be done with it as it stands.</source>
        <translation>In diesem Zustand geht das nicht.</translation>
    </message>
    <message>
        <source>Nothing was changed on the network.</source>
        <translation>Im Netzwerk wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Wait until what was asked before is done.</source>
        <translation>Warten, bis der vorige Auftrag erledigt ist.</translation>
    </message>
    <message>
        <source>It is being escalated already.</source>
        <translation>Es wird bereits eskaliert.</translation>
    </message>
    <message>
        <source>The next level can be asked for once this one is reached.</source>
        <translation>Die nächste Stufe ist möglich, sobald diese erreicht ist.</translation>
    </message>
    <message>
        <source>The note is empty.</source>
        <translation>Die Notiz ist leer.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Zuerst etwas schreiben.</translation>
    </message>
    <message>
        <source>A note has at most %1 characters.</source>
        <translation>Eine Notiz hat höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>Your text is still there.</source>
        <translation>Der Text ist noch da.</translation>
    </message>
    <message>
        <source>Make it shorter or write two notes.</source>
        <translation>Kürzen oder zwei Notizen schreiben.</translation>
    </message>
    <message>
        <source>Only the person who wrote a note can change it.</source>
        <translation>Nur wer eine Notiz geschrieben hat, kann sie ändern.</translation>
    </message>
    <message>
        <source>The note stays as it was.</source>
        <translation>Die Notiz bleibt, wie sie war.</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>Es gibt nichts zu senden.</translation>
    </message>
    <message>
        <source>Write something or add a file.</source>
        <translation>Etwas schreiben oder eine Datei hinzufügen.</translation>
    </message>
    <message>
        <source>This reply is no longer there.</source>
        <translation>Diese Antwort gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This reply has moved on.</source>
        <translation>Diese Antwort ist schon einen Schritt weiter.</translation>
    </message>
    <message>
        <source>Look at the conversation to see what became of it.</source>
        <translation>In der Unterhaltung nachsehen, was daraus geworden ist.</translation>
    </message>
    <message>
        <source>Somebody answered meanwhile.</source>
        <translation>Inzwischen hat jemand anderes geantwortet.</translation>
    </message>
    <message>
        <source>Your text is kept; nothing was sent.</source>
        <translation>Der Text bleibt erhalten; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Read the newer answer, then send yours all the same or discard it.</source>
        <translation>Die neuere Antwort lesen, dann die eigene trotzdem senden oder verwerfen.</translation>
    </message>
    <message>
        <source>What you answer was deleted on the network.</source>
        <translation>Was beantwortet werden soll, wurde im Netzwerk gelöscht.</translation>
    </message>
    <message>
        <source>Copy the text if you want to use it elsewhere.</source>
        <translation>Den Text kopieren, falls er anderswo gebraucht wird.</translation>
    </message>
    <message>
        <source>The network takes no more answers here.</source>
        <translation>Das Netzwerk nimmt hier keine Antworten mehr an.</translation>
    </message>
    <message>
        <source>It can be answered again when the person writes again.</source>
        <translation>Antworten geht wieder, sobald die Person erneut schreibt.</translation>
    </message>
    <message>
        <source>The account is not connected.</source>
        <translation>Das Konto ist nicht verbunden.</translation>
    </message>
    <message>
        <source>Connect the account again, then send the reply.</source>
        <translation>Das Konto erneut verbinden, dann die Antwort senden.</translation>
    </message>
    <message>
        <source>The text has a variable that means nothing.</source>
        <translation>Der Text enthält eine Variable, die für nichts steht.</translation>
    </message>
    <message>
        <source>Replace what stands in double braces, then send it.</source>
        <translation>Ersetzen, was in doppelten geschweiften Klammern steht, dann senden.</translation>
    </message>
    <message>
        <source>The text is too long for an answer on this network.</source>
        <translation>Der Text ist für eine Antwort in diesem Netzwerk zu lang.</translation>
    </message>
    <message>
        <source>Make it shorter, then send it.</source>
        <translation>Kürzen, dann senden.</translation>
    </message>
    <message>
        <source>This network lets no program answer this.</source>
        <translation>Dieses Netzwerk lässt das kein Programm beantworten.</translation>
    </message>
    <message>
        <source>Answer on the network itself.</source>
        <translation>Direkt im Netzwerk antworten.</translation>
    </message>
    <message>
        <source>This network has no way to answer this privately.</source>
        <translation>In diesem Netzwerk lässt sich das nicht privat beantworten.</translation>
    </message>
    <message>
        <source>Answer publicly, or on the network itself.</source>
        <translation>Öffentlich oder direkt im Netzwerk antworten.</translation>
    </message>
    <message>
        <source>This network takes no files in answers.</source>
        <translation>Dieses Netzwerk nimmt in Antworten keine Dateien an.</translation>
    </message>
    <message>
        <source>Remove the files, then send it.</source>
        <translation>Die Dateien entfernen, dann senden.</translation>
    </message>
    <message>
        <source>A file of the reply is missing.</source>
        <translation>Eine Datei der Antwort fehlt.</translation>
    </message>
    <message>
        <source>Remove the file or add it again.</source>
        <translation>Die Datei entfernen oder erneut hinzufügen.</translation>
    </message>
    <message>
        <source>The network never said whether it took the reply.</source>
        <translation>Das Netzwerk hat nie gemeldet, ob es die Antwort angenommen hat.</translation>
    </message>
    <message>
        <source>Your text is kept; it is not sent again by itself.</source>
        <translation>Der Text bleibt erhalten; er wird nicht von selbst erneut gesendet.</translation>
    </message>
    <message>
        <source>Look on the network, then send it again or leave it.</source>
        <translation>Im Netzwerk nachsehen, dann erneut senden oder es dabei lassen.</translation>
    </message>
    <message>
        <source>The reply could not be sent for a whole day.</source>
        <translation>Die Antwort ließ sich einen ganzen Tag lang nicht senden.</translation>
    </message>
    <message>
        <source>Check the account, then send it again.</source>
        <translation>Das Konto prüfen, dann erneut senden.</translation>
    </message>
    <message>
        <source>This network has no way to do this.</source>
        <translation>Dieses Netzwerk bietet das nicht an.</translation>
    </message>
    <message>
        <source>Do it on the network itself.</source>
        <translation>Direkt im Netzwerk erledigen.</translation>
    </message>
    <message>
        <source>It has been deleted on the network.</source>
        <translation>Es wurde im Netzwerk gelöscht.</translation>
    </message>
    <message>
        <source>There is nothing left to change there.</source>
        <translation>Dort gibt es nichts mehr zu ändern.</translation>
    </message>
    <message>
        <source>The network never said whether it did this.</source>
        <translation>Das Netzwerk hat nie gemeldet, ob es das getan hat.</translation>
    </message>
    <message>
        <source>It was asked for several times.</source>
        <translation>Es wurde mehrmals angefragt.</translation>
    </message>
    <message>
        <source>Look on the network.</source>
        <translation>Im Netzwerk nachsehen.</translation>
    </message>
    <message>
        <source>A saved reply needs a name and a text.</source>
        <translation>Eine gespeicherte Antwort braucht einen Namen und einen Text.</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>Fill in both.</source>
        <translation>Beides ausfüllen.</translation>
    </message>
    <message>
        <source>This saved reply was deleted.</source>
        <translation>Diese gespeicherte Antwort wurde gelöscht.</translation>
    </message>
    <message>
        <source>Your own text is still there.</source>
        <translation>Der eigene Text ist noch da.</translation>
    </message>
    <message>
        <source>A day of the working hours is no day of the week.</source>
        <translation>Ein Tag der Arbeitszeiten ist kein Wochentag.</translation>
    </message>
    <message>
        <source>Correct the working hours.</source>
        <translation>Die Arbeitszeiten korrigieren.</translation>
    </message>
    <message>
        <source>The working hours of a day cannot be read.</source>
        <translation>Die Arbeitszeiten eines Tages sind nicht lesbar.</translation>
    </message>
    <message>
        <source>A time of the working hours cannot be read.</source>
        <translation>Eine Uhrzeit der Arbeitszeiten ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Write times as 09:00.</source>
        <translation>Uhrzeiten wie 09:00 schreiben.</translation>
    </message>
    <message>
        <source>A span of the working hours begins and ends at the same time.</source>
        <translation>Eine Spanne der Arbeitszeiten beginnt und endet zur selben Zeit.</translation>
    </message>
    <message>
        <source>Give it an end, or remove it.</source>
        <translation>Ein Ende angeben oder sie entfernen.</translation>
    </message>
    <message>
        <source>Two spans of the same day overlap.</source>
        <translation>Zwei Spannen desselben Tages überschneiden sich.</translation>
    </message>
    <message>
        <source>Let one end before the other begins.</source>
        <translation>Die eine enden lassen, bevor die andere beginnt.</translation>
    </message>
    <message>
        <source>There would be no working hours at all.</source>
        <translation>Es gäbe gar keine Arbeitszeit.</translation>
    </message>
    <message>
        <source>Choose at least one day, or around the clock.</source>
        <translation>Mindestens einen Tag wählen oder „rund um die Uhr“.</translation>
    </message>
    <message>
        <source>A day off is no date.</source>
        <translation>Ein freier Tag ist kein Datum.</translation>
    </message>
    <message>
        <source>Remove it and add it anew.</source>
        <translation>Entfernen und neu hinzufügen.</translation>
    </message>
    <message>
        <source>The time zone is not known.</source>
        <translation>Die Zeitzone ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Eine aus der Liste wählen.</translation>
    </message>
    <message>
        <source>A time of this rule is missing or out of its range.</source>
        <translation>Eine Zeitangabe dieser Regel fehlt oder liegt außerhalb des Bereichs.</translation>
    </message>
    <message>
        <source>Write whole minutes.</source>
        <translation>Ganze Minuten schreiben.</translation>
    </message>
    <message>
        <source>A level of the escalation cannot be read.</source>
        <translation>Eine Stufe der Eskalation ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The line cannot be read: “%1” is missing or wrong.</source>
        <translation>Die Zeile ist nicht lesbar: „%1“ fehlt oder ist falsch.</translation>
    </message>
    <message>
        <source>Nothing was reckoned.</source>
        <translation>Es wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>Look at docs/headless.md.</source>
        <translation>In docs/headless.md nachsehen.</translation>
    </message>
    <message>
        <source>A part of the rule cannot be read: %1.</source>
        <translation>Ein Teil der Regel ist nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>The other rules work.</source>
        <translation>Die anderen Regeln arbeiten.</translation>
    </message>
    <message>
        <source>Open the rule and save it anew.</source>
        <translation>Die Regel öffnen und neu speichern.</translation>
    </message>
    <message>
        <source>The post is live, but what should follow it was not sent.</source>
        <translation>Der Beitrag ist live, aber was darauf folgen sollte, wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>The texts are kept here.</source>
        <translation>Die Texte bleiben hier erhalten.</translation>
    </message>
    <message>
        <source>Write the rest at the network itself.</source>
        <translation>Den Rest direkt im Netzwerk schreiben.</translation>
    </message>
    <message>
        <source>The server could not be reached, so nothing was tried again.</source>
        <translation>Der Server war nicht erreichbar, deshalb wurde nichts erneut versucht.</translation>
    </message>
    <message>
        <source>The post stays as it is.</source>
        <translation>Der Beitrag bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Go online, then try it again.</source>
        <translation>Online gehen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The server gave no answer, so it is not known whether it tries again.</source>
        <translation>Der Server hat nicht geantwortet, deshalb ist unklar, ob er es erneut versucht.</translation>
    </message>
    <message>
        <source>Nothing is sent twice; the post shows what becomes of it.</source>
        <translation>Nichts wird doppelt gesendet; der Beitrag zeigt, was daraus wird.</translation>
    </message>
    <message>
        <source>Look at it in a moment.</source>
        <translation>Gleich noch einmal nachsehen.</translation>
    </message>
    <message>
        <source>There is nothing to take up again on this account.</source>
        <translation>In diesem Konto gibt es nichts wieder aufzunehmen.</translation>
    </message>
    <message>
        <source>Your role does not allow publishing this post.</source>
        <translation>Die eigene Rolle erlaubt das Veröffentlichen dieses Beitrags nicht.</translation>
    </message>
    <message>
        <source>The keychain does not have the key that protects the connected accounts.</source>
        <translation>Im Schlüsselbund fehlt der Schlüssel, der die verbundenen Konten schützt.</translation>
    </message>
    <message>
        <source>Nothing was removed. Posts and drafts are not affected.</source>
        <translation>Es wurde nichts entfernt. Beiträge und Entwürfe sind nicht betroffen.</translation>
    </message>
    <message>
        <source>Unlock your keychain and try again. If it was emptied, start with a new key in the settings and connect the accounts again.</source>
        <translation>Den Schlüsselbund entsperren und erneut versuchen. Wurde er geleert, in den Einstellungen mit einem neuen Schlüssel beginnen und die Konten erneut verbinden.</translation>
    </message>
    <message>
        <source>What the network gave as picture of the account is no picture.</source>
        <translation>Was das Netzwerk als Bild des Kontos lieferte, ist kein Bild.</translation>
    </message>
    <message>
        <source>The account works as before.</source>
        <translation>Das Konto arbeitet wie bisher.</translation>
    </message>
    <message>
        <source>The picture of the account could not be fetched.</source>
        <translation>Das Bild des Kontos konnte nicht abgerufen werden.</translation>
    </message>
    <message>
        <source>The server keeps no files of this kind.</source>
        <translation>Der Server bewahrt keine Dateien dieser Art auf.</translation>
    </message>
    <message>
        <source>The file with changes to networks cannot be read as JSON.</source>
        <translation>Die Datei mit Änderungen an Netzwerken ist nicht als JSON lesbar.</translation>
    </message>
    <message>
        <source>Correct the line that the details name.</source>
        <translation>Die Zeile korrigieren, die in den Details steht.</translation>
    </message>
    <message>
        <source>There is no such kind of crisis rule: %1.</source>
        <translation>Diese Art von Krisenregel gibt es nicht: %1.</translation>
    </message>
    <message>
        <source>The rule watches nothing.</source>
        <translation>Die Regel überwacht nichts.</translation>
    </message>
    <message>
        <source>Choose another kind.</source>
        <translation>Eine andere Art wählen.</translation>
    </message>
    <message>
        <source>The rule needs “%1”.</source>
        <translation>Die Regel braucht „%1“.</translation>
    </message>
    <message>
        <source>Fill it in.</source>
        <translation>Den Wert eintragen.</translation>
    </message>
    <message>
        <source>“%1” lies between %2 and %3.</source>
        <translation>„%1“ liegt zwischen %2 und %3.</translation>
    </message>
    <message>
        <source>Choose a value in between.</source>
        <translation>Einen Wert dazwischen wählen.</translation>
    </message>
    <message>
        <source>A condition of the rule cannot be read: %1.</source>
        <translation>Eine Bedingung der Regel ist nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>Correct it, or leave it out.</source>
        <translation>Die Bedingung korrigieren oder weglassen.</translation>
    </message>
    <message>
        <source>Nothing was judged.</source>
        <translation>Es wurde nichts geprüft.</translation>
    </message>
    <message>
        <source>Who wrote a template does not approve it.</source>
        <translation>Wer eine Vorlage geschrieben hat, gibt sie nicht selbst frei.</translation>
    </message>
    <message>
        <source>It stays as it was.</source>
        <translation>Alles bleibt, wie es war.</translation>
    </message>
    <message>
        <source>Ask a manager, an admin or the owner to read it.</source>
        <translation>Leitung, Administration oder Besitzer um Prüfung bitten.</translation>
    </message>
    <message>
        <source>This answer template is not approved.</source>
        <translation>Diese Antwortvorlage ist nicht freigegeben.</translation>
    </message>
    <message>
        <source>It was not used.</source>
        <translation>Sie wurde nicht benutzt.</translation>
    </message>
    <message>
        <source>Have it approved first, or choose another one.</source>
        <translation>Sie zuerst freigeben lassen oder eine andere wählen.</translation>
    </message>
    <message>
        <source>This crisis is no longer there.</source>
        <translation>Diese Krise ist nicht mehr da.</translation>
    </message>
    <message>
        <source>This crisis is over.</source>
        <translation>Diese Krise ist vorbei.</translation>
    </message>
    <message>
        <source>Open it again to go on.</source>
        <translation>Zum Weiterarbeiten erneut öffnen.</translation>
    </message>
    <message>
        <source>This crisis is open already.</source>
        <translation>Diese Krise ist bereits offen.</translation>
    </message>
    <message>
        <source>A crisis needs a title.</source>
        <translation>Eine Krise braucht einen Titel.</translation>
    </message>
    <message>
        <source>Nothing was called.</source>
        <translation>Es wurde nichts ausgerufen.</translation>
    </message>
    <message>
        <source>Say in a few words what happened.</source>
        <translation>In wenigen Worten sagen, was geschehen ist.</translation>
    </message>
    <message>
        <source>There is no such severity.</source>
        <translation>Diese Schwere gibt es nicht.</translation>
    </message>
    <message>
        <source>The lead stays with whom it was.</source>
        <translation>Die Führung bleibt, wie sie war.</translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation>Es wurde nichts hinzugefügt.</translation>
    </message>
    <message>
        <source>A text about a crisis has at most %1 characters.</source>
        <translation>Ein Text zu einer Krise hat höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>Make it shorter.</source>
        <translation>Den Text kürzen.</translation>
    </message>
    <message>
        <source>Scheduled posts are paused already.</source>
        <translation>Geplante Beiträge sind bereits pausiert.</translation>
    </message>
    <message>
        <source>Nothing goes out.</source>
        <translation>Es erscheint nichts.</translation>
    </message>
    <message>
        <source>Scheduled posts are not paused.</source>
        <translation>Geplante Beiträge sind nicht pausiert.</translation>
    </message>
    <message>
        <source>They go out at their times.</source>
        <translation>Sie erscheinen zu ihren Zeiten.</translation>
    </message>
    <message>
        <source>A rule needs a name.</source>
        <translation>Eine Regel braucht einen Namen.</translation>
    </message>
    <message>
        <source>Give it one.</source>
        <translation>Einen Namen eintragen.</translation>
    </message>
    <message>
        <source>This rule was deleted.</source>
        <translation>Diese Regel wurde gelöscht.</translation>
    </message>
    <message>
        <source>An answer template needs a name and a text.</source>
        <translation>Eine Antwortvorlage braucht einen Namen und einen Text.</translation>
    </message>
    <message>
        <source>This answer template was deleted.</source>
        <translation>Diese Antwortvorlage wurde gelöscht.</translation>
    </message>
    <message>
        <source>The network does not let Campanile read what people write to this account.</source>
        <translation>Das Netzwerk lässt Campanile nicht lesen, was Leute an dieses Konto schreiben.</translation>
    </message>
    <message>
        <source>Posts go out as before; only comments or messages stay away.</source>
        <translation>Beiträge erscheinen wie bisher; nur Kommentare oder Nachrichten bleiben aus.</translation>
    </message>
    <message>
        <source>Another person has to approve this reply first.</source>
        <translation>Eine andere Person muss diese Antwort erst freigeben.</translation>
    </message>
    <message>
        <source>Ask a colleague for a review.</source>
        <translation>Jemanden im Team um Prüfung bitten.</translation>
    </message>
    <message>
        <source>This proposal is no longer there.</source>
        <translation>Diesen Vorschlag gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Somebody has decided on this reply already.</source>
        <translation>Über diese Antwort wurde bereits entschieden.</translation>
    </message>
    <message>
        <source>You wrote this reply, so another person has to approve it.</source>
        <translation>Diese Antwort ist selbst geschrieben, deshalb muss eine andere Person sie freigeben.</translation>
    </message>
    <message>
        <source>The text is kept; nothing was sent.</source>
        <translation>Der Text bleibt erhalten; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>No AI model is set up.</source>
        <translation>Es ist kein KI-Modell eingerichtet.</translation>
    </message>
    <message>
        <source>Name its address and model in the settings.</source>
        <translation>Adresse und Modell in den Einstellungen angeben.</translation>
    </message>
    <message>
        <source>This is no address that a program can ask.</source>
        <translation>Diese Adresse kann kein Programm fragen.</translation>
    </message>
    <message>
        <source>Write it like http://localhost:11434/v1 or https://api.example.com/v1.</source>
        <translation>Form: http://localhost:11434/v1 oder https://api.example.com/v1.</translation>
    </message>
    <message>
        <source>Http without encryption is for your own network only.</source>
        <translation>Http ohne Verschlüsselung ist nur für das eigene Netz gedacht.</translation>
    </message>
    <message>
        <source>Use https, or the number of an address in your network.</source>
        <translation>https verwenden oder die Nummer einer Adresse im eigenen Netz.</translation>
    </message>
    <message>
        <source>The AI endpoint does not take the key.</source>
        <translation>Der KI-Endpunkt nimmt den Schlüssel nicht an.</translation>
    </message>
    <message>
        <source>Your text is kept; there are no proposals.</source>
        <translation>Der Text bleibt erhalten; es gibt keine Vorschläge.</translation>
    </message>
    <message>
        <source>Check the key in the settings.</source>
        <translation>Den Schlüssel in den Einstellungen prüfen.</translation>
    </message>
    <message>
        <source>The AI endpoint does not know this model or this address.</source>
        <translation>Der KI-Endpunkt kennt dieses Modell oder diese Adresse nicht.</translation>
    </message>
    <message>
        <source>Check address and model in the settings.</source>
        <translation>Adresse und Modell in den Einstellungen prüfen.</translation>
    </message>
    <message>
        <source>Try again in a while.</source>
        <translation>Nach einer Weile erneut versuchen.</translation>
    </message>
    <message>
        <source>The AI model took too long.</source>
        <translation>Das KI-Modell hat zu lange gebraucht.</translation>
    </message>
    <message>
        <source>Try again, or choose a smaller model.</source>
        <translation>Erneut versuchen oder ein kleineres Modell wählen.</translation>
    </message>
    <message>
        <source>The AI endpoint could not be reached.</source>
        <translation>Der KI-Endpunkt ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Look whether it runs, then try again.</source>
        <translation>Nachsehen, ob er läuft, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The AI endpoint cannot prove who it is.</source>
        <translation>Der KI-Endpunkt kann sich nicht ausweisen.</translation>
    </message>
    <message>
        <source>Check its certificate.</source>
        <translation>Sein Zertifikat prüfen.</translation>
    </message>
    <message>
        <source>The AI endpoint answered with something else than an answer.</source>
        <translation>Der KI-Endpunkt hat etwas anderes als eine Antwort geliefert.</translation>
    </message>
    <message>
        <source>Check the address in the settings: it may be a web page.</source>
        <translation>Die Adresse in den Einstellungen prüfen: Es könnte eine Webseite sein.</translation>
    </message>
    <message>
        <source>The answer of the AI endpoint was far too long.</source>
        <translation>Die Antwort des KI-Endpunkts war viel zu lang.</translation>
    </message>
    <message>
        <source>It was not taken; your text is kept.</source>
        <translation>Sie wurde nicht übernommen; der Text bleibt erhalten.</translation>
    </message>
    <message>
        <source>Try again, or choose another model.</source>
        <translation>Erneut versuchen oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>The AI endpoint refused the question (%1).</source>
        <translation>Der KI-Endpunkt hat die Anfrage abgelehnt (%1).</translation>
    </message>
    <message>
        <source>The AI endpoint is in trouble (%1).</source>
        <translation>Der KI-Endpunkt ist gestört (%1).</translation>
    </message>
    <message>
        <source>The AI model said nothing.</source>
        <translation>Das KI-Modell hat nichts gesagt.</translation>
    </message>
    <message>
        <source>Nothing in the model&apos;s answer can be used as a reply.</source>
        <translation>Nichts in der Ausgabe des Modells taugt als Antwort.</translation>
    </message>
    <message>
        <source>The keychain does not give the key of the AI endpoint.</source>
        <translation>Der Schlüsselbund gibt den Schlüssel des KI-Endpunkts nicht heraus.</translation>
    </message>
    <message>
        <source>Unlock the keychain, then try again.</source>
        <translation>Den Schlüsselbund entsperren, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>At most %1 saved replies can be added at once.</source>
        <translation>Es lassen sich höchstens %1 gespeicherte Antworten auf einmal hinzufügen.</translation>
    </message>
    <message>
        <source>Split the table.</source>
        <translation>Die Tabelle aufteilen.</translation>
    </message>
    <message>
        <source>The table has no columns “name” and “text”.</source>
        <translation>Die Tabelle hat keine Spalten „name“ und „text“.</translation>
    </message>
    <message>
        <source>Export your saved replies to see how such a table looks.</source>
        <translation>Die gespeicherten Antworten exportieren, um zu sehen, wie eine solche Tabelle aussieht.</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>Die Datei konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Die Datei konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Your saved replies are unchanged.</source>
        <translation>Die gespeicherten Antworten sind unverändert.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>The figures are not affected.</source>
        <translation>Die Zahlen sind nicht betroffen.</translation>
    </message>
    <message>
        <source>The figures are still being reckoned.</source>
        <translation>Die Zahlen werden noch berechnet.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>What was not sent could not be saved in a file.</source>
        <translation>Nicht Gesendetes konnte nicht in einer Datei gesichert werden.</translation>
    </message>
    <message>
        <source>It stays in the copy on this computer.</source>
        <translation>Es bleibt in der Kopie auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Keep the copy, and look whether the disk is full.</source>
        <translation>Die Kopie behalten und prüfen, ob der Datenträger voll ist.</translation>
    </message>
    <message>
        <source>Try again when the connection is back.</source>
        <translation>Erneut versuchen, sobald wieder eine Verbindung besteht.</translation>
    </message>
    <message>
        <source>A workspace on this computer is for one person.</source>
        <translation>Ein Arbeitsbereich auf diesem Rechner ist für eine Person.</translation>
    </message>
    <message>
        <source>Join the workspace of a team server to work with others.</source>
        <translation>Für die Zusammenarbeit dem Arbeitsbereich eines Teamservers beitreten.</translation>
    </message>
    <message>
        <source>Your role does not allow this: owners and admins manage people, and nobody gives or takes a role above his own.</source>
        <translation>Die eigene Rolle erlaubt das nicht: Besitzer und Administration verwalten die Personen, und niemand vergibt oder entzieht eine Rolle über der eigenen.</translation>
    </message>
    <message>
        <source>Ask an owner of the workspace.</source>
        <translation>Einen Besitzer des Arbeitsbereichs fragen.</translation>
    </message>
    <message>
        <source>A workspace needs an owner, and there is no other one.</source>
        <translation>Ein Arbeitsbereich braucht einen Besitzer, und es gibt keinen anderen.</translation>
    </message>
    <message>
        <source>Hand the workspace over first.</source>
        <translation>Den Arbeitsbereich zuerst übergeben.</translation>
    </message>
    <message>
        <source>%1 is a member already.</source>
        <translation>%1 ist bereits Mitglied.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>Das ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Enter one like name@example.org.</source>
        <translation>Eine Adresse wie name@example.org eingeben.</translation>
    </message>
    <message>
        <source>This day is past or too far away.</source>
        <translation>Dieser Tag ist vorbei oder zu weit entfernt.</translation>
    </message>
    <message>
        <source>The plan of this workspace allows %1 people, open invitations included.</source>
        <translation>Der Tarif dieses Arbeitsbereichs erlaubt %1 Personen, offene Einladungen eingerechnet.</translation>
    </message>
    <message>
        <source>Take back an invitation, or remove somebody.</source>
        <translation>Eine Einladung zurücknehmen oder jemanden entfernen.</translation>
    </message>
    <message>
        <source>Too many invitations are open.</source>
        <translation>Es sind zu viele Einladungen offen.</translation>
    </message>
    <message>
        <source>Take some back first.</source>
        <translation>Zuerst einige zurücknehmen.</translation>
    </message>
    <message>
        <source>Somebody has changed this meanwhile: the member or the invitation is no longer there.</source>
        <translation>Das wurde inzwischen von anderer Seite geändert: Das Mitglied oder die Einladung gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This link is not valid.</source>
        <translation>Dieser Link ist ungültig.</translation>
    </message>
    <message>
        <source>This invitation has ended or was taken back.</source>
        <translation>Diese Einladung ist abgelaufen oder wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>This invitation has been used already.</source>
        <translation>Diese Einladung wurde bereits benutzt.</translation>
    </message>
    <message>
        <source>Somebody has made an account for this address meanwhile.</source>
        <translation>Für diese Adresse wurde inzwischen ein Konto angelegt.</translation>
    </message>
    <message>
        <source>Sign in with it.</source>
        <translation>Damit anmelden.</translation>
    </message>
    <message>
        <source>A network told of news in a form that its documents do not describe.</source>
        <translation>Ein Netzwerk hat Neuigkeiten in einer Form gemeldet, die seine Dokumentation nicht beschreibt.</translation>
    </message>
    <message>
        <source>New messages are looked for every few minutes as before.</source>
        <translation>Neue Nachrichten werden wie bisher alle paar Minuten gesucht.</translation>
    </message>
    <message>
        <source>Posts were paused at the planned time.</source>
        <translation>Zur geplanten Zeit waren die Beiträge pausiert.</translation>
    </message>
    <message>
        <source>The server was told too often what is open here.</source>
        <translation>Dem Server wurde zu oft gemeldet, was hier offen ist.</translation>
    </message>
    <message>
        <source>Colleagues see it a little later.</source>
        <translation>Das Team sieht es etwas später.</translation>
    </message>
    <message>
        <source>Just keep working; it is told again by itself.</source>
        <translation>Einfach weiterarbeiten; es wird von selbst erneut gemeldet.</translation>
    </message>
    <message>
        <source>So many people and devices are there that the server shows no more of them.</source>
        <translation>Es sind so viele Personen und Geräte da, dass der Server keine weiteren zeigt.</translation>
    </message>
    <message>
        <source>Colleagues do not see what is open here; everything else works.</source>
        <translation>Das Team sieht nicht, was hier offen ist; alles andere funktioniert.</translation>
    </message>
    <message>
        <source>Just keep working, or close Campanile where it is not needed.</source>
        <translation>Einfach weiterarbeiten oder Campanile dort schließen, wo es nicht gebraucht wird.</translation>
    </message>
    <message>
        <source>The AI endpoint is too busy to answer.</source>
        <translation>Der KI-Endpunkt ist überlastet.</translation>
    </message>
    <message>
        <source>The AI model broke off before its answer was complete.</source>
        <translation>Das KI-Modell hat vor dem Ende seiner Antwort abgebrochen.</translation>
    </message>
    <message>
        <source>What it wrote until then is below.</source>
        <translation>Was es bis dahin geschrieben hat, steht darunter.</translation>
    </message>
    <message>
        <source>Use it, or try again.</source>
        <translation>Übernehmen oder erneut versuchen.</translation>
    </message>
    <message>
        <source>You may not bring workspaces to this server.</source>
        <translation>Auf diesen Server dürfen von hier keine Arbeitsbereiche umziehen.</translation>
    </message>
    <message>
        <source>The workspace stays on this computer as it was.</source>
        <translation>Der Arbeitsbereich bleibt auf diesem Rechner, wie er war.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server for the right to create workspaces.</source>
        <translation>Beim Betreiber des Servers nach dem Recht fragen, Arbeitsbereiche anzulegen.</translation>
    </message>
    <message>
        <source>This server does not take workspaces from computers.</source>
        <translation>Dieser Server nimmt keine Arbeitsbereiche von Rechnern an.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server for a newer version.</source>
        <translation>Den Betreiber des Servers um eine neuere Version bitten.</translation>
    </message>
    <message>
        <source>The server is older than this Campanile.</source>
        <translation>Der Server ist älter als dieses Campanile.</translation>
    </message>
    <message>
        <source>The server does not take this workspace from you.</source>
        <translation>Der Server nimmt diesen Arbeitsbereich mit dieser Anmeldung nicht an.</translation>
    </message>
    <message>
        <source>Nothing was lost on this computer.</source>
        <translation>Auf diesem Rechner ging nichts verloren.</translation>
    </message>
    <message>
        <source>Sign in as the person who began the move, or ask whoever runs the server.</source>
        <translation>Als die Person anmelden, die den Umzug begonnen hat, oder beim Betreiber des Servers nachfragen.</translation>
    </message>
    <message>
        <source>Somebody else began this move to %1.</source>
        <translation>Diesen Umzug auf %1 hat jemand anderes begonnen.</translation>
    </message>
    <message>
        <source>Nothing was changed, here or there.</source>
        <translation>Es wurde nichts geändert, weder hier noch dort.</translation>
    </message>
    <message>
        <source>Sign in as the person who began it.</source>
        <translation>Als die Person anmelden, die ihn begonnen hat.</translation>
    </message>
    <message>
        <source>You are bringing %1 workspaces to this server already.</source>
        <translation>Auf diesen Server ziehen schon Arbeitsbereiche um, und mehr als %1 zugleich sind nicht erlaubt.</translation>
    </message>
    <message>
        <source>Finish one of them, or take it back.</source>
        <translation>Einen dieser Umzüge abschließen oder zurücknehmen.</translation>
    </message>
    <message>
        <source>%1 was asked to open the workspace and has not answered.</source>
        <translation>%1 sollte den Arbeitsbereich öffnen und hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>Until it does, nothing is published from here, so that nothing goes out twice.</source>
        <translation>Bis dahin wird von hier nichts veröffentlicht, damit nichts doppelt erscheint.</translation>
    </message>
    <message>
        <source>Try again when the server can be reached.</source>
        <translation>Erneut versuchen, sobald der Server erreichbar ist.</translation>
    </message>
    <message>
        <source>This workspace is being moved to a team server.</source>
        <translation>Dieser Arbeitsbereich zieht gerade auf einen Teamserver um.</translation>
    </message>
    <message>
        <source>Your changes are kept and go along.</source>
        <translation>Die eigenen Änderungen bleiben erhalten und ziehen mit um.</translation>
    </message>
    <message>
        <source>Finish the move, or take it back.</source>
        <translation>Den Umzug abschließen oder zurücknehmen.</translation>
    </message>
    <message>
        <source>The workspace lives on the server already.</source>
        <translation>Der Arbeitsbereich liegt bereits auf dem Server.</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>Es ging nichts verloren.</translation>
    </message>
    <message>
        <source>Go on with the move: only this computer has to follow.</source>
        <translation>Den Umzug fortsetzen: Nur dieser Rechner muss noch folgen.</translation>
    </message>
    <message>
        <source>The move was cancelled.</source>
        <translation>Der Umzug wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The workspace works on this computer as before.</source>
        <translation>Der Arbeitsbereich läuft auf diesem Rechner wie zuvor.</translation>
    </message>
    <message>
        <source>%1 changes of this window have not been saved in the workspace yet.</source>
        <translation>Änderungen aus diesem Fenster sind noch nicht im Arbeitsbereich gespeichert: %1.</translation>
    </message>
    <message>
        <source>Switch off &quot;Work offline&quot;, wait until nothing is in the outbox, and try again.</source>
        <translation>„Offline arbeiten“ ausschalten, warten, bis der Postausgang leer ist, und erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 posts are being published just now.</source>
        <translation>Beiträge werden gerade veröffentlicht: %1.</translation>
    </message>
    <message>
        <source>Try again when they are out, or cancel them.</source>
        <translation>Erneut versuchen, sobald sie erschienen sind, oder sie abbrechen.</translation>
    </message>
    <message>
        <source>%1 replies are being sent just now.</source>
        <translation>Antworten werden gerade gesendet: %1.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>In einigen Minuten erneut versuchen.</translation>
    </message>
    <message>
        <source>The sign-in of %1 accounts is being renewed just now.</source>
        <translation>Anmeldungen von Konten werden gerade erneuert: %1.</translation>
    </message>
    <message>
        <source>The copy that stays on this computer could not be written.</source>
        <translation>Die Kopie, die auf diesem Rechner bleibt, ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Nothing has been moved; the workspace is still here.</source>
        <translation>Nichts ist umgezogen; der Arbeitsbereich ist noch hier.</translation>
    </message>
    <message>
        <source>Make room on the disk and try again.</source>
        <translation>Auf dem Datenträger Platz schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The server has no key for sign-ins of accounts.</source>
        <translation>Der Server hat keinen Schlüssel für Anmeldungen von Konten.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server, or move without the sign-ins.</source>
        <translation>Beim Betreiber des Servers nachfragen oder ohne die Anmeldungen umziehen.</translation>
    </message>
    <message>
        <source>The demonstration is for trying things out and is not moved.</source>
        <translation>Die Demo ist zum Ausprobieren da und zieht nicht um.</translation>
    </message>
    <message>
        <source>Make a workspace of your own and move that.</source>
        <translation>Einen eigenen Arbeitsbereich anlegen und mit diesem umziehen.</translation>
    </message>
    <message>
        <source>This workspace lives on a team server already.</source>
        <translation>Dieser Arbeitsbereich liegt bereits auf einem Teamserver.</translation>
    </message>
    <message>
        <source>The account came here with the workspace, and its sign-in did not.</source>
        <translation>Das Konto kam mit dem Arbeitsbereich hierher, seine Anmeldung nicht.</translation>
    </message>
    <message>
        <source>Its posts wait.</source>
        <translation>Seine Beiträge warten.</translation>
    </message>
    <message>
        <source>Some files did not arrive at the server.</source>
        <translation>Einige Dateien sind nicht auf dem Server angekommen.</translation>
    </message>
    <message>
        <source>What arrived at the server is not what was sent.</source>
        <translation>Auf dem Server kam nicht an, was gesendet wurde.</translation>
    </message>
    <message>
        <source>This computer and the server do not agree on what has arrived.</source>
        <translation>Dieser Rechner und der Server sind sich nicht einig, was angekommen ist.</translation>
    </message>
    <message>
        <source>The server does not take the workspace: a record of the kind %1 belongs to one that is missing.</source>
        <translation>Der Server nimmt den Arbeitsbereich nicht an: Ein Datensatz der Art %1 gehört zu einem, der fehlt.</translation>
    </message>
    <message>
        <source>Report this, please.</source>
        <translation>Den Fehler melden.</translation>
    </message>
    <message>
        <source>The server does not take a record of the kind %1.</source>
        <translation>Der Server nimmt einen Datensatz der Art %1 nicht an.</translation>
    </message>
    <message>
        <source>A record of the kind %1 is too large for the server.</source>
        <translation>Ein Datensatz der Art %1 ist für den Server zu groß.</translation>
    </message>
    <message>
        <source>The server takes less at a time than was sent.</source>
        <translation>Der Server nimmt auf einmal weniger an, als gesendet wurde.</translation>
    </message>
    <message>
        <source>The server got records in a wrong order.</source>
        <translation>Beim Server kamen Datensätze in falscher Reihenfolge an.</translation>
    </message>
    <message>
        <source>The server does not know a part of this workspace.</source>
        <translation>Der Server kennt einen Teil dieses Arbeitsbereichs nicht.</translation>
    </message>
    <message>
        <source>A file is damaged and the server does not take it.</source>
        <translation>Eine Datei ist beschädigt, und der Server nimmt sie nicht an.</translation>
    </message>
    <message>
        <source>The server does not understand what is to be moved.</source>
        <translation>Der Server versteht nicht, was umziehen soll.</translation>
    </message>
    <message>
        <source>The server answered in a form that cannot be read.</source>
        <translation>Der Server hat in einer unlesbaren Form geantwortet.</translation>
    </message>
    <message>
        <source>The workspace is not in the state that this needs.</source>
        <translation>Der Arbeitsbereich ist nicht in dem Zustand, den das braucht.</translation>
    </message>
    <message>
        <source>The AI model was stopped before it had written anything.</source>
        <translation>Das KI-Modell wurde gestoppt, bevor es etwas geschrieben hatte.</translation>
    </message>
    <message>
        <source>Ask again when you want one.</source>
        <translation>Bei Bedarf erneut anfordern.</translation>
    </message>
    <message>
        <source>The server was brought back from a backup; the reply may be out already.</source>
        <translation>Der Server stammt aus einer Sicherung; die Antwort ist vielleicht schon erschienen.</translation>
    </message>
    <message>
        <source>A scheduled post goes to at least one account.</source>
        <translation>Ein geplanter Beitrag geht an mindestens ein Konto.</translation>
    </message>
    <message>
        <source>Choose another account first, or take the post back to draft.</source>
        <translation>Zuerst ein anderes Konto wählen oder den Beitrag wieder zum Entwurf machen.</translation>
    </message>
    <message>
        <source>Two people changed this text, and it is not chosen yet which one goes out.</source>
        <translation>Zwei Personen haben diesen Text geändert, und es ist noch nicht gewählt, welcher hinausgeht.</translation>
    </message>
    <message>
        <source>Both are kept.</source>
        <translation>Beide bleiben erhalten.</translation>
    </message>
    <message>
        <source>Choose one at the top of the post, then try again.</source>
        <translation>Oben im Beitrag einen auswählen und dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The file of the practice network is damaged.</source>
        <translation>Die Datei des Übungsnetzwerks ist beschädigt.</translation>
    </message>
    <message>
        <source>Start the server again: the network begins anew then, and the damaged file is kept.</source>
        <translation>Den Server neu starten: Dann beginnt das Netzwerk von vorn, und die beschädigte Datei bleibt erhalten.</translation>
    </message>
    <message>
        <source>This file is not a table in text.</source>
        <translation>Diese Datei ist keine Tabelle aus Text.</translation>
    </message>
    <message>
        <source>Save it as CSV in the program that it comes from, and choose that file.</source>
        <translation>Die Datei in dem Programm, aus dem sie stammt, als CSV speichern und jene Datei wählen.</translation>
    </message>
    <message>
        <source>There is no key &quot;%1&quot; here.</source>
        <translation>Einen Schlüssel „%1“ gibt es hier nicht.</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>Es wurde nichts getan.</translation>
    </message>
    <message>
        <source>The nearest is &quot;%2&quot;.</source>
        <translation>Am nächsten kommt „%2“.</translation>
    </message>
    <message>
        <source>Two people changed a text of the post, and nobody has chosen one of the two.</source>
        <translation>Zwei Personen haben einen Text des Beitrags geändert, und niemand hat einen der beiden gewählt.</translation>
    </message>
    <message>
        <source>Nothing was sent, and both texts are kept.</source>
        <translation>Es wurde nichts gesendet, und beide Texte bleiben erhalten.</translation>
    </message>
    <message>
        <source>Open the post and choose one: it is sent at once. Half an hour after its time it is not sent any more.</source>
        <translation>Den Beitrag öffnen und einen Text wählen: Er wird sofort gesendet. Eine halbe Stunde nach seiner Zeit wird er nicht mehr gesendet.</translation>
    </message>
    <message>
        <source>Nobody chose one of the post&apos;s two texts in time.</source>
        <translation>Niemand hat rechtzeitig einen der beiden Texte des Beitrags gewählt.</translation>
    </message>
    <message>
        <source>Open the post, choose one, and publish it or plan a new time.</source>
        <translation>Den Beitrag öffnen, einen Text wählen und ihn veröffentlichen oder eine neue Zeit planen.</translation>
    </message>
    <message>
        <source>Both texts are kept.</source>
        <translation>Beide Texte sind gesichert.</translation>
    </message>
    <message>
        <source>Open the post and choose one before its time: without a choice it does not go out.</source>
        <translation>Im Beitrag vor seiner Zeit einen wählen: Ohne Wahl geht er nicht hinaus.</translation>
    </message>
</context>
<context>
    <name>campanile::ui::FigureTile</name>
    <message>
        <source>no change</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>%1 % more</source>
        <translation>%1 % mehr</translation>
    </message>
    <message>
        <source>%1 % less</source>
        <translation>%1 % weniger</translation>
    </message>
</context>
<context>
    <name>campanile::ui::FilterBar</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>campanile::ui::FirstRunPage</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Welcome to Campanile</source>
        <translation>Willkommen bei Campanile</translation>
    </message>
    <message>
        <source>Plan, publish and measure, online or not. How do you want to start?</source>
        <translation>Planen, veröffentlichen und auswerten, online oder nicht. Wie soll es losgehen?</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Serveradresse</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Demo ausprobieren</translation>
    </message>
    <message>
        <source>A coffee roaster with accounts, posts and a year of history. Nothing leaves this computer.</source>
        <translation>Eine Kaffeerösterei mit Konten, Beiträgen und einem Jahr Verlauf. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Demo öffnen</translation>
    </message>
    <message>
        <source>Start alone</source>
        <translation>Allein starten</translation>
    </message>
    <message>
        <source>A workspace of your own on this computer. Nothing leaves it but what you publish.</source>
        <translation>Ein eigener Arbeitsbereich auf diesem Rechner. Nur was veröffentlicht wird, verlässt ihn.</translation>
    </message>
    <message>
        <source>Create my workspace</source>
        <translation>Arbeitsbereich anlegen</translation>
    </message>
    <message>
        <source>Join a team</source>
        <translation>Team beitreten</translation>
    </message>
    <message>
        <source>Your team runs a Campanile server.</source>
        <translation>Das Team betreibt einen Campanile-Server.</translation>
    </message>
    <message>
        <source>Continue to sign in</source>
        <translation>Weiter zur Anmeldung</translation>
    </message>
    <message>
        <source>Enter an address such as team.example.org</source>
        <translation>Eine Adresse wie team.example.org eingeben</translation>
    </message>
    <message>
        <source>Something answers there, but no Campanile server.</source>
        <translation>Dort antwortet etwas, aber kein Campanile-Server.</translation>
    </message>
</context>
<context>
    <name>campanile::ui::MainWindow</name>
    <message>
        <source>Search everywhere</source>
        <translation>Überall suchen</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Find in this panel</source>
        <translation>In diesem Bereich suchen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Save this layout as a perspective</source>
        <translation>Diese Anordnung als Perspektive speichern</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Close panel</source>
        <translation>Bereich schließen</translation>
    </message>
    <message>
        <source>Move panel to its own window or back</source>
        <translation>Bereich in eigenes Fenster oder zurück verschieben</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous panel</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>About Campanile</source>
        <translation>Über Campanile</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Name of the perspective</source>
        <translation>Name der Perspektive</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Add a workspace</source>
        <translation>Arbeitsbereich hinzufügen</translation>
    </message>
</context>
<context>
    <name>campanile::ui::MomentPicker</name>
    <message>
        <source>Date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>This time does not exist on that day: clocks go forward. It becomes %1.</source>
        <translation>Diese Uhrzeit gibt es an dem Tag nicht: Die Uhr wird vorgestellt. Daraus wird %1.</translation>
    </message>
    <message>
        <source>This time comes twice on that day: clocks go back. Used is the one in %1.</source>
        <translation>Diese Uhrzeit gibt es an dem Tag zweimal: Die Uhr wird zurückgestellt. Verwendet wird die in %1.</translation>
    </message>
</context>
<context>
    <name>campanile::ui::NotificationBell</name>
    <message numerus="yes">
        <source>Notifications, %n unread</source>
        <translation>
            <numerusform>Benachrichtigungen, %Ln ungelesen</numerusform>
            <numerusform>Benachrichtigungen, %Ln ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%Ln ungelesen</numerusform>
            <numerusform>%Ln ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Alle als gelesen markieren</translation>
    </message>
    <message>
        <source>Nothing new. Approvals, failures and mentions show up here.</source>
        <translation>Nichts Neues. Freigaben, Fehler und Erwähnungen erscheinen hier.</translation>
    </message>
</context>
<context>
    <name>campanile::ui::PaletteDialog</name>
    <message>
        <source>Type a command, a panel or a name</source>
        <translation>Befehl, Bereich oder Name eingeben</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Überall suchen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Nothing matches &quot;%1&quot;</source>
        <translation>Nichts passt zu „%1“</translation>
    </message>
</context>
<context>
    <name>campanile::ui::PanelFrame</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>campanile::ui::PickButton</name>
    <message>
        <source>There is nothing to choose from yet</source>
        <translation>Noch gibt es nichts zur Auswahl</translation>
    </message>
</context>
<context>
    <name>campanile::ui::SettingsDialog</name>
    <message>
        <source>Follow the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reduziert</translation>
    </message>
    <message>
        <source>Use the system&apos;s accent color</source>
        <translation>Akzentfarbe des Systems verwenden</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Relative to the system&apos;s own size</source>
        <translation>Im Verhältnis zur Größe des Systems</translation>
    </message>
    <message>
        <source>Animation</source>
        <translation>Animationen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Show times in a zone of my own</source>
        <translation>Zeiten in einer eigenen Zeitzone anzeigen</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Otherwise times are those of the workspace</source>
        <translation>Sonst gilt die Zeitzone des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>campanile::ui::ShortcutPage</name>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>New shortcut</source>
        <translation>Neues Tastenkürzel</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Festlegen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>campanile::ui::StateView</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Offline %1</source>
        <translation>Offline %1</translation>
    </message>
    <message>
        <source>Offline %1. Changes that wait to be sent: %2</source>
        <translation>Offline %1. Noch nicht gesendete Änderungen: %2</translation>
    </message>
</context>
<context>
    <name>campanile::ui::StatusBar</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Noch nicht abgeglichen</translation>
    </message>
    <message>
        <source>Synced %1</source>
        <translation>Abgeglichen: %1</translation>
    </message>
    <message>
        <source>All sent</source>
        <translation>Alles gesendet</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Conflicts: %1</source>
        <translation>Konflikte: %1</translation>
    </message>
    <message>
        <source>View only</source>
        <translation>Nur Ansicht</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>noch %Ln Min.</numerusform>
            <numerusform>noch %Ln Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>noch %Ln s</numerusform>
            <numerusform>noch %Ln s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%Ln Min.</numerusform>
            <numerusform>%Ln Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%Ln Stunde</numerusform>
            <numerusform>%Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Clock %1 slow</source>
        <translation>Uhr geht %1 nach</translation>
    </message>
    <message>
        <source>Clock %1 fast</source>
        <translation>Uhr geht %1 vor</translation>
    </message>
    <message>
        <source>The clock of this computer differs from the server&apos;s. Posts go out on time, by the server&apos;s clock; what is shown here as now or today is off until the clock is set.</source>
        <translation>Die Uhr dieses Rechners weicht von der des Servers ab. Beiträge erscheinen pünktlich nach der Uhr des Servers; was hier als jetzt oder heute gilt, stimmt erst, wenn die Uhr gestellt ist.</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Abgelehnt: %1</translation>
    </message>
</context>
<context>
    <name>campanile::ui::Toasts</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>campanile::ui::Tray</name>
    <message>
        <source>Open Campanile</source>
        <translation>Campanile öffnen</translation>
    </message>
    <message numerus="yes">
        <source>Show %n new notification(s)</source>
        <translation>
            <numerusform>%Ln neue Benachrichtigung zeigen</numerusform>
            <numerusform>%Ln neue Benachrichtigungen zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show notifications</source>
        <translation>Benachrichtigungen zeigen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Campanile</source>
        <translation>Campanile</translation>
    </message>
    <message>
        <source>Campanile: %1</source>
        <translation>Campanile: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%Ln ungelesen</numerusform>
            <numerusform>%Ln ungelesen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::ui::ZoneCombo</name>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
</context>
<context>
    <name>campanile::views::AccountDetails</name>
    <message>
        <source>Details of the account</source>
        <translation>Einzelheiten des Kontos</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>About this account</source>
        <translation>Über dieses Konto</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1-%2</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Wird ausgeführt</translation>
    </message>
    <message>
        <source>%1 says: %2</source>
        <translation>%1 meldet: %2</translation>
    </message>
    <message numerus="yes">
        <source>Takes about %n minutes</source>
        <translation>
            <numerusform>Dauert etwa %Ln Minute</numerusform>
            <numerusform>Dauert etwa %Ln Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Mends itself</source>
        <translation>Erledigt sich von selbst</translation>
    </message>
    <message>
        <source>Nothing is known yet. The health is counted from what really happens on the account.</source>
        <translation>Noch ist nichts bekannt. Der Zustand ergibt sich aus dem, was auf dem Konto wirklich geschieht.</translation>
    </message>
    <message>
        <source>%1 points less: %2</source>
        <translation>%1 Punkte weniger: %2</translation>
    </message>
    <message>
        <source>Nothing takes points away.</source>
        <translation>Nichts kostet Punkte.</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>noch %1 von %2</translation>
    </message>
    <message>
        <source>counted anew %1</source>
        <translation>wird %1 zurückgesetzt</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Text of a post</source>
        <translation>Text eines Beitrags</translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%Ln Zeichen</numerusform>
            <numerusform>%Ln Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures in a post</source>
        <translation>Bilder in einem Beitrag</translation>
    </message>
    <message>
        <source>Length of a video</source>
        <translation>Länge eines Videos</translation>
    </message>
    <message>
        <source>This account stands on the practice network, which asks for no permission.</source>
        <translation>Dieses Konto liegt im Übungsnetzwerk, das keine Berechtigung verlangt.</translation>
    </message>
    <message>
        <source>The network has not told which permissions it granted.</source>
        <translation>Das Netzwerk hat nicht mitgeteilt, welche Berechtigungen es erteilt hat.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>Letzter Erfolg</translation>
    </message>
    <message>
        <source>Last problem</source>
        <translation>Letztes Problem</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Connected by</source>
        <translation>Verbunden von</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Nothing has happened that is worth a note.</source>
        <translation>Es ist nichts Erwähnenswertes geschehen.</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Alle %1 anzeigen</translation>
    </message>
    <message>
        <source>Health from %1 to %2</source>
        <translation>Zustand von %1 auf %2</translation>
    </message>
    <message>
        <source>Dealt with: %1</source>
        <translation>Erledigt: %1</translation>
    </message>
    <message>
        <source>Dealt with by %1: %2</source>
        <translation>Erledigt von %1: %2</translation>
    </message>
    <message>
        <source>Mark as dealt with</source>
        <translation>Als erledigt markieren</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>Everybody in the workspace can read it. It may stay empty.</source>
        <translation>Alle im Arbeitsbereich können es lesen. Es darf leer bleiben.</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>Neue Nachrichten</translation>
    </message>
</context>
<context>
    <name>campanile::views::AccountTree</name>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%Ln zu prüfen</numerusform>
            <numerusform>%Ln zu prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1-%2</translation>
    </message>
    <message>
        <source>no cap known</source>
        <translation>keine Obergrenze bekannt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>je %1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>There is no health for this account yet.</source>
        <translation>Für dieses Konto ist noch kein Zustand bekannt.</translation>
    </message>
    <message>
        <source>No cap on posts is known for this account.</source>
        <translation>Für dieses Konto ist keine Obergrenze an Beiträgen bekannt.</translation>
    </message>
    <message>
        <source>Campanile renews the permission by itself.</source>
        <translation>Campanile erneuert die Berechtigung von selbst.</translation>
    </message>
    <message>
        <source>health %1 of 100</source>
        <translation>Zustand %1 von 100</translation>
    </message>
    <message>
        <source>posts: %1</source>
        <translation>Beiträge: %1</translation>
    </message>
    <message>
        <source>sign-in %1</source>
        <translation>Anmeldung: %1</translation>
    </message>
    <message>
        <source>last success: %1</source>
        <translation>letzter Erfolg: %1</translation>
    </message>
    <message>
        <source>Without a group</source>
        <translation>Ohne Gruppe</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%Ln Konto</numerusform>
            <numerusform>%Ln Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Posts left</source>
        <translation>Beiträge übrig</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>Letzter Erfolg</translation>
    </message>
</context>
<context>
    <name>campanile::views::AccountsController</name>
    <message>
        <source>There is no connection to the server. Accounts can be connected and changed when it is back.</source>
        <translation>Es besteht keine Verbindung zum Server. Konten lassen sich verbinden und ändern, sobald er wieder da ist.</translation>
    </message>
    <message>
        <source>This window cannot talk to a server.</source>
        <translation>Dieses Fenster kann mit keinem Server sprechen.</translation>
    </message>
    <message>
        <source>%1 is paused. What is planned for it waits.</source>
        <translation>%1 ist pausiert. Was dafür geplant ist, wartet.</translation>
    </message>
    <message>
        <source>%1 goes on. What is due is published now.</source>
        <translation>%1 läuft weiter. Fälliges wird jetzt veröffentlicht.</translation>
    </message>
    <message>
        <source>%1 was checked.</source>
        <translation>%1 wurde geprüft.</translation>
    </message>
    <message>
        <source>%1 is disconnected, and %2 confirmed that the permission is void.</source>
        <translation>%1 ist getrennt, und %2 hat bestätigt, dass die Berechtigung ungültig ist.</translation>
    </message>
    <message>
        <source>%1 is disconnected here. %2 did not confirm it; remove Campanile from the connected apps there as well.</source>
        <translation>%1 ist hier getrennt. %2 hat das nicht bestätigt; Campanile auch dort aus den verbundenen Apps entfernen.</translation>
    </message>
    <message>
        <source>Moved to %1</source>
        <translation>Nach %1 verschoben</translation>
    </message>
    <message>
        <source>Taken out of the group</source>
        <translation>Aus der Gruppe genommen</translation>
    </message>
    <message>
        <source>Group changed</source>
        <translation>Gruppe geändert</translation>
    </message>
    <message>
        <source>Deleted the group %1. Its accounts are still connected.</source>
        <translation>Gruppe %1 gelöscht. Die Konten darin sind weiterhin verbunden.</translation>
    </message>
    <message>
        <source>Marked as dealt with</source>
        <translation>Als erledigt markiert</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>Wieder geöffnet</translation>
    </message>
</context>
<context>
    <name>campanile::views::AccountsPanel</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Connect account</source>
        <translation>Konto verbinden</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Einzelheiten anzeigen</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Open settings on the network</source>
        <translation>Einstellungen im Netzwerk öffnen</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Verbindung trennen</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Neue Gruppe</translation>
    </message>
    <message>
        <source>Connect by link</source>
        <translation>Per Link verbinden</translation>
    </message>
    <message>
        <source>Move to group</source>
        <translation>In Gruppe verschieben</translation>
    </message>
    <message>
        <source>Settings of the networks</source>
        <translation>Einstellungen der Netzwerke</translation>
    </message>
    <message>
        <source>Search accounts</source>
        <translation>Konten suchen</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>Alle Netzwerke</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Alle Gruppen</translation>
    </message>
    <message>
        <source>Without a group</source>
        <translation>Ohne Gruppe</translation>
    </message>
    <message>
        <source>Connect the profiles, pages and channels that you publish to. You sign in on the network&apos;s own page; Campanile never sees your password.</source>
        <translation>Die Profile, Seiten und Kanäle verbinden, auf denen veröffentlicht wird. Angemeldet wird auf der Seite des Netzwerks selbst; Campanile sieht das Passwort nie.</translation>
    </message>
    <message>
        <source>No account fits what the list is narrowed to.</source>
        <translation>Kein Konto passt zu den gewählten Filtern.</translation>
    </message>
    <message>
        <source>Show all accounts</source>
        <translation>Alle Konten anzeigen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%Ln zu prüfen</numerusform>
            <numerusform>%Ln zu prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>New group with the selected accounts</source>
        <translation>Neue Gruppe mit den ausgewählten Konten</translation>
    </message>
    <message>
        <source>Rename or recolor</source>
        <translation>Umbenennen oder umfärben</translation>
    </message>
    <message>
        <source>Delete group</source>
        <translation>Gruppe löschen</translation>
    </message>
    <message>
        <source>Disconnect %1?</source>
        <translation>Verbindung zu %1 trennen?</translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n accounts?</source>
        <translation>
            <numerusform>Verbindung zu %Ln Konto trennen?</numerusform>
            <numerusform>Verbindung zu %Ln Konten trennen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Campanile asks %1 to make the permission void and forgets it here.</source>
        <translation>Campanile bittet %1, die Berechtigung ungültig zu machen, und vergisst sie hier.</translation>
    </message>
    <message numerus="yes">
        <source>%n planned posts will not go out on this account. They stay in the calendar, where you can give them another account.</source>
        <translation>
            <numerusform>%Ln geplanter Beitrag erscheint nicht auf diesem Konto. Er bleibt im Kalender und lässt sich dort einem anderen Konto zuordnen.</numerusform>
            <numerusform>%Ln geplante Beiträge erscheinen nicht auf diesem Konto. Sie bleiben im Kalender und lassen sich dort einem anderen Konto zuordnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No post is planned for it.</source>
        <translation>Dafür ist kein Beitrag geplant.</translation>
    </message>
    <message>
        <source>Campanile asks the networks to make the permissions void and forgets them here. What is planned for these accounts will not go out; it stays in the calendar.</source>
        <translation>Campanile bittet die Netzwerke, die Berechtigungen ungültig zu machen, und vergisst sie hier. Was für diese Konten geplant ist, erscheint nicht; es bleibt im Kalender.</translation>
    </message>
    <message>
        <source>What was published stays where it is, and its figures stay here. You can connect again at any time.</source>
        <translation>Veröffentlichtes bleibt, wo es ist, und seine Zahlen bleiben hier. Eine neue Verbindung ist jederzeit möglich.</translation>
    </message>
    <message>
        <source>Keep connected</source>
        <translation>Verbunden lassen</translation>
    </message>
    <message numerus="yes">
        <source>New group for %n accounts</source>
        <translation>
            <numerusform>Neue Gruppe für %Ln Konto</numerusform>
            <numerusform>Neue Gruppe für %Ln Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>Create group</source>
        <translation>Gruppe anlegen</translation>
    </message>
    <message>
        <source>Change group</source>
        <translation>Gruppe ändern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>Ein Konto verbinden</translation>
    </message>
</context>
<context>
    <name>campanile::views::AgendaView</name>
    <message>
        <source>Today, %1</source>
        <translation>Heute, %1</translation>
    </message>
    <message>
        <source>Tomorrow, %1</source>
        <translation>Morgen, %1</translation>
    </message>
    <message>
        <source>nothing planned</source>
        <translation>nichts geplant</translation>
    </message>
    <message>
        <source>1 post</source>
        <translation>1 Beitrag</translation>
    </message>
    <message numerus="yes">
        <source>%n posts</source>
        <translation>
            <numerusform>%Ln Beitrag</numerusform>
            <numerusform>%Ln Beiträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::AiEndpointPage</name>
    <message>
        <source>A language model of your own can propose answers in the inbox: one on this computer (Ollama, LM Studio, llama.cpp), in your network, or a hosted one. Nothing is sent without your word, and no proposal goes out by itself.</source>
        <translation>Ein eigenes Sprachmodell kann im Posteingang Antworten vorschlagen: eines auf diesem Rechner (Ollama, LM Studio, llama.cpp), im eigenen Netz oder ein gehostetes. Nichts wird ohne Zustimmung gesendet, und kein Vorschlag geht von selbst hinaus.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Of an interface for chat completions as OpenAI defined it. Https, or http within your own network.</source>
        <translation>Einer Schnittstelle für Chat Completions, wie OpenAI sie definiert hat. Https, oder http im eigenen Netz.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>As the address calls it.</source>
        <translation>So, wie es an der Adresse heißt.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Keep key</source>
        <translation>Schlüssel behalten</translation>
    </message>
    <message>
        <source>Forget key</source>
        <translation>Schlüssel vergessen</translation>
    </message>
    <message>
        <source>Where the address wants one. It is kept in the keychain of this computer and sent to this address only.</source>
        <translation>Falls die Adresse einen verlangt. Er liegt im Schlüsselbund dieses Rechners und geht nur an diese Adresse.</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Was gesendet wird</translation>
    </message>
    <message>
        <source>Leave out names, handles and mail addresses</source>
        <translation>Namen, Benutzernamen und Mailadressen weglassen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>A key is kept</source>
        <translation>Ein Schlüssel liegt vor</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Kein Schlüssel</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>%1 wird gefragt</translation>
    </message>
    <message>
        <source>It works. The model answered: %1</source>
        <translation>Es funktioniert. Das Modell hat geantwortet: %1</translation>
    </message>
    <message>
        <source>Nothing, as long as there is no address.</source>
        <translation>Nichts, solange keine Adresse angegeben ist.</translation>
    </message>
    <message>
        <source>When you ask for proposals, this goes to %1: the last 20 messages of that one conversation, theirs and yours, the name and tone of your brand, and how long an answer may be. No notes, no other conversations, no files, no figures.</source>
        <translation>Beim Anfordern von Vorschlägen geht an %1: die letzten 20 Nachrichten dieser einen Unterhaltung von beiden Seiten, Name und Ton der Marke und wie lang eine Antwort sein darf. Keine Notizen, keine anderen Unterhaltungen, keine Dateien, keine Zahlen.</translation>
    </message>
    <message>
        <source>Names, handles and mail addresses are replaced first.</source>
        <translation>Namen, Benutzernamen und Mailadressen werden vorher ersetzt.</translation>
    </message>
    <message>
        <source>Names and handles that stand in the messages go along.</source>
        <translation>Namen und Benutzernamen in den Nachrichten gehen mit.</translation>
    </message>
    <message>
        <source>AI endpoint</source>
        <translation>KI-Endpunkt</translation>
    </message>
</context>
<context>
    <name>campanile::views::BrowserPage</name>
    <message>
        <source>Open again</source>
        <translation>Erneut öffnen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the link and open it in a browser on this computer.</source>
        <translation>Es ließ sich kein Browser öffnen. Den Link kopieren und in einem Browser auf diesem Rechner öffnen.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Almost done</source>
        <translation>Fast fertig</translation>
    </message>
    <message>
        <source>Continue in the browser</source>
        <translation>Im Browser fortfahren</translation>
    </message>
    <message>
        <source>%1 said yes. Campanile is fetching the account.</source>
        <translation>%1 hat zugestimmt. Campanile ruft das Konto ab.</translation>
    </message>
    <message>
        <source>Sign in on the page of %1 and allow Campanile there. This window goes on by itself.</source>
        <translation>Auf der Seite von %1 anmelden und dort Campanile erlauben. Dieses Fenster macht von selbst weiter.</translation>
    </message>
    <message>
        <source>Time left: %1</source>
        <translation>Verbleibende Zeit: %1</translation>
    </message>
</context>
<context>
    <name>campanile::views::CalendarEdits</name>
    <message>
        <source>“%1” is being published right now, so it stays where it is.</source>
        <translation>„%1“ wird gerade veröffentlicht und bleibt deshalb, wo er ist.</translation>
    </message>
    <message>
        <source>“%1” is already published, so its time stays. Hold Alt to copy it.</source>
        <translation>„%1“ ist bereits veröffentlicht, die Zeit bleibt. Zum Kopieren Alt gedrückt halten.</translation>
    </message>
    <message>
        <source>That time has passed. Choose a later one.</source>
        <translation>Dieser Zeitpunkt ist vorbei. Einen späteren wählen.</translation>
    </message>
    <message>
        <source>Posts of a series are copied in the composer; here a copy would start a second series.</source>
        <translation>Beiträge einer Serie werden im Editor kopiert; hier würde eine Kopie eine zweite Serie beginnen.</translation>
    </message>
    <message>
        <source>Copied as a draft</source>
        <translation>Als Entwurf kopiert</translation>
    </message>
    <message numerus="yes">
        <source>%n posts copied as drafts</source>
        <translation>
            <numerusform>%Ln Beitrag als Entwurf kopiert</numerusform>
            <numerusform>%Ln Beiträge als Entwürfe kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Posts of a series are moved one at a time; %n stayed.</source>
        <translation>
            <numerusform>Beiträge einer Serie werden einzeln verschoben; %Ln blieb.</numerusform>
            <numerusform>Beiträge einer Serie werden einzeln verschoben; %Ln blieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts moved</source>
        <translation>
            <numerusform>%Ln Beitrag verschoben</numerusform>
            <numerusform>%Ln Beiträge verschoben</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved to %1</source>
        <translation>Auf %1 verschoben</translation>
    </message>
    <message>
        <source>%1 also posts at %2.</source>
        <translation>%1 veröffentlicht auch um %2.</translation>
    </message>
    <message numerus="yes">
        <source>Posts of a series are deleted one at a time; %n stayed.</source>
        <translation>
            <numerusform>Beiträge einer Serie werden einzeln gelöscht; %Ln blieb.</numerusform>
            <numerusform>Beiträge einer Serie werden einzeln gelöscht; %Ln blieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted “%1”</source>
        <translation>„%1“ gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%n posts deleted</source>
        <translation>
            <numerusform>%Ln Beitrag gelöscht</numerusform>
            <numerusform>%Ln Beiträge gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>A series keeps its dates. End it in the composer, or skip single posts.</source>
        <translation>Eine Serie behält ihre Termine. Sie im Editor beenden oder einzelne Beiträge auslassen.</translation>
    </message>
    <message>
        <source>Taken off the calendar</source>
        <translation>Aus dem Kalender genommen</translation>
    </message>
    <message numerus="yes">
        <source>%n posts taken off the calendar</source>
        <translation>
            <numerusform>%Ln Beitrag aus dem Kalender genommen</numerusform>
            <numerusform>%Ln Beiträge aus dem Kalender genommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Planned for %1</source>
        <translation>Geplant für %1</translation>
    </message>
    <message>
        <source>Stopped “%1”. Nothing had been sent.</source>
        <translation>„%1“ gestoppt. Es war noch nichts gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>Stopped “%1”. On %n accounts it had left already and stays there.</source>
        <translation>
            <numerusform>„%1“ gestoppt. Auf %Ln Konto war er schon erschienen und bleibt dort.</numerusform>
            <numerusform>„%1“ gestoppt. Auf %Ln Konten war er schon erschienen und bleibt dort.</numerusform>
        </translation>
    </message>
    <message>
        <source>Skipped this one; the series goes on</source>
        <translation>Diesen ausgelassen; die Serie geht weiter</translation>
    </message>
    <message>
        <source>Moved this one</source>
        <translation>Diesen verschoben</translation>
    </message>
    <message>
        <source>Moved the series</source>
        <translation>Serie verschoben</translation>
    </message>
    <message>
        <source>Moved this one and those after it</source>
        <translation>Diesen und die folgenden verschoben</translation>
    </message>
    <message>
        <source>Deleted the series</source>
        <translation>Serie gelöscht</translation>
    </message>
    <message>
        <source>The series ends before this one</source>
        <translation>Die Serie endet vor diesem</translation>
    </message>
    <message numerus="yes">
        <source>%n posts planned: %1</source>
        <translation>
            <numerusform>%Ln Beitrag geplant: %1</numerusform>
            <numerusform>%Ln Beiträge geplant: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>times</comment>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>campanile::views::CalendarFilters</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <translation>Nach %1 filtern</translation>
    </message>
    <message>
        <source>Filter by %1, %2 chosen</source>
        <translation>Nach %1 filtern, %2 gewählt</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Nothing to choose yet</source>
        <translation>Noch nichts zur Auswahl</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
</context>
<context>
    <name>campanile::views::CalendarHeader</name>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
</context>
<context>
    <name>campanile::views::CalendarPanel</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>No post matches the filters.</source>
        <translation>Kein Beitrag passt zu den Filtern.</translation>
    </message>
    <message>
        <source>Nothing is planned here yet.</source>
        <translation>Hier ist noch nichts geplant.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>Neuer Beitrag</translation>
    </message>
</context>
<context>
    <name>campanile::views::CalendarPreview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Part of a series</source>
        <translation>Teil einer Serie</translation>
    </message>
    <message>
        <source>Someone changed it too; decide under Conflicts</source>
        <translation>Jemand hat es auch geändert; unter „Konflikte“ entscheiden</translation>
    </message>
    <message>
        <source>Saved here, not sent yet</source>
        <translation>Hier gespeichert, noch nicht gesendet</translation>
    </message>
    <message>
        <source>First picture</source>
        <translation>Erstes Bild</translation>
    </message>
    <message>
        <source>Open in composer</source>
        <translation>Im Editor öffnen</translation>
    </message>
    <message>
        <source>No account chosen yet</source>
        <translation>Noch kein Konto gewählt</translation>
    </message>
    <message>
        <source>Unknown account</source>
        <translation>Unbekanntes Konto</translation>
    </message>
    <message numerus="yes">
        <source>%n posts chosen</source>
        <translation>
            <numerusform>%Ln Beitrag ausgewählt</numerusform>
            <numerusform>%Ln Beiträge ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Drag one to move all of them. Alt copies.</source>
        <translation>Einen ziehen, um alle zu verschieben. Alt kopiert.</translation>
    </message>
    <message>
        <source>Nothing is planned for this day.</source>
        <translation>Für diesen Tag ist nichts geplant.</translation>
    </message>
    <message>
        <source>1 post</source>
        <translation>1 Beitrag</translation>
    </message>
    <message numerus="yes">
        <source>%n posts</source>
        <translation>
            <numerusform>%Ln Beitrag</numerusform>
            <numerusform>%Ln Beiträge</numerusform>
        </translation>
    </message>
    <message>
        <source>New post</source>
        <translation>Neuer Beitrag</translation>
    </message>
    <message>
        <source>Two people changed a text. Until one of the two is chosen the post does not go out.</source>
        <translation>Zwei Personen haben einen Text geändert. Bis einer der beiden gewählt ist, geht der Beitrag nicht hinaus.</translation>
    </message>
</context>
<context>
    <name>campanile::views::CalendarView</name>
    <message>
        <source>%1, nothing planned</source>
        <translation>%1, nichts geplant</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n posts</source>
        <translation>
            <numerusform>%1, %Ln Beitrag</numerusform>
            <numerusform>%1, %Ln Beiträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Calendar, %1</source>
        <translation>Kalender, %1</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurückgelegt</translation>
    </message>
    <message>
        <source>Lifted. Arrow keys move it, Space drops it, Escape puts it back.</source>
        <translation>Aufgenommen. Pfeiltasten verschieben, Leertaste legt ab, Esc legt zurück.</translation>
    </message>
    <message>
        <source>Copy to %1</source>
        <translation>Kopie auf %1</translation>
    </message>
</context>
<context>
    <name>campanile::views::CallCrisisDialog</name>
    <message>
        <source>Call a crisis</source>
        <translation>Krise ausrufen</translation>
    </message>
    <message>
        <source>Recall of the winter roast</source>
        <translation>Rückruf der Winterröstung</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Accounts that it touches</source>
        <translation>Betroffene Konten</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Alle Konten</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>What is known so far</source>
        <translation>Was bisher bekannt ist</translation>
    </message>
    <message>
        <source>First note</source>
        <translation>Erste Notiz</translation>
    </message>
    <message>
        <source>Pause all scheduled posts</source>
        <translation>Alle geplanten Beiträge pausieren</translation>
    </message>
    <message>
        <source>You lead it until you hand it over. Owners, admins and managers are told.</source>
        <translation>Die Führung liegt hier, bis sie übergeben wird. Besitzer, Administration und Leitung werden benachrichtigt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Say in a few words what happened</source>
        <translation>In wenigen Worten sagen, was geschehen ist</translation>
    </message>
    <message>
        <source>Crisis called; owners, admins and managers are told</source>
        <translation>Krise ausgerufen; Besitzer, Administration und Leitung erfahren davon</translation>
    </message>
</context>
<context>
    <name>campanile::views::ChannelsPage</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>connected already, the sign-in will be renewed</source>
        <translation>bereits verbunden, die Anmeldung wird erneuert</translation>
    </message>
</context>
<context>
    <name>campanile::views::ChartCard</name>
    <message>
        <source>Show as a chart</source>
        <translation>Als Diagramm zeigen</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>campanile::views::ConflictPage</name>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>A post without text</source>
        <translation>Ein Beitrag ohne Text</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Merged text</source>
        <translation>Zusammengeführter Text</translation>
    </message>
    <message>
        <source>Edit merged</source>
        <translation>Zusammenführung bearbeiten</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Fremde Fassung behalten</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Eigene Fassung behalten</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Use merged text</source>
        <translation>Zusammengeführten Text verwenden</translation>
    </message>
    <message>
        <source>In use now</source>
        <translation>Gilt jetzt</translation>
    </message>
    <message numerus="yes">
        <source>Keep mine for %n</source>
        <translation>
            <numerusform>Eigene Fassung für %Ln behalten</numerusform>
            <numerusform>Eigene Fassung für %Ln behalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep theirs for %n</source>
        <translation>
            <numerusform>Fremde Fassung für %Ln behalten</numerusform>
            <numerusform>Fremde Fassung für %Ln behalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts chosen</source>
        <translation>
            <numerusform>%Ln Konflikt ausgewählt</numerusform>
            <numerusform>%Ln Konflikte ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>One choice settles all of them.</source>
        <translation>Eine Wahl löst alle.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Changed on two sides, %1</source>
        <translation>Auf zwei Seiten geändert, %1</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Fremde Fassung</translation>
    </message>
    <message>
        <source>Theirs: %1</source>
        <translation>Fassung von %1</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Eigene Fassung</translation>
    </message>
    <message>
        <source>Conflict settled</source>
        <translation>Konflikt gelöst</translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts settled</source>
        <translation>
            <numerusform>%Ln Konflikt gelöst</numerusform>
            <numerusform>%Ln Konflikte gelöst</numerusform>
        </translation>
    </message>
    <message>
        <source>It changed again just now. Look at the new values and choose once more.</source>
        <translation>Es hat sich gerade erneut geändert. Die neuen Werte ansehen und noch einmal wählen.</translation>
    </message>
    <message>
        <source>Someone else has settled it already</source>
        <translation>Jemand anders hat ihn bereits gelöst</translation>
    </message>
    <message>
        <source>Changed since: %1</source>
        <translation>Seitdem geändert: %1</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>The other side</source>
        <translation>Die andere Seite</translation>
    </message>
    <message>
        <source>Keep the other side</source>
        <translation>Die andere Seite behalten</translation>
    </message>
    <message>
        <source>Holds the post of %1 · %2</source>
        <translation>Hält den Beitrag von %1 an · %2</translation>
    </message>
    <message>
        <source>%1. The post is planned for %2 and does not go out before you choose.</source>
        <translation>%1. Der Beitrag ist für %2 geplant und geht erst nach der Wahl hinaus.</translation>
    </message>
</context>
<context>
    <name>campanile::views::ConnectDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Which network?</source>
        <translation>Welches Netzwerk?</translation>
    </message>
    <message>
        <source>Connect %1 again</source>
        <translation>%1 neu verbinden</translation>
    </message>
    <message>
        <source>Connect %1</source>
        <translation>%1 verbinden</translation>
    </message>
    <message>
        <source>Which accounts on %1?</source>
        <translation>Welche Konten bei %1?</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>Ein Konto verbinden</translation>
    </message>
    <message>
        <source>Connect another</source>
        <translation>Weiteres verbinden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>%1 wird gefragt</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message numerus="yes">
        <source>Connect %n accounts</source>
        <translation>
            <numerusform>%Ln Konto verbinden</numerusform>
            <numerusform>%Ln Konten verbinden</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>campanile::views::ConsentPage</name>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Continue in the browser</source>
        <translation>Im Browser fortfahren</translation>
    </message>
    <message>
        <source>Open Settings, Networks</source>
        <translation>Einstellungen der Netzwerke öffnen</translation>
    </message>
    <message>
        <source>%1 will ask whether Campanile may</source>
        <translation>%1 fragt, ob Campanile dies darf</translation>
    </message>
    <message>
        <source>%1 (may be left out)</source>
        <translation>%1 (kann entfallen)</translation>
    </message>
    <message>
        <source>What you can rely on</source>
        <translation>Worauf Verlass ist</translation>
    </message>
    <message>
        <source>What %1 does not let programs do</source>
        <translation>Was %1 Programmen nicht erlaubt</translation>
    </message>
    <message>
        <source>Server of the account</source>
        <translation>Server des Kontos</translation>
    </message>
    <message>
        <source>Name of the account</source>
        <translation>Name des Kontos</translation>
    </message>
    <message>
        <source>The part after the second @ of your address</source>
        <translation>Der Teil der Adresse nach dem zweiten @</translation>
    </message>
    <message>
        <source>As it stands in your profile, or your own domain</source>
        <translation>So wie im Profil angegeben, oder die eigene Domain</translation>
    </message>
    <message>
        <source>App password</source>
        <translation>App-Passwort</translation>
    </message>
    <message>
        <source>Make one in Bluesky under Settings, App passwords. It is used once to sign in and kept nowhere.</source>
        <translation>In Bluesky unter Einstellungen, App-Passwörter erstellen. Es dient einmal zur Anmeldung und wird nirgends gespeichert.</translation>
    </message>
    <message>
        <source>Use an app password instead of the browser</source>
        <translation>App-Passwort statt des Browsers verwenden</translation>
    </message>
    <message>
        <source>Sign in with the browser instead</source>
        <translation>Stattdessen im Browser anmelden</translation>
    </message>
    <message>
        <source>Enter the app password.</source>
        <translation>Das App-Passwort eingeben.</translation>
    </message>
</context>
<context>
    <name>campanile::views::ConversationPane</name>
    <message>
        <source>Find in this conversation</source>
        <translation>In dieser Unterhaltung suchen</translation>
    </message>
    <message>
        <source>Earlier match</source>
        <translation>Früherer Treffer</translation>
    </message>
    <message>
        <source>Later match</source>
        <translation>Späterer Treffer</translation>
    </message>
    <message>
        <source>Choose something from the list to read and answer it.</source>
        <translation>Etwas aus der Liste wählen, um es zu lesen und zu beantworten.</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>The reply is on its way</source>
        <translation>Die Antwort ist unterwegs</translation>
    </message>
    <message>
        <source>This is no longer in the inbox.</source>
        <translation>Das ist nicht mehr im Posteingang.</translation>
    </message>
    <message>
        <source>%1 on %2, to %3</source>
        <translation>%1 auf %2, an %3</translation>
    </message>
    <message numerus="yes">
        <source>%n of 5 stars</source>
        <translation>
            <numerusform>%Ln von 5 Sternen</numerusform>
            <numerusform>%Ln von 5 Sternen</numerusform>
        </translation>
    </message>
    <message>
        <source>It was deleted on the network. What you see is what was kept here.</source>
        <translation>Im Netzwerk wurde es gelöscht. Zu sehen ist, was hier erhalten blieb.</translation>
    </message>
    <message>
        <source>In answer to: %1</source>
        <translation>Als Antwort auf: %1</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>Show the whole post</source>
        <translation>Ganzen Beitrag zeigen</translation>
    </message>
    <message>
        <source>Open the post in the calendar</source>
        <translation>Beitrag im Kalender öffnen</translation>
    </message>
    <message>
        <source>Note deleted</source>
        <translation>Notiz gelöscht</translation>
    </message>
    <message>
        <source>Reply discarded</source>
        <translation>Antwort verworfen</translation>
    </message>
</context>
<context>
    <name>campanile::views::CrisisChart</name>
    <message>
        <source>Messages over time</source>
        <translation>Nachrichten im Zeitverlauf</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2: %n message(s)</source>
        <translation>
            <numerusform>%1 bis %2: %Ln Nachricht</numerusform>
            <numerusform>%1 bis %2: %Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to show yet.</source>
        <translation>Noch gibt es nichts zu zeigen.</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>Von %1 bis %2.</translation>
    </message>
    <message>
        <source>Highest: %1.</source>
        <translation>Höchster Wert: %1.</translation>
    </message>
    <message>
        <source>Usual in such a stretch: %1.</source>
        <translation>In einem solchen Abschnitt üblich: %1.</translation>
    </message>
    <message>
        <source>Latest: %1.</source>
        <translation>Zuletzt: %1.</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>üblich</translation>
    </message>
</context>
<context>
    <name>campanile::views::CrisisCommands</name>
    <message>
        <source>Acknowledge</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>I take the lead</source>
        <translation>Führung übernehmen</translation>
    </message>
    <message>
        <source>You lead</source>
        <translation>Führung übernommen</translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation>Erledigen…</translation>
    </message>
    <message>
        <source>False alarm…</source>
        <translation>Fehlalarm…</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Erneut öffnen</translation>
    </message>
    <message>
        <source>The crisis is open again</source>
        <translation>Die Krise ist wieder offen</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Find an answer template</source>
        <translation>Antwortvorlage finden</translation>
    </message>
    <message>
        <source>Crisis room</source>
        <translation>Krisenraum</translation>
    </message>
</context>
<context>
    <name>campanile::views::CrisisPanel</name>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Crisis room</source>
        <translation>Krisenraum</translation>
    </message>
    <message>
        <source>Crises</source>
        <translation>Krisen</translation>
    </message>
    <message>
        <source>Prepared answers</source>
        <translation>Vorbereitete Antworten</translation>
    </message>
    <message>
        <source>Rules that raise an alarm</source>
        <translation>Regeln, die Alarm schlagen</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) watch over your accounts now</source>
        <translation>
            <numerusform>%Ln Regel wacht jetzt über die eigenen Konten</numerusform>
            <numerusform>%Ln Regeln wachen jetzt über die eigenen Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>Call a crisis</source>
        <translation>Krise ausrufen</translation>
    </message>
    <message>
        <source>Here you see a storm early and answer it together: rules watch for many or angry messages, one click holds all posts, and approved answers are at hand. No rule is watching yet.</source>
        <translation>Hier fällt ein Sturm früh auf und wird gemeinsam beantwortet: Regeln achten auf viele oder verärgerte Nachrichten, ein Klick hält alle Beiträge an, und freigegebene Antworten liegen bereit. Noch wacht keine Regel.</translation>
    </message>
    <message>
        <source>Add the usual rules</source>
        <translation>Übliche Regeln hinzufügen</translation>
    </message>
    <message>
        <source>Nothing is wrong as far as anybody said; no rule is in use.</source>
        <translation>Soweit gemeldet, ist nichts im Argen; keine Regel ist aktiv.</translation>
    </message>
    <message numerus="yes">
        <source>All quiet. %n rule(s) are watching.</source>
        <translation>
            <numerusform>Alles ruhig. %Ln Regel wacht.</numerusform>
            <numerusform>Alles ruhig. %Ln Regeln wachen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at the rules</source>
        <translation>Regeln ansehen</translation>
    </message>
</context>
<context>
    <name>campanile::views::CrisisRoomView</name>
    <message>
        <source>Messages over time</source>
        <translation>Nachrichten im Zeitverlauf</translation>
    </message>
    <message>
        <source>Affected accounts</source>
        <translation>Betroffene Konten</translation>
    </message>
    <message>
        <source>Notes at the end</source>
        <translation>Notizen zum Abschluss</translation>
    </message>
    <message>
        <source>Messages that belong to it; Enter opens one in the inbox</source>
        <translation>Zugehörige Nachrichten; Eingabe öffnet eine im Posteingang</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Called %1 (%2).</source>
        <translation>Ausgerufen: %1 (%2).</translation>
    </message>
    <message>
        <source>Detected %1 (%2).</source>
        <translation>Erkannt: %1 (%2).</translation>
    </message>
    <message>
        <source>Last seen %1.</source>
        <translation>Zuletzt gesehen: %1.</translation>
    </message>
    <message>
        <source>Acknowledged %1 by %2.</source>
        <translation>Bestätigt: %1 von %2.</translation>
    </message>
    <message>
        <source>Escalated %1, because nobody had acknowledged it.</source>
        <translation>Eskaliert: %1, weil niemand bestätigt hatte.</translation>
    </message>
    <message>
        <source>Resolved %1 by %2.</source>
        <translation>Erledigt: %1 von %2.</translation>
    </message>
    <message>
        <source>Marked as a false alarm %1 by %2.</source>
        <translation>Als Fehlalarm markiert: %1 von %2.</translation>
    </message>
    <message>
        <source>Your last change has not reached the server yet.</source>
        <translation>Die letzte eigene Änderung ist noch nicht beim Server.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) that belong to it</source>
        <translation>
            <numerusform>%Ln zugehörige Nachricht</numerusform>
            <numerusform>%Ln zugehörige Nachrichten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::CrisisRuleEditor</name>
    <message>
        <source>New alarm rule</source>
        <translation>Neue Alarmregel</translation>
    </message>
    <message>
        <source>Alarm rule</source>
        <translation>Alarmregel</translation>
    </message>
    <message>
        <source>When it fits</source>
        <translation>Wann sie zutrifft</translation>
    </message>
    <message>
        <source>What happens then</source>
        <translation>Was dann geschieht</translation>
    </message>
    <message>
        <source>Pause all scheduled posts at once</source>
        <translation>Alle geplanten Beiträge sofort pausieren</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What it watches</source>
        <translation>Was sie überwacht</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> Minuten</translation>
    </message>
    <message>
        <source> messages</source>
        <translation> Nachrichten</translation>
    </message>
    <message>
        <source> times what is usual</source>
        <translation> × das Übliche</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tagen</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>boycott*, recall, lawsuit</source>
        <translation>boykott*, rückruf*, klage</translation>
    </message>
    <message>
        <source> followers</source>
        <translation> Followern</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Alle Konten</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netzwerke</translation>
    </message>
    <message>
        <source>Every network</source>
        <translation>Alle Netzwerke</translation>
    </message>
    <message>
        <source>One of these words</source>
        <translation>Eines dieser Wörter</translation>
    </message>
    <message>
        <source>Apart by commas; a star stands for the rest of a word</source>
        <translation>Durch Kommas getrennt; ein Stern steht für den Rest eines Wortes</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Innerhalb von</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>And at least</source>
        <translation>Und mindestens</translation>
    </message>
    <message>
        <source>Compared with the last</source>
        <translation>Verglichen mit den letzten</translation>
    </message>
    <message>
        <source>Negative share, at least</source>
        <translation>Anteil negativ, mindestens</translation>
    </message>
    <message>
        <source>People with at least</source>
        <translation>Personen mit mindestens</translation>
    </message>
    <message>
        <source>Without an answer, at least</source>
        <translation>Ohne Antwort, mindestens</translation>
    </message>
    <message>
        <source>Who is told</source>
        <translation>Wer benachrichtigt wird</translation>
    </message>
    <message>
        <source>Owners, admins and managers</source>
        <translation>Besitzer, Administration und Leitung</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Then told</source>
        <translation>Dann benachrichtigt</translation>
    </message>
    <message>
        <source>Owners and admins</source>
        <translation>Besitzer und Administration</translation>
    </message>
    <message>
        <source>If nobody acknowledges it within</source>
        <translation>Wenn niemand sie bestätigt innerhalb von</translation>
    </message>
    <message>
        <source>Also tell</source>
        <translation>Auch benachrichtigen</translation>
    </message>
    <message>
        <source>With what came in the last %1 it would have raised no alarm.</source>
        <translation>Bei dem, was in den letzten %1 kam, hätte sie keinen Alarm geschlagen.</translation>
    </message>
    <message numerus="yes">
        <source>With what came in the last %1 it would have raised %n alarm(s).</source>
        <translation>
            <numerusform>Bei dem, was in den letzten %1 kam, hätte sie %Ln Alarm geschlagen.</numerusform>
            <numerusform>Bei dem, was in den letzten %1 kam, hätte sie %Ln Alarme geschlagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A rule needs a name</source>
        <translation>Eine Regel braucht einen Namen</translation>
    </message>
</context>
<context>
    <name>campanile::views::CrisisTimeline</name>
    <message>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Nothing has been written down yet.</source>
        <translation>Noch ist nichts notiert.</translation>
    </message>
    <message>
        <source>Show older entries</source>
        <translation>Ältere Einträge zeigen</translation>
    </message>
    <message>
        <source>Write a note for the team. @ names somebody.</source>
        <translation>Eine Notiz für das Team. @ nennt jemanden.</translation>
    </message>
    <message>
        <source>Note for the timeline</source>
        <translation>Notiz für die Zeitleiste</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Note added</source>
        <translation>Notiz hinzugefügt</translation>
    </message>
</context>
<context>
    <name>campanile::views::CrisisWatch</name>
    <message>
        <source>Crisis room</source>
        <translation>Krisenraum</translation>
    </message>
    <message>
        <source>Call a crisis</source>
        <translation>Krise ausrufen</translation>
    </message>
    <message>
        <source>Pause or resume all scheduled posts</source>
        <translation>Alle geplanten Beiträge pausieren oder fortsetzen</translation>
    </message>
    <message>
        <source>Acknowledge the crisis</source>
        <translation>Krise bestätigen</translation>
    </message>
    <message>
        <source>Let scheduled posts go out again</source>
        <translation>Geplante Beiträge wieder erscheinen lassen</translation>
    </message>
    <message>
        <source>Pause all scheduled posts</source>
        <translation>Alle geplanten Beiträge pausieren</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Since %1.</source>
        <translation>Seit %1.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %Ln weitere.</numerusform>
            <numerusform>Und %Ln weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>All scheduled posts are paused.</source>
        <translation>Alle geplanten Beiträge sind pausiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) missed their time.</source>
        <translation>
            <numerusform>%Ln Beitrag hat seine Zeit verpasst.</numerusform>
            <numerusform>%Ln Beiträge haben ihre Zeit verpasst.</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Bestätigt</translation>
    </message>
</context>
<context>
    <name>campanile::views::DayEdit</name>
    <message>
        <source>Another span on %1</source>
        <translation>Weitere Spanne am %1</translation>
    </message>
    <message>
        <source>%1, from</source>
        <translation>%1, von</translation>
    </message>
    <message>
        <source>%1, until</source>
        <translation>%1, bis</translation>
    </message>
    <message>
        <source>Remove this span</source>
        <translation>Diese Spanne entfernen</translation>
    </message>
</context>
<context>
    <name>campanile::views::DetailsPane</name>
    <message>
        <source>In an hour</source>
        <translation>In einer Stunde</translation>
    </message>
    <message>
        <source>In four hours</source>
        <translation>In vier Stunden</translation>
    </message>
    <message>
        <source>This evening</source>
        <translation>Heute Abend</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Morgen früh</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>Nächsten Montag</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>In einer Woche</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Antwortfrist</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>Bearbeitung</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>On the network</source>
        <translation>Im Netzwerk</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Sender: %1</source>
        <translation>Absender: %1</translation>
    </message>
    <message>
        <source>The clock stands: waiting for the customer</source>
        <translation>Die Uhr steht: wartet auf Kundenantwort</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation>Überfällig: %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>Noch %1</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>No deadline</source>
        <translation>Keine Frist</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>Eskalation</translation>
    </message>
    <message>
        <source>Level %1</source>
        <translation>Stufe %1</translation>
    </message>
    <message>
        <source>Level %1, %2</source>
        <translation>Stufe %1, %2</translation>
    </message>
    <message>
        <source>Escalation to level %1 is asked for</source>
        <translation>Eskalation auf Stufe %1 ist angefordert</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>Eskalieren</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (ich)</translation>
    </message>
    <message>
        <source>Somebody who left</source>
        <translation>Ausgeschiedene Person</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Zugewiesen an</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Zugewiesen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>Put off until %1</source>
        <translation>Zurückgestellt bis %1</translation>
    </message>
    <message>
        <source>Bring back now</source>
        <translation>Jetzt zurückholen</translation>
    </message>
    <message>
        <source>It is back in the list</source>
        <translation>Es steht wieder in der Liste</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>Berechnet</translation>
    </message>
    <message>
        <source>%1 (computed)</source>
        <translation>%1 (berechnet)</translation>
    </message>
    <message>
        <source>Priority corrected</source>
        <translation>Priorität korrigiert</translation>
    </message>
    <message>
        <source>It has not been computed yet.</source>
        <translation>Noch nicht berechnet.</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <translation>%1 von 100</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Tone corrected</source>
        <translation>Ton korrigiert</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Kind corrected</source>
        <translation>Art korrigiert</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Take the tag %1 off</source>
        <translation>Tag %1 entfernen</translation>
    </message>
    <message>
        <source>Tag taken off</source>
        <translation>Tag entfernt</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Tag hinzufügen</translation>
    </message>
    <message>
        <source>Tagged</source>
        <translation>Tag hinzugefügt</translation>
    </message>
    <message>
        <source>Once the network has done it, it cannot be taken back here.</source>
        <translation>Hat das Netzwerk es getan, lässt es sich von hier aus nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Wieder einblenden</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Block this person…</source>
        <translation>Diese Person blockieren…</translation>
    </message>
    <message>
        <source>Mark as spam</source>
        <translation>Als Spam markieren</translation>
    </message>
    <message>
        <source>Marked as spam</source>
        <translation>Als Spam markiert</translation>
    </message>
    <message>
        <source>Remove it from %1?</source>
        <translation>Aus %1 entfernen?</translation>
    </message>
    <message>
        <source>Nobody sees it there any more. It stays here, marked as removed.</source>
        <translation>Dort sieht es niemand mehr. Hier bleibt es, als entfernt gekennzeichnet.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Block %1?</source>
        <translation>%1 blockieren?</translation>
    </message>
    <message>
        <source>The person cannot write to your account on %1 any more.</source>
        <translation>Die Person kann dem eigenen Konto auf %1 nicht mehr schreiben.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Blockieren</translation>
    </message>
    <message>
        <source>Why does it need somebody else?</source>
        <translation>Warum braucht es jemand anderen?</translation>
    </message>
    <message>
        <source>Escalation asked for</source>
        <translation>Eskalation angefordert</translation>
    </message>
    <message>
        <source>Nothing from this person before.</source>
        <translation>Bisher nichts von dieser Person.</translation>
    </message>
    <message>
        <source>Perhaps the same person</source>
        <translation>Vielleicht dieselbe Person</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Score, −1 to 1</source>
        <translation>Wert, −1 bis 1</translation>
    </message>
    <message>
        <source>Resolve by</source>
        <translation>Erledigen bis</translation>
    </message>
    <message>
        <source>Not resolved in time</source>
        <translation>Nicht rechtzeitig erledigt</translation>
    </message>
    <message>
        <source>It took longer than it should have</source>
        <translation>Es hat länger gedauert als vorgesehen</translation>
    </message>
</context>
<context>
    <name>campanile::views::DonePage</name>
    <message>
        <source>Connected again</source>
        <translation>Neu verbunden</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts connected</source>
        <translation>
            <numerusform>%Ln Konto verbunden</numerusform>
            <numerusform>%Ln Konten verbunden</numerusform>
        </translation>
    </message>
    <message>
        <source>These permissions were left out. Everything else works; connect again to add them.</source>
        <translation>Diese Berechtigungen wurden ausgelassen. Alles andere funktioniert; neu verbinden, um sie zu ergänzen.</translation>
    </message>
</context>
<context>
    <name>campanile::views::DraftController</name>
    <message>
        <source>Proposal removed</source>
        <translation>Vorschlag entfernt</translation>
    </message>
    <message>
        <source>The reply waits for a review</source>
        <translation>Die Antwort wartet auf Prüfung</translation>
    </message>
    <message>
        <source>%1 is asked to look at the reply</source>
        <translation>%1 soll die Antwort prüfen</translation>
    </message>
    <message>
        <source>Approved, the reply is on its way</source>
        <translation>Freigegeben, die Antwort ist unterwegs</translation>
    </message>
    <message>
        <source>Approved. The reply goes out when you are online</source>
        <translation>Freigegeben. Die Antwort wird gesendet, sobald eine Verbindung besteht</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>Nicht freigegeben</translation>
    </message>
</context>
<context>
    <name>campanile::views::DraftHistory</name>
    <message>
        <source>History of this reply</source>
        <translation>Verlauf dieser Antwort</translation>
    </message>
    <message>
        <source>The server has told nothing yet. The history comes with the next exchange.</source>
        <translation>Der Server hat noch nichts gemeldet. Der Verlauf kommt mit dem nächsten Abgleich.</translation>
    </message>
</context>
<context>
    <name>campanile::views::DraftsPanel</name>
    <message>
        <source>Search drafts and ideas</source>
        <translation>Entwürfe und Ideen durchsuchen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Ideen</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Drafts and ideas</source>
        <translation>Entwürfe und Ideen</translation>
    </message>
    <message>
        <source>Open in composer</source>
        <translation>Im Editor öffnen</translation>
    </message>
    <message>
        <source>Turn idea into draft</source>
        <translation>Idee zum Entwurf machen</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planung</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>New draft</source>
        <translation>Neuer Entwurf</translation>
    </message>
    <message>
        <source>New idea</source>
        <translation>Neue Idee</translation>
    </message>
    <message>
        <source>No draft or idea has these words.</source>
        <translation>Kein Entwurf und keine Idee enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Keep a thought here until it becomes a post.</source>
        <translation>Einfälle hier festhalten, bis ein Beitrag daraus wird.</translation>
    </message>
    <message>
        <source>Posts without a date wait here.</source>
        <translation>Beiträge ohne Termin warten hier.</translation>
    </message>
    <message>
        <source>Now a draft</source>
        <translation>Jetzt ein Entwurf</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message numerus="yes">
        <source>When, for %n posts</source>
        <translation>
            <numerusform>Wann, für %Ln Beitrag</numerusform>
            <numerusform>Wann, für %Ln Beiträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan post</source>
        <translation>Beitrag planen</translation>
    </message>
    <message numerus="yes">
        <source>Plan %n posts</source>
        <translation>
            <numerusform>%Ln Beitrag planen</numerusform>
            <numerusform>%Ln Beiträge planen</numerusform>
        </translation>
    </message>
    <message>
        <source>On the calendar</source>
        <translation>Im Kalender</translation>
    </message>
    <message>
        <source>Duplicated</source>
        <translation>Dupliziert</translation>
    </message>
    <message>
        <source>Post deleted</source>
        <translation>Beitrag gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%n posts deleted</source>
        <translation>
            <numerusform>%Ln Beitrag gelöscht</numerusform>
            <numerusform>%Ln Beiträge gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>Back again</source>
        <translation>Wieder da</translation>
    </message>
</context>
<context>
    <name>campanile::views::EndCrisisDialog</name>
    <message>
        <source>What it really was</source>
        <translation>Was es wirklich war</translation>
    </message>
    <message>
        <source>What happened, what was done, what to do differently</source>
        <translation>Was geschah, was getan wurde, was anders laufen soll</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>Fehlalarm</translation>
    </message>
    <message>
        <source>Resolve the crisis</source>
        <translation>Krise erledigen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>They help to set the rule better.</source>
        <translation>Sie helfen, die Regel besser einzustellen.</translation>
    </message>
    <message>
        <source>They stay with the crisis.</source>
        <translation>Sie bleiben bei der Krise.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Mark as a false alarm</source>
        <translation>Als Fehlalarm markieren</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Erledigen</translation>
    </message>
    <message>
        <source>Marked as a false alarm</source>
        <translation>Als Fehlalarm markiert</translation>
    </message>
    <message>
        <source>Crisis resolved</source>
        <translation>Krise erledigt</translation>
    </message>
</context>
<context>
    <name>campanile::views::ExportBox</name>
    <message>
        <source>Export as a table (CSV)</source>
        <translation>Als Tabelle exportieren (CSV)</translation>
    </message>
    <message>
        <source>The figures</source>
        <translation>Die Zahlen</translation>
    </message>
    <message>
        <source>Every question behind them</source>
        <translation>Jede Frage dahinter</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n rows exported</source>
        <translation>
            <numerusform>%Ln Zeile exportiert</numerusform>
            <numerusform>%Ln Zeilen exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Times are in UTC, spans in seconds.</source>
        <translation>Zeiten in UTC, Spannen in Sekunden.</translation>
    </message>
    <message>
        <source>For Excel, as this computer writes numbers</source>
        <translation>Für Excel, Zahlen wie auf diesem Rechner</translation>
    </message>
    <message>
        <source>Without it: commas between fields, numbers with a point, no byte order mark, for programs.</source>
        <translation>Ohne: Kommas zwischen den Feldern, Zahlen mit Punkt, keine Byte-Order-Mark; für Programme.</translation>
    </message>
</context>
<context>
    <name>campanile::views::ExportDialog</name>
    <message>
        <source>Export the calendar</source>
        <translation>Kalender exportieren</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Calendar (iCalendar)</source>
        <translation>Kalender (iCalendar)</translation>
    </message>
    <message>
        <source>Also drafts and ideas without a date</source>
        <translation>Auch Entwürfe und Ideen ohne Termin</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Dateiart</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export posts</source>
        <translation>Beiträge exportieren</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>Kalender (*.ics)</translation>
    </message>
    <message>
        <source>1 post exported</source>
        <translation>1 Beitrag exportiert</translation>
    </message>
    <message numerus="yes">
        <source>%n posts exported</source>
        <translation>
            <numerusform>%Ln Beitrag exportiert</numerusform>
            <numerusform>%Ln Beiträge exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Pictures, and what one network says differently, stay here.</source>
        <translation>Bilder und abweichende Texte einzelner Netzwerke bleiben hier.</translation>
    </message>
    <message>
        <source>This day is before the first.</source>
        <translation>Dieser Tag liegt vor dem ersten.</translation>
    </message>
    <message>
        <source>Calendar %1 to %2</source>
        <extracomment>Name of a file without its ending; the first and the last day are like 2026-11-30.</extracomment>
        <translation>Kalender %1 bis %2</translation>
    </message>
</context>
<context>
    <name>campanile::views::FaultsPage</name>
    <message>
        <source>What goes wrong on the practice network</source>
        <translation>Was im Übungsnetzwerk schiefgeht</translation>
    </message>
    <message>
        <source>Switch all off</source>
        <translation>Alle ausschalten</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Next time</source>
        <translation>Beim nächsten Mal</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>What you switch on here goes wrong on purpose. Nothing leaves this network.</source>
        <translation>Was hier eingeschaltet wird, geht absichtlich schief. Nichts verlässt dieses Netzwerk.</translation>
    </message>
    <message>
        <source>What you switch on here goes wrong on purpose, for %1. Nothing leaves this network.</source>
        <translation>Was hier eingeschaltet wird, geht absichtlich schief, für %1. Nichts verlässt dieses Netzwerk.</translation>
    </message>
</context>
<context>
    <name>campanile::views::FigureCard</name>
    <message>
        <source>How this was computed</source>
        <translation>So wurde gerechnet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>%1, compared with before</source>
        <translation>%1, verglichen mit vorher</translation>
    </message>
</context>
<context>
    <name>campanile::views::FigureControls</name>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>28 days</source>
        <translation>28 Tage</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 Tage</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Eigener</translation>
    </message>
    <message>
        <source>Which time counts</source>
        <translation>Welche Zeit zählt</translation>
    </message>
    <message>
        <source>All hours</source>
        <translation>Alle Stunden</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Arbeitszeit</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Alle Konten</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netzwerke</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>Alle Netzwerke</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle Personen</translation>
    </message>
</context>
<context>
    <name>campanile::views::FiguresPanel</name>
    <message>
        <source>Inbox figures</source>
        <translation>Zahlen zum Posteingang</translation>
    </message>
    <message>
        <source>Export the figures</source>
        <translation>Zahlen exportieren</translation>
    </message>
    <message>
        <source>Open the inbox</source>
        <translation>Posteingang öffnen</translation>
    </message>
    <message>
        <source>How fast you answer, how much waits and who carries it. The figures begin with the first conversation in the inbox.</source>
        <translation>Wie schnell geantwortet wird, wie viel wartet und wer es trägt. Die Zahlen beginnen mit der ersten Unterhaltung im Posteingang.</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Warten auf Antwort</translation>
    </message>
    <message>
        <source>Time to the first reply</source>
        <translation>Zeit bis zur ersten Antwort</translation>
    </message>
    <message>
        <source>Answered in time, by week</source>
        <translation>Rechtzeitig beantwortet, je Woche</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Load and answers by person</source>
        <translation>Last und Antworten je Person</translation>
    </message>
    <message>
        <source>Open and overdue are those of now. Enter shows a person’s conversations.</source>
        <translation>Offen und überfällig gelten für jetzt. Eingabe zeigt die Unterhaltungen einer Person.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Grouped by</source>
        <translation>Gruppiert nach</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netzwerke</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>Answers by account, network or kind</source>
        <translation>Antworten je Konto, Netzwerk oder Art</translation>
    </message>
    <message>
        <source>Show what waits</source>
        <translation>Wartendes zeigen</translation>
    </message>
    <message>
        <source>Show the conversations</source>
        <translation>Unterhaltungen zeigen</translation>
    </message>
    <message>
        <source>%1, compared with %2</source>
        <translation>%1, verglichen mit %2</translation>
    </message>
    <message>
        <source>Messages from before %1 are not on this computer. What began earlier is missing here.</source>
        <translation>Nachrichten von vor %1 liegen nicht auf diesem Rechner. Was früher begann, fehlt hier.</translation>
    </message>
    <message>
        <source>These figures could not be brought up to date.</source>
        <translation>Diese Zahlen konnten nicht aktualisiert werden.</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>nine of ten within %1</source>
        <translation>neun von zehn binnen %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>no response time holds</source>
        <translation>keine Antwortzeit gilt</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>at the end</source>
        <translation>am Ende</translation>
    </message>
    <message>
        <source>%1 resolved</source>
        <translation>%1 erledigt</translation>
    </message>
    <message>
        <source>in %1 conversations</source>
        <translation>in %1 Unterhaltungen</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>%1 wait at the end, at most %2 in the period.</source>
        <translation>Am Ende warten %1, höchstens waren es %2 im Zeitraum.</translation>
    </message>
    <message>
        <source>Nothing to show in this period.</source>
        <translation>In diesem Zeitraum gibt es nichts zu zeigen.</translation>
    </message>
    <message>
        <source>First reply after</source>
        <translation>Erste Antwort nach</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Half of %1 answers came within %2.</source>
        <translation>Die Hälfte von %1 Antworten kam binnen %2.</translation>
    </message>
    <message>
        <source>Nothing was answered in this period.</source>
        <translation>In diesem Zeitraum wurde nichts beantwortet.</translation>
    </message>
    <message>
        <source>Week from</source>
        <translation>Woche ab</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>Rechtzeitig</translation>
    </message>
    <message>
        <source>%1 in the whole period.</source>
        <translation>%1 im ganzen Zeitraum.</translation>
    </message>
    <message>
        <source>No response time holds for these conversations. They are set up in the settings.</source>
        <translation>Für diese Unterhaltungen gilt keine Antwortzeit. Antwortzeiten werden in den Einstellungen festgelegt.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>First reply</source>
        <translation>Erste Antwort</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
</context>
<context>
    <name>campanile::views::GroupDialog</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The name of a client, a brand or a country</source>
        <translation>Der Name eines Kunden, einer Marke oder eines Landes</translation>
    </message>
    <message>
        <source>Color</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>No color</source>
        <translation>Keine Farbe</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Wie bisher</translation>
    </message>
    <message>
        <source>A group needs a name</source>
        <translation>Eine Gruppe braucht einen Namen</translation>
    </message>
</context>
<context>
    <name>campanile::views::HoursEdit</name>
    <message>
        <source>Around the clock</source>
        <translation>Rund um die Uhr</translation>
    </message>
    <message>
        <source>In working hours</source>
        <translation>In der Arbeitszeit</translation>
    </message>
    <message>
        <source>When time counts</source>
        <translation>Wann die Zeit zählt</translation>
    </message>
</context>
<context>
    <name>campanile::views::ImportDialog</name>
    <message>
        <source>Import a content calendar</source>
        <translation>Redaktionsplan importieren</translation>
    </message>
    <message>
        <source>Choose a CSV or iCalendar file, or drop it here.</source>
        <translation>Eine CSV- oder iCalendar-Datei wählen oder hierher ziehen.</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Posts imported</source>
        <translation>Beiträge importiert</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Import posts</source>
        <translation>Beiträge importieren</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>For posts that name none</source>
        <translation>Für Beiträge ohne eigene Angabe</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>For times that carry none</source>
        <translation>Für Zeiten ohne eigene Angabe</translation>
    </message>
    <message>
        <source>Dates are written as</source>
        <translation>Schreibweise der Datumsangaben</translation>
    </message>
    <message>
        <source>Preview of the file</source>
        <translation>Vorschau der Datei</translation>
    </message>
    <message>
        <source>Choose a content calendar</source>
        <translation>Redaktionsplan wählen</translation>
    </message>
    <message>
        <source>Content calendars (*.csv *.tsv *.txt *.ics)</source>
        <translation>Redaktionspläne (*.csv *.tsv *.txt *.ics)</translation>
    </message>
    <message>
        <source>iCalendar</source>
        <translation>iCalendar</translation>
    </message>
    <message>
        <source>%1, %2, divided by %3</source>
        <translation>%1, %2, getrennt durch %3</translation>
    </message>
    <message>
        <source>Import 1 post</source>
        <translation>1 Beitrag importieren</translation>
    </message>
    <message numerus="yes">
        <source>Import %n posts</source>
        <translation>
            <numerusform>%Ln Beitrag importieren</numerusform>
            <numerusform>%Ln Beiträge importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>What %1 holds</source>
        <translation>Was in %1 steht</translation>
    </message>
    <message>
        <source>Event %1: %2</source>
        <translation>Termin %1: %2</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>%1. Rows with a problem are left out: %2</source>
        <comment>what was read</comment>
        <translation>%1. Ausgelassene Zeilen mit Fehlern: %2</translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>Abgebrochen. Es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>1 post imported</source>
        <translation>1 Beitrag importiert</translation>
    </message>
    <message numerus="yes">
        <source>%n posts imported</source>
        <translation>
            <numerusform>%Ln Beitrag importiert</numerusform>
            <numerusform>%Ln Beiträge importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>accounts not connected: %1</source>
        <translation>nicht verbundene Konten: %1</translation>
    </message>
    <message>
        <source>picture addresses are in the notes</source>
        <translation>Bildadressen stehen in den Notizen</translation>
    </message>
    <message>
        <source>Import taken back</source>
        <translation>Import zurückgenommen</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Stopping. What was written is taken back.</source>
        <translation>Wird abgebrochen. Bereits Geschriebenes wird zurückgenommen.</translation>
    </message>
    <message>
        <source>%1 of %2 posts written</source>
        <translation>Beiträge geschrieben: %1 von %2</translation>
    </message>
    <message>
        <source>Rows with a problem</source>
        <translation>Zeilen mit einem Problem</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>Schon da</translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n post(s) that are here already</source>
        <translation>
            <numerusform>%Ln Beitrag auslassen, der schon da ist</numerusform>
            <numerusform>%Ln Beiträge auslassen, die schon da sind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::InboxCommands</name>
    <message>
        <source>Inbox</source>
        <translation>Posteingang</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächster Eintrag</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Voriger Eintrag</translation>
    </message>
    <message>
        <source>Select also the next</source>
        <translation>Auch den nächsten auswählen</translation>
    </message>
    <message>
        <source>Select also the previous</source>
        <translation>Auch den vorigen auswählen</translation>
    </message>
    <message>
        <source>Select or not</source>
        <translation>Auswählen oder nicht</translation>
    </message>
    <message>
        <source>Open conversation</source>
        <translation>Unterhaltung öffnen</translation>
    </message>
    <message>
        <source>Search the inbox</source>
        <translation>Posteingang durchsuchen</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Erledigen</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Wait for them</source>
        <translation>Auf Antwort warten</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>Mir zuweisen</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>Tag hinzufügen</translation>
    </message>
    <message>
        <source>Mark as read or unread</source>
        <translation>Als gelesen oder ungelesen markieren</translation>
    </message>
    <message>
        <source>Mark as spam</source>
        <translation>Als Spam markieren</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>%n resolved</source>
        <translation>
            <numerusform>%Ln erledigt</numerusform>
            <numerusform>%Ln erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open again</source>
        <translation>
            <numerusform>%Ln wieder offen</numerusform>
            <numerusform>%Ln wieder offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for them</source>
        <translation>
            <numerusform>%Ln wartet auf Antwort</numerusform>
            <numerusform>%Ln warten auf Antwort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archived</source>
        <translation>
            <numerusform>%Ln archiviert</numerusform>
            <numerusform>%Ln archiviert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked as spam</source>
        <translation>
            <numerusform>%Ln als Spam markiert</numerusform>
            <numerusform>%Ln als Spam markiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked as read</source>
        <translation>
            <numerusform>%Ln als gelesen markiert</numerusform>
            <numerusform>%Ln als gelesen markiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked as unread</source>
        <translation>
            <numerusform>%Ln als ungelesen markiert</numerusform>
            <numerusform>%Ln als ungelesen markiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assigned to nobody</source>
        <translation>
            <numerusform>%Ln niemandem zugewiesen</numerusform>
            <numerusform>%Ln niemandem zugewiesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assigned to %1</source>
        <translation>
            <numerusform>%Ln %1 zugewiesen</numerusform>
            <numerusform>%Ln %1 zugewiesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Zuweisen an</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Mir</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemandem</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>In einer Stunde</translation>
    </message>
    <message>
        <source>This evening</source>
        <translation>Heute Abend</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Morgen früh</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>Nächsten Montag</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>Zurückstellen bis</translation>
    </message>
    <message>
        <source>Choose a time</source>
        <translation>Zeitpunkt wählen</translation>
    </message>
    <message>
        <source>Do not snooze</source>
        <translation>Nicht zurückstellen</translation>
    </message>
    <message numerus="yes">
        <source>%n snoozed</source>
        <translation>
            <numerusform>%Ln zurückgestellt</numerusform>
            <numerusform>%Ln zurückgestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n back in the list</source>
        <translation>
            <numerusform>%Ln wieder in der Liste</numerusform>
            <numerusform>%Ln wieder in der Liste</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Enter adds it to what is selected.</source>
        <translation>Die Eingabetaste fügt es der Auswahl hinzu.</translation>
    </message>
    <message numerus="yes">
        <source>%n tagged %1</source>
        <translation>
            <numerusform>%Ln mit Tag %1 versehen</numerusform>
            <numerusform>%Ln mit Tag %1 versehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>Load older items</source>
        <translation>Ältere Einträge laden</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Interne Notiz</translation>
    </message>
</context>
<context>
    <name>campanile::views::InboxList</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%Ln neu</numerusform>
            <numerusform>%Ln neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new, go to the top</source>
        <translation>
            <numerusform>%Ln neu, nach oben</numerusform>
            <numerusform>%Ln neu, nach oben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::InboxPanel</name>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Important people</source>
        <translation>Wichtige Personen</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativ</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Posteingang</translation>
    </message>
    <message>
        <source>Not loaded yet</source>
        <translation>Noch nicht geladen</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Reihenfolge der Liste</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Reihenfolge: %1</translation>
    </message>
    <message>
        <source>Nothing here fits this filter.</source>
        <translation>Nichts hier passt zu diesem Filter.</translation>
    </message>
    <message>
        <source>Everything is answered.</source>
        <translation>Alles ist beantwortet.</translation>
    </message>
    <message>
        <source>Comments, messages, mentions and reviews of your accounts come together here.</source>
        <translation>Kommentare, Nachrichten, Erwähnungen und Bewertungen aller Konten kommen hier zusammen.</translation>
    </message>
    <message>
        <source>The newest %L1 are shown. More words find the others.</source>
        <translation>Gezeigt werden die neuesten %L1. Mehr Wörter finden die übrigen.</translation>
    </message>
    <message>
        <source>Search is still being prepared; some items may be missing.</source>
        <translation>Die Suche wird noch vorbereitet; einzelne Einträge können fehlen.</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
    <message>
        <source>Everybody in the workspace sees it</source>
        <translation>Alle im Arbeitsbereich sehen sie</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Inbox figures</source>
        <translation>Zahlen zum Posteingang</translation>
    </message>
</context>
<context>
    <name>campanile::views::InviteDialog</name>
    <message>
        <source>Invite somebody</source>
        <translation>Jemanden einladen</translation>
    </message>
    <message>
        <source>New link for %1</source>
        <translation>Neuer Link für %1</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>It becomes the name that the person signs in with</source>
        <translation>Damit meldet sich die Person künftig an</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Make link</source>
        <translation>Link erstellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>The link works for</source>
        <translation>Der Link gilt</translation>
    </message>
    <message>
        <source>Once, and only until then</source>
        <translation>Einmal, und nur bis dahin</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Send it by a way that only this person reads. Whoever opens it first takes the place.</source>
        <translation>Auf einem Weg senden, auf dem nur diese Person mitliest. Wer ihn zuerst öffnet, nimmt den Platz ein.</translation>
    </message>
    <message>
        <source>Open in mail program</source>
        <translation>Im Mailprogramm öffnen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Enter the e-mail address of the person</source>
        <translation>Die E-Mail-Adresse der Person eingeben</translation>
    </message>
    <message>
        <source>The link for %1 is ready. Copy it now: it is not kept and cannot be shown again.</source>
        <translation>Der Link für %1 ist bereit. Jetzt kopieren: Er wird nicht aufbewahrt und lässt sich nicht noch einmal zeigen.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>No mail program could be opened. Copy the link instead.</source>
        <translation>Es ließ sich kein Mailprogramm öffnen. Stattdessen den Link kopieren.</translation>
    </message>
</context>
<context>
    <name>campanile::views::LeadCard</name>
    <message>
        <source>Who leads</source>
        <translation>Führung</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Nobody leads now</source>
        <translation>Jetzt führt niemand</translation>
    </message>
    <message>
        <source>%1 leads now</source>
        <translation>%1 führt jetzt</translation>
    </message>
    <message>
        <source>Severity changed</source>
        <translation>Schwere geändert</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (ich)</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Ich</translation>
    </message>
</context>
<context>
    <name>campanile::views::LinkCard</name>
    <message>
        <source>Link to %1</source>
        <translation>Link zu %1</translation>
    </message>
    <message>
        <source>This link leads to</source>
        <translation>Dieser Link führt zu</translation>
    </message>
    <message>
        <source>It is written as %1. Letters of other alphabets can look like a name you know.</source>
        <translation>Geschrieben ist er als %1. Buchstaben anderer Alphabete können wie ein bekannter Name aussehen.</translation>
    </message>
    <message>
        <source>What stands before the @ in it is not where it leads.</source>
        <translation>Was darin vor dem @ steht, ist nicht das Ziel.</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
</context>
<context>
    <name>campanile::views::LinksDialog</name>
    <message>
        <source>Connect by link</source>
        <translation>Per Link verbinden</translation>
    </message>
    <message>
        <source>Send a link to somebody who owns an account but has no login here. They see who asks and for what, sign in on the network&apos;s own page, and the account appears in this workspace. A link works once.</source>
        <translation>Einen Link an jemanden senden, dem ein Konto gehört, der hier aber keinen Zugang hat. Dort steht, wer wofür fragt; die Anmeldung geschieht auf der Seite des Netzwerks, und das Konto erscheint in diesem Arbeitsbereich. Ein Link funktioniert einmal.</translation>
    </message>
    <message>
        <source>Links so far</source>
        <translation>Bisherige Links</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>Shown in the list below, so that you know the link again</source>
        <translation>Steht in der Liste unten, damit der Link wiederzuerkennen ist</translation>
    </message>
    <message>
        <source>Make link</source>
        <translation>Link erstellen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>They read it on the page; it may stay empty</source>
        <translation>Steht auf der Seite des Links; darf leer bleiben</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netzwerke</translation>
    </message>
    <message>
        <source>None ticked means any that can be connected</source>
        <translation>Ohne Häkchen gilt der Link für alle, die sich verbinden lassen</translation>
    </message>
    <message>
        <source>Works for</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>There is no connection to the server. Links can be made when it is back.</source>
        <translation>Es besteht keine Verbindung zum Server. Links lassen sich erstellen, sobald er wieder da ist.</translation>
    </message>
    <message>
        <source>Say for whom the link is</source>
        <translation>Angeben, für wen der Link ist</translation>
    </message>
    <message>
        <source>The link for %1 is ready. Copy it now: it is not kept here and cannot be shown again.</source>
        <translation>Der Link für %1 ist fertig. Jetzt kopieren: Er wird hier nicht aufbewahrt und lässt sich nicht noch einmal anzeigen.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>No link has been made yet.</source>
        <translation>Es wurde noch kein Link erstellt.</translation>
    </message>
    <message>
        <source>any network</source>
        <translation>jedes Netzwerk</translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>endet %1</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts, %1</source>
        <translation>
            <numerusform>%Ln Konto, %1</numerusform>
            <numerusform>%Ln Konten, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Take back the link for %1</source>
        <translation>Link für %1 zurückziehen</translation>
    </message>
    <message>
        <source>Take back the link for %1?</source>
        <translation>Link für %1 zurückziehen?</translation>
    </message>
    <message>
        <source>Whoever opens it then reads that it no longer works. Accounts that are connected stay connected.</source>
        <translation>Wer ihn dann öffnet, liest, dass er nicht mehr funktioniert. Verbundene Konten bleiben verbunden.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Benutzt</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Gültig</translation>
    </message>
</context>
<context>
    <name>campanile::views::MembersPage</name>
    <message>
        <source>Who works in this workspace and what each may do. The server holds everybody to it.</source>
        <translation>Wer in diesem Arbeitsbereich arbeitet und was alle dürfen. Der Server setzt das durch.</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Einladen</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>Jemanden einladen</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Einladungen</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>This workspace is on this computer and for one person. To work with others, join the workspace of a team server.</source>
        <translation>Dieser Arbeitsbereich liegt auf diesem Rechner und ist für eine Person. Für die Zusammenarbeit dem Arbeitsbereich eines Teamservers beitreten.</translation>
    </message>
    <message>
        <source>There is no connection to the server. People can be invited and changed when it is back.</source>
        <translation>Es besteht keine Verbindung zum Server. Einladen und Ändern geht, sobald sie wieder da ist.</translation>
    </message>
    <message>
        <source>You can see who works here. An owner or an admin invites people and changes roles.</source>
        <translation>Hier steht, wer mitarbeitet. Besitzer und Administration laden ein und ändern Rollen.</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%Ln Person</numerusform>
            <numerusform>%Ln Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is listed yet. The list comes with the first exchange with the server.</source>
        <translation>Noch ist niemand aufgeführt. Die Liste kommt mit dem ersten Abgleich mit dem Server.</translation>
    </message>
    <message>
        <source>Somebody without a name</source>
        <translation>Person ohne Namen</translation>
    </message>
    <message>
        <source>away until %1</source>
        <translation>abwesend bis %1</translation>
    </message>
    <message>
        <source>last here: %1</source>
        <translation>zuletzt hier: %1</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (ich)</translation>
    </message>
    <message>
        <source>Role of %1</source>
        <translation>Rolle von %1</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>Mehr zu %1</translation>
    </message>
    <message>
        <source>Here again</source>
        <translation>Wieder da</translation>
    </message>
    <message>
        <source>Away, so that nothing is assigned by rules</source>
        <translation>Abwesend, damit Regeln nichts zuweisen</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Bis %1</translation>
    </message>
    <message>
        <source>Hand the workspace over…</source>
        <translation>Arbeitsbereich übergeben…</translation>
    </message>
    <message>
        <source>Leave the workspace…</source>
        <translation>Arbeitsbereich verlassen…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>open until %1</source>
        <translation>offen bis %1</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>invited by %1</source>
        <translation>eingeladen von %1</translation>
    </message>
    <message>
        <source>New link</source>
        <translation>Neuer Link</translation>
    </message>
    <message>
        <source>New link for %1</source>
        <translation>Neuer Link für %1</translation>
    </message>
    <message>
        <source>The link is kept nowhere, so it cannot be copied again. A new one ends the earlier one.</source>
        <translation>Der Link wird nirgends aufbewahrt und lässt sich deshalb nicht erneut kopieren. Ein neuer macht den früheren ungültig.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take back the invitation of %1</source>
        <translation>Einladung von %1 zurücknehmen</translation>
    </message>
    <message>
        <source>What each role may do</source>
        <translation>Was jede Rolle darf</translation>
    </message>
    <message>
        <source>Make %1 an owner?</source>
        <translation>%1 zum Besitzer machen?</translation>
    </message>
    <message>
        <source>Owners have every right you have: they can remove you and hand the workspace over. You stay an owner too.</source>
        <translation>Besitzer haben alle Rechte: Sie können andere Besitzer entfernen und den Arbeitsbereich übergeben. Die eigene Rolle als Besitzer bleibt.</translation>
    </message>
    <message>
        <source>Make owner</source>
        <translation>Zum Besitzer machen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Hand the workspace over to %1?</source>
        <translation>Arbeitsbereich an %1 übergeben?</translation>
    </message>
    <message>
        <source>%1 becomes an owner and you become an admin. Only an owner can change that back.</source>
        <translation>%1 wird Besitzer, die eigene Rolle wird Administration. Nur ein Besitzer kann das rückgängig machen.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>The workspace closes for %1 at once, on every computer. What %1 wrote and was assigned stays here.</source>
        <translation>Der Arbeitsbereich schließt sich für %1 sofort, auf jedem Rechner. Was %1 geschrieben hat und was zugewiesen war, bleibt hier.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>End your membership?</source>
        <translation>Mitgliedschaft beenden?</translation>
    </message>
    <message>
        <source>The workspace closes for you on every computer, and only an owner or an admin can let you in again. Changes that have not been sent are kept on this computer.</source>
        <translation>Der Arbeitsbereich schließt sich auf jedem eigenen Rechner, und nur Besitzer oder Administration können wieder aufnehmen. Nicht gesendete Änderungen bleiben auf diesem Rechner erhalten.</translation>
    </message>
    <message>
        <source>End membership</source>
        <translation>Mitgliedschaft beenden</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Take back the invitation of %1?</source>
        <translation>Einladung von %1 zurücknehmen?</translation>
    </message>
    <message>
        <source>Whoever opens the link then reads that it no longer works.</source>
        <translation>Wer den Link danach öffnet, liest, dass er nicht mehr gilt.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Redaktion</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Everything, and the only one who makes or removes owners.</source>
        <translation>Alles, und ernennt oder entfernt als Einziger Besitzer.</translation>
    </message>
    <message>
        <source>Everything in the workspace, its people and settings; owners stay out of reach.</source>
        <translation>Alles im Arbeitsbereich, seine Personen und Einstellungen; nur die Besitzer nicht.</translation>
    </message>
    <message>
        <source>Plans and publishes, connects accounts, runs campaigns and the rules of the inbox.</source>
        <translation>Plant und veröffentlicht, verbindet Konten, führt Kampagnen und die Regeln des Posteingangs.</translation>
    </message>
    <message>
        <source>Writes and schedules posts, answers people, adds files and templates.</source>
        <translation>Schreibt und plant Beiträge, antwortet, fügt Dateien und Vorlagen hinzu.</translation>
    </message>
    <message>
        <source>Sees everything and changes nothing.</source>
        <translation>Sieht alles und ändert nichts.</translation>
    </message>
    <message>
        <source>Join %1 in Campanile</source>
        <translation>Einladung zu %1 in Campanile</translation>
    </message>
    <message>
        <source>Hello,

I invite you to work with me in %1. Open this link to set up your account:

%2

It works once and is only for you.</source>
        <translation>Hallo,

hiermit lade ich zur Zusammenarbeit in %1 ein. Dieser Link führt zum eigenen Konto:

%2

Er gilt einmal und nur für diese Person.</translation>
    </message>
    <message>
        <source>An owner or an admin invites people.</source>
        <translation>Besitzer oder Administration laden ein.</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Members and roles</source>
        <translation>Mitglieder und Rollen</translation>
    </message>
    <message>
        <source>Move this workspace to a team server...</source>
        <translation>Auf einen Teamserver umziehen…</translation>
    </message>
</context>
<context>
    <name>campanile::views::MoveDialog</name>
    <message>
        <source>Move %1 to a team server</source>
        <translation>%1 auf einen Teamserver umziehen</translation>
    </message>
    <message>
        <source>The workspace then lives on your team&apos;s Campanile server: colleagues can work in it, and it publishes when this computer is off. You go on in this window, with the same posts, drafts and layout.</source>
        <translation>Der Arbeitsbereich liegt dann auf dem Campanile-Server des Teams: Andere können darin mitarbeiten, und veröffentlicht wird auch, wenn dieser Rechner aus ist. In diesem Fenster geht es weiter, mit denselben Beiträgen, Entwürfen und derselben Anordnung.</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Serveradresse</translation>
    </message>
    <message>
        <source>You sign in there in your browser. Whoever runs the server has to allow you to create workspaces.</source>
        <translation>Die Anmeldung dort läuft im Browser. Der Betreiber des Servers muss das Anlegen von Arbeitsbereichen erlauben.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Continue to sign in</source>
        <translation>Weiter zur Anmeldung</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation>Seite erneut öffnen</translation>
    </message>
    <message>
        <source>Copy its address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Hand over the sign-ins of accounts that allow it</source>
        <translation>Anmeldungen der Konten übergeben, die das erlauben</translation>
    </message>
    <message>
        <source>Mastodon and Bluesky accounts then go on publishing without anybody doing anything. The sign-ins travel over the encrypted connection and are sealed with the server&apos;s own key. Other networks bind a sign-in to this program and have to be connected again.</source>
        <translation>Konten bei Mastodon und Bluesky veröffentlichen dann ohne weiteres Zutun weiter. Die Anmeldungen gehen über die verschlüsselte Verbindung und werden mit dem eigenen Schlüssel des Servers versiegelt. Andere Netzwerke binden eine Anmeldung an dieses Programm und müssen neu verbunden werden.</translation>
    </message>
    <message>
        <source>To be connected again on the server:</source>
        <translation>Auf dem Server neu zu verbinden:</translation>
    </message>
    <message>
        <source>While the last part is sent, nothing is published from here. What comes due meanwhile goes out from the server right afterwards. A copy stays on this computer.</source>
        <translation>Während der letzte Teil gesendet wird, wird von hier nichts veröffentlicht. Was inzwischen fällig wird, veröffentlicht der Server gleich danach. Eine Kopie bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>What goes along</source>
        <translation>Was mitkommt</translation>
    </message>
    <message>
        <source>Move the workspace</source>
        <translation>Jetzt umziehen</translation>
    </message>
    <message>
        <source>Take the move back</source>
        <translation>Umzug zurücknehmen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Go on with the move</source>
        <translation>Umzug fortsetzen</translation>
    </message>
    <message>
        <source>Show the copy</source>
        <translation>Kopie zeigen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Invite colleagues</source>
        <translation>Team einladen</translation>
    </message>
    <message>
        <source>Enter an address such as team.example.org</source>
        <translation>Eine Adresse wie team.example.org eingeben</translation>
    </message>
    <message>
        <source>Asking the server how to sign in</source>
        <translation>Server wird nach der Anmeldung gefragt</translation>
    </message>
    <message>
        <source>Sign in on the page that your browser shows</source>
        <translation>Auf der Seite anmelden, die der Browser zeigt</translation>
    </message>
    <message>
        <source>No browser could be started. Open the sign-in page in one on this computer</source>
        <translation>Es ließ sich kein Browser starten. Die Anmeldeseite in einem Browser auf diesem Rechner öffnen</translation>
    </message>
    <message>
        <source>This goes from this computer to %1:</source>
        <translation>Von diesem Rechner geht an %1:</translation>
    </message>
    <message>
        <source>You can cancel until the server opens the workspace; everything is then as before.</source>
        <translation>Abbrechen geht, bis der Server den Arbeitsbereich öffnet; dann ist alles wie zuvor.</translation>
    </message>
    <message>
        <source>From here on it cannot be cancelled: either the workspace is opened there, or it stays here.</source>
        <translation>Ab hier lässt es sich nicht mehr abbrechen: Entweder wird der Arbeitsbereich dort geöffnet, oder er bleibt hier.</translation>
    </message>
    <message>
        <source>The move to %1 was cut off. Until it goes on or is taken back, this workspace publishes nothing and fetches nothing, so that nothing goes out twice. What you change is kept.</source>
        <translation>Der Umzug auf %1 wurde unterbrochen. Bis er fortgesetzt oder zurückgenommen ist, veröffentlicht dieser Arbeitsbereich nichts und ruft nichts ab, damit nichts doppelt erscheint. Änderungen bleiben erhalten.</translation>
    </message>
    <message>
        <source>Until the move goes on or is taken back, this workspace publishes nothing and fetches nothing, so that nothing goes out twice. What you change is kept.</source>
        <translation>Bis der Umzug fortgesetzt oder zurückgenommen ist, veröffentlicht dieser Arbeitsbereich nichts und ruft nichts ab, damit nichts doppelt erscheint. Änderungen bleiben erhalten.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The workspace now lives on %1. It publishes from there, also when this computer is off.</source>
        <translation>Der Arbeitsbereich liegt jetzt auf %1. Von dort wird veröffentlicht, auch wenn dieser Rechner aus ist.</translation>
    </message>
    <message>
        <source>A copy of how it was stays in %1. Nothing runs from it; delete it when you no longer need it.</source>
        <translation>Eine Kopie des früheren Stands bleibt in %1. Daraus läuft nichts; sie kann gelöscht werden, sobald sie nicht mehr gebraucht wird.</translation>
    </message>
    <message>
        <source>Going back to how it was</source>
        <translation>Der vorige Stand wird wiederhergestellt</translation>
    </message>
</context>
<context>
    <name>campanile::views::NetworkPage</name>
    <message>
        <source>Asking the server</source>
        <translation>Server wird gefragt</translation>
    </message>
</context>
<context>
    <name>campanile::views::NetworkSetupRow</name>
    <message>
        <source>There is no connection to the server. Networks can be set up when it is back.</source>
        <translation>Es besteht keine Verbindung zum Server. Netzwerke lassen sich einrichten, sobald er wieder da ist.</translation>
    </message>
    <message>
        <source>Ready, needs no app</source>
        <translation>Bereit, braucht keine App</translation>
    </message>
    <message>
        <source>Nothing has to be set up: %1 lets Campanile introduce itself when an account is connected.</source>
        <translation>Es ist nichts einzurichten: Bei %1 stellt sich Campanile selbst vor, wenn ein Konto verbunden wird.</translation>
    </message>
    <message>
        <source>What %1 does not let programs do</source>
        <translation>Was %1 Programmen nicht erlaubt</translation>
    </message>
    <message>
        <source>Once for this workspace</source>
        <translation>Einmal für diesen Arbeitsbereich</translation>
    </message>
    <message>
        <source>Open the developer pages of %1</source>
        <translation>Entwicklerseiten von %1 öffnen</translation>
    </message>
    <message>
        <source>Id of the app</source>
        <translation>Kennung der App</translation>
    </message>
    <message>
        <source>Some networks call it client id, app id or client key</source>
        <translation>Manche Netzwerke nennen sie Client-ID, App-ID oder Client Key</translation>
    </message>
    <message>
        <source>Secret of the app</source>
        <translation>Geheimnis der App</translation>
    </message>
    <message>
        <source>Kept encrypted on the server; nobody can read it again, you neither</source>
        <translation>Liegt verschlüsselt auf dem Server; niemand kann es wieder lesen, auch nicht die Person, die es eingibt</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Remove the app</source>
        <translation>App entfernen</translation>
    </message>
    <message>
        <source>Return addresses to register</source>
        <translation>Einzutragende Weiterleitungsadressen</translation>
    </message>
    <message>
        <source>Return address</source>
        <translation>Weiterleitungsadresse</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>%1 wird gefragt</translation>
    </message>
    <message>
        <source>%1 knows the app.</source>
        <translation>%1 kennt die App.</translation>
    </message>
    <message>
        <source>Checked: %1</source>
        <translation>Geprüft: %1</translation>
    </message>
    <message>
        <source>Kept. Enter a new one to replace it</source>
        <translation>Gespeichert. Zum Ersetzen ein neues eingeben</translation>
    </message>
    <message>
        <source>Enter the id of the app</source>
        <translation>Die Kennung der App eingeben</translation>
    </message>
    <message>
        <source>Enter the secret of the app</source>
        <translation>Das Geheimnis der App eingeben</translation>
    </message>
    <message>
        <source>Remove the app for %1?</source>
        <translation>App für %1 entfernen?</translation>
    </message>
    <message>
        <source>Its id and secret are deleted here. Accounts on %1 keep working until their permission has to be renewed; then they cannot be.</source>
        <translation>Kennung und Geheimnis werden hier gelöscht. Konten bei %1 funktionieren weiter, bis ihre Berechtigung erneuert werden muss; das geht dann nicht mehr.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Webhook, so that new messages arrive at once</source>
        <translation>Webhook, damit neue Nachrichten sofort eintreffen</translation>
    </message>
    <message>
        <source>Webhook address</source>
        <translation>Webhook-Adresse</translation>
    </message>
    <message>
        <source>Verify token</source>
        <translation>Verifizierungstoken</translation>
    </message>
</context>
<context>
    <name>campanile::views::NetworksPage</name>
    <message>
        <source>Most networks want to know which program talks to them. For those, an app is registered once and entered here; after that everybody connects accounts with one click.</source>
        <translation>Die meisten Netzwerke wollen wissen, welches Programm mit ihnen spricht. Dafür wird einmal eine App registriert und hier eingetragen; danach verbinden alle ihre Konten mit einem Klick.</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netzwerke</translation>
    </message>
    <message>
        <source>There is no connection to the server. Networks can be set up when it is back.</source>
        <translation>Es besteht keine Verbindung zum Server. Netzwerke lassen sich einrichten, sobald er wieder da ist.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>campanile::views::OlderBar</name>
    <message>
        <source>Looking further back…</source>
        <translation>Weiter zurück wird gesucht…</translation>
    </message>
    <message>
        <source>Loading older items…</source>
        <translation>Ältere Einträge werden geladen…</translation>
    </message>
    <message>
        <source>Items from before %1 are on the server. They can be fetched when you are online again.</source>
        <translation>Einträge von vor %1 liegen auf dem Server. Sie lassen sich abrufen, sobald wieder eine Verbindung besteht.</translation>
    </message>
    <message>
        <source>Nothing from before %1 was looked through yet.</source>
        <translation>Von vor %1 wurde noch nichts durchgesehen.</translation>
    </message>
    <message>
        <source>Everything since %1 was looked through.</source>
        <translation>Alles seit %1 wurde durchgesehen.</translation>
    </message>
    <message>
        <source>This is everything since %1.</source>
        <translation>Das ist alles seit %1.</translation>
    </message>
    <message>
        <source>Look further back</source>
        <translation>Weiter zurück suchen</translation>
    </message>
    <message>
        <source>Load older</source>
        <translation>Ältere laden</translation>
    </message>
</context>
<context>
    <name>campanile::views::OutboxPanel</name>
    <message>
        <source>What to show</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>Changes that wait to be sent</source>
        <translation>Noch nicht gesendete Änderungen</translation>
    </message>
    <message>
        <source>Discard this change</source>
        <translation>Diese Änderung verwerfen</translation>
    </message>
    <message>
        <source>Change taken back before it was sent</source>
        <translation>Änderung vor dem Senden zurückgenommen</translation>
    </message>
    <message>
        <source>It is already on its way; undo it instead</source>
        <translation>Sie ist schon unterwegs; stattdessen rückgängig machen</translation>
    </message>
    <message>
        <source>A later change builds on this one; take that back first</source>
        <translation>Eine spätere Änderung baut darauf auf; zuerst diese zurücknehmen</translation>
    </message>
    <message>
        <source>Open post</source>
        <translation>Beitrag öffnen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Everything is sent. Changes made offline wait here until the server has them.</source>
        <translation>Alles ist gesendet. Offline gemachte Änderungen warten hier, bis der Server sie hat.</translation>
    </message>
    <message>
        <source>No conflicts. When two people change the same thing, both versions are kept here.</source>
        <translation>Keine Konflikte. Ändern zwei Personen dasselbe, bleiben hier beide Fassungen erhalten.</translation>
    </message>
    <message>
        <source>Nothing was refused. What the server does not accept is kept here, with your text.</source>
        <translation>Nichts wurde abgelehnt. Was der Server nicht annimmt, bleibt hier samt Text erhalten.</translation>
    </message>
</context>
<context>
    <name>campanile::views::PauseCard</name>
    <message>
        <source>All scheduled posts are paused</source>
        <translation>Alle geplanten Beiträge sind pausiert</translation>
    </message>
    <message>
        <source>Scheduled posts go out</source>
        <translation>Geplante Beiträge erscheinen</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) missed their time.</source>
        <translation>
            <numerusform>%Ln Beitrag hat seine Zeit verpasst.</numerusform>
            <numerusform>%Ln Beiträge haben ihre Zeit verpasst.</numerusform>
        </translation>
    </message>
    <message>
        <source>None is scheduled in the next 24 hours.</source>
        <translation>In den nächsten 24 Stunden ist keiner geplant.</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) are scheduled in the next 24 hours.</source>
        <translation>
            <numerusform>%Ln Beitrag ist in den nächsten 24 Stunden geplant.</numerusform>
            <numerusform>%Ln Beiträge sind in den nächsten 24 Stunden geplant.</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause all scheduled posts</source>
        <translation>Alle geplanten Beiträge pausieren</translation>
    </message>
    <message>
        <source>Because of “%1”.</source>
        <translation>Anlass: „%1“.</translation>
    </message>
</context>
<context>
    <name>campanile::views::PicturesPage</name>
    <message>
        <source>Pictures that people send stay unfetched until you ask for them: fetching one tells its owner that somebody looked. For these senders you decided to see them always.</source>
        <translation>Bilder, die Leute senden, werden erst auf Wunsch abgerufen: Ein Abruf verrät dem Eigentümer, dass jemand hingesehen hat. Bei diesen Absendern ist entschieden, sie immer zu zeigen.</translation>
    </message>
    <message>
        <source>There is nobody here. In a conversation, &quot;Always for this sender&quot; adds one.</source>
        <translation>Hier steht noch niemand. In einer Unterhaltung fügt „Immer für diesen Absender“ einen hinzu.</translation>
    </message>
    <message>
        <source>Pictures in the inbox</source>
        <translation>Fremde Bilder</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Wieder fragen</translation>
    </message>
    <message>
        <source>Ask again before pictures of %1 are shown</source>
        <translation>Vor dem Zeigen von Bildern von %1 wieder fragen</translation>
    </message>
</context>
<context>
    <name>campanile::views::PolicyEditor</name>
    <message>
        <source>%1, every year</source>
        <translation>%1, jedes Jahr</translation>
    </message>
    <message>
        <source>New response time</source>
        <translation>Neue Antwortzeit</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>Antwortzeit</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>When time counts</source>
        <translation>Wann die Zeit zählt</translation>
    </message>
    <message>
        <source>Days off</source>
        <translation>Freie Tage</translation>
    </message>
    <message>
        <source>If nobody answers in time</source>
        <translation>Wenn niemand rechtzeitig antwortet</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Any network</source>
        <translation>Jedes Netzwerk</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>Jede Art</translation>
    </message>
    <message>
        <source>Any priority</source>
        <translation>Jede Priorität</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Answer within</source>
        <translation>Antwort innerhalb von</translation>
    </message>
    <message>
        <source> minutes before</source>
        <translation> Minuten vorher</translation>
    </message>
    <message>
        <source>No reminder</source>
        <translation>Keine Erinnerung</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Erinnern</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>Freier Tag</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Jedes Jahr</translation>
    </message>
    <message>
        <source>Add the day</source>
        <translation>Tag hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Add a level</source>
        <translation>Stufe hinzufügen</translation>
    </message>
    <message>
        <source>after </source>
        <translation>nach </translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> Minuten</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>to whoever leads</source>
        <translation>an die Leitung</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>an %1</translation>
    </message>
    <message>
        <source>to somebody who has left</source>
        <translation>an eine ausgeschiedene Person</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Remove this level</source>
        <translation>Diese Stufe entfernen</translation>
    </message>
    <message>
        <source>With these hours and days off nothing would ever be due.</source>
        <translation>Mit diesen Zeiten und freien Tagen würde nie etwas fällig.</translation>
    </message>
    <message>
        <source>A response time needs a name</source>
        <translation>Eine Antwortzeit braucht einen Namen</translation>
    </message>
    <message>
        <source>Resolve within</source>
        <translation>Erledigen innerhalb von</translation>
    </message>
    <message>
        <source>From the first message until the conversation is resolved. It stands while you wait for the customer.</source>
        <translation>Von der ersten Nachricht, bis die Unterhaltung erledigt ist. Die Uhr steht, solange auf die Kundenantwort gewartet wird.</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Ohne Frist</translation>
    </message>
</context>
<context>
    <name>campanile::views::PostCard</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <translation>Sensibel</translation>
    </message>
    <message>
        <source>Text of the post</source>
        <translation>Text des Beitrags</translation>
    </message>
    <message>
        <source>Open on the practice network</source>
        <translation>Im Übungsnetzwerk öffnen</translation>
    </message>
</context>
<context>
    <name>campanile::views::PostPictures</name>
    <message>
        <source>Picture without a description</source>
        <translation>Bild ohne Beschreibung</translation>
    </message>
</context>
<context>
    <name>campanile::views::PracticePanel</name>
    <message>
        <source>What to show</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Practice network</source>
        <translation>Übungsnetzwerk</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Posts on the practice network</source>
        <translation>Beiträge im Übungsnetzwerk</translation>
    </message>
    <message>
        <source>Show older posts</source>
        <translation>Ältere Beiträge zeigen</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>The server of this workspace runs no practice network. Whoever runs the server can switch it on.</source>
        <translation>Der Server dieses Arbeitsbereichs betreibt kein Übungsnetzwerk. Wer den Server betreibt, kann es einschalten.</translation>
    </message>
    <message>
        <source>No account of this workspace practises yet.</source>
        <translation>In diesem Arbeitsbereich übt noch kein Konto.</translation>
    </message>
    <message>
        <source>Nothing was published here yet. Posts on this network are seen by nobody else.</source>
        <translation>Hier wurde noch nichts veröffentlicht. Beiträge in diesem Netzwerk sieht sonst niemand.</translation>
    </message>
    <message>
        <source>Write a post</source>
        <translation>Beitrag schreiben</translation>
    </message>
    <message>
        <source>The file of the practice network was damaged, so the network began anew on %1. What was published on it before is gone from here; your posts are untouched. The damaged file is kept as %2.</source>
        <translation>Die Datei des Übungsnetzwerks war beschädigt, deshalb hat es am %1 neu begonnen. Was vorher darin veröffentlicht wurde, ist hier nicht mehr zu sehen; die Beiträge selbst sind unberührt. Die beschädigte Datei bleibt als %2 erhalten.</translation>
    </message>
</context>
<context>
    <name>campanile::views::PreparedPage</name>
    <message>
        <source>When an alarm is raised and who is told. Each rule is compared with what is usual for your own accounts.</source>
        <translation>Wann Alarm geschlagen wird und wer benachrichtigt wird. Jede Regel wird damit verglichen, was für die eigenen Konten üblich ist.</translation>
    </message>
    <message>
        <source>Answers for bad days, written while it is quiet. Another person reads and approves each before it can be used.</source>
        <translation>Antworten für schlechte Tage, in ruhigen Zeiten geschrieben. Eine andere Person liest jede und gibt sie frei, bevor sie benutzt werden kann.</translation>
    </message>
    <message>
        <source>No rule is watching yet.</source>
        <translation>Noch wacht keine Regel.</translation>
    </message>
    <message>
        <source>There is no prepared answer yet.</source>
        <translation>Noch gibt es keine vorbereitete Antwort.</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>New answer</source>
        <translation>Neue Antwort</translation>
    </message>
    <message>
        <source>Add the usual rules</source>
        <translation>Übliche Regeln hinzufügen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>Nicht aktiv</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Rule switched off</source>
        <translation>Regel ausgeschaltet</translation>
    </message>
    <message>
        <source>Rule switched on</source>
        <translation>Regel eingeschaltet</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Rule deleted</source>
        <translation>Regel gelöscht</translation>
    </message>
    <message>
        <source>Approved %1 by %2.</source>
        <translation>Freigegeben: %1 von %2.</translation>
    </message>
    <message>
        <source>You wrote it; another person approves it.</source>
        <translation>Selbst geschrieben; eine andere Person gibt frei.</translation>
    </message>
    <message>
        <source>Waits for somebody to read and approve it.</source>
        <translation>Wartet, bis jemand liest und freigibt.</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>Nicht freigegeben</translation>
    </message>
    <message numerus="yes">
        <source>Used %n time(s).</source>
        <translation>
            <numerusform>%Ln-mal benutzt.</numerusform>
            <numerusform>%Ln-mal benutzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdraw the approval</source>
        <translation>Freigabe zurückziehen</translation>
    </message>
    <message>
        <source>Approval withdrawn</source>
        <translation>Freigabe zurückgezogen</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Answer approved</source>
        <translation>Antwort freigegeben</translation>
    </message>
    <message>
        <source>Answer deleted</source>
        <translation>Antwort gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) added</source>
        <translation>
            <numerusform>%Ln Regel hinzugefügt</numerusform>
            <numerusform>%Ln Regeln hinzugefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Alarm rules</source>
        <translation>Alarmregeln</translation>
    </message>
    <message>
        <source>Prepared answers</source>
        <translation>Krisenantworten</translation>
    </message>
</context>
<context>
    <name>campanile::views::PresenceLine</name>
    <message>
        <source>Nobody else is here</source>
        <translation>Sonst ist niemand hier</translation>
    </message>
</context>
<context>
    <name>campanile::views::ProposalStrip</name>
    <message>
        <source>Proposals of your AI model</source>
        <translation>Vorschläge des eigenen KI-Modells</translation>
    </message>
    <message>
        <source>%1 is thinking</source>
        <translation>%1 denkt nach</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>KI</translation>
    </message>
    <message>
        <source>Preferred</source>
        <translation>Bevorzugt</translation>
    </message>
    <message>
        <source>asked by %1</source>
        <translation>angefordert von %1</translation>
    </message>
    <message>
        <source>No longer prefer it</source>
        <translation>Nicht mehr bevorzugen</translation>
    </message>
    <message>
        <source>Prefer this one</source>
        <translation>Diesen bevorzugen</translation>
    </message>
    <message>
        <source>Remove the proposal</source>
        <translation>Vorschlag entfernen</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Benutzen</translation>
    </message>
    <message>
        <source>Put the proposal into the reply</source>
        <translation>Vorschlag in die Antwort übernehmen</translation>
    </message>
    <message>
        <source>%1 is writing</source>
        <translation>%1 schreibt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop here. What is written stays.</source>
        <translation>Hier anhalten. Was geschrieben ist, bleibt.</translation>
    </message>
    <message>
        <source>Do not wait for proposals</source>
        <translation>Nicht auf Vorschläge warten</translation>
    </message>
    <message>
        <source>You can ask again now.</source>
        <translation>Eine neue Frage ist jetzt möglich.</translation>
    </message>
    <message>
        <source>You can ask again at %1.</source>
        <translation>Eine neue Frage ist um %1 möglich.</translation>
    </message>
    <message>
        <source>breaks off</source>
        <translation>bricht ab</translation>
    </message>
    <message numerus="yes">
        <source>You can ask again in %n s.</source>
        <translation>
            <numerusform>Eine neue Frage ist in %Ln s möglich.</numerusform>
            <numerusform>Eine neue Frage ist in %Ln s möglich.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::RefusedPage</name>
    <message>
        <source>Refused changes</source>
        <translation>Abgelehnte Änderungen</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>%Ln weitere zeigen</numerusform>
            <numerusform>%Ln weitere zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>What you wrote</source>
        <translation>Der eigene Text</translation>
    </message>
    <message>
        <source>Apply again</source>
        <translation>Erneut anwenden</translation>
    </message>
    <message>
        <source>Make the same change once more, on top of what is there now</source>
        <translation>Dieselbe Änderung noch einmal auf den jetzigen Stand anwenden</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Text copied</source>
        <translation>Text kopiert</translation>
    </message>
    <message>
        <source>Change made again; it waits to be sent</source>
        <translation>Änderung wiederholt; sie wartet auf das Senden</translation>
    </message>
    <message>
        <source>Discard this change</source>
        <translation>Diese Änderung verwerfen</translation>
    </message>
    <message>
        <source>The server never had it, so it cannot be brought back.</source>
        <translation>Der Server hatte sie nie, deshalb lässt sie sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Discard change</source>
        <translation>Änderung verwerfen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>campanile::views::RemoteFileView</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show picture</source>
        <translation>Bild anzeigen</translation>
    </message>
    <message>
        <source>It is fetched from %1, which then knows that somebody looked.</source>
        <translation>Es wird von %1 abgerufen; dort ist dann bekannt, dass jemand nachgesehen hat.</translation>
    </message>
    <message>
        <source>Always for this sender</source>
        <translation>Immer für diesen Absender</translation>
    </message>
    <message>
        <source>Shows every picture of this sender without asking.</source>
        <translation>Zeigt jedes Bild dieses Absenders ohne Rückfrage.</translation>
    </message>
    <message>
        <source>Fetching the picture</source>
        <translation>Das Bild wird abgerufen</translation>
    </message>
    <message>
        <source>The picture could not be fetched.</source>
        <translation>Das Bild konnte nicht abgerufen werden.</translation>
    </message>
    <message>
        <source>Ask again for this sender</source>
        <translation>Bei diesem Absender wieder fragen</translation>
    </message>
    <message>
        <source>Pictures of this sender are shown without asking. From now on they would wait for you again.</source>
        <translation>Bilder dieses Absenders werden ohne Rückfrage gezeigt. Ab jetzt würden sie wieder auf Zustimmung warten.</translation>
    </message>
</context>
<context>
    <name>campanile::views::ReplyBox</name>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Reply or internal note</source>
        <translation>Antwort oder interne Notiz</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Who reads the reply</source>
        <translation>Wer die Antwort liest</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Saved replies</source>
        <translation>Gespeicherte Antworten</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>Send and resolve</source>
        <translation>Senden und erledigen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Enter</source>
        <translation>Strg+Umschalt+Eingabe</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Only your team reads this</source>
        <translation>Nur das eigene Team liest das</translation>
    </message>
    <message>
        <source>Write a reply</source>
        <translation>Antwort schreiben</translation>
    </message>
    <message>
        <source>Write a note. @ names somebody.</source>
        <translation>Notiz schreiben. @ nennt jemanden.</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Interne Notiz</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Send when online</source>
        <translation>Senden, sobald online</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>Somebody answered at %1 while you were writing.</source>
        <translation>Während des Schreibens hat um %1 jemand geantwortet.</translation>
    </message>
    <message>
        <source>%1 answered at %2 while you were writing.</source>
        <translation>%1 hat während des Schreibens um %2 geantwortet.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Take %1 out again</source>
        <translation>%1 wieder herausnehmen</translation>
    </message>
    <message>
        <source>%1 of %2 used, as %3 counts</source>
        <translation>%1 von %2 benutzt, nach Zählung von %3</translation>
    </message>
    <message>
        <source>%1 characters left</source>
        <translation>Noch %1 Zeichen</translation>
    </message>
    <message>
        <source>Ask a colleague to look at it before it goes out</source>
        <translation>Jemanden im Team vor dem Senden um einen Blick darauf bitten</translation>
    </message>
    <message>
        <source>Ask for a review</source>
        <translation>Um Prüfung bitten</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Posteingang</translation>
    </message>
    <message>
        <source>Ask the AI model for proposals</source>
        <translation>Das KI-Modell um Vorschläge bitten</translation>
    </message>
    <message>
        <source>Ask %1 for proposals</source>
        <translation>%1 um Vorschläge bitten</translation>
    </message>
    <message>
        <source>Anyone who may</source>
        <translation>Alle, die es dürfen</translation>
    </message>
    <message>
        <source>Insert an emoji</source>
        <translation>Emoji einfügen</translation>
    </message>
</context>
<context>
    <name>campanile::views::ReplyController</name>
    <message>
        <source>%1 lets no program answer this. Answer it on its own page.</source>
        <translation>%1 lässt das kein Programm beantworten. Auf der Seite des Netzwerks antworten.</translation>
    </message>
    <message>
        <source>%1 is not filled in yet.</source>
        <translation>%1 ist noch nicht ausgefüllt.</translation>
    </message>
    <message>
        <source>Somebody answered meanwhile. Read it before you send yours.</source>
        <translation>Inzwischen hat jemand geantwortet. Das vor dem Senden lesen.</translation>
    </message>
    <message>
        <source>The text is too long for %1.</source>
        <translation>Der Text ist für %1 zu lang.</translation>
    </message>
    <message>
        <source>Private reply as %1 on %2</source>
        <translation>Private Antwort als %1 auf %2</translation>
    </message>
    <message>
        <source>Reply as %1 on %2</source>
        <translation>Antwort als %1 auf %2</translation>
    </message>
    <message>
        <source>The reply goes out when you are online</source>
        <translation>Die Antwort geht hinaus, sobald eine Verbindung besteht</translation>
    </message>
    <message>
        <source>Reply is on its way, resolved</source>
        <translation>Antwort ist unterwegs, erledigt</translation>
    </message>
    <message>
        <source>Reply is on its way</source>
        <translation>Antwort ist unterwegs</translation>
    </message>
    <message>
        <source>no time limit</source>
        <translation>keine Frist</translation>
    </message>
    <message>
        <source>%1 left to answer</source>
        <translation>Noch %1 für die Antwort</translation>
    </message>
    <message>
        <source>too late to answer</source>
        <translation>zu spät für eine Antwort</translation>
    </message>
    <message>
        <source>Too late to answer</source>
        <translation>Zu spät für eine Antwort</translation>
    </message>
    <message>
        <source>Public: %1</source>
        <translation>Öffentlich: %1</translation>
    </message>
    <message>
        <source>Private: %1</source>
        <translation>Privat: %1</translation>
    </message>
    <message>
        <source>Somebody else has to approve your replies, and nobody else is here. Settings, Workspace takes that back.</source>
        <translation>Eigene Antworten muss jemand anderes freigeben, und hier ist sonst niemand. Unter „Einstellungen“, „Arbeitsbereich“ lässt sich das ändern.</translation>
    </message>
</context>
<context>
    <name>campanile::views::ReviewCard</name>
    <message>
        <source>A colleague</source>
        <translation>Jemand im Team</translation>
    </message>
    <message>
        <source>%1 did not approve your reply</source>
        <translation>%1 hat diese Antwort nicht freigegeben</translation>
    </message>
    <message>
        <source>Your reply waits for a review</source>
        <translation>Diese Antwort wartet auf Prüfung</translation>
    </message>
    <message>
        <source>Your reply waits for a review by %1</source>
        <translation>Diese Antwort wartet auf Prüfung durch %1</translation>
    </message>
    <message>
        <source>%1 asks you to look at this reply</source>
        <translation>%1 bittet mich um Prüfung dieser Antwort</translation>
    </message>
    <message>
        <source>%1 asks for a review of this reply</source>
        <translation>%1 bittet um Prüfung dieser Antwort</translation>
    </message>
    <message>
        <source>%1 asks %2 to look at this reply</source>
        <translation>%1 bittet %2 um Prüfung dieser Antwort</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>KI</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>Changes against the first version</source>
        <translation>Änderungen gegenüber der ersten Fassung</translation>
    </message>
    <message>
        <source>Changed from what the model proposed:</source>
        <translation>Geändert gegenüber dem Vorschlag des Modells:</translation>
    </message>
    <message>
        <source>Changed from the first version:</source>
        <translation>Geändert gegenüber der ersten Fassung:</translation>
    </message>
    <message>
        <source>Text of the reply</source>
        <translation>Text der Antwort</translation>
    </message>
    <message>
        <source>Note for the author</source>
        <translation>Rückmeldung zur Antwort</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Do not approve</source>
        <translation>Nicht freigeben</translation>
    </message>
    <message>
        <source>Approve and send</source>
        <translation>Freigeben und senden</translation>
    </message>
    <message>
        <source>Approve, send when online</source>
        <translation>Freigeben, online senden</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Seen by %1</source>
        <translation>Gesehen von %1</translation>
    </message>
</context>
<context>
    <name>campanile::views::ReviewInbox</name>
    <message>
        <source>Replies that wait for a review</source>
        <translation>Antworten, die auf Prüfung warten</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Posteingang</translation>
    </message>
    <message numerus="yes">
        <source>%n replies wait for a review</source>
        <translation>
            <numerusform>%Ln Antwort wartet auf Prüfung</numerusform>
            <numerusform>%Ln Antworten warten auf Prüfung</numerusform>
        </translation>
    </message>
    <message>
        <source>No reply waits for a review</source>
        <translation>Keine Antwort wartet auf Prüfung</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Jemand im Team</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 an %2: %3</translation>
    </message>
</context>
<context>
    <name>campanile::views::RuleEditor</name>
    <message>
        <source>New routing rule</source>
        <translation>Neue Verteilregel</translation>
    </message>
    <message>
        <source>Routing rule</source>
        <translation>Verteilregel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>If all of this is so</source>
        <translation>Wenn alles davon zutrifft</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>Ask no further rules when this one fits</source>
        <translation>Keine weiteren Regeln prüfen, wenn diese passt</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Any network</source>
        <translation>Jedes Netzwerk</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Any account</source>
        <translation>Jedes Konto</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>Jede Art</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>Anliegen</translation>
    </message>
    <message>
        <source>Any intent</source>
        <translation>Jedes Anliegen</translation>
    </message>
    <message>
        <source>Sentiment</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Any sentiment</source>
        <translation>Jede Stimmung</translation>
    </message>
    <message>
        <source>Any language; de, en-GB</source>
        <translation>Jede Sprache; de, en-GB</translation>
    </message>
    <message>
        <source>refund, not arrived, broken*</source>
        <translation>Erstattung, nicht angekommen, kaputt*</translation>
    </message>
    <message>
        <source>Any number</source>
        <translation>Beliebig viele</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>One of these words</source>
        <translation>Eines dieser Wörter</translation>
    </message>
    <message>
        <source>Apart by commas; a star stands for the rest of a word</source>
        <translation>Durch Kommas getrennt; ein Stern steht für den Rest eines Wortes</translation>
    </message>
    <message>
        <source>Followers, at least</source>
        <translation>Follower, mindestens</translation>
    </message>
    <message>
        <source>Give to</source>
        <translation>Zuweisen an</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>in turn</source>
        <translation>reihum</translation>
    </message>
    <message>
        <source>to whoever has the fewest open</source>
        <translation>an die Person mit den wenigsten offenen</translation>
    </message>
    <message>
        <source>to the first who is there</source>
        <translation>an die erste anwesende Person</translation>
    </message>
    <message>
        <source>As reckoned</source>
        <translation>Wie berechnet</translation>
    </message>
    <message>
        <source>Mark the sender as important</source>
        <translation>Absender als wichtig kennzeichnen</translation>
    </message>
    <message>
        <source>It is spam</source>
        <translation>Es ist Spam</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>A rule needs a name</source>
        <translation>Eine Regel braucht einen Namen</translation>
    </message>
    <message>
        <source>Choose at least one thing that the rule does.</source>
        <translation>Mindestens eines wählen, was die Regel tut.</translation>
    </message>
</context>
<context>
    <name>campanile::views::RulesPage</name>
    <message>
        <source>Response times</source>
        <translation>Antwortzeiten</translation>
    </message>
    <message>
        <source>Routing rules</source>
        <translation>Verteilregeln</translation>
    </message>
    <message>
        <source>How soon people get an answer. For each message the first rule that fits holds; the clock stands while you wait for the customer.</source>
        <translation>Wie schnell Menschen eine Antwort bekommen. Für jede Nachricht gilt die erste passende Regel; die Uhr steht, solange eine Kundenantwort aussteht.</translation>
    </message>
    <message>
        <source>What happens to new messages before anybody sees them. The rules are asked from the top; what they do adds up.</source>
        <translation>Was mit neuen Nachrichten geschieht, bevor jemand sie sieht. Die Regeln werden von oben nach unten geprüft; ihre Wirkungen addieren sich.</translation>
    </message>
    <message>
        <source>There is no response time yet. Without one nothing is ever overdue.</source>
        <translation>Noch gibt es keine Antwortzeit. Ohne eine ist nie etwas überfällig.</translation>
    </message>
    <message>
        <source>There is no rule yet. New messages wait for whoever takes them.</source>
        <translation>Noch gibt es keine Regel. Neue Nachrichten warten, bis jemand sie übernimmt.</translation>
    </message>
    <message>
        <source>New response time</source>
        <translation>Neue Antwortzeit</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>What somebody might write</source>
        <translation>Was jemand schreiben könnte</translation>
    </message>
    <message>
        <source>Text to try the rules with</source>
        <translation>Text zum Ausprobieren der Regeln</translation>
    </message>
    <message>
        <source>Account or network</source>
        <translation>Konto oder Netzwerk</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>an account</source>
        <translation>ein Konto</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>Nicht aktiv</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>Funktioniert nicht</translation>
    </message>
    <message>
        <source>Ask earlier</source>
        <translation>Früher prüfen</translation>
    </message>
    <message>
        <source>Ask later</source>
        <translation>Später prüfen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Passt</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>Passt nicht</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>No rule is in use.</source>
        <translation>Keine Regel ist aktiv.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Order changed</source>
        <translation>Reihenfolge geändert</translation>
    </message>
    <message>
        <source>Response time deleted</source>
        <translation>Antwortzeit gelöscht</translation>
    </message>
    <message>
        <source>Rule deleted</source>
        <translation>Regel gelöscht</translation>
    </message>
</context>
<context>
    <name>campanile::views::SavedRepliesPanel</name>
    <message>
        <source>No saved reply fits these filters.</source>
        <translation>Keine gespeicherte Antwort passt zu diesen Filtern.</translation>
    </message>
    <message>
        <source>Saved replies</source>
        <translation>Gespeicherte Antworten</translation>
    </message>
    <message>
        <source>Search saved replies</source>
        <translation>Gespeicherte Antworten durchsuchen</translation>
    </message>
    <message>
        <source>Show what fits</source>
        <translation>Passende zeigen</translation>
    </message>
    <message>
        <source>Fits anything</source>
        <translation>Passt zu allem</translation>
    </message>
    <message>
        <source>Show what is for a network</source>
        <translation>Antworten für ein Netzwerk zeigen</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>Alle Netzwerke</translation>
    </message>
    <message>
        <source>Show what is in use</source>
        <translation>Aktive zeigen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>Nicht aktiv</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Most used</source>
        <translation>Meistbenutzt</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>New saved reply</source>
        <translation>Neue gespeicherte Antwort</translation>
    </message>
    <message>
        <source>Duplicate saved reply</source>
        <translation>Gespeicherte Antwort duplizieren</translation>
    </message>
    <message>
        <source>Use or do not use saved reply</source>
        <translation>Gespeicherte Antwort ein- oder ausschalten</translation>
    </message>
    <message>
        <source>Delete saved reply</source>
        <translation>Gespeicherte Antwort löschen</translation>
    </message>
    <message>
        <source>Import saved replies from a table</source>
        <translation>Gespeicherte Antworten aus einer Tabelle importieren</translation>
    </message>
    <message>
        <source>Export saved replies as a table</source>
        <translation>Gespeicherte Antworten als Tabelle exportieren</translation>
    </message>
    <message>
        <source>Answers that you give again and again wait here, with the names filled in.</source>
        <translation>Hier warten Antworten, die immer wieder gegeben werden; Namen werden eingesetzt.</translation>
    </message>
    <message>
        <source>Grace Hopper</source>
        <translation>Grace Hopper</translation>
    </message>
    <message>
        <source>Our winter offer</source>
        <translation>Unser Winterangebot</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Eigener Name</translation>
    </message>
    <message>
        <source>As a sample person reads it</source>
        <translation>So liest es eine Beispielperson</translation>
    </message>
    <message>
        <source>As %1 reads it, in the conversation that is open</source>
        <translation>So liest es %1 in der geöffneten Unterhaltung</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>Saved reply deleted</source>
        <translation>Gespeicherte Antwort gelöscht</translation>
    </message>
    <message>
        <source>A saved reply needs a name.</source>
        <translation>Eine gespeicherte Antwort braucht einen Namen.</translation>
    </message>
    <message>
        <source>A saved reply needs a text.</source>
        <translation>Eine gespeicherte Antwort braucht einen Text.</translation>
    </message>
    <message>
        <source>Saved reply kept</source>
        <translation>Gespeicherte Antwort gesichert</translation>
    </message>
    <message>
        <source>Import saved replies</source>
        <translation>Gespeicherte Antworten importieren</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tabellen (*.csv *.tsv *.txt)</translation>
    </message>
    <message numerus="yes">
        <source>%n saved replies added</source>
        <translation>
            <numerusform>%Ln gespeicherte Antwort hinzugefügt</numerusform>
            <numerusform>%Ln gespeicherte Antworten hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows had no name or no text</source>
        <translation>
            <numerusform>%Ln Zeile hatte keinen Namen oder keinen Text</numerusform>
            <numerusform>%Ln Zeilen hatten keinen Namen oder keinen Text</numerusform>
        </translation>
    </message>
    <message>
        <source>Export saved replies</source>
        <translation>Gespeicherte Antworten exportieren</translation>
    </message>
    <message>
        <source>Saved replies exported</source>
        <translation>Gespeicherte Antworten exportiert</translation>
    </message>
    <message>
        <source>Own order</source>
        <translation>Eigene Reihenfolge</translation>
    </message>
    <message>
        <source>Move saved reply up</source>
        <translation>Gespeicherte Antwort nach oben</translation>
    </message>
    <message>
        <source>Move saved reply down</source>
        <translation>Gespeicherte Antwort nach unten</translation>
    </message>
    <message>
        <source>Only the own order can be changed.</source>
        <translation>Nur die eigene Reihenfolge lässt sich ändern.</translation>
    </message>
</context>
<context>
    <name>campanile::views::SavedReplyEditor</name>
    <message>
        <source>All saved replies</source>
        <translation>Alle gespeicherten Antworten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>How it is found: short, as you would call it.</source>
        <translation>Wie sie gefunden wird: kurz, wie im Gespräch genannt.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Insert a name</source>
        <translation>Namen einsetzen</translation>
    </message>
    <message>
        <source>Names that are filled in when the reply is used</source>
        <translation>Namen, die beim Benutzen der Antwort eingesetzt werden</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>Zu allem</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Jede Sprache</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Passt</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netzwerke</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>Alle Netzwerke</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Separated by commas.</source>
        <translation>Durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Offer it where people answer</source>
        <translation>Beim Antworten anbieten</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Write a text to see how it reads.</source>
        <translation>Einen Text schreiben, um zu sehen, wie er sich liest.</translation>
    </message>
    <message>
        <source>A saved reply has at most %1 characters.</source>
        <translation>Eine gespeicherte Antwort hat höchstens %1 Zeichen.</translation>
    </message>
</context>
<context>
    <name>campanile::views::SavedReplyPicker</name>
    <message>
        <source>Find a saved reply</source>
        <translation>Gespeicherte Antwort suchen</translation>
    </message>
    <message>
        <source>Saved replies</source>
        <translation>Gespeicherte Antworten</translation>
    </message>
    <message numerus="yes">
        <source>Used %n times</source>
        <translation>
            <numerusform>%Ln-mal benutzt</numerusform>
            <numerusform>%Ln-mal benutzt</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no saved replies yet.</source>
        <translation>Noch gibt es keine gespeicherten Antworten.</translation>
    </message>
    <message>
        <source>No saved reply has these letters.</source>
        <translation>Keine gespeicherte Antwort enthält diese Buchstaben.</translation>
    </message>
    <message>
        <source>Not known: %1</source>
        <translation>Nicht bekannt: %1</translation>
    </message>
    <message>
        <source>Manage saved replies</source>
        <translation>Gespeicherte Antworten verwalten</translation>
    </message>
    <message>
        <source>Save this text as a reply</source>
        <translation>Diesen Text als Antwort speichern</translation>
    </message>
</context>
<context>
    <name>campanile::views::SearchBox</name>
    <message>
        <source>Search, or filter: from: is: tag:</source>
        <translation>Suchen oder filtern: from: is: tag:</translation>
    </message>
    <message>
        <source>Words, &quot;phrases&quot; and filters such as from:ana is:unread is:review before:2026-11-01 -tag:press</source>
        <translation>Wörter, &quot;Wortfolgen&quot; und Filter wie from:ana is:unread is:review before:2026-11-01 -tag:press</translation>
    </message>
</context>
<context>
    <name>campanile::views::SentimentWords</name>
    <message>
        <source>Judged by its emoji alone: there is no list of words for this language.</source>
        <translation>Nur nach den Emojis beurteilt: Für diese Sprache gibt es keine Wortliste.</translation>
    </message>
    <message>
        <source>There is no list of words for this language.</source>
        <translation>Für diese Sprache gibt es keine Wortliste.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>No word speaks for a tone.</source>
        <translation>Kein Wort spricht für einen Ton.</translation>
    </message>
</context>
<context>
    <name>campanile::views::SpellMarks</name>
    <message>
        <source>Add &quot;%1&quot; to my words</source>
        <translation>„%1“ zu eigenen Wörtern hinzufügen</translation>
    </message>
</context>
<context>
    <name>campanile::views::SuggestionStrip</name>
    <message>
        <source>Saved replies that fit</source>
        <translation>Passende gespeicherte Antworten</translation>
    </message>
</context>
<context>
    <name>campanile::views::TemplateBox</name>
    <message>
        <source>Find an answer</source>
        <translation>Antwort suchen</translation>
    </message>
    <message>
        <source>Answer templates</source>
        <translation>Antwortvorlagen</translation>
    </message>
    <message>
        <source>Put into the reply</source>
        <translation>In die Antwort übernehmen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, approved</source>
        <translation>%1, freigegeben</translation>
    </message>
    <message>
        <source>%1, not approved</source>
        <translation>%1, nicht freigegeben</translation>
    </message>
    <message>
        <source>There is no prepared answer yet. Write some while it is quiet.</source>
        <translation>Noch gibt es keine vorbereitete Antwort. Am besten in ruhigen Zeiten einige schreiben.</translation>
    </message>
    <message>
        <source>No answer has these letters.</source>
        <translation>Keine Antwort enthält diese Buchstaben.</translation>
    </message>
    <message>
        <source>Preview: %1</source>
        <translation>Vorschau: %1</translation>
    </message>
    <message>
        <source>Not approved: it cannot be used yet.</source>
        <translation>Nicht freigegeben: noch nicht verwendbar.</translation>
    </message>
    <message>
        <source>Still open: %1</source>
        <translation>Noch offen: %1</translation>
    </message>
    <message>
        <source>Choose a message to put it into its reply.</source>
        <translation>Eine Nachricht wählen, um sie in deren Antwort zu übernehmen.</translation>
    </message>
    <message>
        <source>Goes into the reply to %1.</source>
        <translation>Kommt in die Antwort an %1.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>A reply was begun already. The answer is on the clipboard.</source>
        <translation>Eine Antwort war bereits begonnen. Die Vorlage liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Answer approved</source>
        <translation>Antwort freigegeben</translation>
    </message>
    <message>
        <source>Who wrote</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
</context>
<context>
    <name>campanile::views::TemplateEditor</name>
    <message>
        <source>New prepared answer</source>
        <translation>Neue vorbereitete Antwort</translation>
    </message>
    <message>
        <source>Prepared answer</source>
        <translation>Vorbereitete Antwort</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Delivery, Product safety</source>
        <translation>Lieferung, Produktsicherheit</translation>
    </message>
    <message>
        <source>Every network</source>
        <translation>Alle Netzwerke</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>We are looking into {{product}} and write again by {{time}}.</source>
        <translation>Wir prüfen {{product}} und melden uns bis {{time}} wieder.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>What differs from case to case stands between {{ and }}. {{sender.name}} and {{account.name}} are filled in by themselves.</source>
        <translation>Was von Fall zu Fall anders ist, steht zwischen {{ und }}. {{sender.name}} und {{account.name}} werden von selbst eingesetzt.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>No variables.</source>
        <translation>Keine Variablen.</translation>
    </message>
    <message>
        <source>Variables: %1</source>
        <translation>Variablen: %1</translation>
    </message>
    <message>
        <source>A changed text has to be approved again.</source>
        <translation>Ein geänderter Text muss erneut freigegeben werden.</translation>
    </message>
    <message>
        <source>It can be used once another person has approved it.</source>
        <translation>Benutzbar, sobald eine andere Person sie freigegeben hat.</translation>
    </message>
    <message>
        <source>An answer needs a name</source>
        <translation>Eine Antwort braucht einen Namen</translation>
    </message>
    <message>
        <source>Write what is to be answered</source>
        <translation>Schreiben, was geantwortet werden soll</translation>
    </message>
</context>
<context>
    <name>campanile::views::ThreadBubble</name>
    <message>
        <source>You</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>Written on the network</source>
        <translation>Im Netzwerk geschrieben</translation>
    </message>
    <message>
        <source>Somebody of the team</source>
        <translation>Jemand aus dem Team</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Interne Notiz</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privat</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>deleted on the network</source>
        <translation>im Netzwerk gelöscht</translation>
    </message>
    <message>
        <source>Delete this note</source>
        <translation>Diese Notiz löschen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Show more (%1 of %2 characters)</source>
        <translation>Mehr zeigen (%1 von %2 Zeichen)</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>Text von %1</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Trotzdem senden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>with AI</source>
        <translation>mit KI</translation>
    </message>
</context>
<context>
    <name>campanile::views::ThreadView</name>
    <message>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>Show earlier messages</source>
        <translation>Frühere Nachrichten zeigen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>campanile::views::TimeGridView</name>
    <message>
        <source> (2nd)</source>
        <translation> (2.)</translation>
    </message>
</context>
<context>
    <name>campanile::views::TrayList</name>
    <message>
        <source>Earlier in the row</source>
        <translation>Weiter vorn in der Reihe</translation>
    </message>
    <message>
        <source>Later in the row</source>
        <translation>Weiter hinten in der Reihe</translation>
    </message>
</context>
<context>
    <name>campanile::views::UnscheduledTray</name>
    <message>
        <source>%1+</source>
        <translation>%1+</translation>
    </message>
    <message>
        <source>Drop here to take the date away</source>
        <translation>Hier ablegen, um den Termin zu entfernen</translation>
    </message>
    <message>
        <source>Unscheduled</source>
        <translation>Ungeplant</translation>
    </message>
    <message>
        <source>Unscheduled  %1</source>
        <translation>Ungeplant  %1</translation>
    </message>
    <message>
        <source>Fold away</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Show posts without a date</source>
        <translation>Beiträge ohne Termin zeigen</translation>
    </message>
    <message>
        <source>Unscheduled posts, none</source>
        <translation>Ungeplante Beiträge, keine</translation>
    </message>
    <message>
        <source>Unscheduled posts, %1</source>
        <translation>Ungeplante Beiträge, %1</translation>
    </message>
    <message>
        <source>Unscheduled posts</source>
        <translation>Ungeplante Beiträge</translation>
    </message>
</context>
<context>
    <name>campanile::views::ViewPicker</name>
    <message>
        <source>Save this filter</source>
        <translation>Diesen Filter speichern</translation>
    </message>
    <message>
        <source>Delete view</source>
        <translation>Ansicht löschen</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>name of a view and how many are in it</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Ansicht: %1</translation>
    </message>
    <message>
        <source>View: %1, %2 items</source>
        <translation>Ansicht: %1, Einträge: %2</translation>
    </message>
    <message>
        <source>View saved</source>
        <translation>Ansicht gespeichert</translation>
    </message>
    <message>
        <source>View deleted</source>
        <translation>Ansicht gelöscht</translation>
    </message>
</context>
<context>
    <name>campanile::views::WorkspaceContext</name>
    <message>
        <source>Your role is not known yet; it comes with the workspace.</source>
        <translation>Die eigene Rolle ist noch nicht bekannt; sie kommt mit dem Arbeitsbereich.</translation>
    </message>
    <message>
        <source>You can look at this workspace but not change it. Its owner or an admin can give you another role.</source>
        <translation>Dieser Arbeitsbereich lässt sich ansehen, aber nicht ändern. Besitzer oder Administration können eine andere Rolle vergeben.</translation>
    </message>
    <message>
        <source>Your role in this workspace does not allow this. Its owner or an admin can give you another one.</source>
        <translation>Die Rolle in diesem Arbeitsbereich erlaubt das nicht. Besitzer oder Administration können eine andere vergeben.</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::AccountChip</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1, %2 on %3</source>
        <comment>name, handle, network</comment>
        <translation>%1, %2 auf %3</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::AccountPicker</name>
    <message>
        <source>Accounts that the post goes to</source>
        <translation>Konten, auf denen der Beitrag erscheint</translation>
    </message>
    <message>
        <source>No account is connected yet.</source>
        <translation>Es ist noch kein Konto verbunden.</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::AltEditor</name>
    <message>
        <source>Remove from the post</source>
        <translation>Aus dem Beitrag entfernen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Done with the description</source>
        <translation>Beschreibung fertig</translation>
    </message>
    <message>
        <source>Describe it for people who cannot see it</source>
        <translation>Für Menschen beschreiben, die es nicht sehen können</translation>
    </message>
    <message>
        <source>Description of the chosen picture</source>
        <translation>Beschreibung des gewählten Bildes</translation>
    </message>
    <message>
        <source>%1 of %2 on %3</source>
        <translation>%1 von %2 auf %3</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::ByHandCard</name>
    <message>
        <source>Copy the text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Copy the files</source>
        <translation>Dateien kopieren</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Link of the published post</source>
        <translation>Link des veröffentlichten Beitrags</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>Darf leer bleiben</translation>
    </message>
    <message>
        <source>It is published</source>
        <translation>Ist veröffentlicht</translation>
    </message>
    <message>
        <source>The text is on the clipboard.</source>
        <translation>Der Text liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Not every file has been fetched from the server yet. Open the post again in a moment.</source>
        <translation>Noch sind nicht alle Dateien vom Server abgerufen. Den Beitrag gleich noch einmal öffnen.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are on the clipboard.</source>
        <translation>
            <numerusform>%Ln Datei liegt in der Zwischenablage.</numerusform>
            <numerusform>%Ln Dateien liegen in der Zwischenablage.</numerusform>
        </translation>
    </message>
    <message>
        <source>No browser could be started. The page is %1</source>
        <translation>Es ließ sich kein Browser starten. Die Seite ist %1</translation>
    </message>
    <message>
        <source>This is no web address. Copy it from the browser, or leave the field empty.</source>
        <translation>Das ist keine Webadresse. Sie aus dem Browser kopieren oder das Feld leer lassen.</translation>
    </message>
    <message numerus="yes">
        <source>The text and %n file(s) are on the clipboard.</source>
        <translation>
            <numerusform>Der Text und %Ln Datei sind in der Zwischenablage.</numerusform>
            <numerusform>Der Text und %Ln Dateien sind in der Zwischenablage.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::ComposerFooter</name>
    <message>
        <source>Duplicate as draft</source>
        <translation>Als Entwurf duplizieren</translation>
    </message>
    <message>
        <source>Stop publishing</source>
        <translation>Veröffentlichung stoppen</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Jetzt veröffentlichen</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>network: what is in the way</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Make it a draft</source>
        <translation>Zum Entwurf machen</translation>
    </message>
    <message>
        <source>An idea: not on the calendar</source>
        <translation>Eine Idee: nicht im Kalender</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>Zurück in Entwürfe</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Jetzt erneut versuchen</translation>
    </message>
    <message>
        <source>Choose an account to publish to</source>
        <translation>Ein Konto zum Veröffentlichen wählen</translation>
    </message>
    <message>
        <source>It did not go out</source>
        <translation>Nicht erschienen</translation>
    </message>
    <message>
        <source>Going out: live on %1 of %2</source>
        <translation>Erscheint gerade: live auf %1 von %2</translation>
    </message>
    <message>
        <source>Live on %1 of %2 accounts</source>
        <translation>Live auf %1 von %2 Konten</translation>
    </message>
    <message>
        <source>Published %1</source>
        <translation>Veröffentlicht: %1</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open on %1</source>
        <translation>Auf %1 öffnen</translation>
    </message>
    <message>
        <source>Open on a network</source>
        <translation>In einem Netzwerk öffnen</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::ComposerPanel</name>
    <message>
        <source>Scheduled for %1.</source>
        <translation>Geplant für %1.</translation>
    </message>
    <message>
        <source>On its way. What happens is listed under the preview.</source>
        <translation>Unterwegs. Was geschieht, steht unter der Vorschau.</translation>
    </message>
    <message>
        <source>Back to draft.</source>
        <translation>Wieder ein Entwurf.</translation>
    </message>
    <message>
        <source>The date is gone; the post is a draft again.</source>
        <translation>Der Termin ist entfernt; der Beitrag ist wieder ein Entwurf.</translation>
    </message>
    <message>
        <source>This post cannot be changed. What you typed is kept among your drafts.</source>
        <translation>Dieser Beitrag lässt sich nicht ändern. Das Geschriebene liegt bei den Entwürfen.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was sent.</source>
        <translation>Gestoppt. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Stopped. What had been sent stays live.</source>
        <translation>Gestoppt. Bereits Gesendetes bleibt live.</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Gelöscht.</translation>
    </message>
    <message>
        <source>The copy is among your drafts.</source>
        <translation>Die Kopie liegt bei den Entwürfen.</translation>
    </message>
    <message>
        <source>Left out of the series.</source>
        <translation>Aus der Serie ausgelassen.</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>Editor</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Choose an account, and this side shows the post as it will look there and whether it is ready to go out.</source>
        <translation>Ein Konto wählen, und diese Seite zeigt, wie der Beitrag dort aussieht und ob er bereit zum Erscheinen ist.</translation>
    </message>
    <message>
        <source>Ready to go out?</source>
        <translation>Bereit zum Erscheinen?</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Someone else changed this text too; both changes are in it now.</source>
        <translation>Jemand anders hat diesen Text auch geändert; beide Änderungen sind jetzt enthalten.</translation>
    </message>
    <message>
        <source>That was too much for one post (%1). Only as much as fits is in: a post has at most %2 characters.</source>
        <translation>Das war zu viel für einen Beitrag (%1). Nur was passt, ist enthalten: Ein Beitrag hat höchstens %2 Zeichen.</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>Neuer Beitrag</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Wird gespeichert</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Thank you: the post counts as published there.</source>
        <translation>Danke: Der Beitrag gilt dort als veröffentlicht.</translation>
    </message>
    <message>
        <source>That was too many emoji for one paragraph. Only the first %1 are in.</source>
        <translation>Das waren zu viele Emoji für einen Absatz. Nur die ersten %1 sind enthalten.</translation>
    </message>
    <message>
        <source>The post has your text now. The other one is kept with the settled conflict.</source>
        <translation>Der Beitrag hat jetzt den eigenen Text. Der andere bleibt beim beigelegten Konflikt erhalten.</translation>
    </message>
    <message>
        <source>You go on with the other text. Yours is kept with the settled conflict.</source>
        <translation>Weiter geht es mit dem anderen Text. Der eigene bleibt beim beigelegten Konflikt erhalten.</translation>
    </message>
    <message>
        <source>Someone else changed the same words. Both texts are kept; you choose as soon as the server has seen yours.</source>
        <translation>Jemand anderes hat dieselben Wörter geändert. Beide Texte bleiben erhalten; zur Auswahl stehen sie, sobald der Server diesen gesehen hat.</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::ComposerPresence</name>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::ComposerTools</name>
    <message>
        <source>Insert an emoji</source>
        <translation>Emoji einfügen</translation>
    </message>
    <message>
        <source>Add pictures or videos</source>
        <translation>Bilder oder Videos hinzufügen</translation>
    </message>
    <message>
        <source>Insert a template</source>
        <translation>Vorlage einfügen</translation>
    </message>
    <message>
        <source>Language of the spelling check</source>
        <translation>Sprache der Rechtschreibprüfung</translation>
    </message>
    <message>
        <source>No template yet</source>
        <translation>Noch keine Vorlage</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>No spelling check</source>
        <translation>Keine Rechtschreibprüfung</translation>
    </message>
    <message>
        <source>New template…</source>
        <translation>Neue Vorlage …</translation>
    </message>
    <message>
        <source>Make this text a template…</source>
        <translation>Diesen Text zur Vorlage machen …</translation>
    </message>
    <message>
        <source>Change or delete</source>
        <translation>Ändern oder löschen</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::ConflictStrip</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Use my text</source>
        <translation>Eigenen Text nehmen</translation>
    </message>
    <message>
        <source>Use the other text</source>
        <translation>Anderen Text nehmen</translation>
    </message>
    <message>
        <source>Which text the post has was decided meanwhile. What you wrote since then is only here.</source>
        <translation>Welchen Text der Beitrag hat, ist inzwischen entschieden. Was seitdem geschrieben wurde, steht nur hier.</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Jemand aus dem Team</translation>
    </message>
    <message>
        <source>%1 changed the first comment while you were writing it.</source>
        <translation>%1 hat den ersten Kommentar inzwischen ebenfalls geändert.</translation>
    </message>
    <message>
        <source>%1 changed the planning notes while you were writing them.</source>
        <translation>%1 hat die Planungsnotizen inzwischen ebenfalls geändert.</translation>
    </message>
    <message>
        <source>%1 changed the parts of the thread while you were writing them.</source>
        <translation>%1 hat die Teile des Threads inzwischen ebenfalls geändert.</translation>
    </message>
    <message>
        <source>%1 changed this text while you were writing it.</source>
        <translation>%1 hat diesen Text inzwischen ebenfalls geändert.</translation>
    </message>
    <message>
        <source>You see yours; the post has the other one until you choose.</source>
        <translation>Hier steht die eigene Fassung; der Beitrag hat bis zur Auswahl die andere.</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::CounterBar</name>
    <message>
        <source>%1: %2 over</source>
        <translation>%1: %2 zu viel</translation>
    </message>
    <message>
        <source>%1: %2 left</source>
        <translation>%1: %2 übrig</translation>
    </message>
    <message>
        <source>%1: %2 used</source>
        <translation>%1: %2 verwendet</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::DetailsBox</name>
    <message>
        <source>Add a label</source>
        <translation>Label hinzufügen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Remove label %1</source>
        <translation>Label %1 entfernen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Name of the campaign</source>
        <translation>Name der Kampagne</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>A campaign needs a name.</source>
        <translation>Eine Kampagne braucht einen Namen.</translation>
    </message>
    <message>
        <source>New campaign…</source>
        <translation>Neue Kampagne …</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::LinkField</name>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Campaign name</source>
        <translation>Kampagnenname</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Suchbegriff</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Link parameter: %1</source>
        <translation>Linkparameter: %1</translation>
    </message>
    <message>
        <source>This is not a complete web address.</source>
        <translation>Das ist keine vollständige Webadresse.</translation>
    </message>
    <message>
        <source>Reports tell capitals apart and split at spaces: use lower case and hyphens.</source>
        <translation>Berichte unterscheiden Großbuchstaben und trennen an Leerzeichen: Kleinbuchstaben und Bindestriche verwenden.</translation>
    </message>
    <message>
        <source>Reports need source, medium and campaign name together.</source>
        <translation>Berichte brauchen Quelle, Medium und Kampagnenname zusammen.</translation>
    </message>
    <message>
        <source>Goes out as %1</source>
        <translation>Erscheint als %1</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::MediaStrip</name>
    <message>
        <source>Pictures and videos, in order</source>
        <translation>Bilder und Videos, der Reihe nach</translation>
    </message>
    <message>
        <source>Pictures and videos of part %1, in order</source>
        <translation>Bilder und Videos von Teil %1, der Reihe nach</translation>
    </message>
    <message>
        <source>uploading</source>
        <translation>wird hochgeladen</translation>
    </message>
    <message>
        <source>uploaded</source>
        <translation>hochgeladen</translation>
    </message>
    <message>
        <source>%1, %2, description: %3</source>
        <translation>%1, %2, Beschreibung: %3</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Describe</source>
        <translation>Beschreiben</translation>
    </message>
    <message>
        <source>Move to part %1</source>
        <translation>Nach Teil %1 verschieben</translation>
    </message>
    <message>
        <source>Remove from the post</source>
        <translation>Aus dem Beitrag entfernen</translation>
    </message>
    <message>
        <source>Add pictures or videos</source>
        <translation>Bilder oder Videos hinzufügen</translation>
    </message>
    <message>
        <source>Pictures and videos (*.png *.jpg *.jpeg *.gif *.webp *.heic *.mp4 *.mov *.webm)</source>
        <translation>Bilder und Videos (*.png *.jpg *.jpeg *.gif *.webp *.heic *.mp4 *.mov *.webm)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::MoreFields</name>
    <message>
        <source>Fields that can be added</source>
        <translation>Felder, die sich hinzufügen lassen</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>First comment</source>
        <translation>Erster Kommentar</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <translation>Hinzufügen: %1</translation>
    </message>
    <message>
        <source>Content warning</source>
        <translation>Inhaltswarnung</translation>
    </message>
    <message>
        <source>Hide pictures and videos until they are asked for</source>
        <translation>Bilder und Videos verbergen, bis sie angefordert werden</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Tells the network who can read the post</source>
        <translation>Sagt dem Netzwerk, wer den Beitrag lesen kann</translation>
    </message>
    <message>
        <source>As the account has it</source>
        <translation>Wie beim Konto eingestellt</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>For the team: where the numbers come from, who has to see it first</source>
        <translation>Für das Team: woher die Zahlen stammen, wer es zuerst sehen muss</translation>
    </message>
    <message>
        <source>Planning notes</source>
        <translation>Planungsnotizen</translation>
    </message>
    <message>
        <source>Never published</source>
        <translation>Wird nie veröffentlicht</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Folds the post on %1.</source>
        <translation>Klappt den Beitrag auf %1 ein.</translation>
    </message>
    <message>
        <source>Stands above the text on %1.</source>
        <translation>Steht auf %1 über dem Text.</translation>
    </message>
    <message>
        <source>None of the chosen networks shows it.</source>
        <translation>Keines der gewählten Netzwerke zeigt es.</translation>
    </message>
    <message>
        <source>Names the post here and in the calendar; not published</source>
        <translation>Benennt den Beitrag hier und im Kalender; wird nicht veröffentlicht</translation>
    </message>
    <message>
        <source>Shown on %1</source>
        <translation>Sichtbar auf %1</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::NetworkFields</name>
    <message>
        <source>What the networks want to know besides the text</source>
        <translation>Was die Netzwerke außer dem Text wissen wollen</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>The account cannot be asked here.</source>
        <translation>Das Konto lässt sich hier nicht fragen.</translation>
    </message>
    <message>
        <source>Remind me, and I publish it by hand</source>
        <translation>Von Hand veröffentlichen, mit Erinnerung</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::NoticeStrip</name>
    <message>
        <source>Only this one</source>
        <translation>Nur diesen</translation>
    </message>
    <message>
        <source>This and following</source>
        <translation>Diesen und folgende</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Leave this one out</source>
        <translation>Diesen auslassen</translation>
    </message>
    <message>
        <source>You can read everything here. Changing a post takes the role of an editor; an owner or admin of this workspace can give it.</source>
        <translation>Hier lässt sich alles lesen. Zum Ändern ist die Rolle „Redaktion“ nötig; Besitzer oder Administration dieses Arbeitsbereichs können sie vergeben.</translation>
    </message>
    <message>
        <source>This post repeats. What do you want to change?</source>
        <translation>Dieser Beitrag wiederholt sich. Was soll geändert werden?</translation>
    </message>
    <message>
        <source>This post did not go out. Below is what each network said; nothing is lost, and you can change it and try again.</source>
        <translation>Dieser Beitrag ist nicht erschienen. Unten steht, was jedes Netzwerk gemeldet hat; nichts ist verloren, ändern und erneut versuchen ist möglich.</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::OptionControl</name>
    <message>
        <source>%1 (needed)</source>
        <translation>%1 (nötig)</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>Durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Asking the network …</source>
        <translation>Netzwerk wird gefragt …</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>The account offers nothing to choose from</source>
        <translation>Das Konto bietet nichts zur Auswahl an</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::OutcomeList</name>
    <message>
        <source>What happened on each account</source>
        <translation>Was auf jedem Konto geschehen ist</translation>
    </message>
    <message>
        <source>Open on %1</source>
        <translation>Auf %1 öffnen</translation>
    </message>
    <message>
        <source>Open the post of %1 on %2</source>
        <translation>Den Beitrag von %1 auf %2 öffnen</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::PostEdit</name>
    <message>
        <source>Pasted picture</source>
        <translation>Eingefügtes Bild</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::PreviewCards</name>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%Ln weiteres</numerusform>
            <numerusform>+%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Part %1</source>
        <translation>Teil %1</translation>
    </message>
    <message>
        <source>Preview for %1 on %2</source>
        <translation>Vorschau für %1 auf %2</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::ReadinessList</name>
    <message>
        <source>Every account</source>
        <translation>Alle Konten</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::RetryCard</name>
    <message>
        <source>Try again on this account</source>
        <translation>In diesem Konto erneut versuchen</translation>
    </message>
    <message>
        <source>Look at the account: is the post there?</source>
        <translation>Im Konto nachsehen: Ist der Beitrag da?</translation>
    </message>
    <message>
        <source>Link of the published post</source>
        <translation>Link des veröffentlichten Beitrags</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>Darf leer bleiben</translation>
    </message>
    <message>
        <source>It is there</source>
        <translation>Er ist da</translation>
    </message>
    <message>
        <source>It is not there: send it</source>
        <translation>Er ist nicht da: senden</translation>
    </message>
    <message>
        <source>Let Campanile look again</source>
        <translation>Campanile erneut nachsehen lassen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>This is no web address. Copy it from the browser, or leave the field empty.</source>
        <translation>Das ist keine Webadresse. Sie aus dem Browser kopieren oder das Feld leer lassen.</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::ScheduleBox</name>
    <message>
        <source>Idea, without a date, or planned</source>
        <translation>Idee, ohne Termin oder geplant</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idee</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Ohne Termin</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>When the post goes out</source>
        <translation>Wann der Beitrag erscheint</translation>
    </message>
    <message>
        <source>Next times and clock changes</source>
        <translation>Nächste Termine und Zeitumstellungen</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>As in RFC 5545</source>
        <translation>Wie in RFC 5545</translation>
    </message>
    <message>
        <source>End of the repetition</source>
        <translation>Ende der Wiederholung</translation>
    </message>
    <message>
        <source>Never ends</source>
        <translation>Endet nie</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Number of times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>last</source>
        <translation>letzten</translation>
    </message>
    <message>
        <source>first</source>
        <translation>ersten</translation>
    </message>
    <message>
        <source>second</source>
        <translation>zweiten</translation>
    </message>
    <message>
        <source>third</source>
        <translation>dritten</translation>
    </message>
    <message>
        <source>fourth</source>
        <translation>vierten</translation>
    </message>
    <message>
        <source>Does not repeat</source>
        <translation>Keine Wiederholung</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Jede Woche</translation>
    </message>
    <message>
        <source>Every month on day %1</source>
        <translation>Jeden Monat am %1.</translation>
    </message>
    <message>
        <source>Every month on the %1 %2</source>
        <comment>the last Friday</comment>
        <translation>Jeden Monat am %1 %2</translation>
    </message>
    <message>
        <source>By a rule of its own</source>
        <translation>Nach eigener Regel</translation>
    </message>
    <message>
        <source>The series has come to its end.</source>
        <translation>Die Serie ist zu Ende.</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Nächste: %1</translation>
    </message>
    <message>
        <source>On %1 clocks skip that time; the post goes out at %2.</source>
        <translation>Am %1 überspringt die Zeitumstellung diese Uhrzeit; der Beitrag erscheint um %2.</translation>
    </message>
    <message>
        <source>%1 stays %1; from %2 on that is %3 UTC, because clocks change.</source>
        <translation>%1 bleibt %1; ab %2 ist das wegen der Zeitumstellung %3 UTC.</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Ausgelassen: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>date and time, time zone</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>An idea, without a date</source>
        <translation>Eine Idee, ohne Termin</translation>
    </message>
    <message>
        <source>That time has passed. The post stays planned for %1.</source>
        <translation>Diese Zeit ist vorbei. Der Beitrag bleibt für %1 geplant.</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::TemplateDialog</name>
    <message>
        <source>New template</source>
        <translation>Neue Vorlage</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>What differs each time stands between {{ and }}, such as {{day}}. It is asked for when the template is used.</source>
        <translation>Was jedes Mal anders ist, steht zwischen {{ und }}, etwa {{tag}}. Danach wird beim Benutzen der Vorlage gefragt.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>A template needs a name.</source>
        <translation>Eine Vorlage braucht einen Namen.</translation>
    </message>
    <message>
        <source>A template needs a text.</source>
        <translation>Eine Vorlage braucht einen Text.</translation>
    </message>
    <message>
        <source>The template “%1” is in the menu.</source>
        <translation>Die Vorlage „%1“ steht im Menü.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Gelöscht.</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::TextEditors</name>
    <message>
        <source>Text for which network</source>
        <translation>Text für welches Netzwerk</translation>
    </message>
    <message>
        <source>Add a part to the thread</source>
        <translation>Teil zum Thread hinzufügen</translation>
    </message>
    <message>
        <source>First comment</source>
        <translation>Erster Kommentar</translation>
    </message>
    <message>
        <source>Posted under the post as soon as it is live</source>
        <translation>Erscheint unter dem Beitrag, sobald er live ist</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Text for all networks</source>
        <translation>Text für alle Netzwerke</translation>
    </message>
    <message>
        <source>%1 has a text of its own.</source>
        <translation>%1 hat einen eigenen Text.</translation>
    </message>
    <message>
        <source>%1 uses the common text.</source>
        <translation>%1 verwendet den gemeinsamen Text.</translation>
    </message>
    <message>
        <source>Use the common text</source>
        <translation>Gemeinsamen Text verwenden</translation>
    </message>
    <message>
        <source>Write its own text</source>
        <translation>Eigenen Text schreiben</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::WritingCard</name>
    <message>
        <source>Text of the post</source>
        <translation>Text des Beitrags</translation>
    </message>
    <message>
        <source>Part %1 of the thread</source>
        <translation>Teil %1 des Threads</translation>
    </message>
    <message>
        <source>What do you want to say?</source>
        <translation>Was gibt es zu sagen?</translation>
    </message>
    <message>
        <source>The thread goes on here</source>
        <translation>Hier geht der Thread weiter</translation>
    </message>
    <message>
        <source>part %1</source>
        <translation>Teil %1</translation>
    </message>
    <message>
        <source>Move %1 up</source>
        <translation>%1 nach oben</translation>
    </message>
    <message>
        <source>Move %1 down</source>
        <translation>%1 nach unten</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Pasted picture.png</source>
        <translation>Eingefügtes Bild.png</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Plan, publish and measure social media, online or not.</source>
        <translation>Soziale Medien planen, bespielen und auswerten, online oder nicht.</translation>
    </message>
    <message>
        <source>Keep everything in &lt;folder&gt; instead of the standard place.</source>
        <translation>Alles in &lt;folder&gt; statt am üblichen Ort ablegen.</translation>
    </message>
    <message>
        <source>Open the demonstration workspace.</source>
        <translation>Den Demo-Arbeitsbereich öffnen.</translation>
    </message>
    <message>
        <source>Run &lt;verb&gt; without a window; &quot;--headless help&quot; lists them.</source>
        <translation>&lt;verb&gt; ohne Fenster ausführen; „--headless help“ listet alle auf.</translation>
    </message>
</context>
<context>
    <name>networks</name>
    <message>
        <source>A time like 2026-12-24T18:00:00Z. Until then the video is uploaded and private.</source>
        <translation>Eine Zeit wie 2026-12-24T18:00:00Z. Bis dahin ist das Video hochgeladen und privat.</translation>
    </message>
    <message>
        <source>Accounts you follow</source>
        <translation>Konten, denen dieses Konto folgt</translation>
    </message>
    <message>
        <source>Add recommended music</source>
        <translation>Empfohlene Musik hinzufügen</translation>
    </message>
    <message>
        <source>Allow comments</source>
        <translation>Kommentare erlauben</translation>
    </message>
    <message>
        <source>Allow duets</source>
        <translation>Duette erlauben</translation>
    </message>
    <message>
        <source>Allow stitches</source>
        <translation>Stitches erlauben</translation>
    </message>
    <message>
        <source>Article (by hand)</source>
        <translation>Artikel (von Hand)</translation>
    </message>
    <message>
        <source>Article or newsletter (by hand)</source>
        <translation>Artikel oder Newsletter (von Hand)</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Pinnwand</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Collaborators</source>
        <translation>Mitwirkende</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>Community post (by hand)</source>
        <translation>Community-Beitrag (von Hand)</translation>
    </message>
    <message>
        <source>Connections only</source>
        <translation>Nur Kontakte</translation>
    </message>
    <message>
        <source>Contains media made with AI</source>
        <translation>Enthält mit KI erstellte Medien</translation>
    </message>
    <message>
        <source>Cover picture at second</source>
        <translation>Titelbild bei Sekunde</translation>
    </message>
    <message>
        <source>Empty: the title of the post</source>
        <translation>Leer: der Titel des Beitrags</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Flair</source>
        <translation>Flair</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Made for kids</source>
        <translation>Speziell für Kinder</translation>
    </message>
    <message>
        <source>Made with AI</source>
        <translation>Mit KI erstellt</translation>
    </message>
    <message>
        <source>No, it is not made for kids</source>
        <translation>Nein, es ist nicht speziell für Kinder</translation>
    </message>
    <message>
        <source>Notify subscribers</source>
        <translation>Abonnenten benachrichtigen</translation>
    </message>
    <message>
        <source>One topic without full stop and ampersand</source>
        <translation>Ein Thema ohne Punkt und kaufmännisches Und</translation>
    </message>
    <message>
        <source>Only accounts you mention</source>
        <translation>Nur erwähnte Konten</translation>
    </message>
    <message>
        <source>Others cannot repost it</source>
        <translation>Andere können den Beitrag nicht reposten</translation>
    </message>
    <message>
        <source>Paid partnership</source>
        <translation>Bezahlte Partnerschaft</translation>
    </message>
    <message>
        <source>Playlist</source>
        <translation>Playlist</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Post the link although the community has it</source>
        <translation>Link posten, auch wenn die Community ihn schon hat</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Promotes your own brand</source>
        <translation>Wirbt für die eigene Marke</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <source>Reel</source>
        <translation>Reel</translation>
    </message>
    <message>
        <source>Second of the video that is its cover</source>
        <translation>Sekunde des Videos, die als Titelbild dient</translation>
    </message>
    <message>
        <source>Section of the board</source>
        <translation>Ordner der Pinnwand</translation>
    </message>
    <message>
        <source>Send replies to the inbox</source>
        <translation>Antworten an den Posteingang senden</translation>
    </message>
    <message>
        <source>Show the reel in the feed too</source>
        <translation>Reel auch im Feed zeigen</translation>
    </message>
    <message>
        <source>Shown above a PDF; without it the name of the file is shown.</source>
        <translation>Steht über einer PDF; ohne ihn erscheint der Name der Datei.</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Story</translation>
    </message>
    <message>
        <source>Story (by hand)</source>
        <translation>Story (von Hand)</translation>
    </message>
    <message>
        <source>Story with a link (by hand)</source>
        <translation>Story mit Link (von Hand)</translation>
    </message>
    <message>
        <source>Story with a link or sticker (by hand)</source>
        <translation>Story mit Link oder Sticker (von Hand)</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Text or pictures</source>
        <translation>Text oder Bilder</translation>
    </message>
    <message>
        <source>The law requires an answer for every video.</source>
        <translation>Das Gesetz verlangt für jedes Video eine Antwort.</translation>
    </message>
    <message>
        <source>The post is labelled as a paid partnership; it cannot be private then.</source>
        <translation>Der Beitrag wird als bezahlte Partnerschaft gekennzeichnet; er kann dann nicht privat sein.</translation>
    </message>
    <message>
        <source>The post is labelled as promotional content.</source>
        <translation>Der Beitrag wird als Werbeinhalt gekennzeichnet.</translation>
    </message>
    <message>
        <source>TikTok wants a choice for every post; there is no default.</source>
        <translation>TikTok verlangt für jeden Beitrag eine Wahl; es gibt keine Vorgabe.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Title of the document</source>
        <translation>Titel des Dokuments</translation>
    </message>
    <message>
        <source>Title of the photos</source>
        <translation>Titel der Fotos</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Unlisted</source>
        <translation>Nicht gelistet</translation>
    </message>
    <message>
        <source>User names of accounts that are invited to share the post</source>
        <translation>Benutzernamen von Konten, die eingeladen werden, den Beitrag zu teilen</translation>
    </message>
    <message>
        <source>Verified accounts</source>
        <translation>Verifizierte Konten</translation>
    </message>
    <message>
        <source>Video (by hand)</source>
        <translation>Video (von Hand)</translation>
    </message>
    <message>
        <source>Video or photos</source>
        <translation>Video oder Fotos</translation>
    </message>
    <message>
        <source>Video or Short</source>
        <translation>Video oder Short</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Sichtbarkeit</translation>
    </message>
    <message>
        <source>Where the pin leads; without it the link of the post is used.</source>
        <translation>Wohin der Pin führt; ohne ihn gilt der Link des Beitrags.</translation>
    </message>
    <message>
        <source>Who can reply</source>
        <translation>Wer antworten kann</translation>
    </message>
    <message>
        <source>Who can see it</source>
        <translation>Wer es sehen kann</translation>
    </message>
    <message>
        <source>Who can view this post</source>
        <translation>Wer diesen Beitrag ansehen kann</translation>
    </message>
    <message>
        <source>Yes, it is made for kids</source>
        <translation>Ja, es ist speziell für Kinder</translation>
    </message>
    <message>
        <source>Your subscribers</source>
        <translation>Abonnenten dieses Kontos</translation>
    </message>
    <message>
        <source>YouTube makes it public at</source>
        <translation>YouTube schaltet es öffentlich um</translation>
    </message>
</context>
</TS>
