// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/postservice.h"

#include "app/services/postbuild.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace campanile::services {

using namespace Qt::StringLiterals;
using store::Mutation;
using store::Reader;
using store::SetOp;

namespace {

bool isHandedOver(const QJsonObject &post)
{
    return post.value(u"status"_s).toString() == u"scheduled";
}

Result<void> checkNotPast(const QJsonObject &post, qint64 at, const Clock &clock)
{
    if (isHandedOver(post) && at < clock.nowMs())
        return makeError(ErrorKind::Invalid, u"post.inPast"_s);
    return {};
}

QString besideKey(const RecordId &post)
{
    return u"post/"_s + post.toString() + u'/';
}

Result<QJsonObject> readTarget(Reader &reader, const RecordId &target)
{
    const auto record = reader.get(u"PostTarget"_s, target);
    if (!record)
        return record.error();
    if (!*record)
        return makeError(ErrorKind::NotFound, u"post.gone"_s);
    return (*record)->object();
}

} // namespace

void PostService::submit(std::function<Result<Mutation>(Reader &)> build, QObject *context, Done done)
{
    m_store.call(
        context,
        [build = std::move(build)](store::StoreCore &core) -> Result<store::Saved> {
            const auto mutation = build(core.reader());
            if (!mutation)
                return mutation.error();
            return core.applyLocal(*mutation);
        },
        std::move(done));
}

void PostService::create(const NewPost &post, QObject *context, IdDone done)
{
    const RecordId id = RecordId::create('p', m_clock, m_rng);
    submit(
        [this, post, id](Reader &reader) -> Result<Mutation> {
            QJsonObject value = post.properties;
            value.insert(u"body"_s, post.body);
            value.insert(u"timezone"_s, post.timezone.isEmpty() ? u"UTC"_s : post.timezone);
            if (!post.title.isEmpty())
                value.insert(u"title"_s, post.title);
            if (post.scheduledAt)
                value.insert(u"scheduledAt"_s, toWire(*post.scheduledAt));
            if (!post.campaign.isNull())
                value.insert(u"campaignId"_s, post.campaign.toString());
            if (!post.tags.isEmpty())
                value.insert(u"tags"_s, wireSet(post.tags));
            if (post.isIdea)
                value.insert(u"isIdea"_s, true);
            Mutation mutation{u"post.create"_s, {SetOp::create(u"Post"_s, id, value)}};
            for (const RecordId &account : post.accounts) {
                const auto target = targetFor(reader, id, account, m_clock, m_rng);
                if (!target)
                    return target.error();
                mutation.ops.append(*target);
            }
            return mutation;
        },
        context, [id, done = std::move(done)](const Result<store::Saved> &saved) {
            done(saved ? Result<RecordId>(id) : Result<RecordId>(saved.error()));
        });
}

void PostService::edit(const RecordId &post, const QJsonObject &patch, QObject *context, Done done, const QJsonObject &base)
{
    submit(
        [post, patch, base](Reader &reader) -> Result<Mutation> {
            const auto object = readEditablePost(reader, post);
            if (!object)
                return object.error();
            Mutation mutation{u"post.edit"_s, {SetOp::update(u"Post"_s, post, patch)}, true};
            mutation.ops.first().base = base;
            return mutation;
        },
        context, std::move(done));
}

void PostService::setAccounts(const RecordId &post, const QList<RecordId> &accounts, QObject *context, Done done)
{
    submit(
        [this, post, accounts](Reader &reader) -> Result<Mutation> {
            const auto object = readEditablePost(reader, post);
            if (!object)
                return object.error();
            const auto targets = readChildren(reader, u"PostTarget"_s, u"postId"_s, post);
            if (!targets)
                return targets.error();
            if (accounts.isEmpty() && !targets->isEmpty() && isHandedOver(*object))
                return makeError(ErrorKind::Invalid, u"post.lastAccount"_s);
            Mutation mutation{u"post.accounts"_s, {}};
            QList<RecordId> present;
            for (const QJsonObject &target : *targets) {
                const auto account = RecordId::parse(target.value(u"accountId"_s).toString()).value_or(RecordId());
                if (accounts.contains(account))
                    present.append(account);
                else
                    mutation.ops.append(SetOp::destroy(u"PostTarget"_s, idOf(target)));
            }
            for (const RecordId &account : accounts) {
                if (present.contains(account))
                    continue;
                const auto target = targetFor(reader, post, account, m_clock, m_rng);
                if (!target)
                    return target.error();
                mutation.ops.append(*target);
            }
            return mutation;
        },
        context, std::move(done));
}

