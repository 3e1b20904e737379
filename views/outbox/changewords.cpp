// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/outbox/changewords.h"

#include "ui/errortext/errortext.h"
#include "ui/kit/localwords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <array>

namespace campanile::views {

using namespace Qt::StringLiterals;
using store::OutboxEntry;
using store::SetOp;

namespace {

/** %1 is the name in quotes, %2 the new time. @c many is for several records, %n of them; null where that cannot be. */
struct Sentence {
    const char *label;
    const char *one;
    const char *many;
};

constexpr std::array sentences{
    Sentence{"post.create", QT_TRANSLATE_NOOP("Outbox", "Created %1"), QT_TRANSLATE_N_NOOP("Outbox", "Created %n posts")},
    Sentence{"post.edit", QT_TRANSLATE_NOOP("Outbox", "Edited %1"), QT_TRANSLATE_N_NOOP("Outbox", "Edited %n posts")},
    Sentence{"post.move", QT_TRANSLATE_NOOP("Outbox", "Moved %1 to %2"), QT_TRANSLATE_N_NOOP("Outbox", "Moved %n posts")},
    Sentence{"post.copy", QT_TRANSLATE_NOOP("Outbox", "Copied %1"), QT_TRANSLATE_N_NOOP("Outbox", "Copied %n posts")},
    Sentence{"post.schedule", QT_TRANSLATE_NOOP("Outbox", "Scheduled %1"), QT_TRANSLATE_N_NOOP("Outbox", "Scheduled %n posts")},
    Sentence{"post.unschedule", QT_TRANSLATE_NOOP("Outbox", "Took %1 back to draft"), QT_TRANSLATE_N_NOOP("Outbox", "Took %n posts back to draft")},
    Sentence{"post.publishNow", QT_TRANSLATE_NOOP("Outbox", "Publish %1 now"), QT_TRANSLATE_N_NOOP("Outbox", "Publish %n posts now")},
    Sentence{"post.delete", QT_TRANSLATE_NOOP("Outbox", "Deleted %1"), QT_TRANSLATE_N_NOOP("Outbox", "Deleted %n posts")},
    Sentence{"post.accounts", QT_TRANSLATE_NOOP("Outbox", "Changed the accounts of %1"), QT_TRANSLATE_N_NOOP("Outbox", "Changed the accounts of %n posts")},
    Sentence{"post.customise", QT_TRANSLATE_NOOP("Outbox", "Changed the text of %1 for one network"), nullptr},
    Sentence{"post.options", QT_TRANSLATE_NOOP("Outbox", "Changed what %1 says to one network besides its text"), nullptr},
    Sentence{"post.delivery", QT_TRANSLATE_NOOP("Outbox", "Changed who publishes %1 on one account"), nullptr},
    Sentence{"post.doneByHand", QT_TRANSLATE_NOOP("Outbox", "Said that %1 is published by hand"), nullptr},
    Sentence{"post.label", QT_TRANSLATE_NOOP("Outbox", "Changed the labels of %1"), QT_TRANSLATE_N_NOOP("Outbox", "Changed the labels of %n posts")},
    Sentence{"post.media", QT_TRANSLATE_NOOP("Outbox", "Changed the pictures of %1"), QT_TRANSLATE_N_NOOP("Outbox", "Changed the pictures of %n posts")},
    Sentence{"post.altText", QT_TRANSLATE_NOOP("Outbox", "Changed the alt text of a picture in %1"), nullptr},
    Sentence{"post.unplan", QT_TRANSLATE_NOOP("Outbox", "Took %1 off the calendar"), QT_TRANSLATE_N_NOOP("Outbox", "Took %n posts off the calendar")},
    Sentence{"post.status", QT_TRANSLATE_NOOP("Outbox", "Changed the status of %1"), QT_TRANSLATE_N_NOOP("Outbox", "Changed the status of %n posts")},
    Sentence{"series.this", QT_TRANSLATE_NOOP("Outbox", "Changed one date of the series %1"), nullptr},
    Sentence{"series.following", QT_TRANSLATE_NOOP("Outbox", "Changed the series %1 from one date on"), nullptr},
    Sentence{"series.all", QT_TRANSLATE_NOOP("Outbox", "Changed all dates of the series %1"), nullptr},
    Sentence{"series.skip", QT_TRANSLATE_NOOP("Outbox", "Left one date of the series %1 out"), nullptr},
    Sentence{"asset.add", QT_TRANSLATE_NOOP("Outbox", "Added a picture to %1"), nullptr},
    Sentence{"inbox.read", QT_TRANSLATE_NOOP("Outbox", "Marked as read in the inbox"), QT_TRANSLATE_N_NOOP("Outbox", "Marked %n inbox items as read")},
    Sentence{"inbox.unread", QT_TRANSLATE_NOOP("Outbox", "Marked as unread in the inbox"), QT_TRANSLATE_N_NOOP("Outbox", "Marked %n inbox items as unread")},
    Sentence{"inbox.status.open", QT_TRANSLATE_NOOP("Outbox", "Opened an inbox item"), QT_TRANSLATE_N_NOOP("Outbox", "Opened %n inbox items")},
    Sentence{"inbox.status.pending", QT_TRANSLATE_NOOP("Outbox", "Set an inbox item to waiting"), QT_TRANSLATE_N_NOOP("Outbox", "Set %n inbox items to waiting")},
    Sentence{"inbox.status.replied", QT_TRANSLATE_NOOP("Outbox", "Marked an inbox item as answered"), QT_TRANSLATE_N_NOOP("Outbox", "Marked %n inbox items as answered")},
    Sentence{"inbox.status.resolved", QT_TRANSLATE_NOOP("Outbox", "Resolved an inbox item"), QT_TRANSLATE_N_NOOP("Outbox", "Resolved %n inbox items")},
    Sentence{"inbox.status.archived", QT_TRANSLATE_NOOP("Outbox", "Archived an inbox item"), QT_TRANSLATE_N_NOOP("Outbox", "Archived %n inbox items")},
    Sentence{"inbox.status.spam", QT_TRANSLATE_NOOP("Outbox", "Marked an inbox item as spam"), QT_TRANSLATE_N_NOOP("Outbox", "Marked %n inbox items as spam")},
    Sentence{"inbox.assign", QT_TRANSLATE_NOOP("Outbox", "Assigned an inbox item"), QT_TRANSLATE_N_NOOP("Outbox", "Assigned %n inbox items")},
    Sentence{"inbox.snooze", QT_TRANSLATE_NOOP("Outbox", "Put off an inbox item"), QT_TRANSLATE_N_NOOP("Outbox", "Put off %n inbox items")},
    Sentence{"inbox.wake", QT_TRANSLATE_NOOP("Outbox", "Brought an inbox item back"), QT_TRANSLATE_N_NOOP("Outbox", "Brought %n inbox items back")},
    Sentence{"inbox.tag", QT_TRANSLATE_NOOP("Outbox", "Tagged an inbox item"), QT_TRANSLATE_N_NOOP("Outbox", "Tagged %n inbox items")},
    Sentence{"inbox.untag", QT_TRANSLATE_NOOP("Outbox", "Took tags off an inbox item"), QT_TRANSLATE_N_NOOP("Outbox", "Took tags off %n inbox items")},
    Sentence{"inbox.correct", QT_TRANSLATE_NOOP("Outbox", "Corrected how an inbox item is judged"), QT_TRANSLATE_N_NOOP("Outbox", "Corrected how %n inbox items are judged")},
    Sentence{"inbox.moderate.hiding", QT_TRANSLATE_NOOP("Outbox", "Hide a comment"), QT_TRANSLATE_N_NOOP("Outbox", "Hide %n comments")},
    Sentence{"inbox.moderate.unhiding", QT_TRANSLATE_NOOP("Outbox", "Show a comment again"), QT_TRANSLATE_N_NOOP("Outbox", "Show %n comments again")},
    Sentence{"inbox.moderate.removing", QT_TRANSLATE_NOOP("Outbox", "Remove a comment from the network"), QT_TRANSLATE_N_NOOP("Outbox", "Remove %n comments from the network")},
    Sentence{"inbox.moderate.blocking", QT_TRANSLATE_NOOP("Outbox", "Block a person on the network"), QT_TRANSLATE_N_NOOP("Outbox", "Block %n people on the network")},
    Sentence{"inbox.escalate", QT_TRANSLATE_NOOP("Outbox", "Escalated an inbox item"), QT_TRANSLATE_N_NOOP("Outbox", "Escalated %n inbox items")},
    Sentence{"inbox.note.add", QT_TRANSLATE_NOOP("Outbox", "Wrote an internal note"), nullptr},
    Sentence{"inbox.note.edit", QT_TRANSLATE_NOOP("Outbox", "Changed an internal note"), nullptr},
    Sentence{"inbox.note.remove", QT_TRANSLATE_NOOP("Outbox", "Deleted an internal note"), nullptr},
    Sentence{"inbox.draft", QT_TRANSLATE_NOOP("Outbox", "Kept the draft of a reply"), nullptr},
    Sentence{"inbox.reply", QT_TRANSLATE_NOOP("Outbox", "Reply in the inbox"), nullptr},
    Sentence{"inbox.reply.again", QT_TRANSLATE_NOOP("Outbox", "Send a reply again"), nullptr},
    Sentence{"inbox.reply.takeBack", QT_TRANSLATE_NOOP("Outbox", "Took a reply back"), nullptr},
    Sentence{"inbox.reply.discard", QT_TRANSLATE_NOOP("Outbox", "Discarded a reply"), nullptr},
    Sentence{"replyDraft.propose", QT_TRANSLATE_NOOP("Outbox", "Proposals for a reply"), nullptr},
    Sentence{"replyDraft.view", QT_TRANSLATE_NOOP("Outbox", "Looked at a reply that waits for a review"), nullptr},
    Sentence{"replyDraft.prefer", QT_TRANSLATE_NOOP("Outbox", "Preferred a proposal"), nullptr},
    Sentence{"replyDraft.remove", QT_TRANSLATE_NOOP("Outbox", "Removed a proposal"), nullptr},
    Sentence{"replyDraft.ask", QT_TRANSLATE_NOOP("Outbox", "Asked for a review of a reply"), nullptr},
    Sentence{"replyDraft.takeBack", QT_TRANSLATE_NOOP("Outbox", "Took a reply back from review"), nullptr},
    Sentence{"replyDraft.approve", QT_TRANSLATE_NOOP("Outbox", "Approved a reply"), nullptr},
    Sentence{"replyDraft.reject", QT_TRANSLATE_NOOP("Outbox", "Did not approve a reply"), nullptr},
    Sentence{"savedReply.import", QT_TRANSLATE_NOOP("Outbox", "Imported saved replies"), nullptr},
    Sentence{"savedReply.create", QT_TRANSLATE_NOOP("Outbox", "Created a saved reply"), nullptr},
    Sentence{"savedReply.edit", QT_TRANSLATE_NOOP("Outbox", "Changed a saved reply"), nullptr},
    Sentence{"savedReply.move", QT_TRANSLATE_NOOP("Outbox", "Moved a saved reply"), nullptr},
    Sentence{"savedReply.remove", QT_TRANSLATE_NOOP("Outbox", "Deleted a saved reply"), nullptr},
    Sentence{"savedView.create", QT_TRANSLATE_NOOP("Outbox", "Saved a view of the inbox"), nullptr},
    Sentence{"savedView.destroy", QT_TRANSLATE_NOOP("Outbox", "Deleted a view of the inbox"), nullptr},
    Sentence{"SlaPolicy.create", QT_TRANSLATE_NOOP("Outbox", "Created a response time"), nullptr},
    Sentence{"SlaPolicy.edit", QT_TRANSLATE_NOOP("Outbox", "Changed a response time"), nullptr},
    Sentence{"SlaPolicy.delete", QT_TRANSLATE_NOOP("Outbox", "Deleted a response time"), nullptr},
    Sentence{"InboxRoutingRule.create", QT_TRANSLATE_NOOP("Outbox", "Created a routing rule"), nullptr},
    Sentence{"InboxRoutingRule.edit", QT_TRANSLATE_NOOP("Outbox", "Changed a routing rule"), nullptr},
    Sentence{"InboxRoutingRule.delete", QT_TRANSLATE_NOOP("Outbox", "Deleted a routing rule"), nullptr},
    Sentence{"crisis.acknowledge", QT_TRANSLATE_NOOP("Outbox", "Acknowledged a crisis"), nullptr},
    Sentence{"crisis.lead", QT_TRANSLATE_NOOP("Outbox", "Changed who leads in a crisis"), nullptr},
    Sentence{"crisis.severity", QT_TRANSLATE_NOOP("Outbox", "Changed the severity of a crisis"), nullptr},
    Sentence{"crisis.resolve", QT_TRANSLATE_NOOP("Outbox", "Resolved a crisis"), nullptr},
    Sentence{"crisis.falseAlarm", QT_TRANSLATE_NOOP("Outbox", "Marked a crisis as a false alarm"), nullptr},
    Sentence{"crisis.reopen", QT_TRANSLATE_NOOP("Outbox", "Opened a crisis again"), nullptr},
    Sentence{"crisis.call", QT_TRANSLATE_NOOP("Outbox", "Called a crisis: %1"), nullptr},
    Sentence{"crisis.note", QT_TRANSLATE_NOOP("Outbox", "Wrote a note about a crisis"), nullptr},
    Sentence{"crisis.templateUsed", QT_TRANSLATE_NOOP("Outbox", "Used an answer template in a crisis"), nullptr},
    Sentence{"crisis.pause", QT_TRANSLATE_NOOP("Outbox", "Paused all scheduled posts"), nullptr},
    Sentence{"crisis.resume", QT_TRANSLATE_NOOP("Outbox", "Let scheduled posts go out again"), nullptr},
    Sentence{"crisisRule.create", QT_TRANSLATE_NOOP("Outbox", "Created the crisis rule %1"), nullptr},
    Sentence{"crisisRule.edit", QT_TRANSLATE_NOOP("Outbox", "Changed a crisis rule"), nullptr},
    Sentence{"crisisRule.remove", QT_TRANSLATE_NOOP("Outbox", "Deleted a crisis rule"), nullptr},
    Sentence{"crisisRule.on", QT_TRANSLATE_NOOP("Outbox", "Switched a crisis rule on"), nullptr},
    Sentence{"crisisRule.off", QT_TRANSLATE_NOOP("Outbox", "Switched a crisis rule off"), nullptr},
    Sentence{"crisisRule.usual", QT_TRANSLATE_NOOP("Outbox", "Added the usual crisis rules"), nullptr},
    Sentence{"crisisTemplate.create", QT_TRANSLATE_NOOP("Outbox", "Created the answer template %1"), nullptr},
    Sentence{"crisisTemplate.edit", QT_TRANSLATE_NOOP("Outbox", "Changed an answer template"), nullptr},
    Sentence{"crisisTemplate.remove", QT_TRANSLATE_NOOP("Outbox", "Deleted an answer template"), nullptr},
    Sentence{"crisisTemplate.approve", QT_TRANSLATE_NOOP("Outbox", "Approved an answer template"), nullptr},
    Sentence{"crisisTemplate.withdraw", QT_TRANSLATE_NOOP("Outbox", "Withdrew the approval of an answer template"), nullptr},
    Sentence{"conflict.resolve", QT_TRANSLATE_NOOP("Outbox", "Settled a conflict"), nullptr},
    Sentence{"conflict.merge", QT_TRANSLATE_NOOP("Outbox", "Settled a conflict with a merged text"), nullptr},
    Sentence{"import.posts", QT_TRANSLATE_NOOP("Outbox", "Imported %1"), QT_TRANSLATE_N_NOOP("Outbox", "Imported %n posts")},
    Sentence{"import.undo", QT_TRANSLATE_NOOP("Outbox", "Took an import back: %1"), QT_TRANSLATE_N_NOOP("Outbox", "Took an import of %n posts back")},
    Sentence{"accountGroup.create", QT_TRANSLATE_NOOP("Outbox", "Created the group %1"), nullptr},
    Sentence{"accountGroup.edit", QT_TRANSLATE_NOOP("Outbox", "Changed a group of accounts"), nullptr},
    Sentence{"accountGroup.delete", QT_TRANSLATE_NOOP("Outbox", "Deleted a group of accounts"), nullptr},
    Sentence{"accountGroup.move", QT_TRANSLATE_NOOP("Outbox", "Moved accounts to another group"), nullptr},
    Sentence{"accountEvent.resolve", QT_TRANSLATE_NOOP("Outbox", "Marked an account's problem as dealt with"), nullptr},
    Sentence{"accountEvent.reopen", QT_TRANSLATE_NOOP("Outbox", "Opened an account's problem again"), nullptr},
    Sentence{"Campaign.create", QT_TRANSLATE_NOOP("Outbox", "Created the campaign %1"), nullptr},
    Sentence{"Campaign.edit", QT_TRANSLATE_NOOP("Outbox", "Edited a campaign"), nullptr},
    Sentence{"Campaign.delete", QT_TRANSLATE_NOOP("Outbox", "Deleted a campaign"), nullptr},
    Sentence{"ContentTemplate.create", QT_TRANSLATE_NOOP("Outbox", "Created the template %1"), nullptr},
    Sentence{"ContentTemplate.edit", QT_TRANSLATE_NOOP("Outbox", "Edited a template"), nullptr},
    Sentence{"ContentTemplate.delete", QT_TRANSLATE_NOOP("Outbox", "Deleted a template"), nullptr},
    Sentence{"TrackingLink.create", QT_TRANSLATE_NOOP("Outbox", "Created a tracked link"), nullptr},
    Sentence{"TrackingLink.edit", QT_TRANSLATE_NOOP("Outbox", "Edited a tracked link"), nullptr},
    Sentence{"TrackingLink.delete", QT_TRANSLATE_NOOP("Outbox", "Deleted a tracked link"), nullptr},
    Sentence{"Workspace.edit", QT_TRANSLATE_NOOP("Outbox", "Changed the settings of the workspace"), nullptr},
    Sentence{"User.edit", QT_TRANSLATE_NOOP("Outbox", "Changed a profile"), nullptr},
    Sentence{"Notification.edit", QT_TRANSLATE_NOOP("Outbox", "Marked a notification"), nullptr},
};

QString say(const char *text, int n = -1)
{
    return QCoreApplication::translate("Outbox", text, nullptr, n);
}

/** The posts, or the inbox items, that an edit is about. */
int postsIn(const QList<SetOp> &ops)
{
    QSet<RecordId> posts;
    for (const SetOp &op : ops) {
        if (op.type == u"Post" || op.type == u"InboxItem")
            posts.insert(op.id);
    }
    return int(posts.size());
}

QString nameIn(const ChangeFacts &facts)
{
    QString name = facts.subject;
    for (const SetOp &op : facts.ops) {
        if (!name.isEmpty())
            break;
        for (const QString &key : {u"name"_s, u"title"_s, u"body"_s}) {
            if (name.isEmpty() && op.kind != SetOp::Kind::Destroy)
                name = op.value.value(key).toString();
        }
    }
    name = name.simplified();
    if (name.isEmpty())
        return say(QT_TRANSLATE_NOOP("Outbox", "a post without text"));
    if (name.size() > 60)
        name = name.left(59).trimmed() + u'\u2026';
    return say(QT_TRANSLATE_NOOP("Outbox", "\u201c%1\u201d")).arg(name);
}

QString timeIn(const QList<SetOp> &ops, const ReadingWays &ways, qint64 nowMs)
{
    for (const SetOp &op : ops) {
        const QDateTime at = QDateTime::fromString(op.value.value(u"scheduledAt"_s).toString(), Qt::ISODateWithMs);
        if (at.isValid())
            return momentWords(at.toMSecsSinceEpoch(), ways, nowMs);
    }
    return {};
}

/** "Edited text and labels of "Winter gifts"". */
QString editWords(const ChangeFacts &facts)
{
    QStringList names;
    for (const SetOp &op : facts.ops) {
        for (auto it = op.value.begin(); it != op.value.end(); ++it) {
            const QString name = ui::midSentence(propertyWords(it.key()));
            if (!names.contains(name))
                names.append(name);
        }
    }
    if (names.isEmpty() || names.size() > 3)
        return say(QT_TRANSLATE_NOOP("Outbox", "Edited %1")).arg(nameIn(facts));
    return say(QT_TRANSLATE_NOOP("Outbox", "Edited %1 of %2")).arg(ui::joinedWords(names), nameIn(facts));
}

QString plainWords(const ChangeFacts &facts, const ReadingWays &ways, qint64 nowMs)
{
    const auto found = std::find_if(sentences.begin(), sentences.end(),
                                    [&](const Sentence &s) { return facts.label == QLatin1StringView(s.label); });
    if (found == sentences.end())
        return say(QT_TRANSLATE_NOOP("Outbox", "A change in this workspace"));
    const int posts = postsIn(facts.ops);
    if (posts > 1 && found->many)
        return say(found->many, posts);
    if (facts.label == u"post.edit")
        return editWords(facts);
    QString text = say(found->one);
    const QString time = timeIn(facts.ops, ways, nowMs);
    if (text.contains(u"%2"_s) && time.isEmpty())
        return say(QT_TRANSLATE_NOOP("Outbox", "Moved %1")).arg(nameIn(facts));
    // One pass, so that a name that contains "%2" stays as it was written.
    if (text.contains(u"%2"_s))
        return text.arg(nameIn(facts), time);
    return text.contains(u"%1"_s) ? text.arg(nameIn(facts)) : text;
}

constexpr std::array refusals{
    Sentence{"forbidden", QT_TRANSLATE_NOOP("Outbox", "Your role does not allow this change."), nullptr},
    Sentence{"notFound", QT_TRANSLATE_NOOP("Outbox", "What you changed was deleted meanwhile."), nullptr},
    Sentence{"blobNotFound", QT_TRANSLATE_NOOP("Outbox", "The server does not have the file, and neither has this computer. Add the file again."), nullptr},
    Sentence{"conflict", QT_TRANSLATE_NOOP("Outbox", "Someone changed the same thing first, and it cannot be merged."), nullptr},
    Sentence{"versionMismatch", QT_TRANSLATE_NOOP("Outbox", "The post changed after you looked at it. Look again before it goes out."), nullptr},
    Sentence{"stateForbidden", QT_TRANSLATE_NOOP("Outbox", "The post has moved on: it is being published or already was."), nullptr},
    Sentence{"invalidProperties", QT_TRANSLATE_NOOP("Outbox", "The server did not accept a value."), nullptr},
    Sentence{"invalidPatch", QT_TRANSLATE_NOOP("Outbox", "The change does not fit the record any more."), nullptr},
    Sentence{"dependencyRejected", QT_TRANSLATE_NOOP("Outbox", "It builds on another change that was refused."), nullptr},
    Sentence{"willDestroy", QT_TRANSLATE_NOOP("Outbox", "The same record was deleted in one step with this change."), nullptr},
    Sentence{"alreadyExists", QT_TRANSLATE_NOOP("Outbox", "The same record is already there."), nullptr},
    Sentence{"overQuota", QT_TRANSLATE_NOOP("Outbox", "The workspace is full."), nullptr},
    Sentence{"tooLarge", QT_TRANSLATE_NOOP("Outbox", "The change is larger than the server takes."), nullptr},
    Sentence{"singleton", QT_TRANSLATE_NOOP("Outbox", "There can be only one of these."), nullptr},
};

} // namespace

QString changeWords(const ChangeFacts &facts, const ReadingWays &ways, qint64 nowMs)
{
    for (const auto &[prefix, sentence] : {std::pair{u"undo."_s, QT_TRANSLATE_NOOP("Outbox", "Undone: %1")},
                                           std::pair{u"redo."_s, QT_TRANSLATE_NOOP("Outbox", "Done again: %1")}}) {
        if (facts.label.startsWith(prefix)) {
            ChangeFacts plain = facts;
            plain.label = facts.label.mid(prefix.size());
            // Where a step back puts a post is not where the step had put it, so the time would mislead.
            if (plain.label == u"post.move" && postsIn(plain.ops) <= 1)
                return say(sentence).arg(say(QT_TRANSLATE_NOOP("Outbox", "Moved %1")).arg(nameIn(plain)));
            return say(sentence).arg(plainWords(plain, ways, nowMs));
        }
    }
    return plainWords(facts, ways, nowMs);
}

StandingWords standingWords(const OutboxEntry &entry)
{
    StandingWords words;
    switch (entry.state) {
    case OutboxEntry::State::InFlight:
        words = {say(QT_TRANSLATE_NOOP("Outbox", "Being sent")), u"cloud-upload"_s, ui::Tone::Accent, {}};
        break;
    case OutboxEntry::State::Acked:
        words = {say(QT_TRANSLATE_NOOP("Outbox", "Arrived")), u"circle-check"_s, ui::Tone::Success, {}};
        break;
    case OutboxEntry::State::Pending:
        if (entry.waitsForBlobs)
            words = {say(QT_TRANSLATE_NOOP("Outbox", "Waits for picture upload")), u"image"_s, ui::Tone::Info, {}};
        else if (!entry.error.isEmpty())
            words = {say(QT_TRANSLATE_NOOP("Outbox", "Blocked")), u"triangle-alert"_s, ui::Tone::Warning, {}};
        else
            words = {say(QT_TRANSLATE_NOOP("Outbox", "Waiting")), u"clock"_s, ui::Tone::Neutral, {}};
        break;
    }
    QStringList line;
    if (!entry.error.isEmpty()) {
        const bool quota = entry.error.contains(u"rate"_s, Qt::CaseInsensitive) || entry.error.contains(u"limit"_s, Qt::CaseInsensitive);
        line.append(quota ? say(QT_TRANSLATE_NOOP("Outbox", "The server asks to wait; it is sent again by itself"))
                          : say(QT_TRANSLATE_NOOP("Outbox", "The server could not take it yet; it is sent again by itself")));
    }
    if (entry.tries > 1)
        line.append(say(QT_TRANSLATE_N_NOOP("Outbox", "tried %n times"), entry.tries));
    words.line = ui::joinedWords(line);
    return words;
}

QString refusalWords(const store::RejectedEdit &edit)
{
    const auto found = std::find_if(refusals.begin(), refusals.end(),
                                    [&](const Sentence &s) { return edit.errorType == QLatin1StringView(s.label); });
    // The server's own code says more than the kind of the error.
    if (const QString code = edit.error.value(u"code"_s).toString(); !code.isEmpty()) {
        const ui::ErrorWords words = ui::wordsFor(makeError(ErrorKind::Invalid, code));
        return words.todo.isEmpty() ? words.happened : words.happened + u' ' + words.todo;
    }
    QString text = found == refusals.end() ? say(QT_TRANSLATE_NOOP("Outbox", "The server did not accept this change.")) : say(found->one);
    QStringList named;
    const QString single = edit.error.value(u"property"_s).toString();
    if (!single.isEmpty())
        named.append(propertyWords(single));
    for (const QJsonValue &property : edit.error.value(u"properties"_s).toArray())
        named.append(propertyWords(property.toString()));
    named.removeDuplicates();
    if (!named.isEmpty())
        text += u' ' + say(QT_TRANSLATE_NOOP("Outbox", "It is about: %1.")).arg(ui::joinedWords(named));
    return text;
}

QString writtenText(const QList<SetOp> &ops)
{
    QStringList parts;
    for (const SetOp &op : ops) {
        for (auto it = op.value.begin(); it != op.value.end() && op.kind != SetOp::Kind::Destroy; ++it) {
            if (isProse(it.key()) && it.value().isString() && !it.value().toString().isEmpty())
                parts.append(it.value().toString());
            if (it.key() == u"threadParts") {
                for (const QJsonValue &part : it.value().toArray())
                    parts.append(part.toString());
            }
        }
    }
    return parts.join(u"\n\n"_s);
}

} // namespace campanile::views
