// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the settings about response times and routing in themes and directions for people to look at: render_inboxrules FOLDER [LOOK].
#include "tests/support/gallery.h"
#include "tests/support/testprogram.h"
#include "tests/viewsaccounts/accountsrig.h"
#include "views/inboxrules/policyeditor.h"
#include "views/inboxrules/ruleeditor.h"
#include "views/inboxrules/rulespage.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>

namespace render_inboxrules {

using namespace campanile;
using namespace campanile::accountstest;
using test::Gallery;

namespace {

QString person(Rig &rig, const QString &name)
{
    const QString id = RecordId::create('u').toString();
    rig.pull(u"User"_s, {{u"id"_s, id}, {u"name"_s, name}});
    rig.pull(u"WorkspaceMember"_s, {{u"id"_s, RecordId::create('m').toString()}, {u"userId"_s, id}, {u"role"_s, u"editor"_s}, {u"isActive"_s, true}});
    return id;
}

void draw(Gallery &gallery)
{
    Rig rig;
    rig.context.setWorkspace(u"Halden Coffee"_s, u"Europe/Berlin"_s, {}, true);
    const QString anna = person(rig, u"Anna Lindqvist"_s);
    const QString ben = person(rig, u"Ben Okafor"_s);
    const RecordId account = rig.account(u"instagram"_s, u"Halden Coffee Roasters"_s);
    QJsonObject week;
    for (const QString &day : {u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s})
        week.insert(day, QJsonArray{QJsonArray{u"09:00"_s, u"12:30"_s}, QJsonArray{u"13:30"_s, u"17:30"_s}});
    week.insert(u"fri"_s, QJsonArray{QJsonValue(QJsonArray{u"09:00"_s, u"17:30"_s})});
    const QJsonObject urgent{{u"id"_s, RecordId::create('h').toString()}, {u"name"_s, u"Angry customers"_s}, {u"rank"_s, u"H"_s}, {u"priority"_s, u"urgent"_s}, {u"firstResponseMinutes"_s, 120},
                             {u"warnBeforeMinutes"_s, 30}, {u"isActive"_s, true}, {u"businessHours"_s, week}, {u"holidays"_s, QJsonObject{{u"--12-25"_s, true}, {u"2027-03-26"_s, true}}},
                             {u"escalationLevels"_s, QJsonArray{QJsonObject{{u"afterMinutes"_s, 0}, {u"toId"_s, anna}}, QJsonObject{{u"afterMinutes"_s, 60}, {u"toId"_s, QJsonValue()}}}}};
    rig.pull(u"SlaPolicy"_s, urgent);
    rig.pull(u"SlaPolicy"_s, {{u"id"_s, RecordId::create('h').toString()}, {u"name"_s, u"Direct messages"_s}, {u"rank"_s, u"P"_s}, {u"itemType"_s, u"dm"_s}, {u"platform"_s, u"instagram"_s}, {u"firstResponseMinutes"_s, 45}, {u"isActive"_s, true}});
    rig.pull(u"SlaPolicy"_s, {{u"id"_s, RecordId::create('h').toString()}, {u"name"_s, u"Everything else"_s}, {u"rank"_s, u"X"_s}, {u"firstResponseMinutes"_s, 480}, {u"isActive"_s, false}, {u"businessHours"_s, week}});
    const QJsonObject parcels{{u"id"_s, RecordId::create('h').toString()}, {u"name"_s, u"Lost parcels"_s}, {u"rank"_s, u"H"_s}, {u"isActive"_s, true}, {u"stopsHere"_s, false},
                              {u"conditions"_s, QJsonObject{{u"platforms"_s, QJsonArray{u"instagram"_s, u"facebook"_s}}, {u"keywords"_s, QJsonArray{u"parcel"_s, u"not arrived"_s}}, {u"accountIds"_s, QJsonArray{account.toString()}}}},
                              {u"actions"_s, QJsonObject{{u"assignToIds"_s, QJsonArray{anna, ben}}, {u"assignment"_s, u"round_robin"_s}, {u"priority"_s, u"high"_s}, {u"addTags"_s, QJsonArray{u"delivery"_s}}}}};
    rig.pull(u"InboxRoutingRule"_s, parcels);
    rig.pull(u"InboxRoutingRule"_s, {{u"id"_s, RecordId::create('h').toString()}, {u"name"_s, u"Complaints"_s}, {u"rank"_s, u"P"_s}, {u"isActive"_s, true}, {u"stopsHere"_s, true},
                                     {u"conditions"_s, QJsonObject{{u"intents"_s, QJsonArray{u"complaint"_s}}, {u"sentiments"_s, QJsonArray{u"negative"_s}}}}, {u"actions"_s, QJsonObject{{u"assignToIds"_s, QJsonArray{ben}}, {u"assignment"_s, u"least_load"_s}}}});
    rig.pull(u"InboxRoutingRule"_s, {{u"id"_s, RecordId::create('h').toString()}, {u"name"_s, u"Coins"_s}, {u"rank"_s, u"X"_s}, {u"isActive"_s, true}, {u"stopsHere"_s, true},
                                     {u"conditions"_s, QJsonObject{{u"keywords"_s, QJsonArray{u"crypto*"_s}}}}, {u"actions"_s, QJsonObject{{u"isSpam"_s, true}}}});
    views::RulesPage times(views::RulesPage::Kind::ResponseTimes, *rig.deps);
    times.resize(620, 520);
    times.show();
    gallery.shoot(times, u"times"_s);
    auto *editor = times.edit(*RecordId::parse(urgent.value(u"id"_s).toString()));
    gallery.shoot(*editor, u"times-edit"_s);
    editor->findChild<QScrollArea *>()->verticalScrollBar()->setValue(10'000);
    gallery.shoot(*editor, u"times-edit-end"_s);
    delete editor;
    views::RulesPage routing(views::RulesPage::Kind::Routing, *rig.deps);
    routing.resize(620, 620);
    routing.show();
    (void)test::standsStill(routing);
    for (QLineEdit *line : routing.findChildren<QLineEdit *>()) {
        if (!line->placeholderText().isEmpty())
            line->setText(u"This is terrible, my parcel has not arrived!"_s);
    }
    gallery.shoot(routing, u"routing"_s);
    editor = routing.edit(*RecordId::parse(parcels.value(u"id"_s).toString()));
    gallery.shoot(*editor, u"routing-edit"_s);
    delete editor;
    Rig empty;
    views::RulesPage nothing(views::RulesPage::Kind::Routing, *empty.deps);
    nothing.resize(620, 420);
    nothing.show();
    gallery.shoot(nothing, u"routing-empty"_s);
}

} // namespace

CAMPANILE_GALLERY(draw)

} // namespace render_inboxrules
