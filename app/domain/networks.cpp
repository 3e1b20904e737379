// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/networks.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

template<class Value>
struct Word {
    QLatin1StringView word;
    Value value;
};

constexpr Word<NetworkAuth::Kind> kKinds[] = {{"oauth2"_L1, NetworkAuth::Kind::OAuth2},
                                              {"mastodon"_L1, NetworkAuth::Kind::Mastodon},
                                              {"atproto"_L1, NetworkAuth::Kind::Atproto}};
constexpr Word<NetworkAuth::Pkce> kPkce[] = {{"none"_L1, NetworkAuth::Pkce::None},
                                             {"S256"_L1, NetworkAuth::Pkce::S256},
                                             {"hexS256"_L1, NetworkAuth::Pkce::HexSha256}};
constexpr Word<NetworkAuth::ClientAuth> kClientAuth[] = {{"none"_L1, NetworkAuth::ClientAuth::None},
                                                         {"post"_L1, NetworkAuth::ClientAuth::Post},
                                                         {"basic"_L1, NetworkAuth::ClientAuth::Basic}};
constexpr Word<NetworkAuth::Redirect> kRedirects[] = {{"loopback"_L1, NetworkAuth::Redirect::Loopback},
                                                      {"fixedLoopback"_L1, NetworkAuth::Redirect::FixedLoopback},
                                                      {"localhost"_L1, NetworkAuth::Redirect::Localhost},
                                                      {"server"_L1, NetworkAuth::Redirect::Server}};
constexpr Word<NetworkAuth::Exchange> kExchanges[] = {{"none"_L1, NetworkAuth::Exchange::None},
                                                      {"facebook"_L1, NetworkAuth::Exchange::Facebook},
                                                      {"instagram"_L1, NetworkAuth::Exchange::Instagram},
                                                      {"threads"_L1, NetworkAuth::Exchange::Threads}};
constexpr Word<NetworkAuth::Refresh> kRefresh[] = {{"none"_L1, NetworkAuth::Refresh::None},
                                                   {"refreshToken"_L1, NetworkAuth::Refresh::RefreshToken},
                                                   {"facebook"_L1, NetworkAuth::Refresh::Facebook},
                                                   {"instagram"_L1, NetworkAuth::Refresh::Instagram},
                                                   {"threads"_L1, NetworkAuth::Refresh::Threads}};
constexpr Word<NetworkField::Type> kFieldTypes[] = {{"text"_L1, NetworkField::Type::Text},
                                                    {"longText"_L1, NetworkField::Type::LongText},
                                                    {"choice"_L1, NetworkField::Type::Choice},
                                                    {"dynamicChoice"_L1, NetworkField::Type::DynamicChoice},
                                                    {"toggle"_L1, NetworkField::Type::Toggle},
                                                    {"tags"_L1, NetworkField::Type::Tags},
                                                    {"account"_L1, NetworkField::Type::Account},
                                                    {"number"_L1, NetworkField::Type::Number}};

constexpr Word<TextUnit> kUnits[] = {{"weighted"_L1, TextUnit::Weighted}, {"grapheme"_L1, TextUnit::Grapheme},
                                     {"codePoint"_L1, TextUnit::CodePoint}, {"utf16"_L1, TextUnit::Utf16},
                                     {"utf8"_L1, TextUnit::Utf8}, {"emojiBytes"_L1, TextUnit::EmojiBytes}};

/** Reads members of one object and remembers the first that is wrong. */
class NetworkReader
{
public:
    NetworkReader(QJsonObject object, QString path, QString &wrong) : m_object(std::move(object)), m_path(std::move(path)), m_wrong(wrong) {}

