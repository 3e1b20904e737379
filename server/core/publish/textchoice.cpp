// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/publish/textchoice.h"

#include "server/core/publish/publishjournal.h"
#include "server/core/publish/publishrollup.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kMostChoices = 100;

/** True for what is sent as words: of the post, or of a target that has its own. */
bool isTextOf(bool isTarget, const QString &property)
{
    static const QStringList texts{u"body"_s, u"threadParts"_s, u"firstComment"_s, u"linkUrl"_s};
    const QLatin1StringView own("customContent/");
    if (!isTarget)
        return texts.contains(property);
    return property.startsWith(own) && texts.contains(property.mid(own.size()));
}

Result<void> addChoices(const SystemReader &records, const QString &typeName, const QString &id, QList<QJsonObject> &choices)
{
    const auto rows = records.query(u"Conflict"_s,
                                    {{u"typeName"_s, SystemCondition::Op::Equal, typeName}, {u"recordId"_s, SystemCondition::Op::Equal, id}},
                                    kMostChoices);
    if (!rows)
        return rows.error();
    for (const QJsonObject &row : *rows) {
        const bool isOpen = row.value("resolution"_L1).toString(u"unresolved"_s) == "unresolved"_L1;
        if (isOpen && isTextOf(typeName == "PostTarget"_L1, row.value("property"_L1).toString()))
            choices.append(row);
    }
    return {};
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
    // Kept with a target: every node of a server sees it, and a restart does not forget it.
    const QString step = u"text choice "_s + wireTime(dueMs);
    const auto isTold = [&step](const QJsonObject &target) { return target.value("step"_L1).toString() == step; };
    if (targets.isEmpty() || std::ranges::any_of(targets, isTold))
        return {};
    if (const auto done = records.patch(u"PostTarget"_s, targets.constFirst().value("id"_L1).toString(), {{u"step"_s, step}}); !done)
        return done;
    const PublishNotice notice{u"warning"_s, u"notice.textChoice"_s, u"publish.textChoice"_s};
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

} // namespace campanile::server
