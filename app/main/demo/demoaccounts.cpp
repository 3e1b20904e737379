// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/demo/demoaccounts.h"

#include "app/core/clock.h"
#include "app/core/recordid.h"
#include "app/main/demo/demohealth.h"
#include "server/core/engine.h"
#include "server/core/practice/practiceportrait.h"
#include "server/core/practice/practiceserver.h"

#include <QJsonObject>

namespace campanile::demo {

using namespace Qt::StringLiterals;
using server::SystemRecords;

namespace {

constexpr AccountPlan kAccounts[] = {
    {u"instagram", u"business", u"haldencoffee", u"Halden Coffee Roasters", 85},
    {u"mastodon", u"personal", u"halden", u"Halden Coffee", 70},
    {u"facebook", u"page", u"haldencoffeeroasters", u"Halden Coffee Roasters", 55},
    {u"bluesky", u"personal", u"halden.coffee", u"Halden Coffee", 60},
    {u"threads", u"personal", u"halden.roasters", u"Halden Roasters", 40},
    {u"linkedin", u"organization", u"halden-coffee", u"Halden Coffee AS", 22},
    {u"twitter", u"personal", u"halden_coffee", u"Halden Coffee", 45},
};

} // namespace

std::span<const AccountPlan> accountPlans()
{
    return kAccounts;
}

Result<QList<DemoAccount>> addAccounts(server::Engine &engine, server::PracticeServer &network, const AccountsWish &wish, const Clock &clock, Rng &rng)
{
    QStringList pictures;
    for (const AccountPlan &plan : kAccounts) {
        const auto picture = engine.putBlob(wish.workspaceId, server::practicePortrait(QString::fromUtf16(plan.handle)), u"image/png"_s, wish.ownerId);
        if (!picture)
            return picture.error();
        pictures.append(*picture);
    }
    QList<DemoAccount> accounts;
    const auto commit = engine.write(wish.workspaceId, [&](SystemRecords &records) -> Result<void> {
        QStringList ids;
        for (const AccountPlan &plan : kAccounts) {
            const QString handle = QString::fromUtf16(plan.handle);
            const QString id = RecordId::create('s', clock, rng).toString();
            const auto login = network.addAccount(handle, QString::fromUtf16(plan.name));
            if (!login)
                return login.error();
            const QJsonObject account{
                {u"id"_s, id},
                {u"platform"_s, QString::fromUtf16(plan.platform)},
                {u"accountKind"_s, QString::fromUtf16(plan.kind)},
                {u"platformAccountId"_s, QString(login->accountId + u"@practice"_s)},
                {u"username"_s, handle},
                {u"displayName"_s, QString::fromUtf16(plan.name)},
                {u"avatarUrl"_s, network.url().toString() + u"/avatars/"_s + login->accountId},
                {u"avatarBlobId"_s, pictures.at(accounts.size())},
                {u"status"_s, u"connected"_s},
                {u"connectedAt"_s, wish.connectedAt},
                {u"serverUrl"_s, network.url().toString()},
                {u"metadata"_s, QJsonObject{{u"practice"_s, true}}},
            };
            if (const auto made = records.create(u"SocialAccount"_s, account); !made)
                return made.error();
            accounts.append({id, *login});
            ids.append(id);
        }
        return addHealth(records, ids, wish.nowMs);
    });
    return commit ? Result<QList<DemoAccount>>(accounts) : Result<QList<DemoAccount>>(commit.error());
}

} // namespace campanile::demo
