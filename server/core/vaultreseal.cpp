// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/vaultreseal.h"

#include "app/core/logging.h"
#include "server/core/health/healthrecords.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kManyRecords = 100'000;
constexpr QLatin1StringView kSealedEnd("Encrypted");

/** What a value is sealed for: Credential as VaultCredentials writes it, other types by record and property. */
QByteArray identityOf(const QString &workspaceId, const QString &type, const QJsonObject &record, const QString &property)
{
    const QString row = type == u"Credential"
        ? record.value("ownerType"_L1).toString() + u'|' + record.value("ownerId"_L1).toString()
        : record.value("id"_L1).toString();
    return (workspaceId + u'|' + type + u'|' + row + u'|' + property).toUtf8();
}

/** Names of the properties of a record that hold a sealed value. */
QStringList sealedProperties(const QJsonObject &record)
{
    QStringList names;
    for (auto it = record.begin(); it != record.end(); ++it) {
        if (it.key().endsWith(kSealedEnd) && !it.value().toString().isEmpty())
            names.append(it.key());
    }
    return names;
}

Result<void> noteLoss(SystemRecords &records, const QString &accountId, qint64 nowMs)
{
    HealthNews news;
    news.kind = HealthNews::Kind::SignInEnded;
    news.error.cls = FailureClass::Auth;
    news.error.code = u"vault.damaged"_s;
    return applyHealthNews(records, accountId, news, nowMs);
}

/** One pass over one workspace. */
class Pass
{
public:
    Pass(Engine &engine, const Vault &vault, const ResealOptions &options, qint64 nowMs, QString workspaceId, ResealReport &report)
        : m_engine(engine), m_vault(vault), m_options(options), m_nowMs(nowMs), m_workspaceId(std::move(workspaceId)), m_report(report)
    {
    }

    Result<void> run(const QString &type)
    {
        QStringList ids;
        const auto read = m_engine.read(m_workspaceId, [&](const SystemReader &records) -> Result<void> {
            const auto rows = records.query(type, {}, kManyRecords);
            if (!rows)
                return rows.error();
            for (const QJsonObject &row : *rows)
                take(type, row, ids);
            return {};
        });
        if (!read)
            return read.error();
        for (const QString &id : std::as_const(ids)) {
            Outcome outcome;
            const auto written = m_engine.write(m_workspaceId, [&](SystemRecords &records) -> Result<void> {
                outcome = {};
                return renew(records, type, id, outcome);
            });
            if (!written)
                return written.error();
            m_report.resealed += outcome.resealed;
            m_report.unreadable += outcome.unreadable;
            if (!outcome.lostAccount.isEmpty())
                m_report.lostAccounts.append(outcome.lostAccount);
        }
        return {};
    }

private:
    struct Outcome {
        int resealed = 0;
        int unreadable = 0;
        QString lostAccount = {};
    };

    /** Only what has to be touched is written; most starts write nothing. */
    void take(const QString &type, const QJsonObject &row, QStringList &ids)
    {
        bool wanted = false;
        for (const QString &property : sealedProperties(row)) {
            const QString sealed = row.value(property).toString();
            ++m_report.values;
            wanted = wanted || !m_vault.isCurrent(sealed) || !m_vault.open(sealed, identityOf(m_workspaceId, type, row, property));
        }
        if (wanted)
            ids.append(row.value("id"_L1).toString());
    }

    Result<void> renew(SystemRecords &records, const QString &type, const QString &id, Outcome &outcome)
    {
        const auto row = records.get(type, id);
        if (!row)
            return row.error();
        if (!row->has_value())
            return {};
        QJsonObject fresh;
        for (const QString &property : sealedProperties(**row)) {
            const QString sealed = (**row).value(property).toString();
            const QByteArray identity = identityOf(m_workspaceId, type, **row, property);
            const auto secret = m_vault.open(sealed, identity);
            // Without the cipher's library nothing opens, and nothing is lost.
            if (!secret && secret.error().kind != ErrorKind::Corrupt)
                return secret.error();
            if (!secret) {
                ++outcome.unreadable;
                continue;
            }
            if (m_vault.isCurrent(sealed))
                continue;
            const auto again = m_vault.seal(*secret, identity);
            if (!again)
                return again.error();
            fresh.insert(property, *again);
        }
        outcome.resealed = int(fresh.size());
        if (outcome.unreadable > 0)
            return lose(records, type, **row, outcome);
        return fresh.isEmpty() ? Result<void>() : records.patch(type, id, fresh);
    }

