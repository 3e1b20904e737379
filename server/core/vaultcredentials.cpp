// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/vaultcredentials.h"

#include "server/core/storage/recordtable.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr QLatin1StringView kAccount("social_account");
constexpr QLatin1StringView kWorkspace("workspace");
constexpr QLatin1StringView kAccess("accessTokenEncrypted");
constexpr QLatin1StringView kRefresh("refreshTokenEncrypted");
constexpr QLatin1StringView kMore("secretsEncrypted");

QByteArray identity(const QString &workspaceId, QLatin1StringView ownerType, const QString &ownerId, QLatin1StringView property)
{
    return (workspaceId + u"|Credential|"_s + ownerType + u'|' + ownerId + u'|' + property).toUtf8();
}

Result<std::optional<QJsonObject>> find(const SystemReader &records, QLatin1StringView ownerType, const QString &ownerId)
{
    const auto rows = records.query(u"Credential"_s,
                                    {{u"ownerType"_s, SystemCondition::Op::Equal, QString(ownerType)},
                                     {u"ownerId"_s, SystemCondition::Op::Equal, ownerId}},
                                    1);
    if (!rows)
        return rows.error();
    return rows->isEmpty() ? std::optional<QJsonObject>() : std::optional(rows->first());
}

Result<void> put(SystemRecords &records, QLatin1StringView ownerType, const QString &ownerId, QJsonObject values)
{
    const auto row = find(records, ownerType, ownerId);
    if (!row)
        return row.error();
    if (row->has_value())
        return records.patch(u"Credential"_s, (**row).value("id"_L1).toString(), values);
    values.insert("ownerType"_L1, QString(ownerType));
    values.insert("ownerId"_L1, ownerId);
    const auto id = records.create(u"Credential"_s, values);
    return id ? Result<void>() : Result<void>(id.error());
}

Result<void> erase(SystemRecords &records, QLatin1StringView ownerType, const QString &ownerId)
{
    const auto row = find(records, ownerType, ownerId);
    if (!row)
        return row.error();
    if (!row->has_value())
        return {};
    // Destroyed records are kept for a while; their secrets are not.
    const QString id = (**row).value("id"_L1).toString();
    const QJsonObject nothing{{kAccess.toString(), QJsonValue()}, {kRefresh.toString(), QJsonValue()}, {kMore.toString(), QJsonValue()}};
    if (const auto wiped = records.patch(u"Credential"_s, id, nothing); !wiped)
        return wiped;
    return records.destroy(u"Credential"_s, id);
}

qint64 msFrom(const QJsonValue &instant)
{
    return parseInstant(instant.toString()).value_or(0);
}

QJsonValue instantOrNull(qint64 ms)
{
    return ms > 0 ? QJsonValue(formatInstant(ms)) : QJsonValue();
}

QJsonObject setOf(const QStringList &names)
{
    QJsonObject set;
    for (const QString &name : names)
        set.insert(name, true);
    return set;
}

} // namespace

QJsonObject toJson(const AccountTokens &tokens)
{
    return {{u"access"_s, tokens.accessToken},
            {u"refresh"_s, tokens.refreshToken},
            {u"expiresAt"_s, tokens.expiresAtMs},
            {u"refreshExpiresAt"_s, tokens.refreshExpiresAtMs},
            {u"obtainedAt"_s, tokens.obtainedAtMs},
            {u"scopes"_s, QJsonArray::fromStringList(tokens.scopes)},
            {u"dpopKey"_s, tokens.dpopKey},
            {u"issuer"_s, tokens.issuer},
            {u"clientId"_s, tokens.clientId}};
}

