// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/composerfacts.h"

#include "api/posttexts.h"
#include "app/domain/practice.h"
#include "app/services/postservice.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>
#include <functional>
#include <tuple>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;
using store::Filter;
using store::Query;
using store::Reader;

namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr int kMostOthers = 80;
constexpr int kMostEvents = 500;
constexpr int kMostConflicts = 100;

qint64 instantOf(const QJsonValue &value)
{
    const QDateTime at = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return at.isValid() ? at.toMSecsSinceEpoch() : 0;
}

RecordId idOf(const QJsonValue &value)
{
    return RecordId::parse(value.toString()).value_or(RecordId());
}

QStringList stringsOf(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &item : value.toArray())
        list.append(item.toString());
    return list;
}

Result<QJsonObject> objectOf(Reader &reader, const QString &type, const RecordId &id)
{
    const auto record = reader.get(type, id);
    if (!record)
        return record.error();
    return *record ? (*record)->object() : QJsonObject();
}

Result<QList<store::Record>> childrenOf(Reader &reader, const QString &type, const RecordId &post, int limit)
{
    Query query;
    query.type = type;
    query.limit = limit;
    query.where(u"postId"_s, Filter::Op::Eq, QVariant::fromValue(post));
    const auto page = reader.query(query);
    if (!page)
        return page.error();
    return page->rows;
}

void takePost(const QJsonObject &post, PostFacts &facts)
{
    facts.text.body = post.value(u"body"_s).toString();
    facts.text.parts = stringsOf(post.value(u"threadParts"_s));
    facts.text.firstComment = post.value(u"firstComment"_s).toString();
    facts.text.notes = post.value(u"planningNotes"_s).toString();
    facts.title = post.value(u"title"_s).toString();
    facts.linkUrl = post.value(u"linkUrl"_s).toString();
    facts.utm = post.value(u"utm"_s).toObject();
    facts.tags = post.value(u"tags"_s).toObject().keys();
    facts.campaign = idOf(post.value(u"campaignId"_s));
    facts.status = post.value(u"status"_s).toString(u"draft"_s);
    facts.scheduledAt = instantOf(post.value(u"scheduledAt"_s));
    facts.timezone = post.value(u"timezone"_s).toString();
    facts.rule = post.value(u"recurrenceRule"_s).toString();
    for (const QString &at : stringsOf(post.value(u"recurrenceExdates"_s)))
        facts.exdates.append(instantOf(at));
    facts.series = idOf(post.value(u"recurrenceParentId"_s));
    facts.publishedAt = instantOf(post.value(u"publishedAt"_s));
    facts.sensitive = post.value(u"sensitive"_s).toBool();
    facts.spoilerText = post.value(u"spoilerText"_s).toString();
    facts.language = post.value(u"language"_s).toString();
    facts.isIdea = post.value(u"isIdea"_s).toBool();
}

TargetFacts targetFrom(const store::Record &record, const PostText &common)
{
    const QJsonObject object = record.object();
    TargetFacts target;
    target.id = record.id;
    target.account = idOf(object.value(u"accountId"_s));
    target.platform = object.value(u"platform"_s).toString();
    target.status = object.value(u"status"_s).toString();
    target.permalink = object.value(u"permalink"_s).toString();
    target.errorCode = object.value(u"errorCode"_s).toString();
    target.errorMessage = object.value(u"errorMessage"_s).toString();
    target.publishedAt = instantOf(object.value(u"publishedAt"_s));
    target.nextAttemptAt = instantOf(object.value(u"nextAttemptAt"_s));
    target.options = object.value(u"options"_s).toObject();
    target.delivery = object.value(u"delivery"_s).toString(u"automatic"_s);
    target.doneByHandAt = instantOf(object.value(u"doneByHandAt"_s));
    const QJsonObject custom = object.value(u"customContent"_s).toObject();
    if (custom.value(u"body"_s).isString()) {
        // What the network has no text of its own for is the common one: so the publisher reads it.
        PostText own = common;
        own.notes.clear();
        own.body = custom.value(u"body"_s).toString();
        if (custom.value(u"threadParts"_s).isArray())
            own.parts = stringsOf(custom.value(u"threadParts"_s));
        if (custom.value(u"firstComment"_s).isString())
            own.firstComment = custom.value(u"firstComment"_s).toString();
        target.own = own;
    }
    return target;
}

Result<void> addAccount(Reader &reader, TargetFacts &target)
{
    const auto account = objectOf(reader, u"SocialAccount"_s, target.account);
    if (!account)
        return account.error();
    target.name = account->value(u"displayName"_s).toString();
    target.handle = account->value(u"username"_s).toString();
    target.accountStatus = account->value(u"status"_s).toString(u"disconnected"_s);
    target.tokenExpiresAt = instantOf(account->value(u"tokenExpiresAt"_s));
    target.limits = account->value(u"limits"_s).toObject();
    target.accountKind = account->value(u"accountKind"_s).toString();
    target.practice = domain::practises(*account);
    target.organization = account->value(u"accountKind"_s).toString() == u"page" || target.accountKind == u"organization";
    if (target.platform.isEmpty())
        target.platform = account->value(u"platform"_s).toString();
    return {};
}

