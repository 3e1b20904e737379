// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/publish/textchoice.h"

#include "api/posttexts.h"
#include "server/core/publish/publishjournal.h"
#include "server/core/publish/publishrollup.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kMostChoices = 100;
constexpr int kMostOpen = 500;
constexpr int kMostTargets = 1000;

Result<void> addChoices(const SystemReader &records, const QString &typeName, const QString &id, QList<QJsonObject> &choices)
{
    const auto rows = records.query(u"Conflict"_s,
                                    {{u"typeName"_s, SystemCondition::Op::Equal, typeName}, {u"recordId"_s, SystemCondition::Op::Equal, id}},
                                    kMostChoices);
    if (!rows)
        return rows.error();
    for (const QJsonObject &row : *rows) {
        const bool isOpen = row.value("resolution"_L1).toString(u"unresolved"_s) == "unresolved"_L1;
        if (isOpen && api::isSentText(typeName, row.value("property"_L1).toString()))
            choices.append(row);
    }
    return {};
}

/** Kept with a target: every node of a server sees it, and a restart does not forget it. */
QString markOf(bool isAhead, qint64 dueMs)
{
    return (isAhead ? u"text choice ahead "_s : u"text choice "_s) + wireTime(dueMs);
}

bool hasMark(const QList<QJsonObject> &targets, const QString &mark)
{
    return std::ranges::any_of(targets, [&mark](const QJsonObject &target) { return target.value("step"_L1).toString() == mark; });
}

Result<void> tell(SystemRecords &records, const QJsonObject &post, const QList<QJsonObject> &targets, const QList<QJsonObject> &choices, const QString &mark,
                  const PublishNotice &notice)
{
    if (const auto done = records.patch(u"PostTarget"_s, targets.constFirst().value("id"_L1).toString(), {{u"step"_s, mark}}); !done)
        return done;
    const auto author = authorOf(records, post);
    if (!author)
        return author.error();
    QStringList people{*author};
    for (const QJsonObject &choice : choices) {
        const QString person = choice.value("byUserId"_L1).toString();
        // Without an author everybody is told.
        if (!person.isEmpty() && !author->isEmpty() && !people.contains(person))
            people.append(person);
    }
    for (const QString &person : std::as_const(people)) {
        if (const auto done = notifyPerson(records, post, notice, person); !done)
            return done;
    }
    return {};
}

/** A post that waits for a choice, with all that is to be known for a warning. */
struct WaitingPost {
    QJsonObject post;
    QList<QJsonObject> targets;
    QList<QJsonObject> choices;
    qint64 dueMs = -1;
};

/** When it is planned to leave, or the next date of its series; -1 where nothing is to leave by itself. */
qint64 plannedFor(const QJsonObject &post)
{
    if (post.value("status"_L1).toString() != "scheduled"_L1)
        return -1;
    const qint64 next = post.value("recurrenceRule"_L1).toString().isEmpty() ? -1 : msOf(post.value("nextOccurrenceAt"_L1));
    return next >= 0 ? next : msOf(post.value("scheduledAt"_L1));
}

/** Nothing where nobody is to be warned (any more) at @p nowMs. */
Result<std::optional<WaitingPost>> waitingPost(const SystemReader &records, const QString &postId, const PublishOptions &options, qint64 nowMs)
{
    const auto post = records.get(u"Post"_s, postId);
    if (!post)
        return post.error();
    if (!post->has_value())
        return std::optional<WaitingPost>();
    WaitingPost found{**post, {}, {}, plannedFor(**post)};
    if (found.dueMs <= nowMs || found.dueMs - nowMs > options.choiceAheadMs)
        return std::optional<WaitingPost>();
    const auto targets = records.query(u"PostTarget"_s, {{u"postId"_s, SystemCondition::Op::Equal, postId}}, kMostTargets);
    if (!targets)
        return targets.error();
    found.targets = *targets;
    if (targets->isEmpty() || hasMark(*targets, markOf(true, found.dueMs)))
        return std::optional<WaitingPost>();
    const auto choices = openTextChoices(records, postId, *targets);
    if (!choices)
        return choices.error();
    found.choices = *choices;
    // Whoever writes just now sees it in front of them.
    const auto isOld = [&](const QJsonObject &choice) { return msOf(choice.value("createdAt"_L1)) + options.choiceSettleMs <= nowMs; };
    return std::ranges::any_of(*choices, isOld) ? std::optional<WaitingPost>(found) : std::optional<WaitingPost>();
}

/** The posts that open conflicts over texts are about. */
Result<QStringList> postsWithChoices(const SystemReader &records)
{
    const auto rows = records.query(u"Conflict"_s, {{u"resolution"_s, SystemCondition::Op::Equal, u"unresolved"_s}}, kMostOpen);
    if (!rows)
        return rows.error();
    QStringList posts;
    for (const QJsonObject &row : *rows) {
        const QString typeName = row.value("typeName"_L1).toString();
        if (!api::isSentText(typeName, row.value("property"_L1).toString()))
            continue;
        QString post = row.value("recordId"_L1).toString();
        if (typeName == "PostTarget"_L1) {
            const auto target = records.get(typeName, post);
            if (!target)
                return target.error();
            post = target->value_or(QJsonObject()).value("postId"_L1).toString();
        }
        if (!post.isEmpty() && !posts.contains(post))
            posts.append(post);
    }
    return posts;
}

} // namespace

Result<QList<QJsonObject>> openTextChoices(const SystemReader &records, const QString &postId, const QList<QJsonObject> &targets)
{
    QList<QJsonObject> choices;
    if (const auto done = addChoices(records, u"Post"_s, postId, choices); !done)
        return done.error();
    for (const QJsonObject &target : targets) {
        if (const auto done = addChoices(records, u"PostTarget"_s, target.value("id"_L1).toString(), choices); !done)
            return done.error();
    }
    return choices;
}

Result<void> tellOfTextChoice(SystemRecords &records, const QJsonObject &post, const QList<QJsonObject> &targets,
                              const QList<QJsonObject> &choices, qint64 dueMs)
{
    const QString mark = markOf(false, dueMs);
    if (targets.isEmpty() || hasMark(targets, mark))
        return {};
    return tell(records, post, targets, choices, mark, {u"warning"_s, u"notice.textChoice"_s, u"publish.textChoice"_s});
}

Result<void> warnOfTextChoices(PublishStore &store, const QString &workspaceId, const PublishOptions &options, qint64 nowMs)
{
    QStringList posts;
    const auto read = store.read(workspaceId, [&](const SystemReader &records) -> Result<void> {
        const auto found = postsWithChoices(records);
        if (!found)
            return found.error();
        for (const QString &post : *found) {
            const auto waiting = waitingPost(records, post, options, nowMs);
            if (!waiting)
                return waiting.error();
            if (waiting->has_value())
                posts.append(post);
        }
        return {};
    });
    if (!read)
        return read;
    for (const QString &post : std::as_const(posts)) {
        // Asked again: another node may have told them, or somebody has chosen.
        const auto told = store.write(workspaceId, [&](SystemRecords &records) -> Result<void> {
            const auto waiting = waitingPost(records, post, options, nowMs);
            if (!waiting || !waiting->has_value())
                return waiting ? Result<void>() : Result<void>(waiting.error());
            return tell(records, (**waiting).post, (**waiting).targets, (**waiting).choices, markOf(true, (**waiting).dueMs),
                        {u"warning"_s, u"notice.textChoiceAhead"_s, u"publish.textChoiceAhead"_s});
        });
        if (!told)
            return told;
    }
    return {};
}

} // namespace campanile::server