    [[nodiscard]] QString text(QLatin1StringView name, const QString &otherwise = {})
    {
        const QJsonValue value = m_object.value(name);
        if (value.isUndefined())
            return otherwise;
        if (!value.isString())
            refuse(name);
        return value.toString();
    }
    [[nodiscard]] bool flag(QLatin1StringView name, bool otherwise = false)
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isUndefined() && !value.isBool())
            refuse(name);
        return value.toBool(otherwise);
    }
    [[nodiscard]] double number(QLatin1StringView name, double otherwise = 0)
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isUndefined() && !value.isDouble())
            refuse(name);
        return value.toDouble(otherwise);
    }
    [[nodiscard]] QUrl address(QLatin1StringView name)
    {
        const QUrl url(text(name), QUrl::StrictMode);
        if (!url.isEmpty() && (!url.isValid() || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)))
            refuse(name);
        return url;
    }
    [[nodiscard]] QStringList texts(QLatin1StringView name)
    {
        QStringList result;
        for (const QJsonValue &value : list(name)) {
            if (!value.isString())
                refuse(name);
            result.append(value.toString());
        }
        return result;
    }
    [[nodiscard]] QHash<QString, QString> pairs(QLatin1StringView name)
    {
        QHash<QString, QString> result;
        const QJsonObject object = child(name);
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!it.value().isString())
                refuse(name);
            result.insert(it.key(), it.value().toString());
        }
        return result;
    }
    template<class Value, size_t Count>
    [[nodiscard]] Value word(QLatin1StringView name, const Word<Value> (&words)[Count], Value otherwise)
    {
        const QJsonValue value = m_object.value(name);
        if (value.isUndefined())
            return otherwise;
        for (const Word<Value> &candidate : words) {
            if (value.toString() == candidate.word)
                return candidate.value;
        }
        refuse(name);
        return otherwise;
    }
    [[nodiscard]] QJsonArray list(QLatin1StringView name)
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isUndefined() && !value.isArray())
            refuse(name);
        return value.toArray();
    }
    [[nodiscard]] QJsonObject child(QLatin1StringView name)
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isUndefined() && !value.isObject())
            refuse(name);
        return value.toObject();
    }
    [[nodiscard]] QJsonValue value(QLatin1StringView name) const { return m_object.value(name); }
    [[nodiscard]] QString path(QLatin1StringView name) const { return m_path.isEmpty() ? QString(name) : m_path + u'/' + name; }
    void refuse(QLatin1StringView name)
    {
        if (m_wrong.isEmpty())
            m_wrong = path(name);
    }

private:
    QJsonObject m_object;
    QString m_path;
    QString &m_wrong;
};

NetworkAuth parseAuth(NetworkReader in, QString &wrong)
{
    NetworkAuth auth;
    auth.kind = in.word("kind"_L1, kKinds, auth.kind);
    auth.authorize = in.address("authorize"_L1);
    auth.token = in.address("token"_L1);
    auth.revoke = in.address("revoke"_L1);
    auth.longLived = in.address("longLived"_L1);
    auth.refreshUrl = in.address("refreshUrl"_L1);
    auth.pkce = in.word("pkce"_L1, kPkce, auth.pkce);
    auth.clientAuth = in.word("clientAuth"_L1, kClientAuth, auth.clientAuth);
    auth.redirect = in.word("redirect"_L1, kRedirects, auth.redirect);
    auth.exchange = in.word("exchange"_L1, kExchanges, auth.exchange);
    auth.refresh = in.word("refresh"_L1, kRefresh, auth.refresh);
    auth.clientIdParam = in.text("clientIdParam"_L1, u"client_id"_s);
    auth.scopeSeparator = in.text("scopeSeparator"_L1, u" "_s);
    const QJsonArray scopes = in.list("scopes"_L1);
    for (const QJsonValue &value : scopes) {
        NetworkReader scope(value.toObject(), in.path("scopes"_L1), wrong);
        auth.scopes.append({scope.text("name"_L1), scope.text("purpose"_L1), scope.flag("required"_L1, true)});
        if (auth.scopes.last().name.isEmpty())
            in.refuse("scopes"_L1);
    }
    auth.authorizeParams = in.pairs("authorizeParams"_L1);
    auth.tokenParams = in.pairs("tokenParams"_L1);
    for (const QJsonValue &port : in.list("ports"_L1)) {
        if (port.toInt() <= 0 || port.toInt() > 65535)
            in.refuse("ports"_L1);
        auth.ports.append(port.toInt());
    }
    auth.accessTtlMs = qint64(in.number("accessTtlSeconds"_L1)) * 1000;
    auth.refreshTtlMs = qint64(in.number("refreshTtlSeconds"_L1)) * 1000;
    auth.grantTtlMs = qint64(in.number("grantTtlSeconds"_L1)) * 1000;
    auth.minRefreshAgeMs = qint64(in.number("minRefreshAgeSeconds"_L1)) * 1000;
    auth.needsApp = in.flag("needsApp"_L1, true);
    auth.needsSecret = in.flag("needsSecret"_L1);
    auth.requiresIss = in.flag("requiresIss"_L1);
    return auth;
}