    Result<void> lose(SystemRecords &records, const QString &type, const QJsonObject &row, Outcome &outcome)
    {
        // Half of a pair of tokens is of no use, so nothing of the record is sealed again.
        outcome.resealed = 0;
        const QString id = row.value("id"_L1).toString();
        qCWarning(lcServer) << "sealed values do not open:" << type << id;
        if (type != u"Credential")
            return wipe(records, type, row);
        if (row.value("ownerType"_L1).toString() == u"social_account") {
            if (const auto done = markAccount(records, row.value("ownerId"_L1).toString(), outcome); !done)
                return done;
        }
        return m_options.removeUnreadable ? wipe(records, type, row) : Result<void>();
    }

    /** Destroyed records are kept for a while; what they held is not. */
    static Result<void> wipe(SystemRecords &records, const QString &type, const QJsonObject &row)
    {
        const QString id = row.value("id"_L1).toString();
        QJsonObject empty;
        for (const QString &property : sealedProperties(row))
            empty.insert(property, QJsonValue());
        if (const auto done = records.patch(type, id, empty); !done)
            return done;
        return records.destroy(type, id);
    }

    Result<void> markAccount(SystemRecords &records, const QString &accountId, Outcome &outcome)
    {
        const auto account = records.get(u"SocialAccount"_s, accountId);
        if (!account)
            return account.error();
        const QString status = account->has_value() ? (**account).value("status"_L1).toString() : QString();
        // Told once; and nobody misses the tokens of an account that is not connected.
        if (status.isEmpty() || status == u"needs_reauth" || status == u"disconnected")
            return {};
        outcome.lostAccount = accountId;
        if (const auto done = records.patch(u"SocialAccount"_s, accountId, {{u"status"_s, u"needs_reauth"_s}}); !done)
            return done;
        return noteLoss(records, accountId, m_nowMs);
    }

    Engine &m_engine;
    const Vault &m_vault;
    const ResealOptions m_options;
    const qint64 m_nowMs;
    const QString m_workspaceId;
    ResealReport &m_report;
};

} // namespace

Result<ResealReport> resealSecrets(Engine &engine, const Vault &vault, const Clock &clock, const ResealOptions &options)
{
    const auto workspaces = engine.workspaces();
    if (!workspaces)
        return workspaces.error();
    ResealReport report;
    for (const QString &workspace : *workspaces) {
        Pass pass(engine, vault, options, clock.nowMs(), workspace, report);
        for (const QString &type : {u"Credential"_s, u"OAuthState"_s}) {
            if (const auto done = pass.run(type); !done)
                return done.error();
        }
    }
    return report;
}

Result<bool> fitsSecrets(Engine &engine, const Vault &vault)
{
    const auto workspaces = engine.workspaces();
    if (!workspaces)
        return workspaces.error();
    bool hasForeign = false;
    bool hasOwn = false;
    for (const QString &workspace : *workspaces) {
        const auto read = engine.read(workspace, [&](const SystemReader &records) -> Result<void> {
            const auto rows = records.query(u"Credential"_s, {}, kManyRecords);
            if (!rows)
                return rows.error();
            for (const QJsonObject &row : *rows) {
                for (const QString &property : sealedProperties(row)) {
                    const bool own = vault.mayOpen(row.value(property).toString());
                    (own ? hasOwn : hasForeign) = true;
                }
            }
            return {};
        });
        if (!read)
            return read.error();
    }
    return hasOwn || !hasForeign;
}

} // namespace campanile::server