/** Posts of the target's account within thirty days before and a day after: for "same text lately" and clashes. */
Result<void> addOthers(Reader &reader, const PostFacts &facts, TargetFacts &target)
{
    if (facts.scheduledAt == 0)
        return {};
    store::PostFilter filter;
    filter.accounts = {target.account};
    const auto rows = reader.postsInRange(facts.scheduledAt - 30 * kDayMs, facts.scheduledAt + kDayMs, filter);
    if (!rows)
        return rows.error();
    Query query;
    query.type = u"Post"_s;
    query.limit = kMostOthers;
    QHash<RecordId, qint64> when;
    for (qsizetype i = rows->size() - 1; i >= 0 && query.ids.size() < kMostOthers; --i) {
        const store::PostCalendarRow &row = rows->at(i);
        if (row.id == facts.id || row.status == u"cancelled" || row.status == u"archived")
            continue;
        query.ids.append(row.id);
        when.insert(row.id, row.scheduledAt);
    }
    if (query.ids.isEmpty())
        return {};
    const auto page = reader.query(query);
    if (!page)
        return page.error();
    for (const store::Record &record : page->rows) {
        target.others.append({record.id.toString(), record.object().value(u"body"_s).toString(),
                              QDateTime::fromMSecsSinceEpoch(when.value(record.id), Qt::UTC)});
    }
    return {};
}

Result<MediaFacts> mediaFrom(Reader &reader, const store::Record &record)
{
    const QJsonObject use = record.object();
    MediaFacts media;
    media.use = record.id;
    media.asset = idOf(use.value(u"assetId"_s));
    media.rank = use.value(u"rank"_s).toString();
    media.part = use.value(u"part"_s).toInt();
    const auto asset = objectOf(reader, u"Asset"_s, media.asset);
    if (!asset)
        return asset.error();
    media.altText = use.value(u"altText"_s).toString();
    if (media.altText.isEmpty())
        media.altText = asset->value(u"altText"_s).toString();
    media.fileName = asset->value(u"fileName"_s).toString();
    media.mimeType = asset->value(u"mimeType"_s).toString();
    media.blobId = asset->value(u"blobId"_s).toString();
    media.bytes = asset->value(u"sizeBytes"_s).toInteger(-1);
    media.width = asset->value(u"width"_s).toInt(-1);
    media.height = asset->value(u"height"_s).toInt(-1);
    media.durationMs = asset->value(u"durationMs"_s).toInteger(-1);
    const auto cached = reader.cachedBlob(media.blobId);
    if (!cached)
        return cached.error();
    if (*cached)
        media.cachedPath = (*cached)->path;
    return media;
}

QString personName(Reader &reader, const RecordId &user)
{
    const auto record = user.isNull() ? Result<std::optional<store::Record>>(std::optional<store::Record>()) : reader.get(u"User"_s, user);
    return record && *record ? (*record)->object().value(u"name"_s).toString() : QString();
}

/** Those over texts, of the post and of its targets. */
Result<void> addConflicts(Reader &reader, PostFacts &facts)
{
    const QString own = u"customContent/"_s;
    QHash<RecordId, QString> scopes{{facts.id, QString()}};
    for (const TargetFacts &target : std::as_const(facts.targets))
        scopes.insert(target.id, target.platform);
    QList<std::pair<qint64, TextConflict>> found;
    for (auto it = scopes.cbegin(); it != scopes.cend(); ++it) {
        Query query;
        query.type = u"Conflict"_s;
        query.limit = kMostConflicts;
        query.where(u"typeName"_s, Filter::Op::Eq, it->isEmpty() && it.key() == facts.id ? u"Post"_s : u"PostTarget"_s);
        query.where(u"recordId"_s, Filter::Op::Eq, it.key().toString());
        const auto page = reader.query(query);
        if (!page)
            return page.error();
        for (const store::Record &record : page->rows) {
            const QJsonObject object = record.object();
            TextConflict conflict;
            conflict.id = record.id;
            conflict.scope = it.value();
            conflict.property = object.value(u"property"_s).toString();
            const bool isOpen = object.value(u"resolution"_s).toString(u"unresolved"_s) == u"unresolved";
            facts.waitsForChoice = facts.waitsForChoice || (isOpen && api::isSentText(object.value(u"typeName"_s).toString(), conflict.property));
            if (!conflict.scope.isEmpty()) {
                if (!conflict.property.startsWith(own))
                    continue;
                conflict.property.remove(0, own.size());
            }
            const bool isText = std::ranges::any_of(textProperties, [&conflict](QLatin1StringView name) { return conflict.property == name; });
            if (!isText || !isOpen)
                continue;
            conflict.isAlternative = object.value(u"kind"_s).toString() == u"alternative";
            conflict.theirs = object.value(u"theirs"_s);
            conflict.mine = object.value(u"mine"_s);
            conflict.by = idOf(object.value(u"byUserId"_s));
            conflict.byName = personName(reader, conflict.by);
            found.append({instantOf(object.value(u"createdAt"_s)), conflict});
        }
    }
    std::ranges::stable_sort(found, std::greater(), &std::pair<qint64, TextConflict>::first);
    for (const auto &[at, conflict] : std::as_const(found))
        facts.conflicts.append(conflict);
    return {};
}