NetworkField parseField(NetworkReader in, QString &wrong)
{
    NetworkField field;
    field.name = in.text("name"_L1);
    if (field.name.isEmpty())
        in.refuse("name"_L1);
    field.type = in.word("type"_L1, kFieldTypes, field.type);
    field.label = in.text("label"_L1);
    field.help = in.text("help"_L1);
    field.required = in.flag("required"_L1);
    field.maxLength = int(in.number("maxLength"_L1, -1));
    field.maxCount = int(in.number("maxCount"_L1, -1));
    field.minimum = in.number("minimum"_L1);
    field.maximum = in.number("maximum"_L1);
    for (const QJsonValue &value : in.list("choices"_L1)) {
        NetworkReader choice(value.toObject(), in.path("choices"_L1), wrong);
        field.choices.append({choice.text("value"_L1), choice.text("label"_L1)});
    }
    field.source = in.text("source"_L1);
    field.dependsOn = in.text("dependsOn"_L1);
    field.defaultValue = in.value("default"_L1);
    field.onlyKinds = in.texts("onlyKinds"_L1);
    field.onlyMedia = in.texts("onlyMedia"_L1);
    field.accountKinds = in.texts("accountKinds"_L1);
    return field;
}

NetworkReplies::Way parseWay(NetworkReader &in, QLatin1StringView name, QString &wrong)
{
    NetworkReplies::Way way;
    NetworkReader from(in.child(name), in.path(name), wrong);
    way.isPossible = in.value(name).isObject();
    way.textMax = int(from.number("textMax"_L1, -1));
    way.bytesMax = int(from.number("bytesMax"_L1, -1));
    way.unit = from.word("unit"_L1, kUnits, way.unit);
    way.freeMs = qint64(from.number("freeSeconds"_L1)) * 1000;
    way.windowMs = qint64(from.number("windowSeconds"_L1)) * 1000;
    way.isInPosts = from.flag("inPosts"_L1, name != "direct"_L1);
    if (way.textMax == 0 || way.freeMs < 0 || way.windowMs < 0)
        in.refuse(name);
    return way;
}

NetworkReplies parseReplies(NetworkReader in, QString &wrong)
{
    NetworkReplies replies;
    replies.open = parseWay(in, "public"_L1, wrong);
    replies.direct = parseWay(in, "direct"_L1, wrong);
    replies.privately = parseWay(in, "private"_L1, wrong);
    replies.takesFiles = in.flag("files"_L1);
    replies.isFlat = in.flag("flat"_L1);
    replies.needsMention = in.flag("mention"_L1);
    return replies;
}

/** RFC 7396 section 2. */
QJsonValue mergePatch(const QJsonValue &target, const QJsonValue &patch)
{
    if (!patch.isObject())
        return patch;
    QJsonObject result = target.toObject();
    const QJsonObject changes = patch.toObject();
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (it.value().isNull())
            result.remove(it.key());
        else
            result.insert(it.key(), mergePatch(result.value(it.key()), it.value()));
    }
    return result;
}

/** The merge patch that makes @p to of @p from. */
QJsonObject patchBetween(const QJsonObject &from, const QJsonObject &to)
{
    QJsonObject patch;
    for (auto it = from.begin(); it != from.end(); ++it) {
        if (!to.contains(it.key()))
            patch.insert(it.key(), QJsonValue::Null);
    }
    for (auto it = to.begin(); it != to.end(); ++it) {
        const QJsonValue before = from.value(it.key());
        if (before == it.value())
            continue;
        const bool isDeep = before.isObject() && it.value().isObject();
        patch.insert(it.key(), isDeep ? QJsonValue(patchBetween(before.toObject(), it.value().toObject())) : it.value());
    }
    return patch;
}

bool holds(const QStringList &allowed, const QString &value)
{
    return allowed.isEmpty() || allowed.contains(value);
}