void PostService::patchMap(const RecordId &target, const QString &property, const QJsonObject &patch, const QString &label, QObject *context, Done done, const QJsonObject &base)
{
    submit(
        [target, property, patch, label, base](Reader &reader) -> Result<Mutation> {
            const auto object = readTarget(reader, target);
            if (!object)
                return object.error();
            const auto post = RecordId::parse(object->value(u"postId"_s).toString()).value_or(RecordId());
            if (const auto editable = readEditablePost(reader, post); !editable)
                return editable.error();
            QJsonObject paths;
            QJsonObject bases;
            if (!object->value(property).isObject()) {
                paths.insert(property, patch);
            } else {
                for (auto it = patch.begin(); it != patch.end(); ++it)
                    paths.insert(property + u'/' + it.key(), it.value());
                for (auto it = base.begin(); it != base.end(); ++it)
                    bases.insert(property + u'/' + it.key(), it.value());
            }
            Mutation mutation{label, {SetOp::update(u"PostTarget"_s, target, paths)}, true};
            mutation.ops.first().base = bases;
            return mutation;
        },
        context, std::move(done));
}

void PostService::customise(const RecordId &target, const QJsonObject &patch, QObject *context, Done done, const QJsonObject &base)
{
    patchMap(target, u"customContent"_s, patch, u"post.customise"_s, context, std::move(done), base);
}

void PostService::keepBeside(const RecordId &post, const QString &place, const QJsonValue &text, QObject *context, VoidDone done)
{
    m_store.call(
        context,
        [key = besideKey(post) + place, text](store::StoreCore &core) {
            return core.keepNote(key, text.isUndefined() ? QString() : QString::fromUtf8(QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact)));
        },
        std::move(done));
}

Result<QHash<QString, QJsonValue>> PostService::textsBeside(Reader &reader, const RecordId &post)
{
    const auto notes = reader.notes(besideKey(post));
    if (!notes)
        return notes.error();
    QHash<QString, QJsonValue> texts;
    for (auto it = notes->cbegin(); it != notes->cend(); ++it)
        texts.insert(it.key(), QJsonDocument::fromJson(it->toUtf8()).array().first());
    return texts;
}

void PostService::setOptions(const RecordId &target, const QJsonObject &patch, QObject *context, Done done)
{
    patchMap(target, u"options"_s, patch, u"post.options"_s, context, std::move(done));
}

void PostService::setDelivery(const RecordId &target, const QString &mode, QObject *context, Done done)
{
    submit(
        [target, mode](Reader &reader) -> Result<Mutation> {
            const auto object = readTarget(reader, target);
            if (!object)
                return object.error();
            const auto post = RecordId::parse(object->value(u"postId"_s).toString()).value_or(RecordId());
            if (const auto editable = readEditablePost(reader, post); !editable)
                return editable.error();
            return Mutation{u"post.delivery"_s, {SetOp::update(u"PostTarget"_s, target, {{u"delivery"_s, mode}})}};
        },
        context, std::move(done));
}

void PostService::doneByHand(const RecordId &target, const QString &url, QObject *context, Done done)
{
    submit(
        [this, target, url](Reader &reader) -> Result<Mutation> {
            const auto object = readTarget(reader, target);
            if (!object)
                return object.error();
            if (object->value(u"status"_s).toString() != u"awaiting_person")
                return makeError(ErrorKind::Invalid, u"post.notWaiting"_s);
            const QJsonObject patch{{u"doneByHandAt"_s, toWire(m_clock.nowMs())},
                                    {u"doneByHandUrl"_s, url.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(url)}};
            return Mutation{u"post.doneByHand"_s, {SetOp::update(u"PostTarget"_s, target, patch)}};
        },
        context, std::move(done));
}

