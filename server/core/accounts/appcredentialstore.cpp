// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/accounts/appcredentialstore.h"

#include "app/core/clock.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

QString nameOf(domain::Platform platform, const QString &instance)
{
    const QString name = u"network/"_s + domain::platformKey(platform);
    return instance.isEmpty() ? name : name + u'/' + instance;
}

StoredApp fromJson(const QJsonObject &json)
{
    StoredApp stored;
    stored.app.clientId = json.value("clientId"_L1).toString();
    stored.app.clientSecret = json.value("clientSecret"_L1).toString();
    stored.app.extra = json.value("extra"_L1).toObject();
    stored.setAtMs = json.value("setAt"_L1).toInteger();
    stored.checkedAtMs = json.value("checkedAt"_L1).toInteger();
    stored.checkCode = json.value("checkCode"_L1).toString();
    return stored;
}

QJsonObject toJson(const StoredApp &stored)
{
    return {{u"clientId"_s, stored.app.clientId}, {u"clientSecret"_s, stored.app.clientSecret}, {u"extra"_s, stored.app.extra},
            {u"setAt"_s, stored.setAtMs},         {u"checkedAt"_s, stored.checkedAtMs},         {u"checkCode"_s, stored.checkCode}};
}

} // namespace

Result<std::optional<StoredApp>> AppCredentialStore::find(const QString &workspaceId, domain::Platform platform, const QString &instance) const
{
    std::optional<StoredApp> found;
    const auto read = m_store.read(workspaceId, [&](const SystemReader &records) -> Result<void> {
        const auto json = m_credentials.readNamed(records, workspaceId, nameOf(platform, instance));
        if (!json)
            return json.error();
        if (json->has_value())
            found = fromJson(**json);
        return {};
    });
    return read ? Result<std::optional<StoredApp>>(found) : Result<std::optional<StoredApp>>(read.error());
}

Result<AppCredentials> AppCredentialStore::app(const QString &workspaceId, domain::Platform platform, const QString &instance) const
{
    const auto found = find(workspaceId, platform, instance);
    if (!found)
        return found.error();
    return found->has_value() ? (**found).app : AppCredentials();
}

Result<void> AppCredentialStore::set(const QString &workspaceId, domain::Platform platform, const QString &instance, AppCredentials app)
{
    return m_store.write(workspaceId, [&](SystemRecords &records) -> Result<void> {
        const QString name = nameOf(platform, instance);
        const auto known = m_credentials.readNamed(records, workspaceId, name);
        // An app that cannot be opened any more is replaced; it has to be entered whole then.
        if (!known && known.error().kind != ErrorKind::Corrupt)
            return known.error();
        if (known && known->has_value()) {
            const StoredApp old = fromJson(**known);
            const bool isSame = old.app.clientId == app.clientId;
            if (isSame && app.clientSecret.isEmpty())
                app.clientSecret = old.app.clientSecret;
            if (isSame && app.extra.isEmpty())
                app.extra = old.app.extra;
        }
        StoredApp stored;
        stored.app = app;
        stored.setAtMs = m_clock.nowMs();
        return m_credentials.writeNamed(records, workspaceId, name, toJson(stored));
    });
}

Result<void> AppCredentialStore::setValues(const QString &workspaceId, domain::Platform platform, const QHash<QString, QString> &values)
{
    return m_store.write(workspaceId, [&](SystemRecords &records) -> Result<void> {
        const QString name = nameOf(platform, {});
        const auto known = m_credentials.readNamed(records, workspaceId, name);
        if (!known)
            return known.error();
        if (!known->has_value())
            return makeError(ErrorKind::Invalid, u"connect.noApp"_s);
        StoredApp stored = fromJson(**known);
        for (auto it = values.cbegin(); it != values.cend(); ++it) {
            if (it.value().isEmpty())
                stored.app.extra.remove(it.key());
            else
                stored.app.extra.insert(it.key(), it.value());
        }
        return m_credentials.writeNamed(records, workspaceId, name, toJson(stored));
    });
}

Result<void> AppCredentialStore::noteCheck(const QString &workspaceId, domain::Platform platform, const QString &code)
{
    return m_store.write(workspaceId, [&](SystemRecords &records) -> Result<void> {
        const QString name = nameOf(platform, {});
        const auto known = m_credentials.readNamed(records, workspaceId, name);
        if (!known)
            return known.error();
        if (!known->has_value())
            return {};
        StoredApp stored = fromJson(**known);
        stored.checkedAtMs = m_clock.nowMs();
        stored.checkCode = code;
        return m_credentials.writeNamed(records, workspaceId, name, toJson(stored));
    });
}

Result<void> AppCredentialStore::remove(const QString &workspaceId, domain::Platform platform)
{
    return m_store.write(workspaceId, [&](SystemRecords &records) { return m_credentials.removeNamed(records, nameOf(platform, {})); });
}

} // namespace campanile::server