bool isMissing(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || (value.isString() && value.toString().trimmed().isEmpty())
        || (value.isArray() && value.toArray().isEmpty());
}

} // namespace

Result<NetworkInfo> parseNetwork(Platform platform, const QJsonObject &json)
{
    QString wrong;
    NetworkReader in(json, {}, wrong);
    NetworkInfo info;
    info.platform = platform;
    info.label = in.text("label"_L1);
    NetworkReader api(in.child("api"_L1), u"api"_s, wrong);
    const QStringList names = in.child("api"_L1).keys();
    for (const QString &name : names)
        info.api.insert(name, api.address(QLatin1StringView(name.toLatin1())));
    info.auth = parseAuth(NetworkReader(in.child("auth"_L1), u"auth"_s, wrong), wrong);
    for (const QJsonValue &field : in.list("fields"_L1))
        info.fields.append(parseField(NetworkReader(field.toObject(), u"fields"_s, wrong), wrong));
    for (const QJsonValue &value : in.list("reminders"_L1)) {
        NetworkReader reminder(value.toObject(), u"reminders"_s, wrong);
        info.reminders.append({reminder.text("kind"_L1, u"*"_s), reminder.texts("accountKinds"_L1), reminder.address("page"_L1)});
    }
    info.setupSteps = in.texts("setupSteps"_L1);
    info.setupPage = in.address("setupPage"_L1);
    info.accountPage = in.address("accountPage"_L1);
    info.accountKinds = in.texts("accountKinds"_L1);
    info.limitsNotes = in.texts("limitsNotes"_L1);
    info.concurrency = int(in.number("concurrency"_L1, 2));
    info.capCount = int(in.number("capCount"_L1));
    info.capWindowMs = qint64(in.number("capWindowSeconds"_L1)) * 1000;
    info.mediaLifetimeMs = qint64(in.number("mediaLifetimeSeconds"_L1)) * 1000;
    info.needsPublicMedia = in.flag("needsPublicMedia"_L1);
    info.replies = parseReplies(NetworkReader(in.child("replies"_L1), u"replies"_s, wrong), wrong);
    info.webhook = parseWebhook(in.child("webhook"_L1), wrong);
    info.provider = in.child("provider"_L1);
    if (info.label.isEmpty())
        in.refuse("label"_L1);
    if (info.concurrency < 1)
        in.refuse("concurrency"_L1);
    if (!wrong.isEmpty())
        return makeError(ErrorKind::Invalid, u"networks.badValue"_s, platformKey(platform) + u'/' + wrong);
    return info;
}

const NetworkCatalogue &NetworkCatalogue::builtIn()
{
    static const NetworkCatalogue catalogue = [] {
        NetworkCatalogue result;
        for (const Platform platform : allPlatforms()) {
            QFile file(u":/campanile/domain/networks/%1.json"_s.arg(platformKey(platform)));
            const bool opened = file.open(QIODevice::ReadOnly);
            Q_ASSERT_X(opened, "networks", "the resource is compiled in");
            const QJsonObject source = opened ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
            const auto info = parseNetwork(platform, source);
            Q_ASSERT_X(bool(info), "networks", "a compiled-in file is wrong; tst_networks names it");
            result.m_sources[size_t(platform)] = source;
            if (info)
                result.m_networks[size_t(platform)] = *info;
        }
        return result;
    }();
    return catalogue;
}

Result<NetworkCatalogue> NetworkCatalogue::overlaid(const QJsonObject &changes) const
{
    NetworkCatalogue result = *this;
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        const auto platform = platformFromKey(it.key());
        if (!platform)
            return makeError(ErrorKind::Invalid, u"networks.unknownNetwork"_s, it.key());
        QJsonObject &source = result.m_sources[size_t(*platform)];
        source = mergePatch(source, it.value()).toObject();
        const auto info = parseNetwork(*platform, source);
        if (!info)
            return info.error();
        result.m_networks[size_t(*platform)] = *info;
    }
    return result;
}

