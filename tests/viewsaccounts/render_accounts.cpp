// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the accounts panel, its dialogs and the settings of networks in themes and directions for people to look at: render_accounts FOLDER [LOOK].
#include "tests/support/gallery.h"
#include "tests/support/testprogram.h"
#include "tests/viewsaccounts/accountsrig.h"
#include "views/accounts/accountlist.h"
#include "views/accounts/connectdialog.h"
#include "views/accounts/connectpages.h"
#include "views/accounts/groupdialog.h"
#include "views/accounts/linksdialog.h"
#include "views/accounts/networkspage.h"

#include <QLineEdit>
#include <QLinearGradient>
#include <QPainter>

namespace render_accounts {

using namespace campanile;
using namespace campanile::accountstest;
using test::Gallery;

namespace {

/** A picture of an account, as the server would have fetched it; gives its blob id. */
QString picture(Rig &rig, QChar name, QColor top, QColor bottom)
{
    const QString blob = u'b' + QString(52, name);
    QImage image(200, 240, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient ground(0, 0, 0, 240);
    ground.setColorAt(0, top);
    ground.setColorAt(1, bottom);
    painter.fillRect(image.rect(), ground);
    painter.end();
    return image.save(rig.dir.filePath(blob), "PNG") ? blob : QString();
}

QJsonArray factors(const QString &factor, int points, double value)
{
    return {QJsonObject{{u"factor"_s, factor}, {u"points"_s, points}, {u"value"_s, value}}};
}

RecordId seed(Rig &rig, int many)
{
    const RecordId instagram = rig.account(u"instagram"_s, u"Halden Coffee Roasters"_s, u"connected"_s,
                                           {{u"accountKind"_s, u"business"_s}, {u"avatarBlobId"_s, picture(rig, u'a', QColor(0xf7b267), QColor(0x8c3b1b))}});
    const RecordId mastodon = rig.account(u"mastodon"_s, u"Halden Coffee"_s, u"connected"_s,
                                          {{u"accountKind"_s, u"personal"_s}, {u"serverUrl"_s, u"https://chaos.social"_s},
                                           {u"avatarBlobId"_s, picture(rig, u'c', QColor(0x9bd0ff), QColor(0x12486b))},
                                           {u"scopes"_s, QJsonObject{{u"write:statuses"_s, true}, {u"write:media"_s, true}, {u"read:accounts"_s, true}, {u"profile"_s, true}}}});
    const RecordId linkedin = rig.account(u"linkedin"_s, u"Halden Coffee AS"_s, u"connected"_s, {{u"accountKind"_s, u"organization"_s}});
    const RecordId facebook = rig.account(u"facebook"_s, u"Halden Coffee Roasters"_s, u"needs_reauth"_s);
    rig.account(u"twitter"_s, u"Halden"_s, u"disabled"_s, {{u"accountKind"_s, u"personal"_s}});
    const RecordId tiktok = rig.account(u"tiktok"_s, u"Halden brews"_s, u"connected"_s, {{u"accountKind"_s, u"personal"_s}});
    rig.health(instagram, 100, {{u"tellsAtOnce"_s, true}, {u"inboxEverySeconds"_s, 600}, {u"quotaUsed"_s, 3}, {u"quotaTotal"_s, 100}, {u"quotaWindowMs"_s, double(kDay)}});
    rig.health(mastodon, 98, {{u"inboxEverySeconds"_s, 120}, {u"factors"_s, factors(u"errorsInADay"_s, 2, 1)}, {u"rateLimitTotal"_s, 300}, {u"rateLimitRemaining"_s, 241}, {u"rateLimitResetAt"_s, wire(180'000)},
                              {u"quotaUsed"_s, 12}, {u"quotaTotal"_s, 300}, {u"quotaWindowMs"_s, double(3 * kHour)}});
    rig.health(linkedin, 90, {{u"inboxEverySeconds"_s, 600}, {u"webhookProblem"_s, u"webhook.permission"_s}, {u"tokenExpiresAt"_s, wire(12 * kDay)}, {u"issueType"_s, u"token_expiring"_s}, {u"factors"_s, factors(u"signInEnds"_s, 10, 12)}});
    rig.health(facebook, 30, {{u"issueType"_s, u"token_expired"_s}, {u"factors"_s, factors(u"signInEnded"_s, 70, 0)}, {u"lastSuccessfulSync"_s, wire(-3 * kDay)},
                              {u"lastError"_s, u"Error validating access token: the session has been invalidated because the user changed the password."_s}, {u"lastErrorAt"_s, wire(-5 * kHour)}});
    rig.health(tiktok, 75, {{u"isRateLimited"_s, true}, {u"issueType"_s, u"rate_limited"_s}, {u"rateLimitResetAt"_s, wire(kHour)}, {u"quotaUsed"_s, 14}, {u"quotaTotal"_s, 15}, {u"quotaWindowMs"_s, double(kDay)}});
    rig.event(facebook, u"token_expired"_s, u"critical"_s, 5 * kHour, {{u"previousScore"_s, 100}, {u"newScore"_s, 30}, {u"message"_s, u"Error validating access token"_s}});
    rig.event(facebook, u"sync_failed"_s, u"error"_s, 9 * kDay, {{u"newScore"_s, 64}, {u"resolvedAt"_s, wire(-8 * kDay)}, {u"resolutionNotes"_s, u"An outage of the network; it passed by itself."_s}});
    rig.event(facebook, u"token_refreshed"_s, u"info"_s, 30 * kDay, {{u"previousScore"_s, 100}, {u"newScore"_s, 100}, {u"resolvedAt"_s, wire(-30 * kDay)}});
    rig.group(u"Roastery and shop"_s, {instagram, mastodon, facebook, tiktok}, u"A"_s, u"#E8590C"_s);
    rig.group(u"Wholesale"_s, {linkedin}, u"B"_s, u"#3B5BDB"_s);
    const QStringList platforms{u"youtube"_s, u"pinterest"_s, u"reddit"_s, u"bluesky"_s, u"threads"_s};
    QList<RecordId> harbour;
    for (int i = 0; i < many; ++i) {
        const RecordId id = rig.account(platforms.at(i % platforms.size()), u"Harbour Bakery %1"_s.arg(i + 1), u"connected"_s, {{u"accountKind"_s, u"channel"_s}});
        rig.health(id, 100 - (i * 7) % 40, {});
        harbour.append(id);
    }
    if (many > 0)
        rig.group(u"Harbour Bakery"_s, harbour, u"C"_s, u"#0CA678"_s);
    return facebook;
}

void panels(Gallery &gallery)
{
    Rig rig;
    const RecordId facebook = seed(rig, 18);
    views::AccountPictures pictures(*rig.accounts, rig.assets, rig.pool);
    rig.deps->pictures = &pictures;
    for (const auto &[tag, size] : {std::pair(u"1024"_s, QSize(976, 560)), std::pair(u"1920"_s, QSize(1860, 980)), std::pair(u"narrow"_s, QSize(340, 760))}) {
        const auto panel = rig.make(size);
        (void)test::standsStill(*panel);
        panel->findChild<views::AccountList *>()->choose(facebook);
        gallery.shoot(*panel, u"panel-%1"_s.arg(tag));
        if (tag == u"1920") {
            const RecordId told = rig.account(u"linkedin"_s, u"Halden Wholesale"_s, u"connected"_s, {{u"accountKind"_s, u"organization"_s}});
            rig.health(told, 100, {{u"inboxEverySeconds"_s, 600}, {u"webhookProblem"_s, u"webhook.permission"_s}});
            (void)test::standsStill(*panel);
            panel->findChild<views::AccountList *>()->choose(told);
            gallery.shoot(*panel, u"panel-%1-arrival"_s.arg(tag));
        }
        if (tag == u"narrow") {
            rig.actions.action(u"accounts.details"_s)->trigger();
            gallery.shoot(*panel, u"panel-narrow-details"_s);
        }
    }
}

void connectDialogs(Gallery &gallery)
{
    Rig rig;
    rig.answers.insert(u"SocialAccount/connect"_s, {{u"flowId"_s, u"f"_s}, {u"stage"_s, u"browser"_s}, {u"expiresAt"_s, wire(582'000)}, {u"authorizeUrl"_s, u"https://mastodon.social/"_s}});
    auto *dialog = new views::ConnectDialog(*rig.deps, &rig.window);
    dialog->open();
    gallery.shoot(*dialog, u"connect-1"_s);
    dialog->controller().pick(domain::Platform::Linkedin);
    gallery.shoot(*dialog, u"connect-2-linkedin"_s);
    dialog->controller().pick(domain::Platform::Tiktok);
    gallery.shoot(*dialog, u"connect-2-missing"_s);
    dialog->controller().pick(domain::Platform::Mastodon);
    gallery.shoot(*dialog, u"connect-2-mastodon"_s);
    dialog->controller().start(u"mastodon.social"_s);
    gallery.shoot(*dialog, u"connect-3"_s);
    QJsonArray channels;
    for (int i = 1; i <= 9; ++i)
        channels.append(QJsonObject{{u"platformAccountId"_s, QString::number(i)}, {u"displayName"_s, u"Halden Page %1"_s.arg(i)}, {u"username"_s, u"halden%1"_s.arg(i)},
                                    {u"accountKind"_s, u"page"_s}, {u"isConnected"_s, i == 2}, {u"blockedBy"_s, i == 3 ? u"connect.limit"_s : QString()}});
    rig.answers.insert(u"SocialAccount/finish"_s, {{u"flowId"_s, u"f"_s}, {u"stage"_s, u"choosing"_s}, {u"channels"_s, channels}});
    rig.arrived(QByteArray("/?code=1"));
    gallery.shoot(*dialog, u"connect-4"_s);
    const RecordId account = rig.account(u"mastodon"_s, u"Halden Page 2"_s);
    rig.answers.insert(u"SocialAccount/choose"_s, {{u"flowId"_s, u"f"_s}, {u"stage"_s, u"done"_s}, {u"accountIds"_s, QJsonArray{account.toString()}}, {u"missingScopes"_s, QJsonArray{u"read:notifications"_s}}});
    dialog->controller().choose({u"2"_s});
    gallery.shoot(*dialog, u"connect-5"_s);
    delete dialog;
    rig.refusals.insert(u"SocialAccount/connect"_s, makeError(ErrorKind::Invalid, u"method.refused"_s, {}, {u"connect"_s, u"connect.unreachable"_s, u"mastodon.social"_s}));
    dialog = new views::ConnectDialog(*rig.deps, &rig.window);
    dialog->open();
    (void)test::standsStill(*dialog);
    dialog->controller().pick(domain::Platform::Mastodon);
    dialog->controller().start(u"mastodon.social"_s);
    gallery.shoot(*dialog, u"connect-error"_s);
    delete dialog;
}

void others(Gallery &gallery)
{
    Rig rig(true);
    rig.pull(u"ConnectLink"_s, {{u"id"_s, RecordId::create('z').toString()}, {u"recipient"_s, u"Ann of Harbour Bakery"_s}, {u"expiresAt"_s, wire(50 * kHour)}, {u"platforms"_s, QJsonObject{{u"facebook"_s, true}, {u"instagram"_s, true}}}});
    rig.pull(u"ConnectLink"_s, {{u"id"_s, RecordId::create('z').toString()}, {u"recipient"_s, u"Bob"_s}, {u"expiresAt"_s, wire(-kHour)}, {u"usedAt"_s, wire(-5 * kHour)}, {u"accountIds"_s, QJsonObject{{u"s1"_s, true}}}});
    auto *links = new views::LinksDialog(*rig.deps, &rig.window);
    links->open();
    gallery.shoot(*links, u"links"_s);
    delete links;
    auto *group = new views::GroupDialog(views::AccountsPanel::tr("New group"), views::AccountsPanel::tr("Create group"), u"Harbour"_s, u"#0CA678"_s, [](const QString &, const QString &) {}, &rig.window);
    group->open();
    gallery.shoot(*group, u"group"_s);
    delete group;
    views::NetworksPage page(*rig.deps);
    page.resize(500, 620);
    page.show();
    gallery.shoot(page, u"settings"_s);
    for (const QString &platform : {u"linkedin"_s, u"tiktok"_s}) {
        page.findChild<views::NetworkSetupRow *>(platform)->findChild<QAbstractButton *>()->click();
        gallery.shoot(page, u"settings-%1"_s.arg(platform));
    }
    Rig empty;
    gallery.shoot(*empty.make({976, 560}), u"empty"_s);
}

void drawAll(Gallery &gallery)
{
    panels(gallery);
    connectDialogs(gallery);
    others(gallery);
}

} // namespace

CAMPANILE_GALLERY(drawAll)

} // namespace render_accounts