void PostService::move(const QList<PostMove> &moves, QObject *context, Done done)
{
    submit(
        [this, moves](Reader &reader) -> Result<Mutation> {
            Mutation mutation{u"post.move"_s, {}};
            for (const PostMove &item : moves) {
                const auto post = readEditablePost(reader, item.post);
                if (!post)
                    return post.error();
                if (const auto allowed = checkNotPast(*post, item.at, m_clock); !allowed)
                    return allowed.error();
                QJsonObject patch{{u"scheduledAt"_s, toWire(item.at)}};
                // A thought that has a date is a plan.
                if (post->value(u"isIdea"_s).toBool())
                    patch.insert(u"isIdea"_s, false);
                mutation.ops.append(SetOp::update(u"Post"_s, item.post, patch));
            }
            return mutation;
        },
        context, std::move(done));
}

void PostService::shift(const QList<RecordId> &posts, int days, int minutes, QObject *context, Done done)
{
    submit(
        [this, posts, days, minutes](Reader &reader) -> Result<Mutation> {
            Mutation mutation{u"post.move"_s, {}};
            for (const RecordId &id : posts) {
                const auto post = readEditablePost(reader, id);
                if (!post)
                    return post.error();
                const qint64 from = fromWire(post->value(u"scheduledAt"_s));
                if (from == 0)
                    return makeError(ErrorKind::Invalid, u"post.noTime"_s);
                const qint64 to = shiftWallClock(from, post->value(u"timezone"_s).toString(), days, minutes);
                if (const auto allowed = checkNotPast(*post, to, m_clock); !allowed)
                    return allowed.error();
                mutation.ops.append(SetOp::update(u"Post"_s, id, {{u"scheduledAt"_s, toWire(to)}}));
            }
            return mutation;
        },
        context, std::move(done));
}

void PostService::copy(const QList<PostMove> &copies, QObject *context, Done done)
{
    submit(
        [this, copies](Reader &reader) -> Result<Mutation> {
            Mutation mutation{u"post.copy"_s, {}};
            for (const PostMove &item : copies) {
                const auto post = readPost(reader, item.post);
                if (!post)
                    return post.error();
                QJsonObject overrides{{u"scheduledAt"_s, QJsonValue::Null}};
                if (item.at != 0)
                    overrides.insert(u"scheduledAt"_s, toWire(item.at));
                const auto ops = copyPost(reader, *post, RecordId::create('p', m_clock, m_rng), overrides, m_clock, m_rng);
                if (!ops)
                    return ops.error();
                mutation.ops += *ops;
            }
            return mutation;
        },
        context, std::move(done));
}

void PostService::unplan(const QList<RecordId> &posts, QObject *context, Done done)
{
    submit(
        [posts](Reader &reader) -> Result<Mutation> {
            Mutation mutation{u"post.unplan"_s, {}};
            for (const RecordId &id : posts) {
                const auto post = readEditablePost(reader, id);
                if (!post)
                    return post.error();
                QJsonObject patch{{u"scheduledAt"_s, QJsonValue::Null}};
                if (isHandedOver(*post))
                    patch.insert(u"status"_s, u"draft"_s);
                mutation.ops.append(SetOp::update(u"Post"_s, id, patch));
            }
            return mutation;
        },
        context, std::move(done));
}

void PostService::remove(const QList<RecordId> &posts, QObject *context, Done done)
{
    submit(
        [posts](Reader &reader) -> Result<Mutation> {
            Mutation mutation{u"post.delete"_s, {}};
            for (const RecordId &id : posts) {
                const auto post = readPost(reader, id);
                if (!post)
                    return post.error();
                if (post->value(u"status"_s).toString() == u"publishing")
                    return makeError(ErrorKind::Conflict, u"post.locked"_s);
                // Children go in the same mutation, so that undo brings all of it back.
                for (const QString &type : {u"PostAsset"_s, u"PostTarget"_s}) {
                    const auto children = readChildren(reader, type, u"postId"_s, id);
                    if (!children)
                        return children.error();
                    for (const QJsonObject &child : *children)
                        mutation.ops.append(SetOp::destroy(type, idOf(child)));
                }
                mutation.ops.append(SetOp::destroy(u"Post"_s, id));
            }
            return mutation;
        },
        context, std::move(done));
}

