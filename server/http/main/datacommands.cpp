// SPDX-License-Identifier: GPL-3.0-or-later
// Verbs for the data as a whole: copies of it, and the key that seals the secrets in it.
#include "server/core/vaultkey.h"
#include "server/core/vaultreseal.h"
#include "server/http/main/command.h"
#include "server/http/main/verbs.h"

#include <QDateTime>
#include <QJsonArray>
#include <QLockFile>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

void addVaultKeyOption(QCommandLineParser &parser)
{
    parser.addOption({u"vault-key"_s, u"File with the key that seals the accounts' tokens; \"vault.key\" in the data folder when not given."_s, u"FILE"_s});
}

Result<VaultKeySource> keySource(const Command &command)
{
    return vaultKeySource(vaultKeyPath(command.place(), command.value(u"vault-key"_s)), QProcessEnvironment::systemEnvironment());
}

/** Keys of the server that the backup comes from; none when no option names them. */
Result<VaultKeys> oldKeys(const Command &command)
{
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    VaultKeySource source{command.value(u"old-vault-key"_s), {}, {}};
    if (command.isSet(u"old-vault-key-env"_s))
        source.keysText = environment.value(command.value(u"old-vault-key-env"_s)).toLatin1();
    if (command.isSet(u"old-passphrase-env"_s))
        source.passphrase = environment.value(command.value(u"old-passphrase-env"_s)).toUtf8();
    if (source.path.isEmpty() && !source.isFixed())
        return VaultKeys();
    return readVaultKeys(source);
}

QJsonObject jsonOf(const ResealReport &report)
{
    return {{u"values"_s, report.values},
            {u"resealed"_s, report.resealed},
            {u"unreadable"_s, report.unreadable},
            {u"lostAccounts"_s, QJsonArray::fromStringList(report.lostAccounts)}};
}

QString wordsOf(const ResealReport &report)
{
    return report.lostAccounts.isEmpty() ? QString()
                                         : u"\naccounts that have to be connected again, because no key opens their tokens: %1"_s.arg(report.lostAccounts.size());
}

int restoreInto(Command &command, OpenedData &data, const VaultKeys &old)
{
    const auto source = keySource(command);
    if (!source)
        return command.failed(source.error());
    // Before anything is restored: a key that cannot be read is found out while nothing has happened.
    const auto keys = loadVaultKeys(*source);
    if (!keys)
        return command.failed(keys.error());
    const auto vault = Vault::create(old + *keys);
    if (!vault)
        return command.failed(vault.error());
    const auto restored = data.core->restore(command.value(u"from"_s), data.clock);
    if (!restored)
        return command.failed(restored.error());
    ResealOptions options;
    options.removeUnreadable = true;
    const auto sealed = resealSecrets(*data.core->engine(), *vault, data.clock, options);
    if (!sealed)
        return command.failed(sealed.error());
    QJsonObject object = jsonOf(*sealed);
    const QString since = QDateTime::fromMSecsSinceEpoch(restored->stateOfMs, Qt::UTC).toString(Qt::ISODate);
    object.insert("workspaces"_L1, qint64(restored->workspaces));
    object.insert("pausedSince"_L1, since);
    QString words = u"workspaces restored: %1"_s.arg(restored->workspaces) + wordsOf(*sealed);
    if (restored->workspaces > 0)
        words += u"\nPublishing is paused in each since %1, and replies that waited have stopped: what was due since that backup may be out already. "
                 "Start the server, look at what is out, and resume in the crisis room."_s.arg(since);
    return command.done(words, object);
}

int rotateKeys(Command &command, OpenedData &data, const VaultKeySource &source)
{
    auto keys = loadVaultKeys(source);
    if (!keys)
        return command.failed(keys.error());
    // Several keys are there when a change was cut off, or when the environment names the next one: it goes on with that.
    if (keys->size() == 1) {
        const auto key = Vault::newKey();
        if (!key)
            return command.failed(key.error());
        keys->append(*key);
        if (const auto stored = storeVaultKeys(source, *keys); !stored)
            return command.failed(stored.error());
        if (!command.place().conninfo.isEmpty())
            return command.done(u"A new key was added. Restart every server that shares this database, then run this again."_s,
                                {{u"stage"_s, u"added"_s}, {u"keyId"_s, Vault::idOf(*key)}});
    }
    const auto vault = Vault::create(*keys);
    if (!vault)
        return command.failed(vault.error());
    ResealOptions options;
    options.removeUnreadable = true;
    const auto sealed = resealSecrets(*data.core->engine(), *vault, data.clock, options);
    if (!sealed)
        return command.failed(sealed.error());
    QString words = u"values sealed again: %1"_s.arg(sealed->resealed) + wordsOf(*sealed);
    if (source.isFixed()) {
        words += u"\nNow leave only the last key in CAMPANILE_VAULT_KEY."_s;
    } else if (const auto stored = storeVaultKeys(source, {keys->last()}); !stored) {
        return command.failed(stored.error());
    }
    QJsonObject object = jsonOf(*sealed);
    object.insert("stage"_L1, u"done"_s);
    object.insert("keyId"_L1, Vault::idOf(keys->last()));
    return command.done(words, object);
}

} // namespace

int backupCommand(Command &command)
{
    command.parser().addOption({u"to"_s, u"New folder to write into."_s, u"DIR"_s});
    if (const auto code = command.parse({u"data"_s, u"to"_s}))
        return *code;
    return withData(command, [&](OpenedData &data) {
        const auto count = data.core->backup(command.value(u"to"_s), data.clock);
        if (!count)
            return command.failed(count.error());
        return command.done(u"workspaces written: %1"_s.arg(*count), {{u"workspaces"_s, qint64(*count)}});
    });
}

int restoreCommand(Command &command)
{
    command.parser().setApplicationDescription(
        u"Reads a folder that backup wrote into an empty server. Everybody signs in again. Publishing is paused in every workspace since the backup was made, "
        "and replies that waited in it stop, because both may have gone out since: look at what is out, then resume in the crisis room."_s);
    addVaultKeyOption(command.parser());
    command.parser().addOptions({{u"from"_s, u"Folder that backup wrote."_s, u"DIR"_s},
                                 {u"old-vault-key"_s, u"Key file of the server that the backup comes from; a backup has no key in it."_s, u"FILE"_s},
                                 {u"old-passphrase-env"_s, u"Environment variable with the passphrase of that file."_s, u"NAME"_s},
                                 {u"old-vault-key-env"_s, u"Environment variable with that key, in place of a file."_s, u"NAME"_s}});
    if (const auto code = command.parse({u"data"_s, u"from"_s}))
        return *code;
    const auto old = oldKeys(command);
    if (!old)
        return command.failed(old.error());
    const auto work = [&](OpenedData &data) {
        QLockFile lock(command.value(u"data"_s) + u"/server.lock"_s);
        if (!lock.tryLock(0))
            return command.failed(makeError(ErrorKind::Conflict, u"server.isRunning"_s));
        return restoreInto(command, data, *old);
    };
    return withData(command, work, true);
}

int rotateKeyCommand(Command &command)
{
    addVaultKeyOption(command.parser());
    if (const auto code = command.parse({u"data"_s}))
        return *code;
    const auto source = keySource(command);
    if (!source)
        return command.failed(source.error());
    return withData(command, [&](OpenedData &data) {
        QLockFile lock(command.value(u"data"_s) + u"/server.lock"_s);
        if (!lock.tryLock(0))
            return command.failed(makeError(ErrorKind::Conflict, u"server.isRunning"_s));
        return rotateKeys(command, data, *source);
    });
}

} // namespace campanile::server
