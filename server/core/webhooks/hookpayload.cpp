// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/webhooks/hookpayload.h"

#include "server/core/inbox/remoteinbox.h"
#include "server/core/platforms/networktools.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

// More than a network puts into one delivery (Meta: 1,000).
constexpr qsizetype kMaxHints = 2'000;
constexpr qsizetype kMaxId = 400;

/** An id that may be looked up; empty when it is none. */
QString plainId(const QJsonValue &value)
{
    const QString id = idText(value);
    const bool isPlain = id.size() <= kMaxId && std::all_of(id.begin(), id.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
    return isPlain ? id : QString();
}

/** Collects hints of one delivery. */
class HintList
{
public:
    explicit HintList(const domain::NetworkWebhook &rules) : m_rules(rules) {}

    /** Adds what the topic called @p name stands for; unknown topics stand for nothing. */
    void add(const QString &name, const QStringList &accounts, const RemoteName &named)
    {
        for (const domain::NetworkTopic &topic : m_rules.topics) {
            if (topic.name != name)
                continue;
            const auto kind = inboxKindFromName(topic.kind);
            const HookHint hint{accounts, kind.value_or(RemoteInboxItem::Kind::Comment), named};
            if (kind && m_hints.size() < kMaxHints && !m_hints.contains(hint))
                m_hints.append(hint);
            return;
        }
    }
    [[nodiscard]] QList<HookHint> take() { return std::move(m_hints); }

private:
    const domain::NetworkWebhook &m_rules;
    QList<HookHint> m_hints;
};

Error malformed()
{
    return makeError(ErrorKind::Invalid, u"hook.malformed"_s);
}

/** Webhooks for Pages (field "feed") and Instagram: {field, value}. */
void addMetaChange(HintList &hints, const QString &account, const QJsonObject &change)
{
    const QString field = change.value("field"_L1).toString();
    const QJsonObject value = change.value("value"_L1).toObject();
    const QString item = value.value("item"_L1).toString();
    // The feed tells of likes and of the page's own posts, too.
    if (field == "feed"_L1 && item != "comment"_L1)
        return;
    RemoteName named;
    named.itemId = plainId(field == "feed"_L1 || field == "mentions"_L1 || field == "mention"_L1 ? value.value("comment_id"_L1) : value.value("id"_L1));
    named.postId = plainId(value.value("post_id"_L1));
    if (named.postId.isEmpty())
        named.postId = plainId(value.value("media"_L1).toObject().value("id"_L1));
    if (named.postId.isEmpty())
        named.postId = plainId(value.value("media_id"_L1));
    hints.add(field, {account}, named);
}

/** {"object", "entry": [{"id", "changes": [...]} or {"id", "messaging": [...]}]} */
Result<void> readMeta(HintList &hints, const QJsonObject &body)
{
    const QString object = body.value("object"_L1).toString();
    if ((object != "page"_L1 && object != "instagram"_L1) || !body.value("entry"_L1).isArray())
        return malformed();
    for (const QJsonValue &value : body.value("entry"_L1).toArray()) {
        const QJsonObject entry = value.toObject();
        const QString account = plainId(entry.value("id"_L1));
        // An entry without an account would mean all of them.
        if (account.isEmpty() || account == "0"_L1)
            continue;
        for (const QJsonValue &change : entry.value("changes"_L1).toArray())
            addMetaChange(hints, account, change.toObject());
        for (const QJsonValue &event : entry.value("messaging"_L1).toArray()) {
            const QJsonObject message = event["message"_L1].toObject();
            // Receipts and typing are no messages.
            if (!message.isEmpty())
                hints.add(u"messages"_s, {account}, {plainId(message.value("mid"_L1)), {}});
        }
    }
    return {};
}

/** {"topic", "target_id", "values": {"field", "value"}}; whose news it is stands in several places. */
Result<void> readThreads(HintList &hints, const QJsonObject &body)
{
    const QJsonValue values = body.value("values"_L1);
    const QJsonArray list = values.isArray() ? values.toArray() : QJsonArray{values};
    if (!values.isArray() && !values.isObject())
        return malformed();
    for (const QJsonValue &value : list) {
        const QJsonObject media = value["value"_L1].toObject();
        QStringList accounts;
        for (const QJsonValue &id : {media.value("root_post"_L1)["owner_id"_L1], media.value("owner_id"_L1), body.value("target_id"_L1)}) {
            if (const QString plain = plainId(id); !plain.isEmpty() && !accounts.contains(plain))
                accounts.append(plain);
        }
        hints.add(value["field"_L1].toString(), accounts, {plainId(media.value("id"_L1)), plainId(media.value("root_post"_L1)["id"_L1])});
    }
    return {};
}

/** Account Activity: {"for_user_id", "tweet_create_events": [...], "direct_message_events": [...]} */
Result<void> readX(HintList &hints, const QJsonObject &body)
{
    const QString account = plainId(body.value("for_user_id"_L1));
    if (account.isEmpty())
        return body.contains("user_event"_L1) ? Result<void>() : Result<void>(malformed());
    for (const QJsonValue &post : body.value("tweet_create_events"_L1).toArray()) {
        // The account's own posts come as well; answers written elsewhere are found with the next look.
        if (plainId(post["user"_L1]["id_str"_L1]) != account)
            hints.add(u"tweet_create_events"_s, {account}, {plainId(post["id_str"_L1]), {}});
    }
    for (const QJsonValue &event : body.value("direct_message_events"_L1).toArray())
        hints.add(u"direct_message_events"_s, {account}, {plainId(event["id"_L1]), {}});
    return {};
}

/** Organization social action notifications: {"type", "notifications": [{"organizationalEntity", "action", ...}]} */
Result<void> readLinkedin(HintList &hints, const QJsonObject &body)
{
    static const QStringList actions{u"COMMENT"_s, u"COMMENT_EDIT"_s, u"COMMENT_DELETE"_s, u"ADMIN_COMMENT"_s};
    const QString type = body.value("type"_L1).toString();
    if (type.isEmpty() || !body.value("notifications"_L1).isArray())
        return malformed();
    for (const QJsonValue &value : body.value("notifications"_L1).toArray()) {
        const QString account = plainId(value["organizationalEntity"_L1]);
        if (!account.isEmpty() && actions.contains(value["action"_L1].toString()))
            hints.add(type, {account}, {plainId(value["generatedActivity"_L1]), plainId(value["sourcePost"_L1])});
    }
    return {};
}

} // namespace

Result<QList<HookHint>> hintsOf(const domain::NetworkWebhook &rules, const QByteArray &body)
{
    QJsonParseError fault;
    const QJsonDocument json = QJsonDocument::fromJson(body, &fault);
    if (!json.isObject())
        return malformed();
    HintList hints(rules);
    Result<void> read = malformed();
    if (rules.payload == "meta"_L1)
        read = readMeta(hints, json.object());
    else if (rules.payload == "threads"_L1)
        read = readThreads(hints, json.object());
    else if (rules.payload == "x"_L1)
        read = readX(hints, json.object());
    else if (rules.payload == "linkedin"_L1)
        read = readLinkedin(hints, json.object());
    return read ? Result<QList<HookHint>>(hints.take()) : Result<QList<HookHint>>(read.error());
}

} // namespace campanile::server