AccountTokens tokensFromJson(const QJsonObject &json)
{
    AccountTokens tokens;
    tokens.accessToken = json.value("access"_L1).toString();
    tokens.refreshToken = json.value("refresh"_L1).toString();
    tokens.expiresAtMs = json.value("expiresAt"_L1).toInteger();
    tokens.refreshExpiresAtMs = json.value("refreshExpiresAt"_L1).toInteger();
    tokens.obtainedAtMs = json.value("obtainedAt"_L1).toInteger();
    for (const QJsonValue &scope : json.value("scopes"_L1).toArray())
        tokens.scopes.append(scope.toString());
    tokens.dpopKey = json.value("dpopKey"_L1).toString();
    tokens.issuer = json.value("issuer"_L1).toString();
    tokens.clientId = json.value("clientId"_L1).toString();
    return tokens;
}

Result<QString> VaultCredentials::seal(const QJsonObject &secrets, const QByteArray &rowIdentity) const
{
    return m_vault.seal(QJsonDocument(secrets).toJson(QJsonDocument::Compact), rowIdentity);
}

Result<QJsonObject> VaultCredentials::open(const QString &sealed, const QByteArray &rowIdentity) const
{
    const auto plain = m_vault.open(sealed, rowIdentity);
    if (!plain)
        return plain.error();
    const QJsonDocument document = QJsonDocument::fromJson(*plain);
    if (!document.isObject())
        return makeError(ErrorKind::Corrupt, u"vault.damaged"_s);
    return document.object();
}

Result<std::optional<QString>> VaultCredentials::sealText(const QString &secret, const QByteArray &rowIdentity) const
{
    if (secret.isEmpty())
        return std::optional<QString>();
    const auto sealed = m_vault.seal(secret.toUtf8(), rowIdentity);
    if (!sealed)
        return sealed.error();
    return std::optional(*sealed);
}

Result<AccountTokens> VaultCredentials::read(const SystemReader &records, const QString &workspaceId, const QString &accountId) const
{
    const auto stored = readStored(records, workspaceId, accountId);
    return stored ? Result<AccountTokens>(stored->tokens) : Result<AccountTokens>(stored.error());
}

Result<StoredTokens> VaultCredentials::readStored(const SystemReader &records, const QString &workspaceId, const QString &accountId) const
{
    const auto found = find(records, kAccount, accountId);
    if (!found)
        return found.error();
    if (!found->has_value())
        return makeError(ErrorKind::NotFound, u"credential.none"_s);
    const QJsonObject row = **found;
    StoredTokens stored;
    const auto text = [&](QLatin1StringView property, QString &into) -> Result<void> {
        const QString sealed = row.value(property).toString();
        if (sealed.isEmpty())
            return {};
        const auto secret = m_vault.open(sealed, identity(workspaceId, kAccount, accountId, property));
        if (!secret)
            return secret.error();
        into = QString::fromUtf8(*secret);
        return {};
    };
    if (const auto done = text(kAccess, stored.tokens.accessToken); !done)
        return done.error();
    if (const auto done = text(kRefresh, stored.tokens.refreshToken); !done)
        return done.error();
    stored.tokens.expiresAtMs = msFrom(row.value("expiresAt"_L1));
    stored.tokens.refreshExpiresAtMs = msFrom(row.value("refreshExpiresAt"_L1));
    stored.tokens.obtainedAtMs = msFrom(row.value("obtainedAt"_L1));
    stored.tokens.scopes = row.value("scopes"_L1).toObject().keys();
    const QString sealed = row.value(kMore).toString();
    if (sealed.isEmpty())
        return stored;
    const auto more = open(sealed, identity(workspaceId, kAccount, accountId, kMore));
    if (!more)
        return more.error();
    stored.tokens.dpopKey = more->value("dpopKey"_L1).toString();
    stored.tokens.issuer = more->value("issuer"_L1).toString();
    stored.tokens.clientId = more->value("clientId"_L1).toString();
    stored.grantId = more->value("grant"_L1).toString();
    stored.grantedAtMs = more->value("grantedAt"_L1).toInteger();
    stored.renewer = more->value("renewer"_L1).toString();
    stored.renewingUntilMs = more->value("renewingUntil"_L1).toInteger();
    if (more->contains("signIn"_L1))
        stored.signIn = tokensFromJson(more->value("signIn"_L1).toObject());
    return stored;
}

