// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/publish/reminders.h"

#include "server/core/publish/publishjournal.h"
#include "server/core/publish/publishrollup.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

Result<void> note(SystemRecords &records, const QJsonObject &target, const QString &eventType, QJsonObject payload)
{
    const auto made = records.create(u"PostEvent"_s, {{u"postId"_s, target.value("postId"_L1)},
                                                      {u"targetId"_s, target.value("id"_L1)},
                                                      {u"eventType"_s, eventType},
                                                      {u"payload"_s, payload}});
    return made ? Result<void>() : Result<void>(made.error());
}

} // namespace

Result<void> remind(SystemRecords &records, const QJsonObject &target, int entry, qint64 nowMs)
{
    const auto patched = records.patch(u"PostTarget"_s, target.value("id"_L1).toString(),
                                       {{u"status"_s, u"awaiting_person"_s},
                                        {u"step"_s, u"reminded"_s},
                                        {u"retryCount"_s, 0},
                                        {u"errorCode"_s, QJsonValue()},
                                        {u"errorMessage"_s, QJsonValue()},
                                        {u"deadlineAt"_s, QJsonValue()},
                                        {u"nextAttemptAt"_s, QJsonValue()}});
    if (!patched)
        return patched;
    if (const auto noted = note(records, target, u"reminded"_s, {{u"n"_s, entry}, {u"at"_s, nowMs}}); !noted)
        return noted;
    const auto post = records.get(u"Post"_s, target.value("postId"_L1).toString());
    const auto account = records.get(u"SocialAccount"_s, target.value("accountId"_L1).toString());
    if (!post || !account)
        return post ? account.error() : post.error();
    return notifyAuthor(records, post->value_or(QJsonObject()),
                        {u"warning"_s, u"notice.reminder"_s, u"publish.reminder"_s, {}, {}, account->value_or(QJsonObject())});
}

Result<void> takeDoneByHand(SystemRecords &records, const QJsonObject &target)
{
    const QString id = target.value("id"_L1).toString();
    const auto now = records.get(u"PostTarget"_s, id);
    if (!now)
        return now.error();
    // Cancelled meanwhile, or taken by another node.
    if (!now->has_value() || (**now).value("status"_L1).toString() != "awaiting_person"_L1)
        return {};
    const QJsonValue at = (**now).value("doneByHandAt"_L1);
    const QJsonValue url = (**now).value("doneByHandUrl"_L1);
    QJsonObject patch{{u"status"_s, u"published"_s}, {u"step"_s, u"live"_s}, {u"publishedAt"_s, at}};
    patch.insert("permalink"_L1, url.toString().isEmpty() ? QJsonValue() : url);
    if (const auto done = records.patch(u"PostTarget"_s, id, patch); !done)
        return done;
    const auto entry = nextEntry(records, id);
    if (!entry)
        return entry.error();
    if (const auto noted = note(records, target, u"done_by_hand"_s, {{u"n"_s, *entry}, {u"at"_s, msOf(at)}, {u"url"_s, url.toString()}}); !noted)
        return noted;
    return rollUpPost(records, target.value("postId"_L1).toString());
}

} // namespace campanile::server
