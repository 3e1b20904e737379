// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/headless/headlessrun.h"
#include "app/main/headless/output.h"
#include "app/main/headless/postrecords.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <cstdio>

namespace campanile::headless {

using namespace Qt::StringLiterals;

namespace {

constexpr char kSecretVariable[] = "CAMPANILE_SECRET";
constexpr qint64 kMaxSecret = 16 * 1024;

void listAccounts(HeadlessRun &run)
{
    run.openWorkspace([&run] {
        run.session().store().read(
            &run, [](store::Reader &reader) { return readAll(reader, typed(u"SocialAccount"_s)); },
            [&run](const Result<QList<QJsonObject>> &accounts) {
                if (!accounts)
                    return run.fail(accounts.error());
                QJsonArray array;
                for (const QJsonObject &account : *accounts) {
                    QJsonObject row;
                    for (const QString &name : {u"id"_s, u"platform"_s, u"username"_s, u"displayName"_s, u"status"_s, u"serverUrl"_s})
                        row.insert(name, account.value(name));
                    array.append(row);
                }
                run.succeed({{u"accounts"_s, array}});
            });
    });
}

/** Never from the command line: other people of the computer can read that. */
Result<QString> readSecret()
{
    QByteArray secret = qgetenv(kSecretVariable);
    if (secret.isEmpty()) {
        QFile in;
        if (in.open(stdin, QIODevice::ReadOnly))
            secret = in.readLine(kMaxSecret);
    }
    const QString text = QString::fromUtf8(secret).trimmed();
    if (text.isEmpty())
        return makeError(ErrorKind::Invalid, u"cli.noSecret"_s, {}, {QString::fromLatin1(kSecretVariable)});
    return text;
}

/** What is needed to connect, taken apart before the work goes to a thread of its own. */
struct Connection {
    QString what;
    QString workspaceId;
    QString userId;
    QString serverUrl;
    QString name;
    QString secret;
};

/** Blocks on the network. */
Result<QString> connectNow(EmbeddedServer &server, const QString &folder, const Clock &clock, const Connection &wish)
{
    const auto desk = server.publisher()->accounts().lock();
    server::ConnectWish account{wish.workspaceId, wish.userId, wish.what == u"connect-bluesky" ? u"bluesky"_s : u"mastodon"_s};
    account.server = wish.serverUrl;
    if (wish.what == u"connect-bluesky") {
        const auto flow = desk->connect().connectWithPassword(account, wish.name, wish.secret);
        return flow ? Result<QString>(flow->accountIds.value(0)) : Result<QString>(flow.error());
    }
    if (wish.what == u"connect-mastodon")
        return desk->connect().connectWithToken(account, wish.secret);
    return server::PracticeHome::connectAccount(folder, server.engine(), desk->credentials(), clock,
                                                {wish.workspaceId, wish.userId, wish.name, wish.name});
}

void connectAccount(HeadlessRun &run)
{
    Connection wish;
    wish.what = run.arguments().word(0);
    wish.userId = run.profile().userId();
    wish.name = run.arguments().value(wish.what == u"connect-practice" ? u"name"_s : u"identifier"_s);
    wish.serverUrl = run.arguments().value(u"server"_s, wish.what == u"connect-bluesky" ? u"https://bsky.social"_s : QString());
    if (wish.what == u"connect-mastodon" ? wish.serverUrl.isEmpty() : wish.name.isEmpty())
        return run.fail(usage(QCoreApplication::translate("Headless", "connect-mastodon needs --server, connect-bluesky --identifier, connect-practice --name.")));
    const auto entry = run.chosenWorkspace();
    if (!entry)
        return run.fail(entry.error());
    if (!entry->isEmbedded())
        return run.fail(makeError(ErrorKind::Unsupported, u"cli.notOnThisComputer"_s));
    if (wish.what != u"connect-practice") {
        const auto secret = readSecret();
        if (!secret)
            return run.fail(secret.error());
        wish.secret = *secret;
    }
    wish.workspaceId = entry->accountId;
    run.openOnline([&run, wish] {
        run.session().pool().start([&run, wish, folder = run.profile().serverDir()] {
            const auto id = connectNow(run.server(), folder, run.clock(), wish);
            QMetaObject::invokeMethod(&run, [&run, id] {
                if (!id)
                    return run.fail(id.error());
                run.succeedWithEdits({{u"id"_s, *id}});
            });
        });
    });
}

int runAccount(const Invocation &call)
{
    const QString what = call.arguments.word(0);
    if (what == u"list")
        return HeadlessRun::execute(call, listAccounts);
    if (what == u"connect-mastodon" || what == u"connect-bluesky" || what == u"connect-practice")
        return HeadlessRun::execute(call, connectAccount);
    return printError(usage(QCoreApplication::translate("Headless", "\"account\" is followed by list, connect-mastodon, connect-bluesky or connect-practice.")));
}

constexpr OptionInfo kAccountOptions[] = {
    CAMPANILE_PROFILE_OPTION,
    CAMPANILE_WORKSPACE_OPTION,
    CAMPANILE_OFFLINE_OPTION,
    CAMPANILE_TIMEOUT_OPTION,
    {"server", "URL", QT_TRANSLATE_NOOP("Headless", "the instance (https://bsky.social for Bluesky)")},
    {"identifier", "HANDLE", QT_TRANSLATE_NOOP("Headless", "connect-bluesky: handle or e-mail address")},
    {"name", "NAME", QT_TRANSLATE_NOOP("Headless", "connect-practice: user name on the practice network; made when it is missing")},
};

constexpr Verb kAccountVerbs[] = {
    {"account", "list|connect-mastodon|connect-bluesky|connect-practice",
     QT_TRANSLATE_NOOP("Headless", "Lists the accounts and connects one. Access token or app password come from the environment variable CAMPANILE_SECRET or the first line of standard input."),
     kAccountOptions, runAccount},
};

} // namespace

std::span<const Verb> accountVerbs()
{
    return kAccountVerbs;
}

} // namespace campanile::headless