Result<void> VaultCredentials::write(SystemRecords &records, const QString &workspaceId, const QString &accountId,
                                     const AccountTokens &tokens) const
{
    const auto known = readStored(records, workspaceId, accountId);
    // What cannot be opened any more is of no use: the new tokens take its place.
    if (!known && known.error().kind != ErrorKind::NotFound && known.error().kind != ErrorKind::Corrupt)
        return known.error();
    StoredTokens stored = known.value_or(StoredTokens());
    const QString refresh = tokens.refreshToken.isEmpty() ? stored.tokens.refreshToken : tokens.refreshToken;
    stored.tokens = tokens;
    stored.tokens.refreshToken = refresh;
    return writeStored(records, workspaceId, accountId, stored);
}

Result<void> VaultCredentials::writeStored(SystemRecords &records, const QString &workspaceId, const QString &accountId,
                                           const StoredTokens &stored) const
{
    const AccountTokens &tokens = stored.tokens;
    const auto access = sealText(tokens.accessToken, identity(workspaceId, kAccount, accountId, kAccess));
    const auto refresh = sealText(tokens.refreshToken, identity(workspaceId, kAccount, accountId, kRefresh));
    if (!access || !refresh)
        return access ? refresh.error() : access.error();
    QJsonObject more{{u"dpopKey"_s, tokens.dpopKey},
                     {u"issuer"_s, tokens.issuer},
                     {u"clientId"_s, tokens.clientId},
                     {u"grant"_s, stored.grantId},
                     {u"grantedAt"_s, stored.grantedAtMs}};
    if (!stored.renewer.isEmpty()) {
        more.insert("renewer"_L1, stored.renewer);
        more.insert("renewingUntil"_L1, stored.renewingUntilMs);
    }
    if (stored.signIn)
        more.insert("signIn"_L1, toJson(*stored.signIn));
    const auto rest = seal(more, identity(workspaceId, kAccount, accountId, kMore));
    if (!rest)
        return rest.error();
    const auto orNull = [](const std::optional<QString> &text) { return text ? QJsonValue(*text) : QJsonValue(); };
    return put(records, kAccount, accountId,
               {{kAccess.toString(), orNull(*access)},
                {kRefresh.toString(), orNull(*refresh)},
                {kMore.toString(), *rest},
                {u"expiresAt"_s, instantOrNull(tokens.expiresAtMs)},
                {u"refreshExpiresAt"_s, instantOrNull(tokens.refreshExpiresAtMs)},
                {u"obtainedAt"_s, instantOrNull(tokens.obtainedAtMs)},
                {u"scopes"_s, setOf(tokens.scopes)}});
}

Result<void> VaultCredentials::remove(SystemRecords &records, const QString &accountId) const
{
    return erase(records, kAccount, accountId);
}

Result<std::optional<QJsonObject>> VaultCredentials::readNamed(const SystemReader &records, const QString &workspaceId, const QString &name) const
{
    const auto row = find(records, kWorkspace, name);
    if (!row)
        return row.error();
    if (!row->has_value())
        return std::optional<QJsonObject>();
    const auto secrets = open((**row).value(kMore).toString(), identity(workspaceId, kWorkspace, name, kMore));
    return secrets ? Result<std::optional<QJsonObject>>(std::optional(*secrets)) : Result<std::optional<QJsonObject>>(secrets.error());
}

Result<void> VaultCredentials::writeNamed(SystemRecords &records, const QString &workspaceId, const QString &name, const QJsonObject &secrets) const
{
    const auto sealed = seal(secrets, identity(workspaceId, kWorkspace, name, kMore));
    if (!sealed)
        return sealed.error();
    return put(records, kWorkspace, name, {{kMore.toString(), *sealed}});
}

Result<void> VaultCredentials::removeNamed(SystemRecords &records, const QString &name) const
{
    return erase(records, kWorkspace, name);
}

} // namespace campanile::server
