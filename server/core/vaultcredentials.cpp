// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/vaultcredentials.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

QByteArray identity(const QString &workspaceId, const QString &accountId, QLatin1StringView property)
{
    return (workspaceId + u"|Credential|social_account|"_s + accountId + u'|' + property).toUtf8();
}

Result<std::optional<QJsonObject>> find(const SystemReader &records, const QString &accountId)
{
    const auto rows = records.query(u"Credential"_s,
                                    {{u"ownerType"_s, SystemCondition::Op::Equal, u"social_account"_s},
                                     {u"ownerId"_s, SystemCondition::Op::Equal, accountId}},
                                    1);
    if (!rows)
        return rows.error();
    return rows->isEmpty() ? std::optional<QJsonObject>() : std::optional(rows->first());
}

} // namespace

Result<AccountTokens> VaultCredentials::read(const SystemReader &records, const QString &workspaceId, const QString &accountId) const
{
    const auto row = find(records, accountId);
    if (!row)
        return row.error();
    if (!row->has_value())
        return makeError(ErrorKind::NotFound, u"credential.none"_s);
    AccountTokens tokens;
    const auto open = [&](QLatin1StringView property, QString &into) -> Result<void> {
        const QString sealed = (**row).value(property).toString();
        if (sealed.isEmpty())
            return {};
        const auto secret = m_vault.open(sealed, identity(workspaceId, accountId, property));
        if (!secret)
            return secret.error();
        into = QString::fromUtf8(*secret);
        return {};
    };
    if (const auto done = open("accessTokenEncrypted"_L1, tokens.accessToken); !done)
        return done.error();
    if (const auto done = open("refreshTokenEncrypted"_L1, tokens.refreshToken); !done)
        return done.error();
    return tokens;
}

Result<void> VaultCredentials::write(SystemRecords &records, const QString &workspaceId, const QString &accountId,
                                     const AccountTokens &tokens) const
{
    const auto access = m_vault.seal(tokens.accessToken.toUtf8(), identity(workspaceId, accountId, "accessTokenEncrypted"_L1));
    if (!access)
        return access.error();
    QJsonObject values{{u"accessTokenEncrypted"_s, *access}};
    if (!tokens.refreshToken.isEmpty()) {
        const auto refresh = m_vault.seal(tokens.refreshToken.toUtf8(), identity(workspaceId, accountId, "refreshTokenEncrypted"_L1));
        if (!refresh)
            return refresh.error();
        values.insert("refreshTokenEncrypted"_L1, *refresh);
    }
    const auto row = find(records, accountId);
    if (!row)
        return row.error();
    if (row->has_value())
        return records.patch(u"Credential"_s, (**row).value("id"_L1).toString(), values);
    values.insert("ownerType"_L1, u"social_account"_s);
    values.insert("ownerId"_L1, accountId);
    const auto id = records.create(u"Credential"_s, values);
    return id ? Result<void>() : Result<void>(id.error());
}

Result<void> VaultCredentials::remove(SystemRecords &records, const QString &accountId) const
{
    const auto row = find(records, accountId);
    if (!row)
        return row.error();
    return row->has_value() ? records.destroy(u"Credential"_s, (**row).value("id"_L1).toString()) : Result<void>();
}

} // namespace campanile::server