void PostService::addTag(const QList<RecordId> &posts, const QString &tag, bool on, QObject *context, Done done)
{
    submit(
        [posts, tag, on](Reader &reader) -> Result<Mutation> {
            Mutation mutation{u"post.label"_s, {}};
            QString path = tag;
            path.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
            for (const RecordId &id : posts) {
                const auto post = readEditablePost(reader, id);
                if (!post)
                    return post.error();
                const QJsonValue value = on ? QJsonValue(true) : QJsonValue(QJsonValue::Null);
                QJsonObject patch;
                if (post->value(u"tags"_s).isObject())
                    patch.insert(u"tags/"_s + path, value);
                else if (on)
                    patch.insert(u"tags"_s, wireSet({tag}));
                if (!patch.isEmpty())
                    mutation.ops.append(SetOp::update(u"Post"_s, id, patch));
            }
            return mutation;
        },
        context, std::move(done));
}

void PostService::schedule(const QList<RecordId> &posts, QObject *context, Done done)
{
    submit(
        [this, posts](Reader &reader) -> Result<Mutation> {
            Mutation mutation{u"post.schedule"_s, {}};
            for (const RecordId &id : posts) {
                const auto post = readEditablePost(reader, id);
                if (!post)
                    return post.error();
                const qint64 at = fromWire(post->value(u"scheduledAt"_s));
                if (at == 0)
                    return makeError(ErrorKind::Invalid, u"post.noTime"_s);
                if (at < m_clock.nowMs() && post->value(u"recurrenceRule"_s).toString().isEmpty())
                    return makeError(ErrorKind::Invalid, u"post.inPast"_s);
                const auto targets = readChildren(reader, u"PostTarget"_s, u"postId"_s, id);
                if (!targets)
                    return targets.error();
                if (targets->isEmpty())
                    return makeError(ErrorKind::Invalid, u"post.noTargets"_s);
                mutation.ops.append(SetOp::update(u"Post"_s, id, {{u"status"_s, u"scheduled"_s}, {u"isIdea"_s, false}}));
            }
            return mutation;
        },
        context, std::move(done));
}

void PostService::publishNow(const RecordId &post, QObject *context, Done done)
{
    submit(
        [this, post](Reader &reader) -> Result<Mutation> {
            if (const auto object = readEditablePost(reader, post); !object)
                return object.error();
            const auto targets = readChildren(reader, u"PostTarget"_s, u"postId"_s, post);
            if (!targets)
                return targets.error();
            if (targets->isEmpty())
                return makeError(ErrorKind::Invalid, u"post.noTargets"_s);
            const QJsonObject patch{{u"scheduledAt"_s, toWire(m_clock.nowMs())}, {u"status"_s, u"scheduled"_s}, {u"isIdea"_s, false}};
            return Mutation{u"post.publishNow"_s, {SetOp::update(u"Post"_s, post, patch)}};
        },
        context, std::move(done));
}

void PostService::unschedule(const QList<RecordId> &posts, QObject *context, Done done)
{
    submit(
        [posts](Reader &reader) -> Result<Mutation> {
            Mutation mutation{u"post.unschedule"_s, {}};
            for (const RecordId &id : posts) {
                const auto post = readEditablePost(reader, id);
                if (!post)
                    return post.error();
                mutation.ops.append(SetOp::update(u"Post"_s, id, {{u"status"_s, u"draft"_s}}));
            }
            return mutation;
        },
        context, std::move(done));
}

void PostService::setStatus(const RecordId &post, const QString &status, QObject *context, Done done)
{
    submit(
        [post, status](Reader &reader) -> Result<Mutation> {
            const auto object = readPost(reader, post);
            if (!object)
                return object.error();
            return Mutation{u"post.status"_s, {SetOp::update(u"Post"_s, post, {{u"status"_s, status}})}};
        },
        context, std::move(done));
}

} // namespace campanile::services
