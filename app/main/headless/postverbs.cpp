// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/generated/enums.h"
#include "app/domain/knownkeys.h"
#include "app/main/headless/headlessrun.h"
#include "app/main/headless/output.h"
#include "app/main/headless/postrecords.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>

namespace campanile::headless {

using namespace Qt::StringLiterals;
using services::NewPost;

namespace {

/** Upper bound for a post read from standard input; a post is a few kilobytes. */
constexpr qint64 kMaxInput = 4 * 1024 * 1024;

/** What a new post is made of, from options or from one JSON object on standard input. */
struct PostWish {
    NewPost post;
    QString at;
    QStringList accounts;
    bool schedule = false;
    bool now = false;
};

/** What a post on standard input is made of. */
struct InputKey {
    const char16_t *name;
    QJsonValue::Type kind;
    bool isProperty = false; ///< goes into the post as it is
};

constexpr InputKey kInputKeys[] = {
    {u"text", QJsonValue::String},
    {u"title", QJsonValue::String},
    {u"accounts", QJsonValue::Array},
    {u"at", QJsonValue::String},
    {u"timezone", QJsonValue::String},
    {u"tags", QJsonValue::Array},
    {u"isIdea", QJsonValue::Bool},
    {u"schedule", QJsonValue::Bool},
    {u"now", QJsonValue::Bool},
    {u"threadParts", QJsonValue::Array, true},
    {u"firstComment", QJsonValue::String, true},
    {u"linkUrl", QJsonValue::String, true},
    {u"recurrenceRule", QJsonValue::String, true},
    {u"utm", QJsonValue::Object, true},
    {u"planningNotes", QJsonValue::String, true},
    {u"sensitive", QJsonValue::Bool, true},
    {u"spoilerText", QJsonValue::String, true},
    {u"language", QJsonValue::String, true},
};

QString kindWords(QJsonValue::Type kind)
{
    switch (kind) {
    case QJsonValue::String:
        return QCoreApplication::translate("Headless", "a text");
    case QJsonValue::Array:
        return QCoreApplication::translate("Headless", "a list of texts");
    case QJsonValue::Bool:
        return QCoreApplication::translate("Headless", "true or false");
    default:
        return QCoreApplication::translate("Headless", "an object");
    }
}

/** Nothing of what a person wrote is left out in silence: an unknown key, or a value of another kind than its key has. */
Result<void> checkInput(const QJsonObject &object)
{
    QStringList names;
    for (const InputKey &key : kInputKeys)
        names.append(QString::fromUtf16(key.name));
    if (const auto known = domain::checkKeys(object, names); !known)
        return known;
    for (const InputKey &key : kInputKeys) {
        const QJsonValue value = object.value(QStringView(key.name));
        if (value.isUndefined() || value.isNull())
            continue;
        const QJsonArray items = value.toArray();
        if (value.type() != key.kind || !std::ranges::all_of(items, [](const QJsonValue &item) { return item.isString(); }))
            return usage(QCoreApplication::translate("Headless", "\"%1\" is %2.").arg(QString::fromUtf16(key.name), kindWords(key.kind)));
    }
    return {};
}

QStringList stringsOf(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &item : value.toArray())
        list.append(item.toString());
    return list;
}

Result<PostWish> wishFromInput()
{
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return makeError(ErrorKind::Storage, u"cli.unreadable"_s, in.errorString(), {u"-"_s});
    QJsonParseError problem{};
    const QByteArray bytes = in.read(kMaxInput + 1);
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (bytes.size() > kMaxInput || !document.isObject())
        return usage(QCoreApplication::translate("Headless", "Standard input is not one JSON object of at most 4 MB."));
    const QJsonObject object = document.object();
    if (const auto checked = checkInput(object); !checked)
        return checked.error();
    PostWish wish;
    wish.post.title = object.value(u"title"_s).toString();
    wish.post.body = object.value(u"text"_s).toString();
    wish.post.timezone = object.value(u"timezone"_s).toString();
    wish.post.tags = stringsOf(object.value(u"tags"_s));
    wish.post.isIdea = object.value(u"isIdea"_s).toBool();
    wish.at = object.value(u"at"_s).toString();
    wish.accounts = stringsOf(object.value(u"accounts"_s));
    wish.schedule = object.value(u"schedule"_s).toBool();
    wish.now = object.value(u"now"_s).toBool();
    for (const InputKey &key : kInputKeys) {
        if (const QString name = QString::fromUtf16(key.name); key.isProperty && object.contains(name))
            wish.post.properties.insert(name, object.value(name));
    }
    return wish;
}

Result<PostWish> wishOf(const Arguments &arguments)
{
    if (!arguments.isSet(u"text"_s))
        return wishFromInput();
    PostWish wish;
    wish.post.title = arguments.value(u"title"_s);
    wish.post.body = arguments.value(u"text"_s);
    wish.post.timezone = arguments.value(u"zone"_s);
    wish.post.tags = arguments.values(u"tag"_s);
    wish.post.isIdea = arguments.isSet(u"idea"_s);
    wish.at = arguments.value(u"at"_s);
    wish.accounts = arguments.values(u"account"_s);
    wish.schedule = arguments.isSet(u"schedule"_s);
    wish.now = arguments.isSet(u"now"_s);
    return wish;
}

/** Fills in what only the cache knows: the ids of the accounts and the zone that a time means. */
Result<NewPost> completed(store::Reader &reader, const PostWish &wish, const QString &workspaceId)
{
    NewPost post = wish.post;
    const auto accounts = accountIds(reader, wish.accounts);
    if (!accounts)
        return accounts.error();
    post.accounts = *accounts;
    if (post.timezone.isEmpty())
        post.timezone = workspaceZone(reader, workspaceId);
    if (!wish.at.isEmpty()) {
        const auto at = readTime(wish.at, post.timezone);
        if (!at)
            return at.error();
        post.scheduledAt = *at;
    }
    return post;
}

void printPost(HeadlessRun &run, const RecordId &id)
{
    run.session().store().read(
        &run,
        [id](store::Reader &reader) -> Result<QJsonObject> {
            const auto record = reader.get(u"Post"_s, id);
            if (!record)
                return record.error();
            return *record ? (*record)->object() : QJsonObject();
        },
        [&run, id](const Result<QJsonObject> &post) {
            if (!post)
                return run.fail(post.error());
            run.succeedWithEdits({{u"id"_s, id.toString()}, {u"status"_s, post->value(u"status"_s)}, {u"scheduledAt"_s, post->value(u"scheduledAt"_s)}});
        });
}

void handOver(HeadlessRun &run, const RecordId &id, bool now)
{
    const auto done = [&run, id](const Result<store::Saved> &saved) { saved ? printPost(run, id) : run.fail(saved.error()); };
    if (now)
        run.session().posts().publishNow(id, &run, done);
    else
        run.session().posts().schedule({id}, &run, done);
}

void createPost(HeadlessRun &run)
{
    const auto wish = wishOf(run.arguments());
    if (!wish)
        return run.fail(wish.error());
    run.openWorkspace([&run, wish = *wish] {
        run.session().store().read(
            &run, [wish, workspace = run.session().entry().accountId](store::Reader &reader) { return completed(reader, wish, workspace); },
            [&run, wish](const Result<NewPost> &post) {
                if (!post)
                    return run.fail(post.error());
                // Refused before anything is stored, so that a failed verb leaves no half-wanted draft behind.
                if ((wish.schedule || wish.now) && post->accounts.isEmpty())
                    return run.fail(makeError(ErrorKind::Invalid, u"post.noTargets"_s));
                if (wish.schedule && !wish.now && !post->scheduledAt)
                    return run.fail(makeError(ErrorKind::Invalid, u"post.noTime"_s));
                if (wish.schedule && !wish.now && *post->scheduledAt < run.clock().nowMs())
                    return run.fail(makeError(ErrorKind::Invalid, u"post.inPast"_s));
                run.session().posts().create(*post, &run, [&run, wish](const Result<RecordId> &id) {
                    if (!id)
                        return run.fail(id.error());
                    if (wish.schedule || wish.now)
                        handOver(run, *id, wish.now);
                    else
                        printPost(run, *id);
                });
            });
    });
}

void schedule(HeadlessRun &run)
{
    const auto id = RecordId::parse(run.arguments().word(1));
    if (!id)
        return run.fail(usage(QCoreApplication::translate("Headless", "\"post schedule\" needs the id of a post.")));
    run.openWorkspace([&run, id = *id] {
        const QString at = run.arguments().value(u"at"_s);
        const bool now = run.arguments().isSet(u"now"_s);
        if (at.isEmpty() || now)
            return handOver(run, id, now);
        run.session().store().read(
            &run,
            [at, zone = run.arguments().value(u"zone"_s), workspace = run.session().entry().accountId](store::Reader &reader) {
                return readTime(at, zone.isEmpty() ? workspaceZone(reader, workspace) : zone);
            },
            [&run, id](const Result<qint64> &ms) {
                if (!ms)
                    return run.fail(ms.error());
                run.session().posts().move({{id, *ms}}, &run, [&run, id](const Result<store::Saved> &saved) {
                    saved ? handOver(run, id, false) : run.fail(saved.error());
                });
            });
    });
}

void listPosts(HeadlessRun &run)
{
    const auto limit = run.arguments().number(u"limit"_s, 200, 1, 1'000'000);
    if (!limit)
        return run.fail(limit.error());
    if (run.arguments().isSet(u"status"_s) && !api::PostStatus::fromWire(run.arguments().value(u"status"_s)).isKnown())
        return run.fail(usage(QCoreApplication::translate("Headless", "\"%1\" is no status of a post.").arg(run.arguments().value(u"status"_s))));
    run.openWorkspace([&run, limit = *limit] {
        const QString from = run.arguments().value(u"from"_s);
        const QString to = run.arguments().value(u"to"_s);
        const QString status = run.arguments().value(u"status"_s);
        run.session().store().read(
            &run,
            [from, to, status, limit, workspace = run.session().entry().accountId](store::Reader &reader) -> Result<QList<QJsonObject>> {
                const QString zone = workspaceZone(reader, workspace);
                const auto fromMs = from.isEmpty() ? Result<qint64>(0) : readTime(from, zone);
                const auto toMs = to.isEmpty() ? Result<qint64>(0) : readTime(to, zone);
                if (!fromMs || !toMs)
                    return fromMs ? toMs.error() : fromMs.error();
                return readPosts(reader, {*fromMs, *toMs, status, limit});
            },
            [&run](const Result<QList<QJsonObject>> &posts) {
                if (!posts)
                    return run.fail(posts.error());
                QJsonArray array;
                for (const QJsonObject &post : *posts) {
                    QJsonObject row;
                    for (const QString &name : {u"id"_s, u"title"_s, u"status"_s, u"scheduledAt"_s, u"publishedAt"_s, u"timezone"_s,
                                                u"recurrenceRule"_s, u"tags"_s, u"isIdea"_s, u"targets"_s})
                        row.insert(name, post.value(name));
                    row.insert(u"text"_s, post.value(u"body"_s));
                    array.append(row);
                }
                run.succeed({{u"posts"_s, array}});
            });
    });
}

int runPost(const Invocation &call)
{
    const QString what = call.arguments.word(0);
    if (what == u"create")
        return HeadlessRun::execute(call, createPost);
    if (what == u"schedule")
        return HeadlessRun::execute(call, schedule);
    if (what == u"list")
        return HeadlessRun::execute(call, listPosts);
    return printError(usage(QCoreApplication::translate("Headless", "\"post\" is followed by create, schedule or list.")));
}

constexpr OptionInfo kPostOptions[] = {
    CAMPANILE_PROFILE_OPTION,
    CAMPANILE_WORKSPACE_OPTION,
    CAMPANILE_OFFLINE_OPTION,
    CAMPANILE_TIMEOUT_OPTION,
    {"text", "TEXT", QT_TRANSLATE_NOOP("Headless", "create: the text; without it one JSON object is read from standard input")},
    {"title", "TEXT", QT_TRANSLATE_NOOP("Headless", "create: a title for the calendar")},
    {"account", "NAME", QT_TRANSLATE_NOOP("Headless", "create: where it goes (id, user name or network:user name); may be repeated")},
    {"at", "TIME", QT_TRANSLATE_NOOP("Headless", "create, schedule: 2026-11-21T09:00 in the zone, or an instant with an offset")},
    {"zone", "IANA", QT_TRANSLATE_NOOP("Headless", "create, schedule: the zone of the time (the workspace's)")},
    {"tag", "LABEL", QT_TRANSLATE_NOOP("Headless", "create: a label; may be repeated")},
    {"idea", "", QT_TRANSLATE_NOOP("Headless", "create: an idea instead of a draft")},
    {"schedule", "", QT_TRANSLATE_NOOP("Headless", "create: hand it to the publisher as well")},
    {"now", "", QT_TRANSLATE_NOOP("Headless", "create, schedule: due at once")},
    {"status", "S", QT_TRANSLATE_NOOP("Headless", "list: only posts with this status")},
    {"from", "TIME", QT_TRANSLATE_NOOP("Headless", "list: planned at or after this time")},
    {"to", "TIME", QT_TRANSLATE_NOOP("Headless", "list: planned before this time")},
    {"limit", "N", QT_TRANSLATE_NOOP("Headless", "list: at most so many (200)")},
};

constexpr Verb kPostVerbs[] = {
    {"post", "create|schedule ID|list", QT_TRANSLATE_NOOP("Headless", "Creates, schedules and lists posts, offline as well."), kPostOptions, runPost},
};

} // namespace

std::span<const Verb> postVerbs()
{
    return kPostVerbs;
}

} // namespace campanile::headless
