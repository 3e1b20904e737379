// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/logging.h"
#include "tests/accounts/support/accountrig.h"
#include "tests/support/testprogram.h"

#include <QDirIterator>
#include <QFile>
#include <QLoggingCategory>
#include <QTest>
#include <QUrlQuery>

namespace tst_accountsecrets {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;

namespace {

std::mutex logMutex;
QByteArray logText;

void keepLog(QtMsgType, const QMessageLogContext &, const QString &message)
{
    const std::lock_guard lock(logMutex);
    logText += message.toUtf8() + '\n';
}

} // namespace

/** Nothing secret is left anywhere after a run with everything in it: not in files, nor logs, nor answers, nor what clients are sent. */
class TestAccountSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noSecretIsFound();
    void tamperedValuesAreRefused();
};

void TestAccountSecrets::noSecretIsFound()
{
    QLoggingCategory::setFilterRules(u"*.debug=true\nqt.*=false"_s);
    const QtMessageHandler before = qInstallMessageHandler(keepLog);
    AccountRig rig(u"https://team.example.org"_s);
    const QString password = u"app-pass-word-never-kept"_s;
    QStringList links;
    QStringList states;
    rig.call(rig.owner, u"Network/setApp"_s, {{u"platform"_s, u"twitter"_s}, {u"clientId"_s, rig.network.clientId}, {u"clientSecret"_s, rig.network.clientSecret}});
    rig.call(rig.owner, u"Network/setApp"_s, {{u"platform"_s, u"facebook"_s}, {u"clientId"_s, rig.network.clientId}, {u"clientSecret"_s, rig.network.clientSecret}});
    rig.call(rig.owner, u"Network/checkApp"_s, {{u"platform"_s, u"twitter"_s}});
    rig.network.profiles.append({u"200"_s, u"Second Cup"_s, true});
    const auto begin = [&](const QString &platform) {
        const QJsonObject flow = rig.call(rig.owner, u"SocialAccount/connect"_s, {{u"platform"_s, platform}, {u"redirectUri"_s, u"http://127.0.0.1:47831/"_s}});
        const QUrl page(flow.value("authorizeUrl"_L1).toString());
        states.append(QUrlQuery(page).queryItemValue(u"state"_s, QUrl::FullyDecoded));
        // The address of the consent page is for the browser; the state stands in it and nowhere else.
        rig.answers.replace(states.last().toUtf8(), "");
        return std::pair(flow.value("flowId"_L1).toString(), page);
    };
    const auto [chosen, page] = begin(u"twitter"_s);
    rig.call(rig.owner, u"SocialAccount/finish"_s, {{u"flowId"_s, chosen}, {u"target"_s, QString::fromLatin1(rig.network.consent(page))}});
    const QJsonObject done = rig.call(rig.owner, u"SocialAccount/choose"_s, {{u"flowId"_s, chosen}, {u"platformAccountIds"_s, QJsonArray{u"100"_s, u"200"_s}}});
    const QString id = done.value("accountIds"_L1).toArray().at(0).toString();
    QVERIFY(!id.isEmpty());
    const auto [pending, pendingPage] = begin(u"twitter"_s);
    QVERIFY(!pending.isEmpty());
    const auto [denied, deniedPage] = begin(u"twitter"_s);
    rig.call(rig.owner, u"SocialAccount/finish"_s, {{u"flowId"_s, denied}, {u"target"_s, QString::fromLatin1(rig.network.refuse(deniedPage))}});
    rig.call(rig.owner, u"SocialAccount/connectWithPassword"_s,
             {{u"platform"_s, u"bluesky"_s}, {u"server"_s, rig.network.url().toString()}, {u"identifier"_s, u"roaster.test"_s}, {u"password"_s, password}});
    const QJsonObject link = rig.call(rig.owner, u"ConnectLink/create"_s, {{u"recipient"_s, u"Bo"_s}});
    links.append(link.value("url"_L1).toString().section(u'/', -1));
    QVERIFY(links.first().size() > 60);
    rig.answers.replace(links.first().toUtf8(), "");
    // Renewed, refused, faulty, and given up.
    QVERIFY(rig.desk->keeper().renew(rig.account(id), rig.tokens(id).tokens.accessToken));
    rig.network.server().fault(fakes::Fault::Garbage, 2, u"profiles"_s);
    rig.call(rig.owner, u"SocialAccount/check"_s, {{u"socialAccountId"_s, id}});
    StoredTokens stored = rig.tokens(id);
    stored.tokens.refreshToken = u"refresh-secret-that-is-void"_s;
    QVERIFY(rig.engine->write(rig.workspace, [&](SystemRecords &records) { return rig.desk->credentials().writeStored(records, rig.workspace, id, stored); }));
    QVERIFY(!rig.desk->keeper().renew(rig.account(id), stored.tokens.accessToken));
    rig.call(rig.owner, u"SocialAccount/disconnect"_s, {{u"socialAccountId"_s, id}});
    // What a client syncs into its cache.
    for (const QString &type : {u"SocialAccount"_s, u"ConnectLink"_s, u"AuditLog"_s, u"AccountHealth"_s, u"Notification"_s})
        rig.call(rig.owner, type + u"/get"_s, {{u"ids"_s, QJsonValue()}});
    rig.call(rig.owner, u"Sync/changes"_s, {{u"sinceState"_s, QJsonValue()}});
    QVERIFY(rig.answers.contains("Harbour Roasters"));

    const QStringList secrets = rig.network.secrets() + states + links + QStringList{password, u"refresh-secret-that-is-void"_s};
    QVERIFY(secrets.size() > 10);
    const auto search = [&](const QByteArray &text, const QString &where) {
        for (const QString &secret : secrets) {
            for (const QByteArray &form : {secret.toUtf8(), secret.toUtf8().toBase64(), secret.toUtf8().toHex(), QUrl::toPercentEncoding(secret)})
                QVERIFY2(!text.contains(form), qPrintable(where + u": "_s + secret));
        }
    };
    qInstallMessageHandler(before);
    search(rig.answers, u"answers"_s);
    search(logText, u"log"_s);
    QVERIFY(!logText.isEmpty());
    int files = 0;
    QDirIterator walk(rig.folder.path(), QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        files += content.contains("SocialAccount") || content.contains("Harbour");
        search(content, file.fileName());
    }
    // The search looked at the files in which the records are.
    QVERIFY(files > 0);
}

