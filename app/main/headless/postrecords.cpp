// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/headless/postrecords.h"

#include "app/domain/zonedtime.h"
#include "app/domain/zonename.h"
#include "app/services/postbuild.h"

#include <QJsonArray>
#include <QTimeZone>

#include <algorithm>

namespace campanile::headless {

using namespace Qt::StringLiterals;

store::Query typed(const QString &type)
{
    store::Query query;
    query.type = type;
    return query;
}

Result<QList<QJsonObject>> readAll(store::Reader &reader, store::Query query)
{
    QList<QJsonObject> all;
    for (;;) {
        const auto page = reader.query(query);
        if (!page)
            return page.error();
        for (const store::Record &record : page->rows)
            all.append(record.object());
        if (!page->next)
            return all;
        query.after = page->next;
    }
}

Result<QList<RecordId>> accountIds(store::Reader &reader, const QStringList &names)
{
    if (names.isEmpty())
        return QList<RecordId>();
    const auto accounts = readAll(reader, typed(u"SocialAccount"_s));
    if (!accounts)
        return accounts.error();
    QList<RecordId> ids;
    for (const QString &name : names) {
        const auto it = std::find_if(accounts->begin(), accounts->end(), [&](const QJsonObject &account) {
            const QString user = account.value(u"username"_s).toString();
            const QString plain = name.startsWith(u'@') ? name.mid(1) : name;
            return account.value(u"id"_s).toString() == name || user == plain || account.value(u"displayName"_s).toString() == name
                || account.value(u"platform"_s).toString() + u':' + user == name;
        });
        if (it == accounts->end())
            return makeError(ErrorKind::NotFound, u"cli.noAccount"_s, {}, {name});
        const RecordId id = services::idOf(*it);
        if (!ids.contains(id))
            ids.append(id);
    }
    return ids;
}

Result<QList<QJsonObject>> readPosts(store::Reader &reader, const PostRange &range)
{
    store::Query query = typed(u"Post"_s);
    if (range.fromMs > 0)
        query.where(u"scheduledAt"_s, store::Filter::Op::Ge, range.fromMs);
    if (range.toMs > 0)
        query.where(u"scheduledAt"_s, store::Filter::Op::Lt, range.toMs);
    if (!range.status.isEmpty())
        query.where(u"status"_s, store::Filter::Op::Eq, range.status);
    auto posts = readAll(reader, query);
    const auto accounts = readAll(reader, typed(u"SocialAccount"_s));
    if (!posts || !accounts)
        return posts ? accounts.error() : posts.error();
    std::stable_sort(posts->begin(), posts->end(), [](const QJsonObject &a, const QJsonObject &b) {
        const QString left = a.value(u"scheduledAt"_s).toString();
        const QString right = b.value(u"scheduledAt"_s).toString();
        return left.isEmpty() != right.isEmpty() ? right.isEmpty() : left < right;
    });
    if (range.limit > 0 && posts->size() > range.limit)
        posts->resize(range.limit);
    QHash<QString, QString> names;
    for (const QJsonObject &account : *accounts)
        names.insert(account.value(u"id"_s).toString(), account.value(u"username"_s).toString());
    for (QJsonObject &post : *posts) {
        const auto targets = services::readChildren(reader, u"PostTarget"_s, u"postId"_s, services::idOf(post));
        if (!targets)
            return targets.error();
        QJsonArray list;
        for (const QJsonObject &target : *targets) {
            const QString account = target.value(u"accountId"_s).toString();
            list.append(QJsonObject{{u"id"_s, target.value(u"id"_s)},
                                    {u"accountId"_s, account},
                                    {u"account"_s, names.value(account)},
                                    {u"platform"_s, target.value(u"platform"_s)},
                                    {u"status"_s, target.value(u"status"_s)},
                                    {u"permalink"_s, target.value(u"permalink"_s)},
                                    {u"error"_s, target.value(u"errorMessage"_s)}});
        }
        post.insert(u"targets"_s, list);
    }
    return posts;
}

Result<qint64> readTime(const QString &text, const QString &zone)
{
    const QDateTime time = QDateTime::fromString(text.trimmed(), Qt::ISODate);
    const std::optional<QTimeZone> where = domain::zoneNamed(zone);
    if (!time.isValid())
        return makeError(ErrorKind::Invalid, u"cli.badTime"_s, {}, {text});
    if (!where)
        return makeError(ErrorKind::Invalid, u"recurrence.zone"_s, {}, {zone});
    if (time.timeSpec() != Qt::LocalTime)
        return time.toMSecsSinceEpoch();
    return domain::toInstant(time.date(), time.time(), *where).utc.toMSecsSinceEpoch();
}

QString workspaceZone(store::Reader &reader, const QString &accountId)
{
    const auto record = reader.get(u"Workspace"_s, RecordId::parse(accountId).value_or(RecordId()));
    const QString zone = record && *record ? (*record)->object().value(u"timezone"_s).toString() : QString();
    return zone.isEmpty() ? u"UTC"_s : zone;
}

} // namespace campanile::headless