QJsonObject NetworkCatalogue::changesForClients() const
{
    QJsonObject changes;
    for (const Platform platform : allPlatforms()) {
        QJsonObject patch = patchBetween(builtIn().m_sources[size_t(platform)], m_sources[size_t(platform)]);
        for (const QString &name : {u"api"_s, u"provider"_s, u"webhook"_s})
            patch.remove(name);
        QJsonObject auth = patch.take("auth"_L1).toObject();
        for (const QString &name : {u"authorize"_s, u"token"_s, u"revoke"_s, u"longLived"_s, u"refreshUrl"_s, u"authorizeParams"_s, u"tokenParams"_s})
            auth.remove(name);
        if (!auth.isEmpty())
            patch.insert("auth"_L1, auth);
        if (!patch.isEmpty())
            changes.insert(platformKey(platform), patch);
    }
    return changes;
}

QList<NetworkField> fieldsFor(const NetworkInfo &network, const QString &accountKind, const QJsonObject &options, bool hasImages,
                              bool hasVideos)
{
    QList<NetworkField> result;
    QString kind = options.value("kind"_L1).toString();
    for (const NetworkField &field : network.fields) {
        if (!holds(field.accountKinds, accountKind))
            continue;
        const bool isForMedia = field.onlyMedia.isEmpty() || (hasImages && field.onlyMedia.contains(u"image"_s))
            || (hasVideos && field.onlyMedia.contains(u"video"_s)) || (!hasImages && !hasVideos && field.onlyMedia.contains(u"none"_s));
        if (!isForMedia)
            continue;
        // The field "kind" comes first in every file, so its default is known to those that depend on it.
        if (field.name == "kind"_L1 && kind.isEmpty())
            kind = field.defaultValue.toString();
        if (holds(field.onlyKinds, kind))
            result.append(field);
    }
    return result;
}

QJsonObject withDefaults(const QList<NetworkField> &fields, QJsonObject options, const QString &postTitle)
{
    for (const NetworkField &field : fields) {
        if (!isMissing(options.value(field.name)))
            continue;
        if (!isMissing(field.defaultValue))
            options.insert(field.name, field.defaultValue);
        else if (field.name == "title"_L1 && !postTitle.trimmed().isEmpty())
            options.insert(field.name, postTitle);
    }
    return options;
}

QList<OptionIssue> checkOptions(const QList<NetworkField> &fields, const QJsonObject &options)
{
    QList<OptionIssue> issues;
    for (const NetworkField &field : fields) {
        const QJsonValue own = options.value(field.name);
        const QJsonValue value = isMissing(own) ? field.defaultValue : own;
        if (isMissing(value)) {
            if (field.required)
                issues.append({u"option.required"_s, {field.name}});
            continue;
        }
        const auto isChoice = [&value](const auto &choice) { return choice.first == value.toString(); };
        switch (field.type) {
        case NetworkField::Type::Choice:
            if (std::none_of(field.choices.cbegin(), field.choices.cend(), isChoice))
                issues.append({u"option.unknownChoice"_s, {field.name, value.toString()}});
            break;
        case NetworkField::Type::Tags:
            if (field.maxCount >= 0 && value.toArray().size() > field.maxCount)
                issues.append({u"option.tooMany"_s, {field.name, QString::number(field.maxCount)}});
            break;
        case NetworkField::Type::Number:
            if (value.toDouble() < field.minimum || (field.maximum > field.minimum && value.toDouble() > field.maximum))
                issues.append({u"option.outOfRange"_s, {field.name, QString::number(field.minimum), QString::number(field.maximum)}});
            break;
        case NetworkField::Type::Text:
        case NetworkField::Type::LongText:
        case NetworkField::Type::Account:
        case NetworkField::Type::DynamicChoice:
        case NetworkField::Type::Toggle:
            break;
        }
        if (field.maxLength >= 0 && value.isString() && value.toString().toUcs4().size() > field.maxLength)
            issues.append({u"option.tooLong"_s, {field.name, QString::number(field.maxLength)}});
    }
    return issues;
}

std::optional<ReminderKind> reminderFor(const NetworkInfo &network, const QString &accountKind, const QJsonObject &options)
{
    const QString kind = options.value("kind"_L1).toString();
    for (const ReminderKind &reminder : network.reminders) {
        if (holds(reminder.accountKinds, accountKind) && (reminder.kind == "*"_L1 || reminder.kind == kind))
            return reminder;
    }
    return std::nullopt;
}

} // namespace campanile::domain