void TestAccountSecrets::tamperedValuesAreRefused()
{
    AccountRig rig;
    rig.enterApps();
    const QString first = rig.connectOne();
    rig.network.profiles = {{u"200"_s, u"Second Cup"_s, false}};
    const QString second = rig.connectOne();
    QList<QJsonObject> rows;
    for (const QJsonObject &row : rig.all(u"Credential"_s)) {
        if (row.value("ownerType"_L1) == "social_account"_L1)
            rows.append(row);
    }
    QCOMPARE(rows.size(), 2);
    // The tokens of one account in the row of the other.
    rig.patch(u"Credential"_s, rows.at(0).value("id"_L1).toString(), {{u"accessTokenEncrypted"_s, rows.at(1).value("accessTokenEncrypted"_L1)}});
    const QString swapped = rows.at(0).value("ownerId"_L1).toString();
    const auto session = rig.desk->keeper().sessionFor(rig.account(swapped));
    QVERIFY(!session);
    QVERIFY(session.error().cls == FailureClass::Auth);
    QVERIFY(rig.desk->keeper().sessionFor(rig.account(swapped == first ? second : first)));
    // Connecting it again repairs it.
    rig.network.profiles = {{swapped == first ? u"100"_s : u"200"_s, u"Again"_s, false}};
    QCOMPARE(rig.connectOne(), swapped);
    QVERIFY(rig.desk->keeper().sessionFor(rig.account(swapped)));
}

CAMPANILE_GUILESS_TEST(TestAccountSecrets)

} // namespace tst_accountsecrets

#include "tst_accountsecrets.moc"
