// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/main/command.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

QString wordsOfKind(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::None:
        return {};
    case ErrorKind::Network:
    case ErrorKind::Timeout:
        return u"The other side does not answer."_s;
    case ErrorKind::Auth:
    case ErrorKind::Permission:
        return u"This is not allowed."_s;
    case ErrorKind::NotFound:
        return u"Something that is needed is not there."_s;
    case ErrorKind::Conflict:
        return u"Something else got in the way. Nothing was changed."_s;
    case ErrorKind::Invalid:
        return u"A value is not valid. Nothing was changed."_s;
    case ErrorKind::Limit:
        return u"This is more than the server takes."_s;
    case ErrorKind::Storage:
        return u"The database or a file cannot be read or written."_s;
    case ErrorKind::Corrupt:
        return u"What was read is damaged."_s;
    case ErrorKind::Unsupported:
        return u"A newer version wrote this."_s;
    case ErrorKind::Cancelled:
        return u"Stopped."_s;
    case ErrorKind::Internal:
        return u"A fault of the server."_s;
    }
    return {};
}

} // namespace

QString commandWords(const Error &error)
{
    static const QHash<QString, QString> table = {
        {u"auth.passwordTooShort"_s, u"A password has at least 10 characters. Nothing was changed."_s},
        {u"auth.passwordTooLong"_s, u"A password has at most 1,024 bytes. Nothing was changed."_s},
        {u"auth.hashFailed"_s, u"There is not enough memory to protect the password. Nothing was changed."_s},
        {u"server.passwordsDiffer"_s, u"The two passwords are not the same. Nothing was changed."_s},
        {u"server.passwordUnset"_s, u"The environment variable of --password-env is not set. Nothing was changed."_s},
        {u"control.badLogin"_s, u"The login is no e-mail address."_s},
        {u"control.badName"_s, u"The name is empty or too long."_s},
        {u"control.loginTaken"_s, u"Somebody has this login already. \"campanile-server list\" shows who."_s},
        {u"control.noSuchUser"_s, u"Nobody has this login. \"campanile-server list\" shows who does."_s},
        {u"control.noSuchMember"_s, u"This person is no member of that workspace."_s},
        {u"control.noSuchUserOrWorkspace"_s, u"There is no such person or workspace."_s},
        {u"control.notEmpty"_s, u"There are workspaces here already. A backup is restored into an empty folder or database only."_s},
        {u"control.newer"_s, u"A newer version of the server wrote this data. It was left as it is; use that version."_s},
        {u"control.postgresConnection"_s, u"PostgreSQL does not answer, or refuses this connection string."_s},
        {u"control.permissions"_s, u"The database file cannot be made private. Look at the rights of the data folder."_s},
        {u"control.backupFormat"_s, u"This backup does not have a form that this version reads."_s},
        {u"control.backupRow"_s, u"This backup has a line that cannot be read. Nothing was restored."_s},
        {u"backup.notFound"_s, u"There is no backup in that folder."_s},
        {u"backup.damaged"_s, u"The backup is damaged: what was read is not what was written. Nothing was restored."_s},
        {u"backup.notEmpty"_s, u"There is something in that folder already. A backup is written into a new one."_s},
        {u"backup.notWritable"_s, u"The backup cannot be written there. Look at the rights of the folder and the room on the disk."_s},
        {u"server.backupDamaged"_s, u"The backup is damaged: what was read is not what was written. Nobody can sign in to what was restored so far."_s},
        {u"server.backupExists"_s, u"There is something with that name already. A backup is written into a new folder."_s},
        {u"server.backupFormat"_s, u"This backup does not have a form that this version reads."_s},
        {u"server.badTimezone"_s, u"This is no time zone. An IANA name is needed, for example Europe/Berlin."_s},
        {u"server.folder"_s, u"The folder cannot be made, or made private."_s},
        {u"server.isRunning"_s, u"A server runs on this data. Stop it first."_s},
        {u"server.lastOwner"_s, u"This person is the only owner. Make somebody else an owner first."_s},
        {u"server.severalWorkspaces"_s, u"Several workspaces have this name. Use the id; \"campanile-server list\" shows it."_s},
        {u"server.noSuchWorkspace"_s, u"There is no such workspace. \"campanile-server list\" shows all."_s},
        {u"server.notInitialised"_s, u"There is no data of a server. \"campanile-server init\" makes it."_s},
        {u"move.unknown"_s, u"Nobody is bringing a workspace with this id. \"campanile-server moves\" shows all."_s},
        {u"networks.badFile"_s, u"The file of --networks cannot be read as JSON."_s},
        {u"networks.unknownNetwork"_s, u"The file of --networks names a network that does not exist."_s},
        {u"networks.badValue"_s, u"The file of --networks has a wrong value."_s},
        {u"practice.storeDamaged"_s, u"The file of the practice network is damaged. Start the server: the network begins anew then, and the damaged file is kept."_s},
        {u"server.portFile"_s, u"The port file cannot be written."_s},
        {u"server.read"_s, u"A file cannot be read."_s},
        {u"server.signals"_s, u"The system gives no pipe for signals."_s},
        {u"server.write"_s, u"A file cannot be written. Look at the room on the disk."_s},
        {u"http.tlsFiles"_s, u"The certificate or its key cannot be read as PEM."_s},
        {u"http.tlsKeyMismatch"_s, u"The key does not belong to the certificate."_s},
        {u"storage.diskFull"_s, u"The disk is full. What was committed before is safe."_s},
        {u"storage.busy"_s, u"Another program holds the database. Nothing was changed."_s},
        {u"storage.corrupt"_s, u"A database is damaged. Restore the last backup into an empty folder."_s},
        {u"storage.newer"_s, u"A newer version of the server wrote a workspace. It was left as it is; use that version."_s},
        {u"storage.notWritable"_s, u"A database cannot be written. Look at the rights of the data folder."_s},
        {u"storage.unavailable"_s, u"The database does not answer."_s},
        {u"vault.badKey"_s, u"The vault key has not the 32 bytes it needs, or its file is damaged."_s},
        {u"vault.fixedKeys"_s, u"The key comes from CAMPANILE_VAULT_KEY, so this program cannot change it. Put the new key behind the old one there, "
                               "with a comma between, and run this again."_s},
        {u"vault.needsPassphrase"_s, u"The vault key is sealed with a passphrase. Give it in CAMPANILE_VAULT_PASSPHRASE or as systemd's credential "
                                     "\"campanile-vault-passphrase\"."_s},
        {u"vault.noKey"_s, u"There is no key file with that name."_s},
        {u"vault.noMemory"_s, u"There is not enough memory to open the vault key."_s},
        {u"vault.otherKey"_s, u"The accounts' tokens were sealed with another key. Give the right one; if it is lost, \"campanile-server rotate-key\" "
                              "starts with a new one, and all accounts have to be connected again."_s},
        {u"vault.unreadable"_s, u"The key file or the credential cannot be read."_s},
        {u"vault.wrongPassphrase"_s, u"The passphrase does not open the vault key, or its file is damaged."_s}};
    const QString words = table.value(error.code);
    return words.isEmpty() ? wordsOfKind(error.kind) : words;
}

} // namespace campanile::server
