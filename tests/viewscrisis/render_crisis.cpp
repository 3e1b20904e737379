// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the crisis room, its editors and the window's banners in themes and directions for people to look at: render_crisis FOLDER [LOOK].
#include "tests/support/gallery.h"
#include "tests/support/testprogram.h"
#include "tests/viewscrisis/crisisrig.h"
#include "views/crisis/crisisdialogs.h"
#include "views/crisis/crisisroomview.h"
#include "views/crisis/pausecard.h"
#include "views/crisis/preparedpage.h"
#include "views/crisis/templatebox.h"

#include <QDialog>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace render_crisis {

using namespace campanile;
using namespace campanile::crisistest;
using test::Gallery;

namespace {

RecordId storm(Rig &rig)
{
    const RecordId shop = rig.account(u"mastodon"_s, u"Halden Coffee Roasters"_s);
    const RecordId page = rig.account(u"facebook"_s, u"Halden Coffee"_s);
    QJsonObject items;
    const QStringList texts{u"Your new beans made my whole family sick. Is there a recall?"_s, u"This is a disgrace, I want my money back."_s, u"Why does nobody answer? My third message today."_s,
                            u"Never buying from you again."_s, u"Same here. The bag smelled of mold."_s};
    const QStringList people{u"Ann Lee"_s, u"Benedikt Oberhofer"_s, u"Chiara"_s, u"D. Okonkwo"_s, u"Elif Yıldız"_s};
    for (int i = 0; i < 90; ++i)
        rig.item(i % 3 == 0 ? page : shop, 30 * kMinute + qint64(i) * i * 1500, u"Lovely cup this morning"_s, people.at(i % 5), u"positive"_s);
    for (int i = 0; i < 38; ++i) {
        const RecordId item = rig.item(i % 3 == 0 ? page : shop, kMinute + i * 45'000, texts.at(i % 5), people.at(i % 5));
        items.insert(item.toString(), true);
    }
    const RecordId id = rig.event({{u"severity"_s, u"critical"_s}, {u"itemIds"_s, items}, {u"affectedAccountIds"_s, QJsonObject{{shop.toString(), true}, {page.toString(), true}}},
                                   {u"triggerData"_s, QJsonObject{{u"windowMinutes"_s, 30}, {u"count"_s, 38}, {u"baseline"_s, 4}, {u"negativeShare"_s, 0.84}}}});
    rig.event({{u"severity"_s, u"medium"_s}, {u"status"_s, u"responding"_s}, {u"triggerType"_s, u"keyword"_s}, {u"ownerId"_s, rig.mara.toString()}, {u"acknowledgedAt"_s, wire(-3 * kHour)},
               {u"acknowledgedById"_s, rig.mara.toString()}, {u"detectedAt"_s, wire(-4 * kHour)}, {u"affectedAccountIds"_s, QJsonObject{{page.toString(), true}}},
               {u"triggerData"_s, QJsonObject{{u"windowMinutes"_s, 60}, {u"count"_s, 6}, {u"keywords"_s, QJsonObject{{u"recall"_s, 5}, {u"mold"_s, 2}}}}}});
    rig.event({{u"status"_s, u"resolved"_s}, {u"detectedAt"_s, wire(-6 * kDay)}, {u"resolvedAt"_s, wire(-6 * kDay + 3 * kHour)}, {u"resolvedById"_s, rig.me.toString()}, {u"triggerType"_s, QJsonValue()},
               {u"title"_s, u"Payment page was down"_s}, {u"responseNotes"_s, u"The provider had an outage. We answered 64 people within two hours."_s}});
    rig.event({{u"status"_s, u"false_positive"_s}, {u"triggerType"_s, u"negative_sentiment_spike"_s}, {u"detectedAt"_s, wire(-15 * kDay)}, {u"resolvedAt"_s, wire(-15 * kDay + kHour)}});
    const auto entry = [&](const QString &kind, qint64 ago, const RecordId &author, const QString &text = {}, const QJsonObject &metadata = {}) {
        rig.make(u"CrisisEntry"_s, 'd', {{u"crisisEventId"_s, id.toString()}, {u"kind"_s, kind}, {u"occurredAt"_s, wire(-ago)}, {u"content"_s, text.isEmpty() ? QJsonValue() : QJsonValue(text)},
                                         {u"authorId"_s, author.isNull() ? QJsonValue() : QJsonValue(author.toString())}, {u"metadata"_s, metadata}});
    };
    entry(u"detected"_s, 27 * kMinute, {});
    entry(u"grew"_s, 15 * kMinute, {}, {}, {{u"count"_s, 31}});
    entry(u"posts_paused"_s, 12 * kMinute, rig.mara);
    entry(u"note"_s, 9 * kMinute, rig.mara, u"Called the roastery: batch 12 is the only one. @Kim Berg can you write the answer for Facebook?"_s);
    entry(u"severity_changed"_s, 8 * kMinute, rig.mara, {}, {{u"from"_s, u"high"_s}, {u"to"_s, u"critical"_s}});
    return id;
}

void prepare(Rig &rig)
{
    rig.answer(u"Recall of a batch"_s, u"Dear {{sender.name}}, we are sorry. Batch {{batch}} is being recalled; please do not drink it. Your money is on its way back to you. {{account.name}}"_s, true, rig.me);
    rig.answer(u"We are looking into it"_s, u"Thank you for telling us. We are looking into it and write again by {{time}}."_s, true, rig.me);
    rig.answer(u"Press statement"_s, u"Halden Coffee recalls batch {{batch}} as a precaution."_s, false, rig.mara);
    for (const QJsonObject &rule : views::usualCrisisRules())
        rig.make(u"CrisisAlertRule"_s, 'd', rule);
    rig.post(u"Winter gifts are here"_s, -6 * kMinute);
    rig.post(u"Cupping on Friday"_s, -2 * kMinute);
    for (int i = 1; i < 8; ++i)
        rig.post(u"Post %1"_s.arg(i), i * 3 * kHour);
}

void drawWindow(Rig &rig, Gallery &gallery)
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *banners = new ui::Banners(&window);
    auto *panel = new views::CrisisPanel(*rig.deps, &window);
    column->addWidget(banners);
    column->addWidget(panel, 1);
    rig.watch->setWindow(banners, &window);
    window.resize(1440, 900);
    window.show();
    (void)test::standsStill(window);
    panel->room()->messages()->setCurrentIndex(panel->room()->messages()->model()->index(1, 0));
    gallery.shoot(window, u"room"_s);
    panel->pauseCard()->button()->click();
    if (auto *dialog = window.findChild<QDialog *>()) {
        gallery.shoot(*dialog, u"resume"_s);
        delete dialog;
    }
    window.resize(900, 800);
    gallery.shoot(window, u"medium"_s);
    window.resize(420, 800);
    gallery.shoot(window, u"narrow-list"_s);
    Q_EMIT panel->list()->activated(panel->list()->currentIndex());
    gallery.shoot(window, u"narrow"_s);
    panel->room()->resize(panel->room()->sizeHint());
    gallery.shoot(*panel->room(), u"whole"_s);
    rig.watch->setWindow(nullptr, nullptr);
}

void draw(Gallery &gallery)
{
    Rig rig;
    storm(rig);
    prepare(rig);
    rig.make(u"PublishingPause"_s, 'd', {{u"startedAt"_s, wire(-12 * kMinute)}, {u"startedById"_s, rig.mara.toString()}});
    drawWindow(rig, gallery);
    views::PreparedPage rules(views::PreparedPage::Kind::Rules, *rig.deps);
    rules.resize(640, 620);
    rules.show();
    gallery.shoot(rules, u"rules"_s);
    for (int i = 0; i < 2; ++i) {
        const QList<QJsonObject> all = rig.all(u"CrisisAlertRule"_s);
        auto *editor = rules.edit(*RecordId::parse(all.at(i * 2).value(u"id"_s).toString()));
        gallery.shoot(*editor, u"rule-%1"_s.arg(i));
        delete editor;
    }
    views::PreparedPage answers(views::PreparedPage::Kind::Templates, *rig.deps);
    answers.resize(640, 480);
    answers.show();
    gallery.shoot(answers, u"answers"_s);
    auto *editor = answers.edit(*RecordId::parse(rig.all(u"CrisisResponseTemplate"_s).first().value(u"id"_s).toString()));
    gallery.shoot(*editor, u"answer"_s);
    delete editor;
    rig.watch->setWindow(nullptr, &rig.window);
    rig.actions.action(u"crisis.call"_s)->trigger();
    if (auto *dialog = rig.window.findChild<QDialog *>()) {
        gallery.shoot(*dialog, u"call"_s);
        delete dialog;
    }
    Rig empty;
    const auto nothing = empty.panel({1000, 600});
    gallery.shoot(*nothing, u"empty"_s);
}

} // namespace

CAMPANILE_GALLERY(draw)

} // namespace render_crisis