Result<void> addEvents(Reader &reader, PostFacts &facts)
{
    const auto rows = childrenOf(reader, u"PostEvent"_s, facts.id, kMostEvents);
    if (!rows)
        return rows.error();
    for (const store::Record &record : *rows) {
        const QJsonObject object = record.object();
        const QJsonObject payload = object.value(u"payload"_s).toObject();
        EventFacts event;
        event.type = object.value(u"eventType"_s).toString();
        event.target = idOf(object.value(u"targetId"_s));
        event.at = payload.value(u"at"_s).toInteger(instantOf(object.value(u"createdAt"_s)));
        event.code = payload.value(u"code"_s).toString();
        // The same entry tells both outcomes of a look at the account.
        if (event.type == u"reconciled" && !payload.value(u"found"_s).toBool(true))
            event.type = u"reconciled.missing"_s;
        event.message = payload.value(u"message"_s).toString();
        facts.events.append(event);
    }
    std::ranges::stable_sort(facts.events, {}, &EventFacts::at);
    return {};
}

} // namespace

QJsonValue valueOf(const PostText &text, QStringView property)
{
    if (property == u"threadParts")
        return QJsonArray::fromStringList(text.parts);
    return property == u"body" ? text.body : property == u"firstComment" ? text.firstComment : text.notes;
}

void setValueOf(PostText &text, QStringView property, const QJsonValue &value)
{
    if (property == u"threadParts")
        text.parts = stringsOf(value);
    else
        (property == u"body" ? text.body : property == u"firstComment" ? text.firstComment : text.notes) = value.toString();
}

bool PostFacts::isLocked() const
{
    return status == u"publishing" || status == u"published" || status == u"partially_published";
}

QStringList PostFacts::platforms() const
{
    QStringList list;
    for (const TargetFacts &target : targets) {
        if (!list.contains(target.platform))
            list.append(target.platform);
    }
    return list;
}

PostFacts PostFacts::form() const
{
    PostFacts out = *this;
    out.text = {};
    out.beside = {};
    for (TargetFacts &target : out.targets) {
        if (target.own)
            target.own = PostText();
    }
    return out;
}

const TargetFacts *PostFacts::targetOf(const QString &platform) const
{
    const auto it = std::ranges::find(targets, platform, &TargetFacts::platform);
    return it == targets.end() ? nullptr : &*it;
}

Result<PostFacts> readPostFacts(Reader &reader, const RecordId &post)
{
    PostFacts facts;
    facts.id = post;
    const auto object = objectOf(reader, u"Post"_s, post);
    if (!object)
        return object.error();
    if (object->isEmpty())
        return makeError(ErrorKind::NotFound, u"post.gone"_s);
    takePost(*object, facts);

    const auto targets = childrenOf(reader, u"PostTarget"_s, post, 200);
    if (!targets)
        return targets.error();
    for (const store::Record &record : *targets) {
        TargetFacts target = targetFrom(record, facts.text);
        if (const auto added = addAccount(reader, target); !added)
            return added.error();
        if (const auto added = addOthers(reader, facts, target); !added)
            return added.error();
        facts.targets.append(target);
    }
    const auto uses = childrenOf(reader, u"PostAsset"_s, post, 200);
    if (!uses)
        return uses.error();
    for (const store::Record &record : *uses) {
        const auto media = mediaFrom(reader, record);
        if (!media)
            return media.error();
        facts.media.append(*media);
    }
    // Two people who put something at the same place get the same rank; the id decides then.
    std::ranges::sort(facts.media, [](const MediaFacts &a, const MediaFacts &b) {
        return std::tie(a.part, a.rank, a.use) < std::tie(b.part, b.rank, b.use);
    });
    if (const auto added = addEvents(reader, facts); !added)
        return added.error();
    if (const auto added = addConflicts(reader, facts); !added)
        return added.error();
    const auto beside = services::PostService::textsBeside(reader, post);
    if (!beside)
        return beside.error();
    facts.beside = *beside;
    facts.changedBy = idOf(object->value(u"updatedBy"_s));
    facts.changedByName = personName(reader, facts.changedBy);
    return facts;
}

} // namespace campanile::views::composer
